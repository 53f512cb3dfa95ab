import type { Json, JsonObject } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { billReading } from './bill-fact.ts';
import { BILL_NAMES, billProblem, documentIn, isTooDeep, noBill, tooLarge, withStatement } from './bill-file.ts';
import { own } from './json-access.ts';

const DIALECT = 'spdx3';
const CONTEXT = /"@context"\s*:\s*(?:\[\s*)?"https?:\/\/spdx\.org\/rdf\/3/;

function isDocument(value: JsonObject): boolean {
  return CONTEXT.test(`"@context":${JSON.stringify(own(value, '@context') ?? null)}`);
}

async function read(file: SourceFile): Promise<Reading> {
  const tooMuch = tooLarge(file);
  if (tooMuch !== null) return noBill(DIALECT, tooMuch);
  const refuse = (code: string, message: string): Reading => noBill(DIALECT, billProblem(file.path, code, message));
  let value: Json;
  try {
    value = JSON.parse(decodeText(readWhole(file)));
  } catch {
    return refuse('json-syntax', 'The bill of materials is not valid JSON, as when it was cut off. Write it again.');
  }
  if (isTooDeep(value))
    return refuse('too-deep', 'The bill of materials has values nested deeper than any bill has, and is not read.');
  const document = documentIn(value, isDocument);
  if (document === null)
    return refuse('not-spdx', 'The file does not have the context of SPDX 3 where its document begins.');
  const { spdx3Bill } = await import('./spdx3-bill.ts');
  return billReading(withStatement(spdx3Bill(document), value), file.path, DIALECT);
}

/** Bills of materials in SPDX 3.0, as JSON-LD in the form that its own context gives it. */
export const spdx3: Reader = {
  dialect: DIALECT,
  kind: 'component',
  patterns: BILL_NAMES,
  recognises: (head) => CONTEXT.test(decodeText(head)),
  read,
};
