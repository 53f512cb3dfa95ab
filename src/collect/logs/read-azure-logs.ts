import { hostText, tookMs } from './host-texts.ts';
import { type JsonExport, jsonExportReader, type ToEvent } from './json-export.ts';
import type { LogEvent } from './log-event.ts';
import { fieldsOf, isRecord, type LogRecord } from './log-fields.ts';
import { wrappedEvent } from './wrapped-event.ts';

/** What a record tells of. `host`: what the platform does by itself, or measures. */
type Tells = 'trace' | 'request' | 'exception' | 'host';

/** Tables of Application Insights, by the names of its workspace and by its own. */
const TABLES: ReadonlyMap<string, Tells> = new Map([
  ['AppTraces', 'trace'],
  ['AppRequests', 'request'],
  ['AppExceptions', 'exception'],
  ['AppDependencies', 'host'],
  ['AppEvents', 'trace'],
  ['AppMetrics', 'host'],
  ['AppPerformanceCounters', 'host'],
  ['AppAvailabilityResults', 'host'],
  ['trace', 'trace'],
  ['request', 'request'],
  ['exception', 'exception'],
  ['dependency', 'host'],
  ['customEvent', 'trace'],
  ['customMetric', 'host'],
  ['performanceCounter', 'host'],
  ['availabilityResult', 'host'],
]);

/** Categories of diagnostic settings of a function app, and tables of the same names. */
const CATEGORIES: ReadonlyMap<string, Tells> = new Map([
  ['FunctionAppLogs', 'trace'],
  ['AppServiceConsoleLogs', 'trace'],
  ['AppServiceAppLogs', 'trace'],
  ['AppServiceHTTPLogs', 'request'],
  ['AppServicePlatformLogs', 'host'],
  ['ContainerAppConsoleLogs', 'trace'],
  ['ContainerAppConsoleLogs_CL', 'trace'],
  ['ContainerAppSystemLogs', 'host'],
  ['ContainerAppSystemLogs_CL', 'host'],
]);

/** What each is called in diagnostic settings, in the workspace, and in Application Insights itself; the first that is there counts. */
const NAMES = {
  table: ['itemType', 'Type', 'category', 'Category', 'TableName'],
  time: ['time', 'timestamp', 'TimeGenerated', 'EventTime'],
  severity: ['SeverityLevel', 'severityLevel'],
  level: ['level', 'Level', 'LogLevel'],
  message: [
    'Message',
    'message',
    'OuterMessage',
    'outerMessage',
    'InnermostMessage',
    'innermostMessage',
    'ResultDescription',
    'Log_s',
    'Log',
  ],
  request: ['FunctionInvocationId', 'functionInvocationId', 'InvocationId', 'invocationId'],
  trace: ['OperationId', 'operation_Id'],
  function: ['FunctionName', 'functionName'],
  app: ['AppRoleName', 'cloud_RoleName', 'AppName', 'appName', 'ContainerAppName_s', 'ContainerAppName'],
  error: ['ExceptionType', 'exceptionType', 'OuterType', 'outerType', 'InnermostType', 'innermostType'],
  duration: ['DurationMs', 'durationMs', 'duration', 'TimeTaken'],
  success: ['Success', 'success'],
  result: ['ResultCode', 'resultCode', 'ScStatus'],
} as const;
type Name = keyof typeof NAMES;

/** Objects of further fields inside a record, which queries answer with as text. */
const INSIDE = ['properties', 'Properties', 'customDimensions'];

function insideOf(record: LogRecord): LogRecord[] {
  return INSIDE.flatMap((name) => {
    const value = Object.hasOwn(record, name) ? record[name] : null;
    if (isRecord(value)) return [value];
    if (typeof value !== 'string' || !value.startsWith('{')) return [];
    try {
      const parsed: unknown = JSON.parse(value);
      return isRecord(parsed) ? [parsed] : [];
    } catch {
      return [];
    }
  });
}

function lookup(records: readonly LogRecord[]): (name: Name) => unknown {
  return (name) => {
    for (const record of records) {
      for (const each of NAMES[name]) {
        const value = Object.hasOwn(record, each) ? record[each] : undefined;
        if (value !== undefined && value !== null && value !== '') return value;
      }
    }
    return null;
  };
}

/** `Function.Create.User` is what the code of a function wrote, `Function.Create` and `Host.*` the host. */
const OWN_CATEGORY = /^Function\.([^.]{1,128})\.User$/;
const HOST_CATEGORY = /^(?:Host\.|Microsoft\.(?:Azure\.WebJobs|AspNetCore|Extensions|Hosting))/;

function categoryOf(inside: readonly LogRecord[]): string {
  const found = inside.map(({ category, Category }) => category ?? Category).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

function nameOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.replace(/^Functions\./, '') : null;
}

function requestEvent(event: LogEvent, said: (name: Name) => unknown): LogEvent {
  const duration = said('duration');
  const status = Number(said('result') ?? Number.NaN);
  const failed = said('success') === false || said('success') === 'False' || status >= 500;
  return {
    ...event,
    kind: 'platform',
    report: tookMs(duration === null ? null : Number(duration)),
    incident: status === 429 ? 'throttle' : status === 504 ? 'timeout' : null,
    level: failed ? 'error' : null,
  };
}

function tellsOf(table: unknown): Tells | null {
  return typeof table === 'string' ? (TABLES.get(table) ?? CATEGORIES.get(table) ?? null) : null;
}

function eventOf(record: LogRecord, number: number, text: string): LogEvent {
  const inside = insideOf(record);
  const said = lookup([record, ...inside]);
  const category = categoryOf(inside);
  const named = nameOf(said('function')) ?? OWN_CATEGORY.exec(category)?.[1] ?? null;
  const message = said('message');
  const fields = fieldsOf({
    timestamp: said('time'),
    severityLevel: said('severity'),
    level: said('level'),
    message,
    invocationId: said('request'),
    traceId: said('trace'),
    function_name: named,
    exceptionType: said('error'),
  });
  const app = nameOf(said('app'));
  const event = wrappedEvent(message, { number, text, said: fields, source: named ?? app, structured: true });
  const tells = tellsOf(said('table')) ?? 'trace';
  if (tells === 'request') return requestEvent(event, said);
  const host = typeof message === 'string' ? hostText(message) : null;
  const isHosts = tells === 'host' || host !== null || HOST_CATEGORY.test(category);
  return isHosts ? { ...event, kind: 'platform' } : event;
}

function isOf(tables: ReadonlyMap<string, Tells>, record: LogRecord): boolean {
  const table = lookup([record])('table');
  const timed = NAMES.time.some((name) => name in record);
  return timed && typeof table === 'string' && tables.has(table);
}

/** Without the column that names its table, a row of Application Insights is known by those that only it has. */
function isInsightsRow(record: LogRecord): boolean {
  const has = (...names: string[]) => names.some((name) => name in record);
  return (
    isOf(TABLES, record) ||
    (has('timestamp', 'TimeGenerated') &&
      has('operation_Id', 'OperationId') &&
      has('cloud_RoleName', 'AppRoleName', 'customDimensions'))
  );
}

/** Rows of an answer of a query, whose columns come before them. */
function withRows(isRecordOf: (record: LogRecord) => boolean): Pick<JsonExport, 'listsOf' | 'open'> {
  return {
    listsOf: ({ tables }) => {
      const table: unknown = Array.isArray(tables) ? tables[0] : null;
      const columns = isRecord(table) && Array.isArray(table.columns) ? table.columns : [];
      const row = Object.fromEntries(columns.flatMap((each) => (isRecord(each) ? [[String(each.name), '']] : [])));
      // What a row says of its table is not known from its columns: the format of Application Insights takes all that have its columns.
      return isRecordOf(row) ? ['tables/?/columns', 'tables/?/rows'] : null;
    },
    open: (): ToEvent => {
      let columns: string[] = [];
      let hasRows = false;
      return (value, number, text, [, , part]) => {
        if (part === 'columns') {
          if (hasRows) columns = [];
          hasRows = false;
          columns.push(isRecord(value) ? String(value.name) : '');
          return undefined;
        }
        hasRows = true;
        const record = Array.isArray(value)
          ? Object.fromEntries(columns.map((name, index): [string, unknown] => [name, value[index]]))
          : value;
        return isRecord(record) ? eventOf(record, number, text) : null;
      };
    },
  };
}

/** Logs of a function app as diagnostic settings and queries of its workspace have them. */
export const azureFunctionLogs = jsonExportReader({
  format: 'azure-functions',
  isRecord: (record) => isOf(CATEGORIES, record),
  lists: ['records', 'value'],
  ...withRows((row) => 'FunctionName' in row && 'TimeGenerated' in row),
});

/** Rows of Application Insights: of its API, of `az monitor`, of diagnostic settings. */
export const applicationInsights = jsonExportReader({
  format: 'application-insights',
  isRecord: isInsightsRow,
  lists: ['records', 'value'],
  ...withRows(isInsightsRow),
});
