import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../../src/derive/permissions/action-pattern.ts';
import { grants } from '../../../src/derive/permissions/grants.ts';
import type { Attributes, Fact } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { derive } from '../derive-all.ts';
import { unresolved } from '../fact-builder.ts';
import { ROLE, role, statement } from './statements.ts';

const BUCKETS = 'arn:aws:s3:::*';
const FILES = 'arn:aws:s3:::files/*';
const REPORT = 'arn:aws:s3:::files/report';
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:jobs';

const roleOf = (written: readonly JsonObject[], more: Attributes = {}, others: readonly Fact[] = []): Attributes => {
  const own = written.map((one, at) => statement(one, { policy: 'Policy' }, `Orders/Policy/${at}`));
  return derive(grants, [role({ inlinePolicies: ['Policy'], ...more }), ...own, ...others]).get(ROLE) ?? {};
};
type Group = { level: number; actions: string[]; narrowedBy: Json[]; count: number };
const groups = (attributes: Attributes): Group[] => attributes.grants as Group[];
/** Each action with the level of what it is allowed on. */
const allowed = (attributes: Attributes): string[] =>
  groups(attributes)
    .flatMap(({ level, actions }) => actions.map((action) => `${action} ${level}`))
    .sort();
const allow = (Action: Json, Resource: Json, more: JsonObject = {}): JsonObject => ({ Action, Resource, ...more });
const deny = (Action: Json, Resource: Json, more: JsonObject = {}): JsonObject => ({
  Effect: 'Deny',
  Action,
  Resource,
  ...more,
});
const overTls = { Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
const ofTeam = { Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } };

describe('a Deny', () => {
  const read = allow('s3:GetObject', [FILES, BUCKETS]);
  test.each<[JsonObject, string[]]>([
    [deny('s3:GetObject', '*'), []],
    [deny('S3:Get*', '*'), []],
    [deny('*', BUCKETS), []],
    [deny('s3:PutObject', '*'), ['s3:GetObject 1']],
    [deny('s3:GetObject', FILES), ['s3:GetObject 1']],
    [deny('s3:GetObject', REPORT), ['s3:GetObject 1']],
    [deny('s3:GetObject', '*', overTls), ['s3:GetObject 1']],
    [{ Effect: 'Deny', NotAction: 'sqs:*', Resource: '*' }, []],
    [{ Effect: 'Deny', NotAction: 's3:*', Resource: '*' }, ['s3:GetObject 1']],
    [{ Effect: 'Deny', Action: 's3:*', NotResource: QUEUE }, []],
    [{ Effect: 'Deny', Action: 's3:*', NotResource: REPORT }, ['s3:GetObject 1']],
    [deny('s3:GetObject', { unresolved: 'parameter' }), ['s3:GetObject 1']],
    [deny({ unresolved: 'parameter' }, '*'), ['s3:GetObject 1']],
  ])('%j leaves %j', (denied, left) => {
    expect(allowed(roleOf([read, denied]))).toEqual(left);
  });

  test('under the same condition as what it denies takes it away, under another not', () => {
    expect(allowed(roleOf([allow('s3:GetObject', '*', overTls), deny('s3:*', '*', overTls)]))).toEqual([]);
    expect(allowed(roleOf([allow('s3:GetObject', '*', ofTeam), deny('s3:*', '*', overTls)]))).toEqual([
      's3:GetObject 0',
    ]);
  });

  test('of a policy of its own counts in every other one', () => {
    const guardRail = statement(deny('iam:*', '*'), { policy: 'Rail' }, 'Orders/Rail/0');
    expect(allowed(roleOf([allow(['iam:PassRole', 's3:GetObject'], '*')], {}, [guardRail]))).toEqual([
      's3:GetObject 0',
    ]);
  });

  test('that is deployed under a condition only takes nothing away', () => {
    const one = statement(deny('s3:*', '*'), {}, 'Orders/Policy/1');
    one.origins['/effect'] = { kind: 'conditional', from: 'IsProduction' };
    expect(allowed(roleOf([allow('s3:GetObject', '*')], {}, [one]))).toEqual(['s3:GetObject 0']);
  });

  test.each<[string, JsonObject]>([
    ['its actions', deny({ unresolved: 'parameter' }, '*')],
    ['its resources', deny('s3:*', { unresolved: 'parameter' })],
    ['its effect', { Effect: { unresolved: 'parameter' }, Action: 's3:*', Resource: '*' }],
    ['a condition', deny('s3:*', '*', { Condition: { unresolved: 'parameter' } })],
  ])('may take away what it names where %s are not known, and nothing else', (_, denied) => {
    const found = groups(roleOf([allow(['s3:GetObject', 'sqs:SendMessage'], '*'), denied]));
    const limits = (action: string) =>
      found.filter(({ actions = [] }) => actions.includes(action)).map(({ narrowedBy }) => narrowedBy);
    const doubt = [unresolved('Orders/Policy/1')];
    expect(limits('s3:GetObject')).toEqual([doubt]);
    expect(limits('sqs:SendMessage')).toEqual([typeof denied.Action === 'string' ? [] : doubt]);
  });

  test('leaves what is not known as it is', () => {
    expect(roleOf([allow({ unresolved: 'parameter' }, '*'), deny('*', '*')]).grants).toEqual([unresolved('parameter')]);
  });

  test('of an unattached document counts in that document', () => {
    const document = [allow('s3:GetObject', '*'), deny('s3:*', '*')].map((one, at) =>
      statement(one, { role: null, kind: 'document', policy: 'Ops' }, `Ops/${at}`),
    );
    const other = statement(allow('s3:GetObject', '*'), { role: null, kind: 'document', policy: 'Dev' }, 'Dev/0');
    const derived = derive(grants, [...document, other]);
    expect(derived.get(document[0]?.id ?? '')?.unscoped).toEqual([]);
    expect(derived.get(other.id)?.unscoped).toMatchObject([{ level: 0, access: 'read' }]);
  });
});

describe('a permissions boundary', () => {
  const boundary = (...written: JsonObject[]) =>
    written.map((one, at) => statement(one, { role: null, kind: 'managed', policy: 'b' }, `*/Bound/${at}`));
  const bounded = (written: JsonObject[], limits: JsonObject[]) =>
    roleOf(written, { permissionsBoundary: '${Bound}' }, boundary(...limits));

  test.each<[JsonObject, string[]]>([
    [allow('*', '*'), ['s3:GetObject 0']],
    [allow('s3:*', FILES), ['s3:GetObject 4']],
    [allow('sqs:*', '*'), []],
    [allow('s3:GetObject', QUEUE), ['s3:GetObject 4']],
  ])('%j leaves %j', (limit, left) => {
    expect(allowed(bounded([allow('s3:GetObject', '*')], [limit]))).toEqual(left);
  });

  test('its own Deny and its conditions count', () => {
    expect(allowed(bounded([allow('s3:GetObject', '*')], [allow('*', '*'), deny('s3:*', '*')]))).toEqual([]);
    expect(groups(bounded([allow('s3:GetObject', '*')], [allow('*', '*', ofTeam)]))).toMatchObject([
      { level: 0, narrowedBy: ['aws:resourcetag/team'] },
    ]);
  });

  test('grants nothing by itself', () => {
    expect(bounded([], [allow('*', '*')]).grants).toEqual([]);
  });

  test.each<[Json]>([
    ['arn:aws:iam::123456789012:policy/team'],
    ['arn:aws:iam::aws:policy/NoSuchPolicy'],
    ['${Missing}'],
    [{ unresolved: 'parameter' }],
  ])('%j is not known, so that it may leave nothing', (permissionsBoundary) => {
    const found = roleOf([allow('iam:*', '*')], { permissionsBoundary });
    expect(groups(found).every(({ narrowedBy }) => narrowedBy.length === 1)).toBe(true);
    expect(groups(found)[0]?.narrowedBy).toEqual([unresolved('')]);
    expect(found.escalations).toEqual([unresolved('')]);
  });

  test('of AWS counts by the snapshot', () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    expect(allowed(roleOf([allow('*', '*')], { permissionsBoundary: arn }))).toEqual([
      'logs:CreateLogGroup 0',
      'logs:CreateLogStream 0',
      'logs:PutLogEvents 0',
    ]);
  });

  test('a document that was supplied is found by its name', () => {
    const limit = statement(
      allow('sqs:*', '*'),
      { role: null, stack: null, kind: 'document', policy: 'team' },
      'team/0',
    );
    const arn = 'arn:aws:iam::123456789012:policy/team';
    expect(allowed(roleOf([allow('s3:GetObject', '*')], { permissionsBoundary: arn }, [limit]))).toEqual([]);
  });
});

describe('laws', () => {
  // Each run reads the table of actions anew.
  const RUNS = { numRuns: 40 };
  const actions = fc.subarray(['s3:GetObject', 's3:?utObject', 'SQS:SendMessage', 'iam:PassRol*'], { minLength: 1 });
  const resources = fc.subarray(['*', BUCKETS, FILES, REPORT, QUEUE], { minLength: 1 });
  const condition = fc.constantFrom<JsonObject>({}, {}, {}, overTls, ofTeam);
  const on = fc.record({ Action: actions, Resource: resources });
  const not = fc.record({ NotAction: actions, NotResource: resources });
  const body = fc.oneof({ weight: 3, arbitrary: on }, { weight: 1, arbitrary: not });
  const written = fc.tuple(body, condition).map(([one, more]): JsonObject => ({ ...one, ...more }));
  const allows = fc.array(
    fc.tuple(on, condition).map(([one, more]): JsonObject => ({ ...one, ...more })),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const denies = fc.array(
    written.map((one): JsonObject => ({ Effect: 'Deny', ...one })),
    { maxLength: 2 },
  );

  /** What may be done at least as widely as on each level. */
  const reach = (attributes: Attributes): Set<string> =>
    new Set(
      groups(attributes).flatMap(({ level, actions: named }) =>
        named.flatMap((name) => [0, 1, 2, 3, 4].filter((wide) => wide >= level).map((wide) => `${name} ${wide}`)),
      ),
    );
  const within = (narrow: Set<string>, wide: Set<string>) => [...narrow].filter((one) => !wide.has(one));

  test('adding a Deny never widens', () => {
    fc.assert(
      fc.property(allows, denies, written, (some, others, one) => {
        const before = reach(roleOf([...some, ...others]));
        const after = reach(roleOf([...some, ...others, { Effect: 'Deny', ...one }]));
        expect(within(after, before)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a boundary never widens', () => {
    fc.assert(
      fc.property(allows, denies, fc.array(written, { maxLength: 2 }), (some, others, limits) => {
        const bound = limits.map((one, at) => statement(one, { role: null, kind: 'managed' }, `*/Bound/${at}`));
        const before = reach(roleOf([...some, ...others]));
        const after = reach(roleOf([...some, ...others], { permissionsBoundary: '${Bound}' }, bound));
        expect(within(after, before)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the order of statements does not matter, nor in how many policies they are', () => {
    const unnamed = (attributes: Attributes) => groups(attributes).map((group) => ({ ...group, statements: [] }));
    fc.assert(
      fc.property(allows, denies, fc.nat(), (some, others, cut) => {
        const all = [...some, ...others];
        const whole = unnamed(roleOf(all));
        expect(unnamed(roleOf([...all].reverse()))).toEqual(whole);
        const at = cut % (all.length + 1);
        const rest = all.slice(at).map((one, index) => statement(one, { policy: 'Second' }, `Orders/Second/${index}`));
        const apart = roleOf(all.slice(0, at), { inlinePolicies: ['Policy', 'Second'] }, rest);
        expect(unnamed(apart)).toEqual(whole);
      }),
      RUNS,
    );
  });

  test('what IAM allows is among the grants', () => {
    const NAMES = ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage'];
    const THINGS = [
      REPORT,
      'arn:aws:s3:::files/other',
      'arn:aws:s3:::more/one',
      QUEUE,
      'arn:aws:sqs:eu-west-1:1:other',
    ];
    const concerns = (action: string, thing: string) => action.split(':')[0] === thing.split(':')[2];
    const covers = (one: JsonObject, action: string, resource: string) => {
      const named = (list: Json | undefined, text: string) =>
        (list as string[]).some((pattern) => matchesPattern(pattern.toLowerCase(), text.toLowerCase()));
      const does = one.Action === undefined ? !named(one.NotAction, action) : named(one.Action, action);
      return does && (one.Resource === undefined ? !named(one.NotResource, resource) : named(one.Resource, resource));
    };
    fc.assert(
      fc.property(allows, denies, allows, (some, others, limits) => {
        const bound = limits.map((one, at) => statement(one, { role: null, kind: 'managed' }, `*/Bound/${at}`));
        const found = reach(roleOf([...some, ...others], { permissionsBoundary: '${Bound}' }, bound));
        for (const action of NAMES) {
          const isAllowed = THINGS.some(
            (thing) =>
              concerns(action, thing) &&
              some.some((one) => covers(one, action, thing)) &&
              limits.some((one) => covers(one, action, thing)) &&
              !others.some((one) => covers(one, action, thing)),
          );
          if (isAllowed) expect([...found], action).toContain(`${action} 4`);
        }
      }),
      RUNS,
    );
  });
});

describe('an action that no table knows', () => {
  const parts = (written: JsonObject) => {
    const { sensitive, passRole, escalations, defenceRemoval, grants: granted } = roleOf([written]);
    return { sensitive, passRole, escalations, defenceRemoval, granted };
  };
  const why = (pattern: string) => [{ unresolved: `the actions table does not know ${pattern}` }];

  test('is no way to more, no secret and no role that is passed, since those are named', () => {
    expect(parts(allow(['nowhere:Act', 'nowhere:*'], '*'))).toEqual({
      sensitive: [],
      passRole: [],
      escalations: [],
      defenceRemoval: [],
      granted: why('anything that matches nowhere:*, nowhere:Act'),
    });
  });

  test('is unknown where what is written can be one of those', () => {
    const hole = { unresolved: 'the parameter Action has no value' };
    expect(parts(allow([hole], '*'))).toMatchObject({ passRole: [hole], escalations: [hole], sensitive: [hole] });
  });
});

test.each(['sqs:ReceiveMessage', 'kinesis:GetRecords', 'logs:FilterLogEvents', 'athena:GetQueryResults'])(
  'who may %s of everything may read what others sent or kept',
  (action) => {
    expect(roleOf([allow(action, '*')]).sensitive).toMatchObject([{ level: 0, actions: [action] }]);
    expect(roleOf([allow(action, QUEUE.replace('sqs', action.split(':')[0] ?? ''))]).sensitive).toEqual([]);
  },
);
