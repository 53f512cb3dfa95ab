import { block, blocks, linked, made, plain } from './reads.ts';
import type { Shape } from './shape.ts';

const CERTIFICATES = ['aws_acm_certificate', 'aws_acm_certificate_validation'];

export const EDGE: Readonly<Record<string, Shape>> = {
  aws_wafv2_web_acl: {
    type: 'AWS::WAFv2::WebACL',
    properties: {
      Name: plain('name'),
      Scope: plain('scope'),
      Rules: blocks('rule', { Name: plain('name'), Priority: plain('priority') }),
      DefaultAction: made('default_action', (value) => (Array.isArray(value) ? value[0] : value)),
    },
  },
  aws_wafv2_web_acl_association: {
    type: 'AWS::WAFv2::WebACLAssociation',
    properties: {
      ResourceArn: linked('resource_arn', null, 'arn'),
      WebACLArn: linked('web_acl_arn', ['aws_wafv2_web_acl'], 'arn'),
    },
  },
  aws_cloudfront_distribution: {
    type: 'AWS::CloudFront::Distribution',
    attributes: { domain_name: 'DomainName' },
    properties: {
      'DistributionConfig/Enabled': plain('enabled'),
      'DistributionConfig/Aliases': plain('aliases'),
      'DistributionConfig/WebACLId': linked('web_acl_id', ['aws_wafv2_web_acl'], 'arn'),
      'DistributionConfig/Origins': blocks('origin', {
        Id: plain('origin_id'),
        DomainName: linked('domain_name', null, 'domain_name'),
        OriginAccessControlId: linked('origin_access_control_id', ['aws_cloudfront_origin_access_control'], 'id'),
      }),
      'DistributionConfig/Logging': block('logging_config', { Bucket: plain('bucket'), Prefix: plain('prefix') }),
      'DistributionConfig/ViewerCertificate': block('viewer_certificate', {
        MinimumProtocolVersion: plain('minimum_protocol_version'),
        AcmCertificateArn: linked('acm_certificate_arn', CERTIFICATES, 'arn'),
        CloudFrontDefaultCertificate: plain('cloudfront_default_certificate'),
      }),
      'DistributionConfig/DefaultCacheBehavior': block('default_cache_behavior', {
        TargetOriginId: plain('target_origin_id'),
        ViewerProtocolPolicy: plain('viewer_protocol_policy'),
      }),
    },
  },
};
