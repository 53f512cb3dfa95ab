import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/settings.ts';
import { UsageError } from '../../src/config/usage-error.ts';

async function refused(text: string): Promise<readonly string[]> {
  const error = await read(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('was not refused');
  return error.lines;
}

async function read(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), '.evidence.yml');
  writeFileSync(file, text);
  return readSettings(file, '.evidence.yml');
}

describe('the settings file', () => {
  it('gives the settings and the place of each', async () => {
    const { settings, placeOf } = await read(
      'scope:\n  system: orders\nexceptions:\n  - check: a\n    fact: "x:*"\n  - check: b\n    fact: y\n',
    );
    expect(settings.scope?.system).toBe('orders');
    expect(placeOf(['scope', 'system'])).toEqual({
      path: '.evidence.yml',
      line: 2,
      column: 3,
      pointer: '/scope/system',
    });
    expect(placeOf(['exceptions', 1])).toMatchObject({ line: 6, pointer: '/exceptions/1' });
  });

  it('may be empty', async () => {
    expect((await read('# nothing yet\n')).settings).toEqual({});
  });

  it.each([
    [
      'an unknown setting',
      'scope:\n  sistem: orders\n',
      /^\.evidence\.yml:2:3: scope\.sistem: .*no such setting.*system/,
    ],
    [
      'a value that is not on the list',
      'scope:\n  profile: strict\n',
      /^\.evidence\.yml:2:3: scope\.profile: .*baseline, standard/,
    ],
    [
      'an exception for everything',
      'exceptions:\n  - check: a\n    fact: "*"\n',
      /^\.evidence\.yml:3:5: exceptions\.0\.fact/,
    ],
    ['an exception without a check', 'exceptions:\n  - fact: x\n', /^\.evidence\.yml:2:5: exceptions\.0: .*check/],
    ['broken YAML', 'scope: [a\nb: c', /^\.evidence\.yml:\d+:\d+: not valid YAML/],
    ['an alias of nothing', 'previous:\n  - *a\n', /^\.evidence\.yml:2:5: not valid YAML \(unknown alias\)/],
    [
      'a text that does not look as it should, and says how it should',
      'release:\n  commit: abc\n',
      /^\.evidence\.yml:2:3: release\.commit: .*40 hexadecimal digits/,
    ],
    ['a name of JavaScript', '__proto__: {a: 1}\n', /^\.evidence\.yml:1:1: __proto__: there is no such setting/],
    ['a setting given twice', 'previous: []\nprevious: []\n', /^\.evidence\.yml:2:1: not valid YAML \(duplicate key\)/],
  ])('refuses %s, with file, line and setting', async (_, text, expected) => {
    expect((await refused(text)).join('\n')).toMatch(expected);
  });

  it('names every mistake, not the first alone', async () => {
    expect(await refused('scope: { profile: x, system: "a b" }\nformats: [docx]\n')).toHaveLength(3);
  });

  it('names the first twenty of very many, and how many more there are', async () => {
    const lines = await refused(Array.from({ length: 30_000 }, (_, n) => `k${n}: 1`).join('\n'));
    expect(lines).toHaveLength(21);
    expect(lines[20]).toMatch(/^There are \d+ more/);
  });

  it('takes an anchor that stands further up', async () => {
    expect((await read('previous: &a [x]\nformats: [json]\ncontrols: *a\n')).settings.controls).toEqual(['x']);
  });

  it('refuses what is no file, by its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    await expect(readSettings(folder, '.evidence.yml')).rejects.toThrow(/^\.evidence\.yml: it is no file/);
    await expect(readSettings(join(folder, 'gone'), '.evidence.yml')).rejects.toBeInstanceOf(UsageError);
  });

  it('refuses aliases that unfold too far', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `l${n}: &l${n} [${Array(10)
          .fill(n === 0 ? 'x' : `*l${n - 1}`)
          .join(', ')}]`,
    );
    expect((await refused(`previous: []\n${levels.join('\n')}\n`))[0]).toContain('aliases unfold too far');
  });

  it('does not repeat what stands in a broken line', async () => {
    const lines = await refused('token: "ghp_abcdefghijklmnopqrstuvwxyz0123456789\n');
    expect(lines.join('\n')).not.toContain('ghp_');
  });
});
