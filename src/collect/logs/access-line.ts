import { instantOf } from './instant.ts';
import type { Incident, LogEvent } from './log-event.ts';
import type { LogRecord, RecordFields } from './log-fields.ts';
import { traceIdOf } from './trace-id.ts';

/** What a gateway says of one request. */
export type AccessSaid = Pick<LogEvent, 'at' | 'requestId' | 'traceId' | 'incident'>;

const METHOD = /(?:^|[\s"',>])(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)(?=[\s"',<])/;
/** A status by itself, behind the method: not a part of a number or an address. */
const STATUS = /[\s"',>]([1-5]\d\d)(?=[\s"',<]|$)/;
const COMMON_TIME = /\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}/;
const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Request ids of HTTP APIs, and the extended ones of REST APIs. */
const GATEWAY_ID = /(?:^|[\s"',>])([A-Za-z0-9_-]{11,24}=)(?=[\s"',<]|$)/;
const ROOT = /Root=1-[0-9a-f]{8}-[0-9a-f]{24}/i;
/** How far into a line what it says of the request is looked for. */
const BEGINNING = 4096;

/** By its status. What a gateway answers for a function that was too slow, and for a caller who came too often. */
function incidentOf(status: number): Incident | null {
  return status === 429 ? 'throttle' : status === 504 ? 'timeout' : null;
}

/**
 * What a line of an access log says: of API Gateway in the common, CSV or XML format or one of the user's own, and of load balancers.
 * Null where it is none: it has a method, a status behind it, a time, and an id of the request or the trace.
 */
export function accessLine(line: string): AccessSaid | null {
  const beginning = line.length > BEGINNING ? line.slice(0, BEGINNING) : line;
  const method = METHOD.exec(beginning);
  if (method === null) return null;
  const time = COMMON_TIME.exec(beginning)?.[0] ?? ISO_TIME.exec(beginning)?.[0];
  const at = instantOf(time);
  if (at === null) return null;
  // A load balancer has the status before the request, in quotes; API Gateway behind it.
  const status = STATUS.exec(beginning.slice(method.index + method[0].length)) ?? STATUS.exec(beginning);
  if (status === null) return null;
  const root = ROOT.exec(beginning)?.[0];
  const requestId = UUID.exec(beginning)?.[0] ?? GATEWAY_ID.exec(beginning)?.[1] ?? null;
  if (requestId === null && root === undefined) return null;
  return { at, requestId, traceId: traceIdOf(root), incident: incidentOf(Number(status[1])) };
}

const STATUSES = ['status', 'statusCode', 'responseStatus', 'httpStatus', 'integrationStatus', 'status_code'];
const METHODS = ['httpMethod', 'routeKey', 'method', 'resourcePath', 'http_method', 'requestMethod', 'eventType'];

function statedIn(record: LogRecord, names: readonly string[]): unknown {
  const name = names.find((each) => Object.hasOwn(record, each) && record[each] !== '');
  return name === undefined ? undefined : record[name];
}

/** What an object of an access log says, or null where it is none: it has a status and a method or route, and neither level nor message. */
export function accessRecord(record: LogRecord, { fields, at, requestId, traceId }: RecordFields): AccessSaid | null {
  if (fields.has('level') || fields.has('message') || !(fields.has('request-id') || fields.has('trace-id')))
    return null;
  const status = Number(statedIn(record, STATUSES) ?? Number.NaN);
  if (!(status >= 100 && status < 600) || statedIn(record, METHODS) === undefined) return null;
  return { at, requestId, traceId, incident: incidentOf(status) };
}
