import type { Check } from '../model/check.ts';
import type { Config } from '../model/config.ts';
import type { EvidenceKind } from '../model/evidence.ts';

type Freshness = Config['freshness'];

/** The parameter by which a check says how old evidence beside that of its facts may be. In days. */
const PARAMETER = 'max-age-days';

/** Kinds of evidence whose age some check limits. */
export function limitedKinds(checks: readonly Check[]): EvidenceKind[] {
  const kinds = checks.flatMap((check) => {
    const own = check.maxAgeDays === null ? [] : check.needs;
    return Object.hasOwn(check.parameters, PARAMETER) ? [...own, ...kindsOfParameter(check)] : own;
  });
  return [...new Set(kinds)].sort();
}

/** Of what it can do without, if there is any: the facts that it is about have a limit of their own. */
function kindsOfParameter({ needs, uses }: Check): EvidenceKind[] {
  return uses.length > 0 ? uses : needs;
}

function limitOf(kinds: readonly EvidenceKind[], freshness: Freshness): number | null {
  const limits = kinds.flatMap((kind) => freshness[kind] ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}

/**
 * A check with the limits that the configuration sets for its kinds of evidence: in the place of its own limit, and as its
 * parameter `max-age-days`, whose schemas the caller binds. Where it has neither, age does not matter to it and nothing is set.
 */
export function withFreshness(check: Check, freshness: Freshness): Check {
  const limit = check.maxAgeDays === null ? null : limitOf(check.needs, freshness);
  const parameter = Object.hasOwn(check.parameters, PARAMETER) ? check.parameters[PARAMETER] : undefined;
  const value = parameter === undefined ? null : limitOf(kindsOfParameter(check), freshness);
  if (limit === null && value === null) return check;
  return {
    ...check,
    maxAgeDays: limit ?? check.maxAgeDays,
    parameters:
      parameter === undefined || value === null
        ? check.parameters
        : { ...check.parameters, [PARAMETER]: { ...parameter, value } },
  };
}
