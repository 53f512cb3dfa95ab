import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { pick } from './attribute.ts';
import { hole } from './candidates.ts';
import type { Resource } from './resource.ts';
import { declaredElsewhere, referredIn, type Stack } from './stack.ts';

/** Id of the fact of a role. */
export function roleId(stack: Stack, resource: Resource): string {
  return `role:${stack.path}#${resource.logicalId}`;
}

/** Id of the role of this stack that a resolved name or ARN means; a hole where it is declared elsewhere. */
export function roleNamed(stack: Stack, value: Json): string | Hole {
  if (isHole(value)) return hole(value.unresolved);
  if (typeof value !== 'string') return hole('a role that is no text');
  // The name stands alone or at the end of an ARN, and can be a reference itself.
  const name = /:role\/(?:.*\/)?([^/]+)$/.exec(value)?.[1] ?? value;
  const referred = referredIn(stack, name);
  const found = referred?.resource ?? named(stack).get(name);
  if (found?.type !== 'AWS::IAM::Role') return declaredElsewhere(stack, 'role', name);
  return roleId(referred?.stack ?? stack, found);
}

const names = new WeakMap<Stack, Map<string, Resource>>();

/** Roles by the RoleName that the template sets, each of its possible values counting. */
function named(stack: Stack): Map<string, Resource> {
  let known = names.get(stack);
  if (!known) {
    known = new Map();
    for (const resource of stack.ofType('AWS::IAM::Role')) {
      const name = pick(stack.source(resource).value, ['RoleName']);
      for (const candidate of isHole(name) ? (name.among ?? []) : [name]) {
        if (typeof candidate === 'string') known.set(candidate, resource);
      }
    }
    names.set(stack, known);
  }
  return known;
}
