import { describe, expect, it } from 'vitest';
import { loops } from '../../src/derive/loops.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const RESIZE = 'function:template.yaml#Resize';
const ROLE = 'role:template.yaml#Role';
const STATEMENT = 'policy-statement:template.yaml#Role/p/0';
const bucket = fact('bucket', 'Uploads', { name: 'shop-uploads' });
const trigger = (more: object = {}) =>
  fact('event-source', 'New', { function: RESIZE, service: 's3', source: '${Uploads.Arn}', filters: 0, ...more });

const of = (
  actions: string[],
  resources: Json[],
  more: { effect?: string; conditions?: Json[] } = {},
  source = trigger(),
) => {
  const attributes = {
    role: ROLE,
    policy: 'p',
    kind: 'inline',
    effect: 'allow',
    actions: actions.map((pattern) => ({ pattern, service: 's3', breadth: 'single' })),
    resources,
    conditions: [],
    ...more,
  };
  const role = fact('role', 'Role', { inlinePolicies: ['p'], managedPolicies: [], permissionsBoundary: null });
  const statement = fact('policy-statement', 'Role/p/0', attributes);
  const one = fact('function', 'Resize', { role: ROLE });
  return derivedOf(loops, [one, role, statement, bucket, source], RESIZE).attributes.loops;
};
const found = [{ trigger: 'event-source:template.yaml#New', service: 's3', statement: STATEMENT, filters: 0 }];

describe('loops of a function', () => {
  it.each([
    ['the bucket by reference', '${Uploads.Arn}/*', 4],
    ['the bucket by name', 'arn:aws:s3:::shop-uploads/*', 4],
    ['everything', '*', 0],
    ['every bucket', 'arn:aws:s3:::*', 1],
  ])('are over what it may write to: %s', (_, pattern, level) => {
    expect(of(['s3:PutObject'], [{ pattern, level }])).toEqual(found);
    expect(of(['s3:*'], [{ pattern, level }])).toEqual(found);
  });

  it('are none where it only reads, or writes elsewhere', () => {
    expect(of(['s3:GetObject'], [{ pattern: '*', level: 0 }])).toEqual([]);
    expect(of(['s3:PutObject'], [{ pattern: '${Thumbnails.Arn}/*', level: 4 }])).toEqual([]);
    expect(of(['s3:PutObject'], [{ pattern: 'arn:aws:s3:::other/*', level: 4 }])).toEqual([]);
  });

  it('are not known where a condition or a hole may decide', () => {
    const conditions = [{ operator: 'StringEquals', key: 's3:prefix', values: ['done'] }];
    expect(of(['s3:PutObject'], [{ pattern: '*', level: 0 }], { conditions })).toEqual([unresolved('whether')]);
    expect(of(['s3:PutObject'], [{ unresolved: 'imported' }])).toEqual([unresolved('whether')]);
    const source = trigger({ source: { unresolved: 'imported' } });
    expect(of(['s3:PutObject'], [{ pattern: '*', level: 0 }], {}, source)).toEqual([unresolved('source')]);
  });

  it('are not those of a Deny', () => {
    expect(of(['s3:PutObject'], [{ pattern: '*', level: 0 }], { effect: 'deny' })).toEqual([]);
  });
});
