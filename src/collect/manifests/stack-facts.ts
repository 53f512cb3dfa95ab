import { eventSources } from './facts/event-source.ts';
import { functions } from './facts/function.ts';
import { functionUrlEndpoints } from './facts/function-url-endpoints.ts';
import { grantedPolicies } from './facts/granted-policies.ts';
import { graphqlEndpoints } from './facts/graphql-endpoints.ts';
import { httpEndpoints } from './facts/http-endpoints.ts';
import { lambdaPermissions } from './facts/lambda-permission.ts';
import { logGroups } from './facts/log-group.ts';
import { queues } from './facts/queue.ts';
import { resourcePolicies } from './facts/resource-policies.ts';
import { restEndpoints } from './facts/rest-endpoints.ts';
import { roles } from './facts/role.ts';
import { settings } from './facts/setting.ts';
import { type ManifestDialect, stackFact } from './facts/stack.ts';
import { stores } from './facts/store.ts';
import type { Draft, Stack } from './stack.ts';

const FACTS: readonly ((stack: Stack) => Draft[])[] = [
  functions,
  roles,
  lambdaPermissions,
  resourcePolicies,
  grantedPolicies,
  functionUrlEndpoints,
  restEndpoints,
  httpEndpoints,
  graphqlEndpoints,
  eventSources,
  queues,
  stores,
  logGroups,
  settings,
];

/**
 * Everything that the resources of a stack say. Each dialect of AWS comes to this one place: it is brought to the shape of a
 * CloudFormation template, every value keeping its place.
 */
export function stackFacts(
  stack: Stack,
  dialect: ManifestDialect,
  macros: readonly string[] = [],
  region: string | null = null,
): Draft[] {
  return distinct([stackFact(stack, dialect, macros, region), ...FACTS.flatMap((make) => make(stack))]);
}

/** Ids told apart where two things have one name, in the order of the template. */
function distinct(facts: Draft[]): Draft[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const times = (seen.get(fact.id) ?? 0) + 1;
    seen.set(fact.id, times);
    return times === 1 ? fact : { ...fact, id: `${fact.id}~${times}` };
  });
}
