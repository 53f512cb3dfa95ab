import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Naming } from '../changes/people.ts';
import type { Read } from '../read-evidence.ts';
import { namingOf, personOfAccount } from './accounts.ts';
import { createDetails, type Details } from './environment-details.ts';
import { declaredOf, productionOf } from './production.ts';
import type { PlatformContext } from './read-platform.ts';
import { createTelling } from './telling.ts';

const ENVIRONMENTS = 'github/environments.jsonl';
/** Stands for all environments that were not shown. */
const UNSEEN = '(not shown)';

type Reviewer = { type?: string; reviewer?: { login: string; type?: string } | { name: string } };
type Rule = { type: string; wait_timer?: number; prevent_self_review?: boolean; reviewers?: Reviewer[] };
type Environment = {
  name: string;
  updated_at: string;
  protection_rules?: Rule[];
  deployment_branch_policy?: { protected_branches: boolean; custom_branch_policies: boolean } | null;
  /** Not in GitHub's description of its API, and in its answers. */
  can_admins_bypass?: unknown;
};

function reviewerOf(naming: Naming): (one: Reviewer) => Json {
  return ({ reviewer }) => {
    if (reviewer !== undefined && 'login' in reviewer) return { name: naming(personOfAccount(reviewer)), kind: 'user' };
    return { name: reviewer?.name ?? '', kind: 'team' };
  };
}

function deployFrom({ deployment_branch_policy: policy }: Environment): string {
  if (!policy) return 'any';
  return policy.custom_branch_policies ? 'patterns' : 'protected-branches';
}

function attributesOf(
  environment: Environment,
  details: Details,
  accounts: string[] | null,
  naming: Naming,
): Attributes {
  const rules = environment.protection_rules ?? [];
  const review = rules.find(({ type }) => type === 'required_reviewers');
  const bypass = environment.can_admins_bypass;
  return {
    name: environment.name,
    reviewers: (review?.reviewers ?? []).map(reviewerOf(naming)),
    selfReview: review === undefined ? null : review.prevent_self_review !== true,
    waitMinutes: rules.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0,
    bypass:
      typeof bypass === 'boolean' ? bypass : { unresolved: 'the platform does not say who can deploy past the rules' },
    deployFrom: deployFrom(environment),
    accounts: accounts ?? [{ unresolved: NOT_STATED }],
    ...details,
  };
}

const NOT_STATED = 'its accounts are not stated; do so under declarations.environments in .evidence.yml';
const LISTS = ['reviewers', 'patterns', 'gates', 'secrets', 'variables', 'accounts'];

/** Environments that the list does not show: any number, of any kind. */
function unseen(hole: Hole): Attributes {
  const plain = ['name', 'production', 'selfReview', 'waitMinutes', 'bypass', 'deployFrom'];
  return Object.fromEntries([...plain.map((name) => [name, hole]), ...LISTS.map((name) => [name, [hole]])]);
}

/** The environments of the repository, what stands before each, and what is its own. */
export async function readEnvironments(context: PlatformContext): Promise<Read> {
  const { config, reader, exhibits } = context;
  if (reader === null) return { evidence: [], facts: [], problems: [] };
  const { environments: declared } = config.declarations;
  const telling = createTelling(ENVIRONMENTS);
  const naming = namingOf(context);
  const listed = await reader.list(reader.octokit.rest.repos.getAllEnvironments, {}, 'actions: read', {
    of: (data): Environment[] => data.environments ?? [],
    total: (data) => data.total_count ?? 0,
  });
  exhibits.open('platform', ENVIRONMENTS, 'GET /repos/{owner}/{repo}/environments');
  const facts: Fact[] = [];
  const add = (name: string, attributes: Attributes, origin: Origin | null): void => {
    facts.push({
      type: 'environment',
      id: `environment:github#${name}`,
      attributes,
      origins: origin === null ? {} : { '/production': origin },
      place: { path: ENVIRONMENTS, line: null, column: null, pointer: `/${name}` },
      evidence: `platform:${ENVIRONMENTS}`,
    });
  };
  const found = listed.records.map((environment) => ({
    environment,
    production: productionOf(declared, environment.name),
  }));
  // Production first: of very many the others are asked about no further.
  const rank = ({ value }: (typeof found)[number]['production']): number =>
    value === true ? 0 : value === false ? 2 : 1;
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => rank(a.production) - rank(b.production) || byName(a.environment.name, b.environment.name));
  const detailsOf = createDetails(reader, telling);
  for (const { environment, production } of found) {
    const { name } = environment;
    const details = await detailsOf(name, deployFrom(environment) === 'patterns');
    const accounts = declaredOf(declared, name)?.accounts ?? null;
    const attributes = { ...attributesOf(environment, details, accounts, naming), production: production.value };
    add(name, attributes, production.origin);
    exhibits.keep(ENVIRONMENTS, name, { ...attributes, updatedAt: environment.updated_at });
  }
  if (listed.refusal !== null) add(UNSEEN, unseen(telling.hole('environments', listed.refusal)), null);
  return { evidence: [], facts, problems: telling.problems() };
}
