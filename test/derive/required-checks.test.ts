import { describe, expect, it } from 'vitest';
import { requiredChecks } from '../../src/derive/required-checks.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const WHY = 'the token may not read the rules';
const check = (name: string, demanded: Json = true, conclusion = 'success', on = 'head'): Json => ({
  ...{ name, on, demanded, conclusion },
});
const repository = (branchRules: Json = { checks: ['test'] }): Fact =>
  fact('repository', 'orders', { defaultBranch: 'main', branchRules });

function required(checks: Json, rules: Fact | null = repository(), more: Attributes = {}) {
  const change = fact('change', 'pull-1', { pullRequest: 1, baseBranch: 'main', checks, ...more });
  const facts = rules === null ? [change] : [change, rules];
  return derivedOf(requiredChecks, facts, change.id).attributes.requiredChecks;
}
const TEST = { name: 'test', on: 'head', conclusion: 'success' };

describe('checks that the rules ask for', () => {
  it('are those that the platform says are required', () => {
    expect(required([check('test'), check('lint', false), check('scan')])).toEqual([TEST, { ...TEST, name: 'scan' }]);
  });

  it('are by the rules of the default branch those that it does not say it of', () => {
    const open = { unresolved: 'told of pull requests alone' };
    const checks = [check('test', open, 'failure', 'merged'), check('preview', open, 'failure', 'merged')];
    const direct = { pullRequest: null, baseBranch: null };
    expect(required(checks, repository(), direct)).toEqual([{ name: 'test', on: 'merged', conclusion: 'failure' }]);
    expect(required(checks, null, direct)).toEqual([open, unresolved('which checks the rules ask for')]);
  });

  it('are told where they did not run', () => {
    expect(required([])).toEqual([{ name: 'test', on: null, conclusion: null }]);
    expect(required([{ unresolved: WHY }])).toEqual([{ unresolved: WHY }]);
  });

  it('are none where there are no rules, or rules that ask for none', () => {
    for (const rules of [null, { checks: [] }]) expect(required([check('lint', false)], repository(rules))).toEqual([]);
  });

  it.each<[string, Fact | null, Attributes]>([
    ['rules are not known', repository({ unresolved: WHY }), {}],
    ['checks of the rules are not known', repository({ checks: [{ unresolved: WHY }] }), {}],
    ['branch is not known', repository(), { baseBranch: { unresolved: WHY } }],
  ])('are open where the %s', (_, rules, more) => {
    expect(required([check('test')], rules, more)).toEqual([TEST, { unresolved: WHY }]);
  });

  it('are open on another branch, and of a workflow that is named by its path', () => {
    expect(required([check('test')], repository(), { baseBranch: 'v1' })).toEqual([TEST, unresolved('rules of v1')]);
    const workflow = repository({ checks: ['.github/workflows/test.yml'] });
    expect(required([check('lint', false)], workflow)).toEqual([unresolved('the workflow .github/workflows/test.yml')]);
  });
});
