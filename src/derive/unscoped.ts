import type { Attributes, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { hasWildcard } from './action-pattern.ts';
import type { Action, ActionsTable } from './actions-table.ts';

/** How many actions of a class are named; the rest are counted. */
const NAMED = 5;
const WIDEST_NAMED_LEVEL = 2;

/** A resource pattern that is wider than a prefix of names. `service` null: every service, or one that cannot be told. */
type Wide = { level: number; service: string | null };

/** What is measured of a statement against the table of actions. */
export type Scoping = { unscoped: (statement: Attributes) => Json; writesByWildcard: (statement: Attributes) => Json };

/** Made once for a run: statements repeat themselves over functions, and what was worked out is kept. */
export function createScoping(table: ActionsTable): Scoping {
  const groups = new Map<string, JsonObject[]>();
  const expansions = new Map<string, Action[]>();
  const writes = new Map<string, JsonObject | Hole | null>();

  const unscoped = (statement: Attributes): Json => {
    if (statement.effect === 'deny') return [];
    if (isHole(statement.effect)) return [hole('whether the statement allows is not known')];
    const { wide, unknown: unknownResource } = wideResources(statement);
    if (wide.length === 0 && unknownResource === null) return [];
    const { patterns, excluded, unknown: unknownAction } = grantedActions(statement, table);
    const actionsKey = JSON.stringify([patterns, excluded]);
    const actions = kept(expansions, actionsKey, () => expandAll(patterns, excluded, table));
    const found = kept(groups, JSON.stringify([actionsKey, wide]), () => grouped(actions, wide));
    const holes: Hole[] = [];
    if (unknownAction !== null) holes.push(hole(unknownAction));
    const couldBeWide = unknownResource !== null && actions.some(({ scopeable }) => scopeable);
    if (couldBeWide) holes.push(hole(unknownResource));
    return [...found, ...holes];
  };

  const writesByWildcard = (statement: Attributes): Json => {
    if (statement.effect === 'deny') return [];
    if (isHole(statement.effect)) return [hole('whether the statement allows is not known')];
    return listOf(statement.actions).flatMap((action): Json[] => {
      if (isHole(action)) return [hole(action.unresolved)];
      const { pattern, breadth } = action as { pattern: string; breadth: string };
      if (breadth !== 'verb') return [];
      const found = kept(writes, pattern, () => countWrites(pattern, table));
      return found === null ? [] : [found];
    });
  };

  return { unscoped, writesByWildcard };
}

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

function countWrites(pattern: string, table: ActionsTable): JsonObject | Hole | null {
  const actions = table.expand(pattern);
  if (actions === null) return hole(`the actions table knows nothing that ${pattern} matches`);
  const count = actions.filter(({ access }) => access === 'write' || access === 'permissions').length;
  return count > 1 ? { pattern, count } : null;
}

function wideResources(statement: Attributes): { wide: Wide[]; unknown: string | null } {
  const wide: Wide[] = [];
  let unknown: string | null = null;
  for (const resource of listOf(statement.resources)) {
    if (isHole(resource)) {
      if (!couldOnlyBeNarrow(resource)) unknown ??= resource.unresolved;
    } else {
      const { pattern, level } = resource as { pattern: string; level: number };
      if (level <= WIDEST_NAMED_LEVEL) wide.push({ level, service: level === 0 ? null : serviceOf(pattern) });
    }
  }
  // Everything but a list is everything, as far as scoping goes.
  for (const excluded of listOf(statement.notResources)) {
    if (isHole(excluded)) unknown ??= excluded.unresolved;
    else wide.push({ level: 0, service: null });
  }
  return { wide: wide.some(({ level }) => level === 0) ? [{ level: 0, service: null }] : wide, unknown };
}

function couldOnlyBeNarrow({ among }: Hole): boolean {
  const isNarrow = (value: Json) => ((value as { level?: number } | null)?.level ?? 0) > WIDEST_NAMED_LEVEL;
  return among !== undefined && among.length > 0 && among.every(isNarrow);
}

function serviceOf(pattern: string): string | null {
  return /^arn:[^:]*:([a-z0-9-]+):/i.exec(pattern)?.[1]?.toLowerCase() ?? null;
}

/** The patterns of a statement that the table knows, in order and lower case, and why others may not be known. */
function grantedActions(statement: Attributes, table: ActionsTable) {
  const patterns: string[] = [];
  const strange: string[] = [];
  let unknown: string | null = null;
  for (const action of listOf(statement.actions)) {
    if (isHole(action)) {
      unknown ??= action.unresolved;
      continue;
    }
    const { pattern } = action as { pattern: string };
    if (table.expand(pattern) === null) strange.push(pattern);
    else patterns.push(pattern.toLowerCase());
  }
  const exclusions = listOf(statement.notActions);
  const excluded = exclusions.filter((exclusion) => typeof exclusion === 'string').map((text) => text.toLowerCase());
  // With a part of the list unknown, what it surely lets through is not known either.
  const whole = excluded.length === exclusions.length;
  if (!whole) unknown ??= exclusions.find(isHole)?.unresolved ?? null;
  if (strange.length > 0) unknown ??= unknownActions(strange);
  return { patterns: patterns.sort(), excluded: whole ? excluded.sort() : [], unknown };
}

function expandAll(patterns: readonly string[], excluded: readonly string[], table: ActionsTable): Action[] {
  const found = new Set(patterns.flatMap((pattern) => table.expand(pattern) ?? []));
  if (excluded.length > 0) for (const action of table.except(excluded)) found.add(action);
  return [...found];
}

function unknownActions(patterns: string[]): string {
  const named = patterns.sort().slice(0, NAMED).join(', ');
  const kind = patterns.some(hasWildcard) ? 'anything that matches' : 'the action';
  return `the actions table does not know ${kind} ${named}${patterns.length > NAMED ? ' and more' : ''}`;
}

/** The scopeable ones among the actions by the widest level that they are granted on and by access. */
function grouped(actions: readonly Action[], wide: readonly Wide[]): JsonObject[] {
  const services = new Set(actions.map(({ service }) => service));
  // An ARN's service is mostly the action's; where no action has it, it could be about any of them.
  const concerns = (resource: Wide, action: Action) =>
    resource.service === null || !services.has(resource.service) || resource.service === action.service;
  const names = new Map<string, string[]>();
  for (const action of actions) {
    if (!action.scopeable) continue;
    let level = Number.POSITIVE_INFINITY;
    for (const resource of wide) {
      if (resource.level < level && concerns(resource, action)) level = resource.level;
    }
    if (level > WIDEST_NAMED_LEVEL) continue;
    const key = `${level} ${action.access}`;
    const group = names.get(key);
    if (group === undefined) names.set(key, [action.name]);
    else group.push(action.name);
  }
  return [...names.keys()].sort().map((key) => {
    const [level = '', access = ''] = key.split(' ');
    const all = (names.get(key) ?? []).sort();
    return { level: Number(level), access, actions: all.slice(0, NAMED), count: all.length };
  });
}

function hole(unresolved: string): Hole {
  return { unresolved };
}

function listOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}
