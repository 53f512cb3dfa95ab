import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_OWNERS_PATHS, MAX_SIZE, readCodeOwners } from '../../../src/collect/platform/code-owners.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import { ownersOf } from '../../../src/model/code-owners.ts';

const folder = mkdtempSync(join(tmpdir(), 'owners-'));
let count = 0;

function fileOf(path: string, text: string, size = text.length): SourceFile {
  count += 1;
  const absolute = join(folder, String(count));
  writeFileSync(absolute, text);
  return { path, absolute, size, tracked: true, foundBy: '' };
}

function reading(text: string, path = 'CODEOWNERS') {
  return readCodeOwners(new Map([[path, fileOf(path, text)]]));
}

const matches = (pattern: string, path: string): boolean => ownersOf([{ pattern, owners: ['@a'] }])(path) !== null;

describe('patterns', () => {
  // What the platform's own documentation says of each.
  it.each([
    ['*', ['README.md', 'a/b/c.ts', '.github/workflows/release.yml'], []],
    ['*.js', ['a.js', 'a/b/c.js'], ['a.jsx', 'a.ts']],
    ['/build/logs/', ['build/logs/x.log', 'build/logs/a/b'], ['build/logs', 'x/build/logs/y', 'build/x']],
    ['docs/*', ['docs/getting-started.md', 'docs/.hidden'], ['docs/build-app/troubleshooting.md', 'x/docs/a.md']],
    ['apps/', ['apps/a', 'x/apps/y/z'], ['apps', 'myapps/a']],
    ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
    ['/apps/github', ['apps/github', 'apps/github/x'], ['apps/githubx', 'x/apps/github']],
    ['**/logs', ['logs/a', 'build/logs/a', 'deeply/nested/logs/a/b'], ['catalogs/a']],
    ['/*', ['a'], ['a/b']],
    ['/a/**/b', ['a/b', 'a/x/y/b', 'a/x/b/c'], ['b', 'a/xb']],
    ['a?c', ['abc', 'x/abc'], ['ac', 'a/c']],
    ['path\\ with\\ spaces/', ['path with spaces/x'], ['path/x']],
    ['/app/(shop)/{id}/+(x)|y', ['app/(shop)/{id}/+(x)|y'], ['app/shop/id/x']],
    ['"a"', ['"a"'], ['a']],
    ['/packages/@acme/*', ['packages/@acme/x'], ['packages/@acme/x/y']],
    ['Docs/', ['Docs/a'], ['docs/a']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((path) => !matches(pattern, path))).toEqual([]);
    expect(no.filter((path) => matches(pattern, path))).toEqual([]);
  });

  it('of which the last that matches counts, and one without owners takes them away', () => {
    const ownerOf = ownersOf(reading('* @all\n/apps/ @octo\n/apps/github\n*.js @js\n').rules);
    expect(ownerOf('README.md')?.owners).toEqual(['@all']);
    expect(ownerOf('apps/a')?.owners).toEqual(['@octo']);
    expect(ownerOf('apps/github/a')).toEqual({ pattern: '/apps/github', owners: [] });
    expect(ownerOf('apps/github/a.js')?.owners).toEqual(['@js']);
    expect(ownersOf([])('a')).toBeNull();
  });
});

describe('the file', () => {
  it('is the first of three places, alone', () => {
    const all = CODE_OWNERS_PATHS.map((path) => [path, fileOf(path, `/${path} @acme/a\n`)] as const);
    for (const [index, path] of CODE_OWNERS_PATHS.entries())
      expect(readCodeOwners(new Map(all.slice(index))).path, path).toBe(path);
    expect(readCodeOwners(new Map([['src/CODEOWNERS', fileOf('src/CODEOWNERS', '* @a')]]))).toEqual({
      path: null,
      rules: [],
      problems: [],
    });
  });

  it('has comments, empty lines, several owners and those by address', () => {
    const { rules, problems } = reading(
      '\ufeff# all\r\n\r\n*  @dana @acme/orders-team\tdana@acme.example # who else\r\n  /a# @lee\r\n',
    );
    expect(problems).toEqual([]);
    expect(rules).toEqual([
      { pattern: '*', owners: ['@dana', '@acme/orders-team', 'an e-mail address'], line: 3 },
      { pattern: '/a#', owners: ['@lee'], line: 4 },
    ]);
  });

  it.each([
    ['!*.js @a', /exclamation/],
    ['\\#a @a', /number sign/],
    ['[ab].js @a', /brackets/],
    ['[Documentation] @a', /brackets/],
    ['* dana', /owner is/],
    ['* @acme/orders/x', /owner is/],
    ['* @-', /owner is/],
  ])('leaves a line out that the platform refuses: %s', (line, message) => {
    const { rules, problems } = reading(`/a @a\n${line}\n`);
    expect(rules).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'codeowners-line', kinds: [], place: { line: 2 } }]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.message).not.toContain('dana');
  });

  it('is not read above the size that the platform takes', () => {
    const files = new Map([['CODEOWNERS', fileOf('CODEOWNERS', '* @a', MAX_SIZE + 1)]]);
    expect(readCodeOwners(files)).toMatchObject({
      path: 'CODEOWNERS',
      rules: [],
      problems: [{ code: 'codeowners-too-large' }],
    });
  });

  it('does not match what would take for ever, and says that it does not know', () => {
    const { rules, problems } = reading(`/${'a*'.repeat(40)}b @a\n`);
    expect(rules).toEqual([]);
    expect(problems).toMatchObject([{ code: 'cap-reached', kinds: ['platform', 'change'] }]);
    expect(reading('* @a\n'.repeat(5_001))).toMatchObject({ rules: [], problems: [{ code: 'cap-reached' }] });
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (text, path) => {
          const { rules } = reading(text);
          const owner = ownersOf(rules)(path);
          expect(owner === null || rules.some(({ pattern }) => pattern === owner.pattern)).toBe(true);
        },
      ),
    );
  });

  it('follows the order of its lines: what is added below never loses to what is above', () => {
    const pattern = fc.constantFrom('*', '*.ts', '/src/', 'src/*', 'a/', '/docs', '**/b');
    const path = fc.constantFrom('a/b', 'src/a.ts', 'src/x/a.ts', 'docs/b', 'b');
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 6 }), pattern, path, (above, last, at) => {
        const rules = [...above, last].map((one, index) => ({ pattern: one, owners: [`@o${index}`] }));
        const found = ownersOf(rules)(at);
        expect(found).toEqual(matches(last, at) ? rules.at(-1) : ownersOf(rules.slice(0, -1))(at));
      }),
    );
  });
});
