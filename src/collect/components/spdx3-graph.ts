import type { Json, JsonObject } from '../../model/json.ts';
import { objectsOf, own, textOf } from './json-access.ts';

/** The elements of an SPDX 3 document by their ids, and how they refer to each other. */
export type Spdx3Graph = {
  elements: readonly JsonObject[];
  /** What a value refers to: an element by id, or the element that stands there itself. */
  resolve: (reference: Json | undefined) => JsonObject | null;
  has: (id: string) => boolean;
};

/** `software_Package` of the compacted form and `Software/Package` of a full IRI alike: `Package`. */
export function typeOf(element: JsonObject): string {
  const type = textOf(own(element, 'type')) ?? textOf(own(element, '@type')) ?? '';
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('_')) + 1);
}

export function idOf(element: JsonObject): string | null {
  return textOf(own(element, 'spdxId')) ?? textOf(own(element, '@id'));
}

/** A property by its name without the prefix of its profile. */
export function property(element: JsonObject, profile: string, name: string): Json | undefined {
  return own(element, `${profile}_${name}`) ?? own(element, name);
}

/** The values of a property that may be one or many. */
export function valuesOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function refOf(reference: Json | undefined): string | null {
  return typeof reference === 'string'
    ? reference
    : reference === undefined
      ? null
      : (textOf(own(reference, 'spdxId')) ?? textOf(own(reference, '@id')));
}

/** The graph of a document: what `@graph` lists, or the one element that the document is. */
export function graphOf(document: JsonObject): Spdx3Graph {
  const listed = own(document, '@graph');
  const elements = listed === undefined ? [document] : objectsOf(listed);
  const byId = new Map<string, JsonObject>();
  for (const element of elements) {
    const id = idOf(element);
    if (id !== null && !byId.has(id)) byId.set(id, element);
  }
  return {
    elements,
    has: (id) => byId.has(id),
    resolve: (reference) => {
      if (typeof reference === 'string') return byId.get(reference) ?? null;
      return objectsOf([reference ?? null])[0] ?? null;
    },
  };
}
