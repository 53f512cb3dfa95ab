import { expect, test } from 'vitest';
import { ofType, reading, schemaErrors } from '../reading.ts';

const endpoints = (resources: string, scheme = 'internal') => {
  const made = reading(`Resources:
  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  Balancer: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Scheme: ${scheme}}}
  Functions: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {TargetType: lambda, Targets: [{Id: !GetAtt Orders.Arn}]}}
  Machines: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {TargetType: instance, Targets: [{Id: i-1}]}}
${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return ofType(made, 'endpoint').map(({ id, attributes }) => {
    const { api, ...others } = attributes;
    return { name: id.split('#')[1], api, ...others };
  });
};

const listener = (actions: string, more = '') =>
  `  Listener: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Balancer, Protocol: HTTPS, DefaultActions: [${actions}]${more}}}\n`;
const FORWARD = '{Type: forward, TargetGroupArn: !Ref Functions}';

test('a listener that forwards to a function', () => {
  expect(endpoints(listener(FORWARD))).toMatchObject([
    {
      name: 'Balancer ANY / Listener',
      kind: 'load-balancer',
      api: 'Balancer',
      method: 'ANY',
      path: '/',
      function: 'function:template.yaml#Orders',
      guards: [],
      authorizer: null,
      network: 'private',
    },
  ]);
  expect(endpoints(listener(FORWARD), 'internet-facing')).toMatchObject([{ network: 'internet' }]);
});

test('a listener that forwards elsewhere is no endpoint of ours', () => {
  expect(endpoints(listener('{Type: forward, TargetGroupArn: !Ref Machines}'))).toEqual([]);
});

test.each([
  [`{Type: authenticate-oidc, Order: 1}, ${FORWARD}`, '', ['jwt']],
  [`{Type: authenticate-cognito, Order: 1}, ${FORWARD}`, '', ['jwt']],
  [FORWARD, ', MutualAuthentication: {Mode: verify}', ['mtls']],
  [FORWARD, ', MutualAuthentication: {Mode: passthrough}', []],
])('who may call: %s%s', (actions, more, guards) => {
  expect(endpoints(listener(actions, more))).toMatchObject([{ guards }]);
});

test('a rule is an endpoint for each of its methods and paths', () => {
  const conditions =
    '{Field: path-pattern, PathPatternConfig: {Values: [/a, /b/*]}}, {Field: http-request-method, HttpRequestMethodConfig: {Values: [GET]}}';
  const rule = `  Rule: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [${conditions}], Actions: [{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Functions}]}}]}}\n`;
  const made = endpoints(listener('{Type: fixed-response, FixedResponseConfig: {StatusCode: 404}}') + rule);
  expect(made.map(({ name, api }) => [name, api])).toEqual([
    ['Balancer GET /a Rule', 'Balancer'],
    ['Balancer GET /b/* Rule', 'Balancer'],
  ]);
});
