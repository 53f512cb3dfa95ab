import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStandIn } from '../github/stand-in.ts';
import { installProgram, type Program } from './program.ts';
import { writeSystem, writeTree } from './small-system.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let program: Program;
let root: string;
let out: string;

beforeAll(() => {
  program = installProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
  root = program.emptyFolder();
  out = join(program.emptyFolder(), 'evidence');
});

const generate = (...more: string[]) => program.cli(['generate', '--root', root, '--out', out, ...more]);
const files = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('generate', () => {
  it('writes the same bytes as the action does, and the same bytes again', async () => {
    const commit = writeSystem(root);
    const github = await startStandIn();
    // Without a token the action knows what the command line does.
    const inputs = { attach: 'never', 'github-token': '' };
    const step = await program.step({ workspace: root, github, tag: 'v1.0.0', commit, inputs });
    await github.close();
    expect(step.code).toBe(0);
    const byAction = files(join(root, 'release-evidence'));
    const evidence = ['SHA256SUMS', 'evidence.json', 'evidence.md', 'evidence.pdf'];
    expect(Object.keys(byAction)).toEqual([...evidence, 'population.csv', 'population.json']);

    const told = ['--repository', 'acme/orders', '--tag', 'v1.0.0', '--commit', commit];
    // The action's own folder lies below the root: it is left out of what is looked at, as is what we write now.
    const args = ['generate', '--root', '.', '--out', 'release-evidence', ...told];
    expect(await program.cli(args, { cwd: root })).toMatchObject({ code: 0, stderr: '' });
    expect(files(join(root, 'release-evidence'))).toEqual(byAction);
  });

  it('says in plain lines what it did, shows no progress where nobody watches, and asks no network', async () => {
    writeSystem(root);
    const guard = join(program.emptyFolder(), 'no-network.cjs');
    writeFileSync(
      guard,
      "const net = require('node:net'); net.Socket.prototype.connect = () => { process.stderr.write('NETWORK'); process.exit(99); };",
    );
    const ran = await program.cli(['generate', '--root', root, '--out', out], { nodeOptions: ['--require', guard] });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`9 files written to ${out}`);
    expect(ran.stdout).toContain('nothing of: signature');
    expect(ran.stdout).not.toContain('\r');
    expect(ran.stdout).not.toContain('\u001b');
  });

  it('writes the formats that are wanted', async () => {
    writeSystem(root);
    await generate('--format', 'markdown,json');
    expect(
      readdirSync(out)
        .filter((name) => !name.startsWith('population.'))
        .sort(),
    ).toEqual(['SHA256SUMS', 'evidence.json', 'evidence.md', 'exhibits']);
  });

  it('takes the time where it is told to', async () => {
    writeSystem(root);
    await generate('--format', 'json');
    const release = () => JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8')).release;
    expect(release()).toMatchObject({ at: '2026-11-10T08:00:00Z', atFrom: 'commit', tag: null });
    await generate('--format', 'json', '--at', '2026-12-01T10:00:00+02:00');
    expect(release()).toMatchObject({ at: '2026-12-01T08:00:00Z', atFrom: 'at' });
  });

  it('freezes the changes, and sample draws from them what a shell draws as well', async () => {
    writeSystem(root);
    await generate('--format', 'json');
    const kit = join(program.emptyFolder(), 'kit');
    const ran = await program.cli(['sample', join(out, 'evidence.json'), '--seed', 'Kim 2026', '--out', kit]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('1 of 1 changes drawn with the seed "Kim 2026"');
    const [script = ''] = /(?<=```sh\n)[^`]+/.exec(readFileSync(join(kit, 'README.md'), 'utf8')) ?? [];
    const [line = ''] = execFileSync('sh', ['-c', script], { cwd: kit, encoding: 'utf8' }).split('\n');
    const [drawn] = JSON.parse(readFileSync(join(kit, 'draw.json'), 'utf8')).ranks;
    expect(line).toBe(`${drawn.rank} ${drawn.id}`);
    expect(files(out)['population.csv']).toBe(files(kit)['population.csv']);
  });

  it('ends with 1 when a gate is met, and has written all the same', async () => {
    writeSystem(root);
    expect((await generate('--format', 'json', '--fail-on', 'high')).code).toBe(1);
    expect(readdirSync(out)).toContain('evidence.json');
    expect((await generate('--format', 'json', '--fail-on', 'critical')).code).toBe(0);
    const missing = await generate('--format', 'json', '--fail-on-missing', 'signature,test');
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('nothing was found of signature.');
  });

  it('ends with 2 where the files cannot be written, and says where and what to do', async () => {
    writeSystem(root);
    writeFileSync(out, 'a file where a folder should be');
    const ran = await generate('--format', 'json');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(out);
    expect(ran.stderr).toContain('--out');
    expect(ran.stdout).toBe('');
  });

  it('ends with 3 at broken settings, with file, line, column, setting and remedy', async () => {
    writeSystem(root);
    writeTree(root, {
      '.evidence.yml': 'scope:\n  system: orders\nexceptions:\n  - check: iam-admin-access\n    fakt: x\n',
    });
    const ran = await generate();
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(
      '.evidence.yml:5:5: exceptions.0.fakt: there is no such setting; known here: id, check, fact',
    );
    expect(ran.stderr).toContain('See docs/configuration.md');
    expect(() => readdirSync(out)).toThrow();
  });

  it.each([
    [['generate', '--rot', '.'], "Unknown option '--rot'"],
    [['generate', '--root', 'nowhere'], '--root: nowhere'],
    [['generate', '--fail-on', 'worst'], '--fail-on'],
    [['generate', '--at', 'yesterday'], '--at'],
    [['generate', '--format', 'docx'], '--format'],
    [['generate', '--config', 'none.yml'], '--config'],
    [['inspect'], 'inspect: no path was given'],
    [['examine'], "There is no command 'examine'"],
    [
      ['explain', 'iam-admin-acess'],
      "no check, control or framework 'iam-admin-acess'. Did you mean iam-admin-access?",
    ],
    [['explain', '--root', 'nowhere'], '--root: nowhere'],
    [['sample', 'nowhere.json', '--seed', 'x', '--out', 'kit'], 'there is no file nowhere.json'],
    [['sample', 'nowhere.json', '--out', 'kit'], '--seed is missing'],
  ])('ends with 3 at %j', async (args, message) => {
    const ran = await program.cli(args, { cwd: root });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(message);
    expect(ran.stdout).toBe('');
  });

  it('works on a folder with nothing in it, and passes nothing', async () => {
    expect((await generate('--format', 'json', '--at', '2026-11-10')).code).toBe(0);
    const report = JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'));
    expect(report.missing).toEqual([
      ...['manifest', 'policy', 'signature', 'test', 'log'],
      ...['document', 'drift', 'package', 'workflow', 'component', 'scan'],
    ]);
    expect(report.controls.map(({ status }: { status: string }) => status)).not.toContain('supported');
    const passing = report.results.filter(({ outcome }: { outcome: string }) => outcome === 'pass');
    expect(passing).toEqual([]);
  });
});

describe('the main job, as README.md has it', () => {
  it('runs on the example from the shipped files', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const command = /^node dist\/cli\.js (generate .*)$/m.exec(readme)?.[1] ?? '';
    const folder = program.emptyFolder();
    for (const name of ['action.yml', 'dist', 'templates', 'controls', 'examples']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    const ran = await program.cli(command.split(' '), { cwd: folder });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'evidence')).sort()).toEqual([
      'SHA256SUMS',
      'evidence.json',
      'evidence.md',
      'evidence.pdf',
      'exhibits',
    ]);
    const report = JSON.parse(readFileSync(join(folder, 'evidence/evidence.json'), 'utf8'));
    type Judged = { facts: { outcome: string }[] };
    const outcomes = new Set(report.results.flatMap(({ facts }: Judged) => facts.map(({ outcome }) => outcome)));
    for (const outcome of ['pass', 'fail', 'no-evidence']) expect(outcomes, outcome).toContain(outcome);
    expect(report.exceptions.some(({ state }: { state: string }) => state === 'in-force')).toBe(true);
    expect(report.delta).not.toBeNull();
    expect(report.missing).toEqual([]);
    expect(report.facts.filter(({ type }: { type: string }) => type === 'function').length).toBeGreaterThanOrEqual(6);
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['help']],
    [[]],
    [['generate', '--help']],
    [['inspect', '--help']],
    [['explain', '-h']],
  ])('%j shows it', async (args) => {
    const ran = await program.cli(args);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const word of [
      'generate',
      'inspect PATH',
      'explain [ID...]',
      '--root DIR',
      '--fail-on-missing',
      'exit codes',
      'Example:',
    ]) {
      expect(ran.stdout, word).toContain(word);
    }
  });

  it('tells the version that package.json has', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect((await program.cli(['--version'])).stdout).toBe(`release-evidence ${version}\n`);
  });
});

describe('inspect', () => {
  const keys = (value: object): string[] => Object.keys(value).sort();

  it('prints one JSON object a line for each path, with the documented keys and no others', async () => {
    writeSystem(root);
    writeTree(root, {
      'notes.txt': 'nothing of note',
      'broken/template.yaml': "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  A: [\n",
    });
    const paths = [
      'template.yaml',
      'test-results/junit.xml',
      'logs/Pay/sample.jsonl',
      'notes.txt',
      'gone.json',
      'broken/template.yaml',
    ];
    const ran = await program.cli(['inspect', ...paths], { cwd: root });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ path }) => path)).toEqual(paths);
    for (const line of lines) {
      expect(keys(line)).toEqual(['evidence', 'facts', 'path', 'problems']);
      for (const fact of line.facts) {
        expect(keys(fact)).toEqual(['attributes', 'id', 'origins', 'place', 'type']);
        expect(keys(fact.place)).toEqual(['column', 'line', 'path', 'pointer']);
      }
      for (const problem of line.problems) expect(keys(problem)).toEqual(['code', 'message', 'place']);
    }
    const types = lines.map(({ facts }) => new Set(facts.map(({ type }: { type: string }) => type)));
    expect(types[0]).toContain('function');
    expect(types[1]).toEqual(new Set(['test-run']));
    expect(types[2]).toEqual(new Set(['log-sample']));
    expect(lines.slice(3).map(({ problems }) => problems.length)).toEqual([1, 1, 1]);
    expect(lines[5].problems[0].place).toMatchObject({ path: 'template.yaml', line: expect.any(Number) });
  });

  it('prints a line for each evidence file below a folder', async () => {
    writeSystem(root);
    const ran = await program.cli(['inspect', root]);
    const paths = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).path);
    expect(paths.sort()).toEqual(
      ['logs/Pay/sample.jsonl', 'template.yaml', 'test-results/junit.xml'].map((path) => join(root, path)),
    );
  });

  it('gives the places where things stand', async () => {
    writeTree(root, { 'template.yaml': 'Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n' });
    const { stdout } = await program.cli(['inspect', join(root, 'template.yaml')]);
    const queue = JSON.parse(stdout).facts.find(({ type }: { type: string }) => type === 'queue');
    expect(queue).toMatchObject({
      id: 'queue:template.yaml#Jobs',
      place: { path: 'template.yaml', line: 2, column: 3, pointer: '/Resources/Jobs' },
    });
  });

  it('goes on behind a path that cannot be read', async () => {
    mkdirSync(join(root, 'empty'));
    writeSystem(root);
    const ran = await program.cli(['inspect', 'empty', 'template.yaml'], { cwd: root });
    expect(ran.code).toBe(0);
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('explain', () => {
  const explain = async (...args: string[]): Promise<string> => {
    const ran = await program.cli(['explain', ...args], { cwd: root });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran.stdout;
  };

  it('counts what a release can show of each framework', async () => {
    const said = await explain();
    expect(said).toMatch(
      /^iso27001: .*, 93 entries, each a control: 13 automated, 41 partial, 14 manual, 25 out-of-scope$/m,
    );
    expect(said).toMatch(
      /^soc2: .*, 61 entries, each a criterion: 8 automated, 27 partial, 21 manual, 5 out-of-scope$/m,
    );
  });

  it('tells of a check what it asks, what it bears on, and how a failure is mended', async () => {
    const said = await explain('iam-admin-access');
    for (const part of [
      /^Why: /m,
      /^How to mend it: /m,
      /^Does not see:\n {2}/m,
      /CC6\.3: .*/,
      /checkov: .*CKV_AWS_62/,
    ]) {
      expect(said).toMatch(part);
    }
  });

  it('tells of a control which checks set its status, and of a framework what it holds', async () => {
    expect(await explain('CC6.3')).toMatch(/Set its status:\n(.*\n)* {2}iam-admin-access: /);
    expect(await explain('soc2')).toContain('  CC6.3 Access follows role');
  });

  it('takes the checks and parameters of the folder that it is asked about', async () => {
    writeTree(root, { '.evidence.yml': 'parameters:\n  obs-function-logging:\n    min-days: 7\n' });
    expect(await explain('obs-function-logging', '--root', '.')).toContain('min-days = 7');
  });
});
