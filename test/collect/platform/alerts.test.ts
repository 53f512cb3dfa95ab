import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader, type GitHubReader } from '../../../src/collect/github/reader.ts';
import { readAlerts } from '../../../src/collect/platform/alerts.ts';
import { MAX_ALERTS } from '../../../src/collect/platform/alerts-reading.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import type { Config } from '../../../src/model/config.ts';
import { EVIDENCE_KINDS } from '../../../src/model/evidence.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import {
  type AlertsMade,
  analysis,
  closedSecret,
  codeAlert,
  dependencyAlert,
  dismissed,
  PLANTED_SECRET,
  routesOfAlerts,
  secretAlert,
} from '../../github/alerts.ts';
import { ORGANISATION, type Organisation, startOrganisation } from '../../github/organisation.ts';
import { schemaErrors } from '../manifests/reading.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const RELEASED = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const AT = '2026-05-21T00:00:00Z';
const CLEAN: AlertsMade = {
  secrets: [],
  analyses: [analysis(1, RELEASED)],
  code: {},
  dependencies: [],
  head: RELEASED,
};

let github: Organisation | null = null;
async function close(): Promise<void> {
  const violations = github?.violations ?? [];
  await github?.close();
  github = null;
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
}
afterEach(close);

async function read(made: Partial<AlertsMade>, people: 'login' | 'pseudonym' = 'login') {
  await close();
  github = await startOrganisation([], { routes: [routesOfAlerts({ ...CLEAN, ...made })] });
  process.env.GITHUB_API_URL = github.url;
  const wait = async (): Promise<void> => undefined;
  const reader: GitHubReader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), ORGANISATION);
  const exhibits = createExhibits();
  const release = { repository: ORGANISATION, tag: 'v1.1.0', commit: RELEASED, at: AT };
  const config = { release, collect: { changes: { people } } } as unknown as Config;
  const found = await readAlerts({ config, files: new Map(), reader, exhibits, changes: null });
  const derived = derive(found.facts, { ...CONTEXT, at: AT });
  expect(schemaErrors(found.facts)).toEqual([]);
  const evidence = exhibits.evidence();
  const outcomeOf = (check: string): string | undefined => {
    const { results } = evaluate({
      facts: derived,
      evidence,
      problems: found.problems,
      missing: EVIDENCE_KINDS.filter((kind) => !evidence.some((one) => one.kind === kind)),
      checks: catalogue.checks.filter(({ id }) => id === check),
      exceptions: [],
      assertions: [],
      profile: 'standard',
      at: AT,
      author: null,
    });
    return results[0]?.outcome;
  };
  const text = exhibits
    .files()
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('');
  const ofTool = (tool: string) => derived.find(({ attributes }) => attributes.tool === tool)?.attributes;
  return { found, reader, evidence, outcomeOf, text, ofTool };
}

const codes = ({ found }: Awaited<ReturnType<typeof read>>) => found.problems.map(({ code }) => code);

describe('alerts of secret scanning', () => {
  it('that are open fail the search for secrets; who closed the others, and why, stands beside', async () => {
    const secrets = [secretAlert(1), secretAlert(2), closedSecret(3, 'revoked', 'dana')];
    const done = await read({ secrets });
    expect(done.ofTool('GitHub secret scanning')).toMatchObject({
      from: 'alerts',
      category: 'secrets',
      of: 'history',
      findings: [
        {
          rule: 'aws_access_key_id',
          state: 'open',
          severity: 'critical',
          count: 2,
          openDays: 20,
          where: 'src/config.ts',
          by: null,
        },
        { state: 'suppressed', count: 1, because: 'revoked', by: 'dana' },
      ],
    });
    expect(done.outcomeOf('sec-source-scan')).toBe('fail');
    expect((await read({ secrets: [closedSecret(3, 'revoked', 'dana')] })).outcomeOf('sec-source-scan')).toBe(
      'no-evidence',
    );
    expect((await read({ secrets: [] })).outcomeOf('sec-source-scan')).toBe('no-evidence');
  });

  it('are asked for without the secret, and one that comes nevertheless is in nothing that is kept', async () => {
    const done = await read({ secrets: [secretAlert(1)] });
    expect(github?.requests.find((one) => one.includes('secret-scanning'))).toContain('hide_secret=true');
    expect(JSON.stringify([done.found, done.text, done.evidence, done.reader.asked()])).not.toContain(PLANTED_SECRET);
    expect(done.text).toContain('aws_access_key_id');
  });

  it('name who closed them as the settings say', async () => {
    const done = await read({ secrets: [closedSecret(3, 'wont_fix', 'dana')] }, 'pseudonym');
    expect(JSON.stringify([done.found, done.text])).not.toContain('dana');
    expect(done.text).toMatch(/person-[0-9a-f]{12}/);
  });
});

describe('alerts of code scanning', () => {
  it('fail the analysis where the released commit was analysed last, by rule and age', async () => {
    const code = {
      'refs/heads/main': [
        codeAlert(1, { security_severity_level: 'critical' }),
        codeAlert(2, { id: 'js/unused', severity: 'note', tags: [] }, { created_at: '2026-05-30T08:00:00Z' }),
        dismissed(3, 'used in tests', 'lee'),
      ],
    };
    const done = await read({ code });
    expect(done.ofTool('CodeQL')).toMatchObject({
      version: '2.20.0',
      category: 'code',
      of: 'release',
      scannedAt: '2026-05-20T08:00:00Z',
      findings: [
        {
          rule: 'js/sql-injection',
          severity: 'critical',
          state: 'open',
          weaknesses: ['CWE-89'],
          openDays: 30,
          where: 'src/orders.ts',
        },
        { rule: 'js/sql-injection', severity: 'high', state: 'suppressed', because: 'used in tests', by: 'lee' },
        { rule: 'js/unused', severity: 'low', weaknesses: [], openDays: 0 },
      ],
    });
    expect(done.outcomeOf('ci-sast-clean')).toBe('fail');
    expect((await read({})).outcomeOf('ci-sast-clean')).toBe('no-evidence');
  });

  it('of another commit say nothing of the release', async () => {
    const code = { '': [codeAlert(1, {})] };
    const done = await read({ analyses: [analysis(1, OTHER)], code });
    expect(done.ofTool('CodeQL')?.of).toBe('other');
    expect(done.outcomeOf('ci-sast-clean')).toBe('no-evidence');
  });

  it('of a branch that went on are not of the release; another tool that did not is', async () => {
    const code = { 'refs/heads/main': [codeAlert(1, {}), codeAlert(2, {}, { tool: 'Semgrep OSS' })] };
    const analyses = [analysis(3, OTHER), analysis(2, RELEASED, { tool: 'Semgrep OSS' }), analysis(1, RELEASED)];
    const done = await read({ analyses, code });
    expect([done.ofTool('CodeQL')?.of, done.ofTool('Semgrep OSS')?.of]).toEqual(['other', 'release']);
  });

  it('of which only one language was analysed at the release: it is not known whose they are', async () => {
    const analyses = [analysis(1, RELEASED), analysis(2, OTHER, { category: '/language:python' })];
    const code = { 'refs/heads/main': [codeAlert(1, {})] };
    const done = await read({ analyses, code });
    expect(done.ofTool('CodeQL')?.of).toMatchObject({ unresolved: expect.stringContaining('only some') });
    expect(done.outcomeOf('ci-sast-clean')).toBe('no-evidence');
  });

  it('of a tag count as well, and of tools for manifests and dependencies their own checks', async () => {
    const tag = { ref: 'refs/tags/v1.1.0' };
    const analyses = [
      analysis(1, RELEASED, { ...tag, tool: 'checkov' }),
      analysis(2, RELEASED, { ...tag, tool: 'Grype' }),
    ];
    const code = {
      'refs/tags/v1.1.0': [
        codeAlert(1, { id: 'CKV_AWS_59' }, { tool: 'checkov' }),
        codeAlert(2, { id: 'CVE-2026-0009' }, { tool: 'Grype' }),
      ],
    };
    const done = await read({ analyses, code });
    expect(['ci-iac-scanned', 'sc-vulnerabilities', 'ci-sast-clean'].map(done.outcomeOf)).toEqual([
      'fail',
      'fail',
      'no-evidence',
    ]);
  });

  it('of an analysis that failed are not all', async () => {
    const done = await read({ analyses: [analysis(1, RELEASED, { error: 'out of memory' })] });
    expect(done.ofTool('CodeQL')?.findings).toMatchObject([
      { unresolved: expect.stringContaining('ended with an error') },
    ]);
  });
});

describe('alerts of Dependabot', () => {
  it('fail where the head of the default branch is what is released', async () => {
    const automatic = dependencyAlert(3, 'low', { state: 'auto_dismissed' });
    const done = await read({ dependencies: [dependencyAlert(1, 'high'), automatic] });
    expect(done.ofTool('Dependabot')).toMatchObject({
      category: 'dependencies',
      of: 'release',
      findings: [
        {
          rule: 'CVE-2026-0001',
          severity: 'high',
          state: 'open',
          weaknesses: ['CWE-1321'],
          openDays: 11,
          where: 'npm qs in package-lock.json',
        },
        { rule: 'CVE-2026-0003', state: 'suppressed', because: 'by a rule', by: null },
      ],
    });
    expect(done.outcomeOf('sc-vulnerabilities')).toBe('fail');
    const elsewhere = await read({ dependencies: [dependencyAlert(1, 'high')], head: OTHER });
    expect(elsewhere.outcomeOf('sc-vulnerabilities')).toBe('no-evidence');
    expect((await read({})).outcomeOf('sc-vulnerabilities')).toBe('no-evidence');
  });

  it('are read page by page, up to a cap that is told', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => dependencyAlert(index + 1, 'low'));
    const few = await read({ dependencies: many(250) });
    expect(few.text.split('\n').filter((line) => line.includes('CVE-'))).toHaveLength(250);
    expect(codes(few)).toEqual([]);
    const capped = await read({ dependencies: many(MAX_ALERTS + 1) });
    expect(codes(capped)).toEqual(['github-cap']);
    expect(JSON.stringify(capped.ofTool('Dependabot')?.findings)).toContain(
      'more alerts of Dependabot than are taken in',
    );
  });
});

describe('what is not shown', () => {
  it('is told as switched off only where the platform says so', async () => {
    const done = await read({
      secrets: { status: 404, message: 'Secret scanning is disabled on this repository.' },
      analyses: { status: 404, message: 'no analysis found' },
      dependencies: { status: 403, message: 'Dependabot alerts are disabled for this repository.' },
    });
    expect(codes(done)).toEqual(['github-switched-off', 'github-switched-off', 'github-switched-off']);
    expect(done.found.facts).toEqual([]);
    expect(done.evidence).toEqual([]);
  });

  it.each([
    'Code scanning is not enabled for this repository.',
    'Code Security must be enabled for this repository to use code scanning.',
  ])('%s', async (message) =>
    expect(codes(await read({ analyses: { status: 403, message } }))).toEqual(['github-switched-off']),
  );

  it('is told with the permission that would show it, and is no finding', async () => {
    const refused = (header: string) =>
      ({ status: 403, message: 'Resource not accessible by integration', header }) as const;
    const done = await read({
      secrets: refused('secret_scanning_alerts=read'),
      analyses: refused('security_events=read'),
      dependencies: refused('vulnerability_alerts=read'),
    });
    expect(done.found.problems).toMatchObject([
      { code: 'github-forbidden', kinds: [], message: expect.stringContaining("A workflow's own token cannot") },
      { code: 'github-forbidden', kinds: [], message: expect.stringContaining('security-events: read') },
      { code: 'github-forbidden', kinds: [], message: expect.stringContaining('vulnerability-alerts: read') },
    ]);
    expect(done.outcomeOf('sec-source-scan')).toBe('no-evidence');
    const hidden = await read({ secrets: { status: 404, message: 'Not Found' } });
    expect(codes(hidden)).toEqual(['github-not-found']);
  });

  it('takes six calls where all is clean', async () => {
    expect((await read({})).reader.calls()).toBe(6);
  });
});
