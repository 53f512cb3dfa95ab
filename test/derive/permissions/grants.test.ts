import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grants } from '../../../src/derive/permissions/grants.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { derive } from '../derive-all.ts';
import { fact } from '../fact-builder.ts';
import { ROLE, role, statement } from './statements.ts';

const TABLE = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Orders';

const measured = (written: JsonObject): Attributes => {
  const one = statement(written);
  return derive(grants, [one]).get(one.id) ?? {};
};
const unscoped = (Action: Json, Resource: Json) => measured({ Action, Resource }).unscoped;
const one = (level: number, access: string, ...actions: string[]) => ({
  level,
  access,
  actions,
  count: actions.length,
});

describe('unscoped', () => {
  test.each<[Json, Json, Json]>([
    ['dynamodb:PutItem', '*', [one(0, 'write', 'dynamodb:PutItem')]],
    ['DYNAMODB:putitem', '*', [one(0, 'write', 'dynamodb:PutItem')]],
    ['dynamodb:PutItem', 'arn:aws:dynamodb:*:*:*', [one(1, 'write', 'dynamodb:PutItem')]],
    ['dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/*', [one(2, 'write', 'dynamodb:PutItem')]],
    ['dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/app-*', []],
    ['dynamodb:PutItem', TABLE, []],
    [['xray:PutTraceSegments', 'ecr:GetAuthorizationToken', 'ec2:DescribeInstances'], '*', []],
    ['states:SendTaskSuccess', '*', []],
    [['cloudwatch:PutMetricData', 'polly:SynthesizeSpeech'], '*', []],
    ['events:PutEvents', '*', [one(0, 'write', 'events:PutEvents')]],
    [['s3:GetObject', 's3:ListAllMyBuckets'], 'arn:aws:s3:::*', [one(1, 'read', 's3:GetObject')]],
    ['s3:ListBucket', '*', [one(0, 'list', 's3:ListBucket')]],
    [['sqs:SendMessage', 'iam:PassRole'], '*', [one(0, 'write', 'iam:PassRole', 'sqs:SendMessage')]],
    [
      ['lambda:AddPermission', 'lambda:InvokeFunction'],
      '*',
      [one(0, 'permissions', 'lambda:AddPermission'), one(0, 'write', 'lambda:InvokeFunction')],
    ],
  ])('%j on %j', (actions, resources, expected) => {
    expect(unscoped(actions, resources)).toEqual(expected);
  });

  test("a service's resources concern its own actions", () => {
    expect(unscoped(['s3:GetObject', 'dynamodb:PutItem'], ['arn:aws:s3:::*', TABLE])).toEqual([
      one(1, 'read', 's3:GetObject'),
    ]);
  });

  test('the widest pattern counts for an action', () => {
    const both = ['arn:aws:dynamodb:*:*:table/*', 'arn:aws:dynamodb:*:*:*'];
    expect(unscoped('dynamodb:PutItem', both)).toEqual([one(1, 'write', 'dynamodb:PutItem')]);
  });

  test('what several patterns match is counted once, and the first are named', () => {
    const [group] = unscoped(['sqs:*', 'sqs:S*', 'sqs:SendMessage'], '*') as {
      access: string;
      actions: string[];
      count: number;
    }[];
    const [alone] = unscoped('sqs:*', '*') as { count: number }[];
    expect(group?.count).toBe(alone?.count);
    const groups = unscoped('s3:*', '*') as { actions: string[]; count: number }[];
    expect(groups.every(({ actions, count }) => actions.length === Math.min(5, count))).toBe(true);
    expect(groups.length).toBeLessThanOrEqual(5);
  });

  test('a Deny opens nothing', () => {
    const denied = measured({ Effect: 'Deny', Action: ['s3:*', 's3:Put*'], Resource: '*' });
    expect([denied.unscoped, denied.wildcards]).toEqual([[], []]);
  });

  test('NotResource is everything, NotAction everything else', () => {
    expect(measured({ Action: 'sqs:SendMessage', NotResource: TABLE }).unscoped).toEqual([
      one(0, 'write', 'sqs:SendMessage'),
    ]);
    const excluded = measured({ NotAction: ['s3:*', 'iam:*'], Resource: '*' }).unscoped as {
      actions: string[];
    }[];
    expect(excluded.length).toBe(5);
    expect(excluded.flatMap(({ actions }) => actions).filter((name) => /^(s3|iam):/.test(name))).toEqual([]);
    expect(measured({ NotAction: 'iam:*', Resource: TABLE }).unscoped).toEqual([]);
  });

  test('what the table does not know is a hole, unless the resource is named', () => {
    expect(unscoped('nowhere:Act', '*')).toEqual([
      { unresolved: 'the actions table does not know the action nowhere:Act' },
    ]);
    expect(unscoped(['nowhere:Act', 'sqs:SendMessage'], '*')).toEqual([
      one(0, 'write', 'sqs:SendMessage'),
      { unresolved: 'the actions table does not know the action nowhere:Act' },
    ]);
    expect(unscoped('nowhere:Act', TABLE)).toEqual([]);
    expect(unscoped('__proto__:*', '*')).toEqual([{ unresolved: expect.any(String) }]);
  });

  test('an unknown resource matters to actions that can be scoped', () => {
    const unknown = { unresolved: 'parameter' };
    expect(unscoped('sqs:SendMessage', unknown)).toEqual([unknown]);
    expect(unscoped('xray:PutTraceSegments', unknown)).toEqual([]);
    expect(unscoped('sqs:SendMessage', { unresolved: 'condition', among: [TABLE] })).toEqual([]);
    expect(unscoped('sqs:SendMessage', { unresolved: 'condition', among: [TABLE, '*'] })).toEqual([
      { unresolved: 'condition' },
    ]);
  });

  test('an unknown action matters where the resource is wide', () => {
    const unknown = { unresolved: 'parameter' };
    expect(unscoped(unknown, '*')).toEqual([unknown]);
    expect(unscoped(unknown, TABLE)).toEqual([]);
  });

  test('a statement that is written another way measures the same', () => {
    const actions = fc.subarray([
      's3:GetObject',
      's3:Put*',
      'sqs:*',
      'xray:PutTraceSegments',
      'ec2:Describe*',
      'nowhere:X',
    ]);
    const resources = fc.subarray(['*', 'arn:aws:s3:::*', TABLE, 'arn:aws:sqs:*:*:app-*'], { minLength: 1 });
    fc.assert(
      fc.property(actions, resources, (some, on) => {
        fc.pre(some.length > 0);
        const other = some.map((action) => action.toUpperCase().replace('NOWHERE:X', 'nowhere:X')).reverse();
        expect(unscoped(other, [...on].reverse())).toEqual(unscoped(some, on));
      }),
    );
  });
});

describe('wildcards', () => {
  const wildcards = (Action: Json, Resource: Json = '*') => measured({ Action, Resource }).wildcards;

  test('each with the number of actions that change something', () => {
    expect(wildcards(['sqs:SendMessage', 'dynamodb:*Item', 's3:Get*'])).toEqual([
      { pattern: 'dynamodb:*Item', breadth: 'verb', writes: 4 },
      { pattern: 's3:Get*', breadth: 'verb', writes: 0 },
    ]);
    expect(wildcards('SQS:*', TABLE)).toMatchObject([{ pattern: 'SQS:*', breadth: 'service' }]);
    expect(wildcards('*')).toMatchObject([{ pattern: '*', breadth: 'all' }]);
    // AddPermission, RemovePermission and the two of a layer change permissions.
    expect(wildcards('lambda:*Permission')).toEqual([{ pattern: 'lambda:*Permission', breadth: 'verb', writes: 4 }]);
  });

  test('what is not known', () => {
    expect(wildcards('nowhere:Put*')).toEqual([
      { pattern: 'nowhere:Put*', breadth: 'verb', writes: { unresolved: expect.stringContaining('nowhere:Put*') } },
    ]);
    expect(wildcards({ unresolved: 'x' })).toEqual([{ unresolved: 'x' }]);
  });
});

describe('narrowedBy', () => {
  const narrowed = (Condition: JsonObject) => measured({ Action: 'kms:Decrypt', Resource: '*', Condition }).narrowedBy;
  const unknown = [{ unresolved: expect.any(String) }];

  test.each<[JsonObject, Json]>([
    [{ StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }, ['kms:viaservice']],
    [{ StringLike: { 'AWS:ResourceTag/team': 'orders*' } }, ['aws:resourcetag/team']],
    [{ StringEquals: { 'aws:ResourceAccount': '${AWS::AccountId}' } }, ['aws:resourceaccount']],
    [
      { StringEquals: { 'kms:EncryptionContext:app': 'x', 'dynamodb:LeadingKeys': 'a' } },
      ['dynamodb:leadingkeys', 'kms:encryptioncontext:app'],
    ],
    [{ 'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } }, ['dynamodb:leadingkeys']],
    [
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] }, Null: { 'dynamodb:LeadingKeys': 'false' } },
      ['dynamodb:leadingkeys'],
    ],
    [{ ArnLike: { 'lambda:FunctionArn': 'arn:aws:lambda:*:*:function:orders' } }, ['lambda:functionarn']],
    [{ ArnLike: { 'lambda:FunctionArn': 'arn:aws:lambda:*:123456789012:function:*' } }, ['lambda:functionarn']],
  ])('%j narrows', (condition, expected) => {
    expect(narrowed(condition)).toEqual(expected);
  });

  test.each<[JsonObject]>([
    [{}],
    [{ Bool: { 'aws:SecureTransport': 'true' } }],
    [{ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    [{ StringLike: { 'kms:ViaService': '*' } }],
    [{ StringLike: { 'kms:ViaService': ['s3.eu-west-1.amazonaws.com', '*'] } }],
    [{ ArnLike: { 'lambda:FunctionArn': 'arn:aws:*' } }],
    [{ ArnEquals: { 'lambda:FunctionArn': 'arn:*:*:*:*:*' } }],
    [{ ArnLike: { 'lambda:FunctionArn': 'arn:aws:lambda:*:*:function:*' } }],
    [{ StringNotEquals: { 'aws:ResourceAccount': '123456789012' } }],
    [{ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } }],
    [{ Null: { 'aws:ResourceTag/team': 'false' } }],
    [{ StringEquals: { 'aws:ResourceAccount': [] } }],
    [{ StringEquals: { 'aws:ResourceTagged': 'x' } }],
    [{ StringLikeIfExists: { 'aws:ResourceTag/team': '*' } }],
  ])('%j does not', (condition) => {
    expect(narrowed(condition)).toEqual([]);
  });

  test.each<[JsonObject]>([
    [{ StringEquals: { 'aws:ResourceAccount': { unresolved: 'parameter' } } }],
    [{ StringEqualsIfExists: { 'aws:ResourceAccount': '123456789012' } }],
    [{ StringEquals: { unresolved: 'condition' } }],
  ])('whether %j does is not known', (condition) => {
    expect(narrowed(condition)).toEqual(unknown);
  });
});

describe('role', () => {
  const roleOf = (facts: Fact[]) => derive(grants, facts).get(ROLE) ?? {};
  const aws = (name: string) => ({ name, arn: `arn:aws:iam::aws:policy/${name}`, owner: 'aws' });

  test('a statement of its own', () => {
    const own = statement({ Action: ['s3:GetObject', 'sqs:SendMessage'], Resource: ['*', TABLE] });
    const group = { level: 0, scopeable: true, narrowedBy: [], policy: null, count: 1, statements: [own.id] };
    expect(roleOf([role({ inlinePolicies: ['Policy'] }), own])).toEqual({
      policyTexts: [{ policy: 'Policy', text: 'manifest' }],
      grants: [
        { ...group, service: 's3', access: 'read', actions: ['s3:GetObject'] },
        { ...group, service: 'sqs', access: 'write', actions: ['sqs:SendMessage'] },
      ],
      reach: [],
      sensitive: [
        {
          kind: 'objects',
          level: 0,
          narrowedBy: [],
          policy: null,
          actions: ['s3:GetObject'],
          count: 1,
          statements: [own.id],
        },
      ],
      passRole: [],
      escalations: [],
      defenceRemoval: [],
    });
  });

  test('a Deny and the statements of others open nothing', () => {
    const deny = statement({ Effect: 'Deny', Action: '*', Resource: '*' });
    const other = statement({ Action: '*', Resource: '*' }, { role: 'role:template.yaml#Other' }, 'Other/Policy/0');
    const unattached = statement({ Action: '*', Resource: '*' }, { role: null }, 'Loose/0');
    expect(roleOf([role(), deny, other, unattached]).grants).toEqual([]);
  });

  test('exclusions are everything, by exclusion', () => {
    const excluding = statement({ NotAction: 'iam:*', NotResource: TABLE });
    const found = roleOf([role(), excluding]);
    expect(found.grants).toContainEqual(expect.objectContaining({ service: '*', access: 'write', level: 0 }));
    expect(found.reach).toMatchObject([{ service: '*', share: 99 }]);
  });

  test('policies of AWS count by the snapshot, under their name', () => {
    const admin = roleOf([role({ managedPolicies: [aws('AdministratorAccess')] })]);
    expect(admin.policyTexts).toEqual([{ policy: 'AdministratorAccess', text: 'snapshot' }]);
    expect(admin.reach).toMatchObject([
      { service: '*', share: 100, level: 0, narrowedBy: [], statements: ['managed:AdministratorAccess/0'] },
      { service: 'iam', share: 100 },
    ]);
    const basic = roleOf([role({ managedPolicies: [aws('AWSLambdaBasicExecutionRole')] })]).grants;
    expect(basic).toMatchObject([{ service: 'logs', policy: 'AWSLambdaBasicExecutionRole', level: 0, count: 3 }]);
  });

  test.each([
    [aws('NoSuchPolicy')],
    [aws('__proto__')],
    [{ name: 'Elsewhere', arn: 'arn:aws:iam::123456789012:policy/Elsewhere', owner: 'other' }],
    [{ name: 'Missing', arn: '${Missing}', owner: 'stack' }],
  ])('the text of %j was not supplied', (policy) => {
    const missing = [{ unresolved: `the text of ${policy.name} was not supplied` }];
    expect(roleOf([role({ managedPolicies: [policy] })])).toEqual({
      policyTexts: [{ policy: policy.name, text: 'not-supplied' }],
      grants: missing,
      reach: missing,
      sensitive: missing,
      passRole: missing,
      escalations: missing,
      defenceRemoval: missing,
    });
  });

  test('a managed policy of the stack is found by its name, a supplied document too', () => {
    const shared = statement(
      { Action: 'sqs:*', Resource: TABLE },
      { role: null, kind: 'managed', policy: 'Shared' },
      'Shared/0',
    );
    const elsewhere = statement(
      { Action: '*', Resource: '*' },
      { role: null, kind: 'managed', policy: 'Shared', stack: 'stack:b' },
      'B/0',
    );
    const stack = roleOf([
      role({ managedPolicies: [{ name: 'Shared', arn: '${Shared}', owner: 'stack' }] }),
      shared,
      elsewhere,
    ]);
    expect(stack).toMatchObject({
      policyTexts: [{ text: 'manifest' }],
      grants: expect.arrayContaining([expect.objectContaining({ statements: [shared.id] })]),
    });
    const document = statement(
      { Action: 'sqs:*', Resource: TABLE },
      { role: null, stack: null, kind: 'document', policy: 'Ops' },
      'Ops/0',
    );
    const supplied = roleOf([role({ managedPolicies: [{ name: 'Ops', arn: 'arn:x', owner: 'other' }] }), document]);
    expect(supplied).toMatchObject({
      policyTexts: [{ policy: 'Ops', text: 'document' }],
      grants: expect.arrayContaining([expect.objectContaining({ statements: [document.id] })]),
    });
  });

  test('an inline policy that bears the name of one of AWS does not hide it', () => {
    const own = statement({ Action: 'sqs:SendMessage', Resource: TABLE }, { policy: 'AdministratorAccess' });
    const facts = [
      role({ inlinePolicies: ['AdministratorAccess'], managedPolicies: [aws('AdministratorAccess')] }),
      own,
    ];
    const from = (roleOf(facts).grants as { statements: string[] }[]).flatMap(({ statements }) => statements);
    expect([...new Set(from)].sort()).toEqual(['managed:AdministratorAccess/0', own.id]);
  });

  test('policies that are not known are holes', () => {
    const unknown = { unresolved: 'parameter Policies' };
    expect(roleOf([role({ managedPolicies: [unknown] })])).toMatchObject({ policyTexts: [unknown], grants: [unknown] });
    expect(roleOf([role({ managedPolicies: unknown, inlinePolicies: [] })]).grants).toEqual([unknown]);
    expect(roleOf([role({ inlinePolicies: [unknown] })]).grants).toEqual([unknown]);
  });

  test('a policy whose name is not known is there by its statements', () => {
    const own = statement({ Action: 'sqs:SendMessage', Resource: TABLE }, { policy: 'Orders/policy 0' });
    const found = roleOf([role({ inlinePolicies: [{ unresolved: 'parameter Name' }] }), own]);
    expect(found.grants).toMatchObject([{ statements: [own.id] }]);
    expect(found.policyTexts).toEqual([{ policy: 'Orders/policy 0', text: 'manifest' }]);
  });

  test('a document that is not known is a hole in texts and in grants', () => {
    const own = fact('policy-statement', 'Orders/Policy/0', {
      ...statement({ Action: '*', Resource: '*' }).attributes,
      effect: { unresolved: 'a macro' },
    });
    expect(roleOf([role({ inlinePolicies: ['Policy'] }), own])).toMatchObject({
      policyTexts: [{ policy: 'Policy', text: { unresolved: 'a macro' } }],
      grants: [{ unresolved: 'a macro' }],
    });
  });

  test('a policy for a role that is not known may be for a role of another stack', () => {
    const somewhere = (stack: string, role: Json) => statement({ Action: '*', Resource: '*' }, { role, stack }, 'X/0');
    const unknown = { unresolved: 'import' };
    expect(roleOf([role(), somewhere('stack:b', unknown)]).grants).toEqual([{ unresolved: expect.any(String) }]);
    expect(roleOf([role(), somewhere('stack:a', unknown)]).grants).toEqual([]);
    const either = { unresolved: 'condition', among: ['role:template.yaml#Orders'] };
    expect(roleOf([role(), somewhere('stack:a', either)]).grants).toEqual([{ unresolved: expect.any(String) }]);
  });
});
