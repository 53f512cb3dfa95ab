import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';
import { createAnswers } from './vex.ts';

/**
 * `scan.open` and `scan.answered`: what is left of its findings, and what statements of VEX close; `vex-statement.matched`: the scans with
 * findings that a statement is about. Each finding says which other scans found the same: the scans themselves stay as they are, for
 * each is evidence of its own run.
 */
export const scanFindings: Relation = {
  name: 'scan-findings',
  derive: (facts) => {
    const alsoIn = createAlike(facts);
    const answer = createAnswers(facts);
    const matched = new Map<string, Set<string>>(facts.all('vex-statement').map(({ id }) => [id, new Set()]));
    const scans = facts.all('scan').map((scan): Derived => {
      const open: Json[] = [];
      const answered: Json[] = [];
      for (const finding of listOf(scan.attributes.findings)) {
        if (!isObject(finding)) {
          open.push(finding);
          continue;
        }
        const { state = null } = finding;
        const {
          statements,
          isClosed,
          maybe,
          facts: about,
        } = answer(scan.attributes, scan.attributes.of ?? null, finding);
        for (const { id } of about) matched.get(id)?.add(scan.id);
        if (state !== 'open' && !isHole(state)) continue;
        const left = (as: Json): Json => asLeft({ ...finding, state: as }, alsoIn(scan, finding), statements);
        if (isClosed) answered.push(left(state));
        if (maybe !== null) open.push(left({ unresolved: maybe }));
        else if (!isClosed) open.push(left(state));
      }
      return { fact: scan.id, attributes: { open, answered } };
    });
    return [...scans, ...[...matched].map(([fact, ids]) => ({ fact, attributes: { matched: [...ids].sort() } }))];
  },
};

/** What of a finding checks ask; the rest stands under `findings`. */
function asLeft(finding: JsonObject, alsoIn: Json[], statements: Json[]): Json {
  const {
    rule,
    severity,
    state,
    weaknesses,
    exploited,
    openDays,
    count,
    where,
    package: name,
    version,
    fixedIn,
  } = finding;
  const kept = {
    rule,
    severity,
    state,
    weaknesses,
    exploited,
    openDays,
    count,
    where,
    package: name,
    version,
    fixedIn,
  };
  return {
    ...Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, value ?? null])),
    alsoIn,
    statements,
  };
}

/** Names by which another scan may know a finding: of a vulnerability each of its ids, with the component; else its fingerprint. */
export function keysOf(finding: JsonObject): string[] {
  const { rule, aliases, package: name, fingerprint } = finding;
  const keys = typeof fingerprint === 'string' ? [`print ${fingerprint}`] : [];
  if (typeof name !== 'string') return keys;
  const ids = [rule, ...listOf(aliases)].filter((id) => typeof id === 'string');
  return [...keys, ...ids.map((id) => `${id.toUpperCase()} ${bareName(name)}`)];
}

/** Scanners write a package of a group with a colon or a slash. */
function bareName(name: string): string {
  return name.toLowerCase().replaceAll(':', '/');
}

/** Ids of the other scans that found the same. */
function createAlike(facts: FactIndex): (scan: Fact, finding: JsonObject) => Json[] {
  const scansByKey = new Map<string, Set<string>>();
  for (const { id, attributes } of facts.all('scan')) {
    for (const finding of listOf(attributes.findings).filter(isObject)) {
      for (const key of keysOf(finding)) {
        const scans = scansByKey.get(key);
        if (scans === undefined) scansByKey.set(key, new Set([id]));
        else scans.add(id);
      }
    }
  }
  return (scan, finding) => {
    const found = new Set(keysOf(finding).flatMap((key) => [...(scansByKey.get(key) ?? [])]));
    found.delete(scan.id);
    return [...found].sort();
  };
}
