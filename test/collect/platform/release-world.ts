import { expect } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { readDeployments } from '../../../src/collect/platform/deployments.ts';
import { readEnvironments } from '../../../src/collect/platform/environments.ts';
import type { PlatformContext } from '../../../src/collect/platform/read-platform.ts';
import { readRelease } from '../../../src/collect/platform/release.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { CheckResult } from '../../../src/model/result.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import type { World } from '../../github/deployment-answers.ts';
import { type ReleasePermission, releaseRoutes } from '../../github/deployments.ts';
import { type Fault, ORGANISATION, type Organisation, startOrganisation } from '../../github/organisation.ts';
import { SCENARIO } from '../../github/scenario.ts';
import { schemaErrors } from '../manifests/reading.ts';

export const TAG = 'v1.4.0';
export const NOW = '2026-06-04T08:00:00Z';
const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

let github: Organisation | null = null;

/** Closes the stand-in; what it answered must have been as GitHub describes it. */
export async function closeGithub(): Promise<void> {
  const violations = github?.violations ?? [];
  await github?.close();
  github = null;
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
}

/** A release as it should be: signed, from a protected branch, first deployed to staging, then to production after an approval. */
export function world(commit: string, other: Partial<World> = {}): World {
  return {
    tag: { name: TAG, form: 'annotated', at: commit, verification: { verified: true, reason: 'valid' } },
    releases: [{ tag: TAG, by: 'lee', assets: [{ name: 'orders.zip', digest: `sha256:${'ab'.repeat(32)}` }] }],
    branches: [{ name: 'main', holds: 'tip' }],
    checks: [{ name: 'test', conclusion: 'success', run: 700 }],
    statuses: [{ name: 'ci/build', state: 'success' }],
    environments: [
      { name: 'production', reviewers: ['lee'], preventSelfReview: true, bypass: false, secrets: ['DATABASE_URL'] },
      { name: 'staging', bypass: true, secrets: ['DATABASE_URL'] },
    ],
    deployments: [
      {
        id: 51,
        environment: 'production',
        commit: '0'.repeat(40),
        ref: 'v1.3.0',
        at: '2026-05-01T09:00:00Z',
        states: [['SUCCESS', '2026-05-01T09:05:00Z']],
      },
      {
        id: 52,
        environment: 'staging',
        commit,
        ref: TAG,
        at: '2026-05-25T09:00:00Z',
        states: [
          ['IN_PROGRESS', '2026-05-25T09:00:10Z'],
          ['SUCCESS', '2026-05-25T09:05:00Z'],
        ],
        run: 800,
      },
      {
        id: 53,
        environment: 'production',
        commit,
        ref: TAG,
        at: '2026-05-25T09:05:10Z',
        states: [
          ['WAITING', '2026-05-25T09:05:12Z'],
          ['QUEUED', '2026-05-25T09:47:30Z'],
          ['IN_PROGRESS', '2026-05-25T09:48:00Z'],
          ['SUCCESS', '2026-05-25T09:50:00Z'],
        ],
        run: 800,
      },
    ],
    runs: [{ id: 800, commit, by: 'dana', reviews: [{ by: 'nora', environments: ['production'], comment: 'Go' }] }],
    ...other,
  };
}

export type Asked = {
  permissions?: readonly ReleasePermission[];
  hidden?: boolean;
  faults?: Fault[];
  environments?: Config['declarations']['environments'];
  people?: 'login' | 'pseudonym';
  tag?: string | null;
  /** Facts of other readers. */
  besides?: Fact[];
};

export type Told = {
  facts: Fact[];
  problems: string[];
  requests: string[];
  commit: string;
  exhibits: Record<string, string>;
};

/** What is read of a world, with what is derived of it and of the facts of others. */
export async function told(make: (commit: string) => World, asked: Asked = {}): Promise<Told> {
  const { permissions, hidden, faults = [], environments = [], people = 'login', tag = TAG, besides = [] } = asked;
  // The history is the same each time: its tip is known before the stand-in serves it.
  const commit = await tipOf();
  const { routes, fields } = releaseRoutes(make(commit), commit, permissions, hidden);
  github = await startOrganisation(SCENARIO, { routes, fields, faults });
  process.env.GITHUB_API_URL = github.url;
  const wait = async (): Promise<void> => undefined;
  const reader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), ORGANISATION);
  const exhibits = createExhibits();
  const config = {
    release: { repository: ORGANISATION, tag, commit, at: NOW, atFrom: 'at', author: null },
    scope: { system: 'orders' },
    declarations: { ...CONTEXT.declarations, environments },
    collect: { changes: { tags: [], tickets: [], people, paths: [], emergencyLabel: null } },
  } as unknown as Config;
  const context = { config, files: new Map(), reader, exhibits, changes: null } as unknown as PlatformContext;
  const places = await readEnvironments(context);
  const names = places.facts.flatMap(({ attributes: { name } }) => (typeof name === 'string' ? [name] : []));
  const reads = [await readRelease(context), places, await readDeployments(context, names)];
  const collected = reads.flatMap((read) => read.facts) as Fact[];
  expect(schemaErrors(collected)).toEqual([]);
  const files = exhibits.files().map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
  return {
    facts: derive([...collected, ...besides], { ...CONTEXT, at: NOW }),
    problems: reads.flatMap(({ problems }) => problems.map(({ message }) => message)),
    requests: github.requests,
    commit,
    exhibits: Object.fromEntries(files),
  };
}

let tip: string | null = null;
async function tipOf(): Promise<string> {
  if (tip === null) {
    const one = await startOrganisation(SCENARIO);
    tip = one.history.tip;
    await one.close();
  }
  return tip;
}

export function attributesOf({ facts }: Told, id: string): Attributes {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no ${id} among ${facts.map((one) => one.id).join(', ')}`);
  return fact.attributes;
}

function evidence(kind: 'change' | 'platform', path: string): Evidence {
  const source = { path, commit: null };
  const rest = { sha256: '', size: 0, exhibit: null, producedAt: null, basis: 'observed' as const, problems: [] };
  return { id: `${kind}:${path}`, kind, dialect: 'github-api', source, foundBy: '', ...rest };
}

/** What a check comes to. */
export function judged({ facts }: Told, check: string): CheckResult {
  const { results } = evaluate({
    facts,
    evidence: [
      evidence('change', 'github/release.jsonl'),
      evidence('change', 'github/deployments.jsonl'),
      evidence('platform', 'github/environments.jsonl'),
    ],
    problems: [],
    missing: [],
    checks: catalogue.checks.filter(({ id }) => id === check),
    exceptions: [],
    assertions: [],
    profile: 'standard',
    at: NOW,
    author: null,
  });
  const [result] = results;
  if (result === undefined) throw new Error(`no ${check}`);
  return result;
}

/** Outcome, severity and texts, for short. */
export function verdict(result: Told, check: string): string {
  const { outcome, severity, facts } = judged(result, check);
  const texts = facts.filter((one) => one.outcome === outcome).flatMap((one) => one.texts);
  return [outcome, ...(outcome === 'fail' ? [severity] : []), ...texts].join(' ');
}

/** Facts by which the changes of the release are known: one change, written by dana. */
export function changes(commit: string, writer = 'dana', whole = true): Fact[] {
  const place = { path: 'git/log', line: null, column: null, pointer: null };
  const base = { origins: {}, place, evidence: 'change:git/log' };
  const writers = [{ login: writer, kind: 'user', as: ['author', 'committer'], known: true }];
  const tree = 'a'.repeat(40);
  return [
    {
      ...base,
      type: 'change',
      id: 'change:history#pull-26',
      attributes: {
        commits: [commit],
        pullRequest: 26,
        writers,
        reviews: [],
        checks: [{ name: 'test', on: 'head', demanded: true, conclusion: 'success' }],
        headTree: tree,
        mergeTree: tree,
      },
    },
    {
      ...base,
      type: 'commit-range',
      id: 'commit-range:history#release',
      attributes: { routes: [{ by: 'api', whole }] },
    },
  ];
}
