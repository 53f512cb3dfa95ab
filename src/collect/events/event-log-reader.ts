import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isObject, own } from '../components/json-access.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { type JsonFault, lineAt, type Path, readJsonRecords } from '../scans/json-records.ts';
import { readBeginning, type SourceFile } from '../source-file.ts';
import type { EventKinds } from './event-kinds.ts';
import { createEventLog, type EventLog, type EventLogFormat } from './event-log.ts';
import type { PlainEvent } from './plain-event.ts';

/** Texts of JSON in which a record can stand within another. */
const MAX_WRAPPED = 4 << 20;
/** How deep one record can be wrapped in others. */
const MAX_WRAPS = 4;
/** What one text that stood in a record can hold of them. */
const MAX_IN_ONE = 10_000;

/** Names that logs of control planes go by; what is in them decides. */
const PATTERNS = [
  '**/*{cloudtrail,CloudTrail}*.{json,jsonl,ndjson,log}',
  '**/{cloudtrail,CloudTrail}/**/*.json',
  '**/*audit*.{json,jsonl,ndjson,log}',
  '**/{audit,audit-log,audit-logs,cloudaudit.googleapis.com}/**/*.{json,jsonl,ndjson}',
  '**/*activity*.{json,jsonl,ndjson,log}',
  '**/PT1H.json',
  '**/export-*.json',
  '**/*events*.json',
  '**/*.log',
  '**/*.jsonl',
  '**/*.ndjson',
  '**/log/**/*.{txt,json}',
  '**/logs/**/*.{txt,json}',
  '**/log-samples/**/*.{txt,json}',
];

/** One format of logs of a control plane. */
export type EventFormat = {
  format: EventLogFormat;
  /** Members of the document that hold the list of records. */
  lists: readonly string[];
  /** Members of a record that hold the event itself, as an object or a text of JSON, with what is around it. */
  wrappers: readonly string[];
  /** What a list within the list of records comes to, where it is one record. */
  rowOf?: (list: readonly Json[]) => JsonObject | null;
  isEvent: (record: JsonObject) => boolean;
  eventOf: (record: JsonObject, kinds: EventKinds) => PlainEvent;
};

/** Events in a value: itself, or what its wrappers hold. */
function* eventsIn(value: Json | undefined, format: EventFormat, depth = 0): Generator<JsonObject> {
  const record = typeof value === 'string' ? parsed(value) : value;
  if (Array.isArray(record)) {
    const row = format.rowOf?.(record) ?? null;
    if (row !== null) yield* eventsIn(row, format, depth + 1);
    else for (const one of record.slice(0, MAX_IN_ONE)) yield* eventsIn(one, format, depth + 1);
  } else if (isObject(record)) {
    if (format.isEvent(record)) yield record;
    else if (depth < MAX_WRAPS) {
      for (const name of [...format.wrappers, ...format.lists]) {
        const inner = own(record, name);
        if (inner !== undefined) yield* eventsIn(inner, format, depth + 1);
      }
    }
  }
}

function parsed(text: string): Json | undefined {
  if (text.length > MAX_WRAPPED || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The list that the beginning of a file has its records in; null: they follow one another, or are a list at the top. */
function listOf(beginning: Json | undefined, { lists }: EventFormat): string | null {
  return lists.find((name) => Array.isArray(own(beginning, name))) ?? null;
}

function firstOf(beginning: Json | undefined, format: EventFormat): Json | undefined {
  const list = listOf(beginning, format);
  const records = list === null ? beginning : own(beginning, list);
  return Array.isArray(records) ? records[0] : records;
}

/** What a file that stops being JSON came to; what came before it counts. */
function faultProblem(file: SourceFile, { code, offset }: JsonFault): Problem {
  const messages: Record<JsonFault['code'], string> = {
    'json-syntax': 'From here on it is not JSON; what came before was read. Bring the whole file.',
    'too-deep': 'It is nested too deeply to be read further; what came before was read.',
    'cap-reached':
      'One record of it is too large to be read; what came before was read. Bring the log as the platform writes it.',
  };
  const line = lineAt(file, offset);
  return {
    code,
    message: messages[code],
    kinds: ['log'],
    place: { path: file.path, line, column: null, pointer: null },
  };
}

function readFrom(file: SourceFile, lists: readonly string[], format: EventFormat, log: EventLog): JsonFault | null {
  const { fault } = readJsonRecords(file, lists, (record: Json, path: Path) => {
    let found = 0;
    for (const one of eventsIn(record, format)) {
      log.take(format.eventOf(one, log.kinds), found++ === 0 ? path : [...path, found - 1]);
    }
    if (found === 0) log.other();
  });
  return fault;
}

/** The reader of one format, file by file, record by record. */
export function eventLogReader(format: EventFormat): Reader {
  return {
    dialect: format.format,
    kind: 'log',
    patterns: [...PATTERNS],
    recognises: (head) => {
      const first = firstOf(jsonBeginning(head), format);
      return first !== undefined && !eventsIn(first, format).next().done;
    },
    read: (file: SourceFile, context: ReadContext): Reading => {
      const list = listOf(jsonBeginning(readBeginning(file)), format);
      let log = createEventLog(format.format, file, context);
      let fault = readFrom(file, list === null ? ['', '+'] : [list], format, log);
      if (fault !== null && list !== null) {
        // Documents with a list each can follow one another, as a delivery stream joins them.
        const again = createEventLog(format.format, file, context);
        const other = readFrom(file, ['', '+'], format, again);
        if (other === null) [log, fault] = [again, null];
      }
      const { facts, problems, producedAt } = log.reading();
      return {
        dialect: format.format,
        kinds: ['log'],
        facts,
        problems: fault === null ? problems : [...problems, faultProblem(file, fault)],
        producedAt,
        basis: 'declared',
      };
    },
  };
}
