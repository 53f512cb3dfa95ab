import type { Hole } from '../../../../model/fact.ts';
import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import type { Tables } from '../../../../model/tables.ts';
import { text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, readAt, setAt, valueAt, written } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { splitName } from '../resource-id.ts';
import { roleIdOf } from './identity.ts';
import { actionOf, declaredRole, type RoleDefinition, roleDefinition, scopeOf } from './role-definition.ts';

/** A role as someone has it: what it is, whose, and where. */
export type Assignment = {
  resource: AzureResource;
  definition: RoleDefinition;
  /** As it is written. */
  roleId: Json;
  /** Id of the role fact of who has it; null: nobody that this manifest knows of, such as a person. */
  principal: string | Hole | null;
  scope: Json;
};

const TYPES = ['Microsoft.Authorization/roleAssignments', 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'];

/** Every role assignment of the manifest. */
export function assignments(stack: AzureStack, tables: Pick<Tables, 'azureRoles'>): Assignment[] {
  return stack.ofType(...TYPES).map((resource) => {
    const roleId = readAt(resource.named, ['properties', 'roleDefinitionId'], text, null);
    return {
      resource,
      definition: roleDefinition(stack, roleId, tables),
      roleId,
      principal: principalOf(stack, resource, ['properties', 'principalId']),
      scope: assignedScope(resource),
    };
  });
}

function assignedScope(resource: AzureResource): Json {
  if (resource.type.toLowerCase().startsWith('microsoft.documentdb/')) {
    return readAt(resource.named, ['properties', 'scope'], text, resource.name.split('/')[0] ?? resource.name);
  }
  const stated = resource.extends ?? readAt(resource.named, ['properties', 'scope'], text, null);
  return stated ?? (resource.level === 'group' ? '${resourceGroup().id}' : '${subscription().id}');
}

/** Id of the role of who is named by the id of an identity. */
function principalOf(stack: AzureStack, resource: AzureResource, path: readonly string[]): string | Hole | null {
  const kind = readAt(resource.plain, ['properties', 'principalType'], text, '');
  const who = stack.subject(valueAt(resource.named, ...path));
  if (who !== null) return roleIdOf(stack, who);
  if (typeof kind === 'string' && /^(user|group|foreigngroup|device)$/i.test(kind)) return null;
  return hole('who has the role is given from outside of the manifest');
}

/** The statements of every role assignment, and of the access policies of key vaults. */
export function grantedStatements(stack: AzureStack, all: readonly Assignment[]): Draft[] {
  return [...all.flatMap((one) => ofAssignment(stack, one)), ...unassigned(stack, all), ...accessPolicies(stack)];
}

function ofAssignment(stack: AzureStack, { resource, definition, principal, scope }: Assignment): Draft[] {
  const name = typeof definition.name === 'string' ? definition.name : resource.name;
  // A role that nobody here knows the text of is listed with its owner, and has no statement.
  return (definition.permissions ?? []).map((actions, index) => {
    const key = `${holderOf(principal)}/${name} on ${lastOf(scope)}/${index}`;
    const fact = azureDraft(stack, 'policy-statement', key, resource);
    Object.assign(fact.attributes, {
      role: principal,
      policy: name,
      kind: 'managed',
      sid: null,
      effect: 'allow',
      actions: actions.map(actionOf),
      notActions: [],
      resources: [scopeOf(stack, scope)],
      notResources: [],
    });
    setConditions(fact, resource);
    return fact;
  });
}

/** Custom roles that nobody has yet: what they would let do, and where they can be assigned. */
function unassigned(stack: AzureStack, all: readonly Assignment[]): Draft[] {
  const used = new Set(all.map(({ definition }) => definition.declared));
  const free = stack.ofType('Microsoft.Authorization/roleDefinitions').filter((one) => !used.has(one));
  return free.flatMap((resource) => {
    const { name, permissions } = declaredRole(resource);
    const scopes = readAt(resource.named, ['properties', 'assignableScopes'], texts, []);
    const listed = Array.isArray(scopes) ? scopes : [scopes];
    return (permissions ?? []).map((actions, index) => {
      const fact = azureDraft(stack, 'policy-statement', `*/${resource.key}/${index}`, resource);
      Object.assign(fact.attributes, {
        role: null,
        policy: typeof name === 'string' ? name : resource.name,
        kind: 'managed',
        sid: null,
        effect: 'allow',
        actions: actions.map(actionOf),
        notActions: [],
        resources: listed.map((scope) => scopeOf(stack, scope)),
        notResources: [],
        conditions: [],
      });
      return fact;
    });
  });
}

/** Who has a role, as ids of facts say it. */
function holderOf(principal: Assignment['principal']): string {
  return typeof principal === 'string' ? principal.slice(principal.indexOf('#') + 1) : '*';
}

function lastOf(scope: Json): string {
  return isHole(scope) ? '*' : (splitName(wordOf(scope)).at(-1) ?? '/');
}

function setConditions(fact: Draft, resource: AzureResource): void {
  // A condition of Azure is an expression of its own; that there is one is said, not what it asks.
  const read = (): Json => [hole('a condition of Azure, which is not taken apart')];
  setAt(fact, 'conditions', resource.plain, ['properties', 'condition'], read, none([]));
}

const VAULT = 'Microsoft.KeyVault/vaults';

/** What the access policies of key vaults let identities do; the older way beside role assignments. */
function accessPolicies(stack: AzureStack): Draft[] {
  return stack.ofType(VAULT, `${VAULT}/accessPolicies`).flatMap((resource) => {
    const path = written(resource.named, ['properties', 'accessPolicies']);
    const policies = valueAt(resource.named, ...path);
    const vault =
      resource.type.toLowerCase() === VAULT.toLowerCase() ? resource.name : (resource.name.split('/')[0] ?? '');
    return (Array.isArray(policies) ? policies : []).map((policy, index) => {
      const fact = azureDraft(stack, 'policy-statement', `${resource.key}/accessPolicies/${index}`, resource);
      const who = stack.subject(memberOf(policy, 'objectId'));
      const permissions = valueAt(resource.plain, ...path, String(index), 'permissions');
      Object.assign(fact.attributes, {
        role: who === null ? hole('who has the access is given from outside of the manifest') : roleIdOf(stack, who),
        policy: `access policy of ${vault}`,
        kind: 'inline',
        sid: null,
        effect: 'allow',
        actions: vaultActions(permissions),
        notActions: [],
        resources: [scopeOf(stack, `/providers/${VAULT}/${vault}`)],
        notResources: [],
        conditions: [],
      });
      fact.place = resource.placeOf([...path, String(index)]);
      return fact;
    });
  });
}

function vaultActions(permissions: Json | undefined): Json[] {
  if (permissions === undefined || isHole(permissions)) return [hole('the permissions are not known')];
  return ['keys', 'secrets', 'certificates', 'storage'].flatMap((kind) => {
    const list = memberOf(permissions, kind);
    if (isHole(list)) return [hole(list.unresolved)];
    return (Array.isArray(list) ? list : []).map((one): Json => {
      const word = wordOf(one).toLowerCase();
      return actionOf(isHole(one) ? one : `${VAULT}/${kind}/${word === 'all' ? '*' : word}`);
    });
  });
}
