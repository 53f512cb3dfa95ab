import type { Json, JsonObject } from '../../model/json.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import { isRecord, listAt, recordAt, textAt } from './fields.ts';

/** A statement of in-toto, v0.1 or v1: what it is about, and a predicate of a type. https://github.com/in-toto/attestation */
export type Statement = {
  predicateType: string;
  predicate: JsonObject;
  subjects: Subject[];
  /** How many more subjects it has than were read. */
  subjectsLeftOut: number;
};

/** Subjects of one statement that are read. */
export const MAX_SUBJECTS = 1000;
const STATEMENT = /^https:\/\/in-toto\.io\/Statement\/v(?:0\.1|1(?:\.0)?)$/;

export function isStatement(value: Json | undefined): value is JsonObject {
  return isRecord(value) && STATEMENT.test(textAt(value, '_type') ?? '');
}

/** Reads a statement; null where it is none, or has no type of predicate. */
export function readStatement(value: Json | undefined): Statement | null {
  if (!isStatement(value)) return null;
  const predicateType = textAt(value, 'predicateType');
  if (predicateType === null) return null;
  const listed = listAt(value, 'subject');
  return {
    predicateType,
    predicate: recordAt(value, 'predicate') ?? {},
    subjects: listed.slice(0, MAX_SUBJECTS).flatMap(subjectsOf),
    subjectsLeftOut: Math.max(0, listed.length - MAX_SUBJECTS),
  };
}

/** One entry for each digest; a thing without a digest is not told apart from others, and left out. */
function subjectsOf(value: Json): Subject[] {
  const name = textAt(value, 'name') ?? textAt(value, 'uri') ?? '';
  return digestsOf(name, recordAt(value, 'digest'));
}

/** A thing by each of its digests, hexadecimal in lower case. */
export function digestsOf(name: string, digest: JsonObject | null): Subject[] {
  return Object.entries(digest ?? {}).flatMap(([algorithm, value]) =>
    typeof value === 'string' && /^[0-9a-f]+$/i.test(value) ? [{ name, algorithm, digest: value.toLowerCase() }] : [],
  );
}
