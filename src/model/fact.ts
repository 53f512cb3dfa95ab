import type { Json } from './json.ts';
import type { Origin } from './origin.ts';
import type { Place } from './place.ts';

/** A value that cannot be known, with the reason and, where they are few and known, the values it can have. */
export type Hole = { unresolved: string; among?: Json[] };

/** Attributes of a fact: every name of its type is there, as a value, as null or [] (asked, there is none), or as a Hole. */
export type Attributes = { [name: string]: Json };

/** One thing that evidence says, of a type in controls/facts/. */
export type Fact = {
  type: string;
  /** `<type>:<path>#<name>`, the same in each release as long as the thing keeps its name. */
  id: string;
  attributes: Attributes;
  /** By JSON pointer into `attributes`. */
  origins: Record<string, Origin>;
  place: Place;
  /** The id of the evidence that says so; derived facts carry that of the fact they came from. */
  evidence: string;
};
