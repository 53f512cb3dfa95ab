import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { jsonTree } from '../json-tree.ts';
import { isObject, member, wordOf } from '../resource.ts';

/** One resource that an export speaks of, in the shape of CloudFormation. */
export type Exported = {
  type: string;
  /** Name that the platform knows it by; of what has none, what tells it apart in the file. */
  name: string;
  properties: JsonObject;
  /** Where the export speaks of it, and where in it each property stands, by path of the property. */
  at: readonly string[];
  places: ReadonlyMap<string, readonly string[]>;
};

/** Property of CloudFormation, the same property in the export, and what is made of its value. */
type Row = readonly [property: string, path: string, read?: (value: Json) => Json | undefined];

/** Why an attribute is not known that other commands tell of. */
export function unsaid(command: string): Json {
  return hole(`${command} does not say it`);
}

/** A resource from an object of the export. `rows` are properties that are called otherwise there, or are only there by such a name. */
export function exported(
  type: string,
  name: string,
  value: Json | undefined,
  at: readonly string[],
  rows: readonly Row[],
  fixed: { readonly [property: string]: Json } = {},
): Exported {
  const properties = emptyObject();
  const places = new Map<string, readonly string[]>();
  for (const [property, path, read = (found: Json) => found] of rows) {
    const steps = path.split('/');
    const found = steps.reduce<Json | undefined>(stepInto, value);
    if (found === undefined || found === null) continue;
    const made = read(found);
    if (made === undefined) continue;
    properties[property] = made;
    places.set(property, [...at, ...steps]);
  }
  for (const [property, made] of Object.entries(fixed)) properties[property] = made;
  return { type, name, properties, at, places };
}

function stepInto(value: Json | undefined, step: string): Json | undefined {
  return Array.isArray(value) ? value[Number(step)] : member(value, step);
}

/** Rows of properties that are called the same. */
export function same(...names: string[]): Row[] {
  return names.map((name) => [name, name]);
}

/** The objects of a list, with where each stands. */
export function objectsAt(
  value: Json | undefined,
  name: string,
  at: readonly string[],
): { item: JsonObject; at: string[] }[] {
  const list = member(value, name);
  return (Array.isArray(list) ? list : []).flatMap((item, index) =>
    isObject(item) ? [{ item, at: [...at, name, String(index)] }] : [],
  );
}

/** A policy document: an object, its JSON, or that JSON encoded as in a URL, as each command and each SDK gives it. */
export function documentOf(value: Json): Json {
  if (isObject(value)) return value;
  const text = wordOf(value);
  const decoded = /^\s*%7B/i.test(text) ? decodedUrl(text) : text;
  const document = decoded === null ? null : (jsonTree(decoded)?.value ?? jsonTree(unescaped(decoded))?.value);
  return isObject(document ?? undefined) ? (document ?? null) : hole('a policy document that is no JSON');
}

function decodedUrl(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return null;
  }
}

/** API Gateway gives the JSON of a policy with its quotes escaped once more. */
function unescaped(text: string): string {
  return text.replaceAll('\\"', '"').replaceAll('\\/', '/');
}

/** The name at the end of an ARN: behind its last `/`, else its last `:`. */
export function nameInArn(arn: Json | undefined): string {
  return /[^:/]+$/.exec(wordOf(arn))?.[0] ?? '';
}

/** The function in a Lambda ARN, without its qualifier. */
export function functionInArn(arn: Json | undefined): string {
  return /:function:([^:]+)/.exec(wordOf(arn))?.[1] ?? wordOf(arn);
}
