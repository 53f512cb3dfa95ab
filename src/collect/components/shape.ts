/**
 * One field of a type of CycloneDX: what its value is, and how XML writes what JSON has under the field's name. Versions are the minor
 * ones of 1.x.
 */
export type Field = {
  /** A scalar, a list of words, or a type of the table. */
  kind: string;
  isList: boolean;
  /** A list that holds nothing twice. */
  isUnique: boolean;
  /** `always`, never, or before this version. */
  required: 'always' | 'never' | number;
  since: number;
  until: number;
  /** In XML: an attribute, the text of the element, or elements of this name. */
  xml: { as: 'attribute' | 'text' | 'element'; name: string };
  /** Elements in the element of a list; null: its elements stand there themselves. */
  item: string | null;
};

/** A field with its name in JSON. */
export type Named = readonly [name: string, field: Field];

export type Shape = {
  fields: ReadonlyMap<string, Field>;
  /** Those that are required in some version. */
  required: readonly Named[];
  /** How XML writes them: as attributes, as the text, as elements by name with their place in the order. */
  attributes: readonly Named[];
  text: Named | null;
  elements: ReadonlyMap<string, readonly { named: Named; index: number }[]>;
  /** In XML the elements may come in any order. */
  isFree: boolean;
};

/**
 * A field by its line in the table: `[!]kind[[]]`, then in any order `@` (attribute), `#` (text), `.name` (elements inside), `..` (no
 * element around), `=name` (name in XML), `4` (since 1.4), `-6` (up to 1.6), `!4` (required before 1.4),
 * `unique`.
 */
function fieldOf(name: string, line: string): Field {
  const [first = '', ...marks] = line.split(' ');
  const kind = first.replace(/^!|\[\]$/g, '');
  const field: Field = {
    kind: kind.replace('[]', ''),
    isList: first.endsWith('[]'),
    isUnique: marks.includes('unique'),
    required: first.startsWith('!') ? 'always' : 'never',
    since: 0,
    until: 99,
    xml: { as: 'element', name },
    item: null,
  };
  for (const mark of marks) {
    if (mark === '@') field.xml.as = 'attribute';
    else if (mark === '#') field.xml.as = 'text';
    else if (mark === '..') field.item = null;
    else if (mark.startsWith('.')) field.item = mark.slice(1);
    else if (mark.startsWith('=')) field.xml.name = mark.slice(1);
    else if (mark.startsWith('-')) field.until = Number(mark.slice(1));
    else if (mark.startsWith('!')) field.required = Number(mark.slice(1));
    else if (mark !== 'unique') field.since = Number(mark);
  }
  return field;
}

function shapeOf(lines: Readonly<Record<string, string>>, isFree: boolean): Shape {
  const all = Object.entries(lines).map(([name, line]): Named => [name, fieldOf(name, line)]);
  const elements = new Map<string, { named: Named; index: number }[]>();
  for (const [index, named] of all.entries()) {
    const { as, name } = named[1].xml;
    if (as === 'element') elements.set(name, [...(elements.get(name) ?? []), { named, index }]);
  }
  return {
    fields: new Map(all),
    required: all.filter(([, { required }]) => required !== 'never'),
    attributes: all.filter(([, { xml }]) => xml.as === 'attribute'),
    text: all.find(([, { xml }]) => xml.as === 'text') ?? null,
    elements,
    isFree,
  };
}

/** The types of a table by name; a `~` before a name says that the order of its elements is free. */
export function shapesOf(
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, Shape> {
  return new Map(
    Object.entries(table).map(([name, lines]) => [name.replace('~', ''), shapeOf(lines, name.startsWith('~'))]),
  );
}

/** Words that a value can be, each with the version from which on. */
export function wordsOf(line: string): ReadonlyMap<string, number> {
  return new Map(
    line
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [text = '', since = '0'] = word.split('/');
        return [text, Number(since)];
      }),
  );
}
