import type { Fact } from '../../model/fact.ts';
import type { Report } from '../../model/report.ts';
import { countedAs, FACT_WORDS, NOT_KNOWN, wordFor } from '../change-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import {
  type Around,
  agreementOf,
  aroundOf,
  countsOf,
  type RangeRow,
  type RouteCount,
  rangeRows,
} from './release-range.ts';
import { type Source, sourcesOfChanges } from './sources.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { count, objectsOf, stringOf, stringsOf } from './values.ts';

/** All changes of the release: from where to where, counted by two routes, and what their approvals come to. */
export type PopulationBlock = {
  /** The whole of it in one line. */
  sentence: string;
  range: RangeRow[];
  counts: RouteCount[];
  differences: Bounded<{ what: string; which: string; only: string; because: string }>;
  /** How many changes there are of each outcome, of each way in, and with each mark; none is left out that a change has. */
  groups: { title: string; rows: (Word & { count: number })[] }[];
  /** Force pushes, deletions, and pushes past the rules, in the order of time; null: nobody was asked. */
  around: Around | null;
  unknowns: Unknowns['all'];
  /** Of a release without changes; else they stand under the table of them. */
  sources: Bounded<Source>;
};

export function changeFacts(report: Report): Fact[] {
  return report.facts.filter(({ type }) => type === 'change');
}

/** Null: there was no checkout, and nothing is known of changes. */
export function population(report: Report, limits: Limits): PopulationBlock | null {
  const changes = changeFacts(report);
  const range = report.facts.find(({ type }) => type === 'commit-range');
  if (changes.length === 0 && range === undefined) return null;
  const unknowns = unknownsIn(range === undefined ? [] : [range], limits);
  return {
    sentence: sentenceOf(changes, range),
    range: range === undefined ? [] : rangeRows(range, unknowns, limits),
    counts: countsOf(range, unknowns),
    differences: bounded(objectsOf(range?.attributes.differences), limits, (one) => ({
      what: wordFor('commit-range.differences.what', stringOf(one.what)).word,
      which: clip(stringOf(one.which) ?? '', limits),
      only: wordFor('commit-range.differences.only', stringOf(one.only)).word,
      because: clip(stringOf(one.because) ?? 'not known', limits),
    })),
    groups: [
      { title: 'What their approvals come to', rows: counted(changes, 'approval') },
      { title: 'How they came in', rows: counted(changes, 'route') },
      { title: 'Among them', rows: marksOf(changes) },
    ].filter(({ rows }) => rows.length > 0),
    around: aroundOf(range, unknowns, limits),
    unknowns: unknowns.all,
    sources: changes.length === 0 ? sourcesOfChanges(report, limits) : { items: [], more: 0 },
  };
}

/** How many changes have each value of an attribute, in the order of its words; what is not known comes last. */
function counted(changes: readonly Fact[], attribute: string): (Word & { count: number })[] {
  const name = `change.${attribute}`;
  const values = new Map<string | null, number>();
  for (const { attributes } of changes) {
    const value = stringOf(attributes[attribute]);
    values.set(value, (values.get(value) ?? 0) + 1);
  }
  const order = Object.keys(FACT_WORDS[name] ?? {});
  const known = [...values.keys()].filter((value) => value !== null);
  known.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const unknown = values.get(null);
  return [
    ...known.map((value) => ({ ...wordFor(name, value), count: values.get(value) ?? 0 })),
    ...(unknown === undefined ? [] : [{ ...NOT_KNOWN, count: unknown }]),
  ];
}

function marksOf(changes: readonly Fact[]): (Word & { count: number })[] {
  const many = (is: (attributes: Fact['attributes']) => boolean): number =>
    changes.filter(({ attributes }) => is(attributes)).length;
  return [
    { word: 'opened or written by a bot', count: many(({ author }) => objectsOf(author)[0]?.kind === 'bot') },
    { word: 'through the merge queue', count: many(({ queuedBy }) => stringOf(queuedBy) !== null) },
    { word: 'with the label of emergencies', count: many(({ emergency }) => emergency === true) },
    { word: 'that take back others', count: many(({ reverts }) => stringsOf(reverts).length > 0) },
    { word: 'that name no ticket', count: many(({ tickets }) => Array.isArray(tickets) && tickets.length === 0) },
    { word: 'that touch roles', count: many((one) => touches(one, 'roles')) },
    { word: 'that touch workflows', count: many((one) => touches(one, 'workflow')) },
  ]
    .map((mark) => ({ symbol: '•', ...mark }))
    .filter((mark) => mark.count > 0);
}

function touches({ files }: Fact['attributes'], kind: string): boolean {
  return objectsOf(files).some((entry) => entry.kind === kind);
}

/** `41 changes: 38 approved, 2 emergencies, 1 not approved; git and the API count the same`. */
function sentenceOf(changes: readonly Fact[], range: Fact | undefined): string {
  const values = changes.map(({ attributes }) => stringOf(attributes.approval));
  const names = [...new Set(values)].filter((value) => value !== null);
  // What is as it should be comes first here: the line is read as a total with what is taken from it.
  const order = Object.keys(FACT_WORDS['change.approval'] ?? {}).reverse();
  names.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const of = (name: string | null): number => values.filter((value) => value === name).length;
  const open = of(null);
  const parts = [...names.map((name) => countedAs(name, of(name))), ...(open > 0 ? [`${open} not known`] : [])];
  const total = count(changes.length, 'change', 'changes');
  return [parts.length === 0 ? total : `${total}: ${parts.join(', ')}`, agreementOf(range)].join('; ');
}
