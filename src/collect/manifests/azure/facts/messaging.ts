import type { Json } from '../../../../model/json.ts';
import { boolean, number, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { type Draft, standard } from '../../stack.ts';
import { type AzureResource, type AzureStack, keyAs, lastName, readAt, setAt, valueAt } from '../azure-stack.ts';
import { namedFact, period, setDeletion } from './named.ts';

const BUS = 'Microsoft.ServiceBus/namespaces';
const STORAGE_QUEUE = 'Microsoft.Storage/storageAccounts/queueServices/queues';
const HUB = 'Microsoft.EventHub/namespaces/eventhubs';
const SUBSCRIPTION = 'Microsoft.EventGrid/eventSubscriptions';

/** As long as a time can be that Service Bus knows: messages stay. */
const FOR_EVER = 922_337_203_685;

/** Queues of Service Bus, subscriptions of its topics, which are read as queues are, and queues of storage accounts. */
export function azureQueues(stack: AzureStack): Draft[] {
  const ofBus = stack.ofType(`${BUS}/queues`, `${BUS}/topics/subscriptions`).map((resource) => {
    const fact = queueFact(stack, resource, 'service-bus');
    const own = (name: string) => ['properties', name] as const;
    setAt(fact, 'fifo', resource.plain, own('requiresSession'), boolean, standard(false, 'Service Bus: no sessions'));
    setAt(
      fact,
      'deduplicates',
      resource.plain,
      own('requiresDuplicateDetection'),
      boolean,
      standard(false, 'Service Bus: off'),
    );
    const dead = standard(
      `${lastName(resource)}/$DeadLetterQueue`,
      'Service Bus: each queue has a dead-letter queue of its own',
    );
    setAt(fact, 'redriveTarget', resource.named, own('forwardDeadLetteredMessagesTo'), text, dead);
    setAt(
      fact,
      'maxReceiveCount',
      resource.plain,
      own('maxDeliveryCount'),
      number,
      standard(10, 'Service Bus: 10 deliveries'),
    );
    setAt(
      fact,
      'retentionSeconds',
      resource.plain,
      own('defaultMessageTimeToLive'),
      (value) => longest(period(value)),
      standard(FOR_EVER, 'Service Bus: messages stay'),
    );
    setAt(
      fact,
      'visibilitySeconds',
      resource.plain,
      own('lockDuration'),
      period,
      standard(60, 'Service Bus: 1 minute'),
    );
    return fact;
  });
  const ofStorage = stack.ofType(STORAGE_QUEUE).map((resource) => {
    const fact = queueFact(stack, resource, 'storage-queue');
    Object.assign(fact.attributes, {
      fifo: false,
      deduplicates: false,
      redriveTarget: null,
      maxReceiveCount: null,
      retentionSeconds: 604_800,
      visibilitySeconds: 30,
    });
    fact.origins['/retentionSeconds'] = { kind: 'inherited-default', from: 'Queue Storage: 7 days' };
    fact.origins['/visibilitySeconds'] = { kind: 'inherited-default', from: 'Queue Storage: 30 seconds' };
    return fact;
  });
  return [...ofBus, ...ofStorage];
}

function longest(value: Json): Json {
  return typeof value === 'number' ? Math.min(value, FOR_EVER) : value;
}

function queueFact(stack: AzureStack, resource: AzureResource, service: 'service-bus' | 'storage-queue'): Draft {
  const fact = namedFact(stack, 'queue', resource, keyAs(service, resource));
  fact.attributes.name = lastName(resource);
  fact.attributes.service = service;
  return fact;
}

/** Topics of Event Grid and of Service Bus, with the subscriptions that this manifest declares. */
export function azureTopics(stack: AzureStack): Draft[] {
  const ofGrid = stack.ofType('Microsoft.EventGrid/topics', 'Microsoft.EventGrid/systemTopics').map((resource) => {
    const fact = topicFact(stack, resource, 'event-grid');
    fact.attributes.fifo = false;
    fact.attributes.subscriptions = gridSubscriptions(stack, resource).map((one) => gridSubscription(stack, one));
    return fact;
  });
  const ofBus = stack.ofType(`${BUS}/topics`).map((resource) => {
    const fact = topicFact(stack, resource, 'service-bus');
    setAt(
      fact,
      'fifo',
      resource.plain,
      ['properties', 'supportOrdering'],
      boolean,
      standard(false, 'Service Bus: off'),
    );
    fact.attributes.subscriptions = stack.below(resource, `${BUS}/topics/subscriptions`).map((one) => ({
      subscription: one.logicalId,
      protocol: 'service-bus',
      endpoint: null,
      failureTarget: `${lastName(one)}/$DeadLetterQueue`,
      filtered: stack.below(one, `${BUS}/topics/subscriptions/rules`).length > 0,
    }));
    return fact;
  });
  return [...ofGrid, ...ofBus];
}

function topicFact(stack: AzureStack, resource: AzureResource, service: 'event-grid' | 'service-bus'): Draft {
  const fact = namedFact(stack, 'topic', resource, keyAs(service, resource));
  fact.attributes.service = service;
  fact.attributes.masking = false;
  return fact;
}

/** Subscriptions of a topic: those that extend it, and those below it. */
export function gridSubscriptions(stack: AzureStack, topic: AzureResource): AzureResource[] {
  const extending = stack.ofType(SUBSCRIPTION).filter((one) => stack.find(one.extends ?? undefined) === topic);
  return [...extending, ...stack.below(topic, `${topic.type}/eventSubscriptions`)];
}

function gridSubscription(stack: AzureStack, one: AzureResource): Json {
  const protocol = readAt(
    one.plain,
    ['properties', 'destination', 'endpointType'],
    text,
    hole('no destination is stated'),
  );
  const id = readAt(one.named, ['properties', 'destination', 'properties', 'resourceId'], text, null);
  const found = stack.find(id);
  const filter = valueAt(one.plain, 'properties', 'filter');
  return {
    subscription: one.logicalId,
    protocol: typeof protocol === 'string' ? protocol.toLowerCase() : protocol,
    endpoint: found?.name ?? id,
    failureTarget: readAt(one.named, ['properties', 'deadLetterDestination', 'properties', 'resourceId'], text, null),
    filtered: filter !== undefined && filter !== null,
  };
}

/** Event hubs. */
export function azureStreams(stack: AzureStack): Draft[] {
  return stack.ofType(HUB).map((resource) => {
    const fact = namedFact(stack, 'stream', resource);
    fact.attributes.name = lastName(resource);
    fact.attributes.service = 'event-hubs';
    const days = standard(24, 'Event Hubs: 1 day');
    const hours = ['properties', 'retentionDescription', 'retentionTimeInHours'];
    if (valueAt(resource.plain, ...hours) !== undefined)
      setAt(fact, 'retentionHours', resource.plain, hours, number, days);
    else setAt(fact, 'retentionHours', resource.plain, ['properties', 'messageRetentionInDays'], inHours, days);
    setDeletion(fact);
    fact.attributes.tags = [];
    return fact;
  });
}

function inHours(value: Json): Json {
  const days = number(value);
  return typeof days === 'number' ? days * 24 : days;
}
