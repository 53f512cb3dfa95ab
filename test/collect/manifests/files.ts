import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutClaimed } from '../../../src/collect/claims.ts';
import { discover } from '../../../src/collect/discover.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { tables } from './reading.ts';

export type Settings = { stage?: string | null; parameters?: Record<string, string>; exclude?: string[] };

/** What is read of files given by path, each by its own path, with the problems of looking for them. */
export type Readings = { byPath: Map<string, Reading>; problems: Problem[] };

/** Reads all files that some reader looks for, as a run does; `stage` and `parameters` are the settings'. */
export async function readings(contents: Readonly<Record<string, string>>, settings: Settings = {}): Promise<Readings> {
  const root = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    const found = Object.keys(contents)
      .sort()
      .map((path): SourceFile => {
        const absolute = join(root, path);
        mkdirSync(dirname(absolute), { recursive: true });
        writeFileSync(absolute, contents[path] ?? '');
        return { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' };
      });
    const none = { include: [], exclude: [] };
    const { stage = null, parameters = {}, exclude = [] } = settings;
    const collect = {
      manifests: { include: [], exclude, stage, parameters },
      policies: none,
      signatures: none,
      tests: none,
      logs: { ...none, functions: [] },
      documents: none,
      drift: none,
      packages: none,
      workflows: none,
      components: none,
      scans: none,
      runs: { include: [], exclude: [], workflows: [] },
      changes: { tags: [], tickets: [], people: 'login', paths: [], emergencyLabel: null },
    };
    const config = { path: null, collect } as unknown as Config;
    const context: ReadContext = { config, files: new Map(found.map((file) => [file.path, file])), tables };
    const discovery = discover(found, new Set(), READERS, config);
    const byPath = new Map<string, Reading>();
    for (const { file, reader } of withoutClaimed(discovery, context)) {
      if (reader.kind === 'manifest') byPath.set(file.path, await reader.read(file, context));
    }
    return { byPath, problems: discovery.problems };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The one reading of files of which one alone is read by itself. */
export async function onlyReading(
  contents: Readonly<Record<string, string>>,
  settings: Settings = {},
): Promise<Reading> {
  const { byPath } = await readings(contents, settings);
  const [only, second] = [...byPath.values()];
  if (only === undefined || second !== undefined) throw new Error(`read: ${[...byPath.keys()].join(', ')}`);
  return only;
}
