import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsExport } from '../../../../src/collect/manifests/aws-export/read-export.ts';
import { topKeys } from '../../../../src/collect/manifests/aws-export/top-keys.ts';
import type { Reading } from '../../../../src/collect/reader.ts';
import { onlyReading, readings } from '../files.ts';
import { because, factOf, ofType, reading, schemaErrors } from '../reading.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const ROLE = 'arn:aws:iam::111122223333:role/service/orders-role';
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const DOCUMENT = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders' },
  ],
};

const CONFIGURATION = {
  FunctionName: 'orders',
  FunctionArn: ARN,
  Runtime: 'nodejs24.x',
  Role: ROLE,
  Handler: 'index.handler',
  CodeSize: 1000,
  Timeout: 20,
  MemorySize: 256,
  CodeSha256: 'q83vEjRWeJA=',
  PackageType: 'Zip',
  Architectures: ['arm64'],
  TracingConfig: { Mode: 'Active' },
  EphemeralStorage: { Size: 512 },
  SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
  LoggingConfig: { LogFormat: 'JSON', LogGroup: '/aws/lambda/orders' },
  Environment: { Variables: { TABLE: 'orders', API_TOKEN: `ghp_${'k3'.repeat(18)}` } },
};

const read = (value: unknown, path = 'deployed/a.json'): Promise<Reading> =>
  onlyReading({ [path]: JSON.stringify(value, null, 2) });

describe('an export of a function', () => {
  it('is observed, in the form of what runs, where the ARNs say', async () => {
    const made = await read(CONFIGURATION);
    expect(made.basis).toBe('observed');
    expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({
      dialect: 'aws-export',
      form: 'deployed',
      region: 'eu-west-1',
      functions: 1,
    });
    expect(factOf(made, 'function:deployed/a.json#orders').attributes).toMatchObject({
      name: 'orders',
      runtime: 'nodejs24.x',
      timeoutSeconds: 20,
      memoryMb: 256,
      architectures: ['arm64'],
      tracing: 'active',
      logFormat: 'json',
      logGroup: '/aws/lambda/orders',
      snapStart: false,
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('says nothing of what other commands tell, rather than a default', async () => {
    const { attributes } = factOf(await read(CONFIGURATION), 'function:deployed/a.json#orders');
    for (const name of [
      'reservedConcurrency',
      'codeSigning',
      'failureDestination',
      'recursiveLoop',
      'deployment',
      'tags',
    ]) {
      expect(because(attributes[name]), name).toContain('does not say it');
    }
  });

  it('means its role by its ARN, so that the role of another export is found', async () => {
    const fact = factOf(await read(CONFIGURATION), 'function:deployed/a.json#orders');
    expect(because(fact.attributes.role)).toContain('elsewhere');
    expect(fact.refers?.['/role']).toContain('orders-role');
  });

  it('keeps neither the signed address of its code nor a value of its environment', async () => {
    const whole = {
      Configuration: CONFIGURATION,
      Code: {
        RepositoryType: 'S3',
        Location: 'https://awslambda-eu-west-1-tasks.s3.amazonaws.com/x?X-Amz-Security-Token=AQoDYXdz',
      },
      Tags: { team: 'shop' },
      Concurrency: { ReservedConcurrentExecutions: 5 },
    };
    const made = await read(whole);
    expect(JSON.stringify(made)).not.toMatch(/X-Amz|AQoDYXdz|ghp_|awslambda-/);
    const fact = factOf(made, 'function:deployed/a.json#orders');
    expect(fact.attributes).toMatchObject({ reservedConcurrency: 5, tags: [{ name: 'team', value: 'shop' }] });
    expect(because(fact.attributes.codeLocation)).toContain('where the code came from');
    expect(ofType(made, 'setting').map(({ attributes }) => [attributes.name, attributes.form])).toEqual([
      ['TABLE', 'literal'],
      ['API_TOKEN', 'literal'],
    ]);
  });

  it('of an image is where its digest says', async () => {
    const image = { ...CONFIGURATION, PackageType: 'Image', Runtime: undefined };
    const ResolvedImageUri = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders@sha256:${'a'.repeat(64)}`;
    const made = await read({ Configuration: image, Code: { ImageUri: 'x:1', ResolvedImageUri } });
    expect(factOf(made, 'function:deployed/a.json#orders').attributes).toMatchObject({
      packageType: 'image',
      codeLocation: ResolvedImageUri,
    });
  });

  it('stands at its own place in a list', async () => {
    const made = await read({ Functions: [CONFIGURATION, { ...CONFIGURATION, FunctionName: 'stock' }] });
    const text = JSON.stringify({ Functions: [CONFIGURATION, { ...CONFIGURATION, FunctionName: 'stock' }] }, null, 2);
    const stock = factOf(made, 'function:deployed/a.json#stock');
    expect(stock.place.pointer).toBe('/Functions/1');
    const lines = text.split('\n');
    expect(lines.slice((stock.place.line ?? 0) - 1, (stock.place.line ?? 0) + 1).join()).toContain('stock');
  });

  it('is the function that a template declares, but for what only one of them can say', async () => {
    const template = {
      Resources: {
        Orders: {
          Type: 'AWS::Lambda::Function',
          Properties: { ...CONFIGURATION, Code: { S3Bucket: 'b', S3Key: 'k' }, Role: { 'Fn::GetAtt': ['R', 'Arn'] } },
        },
        R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST } },
      },
    };
    const declared = factOf(reading(JSON.stringify(template)), 'function:template.yaml#Orders').attributes;
    const deployed = factOf(await read(CONFIGURATION), 'function:deployed/a.json#orders').attributes;
    const onlyOne = new Set([
      ...['stack', 'logicalId', 'role', 'codeForm', 'codeLocation', 'declared', 'reservedConcurrency', 'codeSigning'],
      ...[
        'failureDestination',
        'recursiveLoop',
        'runtimeUpdates',
        'deployment',
        'minInstances',
        'maxInstances',
        'tags',
      ],
    ]);
    const common = (attributes: typeof declared) =>
      Object.fromEntries(Object.entries(attributes).filter(([name]) => !onlyOne.has(name)));
    expect(common(deployed)).toEqual(common(declared));
  });
});

describe('exports of IAM', () => {
  const DETAILS = {
    UserDetailList: [{ UserName: 'deploy', Arn: 'arn:aws:iam::111122223333:user/deploy' }],
    GroupDetailList: [],
    RoleDetailList: [
      {
        RoleName: 'orders-role',
        Arn: ROLE,
        AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(TRUST)),
        RolePolicyList: [{ PolicyName: 'own', PolicyDocument: DOCUMENT }],
        AttachedManagedPolicies: [
          {
            PolicyName: 'AWSLambdaBasicExecutionRole',
            PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
          },
          { PolicyName: 'orders-write', PolicyArn: 'arn:aws:iam::111122223333:policy/orders-write' },
        ],
      },
    ],
    Policies: [
      {
        PolicyName: 'orders-write',
        Arn: 'arn:aws:iam::111122223333:policy/orders-write',
        DefaultVersionId: 'v2',
        PolicyVersionList: [
          { VersionId: 'v2', IsDefaultVersion: true, Document: DOCUMENT },
          {
            VersionId: 'v1',
            IsDefaultVersion: false,
            Document: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
          },
        ],
      },
    ],
  };

  it('give roles with the statements of all their policies, of a managed one those of its default version', async () => {
    const made = await read(DETAILS);
    const id = 'role:deployed/a.json#orders-role';
    expect(factOf(made, id).attributes).toMatchObject({
      name: 'orders-role',
      trustedServices: ['lambda.amazonaws.com'],
      managedPolicies: [
        { name: 'AWSLambdaBasicExecutionRole', owner: 'aws' },
        { name: 'orders-write', owner: 'stack' },
      ],
      inlinePolicies: ['own'],
    });
    const statements = ofType(made, 'policy-statement').map(({ attributes, place }) => [
      attributes.role,
      attributes.policy,
      (attributes.actions as { pattern: string }[]).map(({ pattern }) => pattern),
      place.pointer,
    ]);
    expect(statements).toEqual([
      [id, 'own', ['dynamodb:PutItem'], '/RoleDetailList/0/RolePolicyList/0/PolicyDocument/Statement/0'],
      [id, 'orders-write', ['dynamodb:PutItem'], '/Policies/0/PolicyVersionList/0/Document/Statement/0'],
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(made.kinds).toEqual(['manifest', 'policy']);
    expect(ofType(made, 'iam-user').map(({ attributes }) => attributes.name)).toEqual(['deploy']);
  });

  it('of a role alone do not say what it may do', async () => {
    const made = await read({ Role: { RoleName: 'orders-role', Arn: ROLE, AssumeRolePolicyDocument: TRUST } });
    const { attributes } = factOf(made, 'role:deployed/a.json#orders-role');
    expect(because((attributes.managedPolicies as never[])[0])).toContain('get-role');
    expect(because((attributes.inlinePolicies as never[])[0])).toContain('get-role');
  });

  it('of one policy of a role name the role', async () => {
    const made = await read({ RoleName: 'orders-role', PolicyName: 'own', PolicyDocument: DOCUMENT });
    const [statement] = ofType(made, 'policy-statement');
    expect(because(statement?.attributes.role)).toContain('elsewhere');
    expect(statement?.refers).toEqual({ '/role': 'orders-role' });
  });
});

describe('exports of what stands around functions', () => {
  it('of the policy of a function are permissions; what none of Lambda makes is not guessed', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 's3',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: ARN,
          Condition: {
            ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' },
            StringEquals: { 'AWS:SourceAccount': '111122223333' },
          },
        },
        { Sid: 'deny', Effect: 'Deny', Principal: '*', Action: 'lambda:InvokeFunction', Resource: ARN },
      ],
    };
    const made = await read({ Policy: JSON.stringify(policy), RevisionId: 'x' });
    const [allowed, denied] = ofType(made, 'resource-policy-statement').map(({ attributes }) => attributes);
    expect(allowed).toMatchObject({
      principals: [{ kind: 'service', id: 's3.amazonaws.com' }],
      sourceAccount: '111122223333',
      source: { arn: 'arn:aws:s3:::uploads', service: 's3' },
    });
    expect(JSON.stringify(denied?.principals)).toContain('no permission');
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('of function URLs, mappings and invoke configurations are endpoints and sources of events', async () => {
    const url = await read({
      FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/',
      FunctionArn: ARN,
      AuthType: 'NONE',
    });
    expect(ofType(url, 'endpoint')[0]?.attributes).toMatchObject({ kind: 'function-url', guards: [] });
    const mapping = await read({
      EventSourceMappings: [
        {
          UUID: 'u1',
          BatchSize: 5,
          EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
          FunctionArn: ARN,
          State: 'Disabled',
        },
      ],
    });
    expect(ofType(mapping, 'event-source')[0]?.attributes).toMatchObject({
      service: 'sqs',
      batchSize: 5,
      enabled: false,
    });
  });

  it('of queues and topics give them with their policies', async () => {
    const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' }] };
    const made = await read({
      Attributes: {
        QueueArn: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
        VisibilityTimeout: '120',
        MessageRetentionPeriod: '1209600',
        SqsManagedSseEnabled: 'true',
        RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:111122223333:lost","maxReceiveCount":4}',
        Policy: JSON.stringify(policy),
      },
    });
    expect(factOf(made, 'queue:deployed/a.json#jobs').attributes).toMatchObject({
      visibilitySeconds: 120,
      retentionSeconds: 1209600,
      maxReceiveCount: 4,
      redriveTarget: 'arn:aws:sqs:eu-west-1:111122223333:lost',
    });
    expect(ofType(made, 'resource-policy-statement')[0]?.attributes).toMatchObject({
      resource: 'queue:deployed/a.json#jobs',
      principals: [{ kind: 'anyone', id: '*' }],
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('of APIs give methods and routes with what guards them', async () => {
    const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${ARN}/invocations`;
    const rest = await read({
      items: [
        { id: 'r', path: '/' },
        {
          id: 'o',
          parentId: 'r',
          pathPart: 'orders',
          path: '/orders',
          resourceMethods: {
            GET: {
              httpMethod: 'GET',
              authorizationType: 'AWS_IAM',
              apiKeyRequired: false,
              methodIntegration: { type: 'AWS_PROXY', uri },
            },
            POST: {},
          },
        },
      ],
    });
    const told = ofType(rest, 'endpoint').map(({ attributes }) => [
      attributes.method,
      attributes.path,
      attributes.guards,
    ]);
    expect(told[0]).toEqual(['GET', '/orders', ['iam']]);
    expect(JSON.stringify(told[1]?.[2])).toContain('--embed methods');
    const http = await read({
      Items: [{ RouteId: 'a1', RouteKey: 'GET /orders', AuthorizationType: 'JWT', Target: 'integrations/x' }],
    });
    expect(ofType(http, 'endpoint')[0]?.attributes).toMatchObject({ method: 'GET', path: '/orders', guards: ['jwt'] });
    expect(schemaErrors([...rest.facts, ...http.facts])).toEqual([]);
  });

  it.each([
    [
      'log groups',
      { logGroups: [{ logGroupName: '/aws/lambda/orders', retentionInDays: 30 }] },
      'log-group',
      { retentionDays: 30 },
    ],
    [
      'alarms',
      {
        MetricAlarms: [{ AlarmName: 'errors', Namespace: 'AWS/Lambda', MetricName: 'Errors', AlarmActions: [] }],
        CompositeAlarms: [],
      },
      'alarm',
      { name: 'errors' },
    ],
    [
      'rules',
      {
        Rules: [
          {
            Name: 'nightly',
            Arn: 'arn:aws:events:eu-west-1:111122223333:rule/nightly',
            State: 'ENABLED',
            ScheduleExpression: 'rate(1 day)',
          },
        ],
      },
      'bus',
      { name: 'default' },
    ],
    [
      'tables',
      {
        Table: {
          TableName: 'orders',
          TableArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
          DeletionProtectionEnabled: true,
        },
      },
      'table',
      { deletionProtection: true },
    ],
    [
      'workflows',
      {
        stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:pay',
        name: 'pay',
        definition: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
        roleArn: ROLE,
        type: 'STANDARD',
        loggingConfiguration: { level: 'ALL', includeExecutionData: false },
      },
      'state-machine',
      { logLevel: 'all' },
    ],
    ['keys', { KeyMetadata: { KeyId: 'k1', Enabled: true, Origin: 'AWS_KMS' } }, 'key', { enabled: true }],
    [
      'secrets',
      {
        ARN: 'arn:aws:secretsmanager:eu-west-1:1:secret:db-a',
        Name: 'db',
        RotationEnabled: true,
        RotationRules: { AutomaticallyAfterDays: 30 },
        VersionIdsToStages: {},
      },
      'secret',
      { rotation: { everyDays: 30 } },
    ],
    [
      'topics',
      { Attributes: { TopicArn: 'arn:aws:sns:eu-west-1:1:placed', KmsMasterKeyId: 'alias/aws/sns' } },
      'topic',
      { name: 'placed' },
    ],
  ])('of %s give them', async (_, value, type, expected) => {
    const made = await read(value);
    expect(ofType(made, type)[0]?.attributes).toMatchObject(expected);
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(made.problems).toEqual([]);
  });

  it('of a stack hand on its template, or the list of what it holds', async () => {
    const body = { Resources: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } } } };
    for (const TemplateBody of [
      body,
      JSON.stringify(body),
      'Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n    Properties: { QueueName: jobs }\n',
    ]) {
      const made = await read({ StagesAvailable: ['Original'], TemplateBody });
      expect(factOf(made, 'queue:deployed/a.json#Jobs').attributes.name).toBe('jobs');
      expect(ofType(made, 'stack')[0]?.attributes.form).toBe('deployed');
    }
    const listed = await read({
      StackResources: [
        {
          StackName: 's',
          LogicalResourceId: 'Orders',
          PhysicalResourceId: 'orders',
          ResourceType: 'AWS::Lambda::Function',
        },
        {
          StackName: 's',
          LogicalResourceId: 'Jobs',
          PhysicalResourceId: 'https://sqs/jobs',
          ResourceType: 'AWS::SQS::Queue',
        },
      ],
    });
    expect(ofType(listed, 'stack')[0]?.attributes).toMatchObject({ form: 'inventory', resources: 2, functions: 1 });
    expect(because(ofType(listed, 'function')[0]?.attributes.timeoutSeconds)).toContain('list of resources');
    expect(ofType(listed, 'queue')).toEqual([]);
    expect(schemaErrors(listed.facts)).toEqual([]);
  });

  it('that do not say what they are about are told of', async () => {
    const made = await read({ AttachedPolicies: [{ PolicyName: 'a', PolicyArn: 'arn:aws:iam::aws:policy/a' }] });
    expect(made.facts).toEqual([]);
    expect(made.problems[0]).toMatchObject({ code: 'export-without-subject', place: { line: 1 } });
  });
});

describe('finding exports', () => {
  it('leaves other JSON alone, whatever keys stand deeper in it', async () => {
    const others = {
      'package.json': { name: 'a', Functions: [] },
      'event.json': { Records: [{ eventSourceARN: ARN, FunctionArn: ARN }] },
      'deep.json': { data: { FunctionName: 'orders', FunctionArn: ARN, Role: ROLE } },
      'template.json': {
        AWSTemplateFormatVersion: '2010-09-09',
        Resources: {},
        Role: { AssumeRolePolicyDocument: {} },
      },
    };
    for (const [path, value] of Object.entries(others)) {
      expect(awsExport.recognises(Buffer.from(JSON.stringify(value)), path), path).toBe(false);
    }
    const { byPath } = await readings({
      'a/b.json': JSON.stringify([CONFIGURATION, { ...CONFIGURATION, FunctionName: 'b' }]),
    });
    expect(ofType(byPath.get('a/b.json') as Reading, 'function')).toHaveLength(2);
  });

  it('reads the keys at the top as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const keys = topKeys(JSON.stringify(value));
        expect(keys).toEqual(
          Object.keys(JSON.parse(JSON.stringify(value))).map((key) => JSON.stringify(key).slice(1, -1)),
        );
      }),
    );
  });

  it('never throws, whatever stands where something else should', async () => {
    const outputs: { [key: string]: unknown }[] = [
      CONFIGURATION,
      { RoleDetailList: [{ RoleName: 'a', AssumeRolePolicyDocument: TRUST, RolePolicyList: [DOCUMENT] }] },
      { Policy: JSON.stringify(DOCUMENT), RevisionId: ARN },
      { Attributes: { QueueArn: 'arn:aws:sqs:eu-west-1:1:jobs' } },
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...outputs), fc.nat(20), fc.jsonValue(), async (output, which, junk) => {
        const keys = Object.keys(output);
        const key = keys[which % keys.length] ?? '';
        const { byPath } = await readings({ 'a.json': JSON.stringify({ ...output, [key]: junk }) });
        for (const made of byPath.values()) expect(schemaErrors(made.facts)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
