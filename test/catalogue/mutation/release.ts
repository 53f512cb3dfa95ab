import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bindCatalogue } from '../../../src/catalogue/bind.ts';
import { collect } from '../../../src/collect/collect.ts';
import { readArguments } from '../../../src/config/arguments.ts';
import { readConfig } from '../../../src/config/config.ts';
import type { DeriveContext } from '../../../src/derive/relation.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Fact } from '../../../src/model/fact.ts';

/** The day on which every example takes place. */
const EXAMPLES_AT = '2026-05-10';

export type Files = Readonly<Record<string, string>>;

/** What a check is judged on: facts as collect left them, what is declared, and the check with the values that the files set. */
export type Release = { check: Check; facts: readonly Fact[]; context: DeriveContext };

/** Runs with an example's files in a folder; `collected` can be asked again and again, for other texts of them. Settings are read once. */
export async function withFiles<T>(
  catalogue: Catalogue,
  check: Check,
  files: Files,
  use: (collected: (texts: Files) => Promise<Release>) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'mutation-'));
  const write = (texts: Files): void => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  try {
    write(files);
    const command = readArguments(['generate', '--root', root, '--at', EXAMPLES_AT], {});
    if (command.name !== 'generate') throw new Error('unexpected');
    const { config, git } = await readConfig(command.options, () => new Date(0));
    const bound = (await bindCatalogue(catalogue, { ...config, own: [] })).catalogue.checks;
    const own = bound.find(({ id }) => id === check.id) ?? check;
    const context = { at: config.release.at, tables: catalogue.tables, declarations: config.declarations };
    return await use(async (texts) => {
      write(texts);
      const { facts } = await collect(config, git, catalogue.tables, () => {});
      return { check: own, facts, context };
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}
