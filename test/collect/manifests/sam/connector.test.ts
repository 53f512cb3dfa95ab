import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const QUEUE = `  Jobs:
    Type: AWS::SQS::Queue
`;

function connector(lines: string): string {
  const indented = lines
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  return `  Link:
    Type: AWS::Serverless::Connector
    Properties:
${indented}
`;
}

describe('a connector', () => {
  test('lets the role of the function reach the queue, and only as it says', () => {
    const { get, problems } = expanded(
      `Resources:\n${functionWith('')}${QUEUE}${connector('Source: {Id: Orders}\nDestination: {Id: Jobs}\nPermissions: [Write]')}`,
    );
    expect(problems).toEqual([]);
    expect(get('LinkPolicy')).toMatchObject({
      type: 'AWS::IAM::ManagedPolicy',
      madeBy: 'sam-transform',
      properties: {
        Roles: [{ Ref: 'OrdersRole' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:ChangeMessageVisibility', 'sqs:PurgeQueue'],
              Resource: [{ 'Fn::GetAtt': ['Jobs', 'Arn'] }],
            },
          ],
        },
      },
    });
  });

  test('makes a policy for each of several destinations', () => {
    const ends = 'Source: {Id: Orders}\nDestination: [{Id: Jobs}, {Id: News}]\nPermissions: [Write]';
    const { has, problems } = expanded(
      `Resources:\n${functionWith('')}${QUEUE}  News:\n    Type: AWS::SNS::Topic\n${connector(ends)}`,
    );
    expect(problems).toEqual([]);
    expect([has('LinkPolicyDestination0'), has('LinkPolicyDestination1'), has('LinkPolicy')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('lets a topic send to the queue that it names, by the policy of the queue', () => {
    const { get } = expanded(
      `Resources:\n${QUEUE}  News:\n    Type: AWS::SNS::Topic\n${connector('Source: {Id: News}\nDestination: {Id: Jobs}\nPermissions: [Write]')}`,
    );
    expect(get('LinkQueuePolicy').properties).toMatchObject({
      Queues: [{ Ref: 'Jobs' }],
      PolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'sns.amazonaws.com' },
            Action: ['sqs:SendMessage'],
            Resource: [{ 'Fn::GetAtt': ['Jobs', 'Arn'] }],
            Condition: { ArnEquals: { 'aws:SourceArn': [{ Ref: 'News' }] } },
          },
        ],
      },
    });
  });

  test('lets an API invoke the function on the route that Qualifier names', () => {
    const { get } = expanded(
      `Resources:\n${functionWith('')}  Shop:\n    Type: AWS::ApiGatewayV2::Api\n${connector('Source: {Id: Shop, Qualifier: "*/GET/orders"}\nDestination: {Id: Orders}\nPermissions: [Write]')}`,
    );
    expect(get('LinkWriteLambdaPermission').properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      FunctionName: { 'Fn::GetAtt': ['Orders', 'Arn'] },
      SourceArn: {
        'Fn::Sub': [
          `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${SourceResourceId}/\${SourceQualifier}`,
          { SourceResourceId: { Ref: 'Shop' }, SourceQualifier: '*/GET/orders' },
        ],
      },
    });
  });

  test('takes the role of the target of the rule that the other end is', () => {
    const rule = `  Night:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - {Id: other, Arn: !GetAtt Other.Arn, RoleArn: !GetAtt OtherRole.Arn}
        - {Id: bus, Arn: !GetAtt Bus.Arn, RoleArn: !GetAtt BusRole.Arn}
  Bus:
    Type: AWS::Events::EventBus
`;
    const { get } = expanded(
      `Resources:\n${rule}${connector('Source: {Id: Night}\nDestination: {Id: Bus}\nPermissions: [Write]')}`,
    );
    expect(get('LinkPolicy').properties.Roles).toEqual([{ Ref: 'BusRole' }]);
  });

  test('can be written out, without a resource of the template', () => {
    const source = 'Source: {Type: AWS::Serverless::Function, RoleName: other-role, Arn: x}';
    const { get } = expanded(
      `Resources:\n${QUEUE}${connector(`${source}\nDestination: {Id: Jobs}\nPermissions: [Read]`)}`,
    );
    expect(get('LinkPolicy').properties.Roles).toEqual(['other-role']);
  });

  test('can stand in its source, under whose name and its own it goes', () => {
    const { get, line, problems } = expanded(`Resources:
${QUEUE}${functionWith('').trimEnd()}
    Connectors:
      ToJobs:
        Condition: Live
        Properties:
          Destination: {Id: Jobs}
          Permissions: [Read]
`);
    expect(problems).toEqual([]);
    expect(get('OrdersToJobsPolicy').properties.Roles).toEqual([{ Ref: 'OrdersRole' }]);
    expect(get('OrdersToJobsPolicy').condition).toBe('Live');
    expect(line('OrdersToJobsPolicy')).toBe(11);
  });

  test.each([
    ['between what cannot be connected', 'Source: {Id: Jobs}\nDestination: {Id: Jobs}\nPermissions: [Write]'],
    ['with a permission that there is not', 'Source: {Id: Orders}\nDestination: {Id: Jobs}\nPermissions: [Admin]'],
    ['without a permission', 'Source: {Id: Orders}\nDestination: {Id: Jobs}\nPermissions: []'],
    ['with half of what belongs together', 'Source: {Id: Jobs}\nDestination: {Id: Orders}\nPermissions: [Read]'],
    ['to nothing', 'Source: {Id: Orders}\nDestination: []\nPermissions: [Write]'],
    ['to what is not there', 'Source: {Id: Orders}\nDestination: {Id: Nobody}\nPermissions: [Write]'],
    ['with an id and a type', 'Source: {Id: Orders, Type: x}\nDestination: {Id: Jobs}\nPermissions: [Write]'],
    ['whose role is not known', 'Source: {Type: AWS::Lambda::Function}\nDestination: {Id: Jobs}\nPermissions: [Write]'],
  ])('%s is refused', (_, lines) => {
    const { problems, ids } = expanded(`Resources:\n${functionWith('')}${QUEUE}${connector(lines)}`);
    expect(problems).toMatchObject([{ code: 'sam-refused' }]);
    expect(ids.filter((id) => id.startsWith('Link'))).toEqual([]);
  });

  test('in a resource is refused with an Id in SourceReference', () => {
    const { problems } = expanded(`Resources:
${QUEUE}    Connectors:
      Back:
        Properties: {SourceReference: {Id: Other}, Destination: {Id: Jobs}, Permissions: [Read]}
`);
    expect(problems).toMatchObject([{ code: 'sam-refused', place: { line: 5 } }]);
  });
});
