import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { emptyObject } from './intrinsics.ts';
import { lineIndex } from './line-index.ts';
import { manifestProblem } from './manifest-problem.ts';
import { isObject, member, wordOf } from './resource.ts';
import { jsonPointer } from './template.ts';
import { yamlTree } from './yaml-tree.ts';

/** Bytes of a samconfig file that we read. */
export const MAX_SAMCONFIG_BYTES = 1024 * 1024;

/** A parameter's value as a file gives it. */
export type FileValue = { value: Json; place: Place };

/** What samconfig says about deploying one template in one environment. */
export type SamDeploy = {
  path: string;
  overrides: ReadonlyMap<string, FileValue>;
  region: string | null;
  stackName: string | null;
};

/** A samconfig file as it is written: environments, their commands and the parameters of those. */
export type SamConfig = {
  path: string;
  environments: JsonObject;
  /** Place of a parameter in what a command is given. */
  placeOf: (environment: string, command: string, name: string) => Place;
};

/** Commands whose `template_file` tells which template the file is about. */
const COMMANDS = ['global', 'deploy', 'build', 'package', 'sync', 'validate'];

/** The file that SAM reads for a template: in its folder or one above it. Null: there is none. */
export function samconfigOf(template: string, files: ReadonlyMap<string, SourceFile>): SourceFile | null {
  for (let folder = posix.dirname(template); ; folder = posix.dirname(folder)) {
    for (const name of ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml']) {
      const file = files.get(posix.join(folder, name));
      if (file) return file;
    }
    if (folder === '.' || folder === '/') return null;
  }
}

let toml: typeof import('smol-toml') | null = null;

const withToml = new WeakMap<ReadonlyMap<string, SourceFile>, boolean>();

/** Whether the parser of TOML is needed and not loaded yet: only who has a samconfig.toml pays for it. */
export function lacksToml(files: ReadonlyMap<string, SourceFile>): boolean {
  if (toml !== null) return false;
  let needed = withToml.get(files);
  if (needed === undefined) {
    needed = [...files.keys()].some((path) => posix.basename(path) === 'samconfig.toml');
    withToml.set(files, needed);
  }
  return needed;
}

export async function loadToml(): Promise<void> {
  toml = await import('smol-toml');
}

/** Reads `samconfig.toml`, or the same in YAML. */
export function readSamconfig(file: SourceFile): { config: SamConfig | null; problems: Problem[] } {
  const at: Place = { path: file.path, line: null, column: null, pointer: null };
  const broken = (place: Place) => ({
    config: null,
    problems: [
      manifestProblem('samconfig-syntax', 'The file cannot be read from here on. Correct it and run again.', place),
    ],
  });
  if (file.size > MAX_SAMCONFIG_BYTES) {
    const message = `The file is bigger than ${MAX_SAMCONFIG_BYTES} bytes and was not read.`;
    return { config: null, problems: [manifestProblem('cap-reached', message, at)] };
  }
  const text = decodeText(readWhole(file));
  const lines = lineIndex(text);
  if (!file.path.endsWith('.toml')) {
    const tree = yamlTree(text);
    if (!('offsetOf' in tree) || !isObject(tree.value)) {
      return broken({ ...at, ...lines(tree.faults[0]?.offset ?? 0) });
    }
    const { value, offsetOf } = tree;
    const placeOf = (environment: string, command: string, _: string): Place => {
      const pointer = [environment, command, 'parameters', 'parameter_overrides'];
      return { path: file.path, ...lines(offsetOf(pointer)), pointer: jsonPointer(pointer) };
    };
    return { config: { path: file.path, environments: value, placeOf }, problems: [] };
  }
  if (toml === null) throw new Error('loadToml comes before readSamconfig');
  try {
    const environments = plain(toml.parse(text), 0);
    const placeOf = (environment: string, command: string, name: string) =>
      tomlPlace(file.path, text, environment, command, name);
    return { config: { path: file.path, environments, placeOf }, problems: [] };
  } catch (error) {
    if (error instanceof toml.TomlError) return broken({ ...at, line: error.line, column: error.column });
    return broken(at);
  }
}

/** Objects without inherited names; dates and big numbers as texts. */
function plain(value: object, depth: number): JsonObject {
  const object = emptyObject();
  if (depth > 20) return object;
  for (const [name, item] of Object.entries(value)) object[name] = plainItem(item, depth);
  return object;
}

function plainItem(value: unknown, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => plainItem(item, depth + 1));
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  return plain(value, depth + 1);
}

/** The parser keeps no places: the line after the section's head that holds the name. */
function tomlPlace(path: string, text: string, environment: string, command: string, name: string): Place {
  const lines = text.split('\n');
  const isHead = (line: string) => /^\s*\[/.test(line) && !/^\s*\[\[/.test(line);
  const wanted = `${environment}.${command}.parameters`;
  const head = lines.findIndex((line) => isHead(line) && line.replace(/["'\s[\]]|#.*$/g, '') === wanted);
  const after = lines.findIndex((line, index) => index > head && /^\s*["']?parameter_overrides/.test(line));
  const named = lines.findIndex((line, index) => index >= after && new RegExp(`\\b${name}\\b`).test(line));
  const found = after < 0 ? head : named < 0 ? after : named;
  return { path, line: found < 0 ? null : found + 1, column: found < 0 ? null : 1, pointer: null };
}

/** What the file says about a template in an environment; null where it is about another template or has no such environment. */
export function samDeploy(config: SamConfig, environment: string, template: string): SamDeploy | null {
  const commands = member(config.environments, environment);
  if (!isObject(commands) || !isAbout(config.path, commands, template)) return null;
  const overrides = new Map<string, FileValue>();
  for (const command of ['global', 'deploy']) {
    const written = parametersOf(commands, command).parameter_overrides;
    for (const [name, value] of overridesIn(written ?? null)) {
      overrides.set(name, { value, place: config.placeOf(environment, command, name) });
    }
  }
  const stated = (name: string): string | null => {
    const value = parametersOf(commands, 'deploy')[name] ?? parametersOf(commands, 'global')[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { path: config.path, overrides, region: stated('region'), stackName: stated('stack_name') };
}

function parametersOf(commands: JsonObject, command: string): JsonObject {
  const parameters = member(member(commands, command), 'parameters');
  return isObject(parameters) ? parameters : emptyObject();
}

/** A template that it names, or the one beside it; and what `sam build` and `sam package` make of that. */
function isAbout(path: string, commands: JsonObject, template: string): boolean {
  const folder = posix.dirname(path);
  const named = COMMANDS.flatMap((command) => {
    const { template_file: file, template: short } = parametersOf(commands, command);
    const stated = wordOf(file) || wordOf(short);
    return stated === '' ? [] : [posix.join(folder, stated.replaceAll('\\', '/'))];
  });
  if (named.includes(template) || template === posix.join(folder, '.aws-sam/build/template.yaml')) return true;
  if (posix.dirname(template) !== folder) return false;
  const base = posix.basename(template);
  return /^packaged/.test(base) || (named.length === 0 && /^template\.(ya?ml|json)$/.test(base));
}

const VALUE = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?:\\.|[^\s"'\\])*/.source;
const PAIR = new RegExp(
  `(?:ParameterKey=(["']?)(\\w+)\\1,\\s*ParameterValue=|(?<![\\w=])(["']?)(\\w+)\\3=)(${VALUE})`,
  'g',
);

/** `Name=Value` pairs in a text or a list of texts, or a map. */
export function overridesIn(written: Json): [string, Json][] {
  if (Array.isArray(written)) return written.flatMap(overridesIn);
  if (isObject(written)) {
    return Object.entries(written).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(wordOf) : wordOf(value),
    ]);
  }
  return [...wordOf(written).matchAll(PAIR)].map(([, , long, , short, value = '']) => [
    long ?? short ?? '',
    unquoted(value),
  ]);
}

function unquoted(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
  return inner.replace(/\\(.)/gs, '$1');
}
