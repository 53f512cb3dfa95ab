import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bundle, bundleToJSON } from '@sigstore/bundle';
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  tsaHandler,
} from '@sigstore/mock';
import { PublicKeyDetails, TrustedRoot } from '@sigstore/protobuf-specs';
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness,
  type Witness,
} from '@sigstore/sign';
import type { JsonObject } from '../../src/model/json.ts';
import { logHandlers } from './mock-log.ts';

/**
 * Who signs, as the OIDC token of a workflow would say. `claims`: what else it says, in GitHub's words: repository, ref, sha, event_name,
 * job_workflow_ref, workflow_ref, runner_environment ...
 */
export type Signer = { issuer: string; subject: string; claims?: Record<string, string> };

/**
 * What a bundle is witnessed by: the transparency log, the timestamp authority, or both; and in which form the log, of version 1 or 2,
 * takes a statement in. `forged`: the signature is over something else, which the log does not notice.
 */
export type Witnessed = {
  log?: boolean;
  timestamp?: boolean;
  forged?: boolean;
  entry?: 'intoto' | 'dsse';
  version?: 1 | 2;
};

/** A key of one's own, of which the instance's authority knows nothing. */
export type OwnKey = { privateKey: KeyObject; pem: string };

/** A Sigstore instance of our own: real keys, real signatures, nobody's trust. */
export type MockSigstore = {
  /** Its trusted_root.json. */
  trustedRoot: JsonObject;
  /** Signs an in-toto statement; `chain` writes the older form, v0.2, with a certificate chain. */
  signStatement: (
    statement: JsonObject,
    signer: Signer | OwnKey,
    options?: Witnessed & { chain?: boolean },
  ) => Promise<JsonObject>;
  /** Signs bare bytes. */
  signBytes: (bytes: Buffer, signer: Signer | OwnKey, options?: Witnessed) => Promise<JsonObject>;
  close: () => Promise<void>;
};

type Handler = Pick<ReturnType<typeof fulcioHandler>, 'path' | 'fn'>;

const HOST = 'sigstore.example';

function keyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

function serve(handlers: Handler[]): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const handler = handlers.find(({ path }) => path === request.url);
      if (handler === undefined) {
        response.writeHead(404).end();
        return;
      }
      handler.fn(Buffer.concat(chunks).toString('utf8')).then(
        ({ statusCode, response: body, contentType }) =>
          response.writeHead(statusCode, { 'content-type': contentType ?? 'text/plain' }).end(body),
        () => response.writeHead(500).end(),
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Only its claims are looked at by the mock; it carries no signature. */
function identityToken({ issuer, subject, claims = {} }: Signer): string {
  const part = (value: JsonObject): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ iss: issuer, sub: subject, aud: 'sigstore', ...claims })}.`;
}

function publicKey(rawBytes: Buffer) {
  const keyDetails = PublicKeyDetails.PKIX_ECDSA_P256_SHA_256;
  return { rawBytes, keyDetails, validFor: { start: new Date(Date.now() - 60_000) } };
}

function log(name: string, rawBytes: Buffer) {
  const keyId = createHash('sha256').update(rawBytes).digest();
  const key = publicKey(rawBytes);
  return {
    baseUrl: `https://${name}.${HOST}`,
    hashAlgorithm: 1,
    publicKey: key,
    logId: { keyId },
    checkpointKeyId: undefined,
    operator: '',
  };
}

function authority(name: string, certificates: ArrayBufferView<ArrayBuffer>[]) {
  return {
    subject: { commonName: name, organization: 'sigstore.mock' },
    uri: `https://${name}.${HOST}`,
    certChain: {
      certificates: certificates.map((one) => ({ rawBytes: Buffer.from(one.buffer, one.byteOffset, one.byteLength) })),
    },
    validFor: { start: new Date(Date.now() - 60_000) },
    operator: '',
  };
}

/** Starts the instance on a local port. `logs: false`: like GitHub's own instance, without any log. */
export async function startMockSigstore({ logs = true } = {}): Promise<MockSigstore> {
  // A whole second: the verifier does not read a timestamp with a part of one. Not before now, from when the authorities are valid.
  const clock = new Date(Math.ceil(Date.now() / 1000) * 1000);
  const ctLog = await initializeCTLog(keyPair(), clock);
  const ca = await initializeCA(keyPair(), logs ? ctLog : undefined, clock);
  const tlog = await initializeTLog(`https://log.${HOST}`, keyPair(), clock);
  const tsa = await initializeTSA(keyPair(), clock);
  const server = await serve([fulcioHandler(ca), ...logHandlers(tlog), tsaHandler(tsa)]);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const root = TrustedRoot.toJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: logs ? [log('log', tlog.publicKey)] : [],
    ctlogs: logs ? [log('certificate-log', ctLog.publicKey)] : [],
    certificateAuthorities: [authority('authority', [ca.rootCertificate])],
    timestampAuthorities: [authority('time', [tsa.intCertificate, tsa.rootCertificate])],
  });

  const signedBy = (signer: Signer | OwnKey, { forged = false }: Witnessed) => {
    if ('privateKey' in signer) return ownSigner(signer);
    const identityProvider = { getToken: async () => identityToken(signer) };
    const fulcio = new FulcioSigner({ fulcioBaseURL: url, identityProvider });
    return { sign: (data: Buffer) => fulcio.sign(forged ? Buffer.from('something else') : data) };
  };
  const witnesses = ({ log: logged = logs, timestamp, entry = 'intoto', version = 1 }: Witnessed): Witness[] => [
    ...(logged ? [new RekorWitness({ rekorBaseURL: url, entryType: entry, majorApiVersion: version })] : []),
    // A log of version 2 does not vouch for a time.
    ...((timestamp ?? (!logs || version === 2)) ? [new TSAWitness({ tsaBaseURL: url })] : []),
  ];
  const written = (bundle: Bundle): JsonObject => JSON.parse(JSON.stringify(bundleToJSON(bundle)));

  return {
    trustedRoot: JSON.parse(JSON.stringify(root)),
    signStatement: async (statement, signer, options = {}) => {
      const builder = new DSSEBundleBuilder({
        signer: signedBy(signer, options),
        witnesses: witnesses(options),
        certificateChain: options.chain ?? false,
      });
      const data = Buffer.from(JSON.stringify(statement));
      return written(await builder.create({ data, type: 'application/vnd.in-toto+json' }));
    },
    signBytes: async (bytes, signer, options = {}) => {
      const builder = new MessageSignatureBundleBuilder({
        signer: signedBy(signer, options),
        witnesses: witnesses(options),
      });
      return written(await builder.create({ data: bytes }));
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A new key, as `cosign generate-key-pair` makes one. */
export function ownKey(): OwnKey {
  const { privateKey, publicKey: pair } = keyPair();
  return { privateKey, pem: pair.export({ format: 'pem', type: 'spki' }).toString() };
}

/** Names its key as cosign does: by the digest of it. */
function ownSigner({ privateKey, pem }: OwnKey) {
  const der = createPublicKey(pem).export({ format: 'der', type: 'spki' });
  const hint = createHash('sha256').update(der).digest('base64');
  return {
    sign: async (data: Buffer) => ({
      signature: sign('sha256', data, privateKey),
      key: { $case: 'publicKey' as const, publicKey: pem, hint },
    }),
  };
}

/** An in-toto statement that some file was built, with the file's own digest. */
export function provenanceOf(name: string, bytes: Buffer, builder: string): JsonObject {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name, digest: { sha256: createHash('sha256').update(bytes).digest('hex') } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { runDetails: { builder: { id: builder } } },
  };
}
