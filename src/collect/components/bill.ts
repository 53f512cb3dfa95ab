import type { Json } from '../../model/json.ts';
import type { Faults } from './fault.ts';

/** What a bill is about. `sha256`: hexadecimal, of its bytes or, for an image, of its manifest. */
export type Subject = { name: string; version: string | null; purl: string | null; sha256: string | null };

/** One thing that a bill lists, as far as facts tell of it. */
export type BillComponent = {
  /** With its group or namespace. */
  name: string | null;
  version: string | null;
  purl: string | null;
  /** A package URL, CPE, SWID tag or the like. */
  hasIdentifier: boolean;
  hasSupplier: boolean;
  /** The bill says what it is part of, what it depends on, or what depends on it. */
  isRelated: boolean;
  /** Each an SPDX expression, an id or a name. */
  licences: string[];
};

/** A bill of materials, whatever its format. */
export type Bill = {
  format: 'cyclonedx' | 'spdx';
  version: string;
  encoding: 'json' | 'xml' | 'tag-value' | 'json-ld';
  /** What it calls itself: serial number or namespace. */
  serial: string | null;
  /** ISO 8601. */
  madeAt: string | null;
  tools: { name: string; version: string | null }[];
  /** People and organisations that are named as its authors. */
  authors: number;
  subjects: Subject[];
  components: BillComponent[];
  /** What it says of being complete: each word with how much it is said of. */
  completeness: ReadonlyMap<string, number>;
  /** Other documents that it leaves part of its contents to. */
  linked: string[];
  faults: Faults;
  /** Line of what is wrong or told, where it is known. */
  line: number | null;
};

const SHA256 = /^[a-f\d]{64}$/i;

/** A SHA-256 among digests by algorithm, in lower case; null: there is none. */
export function sha256Of(digests: readonly { algorithm: string | null; digest: string | null }[]): string | null {
  for (const { algorithm, digest } of digests)
    if (algorithm !== null && /^sha-?256$/i.test(algorithm) && digest !== null && SHA256.test(digest))
      return digest.toLowerCase();
  return null;
}

/** The digest that names an image: the version of its package URL, or its own. */
export function imageDigest(purl: string | null, version: string | null): string | null {
  const named = /^pkg:(?:oci|docker)\/[^@?#]*@sha256(?::|%3a)([a-f\d]{64})(?:[?#]|$)/i.exec(purl ?? '')?.[1];
  return (named ?? /^sha256:([a-f\d]{64})$/i.exec(version ?? '')?.[1])?.toLowerCase() ?? null;
}

/** A date with a time as ISO 8601 writes it, or null. */
export function timeOf(value: Json | undefined): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(text) ? text : null;
}
