import { beginsWord, fromAnchor, fromRunStart, type Rule, type Span } from './rule.ts';
import { isPlaceholder } from './secret-names.ts';

/** A private key in PEM is at most this long; RSA with 16,384 bits has some 13,000 characters. */
const MAX_PEM = 32_768;

const PEM_HEAD = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----/y;
/** Base64 with what stands between its lines in files, JSON strings, source code and YAML. */
const PEM_BODY = new RegExp(`[A-Za-z0-9+/=\\s\\\\"'+,:.-]{0,${MAX_PEM}}`, 'y');
const PEM_FOOT = /-----END [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----/y;

function findPem(text: string, at: number): Span | null {
  PEM_HEAD.lastIndex = at;
  const head = PEM_HEAD.exec(text);
  if (head === null) return null;
  const body = at + head[0].length;
  const foot = text.slice(body, body + MAX_PEM).indexOf('-----END ');
  if (foot !== -1) {
    PEM_FOOT.lastIndex = body + foot;
    const end = PEM_FOOT.exec(text);
    if (end !== null) return { start: at, end: body + foot + end[0].length };
  }
  // Cut off, as in a log line with a limit: as far as it still looks like a key.
  PEM_BODY.lastIndex = body;
  return { start: at, end: body + (PEM_BODY.exec(text)?.[0].length ?? 0) };
}

const DATABASES =
  /(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|jdbc:[a-z]{1,16}|[a-z]{2,16}\+(?:srv|[a-z0-9]{2,16}))$/i;
const USERINFO = /:\/\/[^\s:@/"'<>?#\\]{0,256}:(?<value>[^\s"'<>/?#\\]{1,256})@(?=[A-Za-z0-9[])/;

function urlCredentials(wantsDatabase: boolean): Rule['find'] {
  return fromAnchor(USERINFO, (value, text, { start }) => {
    const slashes = text.lastIndexOf('://', start);
    const database = DATABASES.test(text.slice(Math.max(0, slashes - 24), slashes));
    return database === wantsDatabase && !isPlaceholder(value) && !/^\$?\{|^\[[a-z-]+#/.test(value);
  });
}

function decodesToPem(value: string): boolean {
  return /PRIVATE KEY/.test(Buffer.from(value.slice(0, 96), 'base64').toString('latin1'));
}

function isBasic(value: string): boolean {
  return /^[\x20-\x7e]{0,256}:[\x20-\x7e]{1,256}$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

function high(rule: string, anchors: string[], find: Rule['find']): Rule {
  return { rule, category: 'secret', confidence: 'high', anchors, find };
}

/** Credentials in the forms in which they travel: key files, URLs, request headers. */
export const credentialRules: readonly Rule[] = [
  high('private-key', ['-----begin '], findPem),
  high(
    'private-key',
    ['ls0tls0crudjt'],
    fromRunStart(/[\w+/-]/, fromAnchor(/LS0tLS1CRUdJT[A-Za-z0-9+/=_-]{40,32768}/, decodesToPem)),
  ),
  high('database-url', ['://'], urlCredentials(true)),
  high('url-credentials', ['://'], urlCredentials(false)),
  high(
    'authorization-header',
    ['authorization'],
    fromAnchor(
      /authorization["'\\]{0,4}\s{0,4}[:=]\s{0,4}[["'\\]{0,4}(?:basic|bearer|token|apikey|key|digest)\s{1,4}(?<value>[A-Za-z0-9._~+/=:-]{8,8192})/i,
      (value) => !isPlaceholder(value),
    ),
  ),
  high(
    'authorization-header',
    ['authorization'],
    fromAnchor(
      /authorization["'\\]{0,4}\s{0,4}[:=]\s{0,4}[["'\\]{0,4}(?<value>[A-Za-z0-9._~+/=-]{20,8192})(?![A-Za-z0-9\s])/i,
      (value) => /\d/.test(value) && !/^AWS4-/.test(value) && !isPlaceholder(value),
    ),
  ),
  high(
    'bearer-token',
    ['bearer '],
    fromAnchor(
      /bearer\s{1,4}["'\\]{0,2}(?<value>[A-Za-z0-9._~+/-]{20,8192}={0,2})/i,
      (value, text, { start }) =>
        /\d/.test(value) && /[A-Za-z]/.test(value) && beginsWord(text, text.toLowerCase().lastIndexOf('bearer', start)),
    ),
  ),
  high(
    'netrc-password',
    ['machine '],
    fromAnchor(
      /machine\s{1,8}\S{1,256}\s{1,8}login\s{1,8}\S{1,256}\s{1,8}password\s{1,8}(?<value>[^\s"']{1,256})/,
      (value) => !isPlaceholder(value),
    ),
  ),
  high('password-hash', ['$0a$', '$0b$', '$0y$'], fromAnchor(/\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/)),
  high('password-hash', ['$0$'], fromAnchor(/\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}/)),
  high('basic-credentials', ['basic '], fromAnchor(/basic (?<value>[A-Za-z0-9+/]{8,512}={0,2})/i, isBasic)),
];
