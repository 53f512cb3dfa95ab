import { describe, expect, it } from 'vitest';
import { logging } from '../../src/derive/logging.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';
const GROUP = 'log-group:template.yaml#Logs';

function orders(attributes: Fact['attributes'] = {}): Fact {
  return fact('function', 'Orders', { logGroup: null, role: null, ...attributes });
}

function group(name: Json, retentionDays: Json = 90, origins: Fact['origins'] = {}): Fact {
  return fact('log-group', 'Logs', { name, retentionDays }, origins);
}

function groupsOf(...facts: Fact[]): Json | undefined {
  return derivedOf(logging, facts, ORDERS).attributes.logGroups;
}

describe('log groups of a function', () => {
  it.each<[string, Fact['attributes'], Json]>([
    ['the default, by a reference to it', {}, '/aws/lambda/${Orders}'],
    ['the default, by its FunctionName', { name: 'acme-orders' }, '/aws/lambda/acme-orders'],
    [
      'the default, by a name that both make from the stack’s',
      { name: '${AWS::StackName}-orders' },
      '/aws/lambda/${AWS::StackName}-orders',
    ],
    ['one that LoggingConfig names', { logGroup: '/acme/all' }, '/acme/all'],
    ['one that LoggingConfig refers to', { logGroup: '${Logs}' }, 'Logs'],
  ])('are %s', (_, attributes, name) => {
    expect(groupsOf(orders(attributes), group(name))).toEqual([{ logGroup: GROUP, retentionDays: 90 }]);
  });

  it('carry on a retention that is not known, and where it comes from', () => {
    const retentionDays = { unresolved: 'parameter Days' };
    const origin = { kind: 'inherited-default', from: 'CloudWatch Logs: never expires' } as const;
    const facts = [orders(), group('/aws/lambda/${Orders}', retentionDays, { '/retentionDays': origin })];
    const { attributes, origins } = derivedOf(logging, facts, ORDERS);
    expect(attributes.logGroups).toEqual([{ logGroup: GROUP, retentionDays }]);
    expect(origins).toEqual({ '/logGroups/0/retentionDays': origin });
  });

  it('are not known where none declared can be meant: its group is made at the first invocation', () => {
    const implicit = [unresolved('made at its first invocation')];
    expect(groupsOf(orders())).toEqual(implicit);
    expect(groupsOf(orders({ name: 'acme-orders' }), group('/aws/lambda/acme-payments'))).toEqual(implicit);
    expect(
      groupsOf(orders(), fact('function', 'Pay', { logGroup: null, role: null }), group('/aws/lambda/${Pay}')),
    ).toEqual(implicit);
    expect(groupsOf(orders(), group('/aws/apigateway/${Api}'))).toEqual(implicit);
    // CloudFormation makes the name of a function that sets none: it is not the logical id.
    expect(groupsOf(orders(), group('Logs'))).toEqual(implicit);
  });

  it('may be one whose name is only known after deployment', () => {
    expect(groupsOf(orders(), group({ unresolved: 'parameter Name' }))).toEqual([unresolved(GROUP)]);
    expect(groupsOf(orders(), group('/aws/lambda/${AWS::StackName}-x'))).toEqual([unresolved(GROUP)]);
    expect(groupsOf(orders({ logGroup: { unresolved: 'parameter Group' } }), group('/acme/all'))).toEqual([
      unresolved('parameter Group'),
    ]);
  });

  it('may be one that is listed by its logical id, and called so or otherwise', () => {
    expect(groupsOf(orders({ logGroup: 'Logs' }), group('Logs'))).toEqual([unresolved('Logs')]);
  });

  it('are not one that has the default name of another function, but may be one that another refers to', () => {
    const named = fact('function', 'Pay', { name: '${AWS::StackName}-pay', logGroup: null, role: null });
    expect(groupsOf(orders(), named, group('/aws/lambda/${AWS::StackName}-pay'))).toEqual([
      unresolved('made at its first invocation'),
    ]);
    const referring = fact('function', 'Pay', { logGroup: '${Logs}', role: null });
    expect(groupsOf(orders(), referring, group({ unresolved: 'parameter Name' }))).toEqual([unresolved(GROUP)]);
  });

  it('may be one of that name in another stack', () => {
    const far = elsewhere('log-group', 'Logs', { name: '/aws/lambda/acme-orders', retentionDays: 90 });
    expect(groupsOf(orders({ name: 'acme-orders' }), far)).toEqual([unresolved('another stack')]);
    expect(groupsOf(orders({ name: 'acme-payments' }), far)).toEqual([unresolved('made at its first invocation')]);
  });

  it('are certain where its own is declared, whatever else is not known', () => {
    const open = fact('log-group', 'Open', { name: { unresolved: 'parameter Name' }, retentionDays: 1 });
    expect(groupsOf(orders(), group('/aws/lambda/${Orders}'), open)).toEqual([{ logGroup: GROUP, retentionDays: 90 }]);
  });
});

describe('statements that let a function write logs', () => {
  const ROLE = 'role:template.yaml#Role';

  function role(managed: Json[] = [], inline: Json[] = ['Logs']): Fact {
    return fact('role', 'Role', { managedPolicies: managed, inlinePolicies: inline });
  }

  function statement(name: string, pattern: Json, attributes: Fact['attributes'] = {}): Fact {
    return fact('policy-statement', `Role/Logs/${name}`, {
      role: ROLE,
      policy: 'Logs',
      kind: 'inline',
      effect: 'allow',
      actions: [{ pattern, service: 'logs', breadth: 'single' }],
      notActions: [],
      resources: [{ pattern: '*', level: 0 }],
      notResources: [],
      conditions: [],
      ...attributes,
    });
  }

  function policiesOf(...facts: Fact[]): Json | undefined {
    return derivedOf(logging, [orders({ role: ROLE }), ...facts], ORDERS).attributes.logPolicies;
  }

  it.each(['logs:PutLogEvents', 'LOGS:putlogevents', 'logs:Put*', 'logs:*', '*'])('are found by %s', (pattern) => {
    expect(policiesOf(role(), statement('0', pattern))).toEqual(['policy-statement:template.yaml#Role/Logs/0']);
  });

  it.each(['logs:CreateLogStream', 's3:PutObject', 's3:*'])('are not found by %s', (pattern) => {
    expect(policiesOf(role(), statement('0', pattern))).toEqual([]);
  });

  it('are found by everything but a list that leaves logs in', () => {
    const but = (...notActions: Json[]) => statement('0', '', { actions: [], notActions });
    expect(policiesOf(role(), but('iam:*'))).toHaveLength(1);
    expect(policiesOf(role(), but('iam:*', 'logs:*'))).toEqual([]);
    expect(policiesOf(role(), but({ unresolved: 'a parameter' }))).toEqual([unresolved('Role/Logs/0')]);
  });

  it('are found in managed policies whose text we have', () => {
    const basic = {
      name: 'AWSLambdaBasicExecutionRole',
      arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      owner: 'aws',
    };
    expect(policiesOf(role([basic], []))).toEqual(['managed:AWSLambdaBasicExecutionRole/0']);
  });

  it('may be there where a policy, an action or the role is not known', () => {
    const theirs = { name: 'TheirOwn', arn: 'arn:aws:iam::111122223333:policy/TheirOwn', owner: 'other' };
    expect(policiesOf(role([theirs], []))).toEqual([unresolved('TheirOwn')]);
    expect(policiesOf(role(), statement('0', { unresolved: 'a parameter' }))).toEqual([unresolved('Role/Logs/0')]);
    expect(policiesOf(role(), statement('0', '', { actions: [{ unresolved: 'a parameter' }] }))).toEqual([
      unresolved('Role/Logs/0'),
    ]);
    expect(policiesOf()).toEqual([unresolved('declared elsewhere')]);
    const facts = [orders({ role: { unresolved: 'an import' } })];
    expect(derivedOf(logging, facts, ORDERS).attributes.logPolicies).toEqual([unresolved('an import')]);
  });

  it('are taken back by a Deny', () => {
    const allow = statement('0', 'logs:*');
    expect(policiesOf(role(), allow, statement('1', 'logs:*', { effect: 'deny' }))).toEqual([]);
    const narrow = { effect: 'deny', resources: [{ pattern: 'arn:aws:logs:*:*:log-group:/acme', level: 4 }] };
    expect(policiesOf(role(), allow, statement('1', 'logs:*', narrow))).toEqual([unresolved('may deny')]);
    expect(policiesOf(role(), allow, statement('1', 's3:*', { effect: 'deny' }))).toHaveLength(1);
  });
});
