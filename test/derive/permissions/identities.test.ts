import { expect, test } from 'vitest';
import { identities } from '../../../src/derive/permissions/identities.ts';
import type { Json } from '../../../src/model/json.ts';
import { derivedOf, fact, unresolved } from '../fact-builder.ts';

const role = fact('role', 'Orders', { madeBy: 'template', trustedServices: ['lambda.amazonaws.com'], usedBy: ['f'] });

const shared = fact('role', 'default', { madeBy: 'platform', trustedServices: [] });

test.each<[Json, Json | object]>([
  [role.id, { kind: 'own', trustedServices: ['lambda.amazonaws.com'] }],
  ['role:template.yaml#default', { kind: 'default', trustedServices: [] }],
  [null, null],
  ['role:elsewhere.yaml#Shared', unresolved('elsewhere')],
  [{ unresolved: 'parameter RoleArn' }, unresolved('parameter RoleArn')],
])('the identity of a function with role %j', (given, expected) => {
  const one = fact('function', 'Orders', { role: given });
  expect(derivedOf(identities, [role, shared, one], one.id).attributes.identity).toEqual(expected);
});

test.each<[Json, Json | object]>([
  [role.id, ['f']],
  ['role:elsewhere.yaml#Shared', []],
  [{ unresolved: 'a document by itself' }, [unresolved('a document by itself')]],
])('who uses the role %j of a trust policy', (given, expected) => {
  const one = fact('trust-statement', 'Orders/0', { role: given });
  expect(derivedOf(identities, [role, one], one.id).attributes.usedBy).toEqual(expected);
});
