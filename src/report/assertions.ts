import { byCodeUnit } from '../catalogue/canonical.ts';
import { assertionFault } from '../evaluate/assertions.ts';
import type { Assertion } from '../model/exception.ts';
import type { ReportedAssertion } from '../model/report.ts';

/** Management assertions by id, each with whether it holds on the day of the release. Its last day counts as a whole. */
export function reportAssertions(assertions: readonly Assertion[], at: string): ReportedAssertion[] {
  return [...assertions]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((assertion) => ({ ...assertion, state: stateOn(assertion, at) }));
}

function stateOn(assertion: Assertion, at: string): ReportedAssertion['state'] {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  if (assertion.issued > day) return 'not-yet-issued';
  if (assertion.validUntil < day) return 'expired';
  return assertionFault(assertion, at) === null ? 'current' : 'invalid';
}
