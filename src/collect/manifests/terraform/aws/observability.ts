import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { block, blocks, json, linked, linkedList, made, plain, tags, unless } from './reads.ts';
import type { Part, Properties, Read, Shape } from './shape.ts';
import { KEYS, ROLE } from './types.ts';

const LOG_GROUP = ['aws_cloudwatch_log_group'];

const dimensions = (name: string): Read =>
  made(name, (value) => {
    if (!isObject(value)) return hole('dimensions that are no map');
    return Object.keys(value).map((one) => {
      const dimension = emptyObject();
      dimension.Name = one;
      dimension.Value = value[one] ?? null;
      return dimension;
    });
  });

/** Dimensions name functions, queues and so on; where the value is only known at apply, what the configuration names. */
const metric: Properties = {
  Namespace: plain('namespace'),
  MetricName: plain('metric_name'),
  Dimensions: dimensions('dimensions'),
};

export const OBSERVABILITY: Readonly<Record<string, Shape>> = {
  aws_cloudwatch_log_group: {
    type: 'AWS::Logs::LogGroup',
    properties: {
      LogGroupName: plain('name'),
      RetentionInDays: unless(0, plain('retention_in_days')),
      KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
      LogGroupClass: plain('log_group_class', 'STANDARD'),
      DeletionProtectionEnabled: plain('deletion_protection_enabled'),
      Tags: tags,
    },
  },
  aws_cloudwatch_log_subscription_filter: {
    type: 'AWS::Logs::SubscriptionFilter',
    properties: {
      FilterName: plain('name'),
      LogGroupName: linked('log_group_name', LOG_GROUP, 'name'),
      FilterPattern: plain('filter_pattern'),
      DestinationArn: linked('destination_arn', null, 'arn'),
      RoleArn: linked('role_arn', ROLE, 'arn'),
    },
  },
  aws_cloudwatch_log_metric_filter: {
    type: 'AWS::Logs::MetricFilter',
    properties: { LogGroupName: linked('log_group_name', LOG_GROUP, 'name'), FilterPattern: plain('pattern') },
  },
  aws_cloudwatch_metric_alarm: {
    type: 'AWS::CloudWatch::Alarm',
    properties: {
      AlarmName: plain('alarm_name'),
      ...metric,
      Threshold: plain('threshold'),
      ThresholdMetricId: plain('threshold_metric_id'),
      ComparisonOperator: plain('comparison_operator'),
      EvaluationPeriods: plain('evaluation_periods'),
      Period: plain('period'),
      Statistic: plain('statistic'),
      ExtendedStatistic: plain('extended_statistic'),
      TreatMissingData: plain('treat_missing_data', 'missing'),
      ActionsEnabled: plain('actions_enabled', true),
      AlarmActions: linkedList('alarm_actions', null, 'arn'),
      OKActions: linkedList('ok_actions', null, 'arn'),
      Metrics: blocks('metric_query', {
        Id: plain('id'),
        Expression: plain('expression'),
        ReturnData: plain('return_data'),
        MetricStat: block('metric', {
          'Metric/Namespace': plain('namespace'),
          'Metric/MetricName': plain('metric_name'),
          'Metric/Dimensions': dimensions('dimensions'),
          Period: plain('period'),
          Stat: plain('stat'),
        }),
      }),
      Tags: tags,
    },
  },
  aws_cloudwatch_composite_alarm: {
    type: 'AWS::CloudWatch::CompositeAlarm',
    properties: {
      AlarmName: plain('alarm_name'),
      AlarmRule: plain('alarm_rule'),
      ActionsEnabled: plain('actions_enabled', true),
      AlarmActions: linkedList('alarm_actions', null, 'arn'),
      Tags: tags,
    },
  },
};

export const OBSERVABILITY_PARTS: Readonly<Record<string, Part>> = {
  aws_cloudwatch_log_data_protection_policy: {
    of: 'log_group_name',
    types: LOG_GROUP,
    properties: { DataProtectionPolicy: json('policy_document') },
  },
};
