import type { Refusal } from '../../model/asked.ts';
import type { Hole } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import { refusalHole, refusalProblem } from '../github/refusal.ts';

/** Makes holes of refusals and tells each of them once. The hole stands in the fact, so the problem caps no evidence besides. */
export type Telling = { hole: (what: string, refusal: Refusal) => Hole; problems: () => Problem[] };

/** `place` is the name of the exhibit that the answers would stand in. */
export function createTelling(place: string): Telling {
  const told = new Map<string, Problem>();
  return {
    hole: (what, refusal) => {
      const problem = refusalProblem(what, refusal, [], place);
      told.set(problem.message, problem);
      return refusalHole(what, refusal);
    },
    problems: () => [...told.values()],
  };
}
