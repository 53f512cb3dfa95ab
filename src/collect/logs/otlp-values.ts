import { isRecord, type LogRecord } from './log-fields.ts';
import { traceIdOf } from './trace-id.ts';

/** Lists and maps inside a value; what is deeper is left out. */
const MAX_DEPTH = 16;

const SNAKE = new Map<string, string>();

/** The member of either name: OTLP's JSON is in camel case, and what is written with protobuf's own names in snake case. */
export function either(record: LogRecord, camel: string): unknown {
  if (Object.hasOwn(record, camel)) return record[camel];
  const snake = SNAKE.get(camel) ?? camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  // Names are this module's readers' own, so that there are few.
  SNAKE.set(camel, snake);
  return Object.hasOwn(record, snake) ? record[snake] : undefined;
}

function listIn(value: unknown): unknown[] {
  const values = isRecord(value) ? value.values : value;
  return Array.isArray(values) ? values : [];
}

/** A value of OTLP (`AnyValue`) as plain JSON; null where it is none. */
export function plainValue(value: unknown, depth = 0): unknown {
  if (!isRecord(value) || depth > MAX_DEPTH) return null;
  for (const name of ['stringValue', 'boolValue', 'doubleValue', 'bytesValue'] as const) {
    const found = either(value, name);
    if (found !== undefined) return found;
  }
  const integer = either(value, 'intValue');
  if (integer !== undefined) return Number(integer);
  const list = either(value, 'arrayValue');
  if (list !== undefined) return listIn(list).map((each) => plainValue(each, depth + 1));
  const map = either(value, 'kvlistValue');
  return map === undefined ? null : attributesOf(map, depth + 1);
}

/** A list of `KeyValue` as an object; what CloudWatch keeps of spans has one already. */
export function attributesOf(list: unknown, depth = 0): LogRecord {
  if (isRecord(list) && !Array.isArray(list.values)) return list;
  const pairs = listIn(list).flatMap((pair): [string, unknown][] =>
    isRecord(pair) && typeof pair.key === 'string' ? [[pair.key, plainValue(pair.value, depth)]] : [],
  );
  return Object.fromEntries(pairs);
}

/** A trace or span id as hexadecimal digits. protobuf's own JSON has bytes in base64. */
export function otlpTraceId(value: unknown): string | null {
  if (typeof value === 'string' && /^[A-Za-z0-9+/]{22}==$/.test(value)) {
    return traceIdOf(Buffer.from(value, 'base64').toString('hex'));
  }
  return traceIdOf(value);
}

/** What telemetry of a resource is from: its function, its log group, or its service. */
export function sourceOfResource(attributes: LogRecord): string | null {
  const groups = attributes['aws.log.group.names'];
  const names = [
    attributes['faas.name'],
    Array.isArray(groups) ? groups[0] : groups,
    attributes['aws.log_group_name'],
    attributes['service.name'],
  ];
  const found = names.find((name) => typeof name === 'string' && name !== '' && !name.startsWith('unknown_service'));
  return typeof found === 'string' ? found : null;
}
