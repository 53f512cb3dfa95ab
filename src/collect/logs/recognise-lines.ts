import { leadingInstant } from './instant.ts';
import { fieldsOf, isRecord } from './log-fields.ts';
import { readLine } from './log-line.ts';

const MAX_LINES = 200;
/** Logs of tools that build the system, which are not the system's. */
const TOOLS =
  /(?:^|\/)(?:npm|yarn|pnpm|lerna|firebase|ui|cdk|terraform|serverless)-?(?:debug|error|deploy)?[^/]*\.log$/i;
/** Folders whose text is taken for a log on the strength of its times alone. */
const LOG_FOLDER = /(?:^|\/)(?:logs?|log-samples|cloudwatch|lambda)\//i;
/** What Lambda's runtimes put before a line: time, request id and level, parted by tabs. */
const RUNTIME = /^(?:\[[A-Z]{3,8}\]\t)?\d{4}-\d\d-\d\dT[\d:.]{8,18}Z\t[0-9a-f-]{36}\t/;

/** Events of an audit trail have times and request ids too. */
function isAuditEvent(record: object): boolean {
  return 'eventVersion' in record && 'eventSource' in record;
}

/** Whether the beginning of a file is lines of a log, as JSON objects or as Lambda's text. */
export function recogniseLines(head: Buffer, path: string): boolean {
  if (head.length === 0) return /\.(?:log|jsonl|ndjson)$/i.test(path);
  if (TOOLS.test(path) || head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return false;
  const lines = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  // The last line is cut off, unless it is the only one.
  if (lines.length > 1) lines.pop();
  let texts = 0;
  let timed = 0;
  let marked = 0;
  let records = 0;
  for (const line of lines.slice(0, MAX_LINES)) {
    const read = readLine(line, 1);
    if (read === null) continue;
    if (!read.structured) {
      texts++;
      if (read.at !== null) timed++;
      if (read.kind === 'platform' || RUNTIME.test(line)) marked++;
      continue;
    }
    if (read.kind === 'platform') marked++;
    else if (isLogRecord(line, read.fields.size)) records++;
    else texts++;
  }
  if (marked > 0) return true;
  if (records > 0 && records >= texts) return true;
  return texts > 0 && timed * 2 >= texts && LOG_FOLDER.test(path) && leadingInstant(lines[0] ?? '') !== null;
}

function isLogRecord(line: string, fields: number): boolean {
  const text = line.slice(line.indexOf('{'));
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return fields >= 2;
  }
  return isRecord(record) && !isAuditEvent(record) && fieldsOf(record).fields.size >= 2;
}
