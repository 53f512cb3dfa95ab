import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { hasWildcard, patternsOverlap } from './action-pattern.ts';
import { type ActionClass, type ActionSet, type ActionSets, NAMED_ACTIONS } from './action-sets.ts';
import { type Action, type ActionsTable, changes } from './actions-table.ts';
import { canBeEverything, type Opening, type Part } from './openings.ts';

/** Actions of one class that statements of a role open on resources of one level. */
export type Group = Omit<ActionClass, 'set'> & {
  level: number | Hole;
  narrowedBy: readonly (string | Hole)[];
  policy: string | null;
  sets: Set<ActionSet>;
  statements: Set<string>;
};

/** What the openings of a role come to, by class of action, service, level, condition and who keeps the policy. */
export function groupsOf(openings: readonly Opening[], sets: ActionSets): Group[] {
  const groups = new Map<string, Group>();
  for (const { statement, policy, parts } of openings) {
    for (const { level, set, narrowedBy } of widestFirst(parts, sets)) {
      const about = `${levelKey(level)} ${policy} ${narrowedBy.length === 0 ? '' : canonicalJson(narrowedBy)}`;
      for (const { service, access, scopeable, set: own } of sets.classes(set)) {
        const said = { service, access, scopeable, level, narrowedBy, policy };
        const group = { ...said, sets: new Set([own]), statements: new Set([statement]) };
        merge(groups, `${service} ${access} ${scopeable} ${about}`, group, [own]);
      }
    }
  }
  return inOrder(groups);
}

function levelKey(level: number | Hole): string {
  return isHole(level) ? canonicalJson(level) : String(level);
}

/** Each action counts once, on the widest resources that a statement has for it; where a resource is not known, on that as well. */
export function widestFirst(parts: readonly Part[], sets: ActionSets): Part[] {
  if (parts.length < 2) return [...parts];
  const known = parts.filter(({ level }) => !isHole(level)).sort((a, b) => Number(a.level) - Number(b.level));
  const found: Part[] = [];
  const taken = new Map<string, ActionSet>();
  let onEverything = sets.empty;
  for (const part of known) {
    // Only what is narrowed in the same way is the same grant.
    const narrowing = canonicalJson(part.narrowedBy);
    const before = taken.get(narrowing) ?? sets.empty;
    const rest = sets.minus(part.set, before);
    if (rest !== sets.empty) found.push({ ...part, set: rest });
    taken.set(narrowing, sets.join(before, part.set));
    if (part.level === 0 && part.narrowedBy.length === 0) onEverything = sets.join(onEverything, part.set);
  }
  for (const part of parts) {
    const rest = isHole(part.level) ? sets.minus(part.set, onEverything) : sets.empty;
    if (rest !== sets.empty) found.push({ ...part, set: rest });
  }
  return found;
}

/** All actions of a group as one set. */
function setOf(group: Pick<Group, 'sets'>, sets: ActionSets): ActionSet {
  return [...group.sets].sort((a, b) => a.id - b.id).reduce(sets.join, sets.empty);
}

/** A group as the fact has it. */
export function groupFact(group: Group, sets: ActionSets): JsonObject {
  const set = setOf(group, sets);
  return {
    service: group.service,
    access: group.access,
    level: group.level,
    scopeable: group.scopeable,
    narrowedBy: [...group.narrowedBy],
    policy: group.policy,
    actions: [...sets.named(set)],
    count: set.actions.length,
    statements: statementsOf(group),
  };
}

export function statementsOf({ statements }: { statements: ReadonlySet<string> }): string[] {
  return [...statements].sort(byCodeUnit);
}

/**
 * Why more may be allowed on resources of such a level: an action is not known, or is in no table. `named`: the actions that it
 * could be, where it can be these alone; what is written down and overlaps none of them is then none of them.
 */
export function unknownIn(
  openings: readonly Opening[],
  on: (level: number | Hole) => boolean,
  named: readonly string[] | null = null,
): Hole[] {
  const reasons = openings.flatMap(({ unknownActions: unknown, strange, parts }) => {
    const possible = named === null ? strange : strange.filter((pattern) => overlapsAny(pattern, named));
    const reason = unknown ?? (possible.length > 0 ? unknownActions(possible) : null);
    return reason !== null && parts.some(({ level }) => on(level)) ? [reason] : [];
  });
  return holes(reasons);
}

function overlapsAny(pattern: string, named: readonly string[]): boolean {
  return named.some((one) => patternsOverlap(pattern.toLowerCase(), one.toLowerCase()));
}

/** Why nothing can be said of actions that are written down. */
export function unknownActions(patterns: readonly string[]): string {
  const named = [...patterns].sort().slice(0, NAMED_ACTIONS).join(', ');
  const kind = patterns.some(hasWildcard) ? 'anything that matches' : 'the action';
  return `the actions table does not know ${kind} ${named}${patterns.length > NAMED_ACTIONS ? ' and more' : ''}`;
}

export function holes(reasons: readonly string[]): Hole[] {
  return [...new Set(reasons)].sort(byCodeUnit).map((unresolved) => ({ unresolved }));
}

/**
 * How much of all that changes something, and of what does in the service of permissions, a role may do on everything: in whole
 * per cent of the actions known, by what narrows it. Below one is left out.
 */
export function reachOf(groups: readonly Group[], table: ActionsTable, sets: ActionSets): Json[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    if (!canBeEverything(group.level) || !changes(group)) continue;
    merge(found, canonicalJson([group.level, group.narrowedBy]), group, group.sets);
  }
  return inOrder(found).flatMap((group): Json[] => {
    const { actions } = setOf(group, sets);
    return ['*', 'iam'].flatMap((service): Json[] => {
      const share = shareOf(actions, service, table);
      if (share < 1) return [];
      return [
        { service, share, level: group.level, narrowedBy: [...group.narrowedBy], statements: statementsOf(group) },
      ];
    });
  });
}

function shareOf(actions: readonly Action[], service: string, table: ActionsTable): number {
  if (!table.lists) return service === '*' && actions.some(({ name }) => /^\*+$/.test(name)) ? 100 : 0;
  const own = service === '*' ? actions : actions.filter((action) => action.service === service);
  return Math.floor((100 * own.length) / table.changing(service));
}

function merge<T extends Group>(found: Map<string, T>, key: string, group: T, sets: Iterable<ActionSet>): void {
  const same = found.get(key);
  if (same === undefined) found.set(key, { ...group, sets: new Set(sets), statements: new Set(group.statements) });
  else {
    for (const set of sets) same.sets.add(set);
    for (const statement of group.statements) same.statements.add(statement);
  }
}

function inOrder<T>(found: ReadonlyMap<string, T>): T[] {
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}

/** Actions of interest among those of a role, as groups by the name that `kindOf` gives them; `name` is that of the interest. */
export function groupsByKind(
  groups: readonly Group[],
  sets: ActionSets,
  kindOf: (action: Action) => string | null,
  name: string,
): Json[] {
  const found = new Map<string, Group & { kind: string }>();
  for (const group of groups) {
    for (const set of group.sets) {
      const own = sets.where(set, name, (action) => kindOf(action) !== null);
      for (const kind of new Set(own.actions.map(kindOf))) {
        if (kind === null) continue;
        const part = sets.where(own, `${name} ${kind}`, (action) => kindOf(action) === kind);
        const key = `${levelKey(group.level)} ${kind} ${group.policy} ${canonicalJson(group.narrowedBy)}`;
        merge(found, key, { ...group, kind }, [part]);
      }
    }
  }
  return inOrder(found).map((group) => {
    const { level, narrowedBy, policy, actions, count, statements } = groupFact(group, sets);
    return { kind: group.kind, level, narrowedBy, policy, actions, count, statements } as Json;
  });
}
