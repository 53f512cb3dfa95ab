import { posix } from 'node:path';
import type { Fact } from '../model/fact.ts';
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

/** One command of a workflow; each value may be one that is not known. */
type Command = { tool: string; command: string; keeps: string; folder: Json; target: Json; line: number; path: string };

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

function commandsOf({ attributes }: Fact): Command[] {
  const { path, installs: found } = attributes;
  return (Array.isArray(found) ? found : []).flatMap((one): Command[] => {
    if (isHole(one)) return [];
    const { tool, command, keeps, folder = null, target = null, line } = one as JsonObject;
    return [
      {
        tool: String(tool),
        command: String(command),
        keeps: String(keeps),
        folder,
        target,
        line: Number(line),
        path: String(path),
      },
    ];
  });
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
  const tool = Object.hasOwn(TOOLS, command.tool) ? TOOLS[command.tool] : undefined;
  const { manifest, ecosystem } = lockfile.attributes;
  if (tool === undefined || tool.ecosystem !== ecosystem || tool.manifest?.test(String(manifest)) === false) return [];
  const installed = isOf(command, lockfile, tool.isDownward === true, folders.get(tool.ecosystem) ?? new Set());
  if (installed === false) return [];
  const frozen = isFrozen(command.keeps, lockfile);
  // A command that keeps to whatever lockfile it meets says nothing against any; another may be of this one.
  if (installed === null)
    return frozen === true ? [] : [{ unresolved: `${command.command} runs in a folder that is only known then` }];
  return [{ command: command.command, frozen, path: command.path, line: command.line }];
}

/** Whether a command installs this manifest; null: its folder is not known. */
function isOf(
  { folder, target }: Command,
  { attributes }: Fact,
  isDownward: boolean,
  folders: ReadonlySet<string>,
): boolean | null {
  const paths = pathsOf(attributes);
  if (isHole(target) || typeof folder !== 'string') return null;
  const own = paths.map((path) => posix.dirname(path));
  if (typeof target === 'string') {
    return paths.includes(target) || (isDownward && own.some((at) => isBelow(at, nameless(target))));
  }
  if (isDownward) return isBelow(own[0] ?? '', folder);
  // As these tools do, the project that the folder is in is looked for upwards.
  for (let at = folder; ; at = posix.dirname(at)) {
    if (folders.has(at)) return own.includes(at);
    if (at === '.' || at === '/') return false;
  }
}

/** The folder of a solution, or the folder that is named. */
function nameless(target: string): string {
  return /\.\w*proj$/.test(target) ? '\0' : /\.(?:slnx?|slnf|xml)$/.test(target) ? posix.dirname(target) : target;
}

function isBelow(folder: string, from: string): boolean {
  return from === '.' || folder === from || folder.startsWith(`${from}/`);
}

function isFrozen(keeps: string, { attributes }: Fact): Json {
  const { path, loose, format, enforced } = attributes;
  if (isHole(path)) return path;
  if (path === null) return false;
  if (keeps === 'when-berry')
    return isHole(format) ? format : String(format).startsWith('yarn berry') || enforced === true;
  if (keeps === 'when-hashed') return enforced === true || hasHashes(loose ?? null);
  if (keeps === 'when-set') return enforced ?? false;
  return keeps === 'kept';
}

/** pip asks for hashes of all packages as soon as one has some. */
function hasHashes(loose: Json): Json {
  if (isHole(loose)) return loose;
  const list = Array.isArray(loose) ? loose : [];
  const hole = list.find((one) => isHole(one));
  return isHole(hole) && list.length === 1
    ? hole
    : list.every((one) => isHole(one) || (one as JsonObject).lacks === 'strong-hash');
}
