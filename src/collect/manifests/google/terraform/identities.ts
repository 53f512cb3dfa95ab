import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { draftIn, type Manifest, put } from '../draft.ts';
import { type Accounts, accountId } from './accounts.ts';
import { conditionsOf, type Grant } from './bindings.ts';
import { addressIn, type GooglePlan } from './blocks.ts';

/** What an account may do everywhere in it. */
const WIDE = new Set(['google_project', 'google_folder', 'google_organization']);

const CUSTOM = ['google_project_iam_custom_role', 'google_organization_iam_custom_role'];

/** Roles that hold nearly every permission: the basic roles of old, which AWS would call administrators. */
const BASIC = new Set(['roles/owner', 'roles/editor']);

/** The service accounts of a plan as roles, with what they are given on projects, folders and the organisation. */
export function identityFacts(
  manifest: Manifest,
  plan: GooglePlan,
  accounts: Accounts,
  grants: readonly Grant[],
): Draft[] {
  const wide = grants.filter(({ about }) => WIDE.has(about));
  const facts = plan.ofType('google_service_account').flatMap((account) => {
    const id = accountId(manifest, account);
    const own = wide.filter((grant) => accounts.memberOf(grant.binding, grant.path, grant.member) === id);
    const open = wide.filter((grant) => isHole(grant.member) && mayBeAccount(grant));
    const statements = own.flatMap((grant) => statementsOf(manifest, plan, id, grant));
    return [accountFact(manifest, plan, account, own, open), ...statements];
  });
  return facts;
}

/** A member that is not known, and of which the configuration does not say that it is something else. */
function mayBeAccount({ binding, path }: Grant): boolean {
  const { targets, open } = binding.named(path);
  return open.length > 0 || targets.length === 0 || targets.some(({ type }) => type === 'google_service_account');
}

function accountFact(
  manifest: Manifest,
  plan: GooglePlan,
  account: PlannedResource,
  own: readonly Grant[],
  open: readonly Grant[],
): Draft {
  const fact = draftIn(manifest, 'role', account.address, account.placeOf([]));
  const attached = new Map<string, Json>();
  for (const { role, binding } of own) {
    const custom = customRole(plan, binding, role);
    const name = custom ? wordOf(custom.values.role_id) || custom.address : wordOf(role);
    const policy: Json =
      isHole(role) && !custom
        ? hole(role.unresolved)
        : { name, arn: custom ? `\${${custom.address}}` : wordOf(role), owner: custom ? 'stack' : 'other' };
    attached.set(JSON.stringify(policy), policy);
  }
  for (const { binding } of open) {
    const unknown = hole(`whom ${binding.address} gives its role to is not known`);
    attached.set(unknown.unresolved, unknown);
  }
  Object.assign(fact.attributes, {
    logicalId: account.address,
    madeBy: 'template',
    managedPolicies: [...attached.values()],
    inlinePolicies: [],
    permissionsBoundary: null,
    maxSessionSeconds: null,
    trustedServices: [],
    seenIn: [],
  });
  put(fact, 'name', account.values.account_id, text, none(account.address));
  return fact;
}

function customRole(plan: GooglePlan, binding: PlannedResource, role: Json): PlannedResource | null {
  const referred = plan.at(addressIn(role) ?? '');
  if (referred && CUSTOM.includes(referred.type)) return referred;
  return plan.named(binding, 'role', CUSTOM, ['role_id', 'name', 'id']);
}

/** What is known of the text of a role: that of one that the plan declares, and of the basic ones that they hold nearly everything. */
function statementsOf(manifest: Manifest, plan: GooglePlan, role: string, grant: Grant): Draft[] {
  const custom = customRole(plan, grant.binding, grant.role);
  const name = custom ? wordOf(custom.values.role_id) || custom.address : wordOf(grant.role);
  const actions = custom ? permissionsOf(custom) : BASIC.has(name) ? [EVERYTHING] : null;
  if (actions === null) return [];
  const fact = draftIn(
    manifest,
    'policy-statement',
    `${role.slice(role.indexOf('#') + 1)}/${grant.binding.address}/${grant.index}`,
    grant.binding.placeOf(grant.path),
  );
  Object.assign(fact.attributes, {
    role,
    policy: name,
    kind: 'managed',
    sid: null,
    effect: 'allow',
    actions,
    notActions: [],
    resources: [{ pattern: scopeOf(grant), level: 0 }],
    notResources: [],
    conditions: conditionsOf(grant.condition),
  });
  return [fact];
}

const EVERYTHING: Json = { pattern: '*', service: '*', breadth: 'all' };

function scopeOf({ about, binding: { values } }: Grant): string {
  const kind = about.replace('google_', '');
  const name = wordOf(values[kind === 'organization' ? 'org_id' : kind]);
  return `${kind}s/${name === '' ? '*' : name}`;
}

/** `storage.objects.get` has its service before the first point. */
function permissionsOf({ values }: PlannedResource): Json[] {
  const listed = values.permissions;
  const list = listed === undefined ? [] : texts(listed);
  return (Array.isArray(list) ? list : [list]).map((permission) => {
    if (isHole(permission)) return hole(permission.unresolved);
    const pattern = wordOf(permission);
    return { pattern, service: pattern.slice(0, Math.max(0, pattern.indexOf('.'))).toLowerCase(), breadth: 'single' };
  });
}
