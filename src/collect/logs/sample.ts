import { createHash } from 'node:crypto';
import { createMasker } from '../../mask/masker.ts';

/** A drawn line: its number, from 1, and the SHA-256 of it once masked, hexadecimal. */
export type DrawnLine = { line: number; sha256: string };

export type Sample = { offer: (line: number, text: string) => void; drawn: () => DrawnLine[] };

/**
 * How lines are drawn, so that an auditor with the file can draw the same ones. A simple random sample without replacement:
 * every line has the same chance, and who knows the seed beforehand still cannot choose the lines.
 */
export const SAMPLE_METHOD =
  'Every application line is ranked by the SHA-256, in hexadecimal, of the UTF-8 text "<seed>:<path>:<line number>", lines counted from 1; ' +
  'the lowest ranks are drawn. The digest of a drawn line is the SHA-256 of its UTF-8 text without the line end, masked by itself.';

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Draws up to `size` of the lines that it is offered, in one pass; keeps no line. */
export function drawSample(seed: string, path: string, size: number): Sample {
  // In order of rank. Samples are a few dozen lines, and most lines are refused by the first comparison.
  const best: { rank: string; drawn: DrawnLine }[] = [];
  return {
    offer: (line, text) => {
      const rank = sha256(`${seed}:${path}:${line}`);
      const last = best.at(-1);
      if (size < 1 || (best.length >= size && last !== undefined && rank >= last.rank)) return;
      if (best.length >= size) best.pop();
      const at = best.findIndex((other) => rank < other.rank);
      best.splice(at === -1 ? best.length : at, 0, { rank, drawn: { line, sha256: sha256(createMasker()(text)) } });
    },
    drawn: () => best.map(({ drawn }) => drawn).sort((a, b) => a.line - b.line),
  };
}
