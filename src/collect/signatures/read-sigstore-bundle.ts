import type { Reader } from '../reader.ts';

const MEDIA_TYPE = /"mediaType"\s*:\s*"application\\?\/vnd\.dev\.sigstore\.bundle/;
/** A bundle's own parts, where its media type stands behind a long payload. */
const PARTS = /"verificationMaterial"|"dsseEnvelope"|"messageSignature"/;
const NAMED = /\.sigstore(?:\.json|\.jsonl)?$/i;

/** Sigstore bundles v0.1 to v0.3, one in a file or one a line, verified offline. Nothing of Sigstore is loaded before one is read. */
export const sigstoreBundle: Reader = {
  dialect: 'sigstore-bundle',
  kind: 'signature',
  patterns: [
    '**/*.sigstore.{json,jsonl}',
    '**/*.sigstore',
    '**/*.bundle.{json,jsonl}',
    '**/bundle.{json,jsonl}',
    '**/*.intoto.{json,jsonl}',
    '**/*attestation*.{json,jsonl}',
    '**/*provenance*.{json,jsonl}',
    // What `gh attestation download` writes.
    '**/sha256[:-]*.jsonl',
  ],
  recognises: (head, path) => {
    const text = head.toString('latin1');
    return MEDIA_TYPE.test(text) || PARTS.test(text) || NAMED.test(path);
  },
  read: async (file, context) => (await import('./read-bundles.ts')).readBundles(file, context),
};
