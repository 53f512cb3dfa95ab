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

export type Shape = {
  fields: ReadonlyMap<string, Field>;
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

/** The types of a table by name; a `~` before a name says that the order of its elements is free. */
export function shapesOf(
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, Shape> {
  return new Map(
    Object.entries(table).map(([name, lines]) => {
      const fields = new Map(Object.entries(lines).map(([field, line]) => [field, fieldOf(field, line)]));
      return [name.replace('~', ''), { fields, isFree: name.startsWith('~') }];
    }),
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
