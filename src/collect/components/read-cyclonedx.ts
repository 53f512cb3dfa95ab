import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { REPORT_NAMES } from '../scans/report-names.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { billReading } from './bill-fact.ts';
import { BILL_NAMES, billProblem, noBill, tooLarge, withStatement } from './bill-file.ts';
import { objectsOf, own } from './json-access.ts';
import type { CycloneDx } from './parse-cyclonedx.ts';

const DIALECT = 'cyclonedx';
/** The name that CycloneDX itself gives its JSON. */
const NAMED = /\.cdx\.json$/i;

/** VEX and reports of vulnerabilities are CycloneDX as well. */
function isStatementOnVulnerabilities(document: JsonObject): boolean {
  const has = (name: string) => objectsOf(own(document, name)).length > 0;
  return has('vulnerabilities') && !has('components');
}

function toldOf({ faults }: CycloneDx, { path }: SourceFile): Problem[] {
  const message = 'The document lists no components, only vulnerabilities, and so is no bill of materials.';
  const alone: Problem = { ...billProblem(path, 'vulnerabilities-alone', message), kinds: [] };
  const [first] = faults.list;
  if (first === undefined) return [alone];
  const where = `It is not as its format says, first at ${first.at}: ${first.what}.`;
  return [alone, { ...billProblem(path, 'document-faults', where), kinds: ['scan'] }];
}

/** A bill with what it says of vulnerabilities, which is evidence of another kind. */
function withVulnerabilities(bill: Reading, found: Reading['facts']): Reading {
  if (found.length === 0) return bill;
  const ofScans = new Set(found.map(({ id }) => id));
  return {
    ...bill,
    kinds: [...bill.kinds, 'scan'],
    facts: [...bill.facts, ...found],
    kindOf: (fact) => (ofScans.has(fact.id) ? 'scan' : (bill.kindOf?.(fact) ?? 'component')),
  };
}

async function read(file: SourceFile, { config }: ReadContext): Promise<Reading> {
  const tooMuch = tooLarge(file);
  if (tooMuch !== null) return noBill(DIALECT, tooMuch);
  const [{ isCycloneDx, parseCycloneDx }, { cycloneDxBill }, { vulnerabilityFacts }] = await Promise.all([
    import('./parse-cyclonedx.ts'),
    import('./cyclonedx-bill.ts'),
    import('../scans/cyclonedx-vulnerabilities.ts'),
  ]);
  const parsed = parseCycloneDx(readWhole(file));
  if (!isCycloneDx(parsed)) return noBill(DIALECT, billProblem(file.path, parsed.code, parsed.message, parsed));
  const found = vulnerabilityFacts(parsed.document, file, config);
  if (isStatementOnVulnerabilities(parsed.document))
    return { ...noBill(DIALECT, ...toldOf(parsed, file)), kinds: ['scan'], facts: found };
  const bill = billReading(withStatement(cycloneDxBill(parsed), parsed.wrapper), file.path, DIALECT);
  return withVulnerabilities(bill, found);
}

/** Bills of materials in CycloneDX 1.0 to 1.7, as JSON or XML, by themselves or in an in-toto statement. */
export const cycloneDx: Reader = {
  dialect: DIALECT,
  kind: 'component',
  patterns: BILL_NAMES,
  recognises: (head, path) => {
    const text = decodeText(head);
    if (/^\s*</.test(text))
      return /<(?:[\w.-]+:)?bom\b[^>]*\sxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/cyclonedx\.org\/schema\/bom\//.test(text);
    if (!/^\s*\{/.test(text)) return false;
    return (
      /"bomFormat"\s*:\s*"CycloneDX"|"\$schema"\s*:\s*"https?:\/\/cyclonedx\.org\/schema\/bom-/.test(text) ||
      NAMED.test(path)
    );
  },
  read,
};

/** The same under the name of a scanner or of VEX, which both can write it. */
export const cycloneDxReport: Reader = { ...cycloneDx, kind: 'scan', patterns: [...REPORT_NAMES] };
