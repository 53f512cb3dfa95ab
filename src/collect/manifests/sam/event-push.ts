import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member, type Resource } from '../resource.ts';
import { NO_NEEDS, permit, type RoleNeeds, required, type SamEvent } from './event.ts';
import { getAtt, isAbsent, make, picked, Refusal, ref, referenced, sameValue, textOf } from './expansion.ts';
import { propagateTags } from './propagate-tags.ts';

/** Events whose source calls the function: topics, buckets, log groups, IoT rules, user pools, skills. By type. */
export const PUSH_EVENTS: { [type: string]: (event: SamEvent) => RoleNeeds } = {
  SNS: expandTopic,
  S3: expandBucket,
  CloudWatchLogs: expandLogGroup,
  IoTRule: expandIotRule,
  Cognito: expandUserPool,
  AlexaSkill: expandSkill,
};

function expandTopic(event: SamEvent): RoleNeeds {
  const topic = required(event, 'Topic');
  const through = member(event.properties, 'SqsSubscription');
  const subscription = picked(event.properties, ['Region', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']);
  const subscribe = (protocol: string, endpoint: Json): void => {
    make(event.expansion, event.from, event.id, 'AWS::SNS::Subscription', {
      Protocol: protocol,
      Endpoint: endpoint,
      TopicArn: topic,
      ...subscription,
    });
  };
  if (isAbsent(through) || through === false) {
    subscribe('lambda', event.target.arn);
    permit(event, 'sns.amazonaws.com', { SourceArn: topic });
    return NO_NEEDS;
  }
  const { arn, url } = subscribedQueue(event, through as Json);
  const settings = isObject(through) ? through : {};
  subscribe('sqs', arn);
  make(event.expansion, event.from, queuePolicyId(event, settings), 'AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sqs:SendMessage',
          Effect: 'Allow',
          Principal: '*',
          Resource: arn,
          Condition: { ArnEquals: { 'aws:SourceArn': topic } },
        },
      ],
    },
    Queues: [url],
  });
  make(event.expansion, event.from, `${event.id}EventSourceMapping`, 'AWS::Lambda::EventSourceMapping', {
    FunctionName: event.target.name,
    EventSourceArn: arn,
    BatchSize: member(settings, 'BatchSize') ?? 10,
    Enabled: member(settings, 'Enabled') ?? true,
  });
  return {
    silent: [
      { policy: 'service-role/AWSLambdaSQSQueueExecutionRole', because: `SAM attaches it for the event ${event.name}` },
    ],
    inline: [],
  };
}

/** The queue between a topic and the function: the one that is named, or one that the transform makes. */
function subscribedQueue(event: SamEvent, through: Json): { arn: Json; url: Json } {
  if (through === true) {
    const id = `${event.id}Queue`;
    make(event.expansion, event.from, id, 'AWS::SQS::Queue', isFifo(event) ? { FifoQueue: true } : {});
    return { arn: getAtt(id, 'Arn'), url: ref(id) };
  }
  const [arn, url] = [member(through, 'QueueArn'), member(through, 'QueueUrl')];
  if (arn === undefined || url === undefined) {
    throw new Refusal('SqsSubscription is true, or a map with QueueArn and QueueUrl.', event.pointer);
  }
  return { arn, url };
}

/** Whether the topic is one of the template that keeps the order of its messages. */
function isFifo({ expansion, properties }: SamEvent): boolean {
  const topic = expansion.sources.get(referenced(member(properties, 'Topic')) ?? '');
  const fifo = member(topic?.properties, 'FifoTopic');
  return fifo === true || textOf(expansion, fifo) === 'true';
}

function queuePolicyId(event: SamEvent, settings: JsonObject): string {
  const id = member(settings, 'QueuePolicyLogicalId');
  return typeof id === 'string' ? id : `${event.id}QueuePolicy`;
}

function expandBucket(event: SamEvent): RoleNeeds {
  const bucket = resourceOf(event, 'Bucket', 'AWS::S3::Bucket');
  const written = required(event, 'Events');
  const names = Array.isArray(written) ? written : [written];
  if (!names.every((name) => typeof name === 'string')) {
    throw new Refusal('Events of an S3 event is a name or a list of names.', event.pointer);
  }
  checkDependsOn(bucket);
  const notification = member(bucket.properties, 'NotificationConfiguration') ?? {};
  const known = member(notification, 'LambdaConfigurations') ?? [];
  if (!isObject(notification))
    throw new Refusal('NotificationConfiguration of the bucket must be a map.', bucket.pointer);
  if (!Array.isArray(known)) throw new Refusal('LambdaConfigurations of the bucket must be a list.', bucket.pointer);
  permit(event, 's3.amazonaws.com', { SourceAccount: ref('AWS::AccountId') });
  const filter = member(event.properties, 'Filter');
  const wanted = names.map((name): Json => {
    const entry: JsonObject = { Event: name, Function: event.target.arn };
    if (filter !== undefined) entry.Filter = filter;
    const { condition } = event.from;
    return condition === null ? entry : { 'Fn::If': [condition, entry, ref('AWS::NoValue')] };
  });
  // What the bucket says itself already is not said again.
  const added = wanted.filter((entry) => !known.some((other) => sameValue(entry, other)));
  added.forEach((_, index) => {
    bucket.origins.set(`NotificationConfiguration/LambdaConfigurations/${known.length + index}`, {
      kind: 'literal',
      from: `event ${event.name} of ${event.owner.id}`,
      place: event.expansion.template.placeOf(event.pointer),
    });
  });
  bucket.properties = {
    ...bucket.properties,
    NotificationConfiguration: { ...notification, LambdaConfigurations: [...known, ...added] },
  };
  const { condition } = event.from;
  if (condition !== null) dependByTag(bucket, `${event.id}Permission`, condition);
  propagateTags(event.owner, [bucket]);
  return NO_NEEDS;
}

function checkDependsOn(bucket: Resource): void {
  const names = member(bucket.attributes, 'DependsOn') ?? [];
  if (typeof names === 'string' || (Array.isArray(names) && names.every((name) => typeof name === 'string'))) return;
  throw new Refusal('DependsOn of the bucket must be a text or a list of texts.', bucket.pointer);
}

/** The tag by which the transform makes a bucket wait for a permission that may not be there. */
function dependByTag(bucket: Resource, permission: string, condition: string): void {
  const tags = member(bucket.properties, 'Tags') ?? [];
  if (!Array.isArray(tags)) throw new Refusal('Tags of the bucket must be a list.', bucket.pointer);
  const Value = { 'Fn::If': [condition, ref(permission), 'no dependency'] };
  bucket.properties.Tags = [...tags, { Key: `sam:ConditionalDependsOn:${permission}`, Value }];
}

function expandLogGroup(event: SamEvent): RoleNeeds {
  const group = required(event, 'LogGroupName');
  make(event.expansion, event.from, event.id, 'AWS::Logs::SubscriptionFilter', {
    LogGroupName: group,
    FilterPattern: required(event, 'FilterPattern'),
    DestinationArn: event.target.arn,
  });
  const arn = `arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${LogGroupName}:*`;
  permit(event, 'logs.amazonaws.com', { SourceArn: { 'Fn::Sub': [arn, { LogGroupName: group }] } });
  return NO_NEEDS;
}

function expandIotRule(event: SamEvent): RoleNeeds {
  make(event.expansion, event.from, event.id, 'AWS::IoT::TopicRule', {
    TopicRulePayload: {
      Sql: required(event, 'Sql'),
      AwsIotSqlVersion: member(event.properties, 'AwsIotSqlVersion') ?? null,
      RuleDisabled: false,
      Actions: [{ Lambda: { FunctionArn: event.target.arn } }],
    },
  });
  const arn = `arn:aws:iot:\${AWS::Region}:\${AWS::AccountId}:rule/\${RuleName}`;
  permit(event, 'iot.amazonaws.com', {
    SourceAccount: { 'Fn::Sub': `\${AWS::AccountId}` },
    SourceArn: { 'Fn::Sub': [arn, { RuleName: ref(event.id) }] },
  });
  return NO_NEEDS;
}

function expandUserPool(event: SamEvent): RoleNeeds {
  const pool = resourceOf(event, 'UserPool', 'AWS::Cognito::UserPool');
  const written = required(event, 'Trigger');
  const config = member(pool.properties, 'LambdaConfig') ?? {};
  if (!isObject(config)) throw new Refusal('LambdaConfig of the user pool must be a map.', pool.pointer);
  let merged: JsonObject = config;
  for (const trigger of Array.isArray(written) ? written : [written]) {
    if (typeof trigger !== 'string') throw new Refusal('Trigger is a name or a list of names.', event.pointer);
    if (Object.hasOwn(merged, trigger)) {
      throw new Refusal(`the user pool has a function for ${trigger} already.`, event.pointer);
    }
    merged = { ...merged, [trigger]: event.target.arn };
    pool.origins.set(`LambdaConfig/${trigger}`, {
      kind: 'literal',
      from: `event ${event.name} of ${event.owner.id}`,
      place: event.expansion.template.placeOf(event.pointer),
    });
  }
  const permission = `${event.owner.id}CognitoPermission`;
  if (!event.expansion.resources.has(permission)) {
    permit(event, 'cognito-idp.amazonaws.com', { SourceArn: getAtt(pool.logicalId, 'Arn') }, permission);
  }
  pool.properties = { ...pool.properties, LambdaConfig: merged };
  return NO_NEEDS;
}

function expandSkill(event: SamEvent): RoleNeeds {
  permit(event, 'alexa-appkit.amazon.com', { EventSourceToken: member(event.properties, 'SkillId') });
  return NO_NEEDS;
}

/** The resource of the same template that a property refers to. Throws a Refusal if it is none of that type. */
function resourceOf(event: SamEvent, property: string, type: string): Resource {
  const id = referenced(required(event, property));
  const resource = id === null ? undefined : event.expansion.resources.get(id);
  if (resource?.type !== type) {
    throw new Refusal(`${property} must refer to a ${type} of the same template.`, event.pointer);
  }
  return resource;
}
