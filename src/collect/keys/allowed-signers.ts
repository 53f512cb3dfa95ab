import { type SshKey, sshKey } from './ssh-wire.ts';

/** One line of an allowed signers file of OpenSSH (ssh-keygen, ALLOWED SIGNERS), or a public key by itself. */
export type AllowedSigner = {
  /** Patterns of principals; empty: the key stands without one. */
  principals: string[];
  key: SshKey;
  /** Patterns of what it may sign for; null: anything. */
  namespaces: string[] | null;
  /** Milliseconds since 1970; null: no bound. */
  after: number | null;
  before: number | null;
  certAuthority: boolean;
};

const KEY = /(?:^|\s)((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+)\s+([A-Za-z0-9+/]{20,}={0,3})(?:\s|$)/i;
/** Lines of one file that are read. */
const MAX_LINES = 10_000;

/** Options stand between the principals and the type of the key, with commas between them and none within quotes. */
function optionsIn(text: string): Map<string, string> {
  const options = new Map<string, string>();
  for (const [, name = '', quoted, plain] of text.matchAll(/([a-z-]+)(?:="([^"]*)"|=([^,\s]*))?/gi)) {
    options.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return options;
}

/** `YYYYMMDD`, with `HHMM` or `HHMMSS` behind it and `Z`, which we take each of them to be in; null where it is none. */
function timeOf(written: string | undefined): number | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?Z?$/.exec(written ?? '');
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The signers of a file; `broken` counts lines that are neither empty, a comment nor a signer. */
export function allowedSigners(text: string): { signers: AllowedSigner[]; broken: number } {
  const signers: AllowedSigner[] = [];
  let broken = 0;
  for (const raw of text.split('\n', MAX_LINES)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const match = KEY.exec(line);
    const key = match === null ? null : sshKey(Buffer.from(match[2] ?? '', 'base64'));
    if (match === null || key === null) {
      broken += 1;
      continue;
    }
    const before = line.slice(0, match.index).trim();
    const [, principals = '', rest = ''] = /^("[^"]*"|\S*)\s*(.*)$/s.exec(before) ?? [];
    const options = optionsIn(rest);
    const namespaces = options.get('namespaces');
    signers.push({
      principals: principals.replaceAll('"', '').split(',').filter(Boolean),
      key,
      namespaces: namespaces === undefined ? null : namespaces.split(',').map((one) => one.trim()),
      after: timeOf(options.get('valid-after')),
      before: timeOf(options.get('valid-before')),
      certAuthority: options.has('cert-authority'),
    });
  }
  return { signers, broken };
}

/** Whether a name fits one of the patterns of OpenSSH: `*`, `?`, and `!` before one that must not fit. */
export function fitsPatterns(patterns: readonly string[], name: string): boolean {
  let fits = false;
  for (const pattern of patterns) {
    const isNegated = pattern.startsWith('!');
    const source = pattern
      .slice(isNegated ? 1 : 0)
      .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replaceAll('?', '.');
    if (!new RegExp(`^${source}$`, 's').test(name)) continue;
    if (isNegated) return false;
    fits = true;
  }
  return fits;
}
