import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { hole, lift, oneOf } from './candidates.ts';
import { cidrs } from './cidr.ts';
import type { Names } from './names.ts';
import { isSymbolic } from './reference.ts';
import { isObject, wordOf } from './resource.ts';

/** Functions that only depend on their arguments, which are worked out already. */
export const FUNCTIONS = new Map<string, (argument: Json, names: Names) => Json>([
  ['Fn::Join', (argument) => lift(parts(argument), ([separator, ...rest]) => joined(rest, wordOf(separator)))],
  ['Fn::Select', (argument) => lift(pair(argument), ([index, list]) => selected(index, list))],
  ['Fn::Split', (argument) => lift(pair(argument), ([separator, text]) => split(separator, text))],
  ['Fn::FindInMap', (argument, names) => lift(keys(argument), (path) => found(path, argument, names))],
  ['Fn::Base64', (argument) => lift([argument], ([text]) => base64(text))],
  ['Fn::Cidr', (argument) => lift(listOf(argument), ([block, count, bits]) => cidrs(block, count, bits))],
  ['Fn::GetAZs', () => hole('the availability zones are only known at deployment')],
  ['Fn::Contains', (argument) => lift(pair(argument), ([list, value]) => eachIn([value ?? null], list))],
  ['Fn::EachMemberIn', (argument) => lift(pair(argument), ([members, list]) => eachIn(members, list))],
  ['Fn::EachMemberEquals', (argument) => lift(pair(argument), ([members, value]) => eachIn(members, [value ?? null]))],
  ['Fn::Length', (argument) => lift([argument], ([list]) => length(list))],
  ['Fn::ToJsonString', (argument) => (hasHole(argument) ? hole('a part is not known') : JSON.stringify(argument))],
]);

/** The separator, then what is to be joined; a list that is not known counts as one part. */
function parts(argument: Json): Json[] {
  const [separator, list] = pair(argument);
  return [separator, ...(Array.isArray(list) ? list : [list])];
}

function pair(argument: Json): [Json, Json] {
  const [first, second] = Array.isArray(argument) ? argument : [];
  return first === undefined || second === undefined
    ? [hole('a function whose arguments are not complete'), null]
    : [first, second];
}

/** Texts, numbers and lists of them as one text; a hole where one of them is none. */
export function joined(pieces: Json[], separator: string): Json {
  const texts: string[] = [];
  for (const piece of pieces.flat()) {
    if (isHole(piece)) return hole(piece.unresolved);
    if (typeof piece === 'object') return hole('a text made of something that is no text');
    texts.push(String(piece));
  }
  return texts.join(separator);
}

function selected(index: Json | undefined, list: Json | undefined): Json {
  const at = wordOf(index);
  const item = Array.isArray(list) && /^\d+$/.test(at) ? list[Number(at)] : undefined;
  return item === undefined ? hole('Fn::Select finds nothing that is known') : item;
}

function split(separator: Json | undefined, text: Json | undefined): Json {
  if (typeof separator !== 'string' || typeof text !== 'string') return hole('Fn::Split of something that is no text');
  return isSymbolic(text) ? hole('a part of what is only known after deployment') : text.split(separator);
}

function keys(argument: Json): Json[] {
  return Array.isArray(argument) ? argument.slice(0, 3) : [argument];
}

function found(path: Json[], argument: Json, names: Names): Json {
  const [name, top, second] = path.map((part) => (typeof part === 'object' ? null : names.settled(String(part))));
  if (typeof name !== 'string' || typeof top !== 'string' || typeof second !== 'string') {
    return hole('a mapping that cannot be looked up');
  }
  const value = isSymbolic(top) || isSymbolic(second) ? undefined : names.mapping(name, top, second);
  if (value !== undefined) return value;
  const otherwise = Array.isArray(argument) && isObject(argument[3]) ? argument[3].DefaultValue : undefined;
  const possible = names.mappingValues(name, isSymbolic(top) ? null : top, isSymbolic(second) ? null : second);
  if (isSymbolic(top) || isSymbolic(second)) {
    const all = otherwise === undefined ? possible : [...possible, otherwise];
    return all.length === 0
      ? hole(`mapping ${name} has no such entry`)
      : oneOf(`mapping ${name} depends on where it is deployed`, all);
  }
  return otherwise ?? hole(`mapping ${name} has no such entry`);
}

function base64(text: Json | undefined): Json {
  if (typeof text !== 'string' || isSymbolic(text)) return hole('Fn::Base64 of what is only known after deployment');
  return Buffer.from(text).toString('base64');
}

function listOf(argument: Json): Json[] {
  return Array.isArray(argument) ? argument : [argument];
}

/** Whether each of some values is in a list; a hole where a name in either is only known after deployment. */
function eachIn(members: Json | undefined, list: Json | undefined): Json {
  if (!Array.isArray(members) || !Array.isArray(list)) return hole('a rule over something that is no list');
  const all = [...members, ...list];
  if (all.some((value) => hasHole(value) || isSymbolic(wordOf(value)))) return hole('a rule over what is not known');
  const allowed = new Set(list.map(wordOf));
  return members.every((value) => allowed.has(wordOf(value)));
}

function length(list: Json | undefined): Json {
  return Array.isArray(list) && !list.some((item) => isHole(item))
    ? list.length
    : hole('the length of a list that is not known');
}

function hasHole(value: Json): boolean {
  if (isHole(value)) return true;
  if (Array.isArray(value)) return value.some(hasHole);
  return isObject(value) && Object.values(value).some(hasHole);
}
