import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../catalogue/canonical.ts';
import { daysBetween } from '../../model/days.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Rated } from './severity.ts';

/** Groups of findings of one scan that are kept. */
export const MAX_FINDINGS = 5_000;
/** Texts of a tool that are kept of one finding, and their length. */
const MAX_TEXT = 300;
const MAX_LIST = 50;
/** Findings of one group whose fingerprints are told from one another. */
const MAX_PRINTS = 100_000;

export type State = 'open' | 'suppressed' | 'not-affected' | 'fixed';

/** One thing that a tool found. Nothing of its message, its snippet or its match is taken: they can hold what was looked for. */
export type Found = Rated & {
  /** Id of the rule or of the vulnerability, and other ids of the same. */
  rule: string;
  aliases: readonly string[];
  state: State;
  weaknesses: readonly string[];
  /** Null: the tool does not tell. */
  exploited: boolean | null;
  /** ISO 8601, when it became known; null: it does not tell. */
  since: string | null;
  where: string;
  package: string | null;
  version: string | null;
  purl: string | null;
  /** Versions of the component in which it is mended; null: it is of no component. */
  fixedIn: readonly string[] | Hole | null;
  because: string | null;
  /** Who took it out, as the tool writes it. */
  by: string | null;
  /** How it was taken out by hand. */
  closed: 'in-source' | 'external' | null;
  /** How many it stands for, and how many of them were not there at the tool's last look; null: it does not compare. */
  count: number;
  introduced: number | null;
  /** What the tool knows them by again; nothing of secrets, of which these may be digests. */
  prints: readonly string[];
};

/** What a finding is unless a tool says more. */
export const PLAIN = {
  aliases: [],
  state: 'open',
  weaknesses: [],
  exploited: null,
  since: null,
  package: null,
  version: null,
  purl: null,
  fixedIn: null,
  because: null,
  by: null,
  closed: null,
  count: 1,
  introduced: null,
  prints: [],
} as const satisfies Partial<Found>;

type Group = { first: Found; count: number; where: string; introduced: number | null; prints: string[] };

/** Collects what a scan found, alike things together: memory grows with the rules, not with what they found. */
export type Findings = {
  add: (found: Found) => void;
  /** `at`: ISO 8601, the time of the release. `nameOf`: a person as the settings name persons. */
  list: (at: string, nameOf: (login: string) => string | Hole) => Json[];
};

export function createFindings(): Findings {
  const groups = new Map<string, Group>();
  let isCapped = false;
  return {
    add: (given) => {
      const found = bounded(given);
      const { count, where, introduced } = found;
      const key = keyOf(found);
      const group = groups.get(key);
      if (group === undefined) {
        if (groups.size < MAX_FINDINGS)
          groups.set(key, { first: found, count, where, introduced, prints: [...found.prints] });
        else isCapped = true;
        return;
      }
      group.count += count;
      if (where < group.where) group.where = where;
      if (introduced !== null) group.introduced = (group.introduced ?? 0) + introduced;
      if (group.prints.length < MAX_PRINTS) for (const print of found.prints) group.prints.push(print);
    },
    list: (at, nameOf) => {
      const listed = [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => asJson(group, at, nameOf));
      return isCapped
        ? [...listed, { unresolved: `it found more kinds of things than the ${MAX_FINDINGS} that are told apart` }]
        : listed;
    },
  };
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}...` : text;
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text);
}

/** `Array.isArray` loses what a list that may not be written to holds. */
function isList(value: Found['fixedIn']): value is readonly string[] {
  return Array.isArray(value);
}

function listed(texts: readonly string[]): string[] {
  return [...new Set(texts.map(cut))].sort(byCodeUnit).slice(0, MAX_LIST);
}

function bounded(found: Found): Found {
  return {
    ...found,
    rule: cut(found.rule),
    aliases: listed(found.aliases).filter((alias) => alias !== found.rule),
    weaknesses: listed(found.weaknesses),
    where: cut(found.where),
    package: cutOrNull(found.package),
    version: cutOrNull(found.version),
    purl: cutOrNull(found.purl),
    fixedIn: isList(found.fixedIn) ? listed(found.fixedIn) : found.fixedIn,
    because: cutOrNull(found.because),
    severitySource: cutOrNull(found.severitySource),
  };
}

/** Findings of one rule, of one component in one version, that are in one state for one reason. */
function keyOf({
  rule,
  package: name,
  version,
  purl,
  state,
  severity,
  because,
  by,
  closed,
  since,
  weaknesses,
}: Found): string {
  return JSON.stringify([rule, name, version, purl, state, severity, because, by, closed, since, weaknesses]);
}

/** SHA-256 over all fingerprints of a group, in whichever order they came. */
function digestOf(prints: readonly string[]): string | null {
  if (prints.length === 0) return null;
  const hash = createHash('sha256');
  for (const print of [...new Set(prints)].sort(byCodeUnit)) hash.update(print).update('\n');
  return hash.digest('hex');
}

function asJson(
  { first, count, where, introduced, prints }: Group,
  at: string,
  nameOf: (login: string) => string | Hole,
): Json {
  const { since, aliases, weaknesses, fixedIn, prints: _, ...rest } = first;
  const days = daysBetween(since, at);
  return {
    ...rest,
    aliases: [...aliases],
    weaknesses: [...weaknesses],
    fixedIn: isList(fixedIn) ? [...fixedIn] : fixedIn,
    // What became known after the release was not known to it.
    openDays: days === null ? null : Math.max(0, days),
    count,
    introduced,
    where,
    fingerprint: digestOf(prints),
    by: first.by === null ? null : nameOf(first.by),
  };
}
