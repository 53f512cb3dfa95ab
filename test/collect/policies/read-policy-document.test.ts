import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyDocument } from '../../../src/collect/policies/read-policy-document.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import type { Json } from '../../../src/model/json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: Json | Buffer): Reading {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  const absolute = join(folder, 'policy.json');
  writeFileSync(absolute, bytes);
  const file = {
    path: 'policies/orders.json',
    absolute,
    size: bytes.length,
    tracked: true,
    foundBy: '**/*policy*.json',
  };
  return policyDocument.read(file, {} as ReadContext) as Reading;
}
const recognises = (content: Json) =>
  policyDocument.recognises(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), 'x.json');

const send = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' };
const trusted = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } };

describe('policyDocument', () => {
  test('each statement has its line and column', () => {
    const { facts, problems } = read({ Version: '2012-10-17', Statement: [send, { ...send, Sid: 'Again' }] });
    expect(problems).toEqual([]);
    expect(facts.map(({ id, place }) => [id, place])).toEqual([
      [
        'policy-statement:policies/orders.json#policy/0',
        { path: 'policies/orders.json', line: 4, column: 5, pointer: '/Statement/0' },
      ],
      [
        'policy-statement:policies/orders.json#policy/1',
        { path: 'policies/orders.json', line: 9, column: 5, pointer: '/Statement/1' },
      ],
    ]);
    expect(facts[1]?.attributes).toMatchObject({
      role: null,
      stack: null,
      policy: 'policies/orders.json',
      kind: 'document',
      sid: 'Again',
    });
  });

  test.each<[string, Json, string, string]>([
    [
      'PolicyDocument by name',
      { PolicyName: 'Orders', PolicyDocument: { Statement: send } },
      'Orders',
      '/PolicyDocument/Statement',
    ],
    [
      'get-policy-version',
      { PolicyVersion: { Document: { Statement: [send] }, VersionId: 'v3' } },
      'policies/orders.json',
      '/PolicyVersion/Document/Statement/0',
    ],
    [
      'a document as text',
      { PolicyName: 'Orders', PolicyDocument: JSON.stringify({ Statement: send }) },
      'Orders',
      '/PolicyDocument',
    ],
    [
      'a percent-encoded one',
      { PolicyName: 'Orders', PolicyDocument: encodeURIComponent(JSON.stringify({ Statement: send })) },
      'Orders',
      '/PolicyDocument',
    ],
    ['a list of statements', [send], 'policies/orders.json', '/0'],
    ['one statement', send, 'policies/orders.json', ''],
  ])('%s', (_name, content, policy, pointer) => {
    expect(recognises(content)).toBe(true);
    const { facts, problems } = read(content);
    expect(problems).toEqual([]);
    expect(facts.map(({ attributes, place }) => [attributes.policy, attributes.actions, place.pointer])).toEqual([
      [policy, [{ pattern: 'sqs:SendMessage', service: 'sqs', breadth: 'single' }], pointer],
    ]);
  });

  test('a policy that a role has says so, though which role that is is not known', () => {
    const { facts } = read({ RoleName: 'orders', PolicyName: 'Send', PolicyDocument: { Statement: [send] } });
    expect(facts[0]?.attributes.role).toEqual({ unresolved: 'the role is declared elsewhere' });
  });

  test.each<[string, Json]>([
    ['a file', { Statement: [trusted] }],
    ['get-role', { Role: { RoleName: 'orders', AssumeRolePolicyDocument: { Statement: [trusted] } } }],
  ])('a trust policy in %s is one', (_name, content) => {
    expect(recognises(content)).toBe(true);
    expect(read(content).facts).toMatchObject([
      {
        type: 'trust-statement',
        attributes: { services: ['lambda.amazonaws.com'], role: { unresolved: expect.any(String) } },
      },
    ]);
  });

  test('a policy of a resource is told, and caps nothing', () => {
    const { facts, problems } = read({ Statement: [{ ...send, Principal: '*' }] });
    expect(facts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'resource-policy', kinds: [] }]);
  });

  test('a byte order mark does no harm', () => {
    const text = `\uFEFF${JSON.stringify({ Statement: [send] })}`;
    expect(recognises(text)).toBe(true);
    expect(read(text)).toMatchObject({ problems: [], facts: [{ place: { line: 1 } }] });
  });

  test.each<[string, string, string]>([
    ['broken JSON', '{\n  "Statement": [\n    {"Effect": "Allow",}\n  ]\n}', 'json-syntax'],
    ['cut JSON', '{"Statement": [', 'json-syntax'],
    ['deep JSON', `{"Statement":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'too-deep'],
    [
      'a key that stands twice',
      '{"Statement":[{"Effect":"Allow","Action":"s3:*","Action":"s3:Get*","Resource":"*"}]}',
      'duplicate-key',
    ],
    ['another object', '{"Version":"2012-10-17"}', 'policy-syntax'],
  ])('%s is a problem that caps policies', (_name, text, code) => {
    const { problems } = read(text);
    expect(problems.map((problem) => [problem.code, problem.kinds])).toEqual([[code, ['policy']]]);
  });

  test('a syntax problem has its line and nothing of the text', () => {
    const { problems } = read('{\n  "Statement": hunter2\n}');
    expect(problems[0]?.place).toMatchObject({ line: 2 });
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  test('a file that is too large is not read', () => {
    const { facts, problems } = read(Buffer.alloc((4 << 20) + 1, 0x20));
    expect([facts, problems.map(({ code }) => code)]).toEqual([[], ['cap-reached']]);
  });

  test.each<[string, Json]>([
    ['a template', { Resources: { R: { Properties: { PolicyDocument: { Statement: [send] } } } } }],
    ['a list of numbers', [1, 2]],
    ['a text', 'Statement'],
    ['an in-toto statement', { _type: 'https://in-toto.io/Statement/v1', subject: [] }],
    ['settings', { name: 'retention-policy', days: 30 }],
  ])('%s is not recognised', (_name, content) => {
    expect(recognises(content)).toBe(false);
  });

  test('no bytes make it throw', () => {
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [send, trusted] });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(policy.length), (noise, at) => {
        const bytes = Buffer.concat([Buffer.from(policy.slice(0, at)), noise, Buffer.from(policy.slice(at))]);
        expect(read(bytes).dialect).toBe('iam-policy');
      }),
      { numRuns: 200 },
    );
  });
});
