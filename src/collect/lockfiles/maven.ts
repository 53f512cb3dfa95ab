import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, unreadProject } from './ecosystem.ts';
import type { Asked } from './lock.ts';
import { lockAt } from './locks.ts';
import { textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';
import { childrenAt, type Element, textIn, xmlTree } from './xml-tree.ts';

const CENTRAL = 'repo.maven.apache.org';

/** What a project asks for, of its own group aside: those are modules of this repository. */
function asked(root: Element, group: string | null): Asked[] {
  const all = [
    ...childrenAt(root, 'dependencies', 'dependency'),
    ...childrenAt(root, 'profiles', 'profile', 'dependencies', 'dependency'),
  ];
  const found = all.flatMap((one): [string, Asked][] => {
    const [groupId, artifactId] = [textIn(one, 'groupId') ?? '', textIn(one, 'artifactId') ?? ''];
    const version = textIn(one, 'version') ?? '';
    const isOwn =
      groupId === '${project.groupId}' ||
      (groupId === group && /^\$\{(?:project\.)?(?:version|revision)\}$/.test(version));
    const name = `${groupId}:${artifactId}`;
    return isOwn || artifactId === '' ? [] : [[name, { name, range: version, isOptional: false }]];
  });
  return [...new Map(found).values()];
}

function repositories(root: Element): (string | null)[] {
  const all = [
    ...childrenAt(root, 'repositories', 'repository'),
    ...childrenAt(root, 'pluginRepositories', 'pluginRepository'),
  ];
  return all.map((one) => hostOf(textIn(one, 'url') ?? ''));
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const text = textOf(file);
  const tree = 'unread' in text ? text : await xmlTree(text.text);
  if ('unread' in tree) return unreadProject(file.path, tree.code, tree.unread, tree.line);
  const { root } = tree;
  const group =
    textIn(root, 'groupId') ?? childrenAt(root, 'parent').map((parent) => textIn(parent, 'groupId'))[0] ?? null;
  const wanted = asked(root, group);
  const lock = await lockAt(posix.join(posix.dirname(file.path), 'lockfile.json'), files);
  const names = new Set(lock?.held.map(({ name }) => name));
  const hosts = repositories(root);
  const goals = childrenAt(root, 'build', 'plugins', 'plugin').filter(
    (plugin) => textIn(plugin, 'artifactId') === 'maven-lockfile',
  );
  return {
    asked: wanted,
    lock,
    // A property in a name is put in by Maven alone.
    outOfStep:
      lock === null || lock.unread !== null
        ? []
        : wanted
            .map(({ name }) => name)
            .filter((name) => !name.includes('${') && !names.has(name))
            .sort(),
    // The central one is always there beside those that are named.
    registries: { hostFor: oneOf(hosts.length === 0 ? [] : [CENTRAL, ...hosts], CENTRAL), scopes: [] },
    enforced: goals.some((plugin) =>
      childrenAt(plugin, 'executions', 'execution', 'goals', 'goal').some(
        ({ text: goal }) => goal.trim() === 'validate',
      ),
    ),
    problems: [],
  };
}

export const maven: EcosystemReader = {
  ecosystem: 'maven',
  patterns: ['**/pom.xml'],
  isManifest: (path) => posix.basename(path) === 'pom.xml',
  read,
};
