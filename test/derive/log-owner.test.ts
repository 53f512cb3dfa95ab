import { describe, expect, it } from 'vitest';
import { logOwner } from '../../src/derive/log-owner.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const CREATE = 'function:template.yaml#CreateOrder';

const FUNCTIONS: Fact[] = [
  fact('function', 'CreateOrder', { name: 'orders-create', logGroup: null }),
  fact('function', 'Pay', { name: 'Pay', logGroup: '/acme/payments' }),
  fact('function', 'Ship', { name: { unresolved: 'parameter Env', among: ['dev-ship', 'prod-ship'] }, logGroup: null }),
  fact('function', 'Handler', { name: 'Handler', logGroup: null }),
  elsewhere('function', 'Handler', { name: 'Handler', logGroup: null }),
];

function ownerOf(owner: Json, functions: Fact[] = FUNCTIONS): Json | undefined {
  const sample = fact('log-sample', 'x', { owner });
  return derivedOf(logOwner, [...functions, sample], sample.id).attributes.function;
}

function named(name: string): Json | undefined {
  return ownerOf({ rule: 'path', name });
}

describe('the function of a log sample', () => {
  it.each([
    ['orders-create', CREATE],
    ['/aws/lambda/orders-create', CREATE],
    ['CreateOrder', CREATE],
    ['acme-prod-CreateOrder-1A2B3C4D5E6F', CREATE],
    ['/aws/lambda/acme-prod-CreateOrder-1A2B3C4D5E6F', CREATE],
    ['/acme/payments', 'function:template.yaml#Pay'],
    ['prod-ship', 'function:template.yaml#Ship'],
  ])('of %s is the one that is so called', (name, id) => {
    expect(named(name)).toBe(id);
  });

  it('is not known where several or none are called so', () => {
    const both = ['function:other/template.yaml#Handler', 'function:template.yaml#Handler'];
    expect(named('Handler')).toEqual(unresolved('2 functions', both));
    expect(named('acme-Handler-1A2B3C4D5E6F')).toEqual(unresolved('2 functions', both));
    expect(named('billing')).toEqual(unresolved('billing'));
    // A logical id at either end is a stack's name or a coincidence.
    expect(named('CreateOrder-x')).toEqual(unresolved('CreateOrder-x'));
  });

  it('is the one with the name before the one with the logical id', () => {
    const functions = [
      fact('function', 'A', { name: 'B', logGroup: null }),
      fact('function', 'B', { name: 'C', logGroup: null }),
    ];
    expect(ownerOf({ rule: 'path', name: 'B' }, functions)).toBe('function:template.yaml#A');
  });

  it('is null where nothing says whose the lines are, and not known where that is not', () => {
    expect(ownerOf(null)).toBeNull();
    expect(ownerOf({ unresolved: 'two groups in one file' })).toEqual({ unresolved: 'two groups in one file' });
  });
});
