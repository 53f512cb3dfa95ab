import { describe, expect, test } from 'vitest';
import { ofType } from '../reading.ts';
import { type Given, planOf, readingOf } from './plan.ts';

const ROLE: Given = {
  address: 'aws_iam_role.r',
  values: { name: 'r', assume_role_policy: '{"Statement":[]}' },
  unknown: { arn: true },
};
const TABLE: Given = { address: 'aws_dynamodb_table.t', values: { name: 't' }, unknown: { arn: true } };

const attached: Given = {
  address: 'aws_iam_role_policy.p',
  values: { name: 'p' },
  unknown: { policy: true, role: true },
  expressions: {
    role: 'aws_iam_role.r.id',
    policy: { references: ['data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'] },
  },
};

const document = (values: object, more: Partial<Given> = {}): Given => ({
  address: 'data.aws_iam_policy_document.d',
  values: { version: null, ...values },
  unknown: { id: true, json: true },
  ...more,
});

const statements = (given: Given[]) => {
  const made = readingOf(planOf(given));
  expect(made.problems).toEqual([]);
  return ofType(made, 'policy-statement');
};

describe('a policy document that is read at apply', () => {
  test('is read from what the plan knows of it, what is not known by what it names', () => {
    const [statement, ...others] = statements([
      ROLE,
      TABLE,
      attached,
      document(
        {
          statement: [
            {
              sid: 'Table',
              effect: 'Allow',
              actions: ['dynamodb:GetItem'],
              resources: [null, null],
              condition: [],
              principals: [],
            },
          ],
        },
        {
          unknown: { id: true, json: true, statement: [{ resources: [true, true], actions: [false] }] },
          expressions: {
            statement: [{ resources: { references: ['aws_dynamodb_table.t.arn', 'aws_dynamodb_table.t'] } }],
          },
        },
      ),
    ]);
    expect(others).toEqual([]);
    expect(statement?.attributes).toMatchObject({
      role: 'role:plan.json#aws_iam_role.r',
      sid: 'Table',
      effect: 'allow',
      actions: [{ pattern: 'dynamodb:GetItem' }],
      resources: [{ pattern: '${aws_dynamodb_table.t.Arn}' }, { pattern: '${aws_dynamodb_table.t.Arn}' }],
    });
    expect(JSON.stringify(statement?.origins)).toContain('assumed');
  });

  test('names one of several things where it does not say which is which', () => {
    const [statement] = statements([
      ROLE,
      TABLE,
      { ...TABLE, address: 'aws_dynamodb_table.u' },
      attached,
      document(
        { statement: [{ actions: ['dynamodb:*'], resources: [null, null] }] },
        {
          unknown: { json: true, statement: [{ resources: [true, true] }] },
          expressions: {
            statement: [{ resources: { references: ['aws_dynamodb_table.t.arn', 'aws_dynamodb_table.u.arn'] } }],
          },
        },
      ),
    ]);
    const among = [{ pattern: '${aws_dynamodb_table.t.Arn}' }, { pattern: '${aws_dynamodb_table.u.Arn}' }];
    expect(statement?.attributes.resources).toMatchObject([{ among }, { among }]);
  });

  test('of a set that is not known as a whole says what it names, and that there may be more', () => {
    const [statement] = statements([
      ROLE,
      TABLE,
      attached,
      document(
        { statement: [{ actions: ['dynamodb:GetItem'] }] },
        {
          unknown: { json: true, statement: [{ resources: true }] },
          expressions: {
            statement: [{ resources: { references: ['aws_dynamodb_table.t.arn', 'aws_dynamodb_table.t'] } }],
          },
        },
      ),
    ]);
    expect(statement?.attributes.resources).toMatchObject([
      { pattern: '${aws_dynamodb_table.t.Arn}' },
      { unresolved: 'the plan does not show what else the list holds' },
    ]);
  });

  test('keeps what it does not know as not known', () => {
    const [statement] = statements([
      ROLE,
      attached,
      document(
        { statement: [{ effect: 'Allow', actions: ['s3:GetObject'] }] },
        {
          unknown: { json: true, statement: [{ resources: true }] },
          expressions: { statement: [{ resources: ['local.arns'] }] },
        },
      ),
    ]);
    expect(JSON.stringify(statement?.attributes.resources)).toContain('unresolved');
  });

  test('is made of others, of which the later statement of one name counts', () => {
    const source = {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'A', Effect: 'Allow', Action: '*', Resource: '*' },
        { Sid: 'B', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      ],
    };
    const found = statements([
      ROLE,
      attached,
      document({
        source_policy_documents: [JSON.stringify(source)],
        statement: [{ sid: 'A', effect: 'Deny', actions: ['iam:*'], resources: ['*'] }],
      }),
    ]);
    expect(found.map(({ attributes }) => attributes)).toMatchObject([
      { sid: 'B', effect: 'allow', actions: [{ pattern: 's3:*' }] },
      { sid: 'A', effect: 'deny', actions: [{ pattern: 'iam:*' }] },
    ]);
  });

  test('writes variables of policies as policies have them', () => {
    const [statement] = statements([
      ROLE,
      attached,
      document({ statement: [{ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::b/&{aws:username}/*'] }] }),
    ]);
    expect(statement?.attributes.resources).toMatchObject([{ pattern: 'arn:aws:s3:::b/${aws:username}/*' }]);
  });

  test('says who may take a role on', () => {
    const made = readingOf(
      planOf([
        {
          address: 'aws_iam_role.r',
          values: { name: 'r' },
          unknown: { assume_role_policy: true },
          expressions: {
            assume_role_policy: {
              references: ['data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'],
            },
          },
        },
        {
          address: 'aws_iam_openid_connect_provider.o',
          values: { url: 'https://token.actions.githubusercontent.com' },
          unknown: { arn: true },
        },
        document(
          {
            statement: [
              {
                actions: ['sts:AssumeRoleWithWebIdentity'],
                principals: [{ type: 'Federated', identifiers: [null] }],
                condition: [
                  { test: 'StringLike', variable: 'token.actions.githubusercontent.com:sub', values: ['repo:acme/*'] },
                ],
              },
            ],
          },
          {
            unknown: { json: true, statement: [{ principals: [{ identifiers: [true] }] }] },
            expressions: {
              statement: [{ principals: [{ identifiers: { references: ['aws_iam_openid_connect_provider.o.arn'] } }] }],
            },
          },
        ),
      ]),
    );
    const [trust] = ofType(made, 'trust-statement');
    expect(JSON.stringify(trust?.attributes)).toContain('${aws_iam_openid_connect_provider.o}');
    expect(JSON.stringify(trust?.attributes)).toContain('repo:acme/*');
  });
});

test('a policy as text that is only known after apply is not known, and nothing is made up', () => {
  const [statement] = statements([
    ROLE,
    TABLE,
    {
      ...attached,
      expressions: {
        role: 'aws_iam_role.r.id',
        policy: { references: ['aws_dynamodb_table.t.arn', 'aws_dynamodb_table.t'] },
      },
    },
  ]);
  expect(statement?.attributes.effect).toMatchObject({ unresolved: expect.any(String) });
});

test('a text that is no policy is told of as not known', () => {
  const [statement] = statements([
    ROLE,
    { ...attached, values: { name: 'p', policy: 'not { json' }, unknown: { role: true } },
  ]);
  expect(statement?.attributes.effect).toMatchObject({ unresolved: expect.any(String) });
});
