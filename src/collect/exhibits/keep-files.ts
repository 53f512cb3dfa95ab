import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mask } from '../../mask/masker.ts';
import { pathBelowRoot } from '../../model/document-path.ts';
import type { Evidence, KeptExhibit } from '../../model/evidence.ts';
import type { Assertion } from '../../model/exception.ts';
import type { Fact } from '../../model/fact.ts';
import type { OutputFile } from '../../model/file.ts';
import type { DrawnLine } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { type Content, contentOf, type Treatment } from './content.ts';
import { createExhibitNames } from './exhibit-names.ts';
import { withoutOutput } from './program-output.ts';
import { statedValues, textsIn } from './stated-values.ts';

/** What is kept of all files together. */
export const MAX_KEPT_BYTES = 256 * 1024 * 1024;

/** A file that became evidence, and the lines that were drawn where it is a log. */
export type ReadFile = { file: SourceFile; drawn: readonly DrawnLine[] | null };

export type KeepInput = {
  files: readonly ReadFile[];
  /** Both before anything in them is masked, so that they have the paths of the files. */
  evidence: readonly Evidence[];
  facts: readonly Fact[];
  assertions: readonly Assertion[];
  /** Paths of exhibits that are there already. */
  /** What the report states, masked: its facts, and what is set but for values of parameters. */
  stated: unknown;
  taken: readonly string[];
  mask: Mask;
  /** An empty folder that the exhibits lie in until they are written. */
  folder: string;
  /** In bytes. */
  limit?: number;
};

/** The evidence with what is kept of it, and the files of the pack. */
export type KeptFiles = { evidence: Evidence[]; files: OutputFile[] };

/** Kinds of what sets values: of environment variables, of parameters, of secrets. */
const VALUES = new Set<string>(['manifest', 'drift']);

const FOLDER = 'exhibits/';
const DIGESTS = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];
const HEX = /(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])/gi;
/** Who signed is what a signature is evidence of, and the people in the settings answer for something: both are named in the report as well. */
const NAMES_PEOPLE = new Set(['signature', 'evidence-settings']);

/** A file whose bytes are read from disk each time that they are asked for. */
export function fileOnDisk(name: string, mediaType: string, absolute: string): OutputFile {
  return {
    name,
    mediaType,
    get bytes() {
      return readFileSync(absolute);
    },
  };
}

/** Digests in hexadecimal that the report states anywhere. */
function digestsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') for (const [digest] of value.matchAll(HEX)) found.add(digest.toLowerCase());
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) digestsIn(inner, found);
  }
}

function digestsOf(file: SourceFile): string[] {
  const hashes = DIGESTS.map((name) => createHash(name));
  readChunks(file, (chunk) => {
    for (const hash of hashes) hash.update(chunk);
  });
  return hashes.map((hash) => hash.digest('hex'));
}

/**
 * Writes what the pack holds of each file that was read, masked and bounded, into `folder`. The evidence of what is kept masked or in part
 * has the digest of that; of a file whose digest is stated anywhere in the report, nothing masked is kept beside it.
 */
export function keepFiles({
  files,
  evidence,
  facts,
  assertions,
  stated,
  taken,
  mask,
  folder,
  limit = MAX_KEPT_BYTES,
}: KeepInput): KeptFiles {
  const nameOf = createExhibitNames(taken);
  const digests = new Set<string>();
  digestsIn(facts, digests);
  digestsIn(assertions, digests);
  const texts = textsStated(stated);
  const documents = assertions.map(({ document }) => document && pathBelowRoot(document.path));
  const fixed = new Set([...releasedPaths(facts), ...documents.filter((path) => path !== null)]);
  const byPath = new Map<string, Evidence[]>();
  for (const one of evidence) byPath.set(one.source.path, [...(byPath.get(one.source.path) ?? []), one]);
  const written: OutputFile[] = [];
  const kept = new Map<string, { exhibit: KeptExhibit; sha256: string | null }>();
  let room = limit;

  for (const { file, drawn } of inOrder(files)) {
    const own = byPath.get(file.path);
    if (own === undefined || kept.has(file.path)) continue;
    const keep = own.every(({ kind, dialect }) => NAMES_PEOPLE.has(kind) || NAMES_PEOPLE.has(dialect));
    const maskThis: Mask = keep ? (text) => mask(text, 'personal') : mask;
    const content = bounded(tryContent(file, treatmentOf(file, own, drawn, fixed, texts), maskThis, digests), room);
    if (content.as === 'withheld') {
      const { as, because } = content;
      kept.set(file.path, { exhibit: { as, path: null, masked: 0, leftOut: file.size, because }, sha256: null });
      continue;
    }
    const { bytes, ...rest } = content;
    room -= bytes.length;
    const name = `${FOLDER}${nameOf(`${mask(file.path)}${drawn === null ? '' : '.drawn.jsonl'}`)}`;
    const absolute = join(folder, String(written.length));
    writeFileSync(absolute, bytes);
    written.push(fileOnDisk(name, 'text/plain', absolute));
    kept.set(file.path, {
      exhibit: { ...rest, path: name },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return {
    files: written,
    evidence: evidence.map((one) => {
      const found = kept.get(one.source.path);
      return found === undefined ? one : { ...one, sha256: found.sha256 ?? one.sha256, exhibit: found.exhibit };
    }),
  };
}

/** By path, that which has drawn lines first. */
function inOrder(files: readonly ReadFile[]): ReadFile[] {
  const rank = ({ drawn }: ReadFile): number => (drawn === null ? 1 : 0);
  return [...files].sort((a, b) =>
    a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : rank(a) - rank(b),
  );
}

/** All texts that the report states, made when they are first asked for. */
function textsStated(stated: unknown): () => ReadonlySet<string> {
  let texts: Set<string> | null = null;
  return () => {
    if (texts !== null) return texts;
    texts = new Set();
    textsIn(stated, texts);
    return texts;
  };
}

/** What is released and signed, by path. */
function releasedPaths(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ type, attributes: { path } }) =>
    type === 'artifact' && typeof path === 'string' ? [path] : [],
  );
}

function treatmentOf(
  { path }: SourceFile,
  own: readonly Evidence[],
  drawn: ReadFile['drawn'],
  fixed: ReadonlySet<string>,
  texts: () => ReadonlySet<string>,
): Treatment {
  if (own.some(({ kind }) => kind === 'log')) return { form: 'drawn', lines: drawn };
  const isSignature = own.some(({ kind }) => kind === 'signature');
  if (!isSignature && !fixed.has(path)) {
    if (own.some(({ dialect }) => dialect === 'terraform') && !/\.tf(?:vars)?(?:\.json)?$/.test(path)) {
      return { form: 'withheld', because: 'withheld: plans and states hold the values of all that is deployed' };
    }
    const isStated = own.some(({ kind, dialect }) => VALUES.has(kind) || dialect === 'evidence-settings');
    if (isStated) return { form: 'masked', without: (text) => statedValues(text, texts()) };
    return { form: 'masked', without: own.some(({ kind }) => kind === 'test') ? withoutOutput : (text) => text };
  }
  return { form: 'untouched', signature: isSignature && own.every(({ dialect }) => dialect !== 'artifact') };
}

function tryContent(file: SourceFile, treatment: Treatment, mask: Mask, digests: ReadonlySet<string>): Content {
  try {
    const content = contentOf(file, treatment, mask);
    if (content.as === 'withheld' || content.as === 'whole') return content;
    if (!digestsOf(file).some((digest) => digests.has(digest))) return content;
    return {
      as: 'withheld',
      because: 'withheld: its digest is stated, and stands beside nothing that is masked or cut',
    };
  } catch {
    return { as: 'withheld', because: 'withheld: it could not be read again' };
  }
}

function bounded(content: Content, room: number): Content {
  if (content.as === 'withheld' || content.bytes.length <= room) return content;
  return { as: 'withheld', because: 'withheld: the exhibits of the pack have reached their limit together' };
}
