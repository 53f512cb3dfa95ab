import { expect, test } from 'vitest';
import { logCorrelation } from '../../src/derive/log-correlation.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact } from './fact-builder.ts';

function log(name: string, owner: string | null, requests: string[], traces: string[] = [], isEstimate = false): Fact {
  const ids = [
    { kind: 'request-id', isEstimate, sketch: requests },
    { kind: 'trace-id', isEstimate: false, sketch: traces },
  ];
  return fact('log-sample', name, { function: owner, owner: null, ids });
}

function correlationOf(logs: Fact[], name: string): Json | undefined {
  return derivedOf(logCorrelation, logs, `log-sample:template.yaml#${name}`).attributes.correlation;
}

const logs = [
  log('orders', 'function:a#Orders', ['a1', 'a2'], ['t1', 't2']),
  log('orders-2', 'function:a#Orders', ['a2', 'a3'], ['t3']),
  log('stock', 'function:a#Stock', ['t1', 'b1'], ['t3'], true),
  log('mail', 'function:a#Mail', ['c1']),
];

test('ids that logs of other functions have too, of whichever kind they are there', () => {
  // t1 is the trace id here and the request id there.
  expect(correlationOf(logs, 'orders')).toEqual({
    functions: 2,
    compared: 4,
    shared: 1,
    isWhole: true,
    logs: ['log-sample:template.yaml#stock'],
  });
  expect(correlationOf(logs, 'stock')).toEqual({
    functions: 2,
    compared: 3,
    shared: 2,
    isWhole: false,
    logs: ['log-sample:template.yaml#orders', 'log-sample:template.yaml#orders-2'],
  });
  expect(correlationOf(logs, 'mail')).toMatchObject({ shared: 0, logs: [] });
});

test('two files of one function are not compared with each other', () => {
  expect(correlationOf(logs.slice(0, 2), 'orders')).toBeNull();
});

test('a log of nobody, or of several, is not known', () => {
  expect(correlationOf([...logs, log('all', null, ['a1'])], 'all')).toEqual({ unresolved: expect.any(String) });
  // What it has is found in nobody's log.
  expect(correlationOf([...logs, log('all', null, ['c1'])], 'mail')).toMatchObject({ functions: 2, shared: 0 });
});

test('ids that are not known leave it open whether all were compared', () => {
  const open = fact('log-sample', 'open', {
    function: 'function:a#Open',
    owner: null,
    ids: [{ unresolved: 'too large' }],
  });
  expect(correlationOf([...logs, open], 'open')).toMatchObject({ compared: 0, isWhole: false });
});
