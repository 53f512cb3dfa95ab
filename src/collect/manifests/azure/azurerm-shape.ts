import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member, wordOf } from '../resource.ts';

/** From where in the values of a resource of the provider to where in the ARM shape, and what becomes of it on the way. */
export type Move = readonly [from: string, to: string, change?: (value: Json) => Json];

/** What a resource of the provider `azurerm` is in the shape of ARM. */
export type Shape = {
  type: string;
  kind?: string;
  moves: readonly Move[];
  /** Attributes that hold the id, or the name, of what it stands in, as far as they are set. */
  parent?: readonly string[];
  /** Names between that of the parent and its own, such as `default`. */
  between?: readonly string[];
  /** Attribute that holds the id of what it extends. */
  extends?: string;
  /** Its own name where that is no attribute. */
  called?: string;
  /** Another resource that the provider keeps in this one, made only where one of its attributes is set. */
  beside?: readonly Shape[];
};

/** A truth value as the words that ARM has for it. */
export function enabled(value: Json): Json {
  return value === true ? 'Enabled' : value === false ? 'Disabled' : value;
}

/** A list of ids as the object that ARM keeps identities in. */
export function idsAsKeys(value: Json): Json {
  if (isHole(value)) return value;
  const object = emptyObject();
  for (const id of Array.isArray(value) ? value : [value]) {
    if (typeof id !== 'string') return isHole(id) ? id : null;
    object[id] = emptyObject();
  }
  return object;
}

/** Each object of a list with its names changed. */
export function eachAs(moves: readonly Move[]): (value: Json) => Json {
  return (value) => (Array.isArray(value) ? value.map((item) => shaped(item, moves)) : value);
}

/** Values moved into another shape; what is null in a plan is not set. */
export function shaped(values: Json, moves: readonly Move[], moved: Map<string, string[]> = new Map()): JsonObject {
  const made = emptyObject();
  for (const [from, to, change] of moves) {
    const path = from.split('.');
    const value = path.reduce<Json | undefined>(stepInto, values);
    if (value === undefined || value === null) continue;
    const steps = to.split('.');
    const place = placeFor(made, steps.slice(0, -1));
    // What is already known not to be known stays so.
    if (place === null) continue;
    place[steps.at(-1) ?? ''] = change ? change(value) : value;
    moved.set(steps.join('/'), path);
  }
  return made;
}

/** The object at a path, made where there is none; null below a hole. */
function placeFor(made: JsonObject, steps: readonly string[]): JsonObject | null {
  let place = made;
  for (const step of steps) {
    const next = place[step];
    if (isHole(next)) return null;
    const inner = isObject(next) ? next : emptyObject();
    place[step] = inner;
    place = inner;
  }
  return place;
}

function stepInto(value: Json | undefined, step: string): Json | undefined {
  if (isHole(value)) return value;
  return Array.isArray(value) ? value[Number(step)] : member(value, step);
}

/** The moves of tags, location and identity that nearly every resource has. */
export const COMMON: readonly Move[] = [
  ['location', 'location'],
  ['tags', 'tags'],
  ['identity.0.type', 'identity.type'],
  ['identity.0.identity_ids', 'identity.userAssignedIdentities', idsAsKeys],
];

/** Language and version of `application_stack` as Linux apps have them. */
export function linuxStack(value: Json): Json {
  if (!isObject(value) || isHole(value)) return value;
  const version = (name: string): string => wordOf(member(value, name));
  const docker = member(value, 'docker');
  const [image] = Array.isArray(docker) ? docker : [];
  if (image !== undefined) return dockerImage(image);
  for (const [name, language] of LANGUAGES) {
    if (version(name) !== '') return `${language}|${version(name).replace(/^[~v]/, '')}`;
  }
  if (version('dotnet_version') === '') return '';
  const isolated = member(value, 'use_dotnet_isolated_runtime') === true ? '-ISOLATED' : '';
  return `DOTNET${isolated}|${version('dotnet_version').replace(/^v/, '')}`;
}

const LANGUAGES: readonly (readonly [string, string])[] = [
  ['node_version', 'NODE'],
  ['python_version', 'PYTHON'],
  ['java_version', 'JAVA'],
  ['powershell_core_version', 'POWERSHELL'],
];

function dockerImage(image: Json): string {
  const part = (name: string): string => wordOf(member(image, name));
  const registry = part('registry_url').replace(/^https?:\/\//, '');
  return `DOCKER|${[registry, part('image_name')].filter((one) => one !== '').join('/')}:${part('image_tag')}`;
}
