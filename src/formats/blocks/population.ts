import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { countedAs, FACT_WORDS, NOT_KNOWN, wordFor } from '../change-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Source, sourcesOfChanges } from './sources.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { count, numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

/** All changes of the release: from where to where, counted by two routes, and what their approvals come to. */
export type PopulationBlock = {
  /** The whole of it in one line. */
  sentence: string;
  range: { label: string; text: string }[];
  counts: { by: string; commits: string; pullRequests: string; whole: string }[];
  agreement: string;
  differences: Bounded<{ what: string; which: string; only: string; because: string }>;
  /** How many changes there are of each outcome, of each way in, and with each mark; none is left out that a change has. */
  groups: { title: string; rows: (Word & { count: number })[] }[];
  unknowns: Unknowns['all'];
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
    agreement: agreementOf(range),
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
    unknowns: unknowns.all,
    sources: sourcesOfChanges(report, limits),
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

type Route = { commits: number | null; pullRequests: number | null; whole: boolean };

function routeOf(range: Fact | undefined, by: 'git' | 'api'): Route | null {
  const route = objectsOf(range?.attributes.routes).find((entry) => entry.by === by);
  if (route === undefined) return null;
  const { commits, pullRequests, whole } = route;
  return { commits: numberOf(commits), pullRequests: numberOf(pullRequests), whole: whole === true };
}

/** Whether both routes say the same, in words that claim no more than both could read. */
function agreementOf(range: Fact | undefined): string {
  const [git, api] = [routeOf(range, 'git'), routeOf(range, 'api')];
  if (git === null && api === null) return 'not counted by git or the API';
  if (git === null || api === null) {
    const [by, other] = git === null ? ['the API', 'git'] : ['git', 'the API'];
    return `counted by ${by} alone: ${other} was not asked`;
  }
  const { differences } = range?.attributes ?? {};
  const found = objectsOf(differences);
  const unexplained = found.filter(({ because }) => stringOf(because) === null).length;
  const differ =
    found.length === 0
      ? ''
      : `differ in ${count(found.length, 'point', 'points')}, ${unexplained === 0 ? 'each explained' : `${unexplained} unexplained`}`;
  const parts = [
    git.whole ? '' : 'git does not hold all of the range',
    api.whole ? '' : 'the API did not tell all of it',
  ].filter((part) => part !== '');
  const limits = parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  if (git.commits !== api.commits || git.commits === null) {
    const counts = `git counts ${git.commits ?? 'an unknown number of'} commits, the API ${api.commits ?? 'an unknown number'}`;
    return `${counts}${differ === '' ? '' : `; they ${differ}`}${limits}`;
  }
  if (found.length > 0) return `git and the API count the same commits and ${differ}${limits}`;
  return isHole(differences)
    ? `git and the API count the same commits${limits}`
    : `git and the API count the same${limits}`;
}

function countsOf(range: Fact | undefined, unknowns: Unknowns): PopulationBlock['counts'] {
  return objectsOf(range?.attributes.routes).map(({ by, commits, pullRequests, whole }) => {
    const number = (value: Json | undefined): string => unknowns.in(value) ?? String(numberOf(value) ?? '');
    return {
      by: wordFor('commit-range.routes.by', stringOf(by)).word,
      commits: number(commits),
      pullRequests: number(pullRequests),
      whole: unknowns.in(whole) ?? (whole === true ? 'yes' : 'no: there can be more'),
    };
  });
}

function rangeRows({ attributes }: Fact, unknowns: Unknowns, limits: Limits): PopulationBlock['range'] {
  const { tag, commit, tagKept, preRelease, previous, relation, leftBehind, from, to, between, moved, shallow } =
    attributes;
  const short = (text: string): string => clip(text, limits);
  const text = (value: Json | undefined, words: (value: Json) => string): string =>
    unknowns.in(value) ?? (value === undefined ? '' : short(words(value)));
  const [before] = objectsOf(previous);
  const behind = numberOf(leftBehind) ?? 0;
  const rows = [
    {
      label: 'This release',
      text: [
        text(tag, (value) => stringOf(value) ?? 'no tag'),
        text(commit, (value) => `commit ${stringOf(value)}`),
        text(tagKept, (value) => wordFor('commit-range.tagKept', stringOf(value)).word),
        ...(preRelease === true ? ['written as a pre-release'] : []),
      ].join(', '),
    },
    {
      label: 'Release before',
      text:
        unknowns.in(previous) ??
        (before === undefined
          ? 'none'
          : short(
              `${stringOf(before.tag) ?? 'no tag'}, commit ${stringOf(before.commit) ?? 'not known'}, found ${wordFor('commit-range.previous.foundBy', stringOf(before.foundBy)).word}`,
            )),
    },
    {
      label: 'Relation',
      text: text(relation, (value) => {
        const word = wordFor('commit-range.relation', stringOf(value)).word;
        return behind > 0 ? `${word}; ${count(behind, 'commit', 'commits')} of it not in this one` : word;
      }),
    },
    {
      label: 'Period',
      text: `${text(from, (value) => stringOf(value) ?? 'not dated')} to ${text(to, (value) => `${stringOf(value)}`)}`,
    },
    {
      label: 'Tags between',
      text: text(between, (value) => {
        const tags = bounded(stringsOf(value), limits, (one) => one);
        const left = tags.more > 0 ? ` and ${tags.more} more` : '';
        return tags.items.length === 0 ? 'none without evidence' : `without evidence: ${tags.items.join(', ')}${left}`;
      }),
    },
    {
      label: 'Moved tags',
      text: text(moved, (value) => {
        const tags = objectsOf(value).map((one) => {
          const is = stringOf(one.is);
          return `${stringOf(one.tag)} was at ${stringOf(one.was)}, ${is === null ? 'is gone' : `is at ${is}`}`;
        });
        return tags.length === 0 ? 'none' : tags.join('; ');
      }),
    },
    {
      label: 'Checkout',
      text: text(shallow, (value) =>
        value === true ? 'a shallow clone: git does not hold all of the history' : 'whole',
      ),
    },
  ];
  return rows.filter((row) => row.text !== '');
}
