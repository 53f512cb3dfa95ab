import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import { createLogGroups } from './log-groups.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `function.evidence`: which facts show its role, a trigger, its artifact and its logs. It runs last, over what the others have added. */
export const inventory: Relation = {
  name: 'inventory',
  derive: (facts) => {
    const roleEvidence = createRoleEvidence(facts);
    const artifactEvidence = createArtifactEvidence(facts);
    const groupEvidence = createGroupEvidence(facts);
    const sampleEvidence = createSampleEvidence(facts);
    return facts.all('function').map((one) => {
      const parts: Json[] = [
        ...roleEvidence(one),
        ...triggerEvidence(one),
        ...artifactEvidence(one),
        ...groupEvidence(one),
        ...sampleEvidence(one),
      ];
      return { fact: one.id, attributes: { evidence: holesLast(parts) } };
    });
  },
};

type Aspect = 'role' | 'trigger' | 'artifact' | 'log';
type Evidence = (one: Fact) => Json[];

function shown(aspect: Aspect, fact: Json): Json {
  return { aspect, fact };
}

function unknown(aspect: Aspect, why: string): Json {
  return { unresolved: `${aspect}: ${why}` };
}

function triggerEvidence({ attributes }: Fact): Json[] {
  return listOf(attributes.triggers).map((trigger) =>
    isHole(trigger) ? unknown('trigger', trigger.unresolved) : shown('trigger', (trigger as JsonObject).source ?? null),
  );
}

/** A role shows what a function may do as soon as the text of one of its policies is at hand. */
function createRoleEvidence(facts: FactIndex): Evidence {
  return ({ attributes: { role = null } }) => {
    if (isHole(role)) return [unknown('role', role.unresolved)];
    const fact = typeof role === 'string' ? facts.get(role) : undefined;
    if (fact === undefined) return [];
    const texts = listOf(fact.attributes.policyTexts).map((policy) =>
      isHole(policy) ? policy : (policy as JsonObject).text,
    );
    if (texts.some((text) => typeof text === 'string' && text !== 'not-supplied')) return [shown('role', fact.id)];
    const open = texts.find(isHole);
    return isHole(open) ? [unknown('role', open.unresolved)] : [];
  };
}

function createArtifactEvidence(facts: FactIndex): Evidence {
  const known = new Map<string, Json[]>();
  const names = new Set<string>();
  for (const { id, attributes } of facts.all('artifact')) {
    names.add(baseName(attributes.path));
    for (const user of listOf(attributes.usedBy))
      if (typeof user === 'string') push(known, user, shown('artifact', id));
  }
  return ({ id, attributes }) => known.get(id) ?? mayBeThere(attributes, names);
}

/** Code of unknown place, or in a bucket under the name of a file that we have, may be one of our artifacts. */
function mayBeThere({ codeLocation = null }: Attributes, names: ReadonlySet<string>): Json[] {
  if (names.size === 0) return [];
  if (isHole(codeLocation)) return [unknown('artifact', codeLocation.unresolved)];
  if (typeof codeLocation !== 'string' || !codeLocation.startsWith('s3://') || !names.has(baseName(codeLocation)))
    return [];
  return [unknown('artifact', `whether ${codeLocation} is the file of the same name`)];
}

/** Declared log groups only: of the one that is made at the first invocation, on which `logGroups` has a hole, nothing is known. */
function createGroupEvidence(facts: FactIndex): Evidence {
  const groupsOf = createLogGroups(facts);
  return (one) => {
    const { surely, perhaps } = groupsOf(one);
    if (surely !== null) return [shown('log', surely.id)];
    return perhaps === null ? [] : [unknown('log', perhaps)];
  };
}

function createSampleEvidence(facts: FactIndex): Evidence {
  const known = new Map<string, Json[]>();
  let stray: string | null = null;
  for (const { id, attributes } of facts.all('log-sample')) {
    const { function: owner = null } = attributes;
    if (typeof owner === 'string') push(known, owner, shown('log', id));
    else if (isHole(owner) && owner.among !== undefined) {
      for (const one of owner.among) push(known, String(one), unknown('log', `${id}: ${owner.unresolved}`));
    } else if (isHole(owner)) stray ??= `${id}: ${owner.unresolved}`;
  }
  return ({ id, attributes }) => {
    const found = known.get(id) ?? [];
    // Lines under a name that fits none can only be of a function whose name is not known.
    return stray !== null && isHole(attributes.name) ? [...found, unknown('log', stray)] : found;
  };
}

function baseName(path: Json | undefined): string {
  return String(path).slice(String(path).lastIndexOf('/') + 1);
}

function push(map: Map<string, Json[]>, key: string, value: Json): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What is known first, then each thing that is not, once. */
function holesLast(parts: readonly Json[]): Json[] {
  const holes = new Map(parts.flatMap((part) => (isHole(part) ? [[part.unresolved, part] as const] : [])));
  return [...parts.filter((part) => !isHole(part)), ...holes.values()];
}
