import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SECRETS } from '../mask/secrets.ts';
import { outcomeOf, told, wholeRun } from './whole-run.ts';

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Resources:
  Create:
    Type: AWS::Serverless::Function
    Metadata: { checkov: { skip: [{ id: CKV_AWS_50, comment: REASON }] } }
    Properties: { Runtime: nodejs24.x, Handler: a.b, CodeUri: src/ }
`;

describe('suppressions for other tools', () => {
  test('leave a failing check failing, and stand in JSON and Markdown with what it says', async () => {
    const plain = await wholeRun({ 'template.yaml': TEMPLATE.replace(/ +Metadata.*\n/, '') });
    const { report, text } = await wholeRun({ 'template.yaml': TEMPLATE });
    expect(outcomeOf(plain.report, 'obs-tracing')).toBe('fail');
    expect(report.results.map(({ check, decided }) => [check, decided])).toEqual(
      plain.report.results.map(({ check, decided }) => [check, decided]),
    );
    expect(report.suppressions).toEqual([
      expect.objectContaining({
        tool: 'checkov',
        on: 'Create',
        reason: 'REASON',
        rules: [{ rule: 'CKV_AWS_50', checks: [{ check: 'obs-tracing', outcome: 'fail' }] }],
      }),
    ]);
    expect(text).toContain('Suppressions written for other tools: nobody owns them here');
    expect(text).toMatch(/`CKV_AWS_50`: `obs-tracing` ✗ fail/);
    expect(plain.text).not.toContain('Suppressions written for other tools');
  });

  test('keep the secrets in their reasons to themselves', async () => {
    const skip = JSON.stringify(SECRETS.map(({ text }, at) => ({ id: `CKV_${at}`, comment: text })));
    const comments = SECRETS.flatMap(({ text }) => (text.includes('\n') ? [] : `# checkov:skip=CKV_AWS_1:${text}\n`));
    const { report, text } = await wholeRun({
      'template.yaml': `${comments.join('')}${TEMPLATE.replace(/skip: .*?\] /, `skip: ${skip} `)}`,
    });
    expect(report.suppressions).toHaveLength(SECRETS.length + comments.length);
    expect(SECRETS.filter(({ secret }) => text.includes(secret))).toEqual([]);
  });
});

describe('the document of an assertion', () => {
  const BYTES = '%PDF-1.7 minutes';
  const settings = (path: string, sha256: string): string =>
    JSON.stringify({
      assertions: [
        {
          control: 'A.8.34',
          statement: 'Agreed beforehand',
          owner: '@ciso',
          document: { path, sha256 },
          issued: '2026-10-01',
          'valid-until': '2027-03-31',
        },
      ],
    });
  const right = createHash('sha256').update(BYTES).digest('hex');
  const run = async (path: string, sha256: string) => {
    const { report, text } = await wholeRun({ 'docs/minutes.pdf': BYTES, '.evidence.yml': settings(path, sha256) });
    const control = report.controls.find(({ control: id }) => id === 'A.8.34');
    return { report, text, control, state: report.assertions[0]?.state };
  };

  test('is read for its digest, and is evidence of nothing else', async () => {
    const { report, state, control } = await run('docs/minutes.pdf', right);
    expect([state, control?.because]).toEqual(['current', expect.not.stringContaining('Not counted')]);
    expect(report.evidence.map(({ id, sha256 }) => [id, sha256])).toContainEqual([
      'configuration:docs/minutes.pdf',
      right,
    ]);
    expect(report.missing).toContain('document');
    expect(told(report)).toEqual([]);
  });

  test('with other bytes takes the assertion away, and says why', async () => {
    const { state, control, text } = await run('docs/minutes.pdf', '0'.repeat(64));
    expect(state).toBe('other-document');
    expect(control?.because).toContain(
      'the bytes of docs/minutes.pdf, on which assertion assertion-1 rests, are not those',
    );
    expect(text).toContain('document not as stated');
    expect(text).toContain('the bytes that were read are others, so the statement does not count');
  });

  test.each(['docs/gone.pdf', 'docs'])('that is no file takes it away too: %s', async (path) => {
    const { state, text } = await run(path, right);
    expect(state).toBe('other-document');
    expect(text).toContain('no such file was read below the root');
  });

  test('elsewhere is not looked at, and that is said', async () => {
    const { state, text } = await run('https://wiki.example/minutes', right);
    expect(state).toBe('current');
    expect(text).toContain('it is elsewhere: nobody looked at its bytes');
  });
});
