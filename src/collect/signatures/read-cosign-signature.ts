import type { ReadContext, Reader } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { bareSignature } from './bare-signature.ts';

/** The signature that `cosign sign-blob --output-signature` writes, with the certificate or the key that lies beside it. */
export const cosignSignature: Reader = {
  dialect: 'cosign-signature',
  kind: 'signature',
  patterns: ['**/*.sig'],
  recognises: (head) => bareSignature(head) !== null,
  read: async (file: SourceFile, context: ReadContext) =>
    (await import('./read-detached.ts')).readDetached(file, context),
};
