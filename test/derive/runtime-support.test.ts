import { describe, expect, test } from 'vitest';
import { runtimeSupport } from '../../src/derive/runtime-support.ts';
import type { Json } from '../../src/model/json.ts';
import { derive } from './derive-all.ts';
import { CONTEXT, fact } from './fact-builder.ts';

const runtimes = {
  ...CONTEXT.tables.runtimes,
  date: '2026-01-01',
  runtimes: { old: { deprecated: '2024-02-29' }, soon: { deprecated: '2026-07-01' }, open: { deprecated: null } },
};
const tables = { ...CONTEXT.tables, runtimes };
const daysLeft = (runtime: Json, at = '2026-06-30T23:59:59Z', platform = 'aws') =>
  [...derive(runtimeSupport, [fact('function', 'F', { runtime, platform })], { at, tables }).values()][0]
    ?.runtimeDaysLeft;

describe('runtime-support', () => {
  test('whole days by date, whatever the hour', () => {
    expect(daysLeft('soon', '2026-06-30T00:00:00Z')).toBe(1);
    expect(daysLeft('soon', '2026-06-30T23:59:59Z')).toBe(1);
    expect(daysLeft('soon', '2026-07-01T00:00:00Z')).toBe(0);
    expect(daysLeft('old', '2024-03-01T08:00:00Z')).toBe(-1);
  });

  test('an image has no runtime, and a runtime without an end has no days', () => {
    expect(daysLeft(null)).toBeNull();
    expect(daysLeft('open')).toBeNull();
  });

  test.each(['future42.x', '__proto__', 'constructor'])('%s is not in the table', (runtime) => {
    expect(daysLeft(runtime)).toEqual({ unresolved: 'the table of runtimes of 2026-01-01 does not know this runtime' });
  });

  test('a runtime that is not known', () => {
    expect(daysLeft({ unresolved: 'parameter' })).toEqual({ unresolved: 'parameter' });
    const either = { unresolved: 'condition', among: ['soon', null] };
    expect(daysLeft(either)).toEqual({ unresolved: 'condition', among: [1, null] });
    const strange = { unresolved: 'condition', among: ['soon', 'future42.x'] };
    expect(daysLeft(strange)).toEqual({ unresolved: 'condition' });
  });

  test('a runtime of the same name on another platform is not the one of the table', () => {
    expect(daysLeft('soon', '2026-06-30T00:00:00Z', 'azure')).toEqual({
      unresolved: 'the table of runtimes is of Lambda alone',
    });
  });

  test('the shipped table knows old and new runtimes', () => {
    const { runtimes } = CONTEXT.tables.runtimes;
    expect(runtimes['python3.8']?.deprecated).toBe('2024-10-14');
    expect(runtimes['nodejs22.x']?.deprecated).toBe('2027-04-30');
  });
});
