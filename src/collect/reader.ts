import type { Config } from '../model/config.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Tables } from '../model/tables.ts';
import type { ReadFact } from './join.ts';
import type { SourceFile } from './source-file.ts';

/** One line of a log, counted from 1, as it stands there. */
export type DrawnLine = { line: number; text: string };

/** What one reader understood of one file. */
export type Reading = {
  dialect: string;
  /** Most files are evidence of one kind; a template that declares roles is evidence of `manifest` and of `policy`. */
  kinds: EvidenceKind[];
  /** Without `evidence`, which the collect stage fills in. */
  facts: Omit<ReadFact, 'evidence'>[];
  problems: Problem[];
  producedAt: string | null;
  /** Facts whose evidence is of another kind than the first, by fact id. */
  kindOf?: (fact: Omit<Fact, 'evidence'>) => EvidenceKind;
  /** Other files that it was read with, below the root: a `${file()}` of it, a parameter file, a nested template. Each becomes evidence of its own. */
  includes?: string[];
  /**
   * The lines that the pack keeps of a log, which it never keeps whole. Without them it keeps nothing of it. They are masked when they are
   * written.
   */
  drawn?: DrawnLine[];
  /** Set when the statement that evidence supports is stronger than `declared`: a verified signature, a test report of this run. */
  basis?: 'verified-signature' | 'observed' | 'declared' | 'stated';
};

/** What a reader may know besides the file: settings, and every other file by path (for a signature's artifact, a nested template). */
export type ReadContext = {
  config: Config;
  files: ReadonlyMap<string, SourceFile>;
  tables: Tables;
};

/** One dialect of one kind. A new one is one file and a line in collect/readers.ts. */
export type Reader = {
  dialect: string;
  kind: EvidenceKind;
  /** Known names: globs below the root that find it without configuration. */
  patterns: string[];
  /** Whether the file's first bytes (up to 64 KiB) can be this dialect; decides between readers and for configured files. */
  recognises: (head: Buffer, path: string) => boolean;
  /** Never throws but for a defect of ours: what is wrong with the file comes back as problems with their place. */
  read: (file: SourceFile, context: ReadContext) => Reading | Promise<Reading>;
  /** Paths of the files that are read with this one, so that nobody reads them by themselves: nested templates, those of a cloud assembly. */
  claims?: (file: SourceFile, context: ReadContext) => string[];
};
