import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/catalogue/canonical.ts';
import { createFactIndex } from '../../../src/derive/fact-index.ts';
import { grants } from '../../../src/derive/permissions/grants.ts';
import { outsiders } from '../../../src/derive/permissions/outsiders.ts';
import { permissionChanges } from '../../../src/derive/permissions/permission-change.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { CONTEXT, fact, unresolved } from '../fact-builder.ts';
import { ROLE, role, statement } from './statements.ts';

const TABLE = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Orders';
const SUBJECT = 'function:template.yaml#Export';

const allow = (Action: Json, Resource: Json, more: JsonObject = {}): JsonObject => ({ Action, Resource, ...more });
const system = (written: readonly JsonObject[], more: Attributes = {}): Fact[] => [
  fact('function', 'Export', { stack: 'stack:a', role: ROLE }),
  role({ inlinePolicies: ['Policy'], ...more }),
  ...written.map((one, at) => statement(one, {}, `Orders/Policy/${at}`)),
];
const change = (now: readonly Fact[], then: readonly Fact[], subject = SUBJECT) => {
  const facts = permissionChanges(now, { release: 'v1', facts: then }, CONTEXT.tables);
  const found = facts.find(({ attributes }) => attributes.subject === subject)?.attributes ?? { gained: [], lost: [] };
  const words = (list: Json | undefined) => (list as { what?: string }[]).map((one) => one.what ?? one);
  return { gained: words(found.gained), lost: words(found.lost) };
};
const rights = (now: readonly JsonObject[], then: readonly JsonObject[]) => change(system(now), system(then));
const gained = (now: readonly JsonObject[], then: readonly JsonObject[] = []) => rights(now, then).gained;

describe('in words', () => {
  test.each<[Json, Json, string]>([
    ['s3:DeleteObject', '*', 'may delete any object in any bucket (s3:DeleteObject)'],
    ['s3:DeleteObject', 'arn:aws:s3:::files/*', 'may delete any object in the bucket files (s3:DeleteObject)'],
    [['s3:GetObject'], 'arn:aws:s3:::app-*/*', 'may get any object in any bucket named app-* (s3:GetObject)'],
    ['s3:DeleteBucket', '*', 'may delete any bucket (s3:DeleteBucket)'],
    ['s3:ListBucket', 'arn:${AWS::Partition}:s3:::${Files}', 'may list the bucket Files (s3:ListBucket)'],
    ['dynamodb:TagResource', '*', 'may change the tags of any table (dynamodb:TagResource)'],
    ['dynamodb:PutResourcePolicy', '*', 'may put the policy of any table (dynamodb:PutResourcePolicy)'],
    ['dynamodb:PutItem', '${Orders.Arn}', 'may put any item in the table Orders (dynamodb:PutItem)'],
    ['dynamodb:BatchGetItem', TABLE, 'may get any item in the table Orders (dynamodb:BatchGetItem)'],
    ['dynamodb:Query', TABLE, 'may query the table Orders (dynamodb:Query)'],
    ['secretsmanager:GetSecretValue', '*', 'may get the value of any secret (secretsmanager:GetSecretValue)'],
    ['lambda:UpdateFunctionCode', '*', 'may update the code of any function (lambda:UpdateFunctionCode)'],
    ['sqs:SendMessage', '*', 'may send any message to any queue (sqs:SendMessage)'],
    ['sns:Publish', '*', 'may publish to any topic (sns:Publish)'],
    ['kms:Decrypt', '*', 'may decrypt with any key (kms:Decrypt)'],
    ['iam:PassRole', 'arn:aws:iam::123456789012:role/task', 'may pass on the role task (iam:PassRole)'],
    ['xray:PutTraceSegments', '*', 'may put trace segments (xray:PutTraceSegments)'],
    ['s3:GetObject', { unresolved: 'import' }, 'may get any object in a bucket that is not known (s3:GetObject)'],
  ])('%j on %j: %s', (actions, resource, words) => {
    expect(gained([allow(actions, resource)])).toEqual([words]);
  });

  test('several actions of a class come in one sentence', () => {
    expect(gained([allow(['dynamodb:PutItem', 'dynamodb:DeleteItem'], TABLE)])).toEqual([
      'may delete and put any item in the table Orders (dynamodb:DeleteItem, dynamodb:PutItem)',
    ]);
    expect(gained([allow(['dynamodb:*Item', 'dynamodb:*Table'], TABLE)])[0]).toMatch(
      /^may change anything in the table Orders \(dynamodb:\w+ and \d+ more\)$/,
    );
    expect(gained([allow('dynamodb:*', TABLE)])).toEqual([
      expect.stringMatching(
        /^may do anything with the table Orders \(\d+ actions of dynamodb, \d+ of which change something\)$/,
      ),
    ]);
    expect(gained([allow('dynamodb:*', '*')], [allow('dynamodb:PutItem', '*')])).toEqual([
      expect.stringMatching(/^may do nearly anything with any table /),
    ]);
    expect(gained([allow('*', '*')])).toContainEqual(
      expect.stringMatching(/^may change anything in \d{3} services \(\d+ actions\)$/),
    );
  });

  test('the gravest comes first', () => {
    const [first, second] = gained([allow(['s3:GetObject', 's3:PutObject', 's3:PutBucketPolicy'], '*')]);
    expect([first, second]).toEqual([
      expect.stringContaining('s3:PutBucketPolicy'),
      expect.stringContaining('s3:PutObject'),
    ]);
  });

  test('so do several resources, and a condition is told', () => {
    expect(gained([allow('sqs:SendMessage', ['arn:aws:sqs:eu-west-1:1:a', 'arn:aws:sqs:eu-west-1:1:b'])])).toEqual([
      'may send any message to the queue a and 1 more (sqs:SendMessage)',
    ]);
    expect(gained([allow('s3:GetObject', ['arn:aws:s3:::files', 'arn:aws:s3:::files/*'])])).toHaveLength(1);
    const tagged = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } };
    expect(gained([allow('sqs:SendMessage', '*', tagged)])).toEqual([
      'may send any message to any queue (sqs:SendMessage), under a condition on aws:resourcetag/team',
    ]);
  });
});

describe('rights', () => {
  const read = allow('s3:GetObject', 'arn:aws:s3:::files/*');
  test('what is the same in other words is no change', () => {
    expect(rights([allow(['S3:getobject'], 'arn:aws:s3:::files/*')], [read])).toEqual({ gained: [], lost: [] });
    expect(gained([read], [allow('s3:*', '*')])).toEqual([]);
  });

  test('wider, narrower and the reverse', () => {
    expect(rights([allow('s3:GetObject', '*')], [read])).toEqual({
      gained: ['may get any object in any bucket (s3:GetObject)'],
      lost: [],
    });
    expect(rights([read], [allow('s3:GetObject', '*')])).toEqual({
      gained: [],
      lost: ['may get any object in any bucket (s3:GetObject)'],
    });
  });

  test('a Deny that goes is a right that comes, a condition as well', () => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
    expect(rights([read], [read, deny]).gained).toEqual(['may get any object in the bucket files (s3:GetObject)']);
    expect(rights([read, deny], [read]).lost).toHaveLength(1);
    const tagged = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } };
    const other = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'billing' } } };
    expect(gained([read], [{ ...read, ...tagged }])).toHaveLength(1);
    expect(gained([{ ...read, ...other }], [{ ...read, ...tagged }])).toHaveLength(1);
    expect(gained([{ ...read, ...tagged }], [read])).toEqual([]);
  });

  test('each says which statement it comes from, and the fact stands there', () => {
    const now = system([read, allow('sqs:SendMessage', '*')]);
    const [found] = permissionChanges(now, { release: 'v1', facts: system([read]) }, CONTEXT.tables);
    expect(found?.attributes).toMatchObject({
      subject: SUBJECT,
      previous: 'v1',
      gained: [{ kind: 'permission', from: 'policy-statement:template.yaml#Orders/Policy/1' }],
      reviewers: [unresolved('changes of the release are not known')],
    });
    expect(found?.evidence).toBe('manifest:template.yaml');
  });

  test('a new function gains all, a role without a function is told of by itself', () => {
    expect(change(system([read]), []).gained).toHaveLength(1);
    const alone = system([read]).slice(1);
    expect(change(alone, [], ROLE).gained).toHaveLength(1);
    expect(permissionChanges(alone, { release: 'v1', facts: alone }, CONTEXT.tables)).toEqual([]);
  });

  test('functions that gain nothing say so, and without a release before nothing is said', () => {
    expect(permissionChanges(system([read]), { release: 'v1', facts: system([read]) }, CONTEXT.tables)).toMatchObject([
      { id: `permission-change:${SUBJECT}`, attributes: { gained: [], lost: [] } },
    ]);
    expect(permissionChanges(system([read]), null, CONTEXT.tables)).toEqual([]);
  });

  test('what is not known is a hole', () => {
    const elsewhere = [{ name: 'Shared', arn: 'arn:aws:iam::123456789012:policy/Shared', owner: 'other' }];
    const open = system([read], { managedPolicies: elsewhere });
    expect(change(open, system([read])).gained).toEqual([unresolved('the text of Shared')]);
    expect(change(system([read]), open).gained).toEqual([]);
    expect(change(system([read, allow('sqs:SendMessage', '*')]), open).gained).toEqual([
      unresolved(/^may send any message .* unless .* the text of Shared/),
    ]);
    const imported = [fact('function', 'Export', { stack: 'stack:a', role: { unresolved: 'parameter RoleArn' } })];
    expect(change(imported, system([read])).gained).toEqual([unresolved('parameter RoleArn')]);
  });

  test('nothing is gained that was there, however it is split', () => {
    const actions = fc.subarray(['s3:GetObject', 's3:Put*', 's3:?eleteObject'], { minLength: 1 });
    const on = fc.subarray(['*', 'arn:aws:s3:::files/*', 'arn:aws:s3:::files/a'], { minLength: 1 });
    const written = fc.array(
      fc.tuple(actions, on).map(([some, where]) => allow(some, where)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(written, (all) => {
        const apart = all.flatMap(({ Action, Resource }) =>
          (Action as string[]).flatMap((one) => (Resource as string[]).map((where) => allow(one, where))),
        );
        expect(rights(apart, all)).toEqual({ gained: [], lost: [] });
      }),
      { numRuns: 25 },
    );
  });
});

describe('exposure', () => {
  const endpoint = (attributes: Attributes) =>
    fact('endpoint', 'Api GET /pay', {
      method: 'GET',
      path: '/pay',
      network: 'internet',
      guards: ['jwt'],
      ...attributes,
    });
  const id = 'endpoint:template.yaml#Api GET /pay';

  test('endpoints that are new on the internet, or lose what guards them', () => {
    expect(change([endpoint({})], [], id).gained).toEqual(['GET /pay can be reached from the internet (jwt)']);
    expect(change([endpoint({ guards: [] })], [endpoint({})], id).gained).toEqual(['GET /pay is open to anyone']);
    expect(change([endpoint({})], [endpoint({ guards: [] })], id)).toMatchObject({
      lost: ['GET /pay is open to anyone'],
    });
    expect(change([endpoint({ network: 'private', guards: [] })], [], id).gained).toEqual([]);
    expect(change([endpoint({})], [endpoint({})], id).gained).toEqual([]);
  });

  test('where it is not known who is let in, that it is open is not told', () => {
    const why = { unresolved: 'another stack says who may invoke it' };
    const unknown = endpoint({ guards: why });
    const told = 'GET /pay can be reached from the internet (by whom is not known)';
    expect(change([unknown], [], id).gained).toEqual([told]);
    expect(change([endpoint({ guards: [why] })], [], id).gained).toEqual([told]);
    expect(change([unknown], [endpoint({})], id).gained).toEqual([unresolved(`${told}, and whether that is new`)]);
    expect(change([unknown], [unknown], id).gained).toEqual([unresolved('another stack')]);
    expect(change([unknown], [endpoint({ guards: [] })], id).gained).toEqual([]);
    expect(change([endpoint({})], [unknown], id)).toEqual({ gained: [], lost: [] });
    expect(change([endpoint({ guards: [] })], [unknown], id).gained).toEqual([
      unresolved(/^GET \/pay is open to anyone, and whether that is new/),
    ]);
    const somewhere = endpoint({ network: { unresolved: 'its ingress is a parameter' }, guards: [] });
    expect(change([somewhere], [], id).gained).toEqual([unresolved(/^GET \/pay may be reached .* ingress/)]);
    expect(change([endpoint({})], [somewhere], id).gained).toEqual([unresolved('ingress')]);
    expect(change([somewhere], [endpoint({ guards: [] })], id).gained).toEqual([]);
  });

  test('triggers', () => {
    const source = (service: string, from: string) =>
      fact('event-source', `Export/${service}`, { function: SUBJECT, service, source: from });
    const then = [...system([]), source('sqs', '${Jobs.Arn}')];
    const now = [...then, source('s3', '${Files}')];
    expect(change(now, then).gained).toEqual(['is started by s3: Files']);
    expect(change(then, now).lost).toEqual(['is started by s3: Files']);
  });

  test('principals of other accounts, and everyone', () => {
    const derived = (...facts: Fact[]) => {
      const index = createFactIndex(facts);
      for (const relation of [outsiders, grants])
        for (const { fact: of, attributes } of relation.derive(index, CONTEXT))
          Object.assign(index.get(of)?.attributes ?? {}, attributes);
      return facts;
    };
    const jobs = fact('queue', 'Jobs', {});
    const policy = (principals: Json, conditions: Json = []) =>
      fact('resource-policy-statement', 'Jobs/0', {
        resource: jobs.id,
        service: 'sqs',
        effect: 'allow',
        actions: ['sqs:SendMessage'],
        principals,
        notPrincipals: [],
        resources: [],
        conditions,
      });
    const own = { kind: 'account', id: 'arn:aws:iam::${AWS::AccountId}:root' };
    const now = (principals: Json, conditions: Json = []) =>
      change(derived(jobs, policy(principals, conditions)), [jobs], jobs.id).gained;
    expect(now([{ kind: 'account', id: '444455556666' }])).toEqual([
      'the account 444455556666 may call sqs:SendMessage',
    ]);
    expect(now([{ kind: 'anyone', id: '*' }])).toEqual(['anyone may call sqs:SendMessage']);
    const inOrg = [{ operator: 'StringEquals', key: 'aws:principalorgid', values: ['o-a1'] }];
    expect(now([{ kind: 'anyone', id: '*' }], inOrg)).toEqual([
      'anyone may call sqs:SendMessage, under a condition on aws:principalorgid',
    ]);
    expect(now([own, { kind: 'service', id: 'sns.amazonaws.com' }])).toEqual([]);
    // What was written to a file and read again is the same, although its keys stand in another order.
    const open = derived(jobs, policy([{ kind: 'anyone', id: '*' }], inOrg));
    expect(change(open, JSON.parse(canonicalJson(open)), jobs.id)).toEqual({ gained: [], lost: [] });
    const trust = fact('trust-statement', 'Orders/trust/0', {
      role: ROLE,
      effect: 'allow',
      accounts: ['arn:aws:iam::444455556666:root'],
      services: ['lambda.amazonaws.com'],
      federated: [],
      notPrincipals: [],
      conditions: [],
    });
    expect(change(derived(role(), trust), [role()], ROLE).gained).toEqual([
      'arn:aws:iam::444455556666:root may assume it',
    ]);
  });
});
