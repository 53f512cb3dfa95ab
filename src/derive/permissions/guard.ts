import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Attributes } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { listOf } from '../lists.ts';
import { coversPattern, patternsOverlap } from './action-pattern.ts';
import type { ActionSet, ActionSets } from './action-sets.ts';
import type { ActionsTable } from './actions-table.ts';
import { actionsOf, type HeldStatement, type Opening, type Part } from './openings.ts';

/**
 * What a Deny statement takes away. `resources` null: all but those in `except`. `doubt`: why it need not take it away; then `set`
 * null is any action. Null: it does for certain.
 */
type Deny = { resources: string[] | null; except: string[]; conditions: string[] } & (
  | { set: ActionSet; doubt: null }
  | { set: ActionSet | null; doubt: string }
);

/** What limits the Allow statements of a role: its Deny statements, and its permissions boundary. */
export type Guard = { denies: readonly Deny[]; boundary: Boundary | null };

/** What a boundary lets through, or why that is not known. */
export type Boundary = { openings: readonly Opening[]; unknown: string | null };

/**
 * The Deny statements that cancel something. One cancels where its condition is part of the Allow's own. What is not known of one
 * makes it doubtful what else it cancels.
 */
export function denialsOf(statements: readonly HeldStatement[], table: ActionsTable, sets: ActionSets): Deny[] {
  return statements.flatMap(({ id, attributes, conditional }): Deny[] => {
    const { effect = null } = attributes;
    if (!(effect === 'deny' || isHole(effect)) || conditional) return [];
    const known = listOf(attributes.conditions).filter((condition) => !hasHole(condition));
    const conditions = known.map(canonicalJson);
    const { patterns, excluded, unknown } = actionsOf(attributes, table);
    const set = sets.of(patterns, excluded);
    const excludedResources = listOf(attributes.notResources);
    const except = excludedResources.filter((one) => typeof one === 'string');
    const resources = listOf(attributes.resources);
    const named = except.length > 0 ? null : resources.flatMap((one) => patternIn(one) ?? []);

    const isSure = effect === 'deny' && !hasHole(attributes.conditions ?? null) && !excludedResources.some(isHole);
    const found: Deny[] =
      isSure && set !== sets.empty ? [{ set, resources: named, except, conditions, doubt: null }] : [];
    const anywhere = [...resources, ...excludedResources].some(isHole);
    if (isSure && unknown === null && !anywhere) return found;
    const where = anywhere ? { resources: null, except: [] } : { resources: named, except };
    const doubt = `${id} may take it away, and not all of that statement is known`;
    return [...found, { ...where, set: unknown === null ? set : null, conditions, doubt }];
  });
}

function patternIn(resource: Json): string | null {
  return isHole(resource) ? null : (resource as { pattern: string }).pattern;
}

/** Each condition as text; null where one is not known. */
function conditionTexts({ conditions }: Attributes): string[] | null {
  const listed = listOf(conditions);
  return listed.some(hasHole) ? null : listed.map(canonicalJson);
}

function hasHole(value: Json): boolean {
  if (isHole(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHole);
}

/** Whether there is anything that it takes away. */
export function isLimiting({ denies, boundary }: Guard): boolean {
  return denies.length > 0 || boundary !== null;
}

/** What is left of an opening that has a part for each resource pattern. */
export function limited(opening: Opening, { denies, boundary }: Guard, sets: ActionSets): Opening {
  const own = conditionTexts(opening.attributes) ?? [];
  const inForce = denies.filter(({ conditions }) => conditions.every((condition) => own.includes(condition)));
  const parts = opening.parts.flatMap((part) => {
    let { set } = part;
    for (const deny of inForce) if (deny.doubt === null && isDenied(part, deny)) set = sets.minus(set, deny.set);
    const left: Part[] = [];
    for (const { doubt, set: denied, ...where } of inForce) {
      if (doubt === null || !(isHole(part.level) || isDenied(part, where))) continue;
      const perhaps = denied === null ? set : sets.meet(set, denied);
      if (perhaps === sets.empty) continue;
      left.push({ ...part, set: perhaps, narrowedBy: [...part.narrowedBy, { unresolved: doubt }] });
      set = sets.minus(set, perhaps);
    }
    if (set !== sets.empty) left.push({ ...part, set });
    return left.flatMap((one) => within(one, boundary, sets));
  });
  // Actions that are not known are taken away by nothing.
  const isOpen = opening.unknownActions !== null || opening.strange.length > 0;
  const rest = isOpen ? opening.parts.map((part) => ({ ...part, set: sets.empty })) : [];
  return { ...opening, parts: [...parts, ...rest] };
}

function isDenied({ patterns, level }: Part, { resources, except }: Pick<Deny, 'resources' | 'except'>): boolean {
  return patterns.every((pattern) => {
    const everything = resources?.some((one) => /^\*+$/.test(one)) ?? false;
    if (everything || isHole(level)) return everything;
    if (resources === null) return except.every((one) => !mayOverlap(one, pattern));
    return resources.some((one) => coversPattern(one, pattern));
  });
}

/** What another resource or the platform fills in can be anything. */
function mayOverlap(a: string, b: string): boolean {
  const open = (pattern: string) => pattern.replace(/\$\{[^}]*\}/g, '*');
  return patternsOverlap(open(a), open(b));
}

/** What a boundary lets through of a part. */
function within(part: Part, boundary: Boundary | null, sets: ActionSets): Part[] {
  if (boundary === null) return [part];
  if (boundary.unknown !== null)
    return [{ ...part, narrowedBy: [...part.narrowedBy, { unresolved: boundary.unknown }] }];
  const [pattern = ''] = part.patterns;
  const found: Part[] = [];
  for (const opening of boundary.openings) {
    for (const limit of opening.parts) {
      const set = sets.meet(part.set, limit.set);
      if (set === sets.empty) continue;
      const narrowedBy = [...new Set([...part.narrowedBy, ...limit.narrowedBy])];
      const [other = ''] = limit.patterns;
      const wider = isHole(part.level) || coversPattern(other, pattern);
      if (wider) found.push({ ...part, set, narrowedBy });
      else if (coversPattern(pattern, other)) found.push({ level: limit.level, patterns: [other], set, narrowedBy });
      else if (mayOverlap(pattern, other)) {
        const level = isHole(limit.level) ? part.level : Math.max(Number(part.level), limit.level);
        found.push({ level, patterns: part.patterns, set, narrowedBy });
      }
    }
  }
  return found;
}

/** Whether all of a policy is known, as that of a boundary has to be. */
export function isWhole(statements: readonly HeldStatement[]): boolean {
  return statements.every(({ attributes }) =>
    ['effect', 'actions', 'notActions', 'resources', 'notResources', 'conditions'].every(
      (name) => !hasHole(attributes[name] ?? null),
    ),
  );
}
