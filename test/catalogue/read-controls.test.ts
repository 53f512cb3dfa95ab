import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readControls } from '../../src/catalogue/read-controls.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'controls-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('reads YAML and JSON below a folder, by path, under the name it is given', () => {
  mkdirSync(join(folder, 'checks', 'b'), { recursive: true });
  writeFileSync(join(folder, 'checks', 'b', 'y.yml'), 'id: y');
  writeFileSync(join(folder, 'checks', 'a.yaml'), 'id: a');
  writeFileSync(join(folder, 'checks', 'README.md'), '# no control');
  expect(readControls(folder, 'controls')).toEqual({
    files: [
      { path: 'controls/checks/a.yaml', text: 'id: a' },
      { path: 'controls/checks/b/y.yml', text: 'id: y' },
    ],
    problems: [],
  });
});

test('a symbolic link is not followed and is told about', () => {
  writeFileSync(join(folder, 'secret.txt'), 'hunter2');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'x.yml'));
  const { files, problems } = readControls(folder, 'own');
  expect(files).toEqual([]);
  expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([['not-a-file', 'own/x.yml']]);
});

test('a folder that is not there is a problem', () => {
  const { problems } = readControls(join(folder, 'none'), 'own');
  expect(problems).toMatchObject([{ code: 'unreadable', place: { path: 'own' } }]);
  expect(problems[0]?.message).toContain('ENOENT');
});

test('a file that is too large is not read', () => {
  writeFileSync(join(folder, 'big.yml'), Buffer.alloc(8 * 1024 * 1024 + 1, 'a'));
  const { files, problems } = readControls(folder, 'own');
  expect(files).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['too-large']);
});

test('folders are read to a depth', () => {
  const deep = join(folder, ...Array<string>(12).fill('d'));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'x.yml'), 'id: x');
  const { files, problems } = readControls(folder, 'own');
  expect(files).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
});
