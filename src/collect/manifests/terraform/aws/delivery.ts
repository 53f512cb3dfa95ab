import { emptyObject } from '../../intrinsics.ts';
import { policy } from './policy-document.ts';
import { block, linked, made, map, plain, tags } from './reads.ts';
import type { Part, Shape } from './shape.ts';
import { KEYS, ROLE } from './types.ts';

export const DELIVERY: Readonly<Record<string, Shape>> = {
  aws_ecr_repository: {
    type: 'AWS::ECR::Repository',
    properties: {
      RepositoryName: plain('name'),
      ImageTagMutability: plain('image_tag_mutability', 'MUTABLE'),
      'ImageScanningConfiguration/ScanOnPush': plain('image_scanning_configuration/scan_on_push'),
      EncryptionConfiguration: block('encryption_configuration', {
        EncryptionType: plain('encryption_type'),
        KmsKey: linked('kms_key', KEYS, 'arn'),
      }),
      Tags: tags,
    },
  },
  aws_codedeploy_deployment_group: {
    type: 'AWS::CodeDeploy::DeploymentGroup',
    properties: {
      ApplicationName: plain('app_name'),
      DeploymentGroupName: plain('deployment_group_name'),
      DeploymentConfigName: plain('deployment_config_name', 'CodeDeployDefault.OneAtATime'),
      AutoRollbackConfiguration: block('auto_rollback_configuration', {
        Enabled: plain('enabled'),
        Events: plain('events'),
      }),
      AlarmConfiguration: block('alarm_configuration', {
        Enabled: plain('enabled'),
        Alarms: made('alarms', (value) =>
          Array.isArray(value) ? value.map((name) => Object.assign(emptyObject(), { Name: name })) : undefined,
        ),
      }),
      ServiceRoleArn: linked('service_role_arn', ROLE, 'arn'),
      DeploymentStyle: block('deployment_style', {
        DeploymentType: plain('deployment_type'),
        DeploymentOption: plain('deployment_option'),
      }),
    },
  },
  aws_codedeploy_app: {
    type: 'AWS::CodeDeploy::Application',
    properties: { ApplicationName: plain('name'), ComputePlatform: plain('compute_platform', 'Server') },
  },
  aws_appautoscaling_target: {
    type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    properties: {
      ServiceNamespace: plain('service_namespace'),
      MinCapacity: plain('min_capacity'),
      MaxCapacity: plain('max_capacity'),
      ScalableDimension: plain('scalable_dimension'),
      Tags: map('tags'),
    },
  },
};

export const DELIVERY_PARTS: Readonly<Record<string, Part>> = {
  aws_ecr_repository_policy: {
    of: 'repository',
    types: ['aws_ecr_repository'],
    properties: { RepositoryPolicyText: policy('policy') },
  },
};
