import type { Incident, InvocationReport } from './log-event.ts';
import type { PlatformSaid } from './platform-line.ts';

const NO_REPORT: InvocationReport = {
  durationMs: null,
  billedMs: null,
  memorySizeMb: null,
  maxMemoryUsedMb: null,
  initMs: null,
};

/** What a platform says of the end of an invocation of which it tells the duration alone. */
export function tookMs(durationMs: number | null): InvocationReport {
  return { ...NO_REPORT, durationMs: durationMs !== null && Number.isFinite(durationMs) ? durationMs : null };
}

/** How Cloud Functions says that an invocation has ended. */
const ENDED: ReadonlyMap<string, Incident> = new Map([
  ['timeout', 'timeout'],
  ['crash', 'crash'],
  ['memory limit exceeded', 'out-of-memory'],
]);

type Text = { pattern: RegExp; said: (found: Readonly<Record<string, string | undefined>>) => PlatformSaid };

/** What the hosts of Azure Functions and of Google's functions write among a function's lines, by how it begins. */
const TEXTS: readonly Text[] = [
  {
    pattern: /^Executing '(?:Functions\.)?(?<source>[^']{1,128})' \(Reason=.{0,200}Id=(?<id>[0-9a-f-]{36})\)/,
    said: ({ source = null, id = null }) => ({ isStart: true, source, requestId: id }),
  },
  {
    pattern:
      /^Executed '(?:Functions\.)?(?<source>[^']{1,128})' \((?<how>Succeeded|Failed), Id=(?<id>[0-9a-f-]{36}), Duration=(?<ms>\d{1,12})ms\)/,
    said: ({ source = null, id = null, how, ms }) => ({
      source,
      requestId: id,
      report: tookMs(Number(ms)),
      ...(how === 'Failed' && { level: 'error' as const }),
    }),
  },
  {
    pattern:
      /^Timeout value of [\d:.]{1,20} (?:was )?exceeded by function:? '(?:Functions\.)?(?<source>[^']{1,128})'(?: \(Id: '(?<id>[0-9a-f-]{36})'\))?/,
    said: ({ source = null, id = null }) => ({ source, requestId: id, incident: 'timeout', level: 'error' }),
  },
  { pattern: /^Host started \((?<ms>\d{1,9})ms\)/, said: () => ({ isInit: true }) },
  {
    pattern:
      /^(?:Initializing (?:Warmup )?(?:Extension|Host)|Host initialized|Job host (?:started|stopped)|Host lock lease acquired|Generating \d+ job function|Stopping JobHost|Found the following functions:)/,
    said: () => ({}),
  },
  { pattern: /^Function execution started\.?$/, said: () => ({ isStart: true }) },
  {
    pattern:
      /^Function execution took (?<ms>\d{1,9}) ?ms[,.] (?:f|F)inished with status(?: code)?: '?(?<how>[a-z0-9 ]{1,30}?)'?\.?$/,
    said: ({ ms, how = '' }) => ({ report: tookMs(Number(ms)), incident: ENDED.get(how) ?? null }),
  },
  { pattern: /^(?:DEFAULT: )?Starting new instance\. Reason: /, said: () => ({ isInit: true }) },
  {
    pattern:
      /^(?:Memory limit of [\d.]{1,10} [KMG]i?B exceeded with |While handling this request, the container instance was found to be using too much memory)/,
    said: () => ({ incident: 'out-of-memory', level: 'error' }),
  },
  {
    pattern:
      /^The request (?:was aborted because there was no available instance|failed because the maximum number of instances)/,
    said: () => ({ incident: 'throttle' }),
  },
  {
    pattern: /^The request (?:has been|was) terminated because it has? ?reached the maximum request timeout/,
    said: () => ({ incident: 'timeout' }),
  },
  {
    pattern: /^(?:Container called exit\([1-9]|Uncaught signal: \d|Container terminated on signal \d)/,
    said: () => ({ incident: 'crash' }),
  },
];

/** What stands before the host's own words in a file or on a terminal: a time, and a level in brackets. */
const BEFORE = /^(?:\[?\d{4}-\d\d-\d\dT[\d:.]{8,18}Z?\]?\s{1,4})?(?:\[[A-Z][a-z]{3,10}\s{0,8}\]\s{1,4})?/;
const BEGINS =
  /^(?:Execut|Function execution |Timeout value|Host |Job host|Initializing |Generating |Stopping |Found the |DEFAULT: |Starting new |Memory limit|While handling |The request |Container |Uncaught signal)/;

/** What a line of a host of Azure's or Google's functions says, or null where the application wrote it. */
export function hostText(line: string): PlatformSaid | null {
  const behind = line.charCodeAt(0) <= 0x5b ? line.slice(BEFORE.exec(line)?.[0].length ?? 0) : line;
  if (!BEGINS.test(behind)) return null;
  const beginning = behind.slice(0, 500);
  for (const { pattern, said } of TEXTS) {
    const found = pattern.exec(beginning);
    if (found !== null) return said(found.groups ?? {});
  }
  return null;
}
