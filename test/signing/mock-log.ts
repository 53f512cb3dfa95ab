import { createHash } from 'node:crypto';
import type { initializeTLog } from '@sigstore/mock';

type Log = Awaited<ReturnType<typeof initializeTLog>>;
type Json = Record<string, unknown>;

/** What answers a request to the log, as the handlers of @sigstore/mock do. */
export type LogHandler = {
  path: string;
  fn: (body: string) => Promise<{ statusCode: number; response: string; contentType?: string }>;
};

function sha256(...data: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const one of data) hash.update(one);
  return hash.digest();
}

/** What Rekor makes of a proposed entry of kind `dsse`: digests and signatures instead of the envelope. The mock keeps the proposal. */
function recordedV1(entry: Json): Json {
  if (entry.kind !== 'dsse') return entry;
  const { envelope, verifiers } = (entry.spec as { proposedContent: { envelope: string; verifiers: string[] } })
    .proposedContent;
  const { payload, signatures } = JSON.parse(envelope) as { payload: string; signatures: { sig: string }[] };
  return {
    apiVersion: entry.apiVersion,
    kind: entry.kind,
    spec: {
      envelopeHash: { algorithm: 'sha256', value: sha256(envelope).toString('hex') },
      payloadHash: { algorithm: 'sha256', value: sha256(Buffer.from(payload, 'base64')).toString('hex') },
      signatures: signatures.map(({ sig }, index) => ({ signature: sig, verifier: verifiers[index] })),
    },
  };
}

type RequestV2 = {
  hashedRekordRequestV002?: { digest: string; signature: { content: string; verifier: Json } };
  dsseRequestV002?: { envelope: { payload: string; signatures: { sig: string }[] }; verifiers: Json[] };
};

function recordedV2({ hashedRekordRequestV002: message, dsseRequestV002: dsse }: RequestV2): Json {
  if (message !== undefined) {
    const { digest, signature } = message;
    const spec = { hashedRekordV002: { data: { algorithm: 'SHA2_256', digest }, signature } };
    return { apiVersion: '0.0.2', kind: 'hashedrekord', spec };
  }
  if (dsse === undefined) throw new Error('a request of another kind');
  const { envelope, verifiers } = dsse;
  const digest = sha256(Buffer.from(envelope.payload, 'base64')).toString('base64');
  const signatures = envelope.signatures.map(({ sig }, index) => ({ content: sig, verifier: verifiers[index] }));
  const spec = { dsseV002: { payloadHash: { algorithm: 'SHA2_256', digest }, signatures } };
  return { apiVersion: '0.0.2', kind: 'dsse', spec };
}

type EntryV1 = {
  body: string;
  logID: string;
  verification: { inclusionProof: { checkpoint: string; rootHash: string } };
};

/**
 * The two versions of the log, which record entries as Rekor does. An entry is the first and only one of its tree, so that the proof of
 * its place has no hashes.
 */
export function logHandlers(log: Log): LogHandler[] {
  const answer = (value: unknown) => ({
    statusCode: 201,
    response: JSON.stringify(value),
    contentType: 'application/json',
  });
  return [
    { path: '/api/v1/log/entries', fn: async (body) => answer(await log.log(recordedV1(JSON.parse(body)))) },
    {
      path: '/api/v2/log/entries',
      fn: async (request) => {
        const recorded = recordedV2(JSON.parse(request));
        const [entry] = Object.values(await log.log(recorded)) as unknown as EntryV1[];
        if (entry === undefined) throw new Error('the log took nothing in');
        const { checkpoint, rootHash } = entry.verification.inclusionProof;
        return answer({
          logIndex: '0',
          logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
          kindVersion: { kind: recorded.kind, version: recorded.apiVersion },
          integratedTime: '0',
          inclusionProof: {
            logIndex: '0',
            treeSize: '1',
            rootHash: Buffer.from(rootHash, 'hex').toString('base64'),
            hashes: [],
            checkpoint: { envelope: checkpoint },
          },
          canonicalizedBody: entry.body,
        });
      },
    },
  ];
}
