import { describe, expect, test } from 'vitest';
import { grants } from '../../../src/derive/permissions/grants.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { derive } from '../derive-all.ts';
import { CONTEXT, fact, unresolved } from '../fact-builder.ts';
import { ROLE, role, statement } from './statements.ts';

const roleOf = (written: readonly JsonObject[], others: readonly Fact[] = [], more: Attributes = {}): Attributes => {
  const own = written.map((one, at) => statement(one, {}, `Orders/Policy/${at}`));
  return derive(grants, [role({ inlinePolicies: ['Policy'], ...more }), ...own, ...others]).get(ROLE) ?? {};
};
const ways = (written: readonly JsonObject[], others: readonly Fact[] = []) =>
  (roleOf(written, others).escalations as { group: string; confidence: Json; ways: string[] }[]).map((one) =>
    one.ways === undefined ? one : [one.group, one.confidence, ...one.ways],
  );
const on = (Action: Json, Resource: Json, more: JsonObject = {}): JsonObject => ({ Action, Resource, ...more });
const passedTo = (service: Json) => ({ Condition: { StringEquals: { 'iam:PassedToService': service } } });

describe('escalations', () => {
  test('every way that the table lists is found by exactly its actions', () => {
    for (const { group, ways: listed } of CONTEXT.tables.escalations.sets) {
      for (const { actions } of listed) {
        const found = roleOf(actions.map((action) => on(action, '*'))).escalations as {
          group: string;
          ways: string[];
        }[];
        const all = found.filter((one) => one.group === group).flatMap((one) => one.ways);
        expect(all, actions.join(' + ')).toContain(actions.join(' + '));
      }
    }
  });

  test('a way takes all of its actions, from whichever statements', () => {
    expect(ways([on('iam:PassRole', '*'), on('lambda:CreateFunction', '*')])).toEqual([]);
    expect(ways([on('iam:Pass*', '*'), on('lambda:CreateFunction', '*'), on('lambda:InvokeF*', '*')])).toEqual([
      ['B', 'high', 'iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction'],
    ]);
  });

  test('is not what an action needs beside the thing that it takes over', () => {
    const documents = 'arn:aws:ssm:*:*:document/*';
    expect(ways([on('ssm:StartSession', documents)])).toEqual([]);
    expect(ways([on('ssm:StartSession', [documents, 'arn:aws:ec2:*:*:instance/*'])])).toEqual([
      ['D', 'high', 'ssm:StartSession'],
    ]);
    expect(ways([on('ssm:StartSession', '*')])).toEqual([['D', 'high', 'ssm:StartSession']]);
  });

  test('names the statements of it', () => {
    const found = roleOf([on('s3:GetObject', '*'), on('iam:PassRole', '*'), on('cloudformation:CreateStack', '*')]);
    expect(found.escalations).toEqual([
      {
        group: 'C',
        set: expect.any(String),
        confidence: 'high',
        ways: ['iam:PassRole + cloudformation:CreateStack'],
        count: 1,
        statements: [
          'policy-statement:template.yaml#Orders/Policy/1',
          'policy-statement:template.yaml#Orders/Policy/2',
        ],
      },
    ]);
  });

  test('a role that is passed must be for a service of the way', () => {
    const create = on(['lambda:CreateFunction', 'lambda:InvokeFunction'], '*');
    expect(ways([on('iam:PassRole', '*', passedTo('states.amazonaws.com')), create])).toEqual([]);
    expect(ways([on('iam:PassRole', '*', passedTo(['states.amazonaws.com', 'lambda.amazonaws.com'])), create])).toEqual(
      [['B', 'high', 'iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction']],
    );
    expect(ways([on('iam:PassRole', '*', passedTo({ unresolved: 'parameter' })), create])).toEqual([
      unresolved('parameter'),
    ]);
  });

  test('a condition that narrows makes it less sure', () => {
    const tagged = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } };
    expect(ways([on('iam:PutRolePolicy', '*', tagged)])).toEqual([['A', 'low', 'iam:PutRolePolicy']]);
    const tls = { Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
    expect(ways([on('iam:PutRolePolicy', '*', tls)])).toEqual([['A', 'high', 'iam:PutRolePolicy']]);
  });

  test('on a named resource it is medium for what is of this release and not its own', () => {
    const other = fact('role', 'Billing', { stack: 'stack:a', managedPolicies: [], inlinePolicies: [] });
    const billing = fact('function', 'Bill', { stack: 'stack:a', role: other.id });
    const own = fact('function', 'Order', { stack: 'stack:a', role: ROLE });
    const update = (target: string) => ways([on('lambda:UpdateFunctionCode', target)], [other, billing, own]);
    expect(update('${Bill.Arn}')).toEqual([['D', 'medium', 'lambda:UpdateFunctionCode']]);
    expect(update('${Order.Arn}')).toEqual([['D', 'low', 'lambda:UpdateFunctionCode']]);
    expect(update('arn:aws:lambda:eu-west-1:123456789012:function:elsewhere')).toEqual([
      ['D', 'low', 'lambda:UpdateFunctionCode'],
    ]);
    expect(update('arn:aws:lambda:eu-west-1:123456789012:function:*')).toEqual([
      ['D', 'high', 'lambda:UpdateFunctionCode'],
    ]);
  });

  test('on a resource that is not known it can be as sure as can be', () => {
    expect(ways([on('lambda:UpdateFunctionCode', { unresolved: 'import' })])).toEqual([
      ['D', unresolved('import', ['low', 'medium', 'high']), 'lambda:UpdateFunctionCode'],
    ]);
  });

  test('a Deny of one of its actions takes it away', () => {
    expect(ways([on('iam:*', '*'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }])).toEqual([]);
    const attach = { Effect: 'Deny', Action: 'iam:Attach*', Resource: '*' };
    expect(ways([on(['iam:AttachRolePolicy', 'iam:CreateAccessKey'], '*'), attach])).toEqual([
      ['A', 'high', 'iam:CreateAccessKey'],
    ]);
  });
});

describe('reach', () => {
  test('narrow grants that make an administrator together', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => on(`iam:${letter}*`, '*'));
    expect(roleOf(letters).reach).toContainEqual(expect.objectContaining({ service: 'iam', share: 100, level: 0 }));
    expect(roleOf([on('iam:Get*', '*'), on('s3:GetObject', '*')]).reach).toEqual([]);
  });

  test('a Deny lowers it, and what a condition narrows stands apart', () => {
    const whole = roleOf([on('*', '*')]).reach as { service: string; share: number }[];
    expect(whole.map(({ service, share }) => [service, share])).toEqual([
      ['*', 100],
      ['iam', 100],
    ]);
    const less = roleOf([on('*', '*'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }]).reach;
    expect(less).toMatchObject([{ service: '*', share: 99 }]);
    const tagged = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } };
    expect(roleOf([on('*', '*', tagged)]).reach).toMatchObject([
      { share: 100, narrowedBy: ['aws:resourcetag/team'] },
      { service: 'iam' },
    ]);
  });

  test('another platform has one pattern for everything', () => {
    const owner = {
      actions: [{ pattern: '*', service: '*', breadth: 'all' }],
      resources: [{ pattern: '*', level: 0 }],
    };
    const own = statement({ Action: 'x', Resource: '*' }, owner, 'Orders/Policy/0');
    const found = roleOf([], [own], { maxSessionSeconds: null });
    expect(found.reach).toMatchObject([{ service: '*', share: 100 }]);
    expect(found.grants).toMatchObject([{ service: '*', access: 'permissions', actions: ['*'] }]);
  });
});

describe('passRole, sensitive and defenceRemoval', () => {
  test('where roles may be passed, and to which services', () => {
    const target = 'arn:aws:iam::123456789012:role/task';
    expect(roleOf([on('iam:PassRole', target, passedTo('states.amazonaws.com'))]).passRole).toMatchObject([
      { level: 4, services: ['states.amazonaws.com'], narrowedBy: [] },
    ]);
    expect(roleOf([on('iam:*', '*')]).passRole).toMatchObject([{ level: 0, services: [] }]);
    expect(roleOf([{ Action: 'iam:PassRole', NotResource: target }]).passRole).toMatchObject([{ level: 0 }]);
  });

  test('what hands out data counts on resources that are not named', () => {
    const read = (resource: Json) => roleOf([on(['s3:GetObject', 's3:PutObject'], resource)]).sensitive;
    expect(read('*')).toMatchObject([{ kind: 'objects', level: 0, actions: ['s3:GetObject'], count: 1 }]);
    expect(read('arn:aws:s3:::*')).toMatchObject([{ kind: 'objects', level: 1 }]);
    expect(read('arn:aws:s3:::files/*')).toEqual([]);
    expect(read({ unresolved: 'import' })).toMatchObject([{ level: unresolved('import') }]);
  });

  test('actions of other platforms are known by the patterns that they match', () => {
    const keys = 'Microsoft.Storage/storageAccounts/*';
    const own = statement(
      { Action: 'x', Resource: '*' },
      {
        actions: [{ pattern: keys, service: 'microsoft.storage', breadth: 'verb' }],
        resources: [{ pattern: '/subscriptions/1', level: 0 }],
      },
    );
    const found = roleOf([], [own], { maxSessionSeconds: null });
    expect(found.sensitive).toMatchObject([{ kind: 'credentials', actions: [keys] }]);
  });

  test('what takes away logs is told by kind, wherever', () => {
    const group = 'arn:aws:logs:eu-west-1:123456789012:log-group:orders:*';
    expect(roleOf([on(['logs:Delete*', 'cloudtrail:StopLogging'], group)]).defenceRemoval).toMatchObject([
      { kind: 'logs', level: 4, actions: ['logs:DeleteLogGroup', 'logs:DeleteLogStream'] },
    ]);
    expect(roleOf([on('cloudtrail:StopLogging', '*')]).defenceRemoval).toMatchObject([{ kind: 'trail', level: 0 }]);
  });
});
