import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bindCatalogue } from '../../src/catalogue/bind.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { collect } from '../../src/collect/collect.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { readConfig } from '../../src/config/config.ts';
import { derive } from '../../src/derive/derive.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Check, Example } from '../../src/model/check.ts';
import { EVIDENCE_KINDS } from '../../src/model/evidence.ts';
import type { CheckResult } from '../../src/model/result.ts';

// Examples with files go the way of a release: collect, derive, evaluate.
/** The day on which every example takes place. */
const EXAMPLES_AT = '2026-05-10';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

async function judge(check: Check, files: Record<string, string>): Promise<CheckResult> {
  const root = mkdtempSync(join(tmpdir(), 'example-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const command = readArguments(['generate', '--root', root, '--at', EXAMPLES_AT], {});
  if (command.name !== 'generate') throw new Error('unexpected');
  const { config, git } = await readConfig(command.options, () => new Date(0));
  const collected = await collect(config, git, catalogue.tables, () => {});
  const facts = derive(collected.facts, {
    at: config.release.at,
    tables: catalogue.tables,
    declarations: config.declarations,
  });
  const bound = await bindCatalogue(catalogue, { ...config, own: [] });
  const missing = EVIDENCE_KINDS.filter((kind) => !collected.evidence.some((one) => one.kind === kind));
  const { results } = evaluate({
    ...config,
    ...collected,
    facts,
    checks: bound.catalogue.checks,
    missing,
    profile: 'standard',
    at: config.release.at,
    author: config.release.author,
  });
  const result = results.find((one) => one.check === check.id);
  if (result === undefined) throw new Error('not judged');
  return result;
}

function outcomeOf(result: CheckResult): string {
  const judged = result.facts.length > 0;
  return !judged && result.counts.outside > 0 ? 'outside' : result.outcome;
}

const cases = catalogue.checks.flatMap((check) =>
  check.examples
    .filter((example): example is Example & { files: Record<string, string> } => example.files !== null)
    .map((example, index) => ({ name: `${check.id}: ${example.outcome} (${index + 1})`, check, example })),
);

describe('examples from files', () => {
  it('has one for every check over facts', () => {
    const covered = new Set(cases.map(({ check }) => check.id));
    expect(
      catalogue.checks
        .filter(({ reads }) => reads === 'facts')
        .map(({ id }) => id)
        .filter((id) => !covered.has(id)),
    ).toEqual([]);
  });

  it.each(cases)('$name', async ({ check, example }) => {
    const result = await judge(check, example.files);
    expect({
      outcome: outcomeOf(result),
      facts: result.facts.map(({ fact, outcome, texts }) => ({ fact, outcome, texts })),
    }).toMatchObject({ outcome: example.outcome });
    if (example.severity !== null) expect(result.severity).toBe(example.severity);
  });
});
