import { describe, expect, test } from 'vitest';
import { because, factOf, reading, schemaErrors } from '../reading.ts';

const attributes = (properties: string) => {
  const made = reading(`Resources:
  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  Bucket: {Type: 'AWS::S3::Bucket'}
  Topic: {Type: 'AWS::SNS::Topic'}
  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Rule: {Type: 'AWS::Events::Rule'}
  May: {Type: 'AWS::Lambda::Permission', Properties: {FunctionName: !Ref Orders, Action: 'lambda:InvokeFunction', ${properties}}}
`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return factOf(made, 'resource-policy-statement:template.yaml#May').attributes;
};

test('a permission with everything stated', () => {
  expect(
    attributes(
      "Principal: '*', PrincipalOrgID: o-1, SourceAccount: 12345678901, FunctionUrlAuthType: NONE, InvokedViaFunctionUrl: true",
    ),
  ).toEqual({
    stack: 'stack:template.yaml',
    resource: 'function:template.yaml#Orders',
    name: 'Orders',
    service: 'lambda',
    sid: null,
    effect: 'allow',
    actions: ['lambda:InvokeFunction'],
    notActions: [],
    principals: [{ kind: 'anyone', id: '*' }],
    notPrincipals: [],
    resources: [],
    conditions: [
      { operator: 'StringEquals', key: 'aws:principalorgid', values: ['o-1'] },
      { operator: 'StringEquals', key: 'aws:sourceaccount', values: ['012345678901'] },
      { operator: 'StringEquals', key: 'lambda:functionurlauthtype', values: ['NONE'] },
      { operator: 'Bool', key: 'lambda:invokedviafunctionurl', values: ['true'] },
    ],
    organization: 'o-1',
    sourceAccount: '012345678901',
    source: null,
    functionUrlAuthType: 'NONE',
    viaFunctionUrl: true,
    madeBy: 'template',
  });
});

describe('principals', () => {
  test.each([
    ['s3.amazonaws.com', 'service'],
    [`!Sub "apigateway.\${AWS::URLSuffix}"`, 'service'],
    ["'*'", 'anyone'],
    ["'123456789012'", 'account'],
    ['!Ref AWS::AccountId', 'account'],
    ['arn:aws:iam::123456789012:root', 'account'],
    ["'arn:aws:iam::*:root'", 'anyone'],
  ])('%s', (principal, kind) => {
    expect(attributes(`Principal: ${principal}`).principals).toMatchObject([{ kind }]);
  });
});

test('the token of an event source is not told, only that one is asked for', () => {
  const { conditions } = attributes('Principal: alexa-appkit.amazon.com, EventSourceToken: amzn1.ask.skill.x');
  expect(conditions).toMatchObject([{ key: 'lambda:eventsourcetoken', values: [{ unresolved: expect.any(String) }] }]);
  expect(JSON.stringify(conditions)).not.toContain('amzn1');
});

describe('sources', () => {
  test.each([
    ['!GetAtt Bucket.Arn', { arn: `\${Bucket.Arn}`, service: 's3', account: '' }],
    ['!Ref Topic', { service: 'sns', account: `\${AWS::AccountId}` }],
    ['!GetAtt Rule.Arn', { service: 'events', account: `\${AWS::AccountId}` }],
    [
      `!Sub "arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/GET/a:b"`,
      { service: 'execute-api', account: `\${AWS::AccountId}`, resource: `\${Api}/*/GET/a:b` },
    ],
    ["'arn:aws:execute-api:*:*:*'", { service: 'execute-api', account: '*', resource: '*' }],
    ["'*'", { service: '*', account: '*' }],
  ])('%s', (source, expected) => {
    expect(attributes(`Principal: x.amazonaws.com, SourceArn: ${source}`).source).toMatchObject(expected);
  });

  test('an imported one is a name of which service and account are not known', () => {
    const { source } = attributes('Principal: x.amazonaws.com, SourceArn: !ImportValue A');
    expect(source).toMatchObject({ arn: `\${ImportValue A}`, account: { unresolved: expect.any(String) } });
  });
});

test('a function that is declared elsewhere', () => {
  const made = reading(
    "Resources:\n  May: {Type: 'AWS::Lambda::Permission', Properties: {FunctionName: other, Principal: a.amazonaws.com}}\n",
  );
  const fact = factOf(made, 'resource-policy-statement:template.yaml#May');
  expect(because(fact.attributes.resource)).toBe('the function is declared elsewhere');
  expect(fact.attributes.actions).toEqual([{ unresolved: 'no action is stated' }]);
  expect(made.kinds).toEqual(['manifest', 'policy']);
  expect(made.kindOf?.(fact)).toBe('policy');
});

test('a function URL', () => {
  const url = (properties: string) =>
    factOf(
      reading(
        `Resources:\n  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}\n  Url: {Type: 'AWS::Lambda::Url', Properties: {${properties}}}\n`,
      ),
      'endpoint:template.yaml#Url',
    ).attributes;
  expect(
    url(
      "TargetFunctionArn: !GetAtt Orders.Arn, AuthType: NONE, Cors: {AllowOrigins: ['*'], AllowMethods: [GET], AllowCredentials: true}",
    ),
  ).toEqual({
    stack: 'stack:template.yaml',
    function: 'function:template.yaml#Orders',
    kind: 'function-url',
    api: null,
    method: 'ANY',
    path: '/',
    guards: [],
    authorizer: null,
    mock: false,
    corsOrigins: ['*'],
    corsMethods: ['GET'],
    corsCredentials: true,
    network: 'internet',
    validation: [],
  });
  expect(url('TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM')).toMatchObject({
    guards: ['iam'],
    corsOrigins: [],
    corsCredentials: false,
  });
});
