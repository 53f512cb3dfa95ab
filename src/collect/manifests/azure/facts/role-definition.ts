import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import type { Tables } from '../../../../model/tables.ts';
import { text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type AzureResource, type AzureStack, readAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';

/** What a role lets do: one of Azure's own, or one that the manifest declares. */
export type RoleDefinition = {
  /** Null where neither the manifest nor the table knows it. */
  name: Json;
  owner: 'stack' | 'other';
  /** The resource that declares it. */
  declared?: AzureResource;
  /** Patterns of actions, those on data among them, by permission; null: not known. */
  permissions: Json[][] | null;
};

/** The role that an id names. */
export function roleDefinition(stack: AzureStack, id: Json, tables: Pick<Tables, 'azureRoles'>): RoleDefinition {
  if (typeof id !== 'string') {
    const name = isHole(id) ? hole(id.unresolved) : hole('no role is stated');
    return { name, owner: 'other', permissions: null };
  }
  const declared = stack.find(id) ?? byGuid(stack, id);
  if (declared !== null) return declaredRole(declared);
  const guid = /[^/]*$/.exec(id)?.[0]?.toLowerCase() ?? '';
  const cosmos = /\/sqlRoleDefinitions\//i.test(id);
  const roles = cosmos ? tables.azureRoles.cosmosRoles : tables.azureRoles.roles;
  const known = Object.hasOwn(roles, guid) ? roles[guid] : undefined;
  if (known !== undefined)
    return { name: known.name, owner: 'other', permissions: [[...known.actions, ...known.dataActions]] };
  const named = Object.values(roles).find(({ name }) => name.toLowerCase() === id.toLowerCase());
  if (named !== undefined)
    return { name: named.name, owner: 'other', permissions: [[...named.actions, ...named.dataActions]] };
  return { name: /^[0-9a-f-]{36}$/.test(guid) ? guid : id, owner: 'other', permissions: null };
}

/** A custom role is named by a GUID that can be worked out in more than one way. */
function byGuid(stack: AzureStack, id: string): AzureResource | null {
  const last = /[^/]*$/.exec(id)?.[0] ?? '';
  return stack.ofType('Microsoft.Authorization/roleDefinitions').find(({ name }) => name === last) ?? null;
}

/** A role that the manifest declares. */
export function declaredRole(resource: AzureResource): RoleDefinition {
  const name = readAt(resource.plain, ['properties', 'roleName'], text, resource.name);
  const listed = valueAt(resource.plain, 'properties', 'permissions');
  if (!Array.isArray(listed))
    return {
      name,
      owner: 'stack',
      declared: resource,
      permissions: [[hole('the permissions of the role are not known')]],
    };
  const permissions = listed.map((permission) =>
    ['actions', 'dataActions'].flatMap((kind): Json[] => {
      const stated = memberOf(permission, kind);
      if (stated === undefined || stated === null) return [];
      if (isHole(stated)) return [hole(stated.unresolved)];
      const found = texts(stated);
      return Array.isArray(found) ? found : [hole('actions that are no list')];
    }),
  );
  return { name, owner: 'stack', declared: resource, permissions };
}

/** An action of Azure as a policy statement has it: `Microsoft.Storage/storageAccounts/read`. */
export function actionOf(pattern: Json): Json {
  if (isHole(pattern)) return hole(pattern.unresolved);
  const written = wordOf(pattern);
  const [service = '', ...rest] = written.toLowerCase().split('/');
  if (/^\*+$/.test(written)) return { pattern: written, service: '*', breadth: 'all' };
  if (service.includes('*')) return { pattern: written, service: '*', breadth: 'verb' };
  if (rest.join('/') === '*') return { pattern: written, service, breadth: 'service' };
  return { pattern: written, service, breadth: written.includes('*') ? 'verb' : 'single' };
}

/** What an assignment is about, and how wide that is: all of a subscription, a resource group, or one resource. */
export function scopeOf(stack: AzureStack, scope: Json): Json {
  if (isHole(scope)) return hole(scope.unresolved);
  const pattern = wordOf(scope);
  const level = stack.find(pattern) === null ? levelOf(pattern) : 4;
  return level === null ? hole('what the role is about is only known after deployment') : { pattern, level };
}

const WHOLE = /^\$\{([^}]*)\}$/;

/** Null: it is not known. */
function levelOf(scope: string): number | null {
  const at = scope.toLowerCase();
  if (/^[a-z]+(\.[a-z]+)+\/[^/]+\//.test(at)) return 4;
  const whole = WHOLE.exec(at)?.[1];
  if (whole !== undefined) {
    if (/^resourcegroup\(.*\)\.id$|(^|\.)azurerm_resource_group\./.test(whole)) return 3;
    return /^(subscription|managementgroup|tenant)\(.*\)|(^|\.)azurerm_(subscription|management_group)\./.test(whole)
      ? 0
      : null;
  }
  if (at.includes('/providers/') && !/\/providers\/microsoft\.management\/managementgroups\/[^/]+$/.test(at)) return 4;
  return /\/resourcegroups\/[^/]+$/.test(at) ? 3 : 0;
}

/** Whether a value is an object that is known. */
export function isKnownObject(value: Json | undefined): value is JsonObject {
  return isObject(value) && !isHole(value);
}
