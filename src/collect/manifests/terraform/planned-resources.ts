import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { hole } from '../candidates.ts';
import { emptyObject, intrinsic } from '../intrinsics.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { ONLY_AFTER_APPLY, SENSITIVE } from '../value-form.ts';
import { factAddress, type InstanceKey, type ModuleStep, moduleAddress, modulesOf } from './address.ts';
import { type Configuration, expressionAt, isExpression } from './configuration.ts';
import { createFollowing, type Instance, type Named } from './following.ts';
import type { Plan } from './plan.ts';

/** A managed resource as it will be once the plan is applied, or as a state says that it is. */
export type PlannedResource = {
  /** `module.orders.aws_lambda_function.this["a"]`, as facts call it. */
  address: string;
  /** `aws_lambda_function`. */
  type: string;
  name: string;
  /** `registry.terraform.io/hashicorp/aws`; empty where the file does not say. */
  provider: string;
  /** Address of the module instance that it lies in; empty: the root module. */
  module: string;
  index: InstanceKey;
  /**
   * By the provider's names, nested blocks as lists. What is only known after apply is `{"Fn::GetAtt": [address, attribute]}`, the
   * attribute by the provider's name, where the configuration names that and nothing else; otherwise a hole. What is marked as
   * sensitive is a hole. Objects have no prototype.
   */
  values: JsonObject;
  /** What the expression at a path of the values names; nothing where there is no configuration. */
  named: (path: readonly string[]) => Named;
  /** The configuration's expressions for it; null where there are none. */
  expressions: JsonObject | null;
  /** Place of what stands at a path of the values, or of the nearest thing above it. */
  placeOf: (path: readonly string[]) => Place;
};

/** Resources by address in the order of the file, and data sources that are only read at apply, as far as they are known. */
export type Planned = {
  resources: ReadonlyMap<string, PlannedResource>;
  data: ReadonlyMap<string, PlannedResource>;
};

/** An entry of the file about one instance. */
export type Listed = {
  entry: JsonObject;
  values: Json | undefined;
  /** Where its name stands, and its values. */
  at: string[];
  below: string[];
};

type Found = Listed & Instance & { modules: ModuleStep[] };

/** Every managed resource of all modules; each instance of `count` and `for_each` is one. What will be deleted is none. */
export function plannedResources(
  plan: Plan,
  configuration: Configuration,
  listed: readonly Listed[],
  reason: string = ONLY_AFTER_APPLY,
): Planned {
  const changes = changesOf(plan.body);
  const found = [...listed, ...dataOf(plan.body)].flatMap((one) => instanceOf(one) ?? []);
  const follow = createFollowing(configuration, found);
  const planned: { resources: Map<string, PlannedResource>; data: Map<string, PlannedResource> } = {
    resources: new Map(),
    data: new Map(),
  };
  for (const one of found) {
    const { entry, modules, isData, address, type, name, index, at, below } = one;
    const owner = configuration.resource(modules, `${isData ? 'data.' : ''}${type}.${name}`);
    const written = member(owner ?? undefined, 'expressions');
    const expressions = isObject(written) ? written : null;
    const scope = { modules, key: index, owner };
    const named = (path: readonly string[]): Named => follow(expressionAt(expressions ?? undefined, path), scope);
    const change = member(changes.get(wordOf(entry.address)), 'change');
    const sensitive = [member(entry, 'sensitive_values'), member(change, 'after_sensitive')];
    const values = completed(one.values, member(change, 'after_unknown'), sensitive, [], (path) =>
      referenceFor(named(path), reason),
    );
    (isData ? planned.data : planned.resources).set(address, {
      address,
      type,
      name,
      provider: typeof entry.provider_name === 'string' ? entry.provider_name : '',
      module: moduleAddress(modules),
      index,
      values: withOmitted(isObject(values) && !isHole(values) ? values : emptyObject(), expressions, (path) =>
        referenceFor(named(path), reason),
      ),
      named,
      expressions,
      placeOf: (path) => plan.placeOf(path.length === 0 ? at : [...below, ...path]),
    });
  }
  return planned;
}

/** Planned values leave out what is not known yet, and a plan that was cut down does not say so elsewhere. */
function withOmitted(
  values: JsonObject,
  expressions: JsonObject | null,
  fill: (path: readonly string[]) => Json,
): JsonObject {
  for (const name of Object.keys(expressions ?? {})) {
    const expression = expressions?.[name];
    if (Object.hasOwn(values, name) || !isExpression(expression) || !Array.isArray(expression.references)) continue;
    values[name] = fill([name]);
  }
  return values;
}

function instanceOf(listed: Listed): Found | null {
  const { address, type, name, mode, index } = listed.entry;
  if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string') return null;
  return {
    ...listed,
    address: factAddress(address),
    type,
    name,
    isData: mode === 'data',
    modules: modulesOf(address).modules,
    index: typeof index === 'string' || typeof index === 'number' ? index : null,
  };
}

/** What changes, by address; an old object that is only taken away is not the one that will be there. */
function changesOf(plan: JsonObject): Map<string, JsonObject> {
  const changes = new Map<string, JsonObject>();
  for (const entry of listIn(plan.resource_changes)) {
    if (typeof entry.address === 'string' && entry.deposed === undefined) changes.set(entry.address, entry);
  }
  return changes;
}

function dataOf(plan: JsonObject): Listed[] {
  const all = Array.isArray(plan.resource_changes) ? plan.resource_changes : [];
  return all.flatMap((entry, index) => {
    if (!isObject(entry) || entry.mode !== 'data') return [];
    const pointer = ['resource_changes', String(index)];
    const below = [...pointer, 'change', 'after'];
    return [{ entry, values: member(entry.change, 'after'), at: [...pointer, 'address'], below }];
  });
}

/** The objects of a list. */
export function listIn(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : []).filter(isObject);
}

/** The attribute that is certainly meant by a value which is not known yet; otherwise a hole. */
function referenceFor({ targets, open }: Named, reason: string): Json {
  const [only] = targets;
  const isOne = targets.length === 1 && open.length === 0 && only !== undefined && !only.isData;
  return isOne && only.attribute !== null ? intrinsic('Fn::GetAtt', [only.address, only.attribute]) : hole(reason);
}

/** Values with what is not known yet filled in and what is sensitive taken out. */
function completed(
  value: Json | undefined,
  unknown: Json | undefined,
  sensitive: readonly (Json | undefined)[],
  path: readonly string[],
  fill: (path: readonly string[]) => Json,
): Json | undefined {
  if (sensitive.includes(true)) return hole(SENSITIVE);
  if (unknown === true) return fill(path);
  const below = (name: string, item: Json | undefined): Json | undefined => {
    const marks = sensitive.map((mark) => stepInto(mark, name));
    return completed(item, stepInto(unknown, name), marks, [...path, name], fill);
  };
  if (Array.isArray(value) || (Array.isArray(unknown) && unknown.length > 0)) {
    const items = Array.isArray(value) ? value : [];
    const length = Math.max(items.length, Array.isArray(unknown) ? unknown.length : 0);
    return Array.from({ length }, (_, index) => below(String(index), items[index]) ?? null);
  }
  if (!isObject(value) && !isObject(unknown)) return value;
  const object = emptyObject();
  const names = new Set([
    ...Object.keys(isObject(value) ? value : {}),
    ...Object.keys(isObject(unknown) ? unknown : {}),
  ]);
  for (const name of names) {
    const made = below(name, member(value, name));
    if (made !== undefined) object[name] = made;
  }
  return isObject(value) || names.size > 0 ? object : value;
}

function stepInto(value: Json | undefined, name: string): Json | undefined {
  return Array.isArray(value) ? value[Number(name)] : member(value, name);
}
