import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { emptyObject } from '../intrinsics.ts';
import type { MadeBy } from '../resource.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { type Made, object, Part, type Spot } from './part.ts';
import type { RolePlan } from './role-plan.ts';
import type { Service } from './service.ts';

/** A resource before it is one of a template. */
export type Draft = {
  id: string;
  type: string;
  properties: JsonObject;
  /** What stands beside Type and Properties. */
  attributes: JsonObject;
  madeBy: MadeBy;
  /** What it is made from: a function, an event, a section. */
  home: Spot;
};

/** A function of the service. */
export type Fn = {
  key: string;
  part: Part;
  /** Logical id of its resource. */
  id: string;
  /** FunctionName. */
  name: Part;
  role: RolePlan;
  /** Alias that events call, in place of the function itself. */
  alias: { id: string; name: string } | null;
  condition: string | null;
};

/**
 * A permission that the framework adds to the role of a function. Those of one `group` are one statement of a role; `once`: of the
 * same resources only one.
 */
export type Grant = { fn: Fn; actions: string[]; resources: Made[]; from: Part; group: string | null; once: boolean };

/** What one service comes to. */
export type Expansion = {
  service: Service;
  functions: Map<string, Fn>;
  drafts: Map<string, Draft>;
  outputs: JsonObject;
  grants: Grant[];
  /** Other services than Lambda that must assume the role of a function. */
  trusted: { fn: Fn; service: string }[];
  /** How often something was made, by a name of its own. */
  counts: Map<string, number>;
};

/** The next number of something, from 1. */
export function nextNumber({ counts }: Expansion, name: string): number {
  const number = (counts.get(name) ?? 0) + 1;
  counts.set(name, number);
  return number;
}

/** Adds a resource that the framework makes. One of the same id is replaced, as the framework does. */
export function add(
  expansion: Expansion,
  from: Part,
  id: string,
  type: string,
  properties: { [name: string]: Made },
  more: { attributes?: JsonObject; condition?: string | null } = {},
): Draft {
  const attributes = more.attributes ?? emptyObject();
  if (typeof more.condition === 'string') attributes.Condition = more.condition;
  const draft: Draft = { id, type, properties: object(properties), attributes, madeBy: 'serverless', home: from.spot };
  expansion.drafts.set(id, draft);
  return draft;
}

export function addOutput(expansion: Expansion, name: string, value: Json, condition: string | null = null): void {
  expansion.outputs[name] =
    condition === null ? object({ Value: value }) : object({ Value: value, Condition: condition });
}

/** Lets the role of a function do something. */
export function grant(
  expansion: Expansion,
  fn: Fn,
  from: Part,
  actions: string[],
  resources: Made[],
  { group = null, once = false }: Partial<Pick<Grant, 'group' | 'once'>> = {},
): void {
  expansion.grants.push({ fn, actions, resources, from, group, once });
}

export function tell(expansion: Expansion, code: string, message: string, part: Part): void {
  expansion.service.tell(code, message, part.spot);
}

/** A value that the framework sets where nothing is stated. */
export function framework(value: Json, spot: Spot, from: string): Part {
  const origin: Origin = { kind: 'inherited-default', from: `Serverless Framework: ${from}` };
  return new Part(value, spot, origin);
}

/** The first of several parts that holds something the framework counts: no null, nothing empty, no zero. */
export function firstSet(...parts: Part[]): Part | undefined {
  return parts.find(
    ({ value }) => value !== undefined && value !== null && value !== false && value !== 0 && value !== '',
  );
}

/** Whether something is switched on, as JavaScript tells; null: not known. */
export function isOn({ value }: Part): boolean | null {
  if (isHole(value)) return null;
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}

export function ref(id: string): JsonObject {
  return object({ Ref: id });
}

export function getAtt(id: string, attribute: string): JsonObject {
  return object({ 'Fn::GetAtt': [id, attribute] });
}

export function sub(text: string): JsonObject {
  return object({ 'Fn::Sub': text });
}

export function join(separator: string, parts: Json[]): JsonObject {
  return object({ 'Fn::Join': [separator, parts] });
}

/** The ARN of the function, or of the alias that stands for it. */
export function targetOf({ id, alias }: Fn): JsonObject {
  return alias === null ? getAtt(id, 'Arn') : join(':', [getAtt(id, 'Arn'), alias.name]);
}

/** The text of a value where it is known, or the text of the Fn::Sub that it is. */
export function wordsOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  const text = member(value, 'Fn::Sub');
  if (typeof text === 'string') return text;
  return Array.isArray(text) && typeof text[0] === 'string' ? text[0] : null;
}

/** What a logical id is made from where a value is no text: the name that an intrinsic holds. */
export function nameInside(value: Json | undefined, last: (text: string) => string): string {
  const text = wordsOf(value);
  if (text !== null) return last(text);
  if (!isObject(value) || isHole(value)) return 'Unknown';
  const attribute = member(value, 'Fn::GetAtt');
  if (Array.isArray(attribute)) return wordOf(attribute[0]);
  for (const name of ['Fn::ImportValue', 'Ref']) {
    const found = wordsOf(member(value, name));
    if (found !== null) return found;
  }
  const parts = member(value, 'Fn::Join');
  const end = Array.isArray(parts) && Array.isArray(parts[1]) ? parts[1].at(-1) : undefined;
  return typeof end === 'string' ? (end.split('/').at(-1) ?? end) : 'Unknown';
}

/** Statement of a policy. */
export function statement(effect: 'Allow' | 'Deny', actions: Json, resources: Json): JsonObject {
  return object({ Effect: effect, Action: actions, Resource: resources });
}

/** Lets a service invoke a function; `source` pins it to what calls. */
export function permit(
  expansion: Expansion,
  fn: Fn,
  from: Part,
  id: string,
  principal: Json,
  source: { [name: string]: Made } = {},
): void {
  const properties = { FunctionName: targetOf(fn), Action: 'lambda:InvokeFunction', Principal: principal, ...source };
  add(expansion, from, id, 'AWS::Lambda::Permission', properties);
}
