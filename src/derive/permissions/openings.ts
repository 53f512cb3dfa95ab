import type { Attributes, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { listOf } from '../lists.ts';
import type { ActionSet, ActionSets } from './action-sets.ts';
import type { ActionsTable } from './actions-table.ts';
import { narrowingKeys } from './narrowing.ts';

/** Resources from this level on are named, if only by a prefix. */
export const NAMED_LEVEL = 3;

/** Actions on resources that are of one level. `patterns`: the resources. */
export type Part = {
  level: number | Hole;
  patterns: readonly string[];
  set: ActionSet;
  narrowedBy: readonly (string | Hole)[];
};

/** What one Allow statement opens. */
export type Opening = {
  /** Id of the statement. */
  statement: string;
  /** Name of the policy where the provider keeps it, else null. */
  policy: string | null;
  attributes: Attributes;
  parts: readonly Part[];
  /** Why other actions may be allowed; null where they are all known. */
  unknownActions: string | null;
  /** Actions that are written down and that no table knows. */
  strange: readonly string[];
};

/** Reads one Allow statement; `each`: a part for each resource pattern, else one for those that are alike. */
export type Open = (statement: HeldStatement, each: boolean) => Opening;

/** A statement of a role: `policy` as in Opening. `conditional`: whether it is deployed depends on a condition of the manifest. */
export type HeldStatement = { id: string; policy: string | null; attributes: Attributes; conditional: boolean };

/** Reads Allow statements against a table of actions. `keys`: the condition keys that narrow. */
export function createOpenings(table: ActionsTable, sets: ActionSets, keys: readonly string[]): Open {
  return ({ id, policy, attributes }, each) => {
    const { patterns, excluded, unknown, strange } = actionsOf(attributes, table);
    const set = sets.of(patterns, excluded);
    const narrowedBy = narrowingKeys(attributes.conditions, keys);
    const parts = resourcesOf(attributes, each).map(({ level, patterns, service }) => ({
      level,
      patterns,
      set: service === null ? set : sets.about(set, service),
      narrowedBy,
    }));
    return { statement: id, policy, attributes, parts, unknownActions: unknown, strange };
  };
}

/** The actions that a statement lists, in order, and what of them is not known. `excluded`: of NotAction. */
export function actionsOf(attributes: Attributes, table: ActionsTable) {
  const patterns: string[] = [];
  const strange: string[] = [];
  let unknown: string | null = null;
  for (const action of listOf(attributes.actions)) {
    if (isHole(action)) {
      unknown ??= action.unresolved;
      continue;
    }
    const { pattern } = action as { pattern: string };
    if (table.expand(pattern) === null) strange.push(pattern);
    else patterns.push(table.lists ? pattern.toLowerCase() : pattern);
  }
  const exclusions = listOf(attributes.notActions);
  const excluded = exclusions.filter((one) => typeof one === 'string').map((one) => one.toLowerCase());
  // With a part of the list unknown, what it surely lets through is not known either.
  const whole = excluded.length === exclusions.length;
  if (!whole) unknown ??= exclusions.find(isHole)?.unresolved ?? null;
  return { patterns: patterns.sort(), excluded: whole ? excluded.sort() : [], unknown, strange };
}

type Resources = { level: number | Hole; patterns: string[]; service: string | null };

function resourcesOf(attributes: Attributes, each: boolean): Resources[] {
  const parts = new Map<string, Resources>();
  const add = (level: number | Hole, pattern: string) => {
    const service = level === 0 ? null : serviceOf(pattern);
    const key = each && pattern !== '' ? pattern : JSON.stringify([level, service]);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { level, patterns: [pattern], service });
    else part.patterns.push(pattern);
  };
  for (const resource of listOf(attributes.resources)) {
    if (isHole(resource)) add(levelHole(resource), '');
    else {
      const { pattern, level } = resource as { pattern: string; level: number };
      add(level, pattern);
    }
  }
  // Everything but a list is everything, as far as scoping goes.
  for (const excluded of listOf(attributes.notResources)) {
    if (isHole(excluded)) add({ unresolved: excluded.unresolved }, '');
    else add(0, '*');
  }
  return [...parts.values()];
}

/** A resource that is not known is of a level that is not, and the levels of those that it can be are. */
function levelHole({ unresolved, among }: Hole): Hole {
  const levels = among?.map((value) => (value as { level?: Json } | null)?.level);
  if (levels === undefined || !levels.every((level) => typeof level === 'number')) return { unresolved };
  return { unresolved, among: [...new Set(levels)].sort() };
}

/** Whether a level can be that of a resource that is not named. */
export function canBeWide(level: number | Hole): boolean {
  if (typeof level === 'number') return level < NAMED_LEVEL;
  return level.among === undefined || level.among.some((one) => typeof one !== 'number' || one < NAMED_LEVEL);
}

export function canBeEverything(level: number | Hole): boolean {
  return level === 0 || (isHole(level) && (level.among === undefined || level.among.includes(0)));
}

function serviceOf(pattern: string): string | null {
  return /^arn:[^:]*:([a-z0-9-]+):/i.exec(pattern)?.[1]?.toLowerCase() ?? null;
}
