import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Hash, type Held, type Lock, type Source, strongest } from './lock.ts';
import { textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Where the gems of one section come from: `GEM`, `GIT`, `PATH`, `PLUGIN SOURCE`. */
type Section = { kind: Source['kind']; hosts: (string | null)[]; revision: string | null };

const KINDS: Readonly<Record<string, Source['kind']>> = {
  GEM: 'registry',
  GIT: 'git',
  PATH: 'file',
  'PLUGIN SOURCE': 'http',
};

type Gem = { name: string; version: string; section: Section };

function heldOf({ name, version, section }: Gem, hashes: ReadonlyMap<string, Hash>): Held {
  const { kind, hosts, revision } = section;
  if (kind === 'file') return { name, version, hash: 'elsewhere', source: { kind, host: null } };
  if (kind === 'git') return { name, version: revision, hash: 'elsewhere', source: { kind, host: hosts[0] ?? null } };
  const hash = hashes.get(`${name} ${version}`) ?? 'none';
  // Of several places that one section names, any may have a gem.
  return { name, version, hash, source: { kind, host: hosts.length === 1 ? (hosts[0] ?? null) : null } };
}

/** Gemfile.lock and gems.locked, with the hashes of CHECKSUMS where Bundler keeps them. */
export function readGemfileLock(file: SourceFile): Lock {
  const read = textOf(file);
  if ('unread' in read) return unreadLock(file.path, 'bundler', read);
  const gems: Gem[] = [];
  const hashes = new Map<string, Hash>();
  const asks = new Map<string, string | null>();
  let title = '';
  let section: Section | null = null;
  for (const line of read.text.split('\n')) {
    const content = line.trimEnd();
    if (/^[A-Z][A-Z ]*$/.test(content)) {
      title = content;
      const kind = Object.hasOwn(KINDS, title) ? KINDS[title] : undefined;
      section = kind === undefined ? null : { kind, hosts: [], revision: null };
      continue;
    }
    if (/^(?:<<<<<<<|=======|>>>>>>>)/.test(content)) {
      return unreadLock(file.path, 'bundler', {
        unread: 'it holds a conflict of a merge',
        code: 'lockfile-syntax',
        line: null,
      });
    }
    const [, name = '', version = '', rest = ''] = /^ +([^\s(!]+)(?: \(([^)]*)\))?!?(.*)$/.exec(content) ?? [];
    if (section !== null) {
      const [, key, value = ''] = /^ {2}(remote|revision): (\S+)/.exec(content) ?? [];
      if (key === 'remote') section.hosts.push(hostOf(value));
      else if (key === 'revision') section.revision = value;
      else if (/^ {4}\S/.test(content)) gems.push({ name, version, section });
    } else if (title === 'DEPENDENCIES' && name !== '') asks.set(name, version || null);
    else if (title === 'CHECKSUMS' && name !== '') {
      hashes.set(
        `${name} ${version}`,
        strongest([...rest.matchAll(/([a-z0-9]+)=/g)].map(([, algorithm = '']) => algorithm)),
      );
    }
  }
  const held = gems.filter(({ section: { kind } }) => kind !== 'file').map((gem) => heldOf(gem, hashes));
  return { ...emptyLock(file.path, 'bundler'), held, importers: new Map([['.', { asks, chosen: new Map() }]]) };
}
