import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { draftIn, type Manifest } from '../draft.ts';
import { accountId } from './accounts.ts';
import { conditionsOf, type Grant } from './bindings.ts';
import { addressIn, type GooglePlan, inApiWords } from './blocks.ts';

const POOL = 'google_iam_workload_identity_pool';
const PROVIDER = 'google_iam_workload_identity_pool_provider';

/** Who may act as a service account: each binding on one, with what its pool of identities from outside asks. */
export function trustFacts(manifest: Manifest, plan: GooglePlan, grants: readonly Grant[]): Draft[] {
  return grants.flatMap((grant) => {
    if (grant.about !== 'google_service_account') return [];
    const account = plan.named(
      grant.binding,
      'service_account_id',
      ['google_service_account'],
      ['name', 'id', 'email'],
    );
    if (account === null) return [];
    const role = accountId(manifest, account);
    const key = `${account.address}/${grant.binding.address}/${grant.index}`;
    const fact = draftIn(manifest, 'trust-statement', key, grant.binding.placeOf(grant.path));
    const pool = poolOf(plan, grant);
    const federated = pool !== null || /^principal(Set)?:/.test(wordOf(grant.member));
    const providers = pool === null ? [] : providersOf(plan, pool);
    Object.assign(fact.attributes, {
      role,
      effect: 'allow',
      actions: [isHole(grant.role) ? hole(grant.role.unresolved) : wordOf(grant.role)],
      services: [],
      accounts: federated ? [] : [isHole(grant.member) ? hole(grant.member.unresolved) : wordOf(grant.member)],
      federated: federated ? issuersOf(grant, providers) : [],
      notPrincipals: [],
      conditions: [
        ...conditionsOf(grant.condition),
        ...(federated ? [memberCondition(grant.member), ...providers.flatMap(providerConditions)] : []),
      ].filter((condition) => condition !== null),
    });
    return [fact];
  });
}

function poolOf(plan: GooglePlan, { binding, path, member }: Grant): PlannedResource | null {
  const targets = binding.named(path).targets.filter(({ type }) => type === POOL);
  const named = targets.length === 1 ? plan.at(targets[0]?.address ?? '') : undefined;
  if (named) return named;
  const id = /\/workloadIdentityPools\/([^/]+)\//.exec(wordOf(member))?.[1];
  const found = plan.ofType(POOL).filter(({ values }) => values.workload_identity_pool_id === id);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function providersOf(plan: GooglePlan, pool: PlannedResource): PlannedResource[] {
  const own = (provider: PlannedResource) =>
    plan.named(provider, 'workload_identity_pool_id', [POOL], ['workload_identity_pool_id', 'name', 'id']) === pool;
  return plan.ofType(PROVIDER).filter(own);
}

function issuersOf({ member }: Grant, providers: readonly PlannedResource[]): Json[] {
  const issuers = providers.map((provider): Json => {
    const { value } = inApiWords(provider);
    const oidc = value.oidc;
    const issuer = typeof oidc === 'object' && oidc !== null && !Array.isArray(oidc) ? oidc.issuerUri : undefined;
    if (typeof issuer === 'string') return issuer;
    return isHole(issuer) ? hole(issuer.unresolved) : provider.address;
  });
  if (issuers.length > 0) return issuers;
  return [isHole(member) ? hole(member.unresolved) : wordOf(member)];
}

/** Which identities of the pool: one subject, those of one attribute, or all. */
function memberCondition(member: Json): Json | null {
  if (isHole(member) || addressIn(member) !== null)
    return hole('which identities of the pool is only known after apply');
  const [, subject] = /\/subject\/(.+)$/.exec(wordOf(member)) ?? [];
  if (subject !== undefined) return { operator: 'StringEquals', key: 'google.subject', values: [subject] };
  const [, attribute, value] = /\/(attribute\.\w+|group)\/(.+)$/.exec(wordOf(member)) ?? [];
  if (attribute === undefined || value === undefined) return null;
  return { operator: 'StringEquals', key: attribute.toLowerCase(), values: [value] };
}

/** The tests of a provider's condition, where they are equalities that must all hold; of anything else only that there is one. */
function providerConditions({ values }: PlannedResource): Json[] {
  const written = values.attribute_condition;
  if (isHole(written)) return [hole(written.unresolved)];
  if (typeof written !== 'string' || written.trim() === '') return [];
  const tests = written.split('&&').map((test) => {
    const [, key, value] =
      /^\s*\(?\s*((?:assertion|attribute|google)\.[\w.]+)\s*==\s*["']([^"']*)["']\s*\)?\s*$/.exec(test) ?? [];
    return key === undefined || value === undefined
      ? null
      : { operator: 'StringEquals', key: key.toLowerCase(), values: [value] };
  });
  return tests.every((test) => test !== null) ? tests : [hole('a condition in the expression language of IAM')];
}
