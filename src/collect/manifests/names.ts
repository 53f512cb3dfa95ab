import type { Json } from '../../model/json.ts';
import type { Linked } from './linked.ts';
import type { ParameterValue } from './parameters.ts';

/** What names in a template stand for. */
export type Names = {
  /** Undefined: no parameter of this name. */
  parameter: (name: string) => ParameterValue | undefined;
  /** Undefined: no resource of this name. */
  resourceType: (name: string) => string | undefined;
  mapping: (name: string, top: string, second: string) => Json | undefined;
  mappingValues: (name: string, top: string | null, second: string | null) => Json[];
  /** A text with the pseudo parameters put in that are known. */
  settled: (text: string) => string;
  /** What other templates say; undefined: none is deployed with it. */
  linked: Linked | undefined;
  /** There may be resources that the text does not show. */
  open: boolean;
};
