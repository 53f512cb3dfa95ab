import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const BASIC = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

describe('a function', () => {
  test('gets a role with basic execution, marked as not its own', () => {
    const { get, problems } = expanded(`Resources:\n${functionWith('')}`);
    const role = get('OrdersRole');
    expect(problems).toEqual([]);
    expect(get('Orders').properties.Role).toEqual({ 'Fn::GetAtt': ['OrdersRole', 'Arn'] });
    expect(role).toMatchObject({ type: 'AWS::IAM::Role', madeBy: 'sam-transform', pointer: ['Resources', 'Orders'] });
    expect(role.properties.ManagedPolicyArns).toEqual([BASIC]);
    expect(role.origins.get('ManagedPolicyArns/0')?.kind).toBe('inherited-default');
    expect(JSON.stringify(role.properties.AssumeRolePolicyDocument)).toContain('lambda.amazonaws.com');
  });

  test('keeps a path as code, and takes an S3 address apart', () => {
    const { get } = expanded(
      `Resources:\n${functionWith('')}${functionWith('', 'Stored').replace('src/orders', 's3://releases/a/b.zip?versionId=v1')}`,
    );
    expect(get('Orders').properties.Code).toBe('src/orders');
    expect(get('Stored').properties.Code).toEqual({ S3Bucket: 'releases', S3Key: 'a/b.zip', S3ObjectVersion: 'v1' });
  });

  test('without any code is built from the folder of the template, and that is told', () => {
    const written = functionWith('').replace(/ *CodeUri:.*\n/, '');
    expect(written).not.toContain('CodeUri');
    const { get, problems } = expanded(`Resources:\n${written}`);
    expect(get('Orders').properties.Code).toBe('.');
    expect(get('Orders').origins.get('Code')?.kind).toBe('inherited-default');
    expect(problems).toMatchObject([{ code: 'sam-code-left-out', kinds: [] }]);
  });

  test('with an image, but not as a package of that type, is refused', () => {
    const written = functionWith('').replace(/CodeUri:.*/, 'ImageUri: registry.example.com/orders');
    expect(expanded(`Resources:\n${written}`).problems).toMatchObject([{ code: 'sam-refused' }]);
  });

  test.each([
    ['Tracing: Active', 'AWSXrayWriteOnlyAccess'],
    ['VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }', 'service-role/AWSLambdaVPCAccessExecutionRole'],
  ])('%s attaches a managed policy without a word', (setting, policy) => {
    const { get } = expanded(`Resources:\n${functionWith(setting)}`);
    expect(get('OrdersRole').properties.ManagedPolicyArns).toEqual([BASIC, `arn:aws:iam::aws:policy/${policy}`]);
  });

  test('with Tracing Disabled has no X-Ray policy', () => {
    const { get } = expanded(`Resources:\n${functionWith('Tracing: Disabled')}`);
    expect(get('OrdersRole').properties.ManagedPolicyArns).toEqual([BASIC]);
  });

  test('with DurableConfig has the durable policy in place of the basic one', () => {
    const { get } = expanded(`Resources:\n${functionWith('DurableConfig: { ExecutionTimeout: 60 }')}`);
    expect(get('OrdersRole').properties.ManagedPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicDurableExecutionRolePolicy',
    ]);
  });

  test('with a role of its own gets none, and its policies count for nothing', () => {
    const { get, has } = expanded(
      `Resources:\n${functionWith('Role: arn:aws:iam::123456789012:role/shared\nPolicies: AdministratorAccess')}`,
    );
    expect(get('Orders').properties.Role).toBe('arn:aws:iam::123456789012:role/shared');
    expect(has('OrdersRole')).toBe(false);
  });

  test('with a role that may be left out keeps both possibilities', () => {
    const { get } = expanded(`Parameters:
  RoleArn: { Type: String }
Conditions:
  HasRole: !Not [!Equals [!Ref RoleArn, '']]
Resources:
${functionWith('Role: !If [HasRole, !Ref RoleArn, !Ref AWS::NoValue]')}`);
    expect(get('Orders').properties.Role).toEqual({
      'Fn::If': ['HasRole', { Ref: 'RoleArn' }, { 'Fn::GetAtt': ['OrdersRole', 'Arn'] }],
    });
    expect(get('OrdersRole').condition).toBe('NOTHasRole');
  });

  test('hands its condition to all that is made of it', () => {
    const text = `Resources:\n${functionWith('FunctionUrlConfig: { AuthType: NONE }')}`;
    const { get } = expanded(text.replace('    Properties:', '    Condition: Wanted\n    Properties:'));
    for (const id of ['Orders', 'OrdersRole', 'OrdersUrl', 'OrdersUrlPublicPermissions']) {
      expect(get(id).condition).toBe('Wanted');
    }
  });

  test('takes PermissionsBoundary, RolePath and a trust policy over to its role', () => {
    const { get } = expanded(
      `Resources:\n${functionWith(`PermissionsBoundary: arn:aws:iam::123456789012:policy/edge
RolePath: /apps/
AssumeRolePolicyDocument: { Statement: [] }`)}`,
    );
    expect(get('OrdersRole').properties).toMatchObject({
      PermissionsBoundary: 'arn:aws:iam::123456789012:policy/edge',
      Path: '/apps/',
      AssumeRolePolicyDocument: { Statement: [] },
    });
  });

  test.each([
    ['SQS', 'sqs:SendMessage'],
    ['SNS', 'sns:Publish'],
  ])('may send to its dead-letter target on %s', (type, action) => {
    const { get } = expanded(
      `Resources:\n${functionWith(`DeadLetterQueue: { Type: ${type}, TargetArn: !GetAtt Lost.Arn }`)}`,
    );
    const target = { 'Fn::GetAtt': ['Lost', 'Arn'] };
    expect(get('Orders').properties.DeadLetterConfig).toEqual({ TargetArn: target });
    expect(get('OrdersRole').properties.Policies).toMatchObject([
      { PolicyDocument: { Statement: [{ Action: action, Effect: 'Allow', Resource: target }] } },
    ]);
  });
});

describe('a function URL', () => {
  test('that asks for nothing has both public permissions', () => {
    const { get } = expanded(`Resources:\n${functionWith('FunctionUrlConfig: { AuthType: NONE }')}`);
    expect(get('OrdersUrl').properties).toMatchObject({ AuthType: 'NONE', TargetFunctionArn: { Ref: 'Orders' } });
    expect(get('OrdersUrlPublicPermissions').properties).toMatchObject({
      Action: 'lambda:InvokeFunctionUrl',
      FunctionUrlAuthType: 'NONE',
      Principal: '*',
    });
    expect(get('OrdersURLInvokeAllowPublicAccess').properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      InvokedViaFunctionUrl: true,
      Principal: '*',
    });
  });

  test('with AWS_IAM has none', () => {
    const { ids } = expanded(`Resources:\n${functionWith('FunctionUrlConfig: { AuthType: AWS_IAM }')}`);
    expect(ids).toEqual(['Orders', 'OrdersUrl', 'OrdersRole']);
  });

  test('goes to the alias where there is one', () => {
    const { get } = expanded(
      `Resources:\n${functionWith('AutoPublishAlias: live-1\nFunctionUrlConfig: { AuthType: NONE }')}`,
    );
    expect(get('OrdersAliasliveD1').properties).toMatchObject({ Name: 'live-1', FunctionName: { Ref: 'Orders' } });
    expect(get('OrdersUrl').properties.TargetFunctionArn).toEqual({ Ref: 'OrdersAliasliveD1' });
    expect(get('OrdersUrlPublicPermissions').properties.FunctionName).toEqual({ Ref: 'OrdersAliasliveD1' });
  });
});

describe('asynchronous calls', () => {
  test('get the destinations they name, those they do not name, and the rights for both', () => {
    const { get } = expanded(
      `Resources:\n${functionWith(`EventInvokeConfig:
  MaximumRetryAttempts: 1
  DestinationConfig:
    OnSuccess: { Type: EventBridge, Destination: arn:aws:events:eu-west-1:123456789012:event-bus/done }
    OnFailure: { Type: SQS }`)}`,
    );
    const queue = { 'Fn::GetAtt': ['OrdersEventInvokeConfigOnFailureQueue', 'Arn'] };
    expect(get('OrdersEventInvokeConfigOnFailureQueue').type).toBe('AWS::SQS::Queue');
    expect(get('OrdersEventInvokeConfig').properties).toMatchObject({
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: queue } },
    });
    const statements = JSON.stringify(get('OrdersRole').properties.Policies);
    expect(statements).toContain('"events:PutEvents"');
    expect(statements).toContain(`"sqs:SendMessage","Effect":"Allow","Resource":${JSON.stringify(queue)}`);
  });
});

test('gradual deployment makes one service role for all functions', () => {
  const setting = 'AutoPublishAlias: live\nDeploymentPreference: { Type: AllAtOnce }';
  const { get, ids } = expanded(`Resources:\n${functionWith(setting)}${functionWith(setting, 'Payments')}`);
  expect(ids.filter((id) => id === 'CodeDeployServiceRole')).toHaveLength(1);
  expect(get('OrdersAliaslive').attributes).toHaveProperty('UpdatePolicy');
  expect(get('PaymentsDeploymentGroup').properties.ServiceRoleArn).toEqual({
    'Fn::GetAtt': ['CodeDeployServiceRole', 'Arn'],
  });
});
