import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, pick, readAs, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { NO_TRIGGER_SETTINGS } from '../../trigger-settings.ts';
import { draftIn, type Manifest, put } from '../draft.ts';
import { functionIdIn } from '../function-fact.ts';
import { seconds } from '../quantity.ts';
import { addressIn, type GooglePlan, inApiWords } from './blocks.ts';
import { resourceDraft, storeFact } from './resource-draft.ts';
import { WORKLOADS } from './workloads.ts';

const TOPIC = 'google_pubsub_topic';
const SUBSCRIPTION = 'google_pubsub_subscription';

/** Topics, subscriptions, Eventarc and Scheduler, and the functions that they call. */
export function messagingFacts(manifest: Manifest, plan: GooglePlan): Draft[] {
  return [
    ...plan.ofType(TOPIC).flatMap((topic) => topicFacts(manifest, plan, topic)),
    ...plan.ofType(SUBSCRIPTION).flatMap((one) => subscriptionFacts(manifest, plan, one)),
    ...plan.ofType('google_eventarc_trigger').flatMap((trigger) => eventarcFacts(manifest, plan, trigger)),
    ...plan.ofType('google_cloud_scheduler_job').flatMap((job) => scheduleFacts(manifest, plan, job)),
    ...busFacts(manifest, plan),
  ];
}

function subscriptionsOf(plan: GooglePlan, topic: PlannedResource): PlannedResource[] {
  return plan.ofType(SUBSCRIPTION).filter((one) => plan.named(one, 'topic', [TOPIC], ['name', 'id']) === topic);
}

function topicFacts(manifest: Manifest, plan: GooglePlan, topic: PlannedResource): Draft[] {
  const { value } = inApiWords(topic);
  const fact = resourceDraft(manifest, 'topic', topic, 'name');
  const own = subscriptionsOf(plan, topic);
  Object.assign(fact.attributes, {
    service: 'pubsub',
    fifo: own.some((one) => one.values.enable_message_ordering === true),
    subscriptions: own.map((one) => {
      const words = inApiWords(one).value;
      return {
        subscription: one.address,
        protocol: pick(words, ['pushConfig']) === undefined ? 'pull' : 'https',
        endpoint: readAs(pick(words, ['pushConfig', 'pushEndpoint']), origin, null),
        failureTarget: readAs(pick(words, ['deadLetterPolicy', 'deadLetterTopic']), text, null),
        filtered: wordOf(pick(words, ['filter'])) !== '',
      };
    }),
    masking: false,
  });
  const store = storeFact(manifest, topic, 'pubsub', pick(value, ['kmsKeyName']), pick(value, ['labels']));
  return [fact, store];
}

/** Scheme and host of an address, or what names another resource. */
function origin(value: Json): Json {
  const written = wordOf(value);
  if (addressIn(written) !== null) return written;
  return /^https?:\/\/[^/?#@]+/.exec(written)?.[0] ?? hole('an address that cannot be read');
}

/** A subscription is a queue of its own, and one that pushes calls what is behind its address. */
function subscriptionFacts(manifest: Manifest, plan: GooglePlan, one: PlannedResource): Draft[] {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'queue', one, 'name');
  fact.attributes.service = 'pubsub';
  put(fact, 'fifo', pick(value, ['enableMessageOrdering']), boolean, standard(false, 'Pub/Sub: no order'));
  put(
    fact,
    'deduplicates',
    pick(value, ['enableExactlyOnceDelivery']),
    boolean,
    standard(false, 'Pub/Sub: at least once'),
  );
  put(fact, 'redriveTarget', pick(value, ['deadLetterPolicy', 'deadLetterTopic']), text, none());
  const attempts = pick(value, ['deadLetterPolicy']) === undefined ? none() : standard(5, 'Pub/Sub: 5 deliveries');
  put(fact, 'maxReceiveCount', pick(value, ['deadLetterPolicy', 'maxDeliveryAttempts']), number, attempts);
  put(
    fact,
    'retentionSeconds',
    pick(value, ['messageRetentionDuration']),
    seconds,
    standard(604800, 'Pub/Sub: 7 days'),
  );
  put(fact, 'visibilitySeconds', pick(value, ['ackDeadlineSeconds']), number, standard(10, 'Pub/Sub: 10 seconds'));
  const address = pick(value, ['pushConfig', 'pushEndpoint']);
  const target =
    address === undefined ? null : functionAt(manifest, plan, one, ['push_config', '0', 'push_endpoint'], address);
  if (target === null) return [fact];
  const call = event(manifest, one, target, 'pubsub', pick(value, ['topic']));
  call.attributes.failureTarget = fact.attributes.redriveTarget ?? null;
  call.attributes.filters = wordOf(pick(value, ['filter'])) === '' ? 0 : 1;
  const limit = fact.attributes.maxReceiveCount ?? null;
  call.attributes.maxRetries = limit === null ? -1 : limit;
  return [fact, call];
}

/** Id of the function behind an address or a name; null: it is none that is known to be one. */
function functionAt(
  manifest: Manifest,
  plan: GooglePlan,
  resource: PlannedResource,
  path: readonly string[],
  value: Json,
): Json {
  const { targets } = resource.named(path);
  const own = targets.filter(({ type }) => WORKLOADS.includes(type));
  const referred = plan.at(addressIn(value) ?? '') ?? (own.length === 1 ? plan.at(own[0]?.address ?? '') : undefined);
  if (referred && WORKLOADS.includes(referred.type)) return functionIdIn(manifest, referred.address);
  const named = plan.ofType(...WORKLOADS).filter(({ values }) => wordOf(values.name) !== '' && values.name === value);
  if (named.length === 1) return functionIdIn(manifest, named[0]?.address ?? '');
  if (isHole(value)) return hole(value.unresolved);
  return /\.(run\.app|cloudfunctions\.net)(\/|$)/.test(wordOf(value))
    ? hole('the function is declared elsewhere')
    : null;
}

function event(
  manifest: Manifest,
  of: PlannedResource,
  target: Json,
  service: string,
  source: Json | undefined,
): Draft {
  const fact = draftIn(manifest, 'event-source', of.address, of.placeOf([]));
  Object.assign(fact.attributes, {
    function: target,
    service,
    invocation: 'async',
    source: readAs(source, text, null),
    ...NO_TRIGGER_SETTINGS,
  });
  return fact;
}

/** Eventarc delivers through a topic of Pub/Sub: a day, and then the event is gone. */
function eventarcFacts(manifest: Manifest, plan: GooglePlan, trigger: PlannedResource): Draft[] {
  const { value } = inApiWords(trigger);
  const service = pick(value, ['destination', 'cloudRunService', 'service']);
  const path = ['destination', '0', 'cloud_run_service', '0', 'service'];
  const target = service === undefined ? null : functionAt(manifest, plan, trigger, path, service);
  if (service === undefined) return [];
  const criteria = pick(value, ['matchingCriteria']);
  const fact = event(
    manifest,
    trigger,
    target ?? hole('the function is declared elsewhere'),
    'eventarc',
    pick(value, ['transport', 'pubsub', 'topic']),
  );
  fact.attributes.filters = Array.isArray(criteria) ? criteria.length : 0;
  fact.attributes.maxRetries = -1;
  fact.attributes.maxRecordAgeSeconds = 86_400;
  for (const name of ['maxRetries', 'maxRecordAgeSeconds']) {
    fact.origins[`/${name}`] = { kind: 'inherited-default', from: 'Eventarc: retried for 24 hours' };
  }
  return [fact];
}

function scheduleFacts(manifest: Manifest, plan: GooglePlan, job: PlannedResource): Draft[] {
  const { value } = inApiWords(job);
  const address = pick(value, ['httpTarget', 'uri']);
  const target = address === undefined ? null : functionAt(manifest, plan, job, ['http_target', '0', 'uri'], address);
  if (target === null) return [];
  const fact = event(manifest, job, target, 'schedule', null);
  put(fact, 'maxRetries', pick(value, ['retryConfig', 'retryCount']), number, standard(0, 'Cloud Scheduler: none'));
  fact.attributes.enabled = readAs(pick(value, ['paused']), (paused) => paused !== true, true);
  return [fact];
}

/** Triggers of Eventarc are rules on the bus that they name, or on that of the project. */
function busFacts(manifest: Manifest, plan: GooglePlan): Draft[] {
  const buses = plan.ofType('google_eventarc_message_bus').map((bus) => {
    const fact = resourceDraft(manifest, 'bus', bus, 'message_bus_id');
    Object.assign(fact.attributes, { service: 'eventarc', declared: true, failureTarget: null, targets: [] });
    put(fact, 'key', inApiWords(bus).value.cryptoKeyName, text, none());
    put(fact, 'tags', inApiWords(bus).value.labels, readTags, none([]));
    return fact;
  });
  const triggers = plan.ofType('google_eventarc_trigger');
  const [first] = triggers;
  if (first === undefined) return buses;
  const fact = draftIn(manifest, 'bus', 'eventarc', first.placeOf([]));
  Object.assign(fact.attributes, {
    name: 'eventarc',
    logicalId: 'eventarc',
    service: 'eventarc',
    declared: false,
    key: null,
    failureTarget: null,
    targets: triggers.map((trigger) => ruleOf(trigger)),
    tags: [],
  });
  return [...buses, fact];
}

function ruleOf(trigger: PlannedResource): Json {
  const { value } = inApiWords(trigger);
  const criteria = pick(value, ['matchingCriteria']);
  const destination = pick(value, ['destination']);
  const kind = isObject(destination) ? Object.keys(destination)[0] : undefined;
  const service = pick(destination, ['cloudRunService', 'service']) ?? pick(destination, ['workflow']);
  return {
    rule: trigger.address,
    target: readAs(service, text, kind ?? hole('no destination is stated')),
    failureTarget: null,
    maxRetries: hole('Eventarc counts no retries: it goes on for 24 hours'),
    maxAgeSeconds: 86_400,
    matches: (Array.isArray(criteria) ? criteria : []).map((one) =>
      readAs(pick(one, ['attribute']), text, hole('a filter without an attribute')),
    ),
  };
}
