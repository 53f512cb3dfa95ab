/** What a case or a suite says of itself: the checks that it is evidence for, and the functions that it is about. */
export type Tags = { checks: Set<string>; functions: Set<string> };

/** Tags that one case or suite keeps. */
const MAX_TAGS = 50;

/** Properties (traits, in xUnit) whose value is one tag: the names of the tags, and the words that audit uses for them. Case does not matter. */
const PROPERTIES: ReadonlyMap<string, keyof Tags> = new Map([
  ['check', 'checks'],
  ['control', 'checks'],
  ['function', 'functions'],
  ['subject', 'functions'],
]);

/** Properties whose value is a text with tags in it: those of JUnit, and the categories of NUnit, MSTest and xUnit. */
const TAG_LISTS: ReadonlySet<string> = new Set(['tag', 'tags', 'category', 'testcategory', 'trait']);

/** `check=rel-idempotency` and `function=CreateOrder`, with or without `@` or brackets around them. */
const IN_TEXT = /(?<![\w./-])(check|function)=([\w$:/.-]{1,300})/g;

export function noTags(): Tags {
  return { checks: new Set(), functions: new Set() };
}

function add(tags: Set<string>, value: string): void {
  if (value !== '' && tags.size < MAX_TAGS) tags.add(value);
}

/** Adds the tags that stand in a name, such as `books once [check=rel-idempotency] [function=CreateOrder]`. */
export function addTagsIn(tags: Tags, text: string): void {
  // Most names have none, and there are very many names.
  if (!text.includes('=')) return;
  for (const [, key, value = ''] of text.matchAll(IN_TEXT)) {
    add(key === 'check' ? tags.checks : tags.functions, value.replace(/[.:]+$/, ''));
  }
}

/** The tags that stand in names. */
export function tagsIn(...texts: (string | null | undefined)[]): Tags {
  const tags = noTags();
  for (const text of texts) if (text != null) addTagsIn(tags, text);
  return tags;
}

/** Adds the tags of a property of a case or suite. */
export function addProperty(tags: Tags, name: string | undefined, value: string | undefined): void {
  if (name === undefined || value === undefined) return;
  const key = name.toLowerCase();
  const kind = PROPERTIES.get(key);
  if (kind !== undefined) add(tags[kind], value.trim());
  else if (TAG_LISTS.has(key)) addTagsIn(tags, value);
}

/** What the names of the suites around a case say of it: their checks, and the functions of the nearest if it names none itself. */
export function addSuiteTags(tags: Tags, suites: readonly string[]): void {
  const named = tags.functions.size > 0;
  for (const suite of suites.toReversed()) {
    const around = tagsIn(suite);
    for (const check of around.checks) add(tags.checks, check);
    if (!named && tags.functions.size === 0) for (const one of around.functions) add(tags.functions, one);
  }
}
