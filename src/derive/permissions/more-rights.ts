import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import { coversPattern } from './action-pattern.ts';
import type { ActionSet, ActionSets } from './action-sets.ts';
import type { Opening, Part } from './openings.ts';

/** Actions on one resource pattern. `pattern` null: it is not known, and `level` says why. */
export type Right = {
  statement: string;
  set: ActionSet;
  level: number | Hole;
  pattern: string | null;
  narrowedBy: readonly (string | Hole)[];
};

/** What some openings let do that others do not. A pattern counts as had where one that was had covers it for certain. */
export function moreRights(now: readonly Opening[], then: readonly Opening[], sets: ActionSets): Right[] {
  const had = then.flatMap((opening) =>
    opening.parts.flatMap((part) =>
      patternsOf(part).map((pattern) => ({ pattern, part, narrowing: narrowingOf(opening, part) })),
    ),
  );
  return now.flatMap((opening) =>
    opening.parts.flatMap((part) => {
      const narrowing = narrowingOf(opening, part);
      return patternsOf(part).flatMap((pattern): Right[] => {
        let set = part.set;
        for (const one of had) {
          if (set === sets.empty) break;
          const isCovered =
            (one.narrowing === '' || one.narrowing === narrowing) && covers(one.part, one.pattern, part, pattern);
          if (isCovered) set = sets.minus(set, one.part.set);
        }
        if (set === sets.empty) return [];
        return [{ statement: opening.statement, set, level: part.level, pattern, narrowedBy: part.narrowedBy }];
      });
    }),
  );
}

function patternsOf({ level, patterns }: Part): readonly (string | null)[] {
  return isHole(level) ? [null] : patterns;
}

/** Where it is not known on which resource, the same reason stands for the same resource. */
function covers(one: Part, pattern: string | null, other: Part, asked: string | null): boolean {
  if (pattern === null || asked === null) {
    if (one.level === 0) return true;
    return pattern === asked && canonicalJson(one.level) === canonicalJson(other.level);
  }
  return pattern === asked || coversPattern(pattern, asked);
}

/** What narrows a part; under other values it is another right. */
function narrowingOf({ attributes }: Opening, { narrowedBy }: Part): string {
  return narrowedBy.length === 0 ? '' : canonicalJson([attributes.conditions ?? null, narrowedBy]);
}
