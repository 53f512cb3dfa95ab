import type { Refusal } from '../../model/asked.ts';
import type { GitHubReader } from '../github/reader.ts';

const NEEDS = 'actions: read';

/** A workflow run on the released commit. */
export type Run = { id: number; workflow: string; path: string; commit: string; isOver: boolean };

/** An artifact as the platform lists it. `digest` is the SHA-256 of its archive, hexadecimal; older servers tell none. */
export type Artifact = {
  id: number;
  name: string;
  size: number;
  digest: string | null;
  expired: boolean;
  createdAt: string;
};

type Listed<T> = { all: T[]; refusal: Refusal | null };

/**
 * Runs on a commit, in the order of their ids. Left out, and counted in `others`, are those that looked at something else: runs for a
 * pull request, which run on its merge with the base and bear the commit's name nevertheless, and runs of other repositories.
 */
export async function listRuns(reader: GitHubReader, commit: string): Promise<Listed<Run> & { others: number }> {
  const { listWorkflowRunsForRepo } = reader.octokit.rest.actions;
  const { records, refusal } = await reader.list(listWorkflowRunsForRepo, { head_sha: commit }, NEEDS, {
    of: ({ workflow_runs }) => workflow_runs,
    total: ({ total_count }) => total_count,
  });
  const ofCommit = records.filter(({ head_sha }) => head_sha === commit);
  const own = ofCommit.filter(
    ({ event, head_repository }) =>
      !event.startsWith('pull_request') &&
      head_repository?.full_name?.toLowerCase() === reader.repository.toLowerCase(),
  );
  const all = own
    .map(({ id, name, path, status }) => {
      // `.github/workflows/ci.yml@refs/heads/main`, of runs that another repository's workflow made
      const file = path.split('@')[0] ?? path;
      return { id, workflow: name || file, path: file, commit, isOver: status === 'completed' };
    })
    .sort((a, b) => a.id - b.id);
  return { all, refusal, others: ofCommit.length - own.length };
}

/** The artifacts of all attempts of a run, in the order in which they were made. */
export async function listArtifacts(reader: GitHubReader, run: Run): Promise<Listed<Artifact>> {
  const { listWorkflowRunArtifacts } = reader.octokit.rest.actions;
  const { records, refusal } = await reader.list(listWorkflowRunArtifacts, { run_id: run.id }, NEEDS, {
    of: ({ artifacts }) => artifacts,
    total: ({ total_count }) => total_count,
  });
  const all = records
    .map(({ id, name, size_in_bytes, digest, expired, created_at }) => ({
      id,
      name,
      size: size_in_bytes,
      digest: /^sha256:([0-9a-f]{64})$/i.exec(digest ?? '')?.[1]?.toLowerCase() ?? null,
      expired,
      createdAt: created_at ?? '',
    }))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id - b.id));
  return { all, refusal };
}

/** The archive of an artifact; one byte more than `most` where there are more. */
export function downloadArtifact(
  reader: GitHubReader,
  artifact: Artifact,
  most: number,
): ReturnType<GitHubReader['download']> {
  const { downloadArtifact: method } = reader.octokit.rest.actions;
  return reader.download(method, { artifact_id: artifact.id, archive_format: 'zip' }, NEEDS, most);
}
