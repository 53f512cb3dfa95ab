import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { policy } from './policy-document.ts';
import { block, blocks, json, linked, linkedList, made, map, plain, tags, unless, worded } from './reads.ts';
import type { Part, Properties, Read, Shape } from './shape.ts';

const KEYS = ['aws_kms_key', 'aws_kms_alias', 'aws_kms_replica_key'];
const ROLE = ['aws_iam_role'];
const SECRET = ['aws_secretsmanager_secret'];
const LOG_GROUP = ['aws_cloudwatch_log_group'];
const FUNCTIONS = ['aws_lambda_function', 'aws_lambda_alias'];
const BUCKET = ['aws_s3_bucket'];
const GROUP = ['aws_security_group'];
const VPC = ['aws_vpc'];

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

/** What a security group says in itself. */
const groupRule: Properties = {
  Description: plain('description'),
  IpProtocol: plain('protocol'),
  FromPort: plain('from_port'),
  ToPort: plain('to_port'),
};

/** A rule for each range of addresses and each group, as CloudFormation has them. */
function rulesOf(name: string, peer: string): Read {
  return (maker, from, to) => {
    const list = blocks(name, {
      ...groupRule,
      cidrs: plain('cidr_blocks'),
      cidrs6: plain('ipv6_cidr_blocks'),
      lists: plain('prefix_list_ids'),
      groups: linkedList('security_groups', GROUP, 'id'),
      self: plain('self'),
    })(maker, from, to);
    if (!Array.isArray(list)) return list;
    return list.flatMap((rule) => spread(rule, peer));
  };
}

function spread(rule: Json, peer: string): Json[] {
  if (!isObject(rule) || typeof rule.unresolved === 'string') return [rule];
  const { cidrs = null, cidrs6 = null, lists = null, groups = null, self = null, ...common } = rule;
  const one = (name: string, value: Json): Json => Object.assign(emptyObject(), common, { [name]: value });
  const each = (name: string, values: Json): Json[] =>
    values === null ? [] : (Array.isArray(values) ? values : [values]).map((value) => one(name, value));
  const all = [
    ...each('CidrIp', cidrs),
    ...each('CidrIpv6', cidrs6),
    ...each(`${peer}PrefixListId`, lists),
    ...each(`${peer}SecurityGroupId`, groups),
  ];
  if (self === true) all.push(one(`${peer}SecurityGroupId`, 'self'));
  return all.length > 0 ? all : [Object.assign(emptyObject(), common)];
}

/** A rule by itself, of either of the two generations of resources. */
function ruleApart(peer: string): Properties {
  return {
    GroupId: linked('security_group_id', GROUP, 'id'),
    Description: plain('description'),
    IpProtocol: plain('ip_protocol'),
    FromPort: plain('from_port'),
    ToPort: plain('to_port'),
    CidrIp: plain('cidr_ipv4'),
    CidrIpv6: plain('cidr_ipv6'),
    [`${peer}PrefixListId`]: plain('prefix_list_id'),
    [`${peer}SecurityGroupId`]: linked('referenced_security_group_id', GROUP, 'id'),
  };
}

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

export const OPERATIONS: Readonly<Record<string, Shape>> = {
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
  aws_security_group: {
    type: 'AWS::EC2::SecurityGroup',
    attributes: { id: 'GroupId' },
    properties: {
      GroupName: plain('name'),
      GroupDescription: plain('description'),
      VpcId: linked('vpc_id', VPC, 'id'),
      SecurityGroupEgress: rulesOf('egress', 'Destination'),
      SecurityGroupIngress: rulesOf('ingress', 'Source'),
      Tags: tags,
    },
  },
  aws_vpc_security_group_egress_rule: { type: 'AWS::EC2::SecurityGroupEgress', properties: ruleApart('Destination') },
  aws_vpc_security_group_ingress_rule: { type: 'AWS::EC2::SecurityGroupIngress', properties: ruleApart('Source') },
  aws_vpc: { type: 'AWS::EC2::VPC', properties: { CidrBlock: plain('cidr_block') } },
  aws_vpc_endpoint: {
    type: 'AWS::EC2::VPCEndpoint',
    properties: {
      ServiceName: plain('service_name'),
      VpcId: linked('vpc_id', VPC, 'id'),
      VpcEndpointType: plain('vpc_endpoint_type', 'Gateway'),
      PolicyDocument: policy('policy'),
      PrivateDnsEnabled: plain('private_dns_enabled'),
      SubnetIds: linkedList('subnet_ids', ['aws_subnet'], 'id'),
      SecurityGroupIds: linkedList('security_group_ids', GROUP, 'id'),
      Tags: tags,
    },
  },
  aws_subnet: {
    type: 'AWS::EC2::Subnet',
    properties: {
      VpcId: linked('vpc_id', VPC, 'id'),
      CidrBlock: plain('cidr_block'),
      AvailabilityZone: plain('availability_zone'),
      MapPublicIpOnLaunch: plain('map_public_ip_on_launch', false),
      Tags: tags,
    },
  },
  aws_nat_gateway: {
    type: 'AWS::EC2::NatGateway',
    properties: {
      SubnetId: linked('subnet_id', ['aws_subnet'], 'id'),
      ConnectivityType: plain('connectivity_type', 'public'),
      Tags: tags,
    },
  },
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
  aws_cognito_user_pool: {
    type: 'AWS::Cognito::UserPool',
    properties: {
      UserPoolName: plain('name'),
      LambdaConfig: block('lambda_config', {
        CreateAuthChallenge: linked('create_auth_challenge', FUNCTIONS, 'arn'),
        CustomMessage: linked('custom_message', FUNCTIONS, 'arn'),
        DefineAuthChallenge: linked('define_auth_challenge', FUNCTIONS, 'arn'),
        PostAuthentication: linked('post_authentication', FUNCTIONS, 'arn'),
        PostConfirmation: linked('post_confirmation', FUNCTIONS, 'arn'),
        PreAuthentication: linked('pre_authentication', FUNCTIONS, 'arn'),
        PreSignUp: linked('pre_sign_up', FUNCTIONS, 'arn'),
        PreTokenGeneration: linked('pre_token_generation', FUNCTIONS, 'arn'),
        UserMigration: linked('user_migration', FUNCTIONS, 'arn'),
        VerifyAuthChallengeResponse: linked('verify_auth_challenge_response', FUNCTIONS, 'arn'),
      }),
    },
  },
  aws_iot_topic_rule: {
    type: 'AWS::IoT::TopicRule',
    properties: {
      RuleName: plain('name'),
      'TopicRulePayload/RuleDisabled': worded('enabled', { true: false, false: true }),
      'TopicRulePayload/Actions': blocks('lambda', { 'Lambda/FunctionArn': linked('function_arn', FUNCTIONS, 'arn') }),
      'TopicRulePayload/ErrorAction/Lambda/FunctionArn': linked('error_action/lambda/function_arn', FUNCTIONS, 'arn'),
      'TopicRulePayload/ErrorAction/Sqs/QueueUrl': linked('error_action/sqs/queue_url', ['aws_sqs_queue'], 'id'),
    },
  },
  aws_ses_receipt_rule: {
    type: 'AWS::SES::ReceiptRule',
    properties: {
      'Rule/Name': plain('name'),
      'Rule/Actions': blocks('lambda_action', {
        'LambdaAction/FunctionArn': linked('function_arn', FUNCTIONS, 'arn'),
        'LambdaAction/InvocationType': plain('invocation_type'),
      }),
    },
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

/** Of the older kind of rule, which says itself in which direction it goes. */
function ruleOfGroup(direction: string, peer: string): Read {
  const read = blocks('', {
    ...groupRule,
    cidrs: plain('cidr_blocks'),
    cidrs6: plain('ipv6_cidr_blocks'),
    lists: plain('prefix_list_ids'),
    groups: linked('source_security_group_id', GROUP, 'id'),
    self: plain('self'),
  });
  return (maker, from, to) => {
    const { value } = maker.value([...from, 'type']);
    if (value !== direction) return undefined;
    const list = read(maker, from, to);
    return Array.isArray(list) ? list.flatMap((rule) => spread(rule, peer)) : list;
  };
}

export const OPERATIONS_PARTS: Readonly<Record<string, Part>> = {
  aws_security_group_rule: {
    of: 'security_group_id',
    types: GROUP,
    properties: {},
    adds: {
      SecurityGroupEgress: ruleOfGroup('egress', 'Destination'),
      SecurityGroupIngress: ruleOfGroup('ingress', 'Source'),
    },
  },
  aws_cloudwatch_log_data_protection_policy: {
    of: 'log_group_name',
    types: LOG_GROUP,
    properties: { DataProtectionPolicy: json('policy_document') },
  },
  aws_kms_key_policy: { of: 'key_id', types: ['aws_kms_key'], properties: { KeyPolicy: policy('policy') } },
  aws_ecr_repository_policy: {
    of: 'repository',
    types: ['aws_ecr_repository'],
    properties: { RepositoryPolicyText: policy('policy') },
  },
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
