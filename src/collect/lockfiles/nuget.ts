import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, type Registries, unreadProject } from './ecosystem.ts';
import type { Asked, Lock } from './lock.ts';
import { foldersUp, lockAt } from './locks.ts';
import { textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';
import { childrenAt, type Element, textIn, xmlTree } from './xml-tree.ts';

const GALLERY = 'api.nuget.org';
const MAX_SETTINGS = 1 << 20;

async function elementAt(path: string, files: Files): Promise<Element | null> {
  const file = files.get(path);
  const read = file && textOf(file, MAX_SETTINGS);
  if (!read || !('text' in read)) return null;
  const tree = await xmlTree(read.text);
  return 'root' in tree ? tree.root : null;
}

/** The nearest file of one of these names, from a folder upwards. */
async function nearest(folder: string, names: readonly string[], files: Files): Promise<Element | null> {
  for (const at of foldersUp(folder)) {
    for (const name of names) {
      const found = await elementAt(posix.join(at, name), files);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Versions that are kept for all projects in one place, by name in lower case. */
function centralVersions(props: Element | null): Map<string, string> {
  const items = props === null ? [] : childrenAt(props, 'ItemGroup', 'PackageVersion');
  return new Map(items.map((item) => [(item.attributes.get('Include') ?? '').toLowerCase(), versionOf(item)]));
}

function versionOf(item: Element): string {
  return item.attributes.get('VersionOverride') ?? item.attributes.get('Version') ?? textIn(item, 'Version') ?? '';
}

function askedIn(root: Element, central: ReadonlyMap<string, string>): Asked[] {
  const found = childrenAt(root, 'ItemGroup').flatMap((group) =>
    childrenAt(group, 'PackageReference').flatMap((item): [string, Asked][] => {
      const name = (item.attributes.get('Include') ?? '').toLowerCase();
      const isOptional = group.attributes.has('Condition') || item.attributes.has('Condition');
      return name === '' ? [] : [[name, { name, range: versionOf(item) || (central.get(name) ?? ''), isOptional }]];
    }),
  );
  return [...new Map(found).values()];
}

function property(name: string, ...elements: (Element | null)[]): string | null {
  for (const element of elements) {
    const value = element && childrenAt(element, 'PropertyGroup').flatMap((group) => textIn(group, name) ?? [])[0];
    if (value) return value;
  }
  return null;
}

/** The sources of nuget.config, and which names are bound to which. What signs in is not looked at. */
function registriesOf(config: Element | null, lock: Lock | null): Registries {
  // A source that is a folder is of this repository; one with a variable in it may be anything.
  const added = (config === null ? [] : childrenAt(config, 'packageSources', 'add')).filter(({ attributes }) =>
    /^https?:|[%$]/i.test(attributes.get('value') ?? ''),
  );
  const isAlone = config !== null && childrenAt(config, 'packageSources', 'clear').length > 0;
  const hosts = new Map(
    added.map(({ attributes }) => [attributes.get('key') ?? '', hostOf(attributes.get('value') ?? '')]),
  );
  const patterns = (config === null ? [] : childrenAt(config, 'packageSourceMapping', 'packageSource')).flatMap(
    (source) =>
      childrenAt(source, 'package').map(({ attributes }) => ({
        pattern: (attributes.get('pattern') ?? '').toLowerCase(),
        host: hosts.get(source.attributes.get('key') ?? '') ?? null,
      })),
  );
  const all = [
    ...new Set([...hosts.values(), ...(isAlone || hosts.size === 0 || hosts.has('nuget.org') ? [] : [GALLERY])]),
  ];
  const general = oneOf(all, GALLERY);
  const isOpen = all.length > 1 && patterns.length === 0 && !lock?.held.every(({ hash }) => hash === 'strong');
  return {
    hostFor: (name) => {
      const fitting = patterns.filter(({ pattern }) =>
        pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
      );
      const longest = Math.max(...fitting.map(({ pattern }) => pattern.length));
      const bound = fitting.filter(({ pattern }) => pattern.length === longest).map(({ host }) => host);
      return bound.length > 0 ? oneOf(bound, GALLERY)(name) : general(name);
    },
    scopes: isOpen
      ? [{ scope: '*', bound: false }]
      : [...new Set(patterns.map(({ pattern }) => pattern))]
          .filter((pattern) => pattern !== '*')
          .map((scope) => ({ scope, bound: true })),
  };
}

function disagreements(asked: readonly Asked[], lock: Lock): string[] {
  const direct = lock.importers?.get('.')?.asks ?? new Map<string, string | null>();
  return asked
    .filter(({ name, range, isOptional }) => {
      if (!direct.has(name)) return !isOptional;
      const requested = direct.get(name) ?? null;
      // A version alone is the least that is asked for, and noted as a range; what is written with a property is not compared.
      const isPlain = /^\d[\w.-]*$/.test(range);
      return isPlain && requested !== null && !requested.startsWith(`[${range},`) && requested !== `[${range}]`;
    })
    .map(({ name }) => name)
    .sort();
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const text = textOf(file);
  const tree = 'unread' in text ? text : await xmlTree(text.text);
  if ('unread' in tree) return unreadProject(file.path, tree.code, tree.unread, tree.line);
  const folder = posix.dirname(file.path);
  const central = await nearest(folder, ['Directory.Packages.props'], files);
  const build = await nearest(folder, ['Directory.Build.props'], files);
  const config = await nearest(folder, ['nuget.config', 'NuGet.config', 'NuGet.Config'], files);
  const asked = askedIn(tree.root, centralVersions(central));
  const project = posix.basename(file.path).replace(/\.\w+$/, '');
  const named = property('NuGetLockFilePath', tree.root);
  const candidates = [
    ...(named === null ? [] : [named.replaceAll('\\', '/')]),
    `packages.${project}.lock.json`,
    'packages.lock.json',
  ];
  const path = candidates.map((name) => posix.join(folder, name)).find((one) => files.has(one));
  const lock = path === undefined ? null : await lockAt(path, files);
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : disagreements(asked, lock),
    registries: registriesOf(config, lock),
    enforced: property('RestoreLockedMode', tree.root, build, central)?.toLowerCase() === 'true',
    problems: [],
  };
}

export const nuget: EcosystemReader = {
  ecosystem: 'nuget',
  patterns: ['**/*.{csproj,fsproj,vbproj}'],
  isManifest: (path) => /\.(?:cs|fs|vb)proj$/.test(path),
  read,
};
