import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { withoutClaimed } from '../../src/collect/claims.ts';
import { type Collected, collect } from '../../src/collect/collect.ts';
import { discover, wantedBy } from '../../src/collect/discover.ts';
import type { ReadContext, Reading } from '../../src/collect/reader.ts';
import { READERS } from '../../src/collect/readers.ts';
import { walk } from '../../src/collect/walk.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { readConfig } from '../../src/config/config.ts';
import { derive } from '../../src/derive/derive.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Mask } from '../../src/mask/masker.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { CheckResult } from '../../src/model/result.ts';

export type Tree = Readonly<Record<string, string | Buffer>>;

/** Files by path below the root, in the order in which they are written; `.evidence.yml` is a file like any other. */
export async function inFolder<T>(tree: Tree, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'collected-'));
  try {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** As it stands in controls/, so that no test hangs on what the last build left. */
const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

async function configured(root: string) {
  const command = readArguments(['generate', '--root', root, '--at', '2026-11-10', '--format', 'json'], {});
  if (command.name !== 'generate') throw new Error('unexpected');
  return readConfig(command.options, () => new Date(0));
}

/** What is collected of a folder with these files; without a mask nothing but what readers hold back is hidden. */
export async function collected(tree: Tree, mask?: Mask): Promise<Collected> {
  return inFolder(tree, async (root) => {
    const { config, git } = await configured(root);
    return collect(config, git, catalogue.tables, () => {}, mask);
  });
}

/** What each reader made of each file that it reads, by path. Throws what a reader throws, and masks nothing. */
export async function readEach(tree: Tree): Promise<Map<string, Reading>> {
  return inFolder(tree, async (root) => {
    const { config, git } = await configured(root);
    const found = walk(config.root, config.out, wantedBy(READERS, config)).files;
    const all = found.map((file) => ({ ...file, tracked: git.tracked.has(file.path), foundBy: '' }));
    const files = new Map(all.map((file) => [file.path, file]));
    const context: ReadContext = { config, files, tables: catalogue.tables };
    const readings = new Map<string, Reading>();
    for (const { file, reader } of withoutClaimed(discover(found, git.tracked, READERS, config), context)) {
      readings.set(file.path, await reader.read(file, context));
    }
    return readings;
  });
}

/** Facts as they are judged, and the results of all checks over them. */
export async function judged(tree: Tree): Promise<{ collected: Collected; facts: Fact[]; results: CheckResult[] }> {
  return inFolder(tree, async (root) => {
    const { config, git } = await configured(root);
    const found = await collect(config, git, catalogue.tables, () => {});
    const facts = derive(found.facts, {
      at: config.release.at,
      tables: catalogue.tables,
      declarations: config.declarations,
    });
    const { results } = evaluate({
      ...config,
      ...found,
      facts,
      checks: catalogue.checks,
      missing: ['signature', 'test', 'log'],
      profile: 'standard',
      at: config.release.at,
      author: null,
    });
    return { collected: found, facts, results };
  });
}

/** Codes of all problems with the path that each is told of, sorted. */
export function told({ evidence, problems }: Collected): string[] {
  return [...problems, ...evidence.flatMap((one) => one.problems)]
    .map(({ code, place }) => `${code} ${place?.path ?? ''}`)
    .sort();
}

export function ofType({ facts }: { facts: readonly Fact[] }, type: string): Fact[] {
  return facts.filter((fact) => fact.type === type);
}
