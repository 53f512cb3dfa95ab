import type { EvidenceKind } from './evidence.ts';
import type { Place } from './place.ts';

/** Something that kept us from understanding evidence whole. It stands in the report and caps the checks it touches. */
export type Problem = {
  /** Stable, kebab-case: 'yaml-syntax', 'too-deep', 'symlink-outside', 'cap-reached', 'opaque-macro', ... */
  code: string;
  /** What happened and what to do about it, in a sentence or two, with nothing secret in it. */
  message: string;
  /** The kinds whose population is not whole because of it. Empty: it is told, but caps nothing. */
  kinds: EvidenceKind[];
  place: Place | null;
};
