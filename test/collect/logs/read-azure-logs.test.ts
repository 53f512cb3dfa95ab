import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationInsights, azureFunctionLogs } from '../../../src/collect/logs/read-azure-logs.ts';
import { logLines } from '../../../src/collect/logs/read-lines.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { factOf, fullFields, lines, readerOf, readWith } from './log-reading.ts';

const CALL = '78b0785d-afd3-41e6-85a7-abb1cd48ef00';
const OPERATION = '66828c552bb635c65eb609c820ebe7bc';

describe('logs of a function app', () => {
  const record = (properties: object, more: object = {}): JsonObject => ({
    time: '2026-01-15T08:00:01.2500000Z',
    resourceId: '/SUBSCRIPTIONS/X/RESOURCEGROUPS/Y/PROVIDERS/MICROSOFT.WEB/SITES/SHOP',
    category: 'FunctionAppLogs',
    operationName: 'Microsoft.Web/sites/functions/log',
    level: 'Warning',
    properties: {
      appName: 'shop',
      functionName: 'CreateOrder',
      functionInvocationId: CALL,
      category: 'Function.CreateOrder.User',
      ...properties,
    },
    ...more,
  });
  const own = record({ message: 'late' });
  const begun = record({
    message: `Executing 'Functions.CreateOrder' (Reason='HTTP', Id=${CALL})`,
    category: 'Function.CreateOrder',
  });
  const ended = record({
    message: `Executed 'Functions.CreateOrder' (Failed, Id=${CALL}, Duration=250ms)`,
    category: 'Function.CreateOrder',
  });
  const host = record({
    message: 'Request successfully matched the route',
    category: 'Host.Triggers',
    functionName: '',
  });
  const failed = record({ message: 'x', exceptionType: 'System.TimeoutException', level: 'Error' }, { level: 'Error' });

  test.each([
    ['one a line', lines(own, begun, ended, host, failed)],
    ['as events of a hub have them', JSON.stringify({ records: [own, begun, ended, host, failed] })],
  ])('are read %s: what the code wrote, and what the host did', async (_, content) => {
    const fact = await factOf(azureFunctionLogs, content);
    expect(fact).toMatchObject({
      format: 'azure-functions',
      applicationLines: 2,
      platformLines: 3,
      structuredLines: 2,
      levels: [
        { level: 'warn', lines: 1 },
        { level: 'error', lines: 1 },
      ],
      invocations: { started: 1, reported: 1, durationMs: { max: 250 } },
      errors: [{ name: 'System.TimeoutException', events: 1 }],
      firstAt: '2026-01-15T08:00:01.250Z',
    });
    expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'request-id', 'function']);
  });

  test('whose fields stand in a text are read as well', async () => {
    const fact = await factOf(azureFunctionLogs, lines({ ...own, properties: JSON.stringify(own.properties) }));
    expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'request-id', 'function']);
  });
});

describe('rows of Application Insights', () => {
  const columns = [
    'timestamp',
    'message',
    'severityLevel',
    'itemType',
    'customDimensions',
    'operation_Id',
    'cloud_RoleName',
    'duration',
    'success',
    'resultCode',
  ];
  const dimensions = JSON.stringify({ InvocationId: CALL, Category: 'Function.CreateOrder.User' });
  const trace = ['2026-01-15T08:00:01.25Z', 'late', 2, 'trace', dimensions, OPERATION, 'shop', null, null, null];
  const request = ['2026-01-15T08:00:02Z', null, null, 'request', '{}', OPERATION, 'shop', 250, 'False', '429'];
  const answer = {
    tables: [
      { name: 'PrimaryResult', columns: columns.map((name) => ({ name, type: 'string' })), rows: [trace, request] },
    ],
  };

  test('of a query are read by its columns', async () => {
    const fact = await factOf(applicationInsights, JSON.stringify(answer, null, 1));
    expect(fact).toMatchObject({
      format: 'application-insights',
      lines: 2,
      applicationLines: 1,
      platformLines: 1,
      levels: [{ level: 'warn', lines: 1 }],
      invocations: { reported: 1, throttles: 1, durationMs: { max: 250 } },
      ids: [
        { kind: 'request-id', distinct: 1 },
        { kind: 'trace-id', distinct: 1, shared: 1 },
      ],
    });
    expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'request-id', 'trace-id', 'function']);
  });

  const row = {
    TimeGenerated: '2026-01-15T08:00:01.25Z',
    Type: 'AppTraces',
    Message: 'late',
    SeverityLevel: 0,
    OperationId: OPERATION,
    AppRoleName: 'shop',
    Properties: { InvocationId: CALL, Category: 'Function.CreateOrder.User' },
  };
  const exception = {
    ...row,
    Type: 'AppExceptions',
    SeverityLevel: 3,
    Message: undefined,
    OuterMessage: 'x',
    ExceptionType: 'System.TimeoutException',
  };

  test.each([
    ['az monitor', JSON.stringify([row, exception])],
    ['diagnostic settings', lines(row, exception)],
  ])('of %s have names of the workspace', async (_, content) => {
    expect(await factOf(applicationInsights, content)).toMatchObject({
      applicationLines: 2,
      levels: [
        { level: 'trace', lines: 1 },
        { level: 'error', lines: 1 },
      ],
      sources: [{ name: 'CreateOrder', events: 2 }],
      errors: [{ name: 'System.TimeoutException', events: 1 }],
    });
  });

  test.each([
    [JSON.stringify(answer), 'logs/query.json', 'application-insights'],
    [lines(row), 'appinsights/PT1H.json', 'application-insights'],
    [JSON.stringify({ tables: [{ name: 'x', columns: [{ name: 'a' }], rows: [] }] }), 'logs/query.json', null],
    [
      lines({ time: '2026-01-15T08:00:01Z', category: 'FunctionAppLogs', properties: {} }),
      'logs/app.jsonl',
      'azure-functions',
    ],
    [
      lines({ time: '2026-01-15T08:00:01Z', category: 'Administrative', operationName: 'X/WRITE', resourceId: '/x' }),
      'logs/a.jsonl',
      'azure-activity-log',
    ],
  ])('are known by what they hold (%#)', (content, path, dialect) => {
    expect(readerOf(content, path)).toBe(dialect);
  });
});

test('the host’s own file and its terminal are lines of a platform among those of the application', async () => {
  const content = [
    `2026-01-15T08:00:00.123 [Information] Executing 'Functions.CreateOrder' (Reason='This function was programmatically called', Id=${CALL})`,
    '2026-01-15T08:00:00.223 [Information] order accepted',
    `[2026-01-15T08:00:01.000Z] Executed 'Functions.CreateOrder' (Succeeded, Id=${CALL}, Duration=12ms)`,
  ].join('\n');
  expect(readerOf(content, 'logs/host.log')).toBe('log-lines');
  expect(await factOf(logLines, content)).toMatchObject({
    platformLines: 2,
    applicationLines: 1,
    invocations: { started: 1, reported: 1 },
  });
});

test('no answer makes it throw, and every row is counted once', async () => {
  const cell = fc.jsonValue({ maxDepth: 2 });
  await fc.assert(
    fc.asyncProperty(fc.array(cell), fc.array(fc.oneof(cell, fc.array(cell))), async (names, rows) => {
      const columns = [{ name: 'itemType' }, ...names.map((name) => ({ name }))];
      const { facts } = await readWith(
        applicationInsights,
        JSON.stringify({
          tables: [
            {
              columns: [...columns, { name: 'timestamp' }, { name: 'operation_Id' }, { name: 'cloud_RoleName' }],
              rows,
            },
          ],
        }),
      );
      expect(facts[0]?.attributes.lines).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});
