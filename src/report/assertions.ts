import { byCodeUnit } from '../catalogue/canonical.ts';
import type { Assertion } from '../model/exception.ts';
import type { ReportedAssertion } from '../model/report.ts';

/** Management assertions by id, each with whether it holds on the day of the release. Its last day counts as a whole. */
export function reportAssertions(assertions: readonly Assertion[], at: string): ReportedAssertion[] {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  return [...assertions]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((assertion) => ({ ...assertion, state: stateOn(day, assertion) }));
}

function stateOn(day: string, { issued, validUntil }: Assertion): ReportedAssertion['state'] {
  if (issued > day) return 'not-yet-issued';
  return validUntil < day ? 'expired' : 'current';
}
