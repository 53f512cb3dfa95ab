import { readStatements } from '../../../src/collect/policies/read-statement.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { fact } from '../fact-builder.ts';

export const ROLE = 'role:template.yaml#Orders';

/** A statement of the role Orders as the reader gives it. */
export function statement(written: JsonObject, whose: Attributes = {}, name = 'Orders/Policy/0'): Fact {
  const { statements } = readStatements(
    { Statement: { Effect: 'Allow', ...written } },
    {
      role: ROLE,
      stack: 'stack:a',
      policy: 'Policy',
      kind: 'inline',
      idPrefix: '',
      place: () => ({ path: '', line: null, column: null, pointer: null }),
    },
  );
  return fact('policy-statement', name, { ...statements[0]?.attributes, ...whose });
}

/** The role Orders, of AWS, without a boundary and with nothing attached. */
export function role(attributes: Attributes = {}): Fact {
  return fact('role', 'Orders', {
    stack: 'stack:a',
    managedPolicies: [],
    inlinePolicies: [],
    permissionsBoundary: null,
    maxSessionSeconds: 3600,
    ...attributes,
  });
}
