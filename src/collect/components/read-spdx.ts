import type { Json, JsonObject } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { billReading } from './bill-fact.ts';
import { BILL_NAMES, billProblem, documentIn, isTooDeep, noBill, tooLarge, withStatement } from './bill-file.ts';
import { createFaults } from './fault.ts';
import { own } from './json-access.ts';

const DIALECT = 'spdx';
const VERSION = /^SPDX-(2\.([0-3]))$/;

/** Forms of SPDX that nobody reads here, by their beginning. */
const OTHER_FORMS: readonly { name: string; fits: RegExp }[] = [
  { name: 'RDF', fits: /^\s*<[\s\S]*http:\/\/spdx\.org\/rdf\/terms|^\s*@prefix[\s\S]*spdx\.org\/rdf\/terms/ },
  { name: 'YAML', fits: /^(?:---\s+)?(?:[\s\S]*\n)?["']?spdxVersion["']?\s*:\s*["']?SPDX-2/ },
];
const TAG_VALUE = /^SPDXVersion:\s*SPDX-/m;

function isDocument(value: JsonObject): boolean {
  return typeof own(value, 'spdxVersion') === 'string';
}

async function read(file: SourceFile): Promise<Reading> {
  const tooMuch = tooLarge(file);
  if (tooMuch !== null) return noBill(DIALECT, tooMuch);
  const text = decodeText(readWhole(file));
  const refuse = (code: string, message: string): Reading => noBill(DIALECT, billProblem(file.path, code, message));
  if (/^\s*[{[]/.test(text)) return readJson(text, file.path, refuse);
  if (!TAG_VALUE.test(text.slice(0, 1 << 16))) {
    const name = OTHER_FORMS.find(({ fits }) => fits.test(text.slice(0, 1 << 16)))?.name ?? 'another form';
    return refuse(
      'spdx-form-not-read',
      `The bill of materials is SPDX written as ${name}, which is not read. Write it as JSON or tag-value.`,
    );
  }
  const { readTagValue } = await import('./spdx-tag-value.ts');
  const faults = createFaults();
  const { document, lineOf } = readTagValue(text, faults);
  return finish({ document, value: document, encoding: 'tag-value', faults, lineOf, path: file.path, refuse });
}

async function readJson(
  text: string,
  path: string,
  refuse: (code: string, message: string) => Reading,
): Promise<Reading> {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('json-syntax', 'The bill of materials is not valid JSON, as when it was cut off. Write it again.');
  }
  const document = documentIn(value, isDocument);
  if (document === null) return refuse('not-spdx', 'The file is called SPDX and has no spdxVersion.');
  if (isTooDeep(document))
    return refuse('too-deep', 'The bill of materials has values nested deeper than any bill has, and is not read.');
  return finish({ document, value, encoding: 'json', faults: createFaults(), lineOf: null, path, refuse });
}

async function finish({
  document,
  value,
  encoding,
  faults,
  lineOf,
  path,
  refuse,
}: {
  document: JsonObject;
  value: Json;
  encoding: 'json' | 'tag-value';
  faults: ReturnType<typeof createFaults>;
  lineOf: ((value: JsonObject) => number | undefined) | null;
  path: string;
  refuse: (code: string, message: string) => Reading;
}): Promise<Reading> {
  const [, version, minor] = VERSION.exec(String(own(document, 'spdxVersion'))) ?? [];
  if (version === undefined)
    return refuse(
      'unknown-version',
      'The bill of materials is of a version of SPDX that is not known here: 2.0 to 2.3 and 3.0 are read.',
    );
  const [{ checkSpdx }, { spdxBill }] = await Promise.all([import('./check-spdx.ts'), import('./spdx-bill.ts')]);
  checkSpdx(document, Number(minor), faults, lineOf);
  return billReading(withStatement(spdxBill({ encoding, version, document, faults, lineOf }), value), path, DIALECT);
}

/** Bills of materials in SPDX 2, as JSON or tag-value, by themselves, in an in-toto statement or as GitHub's API gives them. */
export const spdx: Reader = {
  dialect: DIALECT,
  kind: 'component',
  patterns: BILL_NAMES,
  recognises: (head, path) => {
    const text = decodeText(head);
    if (/^\s*\{/.test(text)) {
      if (/"@context"\s*:\s*(?:\[\s*)?"https?:\/\/spdx\.org\/rdf\/3/.test(text)) return false;
      return /"spdxVersion"\s*:\s*"SPDX-/.test(text) || /\.spdx\.json$/i.test(path);
    }
    return TAG_VALUE.test(text) || (/spdx/i.test(path) && OTHER_FORMS.some(({ fits }) => fits.test(text)));
  },
  read,
};
