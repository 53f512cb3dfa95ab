import { isHole } from '../../../../model/hole.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { policy } from './policy-document.ts';
import { block, blocks, json, linked, made, parsed, plain, tags, worded } from './reads.ts';
import type { Part, Read, Shape } from './shape.ts';
import { KEYS, ROLE } from './types.ts';

const QUEUE = ['aws_sqs_queue'];
const TOPIC = ['aws_sns_topic'];
const BUS = ['aws_cloudwatch_event_bus'];

/** `{"deadLetterTargetArn": ..., "maxReceiveCount": 3}` as text; where it is only known at apply, the queue that it names. */
const redrive = (name: string): Read => {
  const target = linked(name, QUEUE, 'arn');
  return (maker, from, to) => {
    const { value } = maker.value([...from, name]);
    const known = typeof value === 'string' ? parsed(value) : undefined;
    if (typeof value === 'string') {
      if (!isObject(known) || isHole(known)) return known;
      const queue = maker.links.known(known.deadLetterTargetArn, QUEUE);
      if (queue) known.deadLetterTargetArn = maker.links.reference(queue.address, 'arn');
      maker.made.places.set(to.join('/'), { from: maker.resource, path: [name] });
      return known;
    }
    if (value === undefined) return undefined;
    const policy = emptyObject();
    policy.deadLetterTargetArn = target(maker, from, [...to, 'deadLetterTargetArn']) ?? null;
    policy.maxReceiveCount = { unresolved: 'the text of the redrive policy is only known after apply' };
    return policy;
  };
};

const retries = block('retry_policy', {
  MaximumRetryAttempts: plain('maximum_retry_attempts'),
  MaximumEventAgeInSeconds: plain('maximum_event_age_in_seconds'),
});

const deadLetters = block('dead_letter_config', { Arn: linked('arn', QUEUE, 'arn') });

const state = worded('is_enabled', { true: 'ENABLED', false: 'DISABLED' });

/** `state` where it is stated, else the older `is_enabled`. */
const ruleState: Read = (maker, from, to) => plain('state')(maker, from, to) ?? state(maker, from, to);

export const MESSAGING: Readonly<Record<string, Shape>> = {
  aws_sqs_queue: {
    type: 'AWS::SQS::Queue',
    attributes: { url: 'Ref' },
    properties: {
      QueueName: plain('name'),
      FifoQueue: plain('fifo_queue', false),
      VisibilityTimeout: plain('visibility_timeout_seconds', 30),
      MessageRetentionPeriod: plain('message_retention_seconds', 345600),
      DelaySeconds: plain('delay_seconds', 0),
      MaximumMessageSize: plain('max_message_size', 262144),
      KmsMasterKeyId: linked('kms_master_key_id', KEYS, 'id'),
      KmsDataKeyReusePeriodSeconds: plain('kms_data_key_reuse_period_seconds', 300),
      SqsManagedSseEnabled: plain('sqs_managed_sse_enabled'),
      ContentBasedDeduplication: plain('content_based_deduplication', false),
      RedrivePolicy: redrive('redrive_policy'),
      RedriveAllowPolicy: json('redrive_allow_policy'),
      Tags: tags,
    },
  },
  aws_sqs_queue_policy: {
    type: 'AWS::SQS::QueuePolicy',
    properties: { Queues: asList(linked('queue_url', QUEUE, 'id')), PolicyDocument: policy('policy') },
  },
  aws_sns_topic: {
    type: 'AWS::SNS::Topic',
    attributes: { arn: 'Ref', id: 'Ref', name: 'TopicName' },
    properties: {
      TopicName: plain('name'),
      FifoTopic: plain('fifo_topic', false),
      KmsMasterKeyId: linked('kms_master_key_id', KEYS, 'id'),
      TracingConfig: plain('tracing_config'),
      Tags: tags,
    },
  },
  aws_sns_topic_policy: {
    type: 'AWS::SNS::TopicPolicy',
    properties: { Topics: asList(linked('arn', TOPIC, 'arn')), PolicyDocument: policy('policy') },
  },
  aws_sns_topic_subscription: {
    type: 'AWS::SNS::Subscription',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      TopicArn: linked('topic_arn', TOPIC, 'arn'),
      Protocol: plain('protocol'),
      Endpoint: linked('endpoint', null, 'arn'),
      FilterPolicy: json('filter_policy'),
      RawMessageDelivery: plain('raw_message_delivery', false),
      RedrivePolicy: redrive('redrive_policy'),
    },
  },
  aws_cloudwatch_event_bus: {
    type: 'AWS::Events::EventBus',
    properties: {
      Name: plain('name'),
      KmsKeyIdentifier: linked('kms_key_identifier', KEYS, 'arn'),
      DeadLetterConfig: deadLetters,
      Tags: tags,
    },
  },
  aws_cloudwatch_event_bus_policy: {
    type: 'AWS::Events::EventBusPolicy',
    properties: { EventBusName: linked('event_bus_name', BUS, 'name'), Statement: policy('policy') },
  },
  aws_cloudwatch_event_rule: {
    type: 'AWS::Events::Rule',
    properties: {
      Name: plain('name'),
      EventBusName: linked('event_bus_name', BUS, 'name'),
      EventPattern: json('event_pattern'),
      ScheduleExpression: plain('schedule_expression'),
      State: ruleState,
      RoleArn: linked('role_arn', ROLE, 'arn'),
      Tags: tags,
    },
  },
  aws_cloudwatch_event_archive: {
    type: 'AWS::Events::Archive',
    properties: { ArchiveName: plain('name'), RetentionDays: plain('retention_days') },
  },
  aws_scheduler_schedule_group: {
    type: 'AWS::Scheduler::ScheduleGroup',
    properties: { Name: plain('name'), Tags: tags },
  },
  aws_scheduler_schedule: {
    type: 'AWS::Scheduler::Schedule',
    properties: {
      Name: plain('name'),
      GroupName: linked('group_name', ['aws_scheduler_schedule_group'], 'name'),
      ScheduleExpression: plain('schedule_expression'),
      State: plain('state', 'ENABLED'),
      KmsKeyArn: linked('kms_key_arn', KEYS, 'arn'),
      Target: block('target', {
        Arn: linked('arn', null, 'arn'),
        RoleArn: linked('role_arn', ROLE, 'arn'),
        DeadLetterConfig: deadLetters,
        RetryPolicy: retries,
      }),
    },
  },
  aws_pipes_pipe: {
    type: 'AWS::Pipes::Pipe',
    properties: {
      Name: plain('name'),
      RoleArn: linked('role_arn', ROLE, 'arn'),
      Source: linked('source', null, 'arn'),
      Target: linked('target', null, 'arn'),
      Enrichment: linked('enrichment', null, 'arn'),
      DesiredState: plain('desired_state', 'RUNNING'),
      SourceParameters: block('source_parameters', {
        'FilterCriteria/Filters': blocks('filter_criteria/filter', { Pattern: plain('pattern') }),
        SqsQueueParameters: block('sqs_queue_parameters', { BatchSize: plain('batch_size') }),
        KinesisStreamParameters: streamParameters('kinesis_stream_parameters'),
        DynamoDBStreamParameters: streamParameters('dynamodb_stream_parameters'),
      }),
      Tags: tags,
    },
  },
  aws_sfn_state_machine: {
    type: 'AWS::StepFunctions::StateMachine',
    attributes: { arn: 'Ref', id: 'Ref', name: 'Name' },
    properties: {
      StateMachineName: plain('name'),
      StateMachineType: plain('type', 'STANDARD'),
      DefinitionString: plain('definition'),
      RoleArn: linked('role_arn', ROLE, 'arn'),
      LoggingConfiguration: block('logging_configuration', {
        Level: plain('level'),
        IncludeExecutionData: plain('include_execution_data'),
        Destinations: made('log_destination', (value) => {
          const destination = emptyObject();
          destination.CloudWatchLogsLogGroup = Object.assign(emptyObject(), { LogGroupArn: value });
          return value === '' ? undefined : [destination];
        }),
      }),
      TracingConfiguration: block('tracing_configuration', { Enabled: plain('enabled') }),
      EncryptionConfiguration: block('encryption_configuration', {
        KmsKeyId: linked('kms_key_id', KEYS, 'id'),
        Type: plain('type'),
      }),
      Tags: tags,
    },
  },
};

function streamParameters(name: string): Read {
  return block(name, {
    BatchSize: plain('batch_size'),
    MaximumRetryAttempts: plain('maximum_retry_attempts'),
    MaximumRecordAgeInSeconds: plain('maximum_record_age_in_seconds'),
    OnPartialBatchItemFailure: plain('on_partial_batch_item_failure'),
    StartingPosition: plain('starting_position'),
    DeadLetterConfig: deadLetters,
  });
}

/** A list of the one thing that is read. */
function asList(read: Read): Read {
  return (maker, from, to) => {
    const value = read(maker, from, [...to, '0']);
    return value === undefined ? undefined : [value];
  };
}

export const MESSAGING_PARTS: Readonly<Record<string, Part>> = {
  aws_sqs_queue_redrive_policy: {
    of: 'queue_url',
    types: QUEUE,
    properties: { RedrivePolicy: redrive('redrive_policy') },
  },
  aws_sqs_queue_redrive_allow_policy: {
    of: 'queue_url',
    types: QUEUE,
    properties: { RedriveAllowPolicy: json('redrive_allow_policy') },
  },
  aws_sns_topic_data_protection_policy: {
    of: 'arn',
    types: TOPIC,
    properties: { DataProtectionPolicy: json('policy') },
  },
  aws_cloudwatch_event_target: {
    of: 'rule',
    types: ['aws_cloudwatch_event_rule'],
    same: { Name: plain('rule') },
    properties: {},
    adds: {
      Targets: (maker, from, to) => {
        const target = emptyObject();
        maker.made.places.set(to.join('/'), { from: maker.resource, path: [] });
        for (const [name, read] of Object.entries({
          Id: plain('target_id'),
          Arn: linked('arn', null, 'arn'),
          RoleArn: linked('role_arn', ROLE, 'arn'),
          DeadLetterConfig: deadLetters,
          RetryPolicy: retries,
        })) {
          const value = read(maker, from, [...to, name]);
          if (value !== undefined) target[name] = value;
        }
        return target;
      },
    },
  },
};
