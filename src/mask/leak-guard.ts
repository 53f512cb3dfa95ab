import { base64Inside, unescaped } from './encoded.ts';
import { findForms } from './leak-patterns.ts';
import { findSensitive } from './rules.ts';

/**
 * A secret in a file that was about to be published: by which rule, and on which line (from 1; 0: in the file's name). Never the value.
 */
export type Leak = { rule: string; line: number };

/** Encodings in encodings. */
const MAX_DEPTH = 4;

/** Bytes that are looked at together, and how far into the ones before them, so that memory does not grow with the file. */
const BLOCK_BYTES = 8 * 1024 * 1024;
const OVERLAP_BYTES = 64 * 1024;
const NEWLINE = 10;

/** Parts of a file that end at the end of a line, where one is near, with the number of lines before each. */
function* blocks(bytes: Buffer): Generator<{ block: Buffer; linesBefore: number }> {
  let linesBefore = 0;
  for (let from = 0, counted = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from + BLOCK_BYTES);
    const isNear = newline !== -1 && newline < from + 2 * BLOCK_BYTES;
    const to = isNear ? newline + 1 : Math.min(bytes.length, from + 2 * BLOCK_BYTES);
    const start = Math.max(0, from - OVERLAP_BYTES);
    for (
      let next = bytes.indexOf(NEWLINE, counted);
      next !== -1 && next < start;
      next = bytes.indexOf(NEWLINE, next + 1)
    ) {
      linesBefore++;
    }
    counted = Math.max(counted, start);
    yield { block: bytes.subarray(start, to), linesBefore };
    from = to;
  }
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

type Found = { rule: string; at: number };

function secretsIn(text: string): Found[] {
  const secrets = findSensitive(text).filter(({ category }) => category === 'secret');
  return secrets.map(({ rule, start }) => ({ rule, at: start }));
}

/** What is found in a text without its escapes, and in what it holds encoded, by where it begins in the text. */
function foundIn(text: string, depth: number): Found[] {
  const found = findForms(text);
  // Within what is encoded nothing was masked, so that the masks' own rules have yet to be asked there.
  if (depth > 0) found.push(...secretsIn(text));
  if (depth === MAX_DEPTH) return found;
  for (const { text: inner, placeOf } of base64Inside(text)) {
    for (const { rule, at } of hitsIn(inner, depth + 1)) found.push({ rule, at: placeOf(at) });
  }
  return found;
}

/** Where the line begins in which another form of the text, with as many lines, has a place. */
function sameLine(text: string, form: string, at: number): number {
  let start = 0;
  for (let line = lineAt(form, at); line > 1; line--) start = text.indexOf('\n', start) + 1;
  return start;
}

/** As it is, and where it has escapes also without, by where it stands in the text. */
function hitsIn(text: string, depth: number): Found[] {
  const plain = unescaped(text);
  if (plain === null) return foundIn(text, depth);
  const behind = foundIn(plain, depth).map(({ rule, at }) => ({ rule, at: sameLine(text, plain, at) }));
  return [...findForms(text), ...behind];
}

/**
 * The last look at a file about to be published, its name included: secrets of a form that leaves no doubt, as they are, behind the escapes
 * of JSON, URLs, Markdown and HTML and in UTF-16, and secrets of any form inside base64 and what is compressed in it. Pages of a PDF are drawn letter by letter and
 * show nothing here: what they are made from is to be looked at as well.
 */
export function findLeaks({ name, bytes }: { name: string; bytes: Uint8Array }): Leak[] {
  const leaks = new Map<string, Leak>();
  const add = (rule: string, line: number): void => void leaks.set(`${line} ${rule}`, { rule, line });
  for (const { rule } of hitsIn(name, 0)) add(rule, 0);
  for (const { block, linesBefore } of blocks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    // One character a byte: all that is looked for is ASCII, and lines and places stay what they are.
    const text = block.toString('latin1');
    for (const { rule, at } of hitsIn(text, 0)) add(rule, lineAt(text, at) + linesBefore);
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}
