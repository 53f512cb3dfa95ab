import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadContext, Reader, Reading } from '../../../../src/collect/reader.ts';
import type { SourceFile } from '../../../../src/collect/source-file.ts';
import type { Json } from '../../../../src/model/json.ts';
import type { Tables } from '../../../../src/model/tables.ts';

const azureRoles = JSON.parse(
  readFileSync(new URL('../../../../controls/tables/azure-roles.json', import.meta.url), 'utf8'),
) as Tables['azureRoles'];

export const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

export type Settings = { stage?: string | null; parameters?: Record<string, string> };

/** What a reader makes of the first of some files, which lie below one root. */
export function readFiles(reader: Reader, files: Record<string, string | Buffer>, settings: Settings = {}): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'azure-'));
  try {
    const all = new Map<string, SourceFile>();
    for (const [index, [path, content]] of Object.entries(files).entries()) {
      const absolute = join(folder, String(index));
      writeFileSync(absolute, content);
      all.set(path, { path, absolute, size: statSync(absolute).size, tracked: true, foundBy: '' });
    }
    const { stage = null, parameters = {} } = settings;
    const config = { path: '.evidence.yml', collect: { manifests: { include: [], exclude: [], stage, parameters } } };
    const context = { config, files: all, tables: { azureRoles } } as unknown as ReadContext;
    const [first] = all.values();
    if (first === undefined) throw new Error('no file is given');
    const made = reader.read(first, context);
    if (made instanceof Promise) throw new Error('the reader is not asynchronous');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A deployment template of some resources as text, one line for each line of JSON. */
export function template(resources: Json, more: { [name: string]: Json } = {}): string {
  return JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...more, resources }, null, 2);
}
