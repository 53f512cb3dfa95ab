import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unresolved } from '../../derive/fact-builder.ts';
import { bent } from '../../hostile/bent.ts';
import { readEach } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';
import { findingsOf, reading, scanIn, scansIn } from './report-of.ts';
import { SECRET, SECRETS } from './secret-reports.ts';
import { VULNERABILITIES } from './vulnerability-reports.ts';

const REPORTS = { ...SECRETS, ...VULNERABILITIES };

/** A report in its own form: text as it is, everything else as JSON. */
function text(report: unknown): string {
  return typeof report === 'string' ? report : JSON.stringify(report);
}

describe.each(Object.entries(SECRETS))('%s', (path, report) => {
  it('tells the rule and the file of a secret, and nothing of the secret', async () => {
    expect(text(report)).toContain(SECRET);
    const scan = await scanIn(text(report), { path });
    expect(scan.category).toBe('secrets');
    expect(findingsOf(scan)).toMatchObject([
      { severity: 'critical', state: 'open', where: 'src/config.ts', weaknesses: ['CWE-798'] },
    ]);
    expect(findingsOf(scan)[0]?.rule).toMatch(/aws/i);
  });

  it('that breaks off anywhere, or is bent, tells nothing of it either', async () => {
    for (let part = 0; part <= 10; part++) {
      const readings = await readEach({ [path]: text(report).slice(0, (text(report).length * part) / 10) });
      expect(JSON.stringify([...readings.values()])).not.toContain(SECRET);
    }
    await fc.assert(
      fc.asyncProperty(bent({ [path]: text(report) }), async (tree) => {
        expect(JSON.stringify([...(await readEach(tree)).values()])).not.toContain(SECRET);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe.each(Object.entries(VULNERABILITIES))('%s', (path, report) => {
  it('tells of the vulnerability in the vocabulary of all', async () => {
    const [finding] = findingsOf(await scanIn(text(report), { path }));
    const ids = [finding?.rule, ...((finding?.aliases as string[]) ?? [])];
    expect(ids).toContain(
      path.includes('govulncheck') ? 'GO-2026-0001' : path.includes('cargo') ? 'RUSTSEC-2026-0001' : 'CVE-2026-0001',
    );
    expect(finding).toMatchObject({ state: 'open', count: 1 });
    expect(finding?.package).toMatch(/^(qs|example\.org\/qs)$/);
  });
});

it.each(Object.keys(REPORTS))(
  '%s comes to facts of their type, or to problems, whatever stands in it',
  async (path) => {
    const report = REPORTS[path];
    await fc.assert(
      fc.asyncProperty(bent({ [path]: text(report) }), async (tree) => {
        for (const { facts, problems } of (await readEach(tree)).values()) {
          expect(schemaErrors(facts)).toEqual([]);
          for (const { message } of problems) expect(message).not.toBe('');
        }
      }),
      { numRuns: 15 },
    );
  },
  60_000,
);

describe('Trivy', () => {
  const result = (more: object) => ({ Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', ...more });
  const report = (...Results: object[]) => ({
    SchemaVersion: 2,
    CreatedAt: '2026-05-09T10:00:00.123456789Z',
    ArtifactName: '.',
    ArtifactType: 'filesystem',
    Results,
  });

  it('is a scan for each thing that it looked for, also where it found nothing', async () => {
    const scans = await scansIn(
      report(
        result({ Packages: [{}, {}] }),
        {
          Target: 'template.yaml',
          Class: 'config',
          Type: 'cloudformation',
          MisconfSummary: { Successes: 3, Failures: 0 },
        },
        { Target: 'src/a.ts', Class: 'secret', Secrets: [{ RuleID: 'aws', Severity: 'LOW', Match: 'no' }] },
      ),
    );
    expect(
      scans.map(({ category, targets, examined, findings }) => [category, targets, examined, (findings as []).length]),
    ).toEqual([
      ['dependencies', ['package-lock.json'], 2, 0],
      ['infrastructure', ['template.yaml'], null, 0],
      ['secrets', ['src/a.ts'], null, 1],
    ]);
  });

  it('leaves out what holds, and tells what its settings or a VEX document took out', async () => {
    const rules = ['FAIL', 'PASS', 'EXCEPTION'].map((Status) => ({ ID: `AWS-${Status}`, Status, Severity: 'HIGH' }));
    const Finding = { VulnerabilityID: 'CVE-2026-0002', PkgName: 'qs', Severity: 'HIGH' };
    const modified = [
      { Type: 'vulnerability', Status: 'not_affected', Statement: 'not loaded', Source: 'vex.json', Finding },
    ];
    const scans = await scansIn(
      report(
        { Target: 'a.tf', Class: 'config', Misconfigurations: rules },
        result({ ExperimentalModifiedFindings: modified }),
      ),
    );
    expect(scans.flatMap(findingsOf).map(({ rule, state, because }) => [rule, state, because])).toEqual([
      ['AWS-EXCEPTION', 'suppressed', null],
      ['AWS-FAIL', 'open', null],
      ['CVE-2026-0002', 'not-affected', 'not loaded'],
    ]);
  });

  it('knows how old its advisories are by a file beside the report, which becomes evidence with it', async () => {
    const version = JSON.stringify({ Version: '0.69.0', VulnerabilityDB: { UpdatedAt: '2026-05-07T00:20:00Z' } });
    const { facts, includes } = await reading(report(result({})), {
      beside: { 'reports/trivy-version.json': version },
    });
    expect([facts[0]?.attributes.databaseAgeDays, includes]).toEqual([2, ['reports/trivy-version.json']]);
    expect((await scanIn(report(result({})))).databaseAgeDays).toEqual(unresolved('trivy version'));
  });

  it('of an image names its digests, of a repository its commit, and what runs in a cluster is none of the release', async () => {
    const digest = 'c'.repeat(64);
    const image = {
      ...report(result({})),
      ArtifactType: 'container_image',
      Metadata: { RepoDigests: [`acme/orders@sha256:${digest}`] },
    };
    expect(await scanIn(image)).toMatchObject({ revision: null, subjects: [{ name: 'acme/orders', sha256: digest }] });
    const repository = { ...report(result({})), ArtifactType: 'repository', Metadata: { Commit: 'b'.repeat(40) } };
    expect(await scanIn(repository)).toMatchObject({ revision: 'other', commit: 'b'.repeat(40) });
    const cluster = {
      ClusterName: 'production',
      Resources: [{ Kind: 'Deployment', Name: 'orders', Results: [result({})] }],
    };
    expect(await scanIn(cluster)).toMatchObject({ revision: 'other' });
  });

  it('of nothing looked at nothing', async () => {
    expect(await scanIn(report())).toMatchObject({ examined: 0 });
  });
});

describe('grype', () => {
  const match = {
    vulnerability: { id: 'CVE-2026-0001', severity: 'Negligible', knownExploited: [{}] },
    artifact: { name: 'qs', version: '6.0.0' },
  };
  const base = {
    matches: [match],
    source: { type: 'directory', target: '.' },
    descriptor: { name: 'grype', db: { built: '2026-05-01T00:00:00Z' }, timestamp: '2026-05-09T10:00:00Z' },
  };

  it('tells the age of its advisories, and what is exploited', async () => {
    const scan = await scanIn(base);
    expect(scan).toMatchObject({ databaseAgeDays: 8, scannedAt: '2026-05-09T10:00:00Z' });
    expect(findingsOf(scan)).toMatchObject([{ severity: 'low', exploited: true }]);
  });

  it('tells what a VEX document or its settings took out', async () => {
    const ignored = [
      {
        ...match,
        appliedIgnoreRules: [{ 'vex-status': 'not_affected', 'vex-justification': 'component_not_present' }],
      },
      { ...match, appliedIgnoreRules: [{ reason: 'accepted until June' }] },
    ];
    expect(
      findingsOf(await scanIn({ ...base, ignoredMatches: ignored })).map(({ state, because }) => [state, because]),
    ).toEqual([
      ['not-affected', 'component_not_present'],
      ['open', null],
      ['suppressed', 'accepted until June'],
    ]);
  });
});

describe('npm audit', () => {
  it('counts a package that is affected by what it depends on under the advisory that it comes from', async () => {
    const vulnerabilities = {
      qs: {
        name: 'qs',
        severity: 'high',
        via: [
          { source: 7, url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc', severity: 'high', cwe: ['CWE-1321'] },
        ],
        fixAvailable: { name: 'qs', version: '6.0.1' },
      },
      express: { name: 'express', severity: 'high', via: ['body-parser'], fixAvailable: false },
      'body-parser': { name: 'body-parser', severity: 'high', via: ['qs', 'express'], fixAvailable: true },
    };
    const findings = findingsOf(
      await scanIn({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { total: 80 } } }),
    );
    expect(findings.map(({ rule, package: name, fixedIn }) => [rule, name, fixedIn])).toEqual([
      ['GHSA-aaaa-bbbb-cccc', 'body-parser', ['a version within the range']],
      ['GHSA-aaaa-bbbb-cccc', 'express', []],
      ['GHSA-aaaa-bbbb-cccc', 'qs', ['6.0.1']],
    ]);
  });

  it('that failed says that nothing is known', async () => {
    const scan = await scanIn({ auditReportVersion: 2, message: 'no lockfile' });
    expect(findingsOf(scan)).toEqual([unresolved('in no form')]);
  });
});

describe('govulncheck', () => {
  it('takes what is not called for what does not affect', async () => {
    const finding = (osv: string, trace: object) =>
      JSON.stringify({ finding: { osv, trace: [{ module: 'example.org/qs', version: 'v1.0.0', ...trace }] } });
    const report = [
      JSON.stringify({
        config: {
          protocol_version: 'v1.0.0',
          scanner_version: 'v1.1.4',
          db_last_modified: '2026-05-01T00:00:00Z',
          scan_level: 'symbol',
        },
      }),
      finding('GO-2026-0001', {}),
      finding('GO-2026-0001', { package: 'qs', function: 'Parse' }),
      finding('GO-2026-0002', { package: 'qs' }),
    ].join('\n');
    const findings = findingsOf(await scanIn(report, { path: 'govulncheck.json' }));
    expect(findings.map(({ rule, state }) => [rule, state])).toEqual([
      ['GO-2026-0001', 'open'],
      ['GO-2026-0002', 'not-affected'],
    ]);
  });
});

describe('checkov', () => {
  const check = (check_id: string, more = {}) => ({
    check_id,
    file_path: '/template.yaml',
    resource: 'AWS::Lambda::Function.F',
    severity: null,
    ...more,
  });
  const report = (more: object) => ({
    check_type: 'cloudformation',
    results: {
      passed_checks: [check('CKV_1')],
      failed_checks: [check('CKV_2'), check('CKV_3', { severity: 'LOW' })],
      skipped_checks: [check('CKV_4', { check_result: { suppress_comment: 'behind the gateway' } })],
      parsing_errors: [],
      ...more,
    },
    summary: { resource_count: 4, checkov_version: '3.2.0' },
  });

  it('tells what failed, what the code takes out and why, and the files that it looked at', async () => {
    const scan = await scanIn(report({}));
    expect(scan).toMatchObject({
      version: '3.2.0',
      category: 'infrastructure',
      examined: 4,
      targets: ['template.yaml'],
    });
    expect(findingsOf(scan).map(({ rule, severity, state, because }) => [rule, severity, state, because])).toEqual([
      ['CKV_2', 'high', 'open', null],
      ['CKV_3', 'low', 'open', null],
      ['CKV_4', 'high', 'suppressed', 'behind the gateway'],
    ]);
  });

  it('is a scan for each framework, and looked at nothing where there was none', async () => {
    const scans = await scansIn([report({}), { ...report({ parsing_errors: ['/b.yaml'] }), check_type: 'secrets' }]);
    expect(scans.map(({ category, errors }) => [category, errors])).toEqual([
      ['infrastructure', 0],
      ['secrets', 1],
    ]);
    const nothing = {
      passed: 0,
      failed: 0,
      skipped: 0,
      parsing_errors: 0,
      resource_count: 0,
      checkov_version: '3.2.0',
    };
    expect(await scanIn(nothing)).toMatchObject({ examined: 0 });
  });
});

describe('other scanners', () => {
  it('semgrep says what it looked at, and which of its findings the code takes out', async () => {
    const result = (is_ignored: boolean) => ({
      check_id: 'js.sqli',
      path: 'src/a.ts',
      extra: { severity: 'ERROR', is_ignored, metadata: { cwe: ['CWE-89: SQL injection'] } },
    });
    const report = {
      version: '1.90.0',
      results: [result(false), result(true)],
      errors: [{ level: 'error' }],
      paths: { scanned: ['src/a.ts', 'src/b.ts'] },
    };
    const scan = await scanIn(report);
    expect(scan).toMatchObject({
      version: '1.90.0',
      errors: 1,
      examined: 2,
      targets: ['src/a.ts', 'src/b.ts'],
      weaknesses: ['CWE-89', unresolved('which rules')],
    });
    expect(findingsOf(scan)).toMatchObject([
      { state: 'open', severity: 'high', weaknesses: ['CWE-89'] },
      { state: 'suppressed', closed: 'in-source' },
    ]);
  });

  it('cfn-lint names what it found alone', async () => {
    const report = [{ Rule: { Id: 'E3002' }, Level: 'Error', Filename: './template.yaml', Location: {} }];
    const scan = await scanIn(report);
    expect(scan.targets).toEqual(['template.yaml', unresolved('which other files')]);
    expect(findingsOf(scan)).toMatchObject([{ rule: 'E3002', severity: 'high' }]);
    expect(findingsOf(await scanIn([], { path: 'cfn-lint.json' }))).toEqual([]);
  });

  it('KICS counts the files, and those that failed', async () => {
    const queries = [
      { query_name: 'No tracing', severity: 'INFO', cwe: '778', files: [{ file_name: 'template.yaml' }] },
    ];
    const report = {
      kics_version: 'v2.1.3',
      files_scanned: 3,
      files_parsed: 2,
      files_failed_to_scan: 1,
      queries_total: 400,
      queries_failed_to_execute: 0,
      queries,
      end: '2026-05-09T10:00:00Z',
    };
    const scan = await scanIn(report);
    expect(scan).toMatchObject({ examined: 2, errors: 1, rules: 400, scannedAt: '2026-05-09T10:00:00Z' });
    expect(findingsOf(scan)).toMatchObject([{ severity: 'low', weaknesses: ['CWE-778'] }]);
  });

  it('tfsec tells what fails from what passes and what the code takes out', async () => {
    const results = [0, 1, 2].map((status) => ({
      rule_id: 'AVD-AWS-1',
      long_id: `r${status}`,
      severity: 'HIGH',
      status,
      location: { filename: 'main.tf' },
    }));
    expect(findingsOf(await scanIn({ results })).map(({ rule, state }) => [rule, state])).toEqual([
      ['r0', 'open'],
      ['r2', 'suppressed'],
    ]);
  });

  it('OpenSSF Scorecard names the commit, and each practice without all points', async () => {
    const checks = [
      { name: 'Code-Review', score: 4 },
      { name: 'SAST', score: -1 },
      { name: 'License', score: 10 },
    ];
    const scan = await scanIn({
      date: '2026-05-09',
      repo: { name: 'acme/orders', commit: 'a'.repeat(40) },
      scorecard: { version: 'v5.1.0' },
      checks,
    });
    expect(scan).toMatchObject({ category: 'other', revision: 'release', rules: 3, scannedAt: '2026-05-09T00:00:00Z' });
    expect(findingsOf(scan).map(({ rule, severitySource }) => [rule, severitySource])).toEqual([
      ['Code-Review', '4 of 10'],
      ['SAST', 'no score'],
    ]);
  });

  it('detect-secrets tells what somebody has looked at and called no secret', async () => {
    const found = (is_secret?: boolean) => ({
      type: 'AWS Access Key',
      hashed_secret: 'abc',
      ...(is_secret === undefined ? {} : { is_secret }),
    });
    const report = {
      version: '1.5.0',
      plugins_used: [{ name: 'AWSKeyDetector' }],
      results: { 'src/config.ts': [found(), found(false)] },
      generated_at: '2026-05-09T10:00:00Z',
    };
    const findings = findingsOf(await scanIn(report, { path: '.secrets.baseline' }));
    expect(findings.map(({ state, because }) => [state, because])).toEqual([
      ['open', null],
      ['suppressed', 'audited: no secret'],
    ]);
  });

  it('Amazon Inspector names functions by the digest of their code', async () => {
    const codeSha256 = Buffer.from('c'.repeat(64), 'hex').toString('base64');
    const finding = (type: string, details: object, status: string) => ({
      findingArn: 'arn:aws:inspector2:eu-west-1:111122223333:finding/1',
      severity: 'HIGH',
      status,
      packageVulnerabilityDetails: {
        vulnerabilityId: 'CVE-2026-0001',
        vulnerablePackages: [{ name: 'qs', version: '6.0.0', packageManager: 'NODEPKG', fixedInVersion: '6.0.1' }],
      },
      resources: [{ id: type, type, details }],
      lastObservedAt: '2026-05-09T10:00:00Z',
    });
    const lambda = finding(
      'AWS_LAMBDA_FUNCTION',
      { awsLambdaFunction: { codeSha256, functionName: 'orders' } },
      'ACTIVE',
    );
    const host = finding('AWS_EC2_INSTANCE', { awsEc2Instance: {} }, 'CLOSED');
    const scans = await scansIn({ findings: [lambda, host] });
    expect(scans.map(({ revision, subjects }) => [revision, subjects])).toEqual([
      [null, [{ name: 'orders', sha256: 'c'.repeat(64) }]],
      ['other', []],
    ]);
    expect(scans.flatMap(findingsOf)).toMatchObject([{ state: 'open', fixedIn: ['6.0.1'] }, { state: 'fixed' }]);
  });
});
