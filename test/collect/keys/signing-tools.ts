import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a tool that makes signatures is on this machine. */
export function hasTool(name: 'gpg' | 'ssh-keygen' | 'openssl'): boolean {
  try {
    execFileSync(name, name === 'ssh-keygen' ? ['-Q', 'cipher'] : ['version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT';
  }
}

/** A folder of keys for one test file; `run` runs a tool in it and gives what it prints. */
export type Workshop = {
  folder: string;
  run: (tool: string, ...args: string[]) => string;
  write: (name: string, content: Buffer | string) => void;
  read: (name: string) => Buffer;
  close: () => void;
};

export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const env = { ...process.env, GNUPGHOME: folder, LC_ALL: 'C' };
  const run = (tool: string, ...args: string[]): string =>
    execFileSync(tool, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    folder,
    run,
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => readFileSync(join(folder, name)),
    close: () => {
      // What gpg started for the secret keys of this folder, and for no other.
      if (hasTool('gpg')) {
        try {
          run('gpgconf', '--homedir', folder, '--kill', 'all');
        } catch {
          // It had started nothing.
        }
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A key pair of minisign, and signatures as minisign writes them. */
export function minisigner(id = Buffer.from('0123456789abcdef', 'hex')) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const encoded = Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64');
  return {
    publicKey: `untrusted comment: minisign public key\n${encoded}\n`,
    sign: (bytes: Buffer, { prehashed = true, comment = 'timestamp:1780000000\tfile:orders.zip' } = {}): string =>
      minisignature(privateKey, id, bytes, { prehashed, comment }),
  };
}

function minisignature(
  key: KeyObject,
  id: Buffer,
  bytes: Buffer,
  { prehashed, comment }: { prehashed: boolean; comment: string },
): string {
  const signed = prehashed ? createHash('blake2b512').update(bytes).digest() : bytes;
  const signature = sign(null, signed, key);
  const global = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  const first = Buffer.concat([Buffer.from(prehashed ? 'ED' : 'Ed'), id, signature]);
  const lines = ['untrusted comment: signature', first.toString('base64'), `trusted comment: ${comment}`];
  return `${[...lines, global.toString('base64')].join('\n')}\n`;
}
