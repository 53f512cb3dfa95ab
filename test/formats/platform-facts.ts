import type { Attributes, Fact } from '../../src/model/fact.ts';
import { COMMIT } from '../report/sample-report.ts';
import { fact } from './change-report.ts';

/*
 * What the platform says beside the changes: rules, an environment, the release with its duties, deployments. Each can be made with
 * other attributes, also with holes.
 */

export const RULES = 'platform:github/repository.jsonl';
export const ENVIRONMENTS = 'platform:github/environments.jsonl';
export const RELEASE = 'change:github/release.jsonl';
export const DEPLOYMENTS = 'change:github/deployments.jsonl';
export const NO_ADMINISTRATION = 'the token may not read the settings of the repository; it lacks administration: read';

export function repository(special: Attributes = {}): Fact {
  return fact(
    'repository',
    'repository',
    {
      name: 'acme/orders',
      visibility: 'private',
      defaultBranch: 'main',
      archived: false,
      branchRules: {
        pullRequest: true,
        approvals: 1,
        lastPush: false,
        dismissStale: true,
        codeOwners: false,
        checks: ['test', 'lint'],
        upToDate: true,
        signatures: false,
        linearHistory: true,
        mergeQueue: false,
        deployments: [],
        forcePush: false,
        deletion: false,
        bypass: [{ kind: 'team', name: 'team 77', mode: 'pull-request', around: ['approvals', 'checks'] }],
      },
      tagRules: { creation: true, update: false, deletion: false, bypass: [] },
      codeOwners: [{ pattern: '*', owners: [] }],
      updates: [{ ecosystem: 'npm', directory: '/' }],
      workflowToken: 'read',
      pinsRequired: { unresolved: NO_ADMINISTRATION },
      ...special,
    },
    RULES,
  );
}

export function environment(name: string, special: Attributes = {}): Fact {
  return fact(
    'environment',
    name,
    {
      name,
      production: name === 'production',
      reviewers: [
        { name: 'kim', kind: 'user' },
        { name: 'acme/release-managers', kind: 'team' },
      ],
      selfReview: false,
      waitMinutes: 15,
      gates: [],
      bypass: true,
      deployFrom: 'patterns',
      patterns: [{ name: 'v*', of: 'tag' }],
      secrets: ['DEPLOY_KEY'],
      variables: [],
      accounts: [],
      deployedBy: [],
      shares: [{ environment: 'staging', what: 'secret', name: 'DEPLOY_KEY' }],
      ...special,
    },
    ENVIRONMENTS,
  );
}

export function release(special: Attributes = {}): Fact {
  const nobody = { alone: [], amongWriters: [], botsAlone: [], ownApprovals: [], ownDeployments: [] };
  return fact(
    'release',
    'release',
    {
      repository: 'acme/orders',
      tag: 'v1.4.0',
      commit: COMMIT,
      at: '2026-10-01T09:00:00Z',
      tagForm: 'annotated',
      tagSignature: 'unsigned',
      tagElsewhere: null,
      state: 'published',
      immutable: true,
      branches: ['main'],
      duties: [
        {
          person: 'dana',
          kind: 'user',
          held: [
            { duty: 'author', of: ['#5', '#10'] },
            { duty: 'merger', of: ['#5'] },
          ],
        },
        {
          person: 'kim',
          kind: 'user',
          held: [
            { duty: 'approver', of: ['#1'] },
            { duty: 'author', of: ['#7', '#12'] },
          ],
        },
        { person: 'helper[bot]', kind: 'bot', held: [{ duty: 'deployer', of: ['production'] }] },
      ],
      conflicts: {
        ...nobody,
        alone: [{ who: 'kim', on: ['#12'] }],
        ownApprovals: [{ who: ['kim'], on: ['#7'] }],
      },
      ...special,
    },
    RELEASE,
  );
}

export function deployment(number: number, special: Attributes = {}): Fact {
  const at = `2026-10-01T1${number % 10}:00:00Z`;
  return fact(
    'deployment',
    `production-${number}`,
    {
      environment: 'production',
      production: true,
      of: 'release',
      commit: COMMIT,
      ref: 'v1.4.0',
      at,
      by: 'helper[bot]',
      statuses: [{ state: 'success', at }],
      run: {
        id: 4711 + number,
        attempt: 1,
        workflow: '.github/workflows/deploy.yml',
        event: 'release',
        commit: COMMIT,
      },
      reviews: [{ by: 'kim', kind: 'user', state: 'approved', commentLength: 0 }],
      before: { commit: '9'.repeat(40), ref: 'v1.3.0', at: '2026-09-01T10:00:00Z' },
      state: 'success',
      replacedAt: null,
      waitMinutes: 12,
      reviewers: [{ name: 'kim', kind: 'user' }],
      gates: [],
      deployFrom: 'any',
      patterns: [],
      approvals: [{ by: 'kim', kind: 'user', wrote: true, started: false }],
      earlier: ['staging'],
      ...special,
    },
    DEPLOYMENTS,
  );
}

/** All of it, as of a release that was deployed once. */
export function platformFacts(): Fact[] {
  return [
    repository(),
    environment('production'),
    environment('staging', {
      reviewers: [],
      selfReview: null,
      waitMinutes: 0,
      deployFrom: 'any',
      patterns: [],
      shares: [],
    }),
    release(),
    deployment(1),
    deployment(2, { state: 'failure', approvals: [], before: null, earlier: [], run: null, waitMinutes: null }),
  ];
}
