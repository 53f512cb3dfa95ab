import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, unreadProject } from './ecosystem.ts';
import type { Lock } from './lock.ts';
import { below, foldersUp, lockAt } from './locks.ts';
import { textOf } from './parsed.ts';

const PROXY = 'proxy.golang.org';

type Module = { name: string; version: string };
/** What a module is replaced by; without version a folder. `from` without version: of any. */
type Replacement = { from: string; version: string | null; to: string; toVersion: string | null };
type GoMod = { requires: Module[]; replaces: Replacement[] };

/** Lines of a directive, one by one, whether they stand in brackets or not. */
function* directives(text: string): Generator<[string, string]> {
  let block: string | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\/\/.*$/, '').trim();
    if (line === '') continue;
    if (block !== null) {
      if (line === ')') block = null;
      else yield [block, line];
      continue;
    }
    const [, name = '', rest = ''] = /^([a-z]+)\s*(.*)$/.exec(line) ?? [];
    if (rest === '(') block = name;
    else yield [name, rest];
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/^["`]|["`]$/g, ''));
}

function goMod(text: string): GoMod {
  const found: GoMod = { requires: [], replaces: [] };
  for (const [name, rest] of directives(text)) {
    if (name === 'require') {
      const [module = '', version = ''] = words(rest);
      found.requires.push({ name: module, version });
    } else if (name === 'replace') {
      const [left = '', right = ''] = rest.split('=>').map((side) => side.trim());
      const [from = '', version] = words(left);
      const [to = '', toVersion] = words(right);
      found.replaces.push({ from, version: version ?? null, to, toVersion: toVersion ?? null });
    }
  }
  return found;
}

/** The module that is built in another's place; null: a folder. */
function replaced({ name, version }: Module, replaces: readonly Replacement[]): Module | null {
  const by = replaces.find((one) => one.from === name && (one.version === null || one.version === version));
  if (by === undefined) return { name, version };
  return by.toVersion === null ? null : { name: by.to, version: by.toVersion };
}

/** go.sum of the module, with what the workspace that it is of adds. */
async function lockFor(path: string, files: Files): Promise<Lock | null> {
  const folder = posix.dirname(path);
  const own = await lockAt(posix.join(folder, 'go.sum'), files);
  for (const at of foldersUp(folder)) {
    const work = files.get(posix.join(at, 'go.work'));
    const read = work && textOf(work);
    if (!read || !('text' in read)) continue;
    const uses = [...directives(read.text)]
      .filter(([name]) => name === 'use')
      .map(([, rest]) => posix.normalize(words(rest)[0] ?? ''));
    if (!uses.map((use) => use.replace(/\/$/, '')).includes(below(folder, at))) return own;
    const shared = await lockAt(posix.join(at, 'go.work.sum'), files);
    if (own === null || shared === null || own.unread !== null || shared.unread !== null) return own ?? shared;
    return {
      ...own,
      held: [...own.held, ...shared.held],
      patterns: new Set([...(own.patterns ?? []), ...(shared.patterns ?? [])]),
    };
  }
  return own;
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const text = textOf(file);
  if ('unread' in text) return unreadProject(file.path, text.code, text.unread, text.line);
  const { requires, replaces } = goMod(text.text);
  const modules = requires.flatMap((module) => replaced(module, replaces) ?? []);
  const lock = await lockFor(file.path, files);
  const outOfStep = modules
    .filter(({ name, version }) => !lock?.patterns?.has(`${name}@${version}`))
    .map(({ name }) => name);
  return {
    asked: modules.map(({ name, version }) => ({ name, range: version, isOptional: false })),
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : [...new Set(outOfStep)].sort(),
    registries: { hostFor: oneOf([], PROXY), scopes: [] },
    enforced: false,
    problems: [],
  };
}

export const go: EcosystemReader = {
  ecosystem: 'go',
  patterns: ['**/go.mod'],
  isManifest: (path) => posix.basename(path) === 'go.mod',
  read,
};
