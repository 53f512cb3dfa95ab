import { describe, expect, it } from 'vitest';
import { alarms } from '../../src/derive/alarms.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';
const orders = fact('function', 'Orders', { platform: 'aws', name: 'shop-orders' });
const metric = (value: Json, name = 'FunctionName') => ({
  namespace: 'AWS/Lambda',
  metric: 'Errors',
  dimensions: [{ name, value }],
});
const alarm = (metrics: Json[], more = {}) => ({
  kind: 'metric',
  metrics,
  alarms: [],
  actionsEnabled: true,
  actions: ['oncall'],
  ...more,
});
const of = (...others: Parameters<typeof derivedOf>[1]) =>
  derivedOf(alarms, [orders, ...others], ORDERS).attributes.alarms;
const watched = { alarm: 'alarm:template.yaml#A', metric: 'Errors', enabled: true, actions: ['oncall'] };

describe('alarms of a function', () => {
  it.each(['${Orders}', '${Orders.Arn}', 'shop-orders', 'shop-orders:live'])('are those that name it: %s', (value) => {
    expect(of(fact('alarm', 'A', alarm([metric(value)])))).toEqual([watched]);
  });

  it('are not those of another function, of another stack or of another dimension', () => {
    expect(of(fact('alarm', 'A', alarm([metric('${Other}')])))).toEqual([]);
    expect(of(elsewhere('alarm', 'A', alarm([metric('${Orders}')])))).toEqual([]);
    expect(of(fact('alarm', 'A', alarm([metric('shop-orders', 'QueueName')])))).toEqual([]);
  });

  it('are those over the whole account too', () => {
    expect(of(fact('alarm', 'A', alarm([{ namespace: 'AWS/Lambda', metric: 'Errors', dimensions: [] }])))).toEqual([
      watched,
    ]);
  });

  it('tell whom an alarm tells that watches them', () => {
    const quiet = fact('alarm', 'A', alarm([metric('${Orders}')], { actions: [] }));
    const above = fact('alarm', 'Any', alarm([], { kind: 'composite', alarms: ['${A}'], actions: ['pager'] }));
    expect(of(quiet, above)).toEqual([{ ...watched, actions: ['pager'] }]);
  });

  it('may be one that does not say what it watches', () => {
    expect(of(fact('alarm', 'A', alarm([metric({ unresolved: 'imported' })])))).toEqual([unresolved('A')]);
    expect(of(fact('alarm', 'A', alarm([{ unresolved: 'imported' }])))).toEqual([unresolved('A')]);
    const nowhere = { ...metric('${Orders}'), namespace: { unresolved: 'imported' } };
    expect(of(fact('alarm', 'A', alarm([nowhere])))).toEqual([unresolved('A')]);
  });

  it.each([
    ['its rule is not known', [{ unresolved: 'a rule that is no text' }], 'errors'],
    ['the name of the alarm is not', ['errors'], { unresolved: 'the parameter Name has no value' }],
  ])('may tell those whom another alarm tells, where %s', (_, watchedByIt, name) => {
    const quiet = fact('alarm', 'A', alarm([metric('${Orders}')], { name, actions: [] }));
    const above = fact('alarm', 'Any', alarm([], { kind: 'composite', alarms: watchedByIt, actions: ['pager'] }));
    expect(of(quiet, above)).toEqual([{ ...watched, actions: [unresolved('Any')] }]);
  });

  it('are not known where the release declares none, nor on another platform', () => {
    expect(of()).toEqual([unresolved('no alarm is declared')]);
    const azure = fact('function', 'Orders', { platform: 'azure' });
    expect(derivedOf(alarms, [azure, fact('alarm', 'A', alarm([]))], ORDERS).attributes.alarms).toEqual([
      unresolved('platform'),
    ]);
  });
});
