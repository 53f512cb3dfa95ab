import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/formats/json.ts';
import { renderSums } from '../../src/formats/sums.ts';
import { contentDigest } from '../../src/report/digest.ts';
import { readPrevious } from '../../src/report/previous.ts';
import { sampleFact, sampleInput, sampleReport } from '../report/sample-report.ts';
import { reportWithNames } from './hostile-report.ts';

const textOf = (report = sampleReport()) => new TextDecoder().decode(renderJson(report).bytes);

describe('evidence.json', () => {
  it('says the whole report, and its digest can be made again from it', () => {
    const data = JSON.parse(textOf());
    expect(data).toEqual(JSON.parse(JSON.stringify(sampleReport())));
    expect(contentDigest(data)).toBe(data.contentDigest);
  });

  it('has its keys in code unit order at every depth', () => {
    const unordered: string[] = [];
    JSON.parse(textOf(), (_, value) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const keys = Object.keys(value);
        if (keys.join() !== [...keys].sort().join()) unordered.push(keys.join());
      }
      return value;
    });
    expect(unordered).toEqual([]);
  });

  it('differs by one line for a fact that is added', () => {
    const before = textOf(sampleReport({ previous: [] })).split('\n');
    const facts = [...sampleInput().facts, sampleFact('event-source', 'Orders', 9, { name: 'Orders' })];
    const after = textOf(sampleReport({ previous: [], facts })).split('\n');
    const fresh = after.filter((line) => !before.includes(line) && !line.includes('contentDigest'));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toContain('event-source:template.yaml#Orders');
  });

  it('gives a result of a fact and a control a line of their own', () => {
    const lines = textOf().split('\n');
    const alone = (part: string) => lines.filter((line) => line.includes(part));
    expect(alone('{"atMost":"high","decision":null,"fact":"function:template.yaml#ReadOrder"')).toHaveLength(1);
    expect(alone('"id":"CC7.2"')).toHaveLength(1);
  });

  it('stays whole with hostile names, and the next release can read it', async () => {
    const report = reportWithNames('\u2028"\\\ud800__proto__\u0000');
    expect((await readPrevious(textOf(report), 'evidence.json')).problem).toBeNull();
  });
});

describe('SHA256SUMS', () => {
  it('sums each file, by name', () => {
    const file = (name: string, text: string) => ({
      name,
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(text),
    });
    const sums = renderSums([file('b', 'two'), file('a', 'one')]);
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(new TextDecoder().decode(sums.bytes)).toBe(`${sum('one')}  a\n${sum('two')}  b\n`);
    expect(sums.name).toBe('SHA256SUMS');
  });
});
