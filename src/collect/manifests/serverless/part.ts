import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Place } from '../../../model/place.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import type { Document } from './document.ts';

/** Where a value is written: a step below another spot, or the top of a document. */
export type Spot = { document: Document; up: Spot | null; step: string };

/** How a value that stands in a container came there. `origin` null: it is written there. */
type Mark = { spot: Spot; origin: Origin | null };

/** Of each list and object that is made, the marks of what stands in it, by name or index. */
const marks = new WeakMap<object, Map<string, Mark>>();

/** A value with the place where it is written, and how it came to be known. Undefined: it is not there. */
export class Part {
  readonly value: Json | undefined;
  readonly spot: Spot;
  readonly origin: Origin | null;

  constructor(value: Json | undefined, spot: Spot, origin: Origin | null = null) {
    this.value = value;
    this.spot = spot;
    this.origin = origin;
  }

  /** What stands below, own names only; of something that is not known, a hole of the same reason. */
  at(...path: string[]): Part {
    let part: Part = this;
    for (const step of path) part = part.child(step);
    return part;
  }

  private child(step: string): Part {
    const { value } = this;
    if (isHole(value)) return new Part({ unresolved: value.unresolved }, this.spot, this.origin);
    const own = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    const found = !own
      ? undefined
      : Array.isArray(value)
        ? value[Number(step)]
        : isObject(value)
          ? value[step]
          : undefined;
    const mark = own ? marks.get(value)?.get(step) : undefined;
    // A place is told by the spot; what else is to be said of the whole is to be said of its parts.
    const inherited = this.origin?.kind === 'literal' && mark ? null : this.origin;
    return new Part(found, mark?.spot ?? this.spot, mark?.origin ?? inherited);
  }

  /** Names and parts of an object; none of anything else. */
  entries(): [string, Part][] {
    const { value } = this;
    return isObject(value) && !isHole(value) ? Object.keys(value).map((name) => [name, this.child(name)]) : [];
  }

  /** Parts of a list, one of a value that stands alone, none of what is not there. */
  items(): Part[] {
    const { value } = this;
    if (Array.isArray(value)) return value.map((_, index) => this.child(String(index)));
    return this.there ? [this] : [];
  }

  /** Whether something other than null stands here. */
  get there(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The text, of a number or a boolean too; null for everything else. */
  get text(): string | null {
    const { value } = this;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
  }

  /** The same place and origin with another value. */
  with(value: Json | undefined): Part {
    return new Part(value, this.spot, this.origin);
  }
}

/** What properties are made of: parts of the manifest, and values that the framework sets. */
export type Made = Part | Json | undefined;

/** An object of CloudFormation; names that hold nothing are left out, parts keep their marks. */
export function object(values: { [name: string]: Made }): JsonObject {
  const made = emptyObject();
  for (const [name, value] of Object.entries(values)) put(made, name, value);
  return made;
}

/** The same of a list. */
export function list(values: readonly Made[]): Json[] {
  const made: Json[] = [];
  for (const value of values) {
    const plain = value instanceof Part ? value.value : value;
    if (plain === undefined) continue;
    if (value instanceof Part) mark(made, String(made.length), value);
    made.push(plain);
  }
  return made;
}

/** Sets one name of an object that was made. */
export function put(target: JsonObject, name: string, value: Made): void {
  const plain = value instanceof Part ? value.value : value;
  if (plain === undefined) return;
  target[name] = plain;
  if (value instanceof Part) mark(target, name, value);
  else marks.get(target)?.delete(name);
}

/** Notes where what stands at a name or an index of a container comes from. */
export function mark(container: object, step: string, { spot, origin }: Part): void {
  const known = marks.get(container);
  if (known) known.set(step, { spot, origin });
  else marks.set(container, new Map([[step, { spot, origin }]]));
}

export function markOf(container: object, step: string): { spot: Spot; origin: Origin | null } | undefined {
  return marks.get(container)?.get(step);
}

/** One object laid over another, level by level, as the framework merges: lists by index, everything else replaced. */
export function merged(below: Part, above: Part): Part {
  const [under, over] = [below.value, above.value];
  if (isHole(under) || isHole(over)) return above;
  if (isObject(under) && isObject(over)) {
    const made = emptyObject();
    for (const [name, part] of below.entries()) put(made, name, part);
    for (const [name, part] of above.entries()) {
      put(made, name, Object.hasOwn(made, name) ? merged(below.at(name), part) : part);
    }
    return below.with(made);
  }
  if (Array.isArray(under) && Array.isArray(over)) {
    const [first, second] = [below.items(), above.items()];
    const longest = first.length > second.length ? first : second;
    return below.with(
      list(
        longest.map((_, index) => {
          const [a, b] = [first[index], second[index]];
          return a !== undefined && b !== undefined ? merged(a, b) : (b ?? a);
        }),
      ),
    );
  }
  return above;
}

/** Pointer in the document of a spot. */
export function pointerOf(spot: Spot): string[] {
  const pointer: string[] = [];
  for (let at: Spot = spot; at.up !== null; at = at.up) pointer.push(at.step);
  return pointer.reverse();
}

export function placeOfSpot(spot: Spot): Place {
  return spot.document.placeOf(pointerOf(spot));
}

/** What a spot is called in a report: its names with dots between them, and the file where that is another one. */
export function nameOf(spot: Spot, main: Document): string {
  const path = pointerOf(spot).join('.');
  if (spot.document === main) return path;
  return path === '' ? spot.document.path : `${spot.document.path}: ${path}`;
}

/** Whether a spot is another one, or below it. */
export function isBelow(spot: Spot, home: Spot): boolean {
  for (let at: Spot | null = spot; at !== null; at = at.up) if (sameSpot(at, home)) return true;
  return false;
}

function sameSpot(a: Spot, b: Spot): boolean {
  let [one, other]: [Spot | null, Spot | null] = [a, b];
  while (one !== other) {
    if (one === null || other === null || one.step !== other.step || one.document !== other.document) return false;
    [one, other] = [one.up, other.up];
  }
  return true;
}

/** The top of a document. */
export function topOf(document: Document): Spot {
  return { document, up: null, step: '' };
}

export function below(spot: Spot, step: string): Spot {
  return { document: spot.document, up: spot, step };
}
