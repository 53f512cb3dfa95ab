import { expect, test } from 'vitest';
import { logLimits } from '../../src/derive/log-limits.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact } from './fact-builder.ts';

function limitOf(
  timeoutSeconds: Json,
  durationMs: Json,
  owner: Json = 'function:template.yaml#Orders',
): Json | undefined {
  const sample = fact('log-sample', 'orders', { function: owner, invocations: { reported: 3, durationMs } });
  const facts = [fact('function', 'Orders', { timeoutSeconds }), sample];
  return derivedOf(logLimits, facts, sample.id).attributes.timeLimit;
}

const durations = { max: 2999.99, p50: 10, p95: 900, p99: 1500 };

test('the longest invocations as shares of the timeout, never rounded up', () => {
  expect(limitOf(3, durations)).toEqual({ timeoutMs: 3000, maxRatio: 0.9999, p99Ratio: 0.5 });
});

test('nothing where no durations are told', () => {
  expect(limitOf(3, null)).toBeNull();
});

test('not known where the timeout, the function or the durations are not', () => {
  expect(limitOf({ unresolved: 'parameter' }, durations)).toEqual({ unresolved: 'parameter' });
  expect(limitOf(null, durations)).toEqual({ unresolved: expect.stringContaining('no timeout') });
  expect(limitOf(3, durations, null)).toEqual({ unresolved: expect.any(String) });
  expect(limitOf(3, durations, { unresolved: 'two functions' })).toEqual({ unresolved: 'two functions' });
  expect(limitOf(3, { unresolved: 'cut off' })).toEqual({ unresolved: 'cut off' });
});
