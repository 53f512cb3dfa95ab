import fc from 'fast-check';
import type { JsonObject } from '../../src/model/json.ts';
import { type Written, written } from '../collect/dialects/dialects.ts';
import { mutated } from './mutate.ts';

/** A value of each depth that a text nests, in JSON and in YAML. */
const DEEP = '['.repeat(2_000) + ']'.repeat(2_000);

/** Anchors that would grow to billions of values. */
const BOMB = `bomb0: &b0 [x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => {
  const alias = `*b${n}`;
  return `bomb${n + 1}: &b${n + 1} [${Array.from({ length: 8 }, () => alias).join(', ')}]\n`;
}).join('')}`;

const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ',',
    '\n',
    '  ',
    '- ',
    '---\n',
    '&a ',
    '*a',
    '<<: *a\n',
    '!Sub ',
    '!!binary ',
    '#',
    '%',
    '\\',
  ],
  ...[
    '${',
    '}',
    '__proto__: 1\n',
    '"__proto__": {"x": 1},',
    '"constructor": null,',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\ud800',
    '1e999',
    '-0',
    '/*',
    '<<EOT\n',
  ],
  ...['"Ref": "x",', '"Fn::If": [],', 'resource "a" "b" {', '${for x in y}', DEEP, BOMB],
];

type Edit = { at: number; drop: number; put: string };

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.nat(40), fc.constant(Number.MAX_SAFE_INTEGER)),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
});

/** The text with pieces of it taken out, something else put there, or its end cut off. */
function edited(text: string): fc.Arbitrary<string> {
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((now, { at, drop, put }) => {
      const from = Math.floor(at * now.length);
      return now.slice(0, from) + put + now.slice(from + drop);
    }, text),
  );
}

/** The file with its values swapped for others, keys renamed or dropped. Of a text there is nothing but its characters. */
function swapped(path: string, value: Written): fc.Arbitrary<string> {
  if (typeof value === 'string') return edited(value);
  if (!Array.isArray(value)) return mutated(value).map((now) => written(path, now));
  const documents = value.map((one): fc.Arbitrary<JsonObject> => fc.oneof(fc.constant(one), mutated(one)));
  return fc.tuple(...documents).map((now) => written(path, now));
}

/** Files of which each one is as it was, changed in its values, or changed as a text. */
export function bent(files: Readonly<Record<string, Written>>): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(files).map(([path, value]) => {
        const text = written(path, value);
        const same = Object.keys(files).length > 1 ? [{ arbitrary: fc.constant(text), weight: 1 }] : [];
        const ways = [
          { arbitrary: swapped(path, value), weight: 3 },
          { arbitrary: edited(text), weight: 1 },
        ];
        return [path, fc.oneof(...same, ...ways)];
      }),
    ),
  );
}
