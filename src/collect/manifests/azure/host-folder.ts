import { dirname, join } from 'node:path/posix';
import type { Json } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext } from '../../reader.ts';
import { readWhole } from '../../source-file.ts';
import { isObject, wordOf } from '../resource.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { type JsonFile, parseJsonFile } from './arm-json.ts';
import { memberOf } from './evaluation.ts';

/** Functions of one app that are read. */
const MAX_FUNCTIONS = 5_000;

/** One function of a folder: its function.json, or its entry in functions.metadata. */
export type HostFunction = {
  name: string;
  file: JsonFile;
  /** Where it stands in the file. */
  pointer: string[];
  said: Json;
  bindings: Json[];
};

/** A function app as its folder holds it. */
export type HostFolder = {
  host: JsonFile;
  /** Below the root; empty: the root itself. */
  folder: string;
  functions: HostFunction[];
  /** Files that it was read with. */
  includes: string[];
  problems: Problem[];
};

/** The app whose host.json is given, with its functions; null where host.json cannot be read. */
export function hostFolder(
  path: string,
  context: Pick<ReadContext, 'files'>,
): { found: HostFolder | null; problems: Problem[] } {
  const { file: host, problems } = jsonAt(path, context);
  if (host === null) return { found: null, problems };
  const folder = dirname(path) === '.' ? '' : dirname(path);
  const found: HostFolder = { host, folder, functions: [], includes: [], problems };
  ofFiles(found, context);
  if (found.functions.length === 0) ofMetadata(found, context);
  return { found, problems };
}

function jsonAt(path: string, context: Pick<ReadContext, 'files'>): { file: JsonFile | null; problems: Problem[] } {
  const file = context.files.get(path);
  if (file === undefined) return { file: null, problems: [] };
  if (file.size > MAX_TEMPLATE_BYTES)
    return { file: null, problems: [tooBig({ path, line: null, column: null, pointer: null })] };
  return parseJsonFile(readWhole(file), path);
}

/** `<folder>/<name>/function.json`; the name of its folder is the name of the function. */
function ofFiles(found: HostFolder, context: Pick<ReadContext, 'files'>): void {
  const prefix = found.folder === '' ? '' : `${found.folder}/`;
  const paths = [...context.files.keys()].filter((path) => {
    const rest = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
    return rest.length === 2 && rest[1] === 'function.json';
  });
  for (const path of paths.sort().slice(0, MAX_FUNCTIONS)) {
    const { file, problems } = jsonAt(path, context);
    found.problems.push(...problems);
    found.includes.push(path);
    if (file === null) continue;
    const name = path.slice(prefix.length).split('/')[0] ?? '';
    found.functions.push({ name, file, pointer: [], said: file.body, bindings: bindingsOf(file.body) });
  }
  tellOfCap(found, paths.length);
}

/** `functions.metadata` lists functions that stand in code, as the tools make it when they build an app. */
function ofMetadata(found: HostFolder, context: Pick<ReadContext, 'files'>): void {
  const path = join(found.folder, 'functions.metadata');
  const file = context.files.get(path);
  if (file === undefined || file.size > MAX_TEMPLATE_BYTES) return;
  const { list, problems } = parseList(readWhole(file), path);
  found.problems.push(...problems);
  found.includes.push(path);
  if (list === null) return;
  const entries = memberOf(list.body, 'functions');
  const all = Array.isArray(entries) ? entries : [];
  for (const [index, said] of all.slice(0, MAX_FUNCTIONS).entries()) {
    const name = wordOf(memberOf(said, 'name'));
    if (name === '') continue;
    const inner: JsonFile = { ...list, placeOf: (pointer) => list.placeOf(['functions', ...pointer]) };
    found.functions.push({ name, file: inner, pointer: [String(index)], said, bindings: bindingsOf(said) });
  }
  tellOfCap(found, all.length);
}

/** A list at the top of a file, read as the one thing in an object, so that it has places as an object has. */
function parseList(bytes: Buffer, path: string): { list: JsonFile | null; problems: Problem[] } {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const wrapped = `{"functions":${text}}`;
  const { file, problems } = parseJsonFile(Buffer.from(wrapped), path);
  const shift = '{"functions":'.length;
  const moved = (place: Problem['place']): Problem['place'] =>
    place === null || place.line !== 1 || place.column === null
      ? place
      : { ...place, column: Math.max(1, place.column - shift) };
  const told = problems.map((problem) => ({ ...problem, place: moved(problem.place) }));
  if (file === null) return { list: null, problems: told };
  return {
    list: {
      ...file,
      placeOf: (pointer) => {
        const place = file.placeOf(pointer);
        return { ...place, ...moved(place), pointer: (place.pointer ?? '').replace(/^\/functions/, '') };
      },
    },
    problems: told,
  };
}

function bindingsOf(said: Json): Json[] {
  const list = memberOf(said, 'bindings');
  return (Array.isArray(list) ? list : []).filter((one) => isObject(one));
}

function tellOfCap(found: HostFolder, count: number): void {
  if (count <= MAX_FUNCTIONS) return;
  const message = `The app has more than ${MAX_FUNCTIONS} functions; the rest is left out.`;
  found.problems.push({ code: 'cap-reached', message, kinds: ['manifest'], place: found.host.placeOf([]) });
}
