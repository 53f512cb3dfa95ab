import { expect, test } from 'vitest';
import { arm } from '../../../../src/collect/manifests/azure/read-arm.ts';
import { azureFunctions } from '../../../../src/collect/manifests/azure/read-azure-functions.ts';
import type { Json } from '../../../../src/model/json.ts';
import { because, factOf, ofType, schemaErrors } from '../reading.ts';
import { readFiles, template } from './arm-reading.ts';

const HOST = JSON.stringify({
  version: '2.0',
  functionTimeout: '00:09:30',
  logging: { logLevel: { default: 'Warning' } },
  extensions: { queues: { batchSize: 4 }, http: { routePrefix: 'v1' } },
});

const json = (...bindings: Json[]) => JSON.stringify({ scriptFile: 'index.js', bindings }, null, 2);

const FILES = {
  'app/host.json': HOST,
  'app/GetOrder/function.json': json({
    type: 'httpTrigger',
    direction: 'in',
    authLevel: 'anonymous',
    methods: ['get', 'head'],
    route: 'orders/{id}',
  }),
  'app/Admin/function.json': json({ type: 'httpTrigger', direction: 'in' }),
  'app/Work/function.json': json(
    { type: 'queueTrigger', queueName: 'jobs', connection: 'X' },
    { type: 'queue', direction: 'out', queueName: 'done' },
  ),
};

test('each function.json is a function with what host.json says for all', () => {
  const made = readFiles(azureFunctions, FILES);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(made.problems.map(({ code }) => code)).toEqual(['app-not-known']);
  expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({
    dialect: 'azure-functions',
    functions: 3,
    form: 'source',
  });
  const { attributes, place } = factOf(made, 'function:app/host.json#Work');
  expect(attributes).toMatchObject({
    timeoutSeconds: 570,
    logLevel: 'warning',
    codeLocation: 'app/Work/index.js',
    durable: null,
  });
  expect(because(attributes.role)).toContain('app');
  expect(place).toMatchObject({ path: 'app/Work/function.json', line: 1 });
  expect(made.includes).toContain('app/Work/function.json');
});

test('an HTTP trigger is an endpoint for each method: anonymous asks nothing, and a key is the default', () => {
  const made = readFiles(azureFunctions, FILES);
  const endpoints = ofType(made, 'endpoint').map(({ id, attributes }) => [id, attributes.guards, attributes.path]);
  expect(endpoints).toEqual([
    ['endpoint:app/host.json#Admin ANY /v1/Admin', ['api-key'], '/v1/Admin'],
    ['endpoint:app/host.json#GetOrder GET /v1/orders/{id}', [], '/v1/orders/{id}'],
    ['endpoint:app/host.json#GetOrder HEAD /v1/orders/{id}', [], '/v1/orders/{id}'],
  ]);
  const admin = factOf(made, 'endpoint:app/host.json#Admin ANY /v1/Admin');
  expect(admin.origins['/guards']).toMatchObject({ kind: 'inherited-default' });
});

test('other triggers are event sources, each with where its failures go', () => {
  const sources = (binding: Json, more: { [name: string]: Json } = {}) => {
    const file = JSON.stringify({ ...more, bindings: [binding] });
    const made = readFiles(azureFunctions, { 'host.json': HOST, 'F/function.json': file });
    expect(schemaErrors(made.facts)).toEqual([]);
    return ofType(made, 'event-source')[0]?.attributes;
  };
  expect(sources({ type: 'queueTrigger', queueName: 'jobs' })).toMatchObject({
    service: 'storage-queue',
    invocation: 'poll',
    source: 'jobs',
    batchSize: 4,
    failureTarget: 'jobs-poison',
    enabled: true,
  });
  expect(sources({ type: 'serviceBusTrigger', topicName: 't', subscriptionName: 's' })).toMatchObject({
    service: 'service-bus',
    source: 't/s',
    failureTarget: 't/s/$DeadLetterQueue',
  });
  expect(sources({ type: 'timerTrigger', schedule: '0 0 * * * *' }, { disabled: true })).toMatchObject({
    service: 'schedule',
    source: null,
    enabled: false,
    maxRetries: 0,
  });
  expect(
    sources({ type: 'eventHubTrigger', eventHubName: 'h' }, { retry: { strategy: 'fixedDelay', maxRetryCount: 5 } }),
  ).toMatchObject({
    service: 'event-hubs',
    maxRetries: 5,
  });
  expect(sources({ type: 'orchestrationTrigger' })).toMatchObject({ service: 'durable' });
  expect(sources({ type: 'somethingNewTrigger' })).toMatchObject({ service: 'other' });
  expect(because(sources({ type: 'queueTrigger', queueName: '%QUEUE%' })?.source)).toContain('setting');
});

test('functions.metadata is read where functions stand in code', () => {
  const metadata = JSON.stringify([
    {
      name: 'Hello',
      scriptFile: 'app.dll',
      bindings: [{ name: 'req', type: 'httpTrigger', direction: 'In', authLevel: 'Admin', methods: ['post'] }],
    },
  ]);
  const made = readFiles(azureFunctions, { 'out/host.json': HOST, 'out/functions.metadata': metadata });
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(factOf(made, 'endpoint:out/host.json#Hello POST /v1/Hello').attributes.guards).toEqual(['api-key']);
  expect(factOf(made, 'function:out/host.json#Hello').place).toMatchObject({
    path: 'out/functions.metadata',
    line: 1,
    column: 2,
  });
});

test('functions that stand in code are told, and nothing is made up of who may call them', () => {
  const made = readFiles(azureFunctions, {
    'host.json': HOST,
    'package.json': '{}',
    'local.settings.json': '{"Values":{"A":"s3cret"}}',
  });
  expect(made.problems.map(({ code }) => code)).toEqual(['functions-in-code', 'app-not-known']);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(JSON.stringify(ofType(made, 'endpoint')[0]?.attributes.guards)).toContain('code');
  expect(JSON.stringify(made)).not.toContain('s3cret');
});

const APP: Json = {
  type: 'Microsoft.Web/sites',
  name: 'orders',
  kind: 'functionapp',
  identity: { type: 'SystemAssigned' },
  properties: {
    clientCertEnabled: true,
    siteConfig: { linuxFxVersion: 'Python|3.11', appSettings: [{ name: 'A', value: 'b' }] },
  },
};

test('one app and one folder are joined: the functions have what the app says, and are told once', () => {
  const files = { ...FILES, 'infra/main.json': template([APP]) };
  const made = readFiles(azureFunctions, files);
  expect(made.problems).toEqual([]);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(factOf(made, 'function:app/host.json#Work').attributes).toMatchObject({
    runtime: 'python|3.11',
    role: 'role:infra/main.json#orders',
    stack: 'stack:infra/main.json',
    timeoutSeconds: 570,
  });
  expect(factOf(made, 'endpoint:app/host.json#GetOrder GET /v1/orders/{id}').attributes.guards).toEqual(['mtls']);
  const of = readFiles(arm, { 'infra/main.json': template([APP]), ...FILES });
  expect(schemaErrors(of.facts)).toEqual([]);
  expect(ofType(of, 'function')).toEqual([]);
  expect(ofType(of, 'endpoint')).toEqual([]);
  expect(factOf(of, 'setting:infra/main.json#orders/A').attributes.owner).toBe('stack:infra/main.json');
});

test('two apps or two folders are not joined', () => {
  const two = readFiles(azureFunctions, {
    ...FILES,
    'infra/main.json': template([APP, { ...(APP as object), name: 'other' } as Json]),
  });
  expect(two.problems.map(({ code }) => code)).toEqual(['app-not-known']);
  const folders = readFiles(azureFunctions, { ...FILES, 'second/host.json': HOST, 'infra/main.json': template([APP]) });
  expect(folders.problems.map(({ code }) => code)).toEqual(['app-not-known']);
});

test('an app whose functions stand in code has what host.json says', () => {
  const of = readFiles(arm, { 'infra/main.json': template([APP]), 'host.json': HOST });
  expect(factOf(of, 'function:infra/main.json#orders').attributes).toMatchObject({
    timeoutSeconds: 570,
    logLevel: 'warning',
  });
  expect(
    ofType(readFiles(azureFunctions, { 'host.json': HOST, 'infra/main.json': template([APP]) }), 'function'),
  ).toEqual([]);
});

test('a broken function.json is told at its line, and the others are read', () => {
  const made = readFiles(azureFunctions, { ...FILES, 'app/Bad/function.json': '{\n "bindings": [oops]\n}' });
  expect(made.problems).toMatchObject([
    { code: 'json-syntax', place: { path: 'app/Bad/function.json', line: 2 } },
    { code: 'app-not-known' },
  ]);
  expect(ofType(made, 'function')).toHaveLength(3);
});
