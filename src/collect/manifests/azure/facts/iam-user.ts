import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft } from '../azure-stack.ts';
import { namedBy } from '../resource-id.ts';

/** A key of a resource that another is given. */
type KeyInUse = { name: string; type: string; user: AzureResource };

/** Keys that listKeys() and its like fetch, each once: they prove who one is by what can be copied. */
export function keysInUse(stack: AzureStack): KeyInUse[] {
  const found = new Map<string, KeyInUse>();
  for (const user of stack.resources) {
    for (const id of user.keysOf) {
      const named = stack.find(id) ?? namedBy(id) ?? { name: id, type: 'Microsoft.Resources/unknown' };
      const key = `${named.type}/${named.name}`.toLowerCase();
      if (!found.has(key)) found.set(key, { name: named.name, type: named.type, user });
    }
  }
  return [...found.values()];
}

/** The keys in use as identities that live long. */
export function keyUsers(stack: AzureStack): Draft[] {
  return keysInUse(stack).map(({ name, type, user }) => {
    const fact = azureDraft(stack, 'iam-user', `${type}/${name}`, user);
    const kind = /^microsoft\.storage\//i.test(type) ? 'storage-key' : 'access-key';
    Object.assign(fact.attributes, { name, logicalId: name, kind, of: name });
    return fact;
  });
}
