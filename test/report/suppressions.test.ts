import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.ts';
import type { CheckResult, FactResult } from '../../src/model/result.ts';
import { reportSuppressions } from '../../src/report/suppressions.ts';

const STACK = 'stack:template.yaml';

function fact(id: string, pointer: string | null, attributes: Fact['attributes'] = {}): Fact {
  const place = { path: 'template.yaml', line: 1, column: 1, pointer };
  const [type = ''] = id.split(':');
  return {
    type,
    id,
    attributes: { stack: STACK, ...attributes },
    origins: {},
    place,
    evidence: 'manifest:template.yaml',
  };
}

function suppression(attributes: Fact['attributes'], id = 'suppression:template.yaml#Create'): Fact {
  return fact(id, null, { tool: 'checkov', rules: ['CKV_AWS_50'], on: 'Create', reason: null, ...attributes });
}

function result(check: string, outcomes: Record<string, FactResult['outcome'] | 'excepted'>): CheckResult {
  const facts = Object.entries(outcomes).map(([id, outcome]) =>
    outcome === 'excepted'
      ? { fact: id, outcome: 'fail', decision: { kind: 'excepted', by: 'EX-1' } }
      : { fact: id, outcome, decision: null },
  );
  return { check, facts } as unknown as CheckResult;
}

const CREATE = fact('function:template.yaml#Create', '/Resources/Create', { logicalId: 'Create' });
const ROLE = fact('role:template.yaml#CreateRole', '/Resources/Create', { logicalId: 'CreateRole' });
const POLICY = fact('policy-statement:template.yaml#CreateRole/Policy/0', '/Resources/Create/Properties/Policies/0');
const URL = fact('endpoint:template.yaml#Create/Url', null);
const CREATED = fact('function:template.yaml#Created', '/Resources/Created', { logicalId: 'Created' });
const OTHER = fact('function:other.yaml#Create', '/Resources/Create', {
  logicalId: 'Create',
  stack: 'stack:other.yaml',
});
const THINGS = [CREATE, ROLE, POLICY, URL, CREATED, OTHER];

const CHECKS = [{ id: 'obs-tracing', sameAs: { checkov: ['CKV_AWS_50'] } }];

function outcomeOver(outcomes: Parameters<typeof result>[1], attributes: Fact['attributes'] = {}): unknown {
  const [told] = reportSuppressions([...THINGS, suppression(attributes)], CHECKS, [result('obs-tracing', outcomes)]);
  return told?.rules[0]?.checks[0]?.outcome;
}

describe('a suppression', () => {
  it('takes nothing away: the check that asks the same says what it says', () => {
    const results = [result('obs-tracing', { [CREATE.id]: 'fail' })];
    const before = structuredClone(results);
    expect(reportSuppressions([CREATE, suppression({ reason: 'Later' })], CHECKS, results)).toEqual([
      {
        fact: 'suppression:template.yaml#Create',
        tool: 'checkov',
        on: 'Create',
        reason: 'Later',
        place: { path: 'template.yaml', line: 1, column: 1, pointer: null },
        rules: [{ rule: 'CKV_AWS_50', checks: [{ check: 'obs-tracing', outcome: 'fail' }] }],
      },
    ]);
    expect(results).toEqual(before);
  });

  it.each([
    ['what stands where it stands', ROLE.id],
    ['what is in it', POLICY.id],
    ['what is named after it', URL.id],
  ])('is held against %s', (_, id) => {
    expect(outcomeOver({ [CREATE.id]: 'pass', [id]: 'fail' })).toBe('fail');
  });

  it.each([
    ['something of a longer name', CREATED.id],
    ['the same name in another file', OTHER.id],
  ])('is not held against %s', (_, id) => {
    expect(outcomeOver({ [CREATE.id]: 'pass', [id]: 'fail' })).toBe('pass');
  });

  it('on a whole file is held against all of it, and nothing else', () => {
    expect(outcomeOver({ [CREATED.id]: 'no-evidence', [OTHER.id]: 'fail' }, { on: null })).toBe('no-evidence');
  });

  it('shows the worst, and an exception where one covers it', () => {
    expect(outcomeOver({ [CREATE.id]: 'excepted', [ROLE.id]: 'pass' })).toBe('excepted');
    expect(outcomeOver({ [CREATE.id]: 'excepted', [ROLE.id]: 'no-evidence' })).toBe('no-evidence');
  });

  it('says so where the check judges nothing of it', () => {
    expect(outcomeOver({ [OTHER.id]: 'fail' })).toBeNull();
    expect(outcomeOver({ [CREATE.id]: 'not-applicable' })).toBe('not-applicable');
  });

  it('whose rule or reason is not written out tells neither', () => {
    const hole = { unresolved: 'the rule is not written out' };
    const [told] = reportSuppressions([suppression({ rules: [hole], reason: hole })], CHECKS, []);
    expect([told?.rules, told?.reason]).toEqual([[], null]);
  });
});

describe('the checks that ask the same', () => {
  const peers: { id: string; sameAs: Record<string, string[]> }[] = [
    { id: 'a', sameAs: { trivy: ['AWS-0135'], checkov: ['CKV_AWS_27'], 'cfn-lint': ['E3505'] } },
    { id: 'b', sameAs: { 'cfn-nag': ['W48'], 'cfn-lint': ['W2531', 'E3510'] } },
  ];
  const named = (tool: string, rule: string) =>
    reportSuppressions([suppression({ tool, rules: [rule] })], peers, [])[0]?.rules[0]?.checks.map(
      ({ check }) => check,
    );

  it.each([
    ['trivy', 'AVD-AWS-0135', ['a']],
    ['trivy', 'aws-0135', ['a']],
    ['tfsec', 'AVD-AWS-0135', ['a']],
    ['tfsec', 'aws-sqs-enable-queue-encryption', []],
    ['cfn-nag', 'W48', ['b']],
    ['cfn-nag', 'W4', []],
    ['cfn-lint', 'E35', ['a', 'b']],
    ['checkov', 'W48', []],
    ['constructor', 'W48', []],
  ])('of %s %s are %j', (tool, rule, checks) => {
    expect(named(tool, rule)).toEqual(checks);
  });
});
