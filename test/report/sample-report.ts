import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Check } from '../../src/model/check.ts';
import type { Control, ControlResult, Framework } from '../../src/model/control.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Assertion, Exception } from '../../src/model/exception.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';
import type { CheckResult, FactResult, Outcome } from '../../src/model/result.ts';
import type { Tables } from '../../src/model/tables.ts';
import { buildReport, type ReportInput } from '../../src/report/build.ts';

/*
 * A small release of a made-up system, put together by hand: two checks, six facts, two frameworks. What evaluate would say is
 * written down here, so that nothing but the report and the formats is under test.
 */

const DIGEST = (letter: string) => letter.repeat(64);
export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

export function placeAt(path: string, line: number | null): Place {
  return { path, line, column: line === null ? null : 3, pointer: null };
}

export function sampleFact(type: string, name: string, line: number, attributes: Attributes): Fact {
  return {
    type,
    id: `${type}:template.yaml#${name}`,
    attributes,
    origins: {},
    place: placeAt('template.yaml', line),
    evidence: 'manifest:template.yaml',
  };
}

export function sampleEvidence(kind: Evidence['kind'], path: string, overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: `${kind}:${path}`,
    kind,
    dialect: kind === 'manifest' ? 'sam' : kind === 'test' ? 'junit' : 'evidence-yml',
    source: { path, commit: kind === 'test' ? null : COMMIT },
    foundBy: kind === 'test' ? 'reports/*.xml' : path,
    sha256: DIGEST(kind === 'manifest' ? 'a' : kind === 'test' ? 'b' : 'c'),
    size: 2048,
    exhibit: null,
    producedAt: kind === 'test' ? '2026-09-30T18:00:00Z' : null,
    basis: 'declared',
    problems: [],
    ...overrides,
  };
}

export function sampleCheck(id: string, overrides: Partial<Check> = {}): Check {
  return {
    id,
    statement: `The statement of ${id}`,
    why: `Why ${id} matters.`,
    fix: `How to mend ${id}.`,
    severity: 'high',
    profile: 'baseline',
    about: 'function',
    only: {},
    skip: [],
    needs: ['manifest'],
    uses: [],
    own: false,
    basis: 'declared',
    empty: { outcome: 'not-applicable', because: 'This release has no function.' },
    maxAgeDays: null,
    expect: [{ when: {}, that: {}, outcome: 'fail', severity: 'high', else: `{{name}} falls short` }],
    limits: [],
    parameters: {},
    sameAs: {},
    like: {},
    examples: [],
    reads: 'facts',
    path: `controls/checks/${id}.yml`,
    digest: DIGEST('d'),
    ...overrides,
  };
}

export function factResult(fact: string, outcome: Outcome, overrides: Partial<FactResult> = {}): FactResult {
  return {
    fact,
    outcome,
    severity: outcome === 'fail' ? 'high' : null,
    atMost: outcome === 'fail' ? 'high' : null,
    texts: outcome === 'pass' ? [] : [`${fact} is ${outcome}`],
    reasons: outcome === 'pass' ? [] : [{ pointer: '/logGroups', value: [] }],
    restsOn: [],
    decision: null,
    ...overrides,
  };
}

export function checkResult(check: string, facts: FactResult[], overrides: Partial<CheckResult> = {}): CheckResult {
  const count = (outcome: Outcome) => facts.filter((fact) => fact.outcome === outcome).length;
  const open = facts.filter((fact) => fact.outcome === 'fail' && fact.decision === null);
  const outcome =
    (['fail', 'error', 'no-evidence', 'pass'] as const).find((name) => count(name) > 0) ?? 'not-applicable';
  return {
    check,
    inProfile: true,
    outcome,
    decided: outcome,
    severity: open[0]?.severity ?? null,
    because: null,
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      'no-evidence': count('no-evidence'),
      error: count('error'),
      'not-applicable': count('not-applicable'),
      outside: 0,
      decided: facts.filter((fact) => fact.decision !== null).length,
    },
    facts,
    factsDigest: DIGEST('e'),
    checkDigest: DIGEST('d'),
    ...overrides,
  };
}

export function sampleControl(id: string, overrides: Partial<Control> = {}): Control {
  return {
    id,
    title: `Title of ${id}`,
    class: 'automated',
    why: `What a release shows of ${id}.`,
    group: 'security',
    primary: ['obs-function-logging'],
    pending: [],
    supporting: [],
    ...overrides,
  };
}

export function controlResult(
  framework: string,
  control: string,
  overrides: Partial<ControlResult> = {},
): ControlResult {
  return { framework, control, status: 'supported', because: 'All checks pass.', severity: null, ...overrides };
}

const SOC2: Framework = {
  id: 'soc2',
  name: 'SOC 2',
  noun: 'criterion',
  own: false,
  exclusions: false,
  path: 'controls/frameworks/soc2.yml',
  groups: [
    { id: 'security', title: 'Security', always: true },
    { id: 'privacy', title: 'Privacy', always: false },
  ],
  controls: [
    sampleControl('CC6.1', {
      primary: ['iam-resource-wildcard'],
      pending: ['net-region-allowed'],
      supporting: ['obs-function-logging'],
    }),
    sampleControl('CC7.2', { class: 'partial' }),
    sampleControl('CC1.4', { class: 'out-of-scope', primary: [] }),
    sampleControl('P4.2', { class: 'manual', group: 'privacy', primary: [] }),
  ],
};

const ISO: Framework = {
  id: 'iso27001',
  name: 'ISO/IEC 27001:2022',
  noun: 'control',
  own: false,
  exclusions: true,
  path: 'controls/frameworks/iso27001.yml',
  groups: [{ id: 'a8', title: 'Technological', always: true }],
  controls: [
    sampleControl('A.8.2', { group: 'a8', primary: ['iam-resource-wildcard'] }),
    sampleControl('A.8.15', { group: 'a8', class: 'partial' }),
    sampleControl('A.8.34', { group: 'a8', class: 'manual', primary: [] }),
  ],
};

const source = { source: 'made up', licence: 'Apache-2.0', date: '2026-01-01', digest: null };
export const SAMPLE_TABLES: Tables = {
  iamActions: { ...source, services: {} },
  conditionKeys: { ...source, identity: [], resource: [], never: [] },
  starActions: { ...source, accepted: [], scoped: [] },
  sensitiveActions: { ...source, kinds: {} },
  escalations: { ...source, sets: [], beside: {}, defenceRemoval: {} },
  resourceWords: { ...source, services: {}, verbs: {}, prepositions: {} },
  managedPolicies: { ...source, policies: {} },
  builders: { ...source, builders: [] },
  controlPlaneEvents: { ...source, events: [], callers: [], resources: [] },
  runtimes: { ...source, runtimes: {} },
  azureRoles: { ...source, roles: {}, cosmosRoles: {} },
  samPolicyTemplates: { ...source, templates: {} },
  samConnectors: { ...source, resources: {}, profiles: {} },
};

export const SAMPLE_CATALOGUE: Catalogue = {
  factTypes: [
    {
      name: 'function',
      schema: { properties: { name: {}, runtime: {}, logGroups: { 'x-derived': 'logging' } } },
    },
  ],
  checks: [
    sampleCheck('iam-resource-wildcard', {
      about: 'policy-statement',
      statement: 'A statement names the resources that it opens',
      fix: 'Name the resource by its ARN.',
      limits: ['One statement at a time: what several grant together is not looked at.'],
    }),
    sampleCheck('obs-function-logging', {
      statement: 'A function writes to a log group with an end to its retention',
      severity: 'medium',
      fix: 'Declare AWS::Logs::LogGroup with RetentionInDays.',
    }),
  ],
  frameworks: [ISO, SOC2],
  tables: SAMPLE_TABLES,
  digest: DIGEST('f'),
};

const FACTS = [
  sampleFact('function', 'CreateOrder', 12, { name: 'CreateOrder', runtime: 'nodejs22.x', logGroups: [] }),
  sampleFact('function', 'ReadOrder', 40, { name: 'ReadOrder', runtime: 'nodejs22.x', logGroups: [] }),
  sampleFact('function', 'ExportOrders', 68, { name: 'ExportOrders', runtime: 'nodejs22.x', logGroups: [] }),
  sampleFact('policy-statement', 'OrderRole/Table/0', 96, { effect: 'allow', resources: [] }),
  sampleFact('policy-statement', 'ExportRole/Bucket/0', 120, { effect: 'allow', resources: [] }),
  sampleFact('endpoint', 'Api GET /orders', 140, { api: 'Api', method: 'GET', path: '/orders' }),
];

const EXCEPTION: Exception = {
  id: 'EX-1',
  check: 'iam-resource-wildcard',
  fact: 'policy-statement:template.yaml#ExportRole/*',
  function: null,
  reason: 'The bucket is made by another team',
  risk: 'low',
  owner: '@team-orders',
  approver: '@security-lead',
  created: '2026-09-01',
  expires: '2026-12-01',
  compensating: [],
  ticket: 'SEC-10',
  place: placeAt('.evidence.yml', 20),
};

const ASSERTION: Assertion = {
  id: 'MA-1',
  check: null,
  control: 'A.8.34',
  statement: 'Audit access is agreed beforehand',
  owner: '@ciso',
  document: { path: 'https://docs.acme.example/audit-access', sha256: DIGEST('9') },
  issued: '2026-02-01',
  validUntil: '2027-01-31',
  place: placeAt('.evidence.yml', 34),
};

const EXCEPTED = { kind: 'excepted', by: 'EX-1' } as const;

/** The input of the sample; the report of each of its parts can be changed by overriding it. */
export function sampleInput(overrides: Partial<ReportInput> = {}): ReportInput {
  return {
    toolVersion: '0.1.0',
    config: {
      release: {
        repository: 'acme/orders',
        tag: 'v1.4.0',
        commit: COMMIT,
        at: '2026-10-01T09:00:00Z',
        atFrom: 'tag',
        author: null,
      },
      scope: {
        system: 'orders',
        environments: ['production'],
        accounts: ['123456789012'],
        frameworks: ['iso27001', 'soc2'],
        categories: { soc2: ['security'] },
        profile: 'baseline',
      },
      collect: {
        manifests: { include: [], exclude: ['legacy/**'], stage: null, parameters: {} },
        policies: { include: [], exclude: [] },
        signatures: {
          include: [],
          exclude: [],
          artifacts: [],
          trustedRoot: null,
          identity: null,
          identities: [],
          builders: [],
          keys: [],
          minimum: { logEntries: null, timestamps: null },
        },
        tests: { include: ['reports/*.xml'], exclude: [] },
        logs: { include: [], exclude: [], functions: [], sampleSize: 25, seed: 'v1.4.0' },
        documents: { include: [], exclude: [] },
        drift: { include: [], exclude: [] },
        packages: { include: [], exclude: [] },
        workflows: { include: [], exclude: [] },
        components: { include: [], exclude: [] },
        scans: { include: [], exclude: [] },
        runs: { include: [], exclude: [], workflows: [] },
        deployed: { query: 'never', functions: [] },
        changes: { tags: [], tickets: [], people: 'login', paths: [], emergencyLabel: null },
      },
      assertions: [ASSERTION],
      applicability: [],
    },
    catalogue: SAMPLE_CATALOGUE,
    evidence: [
      sampleEvidence('manifest', 'template.yaml'),
      sampleEvidence('test', 'reports/junit.xml', {
        problems: [
          {
            code: 'xml-syntax',
            message: 'The document ends before its root element does.',
            kinds: ['test'],
            place: placeAt('reports/junit.xml', 88),
          },
        ],
      }),
      sampleEvidence('configuration', '.evidence.yml'),
    ],
    facts: FACTS,
    problems: [],
    looked: [
      { kind: 'manifest', pattern: 'template.yaml', found: 1 },
      { kind: 'test', pattern: 'reports/*.xml', found: 1 },
      { kind: 'log', pattern: '**/*.log', found: 0 },
    ],
    asked: null,
    results: [
      checkResult(
        'iam-resource-wildcard',
        [
          factResult('policy-statement:template.yaml#ExportRole/Bucket/0', 'fail', {
            texts: ['ExportRole may write to every bucket'],
            decision: EXCEPTED,
          }),
          factResult('policy-statement:template.yaml#OrderRole/Table/0', 'pass'),
        ],
        { decided: 'excepted' },
      ),
      checkResult('obs-function-logging', [
        factResult('function:template.yaml#CreateOrder', 'pass', {
          restsOn: [{ pointer: '/logGroups', kind: 'inherited-default', from: 'AWS::Lambda::Function' }],
        }),
        factResult('function:template.yaml#ExportOrders', 'no-evidence', {
          texts: [],
          reasons: [{ pointer: '/logGroups', why: 'the log group is imported from another stack' }],
        }),
        factResult('function:template.yaml#ReadOrder', 'fail', {
          severity: 'medium',
          atMost: 'high',
          texts: ['ReadOrder keeps its logs for ever'],
        }),
      ]),
    ],
    controls: [
      controlResult('iso27001', 'A.8.2', { status: 'exceptions-noted', because: '1 excepted.' }),
      controlResult('iso27001', 'A.8.15', {
        status: 'gap',
        because: 'obs-function-logging fails.',
        severity: 'medium',
      }),
      controlResult('iso27001', 'A.8.34', { status: 'manual-attested', because: 'Asserted by MA-1.' }),
      controlResult('soc2', 'CC6.1', { status: 'exceptions-noted', because: '1 excepted.' }),
      controlResult('soc2', 'CC7.2', { status: 'gap', because: 'obs-function-logging fails.', severity: 'medium' }),
      controlResult('soc2', 'CC1.4', { status: 'out-of-scope', because: 'People.' }),
      controlResult('soc2', 'P4.2', { status: 'out-of-scope', because: 'Privacy is not selected.' }),
    ],
    exceptions: [
      {
        ...EXCEPTION,
        state: 'in-force',
        because: 'It covers 1 failing fact.',
        facts: ['policy-statement:template.yaml#ExportRole/Bucket/0'],
        daysLeft: 61,
      },
    ],
    previous: [],
    ...overrides,
  };
}

/** The release before the sample: one function and the route were not there, and no function failed its logging. */
export function samplePrevious(overrides: Partial<ReportInput> = {}): Report {
  const now = sampleInput();
  return buildReport({
    ...now,
    config: {
      ...now.config,
      release: { ...now.config.release, tag: 'v1.3.0', commit: '9'.repeat(40), at: '2026-09-01T09:00:00Z' },
    },
    facts: FACTS.filter((fact) => !/ExportOrders|GET/.test(fact.id)),
    results: [
      ...now.results.slice(0, 1),
      checkResult(
        'obs-function-logging',
        [
          factResult('function:template.yaml#CreateOrder', 'pass'),
          factResult('function:template.yaml#ReadOrder', 'pass'),
        ],
        { factsDigest: DIGEST('1') },
      ),
    ],
    controls: now.controls.map((result) =>
      result.control === 'CC7.2' || result.control === 'A.8.15'
        ? { ...result, status: 'supported-in-part', because: 'All checks pass.', severity: null }
        : result,
    ),
    ...overrides,
  });
}

/** A whole report with one earlier release: pass, fail, no-evidence, an exception, an assertion and a delta. */
export function sampleReport(overrides: Partial<ReportInput> = {}): Report {
  return buildReport(sampleInput({ previous: [samplePrevious()], ...overrides }));
}
