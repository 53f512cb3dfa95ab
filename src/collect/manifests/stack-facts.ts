import { distinct } from './distinct.ts';
import { alarms } from './facts/alarm.ts';
import { apiStages } from './facts/api-stage.ts';
import { authorizers } from './facts/authorizers.ts';
import { buckets } from './facts/bucket.ts';
import { budgets } from './facts/budget.ts';
import { buses } from './facts/bus.ts';
import { codeSigningConfigs } from './facts/code-signing-config.ts';
import { detectors } from './facts/detector.ts';
import { domains } from './facts/domain.ts';
import { edgeDomains } from './facts/edge-domain.ts';
import { eventSources } from './facts/event-source.ts';
import { functions } from './facts/function.ts';
import { functionUrlEndpoints } from './facts/function-url-endpoints.ts';
import { grantedPolicies } from './facts/granted-policies.ts';
import { graphqlEndpoints } from './facts/graphql-endpoints.ts';
import { httpEndpoints } from './facts/http-endpoints.ts';
import { iamUsers } from './facts/iam-user.ts';
import { imageRegistries } from './facts/image-registry.ts';
import { keys } from './facts/key.ts';
import { lambdaPermissions } from './facts/lambda-permission.ts';
import { layers } from './facts/layer.ts';
import { loadBalancerEndpoints } from './facts/load-balancer-endpoints.ts';
import { logGroups } from './facts/log-group.ts';
import { networks } from './facts/network.ts';
import { parameters } from './facts/parameter.ts';
import { queues } from './facts/queue.ts';
import { resourcePolicies } from './facts/resource-policies.ts';
import { restEndpoints } from './facts/rest-endpoints.ts';
import { roles } from './facts/role.ts';
import { secrets } from './facts/secret.ts';
import { settings } from './facts/setting.ts';
import { type ManifestDialect, stackFact } from './facts/stack.ts';
import { stateMachines } from './facts/state-machine.ts';
import { stores } from './facts/store.ts';
import { streams } from './facts/stream.ts';
import { suppressions } from './facts/suppression.ts';
import { tables } from './facts/table.ts';
import { topics } from './facts/topic.ts';
import { trails } from './facts/trail.ts';
import { wafAssociations } from './facts/waf-association.ts';
import { type Draft, type Stack, withReferences } from './stack.ts';

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
  loadBalancerEndpoints,
  authorizers,
  apiStages,
  domains,
  edgeDomains,
  wafAssociations,
  eventSources,
  queues,
  stores,
  logGroups,
  topics,
  buses,
  buckets,
  tables,
  streams,
  stateMachines,
  secrets,
  parameters,
  keys,
  alarms,
  networks,
  trails,
  detectors,
  iamUsers,
  layers,
  imageRegistries,
  codeSigningConfigs,
  budgets,
  settings,
  suppressions,
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
  return withReferences(
    stack,
    distinct([stackFact(stack, dialect, macros, region), ...FACTS.flatMap((make) => make(stack))]),
  );
}
