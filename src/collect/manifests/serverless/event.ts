import type { Json } from '../../../model/json.ts';
import { type Expansion, type Fn, tell } from './expansion.ts';
import { type Made, object, type Part } from './part.ts';

/** One event of one function. */
export type Event = {
  expansion: Expansion;
  fn: Fn;
  kind: string;
  /** What stands below the name of its kind. */
  part: Part;
  /** From 1: its number among all events of the function, and among those of its kind. */
  number: number;
  nth: number;
};

/** A part that is there, else undefined. */
export function stated(part: Part): Part | undefined {
  return part.there ? part : undefined;
}

/** Says that the framework would refuse the event, and why; nothing is made of it. */
export function refuse({ expansion, fn, kind, part }: Event, why: string): void {
  tell(expansion, 'serverless-refused', `The framework refuses an event ${kind} of ${fn.key}: ${why}`, part);
}

/** Patterns of a filter, as Lambda wants them. */
export function filterCriteria(patterns: Part): Made {
  if (!patterns.there) return undefined;
  if (!Array.isArray(patterns.value)) return patterns;
  const filters = patterns.items().map((pattern): Json => object({ Pattern: JSON.stringify(pattern.value) }));
  return object({ Filters: filters });
}

/** A list of one, where there is one. */
export function oneItem(part: Part): Made {
  return part.there ? part.with([part.value ?? null]) : undefined;
}
