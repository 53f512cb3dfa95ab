import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member } from '../resource.ts';
import type { Stack } from '../stack.ts';

/** What may stand at one place, as it is written and worked out; `origin`: the condition that it hangs on, null where it is there always. */
export type Alternative = { value: Json; written: Json | undefined; origin: Origin | null };

/**
 * Both sides of an Fn::If whose condition is not known, or rests on a parameter's default; the one side that counts where it is known;
 * the value itself where there is no Fn::If. A side that is AWS::NoValue is none.
 */
export function alternatives(stack: Stack, written: Json | undefined, resolved: Json | undefined): Alternative[] {
  const parts = member(written, 'Fn::If');
  const [name, ...sides] = Array.isArray(parts) ? parts : [];
  if (typeof name !== 'string') return resolved === undefined ? [] : [{ value: resolved, written, origin: null }];
  const { holds, assumed } = stack.resolver.conditionState(name);
  return sides.slice(0, 2).flatMap((side, index) => {
    if (holds !== null && !assumed && holds !== (index === 0)) return [];
    const origin: Origin | null =
      holds === null
        ? { kind: 'conditional', from: `condition ${name}` }
        : assumed
          ? { kind: 'assumed', from: `condition ${name}, by the default of a parameter` }
          : null;
    const given = underCondition(side, name, index === 0);
    const value = stack.resolver.resolve(given, { arn: true }).value;
    return alternatives(stack, given, value).map((one) => ({ ...one, origin: one.origin ?? origin }));
  });
}

/** A value with what hangs on the same condition decided. */
function underCondition(value: Json, name: string, holds: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => underCondition(item, name, holds));
  if (!isObject(value) || isHole(value)) return value;
  const parts = value['Fn::If'];
  if (Array.isArray(parts) && parts[0] === name) return underCondition(parts[holds ? 1 : 2] ?? null, name, holds);
  const decided = emptyObject();
  for (const [key, item] of Object.entries(value)) decided[key] = underCondition(item, name, holds);
  return decided;
}
