import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvals } from '../../src/derive/approvals.ts';
import type { Attributes } from '../../src/model/fact.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { CONTEXT, derivedOf, fact, unresolved } from './fact-builder.ts';

const HEAD = 'a'.repeat(40);
const TREE = 'b'.repeat(40);
const OTHER = 'c'.repeat(40);
const MERGED = '2026-05-04T10:00:00Z';
const WHY = 'the token may not read reviews';

const review = (more: JsonObject = {}): JsonObject => ({
  by: 'lee',
  kind: 'user',
  state: 'approved',
  was: null,
  at: '2026-05-04T09:00:00Z',
  commit: HEAD,
  tree: TREE,
  mayWrite: true,
  ...more,
});
const writer = (login: JsonObject | string, more: JsonObject = {}): JsonObject => ({
  login,
  kind: 'user',
  as: ['author'],
  known: true,
  ...more,
});

function outcome(more: Attributes, at = '2026-05-10T10:00:00Z') {
  const change = fact('change', 'pull-1', {
    pullRequest: 1,
    at: MERGED,
    headCommit: HEAD,
    headTree: TREE,
    writers: [writer('dana')],
    reviews: [review()],
    reviewDecision: null,
    emergency: false,
    ...more,
  });
  return derivedOf(approvals, [change], change.id, { ...CONTEXT, at }).attributes;
}
const approvalOf = (more: Attributes) => outcome(more).approval;

describe('an approval', () => {
  it('of the last commit, before the merge, by somebody who wrote nothing is valid', () => {
    expect(outcome({})).toMatchObject({
      approval: 'valid',
      approvals: [{ by: 'lee', wrote: false, final: true, beforeMerge: true, standing: 'in-force' }],
    });
  });

  it('of another commit with the same tree is valid: the branch was only rewritten', () => {
    expect(approvalOf({ reviews: [review({ commit: OTHER })] })).toBe('valid');
    expect(approvalOf({ reviews: [review({ commit: OTHER, tree: OTHER })] })).toBe('stale');
  });

  it('of a commit that is gone cannot be held against what was merged', () => {
    expect(approvalOf({ reviews: [review({ commit: null, tree: null })] })).toEqual(unresolved('any more'));
    expect(approvalOf({ headTree: { unresolved: WHY } })).toBe('valid');
    expect(approvalOf({ reviews: [review({ commit: OTHER })], headTree: { unresolved: WHY } })).toEqual(
      unresolved(WHY),
    );
  });

  it.each<[string, JsonObject]>([
    ['stale', { commit: OTHER, tree: OTHER }],
    ['late', { at: '2026-05-04T10:00:01Z' }],
    ['dismissed', { state: 'dismissed', was: 'approved' }],
    ['outsider', { mayWrite: false }],
    ['self', { by: 'dana' }],
    ['bot-only', { kind: 'bot' }],
    ['none', { state: 'commented' }],
    ['none', { state: 'dismissed', was: 'changes-requested' }],
  ])('is %s', (expected, more) => {
    expect(approvalOf({ reviews: [review(more)] })).toBe(expected);
  });

  it('counts whatever else is wrong with others, in whatever order', () => {
    const all = [
      review(),
      review({ by: 'dana' }),
      review({ by: 'kim', commit: OTHER, tree: OTHER }),
      review({ by: 'helper[bot]', kind: 'bot' }),
      review({ by: 'root', at: '2026-05-05T00:00:00Z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (reviews) => {
        expect(approvalOf({ reviews }) === 'valid').toBe(reviews.includes(all[0] as JsonObject));
      }),
    );
  });

  it('of several that fail, the one that comes nearest is told', () => {
    expect(approvalOf({ reviews: [review({ by: 'dana' }), review({ commit: OTHER, tree: OTHER })] })).toBe('stale');
  });

  it('is withdrawn by asking for changes later, not by a comment, and not after the merge', () => {
    const later = (state: string, at = '2026-05-04T09:30:00Z') => [review(), review({ state, at, was: null })];
    expect(approvalOf({ reviews: later('changes-requested') })).toBe('withdrawn');
    expect(approvalOf({ reviews: later('commented') })).toBe('valid');
    expect(approvalOf({ reviews: later('changes-requested', '2026-05-04T11:00:00Z') })).toBe('valid');
  });
});

describe('who wrote', () => {
  it('can be whoever approved, where an address belongs to no account', () => {
    const nobody = writer({ unresolved: 'no login' }, { known: false });
    expect(approvalOf({ writers: [writer('dana'), nobody] })).toEqual(unresolved('no account'));
    expect(approvalOf({ writers: [writer('Laptop', { known: false })] })).toEqual(unresolved('no account'));
  });

  it('is not known where the platform did not tell all of them', () => {
    expect(approvalOf({ writers: [writer('dana'), { unresolved: WHY }] })).toEqual(unresolved(WHY));
  });

  it('can be who had the branch brought up to date: something can have been changed there', () => {
    expect(approvalOf({ writers: [writer('dana'), writer('lee', { as: ['update'] })] })).toEqual(
      unresolved('base branch'),
    );
    expect(approvalOf({ writers: [writer('lee', { as: ['author', 'update'] })] })).toBe('self');
  });
});

describe('what could not be read', () => {
  it('is never a failing, and does not take away what is known to be valid', () => {
    expect(approvalOf({ reviews: { unresolved: WHY } })).toEqual(unresolved(WHY));
    expect(approvalOf({ reviews: [review({ by: 'dana' }), { unresolved: WHY }] })).toEqual(unresolved(WHY));
    expect(approvalOf({ reviews: [review(), { unresolved: WHY }] })).toBe('valid');
    expect(approvalOf({ pullRequest: { unresolved: WHY } })).toEqual(unresolved(WHY));
    expect(approvalOf({ reviews: [], emergency: { unresolved: WHY } })).toEqual(unresolved(WHY));
    expect(approvalOf({ reviews: [], reviewDecision: { unresolved: WHY } })).toEqual(unresolved(WHY));
  });
});

describe('without a valid approval', () => {
  it('a change went past the rules where they ask for one', () => {
    expect(approvalOf({ reviews: [], reviewDecision: 'review-required' })).toBe('bypass');
    expect(approvalOf({ reviews: [], reviewDecision: 'changes-requested' })).toBe('bypass');
    expect(approvalOf({ reviews: [], reviewDecision: null })).toBe('none');
  });

  it('an emergency is one by its label alone', () => {
    expect(approvalOf({ reviews: [], emergency: true, reviewDecision: 'review-required' })).toBe('emergency');
    expect(approvalOf({ emergency: true })).toBe('valid');
  });

  it('a push has none, and no hours count', () => {
    expect(outcome({ pullRequest: null, reviews: [], emergency: false })).toMatchObject({
      approval: 'none',
      approvals: [],
      retroactiveHours: null,
      hoursSince: null,
    });
  });
});

describe('an approval afterwards', () => {
  const late = (more: JsonObject) => outcome({ reviews: [review({ at: '2026-05-04T15:30:00Z', ...more })] });

  it('counts its begun hours, the first of several', () => {
    expect(late({})).toMatchObject({ approval: 'late', retroactiveHours: 6, hoursSince: 144 });
    const reviews = [review({ at: '2026-05-06T10:00:00Z' }), review({ by: 'kim', at: '2026-05-05T10:00:00Z' })];
    expect(outcome({ reviews }).retroactiveHours).toBe(24);
  });

  it('must be by somebody else, of what was merged', () => {
    expect(late({ by: 'dana' }).retroactiveHours).toBeNull();
    expect(late({ commit: OTHER, tree: OTHER }).retroactiveHours).toBeNull();
    expect(late({ kind: 'bot' }).retroactiveHours).toBeNull();
  });

  it('can be among those that were not told', () => {
    expect(outcome({ reviews: [{ unresolved: WHY }] }).retroactiveHours).toEqual(unresolved(WHY));
  });

  it('can be by an author whom nobody knows', () => {
    const reviews = [review({ at: '2026-05-04T15:30:00Z' })];
    const writers = [writer('Laptop', { known: false })];
    expect(outcome({ reviews, writers, emergency: true })).toMatchObject({
      approval: 'emergency',
      retroactiveHours: unresolved('no account'),
    });
  });
});
