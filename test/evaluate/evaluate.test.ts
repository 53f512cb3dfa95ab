import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { EvidenceKind } from '../../src/model/evidence.ts';
import { bareCheck, check, evidence, GUARDED, input, OPEN, problem, resultOf, thing, UNKNOWN } from './samples.ts';

describe('a check over its population', () => {
  test('any fail is a fail, and each fact has its own result', () => {
    const result = resultOf({ facts: [UNKNOWN, OPEN, GUARDED] });
    expect(result).toMatchObject({
      check: 'thing-guarded',
      outcome: 'fail',
      decided: 'fail',
      severity: 'high',
      because: null,
      counts: { pass: 1, fail: 1, 'no-evidence': 1, error: 0, 'not-applicable': 0, outside: 0, decided: 0 },
    });
    expect(result.facts.map(({ fact, outcome }) => [fact, outcome])).toEqual([
      ['thing:template.yaml#guarded', 'pass'],
      ['thing:template.yaml#open', 'fail'],
      ['thing:template.yaml#unknown', 'no-evidence'],
    ]);
  });

  test('then any error, then any no-evidence, then pass', () => {
    const broken = { ...thing('broken'), attributes: { name: 'broken' } };
    expect(resultOf({ facts: [broken, UNKNOWN, GUARDED] }).outcome).toBe('error');
    expect(resultOf({ facts: [UNKNOWN, GUARDED] }).outcome).toBe('no-evidence');
    expect(resultOf({ facts: [GUARDED] })).toMatchObject({ outcome: 'pass', severity: null });
  });

  test('only skipped facts are not applicable', () => {
    const checks = [check({ skip: 'skip: [{ when: { mode: ajar }, because: It is ajar }]' })];
    const result = resultOf({ checks, facts: [thing('ajar', { mode: 'ajar', guards: [] })] });
    expect(result).toMatchObject({ outcome: 'not-applicable', because: null });
    expect(result.facts[0]).toMatchObject({ outcome: 'not-applicable', texts: ['It is ajar'] });
  });

  test('facts outside are counted and not listed', () => {
    const result = resultOf({
      checks: [check({ only: 'only: { mock: false }' })],
      facts: [thing('m', { mock: true }), GUARDED],
    });
    expect(result.counts).toMatchObject({ outside: 1, pass: 1 });
    expect(result.facts).toHaveLength(1);
  });

  test.each(['not-applicable', 'no-evidence', 'pass'])('an empty population is what the check says: %s', (outcome) => {
    const checks = [check({ empty: `empty: { outcome: ${outcome}, because: There is none }` })];
    expect(resultOf({ checks, facts: [] })).toMatchObject({ outcome, because: 'There is none' });
  });

  test('an empty population passes only on evidence that could carry a pass', () => {
    const checks = [check({ empty: 'empty: pass' })];
    const result = resultOf({ checks, facts: [], evidence: [evidence({ basis: 'stated' })] });
    expect(result).toMatchObject({
      outcome: 'no-evidence',
      because: 'What it rests on is stated; a pass needs declared.',
    });
  });

  test('facts of other types are not looked at', () => {
    expect(resultOf({ facts: [{ ...OPEN, type: 'other' }] }).outcome).toBe('not-applicable');
  });
});

describe('needs', () => {
  test('unmet, nothing else is looked at', () => {
    const result = resultOf({ facts: [OPEN], missing: ['manifest'] });
    expect(result).toMatchObject({
      outcome: 'no-evidence',
      decided: 'no-evidence',
      facts: [],
      because: 'No evidence of kind manifest was found.',
    });
  });

  test('of the platform, where nobody asked it, say that and not that it has nothing', () => {
    const checks = [check({ needs: 'needs: [manifest, platform]' })];
    const because = (platformAsked: boolean, ...missing: EvidenceKind[]) =>
      resultOf({ checks, missing, platformAsked }).because;
    const notAsked = 'The platform was not asked: the run had no token.';
    expect(because(false, 'platform')).toBe(notAsked);
    expect(because(false, 'manifest', 'platform')).toBe(`No evidence of kind manifest was found. ${notAsked}`);
    expect(because(true, 'platform')).toBe('No evidence of kind platform was found.');
    expect(because(false)).toBeNull();
  });

  test('of another check do not matter', () => {
    expect(resultOf({ missing: ['log'] }).outcome).toBe('pass');
  });
});

describe('a population that is not whole', () => {
  test('cannot pass, whether the problem is of the run or of the evidence', () => {
    const because =
      'Not all of the evidence could be read, so there may be more to judge: yaml-syntax at other.yaml:12.';
    expect(resultOf({ problems: [problem()] })).toMatchObject({
      outcome: 'no-evidence',
      decided: 'no-evidence',
      because,
    });
    expect(resultOf({ evidence: [evidence({ problems: [problem()] })] })).toMatchObject({
      outcome: 'no-evidence',
      because,
    });
    expect(resultOf({ problems: [problem()] }).facts[0]?.outcome).toBe('pass');
  });

  test('cannot be empty either', () => {
    expect(resultOf({ facts: [], problems: [problem()] }).outcome).toBe('no-evidence');
  });

  test('can fail', () => {
    expect(resultOf({ facts: [OPEN], problems: [problem()] })).toMatchObject({ outcome: 'fail', because: null });
  });

  test('is so only for problems that cap a kind which the check needs', () => {
    expect(resultOf({ problems: [problem({ kinds: [] }), problem({ kinds: ['log'] })] }).outcome).toBe('pass');
    const uses = [{ ...check(), uses: ['log' as const] }];
    expect(resultOf({ checks: uses, missing: ['log'] }).outcome).toBe('pass');
    expect(resultOf({ checks: uses, problems: [problem({ kinds: ['log'] })] }).outcome).toBe('no-evidence');
  });

  test('names the first problem by place and counts the others', () => {
    const problems = [problem(), problem({ code: 'too-deep', place: null }), problem({ code: 'cap-reached' })];
    expect(resultOf({ problems }).because).toContain('too-deep and 2 more.');
    expect(resultOf({ problems: [...problems].reverse() }).because).toContain('too-deep and 2 more.');
  });
});

describe('what a pass rests on', () => {
  test('evidence of a weaker basis cannot carry it, and a fail stands', () => {
    const weak = [evidence({ basis: 'stated' })];
    const result = resultOf({ evidence: weak });
    expect(result.outcome).toBe('no-evidence');
    expect(result.facts[0]).toMatchObject({
      outcome: 'no-evidence',
      texts: ['What it rests on is stated; a pass needs declared.'],
    });
    expect(resultOf({ evidence: weak, facts: [OPEN] }).outcome).toBe('fail');
    expect(resultOf({ evidence: weak, checks: [check({ basis: 'basis: stated' })] }).outcome).toBe('pass');
    expect(resultOf({ evidence: [evidence({ basis: 'observed' })] }).outcome).toBe('pass');
  });

  test('a fact whose evidence is not there rests on nothing', () => {
    expect(resultOf({ facts: [thing('a', {}, { evidence: 'manifest:gone.yaml' })] }).outcome).toBe('no-evidence');
  });

  test('expired evidence cannot carry it, and a fail stands', () => {
    const checks = [check({ age: 'max-age-days: 30' })];
    const of = (producedAt: string | null) => resultOf({ checks, evidence: [evidence({ producedAt })] });
    expect(of('2026-01-30').outcome).toBe('pass');
    expect(of('2026-01-30T00:00:00').outcome).toBe('pass');
    expect(of('2026-01-29T23:59:59Z').outcome).toBe('no-evidence');
    expect(of('2026-01-29T23:59:59Z').facts[0]?.texts).toEqual([
      'The evidence expired: it is of 2026-01-29, 31 days before the release; 30 are allowed.',
    ]);
    expect(resultOf({ checks, facts: [OPEN], evidence: [evidence({ producedAt: '2020-01-01' })] }).outcome).toBe(
      'fail',
    );
  });

  test('evidence without a date is not judged expired, and that is said', () => {
    const result = resultOf({ checks: [check({ age: 'max-age-days: 30' })] });
    expect(result).toMatchObject({
      outcome: 'pass',
      because: 'The date of 1 of 1 is not known; their age (at most 30 days) was not judged.',
    });
    expect(resultOf().because).toBeNull();
  });

  test('defaults and assumptions stand beside a pass', () => {
    const fact = { ...GUARDED, origins: { '/guards': { kind: 'assumed' as const, from: 'the default of Guard' } } };
    expect(resultOf({ facts: [fact] }).facts[0]?.restsOn).toEqual([
      { pointer: '/guards', kind: 'assumed', from: 'the default of Guard' },
    ]);
    expect(resultOf({ facts: [{ ...OPEN, origins: fact.origins }] }).facts[0]?.restsOn).toEqual([]);
  });
});

describe('profiles', () => {
  test.each([
    ['baseline', 'baseline', true],
    ['standard', 'baseline', false],
    ['baseline', 'standard', true],
    ['standard', 'standard', true],
  ] as const)('a %s check in the profile %s: %s', (of, profile, inProfile) => {
    expect(resultOf({ checks: [check({ profile: `profile: ${of}` })], profile })).toMatchObject({
      inProfile,
      outcome: 'pass',
    });
  });
});

describe('the digest of what was judged', () => {
  const digest = (changes: Parameters<typeof resultOf>[0] = {}) => resultOf(changes).factsDigest;

  test('changes with the facts, the evidence that is missing and the problems', () => {
    const all = [
      digest(),
      digest({ facts: [OPEN] }),
      digest({ facts: [GUARDED, OPEN] }),
      digest({ missing: ['manifest'] }),
      digest({ problems: [problem()] }),
      digest({ evidence: [evidence({ basis: 'stated' })] }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('does not change with the check, nor with where a fact stands', () => {
    expect(digest({ checks: [check({ statement: 'statement: Otherwise' })] })).toBe(digest());
    expect(digest({ facts: [{ ...GUARDED, place: { ...GUARDED.place, line: 99 } }] })).toBe(digest());
  });
});

test('the order of the input does not matter', () => {
  const whole = input({
    checks: [check()],
    facts: [GUARDED, OPEN, UNKNOWN, thing('x', { guards: [] }), thing('y')],
    evidence: [evidence({ problems: [problem()] }), evidence({ id: 'log:x', kind: 'log' })],
    problems: [problem({ code: 'too-deep' }), problem({ place: null })],
  });
  const expected = evaluate(whole);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...whole.facts], { minLength: 5 }),
      fc.shuffledSubarray([...whole.evidence], { minLength: 2 }),
      fc.shuffledSubarray([...whole.problems], { minLength: 2 }),
      (facts, evidence, problems) => {
        expect(evaluate({ ...whole, facts, evidence, problems })).toEqual(expected);
      },
    ),
    { numRuns: 50 },
  );
});

test('results come in the order of the checks, and the input is left as it was', () => {
  const checks = [bareCheck('b'), bareCheck('a')];
  const facts = [OPEN, GUARDED];
  const before = structuredClone(facts);
  expect(evaluate(input({ checks, facts })).results.map((result) => result.check)).toEqual(['b', 'a']);
  expect(facts).toEqual(before);
});
