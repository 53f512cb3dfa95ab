import type { Refusal } from '../../model/asked.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { GitHubReader, Listed } from '../github/reader.ts';
import type { Telling } from './telling.ts';

const ACTIONS = 'actions: read';
const SECRETS = 'environments: read, which no workflow token has';
/** Environments of which more is asked than the list says; each takes up to four calls. */
export const MAX_DETAILED = 20;

/** What would be refused of each of them. */
const FINAL: readonly Refusal['reason'][] = ['forbidden', 'not-found', 'unauthorised', 'budget'];

/** What the list of environments does not tell. */
export type Details = { patterns: Json[]; gates: Json[]; secrets: Json[]; variables: Json[] };

export type DetailsReader = (name: string, hasPatterns: boolean) => Promise<Details>;

/** Reads what stands before an environment and what is its own. What the token may not read of one it may not of the others: it is asked once. */
export function createDetails(reader: GitHubReader, telling: Telling): DetailsReader {
  const { actions, repos } = reader.octokit.rest;
  const refused = new Map<string, Refusal>();
  const given = new Set<string>();
  let asked = 0;
  const listed = async <R>(what: string, ask: () => Promise<Listed<R>>, make: (record: R) => Json): Promise<Json[]> => {
    const before = refused.get(what);
    const { records, refusal } = before === undefined ? await ask() : { records: [], refusal: before };
    if (refusal === null) given.add(what);
    else if (FINAL.includes(refusal.reason) && !given.has(what)) refused.set(what, refusal);
    return [...records.map(make), ...(refusal === null ? [] : [telling.hole(what, refusal)])];
  };
  return async (environment_name, hasPatterns) => {
    asked += 1;
    if (asked > MAX_DETAILED) {
      const hole: Hole = {
        unresolved: `there are more than ${MAX_DETAILED} environments, and no more are asked about`,
      };
      return { patterns: hasPatterns ? [hole] : [], gates: [hole], secrets: [hole], variables: [hole] };
    }
    const at = { environment_name };
    return {
      patterns: hasPatterns
        ? await listed(
            'rules for branches of environments',
            () =>
              reader.list(repos.listDeploymentBranchPolicies, at, ACTIONS, {
                of: (data) => data.branch_policies,
                total: (data) => data.total_count,
              }),
            ({ name = '', type = 'branch' }) => ({ name, of: type }),
          )
        : [],
      gates: await listed(
        'protection rules of environments',
        () =>
          reader.list(repos.getAllDeploymentProtectionRules, at, ACTIONS, {
            of: (data) => data.custom_deployment_protection_rules ?? [],
          }),
        ({ app, enabled }) => (enabled ? app.slug : { unresolved: `the rule of ${app.slug} is there and not enabled` }),
      ),
      secrets: await listed(
        'secrets of environments',
        () =>
          reader.list(actions.listEnvironmentSecrets, at, SECRETS, {
            of: (data) => data.secrets,
            total: (data) => data.total_count,
          }),
        ({ name }) => name,
      ),
      variables: await listed(
        'variables of environments',
        () =>
          reader.list(actions.listEnvironmentVariables, at, SECRETS, {
            of: (data) => data.variables,
            total: (data) => data.total_count,
          }),
        ({ name }) => name,
      ),
    };
  };
}
