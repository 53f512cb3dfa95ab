import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/config/arguments.ts';
import { explain } from '../../src/exit.ts';
import { generate } from '../../src/generate.ts';
import { writeSummary } from '../../src/publish/summary.ts';
import { GUISES, KNOWN, looksOf, PLACES, type Secret } from './planted.ts';

type Tree = Record<string, string | Buffer>;

/** Everything that a run over files lets out, by where; the PDF is looked at where the program runs as it is shipped. */
async function letOut(tree: Tree): Promise<{ all: Map<string, string>; stopped: boolean }> {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  const out = join(root, 'out');
  const all = new Map<string, string>();
  const told: string[] = [];
  let stopped = false;
  try {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const args = ['generate', '--root', root, '--out', out, '--at', '2026-11-10', '--format', 'json,markdown'];
    const command = readArguments(args, {});
    if (command.name !== 'generate') throw new Error('unexpected');
    try {
      const done = await generate(command.options, {
        progress: (message) => told.push(message),
        serverUrl: 'https://github.com',
        earlier: async () => [],
      });
      const summary = join(root, 'summary.md');
      await writeSummary(summary, done.report, 'https://github.com');
      all.set('summary', readFileSync(summary, 'utf8'));
      all.set('lines', done.lines.join('\n'));
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        all.set(`name ${all.size}`, name);
        if (done.files.some((file) => file.name === name)) all.set(name, readFileSync(join(out, name), 'utf8'));
      }
    } catch (error) {
      stopped = true;
      all.set('error', (await explain(error)).join('\n'));
    }
    all.set('progress', told.join('\n'));
    return { all, stopped };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function expectNone(all: ReadonlyMap<string, string>, planted: readonly { secret: Secret; where: string }[]): void {
  for (const { secret, where } of planted) {
    for (const look of looksOf(secret.secret)) {
      for (const [name, text] of all) {
        expect(text.includes(look), `${secret.rule}, planted in ${where}, is in ${name}`).toBe(false);
      }
    }
  }
}

const settings = `exceptions:\n  - { check: gov-tags, fact: "function:*", reason: "x", risk: low, owner: ann, approver: bob, created: 2026-01-01, expires: 2027-01-01 }\n`;

describe('no secret of a known form is in any byte that a run lets out', () => {
  it.each(Object.entries(PLACES))(
    'all of them in %s',
    async (where, place) => {
      const tree: Tree = Object.assign({}, ...KNOWN.map(({ text }, at) => place(text, at)));
      const { all, stopped } = await letOut(tree);
      expectNone(
        all,
        KNOWN.map((secret) => ({ secret, where })),
      );
      expect(stopped, all.get('error')).toBe(false);
    },
    120_000,
  );

  it('any of them, in any guise, at any place, with anything around it', async () => {
    const before = fc.constantFrom('', 'x ', '"', '\\n', ' = ', '\n', ': ', '<', '{"a": ', "'", 'Bearer ');
    const after = fc.constantFrom('', ' x', '"', '\\n', ' = ', '\n', ':', '>', ',', "'", '"}');
    const planting = fc.record({
      where: fc.constantFrom(...Object.keys(PLACES)),
      secret: fc.constantFrom(...KNOWN),
      guise: fc.constantFrom(...Object.keys(GUISES)),
      before,
      after,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(planting, { minLength: 4, maxLength: 8 }), async (plantings) => {
        const tree: Tree = { '.evidence.yml': settings };
        for (const [at, { where, secret, guise, before, after }] of plantings.entries()) {
          Object.assign(tree, PLACES[where]?.(`${before}${GUISES[guise]?.(secret.text)}${after}`, at));
        }
        const { all } = await letOut(tree);
        expectNone(
          all,
          plantings.map(({ secret, where, guise }) => ({ secret, where: `${where}, ${guise}` })),
        );
      }),
      { numRuns: 24 },
    );
  }, 300_000);
});
