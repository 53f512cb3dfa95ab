import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadContext, Reader, Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import type { JsonObject } from '../../../src/model/json.ts';

/** Below this root the paths of source files are shortened. */
export const ROOT = '/work/shop';

/** What a reader makes of a report; nothing of it stays behind. */
export function readWith(reader: Reader, content: string | Buffer, path = 'coverage/report'): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  try {
    const absolute = join(folder, 'report');
    writeFileSync(absolute, content);
    const file = { path, absolute, size: Buffer.byteLength(content), tracked: false, foundBy: 'test' };
    return reader.read(file, { config: { root: ROOT } } as ReadContext) as Reading;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Attributes of the `coverage` fact; throws where the reader does not take the report, or makes no fact of it. */
export function coverageOf(reader: Reader, content: string | Buffer): JsonObject {
  if (!reader.recognises(Buffer.from(content), 'report')) throw new Error(`${reader.dialect} does not take it`);
  const { facts, problems } = readWith(reader, content);
  const [fact] = facts;
  if (fact === undefined) throw new Error(`no fact; ${problems.map(({ message }) => message).join(' ')}`);
  return fact.attributes;
}

/** Dialects of all readers that take a file with this beginning. */
export function takenBy(content: string | Buffer, path = 'report'): string[] {
  return READERS.filter(({ recognises }) => recognises(Buffer.from(content), path)).map(({ dialect }) => dialect);
}
