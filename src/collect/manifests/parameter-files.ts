import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import { decodeText } from '../decode-text.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { jsonTree } from './json-tree.ts';
import { lineIndex } from './line-index.ts';
import { isObject, member, wordOf } from './resource.ts';
import { type FileValue, overridesIn } from './samconfig.ts';
import { jsonPointer } from './template.ts';
import { yamlTree } from './yaml-tree.ts';

/** Bytes of a parameter file that we read. CloudFormation takes 200 parameters of 4 KB. */
export const MAX_PARAMETER_BYTES = 1024 * 1024;

/** Parameter files of one template that are looked at. */
export const MAX_PARAMETER_FILES = 50;

/** A file with values for a template's parameters. */
export type ParameterFile = {
  path: string;
  /** What its name says besides that it holds parameters, in lower case; null: nothing. */
  stage: string | null;
  values: ReadonlyMap<string, FileValue>;
};

/** Folders, beside a template or beside its folder, in which each file is named after a stage. */
const FOLDERS = [
  'params',
  'parameters',
  'parameter',
  'config',
  'configs',
  'configuration',
  'env',
  'envs',
  'environments',
];

/** Words of a file's name that tell no stage. */
const PLAIN_WORDS = new Set([
  ...['parameters', 'parameter', 'params', 'param', 'template', 'templates', 'configuration', 'config', 'cfn'],
  ...['cloudformation', 'stack', 'deploy', 'sam', 'overrides', 'env'],
]);

/** What a name must hold to be looked at in the template's own folder. */
const SAYS_PARAMETERS = /(^|[^a-z])(param(eter)?s?|(template[-_.]?)?configuration)([^a-z]|$)/i;

const KINDS = /\.(json|ya?ml)$/i;

const folders = new WeakMap<ReadonlyMap<string, SourceFile>, Map<string, string[]>>();

/** Names of JSON and YAML files by folder; made once for all templates. */
function namesByFolder(files: ReadonlyMap<string, SourceFile>): Map<string, string[]> {
  let known = folders.get(files);
  if (!known) {
    known = new Map();
    for (const path of files.keys()) {
      if (!KINDS.test(path)) continue;
      const folder = posix.dirname(path);
      const names = known.get(folder);
      if (names) names.push(posix.basename(path));
      else known.set(folder, [posix.basename(path)]);
    }
    folders.set(files, known);
  }
  return known;
}

/**
 * Files that give parameters to a template, by name and by what they hold: every name in one must be a parameter of the
 * template, as CloudFormation asks for itself. In code unit order of their paths.
 */
export function parameterFiles(
  template: string,
  declared: JsonObject,
  files: ReadonlyMap<string, SourceFile>,
): ParameterFile[] {
  const found: ParameterFile[] = [];
  for (const path of candidates(template, files).slice(0, MAX_PARAMETER_FILES)) {
    const file = files.get(path);
    if (file === undefined || file.size > MAX_PARAMETER_BYTES) continue;
    const values = readValues(file);
    if (values === null || values.size === 0) continue;
    if ([...values.keys()].some((name) => !Object.hasOwn(declared, name))) continue;
    found.push({ path, stage: stageOf(path, template), values });
  }
  return found;
}

function candidates(template: string, files: ReadonlyMap<string, SourceFile>): string[] {
  const byFolder = namesByFolder(files);
  const own = posix.dirname(template);
  const base = baseOf(template);
  const paths: string[] = [];
  for (const name of byFolder.get(own) ?? []) {
    const path = posix.join(own, name);
    if (path === template) continue;
    if (
      SAYS_PARAMETERS.test(name) ||
      words(name)
        .join('-')
        .startsWith(`${words(base).join('-')}-`)
    )
      paths.push(path);
  }
  for (const beside of new Set([own, posix.dirname(own)])) {
    for (const folder of FOLDERS) {
      const below = posix.join(beside, folder);
      for (const name of byFolder.get(below) ?? [])
        if (posix.join(below, name) !== template) paths.push(posix.join(below, name));
      if (byFolder.has(below)) continue;
    }
  }
  return paths.sort();
}

/** The name of a template without its endings: `orders` of `orders.template.yaml`. */
function baseOf(template: string): string {
  return posix
    .basename(template)
    .replace(/\.(ya?ml|json|template)$/i, '')
    .replace(/\.template$/i, '');
}

function words(name: string): string[] {
  return name
    .replace(KINDS, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** What is left of a name without the words that say "parameters" and those of the template's own name. */
function stageOf(path: string, template: string): string | null {
  const own = new Set(words(baseOf(template)));
  const left = words(posix.basename(path)).filter((word) => !PLAIN_WORDS.has(word) && !own.has(word));
  return left.length === 0 ? null : left.join('-');
}

/** Whether a file's stage is the one that is asked for, however the two are written. */
export function isStage(file: ParameterFile, stage: string): boolean {
  return file.stage === words(stage).join('-');
}

/** Values by name; null where the file is no parameter file. Its faults are no problem of the template's: it may be anything. */
function readValues(file: SourceFile): ReadonlyMap<string, FileValue> | null {
  const text = decodeText(readWhole(file));
  const tree = /^\s*[[{]/.test(text)
    ? jsonTree(text)
    : KINDS.test(file.path) && !file.path.endsWith('.json')
      ? yamlTree(text)
      : null;
  if (tree === null || !('offsetOf' in tree)) return null;
  const lines = lineIndex(text);
  const { offsetOf } = tree;
  const placeOf = (pointer: string[]): Place => ({
    path: file.path,
    ...lines(offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return valuesIn(tree.value, [], placeOf);
}

function valuesIn(
  written: Json,
  pointer: string[],
  placeOf: (pointer: string[]) => Place,
): ReadonlyMap<string, FileValue> | null {
  const values = new Map<string, FileValue>();
  if (Array.isArray(written)) {
    for (const [index, item] of written.entries()) {
      const at = [...pointer, String(index)];
      if (typeof item === 'string') {
        for (const [name, value] of overridesIn(item)) values.set(name, { value, place: placeOf(at) });
        continue;
      }
      const name = member(item, 'ParameterKey');
      if (typeof name !== 'string') return null;
      const value = member(item, 'ParameterValue');
      if (isValue(value)) values.set(name, { value, place: placeOf([...at, 'ParameterValue']) });
    }
    return values;
  }
  if (!isObject(written) || Object.hasOwn(written, 'Resources')) return null;
  const inner = member(written, 'Parameters');
  if (pointer.length === 0 && (Array.isArray(inner) || isObject(inner))) {
    return valuesIn(inner, ['Parameters'], placeOf);
  }
  for (const name of Object.keys(written)) {
    const value = written[name];
    if (!isValue(value)) return null;
    values.set(name, {
      value: Array.isArray(value) ? value.map(wordOf) : wordOf(value),
      place: placeOf([...pointer, name]),
    });
  }
  return values;
}

function isValue(value: Json | undefined): value is Json {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object');
  return value !== undefined && value !== null && typeof value !== 'object';
}
