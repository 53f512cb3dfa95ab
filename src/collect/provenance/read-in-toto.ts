import type { Reader } from '../reader.ts';

/** Each has its own words in its first bytes: a statement, an envelope of DSSE, a link or layout, what BuildKit leaves. */
const BEGINS = [
  /"_type"\s*:\s*"https:(?:\\?\/){2}in-toto\.io\\?\/Statement\\?\/v/,
  /"payloadType"\s*:\s*"application\\?\/vnd\.in-toto\+json"/,
  /"_type"\s*:\s*"(?:link|layout)"/,
  /"buildx\.build\.provenance(?:\/[^"]{1,80})?"\s*:/,
  /"SLSA"\s*:\s*\{/,
  /"inTotoSlsaProvenanceV1"|"intotoStatement"|"provenance_summary"/,
];
/** An envelope whose payload stands before its type, and is longer than what is looked at. */
const PAYLOAD_FIRST = /^\s*\{\s*"payload"\s*:\s*"[A-Za-z0-9+/_-]{16,}/;

/**
 * Statements of in-toto with any predicate, in envelopes or by themselves, links and layouts, and provenance as BuildKit, npm and Google
 * Cloud Build hand it out; one in a file or one a line. What is in bundles of Sigstore is read with those.
 */
export const inToto: Reader = {
  dialect: 'in-toto',
  kind: 'signature',
  patterns: [
    '**/*.intoto.{json,jsonl}',
    '**/*.intoto',
    '**/*attestation*.{json,jsonl}',
    '**/*provenance*.{json,jsonl}',
    '**/*slsa*.{json,jsonl}',
    '**/*.dsse.json',
    '**/*.dsse',
    '**/*vsa*.{json,jsonl}',
    '**/*.vsa',
    '**/*.link',
    '**/*.layout',
    '**/*build*metadata*.json',
    '**/*metadata-file*.json',
  ],
  recognises: (head) => {
    const text = head.toString('latin1');
    return BEGINS.some((begins) => begins.test(text)) || PAYLOAD_FIRST.test(text);
  },
  read: async (file, context) => (await import('./read-statements.ts')).readStatements(file, context),
};
