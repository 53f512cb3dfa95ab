import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';

/** A value of another template, its references naming their template: `${child.yaml#Queue.Arn}`. */
export type LinkedValue = { value: Json; origin: Origin | null };

/** What other templates say that are deployed with one. Undefined: that is not at hand. `arn` as for a resolver. */
export type Linked = {
  /** The output of a nested stack, by the logical id of the stack and the name of the output. */
  output: (logicalId: string, name: string, arn: boolean) => LinkedValue | undefined;
  /** What another stack exports under a name. */
  exported: (name: string, arn: boolean) => LinkedValue | undefined;
  /** The output of another stack, by the name of the stack and of the output. */
  stackOutput: (stack: string, name: string, arn: boolean) => LinkedValue | undefined;
};
