import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ReadContext, Reader, Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import type { JsonObject } from '../../../src/model/json.ts';

/** A folder of this test file's own, and what is read of the files that are put into it. */
export function reportFolder() {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'results-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (path: string, content: string | Buffer, tracked = false): SourceFile => {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return { path, absolute, size: Buffer.byteLength(content), tracked, foundBy: 'a test' };
  };
  const contextOf = (files: readonly SourceFile[], exclude: string[] = []): ReadContext =>
    ({
      config: { root: folder, collect: { tests: { exclude } } },
      files: new Map(files.map((file) => [file.path, file])),
    }) as unknown as ReadContext;
  const readWith = (reader: Reader, content: string | Buffer, path = 'results.json'): Reading => {
    const file = put(path, content);
    return reader.read(file, contextOf([file])) as Reading;
  };
  return { put, contextOf, readWith };
}

/** The dialect that reads a file of this name and beginning. */
export function dialectOf(content: string | Buffer, path: string): string | null {
  const head = Buffer.from(content as string).subarray(0, 65_536);
  return READERS.find(({ recognises }) => recognises(head, path))?.dialect ?? null;
}

export function runOf({ facts }: Reading): JsonObject {
  return facts[0]?.attributes ?? {};
}

/** What its tagged cases say. */
export function taggedIn({ facts }: Reading): JsonObject[] {
  return facts
    .slice(1)
    .map(({ attributes: { name = null, suite = null, outcome = null, checks = null, functionNames = null } }) => ({
      name,
      suite,
      outcome,
      checks,
      functionNames,
    }));
}

export const lines = (...events: JsonObject[]): string => `${events.map((one) => JSON.stringify(one)).join('\n')}\n`;
