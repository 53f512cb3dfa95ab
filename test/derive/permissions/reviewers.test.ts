import { describe, expect, it } from 'vitest';
import { createFactIndex } from '../../../src/derive/fact-index.ts';
import { permissionChanges } from '../../../src/derive/permissions/permission-change.ts';
import { createReviewersOf } from '../../../src/derive/permissions/reviewers.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { CONTEXT, fact, unresolved } from '../fact-builder.ts';
import { ROLE, role, statement } from './statements.ts';

const WHY = 'the token may not read reviews';
const TEMPLATE = 'template.yaml';
const range = (previous: Json = { tag: 'v1', commit: 'a'.repeat(40), foundBy: 'tag' }): Fact =>
  fact('commit-range', 'release', { previous });
const approval = (by: Json, roles: Json = [], more: JsonObject = {}): JsonObject => ({
  ...{ by, roles, kind: 'user', wrote: false, final: true, beforeMerge: true, mayWrite: true, standing: 'in-force' },
  ...more,
});
const change = (pullRequest: number, approvals: Json, more: Attributes = {}): Fact =>
  fact('change', `pull-${pullRequest}`, { pullRequest, approvals, emergency: false, manifests: [TEMPLATE], ...more });
const reviewers = (facts: readonly Fact[], paths = [TEMPLATE], previous: string | null = 'v1') =>
  createReviewersOf(createFactIndex([range(), ...facts]), previous)(paths);

const SECURITY = { login: 'lee', role: 'security' };
const lee = approval('lee', ['security']);

describe('reviewers of what is new', () => {
  it('are those who approved the change that touches its file, with their roles', () => {
    expect(
      reviewers([change(1, [lee, approval('kim')]), change(2, [approval('root')], { manifests: ['other.yaml'] })]),
    ).toEqual([{ login: 'kim', role: null }, SECURITY]);
    expect(reviewers([change(1, [])])).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['of an earlier commit', { final: false }],
    ['by who wrote it', { wrote: true }],
    ['after the merge', { beforeMerge: false }],
    ['that was dismissed', { standing: 'dismissed' }],
    ['without the right to write', { mayWrite: false }],
    ['by a bot', { kind: 'bot' }],
  ])('are none with an approval %s', (_, more) => {
    expect(reviewers([change(1, [approval('lee', ['security'], more)])])).toEqual([]);
  });

  it('may come after the merge of an emergency', () => {
    const late = [approval('lee', ['security'], { beforeMerge: false })];
    expect(reviewers([change(1, late, { emergency: true })])).toEqual([SECURITY]);
  });

  it('count by role where every change to the file has one, by whomever', () => {
    expect(reviewers([change(1, [lee]), change(2, [approval('kim', ['security'])])])).toEqual([
      { login: 'kim', role: 'security' },
      SECURITY,
    ]);
  });

  it('are open where only some of the changes to the file have one: which brought it is not known', () => {
    expect(reviewers([change(1, [lee]), change(2, [approval('kim')])])).toEqual([
      { login: 'kim', role: null },
      unresolved(/^lee \(security\) approved some .* and not #2; which of them/),
    ]);
  });

  it('are none for sure where one of the files was changed without them', () => {
    const facts = [change(1, [lee]), change(2, [], { manifests: ['other.yaml'] })];
    expect(reviewers(facts, [TEMPLATE, 'other.yaml'])).toEqual([]);
  });

  it('are open where no change touches the file, or changes or approvals are not known', () => {
    expect(reviewers([change(1, [lee])], [TEMPLATE, 'cdk.out/a.json'])).toEqual([unresolved('touches cdk.out/a.json')]);
    expect(reviewers([change(1, [lee]), change(2, [], { manifests: [{ unresolved: WHY }] })])).toEqual([
      unresolved(WHY),
    ]);
    expect(reviewers([change(1, [{ unresolved: WHY }])])).toEqual([unresolved(WHY)]);
    expect(reviewers([change(1, [approval('lee', ['security'], { final: { unresolved: WHY } })])])).toEqual([
      unresolved(WHY),
    ]);
    expect(reviewers([change(1, [approval('lee', [{ unresolved: WHY }])])])).toEqual([unresolved(WHY)]);
  });

  it('are open where the changes are counted from another release than the rights', () => {
    expect(reviewers([change(1, [lee])], [TEMPLATE], 'v0')).toEqual([unresolved('from another release')]);
    expect(reviewers([change(1, [lee])], [TEMPLATE], 'a'.repeat(40))).toEqual([SECURITY]);
    const of = (facts: Fact[]) => createReviewersOf(createFactIndex(facts), 'v1')([TEMPLATE]);
    expect(of([change(1, [lee])])).toEqual([unresolved('not known')]);
    expect(of([range({ unresolved: WHY }), change(1, [lee])])).toEqual([unresolved(WHY)]);
    expect(of([range(null), change(1, [lee])])).toEqual([unresolved('from another release')]);
  });
});

it('a permission that is new is told with them', () => {
  const system = (written: readonly JsonObject[]): Fact[] => [
    fact('function', 'Export', { stack: 'stack:a', role: ROLE }),
    role({ inlinePolicies: ['Policy'] }),
    ...written.map((one, at) => statement(one, {}, `Orders/Policy/${at}`)),
  ];
  const now = [...system([{ Action: 'sqs:SendMessage', Resource: '*' }]), range(), change(1, [lee])];
  const [found] = permissionChanges(now, { release: 'v1', facts: system([]) }, CONTEXT.tables);
  expect(found?.attributes).toMatchObject({ gained: [{ what: expect.any(String) }], reviewers: [SECURITY] });
});
