import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock, strongest } from './lock.ts';
import { textOf } from './parsed.ts';
import { unreadLock } from './unread-lock.ts';
import { childrenAt, xmlTree } from './xml-tree.ts';

/** gradle.lockfile, which holds versions, or verification-metadata.xml, which holds hashes of each version that may be used. */
export async function readGradleLockfile(file: SourceFile): Promise<Lock> {
  const read = textOf(file);
  const isMetadata = posix.basename(file.path) === 'verification-metadata.xml';
  const format = isMetadata ? 'gradle-verification' : 'gradle-lockfile';
  if ('unread' in read) return unreadLock(file.path, format, read);
  return isMetadata ? readMetadata(file.path, read.text) : readVersions(file.path, read.text);
}

function readVersions(path: string, text: string): Lock {
  const held: Held[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#') || content.startsWith('empty=')) continue;
    const [, name, version] = /^([^:=\s]+:[^:=\s]+):([^:=\s]+)(?:=|$)/.exec(content) ?? [];
    if (name === undefined || version === undefined) {
      const unread = {
        unread: 'from a line on it is not as Gradle writes it',
        code: 'lockfile-syntax',
        line: index + 1,
      };
      return unreadLock(path, 'gradle-lockfile', unread);
    }
    held.push({ name, version, hash: 'none', source: { kind: 'registry', host: null } });
  }
  return { ...emptyLock(path, 'gradle-lockfile'), held };
}

async function readMetadata(path: string, text: string): Promise<Lock> {
  const tree = await xmlTree(text);
  if ('unread' in tree) return unreadLock(path, 'gradle-verification', tree);
  const held = childrenAt(tree.root, 'components', 'component').map(({ attributes, children }): Held => {
    const algorithms = children.flatMap((artifact) => artifact.children.map(({ name }) => name));
    return {
      name: `${attributes.get('group') ?? ''}:${attributes.get('name') ?? ''}`,
      version: attributes.get('version') ?? null,
      hash: strongest(algorithms),
      source: { kind: 'registry', host: null },
    };
  });
  return { ...emptyLock(path, 'gradle-verification'), held };
}
