import { fromAnchor, fromRunStart, type Rule, type Span, secret } from './rule.ts';

/** A private key in PEM is at most this long; RSA with 16,384 bits has some 13,000 characters. */
const MAX_PEM = 32_768;

/** Blanks may be those of a form or an environment variable: `+`, `_`. */
const PEM_HEAD = /-----BEGIN[ +_](?:[A-Z0-9]{1,16}[ +_]){0,3}PRIVATE[ +_]KEY(?:[ +_]BLOCK)?-----/y;
/** Base64 with what stands between its lines in files, JSON strings, source code and YAML. */
const PEM_BODY = new RegExp(`[A-Za-z0-9+/=\\s\\\\"'+,:.-]{0,${MAX_PEM}}`, 'y');
const PEM_FOOT = /-----END[ +_](?:[A-Z0-9]{1,16}[ +_]){0,3}PRIVATE[ +_]KEY(?:[ +_]BLOCK)?-----/y;

function findPem(text: string, at: number): Span | null {
  PEM_HEAD.lastIndex = at;
  const head = PEM_HEAD.exec(text);
  if (head === null) return null;
  const body = at + head[0].length;
  const foot = text.slice(body, body + MAX_PEM).indexOf('-----END');
  if (foot !== -1) {
    PEM_FOOT.lastIndex = body + foot;
    const end = PEM_FOOT.exec(text);
    if (end !== null) return { start: at, end: body + foot + end[0].length };
  }
  // Cut off, as in a log line with a limit: as far as it still looks like a key.
  PEM_BODY.lastIndex = body;
  return { start: at, end: body + (PEM_BODY.exec(text)?.[0].length ?? 0) };
}

const PUTTY = /PuTTY-User-Key-File-\d:/y;
const PUTTY_PRIVATE = /Private-Lines: \d{1,4}/;
const PUTTY_BODY = /[A-Za-z0-9+/=\s\\]{0,16384}(?:-(?:MAC|Hash): [0-9a-f]{0,64})?/y;

function findPutty(text: string, at: number): Span | null {
  PUTTY.lastIndex = at;
  if (!PUTTY.test(text)) return null;
  const lines = PUTTY_PRIVATE.exec(text.slice(at, at + MAX_PEM));
  if (lines === null) return null;
  const start = at + lines.index + lines[0].length;
  PUTTY_BODY.lastIndex = start;
  return { start, end: start + (PUTTY_BODY.exec(text)?.[0].length ?? 0) };
}

function decodesToPem(value: string): boolean {
  return /PRIVATE KEY/.test(Buffer.from(value.slice(0, 96), 'base64').toString('latin1'));
}

const JWK_PART =
  /(?:^|[{,\s])["'\\]{1,4}(?:d|k)["'\\]{1,4}\s{0,4}:\s{0,4}["'\\]{1,4}(?<value>[A-Za-z0-9_-]{22,1400})["'\\]/d;
const MAX_JWK = 2048;

/** A key as JSON (RFC 7517): its private member is `d`, or `k` where it is symmetric. */
function findJwk(text: string, at: number): Span | null {
  const before = Math.max(0, at - MAX_JWK);
  const from = before + Math.max(0, text.slice(before, at).lastIndexOf('{'));
  const closed = text.slice(at, at + MAX_JWK).indexOf('}');
  const to = closed === -1 ? at + MAX_JWK : at + closed + 1;
  const [start, end] = JWK_PART.exec(text.slice(from, to))?.indices?.groups?.value ?? [];
  return start === undefined || end === undefined ? null : { start: from + start, end: from + end };
}

function key(anchors: string[], find: Rule['find'], exact = true): Rule {
  return { rule: 'private-key', category: 'secret', confidence: 'high', anchors, exact, begins: 'anywhere', find };
}

/** How the DER of keys begins in base64: RSA and elliptic curves by RFC 8017, 5915, 5958 and 8410. */
const DER =
  /(?:MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC|MII[A-Za-z0-9+/]{3}IBAAKCA|MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg|MHcCAQEEI|MC4CAQAwBQYDK2VwBCIEI)[A-Za-z0-9+/\s\\]{30,32768}={0,2}/;

/** Private keys, however they are written. */
export const keyRules: readonly Rule[] = [
  key(['-----BEGIN'], findPem),
  key(['PuTTY-User-Key-File-'], findPutty),
  key(
    ['---- BEGIN SSH0 ENCRYPTED PRIVATE KEY ----'],
    fromAnchor(
      /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[\s\S]{0,16384}?(?:---- END SSH2 ENCRYPTED PRIVATE KEY ----|$)/,
    ),
  ),
  key(['LS0tLS0CRUdJT'], fromRunStart(/[\w+/-]/, fromAnchor(/LS0tLS1CRUdJT[A-Za-z0-9+/=_-]{40,32768}/, decodesToPem))),
  key(['MII', 'MIGHAgEAMBMGByqGSM00', 'MHcCAQEEI', 'MC0CAQAwBQYDK0VwBCIEI'], fromRunStart(/[\w+/=-]/, fromAnchor(DER))),
  key(['"kty"', '\\"kty\\"', "'kty'"], findJwk),
  secret(
    'wireguard-key',
    ['PrivateKey', 'PresharedKey'],
    /(?:PrivateKey|PresharedKey)\s{0,4}=\s{0,4}(?<value>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
  ),
];
