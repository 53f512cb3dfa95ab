import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Json } from '../model/json.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { ControlFile } from './read-controls.ts';

/** Names and indices from the top of a file's data. */
export type Keys = readonly (string | number)[];

/** A file's data, and where each part of it stands: at its key, where it has one. */
export type Source = { path: string; value: Json; placeOf: (keys: Keys) => Place };

const MAX_ALIASES = 100;
const MAX_DEPTH = 60;

export function pointerTo(keys: Keys): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A problem of the catalogue: it caps no evidence, it is the catalogue that is refused. */
export function refusal(code: string, message: string, place: Place): Problem {
  return { code, message, kinds: [], place };
}

/** Whether a YAML file is called by an id. */
export function isNamed(path: string, id: string): boolean {
  return [`${id}.yml`, `${id}.yaml`].includes(path.slice(path.lastIndexOf('/') + 1));
}

/** YAML messages can quote the source, which may be a file that was never meant to be read: these are our own words. */
const YAML_WORDS: Record<string, string> = {
  DUPLICATE_KEY: 'The same key stands twice in one mapping: remove one.',
  NON_STRING_KEY: 'A key is not text: put it in quotes.',
  TAB_AS_INDENT: 'A tab is used to indent: use spaces.',
  BAD_INDENT: 'The indentation does not fit what stands above, or a bracket is left open.',
  MULTIPLE_DOCS: 'The file holds several documents: keep one.',
  TAG_RESOLVE_FAILED: 'A tag is not known: controls are plain YAML without tags.',
};

function nodeOf(document: Document, keys: Keys): Node | null {
  let node: unknown = document.contents;
  let place = document.contents;
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return place;
      place = isScalar(pair.key) ? pair.key : place;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && node.items[key] !== undefined) {
      node = node.items[key];
      place = node as Node;
    } else {
      return place;
    }
  }
  return place;
}

function isTooDeep(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > MAX_DEPTH || Object.values(value).some((member) => isTooDeep(member, depth + 1));
}

function holdsOnlyNumbers(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsOnlyNumbers);
}

/** Reads plain YAML 1.2 into JSON values. */
export function readYaml({ path, text }: ControlFile): { source: Source | null; problems: Problem[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number | undefined, keys: Keys): Place => {
    const position = offset === undefined ? null : lines.linePos(offset);
    return { path, line: position?.line ?? null, column: position?.col ?? null, pointer: pointerTo(keys) };
  };
  const failed = (code: string, message: string, offset: number) => ({
    source: null,
    problems: [refusal(code, message, placeAt(offset, []))],
  });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, stringKeys: true, version: '1.2', prettyErrors: false });
  } catch {
    return failed('yaml-syntax', 'This cannot be read as YAML: it may be nested too deeply.', 0);
  }
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    return failed('yaml-syntax', YAML_WORDS[fault.code] ?? `This is not YAML (${fault.code}).`, fault.pos[0]);
  }
  let value: Json;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return failed('yaml-aliases', `Aliases are resolved ${MAX_ALIASES} times at most: write the values out.`, 0);
  }
  if (isTooDeep(value, 1)) return failed('too-deep', `Values are nested more than ${MAX_DEPTH} deep.`, 0);
  if (!holdsOnlyNumbers(value)) return failed('not-json', 'A number is infinite or none at all: write one.', 0);
  const placeOf = (keys: Keys): Place => placeAt(nodeOf(document, keys)?.range?.[0], keys);
  return { source: { path, value, placeOf }, problems: [] };
}

/** Where the fault is, if the engine's message tells; the rest of the message can quote the file. */
function offsetIn(error: unknown): number | null {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? null : Number(position);
}

/** Reads JSON. Places inside it are not kept: fact types and tables come with this tool, checks and frameworks are YAML. */
export function readJson({ path, text }: ControlFile): { source: Source | null; problems: Problem[] } {
  const whole: Place = { path, line: null, column: null, pointer: null };
  try {
    const value: Json = JSON.parse(text);
    return { source: { path, value, placeOf: (keys) => ({ ...whole, pointer: pointerTo(keys) }) }, problems: [] };
  } catch (error) {
    const offset = offsetIn(error);
    if (offset === null) return { source: null, problems: [refusal('json-syntax', 'This is not JSON.', whole)] };
    const before = text.slice(0, offset);
    const place = { ...whole, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
    return { source: null, problems: [refusal('json-syntax', 'This is not JSON.', place)] };
  }
}
