import { describe, expect, test } from 'vitest';
import { because, factOf, ofType, reading, schemaErrors } from '../reading.ts';

const attributes = (text: string, parameters: Record<string, string> = {}) =>
  factOf(reading(text, parameters), 'function:template.yaml#Orders').attributes;

const withProperties = (lines: string, rest = ''): string =>
  `Resources:\n  Orders:\n    Type: AWS::Lambda::Function\n    Properties:\n${lines
    .split('\n')
    .map((line) => `      ${line}\n`)
    .join('')}${rest}`;

test('a function that states everything', () => {
  const made = reading(
    withProperties(
      `FunctionName: orders
Runtime: nodejs22.x
Handler: index.handler
RuntimeManagementConfig: {UpdateRuntimeOn: Manual}
Architectures: [arm64]
SnapStart: {ApplyOn: PublishedVersions}
DurableConfig: {ExecutionTimeout: 3600, RetentionPeriodInDays: 7}
TenancyConfig: {TenantIsolationMode: PER_TENANT}
RecursiveLoop: Allow
Timeout: '30'
MemorySize: 256
EphemeralStorage: {Size: 1024}
ReservedConcurrentExecutions: 5
TracingConfig: {Mode: Active}
LoggingConfig: {LogFormat: JSON, ApplicationLogLevel: WARN, LogGroup: !Ref Logs}
KmsKeyArn: !GetAtt Key.Arn
Role: !GetAtt Role.Arn
Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:x:1', !Ref Layer]
VpcConfig: {SubnetIds: [!Ref Subnet], SecurityGroupIds: [sg-1]}
DeadLetterConfig: {TargetArn: !ImportValue Letters}
Code: {S3Bucket: builds, S3Key: orders.zip}
Tags: [{Key: team, Value: shop}]`,
      `  Role: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {Statement: []}}}
  Layer: {Type: 'AWS::Lambda::LayerVersion'}
  Logs: {Type: 'AWS::Logs::LogGroup'}
  Key: {Type: 'AWS::KMS::Key'}
  Subnet: {Type: 'AWS::EC2::Subnet'}
`,
    ),
  );
  const fact = factOf(made, 'function:template.yaml#Orders');
  expect(fact.attributes).toEqual({
    stack: 'stack:template.yaml',
    logicalId: 'Orders',
    madeBy: 'template',
    constructPath: null,
    platform: 'aws',
    region: null,
    name: 'orders',
    packageType: 'zip',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    runtimeUpdates: 'manual',
    architectures: ['arm64'],
    declared: [
      'timeout',
      'memory',
      'runtime',
      'tracing',
      'log-format',
      'log-group',
      'reserved-concurrency',
      'ephemeral-storage',
    ],
    timeoutSeconds: 30,
    memoryMb: 256,
    ephemeralStorageMb: 1024,
    reservedConcurrency: 5,
    minInstances: null,
    maxInstances: null,
    snapStart: true,
    durable: { timeoutSeconds: 3600, retentionDays: 7 },
    tracing: 'active',
    logFormat: 'json',
    logLevel: 'warn',
    logGroup: `\${Logs}`,
    kmsKey: `\${Key.Arn}`,
    role: 'role:template.yaml#Role',
    layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:x:1', `\${Layer}`],
    subnets: [`\${Subnet}`],
    securityGroups: ['sg-1'],
    vpcEgress: 'all',
    deadLetterTarget: `\${ImportValue Letters}`,
    failureDestination: null,
    tenantIsolation: true,
    seenIn: [],
    recursiveLoop: 'allow',
    deployment: { published: false, strategy: 'all-at-once', alarms: [], hooks: [], rollback: false },
    container: null,
    appService: null,
    codeSigning: null,
    codeForm: 's3',
    codeLocation: 's3://builds/orders.zip',
    tags: [{ name: 'team', value: 'shop' }],
  });
  expect(fact.place).toEqual({ path: 'template.yaml', line: 2, column: 3, pointer: '/Resources/Orders' });
  expect(fact.origins['/deadLetterTarget']?.kind).toBe('assumed');
  expect(schemaErrors(made.facts)).toEqual([]);
});

test('what is left out is the documented default, and said to be one', () => {
  const fact = factOf(reading(withProperties('Code: src')), 'function:template.yaml#Orders');
  expect(fact.attributes).toMatchObject({
    name: 'Orders',
    packageType: 'zip',
    runtimeUpdates: 'auto',
    timeoutSeconds: 3,
    memoryMb: 128,
    ephemeralStorageMb: 512,
    reservedConcurrency: null,
    tracing: 'pass-through',
    logFormat: 'text',
    declared: [],
    tags: [],
  });
  const inherited = Object.entries(fact.origins).filter(([, { kind }]) => kind === 'inherited-default');
  expect(inherited.map(([pointer]) => pointer).sort()).toEqual([
    '/architectures',
    '/ephemeralStorageMb',
    '/logFormat',
    '/memoryMb',
    '/packageType',
    '/recursiveLoop',
    '/runtimeUpdates',
    '/snapStart',
    '/timeoutSeconds',
    '/tracing',
  ]);
  expect(because(fact.attributes.role)).toBe('no role is stated');
  expect(because(fact.attributes.runtime)).toBe('no runtime is stated');
});

test('a tag that is called as a secret is keeps its value to itself', () => {
  const fact = attributes(
    withProperties(
      'Tags: [{Key: ApiToken, Value: correct-horse}, {Key: password, Value: REPLACE_ME}, {Key: team, Value: a}]',
    ),
  );
  expect(fact.tags).toEqual([
    { name: 'ApiToken', value: { unresolved: 'withheld, since it may be a secret' } },
    { name: 'password', value: 'REPLACE_ME' },
    { name: 'team', value: 'a' },
  ]);
  expect(JSON.stringify(fact)).not.toContain('correct-horse');
});

describe('code', () => {
  test.each([
    ['Code: ./src/orders/', 'local', 'services/src/orders'],
    ['Code: ../shared', 'local', 'shared'],
    ['Code: s3://bucket/key', 's3', 's3://bucket/key'],
    ['Code: {ZipFile: secret source}', 'inline', null],
    [`Code: {ImageUri: !Sub "\${AWS::AccountId}.dkr.ecr/x:1"}`, 'image', `\${AWS::AccountId}.dkr.ecr/x:1`],
  ])('%s', (line, form, location) => {
    const made = reading(withProperties(line), {}, 'services/template.yaml');
    const fact = factOf(made, 'function:services/template.yaml#Orders');
    expect(fact.attributes).toMatchObject({ codeForm: form, codeLocation: location });
    expect(JSON.stringify(made)).not.toContain('secret source');
  });

  test('an image has no runtime; a path above the root is not followed', () => {
    expect(attributes(withProperties('Code: {ImageUri: x}'))).toMatchObject({ packageType: 'image', runtime: null });
    expect(because(attributes(withProperties('Code: ../../x')).codeLocation)).toBe('the code lies outside the root');
    expect(because(attributes(withProperties('Timeout: 1')).codeForm)).toContain('does not say');
  });
});

describe('role', () => {
  const role =
    "  Role: {Type: 'AWS::IAM::Role', Properties: {RoleName: run-orders, AssumeRolePolicyDocument: {Statement: []}}}\n";
  test.each([
    '!GetAtt Role.Arn',
    '!Ref Role',
    `!Sub "\${Role.Arn}"`,
    `!Sub "arn:aws:iam::\${AWS::AccountId}:role/team/run-orders"`,
    `!Sub "arn:aws:iam::\${AWS::AccountId}:role/\${Role}"`,
  ])('%s is the role of this stack', (reference) => {
    expect(attributes(withProperties(`Role: ${reference}`, role)).role).toBe('role:template.yaml#Role');
  });

  test.each([
    ['arn:aws:iam::123456789012:role/other', 'declared elsewhere'],
    ['!ImportValue RoleArn', 'imported from another stack'],
    ['!GetAtt Table.Arn', 'declared elsewhere'],
  ])('%s is not', (reference, reason) => {
    const table = "  Table: {Type: 'AWS::DynamoDB::Table'}\n";
    expect(because(attributes(withProperties(`Role: ${reference}`, role + table)).role)).toContain(reason);
  });
});

describe('values that are not known', () => {
  const template = `Parameters:
  Seconds: {Type: Number, Default: 900}
  Memory: {Type: Number, AllowedValues: [128, 512]}
  Free: {Type: Number}
Conditions: {InEurope: !Equals [!Ref 'AWS::Region', eu-west-1]}
${withProperties(`Code: src
Timeout: !Ref Seconds
MemorySize: !Ref Memory
EphemeralStorage: {Size: !Ref Free}
TracingConfig: !If [InEurope, {Mode: Active}, !Ref 'AWS::NoValue']
ReservedConcurrentExecutions: !GetAtt Own.Cap
VpcConfig: !If [InEurope, {SubnetIds: [a]}, !Ref 'AWS::NoValue']`)}`;
  const fact = factOf(reading(template), 'function:template.yaml#Orders');

  test('a default is assumed', () => {
    expect(fact.attributes.timeoutSeconds).toBe(900);
    expect(fact.origins['/timeoutSeconds']).toEqual({ kind: 'assumed', from: 'default of parameter Seconds' });
  });

  test('allowed values and branches are listed, an absent one as the default', () => {
    expect(fact.attributes.memoryMb).toMatchObject({ among: [128, 512] });
    expect(fact.attributes.tracing).toMatchObject({ among: ['active', 'pass-through'] });
    expect(fact.attributes.subnets).toMatchObject({ among: [['a'], []] });
    expect(fact.origins['/tracing']?.kind).toBe('conditional');
  });

  test('the rest is a hole with the reason', () => {
    expect(because(fact.attributes.ephemeralStorageMb)).toContain('Free has no default');
    expect(because(fact.attributes.reservedConcurrency)).toContain('not declared');
    expect(fact.attributes.declared).toContainEqual({
      unresolved: 'whether tracing is stated: condition InEurope is not known',
    });
  });

  test('the configuration supplies a value', () => {
    expect(attributes(template, { Free: '2048' }).ephemeralStorageMb).toBe(2048);
  });
});

test('code signing is joined on, its default being Warn', () => {
  const config = (policies: string) =>
    `  Signing:\n    Type: AWS::Lambda::CodeSigningConfig\n    Properties: {AllowedPublishers: {SigningProfileVersionArns: [!GetAtt P.ProfileVersionArn]}${policies}}\n  P: {Type: 'AWS::Signer::SigningProfile'}\n`;
  const stated = withProperties(
    'CodeSigningConfigArn: !Ref Signing',
    config(', CodeSigningPolicies: {UntrustedArtifactOnDeployment: Enforce}'),
  );
  expect(attributes(stated).codeSigning).toEqual({
    config: `\${Signing}`,
    untrusted: 'enforce',
    publishers: [`\${P.ProfileVersionArn}`],
  });
  const silent = factOf(
    reading(withProperties('CodeSigningConfigArn: !Ref Signing', config(''))),
    'function:template.yaml#Orders',
  );
  expect(silent.attributes.codeSigning).toMatchObject({ untrusted: 'warn' });
  expect(silent.origins['/codeSigning/untrusted']?.kind).toBe('inherited-default');
  const elsewhere = attributes(withProperties('CodeSigningConfigArn: arn:aws:lambda:x')).codeSigning;
  expect(elsewhere).toMatchObject({ untrusted: { unresolved: expect.stringContaining('elsewhere') } });
});

test('an invoke configuration is joined on, also through an alias', () => {
  const invoke = (name: string) =>
    `  Live: {Type: 'AWS::Lambda::Alias', Properties: {FunctionName: !Ref Orders, Name: live}}
  Async:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: {FunctionName: ${name}, Qualifier: live, DestinationConfig: {OnFailure: {Destination: !GetAtt Letters.Arn}}}
  Letters: {Type: 'AWS::SQS::Queue'}
`;
  for (const name of ['!Ref Orders', '!Ref Live', 'orders', '!GetAtt Orders.Arn']) {
    const made = reading(withProperties('FunctionName: orders', invoke(name)));
    expect(factOf(made, 'function:template.yaml#Orders').attributes.failureDestination).toBe(`\${Letters.Arn}`);
    expect(ofType(made, 'function')).toHaveLength(1);
  }
  expect(attributes(withProperties('Timeout: 1', invoke('other'))).failureDestination).toBe(null);
});

describe('a new version', () => {
  const SAM = 'Transform: AWS::Serverless-2016-10-31\n';
  const orders = (properties: string, more = '') =>
    factOf(
      reading(`${SAM}Resources:
  Orders: {Type: 'AWS::Serverless::Function', Properties: {Runtime: nodejs22.x, Handler: a.b, CodeUri: src, ${properties}}}
${more}`),
      'function:template.yaml#Orders',
    ).attributes;

  test('that takes over step by step, watched by alarms and tried by functions', () => {
    const fact = orders(
      'AutoPublishAlias: live, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 4}, DeploymentPreference: {Type: Linear10PercentEvery1Minute, Alarms: [!Ref Errors], Hooks: {PreTraffic: !Ref Check}}',
      `  Errors: {Type: 'AWS::CloudWatch::Alarm'}\n  Check: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}\n`,
    );
    expect(fact.deployment).toEqual({
      published: true,
      strategy: 'linear',
      alarms: [`\${Errors}`],
      hooks: [`\${Check}`],
      rollback: true,
    });
    expect(fact).toMatchObject({ minInstances: 4, maxInstances: null });
  });

  test('that takes over at once', () => {
    const once = { strategy: 'all-at-once', alarms: [], hooks: [], rollback: false };
    expect(orders('AutoPublishAlias: live').deployment).toEqual({ published: true, ...once });
    expect(orders('Timeout: 3').deployment).toEqual({ published: false, ...once });
  });

  test('that gets a share of the calls', () => {
    const more = `  Live: {Type: 'AWS::Lambda::Alias', Properties: {Name: live, FunctionName: !Ref Orders, FunctionVersion: '1', RoutingConfig: {AdditionalVersionWeights: [{FunctionVersion: '2', FunctionWeight: 0.1}]}}}\n`;
    expect(orders('Timeout: 3', more).deployment).toMatchObject({ published: true, strategy: 'traffic-split' });
  });

  test('by a deployment group that is declared elsewhere', () => {
    const more = `  Live:
    Type: AWS::Lambda::Alias
    UpdatePolicy: {CodeDeployLambdaAliasUpdate: {ApplicationName: a, DeploymentGroupName: g}}
    Properties: {Name: live, FunctionName: !Ref Orders, FunctionVersion: '1'}
`;
    const elsewhere = { unresolved: 'the deployment group is declared elsewhere' };
    expect(orders('Timeout: 3', more).deployment).toEqual({
      published: true,
      strategy: elsewhere,
      alarms: [elsewhere],
      hooks: [],
      rollback: elsewhere,
    });
  });
});
