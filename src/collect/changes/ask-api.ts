import type { Exhibits } from '../github/exhibits.ts';
import type { GitHubReader } from '../github/reader.ts';
import { readApiHistory } from './api-history.ts';
import { createBypassedOf } from './bypassed.ts';
import { readExisting, ticketsOfPull } from './existing-issues.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { createDetailsOf } from './pull-request-details.ts';
import type { AskApi } from './read-changes.ts';

/** The platform's part of the changes, for readChanges. `progress` is told how many calls it took. */
export function createAskApi(
  reader: GitHubReader,
  exhibits: Exhibits,
  progress: (message: string) => void,
  wait?: (milliseconds: number) => Promise<void>,
): AskApi {
  return async (range, reading, { emergencyLabel }) => {
    const before = reader.calls();
    const { keep, answered, sourceOf } = createKeptAnswers(exhibits);
    const history = await readApiHistory(reader, range, {
      ...reading,
      ...(wait === undefined ? {} : { wait }),
      keep,
    });
    if (history.whole) {
      for (const list of [range.from === null ? 'all-commits' : 'commits', 'pull-requests'] as const) answered(list);
    }
    if (history.waysAround.rewrites.lacks === null) answered('activity');
    if (history.waysAround.bypasses.lacks === null) answered('rule-suites');
    const { ticketsIn } = reading;
    const tickets = [
      ...history.commits.flatMap((commit) => commit.tickets),
      ...history.pullRequests.flatMap((pull) => ticketsOfPull(pull, ticketsIn)),
    ];
    const { found: existing, problems } = await readExisting(reader, tickets, history.pullRequests, keep);
    const { commits, pullRequests } = history;
    progress(
      `${commits.length} commits and ${pullRequests.length} pull requests read in ${reader.calls() - before} calls, of ${reader.budget} that a run may make`,
    );
    return {
      history,
      problems: [...history.problems, ...problems],
      sourceOf,
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
