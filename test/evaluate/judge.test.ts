import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/evaluate/judge.ts';
import type { Schema } from '../../src/model/check.ts';
import { isHole } from '../../src/model/hole.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { anySchema, anyValue, completions, withHoles } from './generate.ts';

const ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: false, ownProperties: true });

/**
 * ajv 8.20 finds [[null], []] valid by { items: { contains: { const: null } } }: inside a loop it keeps the verdict of the
 * element before, and an empty list never sets one. So `contains` is put to it as "not all are otherwise".
 */
function withoutContains(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema), (_, member) => {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, 'contains')) return member;
    const { contains, ...others } = member;
    return { allOf: [others, { anyOf: [{ not: { type: 'array' } }, { not: { items: { not: contains } } }] }] };
  });
}

function oracle(schema: Schema): (value: Json) => 0 | 2 {
  const asked = withoutContains(schema);
  const validate = ajv.compile(asked);
  ajv.removeSchema(asked);
  return (value) => (validate(value) ? 2 : 0);
}

/** A value with holes, and one that it may turn out to be. */
const valueAndCompletion = withHoles.chain((value) => fc.tuple(fc.constant(value), completions(value)));

describe('without holes', () => {
  test('the evaluator and ajv always agree', () => {
    let trueOnes = 0;
    let falseOnes = 0;
    fc.assert(
      fc.property(anySchema, fc.array(anyValue, { minLength: 8, maxLength: 8 }), (schema, values) => {
        const says = oracle(schema);
        for (const value of values) {
          const verdict = says(value);
          if (verdict === 2) trueOnes += 1;
          else falseOnes += 1;
          expect(judge(schema, value)).toBe(verdict);
        }
      }),
      { numRuns: 800 },
    );
    // The generators must meet both verdicts often, or agreement would say little.
    expect(Math.min(trueOnes, falseOnes)).toBeGreaterThan(600);
  });

  test.each<[Schema, Json, 0 | 2]>([
    [{ minLength: 2 }, '\u{1F600}', 0],
    [{ maxLength: 1 }, '\u{1F600}', 2],
    [{ type: 'integer' }, 1.5, 0],
    [{ type: 'integer' }, 4, 2],
    [{ type: ['number', 'null'] }, null, 2],
    [{ contains: {} }, [], 0],
    [{ items: { const: 1 } }, [], 2],
    [{ properties: { a: { const: 1 } } }, {}, 2],
    [{ required: ['toString'] }, {}, 0],
    [{ properties: { toString: { const: 1 } } }, {}, 2],
    [{ const: 0 }, false, 0],
    [{ pattern: '^\\p{Lu}' }, 'Äpfel', 2],
    [{ minimum: 3 }, '1', 2],
    [{ exclusiveMaximum: 3 }, 3, 0],
  ])('%j of %j is %i, as ajv says', (schema, value, verdict) => {
    expect(judge(schema, value)).toBe(verdict);
    expect(oracle(schema)(value)).toBe(verdict);
  });
});

describe('with holes', () => {
  test('whatever a hole turns out to be, a verdict of true or false stands', () => {
    let definite = 0;
    let unknown = 0;
    fc.assert(
      fc.property(anySchema, fc.array(valueAndCompletion, { minLength: 8, maxLength: 8 }), (schema, pairs) => {
        const says = oracle(schema);
        for (const [value, complete] of pairs) {
          const verdict = judge(schema, value);
          if (verdict === 1) unknown += 1;
          else {
            definite += 1;
            expect(says(complete)).toBe(verdict);
          }
        }
      }),
      { numRuns: 800 },
    );
    expect(Math.min(definite, unknown)).toBeGreaterThan(300);
  });

  test('putting in a hole moves a verdict to unknown and nowhere else', () => {
    fc.assert(
      fc.property(anySchema, valueAndCompletion, (schema, [value, complete]) => {
        const verdict = judge(schema, value);
        expect([judge(schema, complete), 1]).toContain(verdict);
      }),
      { numRuns: 3000 },
    );
  });

  test('not swaps true and false and leaves unknown', () => {
    fc.assert(
      fc.property(anySchema, withHoles, (schema, value) => {
        expect(judge({ not: schema }, value)).toBe(2 - judge(schema, value));
      }),
      { numRuns: 2000 },
    );
  });

  test('allOf is the least and anyOf the most of its parts, but where possible values say more', () => {
    fc.assert(
      fc.property(fc.array(anySchema, { minLength: 1, maxLength: 4 }), withHoles, (schemas, value) => {
        const each = schemas.map((schema) => judge(schema, value));
        const all = judge({ allOf: schemas }, value);
        const any = judge({ anyOf: schemas }, value);
        if (Math.min(...each) !== 1 || !isHole(value)) expect(all).toBe(Math.min(...each));
        if (Math.max(...each) !== 1 || !isHole(value)) expect(any).toBe(Math.max(...each));
      }),
      { numRuns: 2000 },
    );
  });

  test('possible values that agree decide, and those that differ do not', () => {
    const hole = (...among: Json[]): JsonObject => ({ unresolved: 'a condition', among });
    expect(judge({ enum: ['none'] }, hole('none'))).toBe(2);
    expect(judge({ enum: ['jwt', 'iam'] }, hole('jwt', 'iam'))).toBe(2);
    expect(judge({ enum: ['jwt', 'iam'] }, hole('none', 'basic'))).toBe(0);
    expect(judge({ enum: ['jwt', 'iam'] }, hole('jwt', 'none'))).toBe(1);
    expect(judge({ minimum: 3 }, hole(3, 900))).toBe(2);
    expect(judge({ minItems: 1 }, hole(['a'], ['b', 'c']))).toBe(2);
    expect(judge({ const: 'a' }, hole())).toBe(1);
  });

  test.each<[string, Schema, Json[], 0 | 1 | 2]>([
    ['enough are known', { minItems: 2 }, [1, 2, 'HOLE'], 2],
    ['the hole may bring more', { minItems: 3 }, [1, 2, 'HOLE'], 1],
    ['too many are known', { maxItems: 1 }, [1, 2, 'HOLE'], 0],
    ['the hole may be none', { maxItems: 2 }, [1, 2, 'HOLE'], 1],
    ['a known one fails', { items: { const: 1 } }, [2, 'HOLE'], 0],
    ['the unknown ones may fail', { items: { const: 1 } }, [1, 'HOLE'], 1],
    ['a known one is there', { contains: { const: 1 } }, [1, 'HOLE'], 2],
    ['an unknown one may be there', { contains: { const: 1 } }, [2, 'HOLE'], 1],
    ['a hole of any value is still perhaps none', { contains: {} }, ['HOLE'], 1],
    ['whatever they are', { items: {} }, ['HOLE'], 2],
  ])('a hole in a list is any number of elements: %s', (_, schema, list, verdict) => {
    const value = list.map((element) => (element === 'HOLE' ? { unresolved: 'an import' } : element));
    expect(judge(schema, value)).toBe(verdict);
  });

  test('elements with possible values may still be none', () => {
    const list = [{ unresolved: 'a condition', among: ['none'] }];
    expect(judge({ items: { const: 'jwt' } }, list)).toBe(1);
    expect(judge({ contains: { const: 'none' } }, list)).toBe(1);
    expect(judge({ contains: { const: 'jwt' } }, list)).toBe(0);
    expect(judge({ items: { const: 'none' } }, list)).toBe(2);
  });

  test('what is always true is true of a hole', () => {
    expect(judge({}, { unresolved: 'an import' })).toBe(2);
    expect(judge({ properties: { a: {} } }, { a: { unresolved: 'an import' } })).toBe(2);
  });

  test('a parameter without value makes its place unknown, and a known fail beside it stands', () => {
    const unknown: Schema = { unknown: 'the parameter days has no value' };
    expect(judge({ properties: { a: unknown } }, { a: 3 })).toBe(1);
    expect(judge({ properties: { a: unknown, b: { const: 1 } } }, { a: 3, b: 2 })).toBe(0);
  });

  test('a string that is too long is not matched', () => {
    expect(judge({ pattern: 'a' }, 'a'.repeat(10_000))).toBe(2);
    expect(judge({ pattern: 'a' }, 'a'.repeat(10_001))).toBe(1);
  });
});
