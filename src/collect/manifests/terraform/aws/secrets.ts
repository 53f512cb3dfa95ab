import { isObject } from '../../resource.ts';
import { policy } from './policy-document.ts';
import { block, blocks, linked, made, plain, tags } from './reads.ts';
import type { Part, Properties, Shape } from './shape.ts';
import { FUNCTIONS, KEYS } from './types.ts';

const SECRET = ['aws_secretsmanager_secret'];

const key: Properties = {
  Description: plain('description'),
  Enabled: plain('is_enabled', true),
  EnableKeyRotation: plain('enable_key_rotation'),
  RotationPeriodInDays: plain('rotation_period_in_days'),
  KeySpec: plain('customer_master_key_spec', 'SYMMETRIC_DEFAULT'),
  KeyUsage: plain('key_usage', 'ENCRYPT_DECRYPT'),
  MultiRegion: plain('multi_region', false),
  PendingWindowInDays: plain('deletion_window_in_days'),
  KeyPolicy: policy('policy'),
  Tags: tags,
};

const rotation: Properties = {
  SecretId: linked('secret_id', SECRET, 'id'),
  RotationLambdaARN: linked('rotation_lambda_arn', FUNCTIONS, 'arn'),
  RotateImmediatelyOnUpdate: plain('rotate_immediately', true),
  RotationRules: block('rotation_rules', {
    AutomaticallyAfterDays: plain('automatically_after_days'),
    ScheduleExpression: plain('schedule_expression'),
    Duration: plain('duration'),
  }),
};

export const SECRETS: Readonly<Record<string, Shape>> = {
  aws_kms_key: { type: 'AWS::KMS::Key', attributes: { key_id: 'Ref' }, properties: key },
  aws_kms_external_key: {
    type: 'AWS::KMS::Key',
    attributes: { key_id: 'Ref' },
    properties: { ...key, Enabled: plain('enabled'), Origin: () => 'EXTERNAL' },
  },
  aws_kms_replica_key: { type: 'AWS::KMS::ReplicaKey', attributes: { key_id: 'Ref' }, properties: key },
  aws_kms_alias: {
    type: 'AWS::KMS::Alias',
    attributes: { target_key_arn: 'TargetKeyId', arn: 'Ref' },
    properties: { AliasName: plain('name'), TargetKeyId: linked('target_key_id', KEYS, 'id') },
  },
  aws_secretsmanager_secret: {
    type: 'AWS::SecretsManager::Secret',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      Name: plain('name'),
      Description: plain('description'),
      KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
      ReplicaRegions: blocks('replica', { Region: plain('region'), KmsKeyId: plain('kms_key_id') }),
      Tags: tags,
    },
  },
  aws_secretsmanager_secret_rotation: { type: 'AWS::SecretsManager::RotationSchedule', properties: rotation },
  aws_secretsmanager_secret_policy: {
    type: 'AWS::SecretsManager::ResourcePolicy',
    properties: { SecretId: linked('secret_arn', SECRET, 'id'), ResourcePolicy: policy('policy') },
  },
  aws_ssm_parameter: {
    type: 'AWS::SSM::Parameter',
    properties: {
      Name: plain('name'),
      Type: plain('type'),
      Value: (maker, from, to) => plain('value')(maker, from, to) ?? plain('insecure_value')(maker, from, to),
      KeyId: linked('key_id', KEYS, 'id'),
      Tags: made('tags', (value) => (isObject(value) ? value : undefined)),
    },
  },
};

export const SECRETS_PARTS: Readonly<Record<string, Part>> = {
  aws_kms_key_policy: { of: 'key_id', types: ['aws_kms_key'], properties: { KeyPolicy: policy('policy') } },
};
