import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ReadContext, Reader, Reading } from '../../../src/collect/reader.ts';
import type { JsonObject } from '../../../src/model/json.ts';

/** Reads what is given as one reader does, from a file of this test file's own. */
export function readingWith(reader: Reader) {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reports-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const reading = (content: string | Buffer, path = 'report.xml'): Reading => {
    const absolute = join(folder, 'report.xml');
    writeFileSync(absolute, content);
    const file = { path, absolute, size: content.length, tracked: false, foundBy: '**/*.xml' };
    return reader.read(file, {} as ReadContext) as Reading;
  };
  return {
    reading,
    run: (content: string | Buffer): JsonObject => reading(content).facts[0]?.attributes ?? {},
    /** What its tagged cases say. */
    tagged: (content: string): JsonObject[] =>
      reading(content)
        .facts.slice(1)
        .map(({ attributes: { name = null, suite = null, outcome = null, checks = null, functionNames = null } }) => ({
          name,
          suite,
          outcome,
          checks,
          functionNames,
        })),
    recognises: (content: string | Buffer) => reader.recognises(Buffer.from(content as string), 'report.xml'),
  };
}
