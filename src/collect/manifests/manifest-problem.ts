import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/** A problem that keeps us from reading a template whole, and so caps what rests on manifests and on policies. */
export function manifestProblem(code: string, message: string, place: Place | null): Problem {
  return { code, message, kinds: ['manifest', 'policy'], place };
}
