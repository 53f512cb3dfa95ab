import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { type Collected, collect } from '../../../src/collect/collect.ts';
import { createReader, type GitHubReader } from '../../../src/collect/github/reader.ts';
import { MAX_ARTIFACT_BYTES } from '../../../src/collect/runs/read-runs.ts';
import { readArguments } from '../../../src/config/arguments.ts';
import { readConfig } from '../../../src/config/config.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import { EVIDENCE_KINDS } from '../../../src/model/evidence.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import { ORGANISATION, type Organisation, startOrganisation } from '../../github/organisation.ts';
import { archiveOf, type RunMade, routesOfRuns, type Storage, startStorage } from '../../github/runs.ts';
import { inFolder, type Tree } from '../collected.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const COMMIT = 'a'.repeat(40);

const passing = '<testsuites><testsuite name="orders"><testcase classname="o" name="adds"/></testsuite></testsuites>';
const failing =
  '<testsuites><testsuite name="orders"><testcase classname="o" name="adds"><failure message="no"/></testcase></testsuite></testsuites>';

let github: Organisation | null = null;
let storage: Storage;
let reader: GitHubReader | null = null;
const waits: number[] = [];

const outside = process.env.TMPDIR;

beforeEach(async () => {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'runs-'));
  storage = await startStorage();
  waits.length = 0;
});

afterEach(async () => {
  // What else is asked of the platform is for others to hold.
  const violations = (github?.violations ?? []).filter((one) => one.includes('/actions/'));
  await github?.close();
  await storage.close();
  github = null;
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
  expect(readdirSync(tmpdir())).toEqual([]);
  rmSync(tmpdir(), { recursive: true });
  if (outside === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = outside;
});

type Options = { tree?: Tree; own?: number; mayRead?: boolean; never?: boolean; settings?: string };

async function collected(runs: readonly RunMade[], options: Options = {}): Promise<Collected> {
  const { tree = {}, own = null, mayRead = true, never = false, settings = '' } = options;
  github = await startOrganisation([], { routes: [routesOfRuns(runs, storage, mayRead)] });
  process.env.GITHUB_API_URL = github.url;
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  const platform = async (): Promise<GitHubReader> => {
    reader = await createReader(await connect('ghs_a-token-nobody-else-sees', { retryAfter: 1, wait }), ORGANISATION);
    return reader;
  };
  const release = `release: { repository: ${ORGANISATION}, commit: ${COMMIT} }\n${settings}`;
  return inFolder({ '.evidence.yml': release, ...tree }, async (root) => {
    const command = readArguments(['generate', '--root', root, '--at', '2026-05-21', '--format', 'json'], {});
    if (command.name !== 'generate') throw new Error('unexpected');
    const { config, git } = await readConfig(command.options, () => new Date(0));
    const history = { earlier: [], platform, runs: never ? null : { own } };
    return collect(
      config,
      git,
      catalogue.tables,
      () => {},
      (text) => text,
      history,
    );
  });
}

function outcomeOf(check: string, { facts, evidence, problems }: Collected) {
  const missing = EVIDENCE_KINDS.filter((kind) => !evidence.some((one) => one.kind === kind));
  const { results } = evaluate({
    facts: derive(facts, { ...CONTEXT, at: '2026-05-21T00:00:00Z' }),
    evidence,
    problems,
    missing,
    checks: catalogue.checks.filter(({ id }) => id === check),
    exceptions: [],
    assertions: [],
    profile: 'standard',
    at: '2026-05-21T00:00:00Z',
    author: null,
  });
  return results[0]?.outcome;
}

const testRuns = ({ facts }: Collected) => facts.filter(({ type }) => type === 'test-run');
/** Problems of what was fetched, and not of the changes. */
const told = ({ problems }: Collected) =>
  problems.filter(({ place }) => place?.path.startsWith('github/runs') || place?.path === '.evidence.yml');

async function tests(
  xml: string,
  more: Partial<RunMade['artifacts'][number]> = {},
): Promise<RunMade['artifacts'][number]> {
  return { id: 7, name: 'test-results', archive: await archiveOf({ 'reports/junit.xml': xml }), ...more };
}

describe('artifacts of the runs on the released commit', () => {
  it('are read as the checkout is, with the run, the workflow and the artifact that they come from', async () => {
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }]);
    const path = 'github/runs/42/test-results/reports/junit.xml';
    expect(testRuns(found)).toMatchObject([
      {
        id: `test-run:${path}#report`,
        attributes: { passed: 1, commit: COMMIT, run: 42, repeated: false, tracked: false },
      },
    ]);
    const evidence = found.evidence.find(({ id }) => id === `test:${path}`);
    expect(evidence).toMatchObject({
      source: { path, commit: null },
      foundBy: 'artifact test-results of run 42 (CI)',
      basis: 'declared',
    });
    expect(told(found)).toEqual([]);
    expect(outcomeOf('chg-checks-passed', found)).toBe('pass');
  });

  it('flip the check: without them there is nothing to judge, and failed tests of another job fail', async () => {
    const runs = [{ id: 42, commit: COMMIT, artifacts: [await tests(failing)] }];
    expect(outcomeOf('chg-checks-passed', await collected(runs, { never: true }))).toBe('no-evidence');
    expect(storage.seen).toEqual([]);
    await github?.close();
    expect(outcomeOf('chg-checks-passed', await collected(runs))).toBe('fail');
  });

  it('the token stays with the API: what holds the archives does not see it', async () => {
    await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }]);
    expect(storage.seen.map(({ url }) => url)).toEqual(['/blob/7.zip?sig=a%2Fb%3D']);
    const headers = JSON.stringify(storage.seen.map((one) => one.headers));
    expect(headers).not.toMatch(/authorization|a-token-nobody-else-sees/i);
    expect(reader?.asked()).toContainEqual(
      expect.objectContaining({
        endpoint: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        parameters: { owner: 'acme', repo: 'orders', artifact_id: 7, archive_format: 'zip' },
        calls: 2,
        records: 1,
      }),
    );
    expect(JSON.stringify(reader?.asked())).not.toContain('sig=');
  });

  it('only of the commit itself: not of another, not for a pull request, not of another repository', async () => {
    const artifacts = [await tests(failing)];
    const found = await collected([
      { id: 1, commit: 'b'.repeat(40), artifacts },
      { id: 2, commit: COMMIT, event: 'pull_request', artifacts },
      { id: 3, commit: COMMIT, of: 'mallory/orders', artifacts },
      { id: 4, commit: COMMIT, event: 'merge_group', artifacts: [await tests(passing, { id: 8 })] },
    ]);
    expect(testRuns(found).map(({ attributes }) => attributes.run)).toEqual([4]);
    expect(told(found)).toMatchObject([{ code: 'runs-of-others', message: expect.stringMatching(/^2 runs /) }]);
  });

  it('failed runs count as well, and the run that goes on is told but for our own', async () => {
    const made = (id: number, artifact: number, status: string) =>
      tests(passing, { id: artifact }).then((one) => ({ id, commit: COMMIT, status, artifacts: [one] }));
    const runs = [await made(1, 7, 'in_progress'), await made(2, 8, 'queued'), await made(3, 9, 'completed')];
    const found = await collected(runs, { own: 1 });
    expect(testRuns(found)).toHaveLength(3);
    expect(told(found).map(({ code, place }) => [code, place?.path])).toEqual([['run-goes-on', 'github/runs/2']]);
  });

  it('of an artifact that a later attempt uploaded again both are kept, and the later counts', async () => {
    const first = await tests(failing, { id: 7, createdAt: '2026-05-20T08:00:00Z' });
    const second = await tests(passing, { id: 8, createdAt: '2026-05-20T09:00:00Z' });
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [second, first] }]);
    expect(testRuns(found).map(({ place, attributes }) => [place.path, attributes.repeated])).toEqual([
      ['github/runs/42/test-results/reports/junit.xml', false],
      ['github/runs/42/test-results@7/reports/junit.xml', true],
    ]);
    expect(outcomeOf('chg-checks-passed', found)).toBe('pass');
  });

  it('two artifacts with the same file are two reports', async () => {
    const artifacts = [await tests(passing), await tests(failing, { id: 8, name: 'test-results-windows' })];
    const found = await collected([{ id: 42, commit: COMMIT, artifacts }]);
    expect(testRuns(found)).toHaveLength(2);
    expect(outcomeOf('chg-checks-passed', found)).toBe('fail');
  });

  it('a file of the checkout with the name of a fetched one is not taken for it', async () => {
    const tree = { 'github/runs/42/test-results/reports/junit.xml': failing };
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }], { tree });
    expect(testRuns(found).map(({ attributes }) => attributes.failed)).toEqual([0]);
    await github?.close();
    const alone = await collected([], { tree });
    expect(testRuns(alone).map(({ attributes }) => [attributes.commit, attributes.run])).toEqual([[null, null]]);
  });
});

describe('which artifacts', () => {
  const archive = archiveOf({ 'junit.xml': passing, 'template.yaml': 'Transform: AWS::Serverless-2016-10-31\n' });
  const named = async (...names: string[]): Promise<RunMade[]> => {
    const bytes = await archive;
    return [
      { id: 42, commit: COMMIT, artifacts: names.map((name, index) => ({ id: index + 1, name, archive: bytes })) },
    ];
  };
  const fetched = (): string[] => storage.seen.map(({ url }) => /blob\/(\d+)/.exec(url)?.[1] ?? '');

  it('by names of evidence; what this action left is none', async () => {
    await collected(
      await named('dist', 'junit-node20', 'github-pages', 'release-evidence-orders', 'e2e-tests', 'contest'),
    );
    expect(fetched()).toEqual(['2', '5']);
  });

  it('an artifact of tests is not looked through for manifests', async () => {
    const found = await collected(await named('test-results'));
    expect(found.facts.filter(({ type }) => type === 'stack')).toEqual([]);
    await github?.close();
    const all = await collected(await named('test-results'), {
      settings: 'collect: { runs: { include: [test-*] } }\n',
    });
    expect(all.facts.filter(({ type }) => type === 'stack')).toHaveLength(1);
  });

  it('those that the settings name, of the workflows that they name', async () => {
    const [first] = await named('quality', 'quality-old', 'test-results');
    if (first === undefined) throw new Error('unexpected');
    const second = { ...first, id: 43, name: 'Nightly', path: '.github/workflows/nightly.yml' };
    const settings = 'collect: { runs: { include: [quality*], exclude: [quality-old], workflows: [ci.yml] } }\n';
    const found = await collected([first, second], { settings });
    expect(testRuns(found).map(({ place }) => place.path)).toEqual(['github/runs/42/quality/junit.xml']);
  });

  it('paths of collect.tests speak of what is in an artifact as well', async () => {
    const bytes = await archiveOf({ 'out/one.xml': passing, 'out/two.xml': passing, 'junit.xml': passing });
    const runs = [{ id: 42, commit: COMMIT, artifacts: [{ id: 7, name: 'test-results', archive: bytes }] }];
    const settings = 'collect: { tests: { include: [out/*.xml], exclude: [out/two.xml] } }\n';
    const found = await collected(runs, { settings });
    expect(testRuns(found).map(({ place }) => place.path)).toEqual(['github/runs/42/test-results/out/one.xml']);
  });

  it('a name in the settings that no artifact has is a problem', async () => {
    const found = await collected(await named('dist'), { settings: 'collect: { runs: { include: [qa-*] } }\n' });
    expect(told(found)).toMatchObject([{ code: 'pattern-found-nothing', kinds: expect.arrayContaining(['test']) }]);
  });
});

describe('what cannot be read', () => {
  it('without actions: read nothing is fetched, and the permission is named', async () => {
    const runs = [{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }];
    const found = await collected(runs, { mayRead: false, tree: { 'junit.xml': passing } });
    expect(told(found)).toMatchObject([
      { code: 'github-forbidden', kinds: [], message: expect.stringContaining('it lacks actions: read') },
    ]);
    expect(outcomeOf('chg-checks-passed', found)).toBe('pass');
  });

  it('an expired artifact and one that is too large are told, and what they would say is not known', async () => {
    const artifacts = [
      await tests(passing),
      await tests(passing, { id: 8, name: 'e2e-tests', expired: true }),
      await tests(passing, { id: 9, name: 'load-tests', size: MAX_ARTIFACT_BYTES + 1 }),
    ];
    const found = await collected([{ id: 42, commit: COMMIT, artifacts }]);
    expect(told(found).map(({ code, kinds }) => [code, kinds])).toEqual([
      ['artifact-expired', ['test']],
      ['artifact-too-large', ['test']],
    ]);
    expect(storage.seen).toHaveLength(1);
    expect(outcomeOf('chg-checks-passed', found)).toBe('no-evidence');
  });

  it('bytes that have not the digest that the platform tells are not read', async () => {
    const wrong = await tests(passing, { digest: `sha256:${'0'.repeat(64)}` });
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [wrong] }]);
    expect(testRuns(found)).toEqual([]);
    expect(told(found)).toMatchObject([{ code: 'artifact-digest', kinds: ['test'] }]);
  });

  it('an older server tells no digest', async () => {
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing, { digest: null })] }]);
    expect(testRuns(found)).toHaveLength(1);
  });

  it.each([
    ['500s', [500, 503]],
    ['an answer that breaks off', ['cut']],
    ['a limit', [429]],
  ] as const)('%s of the storage are got over', async (_, faults) => {
    storage.faults.push(...faults);
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }]);
    expect(testRuns(found)).toHaveLength(1);
    expect(storage.seen).toHaveLength(faults.length + 1);
    expect(waits).toEqual(faults.includes(429 as never) ? [8000] : []);
  });

  it('storage that refuses is told in our words', async () => {
    storage.faults.push(403);
    const found = await collected([{ id: 42, commit: COMMIT, artifacts: [await tests(passing)] }]);
    expect(told(found)).toMatchObject([{ code: 'github-unexpected', kinds: ['test'] }]);
    expect(JSON.stringify(found)).not.toMatch(/never-shown|sig=|a%2Fb/);
  });
});
