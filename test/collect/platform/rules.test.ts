import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNaming } from '../../../src/collect/changes/people.ts';
import { bypassOf } from '../../../src/collect/platform/actors.ts';
import { BRANCH_RULES, type BranchRule, branchRules, openBranch } from '../../../src/collect/platform/branch-rules.ts';
import type { Bypass, RuleSet, RuleSource } from '../../../src/collect/platform/strictest.ts';
import { coversTag } from '../../../src/collect/platform/tag-rules.ts';
import { isHole } from '../../../src/model/hole.ts';
import type { JsonObject } from '../../../src/model/json.ts';

const source = (
  rules: Partial<RuleSource<BranchRule>['rules']>,
  bypass: RuleSource<BranchRule>['bypass'] = [],
): RuleSource<BranchRule> => ({ rules: { ...openBranch(), ...rules }, bypass });
const of = (...sources: RuleSource<BranchRule>[]): RuleSet<BranchRule> => ({ sources, unread: [] });
const read = (set: RuleSet<BranchRule>): JsonObject => branchRules(set) as JsonObject;
const HIDDEN = { unresolved: 'hidden' };
const admin: Bypass<BranchRule> = { kind: 'role', name: 'admin', mode: 'always', of: null };

describe('who goes around rules', () => {
  it('is nobody whom a second source binds to the same', () => {
    const rules = { pullRequest: true, approvals: 1, history: true };
    expect(read(of(source(rules, [admin]), source(rules))).bypass).toEqual([]);
    expect(read(of(source(rules, [admin]), source({ pullRequest: true }))).bypass).toEqual([
      { kind: 'role', name: 'admin', mode: 'always', around: ['approvals', 'history'] },
    ]);
  });

  it('is somebody where each of two sources lets somebody through: they can be the same people', () => {
    const rules = { checks: ['test'] };
    const owner: Bypass<BranchRule> = { ...admin, kind: 'organisation-owner', name: 'organisation owners' };
    expect(read(of(source(rules, [admin]), source(rules, [owner]))).bypass).toMatchObject([
      { kind: 'organisation-owner' },
      { kind: 'role' },
    ]);
  });

  it('cannot push or delete who may do so in pull requests alone', () => {
    const rules = { pullRequest: true, approvals: 1, history: true, existence: true };
    const bypass = read(of(source(rules, [{ ...admin, mode: 'pull-request' }]))).bypass;
    expect(bypass).toMatchObject([{ around: ['approvals'] }]);
  });

  it('is a hole where the platform does not show it, unless another source binds everybody', () => {
    const rules = { approvals: 1 };
    expect(read(of(source(rules, HIDDEN))).bypass).toEqual([HIDDEN]);
    expect(read(of(source(rules, HIDDEN), source(rules))).bypass).toEqual([]);
    expect(read(of(source(rules, [admin]), source(rules, HIDDEN))).bypass).toEqual([HIDDEN]);
  });
});

describe('the rule that holds', () => {
  const restriction = fc.record({
    pullRequest: fc.boolean(),
    approvals: fc.nat({ max: 6 }),
    checks: fc.subarray(['a', 'b', 'c']),
    history: fc.boolean(),
  });
  const sources = fc.array(restriction, { minLength: 1, maxLength: 4 });

  it('does not depend on the order of its sources', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const [some, other] = [all, all.toReversed()].map((one) => read(of(...one.map((rules) => source(rules)))));
        expect(other).toEqual(some);
      }),
    );
  });

  it('is never loosened by one more source', () => {
    fc.assert(
      fc.property(sources, restriction, (all, more) => {
        const before = read(of(...all.map((rules) => source(rules))));
        const after = read(of(...[...all, more].map((rules) => source(rules))));
        expect(Number(after.approvals)).toBeGreaterThanOrEqual(Number(before.approvals));
        expect(after.checks).toEqual(expect.arrayContaining(before.checks as string[]));
        if (before.forcePush === false) expect(after.forcePush).toBe(false);
        if (before.pullRequest === true) expect(after.pullRequest).toBe(true);
      }),
    );
  });

  it('with a source unread says nothing that the source could prove wrong', () => {
    fc.assert(
      fc.property(sources, restriction, (all, unread) => {
        const known = all.map((rules) => source(rules));
        const said = read({ sources: known, unread: [{ hole: HIDDEN, knows: [] }] });
        const truth = read(of(...known, source(unread)));
        for (const [name, value] of Object.entries(said)) {
          if (name === 'bypass') continue;
          if (isHole(value)) expect(value.among ?? [truth[name]], name).toContainEqual(truth[name]);
          else if (Array.isArray(value))
            expect(truth[name]).toEqual(expect.arrayContaining(value.filter((one) => !isHole(one))));
          else expect(value, name).toEqual(truth[name]);
        }
      }),
    );
  });

  it('is not there where nothing sets one, and not known where nobody could look', () => {
    expect(branchRules(of())).toBeNull();
    expect(branchRules({ sources: [], unread: [{ hole: HIDDEN, knows: BRANCH_RULES }] })).toEqual(HIDDEN);
  });
});

describe('a ruleset for tags', () => {
  const covers = (include: string[], exclude: string[], tag: string | null = 'v1.4.0') =>
    coversTag({ conditions: { ref_name: { include, exclude } } }, tag);

  it.each([
    [['~ALL'], true],
    [['refs/tags/v*'], true],
    [['refs/tags/v1.4.0'], true],
    [['refs/tags/v[0-9]*'], true],
    [['refs/tags/v?.?.?'], true],
    [['refs/tags/**/*'], true],
    [['v*'], true],
    [['refs/tags/[!v]*'], false],
    [['refs/tags/release-*'], false],
    [['refs/tags/{v1,v2}*'], false],
    [['refs/heads/v*'], false],
    [[], false],
  ])('%j covers v1.4.0: %s', (include, expected) => {
    expect(covers(include, [])).toBe(expected);
  });

  it('stops at a slash, and lets go of what it excludes', () => {
    expect(covers(['refs/tags/*'], [], 'orders/v1')).toBe(false);
    expect(covers(['refs/tags/**'], [], 'orders/v1')).toBe(false);
    expect(covers(['refs/tags/**/*'], [], 'orders/v1')).toBe(true);
    expect(covers(['~ALL'], ['refs/tags/v1*'])).toBe(false);
  });

  it('is known without the tag only where it covers all', () => {
    expect(covers(['~ALL'], [], null)).toBe(true);
    expect(covers(['refs/tags/v*'], [], null)).toMatchObject({ unresolved: expect.stringContaining('which tag') });
    expect(coversTag({}, 'v1')).toMatchObject({ unresolved: expect.stringContaining('does not say') });
  });

  it('never throws for a pattern', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (pattern) => void covers([pattern], [])));
  });
});

it.each([
  [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }, 'role', 'admin', 'always'],
  [{ actor_id: 99, actor_type: 'RepositoryRole', bypass_mode: 'pull_request' }, 'role', 'role 99', 'pull-request'],
  [{ actor_id: 1, actor_type: 'OrganizationAdmin' }, 'organisation-owner', 'organisation owners', 'always'],
  [{ actor_id: 7, actor_type: 'Team', bypass_mode: 'exempt' }, 'team', 'team 7', 'exempt'],
  [{ actor_id: 8, actor_type: 'Integration', bypass_mode: 'always' }, 'app', 'app 8', 'always'],
  [{ actor_id: null, actor_type: 'DeployKey', bypass_mode: 'something new' }, 'deploy-key', 'deploy keys', 'always'],
  [{ actor_id: 42, actor_type: 'User', bypass_mode: 'always' }, 'user', 'user 42', 'always'],
])('an actor %j is told as %s %s', (actor, kind, name, mode) => {
  expect(bypassOf(actor, createNaming('login', 'acme/orders', []))).toEqual({ kind, name, mode, of: null });
});
