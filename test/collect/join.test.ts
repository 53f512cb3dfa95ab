import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFacts, type ReadFact } from '../../src/collect/join.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';

function fact(
  type: string,
  path: string,
  name: string,
  attributes: Attributes,
  refers?: Record<string, string>,
): ReadFact {
  return {
    type,
    id: `${type}:${path}#${name}`,
    attributes: { stack: `stack:${path}`, ...attributes },
    origins: {},
    place: { path, line: 1, column: 1, pointer: '' },
    evidence: `manifest:${path}`,
    ...(refers === undefined ? {} : { refers }),
  };
}

function stack(path: string, form: string): ReadFact {
  return { ...fact('stack', path, '', { form }), id: `stack:${path}` };
}

const orders = (path: string, more: Attributes = {}): ReadFact =>
  fact('function', path, 'Orders', {
    logicalId: 'Orders',
    name: 'shop-orders',
    platform: 'aws',
    timeoutSeconds: 10,
    seenIn: [],
    ...more,
  });

const of = (facts: readonly Fact[], type: string): Fact[] => facts.filter((one) => one.type === type);

describe('one thing in several forms', () => {
  it('counts once, in the form that comes first, and says where else it stands and what differs', () => {
    const { facts, problems } = joinFacts([
      stack('live.json', 'deployed'),
      orders('live.json', { timeoutSeconds: 30, name: 'shop-orders' }),
      stack('template.yaml', 'source'),
      orders('template.yaml'),
      stack('plan.json', 'plan'),
      orders('plan.json', { logicalId: 'aws_lambda_function.orders' }),
    ]);
    expect(of(facts, 'function').map(({ id }) => id)).toEqual(['function:plan.json#Orders']);
    expect(of(facts, 'function')[0]).toMatchObject({
      attributes: {
        seenIn: [
          { fact: 'function:template.yaml#Orders', form: 'source', differs: [] },
          { fact: 'function:live.json#Orders', form: 'deployed', differs: ['timeoutSeconds'] },
        ],
      },
    });
    expect(problems.map(({ code, kinds, place }) => [code, kinds, place?.path])).toEqual([
      ['same-thing', [], 'template.yaml'],
      ['same-thing', [], 'live.json'],
    ]);
  });

  it('is spoken of under the id that is kept, and what is said of it word for word is said once', () => {
    const source = (path: string, queue: string) =>
      fact('event-source', path, 'Poll', { function: `function:${path}#Orders`, source: queue });
    const { facts } = joinFacts([
      stack('template.yaml', 'source'),
      orders('template.yaml'),
      source('template.yaml', 'arn:aws:sqs:eu-west-1:111122223333:orders'),
      stack('live.json', 'deployed'),
      orders('live.json'),
      source('live.json', 'arn:aws:sqs:eu-west-1:111122223333:orders'),
      fact('event-source', 'live.json', 'Other', {
        function: 'function:live.json#Orders',
        source: 'arn:aws:sqs:eu-west-1:111122223333:other',
      }),
    ]);
    expect(of(facts, 'event-source').map(({ id, attributes }) => [id, attributes.function])).toEqual([
      ['event-source:live.json#Other', 'function:template.yaml#Orders'],
      ['event-source:template.yaml#Poll', 'function:template.yaml#Orders'],
    ]);
  });

  it('stays two where two stacks of one form have the name: other stages or accounts', () => {
    const { facts, problems } = joinFacts([
      stack('dev.yaml', 'source'),
      orders('dev.yaml'),
      stack('prod.yaml', 'source'),
      orders('prod.yaml'),
      stack('live.json', 'deployed'),
      orders('live.json'),
    ]);
    expect(of(facts, 'function')).toHaveLength(3);
    expect(problems).toEqual([]);
  });

  it('is one where several exports of what runs have it, the one that knows more', () => {
    const { facts } = joinFacts([
      stack('a.json', 'deployed'),
      orders('a.json', { memoryMb: { unresolved: 'the export does not say' } }),
      stack('b.json', 'deployed'),
      orders('b.json', { memoryMb: 512 }),
    ]);
    expect(of(facts, 'function').map(({ id }) => id)).toEqual(['function:b.json#Orders']);
  });

  it('is not told by a logical id, nor by a name that is only known after deployment', () => {
    const unnamed = { logicalId: 'Orders', name: 'Orders' };
    const symbolic = { name: '${AWS::StackName}-orders' };
    for (const attributes of [unnamed, symbolic]) {
      const { facts } = joinFacts([
        stack('plan.json', 'plan'),
        orders('plan.json', attributes),
        stack('template.yaml', 'source'),
        orders('template.yaml', attributes),
      ]);
      expect(of(facts, 'function')).toHaveLength(2);
    }
  });

  it('is the same in whatever order the files were read', () => {
    const all = [
      stack('plan.json', 'plan'),
      orders('plan.json'),
      stack('template.yaml', 'source'),
      orders('template.yaml'),
      stack('live.json', 'deployed'),
      orders('live.json', { timeoutSeconds: 3 }),
    ];
    const kept = (facts: readonly ReadFact[]) =>
      joinFacts(facts)
        .facts.map((one) => JSON.stringify(one))
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(kept(shuffled)).toEqual(kept(all));
      }),
    );
  });
});

describe('what another file declares by name', () => {
  const role = fact('role', 'roles.json', 'shop-orders-role', { logicalId: 'x', name: 'shop-orders-role' });
  const elsewhere = { unresolved: 'the role is declared elsewhere' };

  it('becomes an id where one thing has the name', () => {
    const one = {
      ...orders('template.yaml', { role: elsewhere }),
      refers: { '/role': 'arn:aws:iam::111122223333:role/team/shop-orders-role' },
    };
    const { facts } = joinFacts([stack('template.yaml', 'source'), one, role]);
    expect(of(facts, 'function')[0]).toMatchObject({ attributes: { role: 'role:roles.json#shop-orders-role' } });
    expect(facts.some((each) => 'refers' in each)).toBe(false);
  });

  it('stays unknown where none or two have it', () => {
    const one = { ...orders('template.yaml', { role: elsewhere }), refers: { '/role': 'shop-orders-role' } };
    const other = { ...role, id: 'role:others.json#shop-orders-role' };
    for (const roles of [[], [role, other]]) {
      const { facts } = joinFacts([stack('template.yaml', 'source'), one, ...roles]);
      expect(of(facts, 'function')[0]).toMatchObject({ attributes: { role: elsewhere } });
    }
  });
});
