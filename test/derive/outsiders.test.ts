import { describe, expect, test } from 'vitest';
import { outsiders } from '../../src/derive/outsiders.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const outsidersOf = (...ids: Json[]) => {
  const principals = ids.map((id) => ({ kind: 'account', id }));
  const statement = fact('resource-policy-statement', 'Jobs/0', { principals, conditions: [] });
  return derivedOf(outsiders, [statement], statement.id).attributes.outsiders;
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
    const principals = [
      { kind: 'service', id: 'sns.amazonaws.com' },
      { kind: 'anyone', id: '*' },
      { unresolved: 'parameter Publisher' },
      { kind: { unresolved: 'parameter Reader' }, id: { unresolved: 'parameter Reader' } },
    ];
    const statement = fact('resource-policy-statement', 'Jobs/0', { principals, conditions: [] });
    expect(derivedOf(outsiders, [statement], statement.id).attributes.outsiders).toEqual([
      unresolved('parameter Publisher'),
      unresolved('parameter Reader'),
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
      outsiders: ['444455556666', unresolved('import')],
      narrowedBy: ['aws:principalorgid'],
    });
  });
});
