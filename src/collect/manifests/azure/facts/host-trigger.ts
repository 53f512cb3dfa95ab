import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, readAs, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../../trigger-settings.ts';
import { memberOf } from '../evaluation.ts';
import type { HostFolder, HostFunction } from '../host-folder.ts';

/** How a trigger of one type calls, and what names its source. */
type Trigger = { service: string; invocation: 'sync' | 'async' | 'poll'; source: readonly string[] };

const TRIGGERS: ReadonlyMap<string, Trigger> = new Map<string, Trigger>([
  ['queuetrigger', { service: 'storage-queue', invocation: 'poll', source: ['queueName'] }],
  ['blobtrigger', { service: 'storage-account', invocation: 'poll', source: ['path'] }],
  [
    'servicebustrigger',
    { service: 'service-bus', invocation: 'poll', source: ['queueName', 'topicName', 'subscriptionName'] },
  ],
  ['eventhubtrigger', { service: 'event-hubs', invocation: 'poll', source: ['eventHubName', 'path'] }],
  [
    'cosmosdbtrigger',
    { service: 'cosmos-db', invocation: 'poll', source: ['databaseName', 'containerName', 'collectionName'] },
  ],
  ['eventgridtrigger', { service: 'event-grid', invocation: 'async', source: [] }],
  ['timertrigger', { service: 'schedule', invocation: 'async', source: [] }],
  ['kafkatrigger', { service: 'kafka', invocation: 'poll', source: ['topic'] }],
  ['rabbitmqtrigger', { service: 'mq', invocation: 'poll', source: ['queueName'] }],
  ['sqltrigger', { service: 'sql-database', invocation: 'poll', source: ['tableName'] }],
  ['redispubsubtrigger', { service: 'redis-cache', invocation: 'poll', source: ['channel'] }],
  ['redislisttrigger', { service: 'redis-cache', invocation: 'poll', source: ['key'] }],
  ['redisstreamtrigger', { service: 'redis-cache', invocation: 'poll', source: ['key'] }],
  ['signalrtrigger', { service: 'signalr', invocation: 'async', source: ['hubName'] }],
  ['orchestrationtrigger', { service: 'durable', invocation: 'async', source: [] }],
  ['activitytrigger', { service: 'durable', invocation: 'async', source: [] }],
  ['entitytrigger', { service: 'durable', invocation: 'async', source: [] }],
]);

/** Triggers that Functions tries again by a policy of the function. */
const RETRIED = new Set(['eventhubtrigger', 'timertrigger', 'kafkatrigger', 'cosmosdbtrigger']);

export function typeOf(binding: Json): string {
  return wordOf(memberOf(binding, 'type')).toLowerCase();
}

/** Whether a function keeps its state between calls. */
export function isDurable({ bindings }: HostFunction): boolean {
  return bindings.some((binding) => TRIGGERS.get(typeOf(binding))?.service === 'durable');
}

/** What calls a function, other than by HTTP. */
export function hostEventSources(folder: HostFolder, stack: string, one: HostFunction, id: string): Draft[] {
  return one.bindings.flatMap((binding, index) => {
    const type = typeOf(binding);
    if (!type.endsWith('trigger') || type === 'httptrigger') return [];
    const trigger = TRIGGERS.get(type) ?? { service: 'other', invocation: 'async' as const, source: [] };
    const source = sourceOf(binding, trigger.source);
    const fact: Draft = {
      type: 'event-source',
      id: `event-source:${folder.host.path}#${one.name}`,
      attributes: {
        stack,
        ...NO_TRIGGER_SETTINGS,
        function: id,
        service: trigger.service,
        invocation: trigger.invocation,
        source,
        enabled: enabledOf(one),
        failureTarget: failureTarget(type, source),
      },
      origins: {},
      place: one.file.placeOf([...one.pointer, 'bindings', String(index)]),
    };
    setBatch(fact, folder, type, binding);
    setRetries(fact, folder, type, one);
    return [fact];
  });
}

/** Names as they are stated; one between percent signs stands in a setting. */
function sourceOf(binding: Json, names: readonly string[]): Json {
  const parts = names.flatMap((name): Json[] => {
    const part = memberOf(binding, name);
    return part === undefined || part === null ? [] : [readAs(part, text, null)];
  });
  if (parts.length === 0) return null;
  const unknown = parts.find((part) => isHole(part) || /%[^%]+%/.test(wordOf(part)));
  return unknown === undefined ? parts.map(wordOf).join('/') : hole('it is named by a setting of the app');
}

/** The host moves what fails too often to a queue of its own beside it; Service Bus has a dead-letter queue. */
function failureTarget(type: string, source: Json): Json {
  if (type === 'blobtrigger') return 'webjobs-blobtrigger-poison';
  if (type !== 'queuetrigger' && type !== 'servicebustrigger') return null;
  if (isHole(source)) return hole(source.unresolved);
  return type === 'queuetrigger' ? `${wordOf(source)}-poison` : `${wordOf(source)}/$DeadLetterQueue`;
}

/** Whether it is switched on; a text names the setting that says so. */
export function enabledOf({ said }: HostFunction): Json {
  const disabled = memberOf(said, 'disabled') ?? memberOf(memberOf(said, 'properties'), 'IsDisabled');
  if (disabled === undefined || disabled === null) return true;
  const state = boolean(disabled);
  return isHole(state) ? hole('a setting of the app says whether it is switched off') : state !== true;
}

/** A setting of host.json below `extensions`. */
function extension(folder: HostFolder, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>((held, name) => memberOf(held, name), memberOf(folder.host.body, 'extensions'));
}

function setBatch(fact: Draft, folder: HostFolder, type: string, binding: Json): void {
  const put = (stated: Json | undefined, standard: Json, from: string): void => {
    fact.attributes.batchSize = readAs(stated, number, standard);
    if (stated === undefined && !isHole(standard)) fact.origins['/batchSize'] = { kind: 'inherited-default', from };
  };
  if (type === 'queuetrigger') put(extension(folder, 'queues', 'batchSize'), 16, 'Functions: 16 messages');
  if (type === 'eventhubtrigger') {
    const stated =
      extension(folder, 'eventHubs', 'maxEventBatchSize') ??
      extension(folder, 'eventHubs', 'eventProcessorOptions', 'maxBatchSize');
    put(stated, hole('its default depends on the version of the extension'), '');
  }
  if (type === 'cosmosdbtrigger') put(memberOf(binding, 'maxItemsPerInvocation'), 100, 'Functions: 100 items');
}

function setRetries(fact: Draft, folder: HostFolder, type: string, one: HostFunction): void {
  if (!RETRIED.has(type)) return;
  const stated =
    memberOf(memberOf(one.said, 'retry'), 'maxRetryCount') ??
    memberOf(memberOf(folder.host.body, 'retry'), 'maxRetryCount');
  fact.attributes.maxRetries = readAs(stated, number, 0);
  if (stated === undefined)
    fact.origins['/maxRetries'] = { kind: 'inherited-default', from: 'Functions: not tried again' };
}
