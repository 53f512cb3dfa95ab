import type { Change, CommitRecord } from '../../model/change.ts';
import type { Json } from '../../model/json.ts';
import type { Bypass, WaysAround } from '../../model/ways-around.ts';
import type { Naming } from './people.ts';

/** What a commit holds, itself among it, as far as the range goes. */
function heldBy(
  sha: string | null,
  bySha: ReadonlyMap<string, CommitRecord>,
  without: ReadonlySet<string>,
): Set<string> {
  const held = new Set<string>();
  const open = sha === null ? [] : [sha];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const commit = bySha.get(one);
    if (commit === undefined || held.has(one) || without.has(one)) continue;
    held.add(one);
    open.push(...commit.parents);
  }
  return held;
}

/** By commit, the push past the rules that brought it; of several the latest. */
function byCommit(commits: readonly CommitRecord[], bypasses: readonly Bypass[]): Map<string, Bypass> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const found = new Map<string, Bypass>();
  for (const bypass of bypasses) {
    const before = heldBy(bypass.before, bySha, new Set());
    for (const sha of heldBy(bypass.after, bySha, before)) found.set(sha, bypass);
  }
  return found;
}

/** Tells of each change whether it came past the rules of its branch. */
export function createBypassedOf(
  commits: readonly CommitRecord[],
  { branches, bypasses }: WaysAround,
  naming: Naming,
): (change: Change) => Json {
  const found = byCommit(commits, bypasses.known);
  const asked = new Set(branches.known);
  return ({ commits: own, record }): Json => {
    const bypass = own.map(({ sha }) => found.get(sha)).find((one) => one !== undefined);
    if (bypass !== undefined) return { at: bypass.at, by: naming(bypass.by) };
    const at = record?.mergedAt ?? own[0]?.committedAt ?? null;
    if (record !== null && !asked.has(record.baseBranch)) return { unresolved: 'its branch was not asked about' };
    const isKnown = bypasses.since !== null && at !== null && at >= bypasses.since;
    return isKnown || bypasses.lacks === null ? null : { unresolved: bypasses.lacks };
  };
}
