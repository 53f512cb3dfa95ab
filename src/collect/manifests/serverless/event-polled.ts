import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { type Event, filterCriteria, oneItem, refuse, stated } from './event.ts';
import { add, firstSet, framework, grant, nameInside, ref, targetOf, wordsOf } from './expansion.ts';
import { plainName, resourceName, upperFirst } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';

const NETWORK = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeVpcs',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeSubnets',
  'ec2:DescribeSecurityGroups',
];

const DYNAMODB = [
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:DescribeStream',
  'dynamodb:ListStreams',
];
const KINESIS = ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListStreams'];
const KINESIS_CONSUMED = [
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:DescribeStreamSummary',
  'kinesis:ListShards',
];

/** Sources that Lambda polls, by the name of the event. */
export const POLLED: { [kind: string]: (event: Event) => void } = {
  sqs: expandQueue,
  stream: expandStream,
  msk: expandMsk,
  kafka: expandKafka,
  activemq: (event) => expandBroker(event, 'ActiveMQ'),
  rabbitmq: (event) => expandBroker(event, 'RabbitMQ'),
};

/** Makes the mapping; names of the event on the left of what Lambda calls them. */
function mapping(event: Event, id: string, properties: { [name: string]: Made }): void {
  const { expansion, fn, part } = event;
  add(expansion, part, id, 'AWS::Lambda::EventSourceMapping', {
    FunctionName: targetOf(fn),
    FunctionResponseTypes: oneItem(part.at('functionResponseType')),
    FilterCriteria: filterCriteria(part.at('filterPatterns')),
    MaximumBatchingWindowInSeconds: stated(part.at('maximumBatchingWindow')),
    ...properties,
  });
}

function prefix({ fn }: Event): string {
  return `${resourceName(fn.key)}EventSourceMapping`;
}

function lastOf(separator: string): (text: string) => string {
  return (text) => text.split(separator).at(-1) ?? text;
}

/** The ARN of the source, whether it stands alone or in a map. */
function arnOf({ part }: Event): Part {
  const { value } = part;
  if (typeof value === 'string' || isHole(value)) return part;
  // `sqs: !GetAtt Orders.Arn`: the whole is the ARN.
  const whole = isObject(value) && Object.keys(value).some((name) => name === 'Ref' || name.startsWith('Fn::'));
  return whole ? part : part.at('arn');
}

function expandQueue(event: Event): void {
  const { expansion, fn, part } = event;
  const arn = arnOf(event);
  if (!arn.there) {
    refuse(event, 'it names no arn.');
    return;
  }
  const name = nameInside(arn.value, lastOf(':'));
  const concurrency = firstSet(part.at('maximumConcurrency'));
  mapping(event, `${prefix(event)}SQS${plainName(name)}`, {
    EventSourceArn: arn,
    BatchSize: firstSet(part.at('batchSize')) ?? framework(10, part.spot, '10 messages'),
    Enabled: stated(part.at('enabled')) ?? framework(true, part.spot, 'enabled'),
    ScalingConfig: concurrency && object({ MaximumConcurrency: concurrency }),
  });
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  grant(expansion, fn, part, actions, [arn], { group: 'sqs' });
}

function expandStream(event: Event): void {
  const { expansion, fn, part } = event;
  const arn = arnOf(event);
  if (!arn.there) {
    refuse(event, 'it names no arn.');
    return;
  }
  const text = wordsOf(arn.value);
  const type = part.at('type').text ?? text?.split(':')[2] ?? null;
  const name = nameInside(arn.value, (words) => words.split('/')[1] ?? words);
  const consumer = type === 'kinesis' ? firstSet(part.at('consumer')) : undefined;
  const consumerId = `${resourceName(`${fn.key}${name}Consumer`)}StreamConsumer`;
  const consumed = consumer === undefined ? arn : consumer.value === true ? ref(consumerId) : consumer;
  const failure = part.at('destinations', 'onFailure');
  const target = isObject(failure.value) && failure.at('arn').there ? failure.at('arn') : failure;
  mapping(event, `${prefix(event)}${upperFirst(type ?? '')}${plainName(name)}`, {
    EventSourceArn: consumed,
    BatchSize: firstSet(part.at('batchSize')) ?? framework(10, part.spot, '10 records'),
    Enabled: stated(part.at('enabled')) ?? framework(true, part.spot, 'enabled'),
    StartingPosition: firstSet(part.at('startingPosition')) ?? framework('TRIM_HORIZON', part.spot, 'TRIM_HORIZON'),
    ParallelizationFactor: firstSet(part.at('parallelizationFactor')),
    MaximumBatchingWindowInSeconds: stated(part.at('batchWindow')),
    MaximumRetryAttempts: stated(part.at('maximumRetryAttempts')),
    BisectBatchOnFunctionError: stated(part.at('bisectBatchOnFunctionError')),
    MaximumRecordAgeInSeconds: firstSet(part.at('maximumRecordAgeInSeconds')),
    TumblingWindowInSeconds: stated(part.at('tumblingWindowInSeconds')),
    DestinationConfig: failure.there ? object({ OnFailure: object({ Destination: target }) }) : undefined,
  });
  if (consumer?.value === true) {
    const properties = { StreamARN: arn, ConsumerName: `${fn.key}${name}Consumer` };
    add(expansion, part, consumerId, 'AWS::Kinesis::StreamConsumer', properties);
  }
  const reads = type === 'dynamodb' ? DYNAMODB : consumer === undefined ? KINESIS : KINESIS_CONSUMED;
  grant(expansion, fn, part, type === null ? [...DYNAMODB, ...KINESIS] : reads, [arn], {
    group: `${fn.key} ${reads[3]} ${type}`,
  });
  if (consumer !== undefined) {
    grant(expansion, fn, part, ['kinesis:SubscribeToShard'], [consumed], { group: `${fn.key} consumer` });
  }
  if (!failure.there) return;
  const kind = failure.at('type').text ?? wordsOf(target.value)?.split(':')[2];
  const sends = kind === 'sns' ? ['sns:Publish'] : ['sqs:ListQueues', 'sqs:SendMessage'];
  grant(expansion, fn, failure, sends, [target], { group: `${fn.key} failed ${kind === 'sns'}` });
}

function expandMsk(event: Event): void {
  const { expansion, fn, part } = event;
  const arn = part.at('arn');
  if (!arn.there || !part.at('topic').there) {
    refuse(event, 'it needs arn and topic.');
    return;
  }
  const cluster = plainName(nameInside(arn.value, (words) => words.split('/')[1] ?? words)).slice(0, 79);
  const topic = plainName(part.at('topic').text ?? 'Unknown').slice(0, 79);
  const secret = part.at('saslScram512');
  mapping(event, `${prefix(event)}MSK${cluster}${topic}`, {
    EventSourceArn: arn,
    ...kafkaSettings(part),
    AmazonManagedKafkaEventSourceConfig: consumerGroup(part),
    SourceAccessConfigurations: secret.there ? list([object({ Type: 'SASL_SCRAM_512_AUTH', URI: secret })]) : undefined,
  });
  const reads = ['kafka:DescribeCluster', 'kafka:GetBootstrapBrokers'];
  grant(expansion, fn, part, reads, [arn], { group: `${fn.key} msk` });
  grant(expansion, fn, part, NETWORK, ['*'], { group: `${fn.key} msk network`, once: true });
}

function kafkaSettings(part: Part): { [name: string]: Made } {
  const pollers = part.at('provisionedPollerConfig');
  return {
    Topics: oneItem(part.at('topic')),
    StartingPosition: firstSet(part.at('startingPosition')) ?? framework('TRIM_HORIZON', part.spot, 'TRIM_HORIZON'),
    StartingPositionTimestamp: stated(part.at('startingPositionTimestamp')),
    BatchSize: firstSet(part.at('batchSize')),
    Enabled: stated(part.at('enabled')),
    ProvisionedPollerConfig: pollers.there
      ? object({
          MinimumPollers: stated(pollers.at('minimumPollers')),
          MaximumPollers: stated(pollers.at('maximumPollers')),
        })
      : undefined,
  };
}

function consumerGroup(part: Part): Made {
  const group = firstSet(part.at('consumerGroupId'));
  return group && object({ ConsumerGroupId: group });
}

/** Kinds of access to a Kafka cluster: as Lambda calls them, and what stands before the value. */
const ACCESS: ReadonlyMap<string, readonly [string, string, 'network' | 'secret']> = new Map([
  ['vpcSubnet', ['VPC_SUBNET', 'subnet:', 'network']],
  ['vpcSecurityGroup', ['VPC_SECURITY_GROUP', 'security_group:', 'network']],
  ['saslPlainAuth', ['BASIC_AUTH', '', 'secret']],
  ['saslScram256Auth', ['SASL_SCRAM_256_AUTH', '', 'secret']],
  ['saslScram512Auth', ['SASL_SCRAM_512_AUTH', '', 'secret']],
  ['clientCertificateTlsAuth', ['CLIENT_CERTIFICATE_TLS_AUTH', '', 'secret']],
  ['serverRootCaCertificate', ['SERVER_ROOT_CA_CERTIFICATE', '', 'secret']],
]);

function expandKafka(event: Event): void {
  const { expansion, fn, part } = event;
  const topic = part.at('topic');
  if (!topic.there) {
    refuse(event, 'it names no topic.');
    return;
  }
  const access: Json[] = [];
  const secrets: Part[] = [];
  let network = false;
  for (const [name, values] of part.at('accessConfigurations').entries()) {
    const [type, before, needs] = ACCESS.get(name) ?? [name, '', null];
    for (const value of values.items()) {
      const uri =
        before === ''
          ? value
          : value.with(value.text === null ? hole('an address that is no text') : `${before}${value.text}`);
      access.push(object({ Type: type, URI: uri }));
      if (needs === 'secret') secrets.push(value);
      network ||= needs === 'network';
    }
  }
  const failure = firstSet(part.at('onFailureDestination'));
  mapping(event, `${prefix(event)}Kafka${plainName(topic.text ?? 'Unknown').slice(0, 158)}`, {
    SelfManagedEventSource: object({
      Endpoints: object({ KafkaBootstrapServers: stated(part.at('bootstrapServers')) }),
    }),
    ...kafkaSettings(part),
    SelfManagedKafkaEventSourceConfig: consumerGroup(part),
    SourceAccessConfigurations: access,
    DestinationConfig: failure && object({ OnFailure: object({ Destination: failure }) }),
  });
  if (secrets.length > 0) {
    grant(expansion, fn, part, ['secretsmanager:GetSecretValue'], secrets, { group: `${fn.key} kafka` });
  }
  if (network) grant(expansion, fn, part, NETWORK, ['*'], { group: `${fn.key} kafka network`, once: true });
}

function expandBroker(event: Event, engine: string): void {
  const { expansion, fn, part } = event;
  const [arn, secret, queue] = [part.at('arn'), part.at('basicAuthArn'), part.at('queue')];
  if (!arn.there || !secret.there || !queue.there) {
    refuse(event, 'it needs arn, basicAuthArn and queue.');
    return;
  }
  const host = firstSet(part.at('virtualHost'));
  const access: Json[] = [object({ Type: 'BASIC_AUTH', URI: secret })];
  if (host !== undefined) access.push(object({ Type: 'VIRTUAL_HOST', URI: host }));
  mapping(event, `${prefix(event)}${engine}${plainName(queue.text ?? 'Unknown').slice(0, 150)}`, {
    EventSourceArn: arn,
    Queues: oneItem(queue),
    BatchSize: firstSet(part.at('batchSize')),
    Enabled: stated(part.at('enabled')),
    SourceAccessConfigurations: access,
  });
  grant(expansion, fn, part, ['secretsmanager:GetSecretValue'], [secret], { group: `${fn.key} ${engine} secret` });
  grant(expansion, fn, part, ['mq:DescribeBroker'], [arn], { group: `${fn.key} ${engine}` });
  grant(expansion, fn, part, NETWORK, ['*'], { group: `${fn.key} ${engine} network`, once: true });
}
