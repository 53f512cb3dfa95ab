import type { LogLevel } from './log-event.ts';

/** What loggers, syslog, Lambda, Google Cloud and Azure call each level, in lower case. */
const WORDS: Readonly<Record<LogLevel, readonly string[]>> = {
  trace: ['trace', 'verbose', 'silly', 'finest', 'finer', 'all', 'trc', 'vrb', 't', 'v'],
  debug: ['debug', 'fine', 'dbg', 'dbug', 'd', 'debugging'],
  info: ['info', 'information', 'informational', 'notice', 'log', 'default', 'http', 'config', 'inf', 'i', 'success'],
  warn: ['warn', 'warning', 'wrn', 'w'],
  error: ['error', 'err', 'severe', 'eror', 'e', 'failure'],
  fatal: ['fatal', 'critical', 'crit', 'alert', 'emerg', 'emergency', 'panic', 'dpanic', 'ftl', 'f', 'c'],
};

const LEVEL_OF: ReadonlyMap<string, LogLevel> = new Map(
  (Object.keys(WORDS) as LogLevel[]).flatMap((level) => WORDS[level].map((word): [string, LogLevel] => [word, level])),
);

/** Bunyan's numbers, which pino took over; levels in between are custom ones, and count as the next below. */
const NUMBERED: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** The level that a field's value names, by a word or by bunyan's and pino's numbers; null where it names none. */
export function levelOf(value: unknown): LogLevel | null {
  if (typeof value === 'number') {
    return value >= 10 && value < 70 ? (NUMBERED[Math.floor(value / 10) - 1] ?? null) : null;
  }
  if (typeof value !== 'string' || value.length > 16) return null;
  return LEVEL_OF.get(value) ?? LEVEL_OF.get(value.toLowerCase()) ?? null;
}
