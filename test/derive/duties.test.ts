import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duties } from '../../src/derive/duties.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const WHY = 'the token may not read reviews';
const hole = { unresolved: WHY };

const writer = (login: Json, more: JsonObject = {}): JsonObject => ({
  login,
  kind: 'user',
  as: ['author'],
  known: true,
  ...more,
});
const approval = (by: Json, more: JsonObject = {}): JsonObject => ({
  ...{ by, kind: 'user', wrote: false, final: true, beforeMerge: true, mayWrite: true, standing: 'in-force' },
  ...more,
});
const change = (pullRequest: number | null, more: Attributes = {}): Fact =>
  fact('change', `pull-${pullRequest}`, {
    ...{ pullRequest, commits: ['a'.repeat(40)], emergency: false, queuedBy: null, mergedBy: 'dana', approvals: [] },
    writers: [writer('dana')],
    ...more,
  });
const deployment = (by: Json, approvals: Json = [], more: Attributes = {}): Fact =>
  fact('deployment', 'production', {
    environment: 'production',
    of: 'release',
    production: true,
    by,
    approvals,
    ...more,
  });

function told(facts: readonly Fact[], by: Json | undefined = 'dana') {
  const release = fact('release', 'v1', by === undefined ? { tag: 'v1' } : { tag: 'v1', by });
  const { attributes } = derivedOf(duties, [release, fact('commit-range', 'release'), ...facts], release.id);
  return attributes as { duties: Json[]; conflicts: Record<string, Json[]> };
}
const conflicts = (facts: readonly Fact[], by?: Json) =>
  Object.fromEntries(Object.entries(told(facts, by).conflicts).filter(([, list]) => list.length > 0));
const ALONE = { alone: [{ who: 'dana', on: ['#1'] }] };

describe('who held which duties', () => {
  it('is told of each person with what of, bots apart', () => {
    const { duties: found } = told(
      [
        change(1, { approvals: [approval('lee')], mergedBy: 'github-merge-queue[bot]', queuedBy: 'dana' }),
        change(2, { writers: [writer('lee'), writer('dana', { as: ['co-author'] })], mergedBy: 'lee' }),
        deployment('kim', [approval('root')]),
      ],
      'kim',
    );
    expect(found).toEqual([
      {
        person: 'dana',
        kind: 'user',
        held: [
          { duty: 'author', of: ['#1'] },
          { duty: 'co-author', of: ['#2'] },
          { duty: 'merger', of: ['#1'] },
        ],
      },
      { person: 'github-merge-queue[bot]', kind: 'bot', held: [{ duty: 'merger', of: ['#1'] }] },
      {
        person: 'kim',
        kind: 'user',
        held: [
          { duty: 'releaser', of: ['v1'] },
          { duty: 'deployer', of: ['production'] },
        ],
      },
      {
        person: 'lee',
        kind: 'user',
        held: [
          { duty: 'author', of: ['#2'] },
          { duty: 'approver', of: ['#1'] },
          { duty: 'merger', of: ['#2'] },
        ],
      },
      { person: 'root', kind: 'user', held: [{ duty: 'deployment-approver', of: ['production'] }] },
    ]);
  });

  it('is open where a person is not known, and an approval that was taken back is none', () => {
    expect(told([change(1, { approvals: [approval('lee', { standing: 'dismissed' }), hole] })]).duties).toEqual([
      expect.objectContaining({ person: 'dana' }),
      hole,
    ]);
  });

  it('is not known where the changes are not', () => {
    const release = fact('release', 'v1', { by: 'dana' });
    expect(derivedOf(duties, [release], release.id).attributes).toMatchObject({
      duties: [unresolved('which changes')],
      conflicts: unresolved('which changes'),
    });
  });
});

describe('one person alone on the way', () => {
  it('is told of a change that its writer merged and released', () => {
    expect(conflicts([change(1)])).toEqual(ALONE);
    expect(conflicts([change(null, { mergedBy: null })])).toEqual({ alone: [{ who: 'dana', on: ['a'.repeat(40)] }] });
    expect(conflicts([change(1), change(2), deployment('dana')])).toEqual({
      alone: [{ who: 'dana', on: ['#1', '#2'] }],
    });
  });

  it.each<[string, Fact[], string]>([
    ['approved it', [change(1, { approvals: [approval('lee')] })], 'dana'],
    ['merged it', [change(1, { mergedBy: 'lee' })], 'dana'],
    ['queued it', [change(1, { mergedBy: 'queue[bot]', queuedBy: 'lee' })], 'dana'],
    ['released it', [change(1)], 'lee'],
    ['deployed it', [change(1), deployment('lee')], 'dana'],
    ['allowed the deployment', [change(1), deployment('dana', [approval('lee')])], 'dana'],
    [
      'approved the emergency afterwards',
      [change(1, { emergency: true, approvals: [approval('lee', { beforeMerge: false })] })],
      'dana',
    ],
  ])('is not where somebody else %s', (_, facts, by) => {
    expect(conflicts(facts, by)).toEqual({});
  });

  it.each<[string, JsonObject]>([
    ['a bot', { by: 'helper[bot]', kind: 'bot' }],
    ['who may not write', { mayWrite: false }],
    ['who came after the merge', { beforeMerge: false }],
    ['who took it back', { standing: 'withdrawn' }],
  ])('is still where only somebody approved %s', (_, more) => {
    expect(conflicts([change(1, { approvals: [approval('lee', more)] })])).toEqual(ALONE);
  });

  it('is not lifted by what was not deployed to production, or not of this release', () => {
    const elsewhere = [deployment('lee', [], { production: false }), deployment('lee', [], { of: 'other' })];
    for (const one of elsewhere) expect(conflicts([change(1), one])).toEqual(ALONE);
  });

  it.each<[string, Fact[], Json | undefined]>([
    ['released it', [change(1)], hole],
    ['merged it', [change(1, { mergedBy: hole })], 'dana'],
    ['approved it', [change(1, { approvals: [hole] })], 'dana'],
    ['deployed it', [change(1), deployment(hole)], 'dana'],
    ['deployed it, where production is not known', [change(1), deployment('lee', [], { production: hole })], 'dana'],
  ])('is open where it is not known who %s', (_, facts, by) => {
    expect(conflicts(facts, by)).toMatchObject({ alone: [hole] });
  });

  it('is open where nobody was asked who released it', () => {
    const release = fact('release', 'v1', { tag: 'v1' });
    const { attributes } = derivedOf(duties, [release, fact('commit-range', 'release'), change(1)], release.id);
    expect(attributes.conflicts).toMatchObject({ alone: [unresolved('who released it is not read')] });
  });

  it('is open where some of it was written by nobody knows whom, who can be the one that approved it', () => {
    const unknown = change(1, {
      writers: [writer('dana', { known: false })],
      approvals: [approval('lee', { wrote: hole })],
    });
    expect(conflicts([unknown])).toMatchObject({ alone: [unresolved('no account')], ownApprovals: [hole] });
  });

  it('is told apart from several who wrote it together, and from bots', () => {
    const pair = change(1, { writers: [writer('lee'), writer('dana', { as: ['co-author'] })] });
    expect(conflicts([pair])).toEqual({ amongWriters: [{ who: ['dana', 'lee'], on: ['#1'] }] });
    const bots = change(1, {
      writers: [writer('helper[bot]', { kind: 'bot' }), writer('web-flow')],
      mergedBy: 'helper[bot]',
    });
    expect(conflicts([bots], 'github-actions[bot]')).toEqual({ botsAlone: [{ on: ['#1'] }] });
    expect(conflicts([bots], 'dana')).toEqual({});
  });

  it('is not hidden by a name that is written as a bot has it, where the account is a person', () => {
    expect(conflicts([change(1, { writers: [writer('dana', { kind: 'bot' })] })])).toEqual(ALONE);
  });
});

describe('approvals by writers alone', () => {
  it('are told of a change and of a deployment', () => {
    const own = change(1, { writers: [writer('dana'), writer('lee')], approvals: [approval('lee', { wrote: true })] });
    expect(conflicts([own], 'kim')).toEqual({ ownApprovals: [{ who: ['lee'], on: ['#1'] }] });
    const deployed = deployment('kim', [approval('dana', { wrote: true })]);
    expect(conflicts([change(1), deployed], 'kim')).toEqual({
      ownDeployments: [{ who: ['dana'], on: ['production'] }],
    });
  });

  it('are none where somebody else approved it too, or nobody did', () => {
    const both = [approval('lee', { wrote: true }), approval('kim')];
    expect(conflicts([change(1, { approvals: both })], 'kim')).toEqual({});
    expect(conflicts([change(1)], 'kim')).toEqual({});
  });

  it('are open where somebody can have approved it whom nobody knows', () => {
    expect(conflicts([change(1, { approvals: [approval('lee', { wrote: true }), hole] })], 'kim')).toEqual({
      ownApprovals: [hole],
    });
    expect(conflicts([change(1), deployment('kim', [hole])], 'kim')).toEqual({ ownDeployments: [hole] });
  });
});

it('tells the same whatever order facts come in', () => {
  const facts = [change(1), change(2, { mergedBy: hole }), change(3, { writers: [writer('lee')] }), deployment('lee')];
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      expect(told(shuffled)).toEqual(told(facts));
    }),
  );
});
