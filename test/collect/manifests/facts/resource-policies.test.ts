import { describe, expect, test } from 'vitest';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

const statements = (resources: string) => {
  const made = reading(`Resources:\n${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return { made, facts: ofType(made, 'resource-policy-statement') };
};

const ANYONE = `{Effect: Allow, Principal: '*', Action: 'x:*', Resource: '*'}`;
const DOCUMENT = `{Statement: ${ANYONE}}`;

describe('whose policy it is', () => {
  test.each([
    [
      'Queue',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
      `Queues: [!Ref Queue], PolicyDocument: ${DOCUMENT}`,
      'sqs',
      'queue',
    ],
    [
      'Queue',
      'AWS::SQS::Queue',
      'AWS::SQS::QueueInlinePolicy',
      `Queue: !Ref Queue, PolicyDocument: ${DOCUMENT}`,
      'sqs',
      'queue',
    ],
    [
      'Topic',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      `Topics: [!Ref Topic], PolicyDocument: ${DOCUMENT}`,
      'sns',
      'topic',
    ],
    [
      'Topic',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicInlinePolicy',
      `TopicArn: !Ref Topic, PolicyDocument: ${DOCUMENT}`,
      'sns',
      'topic',
    ],
    [
      'Bucket',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
      `Bucket: !Ref Bucket, PolicyDocument: ${DOCUMENT}`,
      's3',
      'bucket',
    ],
    [
      'Secret',
      'AWS::SecretsManager::Secret',
      'AWS::SecretsManager::ResourcePolicy',
      `SecretId: !Ref Secret, ResourcePolicy: ${DOCUMENT}`,
      'secretsmanager',
      'secret',
    ],
    [
      'Stream',
      'AWS::Kinesis::Stream',
      'AWS::Kinesis::ResourcePolicy',
      `ResourceArn: !GetAtt Stream.Arn, ResourcePolicy: ${DOCUMENT}`,
      'kinesis',
      'stream',
    ],
    [
      'Bus',
      'AWS::Events::EventBus',
      'AWS::Events::EventBusPolicy',
      `EventBusName: !Ref Bus, StatementId: s, Statement: ${ANYONE}`,
      'events',
      'bus',
    ],
    [
      'Bus',
      'AWS::Events::EventBus',
      'AWS::Events::EventBusPolicy',
      "EventBusName: !Ref Bus, Action: 'events:PutEvents', Principal: '*'",
      'events',
      'bus',
    ],
    [
      'Layer',
      'AWS::Lambda::LayerVersion',
      'AWS::Lambda::LayerVersionPermission',
      "LayerVersionArn: !Ref Layer, Action: 'lambda:GetLayerVersion', Principal: '*'",
      'layer',
      'layer',
    ],
  ])('a %s by %3$s', (name, type, policy, properties, service, fact) => {
    const { facts } = statements(
      `  ${name}: {Type: '${type}'}\n  Policy: {Type: '${policy}', Properties: {${properties}}}\n`,
    );
    expect(facts.map(({ attributes }) => attributes)).toMatchObject([
      {
        resource: `${fact}:template.yaml#${name}`,
        name,
        service,
        effect: 'allow',
        principals: [{ kind: 'anyone', id: '*' }],
        madeBy: 'template',
      },
    ]);
  });

  test.each([
    ['AWS::Events::EventBus', `Policy: ${DOCUMENT}`, 'events', 'bus:template.yaml#It'],
    ['AWS::KMS::Key', `KeyPolicy: ${DOCUMENT}`, 'kms', 'key:template.yaml#It'],
    ['AWS::ECR::Repository', `RepositoryPolicyText: ${DOCUMENT}`, 'ecr', null],
    ['AWS::DynamoDB::Table', `ResourcePolicy: {PolicyDocument: ${DOCUMENT}}`, 'dynamodb', 'table:template.yaml#It'],
    [
      'AWS::DynamoDB::GlobalTable',
      `Replicas: [{ResourcePolicy: {PolicyDocument: ${DOCUMENT}}}]`,
      'dynamodb',
      'table:template.yaml#It',
    ],
    ['AWS::ApiGateway::RestApi', `Policy: ${DOCUMENT}`, 'execute-api', null],
    [
      'AWS::ApiGateway::RestApi',
      `Body: {openapi: 3.0.1, paths: {}, x-amazon-apigateway-policy: ${DOCUMENT}}`,
      'execute-api',
      null,
    ],
  ])('its own: %s', (type, properties, service, resource) => {
    const { facts } = statements(`  It: {Type: '${type}', Properties: {${properties}}}\n`);
    expect(facts.map(({ attributes }) => attributes)).toMatchObject([{ resource, name: 'It', service }]);
  });

  test('one document for several queues is a statement of each', () => {
    const { facts } = statements(`  A: {Type: 'AWS::SQS::Queue'}
  B: {Type: 'AWS::SQS::Queue', Properties: {QueueName: named}}
  Policy: {Type: 'AWS::SQS::QueuePolicy', Properties: {Queues: [!Ref A, 'https://sqs.eu-west-1.amazonaws.com/111122223333/named'], PolicyDocument: ${DOCUMENT}}}
`);
    expect(facts.map(({ id, attributes }) => [id.split('#')[1], attributes.resource])).toEqual([
      ['Policy/A/0', 'queue:template.yaml#A'],
      ['Policy/B/0', 'queue:template.yaml#B'],
    ]);
  });

  test('a queue that is declared elsewhere is not known, but named', () => {
    const { facts } = statements(
      `  Policy: {Type: 'AWS::SQS::QueuePolicy', Properties: {Queues: ['https://sqs/1/else'], PolicyDocument: ${DOCUMENT}}}\n`,
    );
    expect(facts[0]?.attributes).toMatchObject({
      resource: { unresolved: 'the resource is declared elsewhere' },
      name: 'https://sqs/1/else',
    });
  });
});

describe('what a statement says', () => {
  const said = (statement: string) =>
    statements(`  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: {Statement: [${statement}]}}}\n`).facts[0]
      ?.attributes;

  test('all of its principals, each with its kind', () => {
    const principal = `{AWS: ['arn:aws:iam::111122223333:root', '*', 'arn:aws:iam::*:root'], Service: s3.amazonaws.com, Federated: idp}`;
    expect(
      said(`{Sid: Use, Effect: Deny, Principal: ${principal}, NotAction: 'kms:Decrypt', Resource: '*'}`),
    ).toMatchObject({
      sid: 'Use',
      effect: 'deny',
      actions: [],
      notActions: ['kms:Decrypt'],
      principals: [
        { kind: 'service', id: 's3.amazonaws.com' },
        { kind: 'account', id: 'arn:aws:iam::111122223333:root' },
        { kind: 'anyone', id: '*' },
        { kind: 'anyone', id: 'arn:aws:iam::*:root' },
        { kind: 'federated', id: 'idp' },
      ],
      notPrincipals: [],
      resources: ['*'],
      conditions: [],
      organization: null,
      sourceAccount: null,
      source: null,
    });
  });

  test('everyone but those of NotPrincipal', () => {
    expect(said("{Effect: Allow, NotPrincipal: {AWS: '111122223333'}, Action: 'kms:*', Resource: '*'}")).toMatchObject({
      principals: [],
      notPrincipals: ['111122223333'],
    });
  });

  test.each([
    ["{StringEquals: {'AWS:SourceAccount': '111122223333'}}", { sourceAccount: '111122223333' }],
    ["{StringEquals: {'aws:PrincipalOrgID': o-1}}", { organization: 'o-1' }],
    ["{ArnLike: {'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:t'}}", { source: { service: 'sns', account: '1' } }],
    ["{ArnLike: {'aws:SourceArn': '*'}}", { source: { account: '*' } }],
    ["{StringLike: {'aws:PrincipalOrgID': 'o-*'}}", { organization: null }],
    ["{StringNotEquals: {'aws:SourceAccount': '111122223333'}}", { sourceAccount: null }],
    ["{StringEqualsIfExists: {'aws:SourceAccount': '111122223333'}}", { sourceAccount: null }],
    ["{StringEquals: {'aws:SourceAccount': [a, b]}}", { sourceAccount: { among: ['a', 'b'] } }],
    ["{StringLike: {'aws:SourceAccount': [a, '*']}}", { sourceAccount: null }],
    ['!ImportValue Conditions', { sourceAccount: { unresolved: expect.any(String) } }],
  ])('its condition %s', (condition, expected) => {
    const statement = `{Effect: Allow, Principal: {Service: s3.amazonaws.com}, Action: 'kms:*', Resource: '*', Condition: ${condition}}`;
    expect(said(statement)).toMatchObject(expected);
  });

  test('a document that is text', () => {
    const text = JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' } });
    const { facts } = statements(`  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: '${text}'}}\n`);
    expect(facts[0]?.attributes.principals).toEqual([{ kind: 'anyone', id: '*' }]);
  });

  test('nothing of a document that is not known', () => {
    const { facts } = statements(`  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: !ImportValue Policy}}\n`);
    expect(facts[0]?.attributes.principals).toEqual([{ unresolved: expect.any(String) }]);
  });

  test('a malformed one is told with its place', () => {
    const { made } = statements(
      `  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: {Statement: [{Effect: Allow}]}}}\n`,
    );
    expect(made.problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['policy-syntax', 2],
      ['policy-syntax', 2],
    ]);
  });

  test('both branches of a condition that is not known, each marked', () => {
    const made = reading(`Parameters: {Open: {Type: String}}
Conditions: {IsOpen: !Equals [!Ref Open, 'yes']}
Resources:
  Key:
    Type: AWS::KMS::Key
    Condition: IsOpen
    Properties: {KeyPolicy: {Statement: [${ANYONE}]}}
`);
    const fact = factOf(made, 'resource-policy-statement:template.yaml#Key/0');
    expect(fact.origins['']).toMatchObject({ kind: 'conditional' });
  });
});
