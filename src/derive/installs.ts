import { posix } from 'node:path';
import type { Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** Whose manifests a tool installs, by their names where the package manager has several. */
const TOOLS: Readonly<Record<string, { ecosystem: string; manifest?: RegExp; isDownward?: true }>> = {
  npm: { ecosystem: 'npm' },
  pnpm: { ecosystem: 'npm' },
  yarn: { ecosystem: 'npm' },
  bun: { ecosystem: 'npm' },
  pip: { ecosystem: 'pypi' },
  pipenv: { ecosystem: 'pypi', manifest: /(?:^|\/)Pipfile$/ },
  poetry: { ecosystem: 'pypi', manifest: /(?:^|\/)pyproject\.toml$/ },
  uv: { ecosystem: 'pypi', manifest: /(?:^|\/)pyproject\.toml$/ },
  go: { ecosystem: 'go' },
  mvn: { ecosystem: 'maven', isDownward: true },
  gradle: { ecosystem: 'gradle', isDownward: true },
  dotnet: { ecosystem: 'nuget', isDownward: true },
  nuget: { ecosystem: 'nuget', isDownward: true },
  cargo: { ecosystem: 'cargo' },
  bundle: { ecosystem: 'rubygems' },
};

/** One command of a workflow, each value of which may be one that is not known; or that there may be more of them. */
type Command = { tool: Json; command: Json; keeps: Json; folder: Json; target: Json; line: Json; path: Json } | Hole;

/** `lockfile.installs`: commands of the pipeline that install what a manifest asks for, and whether each keeps to the lockfile. */
export const installs: Relation = {
  name: 'installs',
  derive: (facts) => {
    const commands = facts.all('workflow').flatMap(commandsOf);
    const lockfiles = facts.all('lockfile');
    const folders = foldersByEcosystem(lockfiles);
    return lockfiles.map((lockfile) => ({
      fact: lockfile.id,
      attributes: { installs: commands.flatMap((command) => told(command, lockfile, folders)) },
    }));
  },
};

function commandsOf({ attributes: { path = null, installs: found } }: Fact): Command[] {
  if (isHole(found)) return [unknown(found)];
  return (Array.isArray(found) ? found : []).map((one): Command => {
    if (isHole(one)) return unknown(one);
    const { tool = null, command = null, keeps = null, folder = null, target = null, line = null } = one as JsonObject;
    return { tool, command, keeps, folder, target, line, path };
  });
}

/** The same reason for another value; the values that the first can have are none of it. */
function unknown({ unresolved }: Hole): Hole {
  return { unresolved };
}

/** Folders in which a manifest or its lockfile lies. */
function foldersByEcosystem(lockfiles: readonly Fact[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { attributes } of lockfiles) {
    const { ecosystem } = attributes;
    const known = found.get(String(ecosystem)) ?? new Set<string>();
    for (const path of pathsOf(attributes)) known.add(posix.dirname(path));
    found.set(String(ecosystem), known);
  }
  return found;
}

function pathsOf({ manifest, path }: Fact['attributes']): string[] {
  return [manifest, path].filter((one) => typeof one === 'string');
}

function told(command: Command, lockfile: Fact, folders: ReadonlyMap<string, ReadonlySet<string>>): Json[] {
  if (isHole(command)) return [command];
  if (isHole(command.tool)) return [unknown(command.tool)];
  const name = String(command.tool);
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  const { manifest, ecosystem } = lockfile.attributes;
  if (isHole(ecosystem)) return [unknown(ecosystem)];
  if (tool === undefined || tool.ecosystem !== ecosystem || tool.manifest?.test(String(manifest)) === false) return [];
  const installed = isOf(command, lockfile, tool.isDownward === true, folders.get(tool.ecosystem) ?? new Set());
  if (installed === false) return [];
  const frozen = isFrozen(command.keeps, lockfile);
  // A command that keeps to whatever lockfile it meets says nothing against any; another may be of this one.
  if (installed === null) return frozen === true ? [] : [{ unresolved: 'a command that installs may be of it' }];
  return [{ command: command.command, frozen, path: command.path, line: command.line }];
}

/** Whether a command installs this manifest; null: its folder, or where the lockfile lies, is not known. */
function isOf(
  { folder, target }: Exclude<Command, Hole>,
  { attributes }: Fact,
  isDownward: boolean,
  folders: ReadonlySet<string>,
): boolean | null {
  const paths = pathsOf(attributes);
  if (isHole(target) || typeof folder !== 'string') return null;
  const own = paths.map((path) => posix.dirname(path));
  const otherwise = [attributes.manifest, attributes.path].some((one) => isHole(one)) ? null : false;
  if (typeof target === 'string') {
    return paths.includes(target) || (isDownward && own.some((at) => isBelow(at, folderOf(target)))) || otherwise;
  }
  if (isDownward) return own.slice(0, 1).some((at) => isBelow(at, folder)) || otherwise;
  // As these tools do, the project that the folder is in is looked for upwards.
  for (let at = folder; ; at = posix.dirname(at)) {
    if (folders.has(at)) return own.includes(at) || otherwise;
    if (at === '.' || at === '/') return otherwise;
  }
}

/** The folder of a solution, or the folder that is named; none of a project, which is one manifest by itself. */
function folderOf(target: string): string | null {
  if (/\.\w*proj$/.test(target)) return null;
  return /\.(?:slnx?|slnf|xml)$/.test(target) ? posix.dirname(target) : target;
}

function isBelow(folder: string, from: string | null): boolean {
  return from !== null && (from === '.' || folder === from || folder.startsWith(`${from}/`));
}

function isFrozen(keeps: Json, { attributes }: Fact): Json {
  const { path, loose = null, format, enforced = false } = attributes;
  if (path === null) return false;
  for (const value of [keeps, path]) if (isHole(value)) return unknown(value);
  if (keeps === 'kept' || keeps === 'changed') return keeps === 'kept';
  if (enforced === true) return true;
  if (keeps === 'when-set') return enforced;
  if (keeps === 'when-hashed') return isHole(enforced) ? unknown(enforced) : hasHashes(loose);
  return isHole(format) ? unknown(format) : String(format).startsWith('yarn berry');
}

/** pip asks for hashes of all packages as soon as one has some. */
function hasHashes(loose: Json): Json {
  if (isHole(loose)) return unknown(loose);
  const list = Array.isArray(loose) ? loose : [];
  const lacks = list.map((one) => (isHole(one) ? one : ((one as JsonObject).lacks ?? null)));
  if (lacks.some((one) => one === 'hash' || one === 'version')) return false;
  const hole = lacks.find((one) => isHole(one));
  return isHole(hole) ? unknown(hole) : true;
}
