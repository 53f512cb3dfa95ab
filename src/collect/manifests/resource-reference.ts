import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { pick } from './attribute.ts';
import type { Resource } from './resource.ts';
import { type Referred, referredIn, type Stack } from './stack.ts';

/** What a resolved value names, of this stack or one that is deployed with it: by reference, by ARN, or by the name that the resource states. */
export function resourceNamed(
  stack: Stack,
  value: Json | undefined,
  types: readonly string[],
  nameProperty: string,
): Pick<Referred, 'stack' | 'resource'> | null {
  if (typeof value !== 'string') return null;
  const found = referredIn(stack, value) ?? referredIn(stack, lastPart(value));
  if (found !== null) return types.includes(found.resource.type) ? found : null;
  const stated = namesOf(stack, types, nameProperty);
  const resource = stated.get(value) ?? stated.get(lastPart(value));
  return resource === undefined ? null : { stack, resource };
}

/** What stands behind the last `:` or `/` of an ARN or a queue's address. */
function lastPart(value: string): string {
  if (!/^(?:arn:|https:\/\/)/.test(value)) return value;
  return /(?:^|[:/])(\$\{[^}]*\}|[^:/]+)$/.exec(value)?.[1] ?? value;
}

const names = new WeakMap<Stack, Map<string, Map<string, Resource>>>();

/** Resources by the name that the template sets, each of its possible values counting. */
function namesOf(stack: Stack, types: readonly string[], property: string): Map<string, Resource> {
  const all = names.get(stack) ?? new Map<string, Map<string, Resource>>();
  names.set(stack, all);
  const key = `${types.join(' ')} ${property}`;
  let known = all.get(key);
  if (known === undefined) {
    known = new Map();
    for (const resource of stack.ofType(...types)) {
      const name = pick(stack.source(resource).value, [property]);
      for (const candidate of isHole(name) ? (name.among ?? []) : [name]) {
        if (typeof candidate === 'string') known.set(candidate, resource);
      }
    }
    all.set(key, known);
  }
  return known;
}
