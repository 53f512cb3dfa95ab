import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { FACT_WORDS, NOT_KNOWN, wordFor } from '../change-wording.ts';
import type { PlaceLink } from '../place-link.ts';
import type { PlatformLinker } from '../platform-link.ts';
import type { Word } from '../wording.ts';
import {
  approvalWords,
  checkWords,
  demandedOf,
  detailOf,
  few,
  mergedWords,
  ownerWords,
  personWords,
  ticketWords,
} from './change-cells.ts';
import { type Bounded, clip, type Limits } from './limits.ts';
import { changeFacts } from './population.ts';
import { type Source, sourcesOfChanges } from './sources.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

/** One change; each list is shown one below the other or joined. */
export type ChangeRow = {
  change: PlaceLink;
  title: string;
  route: string;
  tickets: string[];
  author: string;
  approvals: string[];
  merged: string[];
  checks: string[];
  files: string[];
  signatures: string[];
  outcome: Word;
  /** What the word leaves open: when an emergency was approved. */
  detail: string | null;
};

/** Each change of the release, those that are not plainly approved first. */
export type ChangeTable = Bounded<ChangeRow> & {
  total: number;
  /** How many of them are not plainly approved, or not known to be. */
  first: number;
  unknowns: Unknowns['all'];
  sources: Bounded<Source>;
};

/** So many that are not plainly approved are all listed, whatever the limit of other lists; of the others no more than that. */
const ALL_LISTED = 1000;
const PLAIN_LISTED = 250;
const TITLE_LENGTH = 120;

/** Null: the report knows of no change. `to`: where the platform shows things. */
export function changeTable(report: Report, to: PlatformLinker, limits: Limits): ChangeTable | null {
  const changes = changeFacts(report);
  if (changes.length === 0) return null;
  const unknowns = unknownsIn(changes, limits);
  const sorted = sortedByGravity(changes);
  const first = sorted.filter(({ attributes }) => rankOf(attributes) < PLAIN).length;
  const shown = sorted.slice(0, Math.max(Math.min(limits.listed, PLAIN_LISTED), Math.min(first, ALL_LISTED)));
  return {
    items: shown.map((fact) => rowOf(fact, unknowns, to, limits)),
    more: sorted.length - shown.length,
    total: sorted.length,
    first,
    unknowns: unknowns.all,
    sources: sourcesOfChanges(report, limits),
  };
}

/** The change to look at first, in a few words; null: all are plainly approved. */
export function worstChange(report: Report, to: PlatformLinker, limits: Limits): WorstChange | null {
  const [fact] = sortedByGravity(changeFacts(report));
  if (fact === undefined || rankOf(fact.attributes) >= UNKNOWN) return null;
  const { change, title, author, outcome, detail } = rowOf(fact, unknownsIn([], limits), to, limits);
  return { change, title, author, what: detail === null ? outcome.word : `${outcome.word}, ${detail}` };
}

export type WorstChange = Pick<ChangeRow, 'change' | 'title' | 'author'> & { what: string };

const GRAVITY = Object.keys(FACT_WORDS['change.approval'] ?? {});
/** Behind all that falls short stands what is not known, then what is approved but failed a check or went past the rules, then the rest. */
const UNKNOWN = GRAVITY.indexOf('valid');
const PLAIN = UNKNOWN + 2;

function rankOf(attributes: Attributes): number {
  const { approval, bypassed } = attributes;
  const name = stringOf(approval);
  if (name === null) return UNKNOWN;
  if (name !== 'valid') return Math.max(0, GRAVITY.indexOf(name));
  return objectsOf(bypassed).length > 0 || demandedOf(attributes).some(isFailed) ? UNKNOWN + 1 : PLAIN;
}

function isFailed({ conclusion }: JsonObject): boolean {
  return conclusion === 'failure' || conclusion === 'cancelled';
}

/** The gravest first; of the same gravity the newest. */
function sortedByGravity(changes: readonly Fact[]): Fact[] {
  return changes
    .map((fact) => ({ fact, rank: rankOf(fact.attributes), at: stringOf(fact.attributes.at) ?? '' }))
    .sort((a, b) => a.rank - b.rank || byCodeUnit(b.at, a.at) || byCodeUnit(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
}

function rowOf({ attributes }: Fact, unknowns: Unknowns, to: PlatformLinker, limits: Limits): ChangeRow {
  const { title, pullRequest, route, author, files, signatures, approval } = attributes;
  const short = (text: string): string => clip(text, limits);
  const [person] = objectsOf(author);
  const name = stringOf(approval);
  const pullOpen = unknowns.in(pullRequest);
  return {
    change: nameOf(attributes, to),
    title: unknowns.in(title) ?? clip(stringOf(title) ?? '', { ...limits, text: Math.min(limits.text, TITLE_LENGTH) }),
    route: `${unknowns.in(route) ?? wordFor('change.route', stringOf(route)).word}${pullOpen === null ? '' : `; pull request: ${pullOpen}`}`,
    tickets: few(attributes.tickets, unknowns, (one) => short(ticketWords(one, unknowns))),
    author: short(
      person === undefined ? (unknowns.in(author) ?? '') : personWords(person.login, person.kind, unknowns),
    ),
    approvals: [
      ...few(attributes.approvals, unknowns, (one) => short(approvalWords(one, attributes, unknowns))),
      ...ownerWords(attributes.ownerApprovals, unknowns).map(short),
    ],
    merged: mergedWords(attributes, unknowns).map(short),
    checks: checkWords(attributes, unknowns).map(short),
    files: few(
      files,
      unknowns,
      ({ kind, count: many }) => `${wordFor('change.files.kind', stringOf(kind)).word} ${numberOf(many) ?? '?'}`,
    ),
    signatures: few(signatures, unknowns, ({ state, commits }) => {
      const { symbol, word } = wordFor('change.signatures.state', stringOf(state));
      return `${symbol} ${word}: ${numberOf(commits) ?? '?'}`;
    }),
    outcome:
      name === null
        ? { ...NOT_KNOWN, word: unknowns.in(approval) ?? NOT_KNOWN.word }
        : wordFor('change.approval', name),
    detail: detailOf(attributes, unknowns),
  };
}

/** The pull request, or the commit of a change that has none or of which that is not known. */
function nameOf({ pullRequest, commits }: Attributes, to: PlatformLinker): PlaceLink {
  const number = numberOf(pullRequest);
  if (number !== null) return { text: `#${number}`, url: to.pullRequest(number) };
  const [sha = ''] = stringsOf(commits);
  return { text: sha === '' ? 'not named' : sha.slice(0, 12), url: to.commit(sha) };
}
