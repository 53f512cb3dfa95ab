import type { PullRequestDetail } from '../../model/pull-request.ts';
import type { Refused } from '../github/query-errors.ts';
import type { GitHubReader } from '../github/reader.ts';
import { inBatches } from './batches.ts';
import type { MessageReading } from './git-log.ts';
import type { Keep } from './kept-answers.ts';
import { nextCursor, readLists } from './list-pages.ts';
import { askAliased, READ_PULLS } from './needs.ts';
import { createPullRequestReading } from './pull-request-record.ts';
import {
  LISTS_OF_PULL,
  type ListOfPull,
  listOfPull,
  type PullRequestAnswer,
  pullListsQuery,
  pullRequestsQuery,
  type Wanted,
} from './queries.ts';
import { PULLS_PLACE, pullRequestPlace, type Told } from './told.ts';

/** Of one query: nine lists each. More pull requests at once are slower to answer and cost no fewer points of GraphQL's limit. */
const PULLS_A_QUERY = 27;
const LISTS_A_QUERY = 20;

type Read = { answer: PullRequestAnswer; refused: Refused[] };
type PullList = { number: number; list: ListOfPull };

/** Pull requests by number, with all that is in their lists. One that could not be read is not among them. */
export async function readPullRequests(
  reader: GitHubReader,
  numbers: readonly number[],
  { personOf }: Pick<MessageReading, 'personOf'>,
  told: Told,
  keep: Keep,
): Promise<PullRequestDetail[]> {
  const read: Read[] = [];
  await inBatches(
    numbers,
    PULLS_A_QUERY,
    (batch) => askAliased<PullRequestAnswer>(reader, 'merged-pull-requests', pullRequestsQuery(batch), batch.length),
    (batch, answer) => {
      told.lacks('pull requests', answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      for (const number of batch) {
        const alias = `p${number}`;
        const refused = answer.refused.filter(({ path }) => path.includes(alias));
        const one = answer.data.repository[alias];
        if (one) read.push({ answer: one, refused });
        else {
          const refusal = refused[0]?.refusal ?? { reason: 'not-found' as const, status: 200, permission: READ_PULLS };
          told.lacks(`pull request ${number}`, refusal, pullRequestPlace(number));
        }
      }
    },
  );
  await readFurther(reader, read);
  const recordOf = createPullRequestReading(personOf);
  return read.map(({ answer, refused }) => {
    keep('pull-requests', String(answer.number), refused.length === 0 ? answer : { ...answer, refused });
    for (const part of refused) told.lacksPart(part);
    return recordOf(answer, refused);
  });
}

/** Adds to each answer what is behind the first page of its lists. */
async function readFurther(reader: GitHubReader, read: readonly Read[]): Promise<void> {
  const wanted = read.flatMap(({ answer }) =>
    LISTS_OF_PULL.flatMap((list): Wanted<PullList> | [] => {
      const after = nextCursor(listOfPull(answer, list), null);
      return after === null ? [] : { of: { number: answer.number, list }, after };
    }),
  );
  const further = await readLists<PullList, PullRequestAnswer, unknown>(wanted, {
    size: LISTS_A_QUERY,
    ask: (batch) => askAliased(reader, 'pull-request-lists', pullListsQuery(batch), batch.length),
    listOf: (answer, { list }) => listOfPull(answer, list),
  });
  const byNumber = new Map(read.map((one) => [one.answer.number, one]));
  for (const [{ number, list }, { nodes, refusal }] of further) {
    const one = byNumber.get(number);
    if (one === undefined) continue;
    listOfPull(one.answer, list)?.nodes?.push(...nodes);
    // A list that is short by its own count tells so itself.
    if (refusal !== null && refusal.reason !== 'short') one.refused.push({ path: [`p${number}`, list], refusal });
  }
}
