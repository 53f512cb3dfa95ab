import { findSensitive } from './rules.ts';

/** A secret in a file that was about to be published: by which rule, and on which line (from 1). Never the value. */
export type Leak = { rule: string; line: number };

/** Runs of base64 of this length are looked into; digests in hexadecimal are shorter than the shortest key file in base64. */
const MIN_RUN = 80;
const IN_BASE64 = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  IN_BASE64[char.charCodeAt(0)] = 1;

/** Bytes that are looked at together, and how far into the ones before them, so that memory does not grow with the file. */
const BLOCK_BYTES = 8 * 1024 * 1024;
const OVERLAP_BYTES = 64 * 1024;
const NEWLINE = 10;
const HEXADECIMAL = /^[0-9a-f]+$/i;
/** A backslash before a mark, as Markdown has it, or before a slash, as some JSON has it. */
const ESCAPED_MARK = /\\([_*~.+/=`|#<>[\](){}!@:-])/g;

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

function highSecrets(text: string): { rule: string; start: number }[] {
  return findSensitive(text).filter((finding) => finding.category === 'secret' && finding.confidence === 'high');
}

/** Long runs of base64, from and to. A run of that length holds a byte at each multiple of it, so that few bytes are looked at. */
function* base64Runs(bytes: Uint8Array): Generator<{ from: number; to: number }> {
  const is = (at: number): boolean => IN_BASE64[bytes[at] ?? 0] === 1;
  let after = 0;
  for (let probe = MIN_RUN - 1; probe < bytes.length; probe += MIN_RUN) {
    if (probe < after || !is(probe)) continue;
    let from = probe;
    while (from > after && is(from - 1)) from--;
    let to = probe + 1;
    while (to < bytes.length && is(to)) to++;
    after = to;
    if (to - from >= MIN_RUN) yield { from, to };
  }
}

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

/**
 * The last look at bytes about to be published: secrets of a form that leaves little doubt, as they are, behind the
 * escapes of Markdown and JSON, and inside base64. Compressed files (a PDF's pages) say nothing here: they hold the
 * same report as the Markdown.
 */
export function findLeaks(file: { name: string; bytes: Uint8Array }): Leak[] {
  const leaks = new Map<string, Leak>();
  for (const { block, linesBefore } of blocks(
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
  )) {
    for (const { rule, line } of leaksIn(block)) {
      const leak = { rule, line: line + linesBefore };
      leaks.set(`${leak.line} ${rule}`, leak);
    }
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}

function leaksIn(bytes: Buffer): Leak[] {
  const leaks: Leak[] = [];
  const text = bytes.toString('utf8');
  for (const { rule, start } of highSecrets(text)) leaks.push({ rule, line: lineAt(text, start) });
  if (text.includes('\\')) {
    // Dropping the backslashes keeps every line in its place.
    const plain = text.replace(ESCAPED_MARK, '$1');
    if (plain !== text) {
      for (const { rule, start } of highSecrets(plain)) leaks.push({ rule, line: lineAt(plain, start) });
    }
  }
  for (const { from, to } of base64Runs(bytes)) {
    const run = bytes.toString('latin1', from, to);
    if (HEXADECIMAL.test(run)) continue;
    for (const { rule } of highSecrets(Buffer.from(run, 'base64').toString('latin1'))) {
      leaks.push({ rule, line: lineAt(bytes.toString('latin1', 0, from), from) });
    }
  }
  return leaks;
}
