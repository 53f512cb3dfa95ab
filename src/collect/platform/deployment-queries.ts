import type { ActorAnswer } from '../changes/queries.ts';

// What is asked of deployments by GraphQL, and the shapes of the answers. test/collect/platform holds the queries to the published schema.

/** Of one page. */
const DEPLOYMENTS = 100;
/** Of one deployment. */
const STATUSES = 50;
/** The latest of an environment, among which the one before the release's is looked for. */
const LATEST = 20;

type StatusAnswer = { state: string; createdAt: string; logUrl: string | null };

export type DeploymentAnswer = {
  databaseId: number | null;
  commitOid: string;
  environment: string | null;
  createdAt: string;
  creator: ActorAnswer;
  ref: { name: string } | null;
  statuses: { totalCount: number; nodes: (StatusAnswer | null)[] | null } | null;
};

export type DeploymentsAnswer = {
  totalCount: number;
  nodes: (DeploymentAnswer | null)[] | null;
  pageInfo?: { hasNextPage: boolean; endCursor: string | null };
};

/** `commit` null: the platform has no such commit. */
export type ReleaseDeploymentsAnswer = { repository: { commit: { deployments: DeploymentsAnswer | null } | null } };

/** Of environments, by alias: `e0`, `e1`, in the order in which they were asked about. */
export type EnvironmentDeploymentsAnswer = { repository: Record<string, DeploymentsAnswer | null> };

const FIELDS = `databaseId commitOid environment createdAt creator { __typename login ... on User { name } } ref { name }
  statuses(first: ${STATUSES}) { totalCount nodes { state createdAt logUrl } }`;

/** Deployments of a commit, a page at a time: `$after` is where the last one ended. */
export const RELEASE_DEPLOYMENTS = `query ReleaseDeployments($owner: String!, $repo: String!, $oid: GitObjectID, $after: String) {
  repository(owner: $owner, name: $repo) { commit: object(oid: $oid) { ... on Commit {
    deployments(first: ${DEPLOYMENTS}, after: $after) { totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } } } }
}`;

/** The latest deployments of each environment. */
export function environmentDeploymentsQuery(environments: readonly string[]): string {
  // Names are people's: as JSON they are strings of GraphQL too.
  const parts = environments.map(
    (name, index) => `e${index}: deployments(environments: [${JSON.stringify(name)}], last: ${LATEST}) {
  totalCount nodes { ${FIELDS} } }`,
  );
  return `query EnvironmentDeployments($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {\n${parts.join('\n')}\n} }`;
}
