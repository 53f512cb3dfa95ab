import type { Refusal } from '../../model/asked.ts';
import type { Hole } from '../../model/fact.ts';
import type { GitHubReader, QueryAnswer } from '../github/reader.ts';
import {
  type DeploymentAnswer,
  type DeploymentsAnswer,
  type EnvironmentDeploymentsAnswer,
  environmentDeploymentsQuery,
  RELEASE_DEPLOYMENTS,
  type ReleaseDeploymentsAnswer,
} from './deployment-queries.ts';
import type { Telling } from './telling.ts';

const NEEDS = { '': 'deployments: read' };
/** Pages of a hundred; a commit that is deployed more often than that is deployed by something that runs wild. */
const MAX_PAGES = 10;
const SHORT: Refusal = { reason: 'short', status: 200, permission: null };

/** Deployments of one environment, and what stands for those before them; null: there are none. */
export type History = { known: DeploymentAnswer[]; lacking: Hole | null };

function nodesOf(list: DeploymentsAnswer | null): DeploymentAnswer[] {
  return (list?.nodes ?? []).filter((node) => node !== null);
}

/** All deployments of a commit; with a refusal there are more. */
export async function readOfCommit(
  reader: GitHubReader,
  oid: string,
): Promise<{ known: DeploymentAnswer[]; refusal: Refusal | null }> {
  const known: DeploymentAnswer[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer: QueryAnswer<ReleaseDeploymentsAnswer> = await reader.query({
      name: 'release-deployments',
      text: RELEASE_DEPLOYMENTS,
      variables: { oid, after },
      count: ({ repository }) => nodesOf(repository.commit?.deployments ?? null).length,
      needs: NEEDS,
    });
    const refusal = answer.refusal ?? answer.refused[0]?.refusal ?? null;
    const list: DeploymentsAnswer | null = answer.data?.repository.commit?.deployments ?? null;
    known.push(...nodesOf(list));
    if (refusal !== null) return { known, refusal };
    // A commit that is not there was never deployed; one whose deployments are not told may have been.
    if (list === null) return { known, refusal: answer.data?.repository.commit === null ? null : SHORT };
    after = list.pageInfo?.hasNextPage === true ? list.pageInfo.endCursor : null;
    if (after === null) return { known, refusal: known.length < list.totalCount ? SHORT : null };
  }
  return { known, refusal: SHORT };
}

/** The latest deployments of environments, by their names in lower case. */
export async function readOfEnvironments(
  reader: GitHubReader,
  environments: readonly string[],
  telling: Telling,
): Promise<Map<string, History>> {
  const found = new Map<string, History>();
  if (environments.length === 0) return found;
  const answer = await reader.query<EnvironmentDeploymentsAnswer>({
    name: 'environment-deployments',
    text: environmentDeploymentsQuery(environments),
    variables: {},
    count: ({ repository }) => Object.values(repository).reduce((sum, list) => sum + nodesOf(list).length, 0),
    needs: NEEDS,
  });
  for (const [index, name] of environments.entries()) {
    const list = answer.data?.repository[`e${index}`] ?? null;
    const known = nodesOf(list);
    const refusal = answer.refusal ?? answer.refused.find(({ path }) => path.includes(`e${index}`))?.refusal ?? null;
    const cut = {
      unresolved: `of the ${list?.totalCount} deployments there, only the latest ${known.length} were looked at`,
    };
    const lacking =
      refusal !== null
        ? telling.hole('earlier deployments', refusal)
        : list === null
          ? telling.hole('earlier deployments', SHORT)
          : known.length < list.totalCount
            ? cut
            : null;
    found.set(name.toLowerCase(), { known, lacking });
  }
  return found;
}
