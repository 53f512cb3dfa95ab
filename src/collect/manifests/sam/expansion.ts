import { createHash } from 'node:crypto';
import type { EvidenceKind } from '../../../model/evidence.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Tables } from '../../../model/tables.ts';
import type { Resolver } from '../resolve.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Template } from '../template.ts';
import type { ApiDraft } from './api-draft.ts';

/** A resource of a template before the transform, with what Globals add to it. */
export type SamResource = {
  id: string;
  type: string;
  properties: JsonObject;
  attributes: JsonObject;
  condition: string | null;
  pointer: string[];
  /** By property path: what comes from Globals. */
  origins: Map<string, Origin>;
};

/** The state of one template's expansion. */
export type Expansion = {
  template: Template;
  resolver: Resolver;
  tables: Tables;
  /** By logical id, as they stand before the transform. */
  sources: ReadonlyMap<string, SamResource>;
  /** By logical id: what the transform leaves. */
  resources: Map<string, Resource>;
  /** Logical ids in the order in which they were made, so that what is refused can be taken back. */
  made: string[];
  /** By logical id: what events and definitions say about each SAM API. */
  apis: Map<string, ApiDraft>;
  /** Conditions that the transform adds, by name. */
  conditions: JsonObject;
  /** Of each function that CodeDeploy moves callers to: the condition that its deployment has. */
  deployments: (string | null)[];
  problems: Problem[];
};

/** Thrown where the transform would refuse a resource; caught by `refusing`. The message ends as a problem. */
export class Refusal extends Error {
  readonly pointer: string[] | null;
  constructor(message: string, pointer: string[] | null = null) {
    super(message);
    this.pointer = pointer;
  }
}

const CAPPED: EvidenceKind[] = ['manifest', 'policy'];

/** Does the work; if it is refused, nothing of it stays and the reason is told at its place. */
export function refusing(expansion: Expansion, pointer: readonly string[], work: () => void): void {
  const before = expansion.made.length;
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const id of expansion.made.splice(before)) expansion.resources.delete(id);
    report(expansion, 'sam-refused', `The SAM transform refuses this: ${error.message}`, error.pointer ?? pointer);
  }
}

/** Adds a problem at a place of the template. */
export function report(
  expansion: Pick<Expansion, 'template' | 'problems'>,
  code: string,
  message: string,
  pointer: readonly string[],
  kinds: EvidenceKind[] = CAPPED,
): void {
  expansion.problems.push({ code, message, kinds, place: expansion.template.placeOf(pointer) });
}

/** What a made resource takes over from the one it is made from. */
export type MadeFrom = { pointer: string[]; condition: string | null; attributes?: JsonObject };

/** What all that is made of a resource takes over from it. */
export function madeFrom(resource: SamResource, pointer: string[] = resource.pointer): Required<MadeFrom> {
  const attributes = defined(picked(resource.attributes, ['DeletionPolicy', 'UpdateReplacePolicy']));
  return { pointer, condition: resource.condition, attributes };
}

/** Adds a resource that the transform makes. Values that are undefined are left out. */
export function make(
  expansion: Expansion,
  from: MadeFrom,
  logicalId: string,
  type: string,
  properties: { [name: string]: Json | undefined },
): Resource {
  const written = expansion.sources.get(logicalId);
  if (expansion.resources.has(logicalId) || (written !== undefined && written.pointer !== from.pointer)) {
    throw new Refusal(`it would make ${type} ${logicalId}, and the template has a resource of that name already.`);
  }
  const resource: Resource = {
    logicalId,
    type,
    properties: defined(properties),
    attributes: from.attributes ?? {},
    condition: from.condition,
    pointer: from.pointer,
    madeBy: 'sam-transform',
    origins: new Map(),
  };
  expansion.resources.set(logicalId, resource);
  expansion.made.push(logicalId);
  return resource;
}

/** Adds the condition that another does not hold; its name, which ends as wanted. */
export function negated(expansion: Expansion, condition: string, end = ''): string {
  const name = `NOT${condition}${end}`;
  expansion.conditions[name] = { 'Fn::Not': [{ Condition: condition }] };
  return name;
}

/** The condition that both hold, added where they are two; null where neither is given. */
export function bothOf(expansion: Expansion, one: string | null, other: string | null, end: string): string | null {
  if (one === null || other === null) return one ?? other;
  const name = `${one}AND${other}${end}`;
  expansion.conditions[name] = { 'Fn::And': [{ Condition: one }, { Condition: other }] };
  return name;
}

/** The condition that one of several holds, added under a name where they are several; null where one has no condition. */
export function anyOf(expansion: Expansion, name: string, conditions: Iterable<string | null>): string | null {
  const all = [...new Set(conditions)];
  const named = all.filter((condition) => condition !== null);
  const [only] = named;
  if (only === undefined || named.length < all.length) return null;
  if (named.length === 1) return only;
  expansion.conditions[name] = { 'Fn::Or': named.sort().map((condition) => ({ Condition: condition })) };
  return name;
}

/** The object without the names that hold undefined. */
export function defined(properties: { [name: string]: Json | undefined }): JsonObject {
  const kept: JsonObject = Object.create(null);
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) kept[name] = value;
  return kept;
}

/** The named properties of a resource, under the same names. */
export function picked(properties: JsonObject, names: readonly string[]): { [name: string]: Json | undefined } {
  return Object.fromEntries(names.map((name) => [name, member(properties, name)]));
}

/** Copies origins below one property path to another. */
export function carryOrigins(from: SamResource, to: Resource, path: string, target = path): void {
  for (const [at, origin] of from.origins) {
    if (at === path || at.startsWith(`${path}/`)) to.origins.set(target + at.slice(path.length), origin);
  }
}

/** The text that a value stands for, where it is known; otherwise null. */
export function textOf(expansion: Expansion, value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  const resolved = value === undefined ? undefined : expansion.resolver.resolve(value).value;
  return typeof resolved === 'string' && !resolved.includes(`\${`) ? resolved : null;
}

/** The value where it is a text, else an empty one. Objects of a template have no prototype, and so no text of their own. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The name of the only intrinsic function that the value is, or null. */
export function intrinsic(value: Json | undefined): string | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  const [name] = names;
  if (names.length !== 1 || name === undefined) return null;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? name : null;
}

/** Whether the value is `!Ref AWS::NoValue`, or not there. */
export function isAbsent(value: Json | undefined): boolean {
  return value === undefined || member(value, 'Ref') === 'AWS::NoValue';
}

/** The logical id that a Ref, or the first part of an Fn::GetAtt, names. */
export function referenced(value: Json | undefined): string | null {
  const ref = member(value, 'Ref');
  if (typeof ref === 'string') return ref;
  const attribute = member(value, 'Fn::GetAtt');
  const id = Array.isArray(attribute) ? attribute[0] : null;
  return typeof id === 'string' ? id : null;
}

export function getAtt(id: string, attribute: string): JsonObject {
  return { 'Fn::GetAtt': [id, attribute] };
}

export function ref(id: string): JsonObject {
  return { Ref: id };
}

/** A value that must be a map, if it is there. */
export function mapOf(value: Json | undefined, name: string): JsonObject | null {
  if (isAbsent(value)) return null;
  if (!isObject(value)) throw new Refusal(`${name} must be a map.`);
  return value;
}

/** A text as the end of a logical id: itself, or ten digits of its SHA-1 where it holds more than letters and digits. */
export function namePart(text: string): string {
  return /^[A-Za-z0-9]+$/.test(text) ? text : digestPart(text);
}

/** Ten digits of a text's SHA-1, as the transform ends the logical ids of what it shares. */
export function digestPart(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10);
}

/** Whether two values are the same, in whatever order their names are written. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]))
    );
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], member(b, name)));
}
