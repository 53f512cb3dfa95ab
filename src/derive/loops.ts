import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import { listOf } from './lists.ts';
import { matchesPattern, patternsOverlap } from './permissions/action-pattern.ts';
import { createRolePolicies } from './permissions/role-policies.ts';
import type { DeriveContext, FactIndex, Relation } from './relation.ts';

/** Actions that put something into a source, so that it calls again. */
const WRITES: ReadonlyMap<Json, readonly string[]> = new Map([
  ['s3', ['s3:putobject']],
  ['sqs', ['sqs:sendmessage']],
  ['sns', ['sns:publish']],
  ['kinesis', ['kinesis:putrecord', 'kinesis:putrecords']],
  ['dynamodb', ['dynamodb:putitem', 'dynamodb:updateitem', 'dynamodb:deleteitem', 'dynamodb:batchwriteitem']],
]);

/** From this level on a pattern names resources by a prefix at least. */
const PREFIX = 3;

type Statement = { id: string; attributes: Attributes };

/** `function.loops`: the triggers whose source its role lets it write to as well. */
export const loops: Relation = {
  name: 'loops',
  derive: (facts, context) => {
    const statementsOf = createStatements(facts, context);
    const triggers = new Map<Json, Fact[]>();
    for (const source of facts.all('event-source')) {
      const { function: id = null, service = null } = source.attributes;
      if (WRITES.has(service)) triggers.set(id, [...(triggers.get(id) ?? []), source]);
    }
    return facts.all('function').map(({ id, attributes: { role = null } }) => {
      const own = triggers.get(id) ?? [];
      const found = own.length === 0 ? [] : own.flatMap((source) => loopsOf(source, statementsOf(role), facts));
      return { fact: id, attributes: { loops: found } };
    });
  },
};

type Held = { statements: readonly Statement[]; holes: readonly Json[] };

/** All statements of a role, those of managed policies too, and why there may be more. */
function createStatements(facts: FactIndex, { tables }: DeriveContext): (role: Json) => Held {
  const policiesOf = createRolePolicies(facts, tables);
  const known = new Map<string, Held>();
  return (role) => {
    if (role === null) return { statements: [], holes: [] };
    const fact = typeof role === 'string' ? facts.get(role) : undefined;
    if (fact === undefined) return { statements: [], holes: [{ unresolved: 'what its role lets it do is not known' }] };
    const before = known.get(fact.id);
    if (before !== undefined) return before;
    const { policies, holes } = policiesOf(fact);
    const unsupplied = policies.flatMap(({ name, text }): Json[] =>
      text === 'not-supplied' ? [{ unresolved: `the text of ${name} was not supplied` }] : [],
    );
    const statements = policies.flatMap(({ name, text, statements: written }): readonly Statement[] => {
      if (text !== 'snapshot') return written;
      const snapshot = tables.managedPolicies.policies[name]?.statements ?? [];
      return snapshot.map((attributes, at) => ({ id: `managed:${name}/${at}`, attributes }));
    });
    const held = { statements, holes: [...holes.map(({ unresolved }) => ({ unresolved })), ...unsupplied] };
    known.set(fact.id, held);
    return held;
  };
}

function loopsOf(trigger: Fact, { statements, holes }: Held, facts: FactIndex): Json[] {
  const { service = null, source = null, filters = 0, stack } = trigger.attributes;
  const actions = WRITES.get(service) ?? [];
  if (typeof source !== 'string') return [{ unresolved: `the source of ${trigger.id} is not known` }];
  const about = (wanted: string) =>
    statements.filter(
      ({ attributes }) =>
        attributes.effect === wanted &&
        lets(attributes, actions) &&
        mayName(attributes, source, stack, service, facts) !== false,
    );
  const denying = about('deny');
  const allowing = about('allow').map(({ id, attributes }): Json => {
    if (denying.length > 0) return { unresolved: `${denying[0]?.id} may deny what ${id} allows` };
    const sure =
      mayName(attributes, source, stack, service, facts) === true && listOf(attributes.conditions).length === 0;
    if (!sure) return { unresolved: `whether ${id} lets it write to the source of ${trigger.id}` };
    return { trigger: trigger.id, service, statement: id, filters };
  });
  return [...allowing, ...holes];
}

function lets({ actions }: Attributes, wanted: readonly string[]): boolean {
  return listOf(actions).some((one) => {
    const pattern = isHole(one) ? null : ((one as JsonObject).pattern ?? null);
    return typeof pattern === 'string' && wanted.some((action) => matchesPattern(pattern.toLowerCase(), action));
  });
}

const REFERENCE = new RegExp(`\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}`);

/** Whether the resources of a statement are the source; null: that cannot be told. */
function mayName(
  { resources }: Attributes,
  source: string,
  stack: Json | undefined,
  service: Json,
  facts: FactIndex,
): boolean | null {
  const logicalId = REFERENCE.exec(source)?.[1];
  const name = logicalId === undefined ? undefined : nameOf(facts, service, stack, logicalId);
  const found = listOf(resources).map((one): boolean | null => {
    if (isHole(one)) return null;
    const { pattern = null, level = null } = one as JsonObject;
    if (typeof pattern !== 'string') return null;
    if (level === 0) return true;
    const named = REFERENCE.exec(pattern)?.[1];
    if (named !== undefined && named !== 'AWS') return logicalId === undefined ? null : named === logicalId;
    if (typeof level === 'number' && level < PREFIX) return pattern.split(':')[2] === service;
    if (logicalId === undefined) return matchesPattern(pattern, source) || patternsOverlap(pattern, `${source}/*`);
    return name === undefined ? null : pattern.split(/[:/]/).includes(name);
  });
  return found.includes(true) ? true : found.includes(null) ? null : false;
}

const TYPES: ReadonlyMap<Json, string> = new Map([
  ['s3', 'bucket'],
  ['sqs', 'queue'],
  ['sns', 'topic'],
  ['kinesis', 'stream'],
  ['dynamodb', 'table'],
]);

/** The name that the source has once deployed; undefined where it is only known then. */
function nameOf(facts: FactIndex, service: Json, stack: Json | undefined, logicalId: string): string | undefined {
  const path = String(stack).replace(/^stack:/, '');
  const name = facts.get(`${TYPES.get(service)}:${path}#${logicalId}`)?.attributes.name;
  return typeof name === 'string' && name !== logicalId && !name.includes('${') ? name : undefined;
}
