import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBeginning } from '../../../src/collect/scans/json-beginning.ts';
import { JsonSplitter, lineAt, NotJson, readJsonRecords } from '../../../src/collect/scans/json-records.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import type { Json } from '../../../src/model/json.ts';

const LISTS = ['runs/?/results', 'runs/?/tool/rules'];

/** What comes of a text that is given in pieces of some length; null: it is no JSON. */
function split(text: string | Buffer, lists: readonly string[] = LISTS, length = 1 << 20) {
  const bytes = Buffer.from(text);
  const taken: [string, Json][] = [];
  const splitter = new JsonSplitter(lists, (record, path) => taken.push([path.join('/'), record]));
  try {
    for (let at = 0; at < bytes.length; at += length) splitter.write(bytes.subarray(at, at + length));
    return { taken, rest: splitter.end() };
  } catch (error) {
    if (error instanceof NotJson) return null;
    throw error;
  }
}

function withFile<T>(content: string | Buffer, use: (file: SourceFile) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  try {
    const absolute = join(folder, 'report.json');
    writeFileSync(absolute, content);
    return use({ path: 'report.json', absolute, size: statSync(absolute).size, tracked: false, foundBy: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the elements of long lists', () => {
  it('come one by one with their path, and the rest has the lists empty', () => {
    const text = JSON.stringify({
      version: '2.1.0',
      runs: [
        { results: [{ a: 1 }, 'text', 3], tool: { rules: [[1]], name: 'x' } },
        { results: [], other: [4] },
      ],
    });
    expect(split(text)).toEqual({
      taken: [
        ['runs/0/results/0', { a: 1 }],
        ['runs/0/results/1', 'text'],
        ['runs/0/results/2', 3],
        ['runs/0/tool/rules/0', [1]],
      ],
      rest: {
        version: '2.1.0',
        runs: [
          { results: [], tool: { rules: [], name: 'x' } },
          { results: [], other: [4] },
        ],
      },
    });
  });

  it('at the top are those of a list, or values one behind the other', () => {
    expect(split('[{"a":1}, 2]', [''])?.taken).toEqual([
      ['0', { a: 1 }],
      ['1', 2],
    ]);
    expect(split('{"a":1}\n{"b":[2]}\n', ['', '+'])?.taken).toEqual([
      ['0', { a: 1 }],
      ['1', { b: [2] }],
    ]);
    expect(split('', ['+'])).toEqual({ taken: [], rest: [] });
  });

  it('are the same however the file is cut into pieces', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const whole = fc.record({
      runs: fc.array(fc.record({ results: fc.array(value), tool: fc.record({ rules: fc.array(value), more: value }) })),
      more: value,
    });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2), (report, length, indent) => {
        const text = JSON.stringify(report, null, indent);
        const made = split(text, LISTS, length);
        const read: Json = JSON.parse(text);
        expect(made?.taken.map(([, record]) => record)).toEqual(
          report.runs.flatMap((run) => [
            ...(JSON.parse(JSON.stringify([run.results, run.tool.rules])) as Json[][]).flat(),
          ]),
        );
        const emptied = JSON.parse(JSON.stringify(read)) as typeof report;
        for (const run of emptied.runs) {
          run.results = [];
          run.tool.rules = [];
        }
        expect(made?.rest).toEqual(emptied);
      }),
      { numRuns: 300 },
    );
  });

  it('are taken where JSON.parse takes the text, and refused where it does not', () => {
    const text = JSON.stringify({ runs: [{ results: [{ a: 'x\\"y' }, { b: [1.5, null] }], tool: { rules: [] } }] });
    const bent = fc.tuple(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.constantFrom('', ',', '"', '}', ']', '{', ' ', '1', ':'),
    );
    fc.assert(
      fc.property(bent, ([at, put]) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        let isJson = true;
        try {
          JSON.parse(changed);
        } catch {
          isJson = false;
        }
        expect(split(changed, LISTS, 7) !== null).toBe(isJson);
      }),
      { numRuns: 500 },
    );
  });

  it('do not overflow anything when they are nested without end', () => {
    expect(split('['.repeat(100_000))).toBeNull();
    expect(split(`{"runs":[{"results":[${'['.repeat(50_000)}`)).toBeNull();
  });
});

describe('a file', () => {
  it('in UTF-8 with a mark, or in UTF-16, is the same', () => {
    const text = JSON.stringify({ runs: [{ results: [{ a: 'ü' }], tool: { rules: [] } }] });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const content of [text, `\uFEFF${text}`, utf16]) {
      const taken: Json[] = [];
      const { fault } = withFile(content, (file) => readJsonRecords(file, LISTS, (record) => taken.push(record)));
      expect([fault, taken]).toEqual([null, [{ a: 'ü' }]]);
    }
  });

  it('are taken out of each of values that follow one another, and what is left of each comes when it has ended', () => {
    const lines = [{ runs: [{ results: [1, 2], of: 'a' }] }, { other: true }, { runs: [{ results: [3] }] }];
    const said: [string, Json][] = [];
    withFile(lines.map((line) => JSON.stringify(line)).join('\n'), (file) => {
      const { fault } = readJsonRecords(
        file,
        LISTS,
        (record) => said.push(['record', record]),
        (rest) => said.push(['rest', rest]),
      );
      expect(fault).toBeNull();
    });
    expect(said).toEqual([
      ['record', 1],
      ['record', 2],
      ['rest', { runs: [{ results: [], of: 'a' }] }],
      ['rest', { other: true }],
      ['record', 3],
      ['rest', { runs: [{ results: [] }] }],
    ]);
  });

  it('says where it stops being JSON', () => {
    withFile('{\n  "runs": [\n    { "results": [ { "a": 1 }, { "a" 2 } ] }\n  ]\n}\n', (file) => {
      const { fault } = readJsonRecords(file, LISTS, () => {});
      expect(fault?.code).toBe('json-syntax');
      expect(lineAt(file, fault?.offset ?? 0)).toBe(3);
    });
  });
});

describe('the beginning of a file', () => {
  it.each([
    ['{"a": {"b": [1, 2', { a: { b: [1] } }],
    ['{"a": "x", "b": "cut', { a: 'x' }],
    ['[{"a": 1}, {"b"', [{ a: 1 }, {}]],
    ['{"type": 1}\n{"type": 2}', { type: 1 }],
    ['{"a": 1]', undefined],
    ['<xml>', undefined],
    ['', undefined],
  ])('%s', (text, value) => {
    expect(jsonBeginning(Buffer.from(text))).toEqual(value);
  });

  it('of a whole text is the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
        const text = JSON.stringify(value);
        expect(jsonBeginning(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });
});
