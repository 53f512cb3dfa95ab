import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/model/check.ts';
import type { Report } from '../../src/model/report.ts';
import { undecidedOf, unknownsOf, waitingOf } from '../../src/report/gaps.ts';
import { checkResult, factResult, SAMPLE_CATALOGUE, sampleCheck, sampleReport } from './sample-report.ts';

/** The sample, in which there is a manifest and no scan and no document, with checks that have no evidence. */
function reportOf(...checks: { id: string; needs: Check['needs']; fact?: string; inProfile?: boolean }[]): Report {
  return sampleReport({
    catalogue: { ...SAMPLE_CATALOGUE, checks: checks.map(({ id, needs }) => sampleCheck(id, { needs })) },
    results: checks.map(({ id, fact, inProfile = true }) =>
      checkResult(id, fact === undefined ? [] : [factResult(fact, 'no-evidence')], {
        outcome: 'no-evidence',
        decided: 'no-evidence',
        inProfile,
      }),
    ),
    previous: [],
  });
}

describe('checks without enough evidence', () => {
  const report = reportOf(
    { id: 'asks-scans', needs: ['scan'] },
    { id: 'asks-documents', needs: ['document'] },
    { id: 'asks-more-scans', needs: ['manifest', 'scan'] },
    { id: 'asks-functions', needs: ['manifest'] },
    { id: 'judged-one', needs: ['scan'], fact: 'function:template.yaml#ReadOrder' },
    { id: 'left-out', needs: ['scan'], inProfile: false },
  );

  it('come together by what they wait for', () => {
    expect(waitingOf(report).map(({ kinds, checks }) => [kinds, checks.map(({ check }) => check.id)])).toEqual([
      [['document'], ['asks-documents']],
      [['scan'], ['asks-more-scans', 'asks-scans']],
    ]);
  });

  it('stand for themselves where something was judged, or evidence of each kind is there', () => {
    expect(undecidedOf(report).map(({ check }) => check.id)).toEqual(['asks-functions', 'judged-one']);
  });

  it('are all told, none of them twice', () => {
    const told = [...waitingOf(report).flatMap(({ checks }) => checks), ...undecidedOf(report)].map(
      ({ check }) => check.id,
    );
    expect(told.sort()).toEqual(
      unknownsOf(report)
        .map(({ check }) => check.id)
        .sort(),
    );
  });
});
