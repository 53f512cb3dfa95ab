import type { Hole } from '../../../../model/fact.ts';
import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type AzureResource, type AzureStack, keyAs, readAt, valueAt } from '../azure-stack.ts';

const USER_ASSIGNED = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** Id of the role of an identity: that of a resource itself, or one that stands by itself. */
export function roleIdOf(stack: AzureStack, resource: AzureResource): string {
  const standsAlone = resource.type.toLowerCase() === USER_ASSIGNED.toLowerCase();
  return `role:${stack.path}#${standsAlone ? keyAs('userAssignedIdentities', resource) : resource.key}`;
}

/** Whether a resource has an identity of its own; null: not known. */
export function hasOwnIdentity(resource: AzureResource): boolean | null {
  const type = readAt(resource.plain, ['identity', 'type'], text, '');
  return typeof type === 'string' ? /systemassigned/i.test(type) : null;
}

/** Ids of the roles that a resource runs under; a hole where that is not known. */
export function identitiesOf(stack: AzureStack, resource: AzureResource): Json[] | Hole {
  const type = readAt(resource.plain, ['identity', 'type'], text, '');
  const assigned = valueAt(resource.named, 'identity', 'userAssignedIdentities');
  if (isHole(type)) return hole(type.unresolved);
  const own = /systemassigned/i.test(wordOf(type)) ? [roleIdOf(stack, resource)] : [];
  if (!/userassigned/i.test(wordOf(type))) return own;
  if (!isObject(assigned) || isHole(assigned)) return hole('the identities that it is given are not known');
  const given = Object.keys(assigned).map((id): Json => {
    const found = stack.find(id);
    return found === null ? hole('the identity is declared elsewhere') : roleIdOf(stack, found);
  });
  const [first] = given;
  if (own.length === 0 && given.length === 1 && isHole(first)) return first;
  return [...own, ...given];
}
