import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terraform } from '../../../../src/collect/manifests/terraform/read-terraform.ts';
import { factOf, ofType } from '../reading.ts';
import { planOf, readingOf } from './plan.ts';

const FUNCTION = {
  function_name: 'a',
  runtime: 'nodejs24.x',
  package_type: 'Zip',
  timeout: 3,
  memory_size: 128,
  reserved_concurrent_executions: -1,
};

const one = (values: object = {}, more: object = {}) => ({
  address: 'aws_lambda_function.a',
  values: { ...FUNCTION, ...values },
  ...more,
});

describe('which files it reads', () => {
  const head = (text: string | Buffer, path = 'x.json') => terraform.recognises(Buffer.from(text), path);

  test.each([
    ['a plan', '{"format_version":"1.2","terraform_version":"1.9.5","planned_values":{}}'],
    [
      'a plan whose variables fill the head',
      '{"format_version":"1.2","terraform_version":"1.9.5","variables":{"a":{"value":"',
    ],
    ['a state', '{"format_version":"1.0","terraform_version":"1.9.5","values":{"root_module":{}}}'],
    ['a state file', '{"version":4,"terraform_version":"1.9.5","serial":3,"lineage":"x","outputs":{},"resources":[]}'],
    ['a plan that was cut down', '{"planned_values":{"root_module":{"resources":[]}},"configuration":{}}'],
    [
      'what a wrapper printed',
      '[command]/usr/bin/terraform-bin show -json p\n{"format_version":"1.2","terraform_version":"1.9.5"',
    ],
  ])('%s', (_, text) => {
    expect(head(text)).toBe(true);
  });

  test.each([
    ['a template', '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}'],
    ['what validate prints', '{"format_version":"1.0","valid":true,"diagnostics":[]}'],
    ['schemas of providers', '{"format_version":"1.0","provider_schemas":{}}'],
    ['a test plan of something else', '{"plan":"gold","values":[1]}'],
    ['text', 'terraform_version planned_values'],
  ])('not %s', (_, text) => {
    expect(head(text, 'plan.json')).toBe(false);
  });

  test.each([
    ['UTF-16, little end first', Buffer.from(`\uFEFF${JSON.stringify(planOf([one()]))}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${JSON.stringify(planOf([one()]))}`, 'utf16le').swap16()],
    ['a byte-order mark', Buffer.from(`\uFEFF${JSON.stringify(planOf([one()]))}`)],
  ])('%s', (_, bytes) => {
    expect(terraform.recognises(bytes, 'plan.json')).toBe(true);
    expect(factOf(readingOf(bytes), 'function:plan.json#aws_lambda_function.a').attributes.runtime).toBe('nodejs24.x');
  });
});

describe('what keeps a file from being read', () => {
  test.each([
    [
      'a plan that is cut off',
      `{\n"format_version": "1.2",\n"terraform_version": "1.9.5",\n"planned_values": {`,
      'json-syntax',
      4,
    ],
    ['output of a wrapper', `[command]terraform-bin show\n{"format_version":"1.2"}`, 'json-syntax', 1],
    ['another object', '{"terraform_version": "1.9.5"}', 'not-a-plan', 1],
    ['a list', '[]', 'not-a-plan', 1],
    [
      'a newer format',
      '{\n"format_version": "2.0", "terraform_version": "3.0.0", "planned_values": {}}',
      'format-version',
      2,
    ],
    ['an old state file', '{"version": 3, "terraform_version": "0.11.0", "modules": []}', 'format-version', 1],
  ])('%s', (_, text, code, line) => {
    const { facts, problems, kinds } = readingOf(text);
    expect(facts).toEqual([]);
    expect(kinds).toEqual(['manifest']);
    expect(problems).toMatchObject([{ code, kinds: ['manifest', 'policy'], place: { path: 'plan.json', line } }]);
  });

  test('a wrapper is named', () => {
    expect(readingOf('[command]terraform-bin show\n{}').problems[0]?.message).toContain('terraform_wrapper: false');
  });

  test('nesting without end', () => {
    const deep = `{"planned_values":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(readingOf(deep).problems).toMatchObject([{ code: 'too-deep' }]);
  });

  test.each([
    ['errored', { errored: true }, 'plan-errored'],
    ['cut down by -target', { complete: false }, 'plan-not-whole'],
  ])('a plan that is %s is read, and told of', (_, top, code) => {
    const { facts, problems } = readingOf(planOf([one()], { top }));
    expect(problems).toMatchObject([{ code, kinds: ['manifest', 'policy'] }]);
    expect(facts.length).toBeGreaterThan(0);
  });

  test('whatever JSON it is, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.json(), (values, unknown, expressions) => {
        const plan = planOf([one({}, { values: JSON.parse(values), unknown: JSON.parse(unknown) })]);
        const broken = JSON.parse(JSON.stringify(plan));
        broken.configuration.root_module.resources[0].expressions = JSON.parse(expressions);
        readingOf(broken);
        readingOf(
          `{"planned_values":{"root_module":${values}},"resource_changes":${unknown},"configuration":${expressions}}`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(['__proto__', 'constructor', 'toString'])('a thing called %s is a thing', (name) => {
    const { facts, problems } = readingOf(
      `{"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"aws_sqs_queue.${name}","mode":"managed","type":"aws_sqs_queue","name":"${name}","values":{"name":"${name}","${name}":{"unresolved":"no hole"}}}]}}}`,
    );
    expect(problems).toEqual([]);
    expect(facts.find(({ id }) => id === `queue:plan.json#aws_sqs_queue.${name}`)?.attributes.name).toBe(name);
  });
});

describe('which resources there are', () => {
  test('instances of count and for_each, in modules, each by its address', () => {
    const made = readingOf(
      planOf([
        one({}, { address: 'aws_lambda_function.a[0]' }),
        one({}, { address: 'aws_lambda_function.a[1]' }),
        one({}, { address: 'module.m["x"].module.n.aws_lambda_function.a["eu/west"]' }),
      ]),
    );
    expect(ofType(made, 'function').map(({ attributes }) => attributes.logicalId)).toEqual([
      'aws_lambda_function.a[0]',
      'aws_lambda_function.a[1]',
      'module.m["x"].module.n.aws_lambda_function.a["eu/west"]',
    ]);
  });

  test('what is deleted and data sources are none; what stays as it is and what is replaced are', () => {
    const made = readingOf(
      planOf([
        one({}, { address: 'aws_lambda_function.gone', actions: ['delete'] }),
        one({}, { address: 'aws_lambda_function.same', actions: ['no-op'] }),
        one({}, { address: 'aws_lambda_function.new', actions: ['delete', 'create'] }),
        { address: 'data.aws_region.here', values: {} },
      ]),
    );
    expect(ofType(made, 'function').map(({ attributes }) => attributes.logicalId)).toEqual([
      'aws_lambda_function.same',
      'aws_lambda_function.new',
    ]);
    expect(factOf(made, 'stack:plan.json').attributes.resources).toBe(2);
  });

  test('a plan without its planned values is read from its changes', () => {
    const { planned_values: _, ...plan } = planOf([
      one(),
      one({}, { address: 'aws_lambda_function.b', actions: ['delete'] }),
    ]);
    const made = readingOf(plan);
    expect(ofType(made, 'function').map(({ attributes }) => attributes.name)).toEqual(['a']);
    expect(ofType(made, 'function')[0]?.place.pointer).toBe('/resource_changes/0/address');
  });

  test('a state, whose values are all known', () => {
    const { planned_values: values } = planOf([
      one({ role: 'arn:aws:iam::111122223333:role/r' }),
      {
        address: 'aws_iam_role.r',
        values: { name: 'r', arn: 'arn:aws:iam::111122223333:role/r', assume_role_policy: '{}' },
      },
    ]);
    const made = readingOf({ format_version: '1.0', terraform_version: '1.9.5', values });
    expect(factOf(made, 'function:plan.json#aws_lambda_function.a').attributes.role).toBe(
      'role:plan.json#aws_iam_role.r',
    );
    expect(factOf(made, 'stack:plan.json').attributes.form).toBe('state');
  });

  test('a state file of version 4', () => {
    const made = readingOf({
      version: 4,
      terraform_version: '1.9.5',
      serial: 1,
      lineage: 'l',
      outputs: { url: { value: 'https://x.test', type: 'string' } },
      resources: [
        {
          module: 'module.m',
          mode: 'managed',
          type: 'aws_lambda_function',
          name: 'a',
          provider: 'module.m.provider["registry.terraform.io/hashicorp/aws"]',
          instances: [
            {
              index_key: 'k',
              schema_version: 0,
              attributes: { ...FUNCTION, environment: [{ variables: { TOKEN: 'hunter2-secret-value' } }] },
              sensitive_attributes: [[{ type: 'get_attr', value: 'environment' }]],
            },
          ],
        },
        { mode: 'data', type: 'aws_region', name: 'r', instances: [{ attributes: {} }] },
      ],
    });
    expect(factOf(made, 'function:plan.json#module.m.aws_lambda_function.a["k"]').place.pointer).toBe(
      '/resources/0/name',
    );
    expect(factOf(made, 'stack:plan.json').attributes).toMatchObject({ resources: 1, form: 'state' });
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });
});

describe('values', () => {
  test('a default of the provider is not a statement of the configuration', () => {
    const plan = planOf([one()]);
    const [written] = plan.configuration.root_module.resources as { expressions: Record<string, unknown> }[];
    delete written?.expressions.timeout;
    delete written?.expressions.memory_size;
    const fact = factOf(readingOf(plan), 'function:plan.json#aws_lambda_function.a');
    expect(fact.attributes).toMatchObject({ timeoutSeconds: 3, memoryMb: 128, declared: ['runtime'] });
    expect(fact.origins['/timeoutSeconds']).toMatchObject({ kind: 'inherited-default' });
  });

  test('what is only known after apply is a hole', () => {
    const made = readingOf(
      planOf([
        one(
          { timeout: undefined },
          { unknown: { timeout: true }, expressions: { timeout: 'random_integer.t.result' } },
        ),
      ]),
    );
    expect(factOf(made, 'function:plan.json#aws_lambda_function.a').attributes.timeoutSeconds).toEqual({
      unresolved: 'only known after apply',
    });
  });

  test('what the provider chooses since nobody states it is the default of the platform', () => {
    const made = readingOf(
      planOf([one({}, { unknown: { tracing_config: true, logging_config: true, ephemeral_storage: true } })]),
    );
    expect(factOf(made, 'function:plan.json#aws_lambda_function.a').attributes).toMatchObject({
      tracing: 'pass-through',
      logFormat: 'text',
      ephemeralStorageMb: 512,
    });
  });

  test('settings: known, only known after apply, and sensitive ones, whose value goes nowhere', () => {
    const made = readingOf(
      planOf([
        one(
          { environment: [{ variables: { STAGE: 'prod', DB_PASSWORD: 'correct-horse-battery', EMPTY: '' } }] },
          {
            unknown: { environment: [{ variables: { QUEUE: true } }] },
            sensitive: { environment: [{ variables: { DB_PASSWORD: true } }] },
          },
        ),
      ]),
    );
    const forms = ofType(made, 'setting').map(({ attributes }) => [attributes.name, attributes.form]);
    expect(Object.fromEntries(forms)).toEqual({
      STAGE: 'literal',
      DB_PASSWORD: 'secret-parameter',
      EMPTY: 'empty',
      QUEUE: 'reference',
    });
    expect(JSON.stringify(made)).not.toContain('correct-horse');
  });

  test('nothing that is marked as sensitive is in anything that is handed over', () => {
    const SECRET = 'Zx81-very-secret';
    const everywhere = ['name', 'description', 'policy', 'kms_master_key_id', 'redrive_policy', 'tags'];
    fc.assert(
      fc.property(fc.subarray(everywhere, { minLength: 1 }), (names) => {
        const values = Object.fromEntries(names.map((name) => [name, name === 'tags' ? { a: SECRET } : SECRET]));
        const sensitive = Object.fromEntries(names.map((name) => [name, true]));
        const made = readingOf(
          planOf([{ address: 'aws_sqs_queue.q', values, sensitive }], {
            outputs: { out: { sensitive: true, value: SECRET } },
          }),
        );
        expect(JSON.stringify(made)).not.toContain(SECRET);
      }),
      { numRuns: 20 },
    );
  });

  test('variables are parameters, outputs are outputs', () => {
    const made = readingOf(
      planOf([one()], {
        variables: {
          stage: { default: 'prod' },
          db_password: { sensitive: true },
          token: { default: 'x', sensitive: true },
        },
        outputs: { url: { sensitive: false, value: 'https://orders.test' }, later: { sensitive: false } },
      }),
    );
    const settings = ofType(made, 'setting').map(({ attributes: { surface, name, form, noEcho } }) => [
      surface,
      name,
      form,
      noEcho,
    ]);
    expect(settings).toContainEqual(['parameter', 'stage', 'literal', false]);
    expect(settings).toContainEqual(['parameter', 'db_password', 'empty', true]);
    expect(settings).toContainEqual(['output', 'url', 'literal', null]);
    expect(settings).toContainEqual(['output', 'later', 'reference', null]);
  });

  test('each thing stands where its place says', () => {
    const text = JSON.stringify(
      planOf([one(), one({ function_name: 'b' }, { address: 'module.m.aws_lambda_function.b["k"]' })]),
      null,
      2,
    );
    const lines = text.split('\n');
    const functions = ofType(readingOf(text), 'function');
    expect(functions).toHaveLength(2);
    for (const { attributes, place } of functions) {
      expect(lines[(place.line ?? 0) - 1]).toContain(JSON.stringify(attributes.logicalId));
    }
  });
});
