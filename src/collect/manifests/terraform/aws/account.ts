import type { Json } from '../../../../model/json.ts';
import { emptyObject } from '../../intrinsics.ts';
import { blocks, linked, linkedList, made, plain, tags } from './reads.ts';
import type { Read, Shape } from './shape.ts';
import { BUCKET, KEYS } from './types.ts';

const LOG_GROUP = ['aws_cloudwatch_log_group'];

function subscribers(maker: Parameters<Read>[0], from: readonly string[], to: readonly string[]): Json | undefined {
  const list: Json[] = [];
  for (const [name, type] of [
    ['subscriber_email_addresses', 'EMAIL'],
    ['subscriber_sns_topic_arns', 'SNS'],
  ] as const) {
    const values = linkedList(name, ['aws_sns_topic'], 'arn')(maker, from, [...to, type]);
    for (const value of Array.isArray(values) ? values : values === undefined ? [] : [values]) {
      list.push(Object.assign(emptyObject(), { SubscriptionType: type, Address: value }));
    }
  }
  return list.length > 0 ? list : undefined;
}

export const ACCOUNT: Readonly<Record<string, Shape>> = {
  aws_cloudtrail: {
    type: 'AWS::CloudTrail::Trail',
    properties: {
      TrailName: plain('name'),
      IsLogging: plain('enable_logging', true),
      IsMultiRegionTrail: plain('is_multi_region_trail', false),
      IsOrganizationTrail: plain('is_organization_trail', false),
      IncludeGlobalServiceEvents: plain('include_global_service_events', true),
      EnableLogFileValidation: plain('enable_log_file_validation', false),
      S3BucketName: linked('s3_bucket_name', BUCKET, 'id'),
      KMSKeyId: linked('kms_key_id', KEYS, 'arn'),
      CloudWatchLogsLogGroupArn: linked('cloud_watch_logs_group_arn', LOG_GROUP, 'arn'),
      EventSelectors: blocks('event_selector', {
        ReadWriteType: plain('read_write_type'),
        IncludeManagementEvents: plain('include_management_events'),
        DataResources: blocks('data_resource', { Type: plain('type'), Values: plain('values') }),
      }),
      AdvancedEventSelectors: blocks('advanced_event_selector', {
        Name: plain('name'),
        FieldSelectors: blocks('field_selector', { Field: plain('field'), Equals: plain('equals') }),
      }),
      Tags: tags,
    },
  },
  aws_guardduty_detector: {
    type: 'AWS::GuardDuty::Detector',
    properties: { Enable: plain('enable', true), FindingPublishingFrequency: plain('finding_publishing_frequency') },
  },
  aws_securityhub_account: { type: 'AWS::SecurityHub::Hub', properties: {} },
  aws_inspector2_enabler: { type: 'AWS::InspectorV2::Enabler', properties: {} },
  aws_accessanalyzer_analyzer: {
    type: 'AWS::AccessAnalyzer::Analyzer',
    properties: { Type: plain('type', 'ACCOUNT') },
  },
  aws_config_config_rule: { type: 'AWS::Config::ConfigRule', properties: { ConfigRuleName: plain('name') } },
  aws_budgets_budget: {
    type: 'AWS::Budgets::Budget',
    properties: {
      'Budget/BudgetName': plain('name'),
      'Budget/BudgetType': plain('budget_type'),
      'Budget/TimeUnit': plain('time_unit'),
      'Budget/BudgetLimit/Amount': plain('limit_amount'),
      'Budget/BudgetLimit/Unit': plain('limit_unit'),
      NotificationsWithSubscribers: blocks('notification', {
        'Notification/NotificationType': plain('notification_type'),
        'Notification/ComparisonOperator': plain('comparison_operator'),
        'Notification/Threshold': plain('threshold'),
        'Notification/ThresholdType': plain('threshold_type'),
        Subscribers: subscribers,
      }),
    },
  },
  aws_ce_anomaly_monitor: {
    type: 'AWS::CE::AnomalyMonitor',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      MonitorName: plain('name'),
      MonitorType: plain('monitor_type'),
      MonitorDimension: plain('monitor_dimension'),
      MonitorSpecification: plain('monitor_specification'),
    },
  },
  aws_ce_anomaly_subscription: {
    type: 'AWS::CE::AnomalySubscription',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      SubscriptionName: plain('name'),
      Frequency: plain('frequency'),
      MonitorArnList: linkedList('monitor_arn_list', ['aws_ce_anomaly_monitor'], 'arn'),
      Subscribers: blocks('subscriber', { Type: plain('type'), Address: plain('address') }),
      ThresholdExpression: made('threshold_expression', (value) => JSON.stringify(value)),
    },
  },
};
