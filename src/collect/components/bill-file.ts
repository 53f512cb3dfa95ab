import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { type Bill, sha256Of } from './bill.ts';
import { isObject, objectsOf, own, textOf } from './json-access.ts';

/** Bytes of a bill that is read; one with 10,000 components has some 15 megabytes. */
const MAX_SIZE = 128 << 20;
/** Values in values. Bills have some thirty. */
const MAX_DEPTH = 500;

/** Names by which bills go, whatever their format: what a file is, its beginning tells. */
export const BILL_NAMES = [
  '**/*{bom,BOM,Bom,cdx,cyclonedx,CycloneDX,spdx,SPDX}*.{json,jsonld,xml,rdf,yml,yaml,txt,tag}',
  '**/*.{spdx,jsonld}',
  '**/{bom,boms,sbom,sboms}/**/*.{json,jsonld,xml,spdx}',
];

/** What a bill can stand in: the answer of GitHub's API, the output of docker buildx, an in-toto statement. */
const WRAPPERS = ['sbom', 'SPDX', 'predicate'];

export function billProblem(
  path: string,
  code: string,
  message: string,
  at: { line: number | null; column: number | null } = { line: null, column: null },
): Problem {
  return { code, message, kinds: ['component'], place: { path, line: at.line, column: at.column, pointer: null } };
}

/** A file that comes to no bill. */
export function noBill(dialect: string, ...problems: Problem[]): Reading {
  return { dialect, kinds: ['component'], facts: [], problems, producedAt: null };
}

/** The problem of a file that is too large to be read; null: it is not. */
export function tooLarge({ path, size }: SourceFile): Problem | null {
  if (size <= MAX_SIZE) return null;
  const message = `The bill of materials has ${size} bytes; one of more than ${MAX_SIZE} is not read. Write one for each artifact.`;
  return billProblem(path, 'cap-reached', message);
}

/** Whether values are nested deeper than any bill is. */
export function isTooDeep(value: Json, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > MAX_DEPTH) return true;
  if (Array.isArray(value)) return value.some((one) => isTooDeep(one, depth + 1));
  for (const name in value) if (isTooDeep(value[name] ?? null, depth + 1)) return true;
  return false;
}

/** The document that a JSON value is or holds, by what only such a document has. */
export function documentIn(value: Json, isDocument: (value: JsonObject) => boolean): JsonObject | null {
  if (!isObject(value)) return null;
  if (isDocument(value)) return value;
  for (const name of WRAPPERS) {
    const inside = own(value, name);
    if (isObject(inside) && isDocument(inside)) return inside;
  }
  return null;
}

/** The bill, with the subjects of the in-toto statement that it stands in. */
export function withStatement(bill: Bill, value: Json): Bill {
  if (own(value, 'predicate') === undefined) return bill;
  const stated = objectsOf(own(value, 'subject')).map((subject) => {
    const digest = textOf(own(own(subject, 'digest'), 'sha256'));
    const sha256 = sha256Of([{ algorithm: 'sha256', digest }]);
    return { name: textOf(own(subject, 'name')) ?? '', version: null, purl: null, sha256 };
  });
  return { ...bill, subjects: [...stated, ...bill.subjects] };
}
