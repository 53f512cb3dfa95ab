import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { listOf } from '../lists.ts';
import type { ActionSet, ActionSets } from './action-sets.ts';
import { type ActionsTable, changes } from './actions-table.ts';
import { holes, unknownActions, unknownIn, widestFirst } from './effective.ts';
import { canBeWide, type Opening } from './openings.ts';

/** What an opening lets do on resources wider than it needs, by level and class, and why there may be more. */
export function unscopedOf(opening: Opening, sets: ActionSets, own: readonly (string | Hole)[]): Json[] {
  const found = new Map<string, { level: number; access: string; set: ActionSet }>();
  const unknown = new Set<string>();
  for (const { level, set, narrowedBy } of widestFirst(opening.parts, sets)) {
    const scopeable = canBeWide(level) ? sets.where(set, 'scopeable', (action) => action.scopeable) : sets.empty;
    if (scopeable === sets.empty) continue;
    const limits = limitsOf(narrowedBy, own);
    const doubt = isHole(level) ? level : limits.find(isHole);
    if (limits.some((key) => typeof key === 'string')) continue;
    if (doubt !== undefined) unknown.add(doubt.unresolved);
    else if (!isHole(level)) {
      for (const { access, set: part } of sets.classes(scopeable)) {
        const key = `${level} ${access}`;
        found.set(key, { level, access, set: sets.join(found.get(key)?.set ?? sets.empty, part) });
      }
    }
  }
  const groups = [...found].sort(([a], [b]) => byCodeUnit(a, b));
  return [
    ...groups.map(([, { level, access, set }]) => ({
      level,
      access,
      actions: [...sets.named(set)],
      count: set.actions.length,
    })),
    ...unknownIn([opening], canBeWide),
    ...holes([...unknown]),
  ];
}

/** What the statement itself is narrowed by stands beside what is open; here counts what its role's boundary and Deny statements add. */
function limitsOf(narrowedBy: readonly (string | Hole)[], own: readonly (string | Hole)[]): (string | Hole)[] {
  const textOf = (key: string | Hole) => (isHole(key) ? key.unresolved : key);
  const stated = new Set(own.map(textOf));
  return narrowedBy.filter((key) => !stated.has(textOf(key)));
}

/** The wildcards of an opening's statement that are left: each stands for more than one action. `own`: what narrows the statement itself. */
export function wildcardsOf(
  opening: Opening,
  table: ActionsTable,
  sets: ActionSets,
  own: readonly (string | Hole)[],
): Json[] {
  const open = opening.parts.reduce((all, part) => sets.join(all, part.set), sets.empty);
  const doubts = opening.parts.flatMap(({ set, narrowedBy }) => {
    const doubt = limitsOf(narrowedBy, own).find(isHole);
    return doubt === undefined ? [] : [{ set, doubt }];
  });
  return listOf(opening.attributes.actions).flatMap((action): Json[] => {
    if (isHole(action)) return [{ unresolved: action.unresolved }];
    const { pattern, breadth } = action as { pattern: string; breadth: string };
    if (breadth === 'single') return [];
    if (table.expand(pattern) === null)
      return [{ pattern, breadth, writes: { unresolved: unknownActions([pattern]) } }];
    const left = sets.meet(sets.of([table.lists ? pattern.toLowerCase() : pattern], []), open);
    if (left === sets.empty) return [];
    const doubted = doubts.find(({ set }) => sets.meet(left, set) !== sets.empty);
    if (doubted !== undefined) return [{ unresolved: doubted.doubt.unresolved }];
    return [{ pattern, breadth, writes: sets.where(left, 'changes', changes).actions.length }];
  });
}
