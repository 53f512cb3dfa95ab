import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permissionChanges } from '../../src/derive/permissions/permission-change.ts';
import { contentDigest } from '../../src/report/digest.ts';
import { earlierOf, readPrevious } from '../../src/report/previous.ts';
import { CONTEXT } from '../derive/fact-builder.ts';
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

describe('earlier facts', () => {
  it('of any shape are refused or held against those of now, and never a throw', async () => {
    const types = [
      'function',
      'role',
      'policy-statement',
      'endpoint',
      'event-source',
      'trust-statement',
      'resource-policy-statement',
    ];
    const names = [
      ...[
        'role',
        'stack',
        'effect',
        'kind',
        'policy',
        'actions',
        'notActions',
        'resources',
        'notResources',
        'conditions',
        'managedPolicies',
      ],
      ...[
        'inlinePolicies',
        'permissionsBoundary',
        'maxSessionSeconds',
        'principals',
        'accounts',
        'guards',
        'source',
        'function',
        'narrowedBy',
      ],
    ];
    const word = fc.constantFrom<unknown>(
      'role:a#b',
      'allow',
      '*',
      '${X}',
      'arn:aws:iam::aws:policy/__proto__',
      null,
      1,
      {},
    );
    const hole = fc.record({ unresolved: fc.constant('why'), among: fc.array(word, { maxLength: 1 }) });
    const item = fc.oneof(
      hole,
      word,
      fc.record({
        pattern: word,
        level: fc.constantFrom(0, 4),
        breadth: word,
        name: word,
        owner: word,
        key: word,
        operator: word,
        values: word,
      }),
    );
    const value = fc.oneof(word, hole, fc.array(item, { maxLength: 2 }));
    const facts = fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        id: fc.constantFrom('role:a#b', 'function:a#c', 'x', ''),
        attributes: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 }),
        origins: fc.dictionary(fc.constant('/effect'), fc.oneof(word, fc.record({ kind: fc.constant('conditional') }))),
      }),
      { maxLength: 4 },
    );
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(facts, async (some) => {
        const { report, problem } = await readPrevious(textWith({ facts: some }), 'evidence.json');
        if (report === null) expect(problem.code).toBe('previous-shape');
        else {
          compared++;
          permissionChanges(sampleInput().facts, earlierOf(report), CONTEXT.tables);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('are held against those of now under the name of their release', async () => {
    const reading = await readPrevious(JSON.stringify(samplePrevious()), 'evidence.json');
    if (reading.report === null) throw new Error('refused');
    expect(earlierOf(reading.report)).toMatchObject({ release: 'v1.3.0', facts: samplePrevious().facts });
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
