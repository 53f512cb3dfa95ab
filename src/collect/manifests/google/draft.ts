import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { pick, readAs } from '../attribute.ts';
import { wordOf } from '../resource.ts';
import type { Absent, Draft } from '../stack.ts';

/** One manifest of Google's or of Kubernetes, as facts are made of it. */
export type Manifest = {
  path: string;
  /** Id of its stack fact. */
  stack: string;
  problems: Problem[];
};

/** A thing that a manifest declares: its value, and the place of what stands at a path inside it. */
export type Written = { value: Json; placeOf: (pointer: readonly string[]) => Place };

/** Where a thing is named: an object of Kubernetes in its metadata, an export of Google by its full name, another where it begins. */
export function placeOfName({ value, placeOf }: Written): Place {
  if (typeof pick(value, ['metadata', 'name']) === 'string') return placeOf(['metadata', 'name']);
  return wordOf(pick(value, ['name'])).startsWith('projects/') ? placeOf(['name']) : placeOf([]);
}

export function manifestAt(path: string): Manifest {
  return { path, stack: `stack:${path}`, problems: [] };
}

/** A fact without attributes yet. */
export function draftIn(manifest: Manifest, type: string, name: string, place: Place): Draft {
  return {
    type,
    id: `${type}:${manifest.path}#${name}`,
    attributes: { stack: manifest.stack },
    origins: {},
    place,
  };
}

/** Sets an attribute from a value as it is written, or from what counts where it is left out. */
export function put(
  fact: Draft,
  name: string,
  value: Json | undefined,
  read: (value: Json) => Json,
  absent: Absent,
): void {
  fact.attributes[name] = readAs(value, read, absent.value);
  if ((value === undefined || value === null) && absent.from !== null) {
    fact.origins[`/${name}`] = { kind: 'inherited-default', from: absent.from };
  }
}
