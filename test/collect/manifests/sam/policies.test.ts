import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const role = (policies: string) => expanded(`Resources:\n${functionWith(`Policies:\n${policies}`)}`).get('OrdersRole');

describe('Policies', () => {
  test('a template is filled in and says where it comes from', () => {
    const made = role('  - SQSPollerPolicy: { QueueName: !GetAtt Inbox.QueueName }');
    expect(made.properties.Policies).toMatchObject([
      {
        PolicyName: 'OrdersRolePolicy0',
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Resource: [
                {
                  'Fn::Sub': [
                    `arn:\${AWS::Partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:\${QueueName}`,
                    { QueueName: { 'Fn::GetAtt': ['Inbox', 'QueueName'] } },
                  ],
                },
              ],
            },
          ],
        },
      },
    ]);
    expect(made.origins.get('Policies/0')).toMatchObject({
      kind: 'literal',
      from: 'SAM policy template SQSPollerPolicy',
      place: { line: 9 },
    });
  });

  test('a name becomes its ARN, an ARN and an unknown name stay', () => {
    const made = role('  - AmazonS3ReadOnlyAccess\n  - arn:aws:iam::123456789012:policy/own\n  - OurOwn');
    expect(made.properties.ManagedPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
      'arn:aws:iam::123456789012:policy/own',
      'OurOwn',
    ]);
    expect(made.origins.has('ManagedPolicyArns/1')).toBe(false);
  });

  test('a document stands as it is, and its place in the list gives its name', () => {
    const made = role(`  - AmazonS3ReadOnlyAccess
  - Statement: [{ Effect: Allow, Action: 's3:*', Resource: '*' }]`);
    expect(made.properties.Policies).toEqual([
      {
        PolicyName: 'OrdersRolePolicy1',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
      },
    ]);
    expect(made.origins.has('Policies/0')).toBe(false);
  });

  test('one policy needs no list', () => {
    const { get } = expanded(`Resources:\n${functionWith('Policies: AmazonS3ReadOnlyAccess')}`);
    expect(get('OrdersRole').properties.ManagedPolicyArns).toContain('arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess');
  });

  test('Fn::If keeps both sides', () => {
    const made = role('  - !If [Wide, { S3ReadPolicy: { BucketName: all } }, !Ref AWS::NoValue]');
    expect(made.properties.Policies).toMatchObject([
      { 'Fn::If': ['Wide', { PolicyName: 'OrdersRolePolicy0' }, { Ref: 'AWS::NoValue' }] },
    ]);
  });

  test('AWS::NoValue is no policy', () => {
    const made = role('  - !Ref AWS::NoValue\n  - OurOwn');
    expect(made.properties.ManagedPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'OurOwn',
    ]);
  });

  test('a parameter that is named like a property of objects is missing', () => {
    const { problems, has } = expanded(
      `Resources:\n${functionWith('Policies: [{ SQSPollerPolicy: { toString: a } }]')}`,
    );
    expect(problems).toMatchObject([{ code: 'sam-refused', kinds: ['manifest', 'policy'] }]);
    expect(has('OrdersRole')).toBe(false);
  });

  test.each([
    ['an unknown template', '  - NoSuchPolicy: {}'],
    ['a missing parameter', '  - SQSPollerPolicy: {}'],
    ['a parameter that is a list', '  - SQSPollerPolicy: { QueueName: [a] }'],
    ['a template beside something else', '  - SQSPollerPolicy: { QueueName: a }\n    Other: {}'],
    ['a number', '  - 7'],
  ])('%s is refused at its place, and nothing is made up', (_, policies) => {
    const { problems, ids } = expanded(`Resources:\n${functionWith(`Policies:\n${policies}`)}`);
    expect(problems).toMatchObject([{ code: 'sam-refused', place: { path: 'template.yaml', line: 9 } }]);
    expect(ids).toEqual([]);
  });
});
