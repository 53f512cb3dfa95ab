import { describe, expect, test } from 'vitest';
import { outsiders } from '../../../src/derive/permissions/outsiders.ts';
import type { Json } from '../../../src/model/json.ts';
import { CONTEXT, derivedOf, fact, unresolved } from '../fact-builder.ts';

const outsidersOf = (...ids: Json[]) => {
  const principals = ids.map((id) => ({ kind: 'account', id }));
  const statement = fact('resource-policy-statement', 'Jobs/0', { principals, conditions: [] });
  const found = derivedOf(outsiders, [statement], statement.id).attributes.outsiders as { account: Json }[];
  return found.map(({ account }) => account);
};

describe('outsiders', () => {
  test.each<[string, string[]]>([
    ['444455556666', ['444455556666']],
    ['arn:aws:iam::444455556666:root', ['444455556666']],
    ['arn:aws-cn:iam::444455556666:role/deploy', ['444455556666']],
    ['serviceAccount:orders@acme-prod.iam.gserviceaccount.com', ['acme-prod.iam.gserviceaccount.com']],
    ['domain:acme.example', ['domain:acme.example']],
    ['arn:aws:iam::${AWS::AccountId}:root', []],
    ['${OrdersRole.Arn}', []],
    ['serviceAccount:${google_service_account.orders.email}', []],
    ['*', []],
    ['arn:aws:iam::*:root', []],
  ])('%s: %j', (id, expected) => {
    expect(outsidersOf(id)).toEqual(expected);
  });

  test('services and everyone are no account, and what is not known may be one', () => {
    const principals: Json = [
      { kind: 'service', id: 'sns.amazonaws.com' },
      { kind: 'anyone', id: '*' },
      { unresolved: 'parameter Publisher' },
      { kind: { unresolved: 'parameter Reader' }, id: { unresolved: 'parameter Reader' } },
    ];
    const statement = fact('resource-policy-statement', 'Jobs/0', { principals, conditions: [] });
    expect(derivedOf(outsiders, [statement], statement.id).attributes.outsiders).toEqual([
      { account: unresolved('parameter Publisher'), declared: unresolved('parameter Publisher') },
      { account: unresolved('parameter Reader'), declared: unresolved('parameter Reader') },
    ]);
  });

  test('the account that the resource of the policy belongs to is no outsider', () => {
    const statement = fact('resource-policy-statement', 'Jobs/0', {
      principals: [
        { kind: 'account', id: 'arn:aws:iam::444455556666:root' },
        { kind: 'account', id: '777788889999' },
      ],
      resources: ['arn:aws:sqs:eu-west-1:444455556666:jobs'],
      conditions: [],
    });
    expect(derivedOf(outsiders, [statement], statement.id).attributes.outsiders).toMatchObject([
      { account: '777788889999' },
    ]);
  });

  test('whether one is declared is known where some are', () => {
    const statement = fact('trust-statement', 'Orders/0', {
      accounts: ['444455556666', '777788889999'],
      conditions: [],
    });
    const accounts = [{ account: '444455556666', reason: 'a partner', owner: 'logistics' }];
    const context = { ...CONTEXT, declarations: { ...CONTEXT.declarations, accounts } };
    expect(derivedOf(outsiders, [statement], statement.id, context).attributes.outsiders).toEqual([
      { account: '444455556666', declared: true },
      { account: '777788889999', declared: false },
    ]);
  });

  test('of a trust policy, and the keys that narrow it', () => {
    const statement = fact('trust-statement', 'Orders/0', {
      accounts: ['arn:aws:iam::444455556666:root', { unresolved: 'import' }],
      conditions: [
        { operator: 'StringEquals', key: 'aws:principalorgid', values: ['o-a1'] },
        { operator: 'Bool', key: 'aws:securetransport', values: ['true'] },
      ],
    });
    expect(derivedOf(outsiders, [statement], statement.id).attributes).toEqual({
      outsiders: [
        { account: '444455556666', declared: unresolved('.evidence.yml') },
        { account: unresolved('import'), declared: unresolved('import') },
      ],
      narrowedBy: ['aws:principalorgid'],
    });
  });
});
