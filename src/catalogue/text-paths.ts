import { TEXT_PATH, textPath } from '../evaluate/text.ts';
import type { JsonObject } from '../model/json.ts';
import { attributeNames, attributeType, elementType, kindsOf } from './keywords.ts';
import { suggest } from './suggest.ts';

const MISUSE = 'Only {{path}} places are filled in, and only in else and because of a fact.';

function isPlain(type: JsonObject): boolean {
  const kinds = kindsOf(type);
  if (kinds.has('object')) return false;
  return !kinds.has('array') || isPlain(elementType(type));
}

function throughLists(type: JsonObject): JsonObject {
  return kindsOf(type).has('array') ? throughLists(elementType(type)) : type;
}

function pathFault(path: string, type: JsonObject): string | null {
  let at = type;
  for (const name of textPath(path)) {
    const holder = throughLists(at);
    const next = attributeType(holder, name);
    if (next === null) return `{{${path}}} names nothing: there is no ${name}.${suggest(name, attributeNames(holder))}`;
    at = next;
  }
  if (isPlain(at)) return null;
  const names = attributeNames(throughLists(at));
  return `{{${path}}} is more than a text can hold: go on to one of ${names.map((name) => `${path}/${name}`).join(', ')}.`;
}

/** What is wrong with the `{{path}}` places of a text about facts of a type; null: nothing. */
export function textFault(text: string, type: JsonObject): string | null {
  for (const [, path] of text.matchAll(TEXT_PATH)) {
    const fault = pathFault((path ?? '').trim(), type);
    if (fault !== null) return fault;
  }
  return text.includes('{{{') || text.includes('}}}') ? MISUSE : plainFault(text.replace(TEXT_PATH, ''));
}

/** What is wrong with a text that no fact fills in; null: nothing. */
export function plainFault(text: string): string | null {
  return /\{\{|\}\}/.test(text) ? MISUSE : null;
}
