import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../src/formats/summary.ts';
import type { Report } from '../../src/model/report.ts';
import { checkResult, factResult, sampleReport } from '../report/sample-report.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);
const NOTICE = 'This summary was shortened to fit.';

async function summary(report: Report, limitBytes?: number): Promise<{ bytes: number; text: string }> {
  const { bytes } = await renderSummary(report, TEMPLATES, { serverUrl: 'https://github.com', limitBytes });
  return { bytes: bytes.length, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}

/** A report in which many facts fail, with texts of the given sign. */
function long(facts: number, length: number, sign: string): Report {
  const results = Array.from({ length: facts }, (_, index) =>
    factResult(`function:t.yaml#F${index}`, 'fail', { texts: [sign.repeat(length)] }),
  );
  return sampleReport({ results: [checkResult('obs-function-logging', results)] });
}

describe('the job summary', () => {
  it('says counts, gaps with what to do, changes and exceptions, without a notice', async () => {
    const { text } = await summary(sampleReport());
    expect(text).toContain('| SOC 2 | 0 / 1 | 0 / 1 | 0 / 0 |');
    expect(text).toContain('Declare AWS\\:\\:Logs\\:\\:LogGroup');
    expect(text).toContain('Compared with release `v1.3.0`');
    expect(text).toContain('EX-1');
    expect(text).not.toContain('shortened');
  });

  it('is bounded by default, however much fails', async () => {
    const { bytes, text } = await summary(long(5000, 3000, 'é'));
    expect(bytes).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(text).toContain('4950 more are in evidence.json');
    expect(text).toContain('(3000 characters)');
  });

  it('measures bytes, not characters', async () => {
    const report = long(40, 500, '界');
    const { bytes, text } = await summary(report);
    expect(bytes).toBeGreaterThan(text.length);
    const tight = await summary(report, text.length);
    expect(tight.bytes).toBeLessThanOrEqual(text.length);
    expect(tight.text).toContain(NOTICE);
  });

  it('leaves out in stages, ends with a notice, and keeps every table and section whole', async () => {
    const report = long(60, 400, 'x');
    const whole = await summary(report);
    const lengths = new Set<number>();
    for (let limit = whole.bytes - 1; limit > 0; ) {
      const { bytes, text } = await summary(report, limit);
      expect(bytes).toBeLessThanOrEqual(limit);
      if (!text.includes(NOTICE)) break;
      expect(text.trimEnd().endsWith(`**${NOTICE} Everything is in evidence.md and evidence.json.**`)).toBe(true);
      expect(text).toContain('| SOC 2 |');
      expect(text.split('<details>').length).toBe(text.split('</details>').length);
      const tokens = new MarkdownIt({ html: true }).parse(text, {});
      for (const token of tokens.filter((each) => each.type === 'inline')) expect(token.content).not.toMatch(/^\|/);
      lengths.add(bytes);
      limit = bytes - 1;
    }
    expect(lengths.size).toBe(3);
  });

  it('is never longer than it may be', async () => {
    const reports = [sampleReport(), long(300, 50, '😀'), sampleReport({ previous: [] })];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reports), fc.integer({ min: 0, max: 20_000 }), async (report, limit) => {
        const { bytes } = await summary(report, limit);
        expect(bytes).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 40 },
    );
  });
});
