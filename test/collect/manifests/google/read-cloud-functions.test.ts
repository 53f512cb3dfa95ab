import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudFunctions } from '../../../../src/collect/manifests/google/read-cloud-functions.ts';
import type { Reading } from '../../../../src/collect/reader.ts';
import { READERS } from '../../../../src/collect/readers.ts';
import type { Json } from '../../../../src/model/json.ts';
import { onlyReading, readings } from '../files.ts';
import { because, type Fact, factOf, ofType, schemaErrors } from '../reading.ts';
import { type Given, planOf, readingOf } from '../terraform/plan.ts';

const SECOND = `name: projects/shop/locations/europe-west1/functions/orders
environment: GEN_2
state: ACTIVE
updateTime: '2026-01-02T03:04:05Z'
labels: { team: shop }
buildConfig:
  runtime: nodejs22
  entryPoint: main
  automaticUpdatePolicy: {}
  source:
    storageSource: { bucket: code, object: orders.zip }
serviceConfig:
  availableMemory: 512M
  timeoutSeconds: 30
  minInstanceCount: 1
  maxInstanceCount: 20
  ingressSettings: ALLOW_INTERNAL_ONLY
  vpcConnector: projects/shop/locations/europe-west1/connectors/c
  vpcConnectorEgressSettings: ALL_TRAFFIC
  serviceAccountEmail: 123456789012-compute@developer.gserviceaccount.com
  environmentVariables: { TABLE: orders, API_TOKEN: ghp_${'k3'.repeat(18)} }
  secretEnvironmentVariables:
    - { key: DB_PASSWORD, projectId: shop, secret: db, version: '1' }
eventTrigger:
  eventType: google.cloud.pubsub.topic.v1.messagePublished
  pubsubTopic: projects/shop/topics/placed
  retryPolicy: RETRY_POLICY_RETRY
`;

const FIRST = {
  name: 'projects/shop/locations/us-central1/functions/hello',
  status: 'ACTIVE',
  entryPoint: 'hello',
  runtime: 'python312',
  availableMemoryMb: 256,
  timeout: '60s',
  httpsTrigger: { securityLevel: 'SECURE_ALWAYS', url: 'https://us-central1-shop.cloudfunctions.net/hello' },
  ingressSettings: 'ALLOW_ALL',
  serviceAccountEmail: 'shop@appspot.gserviceaccount.com',
  versionId: '3',
};

const RUN = {
  name: 'projects/shop/locations/europe-west1/services/web',
  uid: '1',
  ingress: 'INGRESS_TRAFFIC_ALL',
  template: {
    timeout: '30s',
    serviceAccount: 'web@shop.iam.gserviceaccount.com',
    scaling: { maxInstanceCount: 5 },
    containers: [{ image: 'europe-docker.pkg.dev/p/r/web@sha256:aa', env: [{ name: 'MODE', value: 'live' }] }],
  },
};

const yaml = (text: string): Promise<Reading> => onlyReading({ 'deployed.yaml': text });
const json = (value: unknown): Promise<Reading> => onlyReading({ 'deployed.json': JSON.stringify(value, null, 1) });

describe('exports of what runs', () => {
  it('are functions of the second generation', async () => {
    const made = await yaml(SECOND);
    expect(made.problems).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(made.basis).toBe('observed');
    expect(factOf(made, 'function:deployed.yaml#orders').attributes).toMatchObject({
      platform: 'google',
      name: 'orders',
      region: 'europe-west1',
      packageType: 'zip',
      runtime: 'nodejs22',
      runtimeUpdates: 'auto',
      memoryMb: 488,
      timeoutSeconds: 30,
      minInstances: 1,
      maxInstances: 20,
      subnets: ['projects/shop/locations/europe-west1/connectors/c'],
      vpcEgress: 'all',
      codeLocation: 'gs://code/orders.zip',
      role: 'role:deployed.yaml#default compute service account',
    });
    expect(ofType(made, 'event-source')[0]?.attributes).toMatchObject({
      service: 'pubsub',
      source: 'projects/shop/topics/placed',
      maxRetries: -1,
    });
    expect(ofType(made, 'endpoint')[0]?.attributes).toMatchObject({ kind: 'http-trigger', network: 'private' });
    expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({
      dialect: 'cloud-functions',
      form: 'deployed',
      functions: 1,
      resourceTypes: [{ resourceType: 'cloudfunctions.googleapis.com/Function', count: 1 }],
    });
  });

  it('keep names and forms of their environment, at their lines, and no value', async () => {
    const made = await yaml(SECOND);
    const told = ofType(made, 'setting').map(({ attributes, place }) => [attributes.name, attributes.form, place.line]);
    expect(told).toEqual([
      ['TABLE', 'literal', 21],
      ['API_TOKEN', 'literal', 21],
      ['DB_PASSWORD', 'secret-reference', 23],
    ]);
    expect(JSON.stringify(made)).not.toContain('ghp_');
  });

  it('are functions of the first generation, in a list', async () => {
    const made = await json([FIRST, { ...FIRST, name: FIRST.name.replace('hello', 'other') }]);
    expect(ofType(made, 'function').map(({ attributes }) => attributes.name)).toEqual(['hello', 'other']);
    expect(factOf(made, 'function:deployed.json#hello').attributes).toMatchObject({
      memoryMb: 256,
      timeoutSeconds: 60,
      role: 'role:deployed.json#App Engine default service account',
    });
    expect(because(ofType(made, 'endpoint')[0]?.attributes.guards)).toContain('invokers');
    expect(ofType(made, 'role')).toHaveLength(1);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('have an address where HTTP calls them, whichever API gave them out', async () => {
    const event = { eventTrigger: { eventType: 'google.storage.object.finalize', resource: 'b' } };
    const { httpsTrigger: _, ...called } = { ...FIRST, ...event };
    expect(ofType(await json(called), 'endpoint')).toEqual([]);
    const second = { name: FIRST.name, buildConfig: { runtime: 'go124' }, serviceConfig: {}, ...event };
    expect(ofType(await json({ ...second, environment: 'GEN_1' }), 'endpoint')).toEqual([]);
    expect(ofType(await json({ ...second, environment: 'GEN_2' }), 'endpoint')).toHaveLength(1);
  });

  it('are services of Cloud Run, what an API answers to a list among them', async () => {
    const made = await json({ services: [RUN], nextPageToken: '' });
    expect(made.basis).toBe('observed');
    const web = factOf(made, 'function:deployed.json#web');
    expect(web.attributes).toMatchObject({ packageType: 'image', maxInstances: 5, timeoutSeconds: 30 });
    expect(because(web.attributes.role)).toBe('the service account is declared elsewhere');
    expect(web.place.line).toBe(4);
    expect(ofType(made, 'endpoint')[0]?.attributes).toMatchObject({ kind: 'service', network: 'internet' });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('are jobs and pools of workers, which nobody calls', async () => {
    const { template, ...rest } = RUN;
    const made = await json([
      { ...rest, name: 'projects/p/locations/l/jobs/nightly', template: { template } },
      { ...rest, name: 'projects/p/locations/l/workerPools/workers', template },
    ]);
    expect(ofType(made, 'function').map(({ attributes }) => [attributes.name, attributes.codeLocation])).toEqual([
      ['nightly', 'europe-docker.pkg.dev/p/r/web@sha256:aa'],
      ['workers', 'europe-docker.pkg.dev/p/r/web@sha256:aa'],
    ]);
    expect(ofType(made, 'endpoint')).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });
});

/** Attributes that both languages state; a policy of invokers stands beside an export, and a plan has all of it. */
function told(made: Reading, id: string): Json {
  const { attributes } = factOf(made, id);
  const { stack: _, logicalId: __, role: ___, ...rest } = attributes;
  return rest;
}

describe('the same function in a plan of Terraform', () => {
  const GIVEN: Given = {
    address: 'google_cloudfunctions2_function.orders',
    values: {
      name: 'orders',
      location: 'europe-west1',
      labels: { team: 'shop' },
      build_config: [
        {
          runtime: 'nodejs22',
          entry_point: 'main',
          source: [{ storage_source: [{ bucket: 'code', object: 'orders.zip' }] }],
        },
      ],
      service_config: [
        {
          available_memory: '512M',
          timeout_seconds: 30,
          min_instance_count: 1,
          max_instance_count: 20,
          ingress_settings: 'ALLOW_INTERNAL_ONLY',
          vpc_connector: 'projects/shop/locations/europe-west1/connectors/c',
          vpc_connector_egress_settings: 'ALL_TRAFFIC',
          environment_variables: { TABLE: 'orders', API_TOKEN: `ghp_${'k3'.repeat(18)}` },
          secret_environment_variables: [{ key: 'DB_PASSWORD', project_id: 'shop', secret: 'db', version: '1' }],
        },
      ],
      event_trigger: [
        {
          event_type: 'google.cloud.pubsub.topic.v1.messagePublished',
          pubsub_topic: 'projects/shop/topics/placed',
          retry_policy: 'RETRY_POLICY_RETRY',
        },
      ],
    },
  };

  it('has the same attributes, event source and settings', async () => {
    const exported = await yaml(SECOND);
    const planned = readingOf(planOf([GIVEN]));
    const address = GIVEN.address;
    expect(told(exported, 'function:deployed.yaml#orders')).toEqual(told(planned, `function:plan.json#${address}`));
    const rows = (made: Reading, type: string): Json[] =>
      ofType(made, type).map(({ attributes }: Fact) => {
        const { stack: _, function: __, owner: ___, guards: ____, ...rest } = attributes;
        return rest;
      });
    for (const type of ['event-source', 'endpoint', 'setting']) {
      expect(rows(exported, type).length).toBeGreaterThan(0);
      expect(rows(exported, type)).toEqual(rows(planned, type));
    }
  });
});

const MANAGED = `resources:
- name: hello
  type: gcp-types/cloudfunctions-v1:projects.locations.functions
  properties:
    parent: projects/shop/locations/us-central1
    function: hello-function
    runtime: python312
    httpsTrigger: {}
    sourceArchiveUrl: gs://code/hello.zip
  accessControl:
    gcpIamPolicy:
      bindings:
      - { role: roles/cloudfunctions.invoker, members: [allUsers] }
- name: store
  type: storage.v1.bucket
`;

describe('a configuration of Deployment Manager', () => {
  it('declares functions, and what their policy says of callers', async () => {
    const made = await onlyReading({ 'deploy.yaml': MANAGED });
    expect(made.problems).toEqual([]);
    expect(made.basis).toBeUndefined();
    const fact = factOf(made, 'function:deploy.yaml#hello');
    expect(fact.attributes).toMatchObject({
      name: 'hello-function',
      region: 'us-central1',
      timeoutSeconds: 60,
      memoryMb: 256,
      codeLocation: 'gs://code/hello.zip',
    });
    expect(fact.origins['/timeoutSeconds']).toMatchObject({ kind: 'inherited-default' });
    expect(fact.place.line).toBe(2);
    expect(ofType(made, 'endpoint')[0]?.attributes.guards).toEqual([]);
    const guarded = MANAGED.replace('allUsers', 'user:a@shop.example');
    expect(ofType(await onlyReading({ 'd.yaml': guarded }), 'endpoint')[0]?.attributes.guards).toEqual(['iam']);
    expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({ form: 'source', resources: 2, functions: 1 });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('tells of templates that are not run', async () => {
    const made = await onlyReading({ 'deploy.yaml': `${MANAGED}- name: more\n  type: more.jinja\n` });
    expect(made.problems).toMatchObject([{ code: 'template-not-rendered', place: { line: 17 } }]);
  });
});

const GATEWAY = `swagger: "2.0"
info: { title: shop, version: "1" }
host: shop.endpoints.shop.cloud.goog
x-google-backend: { address: https://orders-abc.a.run.app }
security: [{ tokens: [] }]
paths:
  /orders:
    get: { operationId: list, responses: {} }
    post: { operationId: place, security: [{ tokens: [] }, { key: [] }], responses: {} }
  /health:
    get: { operationId: health, security: [], x-google-backend: { address: https://shop.example }, responses: {} }
  /none:
    get: { operationId: none, security: [{ nowhere: [] }], responses: {} }
securityDefinitions:
  tokens:
    type: oauth2
    x-google-issuer: https://issuer.example
    x-google-audiences: "one, two"
    x-google-jwt-locations: [{ header: X-Token }]
  key: { type: apiKey, name: key, in: query }
`;

const rows = (made: Reading): unknown[] =>
  ofType(made, 'endpoint').map(({ attributes: { method, path, guards } }) => [method, path, guards]);

describe('OpenAPI of a gateway', () => {
  it('has endpoints with what they ask, the least of several ways', async () => {
    const made = await onlyReading({ 'openapi.yaml': GATEWAY });
    expect(made.problems).toEqual([]);
    expect(rows(made)).toEqual([
      ['GET', '/orders', ['jwt']],
      ['POST', '/orders', ['api-key']],
      ['GET', '/health', []],
      ['GET', '/none', []],
    ]);
    const [list, , health] = ofType(made, 'endpoint');
    expect(because(list?.attributes.function)).toContain('elsewhere');
    expect(health?.attributes.function).toBeNull();
    expect(list?.place.line).toBe(8);
    const [authorizer] = ofType(made, 'authorizer');
    expect(list?.attributes.authorizer).toBe(authorizer?.id);
    expect(authorizer?.attributes).toMatchObject({
      issuers: ['https://issuer.example'],
      audiences: ['one', 'two'],
      identitySources: ['header X-Token'],
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('lets through what it does not name where it says so', async () => {
    const made = await onlyReading({ 'openapi.yaml': `${GATEWAY}x-google-allow: all\n` });
    expect(rows(made)).toContainEqual(['ANY', '/**', []]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('names backends in OpenAPI 3', async () => {
    const made = await json({
      openapi: '3.0.4',
      info: { title: 'shop' },
      'x-google-api-management': { backends: { orders: { address: 'https://orders-abc.a.run.app' } } },
      paths: { '/a': { get: { 'x-google-backend': 'orders', security: [{ tokens: [] }] } } },
      components: {
        securitySchemes: {
          tokens: { type: 'oauth2', 'x-google-auth': { issuer: 'https://i.example', audiences: ['a'] } },
        },
      },
    });
    const [endpoint] = ofType(made, 'endpoint');
    expect(endpoint?.attributes.guards).toEqual(['jwt']);
    expect(because(endpoint?.attributes.function)).toContain('elsewhere');
    expect(ofType(made, 'authorizer')[0]?.attributes.audiences).toEqual(['a']);
  });
});

describe('what is not ours', () => {
  const PLAN = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources: [{ name: RUN.name, values: { template: [] } }] } },
  };

  it.each([
    ['openapi.yaml', 'openapi: 3.0.1\npaths: {/a: {get: {}}}\n', null],
    ['openapi.json', '{"openapi": "3.0.1", "paths": {}, "x-amazon-apigateway-policy": {}, "x-google-a": 1}', null],
    ['knative.yaml', 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\n', 'knative'],
    ['template.yaml', 'Resources:\n  A: {Type: AWS::SQS::Queue}\n', 'cloudformation'],
    ['tfplan.json', JSON.stringify(PLAN), 'terraform'],
    ['jobs.json', '[{"name": "projects/p/locations/l/jobs/j", "schedule": "* * * * *"}]', null],
    ['config.yaml', 'resources:\n- {name: a, type: storage.v1.bucket}\n', null],
    ['logs.json', '{"logName": "projects/p/logs/l", "resource": {"labels": {"name": "x"}}, "runtime": 1}', null],
  ])('%s', (path, text, wanted) => {
    const manifests = READERS.filter(({ kind }) => kind === 'manifest');
    const reader = manifests.find((one) => one.recognises(Buffer.from(text), path));
    expect(reader?.dialect ?? null).toBe(wanted);
  });

  it('makes no fact where nothing of it stands in the file after all', async () => {
    const text = '{"template": {"name": "projects/p/locations/l/services/s"}}';
    expect((await onlyReading({ 'a.json': text })).facts).toEqual([]);
  });
});

describe('hostile input', () => {
  it('is a problem with its line, and repeats nothing', async () => {
    const broken = await onlyReading({ 'a.yaml': `${SECOND}broken: [hunter2\n` });
    expect(broken.facts).toEqual([]);
    expect(broken.problems[0]?.place?.line).toBeGreaterThan(20);
    expect(JSON.stringify(broken.problems)).not.toContain('hunter2');
    const { byPath } = await readings({ 'a.json': JSON.stringify([FIRST]).slice(0, -5) });
    expect(byPath.get('a.json')?.problems).toMatchObject([{ code: 'json-syntax', place: { line: 1 } }]);
  });

  const KEYS = ['name', 'template', 'serviceConfig', 'buildConfig', 'eventTrigger', 'containers', 'env', 'paths', '/a'];
  const MORE = ['get', 'security', 'x-google-backend', 'resources', 'type', 'properties', '__proto__', 'vpcAccess'];
  const SCALARS = [FIRST.name, RUN.name, 'gcp-types/cloudfunctions-v2:projects.locations.functions', '', 'allUsers'];
  const { value: VALUES } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.oneof(fc.constantFrom(...SCALARS), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS, ...MORE), tie('value'), { maxKeys: 5 }),
    ),
  }));

  it('never makes the reader throw, and makes only facts of their types', async () => {
    const heads = [
      { name: FIRST.name, runtime: 'x' },
      { name: RUN.name, template: {} },
      { swagger: '2.0', paths: {}, 'x-google-allow': 'all' },
      { resources: [{ type: 'gcp-types/cloudfunctions-v2:projects.locations.functions' }] },
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), VALUES, VALUES, async (head, first, second) => {
        const text = JSON.stringify({ ...head, ...Object(first), more: second, ...Object(second), ...head });
        if (!cloudFunctions.recognises(Buffer.from(text), 'a.json')) return;
        const { byPath } = await readings({ 'a.json': text });
        for (const made of byPath.values()) expect(schemaErrors(made.facts)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
