import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { originAt, pick, readAs, type Source, text } from '../attribute.ts';
import { functionNamed } from '../function-reference.ts';
import type { Resource } from '../resource.ts';
import { type Draft, draft, placeIn, type Stack } from '../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../trigger-settings.ts';

/** What calls a function, and how. What is left out is as it is where a trigger has no such setting. */
export type Trigger = {
  /** Its name among the facts. */
  key: string;
  function: Json;
  service: Json;
  invocation: 'sync' | 'async' | 'poll';
  source: Json;
  filters?: Json;
  matches?: Json;
  failureTarget?: Json;
  enabled?: Json;
  /** Where it stands in the resource's properties. */
  path: string[];
};

/** A fact about one trigger. */
export function triggerFact(stack: Stack, resource: Resource, source: Source, trigger: Trigger): Draft {
  const { key, path, ...attributes } = trigger;
  const fact = draft(stack, 'event-source', key, resource);
  Object.assign(fact.attributes, {
    ...NO_TRIGGER_SETTINGS,
    ...attributes,
  });
  if (path.length > 0) fact.place = placeIn(stack, resource, source, path);
  const origin = path.length > 0 ? originAt(source, path) : null;
  if (origin && origin.kind !== 'literal') fact.origins['/function'] = origin;
  return fact;
}

/** Items of a list property with their index; one that is not known counts as one item. */
export function itemsAt(source: Source, path: readonly string[]): { item: Json; path: string[] }[] {
  const value = pick(source.value, path);
  if (isHole(value) && value.among) {
    // Both branches of a condition: each item may be there.
    return value.among.flatMap((list) => (Array.isArray(list) ? list : [])).map((item) => ({ item, path: [...path] }));
  }
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((item, index) => ({ item, path: Array.isArray(value) ? [...path, String(index)] : [...path] }));
}

/** Id of the function that a target is; undefined where it is none, and so no trigger of one. */
export function targeted(stack: Stack, value: Json | undefined): Json | undefined {
  return value === undefined ? undefined : (functionNamed(stack, value) ?? undefined);
}

/** A text of the properties, or null. */
export function textAt(value: Json | undefined, path: readonly string[]): Json {
  return readAs(pick(value, path), text, null);
}
