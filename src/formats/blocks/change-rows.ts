import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { FACT_WORDS, NOT_KNOWN, personText, wordFor } from '../change-wording.ts';
import type { PlaceLink } from '../place-link.ts';
import type { PlatformLinker } from '../platform-link.ts';
import type { Word } from '../wording.ts';
import { type Bounded, clip, type Limits } from './limits.ts';
import { changeFacts } from './population.ts';
import { type Source, sourcesOfChanges } from './sources.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { count, lackingOf, numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

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

/** So many that are not plainly approved are all listed, whatever the limit of other lists. */
const ALL_LISTED = 1000;
const TITLE_LENGTH = 120;
/** Entries of one cell. */
const IN_CELL = 4;

/** Null: the report knows of no change. `to`: where the platform shows things. */
export function changeTable(report: Report, to: PlatformLinker, limits: Limits): ChangeTable | null {
  const changes = changeFacts(report);
  if (changes.length === 0) return null;
  const unknowns = unknownsIn(changes, limits);
  const sorted = sortedByGravity(changes);
  const first = sorted.filter(({ attributes }) => rankOf(attributes) < PLAIN).length;
  const shown = sorted.slice(0, Math.max(limits.listed, Math.min(first, limits.listed === 0 ? 0 : ALL_LISTED)));
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
/** Behind all that is known to fall short stands what is not known, then what is approved but failed a check, then the rest. */
const UNKNOWN = GRAVITY.indexOf('valid');
const PLAIN = UNKNOWN + 2;

function rankOf({ approval, checks }: Attributes): number {
  const name = stringOf(approval);
  if (name === null) return UNKNOWN;
  if (name !== 'valid') return Math.max(0, GRAVITY.indexOf(name));
  return objectsOf(checks).some(isFailedDemand) ? UNKNOWN + 1 : PLAIN;
}

function isFailedDemand({ demanded, conclusion }: JsonObject): boolean {
  return demanded === true && (conclusion === 'failure' || conclusion === 'cancelled');
}

/** The gravest first; of the same gravity the newest. */
function sortedByGravity(changes: readonly Fact[]): Fact[] {
  return changes
    .map((fact) => ({ fact, rank: rankOf(fact.attributes), at: stringOf(fact.attributes.at) ?? '' }))
    .sort((a, b) => a.rank - b.rank || byCodeUnit(b.at, a.at) || byCodeUnit(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
}

function rowOf({ attributes }: Fact, unknowns: Unknowns, to: PlatformLinker, limits: Limits): ChangeRow {
  const { title, route, author, files, signatures, approval } = attributes;
  const short = (text: string): string => clip(text, limits);
  const [person] = objectsOf(author);
  const name = stringOf(approval);
  return {
    change: nameOf(attributes, to),
    title: unknowns.in(title) ?? clip(stringOf(title) ?? '', { ...limits, text: Math.min(limits.text, TITLE_LENGTH) }),
    route: unknowns.in(route) ?? wordFor('change.route', stringOf(route)).word,
    tickets: few(attributes.tickets, unknowns, (one) => short(ticketWords(one, unknowns))),
    author: short(
      person === undefined ? (unknowns.in(author) ?? '') : personWords(person.login, person.kind, unknowns),
    ),
    approvals: few(attributes.approvals, unknowns, (one) => short(approvalWords(one, attributes, unknowns))),
    merged: mergedWords(attributes, unknowns).map(short),
    checks: checkWords(attributes.checks, unknowns).map(short),
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
    detail: name === 'emergency' ? emergencyWords(attributes, unknowns) : null,
  };
}

/** The pull request, or the commit of a change that has none or of which that is not known. */
function nameOf({ pullRequest, commits }: Attributes, to: PlatformLinker): PlaceLink {
  const number = numberOf(pullRequest);
  if (number !== null) return { text: `#${number}`, url: to.pullRequest(number) };
  const [sha = ''] = stringsOf(commits);
  return { text: sha === '' ? 'not named' : sha.slice(0, 12), url: to.commit(sha) };
}

/** The first entries of a list in words, how many more there are, and why there can be more still. */
function few(value: Json | undefined, unknowns: Unknowns, words: (one: JsonObject) => string): string[] {
  const known = objectsOf(value);
  const shown = known.slice(0, IN_CELL).map(words);
  if (known.length > IN_CELL) shown.push(`and ${known.length - IN_CELL} more`);
  const open = unknowns.in(lackingOf(value));
  return open === null ? shown : [...shown, shown.length === 0 ? open : `others: ${open}`];
}

function personWords(login: Json | undefined, kind: Json | undefined, unknowns: Unknowns): string {
  return personText(unknowns.in(login) ?? stringOf(login) ?? '', kind);
}

function ticketWords({ name, exists }: JsonObject, unknowns: Unknowns): string {
  const ticket = stringOf(name) ?? '';
  if (exists === false) return `${ticket}: does not exist`;
  const open = unknowns.in(exists);
  return open === null ? ticket : `${ticket}: existence ${open}`;
}

/** What is wrong with an approval, where that is certain. */
const FLAWS: [attribute: string, bad: Json, words: string][] = [
  ['wrote', true, 'wrote some of it'],
  ['mayWrite', false, 'may not write'],
  ['standing', 'dismissed', 'dismissed'],
  ['standing', 'withdrawn', 'withdrawn'],
  ['beforeMerge', false, 'after the merge'],
  ['final', false, 'before the last push'],
];

function approvalWords(one: JsonObject, { reviews, headCommit }: Attributes, unknowns: Unknowns): string {
  const review = objectsOf(reviews).find(({ by, at }) => stringOf(by) === stringOf(one.by) && at === one.at);
  const commit = stringOf(review?.commit);
  const on = commit === null ? '' : `, on ${commit.slice(0, 12)}${commit === headCommit ? ', the last' : ''}`;
  const flaws = FLAWS.filter(([attribute, bad]) => one[attribute] === bad).map(([, , words]) => words);
  const open = flaws.length === 0 ? unknowns.in(FLAWS.map(([attribute]) => one[attribute] ?? null)) : null;
  const said = open === null ? flaws : [`what it is worth ${open}`];
  const at = unknowns.in(one.at) ?? stringOf(one.at) ?? 'not dated';
  return `${personWords(one.by, one.kind, unknowns)}, ${at}${on}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

function mergedWords({ mergedBy, queuedBy, at, pullRequest }: Attributes, unknowns: Unknowns): string[] {
  const when = unknowns.in(at) ?? stringOf(at) ?? 'not dated';
  if (pullRequest === null) return ['pushed', when];
  const who = unknowns.in(mergedBy) ?? stringOf(mergedBy) ?? 'nobody';
  const queued = stringOf(queuedBy);
  return [who, ...(queued === null ? [] : [`queued by ${queued}`]), when];
}

/** Those that the rules demand, and of the others how many did not pass; of those that did not pass the names. */
function checkWords(value: Json | undefined, unknowns: Unknowns): string[] {
  const known = objectsOf(value);
  const groups = [
    { words: 'demanded', checks: known.filter(({ demanded }) => demanded === true) },
    { words: 'others', checks: known.filter(({ demanded }) => demanded !== true) },
  ];
  const lines = groups.flatMap(({ words, checks }) => {
    if (checks.length === 0) return [];
    const passed = checks.filter(({ conclusion }) => conclusion === 'success').length;
    const others = checks.filter(({ conclusion }) => conclusion !== 'success');
    const named = others.slice(0, IN_CELL).map(({ name, conclusion }) => {
      const { symbol, word } = wordFor('change.checks.conclusion', stringOf(conclusion));
      return `${symbol} ${stringOf(name) ?? ''} ${unknowns.in(conclusion) ?? word}`;
    });
    if (others.length > IN_CELL) named.push(`and ${others.length - IN_CELL} more`);
    return [`${words}: ${passed} of ${checks.length} passed`, ...named];
  });
  const open = unknowns.in(lackingOf(value));
  if (lines.length === 0 && open === null) return ['none'];
  return open === null ? lines : [...lines, lines.length === 0 ? open : `others: ${open}`];
}

function emergencyWords({ retroactiveHours, hoursSince }: Attributes, unknowns: Unknowns): string {
  const open = unknowns.in(retroactiveHours);
  if (open !== null) return `when it was approved: ${open}`;
  const hours = numberOf(retroactiveHours);
  if (hours !== null) return `approved ${count(hours, 'hour', 'hours')} after the merge`;
  const since = numberOf(hoursSince);
  return since === null ? 'not approved since' : `not approved in the ${count(since, 'hour', 'hours')} since the merge`;
}
