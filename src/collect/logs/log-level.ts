import { LOG_LEVELS, type LogLevel } from './log-event.ts';

/** What loggers, syslog, Lambda, Google Cloud and Azure call each level, in lower case. `DEFAULT` of Google Cloud says nothing. */
const WORDS: Readonly<Record<LogLevel, readonly string[]>> = {
  trace: ['trace', 'verbose', 'silly', 'finest', 'finer', 'all', 'trc', 'trce', 'vrb', 't', 'v'],
  debug: ['debug', 'debugging', 'fine', 'dbg', 'dbug', 'd'],
  info: ['info', 'information', 'informational', 'notice', 'log', 'http', 'config', 'success', 'inf', 'i'],
  warn: ['warn', 'warning', 'wrn', 'w'],
  error: ['error', 'err', 'severe', 'eror', 'fail', 'failure', 'e'],
  fatal: ['fatal', 'critical', 'crit', 'crt', 'alert', 'emerg', 'emergency', 'panic', 'dpanic', 'ftl', 'f', 'c'],
};

const LEVEL_OF: ReadonlyMap<string, LogLevel> = new Map(
  LOG_LEVELS.flatMap((level) => WORDS[level].map((word): [string, LogLevel] => [word, level])),
);

/** From each number on it is that level; numbers in between are custom levels, and count as the next below. */
type Scale = { from: readonly (readonly [number, LogLevel])[]; to: number };

/** Numbers that rise by the same step from level to level, from `trace` or another first one on. */
function rising(first: number, step: number, to: number, levels: readonly LogLevel[] = LOG_LEVELS): Scale {
  return { from: levels.map((level, index) => [first + step * index, level]), to };
}

/** Syslog counts downwards (RFC 5424); GELF writes it. */
const SYSLOG: Scale = {
  from: [
    [0, 'fatal'],
    [3, 'error'],
    [4, 'warn'],
    [5, 'info'],
    [7, 'debug'],
  ],
  to: 7,
};
/** Bunyan's numbers, which pino took over. */
const BUNYAN = rising(10, 10, 69);
const MONOLOG = rising(100, 100, 600, ['debug', 'info', 'warn', 'error', 'fatal']);
const LOGBACK: Scale = {
  from: [[5000, 'trace'], ...rising(10_000, 10_000, 0, ['debug', 'info', 'warn', 'error']).from],
  to: 40_000,
};
const PYTHON: Scale = {
  from: [[1, 'trace'], ...rising(10, 10, 0, ['debug', 'info', 'warn', 'error', 'fatal']).from],
  to: 69,
};
/** `LogSeverity` of Google Cloud; 0 is its `DEFAULT`. */
const GOOGLE: Scale = {
  from: [
    [100, 'debug'],
    [200, 'info'],
    [400, 'warn'],
    [500, 'error'],
    [600, 'fatal'],
  ],
  to: 800,
};

/** By the name of the field, in lower case and without what joins words; the first of the scales that has the number counts. */
const SCALES: ReadonlyMap<string, readonly Scale[]> = new Map([
  ['severity', [SYSLOG, GOOGLE]],
  // OpenTelemetry; 0 is unspecified.
  ['severitynumber', [rising(1, 4, 24)]],
  // Application Insights.
  ['severitylevel', [rising(0, 1, 4, ['trace', 'info', 'warn', 'error', 'fatal'])]],
  // Microsoft.Extensions.Logging, as the host of Azure Functions writes it.
  ['levelid', [rising(0, 1, 5)]],
  ['levelno', [PYTHON]],
  ['levelnumber', [PYTHON]],
]);
const USUAL: readonly Scale[] = [SYSLOG, BUNYAN, MONOLOG, LOGBACK];

function levelOfNumber(value: number, name: string): LogLevel | null {
  for (const { from, to } of SCALES.get(name) ?? USUAL) {
    if (value <= to && value >= (from[0]?.[0] ?? 0)) return from.findLast(([first]) => value >= first)?.[1] ?? null;
  }
  return null;
}

/** What colours a word on a terminal, and what slog adds to one (`INFO+2`). */
const AROUND = /\u001b\[[\d;]{0,12}m|[+-]\d{1,4}$/g;

/**
 * The level that a field's value names, by a word or a number; null where it names none. The same number is another level under another
 * `name` of the field, given in lower case and without what joins words.
 */
export function levelOf(value: unknown, name = 'level'): LogLevel | null {
  if (typeof value === 'number') return levelOfNumber(value, name);
  if (typeof value !== 'string' || value.length > 32) return null;
  const known = LEVEL_OF.get(value);
  if (known !== undefined) return known;
  const word = value.replace(AROUND, '').trim().toLowerCase();
  if (/^\d{1,5}$/.test(word)) return levelOfNumber(Number(word), name);
  // `Level.INFO`, `SEVERITY_NUMBER_INFO2`
  return LEVEL_OF.get(/(?:^|[._])([a-z]+)\d?$/.exec(word)?.[1] ?? '') ?? null;
}
