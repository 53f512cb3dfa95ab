import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../github/stand-in.ts';
import { GUISES, KNOWN, looksOf, PLACES } from '../hostile/planted.ts';
import { everything } from './let-out.ts';
import { installProgram, type Program } from './program.ts';
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

function expectNone(all: ReadonlyMap<string, string | Buffer>): void {
  for (const { rule, secret } of KNOWN) {
    for (const look of looksOf(secret)) {
      for (const [where, text] of all) expect(text.includes(look), `${rule} in ${where}`).toBe(false);
    }
  }
}

/** Every secret at every place, in one guise, and in the message of a commit. */
function plant(workspace: string, guise: string): { tree: Record<string, string | Buffer>; commit: string } {
  const to = GUISES[guise] ?? String;
  const trees = Object.values(PLACES).flatMap((place, kind) =>
    KNOWN.map(({ text }, at) => place(to(text), kind * KNOWN.length + at)),
  );
  const tree = Object.assign({}, ...trees);
  writeTree(workspace, tree);
  commitAll(workspace);
  const message = `Pay\n\n${KNOWN.map(({ text }) => to(text)).join('\n\n')}`;
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@firma.de', '-c', 'commit.gpgsign=false'];
  git(...who, 'commit', '--quiet', '--allow-empty', '--message', message);
  return { tree, commit: git('rev-parse', 'HEAD') };
}

describe('every secret of a known form at every place of every input', () => {
  it.each(['plain', 'escaped', 'address'])(
    '%s: is in no file, attached or not, no page, no summary, no output and no line',
    async (guise) => {
      const workspace = program.emptyFolder();
      const { commit } = plant(workspace, guise);
      const tag = `v1.0.0-${guise}`;
      const id = await github.createRelease({ tag_name: tag });
      const ran = await program.step({ workspace, github, commit, tag });
      expect(guise === 'plain' ? [0] : [0, 2], ran.stdout).toContain(ran.code);
      const all =
        ran.code === 0
          ? await everything(ran, workspace)
          : new Map([
              ['stdout', ran.stdout],
              ['stderr', ran.stderr],
            ]);
      expectNone(all);
      const assets = await github.assets(id);
      expectNone(new Map([['names', [...all.keys(), ...assets.map(({ name }) => name)].join('\n')]]));
      if (ran.code === 0) expect(assets.map(({ name }) => name)).toContain(`orders-${tag}.exhibits.zip`);
    },
  );

  it.each(['base64', 'packed'])('%s: neither, or nothing was let out at all', async (guise) => {
    const workspace = program.emptyFolder();
    const { commit } = plant(workspace, guise);
    const ran = await program.step({ workspace, github, commit, tag: 'v2.0.0', inputs: { attach: 'never' } });
    const told = new Map([
      ['stdout', ran.stdout],
      ['stderr', ran.stderr],
      ['summary', ran.summary],
    ]);
    expectNone(told);
    if (ran.code === 0) expectNone(await everything(ran, workspace));
    else expect(ran.stdout).toContain('Nothing was written');
  });

  it('by the command line, in its files and its words', async () => {
    const workspace = program.emptyFolder();
    plant(workspace, 'plain');
    const out = join(workspace, 'release-evidence');
    const ran = await program.cli([
      'generate',
      '--root',
      workspace,
      '--out',
      out,
      '--at',
      '2026-11-10',
      '--format',
      'json,markdown',
    ]);
    expect(ran.code, ran.stderr).toBe(0);
    expectNone(await everything({ ...ran, outputs: {}, summary: '' }, workspace));
    const inspected = await program.cli(['inspect', workspace]);
    expectNone(
      new Map([
        ['stdout', inspected.stdout],
        ['stderr', inspected.stderr],
      ]),
    );
    rmSync(out, { recursive: true });
  });
});
