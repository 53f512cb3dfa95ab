import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { createFactIndex } from '../../src/derive/fact-index.ts';
import type { DeriveContext, Derived, Relation } from '../../src/derive/relation.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Tables } from '../../src/model/tables.ts';

type Origins = Record<string, Origin>;

/** A fact `<type>:<path>#<name>` of the stack at that path, with a logical id, unless the attributes say otherwise. */
export function fact(
  type: string,
  name: string,
  attributes: Attributes = {},
  origins: Origins = {},
  path = 'template.yaml',
): Fact {
  const place = { path, line: 1, column: 1, pointer: null };
  const own: Attributes = { name, logicalId: name, stack: `stack:${path}`, ...attributes };
  return { type, id: `${type}:${path}#${name}`, attributes: own, origins, place, evidence: `manifest:${path}` };
}

/** The same in another stack. */
export function elsewhere(type: string, name: string, attributes: Attributes = {}, origins: Origins = {}): Fact {
  return fact(type, name, attributes, origins, 'other/template.yaml');
}

function table<K extends keyof Tables>(name: string): Tables[K] {
  return JSON.parse(readFileSync(new URL(`../../controls/tables/${name}.json`, import.meta.url), 'utf8'));
}

/** The tables that ship, and nothing declared. */
export const CONTEXT: DeriveContext = {
  at: '2026-05-04T10:00:00Z',
  declarations: { public: [], internal: [], accounts: null, pipeline: null, environments: [], functions: [] },
  tables: {
    iamActions: table<'iamActions'>('iam-actions'),
    conditionKeys: table<'conditionKeys'>('condition-keys'),
    starActions: table<'starActions'>('star-actions'),
    sensitiveActions: table<'sensitiveActions'>('sensitive-actions'),
    escalations: table<'escalations'>('escalations'),
    resourceWords: table<'resourceWords'>('resource-words'),
    managedPolicies: table<'managedPolicies'>('managed-policies'),
    builders: table<'builders'>('builders'),
    controlPlaneEvents: table<'controlPlaneEvents'>('control-plane-events'),
    runtimes: table<'runtimes'>('runtimes'),
    azureRoles: table<'azureRoles'>('azure-roles'),
    samPolicyTemplates: table<'samPolicyTemplates'>('sam-policy-templates'),
    samConnectors: table<'samConnectors'>('sam-connectors'),
  },
};

/** What one relation says of one fact. Throws where it says nothing. */
export function derivedOf(relation: Relation, facts: Fact[], id: string, context: DeriveContext = CONTEXT): Derived {
  const found = relation.derive(createFactIndex(facts), context).filter((one) => one.fact === id);
  if (found.length !== 1) throw new Error(`${relation.name} says ${found.length} things of ${id}`);
  return found[0] as Derived;
}

/** A hole as a matcher: its reason is for people. */
export function unresolved(reason: string | RegExp, among?: Attributes[string][]): object {
  const text = typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason);
  return among === undefined ? { unresolved: text } : { unresolved: text, among };
}
