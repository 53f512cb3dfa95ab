import type { JsonObject } from '../../../model/json.ts';
import { readHead } from '../../discover.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { kindOfPlan, listedResources } from './listed.ts';
import { MAX_PLAN_BYTES, parsePlan } from './plan.ts';
import { type Listed, listIn } from './planned-resources.ts';
import { isPlanHead } from './recognise.ts';

/** Names that resources are known by to the platform, by type, name and attribute. */
export type KnownNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What one module of a plan or a state declares. `calls`: names of the modules that it calls; null: a state does not say. `names`
 * are those of the whole file.
 */
export type PlannedModule = {
  path: string;
  resources: ReadonlySet<string>;
  calls: ReadonlySet<string> | null;
  names: KnownNames;
};

/** Names under which plans and states are kept. */
const NAME = /(?:^|\/)(?:[^/]*plan[^/]*|tfstate[^/]*|show[^/]*|[^/]*\.tfstate)\.json$|\.tfstate$/;

/** Attributes that hold the name under which the platform knows a resource. */
const NAMING = ['function_name', 'name', 'bucket'];

const known = new WeakMap<ReadonlyMap<string, SourceFile>, PlannedModule[]>();

/** Modules of all plans and states below the root, worked out once for a run. */
export function plannedModules(files: ReadonlyMap<string, SourceFile>): PlannedModule[] {
  let modules = known.get(files);
  if (!modules) {
    modules = [...files.values()].flatMap((file) => (isPlan(file) ? modulesIn(file) : []));
    known.set(files, modules);
  }
  return modules;
}

function isPlan(file: SourceFile): boolean {
  if (!NAME.test(file.path) || file.size > MAX_PLAN_BYTES) return false;
  const head = readHead(file.absolute);
  return head !== null && isPlanHead(head, file.path);
}

function modulesIn(file: SourceFile): PlannedModule[] {
  const { plan } = parsePlan(readWhole(file), file.path);
  const kind = plan === null ? null : kindOfPlan(plan.body);
  if (plan === null || kind === null) return [];
  const listed = listedResources(plan.body, kind);
  const names = namesIn(listed);
  const root = member(plan.body.configuration, 'root_module');
  if (isObject(root)) return configured(root, file.path, names);
  const byModule = new Map<string, Set<string>>();
  for (const { entry } of listed) {
    const address = wordOf(entry.address);
    const own = `${wordOf(entry.type)}.${wordOf(entry.name)}`;
    const module = address.slice(0, Math.max(0, address.lastIndexOf(own)));
    byModule.set(module, (byModule.get(module) ?? new Set()).add(own));
  }
  return [...byModule.values()].map((resources) => ({ path: file.path, resources, calls: null, names }));
}

/** The names that are written out or planned; what is not known yet is not among them. */
export function namesIn(listed: readonly Listed[]): KnownNames {
  const names = new Map<string, Set<string>>();
  for (const { entry, values } of listed) {
    for (const attribute of NAMING) {
      const value = member(values, attribute);
      const key = `${wordOf(entry.type)}.${wordOf(entry.name)} ${attribute}`;
      if (typeof value === 'string') names.set(key, (names.get(key) ?? new Set()).add(value));
    }
  }
  return names;
}

function configured(module: JsonObject, path: string, names: KnownNames): PlannedModule[] {
  const own = listIn(module.resources).flatMap(({ address }) => (typeof address === 'string' ? [address] : []));
  const calls = isObject(module.module_calls) ? module.module_calls : {};
  const below = Object.keys(calls).flatMap((name) => {
    const called = member(calls[name], 'module');
    return isObject(called) ? configured(called, path, names) : [];
  });
  return [{ path, resources: new Set(own), calls: new Set(Object.keys(calls)), names }, ...below];
}
