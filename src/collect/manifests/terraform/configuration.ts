import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { ModuleStep } from './address.ts';

/** Steps of one reference that are looked at. */
const MAX_STEPS = 50;

/** The `configuration` of a plan: expressions as they are written, as far as a plan keeps them. */
export type Configuration = {
  /** False for states and for plans that something took it out of. */
  known: boolean;
  /** The entry of a resource or, with `data.` before its address, of a data source, in the module that it stands in. */
  resource: (modules: readonly ModuleStep[], address: string) => JsonObject | null;
  /** What a module gives back under a name. */
  output: (modules: readonly ModuleStep[], name: string) => Json | undefined;
  /** What the module above hands over for a variable. */
  argument: (modules: readonly ModuleStep[], name: string) => Json | undefined;
  /** A module call, with its `count_expression` or `for_each_expression`. */
  call: (modules: readonly ModuleStep[], name: string) => JsonObject | null;
  /** The variables that the root module declares. */
  variables: JsonObject;
};

export function readConfiguration(plan: JsonObject): Configuration {
  const written = member(plan.configuration, 'root_module');
  const root = isObject(written) ? written : null;
  const tables = new Map<JsonObject, Map<string, JsonObject>>();
  const moduleAt = (modules: readonly ModuleStep[]): JsonObject | null => {
    let found = root;
    for (const { name } of modules) {
      const called: Json | undefined = member(member(member(found ?? undefined, 'module_calls'), name), 'module');
      found = isObject(called) ? called : null;
    }
    return found;
  };
  const tableOf = (module: JsonObject): Map<string, JsonObject> => {
    let table = tables.get(module);
    if (!table) {
      table = new Map();
      const resources = member(module, 'resources');
      for (const entry of Array.isArray(resources) ? resources : []) {
        if (isObject(entry) && typeof entry.address === 'string') table.set(entry.address, entry);
      }
      tables.set(module, table);
    }
    return table;
  };
  const callOf = (modules: readonly ModuleStep[], name: string): JsonObject | null => {
    const call = member(member(moduleAt(modules) ?? undefined, 'module_calls'), name);
    return isObject(call) ? call : null;
  };
  const variables = member(root ?? undefined, 'variables');
  return {
    known: root !== null,
    resource: (modules, address) => {
      const module = moduleAt(modules);
      return (module && tableOf(module).get(address)) ?? null;
    },
    output: (modules, name) => member(member(member(moduleAt(modules) ?? undefined, 'outputs'), name), 'expression'),
    argument: (modules, name) => {
      const last = modules.at(-1);
      if (last === undefined) return undefined;
      return member(member(callOf(modules.slice(0, -1), last.name) ?? undefined, 'expressions'), name);
    },
    call: callOf,
    variables: isObject(variables) ? variables : {},
  };
}

/**
 * The expression at a path of values. A nested block is a list of objects or, where there can be one only, an object; undefined
 * where none is written: left out, or made by a `dynamic` block, which plans do not show.
 */
export function expressionAt(expressions: Json | undefined, path: readonly string[]): Json | undefined {
  let found = expressions;
  for (const step of path) {
    if (isExpression(found)) return found;
    if (Array.isArray(found)) found = found[/^\d+$/.test(step) ? Number(step) : -1];
    else if (!(step === '0' && isObject(found))) found = member(found, step);
  }
  return found;
}

/** Whether a value is an expression and not a block of them. */
export function isExpression(value: Json | undefined): value is JsonObject {
  return isObject(value) && (Array.isArray(value.references) || Object.hasOwn(value, 'constant_value'));
}

/** Every reference in an expression or a block of them; of `a.b.c`, `a.b` and `a` the longest only. */
export function referencesIn(expression: Json | undefined): string[] {
  const found = new Set<string>();
  const walk = (value: Json | undefined): void => {
    if (isObject(value) && Array.isArray(value.references)) {
      for (const reference of value.references) if (typeof reference === 'string') found.add(reference);
    } else if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isObject(value) && !isExpression(value)) for (const name of Object.keys(value)) walk(value[name]);
  };
  walk(expression);
  const begun = new Set([...found].flatMap(prefixesOf));
  return [...found].filter((one) => !begun.has(one));
}

/** `a.b[0].c` begins with `a.b[0]`, `a.b` and `a`. */
function prefixesOf(reference: string): string[] {
  return [...reference.matchAll(/[.[]/g)].slice(0, MAX_STEPS).map(({ index }) => reference.slice(0, index));
}
