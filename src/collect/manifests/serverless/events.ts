import { isHole } from '../../../model/hole.ts';
import { isObject } from '../resource.ts';
import type { Event } from './event.ts';
import { expandLoadBalancer } from './event-alb.ts';
import { expandBucket } from './event-bucket.ts';
import { expandCloudFront } from './event-cloudfront.ts';
import { POLLED } from './event-polled.ts';
import { expandUserPool } from './event-pool.ts';
import { PUSHED } from './event-push.ts';
import { RULES } from './event-rules.ts';
import { expandTopic } from './event-topic.ts';
import { type Expansion, type Fn, tell } from './expansion.ts';
import { expandHttpApi } from './http-api.ts';
import type { Part } from './part.ts';
import { restEvent } from './rest-event.ts';
import { expandRest } from './rest-routes.ts';
import { expandWebsocket } from './websocket.ts';

/** Events of one function that are looked at. */
const MAX_EVENTS = 1_000;

/** Events that are expanded one by one. */
const SINGLE: { [kind: string]: (event: Event) => void } = {
  ...POLLED,
  ...RULES,
  ...PUSHED,
  sns: expandTopic,
  s3: expandBucket,
  cognitoUserPool: expandUserPool,
  alb: expandLoadBalancer,
};

/** Events that make one API or distribution together. */
const TOGETHER: { [kind: string]: (expansion: Expansion, events: Event[]) => void } = {
  http: (expansion, events) =>
    expandRest(
      expansion,
      events.flatMap((event) => restEvent(event) ?? []),
    ),
  websocket: expandWebsocket,
  cloudFront: expandCloudFront,
  httpApi: expandHttpApi,
};

/** The order in which the framework takes the kinds up, which numbers the statements that they add to a role. */
const ORDER = [
  ...[
    'schedule',
    's3',
    'http',
    'websocket',
    'sns',
    'stream',
    'kafka',
    'activemq',
    'rabbitmq',
    'msk',
    'alb',
    'alexaSkill',
  ],
  ...['alexaSmartHome', 'iot', 'iotFleetProvisioning', 'cloudwatchEvent', 'cloudwatchLog', 'cognitoUserPool'],
  ...['eventBridge', 'sqs', 'cloudFront', 'httpApi'],
];

/** Makes what the events of all functions ask for. One of a kind that is not known is told of by its name. */
export function expandEvents(expansion: Expansion): void {
  const byKind = new Map(ORDER.map((kind): [string, Event[]] => [kind, []]));
  for (const fn of expansion.functions.values()) {
    for (const event of eventsOf(expansion, fn)) {
      const known = byKind.get(event.kind);
      if (known === undefined) tellUnknown(event);
      else known.push(event);
    }
  }
  for (const [kind, events] of byKind) {
    TOGETHER[kind]?.(expansion, events);
    for (const event of events) SINGLE[kind]?.(event);
  }
}

function tellUnknown({ expansion, fn, kind, part }: Event): void {
  const message = `${fn.key} has an event of the kind ${kind.slice(0, 60)}, which is not known here, so that what calls the function is not known whole.`;
  tell(expansion, 'unknown-event', message, part);
}

/** The events of a function. What stands beside the name of its kind in one entry counts as an event too. */
export function eventsOf(expansion: Expansion, fn: Fn): Event[] {
  const events: Event[] = [];
  const section = fn.part.at('events');
  const numbers = new Map<string, number>();
  const push = (kind: string, part: Part, number: number): void => {
    const nth = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, nth);
    events.push({ expansion, fn, kind, part, number, nth });
  };
  const entries = section.items();
  if (entries.length > MAX_EVENTS) {
    const message = `${fn.key} has more than ${MAX_EVENTS} events; the rest is left out.`;
    tell(expansion, 'cap-reached', message, section);
  }
  for (const [index, entry] of entries.slice(0, MAX_EVENTS).entries()) {
    if (isHole(entry.value)) {
      const message = `Events of ${fn.key} are not known: ${entry.value.unresolved}.`;
      tell(expansion, 'unresolved-part', message, entry);
    } else if (typeof entry.value === 'string') push(entry.value, entry.with(''), index + 1);
    else if (isObject(entry.value)) {
      for (const [kind, part] of entry.entries()) if (part.there && part.value !== false) push(kind, part, index + 1);
    }
  }
  return events;
}
