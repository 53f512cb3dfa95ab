const ISO =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?\s?(Z|UTC|GMT|\(?[+-]\d\d:?\d\d\)?)(?![\w:])/;
const ACCESS_LOG = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Years 2001 to 2100 or so, in seconds; counts of anything else are seldom in between. */
const FIRST_SECOND = 1e9;
const LAST_SECOND = 4.2e9;

/** `2026-01-15T08:00:00Z` and `2026-01-15T08:00:00.123Z`, as most loggers write it. */
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
/** The second that was read last, which the next events are mostly of. */
let lastSecond = '';
let lastSecondAt: number | null = null;

function utcInstant(text: string): number | null {
  const second = text.slice(0, 19);
  if (second !== lastSecond) {
    const at = Date.parse(`${second}Z`);
    [lastSecond, lastSecondAt] = [second, Number.isNaN(at) ? null : at];
  }
  if (lastSecondAt === null) return null;
  return text.length === 20 ? lastSecondAt : lastSecondAt + Number(text.slice(20, 23));
}

function isoInstant(text: string): number | null {
  if ((text.length === 24 || text.length === 20) && UTC.test(text)) return utcInstant(text);
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = '', stated = 'Z'] = match;
  const zone = stated.replace(/[()]/g, '');
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  const at = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`,
  );
  return Number.isNaN(at) ? null : at;
}

function accessLogInstant(text: string): number | null {
  const match = ACCESS_LOG.exec(text);
  if (match === null) return null;
  const [, day, name = '', year, time, hours, minutes] = match;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  const at = Date.parse(`${year}-${month}-${day}T${time}${hours}:${minutes}`);
  return Number.isNaN(at) ? null : at;
}

function epochInstant(value: number): number | null {
  for (const unit of [1, 1e3, 1e6, 1e9]) {
    if (value >= FIRST_SECOND * unit && value < LAST_SECOND * unit) {
      // Rounded to millionths first: what is a fraction of a second in binary is seldom the one that was meant.
      return Math.floor(Math.round((value / unit) * 1e6) / 1e3);
    }
  }
  return null;
}

/**
 * The instant that a field's value names, in milliseconds since 1970, or null where it does not name one: a time without
 * a zone is a different instant for every reader. Numbers count seconds, or thousandths, millionths or billionths of one.
 */
export function instantOf(value: unknown): number | null {
  if (typeof value === 'number') return epochInstant(value);
  if (typeof value !== 'string' || value.length > 64) return null;
  if (/^\d{10,19}(?:\.\d{1,9})?$/.test(value)) return epochInstant(Number(value));
  return isoInstant(value) ?? accessLogInstant(value);
}

/** The instant with which a line of text begins, behind a level in brackets if there is one. */
export function leadingInstant(text: string): number | null {
  return isoInstant(text.slice(0, 64).replace(/^\[[A-Z]{3,8}\]\s/, ''));
}
