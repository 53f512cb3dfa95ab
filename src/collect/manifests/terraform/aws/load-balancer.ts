import { emptyObject } from '../../intrinsics.ts';
import { block, blocks, linked, plain, worded } from './reads.ts';
import type { Part, Properties, Shape } from './shape.ts';
import { FUNCTIONS } from './types.ts';

/** Actions of a listener: what is forwarded to one group or to several, and who is asked first. */
function listener(properties: Properties, says: string, name: string): Properties {
  return {
    ...properties,
    [says]: blocks(name, {
      Type: plain('type'),
      TargetGroupArn: linked('target_group_arn', ['aws_lb_target_group', 'aws_alb_target_group'], 'arn'),
      'ForwardConfig/TargetGroups': blocks('forward/target_group', {
        TargetGroupArn: linked('arn', ['aws_lb_target_group', 'aws_alb_target_group'], 'arn'),
      }),
      AuthenticateOidcConfig: block('authenticate_oidc', { Issuer: plain('issuer') }),
      AuthenticateCognitoConfig: block('authenticate_cognito', { UserPoolArn: plain('user_pool_arn') }),
    }),
  };
}

export const LOAD_BALANCER: Readonly<Record<string, Shape>> = {
  aws_lb: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      Name: plain('name'),
      Type: plain('load_balancer_type', 'application'),
      Scheme: worded('internal', { true: 'internal', false: 'internet-facing' }),
    },
  },
  aws_lb_listener: {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: listener(
      {
        LoadBalancerArn: linked('load_balancer_arn', ['aws_lb', 'aws_alb'], 'arn'),
        Port: plain('port'),
        Protocol: plain('protocol'),
        SslPolicy: plain('ssl_policy'),
      },
      'DefaultActions',
      'default_action',
    ),
  },
  aws_lb_listener_rule: {
    type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: listener(
      {
        ListenerArn: linked('listener_arn', ['aws_lb_listener', 'aws_alb_listener'], 'arn'),
        Priority: plain('priority'),
        Conditions: blocks('condition', {
          'PathPatternConfig/Values': plain('path_pattern/values'),
          'HostHeaderConfig/Values': plain('host_header/values'),
          'HttpRequestMethodConfig/Values': plain('http_request_method/values'),
        }),
      },
      'Actions',
      'action',
    ),
  },
  aws_lb_target_group: {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: { Name: plain('name'), TargetType: plain('target_type', 'instance') },
  },
};

export const LOAD_BALANCER_PARTS: Readonly<Record<string, Part>> = {
  aws_lb_target_group_attachment: {
    of: 'target_group_arn',
    types: ['aws_lb_target_group', 'aws_alb_target_group'],
    properties: {},
    adds: {
      Targets: (maker, from, to) => {
        const target = emptyObject();
        maker.made.places.set(to.join('/'), { from: maker.resource, path: ['target_id'] });
        target.Id = linked('target_id', FUNCTIONS, 'arn')(maker, from, [...to, 'Id']) ?? null;
        return target;
      },
    },
  },
};
