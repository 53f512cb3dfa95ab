import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECRETS } from '../mask/secrets.ts';
import { CLOUDFORMATION, SAM } from './full-template.ts';
import { anyJson, mutated } from './mutate.ts';
import { outcomeOf, told, wholeRun } from './whole-run.ts';

const QUEUE = 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Good: {Type: "AWS::SQS::Queue"}\n';
const PASSED = '<testsuite name="a" tests="1"><testcase name="x"/></testsuite>';

describe('whatever stands in the input, a run ends with a report that is as its schema says', () => {
  test.each([
    ['CloudFormation', CLOUDFORMATION],
    ['SAM', SAM],
  ])(
    '%s',
    async (_, template) => {
      await fc.assert(
        fc.asyncProperty(mutated(template), async (changed) => {
          const { report } = await wholeRun({ 'template.json': JSON.stringify(changed), 'good/template.yaml': QUEUE });
          expect(report.facts.map(({ id }) => id)).toContain('queue:good/template.yaml#Good');
          expect(told(report).filter((problem) => problem.startsWith('reader-failed'))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  test('policies, logs, test reports and bundles', async () => {
    const words = fc.constantFrom(
      'Statement',
      'Effect',
      'Action',
      'Resource',
      'Condition',
      'Principal',
      'Version',
      'level',
      'message',
      'timestamp',
      'time',
      'mediaType',
      'dsseEnvelope',
      'verificationMaterial',
      '__proto__',
    );
    const record = fc.dictionary(words, anyJson, { maxKeys: 6 }).map((value) => JSON.stringify(value));
    const xml = fc
      .array(
        fc.constantFrom(
          '<testsuites',
          '<testsuite name="',
          '<testcase name="',
          '"',
          '>',
          '/>',
          '</testsuite>',
          ' tests="',
          '9e99',
          '-1',
          '&#10;',
          '&x;',
          '<failure>',
          '<![CDATA[',
          ']]>',
          '<!--',
          '\u0000',
          '::error::',
          ' timestamp="2026-13-99T99:99:99"',
          ' time="1e999"',
        ),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(record, record, record, xml, async (policy, line, bundle, report) => {
        const made = await wholeRun({
          'good/template.yaml': QUEUE,
          'policies/a-policy.json': policy.replace('{', '{"Version":"2012-10-17",'),
          'logs/a.jsonl': `{"level":"INFO","message":"x","timestamp":"2026-01-01T00:00:00Z"}\n${line}\n`,
          'a.sigstore.json': bundle,
          'junit.xml': `<testsuite name="a">${report}`,
        });
        expect(made.report.facts.map(({ id }) => id)).toContain('queue:good/template.yaml#Good');
        expect(told(made.report).filter((problem) => problem.startsWith('reader-failed'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('what cannot be read keeps checks from passing, and nothing else', () => {
  const broken: [string, string | Buffer, string, string, string][] = [
    ['template.yaml', 'Resources:\n  A: [\n', 'yaml-syntax', 'iam-no-static-users', 'pass'],
    ['template.yaml', Buffer.from('89504e470d0a1a0a00ff00', 'hex'), 'not-a-template', 'iam-no-static-users', 'pass'],
    [
      'template.json',
      `{"Resources": ${'['.repeat(300_000)}${']'.repeat(300_000)}}`,
      'too-deep',
      'iam-no-static-users',
      'pass',
    ],
    ['template.json', `{"Resources": "${'x'.repeat(11 << 20)}"}`, 'cap-reached', 'iam-no-static-users', 'pass'],
    ['junit-2.xml', '', 'xml-syntax', 'chg-checks-passed', 'pass'],
    ['junit-2.xml', '<html>502</html>', 'not-a-report', 'chg-checks-passed', 'pass'],
    ['junit-2.xml', '<testsuite name="a"><testcase name="b"/>', 'xml-syntax', 'chg-checks-passed', 'pass'],
  ];
  test.each(broken)('%s', async (path, content, code, check, before) => {
    const rest = { 'good/template.yaml': QUEUE, 'junit.xml': PASSED };
    const without = await wholeRun(rest);
    const made = await wholeRun({ ...rest, [path]: content });
    expect(told(made.report)).toContain(`${code} ${path}`);
    expect(made.text).toContain(code === 'cap-reached' ? 'bigger than' : path);
    expect(outcomeOf(without.report, check)).toBe(before);
    expect(outcomeOf(made.report, check)).toBe('no-evidence');
    const ids = new Set(made.report.facts.map(({ id }) => id));
    for (const { id } of without.report.facts) expect(ids).toContain(id);
  });
});

test('what people state in the settings is masked with the same marks as what was found, and their names are kept', async () => {
  const token = SECRETS.find(({ rule }) => rule === 'github-token')?.secret ?? '';
  const settings = `scope: { environments: [${token}] }
collect: { manifests: { exclude: ["${token}/**"] } }
exceptions:
  - { check: gov-tags, fact: "function:*", reason: "see ${token}, password: correct-horse", risk: low, owner: ann@firma.de,
      approver: bob@firma.de, created: 2026-01-01, expires: 2027-01-01, ticket: ${token} }
assertions:
  - { control: CC1.1, statement: "${token}", owner: ann@firma.de, issued: 2026-01-01, valid-until: 2027-01-01 }
applicability: [{ control: A.7.1, justification: "${token}", owner: ann@firma.de, approved: 2026-01-01 }]
previous: ["${token}.json"]
`;
  const template = `Resources:\n  F: {Type: "AWS::Lambda::Function", Properties: {FunctionName: "${token}", Runtime: nodejs22.x}}\n`;
  const { report, text } = await wholeRun(
    { '.evidence.yml': settings, 'template.yaml': template },
    '--tag',
    `v1-${token}`,
  );
  expect(text).not.toContain(token);
  expect(text).not.toContain('correct-horse');
  const [exception] = report.exceptions;
  expect(exception).toMatchObject({ owner: 'ann@firma.de', ticket: '[github-token#1]', check: 'gov-tags' });
  const named = report.facts.find(({ type }) => type === 'function')?.attributes.name;
  expect(named).toBe('[github-token#1]');
});
