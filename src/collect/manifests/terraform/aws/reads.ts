import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import { hole, oneOf } from '../../candidates.ts';
import { emptyObject, intrinsic } from '../../intrinsics.ts';
import { jsonTree } from '../../json-tree.ts';
import { isObject } from '../../resource.ts';
import type { Target } from '../following.ts';
import { canBe } from './links.ts';
import { type Maker, place } from './maker.ts';
import type { Properties, Read } from './shape.ts';

/** Of a list that names some things, and may hold others. */
export const MORE = 'the plan does not show what else the list holds';

/** Where the text around a reference may say more than a plan shows. */
const AROUND = { kind: 'assumed', from: 'the plan shows what the expression names, not the text around it' } as const;

function found(maker: Maker, from: readonly string[], name: string, to: readonly string[]) {
  const at = maker.value(name === '' ? from : [...from, ...name.split('/')]);
  maker.made.places.set(to.join('/'), { from: maker.resource, path: at.path });
  return at;
}

/** What stands there. `standard`: what the provider puts there where nobody states it. */
export function plain(name: string, standard?: Json): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    if (value === undefined || value === '') return undefined;
    if (standard !== undefined && value === standard && maker.states(path) === false) {
      maker.note(to, { kind: 'inherited-default', from: `Terraform's provider: ${JSON.stringify(standard)}` });
    }
    return maker.links.translated(value);
  };
}

/** The same, but for a value that stands for nothing being set. */
export function unless(nothing: Json, read: Read): Read {
  return (maker, from, to) => {
    const value = read(maker, from, to);
    return value === nothing ? undefined : value;
  };
}

/** One of some words. */
export function worded(name: string, words: Readonly<Record<string, Json>>): Read {
  return (maker, from, to) => {
    const { value } = found(maker, from, name, to);
    if (value === undefined || isHole(value)) return value;
    const word = typeof value === 'object' ? '' : String(value);
    return Object.hasOwn(words, word) ? words[word] : hole('a value that is not known to us');
  };
}

/** Always the same, where the resource is there. */
export function always(value: Json): Read {
  return () => value;
}

/** A thing made of the value at a path. */
export function made(name: string, make: (value: Json) => Json | undefined): Read {
  return (maker, from, to) => {
    const { value } = found(maker, from, name, to);
    return value === undefined || isHole(value) ? value : make(maker.links.translated(value));
  };
}

/** Nested blocks of which there is one. */
export function block(name: string, properties: Properties): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    if (value === undefined || isHole(value)) return value;
    if (Array.isArray(value) && (value.length === 0 || value[0] === null)) return undefined;
    const first = Array.isArray(value) ? [...path, '0'] : path;
    return objectOf(maker, properties, first, to);
  };
}

/** Nested blocks, or a list of objects, as a list. */
export function blocks(name: string, properties: Properties): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    if (value === undefined || isHole(value)) return value;
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0) return undefined;
    return list.map((item, index) => {
      if (isHole(item)) return item;
      const at = Array.isArray(value) ? [...path, String(index)] : path;
      return objectOf(maker, properties, at, [...to, String(index)]);
    });
  };
}

function objectOf(maker: Maker, properties: Properties, from: readonly string[], to: readonly string[]): JsonObject {
  const object = emptyObject();
  maker.made.places.set(to.join('/'), { from: maker.resource, path: from });
  for (const [name, read] of Object.entries(properties)) {
    const value = read(maker, from, [...to, ...name.split('/')]);
    if (value === undefined) continue;
    place(object, name.split('/'), value);
  }
  return object;
}

/** The resource that a value names, of some types or (null) of any, by an attribute of Terraform's: `arn`, `id`. */
export function linked(name: string, types: readonly string[] | null, attribute: string): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    return linkOf(maker, { value, path, to, types, attribute });
  };
}

/** Several of them, as a list. */
export function linkedList(name: string, types: readonly string[] | null, attribute: string): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return openList(maker, { value, path, types, attribute });
    if (value.length === 0) return undefined;
    return value
      .map((item, index) =>
        linkOf(maker, { value: item, path, to: [...to, String(index)], types, attribute, among: true }),
      )
      .map((item) => item ?? null);
  };
}

type Link = {
  value: Json | undefined;
  path: readonly string[];
  to: readonly string[];
  types: readonly string[] | null;
  attribute: string;
  /** It is one of several values that one expression gives. */
  among?: boolean;
};

function linkOf(maker: Maker, { value, path, to, types, attribute, among = false }: Link): Json | undefined {
  if (value === undefined || value === '') return undefined;
  const { planned, links } = maker;
  const isKnown = typeof value === 'string';
  if (isKnown && among) {
    const known = links.known(value, types);
    return known ? links.reference(known.address, attribute) : value;
  }
  const { targets, open } = maker.resource.named(path);
  const possible = targets.filter((target) => fits(target, types) && canBe(value, target, planned));
  const addresses = [...new Set(possible.map(({ address }) => address))];
  const [only] = possible;
  if (addresses.length === 1 && only !== undefined && !(isKnown && open.length > 0)) {
    if (open.length > 0) maker.note(to, { kind: 'assumed', from: `the plan does not show what ${open[0]} is` });
    return links.reference(only.address, types === null ? (only.attribute ?? attribute) : (meant(only) ?? attribute));
  }
  if (isKnown) {
    const known = links.known(value, types);
    return known ? links.reference(known.address, attribute) : value;
  }
  if (!isHole(value)) return links.translated(value);
  if (addresses.length === 0 || open.length > 0) return value;
  const symbols = possible.flatMap((target) => links.symbol(target.address, target.attribute ?? attribute) ?? []);
  return symbols.length === possible.length ? oneOf(value.unresolved, symbols) : value;
}

/** Attributes whose own name matters: what they name is more than the resource itself. */
function meant({ attribute }: Target): string | null {
  return attribute === 'stream_arn' || attribute === 'invoke_arn' || attribute === 'root_resource_id'
    ? attribute
    : null;
}

function fits({ type, isData }: Target, types: readonly string[] | null): boolean {
  return !isData && (types === null || types.includes(type));
}

/**
 * A list that is not known: what its expression names, and a hole for what else may be in it. A set of which one item is not known is
 * not known as a whole.
 */
function openList(maker: Maker, { value, path, types, attribute }: Omit<Link, 'to' | 'among'>): Json {
  const { targets } = maker.resource.named(path);
  const possible = new Set(targets.filter((target) => fits(target, types)).map(({ address }) => address));
  const list: Json[] = [...possible].map((address) => maker.links.reference(address, attribute));
  return [...list, isHole(value) ? value : hole(MORE)];
}

/** Tags as CloudFormation lists them, those that the provider puts on everything among them. */
export const tags: Read = (maker, from, to) => {
  const all = found(maker, from, 'tags_all', to).value;
  const own = found(maker, from, 'tags', to).value;
  const value = isObject(all) && !isHole(all) && Object.keys(all).length > 0 ? all : own;
  if (value === undefined || isHole(value)) return value;
  return tagList(value);
};

function tagList(value: Json): Json {
  if (!isObject(value)) return hole('tags that are no map');
  return Object.keys(value).map((name) => {
    const tag = emptyObject();
    tag.Key = name;
    tag.Value = value[name] ?? '';
    return tag;
  });
}

/** A map of the user's own names. */
export function map(name: string): Read {
  return (maker, from, to) => {
    const { value } = found(maker, from, name, to);
    if (!isObject(value) || isHole(value))
      return value === undefined ? undefined : isHole(value) ? value : hole('no map');
    return maker.links.translated(value);
  };
}

/** JSON that is written as text: definitions, patterns, redrive policies. */
export function json(name: string): Read {
  return (maker, from, to) => {
    const { value } = found(maker, from, name, to);
    return typeof value === 'string' ? parsed(value) : value === undefined ? undefined : maker.links.translated(value);
  };
}

export function parsed(text: string): Json | undefined {
  if (text.trim() === '') return undefined;
  const tree = jsonTree(text);
  const isRead = tree !== null && !tree.faults.some(({ code }) => code === 'too-deep');
  return isRead ? withoutFunctions(tree.value) : hole('a text that is no JSON');
}

/** What a text of the user's says is no function of CloudFormation, whatever it is called. */
function withoutFunctions(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (!isObject(value)) return value;
  const object = emptyObject();
  for (const name of Object.keys(value)) {
    const isFunction = /^(Ref|Fn::.*|!.*)$/.test(name);
    object[name] = isFunction ? hole('a name that is not read') : withoutFunctions(value[name] ?? null);
  }
  return object;
}

/** An ARN of something within what is named, such as the methods of an API: that, and everything in it. */
export function within(name: string): Read {
  return (maker, from, to) => {
    const { value, path } = found(maker, from, name, to);
    if (value === undefined || typeof value === 'string') return value === '' ? undefined : value;
    const { targets, open } = maker.resource.named(path);
    const managed = targets.filter(({ isData }) => !isData);
    const [only] = managed;
    if (only === undefined || open.length > 0 || new Set(managed.map(({ address }) => address)).size > 1)
      return maker.links.translated(value);
    const named = maker.links.reference(only.address, only.attribute ?? 'arn');
    if (only.attribute !== 'execution_arn') return named;
    maker.note(to, AROUND);
    return intrinsic('Fn::Join', ['', [named, '/*']]);
  };
}
