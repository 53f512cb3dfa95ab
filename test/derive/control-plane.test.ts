import { describe, expect, it } from 'vitest';
import { controlPlane } from '../../src/derive/control-plane.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { because } from '../collect/manifests/reading.ts';
import { CONTEXT, derivedOf, fact } from './fact-builder.ts';

const DEPLOY = 'arn:aws:iam::111122223333:role/ci/deploy';
const PERIOD = fact('commit-range', 'range', { from: '2026-05-01T00:00:00Z', to: '2026-05-08T00:00:00Z' });
const LOG = log('one', '2026-05-01T00:00:00.000Z', '2026-05-08T00:00:00.000Z');

function log(name: string, firstAt: Json, lastAt: Json, provider = 'aws'): Fact {
  return fact('control-plane-log', name, { provider, firstAt, lastAt });
}

function event(attributes: Attributes = {}, name = 'e'): Fact {
  const actor = { kind: 'role', name: 'session', identity: DEPLOY, account: null, through: null };
  const at = '2026-05-03T08:15:00.000Z';
  return fact('control-plane-event', name, {
    provider: 'aws',
    eventId: name,
    at,
    actor,
    from: 'sdk',
    resources: [],
    ...attributes,
  });
}

function by(identity: string | null, kind = 'role', name: string | null = null): Attributes {
  return { actor: { kind, name, identity, account: null, through: null } };
}

function workflow(...identities: Json[]): Fact {
  return fact('workflow', 'release', {
    path: '.github/workflows/release.yml',
    credentials: [],
    access: [{ job: 'deploy', identities }],
  });
}

function told(one: Fact, others: readonly Fact[] = [], context = CONTEXT): Attributes {
  return derivedOf(controlPlane, [one, LOG, PERIOD, ...others], one.id, context).attributes;
}

const OWN = workflow({ provider: 'aws', name: DEPLOY, refs: [], account: '111122223333' });

describe('the period of an event', () => {
  it.each([
    ['2026-04-30T23:59:59.000Z', 'before'],
    ['2026-05-01T00:00:00.000Z', 'within'],
    ['2026-05-08T00:00:00.000Z', 'within'],
    ['2026-05-08T00:00:00.001Z', 'after'],
  ])('%s is %s', (at, period) => {
    expect(told(event({ at })).period).toBe(period);
  });

  it('is not known without a date, without a history, or without a begin', () => {
    expect(because(told(event({ at: null })).period)).toMatch(/not dated/);
    const alone = event();
    expect(because(derivedOf(controlPlane, [alone, LOG], alone.id).attributes.period)).toMatch(/history/);
    const open = fact('commit-range', 'range', { from: null, to: '2026-05-08T00:00:00Z' });
    expect(because(derivedOf(controlPlane, [alone, LOG, open], alone.id).attributes.period)).toMatch(/begins/);
  });
});

describe('whether the pipeline did it', () => {
  it('is told by the role that a workflow assumes', () => {
    expect(told(event(), [OWN]).pipeline).toBe(DEPLOY);
    expect(told(event(by('arn:aws:iam::111122223333:role/Operators')), [OWN]).pipeline).toBeNull();
  });

  it('is not known where nobody says who the pipeline is', () => {
    expect(because(told(event()).pipeline)).toMatch(/declarations\.pipeline/);
  });

  it('is not known of others where a workflow keeps the name of its role, or has a key', () => {
    const kept = workflow({ provider: 'aws', name: '${{ secrets.ROLE }}', refs: ['secrets.ROLE'], account: null });
    expect(because(told(event(), [kept]).pipeline)).toMatch(/not written/);
    const keyed = fact('workflow', 'old', {
      path: 'old.yml',
      access: [],
      credentials: [{ job: 'a', name: 'K', provider: 'aws', line: 1 }],
    });
    expect(told(event(), [OWN, keyed]).pipeline).toBe(DEPLOY);
    expect(because(told(event(by('arn:aws:iam::111122223333:role/Operators')), [OWN, keyed]).pipeline)).toMatch(/key/);
  });

  it('is told by a role of which the account alone is kept', () => {
    const name = 'arn:aws:iam::${{ secrets.ACCOUNT }}:role/ci/deploy';
    const kept = workflow({ provider: 'aws', name, refs: ['secrets.ACCOUNT'], account: null });
    expect(told(event(), [kept]).pipeline).toBe(name);
    expect(told(event(by('arn:aws:iam::111122223333:role/other')), [kept]).pipeline).toBeNull();
  });

  it('is told by a role that lets the tokens of a pipeline in', () => {
    const role = fact('role', 'DeployRole', { name: 'deploy' });
    const trust = fact('trust-statement', 'DeployRole/0', {
      role: role.id,
      effect: 'allow',
      federated: ['arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'],
    });
    expect(told(event(), [role, trust]).pipeline).toBe('deploy');
    const unnamed = fact('role', 'DeployRole');
    const made = event(by('arn:aws:iam::111122223333:role/orders-DeployRole-1ABC'));
    expect(told(made, [unnamed, { ...trust, attributes: { ...trust.attributes, role: unnamed.id } }]).pipeline).toBe(
      'DeployRole',
    );
  });

  it('is told by the settings alone where they say it', () => {
    const context = {
      ...CONTEXT,
      declarations: {
        ...CONTEXT.declarations,
        pipeline: [{ identity: 'cdk-*-deploy-role-*', reason: 'r', owner: 'o' }],
      },
    };
    expect(told(event(), [OWN], context).pipeline).toBeNull();
    const cdk = event(by('arn:aws:iam::111122223333:role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1'));
    expect(told(cdk, [], context).pipeline).toBe('cdk-*-deploy-role-*');
  });

  it('is told of Google by the account and by the pool of identities', () => {
    const provider = 'google';
    const pool = 'projects/1/locations/global/workloadIdentityPools/gh';
    const own = workflow({ provider, name: `${pool}/providers/github`, refs: [], account: null });
    const subject = `principal://iam.googleapis.com/${pool}/subject/repo:acme/orders`;
    expect(told(event({ provider, ...by(subject, 'federated') }), [own]).pipeline).toBe(`${pool}/providers/github`);
    expect(told(event({ provider, ...by(null, 'user', 'jo') }), [own]).pipeline).toBeNull();
  });

  it.each([
    ['root', by(null, 'root')],
    ['somebody at the console', { from: 'console' }],
  ])('is never so of %s', (_, attributes) => {
    expect(told(event(attributes)).pipeline).toBeNull();
    expect(told(event(attributes), [OWN]).pipeline).toBeNull();
  });

  it('is so at GitHub of the token of workflows alone', () => {
    const provider = 'github';
    expect(told(event({ provider, ...by(null, 'bot', 'github-actions[bot]') })).pipeline).toBe('github-actions[bot]');
    expect(told(event({ provider, ...by(null, 'user', 'jo') })).pipeline).toBeNull();
  });
});

describe('what of the release it was done to', () => {
  const ORDERS = fact('function', 'Orders', { name: 'orders-create', logGroup: null });
  const GROUP = fact('log-group', 'Group', { name: '/aws/lambda/orders-create' });
  it.each([
    [{ kind: 'function', name: 'orders-create' }, ORDERS.id],
    [{ kind: 'function', name: 'arn:aws:lambda:eu-west-1:111122223333:function:orders-create:live' }, ORDERS.id],
    [{ kind: 'log-group', name: '/aws/lambda/orders-create' }, GROUP.id],
    [
      { kind: 'log-group', name: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders-create:*' },
      GROUP.id,
    ],
  ])('%j', (resource, id) => {
    expect(told(event({ resources: [resource] }), [ORDERS, GROUP]).subjects).toEqual([id]);
  });

  it('is nothing where the names are others', () => {
    const resources = [
      { kind: 'function', name: 'other' },
      { kind: 'role', name: 'orders-create' },
    ];
    expect(told(event({ resources }), [ORDERS, GROUP]).subjects).toEqual([]);
  });

  it('is the release for its own repository', () => {
    const release = fact('release', 'release', { repository: 'acme/orders' });
    const of = (name: string) => told(event({ resources: [{ kind: 'repository', name }] }), [release]).subjects;
    expect([of('Acme/Orders'), of('acme/other')]).toEqual([[release.id], []]);
  });
});

it('an event that two files tell is the first of them', () => {
  const [a, b] = [event({ eventId: 'same' }, 'a'), event({ eventId: 'same' }, 'b')];
  expect(told(a, [b]).repeats).toBeNull();
  expect(told(b, [a]).repeats).toBe(a.id);
  expect(told(event({ eventId: null }, 'c'), [event({ eventId: null }, 'd')]).repeats).toBeNull();
});

describe('the longest silence', () => {
  const silent = (...logs: Fact[]) =>
    derivedOf(controlPlane, [PERIOD, ...logs], logs[0]?.id ?? '').attributes.silentHours;
  it('is none where logs reach over the period', () => {
    expect(silent(LOG)).toBe(0);
  });

  it('is before, between or after what is there, whichever is longest', () => {
    const [first, second] = [
      log('a', '2026-05-01T06:00:00.000Z', '2026-05-03T00:00:00.000Z'),
      log('b', '2026-05-05T00:00:00.000Z', '2026-05-08T12:00:00.000Z'),
    ];
    expect(silent(first)).toBe(120);
    expect(silent(second, first)).toBe(48);
    expect(silent(first, second, log('c', '2026-05-02T00:00:00.000Z', '2026-05-06T00:00:00.000Z', 'google'))).toBe(48);
  });

  it('is the whole period where nothing is dated', () => {
    expect(silent(log('a', null, null))).toBe(168);
  });
});
