import { closeSync, openSync, readSync } from 'node:fs';
import type { Mask } from '../../mask/masker.ts';
import type { SourceFile } from '../source-file.ts';
import { decode, textForm } from './text-form.ts';

/** What is kept of a large file, in bytes: some less, as neither ends within a line or within what must be masked. */
const HEAD_BYTES = 2 * 1024 * 1024;
const TAIL_BYTES = 1024 * 1024;
/** How far around a cut is looked: further than the longest thing that is masked. */
const AROUND = 64 * 1024;
/** Cuts are tried this much further in each time, in bytes. */
const STEPS = [0, 1, 4, 16, 64, 256].map((size) => size * 1024);
const NEWLINE = 10;

/** The beginning and the end of a file, masked, with a line between them that says how much is left out. */
export type Ends = { text: string; plain: string; head: number; tail: number };

function readAt(file: SourceFile, from: number, length: number): Buffer {
  const handle = openSync(file.absolute, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  } finally {
    closeSync(handle);
  }
}

/** Whether both sides of a cut are masked as they are where they stand together: nothing that must go lies across it. */
function isClean(bytes: Buffer, at: number, mask: Mask): boolean {
  const before = decode(bytes.subarray(Math.max(0, at - AROUND), at), 'utf-8');
  const after = decode(bytes.subarray(at, at + AROUND), 'utf-8');
  return mask(before + after) === mask(before) + mask(after);
}

/** No byte of a character of more than one comes first. */
function startsCharacter(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) !== 0x80;
}

/** Where to cut, at the end of a line if one is near, going on from `near` in one direction; null: nowhere there. */
function cleanCut(bytes: Buffer, near: number, direction: 1 | -1, mask: Mask): number | null {
  for (const step of STEPS) {
    const about = near + direction * step;
    const newline = direction === 1 ? bytes.indexOf(NEWLINE, about) : bytes.lastIndexOf(NEWLINE, about - 1);
    let at = newline !== -1 && Math.abs(newline - about) < AROUND ? newline + 1 : about;
    while (!startsCharacter(bytes, at) && at > 0 && at < bytes.length) at += direction;
    if (at > 0 && at < bytes.length && isClean(bytes, at, mask)) return at;
  }
  return null;
}

/** The ends of a file that is larger than both together; null: it is not text in UTF-8, or there is no place to cut it. */
export function endsOf(file: SourceFile, mask: Mask): Ends | null {
  const first = readAt(file, 0, HEAD_BYTES + AROUND);
  if (textForm(first) !== 'utf-8') return null;
  const from = Math.max(first.length, file.size - TAIL_BYTES - AROUND);
  const last = readAt(file, from, file.size - from);
  const head = cleanCut(first, HEAD_BYTES, -1, mask);
  const cut = cleanCut(last, AROUND, 1, mask);
  if (head === null || cut === null) return null;
  const tail = last.length - cut;
  const [beginning, end] = [first.subarray(0, head), last.subarray(cut)].map((part) => decode(part, 'utf-8'));
  const between = `${first[head - 1] === NEWLINE ? '' : '\n'}[... ${file.size - head - tail} bytes left out ...]\n`;
  return {
    text: `${mask(beginning ?? '')}${between}${mask(end ?? '')}`,
    plain: `${beginning}${between}${end}`,
    head,
    tail,
  };
}
