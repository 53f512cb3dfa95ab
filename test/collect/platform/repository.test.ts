import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bindCatalogue } from '../../../src/catalogue/bind.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { readRepository } from '../../../src/collect/platform/repository.ts';
import { walk } from '../../../src/collect/walk.ts';
import { readArguments } from '../../../src/config/arguments.ts';
import { readConfig } from '../../../src/config/config.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import { EVIDENCE_KINDS } from '../../../src/model/evidence.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import { type Fault, ORGANISATION, type Organisation, startOrganisation } from '../../github/organisation.ts';
import {
  CAREFUL,
  PULL_REQUEST,
  REQUIRED_CHECKS,
  type RepositoryMade,
  type RulesetMade,
  repositoryRoutes,
} from '../../github/platform.ts';
import { schemaErrors } from '../manifests/reading.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

let github: Organisation | null = null;
afterEach(async () => {
  const violations = github?.violations ?? [];
  await github?.close();
  github = null;
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
});

type Options = {
  files?: Record<string, string>;
  tag?: string;
  faults?: Fault[];
  people?: 'login' | 'name' | 'pseudonym';
  /** The root is a folder of the checkout. */
  below?: boolean;
  /** Without it nobody asks the platform. */
  made?: RepositoryMade | null;
};

/** A repository as it is read, with its evidence. */
async function reading(options: Options = {}) {
  const { files = {}, tag = 'v1.4.0', faults = [], people = 'login', below = false, made = {} } = options;
  const top = mkdtempSync(join(tmpdir(), 'repository-'));
  mkdirSync(join(top, '.git'));
  const root = below ? join(top, 'orders') : top;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(root, { recursive: true });
  const command = readArguments(['generate', '--root', root, '--at', '2026-05-04', '--tag', tag], {});
  if (command.name !== 'generate') throw new Error('unexpected');
  const read = await readConfig(command.options, () => new Date(0));
  const { collect, release } = read.config;
  const config = {
    ...read.config,
    collect: { ...collect, changes: { ...collect.changes, people } },
    release: { ...release, repository: ORGANISATION },
  };
  const found = walk(root, join(root, 'out'), () => false).files.map((file) => ({
    ...file,
    tracked: true,
    foundBy: '',
  }));
  const exhibits = createExhibits();
  let reader = null;
  if (made !== null) {
    github = await startOrganisation([], { routes: [repositoryRoutes(made)], faults });
    process.env.GITHUB_API_URL = github.url;
    const wait = async (): Promise<void> => undefined;
    reader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), ORGANISATION);
  }
  const answer = await readRepository({
    config,
    files: new Map(found.map((file) => [file.path, file])),
    reader,
    exhibits,
    changes: null,
  });
  expect(schemaErrors(answer.facts)).toEqual([]);
  return { ...answer, evidence: [...answer.evidence, ...exhibits.evidence()], exhibits };
}

type Reading = Awaited<ReturnType<typeof reading>>;

const factOf = ({ facts }: Reading): Fact => facts[0] as Fact;
const rulesOf = (read: Reading): JsonObject => factOf(read).attributes.branchRules as JsonObject;

/** The outcome of one check, and what it says. `more` are other facts of the release. */
async function judge(check: string, read: Reading, more: Fact[] = [], parameters: JsonObject = {}) {
  const bound = await bindCatalogue(catalogue, {
    root: '.',
    controls: [],
    parameters: { [check]: parameters },
    freshness: {},
    own: [],
  } as never);
  const { results } = evaluate({
    facts: derive([...read.facts, ...more], CONTEXT),
    evidence: read.evidence,
    problems: read.problems,
    missing: EVIDENCE_KINDS.filter((kind) => !read.evidence.some((one) => one.kind === kind)),
    checks: bound.catalogue.checks.filter(({ id }) => id === check),
    exceptions: [],
    assertions: [],
    profile: 'standard',
    at: CONTEXT.at,
    author: null,
  });
  const [result] = results;
  return {
    outcome: result?.outcome,
    severity: result?.severity,
    text: JSON.stringify(result?.facts[0]?.texts ?? result?.because),
  };
}

const branch = (more: Partial<RulesetMade>): RepositoryMade => ({
  rulesets: CAREFUL.map((ruleset) => (ruleset.id === 1 ? { ...ruleset, ...more } : ruleset)),
});
const tags = (more: Partial<RulesetMade>): RepositoryMade => ({
  rulesets: CAREFUL.map((ruleset) => (ruleset.id === 2 ? { ...ruleset, ...more } : ruleset)),
});
const without = (type: string) => branch({ rules: (CAREFUL[0]?.rules ?? []).filter((rule) => rule.type !== type) });
const pullRequest = (parameters: object) =>
  branch({
    rules: [
      { ...PULL_REQUEST, parameters: { ...PULL_REQUEST.parameters, ...parameters } },
      ...(CAREFUL[0]?.rules ?? []).slice(1),
    ],
  });
const ADMIN = { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' };

describe('chg-branch-protected', () => {
  it.each<[string, RepositoryMade, string, string | null, RegExp]>([
    ['is careful', {}, 'pass', null, /./],
    ['sets no rules at all', { rulesets: CAREFUL.slice(1) }, 'fail', 'high', /main of acme\/orders has no rules/],
    ['takes pushes', without('pull_request'), 'fail', 'high', /nobody must approve/],
    ['takes no approvals', pullRequest({ required_approving_review_count: 0 }), 'fail', 'high', /nobody must approve/],
    [
      'lets an approval stand',
      pullRequest({ dismiss_stale_reviews_on_push: false, require_last_push_approval: false }),
      'fail',
      'low',
      /whatever is pushed after it/,
    ],
    ['asks for no checks', without('required_status_checks'), 'fail', 'medium', /asks for no checks/],
    ['can be pushed over', without('non_fast_forward'), 'fail', 'high', /written over or deleted/],
    ['can be deleted', without('deletion'), 'fail', 'high', /written over or deleted/],
    ['lets admins around', branch({ bypass: [ADMIN] }), 'fail', 'medium', /do not bind admin, who go around approvals/],
    ['only tries its rules out', branch({ enforcement: 'evaluate' }), 'fail', 'high', /has no rules/],
    ['has switched them off', branch({ enforcement: 'disabled' }), 'fail', 'high', /has no rules/],
    [
      'excludes the branch',
      branch({ include: ['~ALL'], exclude: ['refs/heads/main'] }),
      'fail',
      'high',
      /has no rules/,
    ],
    ['has rules of the organisation', branch({ ofOrganisation: true }), 'pass', null, /./],
    ['has no rules for tags', { rulesets: CAREFUL.slice(0, 1) }, 'fail', 'medium', /keeps release tags/],
    ['has them for other tags', tags({ include: ['refs/tags/beta-*'] }), 'fail', 'medium', /keeps release tags/],
    [
      'excludes the tag',
      tags({ include: ['~ALL'], exclude: ['refs/tags/v1.*'] }),
      'fail',
      'medium',
      /keeps release tags/,
    ],
    ['only tries rules for tags out', tags({ enforcement: 'evaluate' }), 'fail', 'medium', /keeps release tags/],
    ['has tags of the organisation', tags({ ofOrganisation: true }), 'pass', null, /./],
    ['lets tags be moved', tags({ rules: [{ type: 'deletion' }] }), 'fail', 'medium', /moved or deleted/],
    ['lets admins move tags', tags({ bypass: [ADMIN] }), 'fail', 'medium', /release tags do not bind admin/],
    [
      'makes releases immutable instead',
      { rulesets: CAREFUL.slice(0, 1), settings: { immutable: true } },
      'pass',
      null,
      /./,
    ],
  ])('a repository that %s', async (_, made, outcome, severity, text) => {
    const judged = await judge('chg-branch-protected', await reading({ made }));
    expect(judged).toMatchObject({ outcome, severity });
    expect(judged.text).toMatch(text);
  });

  it('takes a way around that was declared', async () => {
    const read = await reading({ made: branch({ bypass: [ADMIN] }) });
    expect(await judge('chg-branch-protected', read, [], { 'allowed-bypass': ['admin'] })).toMatchObject({
      outcome: 'pass',
    });
  });

  it('is told by the classic protection as it is by a ruleset', async () => {
    const classic = {
      required_status_checks: { strict: true, contexts: ['test'], checks: [{ context: 'test', app_id: null }] },
      required_pull_request_reviews: {
        dismiss_stale_reviews: true,
        require_code_owner_reviews: true,
        required_approving_review_count: 1,
        require_last_push_approval: true,
      },
      enforce_admins: { url: 'x', enabled: true },
      allow_force_pushes: { enabled: false },
      allow_deletions: { enabled: false },
    };
    const rulesets = CAREFUL.slice(1);
    const strict = await reading({ made: { rulesets, classic } });
    expect(await judge('chg-branch-protected', strict)).toMatchObject({ outcome: 'pass' });
    const byRuleset = rulesOf(await afterClosing(() => reading()));
    expect(rulesOf(strict)).toEqual(byRuleset);
    const loose = { ...classic, enforce_admins: { url: 'x', enabled: false } };
    const judged = await judge(
      'chg-branch-protected',
      await afterClosing(() => reading({ made: { rulesets, classic: loose } })),
    );
    expect(judged).toMatchObject({ outcome: 'fail', severity: 'medium' });
    expect(judged.text).toContain('admin');
  });

  it('counts the strictest of all rules, and nobody as going around what another source binds them to', async () => {
    const [own, releases] = CAREFUL as [RulesetMade, RulesetMade];
    const organisation = {
      ...own,
      id: 7,
      ofOrganisation: true,
      rules: [
        { ...PULL_REQUEST, parameters: { ...PULL_REQUEST.parameters, required_approving_review_count: 2 } },
        {
          ...REQUIRED_CHECKS,
          parameters: { required_status_checks: [{ context: 'scan' }], strict_required_status_checks_policy: false },
        },
      ],
      bypass: [{ actor_id: 42, actor_type: 'Team', bypass_mode: 'pull_request' }],
    };
    const read = await reading({ made: { rulesets: [own, organisation, releases] } });
    expect(rulesOf(read)).toMatchObject({
      approvals: 2,
      checks: ['scan', 'test'],
      upToDate: true,
      bypass: [{ kind: 'team', name: 'team 42', mode: 'pull-request', around: ['approvals', 'checks'] }],
    });
  });
});

async function afterClosing<T>(next: () => Promise<T>): Promise<T> {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  return next();
}

describe('a token that may not read all', () => {
  it('of a workflow sees rules, and not whom they do not bind', async () => {
    const read = await reading({ made: { administration: 'none' } });
    expect(rulesOf(read)).toMatchObject({ pullRequest: true, forcePush: false, deletion: false, checks: ['test'] });
    expect(JSON.stringify(rulesOf(read).bypass)).toContain('administration: write');
    expect(rulesOf(read).approvals).toMatchObject({ among: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(await judge('chg-branch-protected', read)).toMatchObject({ outcome: 'no-evidence' });
    expect(read.problems.map(({ kinds }) => kinds)).toEqual(read.problems.map(() => []));
    expect(read.problems.map(({ message }) => message).join('\n')).toContain('administration: read');
  });

  it('still finds what is lacking for certain', async () => {
    const [, releases] = CAREFUL as [RulesetMade, RulesetMade];
    const read = await reading({
      made: { administration: 'none', rulesets: [{ ...releases, rules: [{ type: 'creation' }] }] },
    });
    expect(factOf(read).attributes.branchRules).toBeNull();
    expect(await judge('chg-branch-protected', read)).toMatchObject({ outcome: 'fail', severity: 'high' });
  });

  it('knows of a classic protection that there is one, and which checks it asks for', async () => {
    const classic = { required_status_checks: { contexts: ['test'], checks: [{ context: 'test', app_id: null }] } };
    const read = await reading({ made: { administration: 'none', rulesets: [], classic } });
    expect(rulesOf(read)).toMatchObject({
      checks: ['test'],
      pullRequest: { unresolved: expect.stringContaining('administration: read') },
    });
    expect(await judge('chg-branch-protected', read)).toMatchObject({ outcome: 'no-evidence' });
  });

  it('that reads and does not write sees settings, and not whom rulesets do not bind', async () => {
    const read = await reading({ made: { administration: 'read' } });
    expect(rulesOf(read)).toMatchObject({
      approvals: 1,
      checks: ['test'],
      bypass: [{ unresolved: expect.stringContaining('write') }],
    });
    expect(await judge('ci-workflow-defaults', read)).toMatchObject({ outcome: 'pass' });
  });

  it('is told that it does not see a protection in two ways, and takes neither for none', async () => {
    const faults = [{ on: /branches\/main\/protection/, times: 99, status: 404 }];
    const read = await reading({ made: { administration: 'none' }, faults });
    expect(rulesOf(read).signatures).toMatchObject({ unresolved: expect.stringContaining('administration: read') });
    expect(rulesOf(await afterClosing(() => reading({ faults })))).toMatchObject({ signatures: false });
  });

  it.each(['sec-push-protection', 'ci-workflow-defaults'])('of a workflow is no evidence for %s', async (check) => {
    const read = await reading({ made: { administration: 'none', settings: { secretScanning: false, pins: false } } });
    expect(await judge(check, read)).toMatchObject({ outcome: 'no-evidence' });
    expect(JSON.stringify(factOf(read).attributes.secretScanning)).toContain('administration: read');
    expect(JSON.stringify(factOf(read).attributes.mergeMethods)).toContain('administration: read');
  });

  const asked: [string, RegExp, string, string][] = [
    ['the repository', /GET \/repos\/acme\/orders$/, 'chg-branch-protected', 'metadata: read'],
    ['rules of the branch', /rules\/branches/, 'chg-branch-protected', 'metadata: read'],
    ['rulesets', /\/rulesets\?/, 'chg-branch-protected', 'metadata: read'],
    ['a ruleset', /\/rulesets\/\d/, 'chg-branch-protected', 'metadata: read'],
    ['settings', /actions\/permissions\/workflow/, 'ci-workflow-defaults', 'administration: read'],
    ['actions', /actions\/permissions$/, 'ci-workflow-defaults', 'administration: read'],
    ['the repository', /GET \/repos\/acme\/orders$/, 'sec-push-protection', 'metadata: read'],
  ];
  it.each(asked.flatMap((one) => [403, 404, 500].map((status) => [...one, status] as const)))(
    'that is refused %s (%s) gives %s no evidence and names %s: %s',
    async (_, on, check, permission, status) => {
      const allow = check === 'ci-workflow-defaults' ? { settings: { pins: false } } : {};
      const read = await reading({ made: allow, faults: [{ on, times: 99, status }] });
      expect((await judge(check, read)).outcome).toBe('no-evidence');
      const told = read.problems.map(({ message }) => message).join('\n');
      expect(told).toContain(status === 500 ? 'did not answer' : permission);
    },
  );

  it('that cannot read the classic protection leaves open only what that could change', async () => {
    const faults = [{ on: /branches\/main\/protection/, times: 99, status: 403 }];
    const read = await reading({ faults });
    expect(rulesOf(read)).toMatchObject({ pullRequest: true, codeOwners: true, forcePush: false, deletion: false });
    expect(rulesOf(read).signatures).toMatchObject({ unresolved: expect.stringContaining('classic protection') });
    expect(
      await judge('chg-codeowners', await afterClosing(() => reading({ faults, files: { CODEOWNERS: '* @acme/a' } })), [
        TEMPLATE,
      ]),
    ).toMatchObject({ outcome: 'pass' });
  });
});

describe('settings', () => {
  it.each<[string, RepositoryMade['settings'], string, string]>([
    ['ci-workflow-defaults', { workflowToken: 'write' }, 'medium', 'states nothing may write'],
    ['ci-workflow-defaults', { workflowsApprove: true }, 'high', 'may approve pull requests'],
    ['ci-workflow-defaults', { allowed: 'all', pins: false }, 'low', 'any action'],
    ['sec-push-protection', { secretScanning: false }, 'medium', 'Nothing looks for secrets'],
    ['sec-push-protection', { pushProtection: false }, 'low', 'may hold a secret'],
  ])('%s fails with %j', async (check, settings, severity, text) => {
    expect(await judge(check, await reading())).toMatchObject({ outcome: 'pass' });
    const judged = await judge(check, await afterClosing(() => reading({ made: { settings } })));
    expect(judged).toMatchObject({ outcome: 'fail', severity });
    expect(judged.text).toContain(text);
  });

  it('are told as they are, in few calls, each kept with what was answered', async () => {
    const read = await reading();
    expect(factOf(read)).toMatchObject({
      id: 'repository:github/repository.jsonl#acme/orders',
      evidence: 'platform:github/repository.jsonl',
      attributes: {
        name: 'acme/orders',
        visibility: 'private',
        mergeMethods: ['squash'],
        allowedActions: 'selected',
        allowedPatterns: ['actions/*', 'github/*', 'acme/*'],
        immutableReleases: false,
        securityUpdates: true,
        codeScanning: false,
        privateReporting: false,
      },
    });
    expect(read.problems).toEqual([]);
    expect(github?.requests.length).toBeLessThanOrEqual(14);
    expect(new Set(github?.requests).size).toBe(github?.requests.length);
    const [exhibit] = read.exhibits.files();
    expect(Buffer.from(exhibit?.bytes ?? []).toString()).toContain('"ruleset/2"');
  });
});

const TEMPLATE: Fact = {
  type: 'evidence',
  id: 'evidence:template.yaml#manifest',
  attributes: {
    kind: 'manifest',
    path: 'template.yaml',
    commit: 'c0ffee',
    sha256: '',
    size: 1,
    producedAt: null,
    unread: [],
  },
  origins: {},
  place: { path: 'template.yaml', line: null, column: null, pointer: null },
  evidence: 'manifest:template.yaml',
};

describe('the checkout', () => {
  it('makes the fact without a token, and says so of all else', async () => {
    const files = { '.github/CODEOWNERS': '* @acme/orders\n', '.github/dependabot.yml': 'updates: []\n' };
    const read = await reading({ made: null, files });
    expect(factOf(read)).toMatchObject({
      id: 'repository:github/repository.jsonl#acme/orders',
      evidence: 'platform:.github/CODEOWNERS',
      attributes: {
        codeOwners: [{ pattern: '*', owners: ['@acme/orders'] }],
        branchRules: { unresolved: expect.stringContaining('was not asked') },
        updates: [],
      },
    });
    expect(read.evidence.map(({ id, dialect }) => [id, dialect])).toEqual([
      ['platform:.github/CODEOWNERS', 'codeowners'],
      ['platform:.github/dependabot.yml', 'dependabot'],
    ]);
    expect(await judge('chg-codeowners', read, [TEMPLATE])).toMatchObject({ outcome: 'no-evidence' });
    expect(await judge('chg-branch-protected', read)).toMatchObject({ outcome: 'no-evidence' });
  });

  it('says nothing without a token and without a file', async () => {
    expect(await reading({ made: null })).toMatchObject({ facts: [], evidence: [], problems: [] });
  });

  it.each([
    ['owned by all that is asked', '* @acme/orders', 'pass'],
    ['of a folder that somebody else has', '/docs/ @acme/orders', 'fail'],
    ['taken back from its owner', '* @acme/orders\ntemplate.yaml', 'fail'],
    ['nowhere named', null, 'fail'],
  ])('a template that is %s', async (_, owners, outcome) => {
    const read = await reading({ files: owners === null ? {} : { CODEOWNERS: owners } });
    expect(await judge('chg-codeowners', read, [TEMPLATE])).toMatchObject({ outcome });
  });

  it('owners who need not be asked own nothing', async () => {
    const made = pullRequest({ require_code_owner_review: false });
    const judged = await judge('chg-codeowners', await reading({ made, files: { CODEOWNERS: '* @acme/a' } }), [
      TEMPLATE,
    ]);
    expect(judged).toMatchObject({ outcome: 'fail' });
    expect(judged.text).toContain('does not ask owners');
  });

  it('is not taken for the top of the repository where it is a folder below it', async () => {
    const files = { CODEOWNERS: '* @acme/orders', 'template.yaml': '' };
    const read = await reading({ files, below: true });
    expect(factOf(read).attributes.codeOwners).toMatchObject({ unresolved: expect.stringContaining('below it') });
    expect(read.evidence.map(({ id }) => id)).toEqual(['platform:github/repository.jsonl']);
    expect(await judge('chg-codeowners', read, [TEMPLATE])).toMatchObject({ outcome: 'no-evidence' });
  });

  it('names people as the setting says, and nobody by an address', async () => {
    const files = { CODEOWNERS: '* @dana dana@acme.example @acme/orders\n' };
    const owners = async (people: 'login' | 'pseudonym') =>
      JSON.stringify(factOf(await reading({ made: null, files, people })).attributes.codeOwners);
    expect(await owners('login')).toBe('[{"pattern":"*","owners":["@dana","an e-mail address","@acme/orders"]}]');
    expect(await owners('pseudonym')).toMatch(/\["person-[0-9a-f]{12}","an e-mail address","@acme\/orders"\]/);
  });
});
