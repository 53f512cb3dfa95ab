import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { discover } from '../../src/collect/discover.ts';
import type { Reader } from '../../src/collect/reader.ts';
import { findSuperseded } from '../../src/collect/supersede.ts';
import { walk } from '../../src/collect/walk.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { readConfig } from '../../src/config/config.ts';
import type { EvidenceKind } from '../../src/model/evidence.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'discover-')));
});

function put(path: string, text = 'x'): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function config() {
  const command = readArguments(['generate', '--root', root], {});
  if (command.name !== 'generate') throw new Error('unexpected');
  return (await readConfig(command.options, () => new Date(0))).config;
}

const reader = (kind: EvidenceKind, pattern: string, word: string): Reader => ({
  dialect: word,
  kind,
  patterns: [pattern],
  recognises: (head) => head.includes(word),
  read: () => ({ dialect: word, kinds: [kind], facts: [], problems: [], producedAt: null }),
});

const all = (): boolean => true;
const paths = (found: { files: { path: string }[] }): string[] => found.files.map((file) => file.path);

describe('walking the root', () => {
  it('lists files in code unit order, dot folders too', () => {
    for (const path of ['b.txt', 'a/z', 'a/B', '.github/x.yml', 'ä']) put(path);
    expect(paths(walk(root, '', all))).toEqual(['.github/x.yml', 'a/B', 'a/z', 'b.txt', 'ä']);
  });

  it('passes over dependencies, caches, fixtures, examples and its own output', () => {
    for (const path of [
      'node_modules/a/t.yaml',
      '.git/x',
      'test/fixtures/t.yaml',
      'examples/t.yaml',
      'out/evidence.json',
      'kept/t.yaml',
    ])
      put(path);
    expect(paths(walk(root, join(root, 'out'), all))).toEqual(['kept/t.yaml']);
  });

  it('passes over what earlier runs kept beside their reports, and no other folder of that name', () => {
    for (const path of [
      'v1/evidence.json',
      'v1/exhibits/template.yaml',
      'assets/shop-v1.evidence.json',
      'museum/exhibits/t.yaml',
    ])
      put(path);
    put('assets/exhibits/logs/a.log');
    expect(paths(walk(root, '', all))).toEqual([
      'assets/shop-v1.evidence.json',
      'museum/exhibits/t.yaml',
      'v1/evidence.json',
    ]);
  });

  it('says of a file that it cannot look at that it did not, and goes on', () => {
    put('a.yaml');
    // Not UTF-8: Node gives a name that is not that of any file.
    writeFileSync(Buffer.concat([Buffer.from(`${root}/b`), Buffer.from([0xff]), Buffer.from('.yaml')]), 'x');
    put('c.yaml');
    const found = walk(root, '', all);
    expect(paths(found)).toEqual(['a.yaml', 'c.yaml']);
    expect(found.problems).toMatchObject([{ code: 'file-unreadable', place: { path: 'b\ufffd.yaml' } }]);
    expect(found.problems[0]?.kinds).toContain('manifest');
    expect(walk(root, '', () => false).problems).toMatchObject([{ kinds: [] }]);
  });

  it('has no word for a link to the root itself, which leads round in a circle', () => {
    put('a/b.yaml');
    symlinkSync('..', join(root, 'a', 'up'));
    symlinkSync('.', join(root, 'here'));
    expect(walk(root, '', all)).toMatchObject({ problems: [], files: [{ path: 'a/b.yaml' }] });
  });

  it('follows a link inside the root, and says of one that leads out that it did not', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.yaml'), 'x');
    put('real.yaml');
    symlinkSync(join(root, 'real.yaml'), join(root, 'alias.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'out.yaml'));
    symlinkSync(join(root, 'nothing'), join(root, 'broken.yaml'));
    const found = walk(root, '', (path) => path.endsWith('.yaml'));
    expect(paths(found)).toEqual(['alias.yaml', 'real.yaml']);
    expect(found.problems.map(({ code, place, kinds }) => `${code} ${place?.path} ${kinds.length > 0}`)).toEqual([
      'link-broken broken.yaml true',
      'link-outside out.yaml true',
    ]);
  });

  it('lets a link to a folder outside be, with a word that caps nothing', () => {
    symlinkSync(tmpdir(), join(root, 'elsewhere'));
    expect(walk(root, '', () => false).problems).toMatchObject([{ code: 'link-outside', kinds: [] }]);
  });

  it('does not go down for ever', () => {
    put(`${'d/'.repeat(80)}deep.txt`);
    const found = walk(root, '', all);
    expect(found.files).toEqual([]);
    expect(found.problems).toMatchObject([{ code: 'folder-too-deep' }]);
  });
});

describe('finding evidence', () => {
  const readers = [
    reader('manifest', '**/*.yaml', 'template'),
    reader('test', '**/*.xml', 'suite'),
    reader('log', '**/*.log', 'line'),
  ];

  it('needs the name and the content', async () => {
    put('a.yaml', 'a template');
    put('b.yaml', 'something else');
    put('c.txt', 'a template');
    const { candidates, looked } = discover(walk(root, '', all).files, new Set(), readers, await config());
    expect(candidates.map(({ file }) => `${file.path} by ${file.foundBy}`)).toEqual(['a.yaml by **/*.yaml']);
    expect(looked).toEqual([
      { kind: 'manifest', pattern: '**/*.yaml', found: 1 },
      { kind: 'test', pattern: '**/*.xml', found: 0 },
      { kind: 'log', pattern: '**/*.log', found: 0 },
    ]);
  });

  it('says each pattern once, with what all of its readers found', async () => {
    put('a.yaml', 'a template');
    put('b.yaml', 'a policy');
    const both = [reader('manifest', '**/*.yaml', 'template'), reader('manifest', '**/*.yaml', 'policy')];
    const { looked } = discover(walk(root, '', all).files, new Set(), both, await config());
    expect(looked).toEqual([{ kind: 'manifest', pattern: '**/*.yaml', found: 2 }]);
  });

  it('counts tests and logs that git tracks only when they are named', async () => {
    put('r.xml', 'suite');
    const tracked = new Set(['r.xml']);
    const found = walk(root, '', all).files;
    const without = discover(found, tracked, readers, await config());
    expect(without.candidates).toEqual([]);
    expect(without.problems).toMatchObject([{ code: 'tracked-not-counted', kinds: [], place: { path: 'r.xml' } }]);
    put('.evidence.yml', 'collect: { tests: { include: [r.xml] } }');
    expect(discover(found, tracked, readers, await config()).candidates).toHaveLength(1);
  });

  it('says when a file that was named is not what it should be', async () => {
    put('.evidence.yml', 'collect: { tests: { include: ["*.xml"] } }');
    put('r.xml', 'no such thing');
    const { problems } = discover(walk(root, '', all).files, new Set(), readers, await config());
    expect(problems).toMatchObject([{ code: 'not-recognised', kinds: ['test'], place: { path: 'r.xml' } }]);
    expect(problems[0]?.message).toContain('collect.tests');
  });

  it('says when a pattern that was asked for finds nothing, and that the kind is not whole', async () => {
    put('.evidence.yml', 'collect: { tests: { include: ["*.xml", "e2e/*.xml"] } }');
    put('r.xml', 'suite');
    const { problems, candidates } = discover(walk(root, '', all).files, new Set(), readers, await config());
    expect(candidates).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'pattern-found-nothing', kinds: ['test'] }]);
    expect(problems[0]?.message).toContain('e2e/*.xml');
  });

  it('leaves out what is excluded', async () => {
    put('.evidence.yml', 'collect: { manifests: { exclude: ["old/**"] } }');
    put('old/a.yaml', 'template');
    put('a.yaml', 'template');
    const { candidates } = discover(walk(root, '', all).files, new Set(), readers, await config());
    expect(candidates.map(({ file }) => file.path)).toEqual(['a.yaml']);
  });

  it('reads the compiled form and not its source', async () => {
    for (const path of ['template.yaml', '.aws-sam/build/template.yaml', 'b/template.yaml']) put(path, 'template');
    const { candidates, problems } = discover(walk(root, '', all).files, new Set(), readers, await config());
    expect(candidates.map(({ file }) => file.path)).toEqual(['.aws-sam/build/template.yaml', 'b/template.yaml']);
    expect(problems).toMatchObject([{ code: 'superseded', kinds: [], place: { path: 'template.yaml' } }]);
  });
});

describe('which form of a template is read', () => {
  it.each([
    [['template.yaml', '.aws-sam/build/template.yaml'], ['template.yaml']],
    [['a/template.yml', 'a/packaged.yaml'], ['a/template.yml']],
    [
      ['template.yaml', '.aws-sam/build/template.yaml', 'packaged-template.yml'],
      ['.aws-sam/build/template.yaml', 'template.yaml'],
    ],
    [['a/template.yaml', 'b/packaged.yaml'], []],
    [['template.yaml', 'other.yaml'], []],
  ])('of %j leaves out %j', (given, out) => {
    expect(
      findSuperseded(given)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(out);
  });
});
