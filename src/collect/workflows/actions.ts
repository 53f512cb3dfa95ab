import type { Json } from '../../model/json.ts';
import { field, type Job, textField } from './workflow-tree.ts';

type LineOf = (keys: readonly string[]) => number;

/** How this tool is called where it is used. */
const OURS = /(?:^|\/)release-evidence(?:\/|@|$)/;

/** An action, a reusable workflow or an image that a job runs. `uses` is what is written. */
type Use = { job: string; uses: string; keys: string[] };

function usesOf(job: Job): Use[] {
  const of = (body: Job['body'], keys: string[]): Use[] => {
    const uses = textField(body, 'uses');
    return uses === null ? [] : [{ job: job.name, uses, keys: [...keys, 'uses'] }];
  };
  return [...of(job.body, job.keys), ...job.steps.flatMap((step) => of(step.body, step.keys))];
}

/** `repository`: OWNER/NAME of the release, whose own actions change with it. */
function pinned({ job, uses, keys }: Use, repository: string | null, lineOf: LineOf): Json {
  const line = lineOf(keys);
  if (uses.startsWith('./')) return { job, action: uses, owner: null, pin: null, line };
  if (uses.startsWith('docker://')) {
    const image = uses.slice('docker://'.length);
    const host = image.split('/')[0] ?? '';
    const owner = image.includes('/') && /[.:]/.test(host) ? host : 'docker.io';
    return {
      job,
      action: image.replace(/@sha256:.*$/, ''),
      owner,
      pin: /@sha256:[0-9a-f]{64}$/.test(image) ? 'digest' : 'name',
      line,
    };
  }
  const at = uses.lastIndexOf('@');
  const action = at < 0 ? uses : uses.slice(0, at);
  const [owner = '', name = ''] = action.split('/');
  if (repository !== null && `${owner}/${name}`.toLowerCase() === repository.toLowerCase()) {
    return { job, action, owner: null, pin: null, line };
  }
  const ref = at < 0 ? '' : uses.slice(at + 1);
  return { job, action, owner, pin: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) ? 'commit' : 'name', line };
}

/** What the jobs run that stands elsewhere, and what each is held to. */
export function actionsOf(jobs: readonly Job[], repository: string | null, lineOf: LineOf): Json[] {
  return jobs.flatMap((job) => usesOf(job).map((use) => pinned(use, repository, lineOf)));
}

/** Whether a job runs this tool. */
export function makesEvidence(job: Job): boolean {
  return (
    job.steps.some(({ body }) => OURS.test(textField(body, 'uses') ?? '')) ||
    OURS.test(textField(job.body, 'uses') ?? '')
  );
}

/** Workflows of other owners that are given every secret there is. */
export function inheritingOf(jobs: readonly Job[], repository: string | null): Json[] {
  const owner = repository?.split('/')[0]?.toLowerCase() ?? null;
  return jobs.flatMap((job): Json[] => {
    const uses = textField(job.body, 'uses');
    if (uses === null || uses.startsWith('./') || field(job.body, 'secrets') !== 'inherit') return [];
    const workflow = uses.replace(/@.*$/, '');
    if (owner !== null && workflow.split('/')[0]?.toLowerCase() === owner) return [];
    return [{ job: job.name, workflow }];
  });
}
