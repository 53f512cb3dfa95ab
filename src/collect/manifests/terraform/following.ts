import type { Json } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { bracketed, type InstanceKey, type ModuleStep, moduleAddress, nameOf, type Step, stepsOf } from './address.ts';
import { type Configuration, referencesIn } from './configuration.ts';

/** Expressions that only hand on what another one says, one below the other, that we follow. */
const MAX_STEPS = 20;

/** Instances that one expression may name. */
const MAX_TARGETS = 64;

/** A resource, or a data source, that an expression names. */
export type Target = {
  /** As facts call it. */
  address: string;
  type: string;
  isData: boolean;
  /** The provider's name of the attribute; null where the expression does not say. */
  attribute: string | null;
};

/** What an expression names. `open`: names whose meaning a plan does not show, such as a local value. */
export type Named = { targets: Target[]; open: string[] };

/** Where an expression stands. */
export type Scope = {
  modules: readonly ModuleStep[];
  /** Of the resource or module call that it belongs to. */
  key: InstanceKey;
  /** That resource or module call, for what `each.value` is. */
  owner: Json | null;
};

/** An instance that can be named. */
export type Instance = {
  address: string;
  type: string;
  name: string;
  isData: boolean;
  modules: readonly ModuleStep[];
  index: InstanceKey;
};

/** Follows references from expressions, through variables and outputs of modules, to instances. */
export function createFollowing(
  configuration: Configuration,
  instances: readonly Instance[],
): (expression: Json | undefined, scope: Scope) => Named {
  const byBase = grouped(instances, ({ modules, isData, type, name }) => baseOf(modules, isData, type, name));
  const calls = moduleInstances(instances);

  function follow(expression: Json | undefined, scope: Scope, depth: number, found: Found): void {
    const references = referencesIn(expression).map((text) => ({ text, steps: stepsOf(text) }));
    const repeated = references.some(({ text }) => /^(each\.|count\.index)/.test(text));
    for (const { text, steps } of references) {
      if (depth > MAX_STEPS) found.open.add(text);
      else reference(text, steps, { scope, repeated, depth, found });
    }
  }

  function reference(text: string, steps: readonly Step[], at: At): void {
    const [first, second] = steps.map(nameOf);
    switch (first) {
      case 'var': {
        const argument = configuration.argument(at.scope.modules, second ?? '');
        // A variable of the root module is known before the plan is made.
        if (argument !== undefined) follow(argument, above(at.scope, configuration), at.depth + 1, at.found);
        return;
      }
      case 'module':
        output(text, steps, at);
        return;
      case 'data':
        named(text, steps.slice(1), true, at);
        return;
      case 'each':
        if (second === 'value') each(text, at);
        return;
      case 'local':
        at.found.open.add(text);
        return;
      case 'count':
      case 'path':
      case 'terraform':
      case 'self':
        return;
      default:
        named(text, steps, false, at);
    }
  }

  /** `each.value` is something out of the expression of for_each. */
  function each(text: string, { scope, depth, found }: At): void {
    const over = member(scope.owner ?? undefined, 'for_each_expression');
    if (over === undefined || referencesIn(over).some((one) => one.startsWith('each.'))) found.open.add(text);
    else follow(over, scope, depth + 1, found);
  }

  function output(text: string, steps: readonly Step[], { scope, repeated, depth, found }: At): void {
    const key = steps[2] !== undefined && 'key' in steps[2] ? steps[2].key : null;
    const name = nameOf(steps[key === null ? 2 : 3]);
    const call = `${moduleAddress(scope.modules)} ${nameOf(steps[1])}`;
    const all = calls.get(call) ?? [null];
    const keys = key !== null ? [key] : repeated && all.includes(scope.key) ? [scope.key] : all;
    if (name === '') found.open.add(text);
    else {
      for (const instance of keys.slice(0, MAX_TARGETS)) {
        const modules = [...scope.modules, { name: nameOf(steps[1]), key: instance }];
        follow(configuration.output(modules, name), { modules, key: null, owner: null }, depth + 1, found);
      }
    }
  }

  function named(text: string, steps: readonly Step[], isData: boolean, { scope, repeated, found }: At): void {
    const [type, name] = steps.map(nameOf);
    if (!type || !name) return;
    const key = steps[2] !== undefined && 'key' in steps[2] ? steps[2].key : null;
    const attribute = nameOf(steps[key === null ? 2 : 3]) || null;
    const all = byBase.get(baseOf(scope.modules, isData, type, name)) ?? [];
    const own = key !== null ? key : repeated ? scope.key : null;
    const same = own === null ? [] : all.filter(({ index }) => index === own);
    if (all.length > MAX_TARGETS && same.length === 0) found.open.add(text);
    for (const { address } of same.length > 0 || key !== null ? same : all.slice(0, MAX_TARGETS)) {
      found.targets.set(`${address} ${attribute}`, { address, type, isData, attribute });
    }
    if (isData && all.length === 0) {
      const address = [moduleAddress(scope.modules), `data.${type}.${name}${bracketed(own)}`].filter(Boolean).join('.');
      found.targets.set(`${address} ${attribute}`, { address, type, isData, attribute });
    }
  }

  return (expression, scope) => {
    const found: Found = { targets: new Map(), open: new Set() };
    if (expression !== undefined) follow(expression, scope, 0, found);
    return { targets: [...found.targets.values()], open: [...found.open] };
  };
}

type Found = { targets: Map<string, Target>; open: Set<string> };

type At = { scope: Scope; repeated: boolean; depth: number; found: Found };

/** The scope of what is handed to a module: the module above, under the key of the call. */
function above({ modules }: Scope, configuration: Configuration): Scope {
  const parent = modules.slice(0, -1);
  const last = modules.at(-1);
  return { modules: parent, key: last?.key ?? null, owner: last ? configuration.call(parent, last.name) : null };
}

/** Keys of the instances of each module call, by the address of the module above and the name of the call. */
function moduleInstances(instances: readonly Instance[]): Map<string, InstanceKey[]> {
  const calls = new Map<string, Set<InstanceKey>>();
  const seen = new Set<string>();
  for (const { modules } of instances) {
    const address = moduleAddress(modules);
    if (seen.has(address)) continue;
    seen.add(address);
    for (const [depth, { name, key }] of modules.entries()) {
      const call = `${moduleAddress(modules.slice(0, depth))} ${name}`;
      calls.set(call, (calls.get(call) ?? new Set()).add(key));
    }
  }
  return new Map([...calls].map(([call, keys]) => [call, [...keys]]));
}

function baseOf(modules: readonly ModuleStep[], isData: boolean, type: string, name: string): string {
  return `${moduleAddress(modules)} ${isData ? 'data.' : ''}${type}.${name}`;
}

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
