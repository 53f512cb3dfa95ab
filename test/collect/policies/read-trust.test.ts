import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTrust } from '../../../src/collect/policies/read-trust.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';

const read = (document: Json) =>
  readTrust(document, {
    role: 'role:template.yaml#Deploy',
    stack: 'stack:template.yaml',
    idPrefix: 'template.yaml#Deploy',
    place: (pointer) => ({ path: 'template.yaml', line: 3, column: 7, pointer: pointer.join('/') }),
  });
const statement = (changes: JsonObject): Json => ({
  Statement: [
    { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' }, ...changes },
  ],
});

describe('readTrust', () => {
  test('a GitHub federation', () => {
    const { statements, problems } = read(
      statement({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: '${GitHub.Arn}' },
        Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' } },
      }),
    );
    expect(problems).toEqual([]);
    expect(statements).toEqual([
      {
        type: 'trust-statement',
        id: 'trust-statement:template.yaml#Deploy/0',
        attributes: {
          role: 'role:template.yaml#Deploy',
          stack: 'stack:template.yaml',
          effect: 'allow',
          actions: ['sts:AssumeRoleWithWebIdentity'],
          services: [],
          accounts: [],
          federated: ['${GitHub.Arn}'],
          notPrincipals: [],
          conditions: [
            { operator: 'StringLike', key: 'token.actions.githubusercontent.com:sub', values: ['repo:acme/*'] },
          ],
        },
        origins: {},
        place: { path: 'template.yaml', line: 3, column: 7, pointer: 'Statement/0' },
      },
    ]);
  });

  test.each<[string, Json, JsonObject]>([
    [
      'a service or several',
      { Service: ['a.amazonaws.com', 'b.amazonaws.com'] },
      { services: ['a.amazonaws.com', 'b.amazonaws.com'] },
    ],
    ['anyone', '*', { accounts: ['*'] }],
    ['anyone of AWS', { AWS: '*' }, { accounts: ['*'] }],
    ['an account as a number', { AWS: 12345678901 }, { accounts: ['012345678901'] }],
    [
      'two kinds',
      { AWS: ['arn:aws:iam::1:root'], Service: 's' },
      { accounts: ['arn:aws:iam::1:root'], services: ['s'] },
    ],
  ])('%s', (_name, principal, expected) => {
    const { statements, problems } = read(statement({ Principal: principal }));
    expect(problems).toEqual([]);
    expect(statements[0]?.attributes).toMatchObject({ services: [], accounts: [], federated: [], ...expected });
  });

  test('NotPrincipal is told apart from Principal', () => {
    const document = {
      Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: 'arn:aws:iam::1:root' } },
    };
    expect(read(document).statements[0]?.attributes).toMatchObject({
      notPrincipals: ['arn:aws:iam::1:root'],
      accounts: [],
      services: [],
    });
  });

  test('a principal that is not known leaves a hole in each kind', () => {
    const unknown = { unresolved: 'import' };
    expect(read(statement({ Principal: unknown })).statements[0]?.attributes).toMatchObject({
      services: [unknown],
      accounts: [unknown],
      federated: [unknown],
    });
  });

  test('an external id is withheld', () => {
    const text = JSON.stringify(
      read(statement({ Condition: { StringEquals: { 'sts:ExternalId': 'correct-horse' } } })),
    );
    expect(text).not.toContain('correct-horse');
    expect(text).toContain('sts:externalid');
  });

  test.each<[string, Json]>([
    ['no principal', { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole' } }],
    ['a principal that is a text', statement({ Principal: 'arn:aws:iam::1:root' })],
    ['a principal of another kind', statement({ Principal: { Group: 'x' } })],
    ['no action', { Statement: { Effect: 'Allow', Principal: '*' } }],
  ])('%s is a problem', (_name, document) => {
    expect(read(document).problems.map(({ code }) => code)).toEqual(['policy-syntax']);
  });

  test('no JSON makes it throw', () => {
    const key = fc.constantFrom(
      'Statement',
      'Effect',
      'Action',
      'Principal',
      'NotPrincipal',
      'AWS',
      'Condition',
      '__proto__',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 2 }),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json')),
      ),
    }));
    fc.assert(
      fc.property(json, (document) => {
        for (const { attributes } of read(document as Json).statements) {
          expect(Object.values(attributes)).not.toContain(undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});
