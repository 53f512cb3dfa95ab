import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addOwn } from '../../src/catalogue/load.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { readCatalogue } from '../../src/config/catalogue.ts';
import { type Options, readConfig } from '../../src/config/config.ts';
import { resolveScope } from '../../src/config/scope.ts';
import { checkStated } from '../../src/config/stated.ts';
import { readTime, type TimeSources } from '../../src/config/time.ts';
import { UsageError } from '../../src/config/usage-error.ts';
import type { Tables } from '../../src/model/tables.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'config-'));
});
const clock = (): Date => new Date('2030-01-02T03:04:05.678Z');

function options(given: Partial<Options> = {}): Options {
  const command = readArguments(['generate', '--root', root], {});
  if (command.name !== 'generate') throw new Error('unexpected');
  return { ...command.options, ...given };
}

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    env: {
      ...process.env,
      GIT_COMMITTER_DATE: '2026-02-03T04:05:06+01:00',
      GIT_AUTHOR_DATE: '2026-02-03T04:05:06+01:00',
    },
    stdio: 'ignore',
  });
}

describe('the time of a run', () => {
  const none: TimeSources = {
    at: null,
    atLabel: '--at',
    configuration: null,
    configurationLabel: 'release.at',
    sourceDateEpoch: null,
    tag: () => null,
    commit: () => null,
    clock,
  };
  it.each<[string, Partial<TimeSources>, string]>([
    ['at', { at: '2026-05-01', configuration: '2020-01-01' }, '2026-05-01T00:00:00Z'],
    ['configuration', { configuration: '2026-05-01T10:00:00+02:00', sourceDateEpoch: '1' }, '2026-05-01T08:00:00Z'],
    ['SOURCE_DATE_EPOCH', { sourceDateEpoch: '86400', tag: () => '2020-01-01' }, '1970-01-02T00:00:00Z'],
    ['tag', { tag: () => '2026-05-01T10:00:00Z', commit: () => '2020-01-01' }, '2026-05-01T10:00:00Z'],
    ['commit', { commit: () => '2026-05-01T10:00:00Z' }, '2026-05-01T10:00:00Z'],
    ['clock', {}, '2030-01-02T03:04:05Z'],
  ])('comes from %s before what follows it', (from, sources, at) => {
    expect(readTime({ ...none, ...sources })).toEqual({ at, atFrom: from });
  });

  it.each(['yesterday', '2026-13-01', '2026-05-01T10:00:00', '1e9'])('refuses %s', (at) => {
    expect(() => readTime({ ...none, at })).toThrow(UsageError);
  });
});

describe('the config', () => {
  it('takes options before settings before git', async () => {
    writeFileSync(join(root, '.evidence.yml'), 'release: { repository: a/settings, tag: v1 }\n');
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://github.com/a/origin.git');
    const { config } = await readConfig(options({ tag: 'v2' }), clock);
    expect(config.release).toMatchObject({ repository: 'a/settings', tag: 'v2' });
    expect(config.scope.system).toBe('settings');
  });

  it('asks git for commit, tag, repository, date and tracked files', async () => {
    writeFileSync(join(root, 'a.txt'), 'x');
    git('init', '-q');
    git('remote', 'add', 'origin', 'git@github.com:acme/orders.git');
    git('add', '.');
    git('commit', '-qm', 'x');
    git('tag', 'v3');
    writeFileSync(join(root, 'b.txt'), 'x');
    const run = await readConfig(options(), clock);
    expect(run.config.release).toMatchObject({
      repository: 'acme/orders',
      tag: 'v3',
      at: '2026-02-03T03:05:06Z',
      atFrom: 'tag',
    });
    expect(run.config.release.commit).toMatch(/^[0-9a-f]{40}$/);
    expect([...run.git.tracked]).toEqual(['a.txt']);
  });

  it('takes what persons answer for, each person once', async () => {
    writeFileSync(join(root, '.evidence.yml'), 'people:\n  - { login: lee, roles: [security, platform] }\n');
    const { config } = await readConfig(options(), clock);
    expect(config.people).toEqual([{ login: 'lee', roles: ['security', 'platform'] }]);
    const refused = async (text: string) => {
      writeFileSync(join(root, '.evidence.yml'), text);
      return readConfig(options(), clock).catch((error: unknown) =>
        error instanceof UsageError ? error.lines : error,
      );
    };
    expect(await refused('people:\n  - { login: lee, roles: [a] }\n  - { login: LEE, roles: [b] }\n')).toEqual([
      expect.stringMatching(/^\.evidence\.yml:3:7: people\.1\.login: it has an entry already\./),
    ]);
    expect(await refused("people:\n  - { login: '@lee', roles: [a] }\n")).toEqual([
      expect.stringMatching(/^\.evidence\.yml:2:7: people\.0\.login: .*Login, without @/),
    ]);
    expect(await refused('people:\n  - { login: lee, roles: [] }\n')).toEqual([
      expect.stringContaining('people.0.roles'),
    ]);
  });

  it('takes how tickets are written, and refuses with its place a pattern whose time has no bound', async () => {
    writeFileSync(
      join(root, '.evidence.yml'),
      "collect:\n  changes: { tickets: ['PAY-\\d+'], tags: [v*], paths: ['services/orders/**'] }\n",
    );
    const { config } = await readConfig(options(), clock);
    expect(config.collect.changes).toMatchObject({
      tickets: ['PAY-\\d+'],
      tags: ['v*'],
      people: 'login',
      paths: ['services/orders/**'],
    });
    writeFileSync(join(root, '.evidence.yml'), "collect:\n  changes:\n    tickets: [ok, '(a+)+$', '(']\n");
    const refused = await readConfig(options(), clock).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused).toMatchObject({
      lines: [
        expect.stringMatching(/^\.evidence\.yml:3:19: collect\.changes\.tickets: Matching can slow down/),
        expect.stringMatching(/^\.evidence\.yml:3:29: collect\.changes\.tickets: The pattern is no regular expression/),
      ],
    });
  });

  it('is frozen through and through', async () => {
    const { config } = await readConfig(options(), clock);
    expect(() => Object.assign(config.collect.logs, { seed: 'other' })).toThrow(TypeError);
  });

  it.each<[string, Partial<Options>, RegExp]>([
    ['a root that is not there', { root: '/nowhere/at/all' }, /--root/],
    ['a settings file that is not there', { config: 'no.yml' }, /--config.*no\.yml/],
    ['a format that is not known', { formats: ['docx'] }, /--format: 'docx'.*json, markdown, pdf/],
    ['a severity that is not known', { failOn: 'urgent' }, /--fail-on.*critical/],
    ['a kind that is not known', { failOnMissing: ['manifests'] }, /--fail-on-missing: 'manifests'.*manifest/],
  ])('refuses %s', async (_, given, expected) => {
    mkdirSync(root, { recursive: true });
    await expect(readConfig(options(given), clock)).rejects.toThrow(expected);
    await expect(readConfig(options(given), clock)).rejects.toBeInstanceOf(UsageError);
  });
});

describe('the settings of a run', () => {
  it('are not read through a link that leads out of the root, nor passed over where it leads nowhere', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.yml'), 'token: hunter2\n');
    for (const target of [join(outside, 'secret.yml'), '/nowhere/at/all']) {
      rmSync(join(root, '.evidence.yml'), { force: true });
      symlinkSync(target, join(root, '.evidence.yml'));
      const refusal = await readConfig(options(), clock).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(UsageError);
      expect(String(refusal)).not.toContain('token');
    }
    rmSync(join(root, '.evidence.yml'));
    writeFileSync(join(root, 'real.yml'), 'scope: { system: linked }\n');
    symlinkSync('real.yml', join(root, '.evidence.yml'));
    expect((await readConfig(options(), clock)).config.scope.system).toBe('linked');
  });

  it('are refused with file, line and column where only the catalogue or the calendar knows better', async () => {
    const refusal = async (text: string): Promise<string> => {
      writeFileSync(join(root, '.evidence.yml'), text);
      try {
        const { config, whereSet } = await readConfig(options(), clock);
        resolveScope(config, await readCatalogue(config, whereSet), whereSet);
      } catch (error) {
        if (error instanceof UsageError) return error.lines.join('\n');
        throw error;
      }
      return 'not refused';
    };
    expect(await refusal('release:\n  at: yesterday\n')).toMatch(/^\.evidence\.yml:2:3: release\.at: not a time/);
    expect(await refusal('scope:\n  frameworks: [hipaa]\n')).toMatch(/^\.evidence\.yml:2:3: scope\.frameworks: hipaa/);
    expect(await refusal('parameters:\n  no-check: {a: 1}\n')).toMatch(
      /^\.evidence\.yml:2:3: parameters\.no-check: there is no check no-check/,
    );
    expect(await refusal('parameters:\n  rel-queue-redriv: {min-days: 1}\n')).toContain(
      'Did you mean rel-queue-redrive?',
    );
    expect(await refusal('parameters:\n  rel-queue-redrive:\n    min-dayz: 1\n')).toMatch(
      /^\.evidence\.yml:3:5: parameters\.rel-queue-redrive\.min-dayz: .*Did you mean min-days\?/,
    );
    expect(await refusal('parameters:\n  rel-queue-redrive:\n    min-days: soon\n')).toMatch(
      /^\.evidence\.yml:3:5: parameters\.rel-queue-redrive\.min-days: it takes a number/,
    );
    expect(await refusal('controls:\n  - nowhere\n')).toMatch(
      /^\.evidence\.yml:2:5: controls: nowhere: .*cannot be read/,
    );
  });
});

describe('the command line', () => {
  it('knows help by every name it is asked by', () => {
    for (const args of [
      [],
      ['help'],
      ['--help'],
      ['-h'],
      ['generate', '--help'],
      ['inspect', '-h'],
      ['explain', '-h'],
    ]) {
      expect(readArguments(args, {}).name).toBe('help');
    }
  });

  it('splits lists at commas and blanks', () => {
    const command = readArguments(
      ['generate', '--format', 'json,pdf', '--fail-on-missing', 'test log', '--previous', 'a', '--previous', 'b'],
      {},
    );
    expect(command).toMatchObject({
      options: { formats: ['json', 'pdf'], failOnMissing: ['test', 'log'], previous: ['a', 'b'] },
    });
  });

  it.each([[['gather']], [['generate', '--rot', 'x']], [['inspect']], [['generate', 'x']]])('refuses %j', (args) => {
    expect(() => readArguments(args, {})).toThrow(UsageError);
  });
});

describe('what is stated', () => {
  const RULES = `id: rules
name: Rules
noun: rule
groups: [{ id: all, title: All, always: true }]
controls: [{ id: R.1, title: One, class: manual, why: Of people, group: all }]
`;

  async function stated(text: string) {
    mkdirSync(join(root, '.evidence', 'frameworks'), { recursive: true });
    writeFileSync(join(root, '.evidence', 'frameworks', 'rules.yml'), RULES);
    writeFileSync(join(root, '.evidence.yml'), text);
    const { config, whereSet } = await readConfig(options(), clock);
    return () => checkStated(config, { ...EMPTY, frameworks: own.frameworks }, whereSet);
  }

  const EMPTY = { factTypes: [], checks: [], frameworks: [], tables: {} as Tables, digest: '' };
  const own = addOwn(EMPTY, [{ path: 'x/frameworks/rules.yml', text: RULES }]);
  const assertion = (about: string) =>
    `assertions:\n  - { ${about}, statement: s, owner: o, issued: 2026-01-01, valid-until: 2026-02-01 }\n`;
  const entry = (control: string) => `{ control: ${control}, justification: j, owner: o, approved: 2026-01-01 }`;

  it('may be about every control, by its id or with its framework', async () => {
    expect(await stated(assertion('control: R.1'))).not.toThrow();
    expect(await stated(assertion('control: rules/R.1'))).not.toThrow();
    expect(await stated(`applicability: [${entry('R.1')}]\n`)).not.toThrow();
  });

  it.each([
    [
      'an assertion about a control that there is not',
      assertion('control: R.2'),
      '.evidence.yml:2:7: assertions.0.control: there is no control R.2. Did you mean R.1?',
    ],
    [
      'an assertion about a check that there is not',
      assertion('check: nothing'),
      '.evidence.yml:2:7: assertions.0.check: there is no check nothing.',
    ],
    [
      'an entry for a control that there is not',
      `applicability: [${entry('Q')}]\n`,
      '.evidence.yml:1:19: applicability.0.control: there is no control Q. Known: R.1, rules/R.1.',
    ],
    ['two entries for a control', `applicability: [${entry('R.1')}, ${entry('R.1')}]\n`, 'R.1 has an entry already'],
  ])('refuses %s, with file, line, setting and remedy', async (_, text, expected) => {
    const check = await stated(text);
    expect(check).toThrow(UsageError);
    expect(check).toThrow(expected);
  });

  it('is looked for in .evidence, unless the settings name other folders', async () => {
    await stated('previous: []\n');
    expect((await readConfig(options(), clock)).config.controls).toEqual(['.evidence']);
    writeFileSync(join(root, '.evidence.yml'), 'controls: [rules]\n');
    expect((await readConfig(options(), clock)).config.controls).toEqual(['rules']);
    rmSync(join(root, '.evidence'), { recursive: true });
    rmSync(join(root, '.evidence.yml'));
    expect((await readConfig(options(), clock)).config.controls).toEqual([]);
  });
});

describe('what people decide', () => {
  const config = async (text: string) => {
    writeFileSync(join(root, '.evidence.yml'), text);
    return (await readConfig(options(), clock)).config;
  };

  it('counts the checks of the standard profile unless it says otherwise', async () => {
    expect((await config('previous: []\n')).scope.profile).toBe('standard');
    expect((await config('scope: { profile: baseline }\n')).scope.profile).toBe('baseline');
  });

  it('is read whole, and what is left out is null', async () => {
    const { exceptions, applicability, freshness, declarations } = await config(`exceptions:
  - { check: a, function: Orders }
applicability:
  - { control: R.1, justification: j, owner: o, approved: 2026-01-01 }
  - { control: R.2, applicable: true, justification: j, owner: o, approved: 2026-01-01 }
freshness: { test: 7 }
declarations:
  functions: [{ fact: 'function:*', temporary-files: none, reason: r, owner: o }]
`);
    expect(exceptions).toMatchObject([{ id: 'exception-1', fact: null, function: 'Orders', place: { line: 2 } }]);
    expect(applicability.map(({ applicable }) => applicable)).toEqual([false, true]);
    expect(freshness).toEqual({ test: 7 });
    expect(declarations.functions).toEqual([
      { fact: 'function:*', effects: null, tenants: null, temporaryFiles: 'none', reason: 'r', owner: 'o' },
    ]);
  });

  it.each([
    [
      'an exception for both a fact and a function',
      'exceptions:\n  - { check: a, fact: x, function: y }\n',
      /:2:5: exceptions\.0/,
    ],
    ['an exception for neither', 'exceptions:\n  - { check: a }\n', /:2:5: exceptions\.0/],
    [
      'a kind of evidence that there is not',
      'freshness: { tests: 7 }\n',
      /:1:14: freshness\.tests: .*no such setting.*test/,
    ],
    ['an age that is no number of days', 'freshness: { test: soon }\n', /:1:14: freshness\.test: .*integer/],
  ])('refuses %s', async (_, text, expected) => {
    await expect(config(text)).rejects.toThrow(expected);
  });
});
