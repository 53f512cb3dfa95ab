import { byCodeUnit } from '../catalogue/canonical.ts';
import { type AssertionContext, assertionFault, documentState } from '../evaluate/assertions.ts';
import type { Assertion } from '../model/exception.ts';
import type { ReportedAssertion } from '../model/report.ts';

/** Management assertions by id, each with whether it holds on the day of the release. Its last day counts as a whole. */
export function reportAssertions(assertions: readonly Assertion[], context: AssertionContext): ReportedAssertion[] {
  return [...assertions]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((assertion) => ({
      ...assertion,
      document: assertion.document && {
        ...assertion.document,
        state: documentState(assertion.document, context.digests),
      },
      state: stateOf(assertion, context),
    }));
}

function stateOf(assertion: Assertion, context: AssertionContext): ReportedAssertion['state'] {
  const day = context.at.slice(0, 'YYYY-MM-DD'.length);
  if (assertion.issued > day) return 'not-yet-issued';
  if (assertion.validUntil < day) return 'expired';
  if (assertionFault({ ...assertion, document: null }, context) !== null) return 'invalid';
  return assertionFault(assertion, context) === null ? 'current' : 'other-document';
}
