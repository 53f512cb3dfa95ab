import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHole } from '../../src/model/hole.ts';
import type { Report } from '../../src/model/report.ts';
import { TAG, world } from '../collect/platform/release-world.ts';
import { routesOfAlerts } from '../github/alerts.ts';
import { releaseRoutes } from '../github/deployments.ts';
import { createGitObjects } from '../github/git-objects.ts';
import { createHistory } from '../github/history.ts';
import { ORGANISATION, type Organisation, startOrganisation } from '../github/organisation.ts';
import { repositoryRoutes } from '../github/platform.ts';
import { archiveOf, routesOfRuns, type Storage, startStorage } from '../github/runs.ts';
import { SCENARIO } from '../github/scenario.ts';
import { installProgram, type Program, type StepRan } from './program.ts';
import { TEMPLATE, writeTree } from './small-system.ts';

// The whole of a small organisation as the shipped action meets it: a checkout made of real objects of git, and the platform that
// tells of the very same commits.

const BEFORE = new Map([
  ['template.yaml', TEMPLATE],
  ['src/orders.ts', 'export const orders = 1;\n'],
  ['src/pay/index.mjs', 'export const handler = () => {};\n'],
  ['.github/CODEOWNERS', '* @dana @lee\n'],
  [
    '.evidence.yml',
    'scope: { system: orders }\ncollect: { changes: { emergency-label: emergency } }\npeople: [{ login: lee, roles: [security] }]\n',
  ],
]);
const JUNIT = '<testsuites><testsuite name="pay" tests="1"><testcase name="takes a card"/></testsuite></testsuites>\n';

let program: Program;
let storage: Storage;
let github: Organisation;
let workspace: string;
let ran: StepRan;
let report: Report;

beforeAll(async () => {
  program = installProgram();
  storage = await startStorage();
  const objects = createGitObjects();
  const real = { objects, files: BEFORE };
  const { tip, base } = createHistory(ORGANISATION, SCENARIO, 1, real);
  const { routes, fields } = releaseRoutes(world(tip), tip);
  const archive = await archiveOf({ 'junit.xml': JUNIT });
  github = await startOrganisation(SCENARIO, {
    real,
    fields,
    routes: [
      repositoryRoutes(),
      routesOfRuns([{ id: 700, commit: tip, artifacts: [{ id: 1, name: 'test-results', archive }] }], storage),
      routesOfAlerts({ secrets: [], analyses: [], code: {}, dependencies: [], head: tip }),
      ...routes,
    ],
  });

  workspace = program.emptyFolder();
  writeTree(workspace, {});
  const git = (...args: string[]) => execFileSync('git', ['-C', workspace, ...args], { encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  objects.write(workspace);
  git('update-ref', 'refs/heads/main', tip);
  git('tag', 'v1.3.0', base);
  git('tag', TAG, tip);
  git('reset', '--quiet', '--hard');

  ran = await program.step({ workspace, github, tag: TAG, commit: tip, inputs: { attach: 'never', history: '0' } });
  report = JSON.parse(readFileSync(join(workspace, 'release-evidence/evidence.json'), 'utf8'));
}, 120_000);

afterAll(async () => {
  program.remove();
  await storage.close();
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const facts = (type: string) => report.facts.filter((fact) => fact.type === type);
const outcomes = (check: string): Record<string, string> =>
  Object.fromEntries(
    (report.results.find((result) => result.check === check)?.facts ?? []).map(({ fact, outcome }) => [fact, outcome]),
  );

describe('the history of a small organisation, by the shipped action', () => {
  it('is counted alike by git in the checkout and by the platform', () => {
    expect(ran).toMatchObject({ code: 0 });
    const [range] = facts('commit-range');
    expect(range?.attributes).toMatchObject({ relation: 'ancestor', shallow: false });
    // What was rebased is named by no subject: git cannot know of the pull request, and says why.
    expect(range?.attributes.differences).toMatchObject([
      { what: 'pull-request', which: '#12', only: 'api', because: expect.stringContaining('rebased') },
    ]);
    const commits = SCENARIO.length;
    expect(range?.attributes.changes).toBe(commits);
    const [byGit, byApi] = (range?.attributes.routes ?? []) as { by: string; commits: number; whole: boolean }[];
    expect(byGit).toMatchObject({ by: 'git', whole: true });
    expect(byApi).toMatchObject({ by: 'api', whole: true, commits: byGit?.commits });
    expect(Object.values(outcomes('chg-population-complete'))).toEqual(['pass']);
  });

  it.each(SCENARIO.filter(({ pull }) => pull !== null))('pull request $pull, $title: $approval', (situation) => {
    const change = facts('change').find(({ attributes }) => attributes.pullRequest === situation.pull);
    const { approval = null } = change?.attributes ?? {};
    expect(isHole(approval) ? 'unresolved' : approval).toBe(situation.approval);
  });

  it('is traced to its exhibits, whose digests are those of the evidence', () => {
    const [change] = facts('change').filter(({ attributes }) => attributes.pullRequest === 11);
    expect(change?.place).toMatchObject({ path: 'github/pull-requests.jsonl', pointer: '/11' });
    for (const { source, sha256 } of report.evidence.filter(({ source }) => source.path.startsWith('github/'))) {
      if (source.path.startsWith('github/runs/')) continue;
      const bytes = readFileSync(join(workspace, 'release-evidence/exhibits', source.path));
      expect(createHash('sha256').update(bytes).digest('hex'), source.path).toBe(sha256);
    }
  });

  it('comes with the rules, environments and deployments of the release, and with tests that ran in another job', () => {
    expect(facts('repository')).toHaveLength(1);
    expect(facts('deployment').length).toBeGreaterThan(1);
    expect(facts('test-run').map(({ attributes }) => attributes.commit)).toEqual([github.history.tip]);
    for (const check of ['chg-release-traceable', 'chg-checks-passed', 'chg-branch-protected']) {
      expect(Object.values(outcomes(check)), check).not.toContain('no-evidence');
    }
    const [deployed] = report.results.find(({ check }) => check === 'chg-deploy-approved')?.facts ?? [];
    // One of the changes was written under an address of nobody's, who can be whoever approved the deployment.
    expect(deployed?.reasons).toMatchObject([{ why: expect.stringContaining('belongs to no account') }]);
  });

  it('reads in the summary and the report as it stands in the facts', () => {
    const markdown = readFileSync(join(workspace, 'release-evidence/evidence.md'), 'utf8');
    expect(ran.summary).toContain(`${SCENARIO.length} changes`);
    expect(markdown).toContain('The changes of this release');
    expect(markdown).not.toMatch(/@acme\.example|laptop\.local/);
  });
});
