import { readFileSync } from 'node:fs';
import { cutText } from '../../mask/cut.ts';
import { findLeaks } from '../../mask/leak-guard.ts';
import { MARK, type Mask } from '../../mask/masker.ts';
import type { DrawnLine } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { endsOf } from './ends.ts';
import { decode, textForm } from './text-form.ts';

/** Files of up to this many bytes are kept whole; of larger ones the two ends. */
export const MAX_WHOLE_BYTES = 8 * 1024 * 1024;
/** UTF-16 units of a drawn line that are kept. */
const MAX_LINE = 16 * 1024;

/**
 * What may become of a file. `masked`: what must not get out of it is replaced: what the masks know, and what `without` then leaves out of it.
 * `untouched`: its bytes are what somebody signed or whose digest
 * is stated, so that it is kept as it is or not at all; `signature` where it is no more than signatures, which need not be text. `drawn`: of a
 * log, the lines that were drawn; null: none were.
 */
export type Treatment =
  | { form: 'masked'; without: (text: string) => string }
  | { form: 'untouched'; signature: boolean }
  | { form: 'drawn'; lines: readonly DrawnLine[] | null }
  | { form: 'withheld'; because: string };

/** What is written of a file; what is not: why. */
export type Content =
  | { as: 'whole' | 'masked' | 'part'; bytes: Buffer; masked: number; leftOut: number; because: string | null }
  | { as: 'withheld'; because: string };

const NO_TEXT = 'withheld: it is no text';

/** First bytes of zip, gzip and Zstandard, in whose inside nobody has looked. */
const COMPRESSED = ['504b0304', '1f8b', '28b52ffd'].map((head) => Buffer.from(head, 'hex'));

function isCompressed(bytes: Buffer): boolean {
  return COMPRESSED.some((head) => bytes.subarray(0, head.length).equals(head));
}

const LABEL = new RegExp(`${MARK}|\\[(?:value|output)\\]`, 'g');

/** How many values were replaced. */
function countMasked(plain: string, masked: string): number {
  if (plain === masked) return 0;
  return (masked.match(LABEL)?.length ?? 0) - (plain.match(LABEL)?.length ?? 0);
}

function replaced(count: number): string {
  return count === 1 ? '1 value in it is replaced' : `${count} values in it are replaced`;
}

function withheld(because: string): Content {
  return { as: 'withheld', because };
}

/** What the pack may hold of a file. Never holds what the last look before publishing would stop. Throws what `fs` throws. */
export function contentOf(file: SourceFile, treatment: Treatment, mask: Mask): Content {
  const content = made(file, treatment, mask);
  if (content.as === 'withheld') return content;
  const [leak] = findLeaks({ name: '', bytes: content.bytes });
  if (leak === undefined) return content;
  return withheld(`withheld: it holds what looks like a secret (${leak.rule}) where it cannot be replaced`);
}

function made(file: SourceFile, treatment: Treatment, mask: Mask): Content {
  switch (treatment.form) {
    case 'drawn':
      return drawn(file, treatment.lines, mask);
    case 'untouched':
      return untouched(file, treatment.signature, mask);
    case 'masked':
      return file.size > MAX_WHOLE_BYTES ? ends(file, treatment.without, mask) : whole(file, treatment.without, mask);
    case 'withheld':
      return withheld(treatment.because);
  }
}

function drawn({ size }: SourceFile, lines: readonly DrawnLine[] | null, mask: Mask): Content {
  if (lines === null || lines.length === 0) return withheld('withheld: it is a log, and no line of it was drawn');
  let masked = 0;
  let kept = 0;
  const written = lines.map(({ line, text }) => {
    const short = cutText(text, MAX_LINE);
    const shown = mask(short);
    masked += countMasked(short, shown);
    kept += Buffer.byteLength(text);
    return `${JSON.stringify({ line, text: shown })}\n`;
  });
  const because = `lines that were drawn from a log: ${lines.length}; ${replaced(masked)}`;
  return { as: 'part', bytes: Buffer.from(written.join('')), masked, leftOut: Math.max(0, size - kept), because };
}

function untouched(file: SourceFile, signature: boolean, mask: Mask): Content {
  if (file.size > MAX_WHOLE_BYTES)
    return withheld('withheld: what is signed, or whose digest is stated, is not cut, and it is large');
  const bytes = readFileSync(file.absolute);
  const form = textForm(bytes);
  if (form === null && (!signature || isCompressed(bytes))) return withheld(NO_TEXT);
  // A signature that is no text is looked through all the same.
  const plain = form === null ? bytes.toString('latin1') : decode(bytes, form);
  const count = countMasked(plain, mask(plain));
  if (count === 0) return { as: 'whole', bytes, masked: 0, leftOut: 0, because: null };
  return withheld(
    `withheld: its bytes are signed or their digest is stated, and ${count === 1 ? '1 value' : `${count} values`} in it would have to be replaced`,
  );
}

function whole(file: SourceFile, without: (text: string) => string, mask: Mask): Content {
  const bytes = readFileSync(file.absolute);
  const form = textForm(bytes);
  if (form === null) return withheld(NO_TEXT);
  const plain = decode(bytes, form);
  const text = without(mask(plain));
  if (text === plain) return { as: 'whole', bytes, masked: 0, leftOut: 0, because: null };
  const masked = countMasked(plain, text);
  return { as: 'masked', bytes: Buffer.from(text), masked, leftOut: 0, because: replaced(masked) };
}

function ends(file: SourceFile, without: (text: string) => string, mask: Mask): Content {
  const found = endsOf(file, (text) => without(mask(text)));
  if (found === null) return withheld('withheld: it is large, and no text that can be cut');
  const { text, plain, head, tail } = found;
  const masked = countMasked(plain, text);
  const because = `of ${file.size} bytes the first ${head} and the last ${tail}; ${replaced(masked)}`;
  return { as: 'part', bytes: Buffer.from(text), masked, leftOut: file.size - head - tail, because };
}
