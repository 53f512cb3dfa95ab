import { dirname, join, normalize } from 'node:path/posix';
import type { ReadContext } from '../reader.ts';
import { digestOf } from '../signatures/digests.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import type { SourceFile } from '../source-file.ts';

/** A list of digests held against the files that lie where it says. */
export type HeldList = {
  subjects: Subject[];
  /** Paths whose bytes have the digest that the list gives them. */
  artifacts: string[];
  /** Paths whose bytes have another. */
  others: string[];
  /** Paths that could not be read. */
  unreadable: string[];
};

/** The lines of a list. `broken`: how many are none. */
export type ChecksumLines = {
  lines: Subject[];
  broken: number;
  leftOut: number;
  held: (file: SourceFile, context: ReadContext) => HeldList;
};

/** Lines of one list that are read. */
const MAX_LINES = 10_000;
const GNU = /^(\\?)([0-9a-f]{32,128}) [ *](.+)$/i;
const BSD = /^([A-Z0-9][A-Z0-9-]{1,15}(?:\/\d{3})?) ?\((.+)\) ?= ?([0-9a-f]{32,128})$/i;
const BARE = /^([0-9a-f]{32,128})$/i;
/** Algorithms by how long their digests are, in hexadecimal digits. */
const BY_LENGTH: Record<number, string> = {
  32: 'md5',
  40: 'sha1',
  56: 'sha224',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};
const BY_NAME: Record<string, string> = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
};

function subject(name: string, algorithm: string | undefined, digest: string): Subject | null {
  const own = algorithm ?? BY_LENGTH[digest.length];
  return own === undefined ? null : { name, algorithm: own, digest: digest.toLowerCase() };
}

function lineOf(line: string, ownName: string): Subject | null {
  const gnu = GNU.exec(line);
  if (gnu !== null) {
    const [, mark = '', digest = '', name = ''] = gnu;
    // Line ends and strokes in names are escaped where the line begins with a stroke.
    const plain = mark === '' ? name : name.replace(/\\([n\\])/g, (_, one: string) => (one === 'n' ? '\n' : '\\'));
    return subject(plain, undefined, digest);
  }
  const bsd = BSD.exec(line);
  if (bsd !== null) {
    const [, algorithm = '', name = '', digest = ''] = bsd;
    const known = BY_NAME[algorithm.toLowerCase()];
    return known === undefined ? null : subject(name, known, digest);
  }
  const bare = BARE.exec(line);
  return bare === null ? null : subject(ownName, undefined, bare[1] ?? '');
}

/** Reads lists as GNU's, BSD's and openssl's tools write them, or a digest alone. `path`: of the list, without the ending of a signature. */
export function checksumLines(text: string, path: string): ChecksumLines {
  const ownName = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md5|sha\d+)(?:sum)?(?:\.txt)?$/i, '');
  const all = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const read = all.slice(0, MAX_LINES).map((line) => lineOf(line.trim(), ownName));
  const lines = read.filter((line) => line !== null);
  return {
    lines,
    broken: read.length - lines.length,
    leftOut: Math.max(0, all.length - MAX_LINES),
    held: (file, context) => hold(lines, file, context),
  };
}

/** Names are from where the list lies, or from where it was made, which mostly is the root. */
function listedFile(name: string, folder: string, { files }: ReadContext): SourceFile | undefined {
  return [join(folder, name), name].map((path) => files.get(normalize(path))).find((file) => file !== undefined);
}

function hold(lines: readonly Subject[], file: SourceFile, context: ReadContext): HeldList {
  const held: HeldList = { subjects: [...lines], artifacts: [], others: [], unreadable: [] };
  const folder = dirname(file.path);
  for (const { name, algorithm, digest } of lines) {
    const listed = listedFile(name.replaceAll('\\', '/'), folder, context);
    if (listed === undefined) continue;
    const { path } = listed;
    try {
      const own = digestOf(listed, algorithm);
      if (own !== null) (own === digest ? held.artifacts : held.others).push(path);
    } catch {
      held.unreadable.push(path);
    }
  }
  const distinct = (paths: string[]) => [...new Set(paths)].sort();
  return { ...held, artifacts: distinct(held.artifacts), others: distinct(held.others) };
}
