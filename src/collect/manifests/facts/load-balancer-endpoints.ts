import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import type { Resource } from '../resource.ts';
import { resourceNamed } from '../resource-reference.ts';
import { type Draft, referredIn, type Stack } from '../stack.ts';
import { NO_CORS } from './cors.ts';
import { endpointFact } from './endpoint.ts';
import { balancerNetwork, balancerOf, listenerOf } from './load-balancer.ts';
import { itemsOf } from './parts.ts';

const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Functions behind load balancers: each listener and rule that forwards to a target group of functions, by method and path. */
export function loadBalancerEndpoints(stack: Stack): Draft[] {
  const listeners = stack.ofType('AWS::ElasticLoadBalancingV2::Listener');
  const rules = stack.ofType('AWS::ElasticLoadBalancingV2::ListenerRule');
  return [
    ...listeners.flatMap((listener) => endpointsOf(stack, listener, listener, 'DefaultActions')),
    ...rules.flatMap((rule) => endpointsOf(stack, rule, listenerOf(stack, rule), 'Actions')),
  ];
}

function endpointsOf(stack: Stack, resource: Resource, listener: Resource | null, name: string): Draft[] {
  const { value } = stack.source(resource, { arn: true });
  const actions = itemsOf(pick(value, [name]));
  const functions = targetsOf(stack, actions);
  if (functions.length === 0) return [];
  const balancer = listener === null ? null : balancerOf(stack, listener);
  const guards = guardsOf(stack, actions, listener);
  const conditions = itemsOf(pick(value, ['Conditions']));
  const methods = valuesOf(conditions, 'http-request-method', 'HttpRequestMethodConfig', 'ANY');
  const paths = valuesOf(conditions, 'path-pattern', 'PathPatternConfig', '/');
  return functions.flatMap((target, place) =>
    paths.flatMap((path) =>
      methods.map((method) =>
        endpointFact(stack, resource, {
          api: balancer?.logicalId ?? hole('the load balancer is declared elsewhere'),
          kind: 'load-balancer',
          method,
          path,
          function: target,
          guards,
          authorizer: null,
          mock: false,
          cors: NO_CORS,
          network: balancerNetwork(stack, balancer),
          validation: [],
          // Listeners of one balancer can answer the same paths, on ports of their own.
          key: place === 0 ? resource.logicalId : `${resource.logicalId} ${place}`,
          pointer: resource.pointer,
        }),
      ),
    ),
  );
}

/** Functions that actions forward to, holes among them; no other target is one of ours. */
function targetsOf(stack: Stack, actions: readonly Json[]): Json[] {
  const groups = actions.flatMap((action) => [
    pick(action, ['TargetGroupArn']),
    ...itemsOf(pick(action, ['ForwardConfig', 'TargetGroups'])).map((group) => pick(group, ['TargetGroupArn'])),
  ]);
  const found = new Map<string, Json>();
  for (const group of groups) {
    const resource = referredIn(stack, group)?.resource ?? resourceNamed(stack, group, [TARGETS], 'Name')?.resource;
    if (resource?.type !== TARGETS) continue;
    const { value } = stack.source(resource, { arn: true });
    if (pick(value, ['TargetType']) !== 'lambda') continue;
    for (const target of itemsOf(pick(value, ['Targets']))) {
      const id = functionNamed(stack, pick(target, ['Id'])) ?? hole('the target is not a function');
      found.set(JSON.stringify(id), id);
    }
  }
  return [...found.values()];
}

/** A caller signs in where an action before the others asks for it, and shows a certificate where the listener verifies one. */
function guardsOf(stack: Stack, actions: readonly Json[], listener: Resource | null): Json[] {
  const guards: Json[] = [];
  const types = actions.map((action) => pick(action, ['Type']));
  if (
    types.some((type) => type === 'authenticate-oidc' || type === 'authenticate-cognito' || type === 'jwt-validation')
  ) {
    guards.push('jwt');
  }
  const unknown = types.find((type) => isHole(type));
  if (isHole(unknown)) guards.push(hole(unknown.unresolved));
  const mode = listener === null ? undefined : pick(stack.source(listener).value, ['MutualAuthentication', 'Mode']);
  if (mode === 'verify') guards.push('mtls');
  else if (isHole(mode)) guards.push(hole(mode.unresolved));
  return guards;
}

/** What the conditions ask of one field; `otherwise` where they do not. */
function valuesOf(conditions: readonly Json[], field: string, config: string, otherwise: string): Json[] {
  const values = conditions
    .filter((condition) => pick(condition, ['Field']) === field || isHole(condition))
    .flatMap((condition) => itemsOf(pick(condition, [config, 'Values']) ?? pick(condition, ['Values'])));
  return values.length === 0 ? [otherwise] : values.map((value) => readAs(value, text, otherwise));
}
