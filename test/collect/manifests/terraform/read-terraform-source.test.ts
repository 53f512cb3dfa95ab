import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../../src/collect/manifests/terraform/hcl.ts';
import { terraformSource } from '../../../../src/collect/manifests/terraform/read-terraform-source.ts';
import type { ReadContext, Reading } from '../../../../src/collect/reader.ts';
import type { SourceFile } from '../../../../src/collect/source-file.ts';
import { factOf, ofType, tables } from '../reading.ts';
import { planOf } from './plan.ts';

/** What the reader makes of one of some files. */
function readingOf(texts: Record<string, string>, path = Object.keys(texts)[0] ?? '', include: string[] = []): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'tf-'));
  try {
    const files = new Map<string, SourceFile>();
    for (const [name, text] of Object.entries(texts)) {
      const absolute = join(folder, name);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, text);
      files.set(name, { path: name, absolute, size: statSync(absolute).size, tracked: true, foundBy: '**/*.tf' });
    }
    const config = { path: null, collect: { manifests: { include, exclude: [], parameters: {}, stage: null } } };
    const file = files.get(path);
    if (file === undefined) throw new Error(`no ${path}`);
    const made = terraformSource.read(file, { config, files, tables } as unknown as ReadContext);
    if (made instanceof Promise) throw new Error('the reader is not asynchronous');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MAIN = `
# The worker takes orders; resource "aws_sqs_queue" "commented" {}
resource "aws_lambda_function" "worker" {
  function_name = "worker"
  runtime       = "nodejs24.x"   // kept up to date
  handler       = "index.handler"
  filename      = "build/worker.zip"
  role          = aws_iam_role.worker.arn
  memory_size   = var.memory
  environment {
    variables = {
      STAGE = "prod"
      TABLE = aws_dynamodb_table.orders.name
      NOTE  = "\${var.stage}-note"
    }
  }
  dynamic "tracing_config" {
    for_each = var.trace ? [1] : []
    content { mode = "Active" }
  }
  lifecycle { prevent_destroy = true }
}

resource "aws_dynamodb_table" "orders" {
  name = "orders"
}

resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_sns_topic" "text" {
  display_name = <<-EOT
    resource "aws_sqs_queue" "inside" {
    EOT
}
`;

describe('.tf files by themselves', () => {
  const made = readingOf({ 'infra/main.tf': MAIN, 'infra/variables.tf': 'variable "memory" { default = 256 }' });

  test('are an inventory', () => {
    const { attributes } = factOf(made, 'stack:infra/main.tf');
    expect(attributes).toMatchObject({ dialect: 'terraform', form: 'inventory', resources: 4, functions: 1 });
    expect(attributes.resourceTypes).toEqual([
      { resourceType: 'aws_dynamodb_table', count: 1 },
      { resourceType: 'aws_iam_role', count: 1 },
      { resourceType: 'aws_lambda_function', count: 1 },
      { resourceType: 'aws_sns_topic', count: 1 },
    ]);
    expect(made.includes).toEqual(['infra/variables.tf']);
  });

  test('say what is written out, and leave open what only a plan tells', () => {
    const { attributes, place } = factOf(made, 'function:infra/main.tf#aws_lambda_function.worker');
    const unknown = { unresolved: '`terraform show -json` of a plan would add it' };
    expect(attributes).toMatchObject({
      name: 'worker',
      runtime: 'nodejs24.x',
      timeoutSeconds: 3,
      memoryMb: unknown,
      tracing: unknown,
      role: 'role:infra/main.tf#aws_iam_role.worker',
    });
    expect(place).toMatchObject({ path: 'infra/main.tf', line: 3 });
    expect(ofType(made, 'trust-statement')[0]?.attributes).toMatchObject({ services: ['lambda.amazonaws.com'] });
  });

  test('forms of settings', () => {
    const forms = ofType(made, 'setting').map(({ attributes: { name, form } }) => [name, form]);
    expect(Object.fromEntries(forms)).toMatchObject({
      STAGE: 'literal',
      TABLE: 'reference',
      NOTE: { unresolved: expect.any(String) },
    });
  });

  test('are told of with the commands that make a plan', () => {
    expect(made.problems).toMatchObject([
      { code: 'plan-missing', kinds: ['manifest', 'policy'], place: { path: 'infra/main.tf' } },
    ]);
    expect(made.problems[0]?.message).toContain('terraform -chdir=infra show -json tfplan > infra/tfplan.json');
  });

  test('of one folder are read once, with main.tf', () => {
    const other = readingOf({ 'main.tf': MAIN, 'a.tf': 'resource "aws_sqs_queue" "q" {}' }, 'a.tf');
    expect(other).toMatchObject({ facts: [], problems: [] });
  });

  test('how many functions there are is open where instances are', () => {
    const { attributes } = factOf(
      readingOf({ 'main.tf': 'resource "aws_lambda_function" "f" {\n for_each = var.all\n}' }),
      'stack:main.tf',
    );
    expect(attributes.functions).toMatchObject({ unresolved: expect.stringContaining('for_each') });
  });

  test('a fault is told of with its line, and what stands before it is read', () => {
    const broken = readingOf({ 'main.tf': 'resource "aws_sqs_queue" "q" {}\nresource "aws_sqs_queue" {\n  = 3\n}' });
    expect(broken.problems).toMatchObject([{ code: 'hcl-syntax', place: { line: 3 } }, { code: 'plan-missing' }]);
    expect(ofType(broken, 'queue')).toHaveLength(1);
  });

  test('a folder of variables alone is nothing', () => {
    expect(readingOf({ 'main.tf': 'variable "a" {}' })).toMatchObject({ facts: [], problems: [] });
  });
});

describe('a plan or a state of the same configuration', () => {
  const plan = planOf([
    { address: 'aws_sqs_queue.q', values: { name: 'q' } },
    { address: 'aws_sqs_queue.r', values: { name: 'r' } },
  ]);

  test.each([
    ['a plan elsewhere', { 'out/tfplan.json': JSON.stringify(plan) }],
    [
      'a state',
      {
        'terraform.tfstate.json': JSON.stringify({
          format_version: '1.0',
          terraform_version: '1.9.5',
          values: plan.planned_values,
        }),
      },
    ],
  ])('%s takes its place', (_, more) => {
    const made = readingOf({ 'infra/main.tf': 'resource "aws_sqs_queue" "q" {}', ...more });
    expect(made.facts).toEqual([]);
    expect(made.problems).toMatchObject([
      { code: 'superseded', kinds: [], message: expect.stringContaining(Object.keys(more)[0] ?? '') },
    ]);
  });

  test('a module that it calls is in it', () => {
    const calls = { m: { source: './m', module: { resources: [{ address: 'aws_sqs_queue.inner' }] } } };
    const tfplan = JSON.stringify(planOf([], { calls }));
    const files = {
      'tfplan.json': tfplan,
      'm/main.tf': 'resource "aws_sqs_queue" "inner" {}',
      'main.tf': 'module "m" { source = "./m" }',
    };
    expect(readingOf(files, 'm/main.tf').problems).toMatchObject([{ code: 'superseded' }]);
    expect(readingOf(files, 'main.tf').problems).toMatchObject([{ code: 'superseded' }]);
  });

  test('nothing stands in for what the settings name', () => {
    const files = { 'main.tf': 'resource "aws_sqs_queue" "q" {}', 'tfplan.json': JSON.stringify(plan) };
    expect(readingOf(files, 'main.tf', ['**/*.tf']).problems).toMatchObject([{ code: 'plan-missing' }]);
  });

  test('of another configuration it does not', () => {
    const made = readingOf({ 'main.tf': 'resource "aws_sqs_queue" "other" {}', 'tfplan.json': JSON.stringify(plan) });
    expect(made.problems).toMatchObject([{ code: 'plan-missing' }]);
  });
});

describe('the language', () => {
  test.each([
    ['a = "x\\n\\u0041$${b}"', { kind: 'literal', value: 'x\nA${b}' }],
    ['a = -1.5e3', { kind: 'literal', value: -1500 }],
    ['a = true # yes', { kind: 'literal', value: true }],
    ['a = null', { kind: 'literal', value: null }],
    ['a = <<EOT\nx\n  y\nEOT\n', { kind: 'literal', value: 'x\n  y\n' }],
    ['a = <<-EOT\n    x\n      y\n    EOT\n', { kind: 'literal', value: 'x\n  y\n' }],
    ['a = [1, "b",\n]', { kind: 'list', items: [{ value: 1 }, { value: 'b' }] }],
    ['a = "x${var.b["c}"]}"', { kind: 'expression', references: ['var.b["c}"]'] }],
    ['a = 1 + 2', { kind: 'expression', references: [] }],
    ['a = { for k, v in var.m : k => v }', { kind: 'expression', references: ['var.m'] }],
    ['a = f(\n  aws_x.y[0].arn,\n)', { kind: 'expression', references: ['aws_x.y[0].arn'] }],
  ])('%s', (text, wanted) => {
    const { blocks, fault } = parseHcl(`b {\n${text}\n}`);
    expect(fault).toBeNull();
    expect(blocks[0]?.attributes.get('a')).toMatchObject(wanted);
  });

  test('whatever the text is, it comes to an end', () => {
    const piece = fc.constantFrom(
      '"',
      '${',
      '}',
      '{',
      '[',
      ']',
      '<<EOT\n',
      'EOT\n',
      '/*',
      '*/',
      '#',
      '\n',
      'a',
      ' = ',
      '1',
      ',',
      '\\',
      'for ',
      'x.y',
      '%{',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { fault } = parseHcl(pieces.join(''));
        expect(fault === null || fault >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['/*', '"${', 'a = [', 'aaaaaaaa', '{', '<<E\n'])('a long run of %s is gone through once', (piece) => {
    expect(parseHcl(`b {\n${piece.repeat(50_000)}`).fault).toBeGreaterThan(0);
  });
});
