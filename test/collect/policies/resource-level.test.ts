import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resourceLevel } from '../../../src/collect/policies/resource-level.ts';

const LEVELS: Record<number, string[]> = {
  0: ['*', '**', '*:*', 'arn:*', 'arn:aws:*', 'arn:*:*:*:*:*', 'arn:aws:*:*:*:*', 'a*'],
  1: [
    'arn:aws:sqs:*',
    'arn:aws:sqs:eu-west-1:*',
    'arn:aws:sqs:eu-west-1:123456789012:*',
    'arn:aws:s3:::*',
    'arn:aws:s3:*',
    'arn:*:dynamodb:*:*:*',
    'arn:aws:logs:*:*:*',
    'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*',
    'arn:aws:dyn*:eu-west-1:123456789012:table/Orders',
    'arn:aws:*:eu-west-1:123456789012:table/Orders',
    'arn:aws:apigateway:eu-west-1::/*',
    'arn:aws:execute-api:eu-west-1:123456789012:*/*/*',
    '*/orders',
  ],
  2: [
    'arn:aws:dynamodb:eu-west-1:123456789012:table/*',
    'arn:aws:dynamodb:*:*:table/*/index/*',
    'arn:aws:lambda:eu-west-1:123456789012:function:*',
    'arn:aws:lambda:eu-west-1:123456789012:function*',
    'arn:aws:lambda:eu-west-1:123456789012:function:*:prod',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/*',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/*/*',
    'arn:aws:iam::123456789012:role/*',
    'arn:aws:logs:*:*:log-group:*',
    'arn:aws:logs:*:*:log-group:*:*',
    'arn:aws:logs:*:*:log-group:*:log-stream:*',
    'arn:aws:s3:::*/*',
    'arn:aws:s3:::*/reports/*',
    'arn:aws:s3:eu-west-1:123456789012:accesspoint/*',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:*',
    'arn:aws:kms:eu-west-1:123456789012:key/*',
    'arn:aws:apigateway:eu-west-1::/restapis/*',
    'arn:aws:execute-api:eu-west-1:123456789012:*/prod/GET/orders',
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/*',
    'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/*',
    'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/*',
    'ARN:AWS:DYNAMODB:eu-west-1:123456789012:table/*',
  ],
  3: [
    'arn:aws:dynamodb:eu-west-1:123456789012:table/app-*',
    'arn:aws:dynamodb:eu-west-1:123456789012:table/*-orders',
    'arn:aws:dynamodb:eu-west-1:123456789012:table/${AWS::StackName}-*',
    'arn:aws:dynamodb:eu-west-1:123456789012:*/Orders',
    'arn:aws:s3:::app-*',
    'arn:aws:s3:::app-*/*',
    'arn:aws:sqs:eu-west-1:123456789012:app-*',
    'arn:aws:iam::123456789012:role/team/*',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/app/*',
    'arn:aws:logs:*:*:log-group:/aws/lambda/*',
    'arn:aws:logs:*:*:log-group:/aws/lambda/*:*',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/*',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app*-??????',
    'arn:aws:lambda:eu-west-1:123456789012:function:app-?',
    '${OrdersBucket.Arn}*',
    '${Prefix}-*',
    'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/app-*',
  ],
  4: [
    'arn:aws:dynamodb:eu-west-1:123456789012:table/Orders',
    'arn:aws:dynamodb:*:*:table/Orders',
    'arn:aws:dynamodb:eu-west-1:123456789012:table/Orders/index/*',
    'arn:aws:s3:::orders',
    'arn:aws:s3:::orders/*',
    'arn:aws:s3:::orders/2026/*.json',
    'arn:${AWS::Partition}:s3:::${OrdersBucket}/*',
    'arn:aws:sqs:eu-west-1:123456789012:orders',
    'arn:aws:sns:eu-west-1:123456789012:orders:*',
    'arn:aws:lambda:eu-west-1:123456789012:function:orders:*',
    'arn:aws:logs:*:*:log-group:/aws/lambda/fn:*',
    'arn:aws:logs:*:*:log-group:/aws/lambda/fn:log-stream:*',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-??????',
    'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*/GET/orders',
    'arn:aws:states:eu-west-1:123456789012:execution:orders:*',
    'arn:aws:ecs:eu-west-1:123456789012:task/cluster/*',
    'arn:aws:apigateway:eu-west-1::/restapis/abc/*',
    'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/app',
    'arn:aws:s3:::users/${aws:username}/*',
    'arn:aws:iam::123456789012:role/team/orders',
    '${OrdersTable.Arn}',
    '${OrdersTable.Arn}/index/*',
    '${OrdersLogs.Arn}:*',
    'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${OrdersTable}',
    'arn:aws:s3:::what-${*}-is',
    'arn:aws:sqs:*:*:orders',
  ],
};

const cases = Object.entries(LEVELS).flatMap(([level, patterns]) =>
  patterns.map((pattern): [string, number] => [pattern, Number(level)]),
);

describe('resourceLevel', () => {
  test.each(cases)('%s is %i', (pattern, level) => {
    expect(resourceLevel(pattern)).toBe(level);
  });

  test('a text without a wildcard is one thing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[*?]/.test(text));
        expect(resourceLevel(text)).toBe(4);
      }),
    );
  });

  test('what is filled in never counts as a wildcard', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9]{1,8}(\.[A-Za-z]{1,5})?$/);
    fc.assert(
      fc.property(fc.constantFrom(...cases), name, ([pattern, level], symbol) => {
        expect(resourceLevel(pattern.replace('123456789012', `\${${symbol}}`))).toBe(level);
      }),
    );
  });
});
