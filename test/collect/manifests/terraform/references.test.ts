import { describe, expect, test } from 'vitest';
import { factOf, ofType } from '../reading.ts';
import { type Given, planOf, readingOf } from './plan.ts';

const FUNCTION = { function_name: 'f', runtime: 'nodejs24.x', package_type: 'Zip' };

const f = (more: Partial<Given> = {}): Given => ({
  address: 'aws_lambda_function.f',
  values: FUNCTION,
  unknown: { role: true, arn: true },
  ...more,
});

const role = (address = 'aws_iam_role.r', name = 'r'): Given => ({
  address,
  values: { name, assume_role_policy: '{"Statement":[]}' },
  unknown: { arn: true },
});

const roleOf = (given: Given[], more: Parameters<typeof planOf>[1] = {}, id = 'aws_lambda_function.f') =>
  factOf(readingOf(planOf(given, more)), `function:plan.json#${id}`).attributes.role;

const found = (address: string) => `role:plan.json#${address}`;

describe('a role that is only known after apply', () => {
  test('is the one that the expression names', () => {
    expect(roleOf([f({ expressions: { role: 'aws_iam_role.r.arn' } }), role()])).toBe(found('aws_iam_role.r'));
  });

  test('is found without the attribute, as older formats have it', () => {
    const given = [f({ expressions: { role: { references: ['aws_iam_role.r'] } } }), role()];
    expect(roleOf(given)).toBe(found('aws_iam_role.r'));
  });

  test('has the same key as the function of for_each', () => {
    const given = [
      f({
        address: 'aws_lambda_function.f["a"]',
        expressions: { role: { references: ['aws_iam_role.r', 'each.key'] } },
      }),
      role('aws_iam_role.r["a"]', 'ra'),
      role('aws_iam_role.r["b"]', 'rb'),
    ];
    expect(roleOf(given, {}, 'aws_lambda_function.f["a"]')).toBe(found('aws_iam_role.r["a"]'));
  });

  test('has the same index as the function of count', () => {
    const given = [
      f({
        address: 'aws_lambda_function.f[1]',
        expressions: { role: { references: ['aws_iam_role.r', 'count.index'] } },
      }),
      role('aws_iam_role.r[0]', 'r0'),
      role('aws_iam_role.r[1]', 'r1'),
    ];
    expect(roleOf(given, {}, 'aws_lambda_function.f[1]')).toBe(found('aws_iam_role.r[1]'));
  });

  test('is the instance that is named', () => {
    const given = [
      f({
        expressions: { role: { references: ['aws_iam_role.r["b"].arn', 'aws_iam_role.r["b"]', 'aws_iam_role.r'] } },
      }),
      role('aws_iam_role.r["a"]', 'ra'),
      role('aws_iam_role.r["b"]', 'rb'),
    ];
    expect(roleOf(given)).toBe(found('aws_iam_role.r["b"]'));
  });

  test('is one of those that there are where the expression does not say which', () => {
    const given = [
      f({ expressions: { role: { references: ['aws_iam_role.r'] } } }),
      role('aws_iam_role.r["a"]', 'ra'),
      role('aws_iam_role.r["b"]', 'rb'),
    ];
    expect(roleOf(given)).toMatchObject({ unresolved: 'only known after apply' });
  });

  test.each([
    ['a local value', ['local.role']],
    ['nothing', []],
    ['a role that the plan does not have', ['aws_iam_role.other.arn', 'aws_iam_role.other']],
  ])('is not known where the expression names %s', (_, references) => {
    expect(roleOf([f({ expressions: { role: { references } } }), role()])).toMatchObject({
      unresolved: expect.any(String),
    });
  });

  test('is assumed where a local value stands beside it', () => {
    const given = [
      f({ expressions: { role: { references: ['local.create', 'aws_iam_role.r.arn', 'aws_iam_role.r'] } } }),
      role(),
    ];
    const fact = factOf(readingOf(planOf(given)), 'function:plan.json#aws_lambda_function.f');
    expect(fact.attributes.role).toBe(found('aws_iam_role.r'));
    expect(fact.origins['/role']).toMatchObject({ kind: 'assumed', from: expect.stringContaining('local.create') });
  });

  test('is not one by whose name another function of the plan happens to be named', () => {
    const given = [
      f({
        values: { ...FUNCTION, role: 'arn:aws:iam::111122223333:role/elsewhere' },
        unknown: {},
        expressions: { role: 'aws_iam_role.r.arn' },
      }),
      {
        ...role(),
        values: { name: 'r', arn: 'arn:aws:iam::111122223333:role/r', assume_role_policy: '{}' },
        unknown: {},
      },
    ];
    expect(roleOf(given)).toMatchObject({ unresolved: 'the role is declared elsewhere' });
  });
});

describe('through modules', () => {
  const inModule = {
    resources: [
      {
        address: 'aws_lambda_function.f',
        type: 'aws_lambda_function',
        name: 'f',
        expressions: { role: { references: ['var.role_arn'] } },
      },
    ],
  };

  test('a variable is what the call hands over', () => {
    const given = [f({ address: 'module.m.aws_lambda_function.f' }), role()];
    const calls = {
      m: { module: inModule, expressions: { role_arn: { references: ['aws_iam_role.r.arn', 'aws_iam_role.r'] } } },
    };
    expect(roleOf(given, { calls }, 'module.m.aws_lambda_function.f')).toBe(found('aws_iam_role.r'));
  });

  test('each.key of a call is the key of the instance of the module', () => {
    const given = [
      f({ address: 'module.m["a"].aws_lambda_function.f' }),
      f({ address: 'module.m["b"].aws_lambda_function.f' }),
      role('aws_iam_role.r["a"]', 'ra'),
      role('aws_iam_role.r["b"]', 'rb'),
    ];
    const calls = {
      m: { module: inModule, expressions: { role_arn: { references: ['aws_iam_role.r', 'each.key'] } } },
    };
    expect(roleOf(given, { calls }, 'module.m["b"].aws_lambda_function.f')).toBe(found('aws_iam_role.r["b"]'));
  });

  test('an output is what its expression names, in the same instance of the module', () => {
    const given = [
      f({ expressions: { role: { references: ['module.m["b"].role_arn', 'module.m["b"]', 'module.m'] } } }),
      role('module.m["a"].aws_iam_role.r', 'ra'),
      role('module.m["b"].aws_iam_role.r', 'rb'),
    ];
    const calls = {
      m: {
        module: { outputs: { role_arn: { expression: { references: ['aws_iam_role.r.arn', 'aws_iam_role.r'] } } } },
      },
    };
    expect(roleOf(given, { calls })).toBe(found('module.m["b"].aws_iam_role.r'));
  });

  test('modules that hand a value round for ever come to an end', () => {
    const given = [
      f({ expressions: { role: { references: ['module.m.o', 'module.m'] } } }),
      role('module.m.aws_iam_role.r'),
    ];
    const calls = {
      m: {
        module: { outputs: { o: { expression: { references: ['var.v'] } } } },
        expressions: { v: { references: ['module.m.o'] } },
      },
    };
    expect(roleOf(given, { calls })).toMatchObject({ unresolved: expect.any(String) });
  });
});

describe('the parts of a bucket', () => {
  const bucket = (address: string, name?: string): Given => ({
    address,
    values: name === undefined ? {} : { bucket: name },
    unknown: { id: true, arn: true, ...(name === undefined ? { bucket: true } : {}) },
  });
  const versioning = (references: string[], values: object = {}): Given => ({
    address: 'aws_s3_bucket_versioning.v',
    values: { versioning_configuration: [{ status: 'Enabled' }], ...values },
    unknown: 'bucket' in values ? {} : { bucket: true },
    expressions: { bucket: { references } },
  });
  const states = (given: Given[]) =>
    Object.fromEntries(
      ofType(readingOf(planOf(given)), 'bucket').map(({ attributes }) => [attributes.logicalId, attributes.versioning]),
    );

  test('belong to the bucket that they name', () => {
    const given = [
      bucket('aws_s3_bucket.a'),
      bucket('aws_s3_bucket.b'),
      versioning(['aws_s3_bucket.b.id', 'aws_s3_bucket.b']),
    ];
    expect(states(given)).toEqual({ 'aws_s3_bucket.a': 'off', 'aws_s3_bucket.b': 'enabled' });
  });

  test('belong to the bucket of a name that is written out', () => {
    const given = [
      bucket('aws_s3_bucket.a', 'files'),
      bucket('aws_s3_bucket.b', 'logs'),
      versioning([], { bucket: 'logs' }),
    ];
    expect(states(given)).toEqual({ 'aws_s3_bucket.a': 'off', 'aws_s3_bucket.b': 'enabled' });
  });

  test('leave open what every bucket has, where nothing says which they belong to', () => {
    const given = [bucket('aws_s3_bucket.a'), bucket('aws_s3_bucket.b'), versioning(['local.bucket'])];
    for (const state of Object.values(states(given))) expect(state).toMatchObject({ unresolved: expect.any(String) });
  });

  test('say nothing of the buckets here where they are of one elsewhere', () => {
    expect(states([bucket('aws_s3_bucket.a'), versioning([], { bucket: 'elsewhere' })])).toEqual({
      'aws_s3_bucket.a': 'off',
    });
  });
});
