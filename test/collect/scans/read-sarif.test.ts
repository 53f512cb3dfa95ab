import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FINDINGS } from '../../../src/collect/scans/findings.ts';
import { unresolved } from '../../derive/fact-builder.ts';
import { bent } from '../../hostile/bent.ts';
import { collected, readEach, told } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';
import { codesOf, findingsOf, RELEASED, reading, scanIn, scansIn } from './report-of.ts';

const AT = (uri: string) => [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } }];
const RULES = [
  {
    id: 'js/sql-injection',
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security', 'external/cwe/cwe-089'], 'security-severity': '8.8' },
  },
  { id: 'js/unused', defaultConfiguration: { level: 'note' } },
];
const RUN = {
  tool: {
    driver: { name: 'CodeQL', semanticVersion: '2.20.0', rules: RULES },
    extensions: [{ name: 'acme/queries', version: '1.2.0' }],
  },
  versionControlProvenance: [{ repositoryUri: 'https://github.com/acme/orders', revisionId: RELEASED }],
  invocations: [
    { executionSuccessful: true, startTimeUtc: '2026-05-09T09:00:00Z', endTimeUtc: '2026-05-09T09:10:00.5Z' },
  ],
  artifacts: [{ location: { uri: 'src/orders.ts' }, roles: ['analysisTarget'] }],
  results: [{ ruleId: 'js/sql-injection', ruleIndex: 0, message: { text: 'no' }, locations: AT('src/orders.ts') }],
};
const sarif = (...runs: object[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs,
});
const run = (more: object) => sarif({ ...RUN, ...more });
const results = (...all: object[]) =>
  run({ results: all.map((one) => ({ ruleId: 'js/unused', message: { text: 'no' }, ...one })) });
const findings = async (report: object) => findingsOf(await scanIn(report));

describe('a run', () => {
  it('says who looked at what and when, with which rules, and how it ended', async () => {
    const { facts, producedAt } = await reading(run({}));
    expect(producedAt).toBe('2026-05-09T09:10:00Z');
    expect(facts).toMatchObject([
      {
        id: 'scan:reports/report.json#CodeQL',
        origins: {},
        attributes: {
          tool: 'CodeQL',
          version: '2.20.0',
          extensions: [{ name: 'acme/queries', version: '1.2.0' }],
          category: 'code',
          revision: 'release',
          commit: RELEASED,
          scannedAt: '2026-05-09T09:10:00Z',
          databaseAgeDays: null,
          execution: 'succeeded',
          errors: 0,
          rules: 2,
          examined: 1,
          targets: ['src/orders.ts'],
          weaknesses: ['CWE-89'],
          faults: [],
        },
      },
    ]);
  });

  it('that failed says so, with the errors that it told of', async () => {
    const invocation = {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'no' } },
        { level: 'note', message: { text: 'yes' } },
      ],
    };
    expect(await scanIn(run({ invocations: [invocation] }))).toMatchObject({
      execution: 'failed',
      errors: 1,
      scannedAt: null,
    });
  });

  it('is a scan of its own, also where a tool ran twice', async () => {
    const { facts } = await reading(sarif(RUN, { ...RUN, versionControlProvenance: [{ revisionId: 'b'.repeat(40) }] }));
    expect(facts.map(({ id, attributes, place }) => [id, attributes.revision, place.pointer])).toEqual([
      ['scan:reports/report.json#CodeQL', 'release', '/runs/0'],
      ['scan:reports/report.json#CodeQL 2', 'other', '/runs/1'],
    ]);
  });

  it('may have its rules behind its results', async () => {
    const { tool, ...rest } = RUN;
    const report = JSON.stringify({ version: '2.1.0', runs: [{ ...rest, tool }] });
    expect(findingsOf(await scanIn(report))).toMatchObject([{ severity: 'high', weaknesses: ['CWE-89'] }]);
  });

  it('of a tool that looks for several things is a scan for each', async () => {
    const rules = ['vulnerability', 'misconfiguration', 'secret'].map((tag) => ({
      id: tag,
      properties: { tags: ['security', tag] },
    }));
    const report = run({
      tool: { driver: { name: 'Trivy', rules } },
      results: rules.map(({ id }, ruleIndex) => ({
        ruleId: id,
        ruleIndex,
        message: { text: 'no' },
        locations: AT('a'),
      })),
    });
    const { facts } = await reading(report);
    expect(facts.map(({ id, attributes }) => [id, attributes.category, findingsOf(attributes)[0]?.rule])).toEqual([
      ['scan:reports/report.json#Trivy dependencies', 'dependencies', 'vulnerability'],
      ['scan:reports/report.json#Trivy infrastructure', 'infrastructure', 'misconfiguration'],
      ['scan:reports/report.json#Trivy secrets', 'secrets', 'secret'],
    ]);
    expect(facts[0]?.attributes.databaseAgeDays).toEqual(unresolved('how old its advisories are'));
  });
});

describe('the commit of a report', () => {
  const unnamed = run({ versionControlProvenance: [] });
  it('is the released one where nothing else is said: of this checkout, or of a run on it', async () => {
    const [fact] = (await reading(unnamed)).facts;
    expect([fact?.attributes.revision, fact?.origins]).toMatchObject(['release', { '/revision': { kind: 'assumed' } }]);
    const from = { id: 7, workflow: 'scan', artifact: 'sarif', commit: RELEASED, repeated: false };
    expect((await scanIn(unnamed, { run: from })).revision).toBe('release');
    expect((await scanIn(unnamed, { run: { ...from, commit: 'b'.repeat(40) } })).revision).toBe('other');
  });

  it('is not known of one that git tracks', async () => {
    expect((await scanIn(unnamed, { tracked: true })).revision).toEqual(unresolved('git tracks it'));
  });

  it('is held against the release, also where it is cut short, or where a tag stands for it', async () => {
    const named = (provenance: object) => scanIn(run({ versionControlProvenance: [provenance] }));
    expect((await named({ revisionId: RELEASED.slice(0, 8) })).revision).toBe('release');
    expect((await named({ revisionId: 'aaa' })).revision).toBe('other');
    expect((await named({ revisionTag: 'v1.1.0' })).revision).toBe('release');
    expect((await named({ revisionTag: 'v1.0.0' })).revision).toBe('other');
    expect((await scanIn(run({}), { commit: null })).revision).toEqual(unresolved('not known'));
  });
});

describe('a result', () => {
  it('is as severe as its score, else as its own level, that of the run or that of its rule', async () => {
    const overrides = [{ descriptor: { id: 'js/unused' }, configuration: { level: 'error' } }];
    const [scored] = await findings(run({}));
    expect(scored).toMatchObject({ severity: 'high', severitySource: 'security-severity' });
    expect(await findings(results({ level: 'warning' }))).toMatchObject([
      { severity: 'medium', severitySource: 'level' },
    ]);
    expect(await findings(results({}))).toMatchObject([{ severity: 'low' }]);
    expect(await findings(results({ ruleId: 'unknown' }))).toMatchObject([{ severity: 'medium' }]);
    const overridden = {
      ...results({}).runs[0],
      invocations: [{ executionSuccessful: true, ruleConfigurationOverrides: overrides }],
    };
    expect(await findings(sarif(overridden))).toMatchObject([{ severity: 'high' }]);
  });

  it.each([
    [{ ruleId: 'js/sql-injection/1' }, 'CWE-89'],
    [{ ruleId: undefined, ruleIndex: 0 }, 'CWE-89'],
    [{ ruleId: undefined, rule: { index: 0 } }, 'CWE-89'],
    [{ taxa: [{ id: '22', toolComponent: { name: 'CWE' } }] }, 'CWE-22'],
    [{ taxa: [{ id: '22', toolComponent: { name: 'OWASP' } }] }, undefined],
  ])('%j is of a class of weakness', async (result, weakness) => {
    const [finding] = await findings(results(result));
    expect(finding).toMatchObject({ weaknesses: weakness === undefined ? [] : [weakness] });
  });

  it.each([
    [[{ kind: 'inSource', justification: 'a fixture' }], 'suppressed', 'a fixture', 'in-source'],
    [[{ kind: 'external', status: 'accepted' }], 'suppressed', null, 'external'],
    [[{ kind: 'external', status: 'underReview' }], 'open', null, null],
    [
      [
        { kind: 'external', status: 'accepted' },
        { kind: 'external', status: 'rejected' },
      ],
      'open',
      null,
      null,
    ],
    [[], 'open', null, null],
  ])('with the suppressions %j is %s', async (suppressions, state, because, closed) => {
    expect(await findings(results({ suppressions }))).toMatchObject([{ state, because, closed }]);
  });

  it('names who took it out as the settings say', async () => {
    const report = results({ suppressions: [{ kind: 'external', properties: { alias: 'dana' } }] });
    expect(findingsOf(await scanIn(report))).toMatchObject([{ by: 'dana' }]);
    expect(findingsOf(await scanIn(report, { people: 'pseudonym' }))[0]?.by).toMatch(/^person-[0-9a-f]{12}$/);
  });

  it('that is none of a weakness does not count', async () => {
    const kinds = ['pass', 'notApplicable', 'informational', 'open', 'review', 'fail'].map((kind) => ({
      kind,
      ruleId: kind,
    }));
    expect((await findings(results(...kinds))).map(({ rule }) => rule)).toEqual(['fail', 'open', 'review']);
  });

  it('is held against the last look of the tool', async () => {
    const states = ['new', 'unchanged', 'absent'].map((baselineState) => ({ baselineState }));
    expect(await findings(results(...states))).toMatchObject([
      { state: 'fixed', count: 1 },
      { state: 'open', count: 2, introduced: 1 },
    ]);
    expect(await findings(results({}))).toMatchObject([{ introduced: null }]);
  });

  it('stands with the others of its rule, at the first place of them', async () => {
    const report = run({
      results: ['src/b.ts', 'src/a.ts'].map((uri) => ({
        ruleId: 'js/unused',
        message: { text: '' },
        locations: AT(uri),
      })),
    });
    expect(await findings(report)).toMatchObject([{ rule: 'js/unused', count: 2, where: 'src/a.ts' }]);
  });

  it.each([
    ['file:///home/runner/work/orders/orders/src/a.ts', undefined, 'src/a.ts'],
    ['src/a%20b.ts', '%SRCROOT%', 'src/a b.ts'],
    ['a.ts', 'LIB', 'lib/a.ts'],
    ['./src/a.ts', undefined, 'src/a.ts'],
  ])('at %s below %s is at %s', async (uri, uriBaseId, where) => {
    const bases = { '%SRCROOT%': { uri: 'file:///github/workspace/' }, LIB: { uri: 'lib/', uriBaseId: '%SRCROOT%' } };
    const locations = [{ physicalLocation: { artifactLocation: { uri, uriBaseId } } }];
    const report = run({
      originalUriBaseIds: bases,
      results: [{ ruleId: 'js/unused', message: { text: '' }, locations }],
    });
    expect(await findings(report)).toMatchObject([{ where }]);
  });

  it('has the same fingerprint in another run, and none without', async () => {
    const printed = results({ partialFingerprints: { primaryLocationLineHash: 'abc:1' } });
    const [first, second] = await scansIn(sarif(...printed.runs, ...printed.runs));
    expect(findingsOf(first ?? {})[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(findingsOf(first ?? {})).toEqual(findingsOf(second ?? {}));
    expect(await findings(results({}))).toMatchObject([{ fingerprint: null }]);
  });
});

describe('what it looked at', () => {
  it('is not known where the run names files with results alone', async () => {
    const { targets, examined } = await scanIn(run({ artifacts: [{ location: { uri: 'src/orders.ts' } }] }));
    expect([targets, examined]).toEqual([['src/orders.ts', unresolved('which other files')], null]);
  });

  it('is what CodeQL says that it has read', async () => {
    const note = (uri: string) => ({
      descriptor: { id: 'js/diagnostics/successfully-extracted-files' },
      locations: [{ physicalLocation: { artifactLocation: { uri } } }],
    });
    const invocations = [
      { executionSuccessful: true, toolExecutionNotifications: [note('src/b.ts'), note('src/a.ts')] },
    ];
    expect(await scanIn(run({ artifacts: [], invocations }))).toMatchObject({
      targets: ['src/a.ts', 'src/b.ts'],
      examined: 2,
    });
  });

  it('is an image by its digest', async () => {
    const properties = { repoDigests: [`registry.example/orders@sha256:${'c'.repeat(64)}`] };
    const scan = await scanIn(run({ versionControlProvenance: [], tool: { driver: { name: 'grype' } }, properties }));
    expect(scan).toMatchObject({
      revision: null,
      subjects: [{ name: 'registry.example/orders', sha256: 'c'.repeat(64) }],
    });
  });
});

describe('what cannot be read', () => {
  it('is told: another version, no runs, no JSON', async () => {
    expect(await codesOf({ version: '2.0.0', runs: [RUN] })).toEqual(['sarif-version']);
    expect(await codesOf({ version: '1.0.0', runs: [RUN] })).toEqual(['sarif-version']);
    expect(await codesOf({ version: '2.1.0', runs: 'none' }, { path: 'a.sarif' })).toEqual(['not-as-expected']);
    const text = JSON.stringify(run({}));
    const cut = await reading(text.slice(0, text.length - 40), { path: 'a.sarif' });
    expect([cut.facts, cut.problems.map(({ code }) => code)]).toEqual([[], ['json-syntax']]);
  });

  it('leaves the findings open: results in files of their own', async () => {
    const externalPropertyFileReferences = { results: [{ location: { uri: 'more.sarif-external-properties' } }] };
    expect(await findings(run({ results: [], externalPropertyFileReferences }))).toEqual([
      unresolved('files of their own'),
    ]);
  });

  it('leaves the findings open: more kinds of them than are told apart', async () => {
    const many = Array.from({ length: MAX_FINDINGS + 1 }, (_, index) => ({ ruleId: `r${index}` }));
    const listed = await findings(results(...many));
    expect(listed).toHaveLength(MAX_FINDINGS + 1);
    expect(listed.at(-1)).toEqual(unresolved('more kinds'));
  });

  it.each([
    ['SARIF1010', { ruleId: undefined }],
    ['SARIF1010', { ruleId: 'a', rule: { id: 'b' } }],
    ['SARIF1009', { ruleIndex: 9 }],
    [
      'SARIF1007',
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'a' }, region: { startLine: 4, endLine: 3 } } }] },
    ],
    ['SARIF1002', { locations: AT('fi%le://a') }],
  ])('is a fault of the report: %s', async (fault, result) => {
    expect(String((await scanIn(results(result))).faults)).toContain(fault);
  });
});

describe('a secret in a report', () => {
  const SECRET = 'AKIAQ3EGTZ7XLP2MD4WN';
  const leak = { ruleId: 'aws-access-token', message: { text: `found ${SECRET}` } };
  const region = { startLine: 1, snippet: { text: `key = ${SECRET}` } };
  const report = run({
    tool: { driver: { name: 'gitleaks', rules: [{ id: 'aws-access-token' }] } },
    results: [
      {
        ...leak,
        locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.ts' }, region } }],
        partialFingerprints: { match: SECRET },
      },
    ],
  });

  it('is in no fact, no evidence and no problem', async () => {
    const found = await collected({ 'reports/gitleaks.sarif': JSON.stringify(report) });
    expect(told(found)).toEqual([]);
    const scan = found.facts.find(({ type }) => type === 'scan');
    expect(findingsOf(scan?.attributes ?? {})).toMatchObject([
      { rule: 'aws-access-token', severity: 'critical', state: 'open' },
    ]);
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(found.exhibits).toEqual([]);
  });

  it('is in none of them where the report is broken', async () => {
    const text = JSON.stringify(report);
    for (let part = 1; part < 12; part++) {
      const found = await collected({ 'reports/gitleaks.sarif': text.slice(0, (text.length * part) / 12) });
      expect(JSON.stringify(found)).not.toContain(SECRET);
    }
  });
});

it('comes to facts of their type, or to problems, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      bent({ 'a.sarif': JSON.stringify(run({ originalUriBaseIds: { A: { uri: 'a/' } } })) }),
      async (tree) => {
        for (const { facts, problems } of (await readEach(tree)).values()) {
          expect(schemaErrors(facts)).toEqual([]);
          for (const { message } of problems) expect(message).not.toBe('');
        }
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
