import type { Problem } from './problem.ts';

/**
 * What checks can rest on. `configuration` is `.evidence.yml` itself: scope, declarations, exceptions. `component` is what says of which
 * packages a thing consists: manifests of dependencies, lockfiles, SBOMs; `scan` what a tool found: SARIF and the like. `change` is git's
 * history and what the platform says of pull requests, deployments and the like; `platform` the rules and settings of the repository there.
 */
export const EVIDENCE_KINDS = [
  'manifest',
  'policy',
  'signature',
  'test',
  'log',
  'document',
  'drift',
  'package',
  'workflow',
  'component',
  'scan',
  'change',
  'platform',
  'configuration',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The kinds that are looked for among files, and so can be missing. */
export const FOUND_KINDS = [
  'manifest',
  'policy',
  'signature',
  'test',
  'log',
  'document',
  'drift',
  'package',
  'workflow',
  'component',
  'scan',
] as const satisfies readonly EvidenceKind[];

/** The kinds that this version looks for: among files, in git and on the platform. */
export const COLLECTED_KINDS = [...FOUND_KINDS, 'change', 'platform'] as const satisfies readonly EvidenceKind[];

/** The most that a statement resting on the evidence may claim, strongest first. */
export const BASES = ['verified-signature', 'observed', 'declared', 'stated', 'absent'] as const;
export type Basis = (typeof BASES)[number];

/**
 * How the pack keeps what was read. `whole`: byte for byte. `masked`: whole, with secrets and personal data replaced. `part`: the beginning
 * and the end of a large file or lines drawn from it, masked. `withheld`: not at all.
 */
export const KEPT_AS = ['whole', 'masked', 'part', 'withheld'] as const;

/** What the pack holds of one piece of evidence. */
export type KeptExhibit = {
  as: (typeof KEPT_AS)[number];
  /** In the pack, below `exhibits/`; null: it is withheld. */
  path: string | null;
  /** Values that were replaced in it; null: not counted, as what the platform answered is masked while it is written. */
  masked: number | null;
  /** Bytes of what was read that are not in it. */
  leftOut: number;
  /** Why it is not whole; null: it is. */
  because: string | null;
};

/** One thing collected. */
export type Evidence = {
  /** `<kind>:<path>`. */
  id: string;
  kind: EvidenceKind;
  /** The format it was read as: 'sam', 'cloudformation', 'iam-policy', 'sigstore-bundle', 'junit', 'json-lines', ... */
  dialect: string;
  /** A file below the root. `commit` is null where git does not track the file. */
  source: { path: string; commit: string | null };
  /** The pattern or the setting that found it. */
  foundBy: string;
  /**
   * Hexadecimal, of the exhibit where the pack keeps one, else of the bytes that were read. Of bytes in which something had to be masked
   * there is no digest beside the exhibit: it would let a short secret be guessed.
   */
  sha256: string;
  /** Of what was read, in bytes. */
  size: number;
  /** Null: exhibits were not asked for, or it is no file. */
  exhibit: KeptExhibit | null;
  /** ISO 8601, its own date, where it states one. */
  producedAt: string | null;
  basis: Basis;
  problems: Problem[];
};
