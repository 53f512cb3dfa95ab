import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity } from '@sigstore/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sigstoreBundle } from '../../../src/collect/signatures/read-sigstore-bundle.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import {
  type MockSigstore,
  ownKey,
  provenanceOf,
  type Signer,
  startMockSigstore,
} from '../../signing/mock-sigstore.ts';
import { contextOf, folderOf } from './folder.ts';

const ARCHIVE = Buffer.from('PK the orders service, built');
const RELEASE = { repository: 'acme/orders', tag: 'v1.4.0' };
const WORKFLOW: Signer = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0',
};
const KEY = ownKey();

/** Bundles with everything that can be in one, each really signed: both contents, both logs, every form of entry, time stamped or not. */
const BUNDLES = {
  'statement, intoto': (mock: MockSigstore) => mock.signStatement(STATEMENT, WORKFLOW),
  'statement, intoto, chain, stamped': (mock: MockSigstore) =>
    mock.signStatement(STATEMENT, WORKFLOW, { chain: true, timestamp: true }),
  'statement, dsse': (mock: MockSigstore) => mock.signStatement(STATEMENT, WORKFLOW, { entry: 'dsse' }),
  'statement, second log': (mock: MockSigstore) => mock.signStatement(STATEMENT, WORKFLOW, { version: 2 }),
  'bytes, hashedrekord': (mock: MockSigstore) => mock.signBytes(ARCHIVE, WORKFLOW),
  'bytes, second log': (mock: MockSigstore) => mock.signBytes(ARCHIVE, WORKFLOW, { version: 2 }),
  'statement by a key': (mock: MockSigstore) => mock.signStatement(STATEMENT, KEY),
  'bytes by a key': (mock: MockSigstore) => mock.signBytes(ARCHIVE, KEY),
};
const STATEMENT = provenanceOf('orders.zip', ARCHIVE, WORKFLOW.subject);
type Name = keyof typeof BUNDLES;
const NAMES = Object.keys(BUNDLES) as Name[];

let mock: MockSigstore;
const bundles = new Map<Name, JsonObject>();
const open: { remove: () => void }[] = [];
beforeAll(async () => {
  mock = await startMockSigstore();
  for (const name of NAMES) bundles.set(name, await BUNDLES[name](mock));
});
afterAll(async () => {
  await mock.close();
  for (const folder of open) folder.remove();
});

function bundleOf(name: Name): JsonObject {
  const bundle = bundles.get(name);
  if (bundle === undefined) throw new Error(`${name} was not signed`);
  return bundle;
}

type Said = { verification: string; why: string };

async function judge(text: string, artifact: Buffer = ARCHIVE): Promise<Said> {
  const folder = folderOf({
    'orders.zip.sigstore.json': text,
    'orders.zip': artifact,
    'root.json': mock.trustedRoot,
    'k.pub': KEY.pem,
  });
  try {
    const context = contextOf(folder.files, { trustedRoot: 'root.json', keys: ['k.pub'] }, RELEASE);
    const { facts } = await sigstoreBundle.read(folder.get('orders.zip.sigstore.json'), context);
    const signature = facts.find(({ type }) => type === 'signature')?.attributes;
    return { verification: String(signature?.verification ?? 'none'), why: String(signature?.why ?? '') };
  } finally {
    folder.remove();
  }
}

function flip(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = bit >> 3;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

type Loose = { [name: string]: Loose } & Loose[];

/** Where the bytes of each part stand in a bundle, by name; base64 but for `checkpoint`. */
const PARTS: Record<string, (string | number)[]> = {
  certificate: ['verificationMaterial', 'certificate', 'rawBytes'],
  'certificate of a chain': ['verificationMaterial', 'x509CertificateChain', 'certificates', 0, 'rawBytes'],
  'log id': ['verificationMaterial', 'tlogEntries', 0, 'logId', 'keyId'],
  'log entry': ['verificationMaterial', 'tlogEntries', 0, 'canonicalizedBody'],
  promise: ['verificationMaterial', 'tlogEntries', 0, 'inclusionPromise', 'signedEntryTimestamp'],
  'root hash': ['verificationMaterial', 'tlogEntries', 0, 'inclusionProof', 'rootHash'],
  checkpoint: ['verificationMaterial', 'tlogEntries', 0, 'inclusionProof', 'checkpoint', 'envelope'],
  timestamp: ['verificationMaterial', 'timestampVerificationData', 'rfc3161Timestamps', 0, 'signedTimestamp'],
  statement: ['dsseEnvelope', 'payload'],
  'signature of a statement': ['dsseEnvelope', 'signatures', 0, 'sig'],
  'signature of bytes': ['messageSignature', 'signature'],
  'digest of bytes': ['messageSignature', 'messageDigest', 'digest'],
};

function at(value: Json, path: readonly (string | number)[]): Json | undefined {
  let here: unknown = value;
  for (const name of path) here = (here as Loose | undefined)?.[name as string];
  return here as Json | undefined;
}

function replaced(bundle: JsonObject, path: readonly (string | number)[], value: string): string {
  const copy = structuredClone(bundle);
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, Json>;
  holder[path.at(-1) ?? ''] = value;
  return JSON.stringify(copy);
}

/** What a flipped bit of a part must lead to; the first in the order of verification says it. */
const MALFORMED = /cannot be read|malformed|is missing or wrong|is a refusal/;
const NOT_IN_ROOT = /^The trusted root does not have/;
const SIGNATURE = /signature does not fit|fits none of the public keys/;
const TIME = /when it was signed/;
const CERTIFICATE =
  /certificate does not lead to its authority|of another certificate|is not written as certificates are/;
const PROMISE = /promise of the transparency log/;
const PROOF = /proof that the transparency log holds/;
const ENTRY = /another signature or another content/;
const REASONS: Record<string, RegExp[]> = {
  certificate: [MALFORMED, CERTIFICATE, SIGNATURE, NOT_IN_ROOT],
  'certificate of a chain': [MALFORMED, CERTIFICATE, SIGNATURE, NOT_IN_ROOT],
  'log id': [NOT_IN_ROOT],
  'log entry': [PROMISE, PROOF, ENTRY],
  promise: [PROMISE],
  'root hash': [PROOF],
  checkpoint: [PROOF],
  timestamp: [MALFORMED, TIME, NOT_IN_ROOT],
  statement: [ENTRY, SIGNATURE],
  'signature of a statement': [TIME, ENTRY, SIGNATURE],
  'signature of bytes': [TIME, ENTRY, SIGNATURE],
  'digest of bytes': [ENTRY],
};

/**
 * What of a timestamp counts. The rest of the token nobody signs and the verifier does not read: versions, the list of algorithms, the
 * name of the signature's algorithm, which hangs on the key, and certificates, of which those in the trusted root count instead.
 */
function countsOfTimestamp(text: string): string {
  const [entry] = toSignedEntity(bundleFromJSON(JSON.parse(text))).timestamps.flatMap((one) =>
    one.$case === 'timestamp-authority' ? [one.timestamp] : [],
  );
  if (entry === undefined) return '';
  const { contentType, eContentType, signingTime, signerIssuer, signerSerialNumber, signatureValue } = entry;
  const bytes = [signerIssuer, signerSerialNumber, signatureValue, entry.tstInfo.raw].map((one) => one.toString('hex'));
  return [contentType, eContentType, signingTime.toISOString(), entry.signerDigestAlgorithm, ...bytes].join('|');
}

function expectRefused(said: Said, reasons: readonly RegExp[], where: string): void {
  expect(['invalid', 'root-not-available'], where).toContain(said.verification);
  expect(reasons.some((reason) => reason.test(said.why)) ? 'for the right reason' : said.why, where).toBe(
    'for the right reason',
  );
}

/** The parts that a bundle has, each with its bytes. */
function partsOf(
  bundle: JsonObject,
): { part: string; path: (string | number)[]; encoding: BufferEncoding; bytes: Buffer }[] {
  return Object.entries(PARTS).flatMap(([part, path]) => {
    const value = at(bundle, path);
    const encoding = part === 'checkpoint' ? 'utf8' : 'base64';
    return typeof value === 'string' ? [{ part, path, encoding, bytes: Buffer.from(value, encoding) }] : [];
  });
}

describe.each(NAMES)('one changed bit: %s', (name) => {
  it('of a part takes its verification away, for the reason that the part has', { timeout: 120_000 }, async () => {
    const bundle = bundleOf(name);
    const text = JSON.stringify(bundle);
    expect((await judge(text)).verification).toBe('verified');
    const parts = partsOf(bundle);
    expect(parts.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), fc.nat(), async (which, position) => {
        const { part, path, encoding, bytes } = parts[which] ?? {
          part: '',
          path: [],
          encoding: 'base64',
          bytes: Buffer.of(0),
        };
        const bit = position % (bytes.length * 8);
        const changed = replaced(bundle, path, flip(bytes, bit).toString(encoding));
        const said = await judge(changed);
        if (said.verification === 'verified' && (part === 'timestamp' || part === 'checkpoint')) {
          expect(meaningsOf(changed)[0], `bit ${bit}`).toBe(meaningsOf(text)[0]);
        } else expectRefused(said, REASONS[part] ?? [], `${part}, bit ${bit}`);
      }),
      { numRuns: 40 },
    );
  });

  it('anywhere in its text takes its verification away, or means nothing', { timeout: 120_000 }, async () => {
    const text = Buffer.from(JSON.stringify(bundleOf(name), null, 1));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length * 8 - 1), async (bit) => {
        const changed = flip(text, bit).toString('utf8');
        if ((await judge(changed)).verification !== 'verified') return;
        expect(meaningsOf(text.toString('utf8')), `bit ${bit}`).toContain(meaningsOf(changed)[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('of the artifact makes it one for something else', async () => {
    const text = JSON.stringify(bundleOf(name));
    await fc.assert(
      fc.asyncProperty(fc.nat(ARCHIVE.length * 8 - 1), async (bit) => {
        expect((await judge(text, flip(ARCHIVE, bit))).verification).toBe('verified-other-artifact');
      }),
      { numRuns: 10 },
    );
  });
});

/** A checkpoint with its signatures as bytes: how the last characters of base64 are filled up means nothing. */
function signaturesOf(envelope: string): string[] {
  const [note = '', ...rest] = envelope.split('\n\n');
  const lines = rest.join('\n\n').matchAll(/\u2014 (\S+) (\S+)\n/g);
  return [
    note,
    ...[...lines].map(([, name, signature = '']) => `${name} ${Buffer.from(signature, 'base64').toString('hex')}`),
  ];
}

/**
 * What a bundle's text comes to, first in itself, then without each part that it can do without: a proof beside a promise, a promise beside
 * a timestamp. A part whose name is damaged is no part, and what is left must do. Left out is what nobody signs and nobody reads: the
 * version in the media type, that SHA-256 is named where it is what counts anyway, the names that signer and envelope give a key, certificates after the first, and of a log entry without a
 * promise the index and time beside those of its proof.
 */
function meaningsOf(text: string): string[] {
  const read = (bundle: JsonObject): string => {
    const { content, verificationMaterial: material } = bundleFromJSON(bundle);
    const signed =
      content.$case === 'dsseEnvelope'
        ? [content.dsseEnvelope.payloadType, content.dsseEnvelope.payload, content.dsseEnvelope.signatures[0]?.sig]
        : [
            content.messageSignature.messageDigest.algorithm || 1,
            content.messageSignature.messageDigest.digest,
            content.messageSignature.signature,
          ];
    const { content: key } = material;
    const certificate =
      key.$case === 'x509CertificateChain'
        ? key.x509CertificateChain.certificates[0]?.rawBytes
        : key.$case === 'certificate'
          ? key.certificate.rawBytes
          : null;
    const entries = material.tlogEntries.map(
      ({ logIndex, integratedTime, inclusionPromise, inclusionProof, ...rest }) => [
        rest,
        inclusionProof === undefined
          ? null
          : { ...inclusionProof, checkpoint: signaturesOf(inclusionProof.checkpoint?.envelope ?? '') },
        inclusionPromise === undefined ? null : { logIndex, integratedTime, inclusionPromise },
      ],
    );
    return JSON.stringify([signed, certificate, entries, countsOfTimestamp(JSON.stringify(bundle))]);
  };
  const bundle = JSON.parse(text) as JsonObject;
  const without = (path: string[]): string[] => {
    const copy = structuredClone(bundle);
    const holder = at(copy, path.slice(0, -1)) as JsonObject | undefined;
    if (holder === undefined) return [];
    delete holder[path.at(-1) ?? ''];
    try {
      return [read(copy)];
    } catch {
      return [];
    }
  };
  const entry = ['verificationMaterial', 'tlogEntries', '0'];
  return [
    read(bundle),
    ...without([...entry, 'inclusionPromise']),
    ...without([...entry, 'inclusionProof']),
    ...without(['verificationMaterial', 'timestampVerificationData']),
    ...without(['verificationMaterial', 'timestampVerificationData', 'rfc3161Timestamps']),
    ...without(['verificationMaterial', 'tlogEntries']),
  ];
}
