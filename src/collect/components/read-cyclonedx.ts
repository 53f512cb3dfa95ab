import { decodeText } from '../decode-text.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { billReading } from './bill-fact.ts';
import { BILL_NAMES, billProblem, noBill, tooLarge, withStatement } from './bill-file.ts';

const DIALECT = 'cyclonedx';
/** Names that CycloneDX itself gives its files. */
const NAMED = /\.cdx\.(?:json|xml)$/i;

async function read(file: SourceFile): Promise<Reading> {
  const tooMuch = tooLarge(file);
  if (tooMuch !== null) return noBill(DIALECT, tooMuch);
  const [{ isCycloneDx, parseCycloneDx }, { cycloneDxBill }] = await Promise.all([
    import('./parse-cyclonedx.ts'),
    import('./cyclonedx-bill.ts'),
  ]);
  const parsed = parseCycloneDx(readWhole(file));
  if (!isCycloneDx(parsed)) return noBill(DIALECT, billProblem(file.path, parsed.code, parsed.message, parsed));
  return billReading(withStatement(cycloneDxBill(parsed), parsed.wrapper), file.path, DIALECT);
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
