import { createHash } from 'node:crypto';

/** Orders text by code unit, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value as JSON with the keys of every object in code unit order and no white space (RFC 8785): equal values, equal text. */
export function canonicalJson(value: unknown): string {
  const sink: Sink = { text: '', full: null };
  write(value, sink);
  return sink.text;
}

/** SHA-256 over the canonical JSON of a value in UTF-8, hexadecimal. The text as a whole, which can be very long, is never made. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256');
  const sink: Sink = { text: '', full: (text) => hash.update(text) };
  write(value, sink);
  return hash.update(sink.text).digest('hex');
}

/** Where text goes; `full` takes it from time to time. */
type Sink = { text: string; full: ((text: string) => void) | null };

const FULL_LENGTH = 64 * 1024;

function write(value: unknown, sink: Sink): void {
  if (typeof value !== 'object' || value === null) {
    sink.text += JSON.stringify(value) ?? 'null';
  } else if (Array.isArray(value)) {
    let before = '[';
    for (const item of value) {
      sink.text += before;
      write(item, sink);
      before = ',';
    }
    sink.text += before === '[' ? '[]' : ']';
  } else {
    const members = value as Record<string, unknown>;
    let before = '{';
    for (const name of Object.keys(members).sort()) {
      const member = members[name];
      if (member === undefined) continue;
      sink.text += `${before}${JSON.stringify(name)}:`;
      write(member, sink);
      before = ',';
    }
    sink.text += before === '{' ? '{}' : '}';
  }
  if (sink.full !== null && sink.text.length > FULL_LENGTH) {
    sink.full(sink.text);
    sink.text = '';
  }
}
