import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { number, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../trigger-settings.ts';
import { brokerFacts, CONFIGURED, channelFact, nameOf, sinkName } from './brokers.ts';
import { itemsOf } from './container.ts';
import { draftIn, type Manifest } from './draft.ts';
import type { KubernetesObject } from './kubernetes-objects.ts';

/** Id of the function that a Knative Service of this file is, by its name; undefined: there is none of that name. */
export type Functions = (name: string, namespace: string | null) => string | undefined;

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['PingSource', 'schedule'],
  ['CronJobSource', 'schedule'],
  ['KafkaSource', 'kafka'],
  ['AwsSqsSource', 'sqs'],
]);

/** Groups of Knative Eventing whose objects say what calls what. */
export const EVENTING: readonly string[] = [
  'eventing.knative.dev',
  'messaging.knative.dev',
  'sources.knative.dev',
  'flows.knative.dev',
];

/** What calls functions by events, and the brokers and channels between. */
export function eventingFacts(manifest: Manifest, objects: readonly KubernetesObject[], functions: Functions): Draft[] {
  const of = (group: string, ...kinds: string[]): KubernetesObject[] =>
    objects.filter((one) => one.group === group && (kinds.length === 0 || kinds.includes(one.kind)));
  const triggers = of('eventing.knative.dev', 'Trigger');
  const subscriptions = of('messaging.knative.dev', 'Subscription');
  const channels = of('messaging.knative.dev').filter(({ kind }) => /Channel$/.test(kind));
  const calls = [
    ...triggers.map((trigger) => triggerCall(trigger, of('eventing.knative.dev', 'Broker'))),
    ...subscriptions.map(subscriptionCall),
    ...of('sources.knative.dev').map(sourceCall),
    ...of('flows.knative.dev').flatMap(flowCalls),
  ];
  return [
    ...calls.flatMap((call) => callFact(manifest, call, functions)),
    ...brokerFacts(manifest, of('eventing.knative.dev', 'Broker'), triggers),
    ...channels.map((channel) => channelFact(manifest, channel, subscriptions)),
  ];
}

/** One way from a source of events to what takes them. */
type Call = {
  object: KubernetesObject;
  key: string;
  service: string;
  poll: boolean;
  source: Json;
  target: Json | undefined;
  filters: Json;
  delivery: Json | undefined;
  /** Of the broker that stands before it, where that is in the file. */
  brokerDelivery: Json | undefined;
  pointer: string[];
};

function triggerCall(trigger: KubernetesObject, brokers: readonly KubernetesObject[]): Call {
  const name = wordOf(pick(trigger.value, ['spec', 'broker'])) || 'default';
  const broker = brokers.find((one) => one.name === name && one.namespace === trigger.namespace);
  const attributes = pick(trigger.value, ['spec', 'filter', 'attributes']);
  const filters = pick(trigger.value, ['spec', 'filters']);
  return {
    object: trigger,
    key: nameOf(trigger),
    service: 'broker',
    poll: false,
    source: name,
    target: pick(trigger.value, ['spec', 'subscriber']),
    filters: Array.isArray(filters) ? filters.length : isObject(attributes) ? Object.keys(attributes).length : 0,
    delivery: pick(trigger.value, ['spec', 'delivery']),
    brokerDelivery: broker ? (pick(broker.value, ['spec', 'delivery']) ?? {}) : undefined,
    pointer: ['metadata', 'name'],
  };
}

function subscriptionCall(subscription: KubernetesObject): Call {
  return {
    object: subscription,
    key: nameOf(subscription),
    service: 'channel',
    poll: false,
    source: readAs(pick(subscription.value, ['spec', 'channel', 'name']), asText, null),
    target: pick(subscription.value, ['spec', 'subscriber']),
    filters: 0,
    delivery: pick(subscription.value, ['spec', 'delivery']),
    brokerDelivery: undefined,
    pointer: ['metadata', 'name'],
  };
}

function sourceCall(source: KubernetesObject): Call {
  const service = SOURCES.get(source.kind) ?? 'other';
  const topics = pick(source.value, ['spec', 'topics']);
  return {
    object: source,
    key: nameOf(source),
    service,
    poll: service === 'kafka' || service === 'sqs',
    source: service === 'kafka' && Array.isArray(topics) ? topics.map(wordOf).join(',') : null,
    target: pick(source.value, ['spec', 'sink']),
    filters: 0,
    delivery: pick(source.value, ['spec', 'delivery']),
    brokerDelivery: undefined,
    pointer: ['metadata', 'name'],
  };
}

/** Each step of a Sequence, each branch of a Parallel, its filter too; a channel stands before each. */
function flowCalls(flow: KubernetesObject): Call[] {
  const name = nameOf(flow);
  const step = (key: string, target: Json | undefined, delivery: Json | undefined, pointer: string[]): Call => ({
    object: flow,
    key: `${name}/${key}`,
    service: 'channel',
    poll: false,
    source: name,
    target,
    filters: 0,
    delivery,
    brokerDelivery: undefined,
    pointer,
  });
  const steps = itemsOf(pick(flow.value, ['spec', 'steps'])).map((item, index) =>
    step(`step ${index}`, item, pick(item, ['delivery']), ['spec', 'steps', String(index)]),
  );
  const branches = itemsOf(pick(flow.value, ['spec', 'branches'])).flatMap((item, index) =>
    ['filter', 'subscriber']
      .filter((part) => pick(item, [part]) !== undefined)
      .map((part) => {
        const pointer = ['spec', 'branches', String(index), part];
        return step(`branch ${index} ${part}`, pick(item, [part]), pick(item, ['delivery']), pointer);
      }),
  );
  const reply = pick(flow.value, ['spec', 'reply']);
  return [...steps, ...branches, ...(reply === undefined ? [] : [step('reply', reply, undefined, ['spec', 'reply'])])];
}

function callFact(manifest: Manifest, call: Call, functions: Functions): Draft[] {
  const target = functionAt(call.target, call.object.namespace, functions);
  if (target === undefined) return [];
  const fact = draftIn(manifest, 'event-source', `${call.object.kind} ${call.key}`, call.object.placeOf(call.pointer));
  const { delivery, brokerDelivery } = call;
  const said = (name: string): Json | undefined => pick(delivery, [name]) ?? pick(brokerDelivery, [name]);
  Object.assign(fact.attributes, {
    function: target.id,
    service: call.service,
    invocation: call.poll ? 'poll' : 'async',
    source: call.source,
    ...NO_TRIGGER_SETTINGS,
    maxRetries: readAs(said('retry'), number, hole(CONFIGURED)),
    filters: call.filters,
    // Of a broker that declares nothing the cluster's configuration can name one.
    failureTarget: readAs(said('deadLetterSink'), sinkName, hole(CONFIGURED)),
  });
  if (target.name !== null) fact.refers = { '/function': target.name };
  return [fact];
}

/** The function that a sink is; undefined where it is something else. `name`: of one that another file declares. */
function functionAt(
  sink: Json | undefined,
  namespace: string | null,
  functions: Functions,
): { id: Json; name: string | null } | undefined {
  if (isHole(sink)) return { id: hole(sink.unresolved), name: null };
  const ref = pick(sink, ['ref']);
  const word = (name: string): string => wordOf(pick(ref, [name]));
  if (ref === undefined) {
    // An address inside the cluster begins with the name of the service.
    const host = /^https?:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.svc\b/.exec(wordOf(pick(sink, ['uri'])));
    const id = host?.[1] === undefined ? undefined : functions(host[1], host[2] ?? null);
    return id === undefined ? undefined : { id, name: null };
  }
  if (word('kind') !== 'Service' || !word('apiVersion').startsWith('serving.knative.dev/')) return undefined;
  const id = functions(word('name'), word('namespace') || namespace);
  return id === undefined ? { id: hole('the function is declared elsewhere'), name: word('name') } : { id, name: null };
}

function asText(value: Json): Json {
  return wordOf(value) || null;
}
