import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { schemaErrors } from '../manifests/reading.ts';

export const RELEASED = 'a'.repeat(40);
const AT = '2026-05-10T00:00:00Z';

/** How a report came to be where it is, if otherwise than untracked in a checkout at the released commit. */
export type Around = {
  path?: string;
  tracked?: boolean;
  run?: SourceFile['run'];
  commit?: string | null;
  people?: 'login' | 'pseudonym';
  beside?: Record<string, string>;
};

/** A report as the first reader that recognises it reads it; each of its facts is one of its type. */
export async function reading(content: unknown, around: Around = {}): Promise<Reading> {
  const {
    path = 'reports/report.json',
    tracked = false,
    run,
    commit = RELEASED,
    people = 'login',
    beside = {},
  } = around;
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const fileAt = (name: string, text: string | Buffer): SourceFile => {
      const absolute = join(folder, name.replaceAll('/', '_'));
      writeFileSync(absolute, text);
      return { path: name, absolute, size: statSync(absolute).size, tracked, foundBy: '' };
    };
    const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
    const file = { ...fileAt(path, text), ...(run === undefined ? {} : { run }) };
    const files = new Map(
      [file, ...Object.entries(beside).map(([name, other]) => fileAt(name, other))].map((one) => [one.path, one]),
    );
    const release = { repository: 'acme/orders', tag: 'v1.1.0', commit, at: AT, atFrom: 'tag', author: null };
    const config = { root: folder, path: null, release, collect: { changes: { people } } };
    const head = Buffer.from(text).subarray(0, 1 << 16);
    const reader = READERS.find(({ recognises }) => recognises(head, path));
    if (reader === undefined) throw new Error('nobody reads it');
    const made = await reader.read(file, { config, files, tables: {} } as unknown as ReadContext);
    expect(schemaErrors(made.facts)).toEqual([]);
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function codesOf(content: unknown, around?: Around): Promise<string[]> {
  return (await reading(content, around)).problems.map(({ code }) => code);
}

/** The attributes of each scan in a report, in the order of the report. Throws where there is a problem. */
export async function scansIn(content: unknown, around?: Around): Promise<Attributes[]> {
  const { facts, problems } = await reading(content, around);
  expect(problems).toEqual([]);
  return facts.map(({ attributes }) => attributes);
}

export async function scanIn(content: unknown, around?: Around): Promise<Attributes> {
  const scans = await scansIn(content, around);
  expect(scans).toHaveLength(1);
  return scans[0] ?? {};
}

export function findingsOf(scan: Attributes): JsonObject[] {
  return scan.findings as JsonObject[];
}
