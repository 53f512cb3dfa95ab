import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject } from './granted.ts';
import { listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

/**
 * `scan.open`: what is left of its findings. Each says which other scans found the same: the scans themselves stay as they are, for
 * each is evidence of its own run.
 */
export const scanFindings: Relation = {
  name: 'scan-findings',
  derive: (facts) => {
    const alsoIn = createAlike(facts);
    return facts.all('scan').map((scan) => {
      const open: Json[] = [];
      for (const finding of listOf(scan.attributes.findings)) {
        if (!isObject(finding)) open.push(finding);
        else if (finding.state === 'open' || isHole(finding.state))
          open.push(asLeft(finding, alsoIn(scan, finding), []));
      }
      return { fact: scan.id, attributes: { open, answered: [] } };
    });
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
