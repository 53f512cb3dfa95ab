import { describe, expect, it } from 'vitest';
import { inventory } from '../../src/derive/inventory.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';
const ROLE = 'role:template.yaml#Role';

const LOGS = fact('log-group', 'Logs', { name: '/aws/lambda/${Orders}', retentionDays: 90 });

function evidenceOf(attributes: Fact['attributes'], ...facts: Fact[]): Json | undefined {
  const orders = fact('function', 'Orders', {
    role: null,
    codeLocation: null,
    triggers: [],
    logGroup: null,
    ...attributes,
  });
  return derivedOf(inventory, [orders, ...facts], ORDERS).attributes.evidence;
}

function role(...texts: Json[]): Fact {
  return fact('role', 'Role', { policyTexts: texts.map((text, index) => ({ policy: `p${index}`, text })) });
}

describe('what is known of a function', () => {
  it('is its role, what invokes it, its artifact and its logs', () => {
    const attributes = {
      role: ROLE,
      triggers: [{ source: 'endpoint:template.yaml#Api GET /', invocation: 'sync', service: 'api' }],
    };
    expect(
      evidenceOf(
        attributes,
        role('manifest'),
        fact('artifact', 'zip', { path: 'dist/orders.zip', usedBy: [ORDERS] }),
        LOGS,
        fact('log-sample', 'log', { function: ORDERS }),
      ),
    ).toEqual([
      { aspect: 'role', fact: ROLE },
      { aspect: 'trigger', fact: 'endpoint:template.yaml#Api GET /' },
      { aspect: 'artifact', fact: 'artifact:template.yaml#zip' },
      { aspect: 'log', fact: 'log-group:template.yaml#Logs' },
      { aspect: 'log', fact: 'log-sample:template.yaml#log' },
    ]);
  });

  it('is nothing where nothing is there', () => {
    expect(
      evidenceOf(
        {},
        fact('artifact', 'zip', { path: 'dist/pay.zip', usedBy: [] }),
        fact('log-sample', 'log', { function: null }),
      ),
    ).toEqual([]);
  });

  it('is no log group where only one of another function is declared', () => {
    const others = fact('log-group', 'Logs', { name: '/aws/lambda/${Pay}', retentionDays: 90 });
    const hole = [{ unresolved: 'no log group of it is declared' }];
    expect(evidenceOf({ logGroups: hole }, fact('function', 'Pay', { logGroup: null }), others)).toEqual([]);
  });

  it('is a role only when the text of some policy is at hand', () => {
    expect(evidenceOf({ role: ROLE }, role('not-supplied', 'snapshot'))).toEqual([{ aspect: 'role', fact: ROLE }]);
    expect(evidenceOf({ role: ROLE }, role('not-supplied'))).toEqual([]);
    expect(evidenceOf({ role: ROLE }, role({ unresolved: 'a parameter' }))).toEqual([unresolved('role: a parameter')]);
    expect(evidenceOf({ role: { unresolved: 'declared elsewhere' } })).toEqual([
      unresolved('role: declared elsewhere'),
    ]);
  });

  it('is not known where a trigger, a log group, the code or an owner is not, each said once and last', () => {
    const trigger = { unresolved: 'the function of x is not known' };
    const attributes = {
      triggers: [trigger, { source: 'event-source:template.yaml#S', invocation: 'poll', service: 'sqs' }, trigger],
      logGroup: { unresolved: 'parameter Name' },
      codeLocation: { unresolved: 'parameter Code' },
    };
    const either = fact('log-sample', 'log', {
      function: { unresolved: '2 functions', among: [ORDERS, 'function:x#Y'] },
    });
    expect(
      evidenceOf(attributes, fact('artifact', 'zip', { path: 'dist/orders.zip', usedBy: [] }), LOGS, either),
    ).toEqual([
      { aspect: 'trigger', fact: 'event-source:template.yaml#S' },
      unresolved('trigger: '),
      unresolved('artifact: parameter Code'),
      unresolved('log: parameter Name'),
      unresolved('2 functions'),
    ]);
  });

  it('may be an artifact of the name that its code has in a bucket', () => {
    const zip = fact('artifact', 'zip', { path: 'dist/orders.zip', usedBy: [] });
    expect(evidenceOf({ codeLocation: 's3://acme/orders.zip' }, zip)).toEqual([unresolved('artifact: ')]);
    expect(evidenceOf({ codeLocation: 's3://acme/pay.zip' }, zip)).toEqual([]);
  });

  it('may be lines under a name that fits none only where its own name is not known', () => {
    const stray = fact('log-sample', 'log', { function: { unresolved: 'no function is called x' } });
    expect(evidenceOf({}, stray)).toEqual([]);
    expect(evidenceOf({ name: { unresolved: 'parameter Env' } }, stray)).toEqual([
      unresolved('no function is called x'),
    ]);
  });
});
