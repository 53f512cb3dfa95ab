import { type Evidence, type EvidenceKind, FOUND_KINDS } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import type { Candidate } from './discover.ts';
import type { ReadFile } from './exhibits/keep-files.ts';
import { expand } from './expand.ts';
import type { ReadFact } from './join.ts';
import type { ReadContext, Reader, Reading } from './reader.ts';
import { digestFile, type SourceFile } from './source-file.ts';

/**
 * What one file came to. `problems` belong to no evidence, because the file could not be read at all. `files` are those that became evidence;
 * none where it is no file.
 */
export type Read = { evidence: Evidence[]; facts: ReadFact[]; problems: Problem[]; files?: ReadFile[] };

/** Turns a reading into evidence, one for each kind that the file and those read with it are evidence of, and facts that name theirs. */
export function toEvidence(
  file: SourceFile,
  reading: Reading,
  sha256: string,
  commit: string | null,
  included: readonly SourceFile[] = [],
): Read {
  const { kinds } = reading;
  const [first] = kinds;
  if (first === undefined) return { evidence: [], facts: [], problems: reading.problems };
  const of = (one: SourceFile, kind: EvidenceKind, digest: string): Evidence => ({
    id: `${kind}:${one.path}`,
    kind,
    dialect: reading.dialect,
    source: { path: one.path, commit: one.tracked ? commit : null },
    foundBy: one.foundBy,
    sha256: digest,
    size: one.size,
    exhibit: null,
    producedAt: reading.producedAt,
    basis: reading.basis ?? 'declared',
    problems: one === file && kind === first ? reading.problems : [],
  });
  const evidence = kinds.map((kind) => of(file, kind, sha256));
  for (const one of included) {
    const digest = digestFile(one);
    evidence.push(...kinds.map((kind) => of({ ...one, foundBy: `read with ${file.path}` }, kind, digest)));
  }
  const paths = new Set(included.map(({ path }) => path));
  const facts = reading.facts.map((fact): ReadFact => {
    const path = paths.has(fact.place.path) ? fact.place.path : file.path;
    return { ...fact, evidence: `${reading.kindOf?.(fact) ?? first}:${path}` };
  });
  const files = [file, ...included].map((one) => ({ file: one, drawn: one === file ? (reading.drawn ?? null) : null }));
  return { evidence, facts, problems: [], files };
}

function failure(file: SourceFile, error: unknown): Problem {
  const place = { path: file.path, line: null, column: null, pointer: null };
  if (error instanceof Error && 'syscall' in error) {
    const message = 'The file could not be read. Give the job the right to read it.';
    return { code: 'file-unreadable', message, kinds: [...FOUND_KINDS], place };
  }
  const message = 'A defect of ours kept the file from being read. Please report it with a file that shows it.';
  return { code: 'reader-failed', message, kinds: [...FOUND_KINDS], place };
}

/** What the reader makes of the file, or of what is in it where it is compressed. */
async function readExpanded(file: SourceFile, reader: Reader, context: ReadContext): Promise<Reading> {
  const expanded = await expand(file);
  try {
    const reading = await reader.read(expanded.file, context);
    if (expanded.problem === null) return reading;
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    return { ...reading, problems: [...reading.problems, { ...expanded.problem, kinds }] };
  } finally {
    expanded.remove();
  }
}

/** Reads one file. Never throws: a file that fails leaves the rest of the evidence as it is. */
export async function readEvidence(
  { file, reader }: Candidate,
  context: ReadContext,
  commit: string | null,
): Promise<Read> {
  try {
    const reading = await readExpanded(file, reader, context);
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    const included = [...new Set(reading.includes)].flatMap((path) => context.files.get(path) ?? []);
    return toEvidence(file, { ...reading, kinds }, digestFile(file), commit, included);
  } catch (error) {
    return { evidence: [], facts: [], problems: [failure(file, error)] };
  }
}
