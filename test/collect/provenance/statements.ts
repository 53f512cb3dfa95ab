import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { JsonObject } from '../../../src/model/json.ts';

export const COMMIT = '4f0c5d7a9b3e2846c1d0f9e8b7a6958473625140';
export const SHA256 = '5f2b1c0e9d8a7b6c5f2b1c0e9d8a7b6c5f2b1c0e9d8a7b6c5f2b1c0e9d8a7b6c';

/** A statement of in-toto about one archive. */
export function statement(predicateType: string, predicate: JsonObject, version: 'v0.1' | 'v1' = 'v1'): JsonObject {
  const subject = [{ name: 'orders.zip', digest: { sha256: SHA256 } }];
  return { _type: `https://in-toto.io/Statement/${version}`, subject, predicateType, predicate };
}

/** Provenance as GitHub's own action makes it, in the newest form. */
export function githubProvenance(definition: JsonObject = {}, details: JsonObject = {}): JsonObject {
  const workflow = {
    ref: 'refs/tags/v1.4.0',
    repository: 'https://github.com/acme/orders',
    path: '.github/workflows/release.yml',
  };
  return statement('https://slsa.dev/provenance/v1', {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow },
      internalParameters: { github: { event_name: 'push', runner_environment: 'github-hosted' } },
      resolvedDependencies: [
        { uri: 'git+https://github.com/acme/orders@refs/tags/v1.4.0', digest: { gitCommit: COMMIT } },
      ],
      ...definition,
    },
    runDetails: {
      builder: { id: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0' },
      metadata: { invocationId: 'https://github.com/acme/orders/actions/runs/25/attempts/1' },
      ...details,
    },
  });
}

export type Signer = { privateKey: KeyObject; pem: string };

export function signer(kind: 'ec' | 'ed25519' | 'rsa' | 'weak' = 'ec'): Signer {
  const pair =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : kind === 'ed25519'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('rsa', { modulusLength: kind === 'weak' ? 1024 : 2048 });
  return { privateKey: pair.privateKey, pem: pair.publicKey.export({ format: 'pem', type: 'spki' }).toString() };
}

/** An envelope of DSSE, signed as its specification says. */
export function envelope(
  payload: JsonObject | string,
  { privateKey }: Signer,
  type = 'application/vnd.in-toto+json',
): JsonObject {
  const bytes = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${bytes.length} `), bytes]);
  const hash = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const sig = sign(hash, signed, privateKey).toString('base64');
  return { payloadType: type, payload: bytes.toString('base64'), signatures: [{ keyid: '', sig }] };
}
