import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Template } from './template.ts';

/** A value whose intrinsics are worked out. */
export type Resolved = {
  /** A Hole can stand at any position of it. A reference to a resource stands as `${OrdersTable.Arn}`. Undefined: not there (AWS::NoValue). */
  value: Json | undefined;
  /** By JSON pointer below the value: where it is not literal, how it came to be known. */
  origins: Record<string, Origin>;
};

export type Resolver = {
  /** `arn: true` for policies, sources and targets, where an import or a nested stack's output counts as an opaque name that is no wildcard. */
  resolve: (value: Json | undefined, options?: { arn?: boolean }) => Resolved;
  /** Whether a named condition holds; null where that is not known. */
  condition: (name: string) => boolean | null;
};

/** `parameters`: values by parameter name, from the configuration. */
export function createResolver(_template: Template, _parameters: Record<string, string>): Resolver {
  return { resolve: (value) => ({ value, origins: {} }), condition: () => null };
}
