import type { Place } from './place.ts';

/** A waiver from `.evidence.yml`: a failing fact that someone has accepted, for a time. Fields left out are null. */
export type Exception = {
  id: string;
  check: string;
  /** A fact's id, or a glob over ids; a bare `*` is refused when the configuration is read. Null: `function` is set. */
  fact: string | null;
  /** A function by its name: what fails of it and of what belongs to it is covered. Null: `fact` is set. */
  function: string | null;
  reason: string | null;
  risk: string | null;
  owner: string | null;
  approver: string | null;
  /** ISO dates, `YYYY-MM-DD`; `expires` is the last day on which it holds. */
  created: string | null;
  expires: string | null;
  compensating: string[];
  ticket: string | null;
  place: Place;
};

/** A person's dated statement about a document; fills no-evidence, never overrides a fail. */
export type Assertion = {
  id: string;
  /** Exactly one of the two is set. */
  check: string | null;
  control: string | null;
  statement: string;
  owner: string;
  document: { path: string; sha256: string } | null;
  issued: string;
  validUntil: string;
  place: Place;
};

/**
 * The document that an assertion rests on, held against what it states: the bytes are the same, are others, or no such file was
 * read below the root; of what is elsewhere nobody has looked at the bytes.
 */
export const DOCUMENT_STATES = ['same', 'other', 'absent', 'elsewhere'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A Statement of Applicability entry: why a control is in, or why it is out. */
export type Applicability = {
  control: string;
  /** False takes the control out, unless there is something for its checks to be about. */
  applicable: boolean;
  justification: string;
  owner: string;
  approved: string;
  place: Place;
};
