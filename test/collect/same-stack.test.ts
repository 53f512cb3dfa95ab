import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, joinFacts, type ReadFact } from '../../src/collect/join.ts';
import type { Attributes } from '../../src/model/fact.ts';

/** One fact of a stack whose manifest has the path. */
function fact(type: string, path: string, name: string, attributes: Attributes = {}): ReadFact {
  return {
    type,
    id: `${type}:${path}#${name}`,
    attributes: { stack: `stack:${path}`, ...attributes },
    origins: {},
    place: { path, line: 1, column: 1, pointer: '' },
    evidence: `manifest:${path}`,
  };
}

type Things = {
  functions: readonly string[];
  prefix?: string;
  endpoints?: readonly string[];
  region?: string | null;
  guards?: string[];
};

/** A stack with functions, which have a name of their own, and endpoints, which have none. */
function stack(
  path: string,
  form: Form,
  { functions, prefix = 'shop-', endpoints = [], region = null, guards = [] }: Things,
) {
  return [
    { ...fact('stack', path, '', { form, region }), id: `stack:${path}` },
    ...functions.map((id) =>
      fact('function', path, id, { logicalId: id, name: `${prefix}${id}`, platform: 'aws', seenIn: [] }),
    ),
    ...endpoints.map((id) =>
      fact('endpoint', path, id, { route: id, guards, function: `function:${path}#${functions[0]}` }),
    ),
  ];
}

const idsOf = (facts: readonly ReadFact[]): string[] =>
  joinFacts(facts)
    .facts.filter(({ type }) => type !== 'stack')
    .map(({ id }) => id)
    .sort();

const told = (facts: readonly ReadFact[]): string[] =>
  joinFacts(facts)
    .problems.filter(({ message }) => message.includes('what both hold'))
    .map(({ message }) => message);

const PLAN = stack('plan.json', 'plan', { functions: ['a', 'b'], endpoints: ['GET /a', 'GET /b'] });
const OF_PLAN = [
  'endpoint:plan.json#GET /a',
  'endpoint:plan.json#GET /b',
  'function:plan.json#a',
  'function:plan.json#b',
];

describe('a stack whose named things are those of one other', () => {
  it.each<[Form, Form]>([
    ['compiled', 'source'],
    ['plan', 'state'],
    ['plan', 'source'],
    ['source', 'state'],
  ])('is that stack in another form: %s is judged before %s, in what has no name too', (first, second) => {
    const things = { functions: ['a', 'b'], endpoints: ['GET /a', 'GET /b'] };
    const both = [...stack('x.json', second, things), ...stack('plan.json', first, things)];
    expect(idsOf(both)).toEqual(OF_PLAN);
    expect(told(both)).toEqual([
      `It is the ${second} of what plan.json holds as ${first}; what both hold is judged there.`,
    ]);
  });

  it('keeps what the other does not have', () => {
    const source = stack('t.yaml', 'source', { functions: ['a', 'b'], endpoints: ['GET /a', 'GET /c'] });
    expect(idsOf([...PLAN, ...source])).toEqual([...OF_PLAN, 'endpoint:t.yaml#GET /c'].sort());
  });

  it('as the state before a plan has what the plan takes away, which is told of and not judged', () => {
    const state = stack('s.tfstate', 'state', { functions: ['a', 'b', 'old'], endpoints: ['GET /a', 'GET /old'] });
    expect(idsOf([...PLAN, ...state])).toEqual(OF_PLAN);
    expect(told([...PLAN, ...state])).toEqual([
      'It is the state of what plan.json holds as plan; what both hold is judged there. The plan takes away what only the state has: 2.',
    ]);
  });

  it('has a thing that the other calls by another name now: it is the other one', () => {
    const renamed = (name: string) =>
      fact('function', 's.tfstate', 'c', { logicalId: 'c', name, platform: 'aws', seenIn: [] });
    const plan = [
      ...PLAN,
      fact('function', 'plan.json', 'c', { logicalId: 'c', name: 'new', platform: 'aws', seenIn: [] }),
    ];
    const state = [...stack('s.tfstate', 'state', { functions: ['a', 'b'] }), renamed('before')];
    const { facts } = joinFacts([...plan, ...state]);
    const kept = facts.filter(({ id }) => id.endsWith('#c'));
    expect(kept.map(({ id, attributes }) => [id, attributes.seenIn])).toEqual([
      ['function:plan.json#c', [{ fact: 'function:s.tfstate#c', form: 'state', differs: ['name'] }]],
    ]);
  });

  it('speaks of what is kept', () => {
    const source = stack('t.yaml', 'source', { functions: ['a', 'b'], endpoints: ['GET /a', 'GET /c'] });
    const { facts } = joinFacts([...PLAN, ...source]);
    const one = facts.find(({ id }) => id === 'endpoint:t.yaml#GET /c');
    expect(one?.attributes.function).toBe('function:plan.json#a');
  });

  it('is followed through three forms to the one that is judged', () => {
    const things = { functions: ['a', 'b'], endpoints: ['GET /a'] };
    const all = [
      ...stack('plan.json', 'plan', { functions: ['a', 'b'], endpoints: ['GET /a', 'GET /b'] }),
      ...stack('t.yaml', 'source', things),
      ...stack('s.tfstate', 'state', things),
    ];
    expect(idsOf(all)).toEqual(OF_PLAN);
  });
});

describe('what is not one stack in two forms', () => {
  const untouched = (facts: readonly ReadFact[]) => {
    expect(idsOf(facts).filter((id) => id.startsWith('endpoint:'))).toEqual(
      facts
        .map(({ id }) => id)
        .filter((id) => id.startsWith('endpoint:'))
        .sort(),
    );
    expect(told(facts)).toEqual([]);
  };

  it('two stages: stacks of one form', () => {
    const things = { functions: ['a', 'b'], endpoints: ['GET /a'] };
    const all = [...stack('dev.yaml', 'source', things), ...stack('prod.yaml', 'source', things)];
    untouched(all);
    expect(idsOf(all)).toHaveLength(6);
  });

  it('two stages in two forms, which share no more than a bucket', () => {
    const bucket = (path: string) => fact('bucket', path, 'code', { logicalId: 'code', name: 'shop-code' });
    const dev = stack('dev.tfstate', 'state', { functions: ['a', 'b'], prefix: 'dev-', endpoints: ['GET /a'] });
    const all = [...PLAN, bucket('plan.json'), ...dev, bucket('dev.tfstate')];
    untouched(all);
    expect(idsOf(all).filter((id) => id.startsWith('function:'))).toHaveLength(4);
  });

  it('ambiguous twins: two plans, or two states, of one name', () => {
    const things = { functions: ['a', 'b'], endpoints: ['GET /a'] };
    const state = stack('s.tfstate', 'state', things);
    untouched([...PLAN, ...stack('other.json', 'plan', things), ...state]);
    const two = [...PLAN, ...state, ...stack('other.tfstate', 'state', things)];
    untouched(two);
    expect(idsOf(two).filter((id) => id.startsWith('function:'))).toHaveLength(6);
  });

  it('a stack whose things are in two others', () => {
    const all = [
      ...stack('one.json', 'plan', { functions: ['a'], endpoints: ['GET /a'] }),
      ...stack('two.json', 'plan', { functions: ['b'], endpoints: ['GET /b'] }),
      ...stack('all.tfstate', 'state', { functions: ['a', 'b'], endpoints: ['GET /a'], guards: ['iam'] }),
    ];
    untouched(all);
  });

  it('one of which the other holds half or less', () => {
    const half = { functions: ['a'], endpoints: ['GET /x', 'GET /y'] };
    untouched([...PLAN, ...stack('s.tfstate', 'state', half)]);
    const more = { functions: ['a', 'b'], endpoints: ['GET /x'] };
    expect(told([...PLAN, ...stack('s.tfstate', 'state', more)])).toHaveLength(1);
  });

  it('an export of what runs: what it says otherwise is drift', () => {
    const live = { functions: ['a', 'b'], endpoints: ['GET /a'], guards: ['iam'] };
    untouched([...PLAN, ...stack('live.json', 'deployed', live)]);
  });

  it('one name in two regions', () => {
    const things = { functions: ['a', 'b'], endpoints: ['GET /a'] };
    const eu = stack('eu.json', 'plan', { ...things, region: 'eu-west-1' });
    const us = stack('us.tfstate', 'state', { ...things, region: 'us-east-1' });
    untouched([...eu, ...us]);
    expect(idsOf([...eu, ...us])).toHaveLength(6);
    const euState = stack('eu.tfstate', 'state', { ...things, region: 'eu-west-1' });
    const both = idsOf([...eu, ...us, ...euState]);
    expect(both.filter((id) => id.includes('eu.tfstate'))).toEqual([]);
    expect(both.filter((id) => id.includes('us.tfstate'))).toHaveLength(3);
    // Where one does not say where it is, it may be either.
    const somewhere = stack('t.yaml', 'source', things);
    expect(idsOf([...eu, ...us, ...somewhere])).toHaveLength(9);
    expect(idsOf([...eu, ...somewhere])).toHaveLength(3);
  });
});

it('leaves what only the state has where a third manifest declares it too', () => {
  const facts = [
    ...stack('state.json', 'state', { functions: ['a', 'b', 'd'] }),
    ...stack('main.tf', 'inventory', { functions: ['a'], endpoints: ['GET /a'] }),
    ...stack('plan.json', 'plan', { functions: ['b', 'd'] }),
  ];
  expect(idsOf(facts)).toEqual([
    'endpoint:main.tf#GET /a',
    'function:plan.json#b',
    'function:plan.json#d',
    'function:state.json#a',
  ]);
});

it('does not hang on the order in which the files were read', () => {
  const names = fc.subarray(['a', 'b', 'c', 'd']);
  const routes = fc.subarray(['GET /a', 'GET /b', 'GET /c', 'GET /d']);
  const form = fc.constantFrom<Form>('compiled', 'plan', 'source', 'state', 'deployed', 'inventory');
  const one = fc.record({
    form,
    functions: names,
    endpoints: routes,
    region: fc.constantFrom(null, 'eu-west-1', 'us-east-1'),
  });
  const many = fc
    .array(one, { minLength: 2, maxLength: 4 })
    .map((all) => all.flatMap(({ form: how, ...things }, index) => stack(`${index}.json`, how, things)));
  const pair = many.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  );
  const result = (facts: readonly ReadFact[]) => {
    const { facts: kept, problems } = joinFacts(facts);
    return [...kept, ...problems].map((each) => JSON.stringify(each)).sort();
  };
  fc.assert(
    fc.property(pair, ([facts, shuffled]) => {
      expect(result(shuffled)).toEqual(result(facts));
      const ids = joinFacts(facts).facts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // What is kept speaks of nothing that is gone.
      for (const { attributes } of joinFacts(facts).facts)
        if (typeof attributes.function === 'string' && !attributes.function.endsWith('undefined'))
          expect(ids).toContain(attributes.function);
    }),
    { numRuns: 300 },
  );
});
