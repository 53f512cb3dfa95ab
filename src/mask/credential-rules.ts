import { fromAnchor, isAlphanumeric, mixed, type Rule, runStart, type Span, secret } from './rule.ts';
import { isPlaceholder } from './secret-names.ts';

const real = (value: string): boolean =>
  !isPlaceholder(value) && !/^(?:[$#%]?[{(]|\$[A-Za-z_]|\[[a-z0-9-]+#|%[A-Za-z_]+%)/.test(value);

const DATABASES =
  /(?:postgres(?:ql)?|pgsql|mysql2?|mariadb|mongodb|redis|rediss|valkey|memcached|amqps?|mqtts?|nats|kafka|mssql|sqlserver|oracle|cockroachdb|clickhouse|cassandra|neo4j|bolt|couchbases?|influxdb|snowflake|redshift|ldaps?|jdbc:[a-z]{1,16}|[a-z]{2,16}\+(?:srv|s|[a-z0-9]{2,16}))$/i;
const USERINFO = /:\/\/[^\s:@/"'<>?#\\]{0,256}:(?<value>[^\s"'<>/?#\\]{1,256})@(?=[A-Za-z0-9[%(/])/;

function urlCredentials(wantsDatabase: boolean): Rule['find'] {
  return fromAnchor(USERINFO, (value, text, { start }) => {
    const slashes = text.lastIndexOf('://', start);
    const database = DATABASES.test(text.slice(Math.max(0, slashes - 24), slashes));
    return database === wantsDatabase && real(value);
  });
}

const isUser = (code: number): boolean =>
  isAlphanumeric(code) || (code < 128 && '._$-'.includes(String.fromCharCode(code)));
/** What ends a password on the left cannot be told from what is in it: neither a colon nor a blank is. */
const isPassword = (code: number): boolean =>
  code > 32 && code !== 58 && code !== 34 && code !== 39 && code !== 64 && code !== 47;

/** `user:password@tcp(host:port)/database`, as Go's MySQL driver has it. */
function findGoDsn(text: string, at: number): Span | null {
  const start = runStart(text, at, 256, isPassword);
  if (text.charAt(start - 1) !== ':' || !isUser(text.charCodeAt(start - 2))) return null;
  return real(text.slice(start, at)) ? { start, end: at } : null;
}

function isBasic(value: string): boolean {
  return /^[\x20-\x7e]{0,256}:[\x20-\x7e]{1,256}$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

/** Between a header's name and its value: also as members of JSON, as arguments, in lists of pairs. */
const HEADER = `["'\\\\]{0,4}\\s{0,4}(?:[:=]|,\\s{0,4}["'\\\\]{0,4}value["'\\\\]{0,4}\\s{0,4}:|,)\\s{0,4}[["'\\\\]{0,4}`;

const headers: readonly Rule[] = [
  secret(
    'authorization-header',
    'authorization',
    new RegExp(
      `authorization${HEADER}(?:basic|bearer|token|apikey|api-key|key|digest|ssws|genie-?key|splunk|pve-?api-?token|snowflake|oauth|negotiate|ntlm)[\\s=]{1,4}(?<value>[A-Za-z0-9._~+/=:-]{8,8192})`,
      'i',
    ),
    { accept: real },
  ),
  secret(
    'authorization-header',
    'authorization',
    new RegExp(`authorization${HEADER}(?<value>[A-Za-z0-9._~+/=-]{20,8192})(?![A-Za-z0-9\\s])`, 'i'),
    {
      accept: (value) => /\d/.test(value) && !/^(?:AWS4-|arn:)/.test(value) && real(value),
    },
  ),
  secret(
    'bearer-token',
    ['bearer ', 'bearer: '],
    /bearer:?\s{1,4}["'\\]{0,2}(?<value>[A-Za-z0-9._~+/-]{20,8192}={0,2})/i,
    {
      accept: (value, text, span) => mixed(value, text, span) !== false && real(value),
      begins: 'word',
    },
  ),
  secret('basic-credentials', ['basic '], /basic (?<value>[A-Za-z0-9+/]{8,512}={0,2})/i, { accept: isBasic }),
  secret(
    'basic-credentials',
    ['"auth"', '"auth\\', '_auth'],
    /["_]auth["'\\]{0,8}\s{0,4}[:=]\s{0,4}["'\\]{0,8}(?<value>[A-Za-z0-9+/]{8,512}={0,2})/,
    { accept: isBasic },
  ),
  secret(
    'session-cookie',
    'phpsessid= jsessionid= connect.sid= asp.net_sessionid= .aspxauth= laravel_session= .aspnetcore. wordpress_logged_in_ __secure-next-auth.session-token= next-auth.session-token= __host-session= sessionid= session_id= session= sid= sess= auth= auth_token= access_token= id_token= refresh_token= remember_token= user_session=',
    /(?:[A-Za-z0-9_.-]{3,80})=(?<value>[A-Za-z0-9%._~+/:=-]{12,4096})/i,
    {
      accept: (value, text, { start }) =>
        /(?:cookie|phpsessid=|jsessionid=|connect\.sid=|aspxauth=|sessionid=)/i.test(
          text.slice(Math.max(0, start - 512), start),
        ) && /\d|%/.test(value),
      begins: 'word',
    },
  ),
];

const lines: readonly Rule[] = [
  secret(
    'netrc-password',
    ['machine '],
    /machine\s{1,8}\S{1,256}\s{1,8}login\s{1,8}\S{1,256}\s{1,8}password\s{1,8}(?<value>[^\s"']{1,256})/,
    { accept: real },
  ),
  secret(
    'command-line-password',
    [' -u ', '\n-u ', ' --user ', ' -u"', " -u'", ' --user='],
    /\s-{1,2}u(?:ser)?[\s="']{1,3}[A-Za-z0-9@._%+-]{1,128}:(?<value>[^\s"'\\@]{3,256})/,
    {
      accept: (value, text, { start }) =>
        /(?:^|[^A-Za-z]|\\[nrt])(?:curl|wget|http)\b/.test(text.slice(Math.max(0, start - 1024), start)) && real(value),
    },
  ),
  secret('command-line-password', 'sshpass', /sshpass\s{1,4}-p\s{0,4}["']?(?<value>[^\s"']{1,128})/, { accept: real }),
  secret(
    'command-line-password',
    'psexec',
    /psexec(?:\.exe)?\s[^\n|&]{0,256}?\s-p\s{1,4}["']?(?<value>[^\s"'%$][^\s"']{0,127})/i,
    {
      accept: (value, text, { start }) => / -u /i.test(text.slice(Math.max(0, start - 256), start)) && real(value),
      confidence: 'medium',
    },
  ),
  secret(
    'command-line-password',
    ['docker login', 'podman login', 'az login', 'registry login'],
    /[a-z]{2,8} login\s[^\n|&]{0,256}?\s(?:-p|--password)[\s=]{1,4}["']?(?<value>[^\s"'$-][^\s"']{3,1024})/,
    { accept: real },
  ),
  secret(
    'command-line-password',
    ['mysql ', 'mysqldump '],
    /mysql(?:dump)?\s[^\n|&]{0,256}?\s-p(?<value>[^\s"'$-][^\s"']{3,128})/,
    { accept: real, confidence: 'medium' },
  ),
  secret(
    'credential-in-code',
    'networkcredential( usernamepasswordcredentials( passwordauthentication( httpbasicauth( pscredential( directoryentry(',
    /(?:networkcredential|usernamepasswordcredentials|passwordauthentication|httpbasicauth|pscredential|directoryentry)\((?:\s{0,32}["'][^"'\n]{1,256}["']\s{0,8},){1,2}\s{0,32}["'](?<value>[^"'\n]{4,256})["']/i,
    { accept: real, confidence: 'medium' },
  ),
];

const hash = (anchors: string, pattern: RegExp): Rule => secret('password-hash', anchors, pattern);

const hashes: readonly Rule[] = [
  hash('$0a$ $0b$ $0y$ $0x$', /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}/),
  hash('$0$', /\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}/),
  hash('$0$', /\$[89]\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}(?![./A-Za-z0-9])/),
  hash('$y$ $gy$ $0$', /\$(?:y|gy|7)\$[./A-Za-z0-9]{1,32}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}/),
  hash('$apr0$', /\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}/),
  hash('$P$ $H$', /\$[PH]\$[./A-Za-z0-9]{31}(?![./A-Za-z0-9])/),
  hash(
    '$argon0',
    /\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,6},p=\d{1,4}\$[A-Za-z0-9+/]{8,128}\$[A-Za-z0-9+/]{16,256}/,
  ),
  hash(
    '$scrypt$ $pbkdf0',
    /\$(?:scrypt|pbkdf2[a-z0-9-]{0,12})\$[\w=,]{1,64}\$[A-Za-z0-9+/.]{8,128}={0,2}\$[A-Za-z0-9+/.]{16,256}={0,2}/,
  ),
  hash('pbkdf0_sha', /pbkdf2_sha(?:1|256|512)\$\d{1,9}\$[A-Za-z0-9+/.]{4,64}\$[A-Za-z0-9+/]{20,128}={0,2}/),
  hash('{SSHA} {SSHA000} {SSHA0}', /\{SSHA(?:\d{3})?\}[A-Za-z0-9+/]{28,128}={0,2}/),
  hash('$krb0', /\$krb5(?:tgs|asrep|pa)\$\d{2}\$[^\s"']{32,8192}/),
];

/** Credentials in the forms in which they travel: URLs, request headers, connection strings, command lines, files of hashes. */
export const credentialRules: readonly Rule[] = [
  { ...secret('database-url', '://', USERINFO), find: urlCredentials(true) },
  { ...secret('url-credentials', '://', USERINFO), find: urlCredentials(false) },
  { ...secret('database-url', '@tcp( @unix(', /@/), find: findGoDsn },
  secret('database-url', 'jdbc:oracle:', /jdbc:oracle:(?:thin|oci8?):[\w$.-]{1,64}\/(?<value>[^@\s"']{1,128})@/i, {
    accept: real,
  }),
  ...headers,
  ...lines,
  ...hashes,
];
