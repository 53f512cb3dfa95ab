import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import type { Origin } from '../../../../model/origin.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { ONLY_AFTER_APPLY } from '../../value-form.ts';
import { isExpression } from '../configuration.ts';
import type { Planned, PlannedResource } from '../planned-resources.ts';
import type { Links } from './links.ts';
import type { Properties } from './shape.ts';

/** A resource of the template that is made from a plan. */
export type Made = {
  type: string;
  properties: JsonObject;
  /** By property path: the resource of the plan and the path of its values that it was read from. */
  places: Map<string, { from: PlannedResource; path: readonly string[] }>;
  origins: Map<string, Origin>;
};

/** Reads the values of one planned resource into the properties of one that is made. */
export type Maker = {
  resource: PlannedResource;
  planned: Planned;
  links: Links;
  made: Made;
  /** The value at a path of names, through blocks of which there is one; undefined where it is left out. */
  value: (from: readonly string[]) => { value: Json | undefined; path: string[] };
  /** Whether the configuration states it; null where there is none. */
  states: (path: readonly string[]) => boolean | null;
  note: (to: readonly string[], origin: Origin) => void;
  write: (properties: Properties, from: readonly string[], to: readonly string[]) => void;
};

export function createMaker(resource: PlannedResource, made: Made, planned: Planned, links: Links): Maker {
  const maker: Maker = {
    resource,
    planned,
    links,
    made,
    value: (from) => valueAt(resource, from),
    states: (path) => states(resource, path),
    note: (to, origin) => made.origins.set(to.join('/'), origin),
    write: (properties, from, to) => {
      for (const [name, read] of Object.entries(properties)) {
        const path = [...to, ...name.split('/')];
        const value = read(maker, from, path);
        if (value !== undefined) place(made.properties, path, value);
      }
    },
  };
  return maker;
}

/** Puts a value at a path, making the objects above it. A list takes items by their index. */
export function place(object: JsonObject, path: readonly string[], value: Json): void {
  let at: JsonObject = object;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (isObject(next) && !isHole(next)) at = next;
    else at = at[step] = emptyObject();
  }
  at[path.at(-1) ?? ''] = value;
}

function valueAt(resource: PlannedResource, from: readonly string[]): { value: Json | undefined; path: string[] } {
  const path: string[] = [];
  let value: Json | undefined = resource.values;
  for (const step of from) {
    if (isHole(value) || isReference(value)) break;
    if (Array.isArray(value) && !/^\d+$/.test(step)) {
      path.push('0');
      value = value[0];
      if (isHole(value)) break;
    }
    path.push(step);
    value = Array.isArray(value)
      ? value[Number(step)]
      : isObject(value) && Object.hasOwn(value, step)
        ? value[step]
        : undefined;
  }
  // The provider is left to choose what nobody states: it takes the platform's default.
  const chosen = isHole(value) && value.unresolved === ONLY_AFTER_APPLY && states(resource, path) === false;
  return { value: chosen || value === null ? undefined : value, path };
}

function isReference(value: Json | undefined): boolean {
  return isObject(value) && Array.isArray(value['Fn::GetAtt']);
}

/** False where the block that it would stand in is written, and it is not; null where that block is not shown. */
function states({ expressions }: PlannedResource, path: readonly string[]): boolean | null {
  let found: Json | undefined = expressions ?? undefined;
  for (const step of path) {
    if (found === undefined) return null;
    if (isExpression(found)) return true;
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isObject(found)) {
      if (step === '0') continue;
      if (!Object.hasOwn(found, step)) return false;
      found = found[step];
    }
  }
  return found === undefined ? null : true;
}
