import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CmsSignature } from './cms.ts';

/**
 * What openssl said of a signature of S/MIME. `other-authority`: it holds, but its certificate leads to none of the authorities, or did
 * not at the time. `no-tool`: there is no openssl here, or it is one that cannot answer.
 */
export type CmsOutcome = 'good' | 'other-authority' | 'bad' | 'no-tool';

const TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 << 20;

/** Verifies against the authorities, as it would have at the time when the signature says that it was made. */
export function verifyCms(
  { der, signedAt }: CmsSignature,
  signed: Buffer | { path: string },
  authorities: readonly string[],
): CmsOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-openssl-'));
  try {
    const path = (name: string, content: Buffer | string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const signature = [
      '-inform',
      'DER',
      '-in',
      path('signature', der),
      '-content',
      Buffer.isBuffer(signed) ? path('signed', signed) : signed.path,
      '-binary',
    ];
    const verify = (...more: string[]) => succeeds(['cms', '-verify', ...signature, ...more]);
    if (authorities.length > 0) {
      const at = signedAt === null ? [] : ['-attime', String(Date.parse(signedAt) / 1000)];
      const roots = [
        '-CAfile',
        path('authorities', authorities.join('\n')),
        '-no-CApath',
        '-no-CAstore',
        '-partial_chain',
      ];
      const outcome = verify(...roots, ...at, '-purpose', 'any');
      if (outcome !== false) return outcome === null ? 'no-tool' : 'good';
    }
    const holds = verify('-noverify');
    return holds === null ? 'no-tool' : holds ? 'other-authority' : 'bad';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null: it could not be started, or did not know what it was asked. */
function succeeds(args: readonly string[]): boolean | null {
  try {
    execFileSync('openssl', args, {
      maxBuffer: MAX_ANSWER_BYTES,
      timeout: TIMEOUT_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    return true;
  } catch (error) {
    const { status } = error as { status?: number | null };
    // 1 is what it ends with for options that it does not know; 2 and above are of the files and the signature.
    return typeof status === 'number' && status !== 1 ? false : null;
  }
}
