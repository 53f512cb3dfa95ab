import { posix } from 'node:path';
import type { JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { jsonPointer } from '../template.ts';
import { type Assets, assetsIn, NO_ASSETS } from './assets.ts';

/** Bytes of a file of an assembly, besides its templates, that we read. */
export const MAX_ASSEMBLY_BYTES = 50 * 1024 * 1024;

/** Levels of assemblies within one another that we follow. */
export const MAX_ASSEMBLY_DEPTH = 10;

/** A stack of an app, as the manifest of its assembly says it is deployed. */
export type AssemblyStack = {
  /** Path of its template below the root. */
  template: string;
  name: string;
  /** Where it is deployed; null: whoever deploys it decides. */
  account: string | null;
  region: string | null;
  /** Values of parameters that CDK passes. */
  parameters: JsonObject;
  /** Construct paths by logical id, of those that only one resource of the app's stack has. */
  paths: ReadonlyMap<string, string>;
  assets: Assets;
  place: Place;
};

/** A cloud assembly: what `cdk synth` leaves in `cdk.out`. */
export type Assembly = {
  /** Path of its `manifest.json`. */
  path: string;
  /** Name of the Stage construct that it was made from; null: of the app itself. */
  stage: string | null;
  stacks: AssemblyStack[];
  /** Assemblies within it, one for each Stage. */
  nested: { path: string; stage: string | null }[];
  /** Files that it was read with. */
  includes: string[];
  problems: Problem[];
};

type Files = ReadonlyMap<string, SourceFile>;

/** A JSON file as plain values; null where it is not there, too big or no JSON. */
export function readJson(
  path: string,
  files: Files,
): { value: JsonObject; placeOf: (pointer: string[]) => Place } | null {
  const file = files.get(path);
  if (file === undefined || file.size > MAX_ASSEMBLY_BYTES) return null;
  const text = decodeText(readWhole(file));
  const tree = jsonTree(text);
  if (tree === null || !isObject(tree.value)) return null;
  const lines = lineIndex(text);
  const placeOf = (pointer: string[]): Place => ({
    path,
    ...lines(tree.offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return { value: tree.value, placeOf };
}

/** Reads the manifest of an assembly; null where it cannot be read. */
export function readAssembly(path: string, files: Files): Assembly | null {
  const read = readJson(path, files);
  const artifacts = member(read?.value, 'artifacts');
  if (read === null || !isObject(artifacts)) return null;
  const assembly: Assembly = { path, stage: null, stacks: [], nested: [], includes: [], problems: [] };
  const folder = posix.dirname(path);
  const all = Object.keys(artifacts).flatMap((id) => {
    const artifact = member(artifacts, id);
    const place = read.placeOf(['artifacts', id]);
    return isObject(artifact) ? [{ id, artifact, properties: member(artifact, 'properties'), place }] : [];
  });
  const below = (stated: unknown, place: Place): string | null => {
    const joined = typeof stated === 'string' && stated !== '' ? posix.normalize(posix.join(folder, stated)) : '..';
    if (joined !== '..' && !joined.startsWith('../') && !String(stated).startsWith('/')) return joined;
    const message = 'The manifest names a file outside of the root, or none; it is not read.';
    assembly.problems.push(manifestProblem('outside-root', message, place));
    return null;
  };
  let assets = NO_ASSETS;
  for (const { artifact, properties, place } of all) {
    if (member(artifact, 'type') !== 'cdk:asset-manifest') continue;
    const file = below(member(properties, 'file'), place);
    const found = file === null ? null : readJson(file, files);
    if (file === null || found === null) continue;
    assembly.includes.push(file);
    assets = assetsIn(found.value, folder, assets);
  }
  for (const { id, artifact, properties, place } of all) {
    const type = member(artifact, 'type');
    if (type === 'cdk:cloud-assembly') {
      const directory = below(member(properties, 'directoryName'), place);
      const named = wordOf(member(properties, 'displayName')) || wordOf(member(artifact, 'displayName')) || id;
      if (directory !== null) assembly.nested.push({ path: posix.join(directory, 'manifest.json'), stage: named });
    }
    if (type !== 'aws:cloudformation:stack') continue;
    const template = below(member(properties, 'templateFile'), place);
    if (template === null) continue;
    const [, account, region] = /^aws:\/\/([^/]*)\/(.*)$/.exec(wordOf(member(artifact, 'environment'))) ?? [];
    const parameters = member(properties, 'parameters');
    assembly.stacks.push({
      template,
      name: wordOf(member(properties, 'stackName')) || id,
      account: account === undefined || account === 'unknown-account' ? null : account,
      region: region === undefined || region === 'unknown-region' ? null : region,
      parameters: isObject(parameters) ? parameters : {},
      paths: constructPaths(artifact, folder, files, assembly.includes),
      assets,
      place,
    });
  }
  tellMissing(read, assembly);
  return assembly;
}

/** What the manifest says of constructs: which of them has which logical id. */
function constructPaths(artifact: JsonObject, folder: string, files: Files, includes: string[]): Map<string, string> {
  const sources = [member(artifact, 'metadata')];
  const apart = member(artifact, 'additionalMetadataFile');
  if (typeof apart === 'string') {
    const path = posix.join(folder, apart);
    const read = readJson(path, files);
    if (read) {
      includes.push(path);
      sources.push(read.value);
    }
  }
  const paths = new Map<string, string>();
  const twice = new Set<string>();
  for (const source of sources) {
    for (const path of isObject(source) ? Object.keys(source) : []) {
      const entries = member(source, path);
      for (const entry of Array.isArray(entries) ? entries : []) {
        const logicalId = member(entry, 'data');
        if (member(entry, 'type') !== 'aws:cdk:logicalId' || typeof logicalId !== 'string') continue;
        const known = paths.get(logicalId);
        if (known !== undefined && known !== path) twice.add(logicalId);
        paths.set(logicalId, path.replace(/^\//, ''));
      }
    }
  }
  for (const logicalId of twice) paths.delete(logicalId);
  return paths;
}

/** CDK puts stand-ins where it could not look something up. */
function tellMissing({ value, placeOf }: NonNullable<ReturnType<typeof readJson>>, assembly: Assembly): void {
  const missing = member(value, 'missing');
  if (!Array.isArray(missing) || missing.length === 0) return;
  const message = `${missing.length} values were not at hand when the app was synthesised, so that stand-ins are in its templates. Run cdk synth where they can be looked up, or keep cdk.context.json.`;
  assembly.problems.push(manifestProblem('cdk-missing-context', message, placeOf(['missing'])));
}
