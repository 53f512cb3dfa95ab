import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { ActionAccess } from '../../model/tables.ts';
import type { Action, ActionsTable } from './actions-table.ts';

/** A set of actions, the same object for the same actions asked for in the same way. */
export type ActionSet = { id: number; actions: readonly Action[] };

/** A part of a set whose actions are alike. `service`: `*` where they are of very many. */
export type ActionClass = { service: string; access: ActionAccess; scopeable: boolean; set: ActionSet };

/** From how many services on their actions are no longer told by service. */
const MANY_SERVICES = 12;
/** How many actions of a class are named; the rest are counted. */
export const NAMED_ACTIONS = 5;

/**
 * Sets of actions and what is made of them. Roles repeat themselves over functions: each operation is done once and its result
 * kept, so that thousands of roles of the same shape cost as much as one.
 */
export type ActionSets = {
  empty: ActionSet;
  /** Those that the patterns match, and, where `excluded` is no empty list, all but those that it matches. */
  of: (patterns: readonly string[], excluded: readonly string[]) => ActionSet;
  minus: (a: ActionSet, b: ActionSet) => ActionSet;
  meet: (a: ActionSet, b: ActionSet) => ActionSet;
  join: (a: ActionSet, b: ActionSet) => ActionSet;
  /** Those of one service; all, where none is of it: an ARN's service is mostly, and not always, that of the action. */
  about: (set: ActionSet, service: string) => ActionSet;
  where: (set: ActionSet, name: string, holds: (action: Action) => boolean) => ActionSet;
  classes: (set: ActionSet) => readonly ActionClass[];
  /** The first few names in order. */
  named: (set: ActionSet) => readonly string[];
};

export function createActionSets(table: ActionsTable): ActionSets {
  const kept = new Map<string, ActionSet>();
  const classesOf = new Map<number, readonly ActionClass[]>();
  const namesOf = new Map<number, readonly string[]>();
  let ids = 0;
  const made = (actions: readonly Action[]): ActionSet => ({ id: ids++, actions });
  const empty = made([]);
  const keep = (key: string, make: () => readonly Action[], ...same: ActionSet[]): ActionSet => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const actions = make();
    // A result that is as large as what it was made from is that.
    const set =
      actions.length === 0 ? empty : (same.find((one) => one.actions.length === actions.length) ?? made(actions));
    kept.set(key, set);
    return set;
  };
  const minus = (a: ActionSet, b: ActionSet): ActionSet => {
    if (a === empty || b === empty) return a;
    if (a === b) return empty;
    return keep(
      `${a.id}-${b.id}`,
      () => {
        const out = new Set(b.actions);
        return a.actions.filter((action) => !out.has(action));
      },
      a,
    );
  };
  const where = (set: ActionSet, name: string, holds: (action: Action) => boolean): ActionSet =>
    set === empty ? empty : keep(`${set.id}?${name}`, () => set.actions.filter(holds), set);
  const join = (a: ActionSet, b: ActionSet): ActionSet => {
    if (a === b || b === empty) return a;
    if (a === empty) return b;
    return keep(`${a.id}+${b.id}`, () => [...new Set([...a.actions, ...b.actions])], a, b);
  };
  return {
    empty,
    of: (patterns, excluded) =>
      keep(JSON.stringify([patterns, excluded]), () => {
        const found = new Set(patterns.flatMap((pattern) => table.expand(pattern) ?? []));
        if (excluded.length > 0) for (const action of table.except(excluded)) found.add(action);
        return [...found];
      }),
    minus,
    meet: (a, b) => {
      if (a === b) return a;
      if (a === empty || b === empty) return empty;
      return keep(
        `${a.id}&${b.id}`,
        () => {
          const other = new Set(b.actions);
          return a.actions.filter((action) => other.has(action));
        },
        a,
        b,
      );
    },
    join,
    about: (set, service) => {
      const own = where(set, `service ${service}`, (action) => action.service === service);
      return own === empty ? set : own;
    },
    where,
    classes: (set) => {
      const known = classesOf.get(set.id);
      if (known !== undefined) return known;
      const many = new Set(set.actions.map(({ service }) => service)).size > MANY_SERVICES;
      const groups = new Map<string, Action[]>();
      for (const action of set.actions) {
        const key = `${many ? '*' : action.service} ${action.access} ${action.scopeable}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [action]);
        else group.push(action);
      }
      const classes = [...groups].map(([key, actions]): ActionClass => {
        const [first] = actions as [Action];
        const part = keep(`${set.id}/${key}`, () => actions, set);
        return { service: many ? '*' : first.service, access: first.access, scopeable: first.scopeable, set: part };
      });
      classesOf.set(set.id, classes);
      return classes;
    },
    named: (set) => {
      const known = namesOf.get(set.id);
      if (known !== undefined) return known;
      const names = set.actions
        .map(({ name }) => name)
        .sort(byCodeUnit)
        .slice(0, NAMED_ACTIONS);
      namesOf.set(set.id, names);
      return names;
    },
  };
}
