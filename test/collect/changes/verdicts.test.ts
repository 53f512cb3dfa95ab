import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import type { EarlierRelease } from '../../../src/collect/changes/range.ts';
import { type AskApi, readChanges } from '../../../src/collect/changes/read-changes.ts';
import { collect } from '../../../src/collect/collect.ts';
import { readArguments } from '../../../src/config/arguments.ts';
import { readConfig } from '../../../src/config/config.ts';
import { derive } from '../../../src/derive/derive.ts';
import { permissionChanges } from '../../../src/derive/permissions/permission-change.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { CommitRecord } from '../../../src/model/change.ts';
import { CONTEXT, unresolved } from '../../derive/fact-builder.ts';
import { configured, createRepository, type Repository } from './repository.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

describe('whether all changes were counted', () => {
  const commitsOf = async (): Promise<CommitRecord[]> => {
    const { config, git } = configured(repository.folder, {}, {});
    const { changes } = await readChanges(config, git.commit, [], null);
    return changes?.population.changes.flatMap(({ commits }) => commits) ?? [];
  };
  /** A platform that tells of these commits, none of which came by a pull request. */
  const telling =
    (commits: CommitRecord[], whole = true): AskApi =>
    async () => ({
      history: { commits, pullRequests: [], pullRequestsOf: new Map(commits.map(({ sha }) => [sha, []])), whole },
      waysAround: {
        branches: { known: ['main'], lacks: null },
        rewrites: { known: [], lacks: null },
        bypasses: { known: [], lacks: null, since: null },
      },
      problems: [],
      detailsOf: () => () => ({}),
    });

  async function verdict(askApi: AskApi | null, earlier: EarlierRelease[] = [], folder = repository.folder) {
    const { config, git } = configured(folder, {}, {});
    const { facts, evidence } = await readChanges(config, git.commit, earlier, askApi);
    const { results } = evaluate({
      facts: derive(facts, { ...CONTEXT, at: config.release.at }),
      evidence,
      problems: [],
      missing: [],
      checks: catalogue.checks.filter(({ id }) => id === 'chg-population-complete'),
      exceptions: [],
      assertions: [],
      profile: 'baseline',
      at: config.release.at,
      author: null,
    });
    const [one] = results[0]?.facts ?? [];
    return { outcome: one?.outcome, texts: one?.texts ?? [] };
  }

  beforeEach(() => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.commit();
    repository.commit();
  });

  it('holds where git and the platform count alike', async () => {
    expect(await verdict(telling(await commitsOf()))).toMatchObject({ outcome: 'pass' });
  });

  it('is not known by git alone, or where the platform told only a part', async () => {
    expect(await verdict(null)).toMatchObject({ outcome: 'no-evidence' });
    expect(await verdict(telling((await commitsOf()).slice(1), false))).toMatchObject({ outcome: 'no-evidence' });
  });

  it('fails where one of them lacks a commit and nobody knows why', async () => {
    const failed = await verdict(telling((await commitsOf()).slice(1)));
    expect(failed).toMatchObject({ outcome: 'fail', texts: [expect.stringContaining('git and the platform differ')] });
  });

  it('fails in a shallow clone', async () => {
    const commits = await commitsOf();
    const folder = mkdtempSync(join(tmpdir(), 'shallow-'));
    repository.git('clone', '--quiet', '--depth', '2', `file://${repository.folder}`, folder);
    try {
      const failed = await verdict(telling(commits), [], folder);
      expect(failed).toMatchObject({ outcome: 'fail', texts: [expect.stringContaining('shallow clone')] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('fails where a release in between has no evidence, or a tag stands elsewhere than its evidence has it', async () => {
    const commits = await commitsOf();
    const was = repository.git('rev-list', '-1', 'v1.0.0');
    const at = '2026-01-05T10:00:00Z';
    repository.git('tag', 'v1.1.0', 'HEAD~1');
    const between = await verdict(telling(commits), [{ tag: 'v1.0.0', commit: was, at }]);
    expect(between).toMatchObject({ outcome: 'fail', texts: [expect.stringContaining('v1.1.0')] });
    const moved = await verdict(telling(commits), [
      { tag: 'v1.0.0', commit: was, at },
      { tag: 'v1.1.0', commit: was, at },
    ]);
    expect(moved).toMatchObject({
      outcome: 'fail',
      texts: [expect.stringMatching(/^Tags stand elsewhere .*v1\.1\.0/)],
    });
  });
});

it('what is new is held against the changes that touch its manifest, the whole way', async () => {
  const template = (actions: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      CodeUri: src/
      Policies: [{ Statement: [{ Effect: Allow, Action: [${actions}], Resource: '*' }] }]
`;
  const collected = async () => {
    const command = readArguments(['generate', '--root', repository.folder, '--at', '2026-11-10'], {});
    if (command.name !== 'generate') throw new Error('unexpected');
    const { config, git } = await readConfig(command.options, () => new Date(0));
    const { facts } = await collect(config, git, catalogue.tables, () => {});
    return derive(facts, { ...CONTEXT, at: config.release.at });
  };
  repository.commit({ files: { 'template.yaml': template("'sqs:SendMessage'") } });
  repository.git('tag', 'v1.0.0');
  const then = await collected();
  repository.commit({ files: { 'template.yaml': template("'sqs:SendMessage', 's3:DeleteObject'") } });
  repository.commit({ files: { 'src/index.mjs': '' } });
  const now = await collected();
  expect(now.filter(({ type }) => type === 'change').map(({ attributes }) => attributes.manifests)).toEqual(
    expect.arrayContaining([['template.yaml'], []]),
  );
  const [grown] = permissionChanges(now, { release: 'v1.0.0', facts: then }, CONTEXT.tables);
  expect(grown?.attributes).toMatchObject({
    gained: [{ what: expect.stringContaining('s3:DeleteObject') }],
    reviewers: [unresolved('known to the platform alone')],
  });
});
