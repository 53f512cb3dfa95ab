import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readDeployed } from '../../../src/collect/deployed/ask-aws.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import type { ReadFact } from '../../../src/collect/join.ts';
import { fact } from '../../derive/fact-builder.ts';

const DIGEST = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';
const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

/** A command line of AWS that knows one function, and writes down what it was asked. */
function commandLine(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aws-'));
  const answer = `{"FunctionName":"orders-create","Version":"$LATEST","PackageType":"Zip","CodeSha256":"${DIGEST}","LastModified":"2026-05-04T10:00:00.000+0000"}`;
  const script = `#!/bin/sh
echo "$@" >> '${folder}/asked'
case "$4" in orders-create) echo '${answer}';; *) echo 'AccessDenied for 111122223333' >&2; exit 254;; esac
`;
  writeFileSync(join(folder, 'aws'), script);
  chmodSync(join(folder, 'aws'), 0o755);
  process.env.PATH = `${folder}${delimiter}${path}`;
  return join(folder, 'asked');
}

function functionFact(name: string, more: Record<string, string> = {}): ReadFact {
  return fact('function', `template.yaml#${name}`, { name, logicalId: 'Orders', platform: 'aws', ...more });
}

describe('the code that functions run, asked of AWS', () => {
  test('is a digest with its place in the exhibit, and each function is asked about once', async () => {
    const asked = commandLine();
    const exhibits = createExhibits();
    const read = await readDeployed(
      [functionFact('orders-create', { region: 'eu-west-1' }), functionFact('Orders')],
      ['orders-create'],
      exhibits,
    );
    expect(read.problems).toEqual([]);
    expect(read.facts).toEqual([
      expect.objectContaining({
        type: 'deployed-code',
        evidence: 'manifest:aws/deployed-code.jsonl',
        place: expect.objectContaining({ path: 'aws/deployed-code.jsonl', pointer: '/orders-create' }),
        attributes: {
          name: 'orders-create',
          version: '$LATEST',
          packageType: 'zip',
          sha256: Buffer.from(DIGEST, 'base64').toString('hex'),
          changedAt: '2026-05-04T10:00:00.000Z',
        },
      }),
    ]);
    const lines = readFileSync(asked, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('lambda get-function-configuration --function-name orders-create --region eu-west-1');
    expect(String(exhibits.files()[0]?.bytes)).toContain(DIGEST);
  });

  test('is not known where AWS refuses, which is told without what it answered', async () => {
    commandLine();
    const read = await readDeployed([functionFact('orders-cancel')], [], createExhibits());
    expect(read.facts).toEqual([]);
    expect(read.problems.map(({ code }) => code)).toEqual(['aws-refused']);
    expect(read.problems[0]?.message).toContain('orders-cancel');
    expect(read.problems[0]?.message).toContain('lambda:GetFunctionConfiguration');
    expect(JSON.stringify(read)).not.toContain('111122223333');
  });

  test('is not asked by a name that is no name', async () => {
    const asked = commandLine();
    const strange = ['--endpoint-url=http://evil.example', 'a b', '$(id)', ''];
    await readDeployed(
      strange.map((name) => functionFact(name)),
      strange,
      createExhibits(),
    );
    expect(() => readFileSync(asked)).toThrow();
  });
});
