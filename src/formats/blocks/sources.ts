import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Asked } from '../../model/asked.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Fact } from '../../model/fact.ts';
import type { Report } from '../../model/report.ts';
import { exhibitNumbers } from '../../report/exhibits.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { count } from './values.ts';

/** Where a table comes from: what was asked, with how many records and when, and the exhibit that holds the answer. */
export type Source = { exhibit: string; path: string; sha256: string; asked: string };

/** One for each piece of evidence, in the order of the evidence index. */
export function sourcesOf(report: Report, evidence: (one: Evidence) => boolean, limits: Limits): Bounded<Source> {
  const numbers = exhibitNumbers(report);
  return bounded(report.evidence.filter(evidence), limits, (one) => ({
    exhibit: numbers.get(one.id) ?? '',
    path: clip(one.source.path, limits),
    sha256: one.sha256,
    asked: clip(askedText(one.foundBy, report.asked?.entries ?? []), limits),
  }));
}

/** Of a table of facts: what each of them stands in. */
export function sourcesOfFacts(report: Report, facts: readonly Fact[], limits: Limits): Bounded<Source> {
  const evidence = new Set(facts.map((fact) => fact.evidence));
  return sourcesOf(report, ({ id }) => evidence.has(id), limits);
}

/** Exhibits of other records than those of changes. */
export const DEPLOYMENTS = 'github/deployments.jsonl';
const RELEASE = 'github/release.jsonl';

/** Of the changes: what they stand in, and all that was asked about changes besides. */
export function sourcesOfChanges(report: Report, limits: Limits): Bounded<Source> {
  return sourcesOf(
    report,
    ({ kind, source: { path } }) => kind === 'change' && path !== DEPLOYMENTS && path !== RELEASE,
    limits,
  );
}

function askedText(foundBy: string, entries: readonly Asked[]): string {
  const same = entries.filter(({ endpoint }) => endpoint === foundBy);
  if (same.length === 0) return foundBy;
  const sum = (of: (entry: Asked) => number): number => same.reduce((total, entry) => total + of(entry), 0);
  const times = same.flatMap(({ from, to }) => [from, to]).sort(byCodeUnit);
  const refused = same.some(({ refusals }) => refusals.length > 0) ? '; some of it was refused' : '';
  const records = count(
    sum((entry) => entry.records),
    'record',
    'records',
  );
  const pages = count(
    sum((entry) => entry.pages),
    'page',
    'pages',
  );
  return `${foundBy}: ${records} on ${pages}, ${times.at(0)} to ${times.at(-1)}${refused}`;
}
