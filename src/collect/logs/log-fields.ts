import { errorClassOf, errorClassOfStack } from './error-class.ts';
import { instantOf } from './instant.ts';
import type { LogEvent } from './log-event.ts';
import { levelOf } from './log-level.ts';
import { CONTEXTS, LEVEL_PARTS, SLOT_OF, type Slot, TEXT_ONLY, TIME_PARTS, UNSAID_LEVELS } from './logger-names.ts';
import { functionNameOf, idOf, traceIdOf } from './trace-id.ts';

export const LOG_FIELDS = ['time', 'level', 'message', 'request-id', 'trace-id', 'function'] as const;
export type LogField = (typeof LOG_FIELDS)[number];

export type LogRecord = { [name: string]: unknown };

export function isRecord(value: unknown): value is LogRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a structured record says of itself. */
export type RecordSays = Pick<LogEvent, 'at' | 'level' | 'requestId' | 'traceId' | 'source' | 'errorClass'> & {
  fields: Set<LogField>;
};

/** Names that were looked up before: the same few come back in every record. */
const known = new Map<string, string>();
const MAX_KNOWN = 2000;

/** In lower case, and nothing but letters. */
function folded(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const fold = name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (known.size < MAX_KNOWN) known.set(name, fold);
  return fold;
}

function firstOf(record: LogRecord, names: readonly string[]): unknown {
  return names.map((name) => (Object.hasOwn(record, name) ? record[name] : undefined)).find((value) => value != null);
}

function instantIn(value: unknown): number | null {
  if (!isRecord(value)) return instantOf(value);
  const seconds = Number(firstOf(value, TIME_PARTS.seconds) ?? Number.NaN);
  if (Number.isNaN(seconds)) return instantOf(firstOf(value, TIME_PARTS.whole));
  const nanos = Number(firstOf(value, TIME_PARTS.nanos) ?? 0);
  return instantOf(seconds) === null ? null : seconds * 1000 + Math.floor((nanos || 0) / 1e6);
}

function isSaid(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** One record being read: what each name says is noted, and the first of several names for the same thing counts. */
class Says {
  readonly said: RecordSays = {
    at: null,
    level: null,
    fields: new Set(),
    source: null,
    requestId: null,
    traceId: null,
    errorClass: null,
  };
  private group: string | null = null;
  private correlationId: string | null = null;

  note(slot: Slot, name: string, value: unknown): void {
    const { said } = this;
    if (value === null || value === undefined || value === '') return;
    switch (slot) {
      case 'time': {
        const at = instantIn(value);
        if (at === null) return;
        said.at ??= at;
        break;
      }
      case 'level': {
        const level = isRecord(value) ? firstOf(value, LEVEL_PARTS) : value;
        if (!isSaid(level)) return;
        said.level ??= levelOf(level, name);
        break;
      }
      case 'message':
        if (TEXT_ONLY.has(name) && typeof value !== 'string') return;
        break;
      case 'request-id': {
        const id = idOf(value);
        if (id === null) return;
        said.requestId ??= id;
        break;
      }
      case 'trace-id': {
        const id = traceIdOf(value);
        if (id === null) return;
        said.traceId ??= id;
        break;
      }
      case 'correlation-id':
        this.correlationId ??= idOf(value);
        return;
      case 'function': {
        const own = functionNameOf(value);
        if (own === null) return;
        said.source ??= own;
        break;
      }
      case 'log-group':
        this.group ??= idOf(Array.isArray(value) ? value[0] : value);
        return;
      case 'error-class':
        said.errorClass ??= errorClassOf(value);
        return;
      case 'stack':
        said.errorClass ??= errorClassOfStack(value);
        return;
    }
    said.fields.add(slot);
  }

  ended(record: LogRecord): RecordSays {
    const { said } = this;
    said.source ??= this.group;
    if (said.traceId === null && this.correlationId !== null) {
      // It is passed on from function to function as a trace id is, by the application itself.
      said.traceId = this.correlationId;
      said.fields.add('trace-id');
    }
    for (const { has, one, without, level } of UNSAID_LEVELS) {
      if (said.fields.has('level') || without in record) continue;
      if (!has.every((name) => name in record) || !one.some((name) => name in record)) continue;
      said.fields.add('level');
      said.level = level;
    }
    return said;
  }
}

/**
 * Reads the names of a record, whichever logger wrote it. A time without a zone does not count as one; a request or trace id that is a
 * dash or nothing but zeros is none. Numbers under a level's name are read on the scale of those who write them there.
 */
export function recordSays(record: LogRecord): RecordSays {
  const says = new Says();
  for (const key of Object.keys(record)) {
    const name = folded(key);
    const value = record[key];
    const slot = SLOT_OF.get(name);
    const wanted = CONTEXTS.get(name);
    const inside = wanted !== undefined && isRecord(value) ? value : null;
    if (slot !== undefined && (inside === null || slot === 'message')) says.note(slot, name, value);
    if (inside === null || wanted === undefined) continue;
    // `trace: {id}` is `trace.id`, and `faas: {name}` is `faas.name`.
    for (const innerKey of Object.keys(inside)) {
      const inner = folded(innerKey);
      const own = SLOT_OF.get(inner);
      const joined = own !== undefined && wanted.includes(own) ? inner : name + inner;
      const innerSlot = SLOT_OF.get(joined);
      if (innerSlot !== undefined && wanted.includes(innerSlot)) says.note(innerSlot, joined, inside[innerKey]);
    }
  }
  return says.ended(record);
}

/** What a structured event says of itself. */
export type RecordFields = {
  fields: ReadonlySet<LogField>;
  /** A time without a zone names none. */
  at: number | null;
  level: LogLevel | null;
  /** Name of the function that it names; of an ARN, the name in it. */
  function: string | null;
  requestId: string | null;
  traceId: string | null;
  errorClass: string | null;
};

/** The class of an error, where a text is the name of one: never a message. */
export function errorClassOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_CLASS && CLASS.test(value) ? value : null;
}

/** The name in the ARN of a function, or the name itself. */
function functionOf(value: string | number): string {
  const text = String(value);
  return /^arn:[\w-]{1,20}:lambda:[\w-]{0,30}:\d{0,12}:function:([\w-]{1,140})/.exec(text)?.[1] ?? text;
}

/** The root of a header of X-Ray, the trace of a header of W3C, or the id itself. */
export function traceIdOf(value: string | number): string {
  const text = String(value);
  return /(?:^|;)\s?Root=([\w-]{1,64})/.exec(text)?.[1] ?? /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(text)?.[1] ?? text;
}

/** Which fields a structured event has, by whatever names, and what they say. */
export function fieldsOf(record: LogRecord): RecordFields {
  const fields = new Set<LogField>();
  const said: RecordFields = {
    fields,
    at: null,
    level: null,
    function: null,
    requestId: null,
    traceId: null,
    errorClass: null,
  };
  const note = (name: string, value: unknown) => {
    const field = FIELD_OF.get(name);
    if (field === undefined || value === null || value === undefined || value === '') return;
    if (field === 'message') {
      fields.add(field);
      return;
    }
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (field === 'time') {
      const instant = instantOf(value);
      if (instant === null) return;
      said.at ??= instant;
    } else if (field === 'level') said.level ??= levelOf(value);
    else if (field === 'request-id') said.requestId ??= String(value);
    else if (field === 'trace-id') said.traceId ??= traceIdOf(value);
    else said.function ??= functionOf(value);
    fields.add(field);
  };
  for (const key of Object.keys(record)) {
    const name = plain(key);
    const value = record[key];
    note(name, value);
    if (ERROR_CLASSES.has(name)) said.errorClass ??= errorClassOf(value);
    if (!isRecord(value)) continue;
    if (ERRORS.has(name)) said.errorClass ??= innerClass(value);
    if (!CONTEXTS.has(name)) continue;
    // `trace: {id}` is `trace.id`; inside a context only what identifies the request counts, not its own messages.
    for (const inner of Object.keys(value)) {
      const joined = FIELD_OF.has(plain(inner)) ? plain(inner) : name + plain(inner);
      const field = FIELD_OF.get(joined);
      if (field === 'request-id' || field === 'trace-id' || field === 'function') note(joined, value[inner]);
    }
  }
  return said;
}

function innerClass(error: LogRecord): string | null {
  for (const key of Object.keys(error)) {
    const found = INNER_CLASS.has(plain(key)) ? errorClassOf(error[key]) : null;
    if (found !== null) return found;
  }
  return null;
}
