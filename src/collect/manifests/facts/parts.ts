import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, type Resource } from '../resource.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';
import { readTags } from './tags.ts';

/** A fact about a resource by itself, with its `name`, which `path` leads to, and its `logicalId`. */
export function resourceFact(stack: Stack, type: string, resource: Resource, path: readonly string[] | null): Draft {
  const fact = draft(stack, type, resource.logicalId, resource);
  fact.attributes.logicalId = resource.logicalId;
  fact.attributes.name = resource.logicalId;
  if (path !== null) set(fact, 'name', stack.source(resource), path, text, none(resource.logicalId));
  return fact;
}

/** A list whose items are read one by one, one alone counting as a list of one; an item that is not known is a hole in its place. */
export function listOf(read: (item: Json) => Json): (value: Json) => Json {
  return (value) => itemsOf(value).map((item) => readAs(item, read, hole('an item that is null')));
}

/** The same of objects: what is none is a hole. */
export function objectsOf(read: (item: Json) => Json): (value: Json) => Json {
  return listOf((item) => (isObject(item) ? read(item) : hole('an item that is no object')));
}

/** What stands at a path, as text; null where nothing does. */
export function textAt(value: Json | undefined, ...path: string[]): Json {
  return readAs(pick(value, path), text, null);
}

/** The items at a path, holes among them; of a list that is not known, one hole. */
export function itemsOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  if (isHole(value)) return [hole(value.unresolved)];
  return Array.isArray(value) ? value : [value];
}

const DELETION = choice({
  Delete: 'delete',
  Retain: 'retain',
  RetainExceptOnCreate: 'retain',
  Snapshot: 'snapshot',
});

/** Sets `deletionPolicy`, from beside the properties. */
export function setDeletionPolicy(fact: Draft, stack: Stack, resource: Resource): void {
  const source = stack.resolver.resolve({ DeletionPolicy: resource.attributes.DeletionPolicy ?? null });
  set(fact, 'deletionPolicy', source, ['DeletionPolicy'], DELETION, standard('delete', 'CloudFormation: Delete'));
}

/** Sets `tags` from what stands at a path. */
export function setTags(fact: Draft, stack: Stack, resource: Resource, path: readonly string[] = ['Tags']): void {
  set(fact, 'tags', stack.source(resource), path, readTags, none([]));
}

/** A number, written as one or as text; unlike `number` of attribute.ts it need not be whole. */
export function decimal(value: Json): Json {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : hole('something that is no number');
}
