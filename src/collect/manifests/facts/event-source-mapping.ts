import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { serviceOf } from '../arn.ts';
import { boolean, number, pick, type Source, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { textAt, triggerFact } from './trigger.ts';

const SERVICES = new Map([
  ['sqs', 'sqs'],
  ['kinesis', 'kinesis'],
  ['dynamodb', 'dynamodb'],
  ['kafka', 'msk'],
  ['mq', 'mq'],
  ['rds', 'documentdb'],
]);

const SAM_EVENTS = new Map([
  ['SQS', 'sqs'],
  ['Kinesis', 'kinesis'],
  ['DynamoDB', 'dynamodb'],
  ['MSK', 'msk'],
  ['MQ', 'mq'],
  ['SelfManagedKafka', 'kafka'],
  ['DocumentDB', 'documentdb'],
]);

const STREAMS: readonly Json[] = ['kinesis', 'dynamodb'];

/** Each AWS::Lambda::EventSourceMapping: Lambda polls the source. Defaults as AWS documents them for the kind of source. */
export function eventSourceMappings(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::EventSourceMapping').map((resource) => {
    const source = stack.source(resource, { arn: true });
    const service = serviceBehind(stack, resource, source);
    const target = pick(source.value, ['FunctionName']);
    const fact = triggerFact(stack, resource, source, {
      key: resource.logicalId,
      function: (target === undefined ? null : functionNamed(stack, target)) ?? hole('the function is not a function'),
      service,
      invocation: 'poll',
      source: textAt(source.value, ['EventSourceArn']),
      failureTarget: textAt(source.value, ['DestinationConfig', 'OnFailure', 'Destination']),
      path: [],
    });
    const isStream = STREAMS.includes(service);
    const unknown = isHole(service) ? none(hole(`its default depends on the source: ${service.unresolved}`)) : null;
    const batch = service === 'sqs' ? 10 : 100;
    const forever = (what: string) => (isStream ? standard(-1, `Lambda: ${what}`) : none());
    set(fact, 'batchSize', source, ['BatchSize'], number, unknown ?? standard(batch, `Lambda: ${batch} records`));
    set(fact, 'maxRetries', source, ['MaximumRetryAttempts'], number, unknown ?? forever('until the record expires'));
    set(fact, 'maxRecordAgeSeconds', source, ['MaximumRecordAgeInSeconds'], number, unknown ?? forever('no limit'));
    set(fact, 'bisect', source, ['BisectBatchOnFunctionError'], boolean, standard(false, 'Lambda: false'));
    set(fact, 'partialResponses', source, ['FunctionResponseTypes'], reportsItems, none(false));
    set(fact, 'maxConcurrency', source, ['ScalingConfig', 'MaximumConcurrency'], number, none());
    set(fact, 'filters', source, ['FilterCriteria', 'Filters'], count, none(0));
    set(fact, 'enabled', source, ['Enabled'], boolean, standard(true, 'Lambda: true'));
    return fact;
  });
}

function serviceBehind(stack: Stack, resource: Resource, source: Source): Json {
  const said =
    SAM_EVENTS.get(resource.samEvent ?? '') ??
    SERVICES.get(serviceOf(stack, pick(source.value, ['EventSourceArn'])) ?? '');
  if (said !== undefined) return said;
  const stated = (name: string): boolean => pick(source.value, [name]) !== undefined;
  if (stated('SelfManagedEventSource')) return 'kafka';
  if (stated('Queues')) return 'mq';
  if (stated('DocumentDBEventSourceConfig')) return 'documentdb';
  if (stated('Topics')) return 'msk';
  const reason = 'the source is declared elsewhere';
  return stated('StartingPosition') ? hole(reason, STREAMS) : hole(reason);
}

function reportsItems(types: Json): Json {
  const list = texts(types);
  if (!Array.isArray(list)) return list;
  if (list.includes('ReportBatchItemFailures')) return true;
  const unknown = list.find((item) => isHole(item));
  return unknown === undefined ? false : hole('a response type that is not known');
}

/** How many items a list has. */
export function count(list: Json): Json {
  if (!Array.isArray(list)) return hole('a list that is none');
  return list.some((item) => isHole(item)) ? hole('a list whose items are not all known') : list.length;
}
