import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Naming } from '../changes/people.ts';
import type { GitHubReader } from '../github/reader.ts';
import { personOfAccount } from './accounts.ts';
import type { Telling } from './telling.ts';

const NEEDS = 'actions: read';
/** Each takes two calls. */
const MAX_RUNS = 20;

/** Number of the run of a workflow of the repository that an address leads to; null: to none. */
export function runOf(address: string | null | undefined, repository: string): number | null {
  if (!address || !URL.canParse(address)) return null;
  const match = /^\/([^/]+\/[^/]+)\/(?:actions\/)?runs\/(\d{1,15})(?:\/|$)/.exec(new URL(address).pathname);
  if (match === null || match[1]?.toLowerCase() !== repository.toLowerCase()) return null;
  return Number(match[2]);
}

/** Who was asked to let the jobs of a run into an environment, and what they said. */
export type RunReview = {
  environments: string[];
  by: string | Hole;
  kind: 'user' | 'bot';
  state: string;
  commentLength: number;
};

/** A run with what is known of it; a part that was refused is a hole. */
export type Run = { attributes: Attributes | Hole; by: string | Hole; reviews: RunReview[] | Hole };

/** Reads runs of workflows, each once. */
export function createRuns(reader: GitHubReader, naming: Naming, telling: Telling): (id: number) => Promise<Run> {
  const { actions } = reader.octokit.rest;
  const known = new Map<number, Promise<Run>>();
  const read = async (id: number): Promise<Run> => {
    const one = await reader.get(actions.getWorkflowRun, { run_id: id }, NEEDS);
    const given = await reader.get(actions.getReviewsForRun, { run_id: id }, NEEDS);
    const reviews =
      given.refusal === null
        ? given.data.map(({ environments, state, user, comment }): RunReview => {
            const person = personOfAccount(user);
            return {
              environments: environments.map(({ name = '' }) => name),
              by: naming(person),
              kind: person.kind,
              state,
              commentLength: [...comment.replaceAll(/\s/g, '')].length,
            };
          })
        : telling.hole('approvals of deployments', given.refusal);
    if (one.refusal !== null) {
      const hole = telling.hole('runs of workflows', one.refusal);
      return { attributes: hole, by: hole, reviews };
    }
    const { run_attempt, path, event, head_sha, triggering_actor, actor } = one.data;
    return {
      attributes: { id, attempt: run_attempt ?? 1, workflow: path.replace(/@.*$/, ''), event, commit: head_sha },
      by: naming(personOfAccount(triggering_actor ?? actor)),
      reviews,
    };
  };
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (known.size >= MAX_RUNS) {
      const hole = {
        unresolved: `the release was deployed by more than ${MAX_RUNS} runs, and no more are asked about`,
      };
      return Promise.resolve({ attributes: hole, by: hole, reviews: hole });
    }
    const run = read(id);
    known.set(id, run);
    return run;
  };
}

/** What of a run goes into an exhibit. */
export function recordOf({ attributes, by, reviews }: Run): Json {
  return { run: attributes, by, reviews };
}
