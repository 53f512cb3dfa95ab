import type { Hole } from '../../../model/fact.ts';
import { isHole } from '../../../model/hole.ts';
import { pick } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { resourceNamed } from '../resource-reference.ts';
import type { Stack } from '../stack.ts';

/** What something belongs to: the types that it can be, and the property by which such a resource states its name. */
export type Owners = { types: readonly string[]; name: string };

/** Resources that say of themselves which other resource they belong to. */
export type Attached = {
  of: (resource: Resource) => Resource[];
  /** One of them may belong to any: what it names is not known. Null: each is known. */
  perhaps: Hole | null;
};

/** Resources of a type by the resource of this stack that one of their properties names. Those of resources elsewhere are left out. */
export function attachedTo(stack: Stack, type: string, property: string, owners: Owners): Attached {
  const found = new Map<Resource, Resource[]>();
  let perhaps: Hole | null = null;
  for (const resource of stack.ofType(type)) {
    const target = pick(stack.source(resource, { arn: true }).value, [property]);
    if (isHole(target)) perhaps ??= hole(`what ${resource.logicalId} belongs to is not known: ${target.unresolved}`);
    const named = resourceNamed(stack, target, owners.types, owners.name);
    if (named?.stack === stack) found.set(named.resource, [...(found.get(named.resource) ?? []), resource]);
  }
  return { of: (resource) => found.get(resource) ?? [], perhaps };
}
