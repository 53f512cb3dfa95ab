import { byCodeUnit, canonicalJson } from '../catalogue/canonical.ts';
import type { FactType } from '../model/catalogue.ts';
import type { Control, ControlStatus } from '../model/control.ts';
import type { Attributes } from '../model/fact.ts';
import type { Cause, Delta, Direction, Report } from '../model/report.ts';
import { CAUSES } from '../model/report.ts';
import type { PreviousReport } from './previous.ts';

/** What a comparison needs of this release. */
export type Comparable = PreviousReport & {
  checks: Pick<Report['checks'][number], 'id' | 'about' | 'reads'>[];
};

type Facts = PreviousReport['facts'];
type Result = PreviousReport['results'][number];
type FactChange = Delta['facts'][number];

/** From worst to best. Outcomes that are not here say that there is nothing to judge: neither better nor worse. */
const OUTCOME_RANK: Record<string, number> = {
  fail: 0,
  error: 1,
  'no-evidence': 1,
  excepted: 2,
  compensated: 2,
  attested: 2,
  pass: 3,
};

const STATUS_RANK: Partial<Record<ControlStatus, number>> = {
  gap: 0,
  'insufficient-evidence': 1,
  'manual-missing': 1,
  'exceptions-noted': 2,
  'supported-in-part': 3,
  'manual-attested': 4,
  supported: 4,
};

/** What changed from one release to the next. Fact types tell which attributes are derived. */
export function compare(current: Comparable, previous: PreviousReport, factTypes: readonly FactType[]): Delta {
  const facts = compareFacts(current.facts, previous.facts, factTypes);
  const checks = compareChecks(current, previous, facts);
  return {
    previous: { ...pickRelease(previous.release), contentDigest: previous.contentDigest },
    catalogueChanged: current.catalogue.digest !== previous.catalogue.digest,
    toolChanged: current.tool.version !== previous.tool.version,
    checks,
    controls: compareControls(current, previous, checks),
    facts,
  };
}

function pickRelease({ tag, commit, at }: PreviousReport['release']): Omit<Delta['previous'], 'contentDigest'> {
  return { tag, commit, at };
}

/** Facts about the release itself and what it changed, which differ every time, and about decisions: they say nothing of the system. */
const NOT_OF_THE_SYSTEM = new Set([
  'release',
  'change',
  'commit-range',
  'deployment',
  'exception',
  'permission-change',
  'component-change',
  'vulnerability-change',
]);

function compareFacts(current: Facts, previous: Facts, factTypes: readonly FactType[]): FactChange[] {
  const derived = new Map(factTypes.map((type) => [type.name, derivedAttributes(type)]));
  const before = new Map(previous.map((fact) => [fact.id, fact]));
  const after = new Map(current.map((fact) => [fact.id, fact]));
  const changes = new Map<string, FactChange>();
  const changeOf = (type: string) => {
    const change = changes.get(type) ?? { type, added: [], removed: [], changed: [] };
    changes.set(type, change);
    return change;
  };
  for (const fact of current) {
    if (NOT_OF_THE_SYSTEM.has(fact.type)) continue;
    const old = before.get(fact.id);
    if (old === undefined) {
      changeOf(fact.type).added.push(fact.id);
      continue;
    }
    const attributes = differing(fact.attributes, old.attributes).filter((name) => !derived.get(fact.type)?.has(name));
    if (attributes.length > 0) changeOf(fact.type).changed.push({ fact: fact.id, attributes });
  }
  for (const fact of previous)
    if (!NOT_OF_THE_SYSTEM.has(fact.type) && !after.has(fact.id)) changeOf(fact.type).removed.push(fact.id);
  for (const change of changes.values()) {
    change.added.sort(byCodeUnit);
    change.removed.sort(byCodeUnit);
    change.changed.sort((a, b) => byCodeUnit(a.fact, b.fact));
  }
  return [...changes.values()].sort((a, b) => byCodeUnit(a.type, b.type));
}

function derivedAttributes(type: FactType): Set<string> {
  const { properties } = type.schema;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return new Set();
  const isDerived = (value: unknown) => typeof value === 'object' && value !== null && 'x-derived' in value;
  return new Set(Object.keys(properties).filter((name) => isDerived(properties[name])));
}

function differing(a: Attributes, b: Attributes): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const text = (attributes: Attributes, name: string) =>
    Object.hasOwn(attributes, name) ? canonicalJson(attributes[name]) : undefined;
  return [...names].filter((name) => text(a, name) !== text(b, name)).sort(byCodeUnit);
}

function compareChecks(current: Comparable, previous: PreviousReport, facts: FactChange[]): Delta['checks'] {
  const before = new Map(previous.results.map((result) => [result.check, result]));
  const after = new Map(current.results.map((result) => [result.check, result]));
  const checks = new Map(current.checks.map((check) => [check.id, check]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return ids.flatMap((check) => {
    const from = before.get(check);
    const to = after.get(check);
    const was = failing(from);
    const is = failing(to);
    const newlyFailing = [...is].filter((fact) => !was.has(fact)).sort(byCodeUnit);
    const noLongerFailing = [...was].filter((fact) => !is.has(fact)).sort(byCodeUnit);
    if (from?.decided === to?.decided && newlyFailing.length + noLongerFailing.length === 0) return [];
    const causes =
      from === undefined || to === undefined
        ? (['catalogue'] as Cause[])
        : causesOf(from, to, factCauses(checks.get(check), facts, current, previous));
    const direction = checkDirection(from, to, newlyFailing.length, noLongerFailing.length);
    return [
      { check, from: from?.decided ?? null, to: to?.decided ?? null, direction, causes, newlyFailing, noLongerFailing },
    ];
  });
}

function failing(result: Result | undefined): Set<string> {
  const facts = result?.facts ?? [];
  return new Set(facts.filter((fact) => fact.outcome === 'fail' && fact.decision === null).map((fact) => fact.fact));
}

function checkDirection(from: Result | undefined, to: Result | undefined, worse: number, better: number): Direction {
  if (from === undefined || to === undefined) return 'other';
  if (from.decided !== to.decided) return direction(OUTCOME_RANK[from.decided], OUTCOME_RANK[to.decided]);
  if (worse > 0 && better > 0) return 'other';
  return worse > 0 ? 'worse' : 'better';
}

function direction(from: number | undefined, to: number | undefined): Direction {
  if (from === undefined || to === undefined || from === to) return 'other';
  return to > from ? 'better' : 'worse';
}

function causesOf(from: Result, to: Result, whenFactsDiffer: Cause[]): Cause[] {
  const causes = new Set<Cause>();
  if (from.factsDigest !== to.factsDigest) for (const cause of whenFactsDiffer) causes.add(cause);
  if (from.checkDigest !== to.checkDigest) causes.add('catalogue');
  if (from.outcome === to.outcome && decisionsOf(from) !== decisionsOf(to)) causes.add('decision');
  if (causes.size === 0) causes.add('evidence');
  return inOrder(causes);
}

function decisionsOf(result: Result): string {
  const decided = result.facts.filter((fact) => fact.decision !== null);
  return canonicalJson([result.decided, decided.map((fact) => [fact.fact, fact.decision]).sort()]);
}

/**
 * Why the facts that a check is about differ. If what a manifest or another source says of them differs, it is the system. If only derived
 * attributes do, it can be other facts, the tables that derive looks things up in, or the days that have passed.
 */
function factCauses(
  check: Comparable['checks'][number] | undefined,
  changes: FactChange[],
  current: Comparable,
  previous: PreviousReport,
): Cause[] {
  if (changes.some((change) => change.type === check?.about)) return ['system'];
  const causes: Cause[] = check?.reads === 'results' ? ['decision'] : [];
  if (changes.length > 0) causes.push('system');
  if (current.catalogue.tables !== previous.catalogue.tables) causes.push('catalogue');
  if (current.release.at !== previous.release.at) causes.push('time');
  return causes;
}

function compareControls(current: Comparable, previous: PreviousReport, checks: Delta['checks']): Delta['controls'] {
  const key = (framework: string, control: string) => canonicalJson([framework, control]);
  const before = new Map(previous.controls.map((result) => [key(result.framework, result.control), result.status]));
  const oldControls = controlsByKey(previous, key);
  const newControls = controlsByKey(current, key);
  const causesOfCheck = new Map(checks.map((change) => [change.check, change.causes]));
  return current.controls.flatMap(({ framework, control, status }) => {
    const at = key(framework, control);
    const from = before.get(at) ?? null;
    if (from === status) return [];
    const entry = newControls.get(at);
    const causes = new Set<Cause>();
    if (canonicalJson(entry ?? null) !== canonicalJson(oldControls.get(at) ?? null)) causes.add('catalogue');
    for (const check of [...(entry?.primary ?? []), ...(entry?.supporting ?? [])])
      for (const cause of causesOfCheck.get(check) ?? []) causes.add(cause);
    // No check and no mapping changed: what is left is an assertion, an applicability statement or the scope.
    if (causes.size === 0) causes.add('decision');
    const ranks = [from === null ? undefined : STATUS_RANK[from], STATUS_RANK[status]] as const;
    return [{ framework, control, from, to: status, direction: direction(...ranks), causes: inOrder(causes) }];
  });
}

function controlsByKey(
  report: PreviousReport,
  key: (framework: string, control: string) => string,
): Map<string, Control> {
  return new Map(
    report.frameworks.flatMap(({ id, controls }) => controls.map((control) => [key(id, control.id), control] as const)),
  );
}

function inOrder(causes: Set<Cause>): Cause[] {
  return CAUSES.filter((cause) => causes.has(cause));
}
