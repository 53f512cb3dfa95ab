import { createHash } from 'node:crypto';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole, lift } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { type Event, refuse, stated } from './event.ts';
import { add, firstSet, isOn, permit, ref, targetOf, tell, wordsOf } from './expansion.ts';
import { resourceName } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';

const LISTENER = /:listener\/app\/[\w-]+\/([\w-]+)\/[\w-]+$/;

/** Fields of a condition of a rule, by the framework's names: CloudFormation's name, and what holds the values. */
const CONDITIONS: readonly (readonly [string, string, string | null])[] = [
  ['path', 'path-pattern', null],
  ['host', 'host-header', 'HostHeaderConfig'],
  ['method', 'http-request-method', 'HttpRequestMethodConfig'],
  ['ip', 'source-ip', 'SourceIpConfig'],
];

/** An event `alb`: target group, rule of the listener with who must sign in first, and the permissions. */
export function expandLoadBalancer(event: Event): void {
  const { expansion, fn, part } = event;
  const { service } = expansion;
  const listener = part.at('listenerArn');
  const priority = part.at('priority');
  if (!listener.there || !priority.there) {
    refuse(event, 'it needs listenerArn and priority.');
    return;
  }
  const name = resourceName(fn.key);
  const balancer = balancerOf(listener.value);
  const many = part.at('multiValueHeaders');
  const multi = isOn(many) === true;
  const group = `${name}Alb${multi ? 'MultiValue' : ''}TargetGroup${balancer}`;
  const named = firstSet(part.at('targetGroupName'));
  const prefix = service.provider.at('alb', 'targetGroupPrefix').text ?? '';
  add(expansion, part, group, 'AWS::ElasticLoadBalancingV2::TargetGroup', {
    TargetType: 'lambda',
    Targets: list([part.with(object({ Id: targetOf(fn) }))]),
    Name:
      named ??
      lift([service.name.value ?? null, service.stage.value ?? null], ([own, stage]) =>
        `${prefix}${digest(`${wordOf(own)}-${fn.key}-${balancer}-${multi ? 'multi-value-' : ''}${wordOf(stage)}`)}`.slice(
          0,
          32,
        ),
      ),
    TargetGroupAttributes: list([
      object({ Key: 'lambda.multi_value_headers.enabled', Value: many.there ? many : false }),
    ]),
    ...healthCheck(part.at('healthCheck')),
  });
  add(
    expansion,
    part,
    `${name}AlbListenerRule${priority.text ?? 'Unknown'}`,
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    {
      Actions: actions(event, group),
      Conditions: conditions(part.at('conditions')),
      ListenerArn: listener,
      Priority: priority,
    },
  );
  const principal = 'elasticloadbalancing.amazonaws.com';
  permit(expansion, fn, part, `${name}LambdaPermissionAlb`, principal, { SourceArn: ref(group) });
  permit(expansion, fn, part, `${name}LambdaPermissionRegisterTarget`, principal);
}

function balancerOf(listener: Json | undefined): string {
  const id = member(listener, 'Ref');
  if (typeof id === 'string') return id;
  return LISTENER.exec(wordsOf(listener) ?? '')?.[1] ?? 'Unknown';
}

function digest(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function healthCheck(part: Part): { [name: string]: Made } {
  if (isOn(part) === false) return { HealthCheckEnabled: false };
  const set = (name: string, standard: Json): Made =>
    (isObject(part.value) ? stated(part.at(name)) : undefined) ?? standard;
  return {
    HealthCheckEnabled: true,
    HealthCheckPath: set('path', '/'),
    HealthCheckIntervalSeconds: set('intervalSeconds', 35),
    HealthCheckTimeoutSeconds: set('timeoutSeconds', 30),
    HealthyThresholdCount: set('healthyThresholdCount', 5),
    UnhealthyThresholdCount: set('unhealthyThresholdCount', 5),
  };
}

function conditions(part: Part): Json[] {
  const made: Json[] = [];
  for (const [name, field, holder] of CONDITIONS) {
    const values = part.at(name);
    if (!values.there) continue;
    const all = list(values.items());
    made.push(
      holder === null
        ? object({ Field: field, Values: all })
        : object({ Field: field, [holder]: object({ Values: all }) }),
    );
  }
  for (const header of part.at('header').items()) {
    const config = object({ HttpHeaderName: stated(header.at('name')), Values: stated(header.at('values')) });
    made.push(object({ Field: 'http-header', HttpHeaderConfig: config }));
  }
  const query = part.at('query').entries();
  if (query.length > 0) {
    const values = query.map(([name, value]) => object({ Key: name, Value: value }));
    made.push(object({ Field: 'query-string', QueryStringConfig: object({ Values: values }) }));
  }
  return made;
}

/** Forwards to the function, after each authorizer that the event names. */
function actions(event: Event, group: string): Json[] {
  const { expansion, part } = event;
  const made: Made[] = [];
  for (const name of part.at('authorizer').items()) {
    if (isHole(name.value)) {
      made.push(name.with(hole(name.value.unresolved)));
      continue;
    }
    const settings = expansion.service.provider.at('alb', 'authorizers', name.text ?? '');
    if (!settings.there) {
      tell(expansion, 'serverless-refused', 'An authorizer that provider.alb.authorizers does not have.', name);
      continue;
    }
    made.push(settings.with(authenticate(settings, made.length + 1)));
  }
  const order = made.length > 0 ? made.length + 1 : undefined;
  return list([...made, object({ Type: 'forward', TargetGroupArn: ref(group), Order: order })]);
}

function authenticate(part: Part, order: number): Json {
  const common = {
    OnUnauthenticatedRequest: stated(part.at('onUnauthenticatedRequest')) ?? 'deny',
    Scope: stated(part.at('scope')),
    SessionTimeout: stated(part.at('sessionTimeout')),
  };
  if (part.at('type').value === 'cognito') {
    const config = object({
      UserPoolArn: stated(part.at('userPoolArn')),
      UserPoolClientId: stated(part.at('userPoolClientId')),
      UserPoolDomain: stated(part.at('userPoolDomain')),
      ...common,
    });
    return object({ Type: 'authenticate-cognito', Order: order, AuthenticateCognitoConfig: config });
  }
  const config = object({
    AuthorizationEndpoint: stated(part.at('authorizationEndpoint')),
    ClientId: stated(part.at('clientId')),
    Issuer: stated(part.at('issuer')),
    TokenEndpoint: stated(part.at('tokenEndpoint')),
    UserInfoEndpoint: stated(part.at('userInfoEndpoint')),
    ClientSecret: stated(part.at('clientSecret')),
    UseExistingClientSecret: part.at('clientSecret').there ? undefined : true,
    ...common,
  });
  return object({ Type: 'authenticate-oidc', Order: order, AuthenticateOidcConfig: config });
}
