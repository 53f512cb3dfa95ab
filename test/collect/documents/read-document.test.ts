import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINKS } from '../../../src/collect/documents/document-text.ts';
import { document } from '../../../src/collect/documents/read-document.ts';
import { collected, ofType, told } from '../collected.ts';

async function read(text: string, path = 'docs/threat-model.md') {
  const found = await collected({ [path]: text });
  return { facts: ofType(found, 'document'), told: told(found), evidence: found.evidence };
}

const HEADED = (lines: string): string => `---\n${lines}\n---\n# Orders\n\nSee [the table](../template.yaml).\n`;

describe('a document', () => {
  it('says who owns it, when it was looked at and what it covers, as something that people state', async () => {
    const { facts, evidence } = await read(
      HEADED(
        "owner: '@security'\nreviewed: 2026-03-01\ncovers: [SQS, Event injection, role_abuse]\nperiod-end: 2025-12-31",
      ),
    );
    expect(facts.map(({ attributes }) => attributes)).toEqual([
      {
        path: 'docs/threat-model.md',
        kind: 'threat-model',
        title: 'Orders',
        owner: '@security',
        reviewed: '2026-03-01',
        covers: ['sqs', 'event-injection', 'role-abuse'],
        links: ['../template.yaml'],
        outcome: null,
        contacts: [],
        periodEnd: '2025-12-31',
      },
    ]);
    expect(evidence.map(({ id, basis, producedAt }) => [id, basis, producedAt])).toEqual([
      ['document:docs/threat-model.md', 'stated', '2026-03-01'],
    ]);
  });

  it('has its kind from its front matter, else from its name', async () => {
    const kinds = await collected({
      'SECURITY.md': '# Security',
      '.well-known/security.txt': 'Contact: mailto:security@example.com',
      'docs/Incident Response.md': '# When',
      'docs/runbooks.md': '# How',
      'docs/THREAT_MODEL.md': '# What',
      'ops/restore-test.md': '---\noutcome: success\n---\n',
      'pages/one.md': HEADED('kind: shared responsibility\ncovers: [sqs]'),
      'pages/two.md': HEADED('kind: poem\ncovers: [sqs]'),
      'operations.md': '# How to deploy',
      'docs/security.md': '# How we think of security',
      'packages/a/SECURITY.md': '# Security',
      'README.md': '# Orders\n\nA threat model is elsewhere.',
      'docs/deployment.md': '# No front matter, and no name that says enough',
    });
    expect(Object.fromEntries(ofType(kinds, 'document').map(({ attributes: { path, kind } }) => [path, kind]))).toEqual(
      {
        'SECURITY.md': 'security-contact',
        'packages/a/SECURITY.md': 'security-contact',
        '.well-known/security.txt': 'security-contact',
        'docs/Incident Response.md': 'incident-runbook',
        'docs/runbooks.md': 'incident-runbook',
        'docs/THREAT_MODEL.md': 'threat-model',
        'ops/restore-test.md': 'continuity-exercise',
        'pages/one.md': 'shared-responsibility',
        'pages/two.md': 'other',
        'operations.md': 'operations',
      },
    );
  });

  it('is not what holds data, whatever its name', () => {
    const policy = Buffer.from('{"Version":"2012-10-17","Statement":[]}');
    expect(document.recognises(policy, 'policies/SecurityIncidentResponse.json')).toBe(false);
    expect(document.recognises(Buffer.from('Resources: {}'), 'infra/threat-model.yaml')).toBe(false);
    expect(document.recognises(Buffer.from('# When'), 'docs/SecurityIncidentResponse.md')).toBe(true);
  });

  it.each([
    ['Write to security@example.com.', ['email']],
    ['Use https://github.com/acme/orders/security/advisories/new for it.', ['address']],
    ['Use private vulnerability reporting.', ['private-report']],
    ['We take it seriously; see https://example.com/blog.', []],
  ])('names a contact: %s', async (text, contacts) => {
    const { facts } = await read(`# Security\n\n${text}\n`, 'SECURITY.md');
    expect(facts[0]?.attributes.contacts).toEqual(contacts);
  });

  it('hands on no address, only that there is one', async () => {
    const found = await collected({ 'SECURITY.md': 'Write to someone@example.com' });
    expect(JSON.stringify(found.facts)).not.toContain('someone@');
  });

  it('is not understood where its front matter cannot be read, with the line', async () => {
    const found = await collected({ 'docs/threat-model.md': '---\nowner: a\nreviewed: [\n---\n# Orders\n' });
    const [fact] = ofType(found, 'document');
    const unknown = { unresolved: 'the front matter cannot be read' };
    expect(fact?.attributes).toMatchObject({ owner: unknown, reviewed: unknown, covers: [unknown] });
    const [problem] = found.evidence.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ code: 'front-matter', kinds: ['document'] });
    expect(problem?.place?.line).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['reviewed: soon', 'reviewed'],
    ['reviewed: 2026-13-40', 'reviewed'],
    ['reviewed: { year: 2026 }', 'reviewed'],
    ['owner: { name: me }', 'owner'],
    ['outcome: maybe', 'outcome'],
  ])('has a hole where a value is none that can be: %s', async (line, name) => {
    const { facts } = await read(HEADED(`covers: [sqs]\n${line}`));
    expect(facts[0]?.attributes[name]).toEqual({ unresolved: expect.any(String) });
  });

  it('has a hole among its topics where one is no text', async () => {
    const { facts } = await read(HEADED('covers: [sqs, { a: b }]'));
    expect(facts[0]?.attributes.covers).toEqual(['sqs', { unresolved: expect.any(String) }]);
  });

  it('takes names such as __proto__ for names like others', async () => {
    const { facts } = await read(HEADED('__proto__: { owner: evil }\ncovers: [sqs]'));
    expect(facts[0]?.attributes.owner).toBeNull();
  });

  it('says so where it has more links than are kept', async () => {
    const links = Array.from({ length: MAX_LINKS + 1 }, (_, index) => `[a](page-${index}.md)`).join('\n');
    const read = await collected({ 'docs/threat-model.md': `# Orders\n${links}` });
    expect(ofType(read, 'document')[0]?.attributes.links).toHaveLength(MAX_LINKS);
    expect(told(read)).toEqual(['cap-reached docs/threat-model.md']);
  });

  it('never throws, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (head, body) => {
        const { facts, told: codes } = await read(`---\n${head}\n---\n${body}`);
        expect(codes.join()).not.toContain('reader-failed');
        expect(facts).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
