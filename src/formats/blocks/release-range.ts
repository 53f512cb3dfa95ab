import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { PAST_THE_RULES, wordFor } from '../change-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { namesText, type Unknowns } from './unknowns.ts';
import { count, lackingOf, numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

/*
 * What the fact `commit-range` says of the release, its period and both counts.
 */

export type RangeRow = { label: string; text: string };
export type RouteCount = { by: string; commits: string; pullRequests: string; whole: string };

export type AroundRow = { what: Word; branch: string; at: string; by: string; commits: string };
/** What happened to the branches around the process; `open`: why there can be more. */
export type Around = Bounded<AroundRow> & { branches: string; open: string | null };

type Route = { commits: number | null; pullRequests: number | null; whole: boolean };

function routeOf(range: Fact | undefined, by: 'git' | 'api'): Route | null {
  const route = objectsOf(range?.attributes.routes).find((entry) => entry.by === by);
  if (route === undefined) return null;
  const { commits, pullRequests, whole } = route;
  return { commits: numberOf(commits), pullRequests: numberOf(pullRequests), whole: whole === true };
}

/** Whether both routes say the same, in words that claim no more than both could read. */
export function agreementOf(range: Fact | undefined): string {
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

export function countsOf(range: Fact | undefined, unknowns: Unknowns): RouteCount[] {
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

export function rangeRows({ attributes }: Fact, unknowns: Unknowns, limits: Limits): RangeRow[] {
  const {
    tag,
    commit,
    tagKept,
    preRelease,
    previous,
    relation,
    leftBehind,
    from,
    to,
    between,
    moved,
    shallow,
    elsewhere,
  } = attributes;
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
    {
      label: 'Counted apart',
      text: text(elsewhere, (value) => {
        const [apart] = objectsOf(value);
        if (apart === undefined) return '';
        const changes = count(numberOf(apart.changes) ?? 0, 'change', 'changes');
        return `${changes} that touch nothing below ${stringsOf(apart.paths).join(', ')}`;
      }),
    },
  ];
  return rows.filter((row) => row.text !== '');
}

export function aroundOf(range: Fact | undefined, unknowns: Unknowns, limits: Limits): Around | null {
  const { rewrites, bypasses, branches } = range?.attributes ?? {};
  if (rewrites === undefined && bypasses === undefined) return null;
  const rows = [
    ...objectsOf(rewrites).map((one) => ({
      one,
      what: wordFor('commit-range.rewrites.what', stringOf(one.what)),
    })),
    ...objectsOf(bypasses).map((one) => ({ one, what: PAST_THE_RULES })),
  ].sort((a, b) => byCodeUnit(stringOf(a.one.at) ?? '', stringOf(b.one.at) ?? ''));
  const text = (value: Json | undefined, none: string): string =>
    unknowns.in(value) ?? clip(stringOf(value) ?? none, limits);
  return {
    ...bounded(rows, limits, ({ one, what }) => ({
      what,
      branch: text(one.branch, ''),
      at: text(one.at, 'not dated'),
      by: text(one.by, ''),
      commits: `${text(one.before, 'nothing').slice(0, 12)} to ${text(one.after, 'nothing').slice(0, 12)}`,
    })),
    branches: clip(namesText(branches, unknowns, 'none'), limits),
    open: unknowns.in([lackingOf(rewrites) ?? [], lackingOf(bypasses) ?? []]),
  };
}
