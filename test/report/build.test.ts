import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOUND_KINDS } from '../../src/model/evidence.ts';
import { buildReport } from '../../src/report/build.ts';
import { contentDigest } from '../../src/report/digest.ts';
import { checkResult, factResult, sampleEvidence, sampleInput, samplePrevious, sampleReport } from './sample-report.ts';

describe('buildReport', () => {
  it('gives the same report whatever the order of its input', () => {
    const input = sampleInput({ previous: [samplePrevious()] });
    const expected = JSON.stringify(buildReport(input));
    const shuffled = fc.record({
      evidence: fc.shuffledSubarray([...input.evidence], { minLength: input.evidence.length }),
      facts: fc.shuffledSubarray([...input.facts], { minLength: input.facts.length }),
      looked: fc.shuffledSubarray([...input.looked], { minLength: input.looked.length }),
      results: fc.shuffledSubarray([...input.results], { minLength: input.results.length }),
      controls: fc.shuffledSubarray([...input.controls], { minLength: input.controls.length }),
    });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(JSON.stringify(buildReport({ ...input, ...parts }))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('digests everything but the digest', () => {
    const report = sampleReport();
    expect(report.contentDigest).toBe(contentDigest(report));
    expect(contentDigest({ ...report, system: 'another' })).not.toBe(report.contentDigest);
  });

  it('names the kinds of which nothing was found, never the configuration', () => {
    const report = sampleReport({ evidence: [sampleEvidence('manifest', 'template.yaml')] });
    expect(report.missing).toEqual(FOUND_KINDS.filter((kind) => kind !== 'manifest'));
  });

  it('takes the worst severity from checks in the profile alone', () => {
    const critical = factResult('function:template.yaml#ReadOrder', 'fail', { severity: 'critical' });
    const outside = checkResult('obs-function-logging', [critical], { inProfile: false });
    expect(sampleReport({ results: [outside] }).worst).toBeNull();
    expect(sampleReport({ results: [{ ...outside, inProfile: true }] }).worst).toBe('critical');
    expect(sampleReport().worst).toBe('medium');
  });

  it('says what was left out by choice', () => {
    const { config } = sampleInput();
    const onlySoc2 = { ...config, scope: { ...config.scope, frameworks: ['soc2'] } };
    expect(sampleReport({ config: onlySoc2 }).scope.leftOut).toEqual([
      'ISO/IEC 27001:2022 is not selected.',
      'SOC 2: Privacy is not selected (1 of 4 controls).',
      'Manifests: files matching legacy/** are excluded.',
    ]);
    expect(sampleReport({ config: onlySoc2 }).controls.map((result) => result.framework)).not.toContain('iso27001');
  });

  it('keeps the controls in the order of their framework', () => {
    const controls = sampleReport().controls.map((result) => result.control);
    expect(controls).toEqual(['A.8.2', 'A.8.15', 'A.8.34', 'CC6.1', 'CC7.2', 'CC1.4', 'P4.2']);
  });

  it('tells on which day an assertion holds', () => {
    const { config } = sampleInput();
    const stateAt = (at: string) =>
      sampleReport({ config: { ...config, release: { ...config.release, at } }, previous: [] }).assertions[0]?.state;
    expect(stateAt('2026-01-31T23:59:59Z')).toBe('not-yet-issued');
    expect(stateAt('2026-02-01T00:00:00Z')).toBe('current');
    expect(stateAt('2027-01-31T23:59:59Z')).toBe('current');
    expect(stateAt('2027-02-01T00:00:00Z')).toBe('expired');
    const tooLong = config.assertions.map((assertion) => ({ ...assertion, validUntil: '2028-01-31' }));
    expect(sampleReport({ config: { ...config, assertions: tooLong } }).assertions[0]?.state).toBe('invalid');
  });

  it('holds the document of an assertion against the bytes that were read', () => {
    const { config, evidence } = sampleInput();
    const read = evidence[0];
    const standing = (path: string, sha256: string) => {
      const assertions = config.assertions.map((assertion) => ({ ...assertion, document: { path, sha256 } }));
      const [told] = sampleReport({ config: { ...config, assertions } }).assertions;
      return [told?.state, told?.document?.state];
    };
    const path = read?.source.path ?? '';
    expect(standing(path, read?.sha256 ?? '')).toEqual(['current', 'same']);
    expect(standing(path, 'f'.repeat(64))).toEqual(['other-document', 'other']);
    expect(standing('docs/no-such.md', 'f'.repeat(64))).toEqual(['other-document', 'absent']);
    expect(standing('https://wiki.example/x', 'f'.repeat(64))).toEqual(['current', 'elsewhere']);
  });
});

describe('coverage', () => {
  it('counts every control once, and what is out of scope in no fraction', () => {
    const [iso, soc2] = sampleReport().coverage;
    expect(iso?.fractions).toEqual({
      automated: { reached: 0, inScope: 1 },
      partial: { reached: 0, inScope: 1 },
      manual: { reached: 1, inScope: 1 },
    });
    expect(soc2?.fractions.manual).toEqual({ reached: 0, inScope: 0 });
    expect(soc2?.byClass.manual['out-of-scope']).toBe(1);
    const all = Object.values(soc2?.byClass ?? {}).flatMap((counts) => Object.values(counts));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('is not raised by an exception', () => {
    const controls = sampleInput().controls.map((result) => ({ ...result, status: 'exceptions-noted' as const }));
    for (const { fractions } of sampleReport({ controls }).coverage)
      expect(Object.values(fractions).map((fraction) => fraction.reached)).toEqual([0, 0, 0]);
  });
});
