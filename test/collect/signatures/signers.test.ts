import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sigstoreBundle } from '../../../src/collect/signatures/read-sigstore-bundle.ts';
import type { Config, SignerPattern } from '../../../src/model/config.ts';
import { GITHUB_ISSUER } from '../../../src/model/config.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import {
  type MockSigstore,
  ownKey,
  provenanceOf,
  type Signer,
  startMockSigstore,
} from '../../signing/mock-sigstore.ts';
import { contextOf, folderOf } from './folder.ts';

const ARCHIVE = Buffer.from('PK the orders service, built');
const COMMIT = '1f0c5d7a9b3e2846c1d0f9e8b7a6958473625140';
const RELEASE = { repository: 'acme/orders', tag: 'v1.4.0' };
const SHARED = 'acme/workflows/.github/workflows/build.yml@refs/tags/v2';
const OWN = 'acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0';

type Settings = Partial<Config['collect']['signatures']>;

/** A workflow as GitHub's token says it is. */
function workflow({
  repository = 'acme/orders',
  ref = 'refs/tags/v1.4.0',
  signer = `${repository}/.github/workflows/release.yml@${ref}`,
}: {
  repository?: string;
  ref?: string;
  signer?: string;
} = {}): Signer {
  const claims = {
    repository,
    ref,
    sha: COMMIT,
    event_name: 'push',
    job_workflow_ref: signer,
    job_workflow_sha: COMMIT,
    workflow_ref: `${repository}/.github/workflows/release.yml@${ref}`,
    runner_environment: 'github-hosted',
    repository_visibility: 'private',
    run_id: '25',
    run_attempt: '1',
  };
  return { issuer: GITHUB_ISSUER, subject: `https://github.com/${signer}`, claims };
}

let sigstore: MockSigstore;
const folders: { remove: () => void }[] = [];
beforeAll(async () => {
  sigstore = await startMockSigstore();
});
afterAll(() => sigstore.close());
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

async function signedBy(signer: Signer, settings: Settings = {}, release: { tag?: string } = {}) {
  return judged(await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), signer), settings, release);
}

async function judged(bundle: JsonObject, settings: Settings = {}, release: { tag?: string } = {}) {
  const folder = folderOf(
    { 'orders.sigstore.json': bundle, 'root.json': sigstore.trustedRoot, 'orders.zip': ARCHIVE, t: '' },
    ['t'],
  );
  folders.push(folder);
  const context = contextOf(folder.files, { trustedRoot: 'root.json', ...settings }, { ...RELEASE, ...release });
  const { facts } = await sigstoreBundle.read(folder.get('orders.sigstore.json'), context);
  return facts.find(({ type }) => type === 'signature')?.attributes ?? {};
}

function pattern(given: Partial<SignerPattern>): SignerPattern {
  return { issuer: GITHUB_ISSUER, subject: null, repository: null, workflow: null, ref: null, ...given };
}

it('a certificate says what was built, by what and when, and the fact hands it over', async () => {
  expect(await signedBy(workflow())).toMatchObject({
    verification: 'verified',
    differs: [],
    certificate: {
      notBefore: expect.stringMatching(/Z$/),
      notAfter: expect.stringMatching(/Z$/),
      sourceRepository: 'https://github.com/acme/orders',
      sourceRef: 'refs/tags/v1.4.0',
      sourceCommit: COMMIT,
      workflow: `https://github.com/${OWN}`,
      runWorkflow: `https://github.com/${OWN}`,
      runner: 'github-hosted',
      trigger: 'push',
      run: 'https://github.com/acme/orders/actions/runs/25/attempts/1',
      visibility: 'private',
    },
  });
});

describe('without settings', () => {
  it.each([
    ['a workflow of the repository at the released tag', {}, []],
    ['one at another tag', { ref: 'refs/tags/v1.3.0' }, ['subject', 'ref']],
    ['one of another repository', { repository: 'evil/orders' }, ['subject', 'repository']],
    ['a shared workflow of others, called by ours', { signer: SHARED }, ['subject']],
    // Without the certificate's own word on what was built, this would pass for ours.
    ['our workflow, called by another repository', { repository: 'evil/x', signer: OWN }, ['repository']],
    ['our workflow at the tag, called from a branch', { ref: 'refs/heads/main', signer: OWN }, ['ref']],
  ])('%s', async (_, signer, differs) => {
    expect(await signedBy(workflow(signer))).toMatchObject({
      verification: differs.length === 0 ? 'verified' : 'verified-other-signer',
      faults: differs.length === 0 ? [] : ['other-signer'],
      differs,
    });
  });
});

describe('with identities', () => {
  const shared = () => workflow({ signer: SHARED });

  it.each<[string, Partial<SignerPattern>, string[]]>([
    ['of the repository alone', { repository: 'acme/orders' }, []],
    ['of any repository of an owner', { repository: 'acme/*' }, []],
    ['of another repository', { repository: 'acme/payments' }, ['repository']],
    ['by a shared workflow', { repository: 'acme/orders', workflow: 'acme/workflows/.github/workflows/build.yml' }, []],
    ['by a workflow of its own', { repository: 'acme/orders', workflow: 'release.yml' }, ['workflow']],
    ['at tags', { repository: 'acme/orders', ref: 'refs/tags/v*' }, []],
    ['at a branch', { repository: 'acme/orders', ref: 'refs/heads/main' }, ['ref']],
    ['by subject', { subject: `https://github.com/${SHARED}` }, []],
    ['by subject of another', { subject: 'https://github.com/acme/**@refs/tags/v3' }, ['subject']],
    ['of another issuer', { issuer: 'https://gitlab.example', repository: 'acme/orders' }, ['issuer']],
  ])('%s', async (_, given, differs) => {
    const identities = [pattern(given)];
    const verification = differs.length === 0 ? 'verified' : 'verified-other-signer';
    expect(await signedBy(shared(), { identities })).toMatchObject({ verification, differs });
  });

  it('one of several must fit, and the nearest tells in what it differs', async () => {
    const far = pattern({ repository: 'x/y', ref: 'refs/heads/main' });
    const near = pattern({ repository: 'acme/orders', ref: 'refs/heads/main' });
    const attributes = await signedBy(shared(), { identities: [far, near] });
    expect(attributes.differs).toEqual(['ref']);
    expect(attributes.expectedIdentity).toBe('of x/y at refs/heads/main, or of acme/orders at refs/heads/main');
    const identities = [far, pattern({ repository: 'acme/orders' })];
    expect((await signedBy(shared(), { identities })).verification).toBe('verified');
  });

  it('beside the one identity, which counts as before', async () => {
    const identity = { issuer: GITHUB_ISSUER, subject: `https://github.com/${SHARED}` };
    const identities = [pattern({ repository: 'acme/payments' })];
    expect((await signedBy(shared(), { identity, identities })).verification).toBe('verified');
  });

  it('ask what the certificate says: that it says nothing is no fit', async () => {
    const silent = { issuer: GITHUB_ISSUER, subject: `https://github.com/${OWN}` };
    expect((await signedBy(silent)).verification).toBe('verified');
    const asked = await signedBy(silent, {
      identities: [pattern({ repository: 'acme/orders', workflow: 'release.yml' })],
    });
    expect(asked).toMatchObject({ verification: 'verified-other-signer', differs: ['repository'] });
  });

  it('and builders, of which one must have built', async () => {
    const identities = [pattern({ repository: 'acme/orders' })];
    const by = (...builders: string[]) => signedBy(shared(), { identities, builders });
    expect((await by('https://github.com/acme/workflows/**')).verification).toBe('verified');
    expect(await by('https://github.com/slsa-framework/**')).toMatchObject({
      verification: 'verified-other-signer',
      differs: ['builder'],
    });
    expect((await signedBy(workflow(), { builders: ['https://github.com/slsa-framework/**'] })).differs).toEqual([
      'builder',
    ]);
  });
});

describe('witnesses that the settings ask for', () => {
  const minimum = (logEntries: number | null, timestamps: number | null) => ({ minimum: { logEntries, timestamps } });

  it('make a signature that has fewer one below the minimum', async () => {
    expect((await signedBy(workflow(), minimum(1, 0))).verification).toBe('verified');
    expect(await signedBy(workflow(), minimum(null, 1))).toMatchObject({
      verification: 'verified-below-minimum',
      faults: ['below-minimum'],
      why: expect.stringContaining('logs 1, timestamp authorities 0'),
    });
    expect((await signedBy(workflow(), minimum(2, null))).verification).toBe('verified-below-minimum');
  });

  it('count logs and authorities, not entries and stamps', async () => {
    const statement = provenanceOf('orders.zip', ARCHIVE, '');
    const both = await sigstore.signStatement(statement, workflow(), { timestamp: true });
    expect((await judged(both, minimum(1, 1))).verification).toBe('verified');
    expect((await judged(both, minimum(1, 2))).verification).toBe('verified-below-minimum');
  });

  it('can be none of a log, where a timestamp says when', async () => {
    const statement = provenanceOf('orders.zip', ARCHIVE, '');
    const stamped = await sigstore.signStatement(statement, workflow(), { log: false, timestamp: true });
    expect((await judged(stamped)).verification).toBe('invalid');
    expect((await judged(stamped, minimum(0, 1))).verification).toBe('verified');
  });

  it('are asked of keys as well', async () => {
    const key = ownKey();
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), key, { log: false });
    const folder = folderOf({ 'a.sigstore.json': bundle, 'k.pub': key.pem, 'orders.zip': ARCHIVE });
    folders.push(folder);
    const of = async (settings: Settings) => {
      const context = contextOf(folder.files, { keys: ['k.pub'], ...settings }, RELEASE);
      const { facts } = await sigstoreBundle.read(folder.get('a.sigstore.json'), context);
      return facts[0]?.attributes.verification;
    };
    expect(await of({})).toBe('verified');
    expect(await of(minimum(1, null))).toBe('verified-below-minimum');
  });
});

it('the shipped root says how old it is at the release', async () => {
  const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), workflow());
  const attributes = await judged(bundle, { trustedRoot: null });
  expect(attributes).toMatchObject({ root: 'shipped', rootDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  const days = (Date.parse('2026-12-01T00:00:00Z') - Date.parse(String(attributes.rootDate))) / 86_400_000;
  expect(attributes.rootAgeDays).toBe(Math.max(0, Math.floor(days)));
});
