import { RELATIONS } from '../../../src/derive/derive.ts';
import { createFactIndex } from '../../../src/derive/fact-index.ts';
import { attributesRead } from '../../../src/evaluate/reads.ts';
import type { FactType } from '../../../src/model/catalogue.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Release } from './release.ts';

/** A collected attribute of one fact. */
export type Source = { fact: string; attribute: string };

function propertyOf(types: readonly FactType[], type: string, attribute: string): JsonObject | null {
  const properties = types.find(({ name }) => name === type)?.schema.properties as JsonObject | undefined;
  return (properties?.[attribute] as JsonObject | undefined) ?? null;
}

/**
 * The collected attributes that the check's verdict on a release can hang on: those that the check reads itself, and those that the
 * relations read which work out the others. A relation that did not read an attribute does the same whatever stands there.
 */
export function sourcesOf({ check, facts, context }: Release, types: readonly FactType[]): Source[] {
  const readBy = new Map<string, Map<string, Source>>();
  let reading: Map<string, Source> = new Map();
  const watched = facts.map((fact): Fact => {
    const note = (attribute: string | symbol): void => {
      if (typeof attribute !== 'string') return;
      reading.set(`${fact.id} ${attribute}`, { fact: fact.id, attribute });
    };
    const attributes = new Proxy<Attributes>(
      { ...fact.attributes },
      {
        get: (target, name) => {
          note(name);
          return Reflect.get(target, name);
        },
        getOwnPropertyDescriptor: (target, name) => {
          note(name);
          return Reflect.getOwnPropertyDescriptor(target, name);
        },
      },
    );
    return { ...fact, attributes, origins: { ...fact.origins } };
  });
  const index = createFactIndex(watched);
  for (const { name, derive } of RELATIONS) {
    reading = new Map();
    const derived = derive(index, context);
    readBy.set(name, reading);
    reading = new Map();
    for (const { fact, attributes } of derived) Object.assign(index.get(fact)?.attributes ?? {}, attributes);
  }
  const found = new Map<string, Source>();
  const followed = new Set<string>();
  const typeOf = new Map(facts.map(({ id, type }) => [id, type]));
  const follow = (source: Source): void => {
    const property = propertyOf(types, typeOf.get(source.fact) ?? '', source.attribute);
    const relation = property?.['x-derived'];
    if (property !== null && relation === undefined) found.set(`${source.fact} ${source.attribute}`, source);
    if (typeof relation !== 'string' || followed.has(relation)) return;
    followed.add(relation);
    for (const one of readBy.get(relation)?.values() ?? []) follow(one);
  };
  for (const { id, type } of facts) {
    if (type !== check.about) continue;
    for (const attribute of attributesRead(check)) follow({ fact: id, attribute });
  }
  return [...found.values()];
}

/** The schema of an attribute of a fact. */
export function typeOfSource(types: readonly FactType[], fact: Fact, attribute: string): JsonObject {
  return propertyOf(types, fact.type, attribute) ?? {};
}
