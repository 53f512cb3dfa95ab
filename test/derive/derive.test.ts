import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, RELATIONS } from '../../src/derive/derive.ts';
import type { DeriveContext } from '../../src/derive/relation.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { CONTEXT, elsewhere, fact } from './fact-builder.ts';

type FactSchema = { title: string; properties: Record<string, JsonObject> };

const FOLDER = new URL('../../controls/facts/', import.meta.url);
const SCHEMAS: FactSchema[] = readdirSync(FOLDER).map((file) =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
);

/** A fact of which nothing is known but what the type leaves to derive. */
function unknownFact({ title, properties }: FactSchema): Fact {
  const collected = Object.entries(properties).filter(([, schema]) => !Object.hasOwn(schema, 'x-derived'));
  const attributes: Attributes = Object.fromEntries(
    collected.map(([name]) => [name, { unresolved: 'nothing was said' }]),
  );
  return { ...fact(title, 'X'), attributes };
}

/** A small system in two stacks, in which the relations meet. */
const system = (): Fact[] => [
  fact('function', 'Orders', {
    role: 'role:template.yaml#Role',
    runtime: 'nodejs22.x',
    codeForm: 'local',
    codeLocation: 'dist/orders.zip',
    timeoutSeconds: 10,
    reservedConcurrency: null,
    deadLetterTarget: '${Dead.Arn}',
    failureDestination: null,
    logGroup: null,
  }),
  fact('role', 'Role', {
    managedPolicies: [{ name: 'AWSLambdaBasicExecutionRole', arn: 'arn:aws:iam::aws:policy/x', owner: 'aws' }],
    inlinePolicies: [],
  }),
  fact('queue', 'Work', {
    fifo: false,
    redriveTarget: '${Dead.Arn}',
    retentionSeconds: 345_600,
    visibilitySeconds: 60,
  }),
  fact('queue', 'Dead', { fifo: false, redriveTarget: null, retentionSeconds: 1_209_600, visibilitySeconds: 30 }),
  fact('event-source', 'Poll', {
    function: 'function:template.yaml#Orders',
    service: 'sqs',
    invocation: 'poll',
    source: '${Work.Arn}',
    maxConcurrency: 5,
    failureTarget: null,
  }),
  fact('endpoint', 'Api GET /health', { function: 'function:template.yaml#Orders' }),
  fact('log-group', 'Logs', { name: '/aws/lambda/${Orders}', retentionDays: 90 }),
  fact('log-sample', 'log', { owner: { rule: 'path', name: 'Orders' } }),
  fact('artifact', 'zip', { path: 'dist/orders.zip', sha256: 'aa' }),
  fact('signature', 's', { artifacts: ['dist/orders.zip'], subjects: [], verification: 'verified', identity: 'me' }),
  elsewhere('event-source', 'Stray', {
    function: { unresolved: 'an import' },
    service: 'sqs',
    invocation: 'poll',
    source: { unresolved: 'an import' },
    maxConcurrency: null,
    failureTarget: null,
  }),
];

describe('derive', () => {
  it.each(SCHEMAS.map((schema) => [schema.title, schema] as const))(
    'fills in exactly what is left to it of %s',
    (_, schema) => {
      const [derived] = derive([unknownFact(schema)], CONTEXT);
      expect(Object.keys(derived?.attributes ?? {}).sort()).toEqual(Object.keys(schema.properties).sort());
    },
  );

  it('has each relation that a fact type names, and no other', () => {
    const named = SCHEMAS.flatMap(({ properties }) =>
      Object.values(properties).flatMap((schema) => schema['x-derived'] ?? []),
    );
    expect(new Set(RELATIONS.map(({ name }) => name))).toEqual(new Set(named));
  });

  it('lets a relation see what those before it have added', () => {
    const orders = derive(system(), CONTEXT).find(({ id }) => id === 'function:template.yaml#Orders');
    expect(orders?.attributes.evidence).toEqual([
      { aspect: 'role', fact: 'role:template.yaml#Role' },
      { aspect: 'trigger', fact: 'event-source:template.yaml#Poll' },
      { aspect: 'trigger', fact: 'endpoint:template.yaml#Api GET /health' },
      { aspect: 'artifact', fact: 'artifact:template.yaml#zip' },
      { aspect: 'log', fact: 'log-group:template.yaml#Logs' },
      { aspect: 'log', fact: 'log-sample:template.yaml#log' },
      {
        unresolved: 'trigger: the function of event-source:other/template.yaml#Stray is not known, and may be this one',
      },
    ]);
  });

  it('says what is declared public, by id or with a star', () => {
    const open = (pattern: string) => {
      const declared = {
        ...CONTEXT,
        declarations: {
          public: [{ fact: pattern, reason: 'r', owner: 'o' }],
          internal: [],
          accounts: null,
          pipeline: null,
          environments: [],
          functions: [],
        },
      };
      return derive(system(), declared).find(({ type }) => type === 'endpoint')?.attributes.declaredPublic;
    };
    expect(open('endpoint:template.yaml#Api GET /health')).toBe(true);
    expect(open('endpoint:*/health')).toBe(true);
    expect(open('endpoint:*/pay')).toBe(false);
  });

  it('says what is stated of functions, nothing where nobody did, and a hole where entries contradict', () => {
    const entry = {
      fact: 'function:*',
      effects: null,
      tenants: 'one',
      temporaryFiles: null,
      reason: 'r',
      owner: 'o',
    } as const;
    const stated = (functions: DeriveContext['declarations']['functions']) => {
      const found = derive(system(), {
        ...CONTEXT,
        declarations: { public: [], internal: [], accounts: null, pipeline: null, environments: [], functions },
      });
      return found.find(({ type }) => type === 'function')?.attributes;
    };
    expect(stated([])).toMatchObject({ statedEffects: null, statedTenants: null, statedTemporaryFiles: null });
    expect(stated([{ ...entry, effects: 'none' }, entry])).toMatchObject({
      statedEffects: 'none',
      statedTenants: 'one',
    });
    expect(stated([{ ...entry, fact: 'function:nothing' }])).toMatchObject({ statedTenants: null });
    expect(stated([entry, { ...entry, tenants: 'many' }])?.statedTenants).toMatchObject({ among: ['many', 'one'] });
  });

  it('leaves what it is given as it is', () => {
    const given = system();
    derive(given, CONTEXT);
    expect(given).toEqual(system());
  });

  it('sorts by id, and says the same in whatever order facts come', () => {
    const expected = derive(system(), CONTEXT);
    const ids = expected.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(system(), { minLength: system().length }), (facts) => {
        expect(derive(facts, CONTEXT)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
