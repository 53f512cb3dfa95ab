import type { Json } from '../../model/json.ts';
import { readHead } from '../discover.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { type Path, readJsonRecords } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';
import { EXPORT_NAMES, exportFault } from './export-names.ts';
import type { LogEvent } from './log-event.ts';
import { isRecord, type LogRecord } from './log-fields.ts';
import { createLogTally, type LogFormat } from './log-tally.ts';

/** What makes an event of a record; null: it holds none. Undefined: it is no record, and is not numbered. */
export type ToEvent = (record: unknown, number: number, text: string, path: Path) => LogEvent | null | undefined;

/** An export of a log whose events are records in JSON. */
export type JsonExport = {
  format: LogFormat;
  /** Whether a record is one of this export's. */
  isRecord: (record: LogRecord) => boolean;
  /** Lists by the names of which an answer of the platform holds its records, beside records by themselves, line by line or in a list. */
  lists: readonly string[];
  /** Where an answer has its records otherwise: the lists to read it by (see `readJsonRecords`), or null where it is none of this export's. */
  listsOf?: (beginning: LogRecord) => readonly string[] | null;
  /** Called once for each file, since rows may hang on what came before them. */
  open: () => ToEvent;
};

/** The lists in which a file that begins like this has its records, or null where it is none of this export's. */
function listsFor(
  { isRecord: isIts, lists, listsOf }: JsonExport,
  beginning: Json | undefined,
): readonly string[] | null {
  const first = Array.isArray(beginning) ? beginning[0] : beginning;
  if (!isRecord(first)) return null;
  if (isIts(first)) return ['+', ''];
  const held = lists.find((name) => {
    const list: unknown = Object.hasOwn(first, name) ? first[name] : null;
    return Array.isArray(list) && isRecord(list[0]) && isIts(list[0]);
  });
  return held === undefined ? (listsOf?.(first) ?? null) : [held];
}

function readExport(file: SourceFile, context: ReadContext, format: JsonExport): Reading {
  const tally = createLogTally(file, context, { format: format.format, unit: 'record' });
  const toEvent = format.open();
  const lists = listsFor(format, jsonBeginning(readHead(file.absolute) ?? Buffer.alloc(0))) ?? ['+', ''];
  let number = 0;
  const take = (record: Json, path: Path, text: string) => {
    const event = toEvent(record, number + 1, text, path);
    if (event === undefined) return;
    number++;
    if (event === null) tally.skip(number);
    else tally.note(event);
  };
  // Answers may follow one another, as pages of one query do.
  const { fault } = readJsonRecords(file, lists, take, lists.includes('+') ? null : () => undefined);
  if (fault !== null) tally.problem(exportFault(file, fault));
  return tally.reading();
}

export function jsonExportReader(format: JsonExport): Reader {
  return {
    dialect: format.format,
    kind: 'log',
    patterns: EXPORT_NAMES,
    recognises: (head) => listsFor(format, jsonBeginning(head)) !== null,
    read: (file, context) => readExport(file, context, format),
  };
}
