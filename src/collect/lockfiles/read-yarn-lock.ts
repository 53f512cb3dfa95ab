import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Importer, type Lock, type Source, strongest } from './lock.ts';
import { textOf } from './parsed.ts';
import { algorithmsOf } from './read-package-lock.ts';
import { archiveSource, hostOf, placeNamed } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** One entry: what is asked for that it answers, its own fields, and its dependencies. */
type Entry = { patterns: string[]; fields: Map<string, string>; dependencies: Map<string, string> };

/** A name, in quotes or not, and what follows it: after a blank in the classic form, after a colon in the later one. */
const FIELD = /^ +(?:"((?:[^"\\]|\\.)*)"|([^\s":][^\s:]*))(?::\s*|\s+)(.*)$/;

function unquoted(text: string): string {
  const inner = /^"((?:[^"\\]|\\.)*)"$/.exec(text.trim());
  return inner ? (inner[1] ?? '').replace(/\\(.)/g, '$1') : text.trim();
}

/** What an entry's head lists: in quotes each, or in quotes as a whole. Every step takes what it looked at, so that time is linear. */
function patternsIn(head: string): string[] {
  return [...head.matchAll(/"((?:[^"\\]|\\.)*)(?:"|\\?$)|([^"]+)/g)]
    .flatMap(([, inner, bare]) => (inner ?? bare ?? '').split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The entries of either form; both are keys by indentation, and nothing else of YAML. Null: something else stands there, from a line on. */
function entriesOf(text: string): { entries: Entry[] } | { line: number } {
  const entries: Entry[] = [];
  let current: Entry | null = null;
  let isInDependencies = false;
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const content = line.trimEnd();
    if (content.trim() === '' || content.trimStart().startsWith('#')) continue;
    const depth = content.length - content.trimStart().length;
    if (depth === 0) {
      // A head of more than a thousand characters stands after a question mark, and its colon on the next line.
      if (content === ':' && current !== null) continue;
      const isLong = content.startsWith('? ');
      if (!isLong && !content.endsWith(':')) return { line: number };
      const head = isLong ? content.slice(2) : content.slice(0, -1);
      current = { patterns: patternsIn(head), fields: new Map(), dependencies: new Map() };
      entries.push(current);
      isInDependencies = false;
    } else if (current === null) return { line: number };
    else if (depth === 2) {
      const group = /^ {2}(\w+):$/.exec(content)?.[1];
      isInDependencies = group !== undefined && /^(?:optionalD|d)ependencies$/.test(group);
      const field = group === undefined ? FIELD.exec(content) : null;
      if (group === undefined && field === null) return { line: number };
      if (field) current.fields.set(field[1] ?? field[2] ?? '', unquoted(field[3] ?? ''));
    } else if (isInDependencies) {
      const field = FIELD.exec(content);
      if (field) current.dependencies.set(field[1] ?? field[2] ?? '', unquoted(field[3] ?? ''));
    }
  }
  return { entries };
}

export function nameIn(pattern: string): string {
  const at = pattern.indexOf('@', 1);
  return at < 0 ? pattern : pattern.slice(0, at);
}

function rangeIn(pattern: string): string {
  const at = pattern.indexOf('@', 1);
  return at < 0 ? '' : pattern.slice(at + 1);
}

function classicHeld({ patterns, fields }: Entry): Held {
  const [first = ''] = patterns;
  const name = nameIn(first);
  const resolved = fields.get('resolved') ?? null;
  const version = fields.get('version') ?? null;
  const named = placeNamed(resolved ?? rangeIn(first));
  const isOfRegistry = /\/-\/|\/download\//.test(resolved ?? '') && !/^https?:/.test(rangeIn(first));
  const source: Source =
    named === null
      ? { kind: 'registry', host: null }
      : named.kind === 'http'
        ? archiveSource(resolved ?? '', isOfRegistry)
        : named;
  const integrity = algorithmsOf(fields.get('integrity') ?? null);
  const hash = strongest(integrity.length > 0 || !/#[0-9a-f]{40}$/.test(resolved ?? '') ? integrity : ['sha1']);
  const isCommit = source.kind === 'git' && /#[0-9a-f]{40}$/.test(resolved ?? '');
  const isElsewhere = isCommit || (source.kind === 'file' && resolved === null);
  return {
    name,
    version: source.kind === 'git' && !isCommit ? null : version,
    hash: isElsewhere ? 'elsewhere' : hash,
    source,
  };
}

/** Protocols by which a package of yarn's later form is of this repository. */
const OWN = /^(?:workspace|link|portal):/;

function berrySource(reference: string): Source {
  const archive = /::(?:.*&)?__archiveUrl=([^&]+)/.exec(reference)?.[1];
  if (archive !== undefined) return { kind: 'registry', host: hostOf(decoded(archive)) };
  if (reference.startsWith('npm:')) return { kind: 'registry', host: null };
  if (reference.startsWith('patch:')) return berrySource(decoded(rangeIn(reference.slice('patch:'.length))));
  return placeNamed(reference) ?? { kind: 'registry', host: null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function berryHeld({ patterns, fields }: Entry): Held | null {
  const resolution = fields.get('resolution') ?? patterns[0] ?? '';
  const reference = rangeIn(resolution);
  if (OWN.test(reference)) return null;
  const source = berrySource(reference);
  // A checksum is SHA-512, with or without the version of the cache before it. Packages for single platforms have none by design.
  const isElsewhere = fields.has('conditions') || (source.kind === 'file' && fields.get('linkType') === 'soft');
  const isHashed = /^(?:[\w.]+\/)?[0-9a-f]{64,}$/i.test(fields.get('checksum') ?? '');
  const hash = isHashed ? 'strong' : isElsewhere ? 'elsewhere' : 'none';
  return { name: nameIn(resolution), version: fields.get('version') ?? null, hash, source };
}

function berryImporters(entries: readonly Entry[]): Map<string, Importer> {
  const versions = new Map(
    entries.flatMap(({ patterns, fields }) =>
      patterns.map((pattern) => [pattern, fields.get('version') ?? ''] as const),
    ),
  );
  return new Map(
    entries.flatMap(({ fields, dependencies }): [string, Importer][] => {
      const folder = /^workspace:(.*)$/.exec(rangeIn(fields.get('resolution') ?? ''))?.[1];
      if (folder === undefined) return [];
      const asks = new Map([...dependencies].map(([name, range]) => [name, range.replace(/^npm:/, '')]));
      const chosen = [...asks].flatMap(([name, range]): [string, string][] => {
        const version = versions.get(`${name}@npm:${range}`) ?? versions.get(`${name}@${range}`);
        return version === undefined ? [] : [[name, version]];
      });
      return [[posix.normalize(folder), { asks, chosen: new Map(chosen) }]];
    }),
  );
}

/** Lockfiles of yarn: yarn.lock as version 1 writes it, and as versions 2 to 4 do. */
export function readYarnLock(file: SourceFile): Lock {
  const read = textOf(file);
  if ('unread' in read) return unreadLock(file.path, 'yarn', read);
  const found = entriesOf(read.text);
  if ('line' in found) {
    const unread = { unread: 'from a line on it is not as yarn writes it', code: 'lockfile-syntax', line: found.line };
    return unreadLock(file.path, 'yarn', unread);
  }
  const metadata = found.entries.find(({ patterns }) => patterns[0] === '__metadata');
  const entries = found.entries.filter((entry) => entry !== metadata);
  if (metadata === undefined) {
    const patterns = new Set(entries.flatMap((entry) => entry.patterns));
    return { ...emptyLock(file.path, 'yarn 1'), held: entries.map(classicHeld), patterns };
  }
  const format = `yarn berry ${metadata.fields.get('version') ?? ''}`.trim();
  const held = entries.flatMap((entry) => berryHeld(entry) ?? []);
  return { ...emptyLock(file.path, format), held, importers: berryImporters(entries) };
}
