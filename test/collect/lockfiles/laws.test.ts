import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestsOfDependencies } from '../../../src/collect/lockfiles/read-dependencies.ts';
import { installOf } from '../../../src/collect/workflows/install-commands.ts';
import { commandsIn } from '../../../src/collect/workflows/shell-commands.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { readEach, type Tree } from '../collected.ts';
import { INTEGRITY, json, SHA256 } from './projects.ts';

/** A dependency: its name, and the version that is held. */
type Dependency = { name: string; version: string };

const NAME = fc
  .tuple(fc.constantFrom('', '@acme/'), fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/))
  .map(([scope, name]) => scope + name);
const VERSION = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map((parts) => parts.join('.'));
const DEPENDENCIES = fc.uniqueArray(fc.record({ name: NAME, version: VERSION }), {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 6,
});

function table<T>(all: readonly Dependency[], value: (one: Dependency) => T): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.name, value(one)]));
}

const caret = ({ version }: Dependency): string => `^${version}`;
const bare = ({ name }: Dependency): string => name.replace('@acme/', 'acme-');

/** What each package manager writes for the same dependencies. */
const WRITERS: Record<string, (all: readonly Dependency[]) => Record<string, string>> = {
  npm: (all) => ({
    'package.json': json({ dependencies: table(all, caret) }),
    'package-lock.json': json({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: table(all, caret) },
        ...Object.fromEntries(
          all.map(({ name, version }) => [`node_modules/${name}`, { version, integrity: INTEGRITY }]),
        ),
      },
    }),
  }),
  'npm 1': (all) => ({
    'package.json': json({ dependencies: table(all, caret) }),
    'package-lock.json': json({ dependencies: table(all, ({ version }) => ({ version, integrity: INTEGRITY })) }),
  }),
  pnpm: (all) => ({
    'package.json': json({ dependencies: table(all, caret) }),
    // JSON is YAML.
    'pnpm-lock.yaml': json({
      lockfileVersion: '9.0',
      importers: { '.': { dependencies: table(all, (one) => ({ specifier: caret(one), version: one.version })) } },
      packages: Object.fromEntries(
        all.map(({ name, version }) => [`${name}@${version}`, { resolution: { integrity: INTEGRITY } }]),
      ),
    }),
  }),
  'yarn 1': (all) => ({
    'package.json': json({ dependencies: table(all, caret) }),
    'yarn.lock': all
      .map((one) => `"${one.name}@${caret(one)}":\n  version "${one.version}"\n  integrity ${INTEGRITY}\n`)
      .join('\n'),
  }),
  'yarn berry': (all) => ({
    'package.json': json({ dependencies: table(all, caret) }),
    'yarn.lock': [
      '__metadata:\n  version: 8\n',
      ...all.map(
        (one) =>
          `"${one.name}@npm:${caret(one)}":\n  version: ${one.version}\n  resolution: "${one.name}@npm:${one.version}"\n  checksum: ${SHA256}\n`,
      ),
      `"shop@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "shop@workspace:."\n  dependencies:\n${all.map((one) => `    "${one.name}": "npm:${caret(one)}"\n`).join('')}`,
    ].join('\n'),
  }),
  requirements: (all) => ({
    'requirements.in': all.map((one) => `${bare(one)}\n`).join(''),
    'requirements.txt': all.map((one) => `${bare(one)}==${one.version} \\\n    --hash=sha256:${SHA256}\n`).join(''),
  }),
  poetry: (all) => ({
    'pyproject.toml': `[project]\nname = "the-shop"\ndependencies = ${JSON.stringify(all.map((one) => `${bare(one)}>=${one.version}`))}\n`,
    'poetry.lock': all
      .map(
        (one) =>
          `[[package]]\nname = "${bare(one)}"\nversion = "${one.version}"\nfiles = [{ file = "a", hash = "sha256:${SHA256}" }]\n`,
      )
      .join('\n'),
  }),
  go: (all) => ({
    'go.mod': `module example.com/shop\nrequire (\n${all.map((one) => `\texample.com/${bare(one)} v${one.version}\n`).join('')})\n`,
    'go.sum': all.map((one) => `example.com/${bare(one)} v${one.version} h1:a=\n`).join(''),
  }),
  cargo: (all) => ({
    'Cargo.toml': `[package]\nname = "the-shop"\n[dependencies]\n${all.map((one) => `"${bare(one)}" = "${one.version}"\n`).join('')}`,
    'Cargo.lock': [
      ...all.map(
        (one) =>
          `[[package]]\nname = "${bare(one)}"\nversion = "${one.version}"\nsource = "sparse+https://index.crates.io/"\nchecksum = "${SHA256}"\n`,
      ),
      `[[package]]\nname = "the-shop"\nversion = "1.0.0"\ndependencies = ${JSON.stringify(all.map(bare))}\n`,
    ].join('\n'),
  }),
  bundler: (all) => ({
    Gemfile: `source "https://rubygems.org"\n${all.map((one) => `gem "${bare(one)}"\n`).join('')}`,
    'Gemfile.lock': `GEM\n  remote: https://rubygems.org/\n  specs:\n${all.map((one) => `    ${bare(one)} (${one.version})\n`).join('')}\nDEPENDENCIES\n${all.map((one) => `  ${bare(one)}\n`).join('')}\nCHECKSUMS\n${all.map((one) => `  ${bare(one)} (${one.version}) sha256=${SHA256}\n`).join('')}`,
  }),
};

async function factsOf(tree: Tree): Promise<JsonObject[]> {
  const readings = await readEach(tree);
  return [...readings.values()].flatMap(({ facts }) => facts).map(({ attributes }) => attributes);
}

describe.each(Object.entries(WRITERS))('of %s', (_, write) => {
  it('a lockfile that was written for a manifest is in step with it and holds all of it', async () => {
    await fc.assert(
      fc.asyncProperty(DEPENDENCIES, async (all) => {
        const [fact, ...others] = await factsOf(write(all));
        expect(others).toEqual([]);
        expect(fact).toMatchObject({ dependencies: all.length, entries: all.length, outOfStep: [], loose: [] });
      }),
      { numRuns: 8 },
    );
  });

  it('the order in which things stand says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(DEPENDENCIES, async (all) => {
        expect(await factsOf(write(all.toReversed()))).toEqual(await factsOf(write(all)));
      }),
      { numRuns: 5 },
    );
  });

  it('one dependency more in the manifest alone is told', async () => {
    await fc.assert(
      fc.asyncProperty(DEPENDENCIES, async (all) => {
        const [added, ...rest] = all;
        if (added === undefined || rest.length === 0) return;
        const [manifest = ''] = Object.keys(write(all));
        const [fact] = await factsOf({ ...write(rest), [manifest]: write(all)[manifest] ?? '' });
        const names = [added.name, bare(added), `example.com/${bare(added)}`];
        expect(names).toContain([fact?.outOfStep].flat()[0]);
        expect(fact?.outOfStep).toHaveLength(1);
      }),
      { numRuns: 5 },
    );
  });

  it('whatever bytes are in its files, nothing is thrown', async () => {
    const texts = write([{ name: 'left-pad', version: '1.3.0' }]);
    const names = Object.keys(texts);
    const bent = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(40), fc.string({ maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(bent, async ([name, at, cut, put]) => {
        const text = texts[name] ?? '';
        const from = at % (text.length + 1);
        await expect(
          readEach({ ...texts, [name]: text.slice(0, from) + put + text.slice(from + cut) }),
        ).resolves.toBeDefined();
      }),
      { numRuns: 15 },
    );
  });
});

describe('whatever is in it', () => {
  const NAMES = [
    'pom.xml',
    'lockfile.json',
    'gradle/verification-metadata.xml',
    'build.gradle',
    'gradle.lockfile',
    'A.csproj',
    'packages.lock.json',
    'nuget.config',
    'uv.lock',
    'pylock.toml',
    'Pipfile',
    'Pipfile.lock',
    '.npmrc',
    '.yarnrc.yml',
    'pip.conf',
  ];
  const OTHERS = {
    'package.json': '{"dependencies":{"a":"1"}}',
    'yarn.lock': '',
    'pyproject.toml': '[project]\nname="a"\n',
  };
  const PIECES = fc.constantFrom(
    '__proto__',
    '<a>',
    '</a>',
    '{"dependencies":',
    '[',
    '{',
    '"',
    ':',
    '\n',
    '  ',
    '[[package]]\n',
    'name = "a"\n',
    '&a',
    '*a',
    '!!js',
    '\u0000',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '//',
    '=',
    '${x}',
    '\\',
    '"packages":{"":null}',
    'null',
    '- ',
  );

  it('no file is thrown at', async () => {
    const texts = fc.array(PIECES, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), texts, async (name, text) => {
        await expect(readEach({ ...OTHERS, [name]: text })).resolves.toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it('a script is split in time that grows with it, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (script) => {
        for (const { words } of commandsIn(script, '.')) installOf(words, new Set());
      }),
    );
    for (const piece of ['"\\"', "'", '((', '${{', '\\\n', 'cd a;']) commandsIn(piece.repeat(20_000), '.');
  });

  it('names that objects have by birth are names like any other', async () => {
    const lock =
      '{"lockfileVersion":3,"packages":{"":{"dependencies":{"__proto__":"1.0.0","constructor":"^1.0.0"}},"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"1.2.0"}}}';
    const [fact] = await factsOf({
      'package.json': '{"dependencies":{"__proto__":"1.0.0","constructor":"^1.0.0","toString":"1.0.0"}}',
      'package-lock.json': lock,
    });
    expect(fact).toMatchObject({ dependencies: 3, entries: 2, outOfStep: ['toString'] });
  });
});

it('every package manager has patterns that its manifests fit', () => {
  expect(manifestsOfDependencies.map(({ dialect }) => dialect)).toEqual(
    ['npm', 'pypi', 'go', 'maven', 'gradle', 'nuget', 'cargo', 'rubygems'].map((name) => `${name}-manifest`),
  );
});
