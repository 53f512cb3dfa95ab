import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Exception } from '../../src/model/exception.ts';
import { matchesFact } from '../../src/model/fact-pattern.ts';
import type { CheckResult } from '../../src/model/result.ts';
import {
  assertion,
  bareCheck,
  check,
  evidence,
  exception,
  GUARDED,
  input,
  OPEN,
  problem,
  thing,
  UNKNOWN,
} from './samples.ts';

const PASSING = bareCheck('passing');
const FAILING = bareCheck('failing', {
  expect: [
    { when: {}, that: { properties: { mode: { const: 'ajar' } } }, outcome: 'fail', severity: 'low', else: 'x' },
  ],
});

type Changes = Parameters<typeof input>[0];

function run(exceptions: Exception[], changes: Changes = {}) {
  const whole = input({
    checks: [check(), PASSING, FAILING],
    facts: [OPEN, GUARDED],
    author: '@author',
    exceptions,
    ...changes,
  });
  const judged = evaluate(whole);
  const [result] = judged.results;
  return { ...judged, result: result as CheckResult };
}

function only(changes: Partial<Exception>, more: Changes = {}) {
  const judged = run([exception(changes)], more);
  return { ...judged, exception: judged.exceptions[0], fact: judged.exceptionFacts[0] };
}

describe('an exception in force', () => {
  test('lies over the result and leaves the raw outcome', () => {
    const { result, exception: judged } = only({});
    expect(judged).toMatchObject({
      state: 'in-force',
      facts: ['thing:template.yaml#open'],
      daysLeft: 31,
      because: 'It covers 1 failing fact until 2026-04-01, approved by @security.',
    });
    expect(result).toMatchObject({
      outcome: 'fail',
      decided: 'excepted',
      severity: null,
      counts: { fail: 1, decided: 1 },
    });
    expect(result.facts[1]).toMatchObject({
      outcome: 'fail',
      severity: 'high',
      decision: { kind: 'excepted', by: 'E-1' },
    });
    expect(result.facts[0]?.decision).toBeNull();
  });

  test('with what compensates for it passing, is compensated', () => {
    expect(only({ compensating: ['passing'] }).result.decided).toBe('compensated');
  });

  test('covers only the facts that it matches: another fail stands', () => {
    const { result } = only({}, { facts: [OPEN, thing('other', { guards: [] })] });
    expect(result).toMatchObject({
      outcome: 'fail',
      decided: 'fail',
      severity: 'high',
      counts: { fail: 2, decided: 1 },
    });
  });

  test('with one compensated and one excepted, is excepted', () => {
    const other = thing('other', { guards: [] });
    const exceptions = [exception({ compensating: ['passing'] }), exception({ id: 'E-2', fact: other.id })];
    expect(run(exceptions, { facts: [OPEN, other] }).result.decided).toBe('excepted');
  });

  test('does not hide what is not known or could not be judged', () => {
    expect(only({}, { facts: [OPEN, UNKNOWN] }).result.decided).toBe('no-evidence');
    expect(only({}, { facts: [OPEN, { ...thing('e'), attributes: {} }] }).result.decided).toBe('error');
    expect(only({}, { problems: [problem()] }).result).toMatchObject({ outcome: 'fail', decided: 'no-evidence' });
  });

  test('holds on its last day and for 180 days', () => {
    expect(only({ expires: '2026-03-01' }).exception).toMatchObject({ state: 'in-force', daysLeft: 0 });
    expect(only({ created: '2026-01-01', expires: '2026-06-30' }).exception?.state).toBe('in-force');
  });

  test('takes a glob', () => {
    const other = thing('open-2', { guards: [] });
    const { exception: judged, result } = only({ fact: 'thing:*#open*' }, { facts: [OPEN, other, GUARDED] });
    expect(judged?.facts).toEqual([OPEN.id, other.id]);
    expect(result.decided).toBe('excepted');
  });

  test('for a function covers what fails of it and of what belongs to it, and nothing else', () => {
    const orders = thing(
      'Orders',
      { guards: [], logicalId: 'Orders' },
      { type: 'function', id: 'function:t.yaml#Orders' },
    );
    const of = (name: string, id: string) => thing(name, { guards: [], function: id });
    const [own, other] = [of('own', orders.id), of('other', 'function:t.yaml#Report')];
    const { exception: judged, result } = only(
      { fact: null, function: 'Orders' },
      { facts: [orders, own, other, OPEN] },
    );
    expect(judged).toMatchObject({ state: 'in-force', facts: [own.id] });
    expect(result).toMatchObject({ decided: 'fail', counts: { fail: 3, decided: 1 } });
    const aboutFunctions = bareCheck('thing-guarded', { about: 'function', expect: FAILING.expect });
    const whole = only({ fact: null, function: 'Orders' }, { checks: [aboutFunctions], facts: [orders] });
    expect(whole.exception?.facts).toEqual([orders.id]);
  });

  test('for a function that there is not, or several of, says so and covers nothing', () => {
    const named = (path: string) =>
      thing('Orders', { guards: [] }, { type: 'function', id: `function:${path}#Orders` });
    const gone = only({ fact: null, function: 'Orders' });
    expect(gone.exception).toMatchObject({
      state: 'unmatched',
      because: expect.stringContaining('No function is called'),
    });
    const own = thing('own', { guards: [], function: 'function:a.yaml#Orders' });
    const two = only({ fact: null, function: 'Orders' }, { facts: [named('a.yaml'), named('b.yaml'), own] });
    expect(two.exception).toMatchObject({
      state: 'unmatched',
      because: expect.stringContaining('2 functions are called'),
    });
    expect(two.result.decided).toBe('fail');
  });

  test('the first by id decides where two cover one fact', () => {
    const { result } = run([exception({ id: 'E-9', compensating: ['passing'] }), exception({ id: 'E-2' })], {
      facts: [OPEN],
    });
    expect(result.facts[0]?.decision).toEqual({ kind: 'excepted', by: 'E-2' });
  });
});

describe('an exception is not in force for', () => {
  test.each<[string, Partial<Exception>, string, string]>([
    ['no reason', { reason: null }, 'invalid', 'does not state reason'],
    ['an empty reason', { reason: ' ' }, 'invalid', 'does not state reason'],
    ['no owner', { owner: null }, 'invalid', 'does not state owner'],
    ['no approver', { approver: null }, 'invalid', 'does not state approver'],
    ['no date of creation', { created: null }, 'invalid', 'does not state created'],
    ['no end', { expires: null }, 'invalid', 'does not state expires'],
    ['an end that is no date', { expires: 'next year' }, 'invalid', 'does not state expires'],
    ['an approver who is its owner', { approver: '@team' }, 'invalid', 'approver is also its owner'],
    ['the same name written otherwise', { approver: 'Team ' }, 'invalid', 'approver is also its owner'],
    ['an approver who made the change', { approver: '@Author' }, 'invalid', 'the author of the change'],
    ['more than 180 days', { created: '2026-01-01', expires: '2026-07-01' }, 'invalid', '181 days; 180 are allowed'],
    ['an end before its start', { created: '2026-04-02', expires: '2026-04-01' }, 'invalid', 'before it was created'],
    ['a start after the release', { created: '2026-03-02' }, 'invalid', 'after the release'],
    ['a check that there is not', { check: 'nothing' }, 'invalid', 'no check nothing'],
    ['a check whose name is misspelt', { check: 'thing-garded' }, 'invalid', 'Did you mean thing-guarded?'],
    ['being over', { expires: '2026-02-28' }, 'expired', 'ended on 2026-02-28, 1 day before'],
    ['a fact that is gone', { fact: 'thing:template.yaml#gone' }, 'unmatched', 'matches no fact'],
    ['a fact that passes', { fact: GUARDED.id }, 'unmatched', 'matches no fact'],
    ['a compensating check that fails', { compensating: ['passing', 'failing'] }, 'void', 'does not pass: failing'],
    ['a compensating check that there is not', { compensating: ['nothing'] }, 'void', 'does not pass: nothing'],
  ])('%s', (_, changes, state, because) => {
    const { exception: judged, result } = only(changes);
    expect(judged?.state).toBe(state);
    expect(judged?.because).toContain(because);
    expect(result).toMatchObject({ outcome: 'fail', decided: 'fail', severity: 'high', counts: { decided: 0 } });
  });
});

describe('the second pass', () => {
  const overExceptions = bareCheck('evd-exceptions-valid', {
    about: 'exception',
    reads: 'results',
    needs: [],
    basis: 'stated',
    expect: [
      {
        when: {},
        that: { properties: { matched: { minItems: 1 } } },
        outcome: 'fail',
        severity: 'medium',
        else: '{{check}} covers nothing',
      },
      {
        when: {},
        that: { properties: { approverIs: { maxItems: 0 } } },
        outcome: 'fail',
        severity: 'high',
        else: 'Approved by {{approverIs}}',
      },
    ],
  });
  const settings = evidence({ id: 'configuration:.evidence.yml', kind: 'configuration', basis: 'stated' });
  const second = (changes: Partial<Exception>, more: Changes = {}) => {
    const judged = only(changes, {
      checks: [check(), PASSING, overExceptions],
      evidence: [evidence(), settings],
      ...more,
    });
    return { ...judged, over: judged.results[2] };
  };

  test('judges exceptions as they stand against the first', () => {
    expect(second({})).toMatchObject({ over: { outcome: 'pass', facts: [{ fact: 'exception:.evidence.yml#E-1' }] } });
    expect(second({ fact: GUARDED.id }).over).toMatchObject({
      outcome: 'fail',
      facts: [{ texts: ['thing-guarded covers nothing'] }],
    });
    expect(second({ approver: '@author' }).over?.facts[0]?.texts).toEqual(['Approved by author']);
  });

  test('says no evidence where the author is not known, and the exception holds', () => {
    const judged = second({}, { author: null });
    expect(judged.over?.outcome).toBe('no-evidence');
    expect(judged.over?.facts[0]?.reasons).toEqual([
      { pointer: '/approverIs', why: 'who made the change is not known' },
    ]);
    expect(judged.exception?.state).toBe('in-force');
    expect(second({ approver: '@team' }, { author: null }).over?.outcome).toBe('fail');
  });

  test('gives facts with every attribute of their type', () => {
    expect(second({ compensating: ['passing', 'nothing'], reason: null }).fact).toEqual({
      type: 'exception',
      id: 'exception:.evidence.yml#E-1',
      attributes: {
        check: 'thing-guarded',
        pattern: 'thing:template.yaml#open',
        missing: ['reason'],
        approverIs: [],
        daysLeft: 31,
        daysGranted: 59,
        matched: ['thing:template.yaml#open'],
        known: true,
        notPassing: ['nothing'],
      },
      origins: {},
      place: { path: '.evidence.yml', line: 7, column: 1, pointer: null },
      evidence: 'configuration:.evidence.yml',
    });
  });

  test('a check over exceptions can neither compensate nor be excepted', () => {
    expect(second({ compensating: ['evd-exceptions-valid'] }).exception?.state).toBe('void');
    expect(second({ check: 'evd-exceptions-valid', fact: 'exception:*' }).exception?.state).toBe('invalid');
  });

  test('without exceptions there is nothing for it to be about', () => {
    expect(run([], { checks: [check(), PASSING, overExceptions] }).results[2]?.outcome).toBe('not-applicable');
  });
});

describe('an assertion about a check', () => {
  const attested = (changes: Parameters<typeof assertion>[0] = {}, more: Changes = {}) =>
    run([], { facts: [UNKNOWN, GUARDED], assertions: [assertion(changes)], ...more }).result;

  test('fills no evidence, and leaves the raw outcome', () => {
    const result = attested();
    expect(result).toMatchObject({ outcome: 'no-evidence', decided: 'attested', counts: { decided: 1 } });
    expect(result.facts.map(({ decision }) => decision)).toEqual([null, { kind: 'attested', by: 'A-1' }]);
  });

  test('fills nothing where the document that it rests on has other bytes', () => {
    const { source, sha256 } = evidence();
    expect(attested({ document: { path: source.path, sha256 } }).decided).toBe('attested');
    expect(attested({ document: { path: source.path, sha256: 'f'.repeat(64) } }).decided).toBe('no-evidence');
  });

  test('fills what was not found at all, and a population that is not whole', () => {
    expect(attested({}, { missing: ['manifest'] })).toMatchObject({ outcome: 'no-evidence', decided: 'attested' });
    expect(attested({}, { facts: [GUARDED], problems: [problem()] }).decided).toBe('attested');
  });

  test('never overrides a fail or an error, and adds nothing to a pass', () => {
    expect(attested({}, { facts: [UNKNOWN, OPEN] }).decided).toBe('fail');
    expect(attested({}, { facts: [UNKNOWN, { ...thing('e'), attributes: {} }] }).decided).toBe('error');
    expect(attested({}, { facts: [GUARDED] })).toMatchObject({ decided: 'pass', counts: { decided: 0 } });
  });

  test('beside an exception, what is excepted still shows', () => {
    const { result } = only({}, { facts: [OPEN, UNKNOWN], assertions: [assertion()] });
    expect(result).toMatchObject({ outcome: 'fail', decided: 'excepted', counts: { decided: 2 } });
  });

  test.each([
    ['is over', { validUntil: '2026-02-28' }],
    ['was issued after the release', { issued: '2026-03-02' }],
    ['holds for more than 365 days', { issued: '2026-01-01', validUntil: '2027-01-02' }],
    ['has no readable date', { validUntil: 'ever' }],
    ['is about another check', { check: 'passing' }],
    ['is about a control', { check: null, control: 'CC6.1' }],
  ])('does not count where it %s', (_, changes) => {
    expect(attested(changes).decided).toBe('no-evidence');
  });
});

describe('fact patterns', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['*', 'anything/at#all', true],
    ['endpoint:*#Api GET /{proxy+}', 'endpoint:t.yaml#Api GET /{proxy+}', true],
    ['endpoint:t.yaml#Api * /*', 'endpoint:t.yaml#Api GET /a/b', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['ab*ba', 'aba', false],
    ['a.c', 'abc', false],
    ['fn:[x]', 'fn:x', false],
    ['log-group:t#/aws/*', 'log-group:t#/aws/*', true],
    ['*x*x*x*x*x*x*x*x*x*y', 'x'.repeat(5000), false],
  ])('%s of %s: %s', (pattern, id, matches) => {
    expect(matchesFact(pattern, id)).toBe(matches);
  });
});
