import { COLLECTED_KINDS, type Evidence } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Candidate } from './discover.ts';
import type { ReadContext, Reading } from './reader.ts';
import { digestFile, type SourceFile } from './source-file.ts';

/** What one file came to. `problems` belong to no evidence, because the file could not be read at all. */
export type Read = { evidence: Evidence[]; facts: Fact[]; problems: Problem[] };

/** Turns a reading into evidence, one for each kind that the file is evidence of, and facts that name theirs. */
export function toEvidence(file: SourceFile, reading: Reading, sha256: string, commit: string | null): Read {
  const [first, ...others] = reading.kinds;
  if (first === undefined) return { evidence: [], facts: [], problems: reading.problems };
  const evidence = [first, ...others].map(
    (kind): Evidence => ({
      id: `${kind}:${file.path}`,
      kind,
      dialect: reading.dialect,
      source: { path: file.path, commit: file.tracked ? commit : null },
      foundBy: file.foundBy,
      sha256,
      size: file.size,
      producedAt: reading.producedAt,
      basis: reading.basis ?? 'declared',
      problems: kind === first ? reading.problems : [],
    }),
  );
  const facts = reading.facts.map(
    (fact): Fact => ({ ...fact, evidence: `${reading.kindOf?.(fact) ?? first}:${file.path}` }),
  );
  return { evidence, facts, problems: [] };
}

function failure(file: SourceFile, error: unknown): Problem {
  const place = { path: file.path, line: null, column: null, pointer: null };
  if (error instanceof Error && 'syscall' in error) {
    const message = 'The file could not be read. Give the job the right to read it.';
    return { code: 'file-unreadable', message, kinds: [...COLLECTED_KINDS], place };
  }
  const message = 'A defect of ours kept the file from being read. Please report it with a file that shows it.';
  return { code: 'reader-failed', message, kinds: [...COLLECTED_KINDS], place };
}

/** Reads one file. Never throws: a file that fails leaves the rest of the evidence as it is. */
export async function readEvidence(
  { file, reader }: Candidate,
  context: ReadContext,
  commit: string | null,
): Promise<Read> {
  try {
    const reading = await reader.read(file, context);
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    return toEvidence(file, { ...reading, kinds }, digestFile(file), commit);
  } catch (error) {
    return { evidence: [], facts: [], problems: [failure(file, error)] };
  }
}
