import { describe, expect, it } from 'vitest';
import { because, factOf, ofType } from '../reading.ts';
import { codes, grants, hello, service, withHello } from './service.ts';

const SHARED = 'role:serverless.yml#IamRoleLambdaExecution';
const OWN = 'role:serverless.yml#HelloIamRoleLambdaExecution';
const STATEMENT = '[{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*"}]';

describe('the role that functions share', () => {
  it.each([[`iam: {role: {statements: ${STATEMENT}}}`], [`iamRoleStatements: ${STATEMENT}`]])(
    'holds the statements of the provider, at their place: %s',
    (provider) => {
      const made = service(withHello({ provider }));
      expect(hello(made).attributes.role).toBe(SHARED);
      expect(grants(made, 'IamRoleLambdaExecution').map(({ actions }) => actions)).toEqual([
        ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'],
        ['logs:PutLogEvents'],
        ['s3:GetObject'],
      ]);
      const statement = factOf(made, 'policy-statement:serverless.yml#IamRoleLambdaExecution/shop-prod-lambda/2');
      expect(statement.place.line).toBe(6);
      expect(factOf(made, SHARED).attributes.madeBy).toBe('serverless');
    },
  );

  it('has the name, boundary, path and managed policies that are stated', () => {
    const role =
      'name: r, path: /p/, permissionBoundary: "arn:aws:iam::1:policy/b", managedPolicies: ["arn:aws:iam::aws:policy/X"]';
    const { attributes } = factOf(service(withHello({ provider: `iam: {role: {${role}}}` })), SHARED);
    expect(attributes).toMatchObject({ name: 'r', permissionsBoundary: 'arn:aws:iam::1:policy/b' });
    expect(attributes.managedPolicies).toEqual([{ name: 'X', arn: 'arn:aws:iam::aws:policy/X', owner: 'aws' }]);
    const legacy =
      'iamManagedPolicies: ["arn:aws:iam::aws:policy/Y"]\nrolePermissionsBoundary: "arn:aws:iam::1:policy/c"';
    const older = factOf(service(withHello({ provider: legacy })), SHARED).attributes;
    expect(older.permissionsBoundary).toBe('arn:aws:iam::1:policy/c');
    expect(older.managedPolicies).toMatchObject([{ name: 'Y' }]);
  });

  it('may join a network where a function does', () => {
    const made = service(withHello({ hello: 'vpc: {securityGroupIds: [sg-1], subnetIds: [subnet-1]}' }));
    const { attributes, origins } = factOf(made, SHARED);
    expect(attributes.managedPolicies).toMatchObject([{ name: 'AWSLambdaVPCAccessExecutionRole', owner: 'aws' }]);
    expect(origins['/managedPolicies/0']).toMatchObject({ kind: 'inherited-default' });
  });

  it.each([
    ['onError: arn:aws:sns:eu-west-1:1:t', 'sns:Publish', 'arn:aws:sns:eu-west-1:1:t'],
    ['kmsKeyArn: arn:aws:kms:eu-west-1:1:key/k', 'kms:Decrypt', 'arn:aws:kms:eu-west-1:1:key/k'],
    ['tracing: true', 'xray:PutTraceSegments', '*'],
    ['destinations: {onFailure: arn:aws:sqs:eu-west-1:1:q}', 'sqs:SendMessage', 'arn:aws:sqs:eu-west-1:1:q'],
    ['destinations: {onSuccess: {type: eventBus, arn: !Ref B}}', 'events:PutEvents', '${B}'],
    [
      'destinations: {onFailure: hello}',
      'lambda:InvokeFunction',
      'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:shop-prod-hello',
    ],
    [
      'fileSystemConfig: {arn: "arn:aws:elasticfilesystem:x:1:access-point/a", localMountPath: /mnt/a}',
      'elasticfilesystem:ClientMount',
      'arn:aws:elasticfilesystem:x:1:access-point/a',
    ],
  ])('lets functions do what they are set to: %s', (setting, action, resource) => {
    const more = 'resources: {Resources: {B: {Type: AWS::Events::EventBus}}}';
    const added = grants(service(withHello({ hello: setting, more })), 'IamRoleLambdaExecution').at(-1);
    expect(added?.actions).toContain(action);
    expect(added?.resources).toEqual([resource]);
  });

  it('refuses the logs of a function that has none', () => {
    const made = service(withHello({ hello: 'disableLogs: true', more: '  other: {handler: x}' }));
    const denied = grants(made, 'IamRoleLambdaExecution').filter(({ effect }) => effect === 'deny');
    expect(denied.map(({ resources }) => resources)).toEqual([
      ['arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/shop-prod-hello:*'],
    ]);
  });
});

describe('a role that is given', () => {
  const more = 'resources: {Resources: {Mine: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}}}';
  const MINE = 'role:serverless.yml#Mine';

  it.each([
    ['function', '', 'role: Mine', MINE],
    ['function', '', 'role: !GetAtt Mine.Arn', MINE],
    ['provider', 'role: Mine', '', MINE],
    ['provider', 'iam: {role: Mine}', '', MINE],
    ['provider', 'iam: {role: !GetAtt Mine.Arn}', '', MINE],
  ])('of the %s counts (%s%s)', (_, provider, settings, role) => {
    const made = service(withHello({ provider, hello: settings, more }));
    expect(hello(made).attributes.role).toBe(role);
    expect(ofType(made, 'role').map(({ id }) => id)).toEqual([MINE]);
  });

  it.each([
    ['role: arn:aws:iam::1:role/elsewhere'],
    ['role: !Sub "arn:aws:iam::${AWS::AccountId}:role/x"'],
    ['role: !ImportValue shared-role'],
    ['role: ${cf:other.Role}'],
    ['role: ${env:ROLE}'],
  ])('elsewhere is not known here: %s', (settings) => {
    expect(because(hello(service(withHello({ hello: settings }))).attributes.role)).not.toBe('no hole');
  });
});

describe('a role of one function', () => {
  const own = `iam: {role: {statements: ${STATEMENT}, permissionsBoundary: "arn:aws:iam::1:policy/b"}}`;
  const provider = 'iam: {role: {statements: [{Effect: Allow, Action: "sqs:*", Resource: "*"}]}}';
  const actions = (text: string): string[] =>
    grants(service(text), 'HelloIamRoleLambdaExecution').flatMap((one) => one.actions);

  it('is made where the function states what it may do', () => {
    const made = service(withHello({ provider, hello: own }));
    expect(hello(made).attributes.role).toBe(OWN);
    expect(factOf(made, OWN).attributes).toMatchObject({
      madeBy: 'serverless',
      permissionsBoundary: 'arn:aws:iam::1:policy/b',
    });
    expect(actions(withHello({ provider, hello: own }))).toContain('s3:GetObject');
    expect(actions(withHello({ provider, hello: own }))).not.toContain('sqs:*');
  });

  it('takes over the statements of the provider where it says so', () => {
    const inherits = `iam: {inheritStatements: true, role: {statements: ${STATEMENT}}}`;
    expect(actions(withHello({ provider, hello: inherits }))).toContain('sqs:*');
  });

  it('is made for every function in the mode perFunction, and then takes over unless it says not to', () => {
    const mode =
      'iam: {role: {mode: perFunction, managedPolicies: ["arn:aws:iam::aws:policy/X"], statements: [{Effect: Allow, Action: "sqs:*", Resource: "*"}]}}';
    const made = service(withHello({ provider: mode }));
    expect(ofType(made, 'role').map(({ id }) => id)).toEqual([OWN]);
    expect(factOf(made, OWN).attributes.managedPolicies).toMatchObject([{ name: 'X' }]);
    expect(actions(withHello({ provider: mode }))).toContain('sqs:*');
    expect(actions(withHello({ provider: mode, hello: 'iam: {inheritStatements: false}' }))).not.toContain('sqs:*');
  });

  it.each([
    ['', 'iamRoleStatementsInherit: true', true],
    ['custom: {serverless-iam-roles-per-function: {defaultInherit: true}}\n', '', true],
    ['', '', false],
  ])('is what the plugin makes (%s%s)', (custom, inherit, inherits) => {
    const more = `${custom}plugins: [serverless-iam-roles-per-function]`;
    const text = withHello({ provider, hello: `iamRoleStatements: ${STATEMENT}\n${inherit}`, more });
    expect(hello(service(text)).attributes.role).toBe(OWN);
    expect(actions(text).includes('sqs:*')).toBe(inherits);
  });

  it('is not known where it depends on the version', () => {
    const made = service(withHello({ hello: `iamRoleStatements: ${STATEMENT}` }));
    expect(because(hello(made).attributes.role)).toContain('version');
    expect(codes(made)).toEqual(['serverless-version']);
    expect(ofType(made, 'role').map(({ id }) => id)).toEqual([SHARED, OWN]);
    const four = withHello({ hello: `iamRoleStatements: ${STATEMENT}`, more: "frameworkVersion: '4'" });
    expect(hello(service(four)).attributes.role).toBe(OWN);
    const three = withHello({ hello: `iamRoleStatements: ${STATEMENT}`, more: "frameworkVersion: '^3.0.0'" });
    expect(hello(service(three)).attributes.role).toBe(SHARED);
  });

  it('has what its own events need, and the shared one does not', () => {
    const text = `${withHello({ hello: `${own}\nevents: [{sqs: arn:aws:sqs:x:1:q}]` })}`;
    expect(actions(text)).toContain('sqs:ReceiveMessage');
  });
});
