import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { type Expansion, intrinsic, Refusal, report } from './expansion.ts';
import type { PropertyType } from './property-types.ts';

/** Characters of a name of the template that a message repeats. */
const MAX_NAME = 60;

/**
 * Throws a Refusal where a property is of another kind than SAM takes, or is missing. One that SAM is not known to have is told of and
 * does no more: the transform refuses it, unless it is newer than what is known here.
 */
export function checkProperties(
  expansion: Expansion,
  what: string,
  properties: JsonObject,
  types: ReadonlyMap<string, PropertyType>,
  pointer: string[],
): void {
  for (const [name, { kinds, needed }] of types) {
    const value = member(properties, name);
    if (value === undefined || value === null) {
      if (needed) throw new Refusal(`${what} needs ${name}.`, pointer);
    } else if (kinds.length > 0 && intrinsic(value) === null && !kinds.some((kind) => isOf(kind, value))) {
      throw new Refusal(`${name} of ${what} must be a ${kinds.join(' or a ')}.`, pointer);
    }
  }
  for (const name of Object.keys(properties)) {
    if (types.has(name)) continue;
    const shown = name.replace(/[^\w:.-]/g, '?').slice(0, MAX_NAME);
    const message = `SAM is not known to have the property ${shown} of ${what}. The transform refuses it, unless it is newer than this release.`;
    report(expansion, 'sam-property', message, pointer);
  }
}

function isOf(kind: string, value: Json): boolean {
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'texts') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return kind === 'map' ? isObject(value) : typeof value === kind.replace('text', 'string');
}

/** Throws a Refusal where a function of CloudFormation in a SAM resource has arguments that no transform can work with. */
export function checkFunctions(value: Json, parameters: Json | undefined): void {
  if (Array.isArray(value)) {
    for (const item of value) checkFunctions(item, parameters);
  } else if (isObject(value)) {
    const map = member(value, 'Fn::FindInMap');
    if (Array.isArray(map) && map.length < 3) throw new Refusal('Fn::FindInMap takes three values.');
    checkVariables(member(value, 'Fn::Sub'), parameters);
    for (const item of Object.values(value)) checkFunctions(item, parameters);
  }
}

/** A variable of Fn::Sub that is a parameter must have a text as its default, and no list. */
function checkVariables(written: Json | undefined, parameters: Json | undefined): void {
  const [text, own] = Array.isArray(written) ? written : [written];
  if (typeof text !== 'string') return;
  for (const [, name = ''] of text.matchAll(/\$\{([A-Za-z0-9]+)\}/g)) {
    const value = member(own, name) === undefined ? member(member(parameters, name), 'Default') : undefined;
    if (Array.isArray(value) || isObject(value)) throw new Refusal(`Fn::Sub puts ${name} in a text, and it is none.`);
  }
}
