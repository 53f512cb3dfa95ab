import type { Attributes } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { personText, wordFor } from '../change-wording.ts';
import type { Unknowns } from './unknowns.ts';
import { count, lackingOf, numberOf, objectsOf, stringOf } from './values.ts';

/*
 * What the attributes of a change say in a cell of a table, line by line.
 */

/** Entries of one cell. */
const IN_CELL = 4;

/** The first entries of a list in words, how many more there are, and why there can be more still. */
export function few(value: Json | undefined, unknowns: Unknowns, words: (one: JsonObject) => string): string[] {
  const known = objectsOf(value);
  const shown = known.slice(0, IN_CELL).map(words);
  if (known.length > IN_CELL) shown.push(`and ${known.length - IN_CELL} more`);
  const open = unknowns.in(lackingOf(value));
  return open === null ? shown : [...shown, shown.length === 0 ? open : `more: ${open}`];
}

export function personWords(login: Json | undefined, kind: Json | undefined, unknowns: Unknowns): string {
  return personText(unknowns.in(login) ?? stringOf(login) ?? '', kind);
}

export function ticketWords({ name, exists }: JsonObject, unknowns: Unknowns): string {
  const ticket = stringOf(name) ?? '';
  if (exists === false) return `${ticket}: does not exist`;
  const open = unknowns.in(exists);
  return open === null ? ticket : `${ticket}, existence: ${open}`;
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

export function approvalWords(one: JsonObject, { reviews, headCommit }: Attributes, unknowns: Unknowns): string {
  const review = objectsOf(reviews).find(({ by, at }) => stringOf(by) === stringOf(one.by) && at === one.at);
  const commit = stringOf(review?.commit);
  const on = commit === null ? '' : `, on ${commit.slice(0, 12)}${commit === headCommit ? ', the last' : ''}`;
  const flaws = FLAWS.filter(([attribute, bad]) => one[attribute] === bad).map(([, , words]) => words);
  const open = flaws.length === 0 ? unknowns.in(FLAWS.map(([attribute]) => one[attribute] ?? null)) : null;
  const said = open === null ? flaws : [`what it is worth: ${open}`];
  const at = unknowns.in(one.at) ?? stringOf(one.at) ?? 'not dated';
  return `${personWords(one.by, one.kind, unknowns)}, ${at}${on}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

export function mergedWords({ mergedBy, queuedBy, at, pullRequest }: Attributes, unknowns: Unknowns): string[] {
  const when = unknowns.in(at) ?? stringOf(at) ?? 'not dated';
  if (pullRequest === null) return ['pushed', when];
  const who = unknowns.in(mergedBy) ?? stringOf(mergedBy) ?? 'nobody';
  const queued = stringOf(queuedBy);
  return [who, ...(queued === null ? [] : [`queued by ${queued}`]), when];
}

/** What the rules ask for, and of the others how many passed; of those that did not pass the names. */
export function checkWords(attributes: Attributes, unknowns: Unknowns): string[] {
  const all = objectsOf(attributes.checks);
  const demanded = demandedOf(attributes);
  const lines = [
    ...passedWords('demanded', demanded, unknowns),
    ...passedWords(
      'others',
      all.filter((check) => check.demanded !== true),
      unknowns,
    ),
  ];
  const [asked, ran] = [lackingOf(attributes.requiredChecks) ?? [], lackingOf(attributes.checks) ?? []];
  const [openAsked, openRan] = [unknowns.in(asked), unknowns.in(ran)];
  if (openAsked !== null) lines.push(`what is demanded: ${openAsked}`);
  if (openRan !== null && openRan !== openAsked) lines.push(`what ran: ${openRan}`);
  return lines.length === 0 ? ['none'] : lines;
}

/** By what the rules ask for now, those that did not run included; else by what the platform says of each check. */
export function demandedOf({ requiredChecks, checks }: Attributes): JsonObject[] {
  if (Array.isArray(requiredChecks)) return objectsOf(requiredChecks);
  return objectsOf(checks).filter(({ demanded }) => demanded === true);
}

function passedWords(words: string, checks: readonly JsonObject[], unknowns: Unknowns): string[] {
  if (checks.length === 0) return [];
  const others = checks.filter(({ conclusion }) => conclusion !== 'success');
  const named = others.slice(0, IN_CELL).map(({ name, conclusion }) => {
    const { symbol, word } = wordFor('change.requiredChecks.conclusion', stringOf(conclusion));
    const open = unknowns.in(conclusion);
    return open === null ? `${symbol} ${stringOf(name) ?? ''} ${word}` : `${stringOf(name) ?? ''}: ${open}`;
  });
  if (others.length > IN_CELL) named.push(`and ${others.length - IN_CELL} more`);
  return [`${words}: ${checks.length - others.length} of ${checks.length} passed`, ...named];
}

/** Owners of files who did not approve. What they own is said; that they did is said by their approvals. */
export function ownerWords(value: Json | undefined, unknowns: Unknowns): string[] {
  const lacking = objectsOf(value).filter(({ approvedBy }) => Array.isArray(approvedBy) && approvedBy.length === 0);
  const patterns = [...new Set(lacking.map(({ pattern }) => stringOf(pattern) ?? ''))];
  const open = unknowns.in(lackingOf(value));
  return [
    ...(patterns.length === 0 ? [] : [`no owner of ${patterns.slice(0, IN_CELL).join(', ')}`]),
    ...(open === null ? [] : [`owners: ${open}`]),
  ];
}

/** When an emergency was approved, and who went past the rules. */
export function detailOf(attributes: Attributes, unknowns: Unknowns): string | null {
  const { approval, bypassed } = attributes;
  if (stringOf(approval) === 'emergency') return emergencyWords(attributes, unknowns);
  const [past] = objectsOf(bypassed);
  if (past === undefined) return null;
  return `past the rules of the branch, by ${unknowns.in(past.by) ?? stringOf(past.by) ?? ''}`;
}

function emergencyWords({ retroactiveHours, hoursSince }: Attributes, unknowns: Unknowns): string {
  const open = unknowns.in(retroactiveHours);
  if (open !== null) return `when it was approved: ${open}`;
  const hours = numberOf(retroactiveHours);
  if (hours !== null) return `approved ${count(hours, 'hour', 'hours')} after the merge`;
  const since = numberOf(hoursSince);
  return since === null ? 'not approved since' : `not approved in the ${count(since, 'hour', 'hours')} since the merge`;
}
