import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Tokens } from './tokens.ts';

/** A value that a name stands for, with tokens in it, and the weightiest of how its parts came to be known. */
export type Known = { value: Json; origin: Origin | null };

/** What names stand for where an expression is worked out. Names do not care for capitals. */
export type Scope = {
  tokens: Tokens;
  /** Undefined: nothing of this name is declared. */
  parameter: (name: string) => Known | undefined;
  variable: (name: string) => Known | undefined;
  /** A function that the template declares itself, called with these arguments. */
  call: (name: string, parts: Json[]) => Known | undefined;
  /** Index of each loop that is run through, by its name in lower case; of the innermost under ''. */
  loops: ReadonlyMap<string, Json>;
  /** Arguments of lambdas, by name in lower case. */
  locals: ReadonlyMap<string, Json>;
  /** Id of the resource of a symbolic name. */
  symbol: (name: string) => string | undefined;
  /** The value that a nested deployment gives out. */
  output: (id: string, name: string) => Known | undefined;
};
