import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';

/** What may point at a thing without our knowing that it does. */
export type Strangers = {
  /** `among`: ids that it can be, where they are known. Otherwise any thing of a stack other than the one that says so. */
  add: (why: string, stack: Json | undefined, among: readonly Json[] | null) => void;
  /** The hole that they leave at a thing; null where none of them can be it. */
  at: (id: string, stack: Json | undefined) => Hole | null;
};

/**
 * A parameter, an import or a nested stack's output is there before the stack that uses it, so it never names a resource of that same
 * stack; such a stranger leaves a hole at the things of every other stack. One hole at each thing, however many there are.
 */
export function createStrangers(): Strangers {
  const named = new Map<string, string>();
  // Two stacks are enough: whichever thing is asked for, one of them is another stack than its own.
  const stacks = new Map<Json, string>();
  return {
    add: (why, stack = null, among) => {
      if (among === null) {
        if (stacks.size < 2 && !stacks.has(stack)) stacks.set(stack, why);
        return;
      }
      for (const id of among) if (typeof id === 'string' && !named.has(id)) named.set(id, why);
    },
    at: (id, stack = null) => {
      const other = [...stacks].find(([from]) => from !== stack);
      const why = named.get(id) ?? other?.[1];
      return why === undefined ? null : { unresolved: why };
    },
  };
}
