import { byCodeUnit, canonicalJson } from '../catalogue/canonical.ts';
import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';

/** Parts in which one entry can hold thousands of others: they are opened deeper, so that each stands on a line of its own. */
const DEEP = new Set(['results', 'frameworks', 'delta']);
const DEEP_LEVELS = 4;
const LEVELS = 2;

/** Characters after which the text is turned to bytes: of thousands of functions it is long, and is never held as a whole. */
const PIECE = 1 << 20;

/** `evidence.json`: keys sorted, one fact, one result of a fact, one control on a line, so that it is small and differs by lines. */
export function renderJson(report: Report): OutputFile {
  return { name: 'evidence.json', mediaType: 'application/json', bytes: jsonByLines(report) };
}

/** JSON with sorted keys and an entry of each list on a line. */
export function jsonByLines(value: object): Uint8Array {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let text = '';
  for (const part of layOut(value, 0, LEVELS)) {
    text += part;
    if (text.length < PIECE) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(`${text}\n`));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function* layOut(value: unknown, depth: number, levels: number): Generator<string> {
  if (depth >= levels || typeof value !== 'object' || value === null) {
    yield canonicalJson(value);
    return;
  }
  const pad = ' '.repeat(depth + 1);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = `${open}\n${pad}`;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  for (const [key, item] of entries) {
    yield typeof key === 'string' ? `${before}${JSON.stringify(key)}: ` : before;
    yield* layOut(item, depth + 1, depth === 0 && DEEP.has(String(key)) ? DEEP_LEVELS : levels);
    before = `,\n${pad}`;
  }
  yield before.startsWith(',') ? `\n${' '.repeat(depth)}${close}` : `${open}${close}`;
}
