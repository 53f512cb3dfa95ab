import type { Config } from '../model/config.ts';
import type { Attributes, Fact } from '../model/fact.ts';
import type { Origin } from '../model/origin.ts';
import type { Tables } from '../model/tables.ts';

/** Facts by type and by id, in the order of their ids. */
export type FactIndex = {
  all: (type: string) => readonly Fact[];
  get: (id: string) => Fact | undefined;
};

/** All that a relation may know besides the facts. `at` is ISO 8601. */
export type DeriveContext = { at: string; tables: Tables; declarations: Config['declarations'] };

/** Attributes that a relation adds to one fact. */
export type Derived = { fact: string; attributes: Attributes; origins?: Record<string, Origin> };

/** What follows from facts taken together. Its name is the `x-derived` of the attributes that it fills in, for every fact of those types. */
export type Relation = { name: string; derive: (facts: FactIndex, context: DeriveContext) => Derived[] };
