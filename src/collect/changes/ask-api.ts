import type { Exhibits } from '../github/exhibits.ts';
import type { GitHubReader } from '../github/reader.ts';
import { readApiHistory } from './api-history.ts';
import { createBypassedOf } from './bypassed.ts';
import { readExisting, ticketsOfPull } from './existing-issues.ts';
import { createDetailsOf } from './pull-request-details.ts';
import type { AskApi } from './read-changes.ts';

const PULL_REQUESTS = 'github/pull-requests.jsonl';

/** Where answers on ways around the process are kept, and what gave them. */
const WAYS_AROUND = {
  activity: ['github/activity.jsonl', 'GET /repos/{owner}/{repo}/activity'],
  'rule-suites': ['github/rule-suites.jsonl', 'GET /repos/{owner}/{repo}/rulesets/rule-suites'],
} as const;

/** The platform's part of the changes, for readChanges. `progress` is told how many calls it took. */
export function createAskApi(
  reader: GitHubReader,
  exhibits: Exhibits,
  progress: (message: string) => void,
  wait?: (milliseconds: number) => Promise<void>,
): AskApi {
  return async (range, reading, { emergencyLabel }) => {
    const before = reader.calls();
    exhibits.open('change', PULL_REQUESTS, 'GraphQL merged-pull-requests');
    for (const [path, endpoint] of Object.values(WAYS_AROUND)) exhibits.open('change', path, endpoint);
    const history = await readApiHistory(reader, range, {
      ...reading,
      ...(wait === undefined ? {} : { wait }),
      keep: (of, key, record) => exhibits.keep(WAYS_AROUND[of][0], key, record),
    });
    const { ticketsIn } = reading;
    const tickets = [
      ...history.commits.flatMap((commit) => commit.tickets),
      ...history.pullRequests.flatMap((pull) => ticketsOfPull(pull, ticketsIn)),
    ];
    const existing = await readExisting(reader, tickets, history.pullRequests);
    const { commits, pullRequests } = history;
    for (const pull of pullRequests) exhibits.keep(PULL_REQUESTS, String(pull.number), { number: pull.number });
    progress(
      `${commits.length} commits and ${pullRequests.length} pull requests read in ${reader.calls() - before} calls, of ${reader.budget} that a run may make`,
    );
    return {
      history,
      problems: history.problems,
      waysAround: history.waysAround,
      detailsOf: (naming, _population, _range, rolesOf) =>
        createDetailsOf({
          naming,
          rolesOf,
          emergencyLabel,
          existing,
          ticketsIn,
          repository: reader.repository,
          checksOf: history.checksOf,
          bypassedOf: createBypassedOf(commits, history.waysAround, naming),
        }),
    };
  };
}
