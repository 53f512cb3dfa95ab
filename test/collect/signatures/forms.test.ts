import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/collect/reader.ts';
import { cosignSignature } from '../../../src/collect/signatures/read-cosign-signature.ts';
import { sigstoreBundle } from '../../../src/collect/signatures/read-sigstore-bundle.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import {
  type MockSigstore,
  type OwnKey,
  ownKey,
  provenanceOf,
  type Signer,
  startMockSigstore,
} from '../../signing/mock-sigstore.ts';
import { contextOf, folderOf } from './folder.ts';

const ARCHIVE = Buffer.from('PK the orders service, built');
const WORKFLOW: Signer = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0',
};
const RELEASE = { repository: 'acme/orders', tag: 'v1.4.0' };

type Contents = Record<string, Buffer | string | JsonObject>;
type Settings = Partial<Config['collect']['signatures']>;

let sigstore: MockSigstore;
let key: OwnKey;
const folders: { remove: () => void }[] = [];
beforeAll(async () => {
  sigstore = await startMockSigstore();
  key = ownKey();
});
afterAll(() => sigstore.close());
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Reads the first of the files with the reader that recognises it. */
async function read(contents: Contents, settings: Settings = {}): Promise<Reading> {
  const folder = folderOf({ ...contents, 'root.json': sigstore.trustedRoot, 'orders.zip': ARCHIVE, t: '' }, ['t']);
  folders.push(folder);
  const [path = ''] = Object.keys(contents);
  const context = contextOf(folder.files, { trustedRoot: 'root.json', ...settings }, RELEASE);
  const content = contents[path] ?? '';
  const head = typeof content === 'string' || Buffer.isBuffer(content) ? Buffer.from(content) : JSON.stringify(content);
  const reader = [sigstoreBundle, cosignSignature].find((one) => one.recognises(Buffer.from(head), path));
  if (reader === undefined) throw new Error(`nothing recognises ${path}`);
  return reader.read(folder.get(path), context);
}

async function attributesOf(contents: Contents, settings: Settings = {}) {
  const { facts } = await read(contents, settings);
  const signatures = facts.filter(({ type }) => type === 'signature');
  expect(signatures).toHaveLength(1);
  return signatures[0]?.attributes ?? {};
}

type Parts = {
  verificationMaterial: {
    x509CertificateChain?: { certificates: { rawBytes: string }[] };
    certificate?: { rawBytes: string };
    tlogEntries: {
      logIndex: string;
      logId: { keyId: string };
      integratedTime: string;
      inclusionPromise: { signedEntryTimestamp: string };
      canonicalizedBody: string;
    }[];
  };
  messageSignature?: { signature: string };
  dsseEnvelope?: JsonObject;
};

function partsOf(bundle: JsonObject): Parts {
  return bundle as unknown as Parts;
}

function certificateOf(bundle: JsonObject): string {
  const { x509CertificateChain, certificate } = partsOf(bundle).verificationMaterial;
  const raw = x509CertificateChain?.certificates[0]?.rawBytes ?? certificate?.rawBytes ?? '';
  return `-----BEGIN CERTIFICATE-----\n${raw.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** The same as `cosign sign-blob --bundle` or `attest-blob --bundle` of versions 1 and 2 wrote it. */
function asCosign(bundle: JsonObject, signer = certificateOf(bundle)): JsonObject {
  const { messageSignature, dsseEnvelope, verificationMaterial } = partsOf(bundle);
  const [entry] = verificationMaterial.tlogEntries;
  if (entry === undefined) throw new Error('no log entry');
  const envelope = Buffer.from(JSON.stringify(dsseEnvelope ?? {})).toString('base64');
  return {
    base64Signature: messageSignature?.signature ?? envelope,
    cert: Buffer.from(signer).toString('base64'),
    rekorBundle: {
      SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
      Payload: {
        body: entry.canonicalizedBody,
        integratedTime: Number(entry.integratedTime),
        logIndex: Number(entry.logIndex),
        logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
      },
    },
  };
}

describe('forms of log entries, signed for real and verified', () => {
  it.each([
    ['intoto 0.0.2', { entry: 'intoto', version: 1 }],
    ['dsse 0.0.1', { entry: 'dsse', version: 1 }],
    ['dsse 0.0.2', { version: 2 }],
  ] as const)('a statement as %s', async (form, options) => {
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW, options);
    const attributes = await attributesOf({ 'orders.zip.sigstore.json': bundle });
    expect(attributes).toMatchObject({ verification: 'verified', log: [{ form }] });
  });

  it.each([
    ['hashedrekord 0.0.1', 1],
    ['hashedrekord 0.0.2', 2],
  ] as const)('bare bytes as %s', async (form, version) => {
    const bundle = await sigstore.signBytes(ARCHIVE, WORKFLOW, { version });
    const attributes = await attributesOf({ 'orders.zip.sigstore.json': bundle });
    expect(attributes).toMatchObject({ verification: 'verified', log: [{ form }] });
  });

  it('of version 2 vouch for no time, which a timestamp does', async () => {
    const bundle = await sigstore.signBytes(ARCHIVE, WORKFLOW, { version: 2 });
    const attributes = await attributesOf({ 'orders.zip.sigstore.json': bundle });
    expect(attributes.log).toEqual([expect.objectContaining({ at: null, index: 0 })]);
    expect(attributes.timestamps).toEqual([
      { authority: 'CN=tsa signing, O=sigstore.mock', at: expect.stringMatching(/Z$/) },
    ]);
    const [timestamp] = attributes.timestamps as { at: string }[];
    expect(attributes.loggedAt).toBe(timestamp?.at);
    const without = await sigstore.signBytes(ARCHIVE, WORKFLOW, { version: 2, timestamp: false });
    expect(await attributesOf({ 'orders.zip.sigstore.json': without })).toMatchObject({
      verification: 'invalid',
      why: expect.stringContaining('when it was signed'),
    });
  });

  it('that are of a form which is not read are no fault', async () => {
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW);
    const [entry] = partsOf(bundle).verificationMaterial.tlogEntries;
    const body = { kind: 'intoto', apiVersion: '0.0.1', spec: {} };
    Object.assign(entry ?? {}, {
      kindVersion: { kind: 'intoto', version: '0.0.1' },
      canonicalizedBody: Buffer.from(JSON.stringify(body)).toString('base64'),
    });
    expect(await attributesOf({ 'orders.zip.sigstore.json': bundle })).toMatchObject({
      verification: 'present',
      why: expect.stringContaining('intoto 0.0.1'),
    });
  });

  it('count for nothing without the checkpoint in a bundle of v0.1 that has a promise, and break a later one', async () => {
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW, { chain: true });
    for (const { inclusionProof } of partsOf(bundle).verificationMaterial.tlogEntries as unknown as {
      inclusionProof: JsonObject;
    }[]) {
      delete inclusionProof.checkpoint;
    }
    const of = (version: string) => ({
      'orders.zip.sigstore.json': {
        ...bundle,
        mediaType: `application/vnd.dev.sigstore.bundle+json;version=${version}`,
      },
    });
    expect((await attributesOf(of('0.1'))).verification).toBe('verified');
    expect((await attributesOf(of('0.2'))).verification).toBe('invalid');
  });
});

describe('a bundle of cosign before Sigstore bundles', () => {
  it('is verified with the certificate and the log entry in it', async () => {
    const bundle = asCosign(await sigstore.signBytes(ARCHIVE, WORKFLOW));
    expect(await attributesOf({ 'orders.zip.bundle': bundle })).toMatchObject({
      format: 'cosign-bundle',
      content: 'message',
      verification: 'verified',
      identity: WORKFLOW.subject,
      artifacts: ['orders.zip'],
      subjects: [{ name: 'orders.zip', algorithm: 'sha256' }],
    });
  });

  it('holds a statement where something was attested', async () => {
    const bundle = asCosign(await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW));
    expect(await attributesOf({ 'attestation.bundle': bundle })).toMatchObject({
      format: 'cosign-bundle',
      content: 'dsse',
      verification: 'verified',
      predicateType: 'https://slsa.dev/provenance/v1',
    });
    const { facts } = await read({ 'attestation.bundle': bundle });
    expect(facts.map(({ type }) => type)).toEqual(['signature', 'provenance']);
  });

  it('is not verified when anything in it is another', async () => {
    const bundle = asCosign(await sigstore.signBytes(ARCHIVE, WORKFLOW));
    const other = asCosign(await sigstore.signBytes(Buffer.from('something else'), WORKFLOW));
    for (const name of ['base64Signature', 'cert', 'rekorBundle']) {
      const mixed = { ...bundle, [name]: other[name] ?? null };
      expect((await attributesOf({ 'orders.zip.bundle': mixed })).verification).not.toBe('verified');
    }
  });

  it('by a key is verified with the key that the settings name', async () => {
    const signed = await sigstore.signBytes(ARCHIVE, key);
    const contents = { 'orders.zip.bundle': asCosign(signed, key.pem), 'keys/release.pub': key.pem };
    expect(await attributesOf(contents, { keys: ['keys/*.pub'] })).toMatchObject({
      verification: 'verified',
      key: { from: 'settings', path: 'keys/release.pub' },
      certificate: null,
      root: 'configured',
    });
    expect(await attributesOf(contents)).toMatchObject({
      verification: 'verified-signer-not-checked',
      key: { from: 'beside', path: 'orders.zip.bundle' },
    });
  });

  it('without a log entry is about the file of its name', async () => {
    const { rekorBundle: _, ...signed } = asCosign(await sigstore.signBytes(ARCHIVE, key), key.pem);
    const contents = { 'orders.zip.bundle': signed, 'keys/release.pub': key.pem };
    expect((await attributesOf(contents, { keys: ['keys/*.pub'] })).verification).toBe('verified');
    expect(
      (await attributesOf({ ...contents, 'orders.zip.bundle': { ...signed, base64Signature: '' } })).verification,
    ).toBe('invalid');
    const homeless = await attributesOf({ 'x.bundle': signed, 'keys/release.pub': key.pem }, { keys: ['keys/*.pub'] });
    expect(homeless).toMatchObject({ verification: 'invalid', why: expect.stringContaining('which bytes') });
  });
});

describe('a signature in a file of its own', () => {
  async function signatureOf(bytes = ARCHIVE, signer: Signer | OwnKey = key) {
    return partsOf(await sigstore.signBytes(bytes, signer)).messageSignature?.signature ?? '';
  }

  it('is verified with a key that the settings name, in base64 and as bare bytes', async () => {
    const signature = await signatureOf();
    const settings = { keys: ['cosign.pub'] };
    const text = await attributesOf({ 'orders.zip.sig': `${signature}\n`, 'cosign.pub': key.pem }, settings);
    expect(text).toMatchObject({
      format: 'cosign-signature',
      verification: 'verified',
      artifacts: ['orders.zip'],
      key: { from: 'settings', path: 'cosign.pub' },
      log: [],
      loggedAt: null,
    });
    const bytes = Buffer.from(signature, 'base64');
    const bare = await attributesOf({ 'orders.zip.sig': bytes, 'cosign.pub': key.pem }, settings);
    expect(bare.verification).toBe('verified');
  });

  it('does not say who signed where the key merely lies beside it', async () => {
    const reading = await read({ 'orders.zip.sig': await signatureOf(), 'cosign.pub': key.pem });
    expect(reading.includes).toEqual(['cosign.pub']);
    expect(reading.facts[0]?.attributes).toMatchObject({
      verification: 'verified-signer-not-checked',
      faults: [{ unresolved: expect.stringContaining('came with it') }],
    });
  });

  it('is broken when it is of other bytes or by another key, and unknown without a key', async () => {
    const ofOther = await signatureOf(Buffer.from('something else'));
    const byOther = await signatureOf(ARCHIVE, ownKey());
    for (const signature of [ofOther, byOther]) {
      const contents = { 'orders.zip.sig': signature, 'cosign.pub': key.pem };
      expect((await attributesOf(contents, { keys: ['cosign.pub'] })).verification).toBe('invalid');
    }
    expect(await attributesOf({ 'orders.zip.sig': byOther })).toMatchObject({
      verification: 'present',
      why: expect.stringContaining('collect.signatures.keys'),
      key: { unresolved: expect.anything() },
    });
  });

  it('with a certificate beside it says that nothing tells when it was signed', async () => {
    const bundle = await sigstore.signBytes(ARCHIVE, WORKFLOW);
    const signature = partsOf(bundle).messageSignature?.signature ?? '';
    const pem = certificateOf(bundle);
    for (const certificate of [pem, Buffer.from(pem).toString('base64')]) {
      const reading = await read({ 'orders.zip.sig': signature, 'orders.zip.pem': certificate });
      expect(reading.includes).toEqual(['orders.zip.pem']);
      expect(reading.facts[0]?.attributes).toMatchObject({
        verification: 'present',
        why: expect.stringContaining('--bundle'),
        identity: WORKFLOW.subject,
      });
    }
    const other = await sigstore.signBytes(Buffer.from('something else'), WORKFLOW);
    const wrong = { 'orders.zip.sig': partsOf(other).messageSignature?.signature ?? '', 'orders.zip.pem': pem };
    expect((await attributesOf(wrong)).verification).toBe('invalid');
  });

  it('is told where the file that it signs is not there', async () => {
    const { facts, problems } = await read({ 'orders.tar.sig': await signatureOf() });
    expect(facts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['no-artifact']);
  });

  it('is known from what others call .sig', () => {
    const known = (bytes: Buffer | string) => cosignSignature.recognises(Buffer.from(bytes), 'a.sig');
    expect(known('-----BEGIN PGP SIGNATURE-----\n\niQIz\n')).toBe(false);
    expect(known('-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n')).toBe(false);
    expect(known(Buffer.from('89023304000108', 'hex'))).toBe(false);
    expect(known('')).toBe(false);
    expect(known('c2hvcnQ=')).toBe(false);
    expect(known(Buffer.alloc(64, 7).toString('base64'))).toBe(true);
  });
});

describe('a bundle by a key', () => {
  it('is verified with the key that the settings name, whose digest it names, with its log entry', async () => {
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), key);
    const contents = { 'orders.zip.sigstore.json': bundle, 'release.pub': key.pem, 'other.pub': ownKey().pem };
    const attributes = await attributesOf(contents, { keys: ['*.pub'] });
    expect(attributes).toMatchObject({ verification: 'verified', key: { path: 'release.pub' }, issuer: null });
    expect(attributes.log).toHaveLength(1);
  });

  it('is broken when its log entry is, though the signature fits', async () => {
    const bundle = await sigstore.signBytes(ARCHIVE, key);
    const other = await sigstore.signBytes(Buffer.from('something else'), key);
    partsOf(bundle).verificationMaterial.tlogEntries = partsOf(other).verificationMaterial.tlogEntries;
    const contents = { 'orders.zip.sigstore.json': bundle, 'release.pub': key.pem };
    expect(await attributesOf(contents, { keys: ['release.pub'] })).toMatchObject({
      verification: 'invalid',
      why: expect.stringContaining('another signature or another content'),
    });
  });

  it('is without a root when it is in a log that the root does not have', async () => {
    const elsewhere = await startMockSigstore();
    const bundle = await elsewhere.signBytes(ARCHIVE, key);
    await elsewhere.close();
    const contents = { 'orders.zip.sigstore.json': bundle, 'release.pub': key.pem };
    expect(await attributesOf(contents, { keys: ['release.pub'] })).toMatchObject({
      verification: 'root-not-available',
      why: expect.stringContaining('transparency log'),
    });
  });

  it('says what the key file is where git tracks it', async () => {
    const bundle = await sigstore.signBytes(ARCHIVE, key);
    const folder = folderOf(
      { 'a.sigstore.json': bundle, 'cosign.pub': key.pem, 'root.json': sigstore.trustedRoot, a: ARCHIVE },
      ['cosign.pub'],
    );
    folders.push(folder);
    const context = contextOf(folder.files, { trustedRoot: 'root.json', keys: ['cosign.pub'] }, RELEASE);
    const { facts } = await sigstoreBundle.read(folder.get('a.sigstore.json'), context);
    expect(facts[0]?.attributes).toMatchObject({ verification: 'verified', root: 'repository' });
  });
});

describe("what npm's registry signs", () => {
  it('is told by its key, which no one else has', async () => {
    const statement = {
      ...provenanceOf('orders.tgz', ARCHIVE, ''),
      predicateType: 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1',
    };
    const bundle = await sigstore.signStatement(statement, key);
    const npm = structuredClone(bundle);
    Object.assign(npm.verificationMaterial as JsonObject, {
      publicKey: { hint: 'SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U' },
    });
    // Signed by us in npm's name.
    const answer = { attestations: [{ predicateType: statement.predicateType, bundle: npm }] };
    expect(await attributesOf({ 'npm-attestations.json': answer })).toMatchObject({
      verification: 'invalid',
      why: 'The signature does not fit what is signed.',
      key: { from: 'npm', path: null },
      root: 'shipped',
    });
  });
});

it('nothing of these forms is thrown over, whatever is in it', async () => {
  const signed = asCosign(await sigstore.signBytes(ARCHIVE, WORKFLOW));
  const json = fc.json();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(signed)), fc.jsonValue(), json, async (name, value, text) => {
      const { facts } = await read({ 'orders.zip.bundle': { ...signed, [name]: value as Json } });
      expect(facts.every(({ attributes }) => attributes.verification !== 'verified')).toBe(true);
      await sigstoreBundle.read(folderFile({ 'a.bundle': text }), contextOf(new Map()));
    }),
    { numRuns: 40 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), async (bytes, beside) => {
      const contents = {
        'orders.zip.sig': Buffer.from(bytes),
        'orders.zip.pem': Buffer.from(beside),
        'cosign.pub': Buffer.from(beside),
      };
      const folder = folderOf({ ...contents, 'orders.zip': ARCHIVE });
      folders.push(folder);
      const { facts } = await cosignSignature.read(folder.get('orders.zip.sig'), contextOf(folder.files));
      expect(facts.every(({ attributes }) => attributes.verification !== 'verified')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

function folderFile(contents: Contents) {
  const folder = folderOf(contents);
  folders.push(folder);
  return folder.get(Object.keys(contents)[0] ?? '');
}
