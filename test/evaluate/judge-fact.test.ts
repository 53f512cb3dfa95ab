import { describe, expect, test } from 'vitest';
import { judgeFact, prepareCheck, restsOn } from '../../src/evaluate/judge-fact.ts';
import { fillText } from '../../src/evaluate/text.ts';
import type { Check } from '../../src/model/check.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { bareCheck, thing } from './samples.ts';

const hole = (why: string) => ({ unresolved: why });

function judged(check: Check, attributes: Attributes = {}) {
  return judgeFact(prepareCheck(check), thing('a', attributes));
}

const guarded = bareCheck('guarded', {
  expect: [
    {
      when: {},
      that: { properties: { guards: { minItems: 1 } } },
      outcome: 'fail',
      severity: 'high',
      else: '{{name}} is open',
    },
  ],
});

const twoClauses = bareCheck('two', {
  expect: [
    {
      when: { properties: { mode: { const: 'open' } } },
      that: { properties: { guards: { minItems: 1 } } },
      outcome: 'fail',
      severity: 'medium',
      else: '{{name}} is open',
    },
    {
      when: {},
      that: { properties: { days: { maximum: 5 } } },
      outcome: 'fail',
      severity: 'critical',
      else: '{{days}} days',
    },
  ],
});

describe('the outcome of a fact', () => {
  test('pass, fail and no-evidence', () => {
    expect(judged(guarded)).toMatchObject({ outcome: 'pass', severity: null, texts: [], reasons: [] });
    expect(judged(guarded, { guards: [] })).toEqual({
      outcome: 'fail',
      severity: 'high',
      atMost: 'high',
      texts: ['a is open'],
      reasons: [{ pointer: '/guards', value: [] }],
    });
    expect(judged(guarded, { guards: hole('an import') })).toEqual({
      outcome: 'no-evidence',
      severity: null,
      atMost: null,
      texts: [],
      reasons: [{ pointer: '/guards', why: 'an import' }],
    });
  });

  test('severity is of the worst clause that failed, at most of those that may', () => {
    expect(judged(twoClauses, { guards: [], days: 9 })).toMatchObject({ severity: 'critical', atMost: 'critical' });
    expect(judged(twoClauses, { guards: [], days: hole('x') })).toMatchObject({
      outcome: 'fail',
      severity: 'medium',
      atMost: 'critical',
      texts: ['a is open'],
    });
  });

  test('a clause whose condition does not hold demands nothing; one whose condition may hold is unknown', () => {
    expect(judged(twoClauses, { mode: 'closed', guards: [] }).outcome).toBe('pass');
    const maybe = judged(twoClauses, { mode: hole('x'), guards: [] });
    expect(maybe.outcome).toBe('no-evidence');
    expect(maybe.reasons).toEqual([{ pointer: '/mode', why: 'x' }]);
    expect(judged(twoClauses, { mode: hole('x') }).outcome).toBe('pass');
  });

  test('a clause that asks for a proof comes to no evidence without it, and says so; what is wrong is a fail still', () => {
    const proven = bareCheck('proven', {
      expect: [
        {
          when: {},
          that: { properties: { guards: { minItems: 1 } } },
          outcome: 'no-evidence',
          severity: 'critical',
          else: '{{name}} shows nothing',
        },
        {
          when: {},
          that: { properties: { days: { maximum: 5 } } },
          outcome: 'fail',
          severity: 'low',
          else: '{{days}} days',
        },
      ],
    });
    expect(judged(proven).outcome).toBe('pass');
    expect(judged(proven, { guards: [] })).toEqual({
      outcome: 'no-evidence',
      severity: null,
      atMost: null,
      texts: ['a shows nothing'],
      reasons: [{ pointer: '/guards', value: [] }],
    });
    expect(judged(proven, { guards: [], days: 9 })).toMatchObject({
      outcome: 'fail',
      atMost: 'low',
      texts: ['9 days'],
    });
    expect(judged(proven, { guards: hole('x'), days: 9 })).toMatchObject({ outcome: 'fail', atMost: 'low' });
    expect(judged(proven, { guards: [], days: hole('x') }).reasons).toHaveLength(2);
  });

  test('outside the population, and perhaps of it', () => {
    const only = { ...guarded, only: { properties: { mock: { const: false } } } };
    expect(judged(only, { mock: true, guards: [] }).outcome).toBe('outside');
    expect(judged(only, { mock: hole('x'), guards: [] })).toMatchObject({
      outcome: 'no-evidence',
      reasons: [{ pointer: '/mock', why: 'x' }],
    });
    expect(judged(only, { mock: hole('x') }).outcome).toBe('no-evidence');
  });

  test('not applicable with the reason, and perhaps so', () => {
    const skip = {
      ...guarded,
      skip: [{ when: { properties: { mode: { const: 'ajar' } } }, because: '{{name}} is ajar' }],
    };
    expect(judged(skip, { mode: 'ajar', guards: [] })).toMatchObject({
      outcome: 'not-applicable',
      texts: ['a is ajar'],
    });
    expect(judged(skip, { mode: hole('x'), guards: [] })).toMatchObject({
      outcome: 'no-evidence',
      reasons: [{ pointer: '/mode', why: 'x' }],
    });
    expect(judged(skip, { guards: [] }).outcome).toBe('fail');
  });

  test('an attribute that should be there and is not is our error', () => {
    const { guards: _, ...attributes } = thing('a').attributes;
    const result = judgeFact(prepareCheck(guarded), { ...thing('a'), attributes });
    expect(result.outcome).toBe('error');
    expect(result.texts[0]).toContain('guards');
  });

  test('an attribute called like an inherited name is not there', () => {
    const check = bareCheck('x', {
      expect: [{ when: {}, that: { properties: { toString: {} } }, outcome: 'fail', severity: 'low', else: 'x' }],
    });
    expect(judged(check).outcome).toBe('error');
  });
});

describe('reasons', () => {
  const reasons = (that: Check['only'], attributes: Attributes) =>
    judged(bareCheck('x', { expect: [{ when: {}, that, outcome: 'fail', severity: 'low', else: 'x' }] }), attributes)
      .reasons;

  test('lead to the elements that decided', () => {
    const grants = [
      { pattern: 'a', actions: ['x'] },
      { pattern: '*', actions: ['y'] },
    ];
    expect(
      reasons({ properties: { grants: { items: { properties: { pattern: { not: { const: '*' } } } } } } }, { grants }),
    ).toEqual([{ pointer: '/grants/1/pattern', value: '*' }]);
    const withHole = [{ pattern: hole('an import'), actions: [] }, hole('a macro')];
    expect(
      reasons(
        { properties: { grants: { items: { properties: { pattern: { not: { const: '*' } } } } } } },
        { grants: withHole },
      ),
    ).toEqual([
      { pointer: '/grants/0/pattern', why: 'an import' },
      { pointer: '/grants/1', why: 'a macro' },
    ]);
  });

  test('name the list where none of it fulfils', () => {
    expect(reasons({ properties: { guards: { contains: { const: 'iam' } } } }, { guards: [] })).toEqual([
      { pointer: '/guards', value: [] },
    ]);
    expect(reasons({ properties: { guards: { contains: { const: 'iam' } } } }, { guards: ['jwt'] })).toEqual([
      { pointer: '/guards/0', value: 'jwt' },
    ]);
  });

  test('name the hole of a list whose size is not known', () => {
    expect(reasons({ properties: { guards: { minItems: 2 } } }, { guards: ['jwt', hole('a macro')] })).toEqual([
      { pointer: '/guards', why: 'a macro' },
    ]);
  });

  test('swap under not, and keep what has the verdict under anyOf and allOf', () => {
    const days = { properties: { days: { minimum: 9 } } };
    const mode = { properties: { mode: { const: 'ajar' } } };
    expect(reasons({ anyOf: [days, mode] }, {})).toEqual([
      { pointer: '/days', value: 3 },
      { pointer: '/mode', value: 'open' },
    ]);
    expect(reasons({ allOf: [days, { not: mode }] }, {})).toEqual([{ pointer: '/days', value: 3 }]);
    expect(reasons({ not: { allOf: [{ properties: { days: { maximum: 9 } } }] } }, {})).toEqual([
      { pointer: '/days', value: 3 },
    ]);
  });

  test('give a parameter without value', () => {
    expect(reasons({ properties: { days: { unknown: 'the parameter least has no value' } } }, {})).toEqual([
      { pointer: '/days', why: 'the parameter least has no value' },
    ]);
  });

  test('are counted where there are many, and long lists are cut', () => {
    const grants = Array.from({ length: 50 }, () => ({ pattern: '*', actions: [] }));
    const many = reasons(
      { properties: { grants: { items: { properties: { pattern: { not: { const: '*' } } } } } } },
      { grants },
    );
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toEqual({ pointer: '', why: 'and 30 more' });
    const [one] = reasons({ properties: { guards: { maxItems: 1 } } }, { guards: Array(50).fill('jwt') });
    expect(one).toEqual({ pointer: '/guards', value: [...Array(10).fill('jwt'), 'and 40 more'] });
  });

  test('escape names in pointers', () => {
    const check = bareCheck('x', {
      expect: [
        { when: {}, that: { properties: { 'a/b~c': { const: 1 } } }, outcome: 'fail', severity: 'low', else: 'x' },
      ],
    });
    expect(judged(check, { 'a/b~c': 2 }).reasons).toEqual([{ pointer: '/a~1b~0c', value: 2 }]);
  });
});

describe('what a pass rests on', () => {
  const origins: Fact['origins'] = {
    '/guards': { kind: 'inherited-default', from: 'the platform' },
    '/days': { kind: 'assumed', from: 'the default of Days' },
    '/mode': { kind: 'literal', from: 'x', place: { path: 'x', line: 1, column: 1, pointer: null } },
    '/grants/0/pattern': { kind: 'conditional', from: 'IsProd' },
  };

  test('is the defaults, assumptions and conditions at the places that decided', () => {
    const fact = { ...thing('a'), origins };
    expect(restsOn(prepareCheck(guarded), fact)).toEqual([
      { pointer: '/guards', kind: 'inherited-default', from: 'the platform' },
    ]);
    expect(restsOn(prepareCheck(twoClauses), fact).map(({ pointer }) => pointer)).toEqual(['/guards', '/days']);
  });

  test('holds what stands inside a list that was judged, and not what made a clause demand nothing', () => {
    const check = bareCheck('x', {
      expect: [
        {
          when: {},
          that: { properties: { grants: { items: { properties: { pattern: { const: 'a' } } } } } },
          outcome: 'fail',
          severity: 'low',
          else: 'x',
        },
      ],
    });
    const fact = { ...thing('a', { grants: [{ pattern: 'a', actions: [] }] }), origins };
    expect(restsOn(prepareCheck(check), fact).map(({ pointer }) => pointer)).toEqual(['/grants/0/pattern']);
    const closed = { ...thing('a', { mode: 'closed' }), origins };
    expect(restsOn(prepareCheck(twoClauses), closed).map(({ pointer }) => pointer)).toEqual(['/guards', '/days']);
  });
});

describe('texts', () => {
  const attributes: Attributes = {
    name: 'a',
    none: null,
    yes: true,
    list: ['x', 'y'],
    empty: [],
    hole: hole('an import'),
    mixed: ['x', hole('a macro')],
    many: Array.from({ length: 12 }, (_, index) => `n${index}`),
    long: 'x'.repeat(500),
    owner: { team: 'red' },
    grants: [{ pattern: 'a', actions: ['p', 'q'] }, { pattern: 'b', actions: ['r'] }, hole('a macro')],
    nothing: null,
  };

  test.each([
    ['{{name}} and {{ name }}', 'a and a'],
    ['{{none}}', 'none'],
    ['{{yes}}', 'true'],
    ['{{list}}', 'x, y'],
    ['{{empty}}', 'none'],
    ['{{hole}}', 'unknown (an import)'],
    ['{{mixed}}', 'x, unknown (a macro)'],
    ['{{many}}', 'n0, n1, n2, n3, n4, n5, n6, n7 and 4 more'],
    ['{{long}}', `${'x'.repeat(200)} (and 300 more characters)`],
    ['{{owner/team}}', 'red'],
    ['{{grants/pattern}}', 'a, b, unknown (a macro)'],
    ['{{grants/actions}}', 'p, q, r, unknown (a macro)'],
    ['{{nothing/team}}', 'none'],
    ['{{hole/team}}', 'unknown (an import)'],
    ['{{toString}}', 'none'],
  ])('%s', (text, filled) => {
    expect(fillText(text, attributes)).toBe(filled);
  });

  test('what fills a place is not filled in again, and is cut between characters', () => {
    expect(fillText('{{name}}', { name: '{{secret}} $& $1', secret: 'x' })).toBe('{{secret}} $& $1');
    expect(fillText('{{name}}', { name: `${'x'.repeat(199)}\u{1F600}y` })).toBe(
      `${'x'.repeat(199)} (and 3 more characters)`,
    );
  });
});
