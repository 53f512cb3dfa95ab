import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/collect/reader.ts';
import type { JsonObject } from '../../../../src/model/json.ts';
import { because, type Fact, factOf, ofType, schemaErrors } from '../reading.ts';
import { codes, grants, service, withHello } from './service.ts';

const FUNCTION = 'function:serverless.yml#HelloLambdaFunction';

const RESOURCES = `resources:
  Resources:
    Orders: {Type: AWS::SQS::Queue}
    Pool: {Type: AWS::Cognito::UserPool}
    Bus: {Type: AWS::Events::EventBus, Properties: {Name: b}}
`;

/** What one event of the function comes to, written in one line. */
function event(written: string, parts: { provider?: string; more?: string } = {}): Reading {
  return service(
    withHello({
      hello: `events:\n  - ${written}`,
      provider: parts.provider,
      more: `${parts.more ?? ''}\n${RESOURCES}`,
    }),
  );
}

function sources(made: Reading): JsonObject[] {
  return ofType(made, 'event-source').map(({ attributes }) => attributes);
}

function endpoints(made: Reading): { [name: string]: unknown }[] {
  return ofType(made, 'endpoint').map(({ attributes: { method, path, guards, function: fn, kind } }) => ({
    method,
    path,
    guards,
    kind,
    own: fn === FUNCTION,
  }));
}

/** Who may invoke the function, and from where. */
function invokers(made: Reading): [unknown, unknown][] {
  return ofType(made, 'resource-policy-statement')
    .filter(({ attributes }) => attributes.service === 'lambda')
    .map(({ attributes }) => [
      (attributes.principals as JsonObject[])[0]?.id,
      (attributes.conditions as { key: string; values: unknown[] }[]).find(({ key }) => key === 'aws:sourcearn')
        ?.values[0] ?? null,
    ]);
}

describe('routes of the REST API', () => {
  it.each([
    ['http: GET /orders/{id}', { method: 'GET', path: '/orders/{id}', guards: [] }],
    ['http: {path: orders/, method: "*"}', { method: 'ANY', path: '/orders', guards: [] }],
    ['http: {path: a, method: post, private: true}', { method: 'POST', path: '/a', guards: ['api-key'] }],
    ['http: {path: a, method: get, authorizer: aws_iam}', { method: 'GET', path: '/a', guards: ['iam'] }],
    ['http: {path: a, method: get, authorizer: {type: AWS_IAM}}', { method: 'GET', path: '/a', guards: ['iam'] }],
    ['http: {path: a, method: get, authorizer: hello}', { method: 'GET', path: '/a', guards: ['custom'] }],
    [
      'http: {path: a, method: get, authorizer: "arn:aws:lambda:x:1:function:f-auth"}',
      { method: 'GET', path: '/a', guards: ['custom'] },
    ],
    [
      'http: {path: a, method: get, authorizer: "arn:aws:cognito-idp:x:1:userpool/p"}',
      { method: 'GET', path: '/a', guards: ['jwt'] },
    ],
    [
      'http: {path: a, method: get, authorizer: {name: p, type: COGNITO_USER_POOLS, arn: !GetAtt Pool.Arn}}',
      { method: 'GET', path: '/a', guards: ['jwt'] },
    ],
    [
      'http: {path: a, method: get, authorizer: {type: CUSTOM, authorizerId: abc}}',
      { method: 'GET', path: '/a', guards: ['custom'] },
    ],
  ])('%s', (written, wanted) => {
    const made = event(written);
    expect(made.problems).toEqual([]);
    expect(endpoints(made)).toEqual([{ ...wanted, kind: 'rest', own: true }]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('are let in by their own API only, and so is the authorizer', () => {
    const api = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ApiGatewayRestApi}/*/*';
    expect(invokers(event('http: GET /a'))).toEqual([['apigateway.amazonaws.com', api]]);
    const authorised = event('http: {path: a, method: get, authorizer: "arn:aws:lambda:x:1:function:f-auth"}');
    expect(invokers(authorised)).toEqual([
      ['apigateway.amazonaws.com', api],
      ['apigateway.amazonaws.com', api],
    ]);
  });

  it('answer browsers where cors says so', () => {
    const made = event('http: {path: a, method: put, cors: {origins: [https://one.example], allowCredentials: true}}');
    expect(endpoints(made)).toContainEqual({ method: 'OPTIONS', path: '/a', guards: [], kind: 'rest', own: false });
    const [put] = ofType(made, 'endpoint').filter(({ attributes }) => attributes.method === 'PUT');
    expect(put?.attributes).toMatchObject({ corsOrigins: ['https://one.example'], corsCredentials: true });
  });

  it('belong to the API of another stack where one is named', () => {
    const made = event('http: GET /a', { provider: 'apiGateway: {restApiId: abc, restApiRootResourceId: def}' });
    expect(because(ofType(made, 'endpoint')[0]?.attributes.api)).toContain('elsewhere');
    expect(factOf(made, 'stack:serverless.yml').attributes.resourceTypes).not.toContainEqual(
      expect.objectContaining({ resourceType: 'AWS::ApiGateway::RestApi' }),
    );
  });

  it.each([
    ['http: {path: a, method: get, authorizer: "${env:AUTH}"}', 'guards'],
    ['http: {path: a, method: get, authorizer: nobody}', 'guards'],
    ['http: {path: "${env:P}", method: get}', 'path'],
  ])('are not made up where they are not known: %s', (written, attribute) => {
    const [route] = ofType(event(written), 'endpoint');
    const value = route?.attributes[attribute] ?? null;
    expect(JSON.stringify(value)).toContain('unresolved');
  });
});

describe('routes of the HTTP API', () => {
  const provider = `httpApi:
  authorizers:
    tokens: {type: jwt, identitySource: $request.header.Authorization, issuerUrl: https://i.example, audience: [a]}
    asked: {type: request, functionName: hello}`;

  it.each([
    ['httpApi: "*"', { method: 'ANY', path: '$default', guards: [] }],
    ['httpApi: GET /x', { method: 'GET', path: '/x', guards: [] }],
    ['httpApi: {path: /x, method: "*"}', { method: 'ANY', path: '/x', guards: [] }],
    ['httpApi: {path: /x, method: get, authorizer: tokens}', { method: 'GET', path: '/x', guards: ['jwt'] }],
    ['httpApi: {path: /x, method: get, authorizer: {name: asked}}', { method: 'GET', path: '/x', guards: ['custom'] }],
    ['httpApi: {path: /x, method: get, authorizer: {type: aws_iam}}', { method: 'GET', path: '/x', guards: ['iam'] }],
  ])('%s', (written, wanted) => {
    const made = event(written, { provider });
    expect(made.problems).toEqual([]);
    expect(endpoints(made)).toEqual([{ ...wanted, kind: 'http', own: true }]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('tell of an authorizer that nobody declares', () => {
    const made = event('httpApi: {path: /x, method: get, authorizer: nobody}', { provider });
    expect(codes(made)).toEqual(['serverless-refused']);
    expect(JSON.stringify(ofType(made, 'endpoint')[0]?.attributes.guards)).toContain('not declared');
  });

  it('open the API to the pages that provider.httpApi.cors names', () => {
    const made = event('httpApi: GET /x', { provider: 'httpApi: {cors: {allowedOrigins: [https://a.example]}}' });
    expect(ofType(made, 'endpoint')[0]?.attributes).toMatchObject({
      corsOrigins: ['https://a.example'],
      corsMethods: ['OPTIONS', 'GET'],
    });
  });
});

describe('other endpoints', () => {
  it('of a WebSocket ask whom they name, and let functions post to connections', () => {
    const made = event('websocket: {route: $connect, authorizer: hello}');
    expect(endpoints(made)).toMatchObject([{ kind: 'websocket', path: '$connect', guards: ['custom'] }]);
    expect(grants(made, 'IamRoleLambdaExecution').at(-1)?.actions).toEqual(['execute-api:ManageConnections']);
    expect(endpoints(event('websocket: $default'))).toMatchObject([{ path: '$default', guards: [] }]);
  });

  it.each([
    ['url: true', []],
    ['url: {authorizer: aws_iam}', ['iam']],
  ])('of a function itself: %s', (setting, guards) => {
    const made = service(withHello({ hello: setting }));
    expect(endpoints(made)).toMatchObject([{ kind: 'function-url', guards }]);
    expect(invokers(made).map(([principal]) => principal)).toEqual(guards.length > 0 ? [] : ['*', '*']);
  });
});

type Case = [string, JsonObject, [string, unknown][], string[]];

const ACCOUNT = '${AWS::Region}:${AWS::AccountId}';

const EVENTS: Case[] = [
  [
    'sqs: {arn: !GetAtt Orders.Arn, batchSize: 3, maximumConcurrency: 4, functionResponseType: ReportBatchItemFailures}',
    { service: 'sqs', source: '${Orders.Arn}', batchSize: 3, maxConcurrency: 4, partialResponses: true },
    [],
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  ],
  [
    'sqs: !GetAtt Orders.Arn',
    { service: 'sqs', source: '${Orders.Arn}', batchSize: 10 },
    [],
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  ],
  [
    'stream: {arn: "arn:aws:dynamodb:x:1:table/t/stream/s", maximumRetryAttempts: 2, destinations: {onFailure: "arn:aws:sns:x:1:t"}}',
    { service: 'dynamodb', maxRetries: 2, failureTarget: 'arn:aws:sns:x:1:t' },
    [],
    [
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:DescribeStream',
      'dynamodb:ListStreams',
      'sns:Publish',
    ],
  ],
  [
    'msk: {arn: "arn:aws:kafka:x:1:cluster/c/d", topic: t}',
    { service: 'msk', invocation: 'poll' },
    [],
    [
      'kafka:DescribeCluster',
      'kafka:GetBootstrapBrokers',
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeVpcs',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeSubnets',
      'ec2:DescribeSecurityGroups',
    ],
  ],
  [
    'kafka: {topic: t, bootstrapServers: [b], accessConfigurations: {saslPlainAuth: ["arn:aws:secretsmanager:x:1:secret:s"]}}',
    { service: 'kafka' },
    [],
    ['secretsmanager:GetSecretValue'],
  ],
  [
    'sns: news',
    { service: 'sns', invocation: 'async' },
    [['sns.amazonaws.com', `arn:\${AWS::Partition}:sns:${ACCOUNT}:news`]],
    [],
  ],
  [
    'sns: {arn: "arn:aws:sns:x:1:t", filterPolicy: {a: [b]}}',
    { service: 'sns', filters: 1, source: 'arn:aws:sns:x:1:t' },
    [['sns.amazonaws.com', 'arn:aws:sns:x:1:t']],
    [],
  ],
  [
    's3: photos',
    { service: 's3', source: '${S3BucketPhotos.Arn}' },
    [['s3.amazonaws.com', 'arn:${AWS::Partition}:s3:::photos']],
    [],
  ],
  [
    's3: {bucket: photos, event: "s3:ObjectRemoved:*", rules: [{prefix: a/}, {suffix: .jpg}]}',
    { service: 's3', filters: 2 },
    [['s3.amazonaws.com', 'arn:${AWS::Partition}:s3:::photos']],
    [],
  ],
  [
    'schedule: rate(1 hour)',
    { service: 'schedule', enabled: true },
    [['events.amazonaws.com', '${HelloEventsRuleSchedule1.Arn}']],
    [],
  ],
  [
    'schedule: {rate: cron(0 1 * * ? *), enabled: false}',
    { service: 'schedule', enabled: false },
    [['events.amazonaws.com', '${HelloEventsRuleSchedule1.Arn}']],
    [],
  ],
  [
    'schedule: {rate: [rate(1 hour)], method: scheduler}',
    { service: 'schedule', source: '${HelloSchedulerSchedule1.Arn}' },
    [],
    ['lambda:InvokeFunction'],
  ],
  [
    'eventBridge: {pattern: {source: [a]}, eventBus: !Ref Bus, retryPolicy: {maximumEventAge: 60, maximumRetryAttempts: 2}, deadLetterQueueArn: !GetAtt Orders.Arn}',
    { service: 'events', maxRetries: 2, maxRecordAgeSeconds: 60, failureTarget: '${Orders.Arn}' },
    [['events.amazonaws.com', `arn:\${AWS::Partition}:events:${ACCOUNT}:rule/\${Bus}/shop-prod-hello-rule-1`]],
    [],
  ],
  [
    'cloudwatchEvent: {event: {source: [aws.ec2]}}',
    { service: 'events', filters: 1 },
    [['events.amazonaws.com', '${HelloEventsRuleCloudWatchEvent1.Arn}']],
    [],
  ],
  [
    'cloudwatchLog: /aws/x',
    { service: 'logs', source: '/aws/x' },
    [['logs.${AWS::Region}.amazonaws.com', `arn:\${AWS::Partition}:logs:${ACCOUNT}:log-group:/aws/x:*`]],
    [],
  ],
  [
    'iot: {sql: "SELECT *"}',
    { service: 'iot' },
    [['iot.amazonaws.com', `arn:\${AWS::Partition}:iot:${ACCOUNT}:rule/\${HelloIotTopicRule1}`]],
    [],
  ],
  [
    'cognitoUserPool: {pool: People, trigger: PreSignUp}',
    { service: 'cognito', invocation: 'sync' },
    [['cognito-idp.amazonaws.com', '${CognitoUserPoolPeople.Arn}']],
    [],
  ],
  ['alexaSkill: amzn1.ask.skill.x', { service: 'alexa' }, [['alexa-appkit.amazon.com', null]], []],
];

describe('events', () => {
  it.each(EVENTS)('%s', (written, attributes, permissions, actions) => {
    const made = event(written);
    expect(made.problems).toEqual([]);
    expect(sources(made)).toMatchObject([{ function: FUNCTION, ...attributes }]);
    expect(invokers(made)).toEqual(permissions);
    const added = grants(made, 'IamRoleLambdaExecution').slice(2);
    expect(added.flatMap((one) => one.actions)).toEqual(actions);
    expect(schemaErrors(made.facts)).toEqual([]);
    const [source] = ofType(made, 'event-source');
    if (!written.startsWith('alexa')) expect(source?.place.line).toBe(10);
  });

  it('of several functions share a topic and a bucket', () => {
    const made = service(
      withHello({ hello: 'events: [{sns: t}, {s3: b}]', more: '  other: {handler: x, events: [{sns: t}, {s3: b}]}' }),
    );
    expect(sources(made).map((one) => [one.service, one.function])).toEqual([
      ['s3', FUNCTION],
      ['s3', 'function:serverless.yml#OtherLambdaFunction'],
      ['sns', FUNCTION],
      ['sns', 'function:serverless.yml#OtherLambdaFunction'],
    ]);
  });

  it('of a load balancer let it in', () => {
    const listener = 'arn:aws:elasticloadbalancing:x:1:listener/app/lb/50dc6c495c0c9188/f2f7dc8efc522ab2';
    const made = event(`alb: {listenerArn: "${listener}", priority: 1, conditions: {path: /a}}`);
    expect(sources(made)).toMatchObject([{ service: 'alb', invocation: 'sync' }]);
    expect(invokers(made).map(([principal]) => principal)).toEqual(Array(2).fill('elasticloadbalancing.amazonaws.com'));
  });

  it('of CloudFront let it call a version, and the role be assumed there', () => {
    const made = event('cloudFront: {eventType: viewer-request, origin: https://a.example}');
    expect(invokers(made).map(([principal]) => principal)).toEqual(['edgelambda.amazonaws.com']);
    expect(factOf(made, FUNCTION).attributes).toMatchObject({ memoryMb: 128, timeoutSeconds: 5 });
    const [role] = ofType(made, 'role');
    expect(role?.attributes.trustedServices).toEqual(['lambda.amazonaws.com', 'edgelambda.amazonaws.com']);
  });

  it('on a bucket that is there already make the function that sets it', () => {
    const made = event('s3: {bucket: old, existing: true}');
    const [helper] = ofType(made, 'function').filter(({ attributes }) => attributes.madeBy === 'serverless');
    expect(helper?.attributes.name).toBe('shop-prod-custom-resource-existing-s3');
    expect(grants(made, 'IamRoleCustomResourcesLambdaExecution').flatMap(({ actions }) => actions)).toContain(
      's3:PutBucketNotification',
    );
  });

  it('add statements in the order in which the framework takes their kinds up, whatever stands first', () => {
    const hello = 'events:\n  - sqs: arn:aws:sqs:x:1:q\n  - stream: arn:aws:kinesis:x:1:stream/s';
    const actions = grants(service(withHello({ hello })), 'IamRoleLambdaExecution').map((one) => one.actions[0]);
    expect(actions.slice(-2)).toEqual(['kinesis:GetRecords', 'sqs:ReceiveMessage']);
  });

  it('of a kind that is not known are told by name, and none is made up', () => {
    const made = event('telegram: {bot: x}');
    expect(made.problems).toMatchObject([{ code: 'unknown-event', place: { line: 10 } }]);
    expect(made.problems[0]?.message).toContain('telegram');
    expect(sources(made)).toEqual([]);
  });

  it('that are not known are told', () => {
    const made = service(withHello({ hello: 'events: ${file(events.js)}' }));
    expect(codes(made)).toEqual(['unresolved-part']);
  });

  it('that the framework refuses are told with their place', () => {
    const made = event('sqs: {batchSize: 3}');
    expect(made.problems).toMatchObject([{ code: 'serverless-refused', place: { path: 'serverless.yml', line: 10 } }]);
    expect(sources(made)).toEqual([]);
  });
});

it('keeps no fact of a key that callers are given', () => {
  const made = event('http: GET /a', {
    provider: 'apiGateway: {apiKeys: [{name: k, value: abcdefghij0123456789xyz}]}',
  });
  expect(JSON.stringify(made)).not.toContain('abcdefghij0123456789xyz');
  const stored: Fact[] = ofType(made, 'setting').filter(({ attributes }) => attributes.surface === 'stored-value');
  expect(stored.map(({ attributes }) => attributes.form)).toEqual(['literal']);
});
