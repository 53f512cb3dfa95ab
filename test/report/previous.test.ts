import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/report/digest.ts';
import { readPrevious } from '../../src/report/previous.ts';
import { sampleInput, samplePrevious, sampleReport } from './sample-report.ts';

const code = async (text: string) => (await readPrevious(text, 'v1.3.0/evidence.json')).problem?.code;

/** The text of a report that says something else, with a digest that fits. */
function textWith(change: object): string {
  const report = { ...samplePrevious(), ...change };
  return JSON.stringify({ ...report, contentDigest: contentDigest(report) });
}

describe('readPrevious', () => {
  it('reads what buildReport wrote', async () => {
    const reading = await readPrevious(JSON.stringify(samplePrevious()), 'evidence.json');
    expect(reading.report?.release.tag).toBe('v1.3.0');
    expect(reading.problem).toBeNull();
  });

  it('lets fields through that it does not know', async () => {
    expect(await code(textWith({ later: { added: true } }))).toBeUndefined();
  });

  it('refuses text that is cut short, another schema, another shape and altered content', async () => {
    const text = JSON.stringify(samplePrevious());
    expect(await code(text.slice(0, -9))).toBe('previous-unreadable');
    expect(await code(textWith({ schema: 'release-evidence/2' }))).toBe('previous-schema');
    expect(await code(textWith({ results: { '`rm`': 1 } }))).toBe('previous-shape');
    expect(await code(textWith({ release: { tag: 'v1', commit: null, at: 'yesterday' } }))).toBe('previous-shape');
    expect(await code(text.replace('"decided":"pass"', '"decided":"fail"'))).toBe('previous-altered');
  });

  it('survives depth that would overflow the stack', async () => {
    expect(await code(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe('previous-unreadable');
  });

  it('never throws, and repeats nothing of the text in its message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { problem } = await readPrevious(text, 'evidence.json');
        expect(problem).not.toBeNull();
      }),
      { numRuns: 100 },
    );
    const { problem } = await readPrevious('{"schema":"AKIA-secret"}', 'evidence.json');
    expect(problem?.message).not.toContain('AKIA');
  });
});

describe('earlier releases in a report', () => {
  const { config } = sampleInput();
  const at = (tag: string | null, time: string, overrides: object = {}) =>
    samplePrevious({ config: { ...config, release: { ...config.release, tag, at: time } }, ...overrides });
  const tags = (report: ReturnType<typeof sampleReport>) => report.history.map((row) => row.tag);

  it('compares with the latest one and lists all, oldest first', () => {
    const report = sampleReport({
      previous: [
        at('v1.2.0', '2026-08-01T09:00:00Z'),
        at('v1.3.0', '2026-09-01T09:00:00Z'),
        at('v1.1.0', '2026-07-01T09:00:00Z'),
      ],
    });
    expect(report.delta?.previous.tag).toBe('v1.3.0');
    expect(tags(report)).toEqual(['v1.1.0', 'v1.2.0', 'v1.3.0', 'v1.4.0']);
  });

  it('takes the rows that the last report carries', () => {
    const middle = at('v1.3.0', '2026-09-01T09:00:00Z', { previous: [at('v1.2.0', '2026-08-01T09:00:00Z')] });
    expect(tags(sampleReport({ previous: [middle] }))).toEqual(['v1.2.0', 'v1.3.0', 'v1.4.0']);
  });

  it('passes over an earlier run of the same release', () => {
    const report = sampleReport({ previous: [at('v1.4.0', '2026-09-30T09:00:00Z')] });
    expect(report.delta).toBeNull();
    expect(tags(report)).toEqual(['v1.4.0']);
    expect(report.problems).toEqual([]);
  });

  it('says so when one is about another system or is not earlier', () => {
    const other = at('v1.0.0', '2026-06-01T09:00:00Z', {
      config: {
        ...config,
        scope: { ...config.scope, system: 'billing' },
        release: { ...config.release, tag: 'v1.0.0' },
      },
    });
    const report = sampleReport({ previous: [other, at('v2.0.0', '2027-01-01T09:00:00Z')] });
    expect(report.problems.map((problem) => problem.code)).toEqual(['previous-not-earlier', 'previous-other-system']);
    expect(report.delta).toBeNull();
    expect(tags(report)).toEqual(['v1.4.0']);
  });
});
