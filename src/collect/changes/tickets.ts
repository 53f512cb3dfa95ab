/**
 * How tickets are written, where the settings do not say: issues of the platform, and keys of trackers. A word before it, as in
 * `UTF-8#3`, makes it part of something else.
 */
export const DEFAULT_TICKETS = [
  '(?<![\\w/#-])#\\d{1,9}\\b',
  '\\bGH-\\d{1,9}\\b',
  '\\b[A-Z][A-Z0-9]{1,9}-[1-9]\\d{0,6}\\b',
];

/** What looks like the key of a tracker and is none: standards, algorithms, identifiers of vulnerabilities. */
const NO_TRACKERS = new Set([
  ...['AES', 'CBC', 'CRC', 'DES', 'ECDSA', 'ED', 'HMAC', 'MD', 'P', 'PKCS', 'RC', 'RSA', 'SHA', 'SHA1', 'SHA2', 'SHA3'],
  ...['ASCII', 'BASE', 'BCP', 'CP', 'ECMA', 'ES', 'FIPS', 'HTTP', 'IEC', 'IEEE', 'IPV', 'ISO', 'KOI8', 'NIST', 'PEP'],
  ...['RFC', 'SOC', 'STD', 'TLS', 'UCS', 'UTC', 'GMT', 'UTF', 'UUID', 'WINDOWS', 'X'],
  ...['CVE', 'CWE', 'CAPEC', 'CIS', 'GHSA', 'OSV', 'RUSTSEC', 'PYSEC', 'TOP'],
]);
const MAX_TICKETS = 50;
const MAX_LOOKED_AT = 100_000;

/** Tickets that a text names, each once, as written, in their order. `patterns`: regular expressions of bounded time. */
export function createTicketsIn(patterns: readonly string[]): (text: string) => string[] {
  const isDefault = patterns.length === 0;
  const expressions = (isDefault ? DEFAULT_TICKETS : patterns).map((pattern) => new RegExp(pattern, 'gu'));
  return (text) => {
    const looked = text.slice(0, MAX_LOOKED_AT);
    const found: { at: number; ticket: string }[] = [];
    for (const expression of expressions) {
      for (const match of looked.matchAll(expression)) {
        const [ticket] = match;
        if (ticket === '' || (isDefault && NO_TRACKERS.has(ticket.split('-')[0] ?? ''))) continue;
        found.push({ at: match.index, ticket });
      }
    }
    found.sort((a, b) => a.at - b.at);
    return [...new Set(found.map(({ ticket }) => ticket))].slice(0, MAX_TICKETS);
  };
}
