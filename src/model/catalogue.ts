import type { Check } from './check.ts';
import type { Framework } from './control.ts';
import type { JsonObject } from './json.ts';
import type { Tables } from './tables.ts';

/** A fact type: its JSON Schema from controls/facts/, whose `x-derived` attributes are filled in by the relation named there. */
export type FactType = { name: string; schema: JsonObject };

/** Everything in controls/, loaded and validated. */
export type Catalogue = {
  factTypes: FactType[];
  /** By id, in code unit order. */
  checks: Check[];
  /** By id, in code unit order. */
  frameworks: Framework[];
  tables: Tables;
  /** SHA-256 over all of it, parameters' values included, hexadecimal. */
  digest: string;
};
