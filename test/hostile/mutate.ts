import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/json.ts';

/** Names that mean something to JavaScript, to us or to whoever prints them. */
export const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'unresolved',
  'among',
  'Ref',
  'Fn::Sub',
  'Fn::If',
  'Fn::Transform',
  'Fn::ForEach::X',
  'Type',
  'Properties',
  '',
  'a/b~c',
  '::error::x',
  '\u0000\u001b[2J\u202e',
  '${X}',
  '0',
];

const text = fc.oneof(
  fc.constantFrom(
    ...NAMES,
    '*',
    '${One.Arn}',
    '${AWS::Region}',
    'true',
    '-1',
    'arn:aws:s3:::b',
    '{{resolve:ssm:x}}',
    '/',
    'One',
  ),
  fc.string({ maxLength: 8 }),
);

/** Any JSON value, with objects that look like intrinsics and like our own holes among them. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json; object: JsonObject }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom(0, -0, 1e300, 0.1),
    text,
    fc.array(tie('json'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), tie('json')), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries)),
})).json;

/** What is done at one place of a value: something else put there, or its key given another name. */
type Change = { at: number; kind: 'replace' | 'rename' | 'drop'; value: Json; name: string };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'rename', 'drop'),
  value: anyJson,
  name: fc.constantFrom(...NAMES),
});

function places(
  value: Json,
  holder: Json[] | JsonObject | null,
  key: string,
  found: [Json[] | JsonObject, string][],
): void {
  if (holder !== null) found.push([holder, key]);
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) places((value as JsonObject)[name] ?? null, value, name, found);
}

function put(holder: Json[] | JsonObject, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function apply(value: JsonObject, { at, kind, value: other, name }: Change): void {
  const found: [Json[] | JsonObject, string][] = [];
  places(value, null, '', found);
  const [holder, key] = found[at % found.length] ?? [value, ''];
  if (kind === 'replace') put(holder, key, other);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    const inner = holder[key] ?? null;
    delete holder[key];
    if (kind === 'rename') put(holder, name, inner);
  }
}

/** A value with one to thirty things about it changed. */
export function mutated(original: JsonObject): fc.Arbitrary<JsonObject> {
  return fc.array(change, { minLength: 1, maxLength: 30 }).map((changes) => {
    const copy: JsonObject = JSON.parse(JSON.stringify(original));
    for (const one of changes) apply(copy, one);
    return copy;
  });
}
