import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { bracketed } from './address.ts';
import { type Listed, listIn } from './planned-resources.ts';

/** What a file shows: what will be, or what is. */
export type PlanKind = 'plan' | 'state' | 'state-file';

/** What a file's top says that it is; null: neither a plan nor a state. */
export function kindOfPlan(body: JsonObject): PlanKind | null {
  if (Object.hasOwn(body, 'planned_values') || Object.hasOwn(body, 'resource_changes')) return 'plan';
  if (Object.hasOwn(body, 'values')) return 'state';
  if (typeof body.version === 'number' && Object.hasOwn(body, 'terraform_version')) return 'state-file';
  // An empty state, which has nothing to say but its version.
  return typeof body.format_version === 'string' && Object.keys(body).length <= 2 ? 'state' : null;
}

/** The entries of all modules, in the order of the file. */
export function listedResources(body: JsonObject, kind: PlanKind): Listed[] {
  if (kind === 'state-file') return fromStateFile(body);
  const top = kind === 'state' ? 'values' : 'planned_values';
  if (isObject(body[top])) return fromModule(member(body[top], 'root_module'), [top, 'root_module']);
  return kind === 'plan' ? fromChanges(body) : [];
}

function fromModule(module: Json | undefined, pointer: string[]): Listed[] {
  const resources = entries(member(module, 'resources')).map(({ entry, index }) => ({
    entry,
    values: member(entry, 'values'),
    at: [...pointer, 'resources', index, 'address'],
    below: [...pointer, 'resources', index, 'values'],
  }));
  const children = entries(member(module, 'child_modules')).flatMap(({ entry, index }) =>
    fromModule(entry, [...pointer, 'child_modules', index]),
  );
  return [...resources.filter(({ entry }) => entry.mode !== 'data'), ...children];
}

/** Of a plan whose planned values were taken out: what its changes leave behind. */
function fromChanges(body: JsonObject): Listed[] {
  return entries(body.resource_changes).flatMap(({ entry, index }) => {
    const after = member(entry.change, 'after');
    if (entry.mode === 'data' || !isObject(after) || entry.deposed !== undefined) return [];
    const pointer = ['resource_changes', index];
    return [{ entry, values: after, at: [...pointer, 'address'], below: [...pointer, 'change', 'after'] }];
  });
}

/** Version 4 of the file that Terraform keeps its state in: each instance with its attributes. */
function fromStateFile(body: JsonObject): Listed[] {
  return entries(body.resources).flatMap(({ entry, index }) => {
    if (entry.mode !== 'managed' || typeof entry.type !== 'string' || typeof entry.name !== 'string') return [];
    const base = [entry.module, entry.type, entry.name].filter((part) => typeof part === 'string').join('.');
    const provider = /"([^"]+)"/.exec(typeof entry.provider === 'string' ? entry.provider : '')?.[1] ?? '';
    return entries(entry.instances).flatMap(({ entry: instance, index: at }) => {
      if (instance.deposed !== undefined) return [];
      const { index_key: key = null } = instance;
      const made: JsonObject = {
        address: base + (typeof key === 'string' || typeof key === 'number' ? bracketed(key) : ''),
        mode: 'managed',
        type: entry.type ?? '',
        name: entry.name ?? '',
        index: key,
        provider_name: provider,
        sensitive_values: sensitiveMarks(instance.sensitive_attributes),
      };
      const below = ['resources', index, 'instances', at, 'attributes'];
      return [{ entry: made, values: instance.attributes, at: ['resources', index, 'name'], below }];
    });
  });
}

/** Paths such as `[{type: get_attr, value: password}]` as the marks that plans have; only the first step counts, for all below it. */
function sensitiveMarks(paths: Json | undefined): JsonObject {
  const marks: JsonObject = Object.create(null);
  for (const path of Array.isArray(paths) ? paths : []) {
    const [first] = listIn(path);
    if (typeof first?.value === 'string') marks[first.value] = true;
  }
  return marks;
}

function entries(value: Json | undefined): { entry: JsonObject; index: string }[] {
  return (Array.isArray(value) ? value : []).flatMap((entry, index) =>
    isObject(entry) ? [{ entry, index: String(index) }] : [],
  );
}
