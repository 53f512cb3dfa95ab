import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS, texts } from '../collect/dialects/dialects.ts';
import { PLANTED } from '../collect/dialects/planted.ts';
import { type StandIn, startStandIn } from '../github/stand-in.ts';
import { everything } from './let-out.ts';
import { installProgram, type Program, type StepRan } from './program.ts';
import { commitAll, writeTree } from './small-system.ts';

let program: Program;
let github: StandIn;

beforeAll(async () => {
  program = installProgram();
  github = await startStandIn();
});
afterAll(async () => {
  await github.close();
  program.remove();
});

const ALL: Record<string, string> = Object.assign({}, ...Object.values(DIALECTS).map(texts));

/** What stands in for a source, so that without it the source itself is read. */
const COMPILED = /\.serverless\/|tfplan\.json$|\.tfstate$|^azure\/main\.json$/;
const SOURCES = Object.fromEntries(Object.entries(ALL).filter(([path]) => !COMPILED.test(path)));

/** The planted value, and how it would look in JSON inside of JSON, in a web address, in base64 and without white space. */
const GUISES = [
  PLANTED,
  PLANTED.replaceAll(' ', ''),
  encodeURIComponent(PLANTED),
  ...[0, 1, 2].map((shift) => Buffer.from(PLANTED.slice(shift)).toString('base64').slice(0, 12)),
];

/** Keys that only a plan or a state has: where they stand, a piece of the raw file does. */
const OF_A_PLAN = ['after_sensitive', 'after_unknown', 'sensitive_values', 'prior_state', 'sensitive_attributes'];

function expectNothingOf(all: ReadonlyMap<string, string>): void {
  for (const [where, text] of all) {
    for (const guise of GUISES) expect(text.includes(guise), `${guise} in ${where}`).toBe(false);
    for (const key of OF_A_PLAN) expect(text.includes(key), `${key} in ${where}`).toBe(false);
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function release(tree: Record<string, string>): Promise<{ ran: StepRan; workspace: string }> {
  const workspace = program.emptyFolder();
  writeTree(workspace, tree);
  const commit = commitAll(workspace);
  return { workspace, ran: await program.step({ workspace, github, commit, inputs: { tag: 'v1.0.0' } }) };
}

describe.each([
  ['as they are', ALL],
  ['without what was made of them', SOURCES],
])('manifests of every dialect %s', (_, tree) => {
  it('let out no value: not in a file, the summary, an output or a line', async () => {
    expect(Object.values(tree).filter((text) => text.includes(PLANTED)).length).toBeGreaterThan(8);
    const { ran, workspace } = await release(tree);
    expect(ran.code).toBe(0);
    const all = await everything(ran, workspace);
    expectNothingOf(all);
    // The settings that hold them were understood, and are told of by name in every format.
    for (const name of ['evidence.json', 'evidence.md', 'evidence.pdf']) expect(all.get(name)).toContain('DB_PASSWORD');
  });

  it('nor by inspect, file by file and as a folder', async () => {
    const folder = program.emptyFolder();
    writeTree(folder, tree);
    const whole = await program.cli(['inspect', folder]);
    const each = await program.cli(['inspect', ...Object.keys(tree).map((path) => join(folder, path))]);
    expect([whole.code, each.code]).toEqual([0, 0]);
    expect(whole.stdout).toContain('DB_PASSWORD');
    expect(each.stdout.trim().split('\n')).toHaveLength(Object.keys(tree).length);
    expectNothingOf(
      new Map(
        [whole, each].flatMap(({ stdout, stderr }, n) => [
          [`${n} stdout`, stdout],
          [`${n} stderr`, stderr],
        ]),
      ),
    );
  });
});

it('a plan and a state are exhibits by their digest alone', async () => {
  const { ran, workspace } = await release(ALL);
  const all = await everything(ran, workspace);
  const report = JSON.parse(all.get('evidence.json') ?? '');
  for (const path of ['tf/tfplan.json', 'tf/terraform.tfstate']) {
    const text = ALL[path] ?? '';
    const entries = report.evidence.filter(({ source }: { source: { path: string } }) => source.path === path);
    expect(entries.length, path).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatchObject({ sha256: sha256(text), size: Buffer.byteLength(text) });
    expect(all.get('evidence.md')).toContain(sha256(text));
  }
  expect(report.evidence.find(({ id }: { id: string }) => id === 'manifest:tf/tfplan.json')?.exhibit).toMatchObject({
    as: 'withheld',
    path: null,
  });
  // Nothing else was written, and no part of the files that were is as the plan has it.
  const out = join(workspace, 'release-evidence');
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  const evidence = ['SHA256SUMS', 'evidence.json', 'evidence.md', 'evidence.pdf', 'population.csv', 'population.json'];
  expect(names.filter((name) => !name.startsWith('exhibits/')).sort()).toEqual(evidence);
  expect(names.filter((name) => /tfplan|tfstate/.test(name))).toEqual([]);
  const compact = JSON.stringify(JSON.parse(ALL['tf/tfplan.json'] ?? ''));
  for (const [where, text] of all) {
    for (let at = 0; at + 200 < compact.length; at += 100) {
      expect(text.includes(compact.slice(at, at + 200)), where).toBe(false);
    }
  }
});

it('a plan that cannot be read to its end lets out nothing either', async () => {
  const folder = program.emptyFolder();
  const plan = ALL['tf/tfplan.json'] ?? '';
  const broken = Object.fromEntries(
    [0.3, 0.5, 0.7, 0.9].map((part, n) => [`p${n}/tfplan.json`, plan.slice(0, plan.length * part)]),
  );
  writeTree(folder, { ...broken, 'q/tfplan.json': plan.replace('"planned_values"', `"${PLANTED}" "planned_values"`) });
  const out = join(folder, 'out');
  const ran = await program.cli([
    'generate',
    '--root',
    folder,
    '--out',
    out,
    '--at',
    '2026-11-10',
    '--format',
    'json,markdown',
  ]);
  expect(ran.code).toBe(0);
  const inspected = await program.cli(['inspect', folder]);
  expect(inspected.stdout).toContain('p0/tfplan.json');
  const left = [ran.stdout, ran.stderr, inspected.stdout, inspected.stderr];
  expectNothingOf(new Map(left.map((text, n) => [String(n), text])));
});
