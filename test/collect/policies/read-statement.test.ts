import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PolicyDocument, readStatements } from '../../../src/collect/policies/read-statement.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';

const at: PolicyDocument = {
  role: 'role:template.yaml#Orders',
  stack: 'stack:template.yaml',
  policy: 'Orders',
  kind: 'inline',
  idPrefix: 'template.yaml#Orders/Orders',
  place: (pointer) => ({ path: 'template.yaml', line: 1, column: 1, pointer: pointer.join('/') }),
};

const read = (document: Json) => readStatements(document, at);
const only = (document: Json) => {
  const { statements, problems } = read(document);
  expect(problems).toEqual([]);
  expect(statements).toHaveLength(1);
  return statements[0]?.attributes ?? {};
};
const plain: JsonObject = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '${Queue.Arn}' };
const statement = (changes: JsonObject) => ({ Version: '2012-10-17', Statement: [{ ...plain, ...changes }] });

describe('readStatements', () => {
  test('single values and lists say the same', () => {
    const listed = { Statement: [{ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: ['${Queue.Arn}'] }] };
    expect(only({ Statement: plain })).toEqual(only(listed));
    expect(only(JSON.stringify(listed))).toEqual(only(listed));
    expect(only(encodeURIComponent(JSON.stringify(listed)))).toEqual(only(listed));
  });

  test('a fact has every attribute that is read', () => {
    const { statements } = read(statement({ Sid: 'Send', Condition: { StringEquals: { 'AWS:SourceVpc': 'vpc-1' } } }));
    expect(statements).toEqual([
      {
        type: 'policy-statement',
        id: 'policy-statement:template.yaml#Orders/Orders/0',
        attributes: {
          role: at.role,
          stack: at.stack,
          policy: 'Orders',
          kind: 'inline',
          sid: 'Send',
          effect: 'allow',
          actions: [{ pattern: 'sqs:SendMessage', service: 'sqs', breadth: 'single' }],
          notActions: [],
          resources: [{ pattern: '${Queue.Arn}', level: 4 }],
          notResources: [],
          conditions: [{ operator: 'StringEquals', key: 'aws:sourcevpc', values: ['vpc-1'] }],
        },
        origins: {},
        place: { path: 'template.yaml', line: 1, column: 1, pointer: 'Statement/0' },
      },
    ]);
  });

  test.each([
    ['*', '*', 'all'],
    ['*:*', '*', 'all'],
    ['**', '*', 'all'],
    ['S3:*', 's3', 'service'],
    ['s3:?*', 's3', 'service'],
    ['s3:Get*', 's3', 'verb'],
    ['s3:Get?bject', 's3', 'verb'],
    ['s3:????', 's3', 'verb'],
    ['*:Get*', '*', 'verb'],
    ['s3:GetObject', 's3', 'single'],
  ])('%s: service %s, breadth %s', (pattern, service, breadth) => {
    expect(only(statement({ Action: pattern })).actions).toEqual([{ pattern, service, breadth }]);
  });

  test('element names and Effect are read whatever their capitals', () => {
    const lower = { statement: [{ effect: 'ALLOW', action: 's3:GetObject', resource: '*' }] };
    expect(only(lower)).toMatchObject({ effect: 'allow', resources: [{ pattern: '*', level: 0 }] });
  });

  test('an element that stands twice in other capitals is not known', () => {
    const { statements } = read({ Statement: [{ ...plain, action: 's3:*' }] });
    expect(statements[0]?.attributes.actions).toEqual([{ unresolved: 'Action is written more than once' }]);
  });

  test('exclusions are kept apart', () => {
    const excluding = { Statement: { Effect: 'Allow', NotAction: 'iam:*', NotResource: ['arn:aws:s3:::logs'] } };
    expect(only(excluding)).toMatchObject({
      actions: [],
      resources: [],
      notActions: ['iam:*'],
      notResources: ['arn:aws:s3:::logs'],
    });
  });

  test('holes stay where they are', () => {
    const unknown = { unresolved: 'parameter Table has no value' };
    const found = only(statement({ Action: ['s3:GetObject', unknown], Resource: unknown }));
    expect(found.actions).toEqual([{ pattern: 's3:GetObject', service: 's3', breadth: 'single' }, unknown]);
    expect(found.resources).toEqual([unknown]);
  });

  test('candidates of a hole are read as what stands there', () => {
    const resource = { unresolved: 'condition IsProd', among: ['*', 'arn:aws:s3:::orders'] };
    expect(only(statement({ Resource: resource })).resources).toEqual([
      {
        unresolved: 'condition IsProd',
        among: [
          { pattern: '*', level: 0 },
          { pattern: 'arn:aws:s3:::orders', level: 4 },
        ],
      },
    ]);
  });

  test('an unknown document, list or statement is a statement of which nothing is known', () => {
    const unknown = { unresolved: 'why' };
    for (const document of [unknown, { Statement: unknown }, { Statement: [unknown] }]) {
      expect(only(document)).toMatchObject({
        effect: unknown,
        actions: [unknown],
        resources: [unknown],
        notActions: [unknown],
        notResources: [unknown],
        conditions: [unknown],
      });
    }
  });

  test('an action that is only known after deployment is a hole', () => {
    const [action] = only(statement({ Action: '${Service}:*' })).actions as Json[];
    expect(action).toEqual({ unresolved: 'the action is only known after deployment' });
  });

  test('values that may be secret are withheld, others are text', () => {
    const condition = {
      StringEquals: { 'sts:ExternalId': 'correct-horse' },
      Bool: { 'aws:SecureTransport': true },
      NumericLessThan: { 's3:max-keys': [10] },
      StringLike: { 'aws:Referer': ['*', 'battery-staple'] },
      StringNotEquals: { 'aws:ResourceTag/api-token': 'paper-clip', 'aws:ResourceTag/team': 'orders' },
      'ForAnyValue:StringEquals': { 'token.actions.githubusercontent.com:sub': 'repo:a/b' },
    };
    const found = only(statement({ Condition: condition })).conditions;
    const withheld = { unresolved: 'withheld, since it may be a secret' };
    expect(found).toEqual([
      { operator: 'Bool', key: 'aws:securetransport', values: ['true'] },
      {
        operator: 'ForAnyValue:StringEquals',
        key: 'token.actions.githubusercontent.com:sub',
        values: ['repo:a/b'],
      },
      { operator: 'NumericLessThan', key: 's3:max-keys', values: ['10'] },
      { operator: 'StringEquals', key: 'sts:externalid', values: [withheld] },
      { operator: 'StringLike', key: 'aws:referer', values: ['*', withheld] },
      { operator: 'StringNotEquals', key: 'aws:resourcetag/api-token', values: [withheld] },
      { operator: 'StringNotEquals', key: 'aws:resourcetag/team', values: ['orders'] },
    ]);
  });

  test.each<[string, Json]>([
    ['no text of JSON', 'not json'],
    ['a list', []],
    ['a number', 7],
    ['nothing', null],
    ['no Statement', { Version: '2012-10-17' }],
    ['a statement that is a text', { Statement: ['Allow'] }],
    ['no Effect', statement({ Effect: null })],
    ['no Action', { Statement: { Effect: 'Allow', Resource: '*' } }],
    ['no Resource', { Statement: { Effect: 'Allow', Action: 's3:GetObject' } }],
    ['both Action and NotAction', statement({ NotAction: 's3:*' })],
    ['both Resource and NotResource', statement({ NotResource: 'arn:aws:s3:::orders' })],
    ['an action without its service', statement({ Action: 'GetObject' })],
    ['a resource that is no ARN', statement({ Resource: 'orders' })],
    ['an action that is a number', statement({ Action: [1] })],
    ['a condition that is a list', statement({ Condition: ['x'] })],
    ['an operator that is a text', statement({ Condition: { Bool: 'true' } })],
    ['a condition value that is an object', statement({ Condition: { Bool: { 'aws:x': [{}] } } })],
  ])('%s is a problem that caps policies', (_name, document) => {
    const { problems } = read(document);
    expect(problems.map(({ code, kinds }) => ({ code, kinds }))).toEqual([
      { code: 'policy-syntax', kinds: ['policy'] },
    ]);
  });

  test('a list that is too long is cut, and that is told', () => {
    const { statements, problems } = read(statement({ Action: Array(10_001).fill('s3:GetObject') }));
    expect(problems.map(({ code }) => code)).toEqual(['cap-reached']);
    expect(statements[0]?.attributes.actions).toContainEqual({ unresolved: 'Action has too many items' });
  });

  test('origins of the document become origins of attributes', () => {
    const assumed = { kind: 'assumed', from: 'parameter Table' } as const;
    const origins = {
      '/Statement/0/Resource/1': assumed,
      '/Statement/1/Effect': assumed,
      '/Statement/0/Condition/a': assumed,
    };
    const document = { Statement: [plain, plain] };
    expect(readStatements(document, { ...at, origins }).statements.map((one) => one.origins)).toEqual([
      { '/resources/1': assumed, '/conditions': assumed },
      { '/effect': assumed },
    ]);
  });

  test('no JSON makes it throw', () => {
    const key = fc.constantFrom(
      'Statement',
      'Effect',
      'Action',
      'NotAction',
      'Resource',
      'Condition',
      'Sid',
      '__proto__',
      'unresolved',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, true, 3, 'Allow', '*', 's3:*', '{"Statement":[]}', '%7B', ''),
        fc.string(),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json')),
      ),
    }));
    fc.assert(
      fc.property(json, (document) => {
        const { statements } = read(document as Json);
        for (const { attributes } of statements) expect(Object.values(attributes)).not.toContain(undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of statements does not change what they say', () => {
    const one = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.constantFrom<Json>('s3:*', ['s3:GetObject', 'sqs:*'], { unresolved: 'x' }),
      Resource: fc.constantFrom<Json>('*', '${Queue.Arn}'),
    });
    const said = (statements: Json[]) =>
      read({ Statement: statements })
        .statements.map(({ attributes }) => JSON.stringify(attributes))
        .sort();
    fc.assert(
      fc.property(fc.array(one), (statements) => {
        expect(said([...statements].reverse())).toEqual(said(statements));
      }),
    );
  });
});
