import type { CommitRecord } from '../../model/change.ts';

/** What a commit came in with: a pull request by number, or a commit by digest: itself, or the merge that nobody's pull request is. */
export type Owner = { number: number; as: 'merge' | 'squash' } | { sha: string };

type Walk = { chain: CommitRecord[]; owner: Owner | null };

/**
 * Tells for each commit what it came in with, by what subjects name and by the parents of merges alone. A commit on a branch that was
 * merged belongs to the innermost pull request around it. Commits on the main line that name none are their own.
 */
export function ownersByGit(commits: readonly CommitRecord[]): Map<string, Owner> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const isParent = new Set(commits.flatMap(({ parents }) => parents));
  const seen = new Set<string>();
  const owners = new Map<string, Owner>();

  /** The commits from a tip along first parents that nobody has taken yet, newest first. */
  const chainFrom = (tip: string | undefined): CommitRecord[] => {
    const chain: CommitRecord[] = [];
    for (let commit = bySha.get(tip ?? ''); commit !== undefined && !seen.has(commit.sha); ) {
      seen.add(commit.sha);
      chain.push(commit);
      commit = bySha.get(commit.parents[0] ?? '');
    }
    return chain;
  };
  // What is merged last is looked at last, so that a branch has only what the line did not have before it.
  const walks: Walk[] = commits
    .filter(({ sha }) => !isParent.has(sha))
    .map(({ sha }) => ({ chain: chainFrom(sha), owner: null }));
  for (let walk = walks.at(-1); walk !== undefined; walk = walks.at(-1)) {
    const commit = walk.chain.pop();
    if (commit === undefined) {
      walks.pop();
      continue;
    }
    const [named] = commit.named;
    const owner: Owner = named ?? walk.owner ?? { sha: commit.sha };
    owners.set(commit.sha, owner);
    for (const parent of commit.parents.slice(1)) walks.push({ chain: chainFrom(parent), owner });
  }
  return owners;
}
