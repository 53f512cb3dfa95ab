import type { Reader } from '../reader.ts';

const MEDIA_TYPE = /"mediaType"\s*:\s*"application\\?\/vnd\.dev\.sigstore\.bundle/;
/** A bundle's own parts, where its media type stands behind a long payload. */
const PARTS = /"verificationMaterial"|"dsseEnvelope"|"messageSignature"/;
/** The form that cosign wrote before Sigstore bundles. */
const COSIGN = /"base64Signature"\s*:/;
const NAMED = /\.sigstore(?:\.json|\.jsonl)?$/i;

/** Sigstore bundles v0.1 to v0.3 and those of cosign before them, one in a file or one a line, verified offline. Nothing of Sigstore is loaded before one is read. */
export const sigstoreBundle: Reader = {
  dialect: 'sigstore-bundle',
  kind: 'signature',
  patterns: [
    '**/*.sigstore.{json,jsonl}',
    '**/*.sigstore',
    '**/*.bundle.{json,jsonl}',
    '**/*.bundle',
    '**/bundle.{json,jsonl}',
    '**/*.intoto.{json,jsonl}',
    '**/*attestation*.{json,jsonl}',
    '**/*provenance*.{json,jsonl}',
    // What `gh attestation download` writes.
    '**/sha256[:-]*.jsonl',
  ],
  recognises: (head, path) => {
    const text = head.toString('latin1');
    return MEDIA_TYPE.test(text) || PARTS.test(text) || COSIGN.test(text) || NAMED.test(path);
  },
  read: async (file, context) => (await import('./read-bundles.ts')).readBundles(file, context),
  // What cosign writes beside its bundle is in the bundle as well.
  claims: ({ path }, { files }) =>
    /\.bundle$/i.test(path)
      ? [path.replace(/\.bundle$/i, '.sig'), path.replace(/(?:\.cosign|\.sig)?\.bundle$/i, '.sig')].filter((one) =>
          files.has(one),
        )
      : [],
};
