import type { Problem } from '../../model/problem.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { assetPath } from './cdk/construct.ts';
import { INCLUDE_MARK, withIncludes } from './include.ts';
import { localPath } from './local-path.ts';
import { manifestProblem } from './manifest-problem.ts';
import { isObject, member } from './resource.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, type Template, tooBig } from './template.ts';

/** Levels of nested stacks that we follow. */
export const MAX_NESTED_DEPTH = 10;

/** Templates that are read with one. */
export const MAX_NESTED = 500;

/** Property that says where the template of a nested stack is, by type. */
const LOCATIONS = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/** What every template with a nested stack holds somewhere. */
const MARKS = [...LOCATIONS.keys()].map((type) => Buffer.from(type));

/** A nested stack of a template, and the path of its own where that is at hand below the root. */
export type NestedStack = { logicalId: string; path: string | null };

/** A template that was read, and what was wrong with it. */
export type OpenedTemplate = {
  template: Template | null;
  problems: Problem[];
  nested: NestedStack[];
  /** Snippets that it takes in. */
  includes: string[];
};

/** Files, and the templates among them that nest others or are nested; each is parsed once. */
export type Nest = {
  files: ReadonlyMap<string, SourceFile>;
  opened: Map<string, OpenedTemplate>;
  /** Paths of the templates that nest one, by its path. */
  parents: Map<string, Set<string>>;
};

const nests = new WeakMap<ReadonlyMap<string, SourceFile>, Nest>();

/** The nest of all files that are looked at. */
export function nestOf(files: ReadonlyMap<string, SourceFile>): Nest {
  let nest = nests.get(files);
  if (!nest) {
    nest = { files, opened: new Map(), parents: new Map() };
    nests.set(files, nest);
  }
  return nest;
}

/** Paths of the templates that a template nests, and those that these nest. A file without a nested stack is not parsed. */
export function nestedBelow(file: SourceFile, nest: Nest): string[] {
  if (file.size > MAX_TEMPLATE_BYTES) return [];
  if (!nest.opened.has(file.path)) {
    const bytes = readWhole(file);
    if (!MARKS.some((mark) => bytes.includes(mark))) return [];
    open(file, nest, bytes);
  }
  const below = new Set<string>();
  let level = [file.path];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (const parent of level) {
      const opened = openPath(parent, nest);
      for (const { path, logicalId } of opened.nested) {
        if (path === null || below.has(path)) continue;
        if (depth === MAX_NESTED_DEPTH || below.size === MAX_NESTED) {
          tell(
            opened,
            logicalId,
            'cap-reached',
            `${depth === MAX_NESTED_DEPTH ? `Stacks nested deeper than ${MAX_NESTED_DEPTH}` : `More than ${MAX_NESTED} nested stacks`} are not read.`,
          );
          continue;
        }
        below.add(path);
        next.push(path);
      }
    }
    level = next;
  }
  below.delete(file.path);
  return [...below];
}

/** A template of the nest, opened at its first use. */
export function openPath(path: string, nest: Nest): OpenedTemplate {
  const known = nest.opened.get(path);
  if (known) return known;
  const file = nest.files.get(path);
  return file === undefined ? { template: null, problems: [], nested: [], includes: [] } : open(file, nest);
}

/** A template with the snippets that it takes in. */
export function openTemplate(
  file: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  bytes = readWhole(file),
): { template: Template | null; problems: Problem[]; includes: string[] } {
  const read = parseTemplate(bytes, file.path);
  if (read.template === null || !bytes.includes(INCLUDE_MARK)) return { ...read, includes: [] };
  const { template, includes, problems } = withIncludes(read.template, files);
  return { template, includes, problems: [...read.problems, ...problems] };
}

function open(file: SourceFile, nest: Nest, bytes?: Buffer): OpenedTemplate {
  const opened: OpenedTemplate = { template: null, problems: [], nested: [], includes: [] };
  nest.opened.set(file.path, opened);
  if (file.size > MAX_TEMPLATE_BYTES) {
    opened.problems.push(tooBig({ path: file.path, line: null, column: null, pointer: null }));
    return opened;
  }
  const { template, problems, includes } = openTemplate(file, nest.files, bytes);
  opened.template = template;
  opened.problems.push(...problems);
  opened.includes.push(...includes);
  if (template !== null) findNested(template, opened, nest);
  for (const { path } of opened.nested) {
    if (path === null) continue;
    const parents = nest.parents.get(path);
    if (parents) parents.add(file.path);
    else nest.parents.set(path, new Set([file.path]));
  }
  return opened;
}

function findNested(template: Template, opened: OpenedTemplate, nest: Nest): void {
  const resources = member(template.body, 'Resources');
  for (const logicalId of Object.keys(isObject(resources) ? resources : {})) {
    const written = member(resources, logicalId);
    const type = member(written, 'Type');
    const property = typeof type === 'string' ? LOCATIONS.get(type) : undefined;
    if (property === undefined) continue;
    const stated = assetPath(written, property) ?? member(member(written, 'Properties'), property);
    const path = typeof stated === 'string' ? localPath(template.path, stated) : null;
    if (path === null || path === template.path || !nest.files.has(path)) {
      const why = path === template.path ? 'it would nest itself' : 'its template is not at hand below the root';
      tell(
        opened,
        logicalId,
        'nested-unread',
        `What the nested stack ${logicalId} holds is not known: ${why}. Name a file by its local path to have it read.`,
      );
      opened.nested.push({ logicalId, path: null });
    } else opened.nested.push({ logicalId, path });
  }
}

function tell({ template, problems }: OpenedTemplate, logicalId: string, code: string, message: string): void {
  const place = template?.placeOf(['Resources', logicalId]) ?? null;
  const told = problems.some((known) => known.code === code && known.place?.pointer === place?.pointer);
  if (!told) problems.push(manifestProblem(code, message, place));
}
