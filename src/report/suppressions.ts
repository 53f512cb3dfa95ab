import { byCodeUnit } from '../catalogue/canonical.ts';
import type { Check } from '../model/check.ts';
import type { Fact } from '../model/fact.ts';
import type { Json } from '../model/json.ts';
import type { ReportedSuppression } from '../model/report.ts';
import type { CheckResult, FactResult } from '../model/result.ts';

/** What stands above what, where a check has judged several facts of one thing. */
const WORST_FIRST = [
  'fail',
  'error',
  'no-evidence',
  'excepted',
  'compensated',
  'attested',
  'pass',
  'not-applicable',
] as const;

/**
 * What manifests tell other tools to leave out, each rule with the checks that ask the same by `same-as` and how they judge the
 * thing that it is on. By id.
 */
export function reportSuppressions(
  facts: readonly Fact[],
  checks: readonly Pick<Check, 'id' | 'sameAs'>[],
  results: readonly CheckResult[],
): ReportedSuppression[] {
  const found = facts.filter(({ type }) => type === 'suppression').sort((a, b) => byCodeUnit(a.id, b.id));
  if (found.length === 0) return [];
  const things = createThings(facts);
  const judged = new Map(results.map(({ check, facts: each }) => [check, each]));
  return found.map(({ id, attributes, place }) => {
    const tool = String(attributes.tool);
    const about = things(attributes.stack, attributes.on);
    return {
      fact: id,
      tool,
      on: typeof attributes.on === 'string' ? attributes.on : null,
      reason: typeof attributes.reason === 'string' ? attributes.reason : null,
      place,
      rules: rulesOf(attributes.rules).map((rule) => ({
        rule,
        checks: asking(checks, tool, rule).map((check) => ({
          check,
          outcome: outcomeOf(judged.get(check) ?? [], about),
        })),
      })),
    };
  });
}

/** A rule that is not written out is left out: no check can be found by it. */
function rulesOf(rules: Json | undefined): string[] {
  return Array.isArray(rules) ? rules.filter((rule) => typeof rule === 'string') : [];
}

/** Ids of the checks that a rule is the same as, as far as the catalogue says so. */
function asking(checks: readonly Pick<Check, 'id' | 'sameAs'>[], tool: string, rule: string): string[] {
  // tfsec became trivy, which calls its rules with or without AVD before them.
  const peer = tool === 'tfsec' ? 'trivy' : tool;
  const name = peer === 'trivy' ? rule.replace(/^AVD-/i, '').toUpperCase() : rule;
  // cfn-lint leaves out all that begin so.
  const isMeant = (own: string): boolean => (peer === 'cfn-lint' ? own.startsWith(name) : own === name);
  return checks
    .filter(({ sameAs }) => Object.hasOwn(sameAs, peer) && sameAs[peer]?.some(isMeant))
    .map(({ id }) => id)
    .sort(byCodeUnit);
}

type Things = (stack: Json | undefined, on: Json | undefined) => (id: string) => boolean;

/** Which facts are of a thing by its name in a manifest: those of that name, and those that stand where it stands or in it. */
function createThings(facts: readonly Fact[]): Things {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const homes = new Map<string, Fact['place']>();
  for (const { attributes, place } of facts) {
    const { stack, logicalId } = attributes;
    if (typeof stack === 'string' && typeof logicalId === 'string') homes.set(`${stack} ${logicalId}`, place);
  }
  return (stack, on) => {
    const home = homes.get(`${stack} ${on}`);
    return (id) => {
      const fact = byId.get(id);
      if (fact === undefined || fact.attributes.stack !== stack) return false;
      if (on === null) return true;
      if (fact.attributes.logicalId === on || nameOf(fact).startsWith(`${on}/`)) return true;
      return home !== undefined && isWithin(fact.place, home);
    };
  };
}

function nameOf({ id }: Fact): string {
  return id.slice(id.indexOf('#') + 1);
}

function isWithin(place: Fact['place'], home: Fact['place']): boolean {
  if (home.pointer === null || place.pointer === null || place.path !== home.path) return false;
  return place.pointer === home.pointer || place.pointer.startsWith(`${home.pointer}/`);
}

/** What a check says of some of its facts, decisions laid over it, the worst first; null: it judges none of them. */
function outcomeOf(
  results: readonly FactResult[],
  isOfIt: (id: string) => boolean,
): ReportedSuppression['rules'][number]['checks'][number]['outcome'] {
  const outcomes = new Set(
    results.filter(({ fact }) => isOfIt(fact)).map(({ outcome, decision }) => decision?.kind ?? outcome),
  );
  return WORST_FIRST.find((outcome) => outcomes.has(outcome)) ?? null;
}
