import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { number, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { readTags } from '../facts/tags.ts';
import { isObject, wordOf } from '../resource.ts';
import { type Draft, none } from '../stack.ts';
import { itemsOf } from './container.ts';
import { draftIn, type Manifest, put } from './draft.ts';
import type { KubernetesObject } from './kubernetes-objects.ts';

/** Why what a broker or a channel leaves out is not known. */
export const CONFIGURED = 'the configuration of the cluster decides';

/** What an object is called. */
export function nameOf(object: KubernetesObject): string {
  return object.name ?? `${object.kind} without a name`;
}

/** What takes an event, by kind and name or by scheme and host. */
export function sinkName(sink: Json): Json {
  if (isHole(sink)) return hole(sink.unresolved);
  const name = wordOf(pick(sink, ['ref', 'name']));
  if (name !== '') return `${wordOf(pick(sink, ['ref', 'kind']))}/${name}`;
  const host = /^[a-z]+:\/\/[^/?#@]+/.exec(wordOf(pick(sink, ['uri'])))?.[0];
  return host ?? hole('a sink that is neither a reference nor an address');
}

/** Each broker that triggers name; one that another file declares is known by its triggers. */
export function brokerFacts(
  manifest: Manifest,
  brokers: readonly KubernetesObject[],
  triggers: readonly KubernetesObject[],
): Draft[] {
  const named = new Map<string, { broker: KubernetesObject | null; triggers: KubernetesObject[] }>();
  const keyOf = (name: string, namespace: string | null): string =>
    `${namespace === null ? '' : `${namespace}/`}${name}`;
  for (const broker of brokers) named.set(keyOf(nameOf(broker), broker.namespace), { broker, triggers: [] });
  for (const trigger of triggers) {
    const key = keyOf(wordOf(pick(trigger.value, ['spec', 'broker'])) || 'default', trigger.namespace);
    const entry = named.get(key) ?? { broker: null, triggers: [] };
    entry.triggers.push(trigger);
    named.set(key, entry);
  }
  return [...named].map(([key, { broker, triggers: rules }]) => {
    const [rule] = rules;
    const isNamed = rule !== undefined && pick(rule.value, ['spec', 'broker']) !== undefined;
    const place =
      broker === null && isNamed ? rule.placeOf(['spec', 'broker']) : (broker ?? rule)?.placeOf(['metadata', 'name']);
    const nowhere = { path: manifest.path, line: null, column: null, pointer: null };
    const fact = draftIn(manifest, 'bus', key, place ?? nowhere);
    const elsewhere = hole('the broker is declared elsewhere');
    Object.assign(fact.attributes, {
      name: key.slice(key.indexOf('/') + 1),
      logicalId: key,
      service: 'knative',
      declared: broker !== null,
      key: broker === null ? elsewhere : null,
      failureTarget:
        broker === null
          ? elsewhere
          : readAs(pick(broker.value, ['spec', 'delivery', 'deadLetterSink']), sinkName, hole(CONFIGURED)),
      targets: rules.map((trigger) => ruleOf(trigger, broker)),
    });
    put(fact, 'tags', broker ? pick(broker.value, ['metadata', 'labels']) : undefined, readTags, none([]));
    return fact;
  });
}

function ruleOf(trigger: KubernetesObject, broker: KubernetesObject | null): Json {
  const said = (name: string): Json | undefined =>
    pick(trigger.value, ['spec', 'delivery', name]) ??
    (broker ? pick(broker.value, ['spec', 'delivery', name]) : undefined);
  const attributes = pick(trigger.value, ['spec', 'filter', 'attributes']);
  const filters = pick(trigger.value, ['spec', 'filters']);
  return {
    rule: nameOf(trigger),
    target: sinkName(pick(trigger.value, ['spec', 'subscriber']) ?? hole('no subscriber is stated')),
    failureTarget: readAs(said('deadLetterSink'), sinkName, hole(CONFIGURED)),
    maxRetries: readAs(said('retry'), number, hole(CONFIGURED)),
    maxAgeSeconds: hole('a broker of Knative states no such limit'),
    matches: isObject(attributes)
      ? Object.keys(attributes)
      : itemsOf(filters).map((_, index) => hole(`filter ${index} is an expression`)),
  };
}

/** A channel, and where its messages go. */
export function channelFact(
  manifest: Manifest,
  channel: KubernetesObject,
  subscriptions: readonly KubernetesObject[],
): Draft {
  const name = nameOf(channel);
  const own = subscriptions.filter(
    ({ value, namespace }) =>
      wordOf(pick(value, ['spec', 'channel', 'name'])) === name && namespace === channel.namespace,
  );
  const fact = draftIn(manifest, 'topic', name, channel.placeOf(['metadata', 'name']));
  Object.assign(fact.attributes, {
    name,
    logicalId: name,
    service: 'knative',
    fifo: false,
    subscriptions: own.map(({ value, name: subscription }) => ({
      subscription: subscription ?? '',
      protocol: 'http',
      endpoint: readAs(pick(value, ['spec', 'subscriber']), sinkName, null),
      failureTarget: readAs(pick(value, ['spec', 'delivery', 'deadLetterSink']), sinkName, hole(CONFIGURED)),
      filtered: false,
    })),
    masking: false,
  });
  return fact;
}
