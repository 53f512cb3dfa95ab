import { posix } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { assetPath } from './cdk/construct.ts';
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
export type OpenedTemplate = { template: Template | null; problems: Problem[]; nested: NestedStack[] };

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
  return file === undefined ? { template: null, problems: [], nested: [] } : open(file, nest);
}

function open(file: SourceFile, nest: Nest, bytes?: Buffer): OpenedTemplate {
  const opened: OpenedTemplate = { template: null, problems: [], nested: [] };
  nest.opened.set(file.path, opened);
  if (file.size > MAX_TEMPLATE_BYTES) {
    opened.problems.push(tooBig({ path: file.path, line: null, column: null, pointer: null }));
    return opened;
  }
  const { template, problems } = parseTemplate(bytes ?? readWhole(file), file.path);
  opened.template = template;
  opened.problems.push(...problems);
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

/** A path as a template writes it, from its own folder; null where it is an address or leads out of the root. */
function localPath(template: string, stated: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(stated) || stated.startsWith('/')) return null;
  const path = posix.normalize(posix.join(posix.dirname(template), stated.replaceAll('\\', '/')));
  return path === '..' || path.startsWith('../') ? null : path;
}

function tell({ template, problems }: OpenedTemplate, logicalId: string, code: string, message: string): void {
  problems.push(manifestProblem(code, message, template?.placeOf(['Resources', logicalId]) ?? null));
}
