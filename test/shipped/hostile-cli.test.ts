import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { installProgram, type Program, type Ran } from './program.ts';

let program: Program;
let root: string;

beforeAll(() => {
  program = installProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
  root = program.emptyFolder();
});

const TEMPLATE = 'AWSTemplateFormatVersion: x\nResources:\n  A: {Type: "AWS::SQS::Queue"}\n';

/** Lines that the runner would take for commands. */
const commands = ({ stdout, stderr }: Ran): string[] =>
  `${stdout}\n${stderr}`.split(/[\r\n]/).filter((line) => /^\s*::|##\[/.test(line));

it('prints no line that the runner takes for a command, and no secret, in an error', async () => {
  const key = ['AKIA', 'QZ7NX4MPLWTR2VBC'].join('');
  writeFileSync(join(root, '.evidence.yml'), `"\\n::error::a": 1\n"::warning::b": 2\n"##[error]c": 3\n"${key}": 4\n`);
  const ran = await program.cli(['generate', '--root', root, '--out', join(root, 'out')]);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toMatch(/\.evidence\.yml:4:1: \[aws-access-key[\w-]*#1\]: there is no such setting/);
  expect(commands(ran)).toEqual([]);
});

it('prints no such line for a tag or a file either', async () => {
  writeFileSync(join(root, '::error::x.template'), TEMPLATE);
  const tag = 'v1\n::error::pwned';
  const ran = await program.cli(['generate', '--root', root, '--out', join(root, 'out'), '--tag', tag]);
  expect(ran.code).toBe(0);
  expect(commands(ran)).toEqual([]);
});

it('inspect gives a line for what is no file, is not there or cannot be read, and goes on', async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('round', join(root, 'round'));
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'template.yaml'), TEMPLATE);
  const paths = ['pipe', 'round', 'empty', 'gone/x', 'x'.repeat(300), 'template.yaml'].map((name) => join(root, name));
  const { code, stdout, stderr } = await program.cli(['inspect', ...paths, '/dev/zero']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ problems }) => problems.map(({ code }: { code: string }) => code).join())).toEqual([
    'file-unreadable',
    'not-found',
    'nothing-found',
    'not-found',
    'not-found',
    '',
    'file-unreadable',
  ]);
});

it('inspect ends quietly when nobody reads on', () => {
  for (let n = 0; n < 300; n++) writeFileSync(join(root, `t${n}.yaml`), TEMPLATE);
  const ran = spawnSync(
    'sh',
    ['-c', '"$0" "$1" inspect "$2" | head -n 1', process.execPath, join(program.folder, 'dist/cli.js'), root],
    {
      encoding: 'utf8',
    },
  );
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout)).toMatchObject({ path: join(root, 't0.yaml') });
});
