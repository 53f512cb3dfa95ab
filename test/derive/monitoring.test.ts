import { describe, expect, it } from 'vitest';
import { monitoring } from '../../src/derive/monitoring.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const own = fact('stack', 'x', {});
const of = (...others: Parameters<typeof derivedOf>[1]) => derivedOf(monitoring, [own, ...others], own.id).attributes;
const budget = (name: string, stack: string) => fact('budget', name, { stack, subscribers: ['email'] });
const alarm = (metric: string) =>
  fact('alarm', 'A', {
    metrics: [{ namespace: 'AWS/Lambda', metric, dimensions: [] }],
    actionsEnabled: true,
    actions: [],
  });

describe('what a release watches itself with', () => {
  it('is not known where it declares nothing', () => {
    expect(of()).toEqual({
      detectors: [unresolved('no detector')],
      logExports: [unresolved('no log group')],
      budgets: [unresolved('no budget')],
      usageAlarms: [unresolved('no alarm')],
    });
  });

  it('counts for each stack, its own first', () => {
    const found = of(budget('A', 'stack:other'), budget('B', own.id)).budgets;
    expect(found).toEqual([
      { budget: 'budget:template.yaml#B', subscribers: ['email'] },
      { budget: 'budget:template.yaml#A', subscribers: ['email'] },
    ]);
  });

  it('says so where not all is listed', () => {
    const many = Array.from({ length: 25 }, (_, at) => budget(`B${at}`, 'stack:other'));
    const found = of(...many).budgets as unknown[];
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toEqual(unresolved('25'));
  });

  it('counts alarms on use, and knows where there are others only', () => {
    expect(of(alarm('Invocations')).usageAlarms).toEqual([
      { alarm: 'alarm:template.yaml#A', metric: 'Invocations', enabled: true, actions: [] },
    ]);
    expect(of(alarm('Errors')).usageAlarms).toEqual([]);
  });

  it('takes a log group for passed on where it has a subscription', () => {
    expect(
      of(fact('log-group', 'L', { subscriptions: ['central'] }), fact('log-group', 'M', { subscriptions: [] }))
        .logExports,
    ).toEqual([{ logGroup: 'log-group:template.yaml#L', targets: ['central'] }]);
  });
});
