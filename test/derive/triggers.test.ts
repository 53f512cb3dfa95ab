import { describe, expect, it } from 'vitest';
import { triggers } from '../../src/derive/triggers.ts';
import type { Fact } from '../../src/model/fact.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';

function orders(attributes: Fact['attributes'] = {}, origins: Fact['origins'] = {}): Fact {
  return fact(
    'function',
    'Orders',
    { reservedConcurrency: null, deadLetterTarget: null, failureDestination: null, ...attributes },
    origins,
  );
}

function source(name: string, attributes: Fact['attributes'] = {}, origins: Fact['origins'] = {}): Fact {
  return fact(
    'event-source',
    name,
    { function: ORDERS, service: 's3', invocation: 'async', maxConcurrency: null, failureTarget: null, ...attributes },
    origins,
  );
}

function of(id: string, ...facts: Fact[]) {
  return derivedOf(triggers, facts, id);
}

describe('triggers of a function', () => {
  it('are its event sources, routes and URLs, and nobody else’s', () => {
    const { attributes } = of(
      ORDERS,
      orders(),
      fact('function', 'Idle'),
      source('Uploads'),
      fact('endpoint', 'Api GET /orders', { function: ORDERS }),
      fact('endpoint', 'Api GET /health', { function: null }),
      fact('endpoint', 'Url', { kind: 'function-url', function: ORDERS }),
      source('Other', { function: 'function:template.yaml#Idle' }),
    );
    expect(attributes.triggers).toEqual([
      { source: 'event-source:template.yaml#Uploads', invocation: 'async', service: 's3' },
      { source: 'endpoint:template.yaml#Api GET /orders', invocation: 'sync', service: 'api' },
      { source: 'endpoint:template.yaml#Url', invocation: 'sync', service: 'url' },
    ]);
  });

  it('carry on what is not known of them', () => {
    const invocation = { unresolved: 'a parameter decides', among: ['async', 'poll'] };
    const { attributes } = of(ORDERS, orders(), source('Stream', { invocation }));
    expect(attributes.triggers).toEqual([{ source: 'event-source:template.yaml#Stream', invocation, service: 's3' }]);
  });

  it('have a hole where a trigger of another stack may be meant for it', () => {
    const stray = elsewhere('endpoint', 'Api GET /x', { function: { unresolved: 'declared elsewhere' } });
    expect(of(ORDERS, orders(), stray).attributes.triggers).toEqual([unresolved('Api GET /x')]);
    const own = fact('endpoint', 'Api GET /x', { function: { unresolved: 'declared elsewhere' } });
    expect(of(ORDERS, orders(), own).attributes.triggers).toEqual([]);
  });

  it('have a hole only at those functions that it can be', () => {
    const stray = source('Either', { function: { unresolved: 'a condition', among: [ORDERS, null] } });
    const facts = [orders(), fact('function', 'Idle'), stray];
    expect(of(ORDERS, ...facts).attributes.triggers).toEqual([unresolved('Either')]);
    expect(of('function:template.yaml#Idle', ...facts).attributes.triggers).toEqual([]);
  });
});

describe('concurrency caps', () => {
  it('are set at the function and at its event sources', () => {
    const origin = { kind: 'assumed', from: 'parameter Cap' } as const;
    const { attributes, origins } = of(
      ORDERS,
      orders({ reservedConcurrency: 20 }, { '/reservedConcurrency': origin }),
      source('Queue', { maxConcurrency: 5 }),
      source('Uploads'),
    );
    expect(attributes.concurrencyCaps).toEqual([
      { at: 'function', executions: 20 },
      { at: 'event-source', executions: 5 },
    ]);
    expect(origins).toEqual({ '/concurrencyCaps/0': origin });
  });

  it('are on instances where the platform counts those', () => {
    const { attributes } = of(ORDERS, orders({ reservedConcurrency: null, maxInstances: 10 }));
    expect(attributes.concurrencyCaps).toEqual([{ at: 'function', executions: 10 }]);
  });

  it('are holes where they may be none', () => {
    const cap = { unresolved: 'parameter Cap has no value' };
    expect(of(ORDERS, orders({ reservedConcurrency: cap })).attributes.concurrencyCaps).toEqual([cap]);
    const stray = elsewhere('event-source', 'Queue', { function: { unresolved: 'an import' }, maxConcurrency: 5 });
    expect(of(ORDERS, orders(), stray).attributes.concurrencyCaps).toEqual([unresolved('Queue')]);
    const uncapped = elsewhere('event-source', 'Queue', {
      function: { unresolved: 'an import' },
      maxConcurrency: null,
    });
    expect(of(ORDERS, orders(), uncapped).attributes.concurrencyCaps).toEqual([]);
  });
});

describe('failure targets of an event source', () => {
  const UPLOADS = 'event-source:template.yaml#Uploads';
  const DEAD = '${Dead.Arn}';
  const LOST = '${Lost.Arn}';

  it('are its own and, where it calls asynchronously, its function’s', () => {
    const one = orders({ deadLetterTarget: DEAD, failureDestination: LOST });
    expect(of(UPLOADS, one, source('Uploads', { failureTarget: DEAD })).attributes.failureTargets).toEqual([
      { at: 'trigger', target: DEAD },
      { at: 'function', target: DEAD },
      { at: 'function', target: LOST },
    ]);
  });

  it.each(['sync', 'poll'])('are its own alone where it is %s', (invocation) => {
    const facts = [orders({ deadLetterTarget: DEAD }), source('Uploads', { invocation })];
    expect(of(UPLOADS, ...facts).attributes.failureTargets).toEqual([]);
  });

  it('may be the function’s where it is not known how it calls', () => {
    const invocation = { unresolved: 'no service' };
    const facts = [orders({ deadLetterTarget: DEAD }), source('Uploads', { invocation })];
    expect(of(UPLOADS, ...facts).attributes.failureTargets).toEqual([unresolved('no service')]);
  });

  it('are a hole where the function is not known, or a target may be none', () => {
    const stray = source('Uploads', { function: { unresolved: 'an import' } });
    expect(of(UPLOADS, orders(), stray).attributes.failureTargets).toEqual([unresolved('an import')]);
    const gone = source('Uploads', { function: 'function:template.yaml#Gone' });
    expect(of(UPLOADS, orders(), gone).attributes.failureTargets).toEqual([unresolved('not among the facts')]);
    const target = { unresolved: 'condition Prod', among: [DEAD, null] };
    expect(of(UPLOADS, orders({ deadLetterTarget: target }), source('Uploads')).attributes.failureTargets).toEqual([
      unresolved('condition Prod'),
    ]);
  });

  it('keep a target that is certain to be there, though not which one it is', () => {
    const target = { unresolved: 'condition Prod', among: [DEAD, LOST] };
    expect(of(UPLOADS, orders({ deadLetterTarget: target }), source('Uploads')).attributes.failureTargets).toEqual([
      { at: 'function', target },
    ]);
  });
});
