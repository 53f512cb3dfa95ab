import type { Json, JsonObject } from '../../model/json.ts';
import { listRule, RULES, type RuleContext } from './cyclonedx-rules.ts';
import { SCALARS } from './cyclonedx-scalars.ts';
import { SHAPES } from './cyclonedx-shapes.ts';
import { WORDS } from './cyclonedx-words.ts';
import { type Faults, pointerOf } from './fault.ts';
import { isObject, own } from './json-access.ts';
import type { Field } from './shape.ts';

/** How deep lists are searched for what stands in them twice. */
const MAX_COMPARED = 12;
/** Objects in objects; the deepest bills have some thirty. */
const MAX_DEPTH = 200;

/** Holds a document in the form of CycloneDX's JSON against the essentials of version 1.`minor`; `lineOf` tells the line of an object of XML. */
export function checkCycloneDx(
  document: JsonObject,
  context: RuleContext,
  faults: Faults,
  lineOf: ((value: JsonObject) => number | undefined) | null,
): void {
  const { minor, isXml } = context;
  const path: (string | number)[] = [];
  const refs = new Set<string>();
  let nearest: JsonObject = document;

  const at = (): string => {
    const line = lineOf?.(nearest);
    return line === undefined ? pointerOf(path) : `line ${line}`;
  };
  const fault = (what: string): void => faults.add(at(), what);

  function lookAtScalar(kind: string, value: Json): void {
    const words = WORDS.get(kind);
    if (words !== undefined) {
      const since = typeof value === 'string' ? words.get(value) : undefined;
      if (since === undefined || since > minor) fault(`is no ${kind} that CycloneDX 1.${minor} knows`);
      return;
    }
    const what = SCALARS[kind]?.(value, context) ?? null;
    if (what !== null) fault(what);
  }

  function lookAtValue(kind: string, value: Json): void {
    if (kind === 'any') return;
    if (kind === 'tools') {
      if (Array.isArray(value)) lookAtList('tool', value, false);
      else if (minor >= 5) lookAtObject('toolset', value);
      else fault('is no list');
    } else if (SHAPES.has(kind)) lookAtObject(kind, value);
    else lookAtScalar(kind, value);
  }

  function lookAtList(kind: string, value: Json, isUnique: boolean): void {
    if (!Array.isArray(value)) {
      // 1.5 had one identity where later versions have a list.
      if (kind === 'identity' && isObject(value)) lookAtValue(kind, value);
      else fault('is no list');
      return;
    }
    const wrong = listRule(kind, value, context);
    if (wrong !== null) fault(wrong);
    const seen = isUnique && !isXml && path.length < MAX_COMPARED ? new Set<string>() : null;
    for (const [index, item] of value.entries()) {
      path.push(index);
      // What has a bom-ref is told from others by it.
      if (seen !== null && own(item, 'bom-ref') === undefined) {
        const text = JSON.stringify(item);
        if (seen.has(text)) fault('stands in the list twice');
        seen.add(text);
      }
      lookAtValue(kind, item);
      path.pop();
    }
  }

  function lookAtField(field: Field, value: Json): void {
    if (field.isList) lookAtList(field.kind, value, field.isUnique);
    else lookAtValue(field.kind, value);
  }

  function lookAtObject(kind: string, value: Json): void {
    const shape = SHAPES.get(kind);
    if (shape === undefined) return;
    if (!isObject(value) || path.length > MAX_DEPTH) {
      fault(isObject(value) ? `is nested more than ${MAX_DEPTH} deep, and not looked into` : 'is no object');
      return;
    }
    const above = nearest;
    if (lineOf?.(value) !== undefined) nearest = value;
    for (const name of Object.keys(value)) {
      path.push(name);
      const field = shape.fields.get(name);
      if (field !== undefined && field.since <= minor && field.until >= minor) lookAtField(field, value[name] ?? null);
      // Of 1.2 and 1.3 there is a schema that lets such fields be, and a strict one. What XML has too much is found as it is read.
      else if (!isXml && !isOpen(kind, minor)) fault(`is nothing that CycloneDX 1.${minor} has there`);
      path.pop();
    }
    for (const [name, { required, since }] of shape.required) {
      const isRequired = required === 'always' || (typeof required === 'number' && minor < required);
      if (isRequired && since <= minor && !Object.hasOwn(value, name)) fault(`lacks ${name}`);
    }
    for (const rule of RULES[kind] ?? []) {
      const wrong = rule(value, context);
      if (wrong !== null) fault(wrong);
    }
    const ref = own(value, 'bom-ref');
    if (typeof ref === 'string') {
      if (refs.has(ref)) fault('has a bom-ref that another has too');
      refs.add(ref);
    }
    nearest = above;
  }

  lookAtObject('bom', document);
}

/** Whether the schema lets other fields of a type be. */
function isOpen(kind: string, minor: number): boolean {
  return kind === 'property' && minor < 7;
}
