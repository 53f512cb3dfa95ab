import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { READ_TOKEN, REPOSITORY, type StandIn, WRITE_TOKEN } from '../github/stand-in.ts';

// The shipped files alone, in a folder outside the repository, run as their users run them: as child processes with an environment of their own.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHIPPED = ['action.yml', 'dist', 'templates', 'controls'];

/** What a run left on its way out. */
export type Ran = { code: number; stdout: string; stderr: string };

/** What the runner reads back after a step. */
export type StepRan = Ran & { outputs: Record<string, string>; summary: string };

/** What the runner knows of a run, besides the inputs. */
export type Step = {
  workspace: string;
  /** The inputs that the workflow sets; the others have the defaults of action.yml. */
  inputs?: Record<string, string>;
  github: Pick<StandIn, 'url'>;
  token?: string;
  event?: { name: string; payload: JsonObject };
  /** A tag that was pushed; else the run is for the branch main. */
  tag?: string;
  commit?: string;
};

export type Program = {
  /** The folder with the shipped files and nothing else. */
  folder: string;
  cli: (args: string[], options?: { cwd?: string; nodeOptions?: string[] }) => Promise<Ran>;
  step: (step: Step) => Promise<StepRan>;
  /** A new empty folder, gone with the program. */
  emptyFolder: () => string;
  remove: () => void;
};

/** The Node that the runner brings for `using: node24`. */
const NODE24 = join(ROOT, 'node_modules/node/bin/node');

/** Where git is, without what npm puts before it. */
const PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

function run(node: string, args: string[], cwd: string, env: Record<string, string>): Promise<Ran> {
  return new Promise((done) => {
    execFile(node, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, stdout, stderr });
    });
  });
}

/** The file in which a step sets its outputs: `name<<delimiter`, the value's lines, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, end] = /^(.+?)<<(.+)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const value: string[] = [];
    for (let next = lines.shift(); next !== undefined && next !== end; next = lines.shift()) value.push(next);
    outputs[name] = value.join('\n');
  }
  return outputs;
}

/** Copies the shipped files. */
export function installProgram(): Program {
  const base = mkdtempSync(join(tmpdir(), 'release-evidence-shipped-'));
  const folder = join(base, 'program');
  const home = join(base, 'home');
  mkdirSync(folder);
  mkdirSync(home);
  for (const name of SHIPPED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  let count = 0;
  const emptyFolder = (): string => {
    const path = join(base, `work-${++count}`);
    mkdirSync(path);
    return path;
  };

  const step = async ({ workspace, inputs = {}, github, token = WRITE_TOKEN, event, tag, commit }: Step) => {
    const run_ = emptyFolder();
    const files = { output: join(run_, 'output'), summary: join(run_, 'summary'), event: join(run_, 'event.json') };
    writeFileSync(files.output, '');
    writeFileSync(files.summary, '');
    writeFileSync(files.event, JSON.stringify(event?.payload ?? {}));
    const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(action.inputs, name));
    if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
    const given: Record<string, string> = {};
    for (const [name, input] of Object.entries<{ default?: string }>(action.inputs)) {
      const value = inputs[name] ?? input.default?.replaceAll('${{ github.token }}', token);
      if (value !== undefined) given[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
    }
    const ran = await run(existsSync(NODE24) ? NODE24 : process.execPath, [join(folder, action.runs.main)], workspace, {
      ...given,
      PATH,
      HOME: home,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'dana',
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event?.name ?? 'push',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_REF_NAME: tag ?? 'main',
      GITHUB_REF_TYPE: tag === undefined ? 'branch' : 'tag',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: commit ?? '0'.repeat(40),
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKSPACE: workspace,
    });
    const outputs = readOutputs(readFileSync(files.output, 'utf8'));
    for (const secret of [WRITE_TOKEN, READ_TOKEN]) {
      if (`${ran.stdout}${ran.stderr}${JSON.stringify(outputs)}`.includes(secret)) throw new Error('the token got out');
    }
    return { ...ran, outputs, summary: readFileSync(files.summary, 'utf8') };
  };

  return {
    folder,
    step,
    cli: (args, { cwd = folder, nodeOptions = [] } = {}) =>
      run(process.execPath, [...nodeOptions, join(folder, 'dist/cli.js'), ...args], cwd, {
        PATH,
        HOME: home,
        LANG: 'C',
      }),
    emptyFolder,
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
