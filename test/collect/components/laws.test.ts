import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALARS } from '../../../src/collect/components/cyclonedx-scalars.ts';
import { SHAPES } from '../../../src/collect/components/cyclonedx-shapes.ts';
import { WORDS } from '../../../src/collect/components/cyclonedx-words.ts';
import { isCycloneDx, parseCycloneDx } from '../../../src/collect/components/parse-cyclonedx.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { billOf, CYCLONEDX_XML, cycloneDx, SPDX_TAGS, spdx, spdx3 } from './bills.ts';

const FORMS: [string, string][] = [
  ['a.cdx.json', JSON.stringify(cycloneDx())],
  ['a.cdx.xml', CYCLONEDX_XML],
  ['a.spdx.json', JSON.stringify(spdx())],
  ['a.spdx', SPDX_TAGS],
  ['a.spdx3.json', JSON.stringify(spdx3())],
];

/** The pointers of all values of a document. */
function pointersOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pointersOf(inner, [...path, name]))];
}

function replaced(value: Json, [step, ...rest]: string[], other: Json): Json {
  if (step === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const copy = structuredClone(value) as JsonObject;
  copy[step] = replaced(copy[step] ?? null, rest, other);
  return copy;
}

describe.each(FORMS)('whatever becomes of %s', (path, text) => {
  it('comes to a fact of its type or to a problem', async () => {
    const at = fc.integer({ min: 0, max: text.length - 1 });
    const bend = fc.tuple(
      at,
      fc.integer({ min: 0, max: 40 }),
      fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('"', '<', '}', '__proto__', '\u0000')),
    );
    await fc.assert(
      fc.asyncProperty(bend, async ([start, length, put]) => {
        const { dialect, bill, problems } = await billOf(text.slice(0, start) + put + text.slice(start + length), path);
        expect(dialect === null || problems.length > 0 || Object.keys(bill).length > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('stays as it is when nothing becomes of it', async () => {
    expect((await billOf(text, path)).bill).toMatchObject({ faults: [], format: expect.any(String) });
  });
});

describe('values of other kinds', () => {
  it.each<[string, JsonObject]>([
    ['a.cdx.json', cycloneDx()],
    ['a.spdx.json', spdx()],
    ['a.spdx3.json', spdx3()],
  ])(
    'anywhere in %s come to a fact of its type or to a problem',
    async (path, document) => {
      const other = fc.oneof(
        fc.constantFrom<Json>(null, 0, true, '', [], {}, [[]], [null], { unresolved: 'x' }),
        fc.jsonValue() as fc.Arbitrary<Json>,
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pointersOf(document)), other, async (pointer, value) => {
          const { dialect, bill, problems } = await billOf(JSON.stringify(replaced(document, pointer, value)), path);
          expect(dialect === null || problems.length > 0 || Object.keys(bill).length > 0).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});

describe('a bill of materials', () => {
  it('lists the same in whatever order it is written', async () => {
    const { components } = cycloneDx() as { components: JsonObject[] };
    const first = (await billOf(cycloneDx())).bill;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(components, { minLength: components.length }), async (shuffled) => {
        const { inventory, licences, elements } = (await billOf(cycloneDx({ components: shuffled }))).bill;
        expect({ inventory, licences, elements }).toEqual({
          inventory: first.inventory,
          licences: first.licences,
          elements: first.elements,
        });
      }),
      { numRuns: 10 },
    );
  });

  it('lists something else when one version is another', async () => {
    const text = JSON.stringify(cycloneDx());
    const [one, other] = await Promise.all([billOf(text), billOf(text.replaceAll('6.13.0', '6.13.1'))]);
    expect(one.bill.inventory).not.toEqual(other.bill.inventory);
  });
});

describe('the table of CycloneDX', () => {
  it('speaks of nothing that is not there', () => {
    const kinds = new Set([...SHAPES.values()].flatMap(({ fields }) => [...fields.values()].map(({ kind }) => kind)));
    const isKnown = (kind: string) => SHAPES.has(kind) || WORDS.has(kind) || Object.hasOwn(SCALARS, kind);
    expect([...kinds].filter((kind) => !isKnown(kind))).toEqual(['any', 'tools']);
    expect([...WORDS.keys(), ...Object.keys(SCALARS)].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('gives helpers the document in the form of JSON, from XML as well', () => {
    const parsed = parseCycloneDx(Buffer.from(CYCLONEDX_XML));
    if (!isCycloneDx(parsed)) throw new Error(parsed.message);
    const { bomFormat, specVersion, ...expected } = cycloneDx();
    expect(JSON.parse(JSON.stringify(parsed.document))).toEqual(expected);
    expect([bomFormat, specVersion, parsed.version]).toEqual(['CycloneDX', '1.6', '1.6']);
  });
});
