import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../model/json.ts';

/** What the runner says of the workflow run: https://docs.github.com/actions/reference/workflows-and-actions/variables. */
export type RunEvent = {
  name: string;
  /** OWNER/NAME. */
  repository: string | null;
  commit: string | null;
  /** Set when the run was started for a tag. */
  tag: string | null;
  /** Set when the run was started by a release. */
  releaseId: number | null;
  actor: string | null;
  serverUrl: string;
  /** The run serves a pull request from another repository: its token can read only. */
  fork: boolean;
  /** Id of the workflow run. */
  run: number | null;
  /** Folder that steps of the job pass files in. */
  temp: string | null;
};

function inner(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as JsonObject)[key];
  }
  return here;
}

/** Reads the event from the runner's environment; a payload that cannot be read is no event. */
export function readEvent(env: NodeJS.ProcessEnv): RunEvent {
  let payload: unknown = {};
  if (env.GITHUB_EVENT_PATH !== undefined && existsSync(env.GITHUB_EVENT_PATH)) {
    try {
      payload = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    } catch {
      payload = {};
    }
  }
  const releaseTag = inner(payload, 'release', 'tag_name');
  const releaseId = inner(payload, 'release', 'id');
  const refTag = env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined;
  const head = inner(payload, 'pull_request', 'head', 'repo', 'full_name');
  const isPullRequest = inner(payload, 'pull_request') !== undefined;
  const repository = env.GITHUB_REPOSITORY || null;
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    repository,
    commit: env.GITHUB_SHA || null,
    tag: typeof releaseTag === 'string' ? releaseTag : (refTag ?? null),
    releaseId: typeof releaseId === 'number' ? releaseId : null,
    actor: env.GITHUB_ACTOR ? `@${env.GITHUB_ACTOR}` : null,
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    fork: isPullRequest && head !== repository,
    run: /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : null,
    temp: env.RUNNER_TEMP || null,
  };
}
