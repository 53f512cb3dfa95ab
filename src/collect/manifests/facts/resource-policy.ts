import type { Hole } from '../../../model/fact.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { readResourcePolicy } from '../../policies/read-resource-policy.ts';
import { sourceParts } from '../arn.ts';
import { pick } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { resourceNamed } from '../resource-reference.ts';
import { type Draft, draft, placeIn, type Stack } from '../stack.ts';
import { below, unfolded } from './attached-policies.ts';

/** What can have a policy: its service as ARNs have it, the types and the fact type of it, and the property that names it. */
export type Owner = { service: string; types: readonly string[]; fact: string | null; name: string };

/** Whose policy a document is. `key` names it among the policies of one resource; empty where there is only one. */
export type Whose = { resource: string | Hole | null; name: Json; service: string; key: string };

/** The fact that stands for what a value names, and its name; a hole where it is declared elsewhere. */
export function ownerNamed(
  stack: Stack,
  value: Json | undefined,
  owner: Owner,
): { id: string | Hole | null; name: Json } {
  if (value === undefined || isHole(value)) {
    const unknown = hole(isHole(value) ? value.unresolved : 'no resource is stated');
    return { id: unknown, name: unknown };
  }
  const found = resourceNamed(stack, value, owner.types, owner.name);
  if (found === null) {
    const name = typeof value === 'string' ? value : hole('a resource that is no text');
    return { id: hole('the resource is declared elsewhere'), name };
  }
  const { logicalId } = found.resource;
  return { id: owner.fact === null ? null : `${owner.fact}:${found.stack.path}#${logicalId}`, name: logicalId };
}

/** The statements of the document at a path, once for each resource that it counts for. */
export function policyAt(stack: Stack, resource: Resource, path: string[], whose: readonly Whose[]): Draft[] {
  const source = stack.source(resource, { arn: true });
  const written = pick(source.value, path);
  return written === undefined || written === null ? [] : policyOf(stack, resource, unfolded(written), path, whose);
}

/** The statements of a document that a resource comes to; `path` is where it stands. */
export function policyOf(
  stack: Stack,
  resource: Resource,
  document: Json,
  path: string[],
  whose: readonly Whose[],
): Draft[] {
  const source = stack.source(resource, { arn: true });
  const conditional = draft(stack, 'resource-policy-statement', '', resource).origins;
  return whose.flatMap(({ key, ...named }, index) => {
    const { statements, problems } = readResourcePolicy(document, {
      ...named,
      stack: stack.id,
      madeBy: resource.madeBy,
      idPrefix: `${stack.path}#${resource.logicalId}${key === '' ? '' : `/${key}`}`,
      place: (pointer) => placeIn(stack, resource, source, [...path, ...pointer]),
      source: (arn) => sourceParts(stack, arn),
      origins: below(source, path),
    });
    // The document is the same for each of them, and so is what is wrong with it.
    if (index === 0) stack.problems.push(...problems);
    return statements.map((statement) => ({ ...statement, origins: { ...conditional, ...statement.origins } }));
  });
}
