import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { count, holesIn, lackingOf, numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

export type ComponentLine = { subject: string; change: string; component: string; was: string; is: string };
export type VulnerabilityLine = { change: string; id: string; severity: string; component: string };

/** What changed in components, and what is known to be wrong with them. */
export type ComponentLines = {
  /** By thing that bills of materials are about: `orders: 2 new, 1 gone, 3 of another version`. */
  sums: Bounded<string>;
  components: Bounded<ComponentLine>;
  vulnerabilities: Bounded<VulnerabilityLine>;
  /** Whether scans of components were held against each other. */
  scanned: boolean;
  /** What is not known of either, and why. */
  unknown: Bounded<string>;
};

/** Null: there is neither a bill of materials nor a scan of components. */
export function componentLines(report: Report, limits: Limits): ComponentLines | null {
  const changes = report.facts.filter(({ type }) => type === 'component-change').map(({ attributes }) => attributes);
  const scans = report.facts.filter(({ type }) => type === 'vulnerability-change').map(({ attributes }) => attributes);
  if (changes.length + scans.length === 0) return null;
  const rows = changes.flatMap((change) => componentRows(change));
  const found = scans.flatMap(({ introduced, fixed }) => [
    ...objectsOf(introduced).map((one) => ({ change: 'introduced', one })),
    ...objectsOf(fixed).map((one) => ({ change: 'fixed', one })),
  ]);
  const unknown = [
    ...changes.flatMap(({ subject, added, removed, updated }) =>
      reasonsIn([added, removed, updated]).map((why) => `${stringOf(subject) ?? ''}: ${why}`),
    ),
    ...scans.flatMap(({ introduced, fixed }) => reasonsIn([introduced, fixed]).map((why) => `vulnerabilities: ${why}`)),
  ];
  const clipped = (text: string): string => clip(text, limits);
  return {
    sums: bounded(changes.flatMap(sumOf), limits, clipped),
    components: bounded(rows, limits, (row) => ({
      subject: clipped(row.subject),
      change: row.change,
      component: clipped(row.component),
      was: clipped(row.was),
      is: clipped(row.is),
    })),
    vulnerabilities: bounded(found, limits, ({ change, one }) => ({
      change,
      id: clipped(stringOf(one.id) ?? 'not known'),
      severity: stringOf(one.severity) ?? 'not known',
      component: clipped([stringOf(one.package) ?? 'not known', stringOf(one.version) ?? ''].join(' ').trim()),
    })),
    scanned: scans.length > 0,
    unknown: bounded(unknown, limits, clipped),
  };
}

function componentRows({ subject, added, removed, updated }: JsonObject): ComponentLine[] {
  const row = (change: string, { component }: JsonObject, was: Json | undefined, is: Json | undefined) => ({
    subject: stringOf(subject) ?? '',
    change,
    component: stringOf(component) ?? '',
    was: versionsText(was),
    is: versionsText(is),
  });
  return [
    ...objectsOf(added).map((one) => row('new', one, undefined, one.versions)),
    ...objectsOf(updated).map((one) => row('other version', one, one.from, one.to)),
    ...objectsOf(removed).map((one) => row('gone', one, one.versions, undefined)),
  ];
}

function versionsText(versions: Json | undefined): string {
  if (versions === undefined) return '–';
  return stringsOf(versions)
    .map((version) => (version === '' ? 'not stated' : version))
    .join(', ');
}

/** Nothing where what changed is not known. */
function sumOf({ subject, counts }: JsonObject): string[] {
  const [numbers] = objectsOf(counts);
  const sums = [numberOf(numbers?.added), numberOf(numbers?.removed), numberOf(numbers?.updated)];
  const [added, removed, updated] = sums;
  if (typeof added !== 'number' || typeof removed !== 'number' || typeof updated !== 'number') return [];
  const name = stringOf(subject) ?? '';
  if (added + removed + updated === 0) return [`${name}: the same components`];
  const components = count(added + removed + updated, 'component', 'components');
  return [`${name}: ${components} changed, ${added} new, ${removed} gone, ${updated} of another version`];
}

/** Each reason once; how many more there are than a list holds is told by its counts. */
function reasonsIn(lists: readonly (Json | undefined)[]): string[] {
  const reasons = lists.flatMap((list) => holesIn(lackingOf(list)));
  return [...new Set(reasons)];
}
