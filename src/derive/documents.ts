import { daysBetween } from '../model/days.ts';
import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `document`: how long ago it was looked at, which documents stand beside it, and what the release holds and it does not speak of. */
export const documents: Relation = {
  name: 'documents',
  derive: (facts, { at }) => {
    const all = facts.all('document');
    if (all.length === 0) return [];
    const beside = kindsOf(all);
    const triggers = triggersOf(facts);
    const services = servicesOf(facts, triggers);
    return all.map(({ id, attributes }) => ({
      fact: id,
      attributes: {
        beside,
        reviewedDaysAgo: daysAgo(attributes.reviewed, at),
        periodEndDaysAgo: daysAgo(attributes.periodEnd, at),
        uncoveredTriggers: uncovered(attributes, triggers),
        uncoveredServices: uncovered(attributes, services),
      },
    }));
  },
};

/** Types of things whose service is what they are, where they do not name one. */
const THINGS = [
  'function',
  'endpoint',
  'queue',
  'topic',
  'bus',
  'bucket',
  'table',
  'stream',
  'state-machine',
  'secret',
];

/** Other words under which a document may name a service: those of its vendors. */
const ALSO = new Map<string, readonly string[]>(
  Object.entries({
    api: ['api-gateway', 'apigateway', 'http', 'https', 'http-api', 'rest-api', 'endpoint', 'function-url'],
    endpoint: ['api', 'api-gateway', 'apigateway', 'http', 'https', 'http-api', 'rest-api', 'function-url'],
    function: ['functions', 'lambda', 'aws-lambda', 'azure-functions', 'cloud-functions', 'cloud-run', 'knative'],
    url: ['function-url', 'function-urls', 'lambda-url', 'http', 'https'],
    events: ['eventbridge', 'event-bridge', 'cloudwatch-events'],
    bus: ['events', 'eventbridge', 'event-bridge'],
    schedule: ['scheduler', 'schedules', 'cron', 'timer', 'eventbridge-scheduler'],
    bucket: ['s3', 'object-storage', 'cloud-storage', 'blob-storage', 'storage'],
    table: ['dynamodb', 'cosmos-db', 'firestore', 'database'],
    topic: ['sns', 'pubsub', 'event-grid'],
    queue: ['sqs', 'queues', 'service-bus', 'storage-queue'],
    stream: ['kinesis', 'event-hubs'],
    'state-machine': ['step-functions', 'stepfunctions', 'states', 'workflows', 'logic-apps'],
    secret: ['secrets', 'secrets-manager', 'secretsmanager', 'key-vault', 'secret-manager'],
  }),
);

function kindsOf(all: readonly Fact[]): Json[] {
  return [...new Set(all.map(({ attributes }) => String(attributes.kind)))].sort();
}

function daysAgo(date: Json | undefined, at: string): Json {
  if (date === undefined || date === null) return null;
  if (isHole(date)) return { unresolved: date.unresolved };
  return daysBetween(String(date), at) ?? { unresolved: 'a date that cannot be read' };
}

/** A thing by its name, and whether there may be others that are not known. */
type Known = { names: Set<string>; unknown: string | null };

function triggersOf(facts: FactIndex): Known {
  const names = new Set<string>();
  let unknown: string | null = null;
  for (const { attributes } of facts.all('function')) {
    for (const trigger of listOf(attributes.triggers)) {
      const service = isHole(trigger) ? trigger : ((trigger as JsonObject).service ?? null);
      if (typeof service === 'string') names.add(service);
      else if (isHole(service)) unknown ??= service.unresolved;
    }
  }
  return { names, unknown };
}

function servicesOf(facts: FactIndex, triggers: Known): Known {
  const names = new Set(triggers.names);
  let { unknown } = triggers;
  for (const thing of THINGS) {
    for (const { attributes } of facts.all(thing)) {
      const { service = thing } = attributes;
      if (typeof service === 'string') names.add(service);
      else if (isHole(service)) unknown ??= service.unresolved;
    }
  }
  return { names, unknown };
}

function uncovered({ covers }: Attributes, { names, unknown }: Known): Json[] {
  const topics = listOf(covers);
  const hole = topics.find((topic) => isHole(topic));
  const spokenOf = (name: string): boolean =>
    [name, `${name}s`, ...(ALSO.get(name) ?? [])].some((word) => topics.includes(word));
  const missing = [...names].filter((name) => !spokenOf(name)).sort();
  // A topic that could not be read may be each of those that are missing.
  const told: Json[] = isHole(hole) ? missing.map((name) => ({ unresolved: hole.unresolved, among: [name] })) : missing;
  return unknown === null ? told : [...told, { unresolved: unknown }];
}
