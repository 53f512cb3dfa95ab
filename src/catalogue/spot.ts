import type { Check } from '../model/check.ts';
import type { JsonObject } from '../model/json.ts';
import { attributeType, elementType, kindsOf } from './keywords.ts';
import type { Keys } from './source-text.ts';

/** What is known while a check's schemas are spelt out, and what is found out on the way. */
export type SpellOut = {
  parameters: Check['parameters'];
  /** Parameters that a schema takes. */
  used: Set<string>;
  /** Attributes by path whose elements are judged (`items`, `contains`), and where: each needs an example with the empty list. */
  lists: Map<string, Keys>;
  refuse: (keys: Keys, code: string, message: string) => void;
};

/** A place in a check's schemas together with the place in the fact type that it speaks of. */
export type Spot = {
  /** The fact type's schema there. */
  type: JsonObject;
  /** The attribute's path, in which `*` stands for each element; empty: the fact. */
  path: string;
  keys: Keys;
  found: SpellOut;
};

export function refuse({ found, keys }: Spot, code: string, message: string): void {
  found.refuse(keys, code, message);
}

/** How the attribute is called in a message. */
export function called({ path }: Spot): string {
  return path === '' ? 'the fact' : path.slice(1);
}

/** What the attribute can be, in a message. */
export function kindsInWords({ type }: Spot): string {
  return [...kindsOf(type)].join(' or ');
}

/** The same attribute, further down in the check. */
export function at(spot: Spot, key: string | number): Spot {
  return { ...spot, keys: [...spot.keys, key] };
}

/** An attribute of this one; null: it has none of that name. */
export function within(spot: Spot, name: string): Spot | null {
  const type = attributeType(spot.type, name);
  return type === null ? null : { ...at(spot, name), type, path: `${spot.path}/${name}` };
}

/** Each element of this list. */
export function element(spot: Spot): Spot {
  return { ...spot, type: elementType(spot.type), path: `${spot.path}/*` };
}
