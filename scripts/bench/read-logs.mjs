// node read-logs.mjs hash|mask FILE...: reads files through one buffer, and either hashes the bytes or looks through them as masking does.
// Says how many findings there were.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const [how, ...files] = process.argv.slice(2);
const BLOCK = 1 << 18;
const NEWLINE = 10;
const buffer = Buffer.allocUnsafe(2 * BLOCK);
let found = 0;

/** Calls `take` with blocks that end at the end of a line where one is near. */
function eachBlock(file, take) {
  const descriptor = openSync(file, 'r');
  let kept = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, kept, buffer.length - kept, null);
    const length = kept + read;
    if (length === 0) break;
    const newline = read === 0 ? -1 : buffer.lastIndexOf(NEWLINE, length - 1);
    const end = newline <= 0 ? length : newline + 1;
    take(buffer.subarray(0, end));
    buffer.copyWithin(0, end, length);
    kept = length - end;
    if (read === 0) break;
  }
  closeSync(descriptor);
}

if (how === 'hash') {
  for (const file of files) {
    const hash = createHash('sha256');
    eachBlock(file, (block) => hash.update(block));
    hash.digest();
  }
} else {
  const { sensitiveIn } = await import('../../src/mask/rules.ts');
  for (const file of files) {
    eachBlock(file, (block) => {
      found += sensitiveIn(block).length;
    });
  }
}
console.log(JSON.stringify({ found }));
