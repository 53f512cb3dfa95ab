import type { Attributes, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { JsonObject } from '../model/json.ts';
import { type Failing, failingOf } from './approvals.ts';
import { isObject, listOf } from './lists.ts';

/** An approval of a change that counts; `hole`: why that is not certain, null: it is. */
export type Granted = { approval: JsonObject; hole: Hole | null };

/**
 * Approvals of what was merged that count, and holes for those that nobody knows. An emergency may be approved afterwards. `but`: what is
 * let pass besides.
 */
export function grantedOf({ approvals, emergency }: Attributes, but: readonly Failing[] = []): (Granted | Hole)[] {
  return listOf(approvals).flatMap((approval): (Granted | Hole)[] => {
    if (isHole(approval)) return [approval];
    if (!isObject(approval)) return [];
    const strict = failingOf(approval, but);
    const lenient = failingOf(approval, [...but, 'late']);
    if (isHole(emergency) && strict !== null && lenient === null)
      return [{ approval, hole: { unresolved: emergency.unresolved } }];
    const failing = emergency === true ? lenient : strict;
    if (failing === null) return [{ approval, hole: null }];
    return isHole(failing) ? [{ approval, hole: failing }] : [];
  });
}

/** `#12`, or the commit of a change that came without a pull request. */
export function changeName({ pullRequest, commits }: Attributes): string {
  if (typeof pullRequest === 'number') return `#${pullRequest}`;
  const [first] = listOf(commits);
  return typeof first === 'string' ? first : 'a change';
}
