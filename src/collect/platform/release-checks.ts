import type { Json } from '../../model/json.ts';
import type { GitHubReader } from '../github/reader.ts';
import { runOf } from './runs.ts';
import type { Telling } from './telling.ts';

/** The words of src/collect/changes/pull-request-record.ts for what checks come to. */
const CONCLUSIONS: Record<string, string> = {
  success: 'success',
  neutral: 'success',
  skipped: 'skipped',
  cancelled: 'cancelled',
  stale: 'cancelled',
  pending: 'pending',
};

function conclusionOf(written: string | null): string {
  return written === null ? 'pending' : (CONCLUSIONS[written] ?? 'failure');
}

/** Checks of apps, and statuses, of the commit; a part that was refused is a hole among them. */
export async function readChecks(reader: GitHubReader, commit: string | null, telling: Telling): Promise<Json[]> {
  if (commit === null) return [{ unresolved: 'the released commit is not known' }];
  const { checks, repos } = reader.octokit.rest;
  const runs = await reader.list(checks.listForRef, { ref: commit, filter: 'latest' }, 'checks: read', {
    of: (data) => data.check_runs,
    total: (data) => data.total_count,
  });
  const found: Json[] = runs.records.map((run) => ({
    name: run.name,
    by: run.app?.slug ?? run.app?.name ?? null,
    conclusion: conclusionOf(run.conclusion),
    startedAt: run.started_at,
    completedAt: run.completed_at,
    run: runOf(run.details_url, reader.repository),
  }));
  if (runs.refusal !== null) found.push(telling.hole('checks of the released commit', runs.refusal));
  const statuses = await reader.list(repos.getCombinedStatusForRef, { ref: commit }, 'statuses: read', {
    of: (data) => data.statuses,
    total: (data) => data.total_count,
  });
  for (const { context, state, created_at, updated_at, target_url } of statuses.records) {
    const conclusion = conclusionOf(state);
    found.push({
      name: context,
      by: null,
      conclusion,
      startedAt: created_at,
      completedAt: conclusion === 'pending' ? null : updated_at,
      run: runOf(target_url, reader.repository),
    });
  }
  if (statuses.refusal !== null) found.push(telling.hole('statuses of the released commit', statuses.refusal));
  return found;
}
