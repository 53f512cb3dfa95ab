import { byCodeUnit } from '../catalogue/canonical.ts';
import type { Attributes, Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { Earlier } from './permissions/permission-change.ts';

type AnyFact = Earlier['facts'][number];
/** Versions by component, and why it can have others. */
type Inventory = { versions: Map<string, Set<string>>; open: string | null };
type Changes = Record<'added' | 'removed' | 'updated', Json[]>;

/** Entries that one list keeps; how many there are stands beside it. */
export const MAX_LISTED = 500;

export const NO_EARLIER = 'no evidence of a release before was given';

/**
 * Facts of type `component-change`: for each thing that a bill of materials is about which components are new, gone, or there in another
 * version than in the release before, over all bills of it. A thing that is gone as a whole is not told of. Both lists of facts are
 * derived ones; `earlier` null: there is no release before.
 */
export function componentChanges(facts: readonly Fact[], earlier: Earlier | null): Fact[] {
  const then = billsBySubject(earlier?.facts ?? []);
  return [...billsBySubject(facts)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([subject, bills]) => {
      const unknown = unknownBefore(earlier, then, subject);
      const changes = unknown === null ? changesOf(bills, then.get(subject) ?? []) : null;
      const attributes: Attributes = {
        subject,
        previous: earlier?.release ?? null,
        bills: bills.map(({ id }) => id),
        added: kept(changes?.added, unknown),
        removed: kept(changes?.removed, unknown),
        updated: kept(changes?.updated, unknown),
        counts: countsOf(changes, unknown),
      };
      const { place, evidence } = bills[0] as Fact;
      return { type: 'component-change', id: `component-change:${subject}`, attributes, origins: {}, place, evidence };
    });
}

function unknownBefore(earlier: Earlier | null, then: Map<string, unknown>, subject: string): Hole | null {
  if (earlier === null) return { unresolved: NO_EARLIER };
  if (then.has(subject)) return null;
  const what = then.size === 0 ? 'no bill of materials' : 'no bill of materials of this';
  return { unresolved: `the evidence of the release before has ${what}` };
}

/** By what they are about; a bill that does not say, or not for certain, is about its own path. */
function billsBySubject<F extends AnyFact>(facts: readonly F[]): Map<string, F[]> {
  const bySubject = new Map<string, F[]>();
  for (const bill of facts) {
    if (bill.type !== 'sbom') continue;
    const subjects = listOf(bill.attributes.subjects).flatMap((one) => (isObject(one) ? subjectName(one) : []));
    const own = subjects.length > 0 ? subjects : [String(bill.attributes.path)];
    for (const subject of new Set(own)) bySubject.set(subject, [...(bySubject.get(subject) ?? []), bill]);
  }
  return bySubject;
}

/** What stays the same from release to release: no version, no tag and no digest. */
function subjectName({ purl, name }: JsonObject): string[] {
  if (typeof purl === 'string') return [purl.replace(/[?#].*$/s, '').replace(/@[^@/]*$/, '')];
  if (typeof name !== 'string' || name === '') return [];
  return [name.replace(/@sha256:[0-9a-f]{64}$/, '').replace(/:v?\d[^/:]*$/, '')];
}

function inventoryOf(bills: readonly AnyFact[]): Inventory {
  const versions: Inventory['versions'] = new Map();
  let open: string | null = null;
  for (const { attributes } of bills) {
    const { inventory } = attributes;
    const components = isObject(inventory) ? inventory.components : inventory;
    if (components === undefined) open ??= 'the evidence was made by a version that lists no components';
    for (const one of listOf(components)) {
      if (isHole(one)) {
        open ??= one.unresolved;
        continue;
      }
      if (!isObject(one) || typeof one.component !== 'string') continue;
      const known = versions.get(one.component) ?? new Set();
      versions.set(one.component, known);
      for (const version of listOf(one.versions)) if (typeof version === 'string') known.add(version);
    }
  }
  return { versions, open };
}

/** Equal digests tell that nothing changed, also where lists are too long to be kept. */
function changesOf(bills: readonly AnyFact[], before: readonly AnyFact[]): Changes {
  const [now, then] = [digestsOf(bills), digestsOf(before)];
  if (now !== null && now === then) return { added: [], removed: [], updated: [] };
  return between(inventoryOf(bills), inventoryOf(before));
}

function digestsOf(bills: readonly AnyFact[]): string | null {
  const digests = bills.map(({ attributes: { inventory } }) => (isObject(inventory) ? inventory.sha256 : null));
  return digests.every((one) => typeof one === 'string') ? [...new Set(digests)].sort().join('\n') : null;
}

function between(now: Inventory, then: Inventory): Changes {
  const changes: Changes = { added: [], removed: [], updated: [] };
  const sorted = (versions: ReadonlySet<string>): string[] => [...versions].sort(byCodeUnit);
  for (const component of [...new Set([...now.versions.keys(), ...then.versions.keys()])].sort(byCodeUnit)) {
    const [is, was] = [now.versions.get(component), then.versions.get(component)];
    if (was === undefined) changes.added.push({ component, versions: sorted(is ?? new Set()) });
    else if (is === undefined) changes.removed.push({ component, versions: sorted(was) });
    else if (sorted(is).join('\n') !== sorted(was).join('\n'))
      changes.updated.push({ component, from: sorted(was), to: sorted(is) });
  }
  const hole = (open: string): Json => ({ unresolved: `not all components are known: ${open}` });
  const more = (some: Json[], open: string | null): Json[] => (open === null ? some : [...some, hole(open)]);
  // What is not known of one release can hold all that seems to be new or gone in the other.
  return {
    added: then.open === null ? more(changes.added, now.open) : [hole(then.open)],
    removed: now.open === null ? more(changes.removed, then.open) : [hole(now.open)],
    updated: now.open === null && then.open === null ? changes.updated : [hole(now.open ?? then.open ?? '')],
  };
}

/** The first entries; a hole says how many more there are. */
export function kept(all: readonly Json[] | undefined, unknown: Hole | null): Json[] {
  if (all === undefined) return unknown === null ? [] : [unknown];
  const more = all.length - MAX_LISTED;
  return more > 0 ? [...all.slice(0, MAX_LISTED), { unresolved: `${more} more are not listed` }] : [...all];
}

function countsOf(changes: Changes | null, unknown: Hole | null): Json {
  const count = (some: readonly Json[] | undefined): Json => unknown ?? some?.find(isHole) ?? some?.length ?? 0;
  return { added: count(changes?.added), removed: count(changes?.removed), updated: count(changes?.updated) };
}
