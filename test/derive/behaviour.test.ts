import { describe, expect, it } from 'vitest';
import { behaviour } from '../../src/derive/behaviour.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = fact('function', 'Orders', { triggers: [] });
const REPORT = fact('function', 'Report', { triggers: [] });

function testCase(name: string, attributes: Attributes = {}): Fact {
  const own = {
    outcome: 'passed',
    checks: ['a'],
    functionNames: ['Orders'],
    ranAt: '2026-05-01T00:00:00Z',
    ...attributes,
  };
  return fact('test-case', name, own, {}, 'junit.xml');
}

const testsOf = (of: Fact, facts: Fact[]) => derivedOf(behaviour, facts, of.id).attributes.tests;
const caseOf = (of: Fact, facts: Fact[]) => derivedOf(behaviour, facts, of.id).attributes;

describe('tests of a function', () => {
  it('are the cases that are tagged with its name, one entry for each check, with their age at the release', () => {
    const one = testCase('x', { checks: ['a', 'b'], outcome: 'failed' });
    expect(testsOf(ORDERS, [ORDERS, REPORT, one])).toEqual([
      { case: one.id, check: 'a', outcome: 'failed', daysOld: 3 },
      { case: one.id, check: 'b', outcome: 'failed', daysOld: 3 },
    ]);
    expect(testsOf(REPORT, [ORDERS, REPORT, one])).toEqual([]);
    expect(caseOf(one, [ORDERS, REPORT, one])).toEqual({ functions: [ORDERS.id], daysOld: 3 });
  });

  it('may be of several functions, by their deployed names too', () => {
    const named = fact('function', 'Pay', { name: 'shop-pay', triggers: [] });
    const one = testCase('x', { functionNames: ['Orders', 'shop-pay', '/aws/lambda/shop-pay'] });
    expect(caseOf(one, [ORDERS, named, one]).functions).toEqual([ORDERS.id, named.id]);
    expect(testsOf(named, [ORDERS, named, one])).toHaveLength(1);
  });

  it('go by the key of a function of Serverless Framework', () => {
    const book = fact('function', 'BookDashitLambdaFunction', { name: 'shop-dev-book-it', triggers: [] });
    const one = testCase('x', { functionNames: ['book-it'] });
    expect(caseOf(one, [ORDERS, book, one]).functions).toEqual([book.id]);
  });

  it('have no age where the report has no date', () => {
    expect(testsOf(ORDERS, [ORDERS, testCase('x', { ranAt: null })])).toMatchObject([{ daysOld: null }]);
  });

  it('without a function are of the only one, and may be of any of several', () => {
    const one = testCase('x', { functionNames: [] });
    const entry = { case: one.id, check: 'a', outcome: 'passed', daysOld: 3 };
    expect(testsOf(ORDERS, [ORDERS, one])).toEqual([entry]);
    for (const of of [ORDERS, REPORT]) {
      expect(testsOf(of, [ORDERS, REPORT, one])).toEqual([unresolved('its tags name no function', [entry])]);
    }
  });

  it('with a name that no function has may be of any, too, and say so', () => {
    const one = testCase('x', { functionNames: ['Ordrs'] });
    expect(testsOf(ORDERS, [ORDERS, one])).toEqual([unresolved('no function is called Ordrs', [expect.anything()])]);
    expect(caseOf(one, [ORDERS, one]).functions).toEqual([unresolved('no function is called Ordrs')]);
  });

  it('that nothing attributes stand as one hole for each check and outcome, with what can be said of all', () => {
    const facts = [ORDERS, REPORT, ...['x', 'y'].map((name) => testCase(name, { functionNames: [] }))];
    expect(testsOf(ORDERS, facts)).toEqual([
      {
        unresolved: expect.stringContaining('1 more like it'),
        among: [{ case: unresolved('several'), check: 'a', outcome: 'passed', daysOld: unresolved('several') }],
      },
    ]);
  });

  it('that were skipped show nothing of a function that they do not name', () => {
    expect(testsOf(ORDERS, [ORDERS, REPORT, testCase('x', { functionNames: [], outcome: 'skipped' })])).toEqual([]);
  });

  it('with a name that fits several functions may be of each of them, and of no other', () => {
    const other = elsewhere('function', 'Orders', { triggers: [] });
    const one = testCase('x');
    const facts = [ORDERS, other, REPORT, one];
    expect(testsOf(other, facts)).toEqual([unresolved('fits several functions', [expect.anything()])]);
    expect(testsOf(REPORT, facts)).toEqual([]);
    expect(caseOf(one, facts).functions).toEqual([unresolved('several', [other.id, ORDERS.id])]);
  });
});

describe('what comes in', () => {
  it('is each trigger, with what the gateway checks; what is not known stays so', () => {
    const hole = { unresolved: 'a macro' };
    const endpoint = fact('endpoint', 'Api POST /', { method: 'POST', validation: ['body'] });
    const one = fact('function', 'In', {
      triggers: [
        { source: endpoint.id, invocation: 'sync', service: 'api' },
        { source: 'event-source:template.yaml#Poll', invocation: 'poll', service: 'sqs' },
        hole,
      ],
    });
    const source = fact('event-source', 'Poll');
    expect(derivedOf(behaviour, [one, endpoint, source], one.id).attributes.inputs).toEqual([
      { source: endpoint.id, service: 'api', method: 'POST', validation: ['body'] },
      { source: source.id, service: 'sqs', method: null, validation: [] },
      hole,
    ]);
  });
});
