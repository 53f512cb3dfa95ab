import type { Refusal } from '../../model/asked.ts';
import type { Problem } from '../../model/problem.ts';
import type { PullRequestDetail } from '../../model/pull-request.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalProblem } from '../github/refusal.ts';
import { inBatches } from './batches.ts';
import type { Keep } from './kept-answers.ts';
import { quotedPulls, revertsIn } from './messages.ts';
import { existingQuery } from './queries.ts';

const ISSUES_A_QUERY = 100;
const ISSUES_PLACE = 'github/issues.json';
const READ_ISSUES = 'issues: read';
const TICKET = /^(?:#|GH-)(\d{1,9})$/i;

/** Number of an issue of the repository itself that a ticket names; null: it names another thing. */
export function issueNumber(ticket: string): number | null {
  const digits = TICKET.exec(ticket)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Tickets that a pull request names. What a bot writes into the body is about other repositories. */
export function ticketsOfPull(pull: PullRequestDetail, ticketsIn: (text: string) => string[]): string[] {
  const text = pull.author.kind === 'bot' ? pull.title : `${pull.title}\n${pull.body}`;
  const taken = [...quotedPulls(pull.title), ...revertsIn(pull.body), `#${pull.number}`];
  return ticketsIn(text).filter((name) => !taken.includes(name));
}

/** Whether issues or pull requests exist, by number; one that the platform did not tell about is not in `found`. */
export async function readExisting(
  reader: GitHubReader,
  tickets: readonly string[],
  pulls: readonly PullRequestDetail[],
  keep: Keep,
): Promise<{ found: Map<number, boolean>; problems: Problem[] }> {
  const found = new Map<number, boolean>(pulls.map(({ number }) => [number, true]));
  const problems: Problem[] = [];
  const tell = (refusal: Refusal | null): void => {
    if (refusal !== null && problems.length === 0) problems.push(refusalProblem('tickets', refusal, [], ISSUES_PLACE));
  };
  const numbers = [...new Set(tickets.flatMap((ticket) => issueNumber(ticket) ?? []))].filter((one) => !found.has(one));
  await inBatches(
    numbers.sort((a, b) => a - b),
    ISSUES_A_QUERY,
    (batch) =>
      reader.query<{ repository: Record<string, object | null> }>({
        name: 'existing-issues',
        text: existingQuery(batch),
        variables: {},
        count: (data) => Object.values(data.repository).filter((one) => one !== null).length,
        needs: { '': READ_ISSUES },
        divisible: batch.length > 1,
        asksWhether: true,
      }),
    (batch, answer) => {
      tell(answer.refusal);
      for (const number of batch) {
        if (answer.data === null) continue;
        const refusal = answer.refused.find(({ path }) => path.includes(`i${number}`))?.refusal;
        if (answer.data.repository[`i${number}`]) found.set(number, true);
        else if (refusal?.reason === 'not-found') found.set(number, false);
        else tell(refusal ?? null);
      }
    },
  );
  // A token that may not read issues can be told that there are none.
  if ([...found.values()].includes(false)) {
    const { issues } = reader.octokit.rest;
    const probe = await reader.get(issues.listForRepo, { state: 'all', per_page: 1 }, READ_ISSUES);
    tell(probe.refusal);
    if (probe.refusal !== null) for (const [number, exists] of [...found]) if (!exists) found.delete(number);
  }
  for (const number of numbers) {
    const exists = found.get(number);
    if (exists !== undefined) keep('issues', String(number), { exists });
  }
  return { found, problems };
}
