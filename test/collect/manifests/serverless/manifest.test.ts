import { describe, expect, it } from 'vitest';
import { serverless } from '../../../../src/collect/manifests/serverless/read-serverless.ts';
import { because, factOf, ofType, schemaErrors } from '../reading.ts';
import { codes, grants, hello, service, withHello } from './service.ts';

describe('what is a service', () => {
  it.each([
    ['serverless.yml', 'service: a\nprovider: {name: aws}', true],
    ['serverless.json', '{"service": "a", "provider": {"name": "aws"}}', true],
    ['serverless.orders.yml', 'service: a\nprovider: {name: aws}', true],
    ['serverless-common.yml', 'custom: {a: 1}', false],
    ['serverless.yml', 'Resources: {A: {Type: AWS::SQS::Queue}}', false],
    ['serverless.yml', '- a\n', true],
    ['serverless-compose.yml', 'services: {a: {path: a}}', true],
    ['serverless.ts', 'const c = { service: "a", provider: { name: "aws" } }; module.exports = c;', true],
    ['src/serverless.ts', 'export const x = 1;', false],
  ])('%s: %s is %s', (path, text, wanted) => {
    expect(serverless.recognises(Buffer.from(text), path)).toBe(wanted);
  });

  it.each([
    [{ 'serverless.ts': 'service provider' }, 'serverless-code'],
    [{ 'serverless.yml': 'name: x\ncomponent: aws-lambda@1.0.0\ninputs: {}' }, 'serverless-component'],
    [{ 'serverless.yml': 'service: x\nfunctions: {}' }, 'not-a-service'],
    [{ 'serverless.yml': '- a' }, 'not-a-service'],
    [{ 'serverless.yml': 'service: [x' }, 'yaml-syntax'],
    [{ 'serverless.json': '{"service": ' }, 'json-syntax'],
    [
      { 'serverless.yml': 'service: x\nprovider: ${file(provider.js)}\nfunctions: {a: {handler: b}}' },
      'unresolved-part',
    ],
    [{ 'serverless.yml': 'service: x\nprovider: {name: aws}\nfunctions: ${file(functions.js)}' }, 'unresolved-part'],
    [{ 'serverless.yml': 'service: x\nprovider: {name: aws}\nresources: ["${file(more.js)}"]' }, 'unresolved-part'],
    [{ 'serverless.yml': 'service: x\nprovider: {name: aws}\n---\nservice: y\n' }, 'multi-document'],
    [
      { 'serverless.yml': 'service: x\nprovider: {name: aws}\nplugins: [serverless-plugin-split-stacks]' },
      'serverless-plugin',
    ],
  ])('%o is told as %s', (files, code) => {
    const made = service(files);
    const told = made.problems.find((problem) => problem.code === code);
    expect(told?.kinds).toEqual(['manifest', 'policy']);
  });

  it('takes a compose file for no service, and a plugin that changes nothing for no problem', () => {
    expect(service({ 'serverless-compose.yml': 'services: {a: {path: a}}' })).toMatchObject({
      facts: [],
      problems: [],
    });
    expect(codes(service(withHello({ more: 'plugins: [serverless-offline]' })))).toEqual([]);
  });
});

describe('functions', () => {
  it('have the settings of the provider where they state none, and the framework’s where nobody does', () => {
    const made = hello(service(withHello({ provider: 'memorySize: 256\ntags: {a: x, b: y}', hello: 'tags: {b: z}' })));
    expect(made.attributes).toMatchObject({
      name: 'shop-prod-hello',
      runtime: 'nodejs22.x',
      memoryMb: 256,
      timeoutSeconds: 6,
    });
    expect(made.origins['/memoryMb']).toMatchObject({
      kind: 'literal',
      from: 'provider.memorySize',
      place: { line: 6 },
    });
    expect(made.origins['/timeoutSeconds']).toMatchObject({
      kind: 'inherited-default',
      from: 'Serverless Framework: 6 seconds',
    });
    expect(made.attributes.declared).toEqual(['memory', 'runtime']);
    expect(made.attributes.tags).toEqual([
      { name: 'a', value: 'x' },
      { name: 'b', value: 'z' },
    ]);
    expect(made.place.line).toBe(9);
  });

  it.each([
    ['reservedConcurrency: 0', { reservedConcurrency: 0 }],
    ['provisionedConcurrency: 3', { minInstances: 3 }],
    ['architecture: arm64', { architectures: ['arm64'] }],
    ['ephemeralStorageSize: 1024', { ephemeralStorageMb: 1024 }],
    ['runtimeManagement: {mode: manual, arn: x}', { runtimeUpdates: 'manual' }],
    ['snapStart: true', { snapStart: true }],
    ['recursiveLoop: Allow', { recursiveLoop: 'allow' }],
    ['tenancy: {mode: PER_TENANT}', { tenantIsolation: true }],
    ['durableConfig: {executionTimeout: 60}', { durable: { timeoutSeconds: 60, retentionDays: null } }],
    ['logs: {logFormat: JSON, logGroup: /g}', { logFormat: 'json', logGroup: '/g' }],
    ['layers: [arn:aws:lambda:x:1:layer:l:1]', { layers: ['arn:aws:lambda:x:1:layer:l:1'] }],
    ['onError: arn:aws:sqs:x:1:q', { deadLetterTarget: 'arn:aws:sqs:x:1:q' }],
    ['destinations: {onFailure: arn:aws:sqs:x:1:q}', { failureDestination: 'arn:aws:sqs:x:1:q' }],
    ['package: {artifact: build/a.zip}', { codeForm: 'local', codeLocation: 'build/a.zip' }],
    ['versionFunction: false', { deployment: expect.objectContaining({ published: false }) }],
    [
      'vpc: {securityGroupIds: [s], subnetIds: [a, b]}',
      { subnets: ['a', 'b'], securityGroups: ['s'], vpcEgress: 'all' },
    ],
  ])('%s', (settings, wanted) => {
    const made = service(withHello({ hello: settings }));
    expect(hello(made).attributes).toMatchObject(wanted);
    expect(made.problems).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('hand results to a function itself, also where its alias is the target', () => {
    const hello = 'provisionedConcurrency: 1\ndestinations: {onSuccess: hello}';
    const made = grants(service(withHello({ hello })), 'IamRoleLambdaExecution').at(-1);
    expect(made?.actions).toEqual(['lambda:InvokeFunction']);
    expect(made?.resources).toEqual([expect.stringMatching(/:function:shop-prod-hello$/)]);
  });

  it('can be images: of a registry, declared by the provider, or built at deployment', () => {
    const image = (hello: string): unknown => {
      const text = withHello({
        hello,
        provider: 'ecr: {images: {mine: {path: ./}, known: {uri: 1.dkr.ecr.x.amazonaws.com/r@sha256:a}}}',
      });
      const { attributes } = factOf(
        service(text.replace('    handler: src/hello.handler\n', '')),
        'function:serverless.yml#HelloLambdaFunction',
      );
      return [attributes.packageType, attributes.runtime, attributes.codeLocation];
    };
    const uri = '1.dkr.ecr.x.amazonaws.com/r@sha256:a';
    expect(image(`image: ${uri}`)).toEqual(['image', null, uri]);
    expect(image('image: {name: known}')).toEqual(['image', null, uri]);
    expect(image('image: mine')).toEqual(['image', null, { unresolved: 'the image is built at deployment' }]);
  });

  it('step out of the network of the provider with null', () => {
    const provider = 'vpc: {securityGroupIds: [s], subnetIds: [a]}';
    expect(hello(service(withHello({ provider }))).attributes.subnets).toEqual(['a']);
    expect(hello(service(withHello({ provider, hello: 'vpc: ~' }))).attributes.subnets).toEqual([]);
  });

  it('do not hand on what stands in their environment', () => {
    const made = service(
      withHello({ provider: 'environment: {TOKEN: s3cr3t-value}', hello: 'environment: {OTHER: v4lue-two}' }),
    );
    expect(JSON.stringify(made)).not.toMatch(/s3cr3t-value|v4lue-two/);
    const setting = factOf(made, 'setting:serverless.yml#HelloLambdaFunction/TOKEN');
    expect(setting.attributes).toMatchObject({ form: 'literal', secretWord: 'token' });
    expect(setting.place.line).toBe(6);
  });

  it('may hold what is not known anywhere, and it stays unknown', () => {
    const settings = [
      'timeout',
      'memorySize',
      'tracing',
      'layers',
      'vpc',
      'environment',
      'tags',
      'url',
      'logs',
      'destinations',
      'reservedConcurrency',
    ];
    const made = service(withHello({ hello: settings.map((name) => `${name}: \${env:X}`).join('\n') }));
    expect(schemaErrors(made.facts)).toEqual([]);
    for (const name of [
      'timeoutSeconds',
      'memoryMb',
      'tracing',
      'subnets',
      'tags',
      'reservedConcurrency',
      'failureDestination',
    ]) {
      expect(because(hello(made).attributes[name])).toBe('a variable of the environment that deploys');
    }
    const [url] = ofType(made, 'endpoint');
    expect(JSON.stringify(url?.attributes.guards)).toContain('unresolved');
  });
});

describe('resources of a service', () => {
  const resources = `resources:
  Resources:
    Orders: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 99}}
    HelloLogGroup: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 7}}
  extensions:
    HelloLambdaFunction: {Properties: {Timeout: 33}}
    Nobody: {Properties: {}}
  Outputs: {Url: {Value: x}}
`;

  it('are laid over what the framework makes', () => {
    const made = service(withHello({ more: resources }));
    expect(factOf(made, 'queue:serverless.yml#Orders').place.line).toBe(11);
    const group = factOf(made, 'log-group:serverless.yml#HelloLogGroup');
    expect(group.attributes).toMatchObject({ name: '/aws/lambda/shop-prod-hello', retentionDays: 7 });
    expect(hello(made).attributes.timeoutSeconds).toBe(33);
    expect(hello(made).origins['/timeoutSeconds']).toMatchObject({ place: { line: 14 } });
    expect(made.problems).toMatchObject([{ code: 'serverless-refused', place: { line: 15 } }]);
  });

  it('count as a list of files and maps too', () => {
    const more = 'resources: ["${file(a.yml)}", {Resources: {B: {Type: AWS::SQS::Queue}}}]';
    const made = service({
      'serverless.yml': withHello({ more }),
      'a.yml': 'Resources:\n  A:\n    Type: AWS::SQS::Queue\n',
    });
    expect(ofType(made, 'queue').map(({ id, place }) => [id, place.path, place.line])).toEqual([
      ['queue:serverless.yml#A', 'a.yml', 2],
      ['queue:serverless.yml#B', 'serverless.yml', 9],
    ]);
  });

  it('are state machines with the plugin', () => {
    const machines = `stepFunctions:
  stateMachines:
    pay: {name: Pay, definition: {StartAt: A, States: {A: {Type: Succeed}}}, tracingConfig: {enabled: true}}
`;
    expect(ofType(service(withHello({ more: machines })), 'state-machine')).toEqual([]);
    const made = service(withHello({ more: `plugins: [serverless-step-functions]\n${machines}` }));
    expect(ofType(made, 'state-machine')).toMatchObject([
      { attributes: { name: 'Pay', tracing: true }, place: { line: 12 } },
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });
});

describe('services of other providers', () => {
  it.each([
    ['google', 'google', 'events: [{http: path}]', 1],
    ['azure', 'azure', 'events: [{http: true, x-azure-settings: {methods: [GET], authLevel: anonymous}}]', 1],
    ['openwhisk', 'other', 'events: [{http: GET /x}]', 1],
    ['knative', 'knative', '', 0],
  ])('%s: functions as inventory', (provider, platform, events, endpoints) => {
    const made = service(
      `service: s\nprovider: {name: ${provider}, runtime: nodejs20, memorySize: 256}\nfunctions:\n  f:\n    handler: h\n    ${events}\n`,
    );
    const fact = factOf(made, 'function:serverless.yml#f');
    expect(fact.attributes).toMatchObject({ platform, runtime: 'nodejs20', memoryMb: 256 });
    expect(because(fact.attributes.role)).toContain(provider);
    expect(ofType(made, 'endpoint')).toHaveLength(endpoints);
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(made.problems).toEqual([]);
  });

  it('tell of an event that they do not say plainly', () => {
    const made = service(
      'service: s\nprovider: {name: openwhisk}\nfunctions: {f: {handler: h, events: [{trigger: t}]}}',
    );
    expect(codes(made)).toEqual(['unknown-event']);
  });
});
