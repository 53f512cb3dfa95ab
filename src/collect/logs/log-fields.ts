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
export type RecordFields = Pick<LogEvent, 'at' | 'level' | 'requestId' | 'traceId' | 'errorClass'> & {
  fields: Set<LogField>;
  /** Name of the function that it names; of an ARN, the name in it. */
  function: string | null;
  logGroup: string | null;
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

function isSaid(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** One record being read: what each name says is noted, and the first of several names for the same thing counts. */
class Says {
  readonly said: RecordFields = {
    at: null,
    level: null,
    fields: new Set(),
    function: null,
    logGroup: null,
    requestId: null,
    traceId: null,
    errorClass: null,
  };
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
        said.function ??= own;
        break;
      }
      case 'log-group':
        said.logGroup ??= idOf(Array.isArray(value) ? value[0] : value);
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

  ended(record: LogRecord): RecordFields {
    const { said } = this;
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
export function fieldsOf(record: LogRecord): RecordFields {
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
