import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDependabot, readRenovate } from '../../../src/collect/platform/updates.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'updates-'));
let count = 0;

function filesOf(path: string, text: string): Map<string, SourceFile> {
  count += 1;
  const absolute = join(folder, String(count));
  writeFileSync(absolute, text);
  return new Map([[path, { path, absolute, size: text.length, tracked: true, foundBy: '' }]]);
}

const dependabot = (text: string) => readDependabot(filesOf('.github/dependabot.yml', text));
const renovate = (settings: unknown, path = 'renovate.json') =>
  readRenovate(filesOf(path, typeof settings === 'string' ? settings : JSON.stringify(settings)));

describe('Dependabot', () => {
  it('keeps up to date what its entries name, in one folder or several', () => {
    const { updates, problems } = dependabot(`
version: 2
updates:
  - { package-ecosystem: npm, directory: / }
  - { package-ecosystem: github-actions, directories: [/, /.github/actions/*] }
  - { package-ecosystem: pip, directory: /, open-pull-requests-limit: 0 }
`);
    expect(problems).toEqual([]);
    expect(updates).toEqual([
      { by: 'dependabot', ecosystem: 'npm', directory: '/' },
      { by: 'dependabot', ecosystem: 'github-actions', directory: '/' },
      { by: 'dependabot', ecosystem: 'github-actions', directory: '/.github/actions/*' },
    ]);
  });

  it('is not known where its settings are no YAML', () => {
    const { updates, problems } = dependabot('updates: [\n  secret-value');
    expect(updates).toEqual([{ unresolved: 'the settings of Dependabot could not be read' }]);
    expect(problems).toMatchObject([{ code: 'not-as-expected', kinds: [] }]);
    expect(JSON.stringify(problems)).not.toContain('secret-value');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `updates: [${json}]`),
        ),
        (text) => {
          expect(Array.isArray(dependabot(text).updates)).toBe(true);
        },
      ),
    );
  });
});

describe('Renovate', () => {
  const own = (ecosystem: string) => ({ by: 'renovate', ecosystem, directory: '/' });

  it.each([
    [{}, [own('*')]],
    [
      { extends: ['config:recommended', ':dependencyDashboard', 'group:monorepos', 'schedule:earlyMondays'] },
      [own('*')],
    ],
    [{ extends: [':assignee(acme/x)'] }, [own('*')]],
    [{ enabledManagers: ['npm', 'github-actions'] }, [own('npm'), own('github-actions')]],
    [{ enabled: false }, []],
    [{ extends: ['github>acme/presets'] }, [{ unresolved: expect.stringContaining('preset') }]],
    [{ extends: ['local>acme/presets'], enabledManagers: ['npm'] }, [own('npm')]],
  ])('with %j', (settings, updates) => {
    expect(renovate(settings).updates).toEqual(updates);
  });

  it('is found under each of its names', () => {
    for (const path of ['renovate.json', '.github/renovate.json', '.renovaterc', '.renovaterc.json'])
      expect(renovate({}, path)).toMatchObject({ file: { path }, updates: [own('*')] });
    expect(renovate('{ // why\n a: 1 }', 'renovate.json5')).toMatchObject({
      updates: [{ unresolved: expect.any(String) }],
    });
    expect(readRenovate(new Map())).toEqual({ file: null, updates: [], problems: [] });
  });
});
