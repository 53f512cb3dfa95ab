import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What gpg said of a signature. `fingerprint`: of the key that signed, or of its main key where a subkey did. `no-tool`: there is no
 * gpg here, or it did not answer.
 */
export type GpgVerdict = {
  outcome: 'good' | 'bad' | 'no-key' | 'expired-key' | 'revoked-key' | 'expired' | 'refused' | 'no-tool';
  fingerprint: string | null;
};

/**
 * Verifies with the keys that were given and with no others, as it would have at the time when the signature says that it was made: what
 * comes out hangs on no clock. `madeAt` is ISO 8601. Call `close` when done.
 */
export type Gpg = {
  /** `signed` null: the signature stands around what it signs. */
  verify: (signature: Buffer, signed: Buffer | { path: string } | null, madeAt: string | null) => GpgVerdict;
  close: () => void;
};

const TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 1 << 20;
const NO_TOOL: GpgVerdict = { outcome: 'no-tool', fingerprint: null };

/** A gpg with a home of its own below the folder for temporary files, in which there are the given public keys alone. */
export function startGpg(keys: readonly Buffer[]): Gpg {
  const home = mkdtempSync(join(tmpdir(), 'evidence-gpg-'));
  chmodSync(home, 0o700);
  const run = (...args: string[]): string | null => ask(home, args);
  keys.forEach((bytes, index) => {
    const path = join(home, `key-${index}`);
    writeFileSync(path, bytes);
    run('--import', path);
  });
  return {
    verify: (signature, signed, madeAt) => {
      const signaturePath = join(home, 'signature');
      const ownPath = join(home, 'signed');
      writeFileSync(signaturePath, signature);
      if (Buffer.isBuffer(signed)) writeFileSync(ownPath, signed);
      const at = madeAt === null ? [] : ['--faked-system-time', String(Date.parse(madeAt) / 1000)];
      const over = signed === null ? [] : [Buffer.isBuffer(signed) ? ownPath : signed.path];
      const said = run(...at, '--verify', signaturePath, ...over);
      return said === null ? NO_TOOL : verdictOf(said);
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What gpg writes to the descriptor of its status, whether or not it is content; null where it cannot be started. */
function ask(home: string, args: readonly string[]): string | null {
  const options = [
    '--homedir',
    home,
    '--batch',
    '--no-tty',
    '--no-options',
    '--no-autostart',
    '--no-auto-key-retrieve',
  ];
  const trust = ['--trust-model', 'always', '--auto-key-locate', 'clear', '--disable-dirmngr', '--status-fd', '1'];
  try {
    return execFileSync('gpg', [...options, ...trust, ...args], {
      encoding: 'latin1',
      maxBuffer: MAX_ANSWER_BYTES,
      timeout: TIMEOUT_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C', GNUPGHOME: home },
    });
  } catch (error) {
    const { status, stdout } = error as { status?: number | null; stdout?: string };
    return typeof status === 'number' && typeof stdout === 'string' ? stdout : null;
  }
}

const OUTCOMES: Record<string, GpgVerdict['outcome']> = {
  GOODSIG: 'good',
  EXPSIG: 'expired',
  EXPKEYSIG: 'expired-key',
  REVKEYSIG: 'revoked-key',
  BADSIG: 'bad',
};

/** https://github.com/gpg/gnupg/blob/master/doc/DETAILS: one keyword for each signature, then more about it. */
function verdictOf(said: string): GpgVerdict {
  const lines = said
    .split('\n')
    .filter((line) => line.startsWith('[GNUPG:] '))
    .map((line) => line.slice('[GNUPG:] '.length).split(' '));
  const told = lines.filter(([keyword = '']) => Object.hasOwn(OUTCOMES, keyword) || keyword === 'ERRSIG');
  const valid = lines.find(([keyword]) => keyword === 'VALIDSIG');
  const fingerprint = valid?.[10] ?? valid?.[1] ?? null;
  // More than one is no form that signing tools write: nothing is taken from it.
  const [only] = told;
  if (only === undefined || told.length > 1) return { outcome: 'refused', fingerprint };
  const [keyword = '', , , , , , code] = only;
  if (keyword === 'ERRSIG') return { outcome: code === '9' ? 'no-key' : 'refused', fingerprint };
  const outcome = OUTCOMES[keyword] ?? 'refused';
  // What says good says also by which key.
  return outcome === 'good' && valid === undefined ? { outcome: 'refused', fingerprint } : { outcome, fingerprint };
}
