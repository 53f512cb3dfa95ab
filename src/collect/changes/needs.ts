import type { GitHubReader, QueryAnswer } from '../github/reader.ts';
import type { Aliased } from './queries.ts';

export const READ_CONTENTS = 'contents: read';
export const READ_PULLS = 'pull-requests: read';

/** Permissions that the parts of our queries need. */
const NEEDS = {
  '': READ_PULLS,
  closingIssuesReferences: 'issues: read',
  statusCheckRollup: 'checks: read and statuses: read',
};

/** Asks for so many things by alias; what is null is no record. */
export function askAliased<T>(
  reader: GitHubReader,
  name: string,
  text: string,
  things: number,
): Promise<QueryAnswer<Aliased<T>>> {
  const count = (data: Aliased<T>): number => Object.values(data.repository).filter((one) => one !== null).length;
  return reader.query<Aliased<T>>({ name, text, variables: {}, count, needs: NEEDS, divisible: things > 1 });
}
