import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Report } from '../../src/model/report.ts';
import { startOrganisation } from '../github/organisation.ts';
import { SCENARIO } from '../github/scenario.ts';
import { READ_TOKEN, type StandIn, startStandIn } from '../github/stand-in.ts';
import { installProgram, type Program, type StepRan } from './program.ts';
import { MENDED, writeSystem, writeTree } from './small-system.ts';

let program: Program;
let github: StandIn;
let workspace: string;
let commit: string;

beforeAll(() => {
  program = installProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  github = await startStandIn();
  workspace = program.emptyFolder();
  commit = writeSystem(workspace);
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const written = (name: string, folder = workspace): Buffer => readFileSync(join(folder, 'release-evidence', name));
/** Paths of all that was written, sorted. */
const files = (folder = workspace): string[] =>
  readdirSync(join(folder, 'release-evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(folder, 'release-evidence'), join(entry.parentPath, entry.name)))
    .sort();
/** What is attached of them: exhibits as one archive. */
const released = (): string[] => [...files().filter((name) => !name.startsWith('exhibits/')), 'exhibits.zip'].sort();
/** What a release calls them. */
const attached = (): string[] => released().map((name) => `orders-v1.0.0.${name}`);
/** Those that are attached as they are. */
const asTheyAre = (): string[] => released().filter((name) => name !== 'SHA256SUMS' && name !== 'exhibits.zip');

async function unpacked(archive: Buffer): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const zip = await fromBufferPromise(archive);
  for await (const entry of zip.eachEntry()) {
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return found;
}
/** Questions by GraphQL are posted too, and change nothing. */
const writes = (): string[] =>
  github.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, status }) => `${method} ${status}`);

/** A run for the tag, without a PDF where none is looked at. */
function step(inputs: Record<string, string> = {}, more: { token?: string } = {}): Promise<StepRan> {
  return program.step({ workspace, github, tag: 'v1.0.0', commit, inputs: { formats: 'json', ...inputs }, ...more });
}

describe('attaching to a draft', () => {
  it('attaches what it wrote, named by system and tag, and says so in outputs and summary', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    const ran = await program.step({ workspace, github, tag: 'v1.0.0', commit, inputs: { 'release-id': String(id) } });
    expect(ran).toMatchObject({ code: 0, stderr: '' });

    const assets = new Map((await github.assets(id)).map((asset) => [asset.name, asset.bytes]));
    expect([...assets.keys()].sort()).toEqual(attached());
    expect(files()).toEqual(expect.arrayContaining(['evidence.json', 'evidence.md', 'evidence.pdf', 'population.csv']));
    for (const name of asTheyAre()) {
      expect(assets.get(`orders-v1.0.0.${name}`)?.equals(written(name)), name).toBe(true);
    }
    const archive = await unpacked(assets.get('orders-v1.0.0.exhibits.zip') ?? Buffer.alloc(0));
    expect([...archive.keys()]).toEqual(files().filter((name) => name.startsWith('exhibits/')));
    expect(archive.size).toBeGreaterThan(4);
    for (const [name, bytes] of archive) expect(bytes.equals(written(name)), name).toBe(true);
    const sums = (assets.get('orders-v1.0.0.SHA256SUMS') ?? Buffer.alloc(0)).toString().trimEnd().split('\n');
    expect(sums).toHaveLength(released().length - 1);
    for (const line of sums) {
      const [digest, name] = line.split('  ');
      expect(sha256(assets.get(name ?? '') ?? Buffer.alloc(0)), name).toBe(digest);
    }

    const report = JSON.parse(written('evidence.json').toString());
    expect(report.release).toMatchObject({ repository: 'acme/orders', tag: 'v1.0.0', commit });
    const count = (status: string): string =>
      String(report.controls.filter((control: { status: string }) => control.status === status).length);
    expect(ran.outputs).toEqual({
      folder: join(workspace, 'release-evidence'),
      json: join(workspace, 'release-evidence/evidence.json'),
      markdown: join(workspace, 'release-evidence/evidence.md'),
      pdf: join(workspace, 'release-evidence/evidence.pdf'),
      digest: report.contentDigest,
      worst: 'high',
      gaps: count('gap'),
      insufficient: count('insufficient-evidence'),
      supported: count('supported'),
      missing: 'signature,document,drift,package,workflow,component,scan',
      'release-status': 'done',
      'release-message': expect.stringContaining(`${released().length} files attached`),
      receipts: expect.any(String),
    });
    expect(Number(ran.outputs.gaps)).toBeGreaterThan(0);
    const receipts = JSON.parse(ran.outputs.receipts ?? '');
    expect(receipts.map((one: { destination: string; status: string }) => `${one.destination} ${one.status}`)).toEqual([
      'workspace done',
      'summary done',
      'release done',
    ]);
    expect(ran.summary).toContain('# Release evidence: orders v1.0.0');
    expect(ran.summary).toContain(report.contentDigest);
  });

  it('reads, then uploads each file, and changes nothing else', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    github.requests.length = 0;
    await program.step({ workspace, github, tag: 'v1.0.0', commit, inputs: { 'release-id': String(id) } });
    const asked = github.requests.map(({ method, path, status }) => {
      const url = new URL(path, github.url);
      return `${method} ${url.pathname.replace('/repos/acme/orders', '')} ${url.searchParams.get('name') ?? ''} ${status}`;
    });
    expect(asked[0]).toBe('GET /releases  200');
    const uploads = asked.slice(-released().length);
    expect(uploads.sort()).toEqual(attached().map((name) => `POST /releases/${id}/assets ${name} 201`));
    const before = asked.slice(0, -released().length);
    expect(before.slice(-2)).toEqual([`GET /releases/${id}  200`, `GET /releases/${id}/assets  200`]);
    expect(before.filter((one) => !/^(GET|POST \/graphql) /.test(one))).toEqual([]);
    for (const name of asTheyAre()) {
      const asset = `orders-v1.0.0.${name}`;
      const request = github.requests.find(({ path }) => new URL(path, github.url).searchParams.get('name') === asset);
      expect(sha256(request?.bytes ?? Buffer.alloc(0)), name).toBe(sha256(written(name)));
    }
  });

  it('finds the draft by the tag that was pushed', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    expect((await step()).outputs['release-status']).toBe('done');
    expect((await github.assets(id)).map(({ name }) => name).sort()).toEqual(attached());
  });

  it('replaces other bytes under the same name', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    await github.putAsset(id, 'orders-v1.0.0.evidence.json', Buffer.from('{}'));
    expect((await step()).code).toBe(0);
    const assets = await github.assets(id);
    expect(
      assets.find(({ name }) => name === 'orders-v1.0.0.evidence.json')?.bytes.equals(written('evidence.json')),
    ).toBe(true);
    expect(writes()).toEqual(['DELETE 204', ...released().map(() => 'POST 201')]);
  });

  it('tries an upload again that broke off', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    github.breakNextUpload();
    expect((await step()).code).toBe(0);
    expect((await github.assets(id)).every(({ bytes }) => bytes.length > 0)).toBe(true);
  });
});

describe('attaching to a published release', () => {
  const event = (id: number) => ({ name: 'release', payload: { release: { id, tag_name: 'v1.0.0' } } });

  it('takes the release of the event', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0' });
    const ran = await program.step({ workspace, github, commit, event: event(id), inputs: { formats: 'json' } });
    expect(ran.outputs['release-status']).toBe('done');
    expect((await github.assets(id)).map(({ name }) => name).sort()).toEqual(attached());
  });

  it('keeps files that are there already, byte for byte', async () => {
    await github.createRelease({ tag_name: 'v1.0.0' });
    await step();
    github.requests.length = 0;
    const again = await step();
    expect(again).toMatchObject({ code: 0, outputs: { 'release-status': 'done' } });
    expect(again.outputs['release-message']).toContain('already');
    expect(writes()).toEqual([]);
  });

  it('refuses to replace other bytes, unless it is asked to', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0' });
    await github.putAsset(id, 'orders-v1.0.0.evidence.json', Buffer.from('{}'));
    const refused = await step();
    expect(refused.code).not.toBe(0);
    expect(refused.outputs['release-status']).toBe('refused');
    expect(refused.outputs['release-message']).toContain('replace-published: true');
    expect(writes()).toEqual([]);
    expect((await github.assets(id)).map(({ bytes }) => bytes.toString())).toEqual(['{}']);

    expect((await step({ 'replace-published': 'true' })).outputs['release-status']).toBe('done');
    expect((await github.assets(id)).some(({ bytes }) => bytes.equals(written('evidence.json')))).toBe(true);
  });

  it('loses nothing at an immutable one, and says how to do it', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', immutable: true });
    const ran = await step({ formats: 'json, markdown' });
    expect(ran.code).not.toBe(0);
    expect(ran.outputs['release-status']).toBe('refused');
    expect(ran.outputs['release-message']).toMatch(/immutable.*draft.*upload-artifact.*always\(\)/s);
    expect(ran.stdout).toMatch(/^::error.*immutable/m);
    expect(files().filter((name) => !name.startsWith('exhibits/'))).toEqual([
      'SHA256SUMS',
      'evidence.json',
      'evidence.md',
      'population.csv',
      'population.json',
    ]);
    expect(ran.outputs.json).toBe(join(workspace, 'release-evidence/evidence.json'));
    expect(ran.summary).toContain('# Release evidence');
    expect(await github.assets(id)).toEqual([]);
    expect(writes()).toEqual([]);
  });
});

describe('where attaching is not possible', () => {
  it('tells a token without the right which YAML to add', async () => {
    await github.createRelease({ tag_name: 'v1.0.0' });
    const ran = await step({}, { token: READ_TOKEN });
    expect(ran.code).not.toBe(0);
    expect(ran.outputs['release-status']).toBe('refused');
    expect(ran.outputs['release-message']).toContain('permissions:\n  contents: write');
    expect(writes()).toEqual(['POST 403']);
    expect(existsSync(join(workspace, 'release-evidence/evidence.json'))).toBe(true);
  });

  it('does the same for a draft by id, which such a token cannot see', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    const ran = await step({ 'release-id': String(id) }, { token: READ_TOKEN });
    expect(ran.outputs['release-status']).toBe('refused');
    expect(ran.outputs['release-message']).toContain('permissions:\n  contents: write');
    expect(writes()).toEqual([]);
  });

  it('does everything but attaching for a pull request from a fork', async () => {
    await github.createRelease({ tag_name: 'v1.0.0' });
    const payload = { pull_request: { head: { repo: { full_name: 'somebody/orders' } } } };
    const ran = await program.step({
      workspace,
      github,
      commit,
      token: READ_TOKEN,
      event: { name: 'pull_request', payload },
      inputs: { tag: 'v1.0.0', attach: 'always' },
    });
    expect(ran).toMatchObject({ code: 0, outputs: { 'release-status': 'skipped' } });
    expect(ran.outputs['release-message']).toContain('fork');
    expect(files()).toEqual(expect.arrayContaining(['SHA256SUMS', 'evidence.json', 'evidence.md', 'evidence.pdf']));
    expect(ran.summary).toContain('# Release evidence');
    expect(writes()).toEqual([]);
  });

  it('is content with a pull request from the repository itself', async () => {
    const payload = { pull_request: { head: { repo: { full_name: 'acme/orders' } } } };
    const ran = await program.step({
      workspace,
      github,
      commit,
      event: { name: 'pull_request', payload },
      inputs: { formats: 'json' },
    });
    expect(ran).toMatchObject({ code: 0, outputs: { 'release-status': 'skipped' } });
  });

  it('skips where there is no release, and refuses where one was demanded', async () => {
    const skipped = await step();
    expect(skipped).toMatchObject({ code: 0, outputs: { 'release-status': 'skipped' } });
    expect(skipped.outputs['release-message']).toContain('v1.0.0');
    const refused = await step({ attach: 'always' });
    expect(refused.code).not.toBe(0);
    expect(refused.outputs['release-status']).toBe('refused');
  });

  it('asks GitHub for nothing without a token, and gathers what git knows', async () => {
    await github.createRelease({ tag_name: 'v1.0.0' });
    github.requests.length = 0;
    expect((await step({ attach: 'never', 'github-token': '' })).outputs['release-status']).toBe('skipped');
    expect(github.requests).toEqual([]);
    const { facts } = JSON.parse(readFileSync(join(workspace, 'release-evidence/evidence.json'), 'utf8'));
    expect(facts.map(({ type }: { type: string }) => type)).toContain('commit-range');
  });
});

describe('what the platform answered', () => {
  /** Those with a pull request: after one without, the platform is asked again, with some seconds between. */
  const merged = SCENARIO.filter(({ pull }) => pull !== null).slice(0, 5);

  it('is written beside the report, with the digests that the evidence and the sums have', async () => {
    const platform = await startOrganisation(merged);
    const inputs = { attach: 'never', formats: 'json', history: '0' };
    const ran = await program.step({ workspace, github: platform, tag: 'v1.0.0', commit, inputs });
    await platform.close();
    expect(ran.code).toBe(0);
    const report: Report = JSON.parse(written('evidence.json').toString());
    const exhibits = report.evidence.filter(({ dialect }) => dialect === 'github-api');
    expect(exhibits.map(({ source }) => source.path)).toContain('github/pull-requests.jsonl');
    const sums = written('SHA256SUMS').toString();
    for (const { source, sha256: digest, size } of exhibits) {
      const name = `exhibits/${source.path}`;
      expect([sha256(written(name)), written(name).length], name).toEqual([digest, size]);
      expect(sums).toContain(`${digest}  ${name}\n`);
    }
    const keys = written('exhibits/github/pull-requests.jsonl').toString().trimEnd().split('\n');
    expect(keys.map((line) => JSON.parse(line).key)).toEqual(merged.map(({ pull }) => String(pull)));
    expect(report.asked).toMatchObject({ calls: platform.requests.length, token: 'unknown' });
    expect(platform.violations).toEqual([]);
  });

  it('of a run that is repeated changes nothing at the release, whatever the time', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0' });
    await step({ at: '2026-11-10' });
    const before = await github.assets(id);
    const { asked } = JSON.parse(written('evidence.json').toString());
    expect((await step({ at: '2026-11-10' })).outputs['release-message']).toContain('already');
    expect(JSON.parse(written('evidence.json').toString()).asked).toEqual(asked);
    expect(await github.assets(id)).toEqual(before);
  });
});

describe('over time', () => {
  it('compares with what the release before carries', async () => {
    await github.createRelease({ tag_name: 'v1.0.0' });
    await step({ at: '2026-11-10' });

    const next = program.emptyFolder();
    const later = writeSystem(next, MENDED);
    await github.createRelease({ tag_name: 'v1.1.0', draft: true });
    const ran = await program.step({
      workspace: next,
      github,
      tag: 'v1.1.0',
      commit: later,
      inputs: { formats: 'json, markdown', at: '2026-11-11' },
    });
    expect(ran.outputs['release-status']).toBe('done');
    const { delta, history } = JSON.parse(written('evidence.json', next).toString());
    expect(delta.previous).toMatchObject({ tag: 'v1.0.0', commit });
    const mended = delta.checks.find((change: { check: string }) => change.check === 'iam-action-wildcard');
    expect(mended).toMatchObject({ from: 'fail', to: 'pass', direction: 'better', causes: ['system'] });
    expect(history.map((row: { tag: string }) => row.tag)).toEqual(['v1.0.0', 'v1.1.0']);
    expect(written('evidence.md', next).toString()).toContain('iam-action-wildcard');
    expect(github.requests.filter(({ path }) => /\/releases\/assets\/\d+$/.test(path))).toHaveLength(1);
  });

  it('takes earlier evidence from files as well', async () => {
    await step({ at: '2026-11-10', attach: 'never' });
    const next = program.emptyFolder();
    const later = writeSystem(next, MENDED);
    writeTree(next, { 'earlier/v1/evidence.json': written('evidence.json') });
    await program.step({
      workspace: next,
      github,
      tag: 'v1.1.0',
      commit: later,
      inputs: { formats: 'json', at: '2026-11-11', previous: 'earlier\n', attach: 'never' },
    });
    expect(JSON.parse(written('evidence.json', next).toString()).delta.previous.tag).toBe('v1.0.0');
  });
});

describe('gates', () => {
  it('fails at a failing check of the severity or worse, after attaching', async () => {
    const id = await github.createRelease({ tag_name: 'v1.0.0', draft: true });
    const failed = await step({ 'fail-on': 'high' });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/^::error::fail-on high is met/m);
    expect(failed.outputs).toMatchObject({ 'release-status': 'done', worst: 'high' });
    expect(await github.assets(id)).toHaveLength(released().length);
    expect((await step({ 'fail-on': 'critical' })).code).toBe(0);
  });

  it('fails where a kind is missing', async () => {
    const failed = await step({ 'fail-on-missing': 'test, signature', attach: 'never' });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('nothing was found of signature.');
    expect((await step({ 'fail-on-missing': 'test, log', attach: 'never' })).code).toBe(0);
  });
});

describe('wrong use', () => {
  it.each([
    [{ attach: 'sometimes' }, 'attach'],
    [{ 'replace-published': 'yes' }, 'replace-published'],
    [{ 'release-id': 'v1' }, 'release-id'],
    [{ history: '1000' }, 'history'],
    [{ 'fail-on': 'worst' }, 'fail-on'],
    [{ formats: 'docx' }, 'format'],
    [{ at: 'yesterday' }, 'at'],
    [{ root: 'nowhere' }, 'root'],
    [{ attach: 'always', 'github-token': '' }, 'github-token'],
  ])('%o is refused by its name, before anything is asked or written', async (inputs, name) => {
    const ran = await step(inputs as Record<string, string>);
    expect(ran.code).not.toBe(0);
    expect(ran.stdout).toMatch(new RegExp(`^::error::.*${name}`, 'm'));
    expect(github.requests).toEqual([]);
    expect(existsSync(join(workspace, 'release-evidence'))).toBe(false);
  });

  it('names file, line and setting of broken settings', async () => {
    writeFileSync(join(workspace, '.evidence.yml'), 'scope:\n  sistem: orders\n');
    const ran = await step();
    expect(ran.code).not.toBe(0);
    expect(ran.stdout).toMatch(
      /^::error::\.evidence\.yml:2:3: scope\.sistem: there is no such setting; known here: system/m,
    );
  });
});
