import type { ApiHistory, GitHistory, Person, Population } from '../../model/change.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Bypass, Rewrite, Told, WaysAround } from '../../model/ways-around.ts';
import type { Elsewhere } from './elsewhere.ts';
import { GIT_LOG } from './git-history.ts';
import type { Naming } from './people.ts';
import type { ReleaseRange } from './range.ts';

const NOT_KNOWN = 'the checkout does not hold the release before; set fetch-depth: 0 at actions/checkout';

const NOT_ASKED: Told<never> = {
  known: [],
  lacks: 'only the platform knows, which was not asked: give the action its github-token with contents: read',
};

function oldest(history: GitHistory): string | null {
  const dates = history.commits.flatMap(({ committedAt }) => committedAt ?? []);
  return dates.reduce<string | null>((least, date) => (least === null || date < least ? date : least), null);
}

/** Ways around the process, of which git keeps nothing. */
function waysAround(ways: WaysAround | null, naming: Naming): Attributes {
  const listed = <T>({ known, lacks }: Told<T>, make: (one: T) => Json): Json[] => {
    const entries = known.map(make);
    return lacks === null ? entries : [...entries, { unresolved: lacks }];
  };
  const { branches, rewrites, bypasses } = ways ?? { branches: NOT_ASKED, rewrites: NOT_ASKED, bypasses: NOT_ASKED };
  const who = (by: Person | null): Json => (by === null ? { unresolved: 'the account is gone' } : naming(by));
  return {
    branches: listed(branches, (branch) => branch),
    rewrites: listed<Rewrite>(rewrites, ({ by, ...rest }) => ({ ...rest, by: who(by) })),
    bypasses: listed<Bypass>(bypasses, ({ by, ...rest }) => ({ ...rest, by: who(by) })),
  };
}

/** The range as a fact: one a run. `at`: the time of the release. */
export function rangeFact(
  range: ReleaseRange,
  population: Population,
  routes: { git: GitHistory; api: ApiHistory | null; waysAround: WaysAround | null; elsewhere: Elsewhere | null },
  { at, naming, evidence }: { at: string; naming: Naming; evidence: string },
): Fact {
  const { previous, relation } = range;
  const isUnknown = relation === 'unknown';
  const known = <T extends Json>(value: T): Json => (isUnknown ? { unresolved: NOT_KNOWN } : value);
  const attributes: Attributes = {
    tag: range.tag,
    commit: range.commit,
    tagKept: range.tagKept,
    preRelease: range.preRelease,
    previous: known(previous && { tag: previous.tag, commit: previous.commit, foundBy: previous.from }),
    relation: known(relation),
    mergeBase: known(range.mergeBase),
    leftBehind: known(range.leftBehind ?? (relation === 'first' ? 0 : { unresolved: 'git did not count them' })),
    from: known(previous === null ? oldest(routes.git) : previous.at),
    to: at,
    between: known(range.between),
    moved: range.moved,
    shallow: range.shallow,
    changes: population.changes.length,
    elsewhere: routes.elsewhere,
    routes: (['git', 'api'] as const).flatMap((by) => {
      const counts = population.counts[by];
      return counts === null ? [] : [{ by, ...counts, whole: routes[by]?.whole ?? false }];
    }),
    differences: population.differences,
    ...waysAround(routes.waysAround, naming),
  };
  const place = { path: GIT_LOG, line: null, column: null, pointer: null };
  return { type: 'commit-range', id: 'commit-range:history#release', attributes, origins: {}, place, evidence };
}
