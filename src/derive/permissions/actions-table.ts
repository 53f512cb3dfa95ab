import type { ActionAccess, Tables } from '../../model/tables.ts';
import { hasWildcard, matchesPattern } from './action-pattern.ts';

/** One IAM action. */
export type Action = {
  /** `service:Name`. */
  name: string;
  service: string;
  access: ActionAccess;
  /** Whether a statement that grants it should name resources. */
  scopeable: boolean;
};

/** The actions that a pattern stands for. */
export type ActionsTable = {
  /** Matched without regard to capitals; null where the table knows no action that matches. */
  expand: (pattern: string) => readonly Action[] | null;
  /** Every action but those that the patterns match. */
  except: (patterns: readonly string[]) => readonly Action[];
  /** How many actions that change something a service has; `*`: all services. */
  changing: (service: string) => number;
  /** Whether it lists the actions of the platform; where it does not, a pattern stands for itself. */
  lists: boolean;
};

type Entry = Action & { lower: string };

type ActionTables = Pick<Tables, 'iamActions' | 'starActions'>;

const tablesRead = new WeakMap<ActionTables, ActionsTable>();

/** Made once for the same tables, however often they are asked about. */
export function actionsTableOf(tables: ActionTables): ActionsTable {
  const known = tablesRead.get(tables);
  if (known !== undefined) return known;
  const made = createActionsTable(tables);
  tablesRead.set(tables, made);
  return made;
}

function createActionsTable(tables: ActionTables): ActionsTable {
  const services = new Map<string, readonly Entry[]>();
  const expansions = new Map<string, readonly Action[] | null>();
  const isScopeable = scopeableBy(tables.starActions);

  /** Read when it is first asked for: a release uses few of the services. */
  const actionsOf = (service: string): readonly Entry[] => {
    const known = services.get(service);
    if (known !== undefined) return known;
    const entries: Entry[] = [];
    const classes = Object.hasOwn(tables.iamActions.services, service)
      ? tables.iamActions.services[service]
      : undefined;
    for (const [name, actions] of Object.entries(classes ?? {})) {
      const [access, resource] = name.split(' ') as [ActionAccess, string];
      for (const action of actions.split(' ')) {
        const lower = `${service}:${action.toLowerCase()}`;
        const scopeable = isScopeable(lower, access, resource);
        entries.push({ name: `${service}:${action}`, service, access, scopeable, lower });
      }
    }
    services.set(service, entries);
    return entries;
  };

  const matching = (pattern: string): readonly Action[] => {
    if (/^[*?]*\*[*?]*$/.test(pattern)) return Object.keys(tables.iamActions.services).flatMap(actionsOf);
    const colon = pattern.indexOf(':');
    const service = colon < 0 ? pattern : pattern.slice(0, colon);
    const names = hasWildcard(service)
      ? Object.keys(tables.iamActions.services).filter((name) => matchesPattern(service, name) || colon < 0)
      : [service];
    return names.flatMap(actionsOf).filter(({ lower }) => matchesPattern(pattern, lower));
  };

  const expand = (written: string): readonly Action[] | null => {
    const pattern = written.toLowerCase();
    const known = expansions.get(pattern);
    if (known !== undefined) return known;
    const found = matching(pattern);
    const expansion = found.length > 0 ? found : null;
    expansions.set(pattern, expansion);
    return expansion;
  };

  const changing = new Map<string, number>();
  return {
    expand,
    lists: true,
    changing: (service) => {
      const count = changing.get(service) ?? (expand(`${service}:*`) ?? []).filter(changes).length;
      changing.set(service, count);
      return count;
    },
    except: (patterns) => {
      const excluded = new Set(patterns.flatMap((pattern) => expand(pattern) ?? []));
      return (expand('*') ?? []).filter((action) => !excluded.has(action));
    },
  };
}

/** Whether an action changes something, permissions among it. */
export function changes({ access }: Pick<Action, 'access'>): boolean {
  return access === 'write' || access === 'permissions';
}

/**
 * An action with resources that it must name is scopeable, one that has none is not. Where resources are optional, the
 * list says which services' actions touch data that should be named. Listing does not, but where it is named itself.
 */
function scopeableBy(star: Tables['starActions']) {
  const accepted = star.accepted.map((pattern) => pattern.toLowerCase());
  const scoped = star.scoped.map((pattern) => pattern.toLowerCase());
  return (lower: string, access: ActionAccess, resource: string): boolean => {
    if (resource === 'none' || accepted.some((pattern) => matchesPattern(pattern, lower))) return false;
    if (resource === 'required') return true;
    return scoped.some((pattern) => (access === 'list' ? pattern === lower : matchesPattern(pattern, lower)));
  };
}
