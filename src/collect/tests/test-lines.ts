import { decodeText } from '../decode-text.ts';
import { lineSplitter, type TakeLine } from '../logs/line-splitter.ts';
import { readChunks, readWhole, type SourceFile } from '../source-file.ts';

/** Bytes of a file in UTF-16, as PowerShell writes what a command prints; it is turned over whole. */
const MAX_WIDE = 64 << 20;

/** Reads a runner's output line by line. False: it is in UTF-16, and too large to be read whole. Throws what `fs` throws. */
export function readTestLines(file: SourceFile, take: TakeLine): boolean {
  const lines = lineSplitter(take);
  let isFirst = true;
  let isWide = false;
  readChunks(file, (chunk) => {
    if (isFirst) isWide = chunk.length > 1 && (chunk.readUInt16BE(0) === 0xfffe || chunk.readUInt16BE(0) === 0xfeff);
    const marked = isFirst && chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    isFirst = false;
    if (!isWide) lines.write(marked ? chunk.subarray(3) : chunk);
  });
  if (isWide && file.size > MAX_WIDE) return false;
  if (isWide) lines.write(Buffer.from(decodeText(readWhole(file))));
  lines.end();
  return true;
}
