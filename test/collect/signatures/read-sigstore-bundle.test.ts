import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/collect/reader.ts';
import { sigstoreBundle } from '../../../src/collect/signatures/read-sigstore-bundle.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { type MockSigstore, provenanceOf, type Signer, startMockSigstore } from '../../signing/mock-sigstore.ts';
import { contextOf, folderOf } from './folder.ts';

const BUNDLE = 'dist/orders.zip.sigstore.json';
const ARCHIVE = Buffer.from('PK the orders service, built');
const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW: Signer = {
  issuer: ISSUER,
  subject: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0',
};
const RELEASE = { repository: 'acme/orders', tag: 'v1.4.0' };

type Settings = {
  signatures?: Partial<Config['collect']['signatures']>;
  release?: { repository?: string; tag?: string };
  tracked?: string[];
  bundle?: string;
};

let sigstore: MockSigstore;
let other: MockSigstore;
let privateOne: MockSigstore;
let statement: JsonObject;
let message: JsonObject;
const folders: { remove: () => void }[] = [];

beforeAll(async () => {
  [sigstore, other, privateOne] = await Promise.all([
    startMockSigstore(),
    startMockSigstore(),
    startMockSigstore({ logs: false }),
  ]);
  statement = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, WORKFLOW.subject), WORKFLOW);
  message = await sigstore.signBytes(ARCHIVE, WORKFLOW);
});
afterAll(() => Promise.all([sigstore.close(), other.close(), privateOne.close()]));
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Reads a bundle from a folder with the archive and the trusted root of the mock beside it. */
async function read(
  bundle: JsonObject | string,
  more: Record<string, Buffer | string | JsonObject> = { 'dist/orders.zip': ARCHIVE },
  { signatures, release = RELEASE, tracked = ['template.yaml'], bundle: path = BUNDLE }: Settings = {},
): Promise<Reading> {
  const contents = { 'template.yaml': '', 'root.json': sigstore.trustedRoot, [path]: bundle, ...more };
  const folder = folderOf(contents, tracked);
  folders.push(folder);
  const context = contextOf(folder.files, { trustedRoot: 'root.json', ...signatures }, release);
  const reading = await sigstoreBundle.read(folder.get(path), context);
  // What statements say is tested with the reader of statements.
  return { ...reading, facts: reading.facts.filter(({ type }) => type === 'signature') };
}

async function signatureIn(...parameters: Parameters<typeof read>): Promise<{ [name: string]: Json | undefined }> {
  const { facts } = await read(...parameters);
  expect(facts).toHaveLength(1);
  return facts[0]?.attributes ?? {};
}

/** A copy in which the value at a path of names is another. */
function changed(value: JsonObject, path: (string | number)[], change: (before: Json) => Json): JsonObject {
  const copy = structuredClone(value);
  let at: Json = copy;
  for (const name of path.slice(0, -1)) at = (at as Record<string | number, Json>)[name] ?? null;
  const last = path.at(-1) ?? '';
  const holder = at as Record<string | number, Json>;
  expect(holder[last]).toBeDefined();
  holder[last] = change(holder[last] ?? null);
  return copy;
}

/** Base64 in which one byte in the middle is another. */
function flipped(value: Json): Json {
  const bytes = Buffer.from(String(value), 'base64');
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes.toString('base64');
}

describe('what a bundle says', () => {
  it('is a fact with subjects, signer, time and place', async () => {
    const { facts, kinds, dialect, producedAt } = await read(statement);
    expect({ kinds, dialect }).toEqual({ kinds: ['signature'], dialect: 'sigstore-bundle' });
    const [fact] = facts;
    expect(fact?.id).toBe(`signature:${BUNDLE}#0`);
    expect(fact?.place).toEqual({ path: BUNDLE, line: 1, column: 1, pointer: '' });
    expect(fact?.attributes).toEqual({
      format: 'sigstore-bundle',
      content: 'dsse',
      verification: 'verified',
      why: null,
      faults: [],
      issuer: ISSUER,
      identity: WORKFLOW.subject,
      expectedIdentity: 'https://github.com/acme/orders/.github/workflows/*@refs/tags/v1.4.0',
      predicateType: 'https://slsa.dev/provenance/v1',
      subjects: [
        { name: 'orders.zip', algorithm: 'sha256', digest: createHash('sha256').update(ARCHIVE).digest('hex') },
      ],
      artifacts: ['dist/orders.zip'],
      root: 'configured',
      rootDate: null,
      rootAgeDays: null,
      differs: [],
      key: null,
      verifier: 'here',
      signedAt: null,
      certificate: expect.objectContaining({ sourceRepository: null, workflow: null }),
      log: [
        {
          log: 'https://log.sigstore.example',
          logId: expect.stringMatching(/^[0-9a-f]{64}$/),
          index: expect.any(Number),
          at: producedAt,
          form: 'intoto 0.0.2',
        },
      ],
      timestamps: [],
      loggedAt: producedAt,
    });
    expect(Date.parse(String(producedAt))).toBeGreaterThan(Date.parse('2026-01-01'));
  });

  it('names a signature over bare bytes after the file that its own name says', async () => {
    const attributes = await signatureIn(message);
    expect(attributes.subjects).toEqual([expect.objectContaining({ name: 'orders.zip', algorithm: 'sha256' })]);
    expect(attributes).toMatchObject({ content: 'message', predicateType: null, verification: 'verified' });
  });

  it('is read from one bundle a line and from the wrapping of an attestations answer', async () => {
    const lines = `${JSON.stringify(statement)}\n\n${JSON.stringify(message)}\n`;
    const two = await read(lines, undefined, { bundle: 'dist/orders.zip.jsonl' });
    expect(two.facts.map(({ id, place }) => [id, place.line])).toEqual([
      ['signature:dist/orders.zip.jsonl#0', 1],
      ['signature:dist/orders.zip.jsonl#1', 3],
    ]);
    expect(two.facts.map(({ attributes }) => attributes.verification)).toEqual(['verified', 'verified']);
    const answer = { attestations: [{ bundle: statement }, { bundle: message }] };
    const wrapped = await read(answer);
    expect(wrapped.facts.map(({ place }) => place.pointer)).toEqual([
      '/attestations/0/bundle',
      '/attestations/1/bundle',
    ]);
  });

  it('is known by its content, or by a name that only bundles have', () => {
    const recognises = (text: string, path: string) => sigstoreBundle.recognises(Buffer.from(text), path);
    expect(recognises(JSON.stringify(statement, null, 2), 'a.json')).toBe(true);
    expect(recognises('{ "dsseEnvelope": { "payload": "', 'a.json')).toBe(true);
    expect(recognises('cut off', 'a.zip.sigstore.json')).toBe(true);
    expect(recognises('{ "coverage": 80 }', 'attestation.json')).toBe(false);
  });
});

describe('verification', () => {
  it('accepts the older form with a certificate chain, and a timestamp beside the log', async () => {
    const older = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW, { chain: true });
    expect((await signatureIn(older)).verification).toBe('verified');
    const stamped = await sigstore.signBytes(ARCHIVE, WORKFLOW, { timestamp: true });
    expect((await signatureIn(stamped)).verification).toBe('verified');
  });

  it('claims a verified signature only for a file in which every bundle is verified', async () => {
    expect((await read(statement)).basis).toBe('verified-signature');
    const mixed = `${JSON.stringify(statement)}\n${JSON.stringify(await other.signBytes(ARCHIVE, WORKFLOW))}`;
    expect((await read(mixed)).basis).toBe('declared');
  });

  it('says present of a signature by a key that is kept elsewhere', async () => {
    const keyed = { ...statement, verificationMaterial: { publicKey: { hint: 'k1' }, tlogEntries: [] } };
    expect(await signatureIn(keyed)).toMatchObject({ verification: 'present', identity: null, issuer: null });
  });

  it('says that the signer was not checked where nobody is configured and nobody can be derived', async () => {
    const nobody = await signatureIn(statement, undefined, { release: {} });
    expect(nobody).toMatchObject({
      verification: 'verified-signer-not-checked',
      faults: [{ unresolved: expect.stringContaining('No signer') }],
      expectedIdentity: null,
    });
    expect((await signatureIn(statement, undefined, { release: { repository: 'acme/orders' } })).verification).toBe(
      'verified-signer-not-checked',
    );
  });

  it.each([
    ['another tag', 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.3.0', ISSUER],
    ['another repository', 'https://github.com/acme/other/.github/workflows/release.yml@refs/tags/v1.4.0', ISSUER],
    [
      'a branch that is called like the tag',
      'https://github.com/acme/orders/.github/workflows/release.yml@refs/heads/x@refs/tags/v1.4.0',
      ISSUER,
    ],
    ['another issuer', WORKFLOW.subject, 'https://accounts.example.com'],
  ])('says that %s signed', async (_, subject, issuer) => {
    const bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), { issuer, subject });
    expect(await signatureIn(bundle)).toMatchObject({
      verification: 'verified-other-signer',
      artifacts: ['dist/orders.zip'],
    });
  });

  it('holds the signer to the configured identity', async () => {
    const person = { issuer: 'https://accounts.example.com', subject: 'https://acme.example/builders/7' };
    const bundle = await sigstore.signBytes(ARCHIVE, person);
    const as = (subject: string) =>
      signatureIn(bundle, undefined, { signatures: { identity: { issuer: person.issuer, subject } } });
    expect((await as(person.subject)).verification).toBe('verified');
    expect((await as('https://acme.example/builders/*')).verification).toBe('verified');
    expect((await as('https://acme.example/builders/8')).verification).toBe('verified-other-signer');
    expect((await as('https://acme.example/*')).verification).toBe('verified-other-signer');
    expect((await as('https://acme.example/**')).verification).toBe('verified');
  });

  it('says that it is for another artifact where no file has the digest, statement or bare bytes', async () => {
    const rebuilt = { 'dist/orders.zip': Buffer.from('PK built again, with a change') };
    for (const bundle of [statement, message]) {
      expect(await signatureIn(bundle, rebuilt)).toMatchObject({
        verification: 'verified-other-artifact',
        artifacts: [],
      });
    }
  });

  it('finds the artifact by the name of its subject, by its own name and by configuration', async () => {
    const elsewhere = { 'build/out/orders.zip': ARCHIVE };
    expect((await signatureIn(statement, elsewhere, { bundle: 'attest/bundle.json' })).artifacts).toEqual([
      'build/out/orders.zip',
    ]);
    const odd = await sigstore.signStatement(provenanceOf('the service', ARCHIVE, ''), WORKFLOW);
    expect((await signatureIn(odd)).artifacts).toEqual(['dist/orders.zip']);
    const renamed = { 'build/function.bin': ARCHIVE };
    expect((await signatureIn(message, renamed, { bundle: 'attest/bundle.json' })).artifacts).toEqual([]);
    const configured = { bundle: 'attest/bundle.json', signatures: { artifacts: ['build/*.bin'] } };
    expect((await signatureIn(message, renamed, configured)).artifacts).toEqual(['build/function.bin']);
  });
});

describe('the trusted root', () => {
  it('says of another instance that its root is not available, never that it is invalid', async () => {
    const theirs = await other.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW);
    expect((await signatureIn(theirs)).verification).toBe('root-not-available');
    const shipped = await signatureIn(statement, undefined, { signatures: { trustedRoot: null } });
    expect(shipped).toMatchObject({ verification: 'root-not-available', root: 'shipped' });
    const unlogged = await privateOne.signBytes(ARCHIVE, WORKFLOW);
    const { verification, why } = await signatureIn(unlogged);
    expect(verification).toBe('root-not-available');
    expect(why).toContain('the certificate authority');
  });

  it('says invalid of another instance when the signature does not even fit its own certificate', async () => {
    const theirs = await other.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW);
    const tampered = changed(theirs, ['dsseEnvelope', 'payload'], flipped);
    expect((await signatureIn(tampered)).verification).toBe('invalid');
  });

  it('can be several, one a line, one of them of an instance without logs', async () => {
    const roots = `${JSON.stringify(sigstore.trustedRoot)}\n${JSON.stringify(privateOne.trustedRoot)}\n`;
    const unlogged = await privateOne.signBytes(ARCHIVE, WORKFLOW);
    const files = { 'dist/orders.zip': ARCHIVE, 'root.json': roots };
    expect(await signatureIn(unlogged, files)).toMatchObject({
      verification: 'verified',
      why: 'The trusted root has no transparency log, so none was asked.',
    });
    expect(await signatureIn(statement, files)).toMatchObject({ verification: 'verified', why: null });
  });

  it('demands a log entry of an instance that has a log', async () => {
    const bundle = await sigstore.signBytes(ARCHIVE, WORKFLOW, { log: false, timestamp: true });
    expect(await signatureIn(bundle)).toMatchObject({
      verification: 'invalid',
      why: 'It has no entry in a transparency log, or has one twice.',
    });
  });

  it('is shown as the repository’s where git tracks it, or where there is no git to tell', async () => {
    expect((await signatureIn(statement)).root).toBe('configured');
    expect((await signatureIn(statement, undefined, { tracked: ['root.json'] })).root).toBe('repository');
    expect((await signatureIn(statement, undefined, { tracked: [] })).root).toBe('repository');
  });

  it.each<[string, Buffer | string | (() => JsonObject)]>([
    ['no JSON', 'nonsense'],
    ['no trusted root', '{"tlogs": 3}'],
    ['empty', ''],
    ['without authorities', '{"mediaType": "application/vnd.dev.sigstore.trustedroot+json;version=0.1"}'],
    [
      'without the date from which its log’s key is valid',
      () => changed(sigstore.trustedRoot, ['tlogs', 0, 'publicKey', 'validFor'], () => ({})),
    ],
  ])('is not used when it is %s', async (_, root) => {
    const content = typeof root === 'function' ? root() : root;
    const { facts, problems } = await read(statement, { 'dist/orders.zip': ARCHIVE, 'root.json': content });
    expect(facts[0]?.attributes).toMatchObject({ verification: 'root-not-available', root: 'none' });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'trusted-root-unusable',
        kinds: ['signature'],
        place: expect.objectContaining({ path: 'root.json' }),
      }),
    ]);
  });

  it('is missed when its file is not there', async () => {
    const { problems } = await read(statement, undefined, { signatures: { trustedRoot: 'gone.json' } });
    expect(problems.map(({ code }) => code)).toEqual(['trusted-root-unusable']);
  });
});

describe('tampering', () => {
  const CERTIFICATE = ['verificationMaterial', 'certificate', 'rawBytes'];
  const ENTRY = ['verificationMaterial', 'tlogEntries', 0];
  const OTHER = Buffer.from('PK something else entirely');

  it.each<[string, () => JsonObject]>([
    ['the statement', () => changed(statement, ['dsseEnvelope', 'payload'], flipped)],
    ['its signature', () => changed(statement, ['dsseEnvelope', 'signatures', 0, 'sig'], flipped)],
    ['its certificate', () => changed(statement, CERTIFICATE, flipped)],
    ['the log entry', () => changed(statement, [...ENTRY, 'canonicalizedBody'], flipped)],
    [
      'the time of the log entry',
      () => changed(statement, [...ENTRY, 'integratedTime'], (time) => String(Number(time) + 1)),
    ],
    [
      'the promise of the log',
      () => changed(statement, [...ENTRY, 'inclusionPromise', 'signedEntryTimestamp'], flipped),
    ],
    [
      'the checkpoint',
      () =>
        changed(statement, [...ENTRY, 'inclusionProof', 'checkpoint', 'envelope'], (note) =>
          String(note).replace('\n1\n', '\n2\n'),
        ),
    ],
    ['a signature over bare bytes', () => changed(message, ['messageSignature', 'signature'], flipped)],
  ])('with %s is refused', async (_, make) => {
    expect((await signatureIn(make())).verification).toBe('invalid');
  });

  it('with a signature over something else, which the log took, is refused', async () => {
    const provenance = provenanceOf('orders.zip', ARCHIVE, '');
    const why = 'The signature does not fit what is signed.';
    const forged = { forged: true };
    expect(await signatureIn(await sigstore.signStatement(provenance, WORKFLOW, forged))).toMatchObject({
      verification: 'invalid',
      why,
    });
    expect(await signatureIn(await sigstore.signBytes(ARCHIVE, WORKFLOW, forged))).toMatchObject({
      verification: 'invalid',
      why,
    });
  });

  it('with the digest of bare bytes, to fit another file, is refused', async () => {
    const digest = createHash('sha256').update(OTHER).digest('base64');
    const bundle = changed(message, ['messageSignature', 'messageDigest', 'digest'], () => digest);
    expect(await signatureIn(bundle, { 'dist/orders.zip': OTHER })).toMatchObject({
      verification: 'invalid',
      artifacts: ['dist/orders.zip'],
    });
  });

  it('with a statement of one’s own below another’s certificate is refused', async () => {
    const forged = provenanceOf('orders.zip', OTHER, WORKFLOW.subject);
    const bundle = changed(statement, ['dsseEnvelope', 'payload'], () =>
      Buffer.from(JSON.stringify(forged)).toString('base64'),
    );
    expect((await signatureIn(bundle, { 'dist/orders.zip': OTHER })).verification).toBe('invalid');
  });
});

describe('broken input', () => {
  it('is invalid as a bundle that lacks a part, with holes for what that part would say', async () => {
    const attributes = await signatureIn({ ...statement, verificationMaterial: {} });
    expect(attributes.verification).toBe('invalid');
    expect(attributes.why).toContain('verificationMaterial.content');
    expect(attributes.identity).toEqual({ unresolved: 'the bundle is malformed' });
    expect((await signatureIn({ ...statement, mediaType: 'application/json' })).verification).toBe('invalid');
  });

  it.each([
    ['cut off', '{"mediaType": "application/vnd.dev.sig', 'json-syntax'],
    ['an envelope by itself', '{"payloadType": "x", "payload": "", "signatures": []}', 'no-bundle'],
    ['neither statement nor message', '{"verificationMaterial": {}}', 'malformed-bundle'],
  ])('is a problem of the signatures: %s', async (_, text, code) => {
    const { facts, problems } = await read(text);
    expect(facts).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code, kinds: ['signature'] })]);
  });

  it('says which line is broken and reads the others', async () => {
    const { facts, problems } = await read(`${JSON.stringify(statement)}\n{oops\n`);
    expect(facts).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([['json-syntax', 2]]);
  });

  it('stops at a number of bundles, and says so', async () => {
    const keyed = { ...message, verificationMaterial: { publicKey: { hint: 'k' } } };
    const { facts, problems } = await read({ attestations: Array.from({ length: 501 }, () => ({ bundle: keyed })) });
    expect(facts).toHaveLength(500);
    expect(problems.map(({ code }) => code)).toEqual(['cap-reached']);
  });

  it('leaves a hole where a statement has more subjects than are read', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ name: `f${index}`, digest: { sha256: 'ab' } }));
    const bundle = await sigstore.signStatement({ ...provenanceOf('x', ARCHIVE, ''), subject: many }, WORKFLOW);
    const { facts, problems } = await read(bundle);
    const subjects = facts[0]?.attributes.subjects;
    expect(subjects).toHaveLength(1001);
    expect(subjects).toContainEqual({ unresolved: 'subjects that were not read: 1' });
    expect(problems.map(({ code }) => code)).toEqual(['cap-reached']);
  });

  it('never throws and is never verified once any part that counts is another', async () => {
    const paths = pathsOf(statement, []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const mutated = changed(statement, path, () => value as Json);
        const { facts } = await read(mutated);
        for (const { attributes } of facts) {
          const same = JSON.stringify(mutated) === JSON.stringify(statement);
          if (attributes.verification === 'verified' && !same) expect(UNPROTECTED).toContain(path.at(-1));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Parts that no signature covers and that say nothing which we repeat. */
const UNPROTECTED = [
  'keyid',
  'timestampVerificationData',
  'rfc3161Timestamps',
  'rootHash',
  'treeSize',
  'logIndex',
  'hashes',
];

function pathsOf(value: Json, at: (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const path = [...at, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsOf(child, path)];
  });
}
