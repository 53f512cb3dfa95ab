import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReader } from '../../src/collect/github/reader.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { type Generated, generate } from '../../src/generate.ts';
import { connect } from '../../src/github/client.ts';
import type { Report } from '../../src/model/report.ts';
import { contentDigest } from '../../src/report/digest.ts';
import { readPrevious } from '../../src/report/previous.ts';
import { createRepository, type Repository } from '../collect/changes/repository.ts';
import { ORGANISATION, type Organisation, startOrganisation } from '../github/organisation.ts';
import { SCENARIO, type Situation } from '../github/scenario.ts';
import { SECRETS } from '../mask/secrets.ts';

/** Those with a pull request: after one without, the platform is asked again, with some seconds between. */
const MERGED = SCENARIO.filter(({ pull }) => pull !== null).slice(0, 6);
const SETTINGS = 'scope: { system: orders }\n';

let repository: Repository;
let github: Organisation | null = null;
let out: string;

beforeEach(() => {
  repository = createRepository();
  repository.commit({ files: { '.evidence.yml': SETTINGS } });
  repository.git('tag', 'v1.0.0');
  repository.commit({ message: 'Kept apart (#99)' });
  repository.git('tag', 'v1.1.0');
  out = join(repository.folder, 'evidence');
});
afterEach(async () => {
  repository.remove();
  delete process.env.GITHUB_API_URL;
  const violations = github?.violations ?? [];
  await github?.close();
  github = null;
  expect(violations).toEqual([]);
});

type Asking = { held?: string; clock?: string; retryOnce?: boolean };

/** Serves a scenario; gives what runs a release against it. */
async function serve(
  scenario: readonly Situation[] = MERGED,
  options: Parameters<typeof startOrganisation>[1] = {},
): Promise<(asking?: Asking, ...more: string[]) => Promise<Generated>> {
  github = await startOrganisation(scenario, options);
  process.env.GITHUB_API_URL = github.url;
  return (asking = {}, ...more) => {
    const { held = null, clock = '2026-11-10T09:00:00.000Z' } = asking;
    return ran(more, {
      held: async () => held,
      platform: async () =>
        createReader(await connect('ghs_test', { retryAfter: 1, wait: async () => undefined }), ORGANISATION, {
          now: () => clock,
        }),
    });
  };
}

function ran(more: string[], surroundings: object = {}): Promise<Generated> {
  const command = readArguments(
    ['generate', '--root', repository.folder, '--out', out, '--at', '2026-11-10', '--repository', ORGANISATION]
      .concat(more.includes('--format') ? [] : ['--format', 'json,markdown'])
      .concat(more),
    {},
  );
  if (command.name !== 'generate') throw new Error('unexpected');
  return generate(command.options, {
    progress: () => {},
    serverUrl: 'https://github.com',
    earlier: async () => [],
    ...surroundings,
  });
}

const written = (): Map<string, Buffer> =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, Buffer] => [path.slice(out.length + 1), readFileSync(path)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const sha256 = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const lineOf = (bytes: Buffer | undefined, key: string) =>
  String(bytes)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    .find((line) => line.key === key);
const without = (report: Report, ...names: string[]): object =>
  Object.fromEntries(Object.entries(report).filter(([name]) => !names.includes(name)));

describe('the files of a run that asked the platform', () => {
  it('hold what it answered, with the digest that the evidence has and that sha256sum finds', async () => {
    const { report } = await (await serve())();
    const files = written();
    const exhibits = report.evidence.filter(({ dialect }) => dialect === 'github-api');
    expect(exhibits.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['change:github/commits.jsonl', 'change:github/pull-requests.jsonl']),
    );
    for (const { source, sha256: digest, size } of exhibits) {
      const bytes = files.get(`exhibits/${source.path}`);
      expect([sha256(bytes), bytes?.length], source.path).toEqual([digest, size]);
    }
    const named = [...files.keys()].filter((name) => name.startsWith('exhibits/'));
    expect(named).toHaveLength(exhibits.length + 1);
    expect(named).toContain('exhibits/_.evidence.yml');
    const checked = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' });
    for (const name of named) expect(checked).toContain(`${name}: OK`);
  });

  it('can be checked by the commands that docs/reading-the-report.md gives an auditor', async () => {
    await (await serve())();
    const docs = readFileSync(new URL('../../docs/reading-the-report.md', import.meta.url), 'utf8');
    const commands = /```sh\n(sha256sum --check SHA256SUMS\n[^`]*)```/.exec(docs)?.[1] ?? '';
    expect(commands.split('\n')).toHaveLength(4);
    const run = () => execFileSync('sh', ['-ec', commands.replace('"17"', '"11"')], { cwd: out, encoding: 'utf8' });
    expect(run().match(/exhibits\/github\/pull-requests\.jsonl: OK/g)).toHaveLength(2);
    expect(run()).toContain('"headRefName": "change-11"');
    writeFileSync(join(out, 'exhibits/github/pull-requests.jsonl'), '');
    expect(run).toThrow();
  });

  it('lead from a change to the answer that it was made of, and from a change that git alone knows to git', async () => {
    const { report } = await (await serve())();
    const changes = report.facts.filter(({ type }) => type === 'change');
    const files = written();
    for (const { pull, title } of MERGED) {
      const change = changes.find(({ attributes }) => attributes.pullRequest === pull);
      expect(change?.place).toMatchObject({ path: 'github/pull-requests.jsonl', pointer: `/${pull}` });
      expect(change?.evidence).toBe('change:github/pull-requests.jsonl');
      const line = lineOf(files.get(`exhibits/${change?.place.path}`), change?.place.pointer?.slice(1) ?? '');
      expect(line?.record).toMatchObject({ number: pull, title, mergedAt: change?.attributes.at });
    }
    const ids = new Set(report.evidence.map(({ id }) => id));
    for (const change of changes) expect(ids).toContain(change.evidence);
    expect(changes.filter(({ place }) => place.path === 'git/log').map(({ evidence }) => evidence)).toEqual([
      'change:git/log',
    ]);
  });

  it('say how much each endpoint gave, and what git did', async () => {
    const { report } = await (await serve())();
    const looked = new Map(report.looked.map(({ pattern, found }) => [pattern, found]));
    expect(looked.get('GraphQL merged-pull-requests')).toBe(MERGED.length);
    expect(looked.get('git log v1.0.0..v1.1.0')).toBe(1);
    expect(report.missing).not.toContain('change');
  });

  it('are not evidence of the next run, although they are JSON lines below the root', async () => {
    const run = await serve();
    const first = (await run()).report.evidence;
    expect((await run()).report.evidence).toEqual(first);
  });
});

describe('what was asked', () => {
  it('says the token, the calls, and for what was refused the permission that would give it', async () => {
    const { report } = await (await serve(MERGED, { permissions: ['contents', 'pull-requests', 'issues'] }))();
    expect(report.asked).toMatchObject({ token: 'installation', calls: github?.requests.length, budget: 900 });
    const compare = report.asked?.entries.find(({ endpoint }) => endpoint.includes('/compare/'));
    expect(compare).toMatchObject({ calls: 1, pages: 1, refusals: [], from: '2026-11-10T09:00:00.000Z' });
    const refused = report.asked?.entries.flatMap(({ refusals }) => refusals.map(({ permission }) => permission));
    expect(refused).toContain('checks: read and statuses: read');
  });

  it('is none where there was no token, and the run says so instead of that nothing was found', async () => {
    const { report, lines, exitCode } = await ran(['--fail-on-missing', 'platform']);
    expect(report.asked).toBeNull();
    expect(report.missing).not.toContain('platform');
    expect(lines.join('\n')).toContain('fail-on-missing is met: the platform was not asked');
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).not.toMatch(/nothing was found of .*platform/);
    expect([...written().keys()].filter((name) => name.startsWith('exhibits'))).toEqual(['exhibits/_.evidence.yml']);
  });

  it('is the only thing in which a second run with the same answers differs, and no digest covers it', async () => {
    const run = await serve();
    const first = await run({ clock: '2026-11-10T09:00:00.000Z' });
    const files = written();
    const second = await run({ clock: '2026-11-11T17:30:00.000Z' });
    const again = written();
    expect(second.report.asked).not.toEqual(first.report.asked);
    expect(without(second.report, 'asked')).toEqual(without(first.report, 'asked'));
    expect(second.report.contentDigest).toBe(first.report.contentDigest);
    for (const [name, bytes] of files) {
      if (name.startsWith('exhibits/') || name.startsWith('population')) expect(again.get(name), name).toEqual(bytes);
    }
    const { report } = await readPrevious(String(again.get('evidence.json')), 'evidence.json');
    expect(report?.contentDigest).toBe(first.report.contentDigest);
  });

  it('is that of the first run, where the release holds one that got the same answers: then every byte is the same', async () => {
    const run = await serve(MERGED, { faults: [{ on: /MergedPullRequests/, times: 1, status: 502 }] });
    await run({ clock: '2026-11-10T09:00:00.000Z' });
    const files = written();
    const held = String(files.get('evidence.json'));
    await run({ clock: '2026-11-11T17:30:00.000Z', held });
    expect(written()).toEqual(files);

    const altered: Report = JSON.parse(held);
    altered.system = 'another';
    for (const other of ['', '{}', 'no JSON', JSON.stringify(altered), held.replace('"pages":1', '"pages":2')]) {
      await run({ clock: '2026-11-11T17:30:00.000Z', held: other });
      expect(String(written().get('evidence.json')), other.slice(0, 20)).toContain('2026-11-11T17:30:00.000Z');
    }
  });

  it('is left out of the digest of an evidence.json of before, which has none', () => {
    expect(contentDigest({ a: 1 })).toBe(contentDigest({ a: 1, asked: null, contentDigest: 'x' }));
    expect(contentDigest({ a: 1 })).not.toBe(contentDigest({ a: 2 }));
  });
});

describe('nothing that was answered and must not leave', () => {
  const secrets = SECRETS.filter(({ rule }) => ['github-token', 'aws-access-key-id', 'private-key'].includes(rule));
  const planted = secrets.map(({ text }) => text).join('\n');
  const scenario: Situation[] = [
    {
      ...(MERGED[0] as Situation),
      title: `Take orders ${secrets[0]?.text} of Lee Moreau, for @lee`,
      commits: [
        {
          by: 'dana',
          coAuthors: ['lee'],
          message: `Take orders\n\n${planted} by Dana Novak, mail dana.novak@novak-family.de and @kim`,
        },
      ],
      labels: [`ask ${secrets[0]?.text}`],
      files: ['src/dana-novak/orders.ts'],
    },
  ];

  it.each(['login', 'name', 'pseudonym'])('is in any file, with people by %s', async (people) => {
    writeFileSync(join(repository.folder, '.evidence.yml'), `${SETTINGS}collect: { changes: { people: ${people} } }\n`);
    await (await serve(scenario))();
    const text = [...written().values()].map(String).join('\n');
    for (const { secret } of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/novak-family|acme\.example|"email"/);
    const exhibits = [...written()].flatMap(([name, bytes]) => (name.startsWith('exhibits/') ? [String(bytes)] : []));
    if (people === 'login') expect(exhibits.join('\n')).not.toMatch(/Novak|Moreau/i);
    if (people === 'pseudonym') expect(text).not.toMatch(/\b(dana|lee|kim|novak|moreau)\b/i);
    if (people === 'name') expect(exhibits.join('\n')).toContain('Lee Moreau');
  });
});

describe('exhibits of an earlier run in the same folder', () => {
  const old = 'exhibits/github/pull-requests.jsonl';

  it('are removed where this run writes none of that name', async () => {
    await (await serve())();
    expect(existsSync(join(out, old))).toBe(true);
    const { receipt } = await ran([]);
    expect([...written().keys()].filter((name) => name.startsWith('exhibits/'))).toEqual(['exhibits/_.evidence.yml']);
    expect(receipt.message).toMatch(/\d exhibits of an earlier run removed/);
    expect(String(written().get('SHA256SUMS'))).not.toContain('exhibits/github');
    expect(existsSync(join(out, 'exhibits/github'))).toBe(false);
  });

  it('are left where they were changed since, and told; what no run wrote is left', async () => {
    await (await serve())();
    writeFileSync(join(out, old), 'mine\n');
    writeFileSync(join(out, 'exhibits/note.txt'), 'mine\n');
    const { receipt } = await ran([]);
    expect(receipt.message).toContain(`left because it was changed: ${old}`);
    expect([...written().keys()].filter((name) => name.startsWith('exhibits/'))).toEqual([
      'exhibits/_.evidence.yml',
      'exhibits/github/pull-requests.jsonl',
      'exhibits/note.txt',
    ]);
  });

  it('are not written where none are asked for, and the evidence has the digests of what was read', async () => {
    await ran([]);
    const text = `${SETTINGS}exhibits: none\n`;
    writeFileSync(join(repository.folder, '.evidence.yml'), text);
    const { report } = await (await serve())();
    expect([...written().keys()].filter((name) => name.startsWith('exhibits/'))).toEqual([]);
    expect(report.evidence.map(({ exhibit }) => exhibit).filter((exhibit) => exhibit !== null)).toEqual([]);
    expect(report.evidence.find(({ source }) => source.path === '.evidence.yml')?.sha256).toBe(
      sha256(Buffer.from(text)),
    );
  });

  it('a list of sums leads out of the folder in no way', async () => {
    const victim = join(repository.folder, 'victim.txt');
    writeFileSync(victim, 'x');
    mkdirSync(dirname(join(out, old)), { recursive: true });
    const names = ['exhibits/../../victim.txt', '../victim.txt', 'exhibits/./../../victim.txt', victim];
    writeFileSync(join(out, 'SHA256SUMS'), names.map((name) => `${sha256(Buffer.from('x'))}  ${name}\n`).join(''));
    await ran([]);
    expect(existsSync(victim)).toBe(true);
  });
});
