import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developmentKind, sensitiveKind } from '../../../src/collect/packages/entry-kinds.ts';
import { collected, ofType, told } from '../collected.ts';

async function read(text: string, path = 'build/orders.zip.txt') {
  const found = await collected({ [path]: text });
  return { facts: ofType(found, 'package').map(({ attributes }) => attributes), told: told(found) };
}

const UNZIP = `Archive:  build/orders.zip
  Length      Date    Time    Name
---------  ---------- -----   ----
     1200  2026-05-04 10:00   index.mjs
        0  2026-05-04 10:00   lib/
       64  2026-05-04 10:00   .env
---------                     -------
     1264                     3 files
`;

describe('a listing', () => {
  it('of unzip -l has the files and their sizes, and neither folders nor the total', async () => {
    const { facts } = await read(UNZIP);
    expect(facts).toEqual([
      {
        listing: 'build/orders.zip.txt',
        tool: 'unzip',
        name: 'orders.zip',
        entries: 2,
        bytes: 1264,
        sensitive: [{ path: '.env', kind: 'environment' }],
        development: [],
      },
    ]);
  });

  it.each([
    [
      'zipinfo',
      '-rw-r--r--  3.0 unx     1200 tx defN 26-May-04 10:00 index.mjs\n-rw-r--r--  3.0 unx       64 tx defN 26-May-04 10:00 .env\n',
      1264,
    ],
    [
      'tar',
      'drwxr-xr-x root/root         0 2026-05-04 10:00 ./\n-rw-r--r-- root/root      1200 2026-05-04 10:00 ./index.mjs\n-rw-r--r-- root/root        64 2026-05-04 10:00 ./.env\n',
      1264,
    ],
    [
      'tar',
      '-rw-r--r--  0 root   wheel    1200 May  4 10:00 index.mjs\n-rw-r--r--  0 root   wheel      64 May  4 10:00 .env\n',
      1264,
    ],
    ['paths', 'index.mjs\nlib/\n.env\n', null],
  ])('of %s', async (tool, text, bytes) => {
    const { facts } = await read(text);
    expect(facts).toMatchObject([{ tool, entries: 2, bytes, sensitive: [{ path: '.env', kind: 'environment' }] }]);
  });

  it('of npm pack --json has the files of each package', async () => {
    const packed = [
      {
        name: '@acme/orders',
        filename: 'acme-orders-1.0.0.tgz',
        files: [
          { path: 'index.js', size: 10, mode: 420 },
          { path: 'test/a.test.js', size: 5, mode: 420 },
        ],
      },
    ];
    const { facts } = await read(JSON.stringify(packed), 'npm-pack.json');
    expect(facts).toMatchObject([
      {
        tool: 'npm',
        name: 'acme-orders-1.0.0.tgz',
        entries: 2,
        bytes: 15,
        development: [{ path: 'test', kind: 'tests', entries: 1 }],
      },
    ]);
  });

  it('with several archives is several packages', async () => {
    const { facts } = await read(`${UNZIP}\n${UNZIP.replace('orders.zip', 'billing.zip')}`);
    expect(facts.map(({ name }) => name)).toEqual(['billing.zip', 'orders.zip']);
  });

  it('is none where a file has such a name and other lines', async () => {
    const { facts } = await read('These are the contents of the box: a pen, a book.\n', 'contents.txt');
    expect(facts).toEqual([]);
  });

  it('counts development files by the folder that they lie in', async () => {
    const { facts } = await read(
      'a/test/one.js\na/test/two.js\nnode_modules/jest/index.js\nnode_modules/jest/lib/a.js\n',
    );
    expect(facts[0]?.development).toEqual([
      { path: 'a/test', kind: 'tests', entries: 2 },
      { path: 'node_modules/jest', kind: 'development-tool', entries: 2 },
    ]);
  });

  it('is told of where nothing can be made of it', async () => {
    const found = await collected({ 'npm-pack.json': '[{"files":[{"path":"a"' });
    expect(told(found)).toEqual(['listing-syntax npm-pack.json']);
  });

  it('never throws, whatever stands in it', async () => {
    const line = fc.constantFrom(
      '-rw-r--r-- a/b 1 2026-05-04 10:00 x',
      'Archive:  ',
      'x',
      '../../etc/passwd',
      '\u0000',
      '-'.repeat(500),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ unit: 'binary' }))), async (lines) => {
        expect((await read(lines.join('\n'))).told.join()).not.toContain('reader-failed');
      }),
      { numRuns: 40 },
    );
  });
});

describe('an entry', () => {
  it.each([
    ['.env.production', 'environment'],
    ['conf/.env', 'environment'],
    ['.env.example', null],
    ['.environment', null],
    ['id_rsa', 'private-key'],
    ['certs/server.key', 'private-key'],
    ['certs/private-key.pem', 'private-key'],
    ['certs/ca-bundle.pem', null],
    ['store.p12', 'keystore'],
    ['.aws/credentials', 'cloud-credentials'],
    ['google-service-account.json', 'cloud-credentials'],
    ['.npmrc', 'registry-credentials'],
    ['local.settings.json', 'local-settings'],
    ['.git/HEAD', 'version-control'],
    ['.gitignore', null],
    ['terraform.tfstate', 'state'],
    ['node_modules/pkg/.npmrc', null],
    ['usr/lib/python3/test.key', null],
    ['index.mjs', null],
  ])('%s: %s', (path, kind) => {
    expect(sensitiveKind(path)).toBe(kind);
  });

  it.each([
    ['test/a.js', 'tests'],
    ['src/a.spec.ts', 'tests'],
    ['pkg/test_orders.py', 'tests'],
    ['node_modules/qs/test/a.js', undefined],
    ['node_modules/typescript/lib/tsc.js', 'development-tool'],
    ['.github/workflows/ci.yml', 'continuous-integration'],
    ['.vscode/settings.json', 'editor'],
    ['latest/a.js', undefined],
    ['index.mjs', undefined],
  ])('%s: %s', (path, kind) => {
    expect(developmentKind(path)?.kind).toBe(kind);
  });
});
