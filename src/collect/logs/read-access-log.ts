import { readHead } from '../discover.ts';
import type { Reader } from '../reader.ts';
import { accessLine, accessRecord } from './access-line.ts';
import { EXPORT_NAMES } from './export-names.ts';
import { fieldsOf, isRecord } from './log-fields.ts';
import { readLine } from './log-line.ts';
import { readLogLines } from './read-lines.ts';

/** Lines at the beginning by which an access log is known. */
const MAX_LINES = 50;
/** Behind the type of a request, the time and the name of the balancer. */
const LOAD_BALANCER = /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT[\d:.]{8,18}Z /;

function isAccess(line: string): boolean {
  // An application's own words about a request, behind the runtime's, are not the gateway's.
  if (!line.startsWith('{')) return accessLine(line) !== null && readLine(line, 1)?.kind === 'platform';
  try {
    const record: unknown = JSON.parse(line);
    return isRecord(record) && accessRecord(record, fieldsOf(record)) !== null;
  } catch {
    return false;
  }
}

function linesOf(head: Buffer): string[] {
  const lines = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  // The last line is cut off, unless it is the only one.
  if (lines.length > 1) lines.pop();
  return lines
    .slice(0, MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every line but a few, such as the names of columns, tells of a request. */
function recognises(head: Buffer): boolean {
  const lines = linesOf(head);
  return (
    lines.length > 0 && lines.filter(isAccess).length * 10 >= lines.length * 9 - 10 && isAccess(lines.at(-1) ?? '')
  );
}

/** Access logs of API Gateway, in its own formats or the user's, and of load balancers. */
export const accessLog: Reader = {
  dialect: 'access-log',
  kind: 'log',
  patterns: EXPORT_NAMES,
  recognises,
  read: (file, context) => {
    const [first = ''] = linesOf(readHead(file.absolute) ?? Buffer.alloc(0));
    return readLogLines(file, context, LOAD_BALANCER.test(first) ? 'load-balancer-access' : 'api-gateway-access');
  },
};
