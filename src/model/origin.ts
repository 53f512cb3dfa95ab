import type { Place } from './place.ts';

/** How the value at one pointer of a fact's attributes came to be known. No entry means: literal, in the fact's own place. */
export type Origin =
  | { kind: 'literal'; from: string; place: Place }
  | { kind: 'assumed'; from: string }
  | { kind: 'inherited-default'; from: string }
  | { kind: 'conditional'; from: string }
  | { kind: 'unresolved'; from: string };
