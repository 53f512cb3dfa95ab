import type { Json } from '../../../model/json.ts';
import { serviceOf } from '../arn.ts';
import { boolean, choice, pick, readAs } from '../attribute.ts';
import { lift } from '../candidates.ts';
import { isObject } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { count } from './event-source-mapping.ts';
import { objectsOf } from './parts.ts';
import { itemsAt, targeted, textAt, triggerFact } from './trigger.ts';

const INVOCATION = choice({
  Event: 'async',
  RequestResponse: 'sync',
  FIRE_AND_FORGET: 'async',
  REQUEST_RESPONSE: 'sync',
});

function ruleName(rule: Json): Json {
  return lift([textAt(rule, ['Name'])], ([name]) => String(name).toLowerCase());
}

/** Buckets that notify functions. */
export function bucketNotifications(stack: Stack): Draft[] {
  return stack.ofType('AWS::S3::Bucket').flatMap((bucket) => {
    const source = stack.source(bucket, { arn: true });
    return itemsAt(source, ['NotificationConfiguration', 'LambdaConfigurations']).flatMap(({ item, path }, index) => {
      const named = targeted(stack, pick(item, ['Function']) ?? item);
      if (named === undefined) return [];
      const fact = triggerFact(stack, bucket, source, {
        key: `${bucket.logicalId}/${index}`,
        function: named,
        service: 's3',
        invocation: 'async',
        source: `\${${bucket.logicalId}.Arn}`,
        filters: readAs(pick(item, ['Filter', 'S3Key', 'Rules']), count, 0),
        matches: readAs(pick(item, ['Filter', 'S3Key', 'Rules']), objectsOf(ruleName), []),
        path,
      });
      return [fact];
    });
  });
}

/** Subscriptions of functions to topics, by themselves or in the topic. */
export function topicSubscriptions(stack: Stack): Draft[] {
  const apart = stack.ofType('AWS::SNS::Subscription').flatMap((subscription) => {
    const source = stack.source(subscription, { arn: true });
    if (pick(source.value, ['Protocol']) !== 'lambda') return [];
    const named = targeted(stack, pick(source.value, ['Endpoint']));
    if (named === undefined) return [];
    const fact = triggerFact(stack, subscription, source, {
      key: subscription.logicalId,
      function: named,
      service: 'sns',
      invocation: 'async',
      source: textAt(source.value, ['TopicArn']),
      filters: pick(source.value, ['FilterPolicy']) === undefined ? 0 : 1,
      failureTarget: textAt(source.value, ['RedrivePolicy', 'deadLetterTargetArn']),
      path: [],
    });
    return [fact];
  });
  const inTopic = stack.ofType('AWS::SNS::Topic').flatMap((topic) => {
    const source = stack.source(topic, { arn: true });
    return itemsAt(source, ['Subscription']).flatMap(({ item, path }, index) => {
      const named = pick(item, ['Protocol']) === 'lambda' ? targeted(stack, pick(item, ['Endpoint'])) : undefined;
      if (named === undefined) return [];
      const key = `${topic.logicalId}/${index}`;
      const from = `\${${topic.logicalId}}`;
      return [
        triggerFact(stack, topic, source, {
          key,
          function: named,
          service: 'sns',
          invocation: 'async',
          source: from,
          path,
        }),
      ];
    });
  });
  return [...apart, ...inTopic];
}

/** Lambda targets in the list of another kind of resource. */
type Listed = {
  type: string;
  service: string;
  list: string[];
  /** Path from an item to the function. */
  target: string[];
  invocation: 'sync' | 'async';
  source: (logicalId: string) => string;
};

const LISTED: readonly Listed[] = [
  {
    type: 'AWS::IoT::TopicRule',
    service: 'iot',
    list: ['TopicRulePayload', 'Actions'],
    target: ['Lambda', 'FunctionArn'],
    invocation: 'async',
    source: (id) => `\${${id}.Arn}`,
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    service: 'alb',
    list: ['Targets'],
    target: ['Id'],
    invocation: 'sync',
    source: (id) => `\${${id}}`,
  },
  {
    type: 'AWS::SES::ReceiptRule',
    service: 'ses',
    list: ['Rule', 'Actions'],
    target: ['LambdaAction', 'FunctionArn'],
    invocation: 'async',
    source: (id) => `\${${id}}`,
  },
];

/** IoT rules, load balancers' target groups and mail receipt rules. */
export function listedTargets(stack: Stack): Draft[] {
  return LISTED.flatMap(({ type, service, list, target, invocation, source: from }) =>
    stack.ofType(type).flatMap((resource) => {
      const source = stack.source(resource, { arn: true });
      if (service === 'alb' && pick(source.value, ['TargetType']) !== 'lambda') return [];
      return itemsAt(source, list).flatMap(({ item, path }, index) => {
        const named = targeted(stack, pick(item, target));
        if (named === undefined) return [];
        const type = readAs(pick(item, ['LambdaAction', 'InvocationType']), INVOCATION, invocation);
        const fact = triggerFact(stack, resource, source, {
          key: `${resource.logicalId}/${index}`,
          function: named,
          service,
          invocation: type === 'sync' ? 'sync' : invocation,
          source: from(resource.logicalId),
          path,
        });
        if (service === 'iot') {
          fact.attributes.failureTarget =
            textAt(source.value, ['TopicRulePayload', 'ErrorAction', 'Lambda', 'FunctionArn']) ??
            textAt(source.value, ['TopicRulePayload', 'ErrorAction', 'Sqs', 'QueueUrl']);
          const disabled = readAs(pick(source.value, ['TopicRulePayload', 'RuleDisabled']), boolean, false);
          fact.attributes.enabled = typeof disabled === 'boolean' ? !disabled : disabled;
        }
        return [fact];
      });
    }),
  );
}

/** Triggers of user pools: each waits for the function's answer. */
export function userPoolTriggers(stack: Stack): Draft[] {
  return stack.ofType('AWS::Cognito::UserPool').flatMap((pool) => {
    const source = stack.source(pool, { arn: true });
    const config = pick(source.value, ['LambdaConfig']);
    return Object.keys(isObject(config) ? config : {}).flatMap((name) => {
      const value = pick(config, [name]);
      const named = targeted(stack, pick(value, ['LambdaArn']) ?? value);
      if (named === undefined || name === 'KMSKeyID') return [];
      const fact = triggerFact(stack, pool, source, {
        key: `${pool.logicalId}/${name}`,
        function: named,
        service: 'cognito',
        invocation: 'sync',
        source: `\${${pool.logicalId}.Arn}`,
        path: ['LambdaConfig', name],
      });
      return [fact];
    });
  });
}

/** Log subscription filters, Config rules with a function of one's own, and pipes. */
export function singleTargets(stack: Stack): Draft[] {
  const logs = stack.ofType('AWS::Logs::SubscriptionFilter').flatMap((filter) => {
    const source = stack.source(filter, { arn: true });
    const named = targeted(stack, pick(source.value, ['DestinationArn']));
    const from = textAt(source.value, ['LogGroupName']);
    const filters = pick(source.value, ['FilterPattern']) === '' ? 0 : 1;
    return named === undefined
      ? []
      : [
          triggerFact(stack, filter, source, {
            key: filter.logicalId,
            function: named,
            service: 'logs',
            invocation: 'async',
            source: from,
            filters,
            path: [],
          }),
        ];
  });
  const rules = stack.ofType('AWS::Config::ConfigRule').flatMap((rule) => {
    const source = stack.source(rule, { arn: true });
    const custom = pick(source.value, ['Source', 'Owner']) === 'CUSTOM_LAMBDA';
    const named = custom ? targeted(stack, pick(source.value, ['Source', 'SourceIdentifier'])) : undefined;
    return named === undefined
      ? []
      : [
          triggerFact(stack, rule, source, {
            key: rule.logicalId,
            function: named,
            service: 'config',
            invocation: 'async',
            source: null,
            path: [],
          }),
        ];
  });
  return [...logs, ...rules, ...pipes(stack)];
}

const PIPED: readonly string[] = ['sqs', 'kinesis', 'dynamodb', 'mq'];

function pipes(stack: Stack): Draft[] {
  return stack.ofType('AWS::Pipes::Pipe').flatMap((pipe) => {
    const source = stack.source(pipe, { arn: true });
    const service = serviceOf(stack, pick(source.value, ['Source'])) ?? '';
    return ['Target', 'Enrichment'].flatMap((name) => {
      const named = targeted(stack, pick(source.value, [name]));
      if (named === undefined) return [];
      const fact = triggerFact(stack, pipe, source, {
        key: `${pipe.logicalId}/${name}`,
        function: named,
        service: PIPED.includes(service) ? service : service === 'kafka' ? 'msk' : 'other',
        invocation: 'poll',
        source: textAt(source.value, ['Source']),
        filters: readAs(pick(source.value, ['SourceParameters', 'FilterCriteria', 'Filters']), count, 0),
        failureTarget: pipeFailure(source.value),
        path: [name],
      });
      return [fact];
    });
  });
}

function pipeFailure(value: Json | undefined): Json {
  for (const kind of ['KinesisStreamParameters', 'DynamoDBStreamParameters']) {
    const target = textAt(value, ['SourceParameters', kind, 'DeadLetterConfig', 'Arn']);
    if (target !== null) return target;
  }
  return null;
}
