import fc from 'fast-check';
import type { Schema } from '../../src/model/check.ts';
import { isHole } from '../../src/model/hole.ts';
import type { Json } from '../../src/model/json.ts';

const NAMES = ['a', 'b', 'c'];

const scalar = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, 2, 1.5, -1, '', 'a', 'b', 'ab', 'abc'),
  fc.integer({ min: -3, max: 3 }),
);

const hole = fc.record(
  { unresolved: fc.constantFrom('an import', 'no value'), among: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: ['unresolved'], noNullPrototype: true },
);

function values(leaf: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
}

/** JSON values without holes. */
export const anyValue = values(scalar);

/** JSON values with holes at any place, some of them with possible values. */
export const withHoles: fc.Arbitrary<Json> = values(fc.oneof(scalar, hole, hole));

const count = fc.integer({ min: 0, max: 3 });
const plain = fc.constantFrom<null | boolean | number | string>(null, true, false, 0, 1, 2, 1.5, 'a', 'b', 'ab');

/** Schemas of every keyword of the subset. */
export const anySchema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => {
  const one = tie('schema');
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  const properties = fc.dictionary(fc.constantFrom(...NAMES), one, { maxKeys: 3, noNullPrototype: true });
  const type = fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object');
  const leaf = fc.oneof(
    fc.record({ const: plain }),
    fc.record({ enum: fc.uniqueArray(plain, { minLength: 1, maxLength: 4 }) }),
    fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
    fc.record({ pattern: fc.constantFrom('^a', 'b$', '^[ab]+$', '^$') }),
    fc.record({ minLength: count }),
    fc.record({ maxLength: count }),
    fc.record({ minimum: count }),
    fc.record({ maximum: count }),
    fc.record({ exclusiveMinimum: count }),
    fc.record({ exclusiveMaximum: count }),
    fc.record({ minItems: count }),
    fc.record({ maxItems: count }),
    fc.record({ required: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }) }),
    fc.constant({}),
  ) as fc.Arbitrary<Schema>;
  const nested = fc.oneof(
    fc.record({ items: one }),
    fc.record({ contains: one }),
    fc.record({ properties }),
    fc.record({ not: one }),
    fc.record({ anyOf: some }),
    fc.record({ allOf: some }),
    fc.record({ properties, items: one, minItems: count }),
    fc.record({ type, properties, not: one }),
  ) as fc.Arbitrary<Schema>;
  return { schema: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, nested, nested) };
}).schema;

/** What a value may turn out to be: each hole replaced by a value, in a list by any number of them. */
export function completions(value: Json): fc.Arbitrary<Json> {
  if (isHole(value)) return value.among === undefined ? anyValue : fc.constantFrom(...value.among);
  if (Array.isArray(value)) {
    const parts = value.map((element) =>
      isHole(element)
        ? fc.array(completions(element), { maxLength: 3 })
        : completions(element).map((complete) => [complete]),
    );
    return fc.tuple(...parts).map((lists) => lists.flat());
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, member]) => completions(member).map((whole) => [name, whole]));
    return fc.tuple(...entries).map((whole) => Object.fromEntries(whole) as Json);
  }
  return fc.constant(value);
}
