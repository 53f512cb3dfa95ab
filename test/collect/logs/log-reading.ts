import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadContext, Reader, Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import { matcher } from '../../../src/config/glob.ts';
import type { JsonObject } from '../../../src/model/json.ts';

/** What a reader makes of a file with this content. */
export async function readWith(reader: Reader, content: string | Buffer, path = 'logs/export.json'): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  try {
    const absolute = join(folder, 'file');
    writeFileSync(absolute, content);
    const logs = { functions: [], sampleSize: 5, seed: 'v1' };
    const config = { collect: { logs }, release: { at: '2026-02-01T00:00:00.000Z' } };
    const size = Buffer.byteLength(content);
    const file = { path, absolute, size, tracked: false, foundBy: '**/*.json' };
    return await reader.read(file, { config, files: new Map() } as unknown as ReadContext);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Attributes of the facts of one type. */
export async function factOf(
  reader: Reader,
  content: string | Buffer,
  type = 'log-sample',
  path?: string,
): Promise<JsonObject> {
  const { facts } = await readWith(reader, content, path);
  return facts.find((fact) => fact.type === type)?.attributes ?? {};
}

/** Dialect of the reader that a file of this name and content would be read by. */
export function readerOf(content: string | Buffer, path: string): string | null {
  const head = Buffer.from(content).subarray(0, 65_536);
  const found = READERS.find(
    (reader) => reader.patterns.some((pattern) => matcher([pattern])(path)) && reader.recognises(head, path),
  );
  return found?.dialect ?? null;
}

/** The fields that a log sample says all of its structured events have. */
export function fullFields({ fields }: JsonObject): string[] {
  return (fields as { field: string; ratio: number }[]).filter(({ ratio }) => ratio === 1).map(({ field }) => field);
}

export const lines = (...records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
