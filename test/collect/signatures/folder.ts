import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReadContext } from '../../../src/collect/reader.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import type { Config } from '../../../src/model/config.ts';
import type { JsonObject } from '../../../src/model/json.ts';

type Signatures = Partial<Config['collect']['signatures']>;
type Release = { repository?: string | null; tag?: string | null; commit?: string | null };

const NO_SETTINGS: Config['collect']['signatures'] = {
  include: [],
  exclude: [],
  artifacts: [],
  trustedRoot: null,
  identity: null,
  identities: [],
  builders: [],
  keys: [],
  minimum: { logEntries: null, timestamps: null },
};

/** What the reader of signatures asks of the configuration. */
export function contextOf(
  files: ReadonlyMap<string, SourceFile>,
  signatures: Signatures = {},
  release: Release = {},
): ReadContext {
  const config = {
    release: { repository: null, tag: null, commit: null, at: '2026-12-01T00:00:00Z', ...release },
    collect: { signatures: { ...NO_SETTINGS, ...signatures } },
  };
  return { config, files } as unknown as ReadContext;
}

/** Writes files to a folder of their own and says what they are, as the collect stage would. */
export function folderOf(
  contents: Record<string, Buffer | string | JsonObject>,
  tracked: readonly string[] = [],
): { files: Map<string, SourceFile>; get: (path: string) => SourceFile; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'signatures-'));
  const files = new Map<string, SourceFile>();
  for (const [path, content] of Object.entries(contents)) {
    const absolute = join(root, path);
    const bytes =
      typeof content === 'string' || Buffer.isBuffer(content)
        ? Buffer.from(content)
        : Buffer.from(JSON.stringify(content));
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
    files.set(path, { path, absolute, size: bytes.length, tracked: tracked.includes(path), foundBy: '' });
  }
  return {
    files,
    get: (path) => {
      const file = files.get(path);
      if (file === undefined) throw new Error(`${path} is not in the folder`);
      return file;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
