import { stringify } from 'csv-stringify/sync';
import { oneLine } from './escape.ts';

/** Semicolon and tab part the cells where a spreadsheet is set to a country that writes decimals with a comma. */
const FORMULA_BEHIND = /[;\t]\s*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets take it for what it is. Every record is one line. What a
 * spreadsheet would take for a formula gets an apostrophe before it: `=`, `+`, `-` and `@` at the beginning of a cell, or behind a
 * semicolon in it.
 */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const cells = [head, ...rows].map((row) => row.map((cell) => oneLine(cell).replace(FORMULA_BEHIND, "$&'")));
  return new TextEncoder().encode(stringify(cells, { bom: true, record_delimiter: 'windows', escape_formulas: true }));
}
