import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Candidate } from './discover.ts';
import type { ReadContext, Reading } from './reader.ts';
import { digestFile, type SourceFile } from './source-file.ts';

/** What one file came to: its evidence, and problems that belong to none. */
export type Read = { evidence: Evidence[]; facts: Fact[]; problems: Problem[] };

/** Reads one file. Never throws for what the file holds. */
export async function readEvidence(
  { file, reader }: Candidate,
  context: ReadContext,
  commit: string | null,
): Promise<Read> {
  const reading = await read(file, reader.read, context);
  const kinds: EvidenceKind[] = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
  const sha256 = digestFile(file);
  const evidence = kinds.map(
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
      problems: kind === kinds[0] ? reading.problems : [],
    }),
  );
  const facts = reading.facts.map((fact): Fact => {
    const kind = reading.kindOf?.(fact) ?? kinds[0] ?? reader.kind;
    return { ...fact, evidence: `${kind}:${file.path}` };
  });
  return { evidence, facts, problems: [] };
}

/** A reader that throws has a defect; the run goes on without what it would have said, and says so. */
async function read(file: SourceFile, reader: Candidate['reader']['read'], context: ReadContext): Promise<Reading> {
  try {
    return await reader(file, context);
  } catch (error) {
    const kinds: EvidenceKind[] = ['manifest', 'policy', 'signature', 'test', 'log'];
    const unreadable = error instanceof Error && 'code' in error && typeof error.code === 'string';
    const problem: Problem = unreadable
      ? {
          code: 'file-unreadable',
          message: `The file could not be read (${error.code}). Give the job the right to read it.`,
          kinds,
          place: { path: file.path, line: null, column: null, pointer: null },
        }
      : {
          code: 'reader-failed',
          message:
            'The file could not be read because of a defect of ours. Please report it with a file that shows it.',
          kinds,
          place: { path: file.path, line: null, column: null, pointer: null },
        };
    return { dialect: 'unknown', kinds: [], facts: [], problems: [problem], producedAt: null };
  }
}
