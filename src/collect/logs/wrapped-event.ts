import { type LogEvent, logEvent } from './log-event.ts';
import { isRecord, type RecordFields } from './log-fields.ts';
import { readLine, recordEvent } from './log-line.ts';

/** What a record of an export says around what was written. */
export type Wrapping = {
  number: number;
  /** The record as the file has it. */
  text: string;
  /** What its own fields say. */
  said: RecordFields;
  source: string | null;
  /** Whether it counts as an object with named fields whatever was written: the application handed over fields, not a line. */
  structured: boolean;
};

/**
 * The event of a record that wraps what was written: a line, or an object. What was written speaks first, of whatever it is silent the
 * record does, and a field that either has is there.
 */
export function wrappedEvent(written: unknown, { number, text, said, source, structured }: Wrapping): LogEvent {
  const inner =
    typeof written === 'string'
      ? readLine(written, number, text)
      : isRecord(written)
        ? recordEvent(written, number, text)
        : null;
  const own = inner ?? logEvent({ number, kind: 'application', text });
  return {
    ...own,
    structured: structured || own.structured,
    at: said.at ?? own.at,
    level: own.level ?? said.level,
    fields: new Set([...own.fields, ...said.fields]),
    source: source ?? own.source ?? said.function,
    requestId: own.requestId ?? said.requestId,
    traceId: own.traceId ?? said.traceId,
    errorClass: own.errorClass ?? said.errorClass,
  };
}
