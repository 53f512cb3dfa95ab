import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, setAt } from '../azure-stack.ts';

/** A fact about a resource with its names and tags. `key`: what it is called among the facts; its name by itself. */
export function namedFact(stack: AzureStack, type: string, resource: AzureResource, key = resource.key): Draft {
  const fact = azureDraft(stack, type, key, resource);
  fact.attributes.name = resource.name;
  fact.attributes.logicalId = resource.logicalId;
  return fact;
}

export function setTags(fact: Draft, resource: AzureResource): void {
  setAt(fact, 'tags', resource.plain, ['tags'], readTags, none([]));
}

/** Resource Manager takes away what a template no longer holds only where it is deployed in complete mode. */
export function setDeletion(fact: Draft): void {
  fact.attributes.deletionPolicy = 'delete';
  fact.origins['/deletionPolicy'] = { kind: 'inherited-default', from: 'Resource Manager: deletes in complete mode' };
}

/** Whether a lock keeps a resource, or all of its resource group, from being deleted. */
export function isLocked(stack: AzureStack, resource: AzureResource): boolean {
  return stack.ofType('Microsoft.Authorization/locks').some((lock) => {
    if (lock.extends === null) return lock.level === 'group';
    return stack.find(lock.extends) === resource;
  });
}

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration in seconds, a month of 30 days. */
export function period(value: Json): Json {
  if (isHole(value)) return hole(value.unresolved);
  const match = PERIOD.exec(wordOf(value));
  if (match === null || match[0] === 'P') return hole('a duration that is not written as one');
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const total = ((years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0)) * 86_400;
  return Math.floor(total + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}
