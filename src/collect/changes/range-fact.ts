import type { ApiHistory, GitHistory, Population } from '../../model/change.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import { GIT_LOG } from './git-history.ts';
import type { ReleaseRange } from './range.ts';

const NOT_KNOWN = 'the checkout does not hold the release before; set fetch-depth: 0 at actions/checkout';

function oldest(history: GitHistory): string | null {
  const dates = history.commits.flatMap(({ committedAt }) => committedAt ?? []);
  return dates.reduce<string | null>((least, date) => (least === null || date < least ? date : least), null);
}

/** The range as a fact: one a run. `at`: the time of the release. */
export function rangeFact(
  range: ReleaseRange,
  population: Population,
  routes: { git: GitHistory; api: ApiHistory | null },
  { at, evidence }: { at: string; evidence: string },
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
    routes: (['git', 'api'] as const).flatMap((by) => {
      const counts = population.counts[by];
      return counts === null ? [] : [{ by, ...counts, whole: routes[by]?.whole ?? false }];
    }),
    differences: population.differences,
  };
  const place = { path: GIT_LOG, line: null, column: null, pointer: null };
  return { type: 'commit-range', id: 'commit-range:history#release', attributes, origins: {}, place, evidence };
}
