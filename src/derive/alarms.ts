import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** What is watched: by which dimension of a metric it is named, in which namespaces. */
const WATCHED = [
  { type: 'function', dimensions: ['FunctionName', 'Resource'], namespaces: ['AWS/Lambda'] },
  { type: 'queue', dimensions: ['QueueName'], namespaces: ['AWS/SQS'] },
  { type: 'state-machine', dimensions: ['StateMachineArn'], namespaces: ['AWS/States'] },
  {
    type: 'api-stage',
    dimensions: ['ApiName', 'ApiId', 'GraphQLAPIId'],
    namespaces: ['AWS/ApiGateway', 'AWS/AppSync'],
  },
] as const;

const NONE = {
  unresolved: 'no alarm is declared in this release: where they are kept elsewhere, state it under assertions',
};
const FOREIGN = { unresolved: 'how alarms of this platform name what they watch is not read' };

/** A metric of an alarm, with the alarm. */
type Watch = { alarm: Fact; metric: JsonObject; actions: Json[] };

/** `alarms` of functions, queues, workflows and stages: the alarms that watch each, those over all of the account too. */
export const alarms: Relation = {
  name: 'alarms',
  derive: (facts) => {
    const all = facts.all('alarm');
    const watches = watchesOf(all);
    const unread = all.flatMap(({ id, attributes: { metrics } }) =>
      listOf(metrics).some(isHole) ? [{ unresolved: `what ${id} watches is not known` }] : [],
    );
    return WATCHED.flatMap(({ type, dimensions, namespaces }) => {
      const own = watches.filter(
        ({ metric: { namespace = null } }) => isHole(namespace) || namespaces.some((one) => one === namespace),
      );
      const watchersOf = createWatchers(own, dimensions);
      return facts.all(type).map((thing) => {
        const found = [...watchersOf(thing), ...unread];
        return {
          fact: thing.id,
          attributes: { alarms: isForeign(thing) ? [FOREIGN] : all.length === 0 ? [NONE] : found },
        };
      });
    });
  },
};

function isForeign({ type, attributes: { platform, service } }: Fact): boolean {
  if (type === 'function') return platform !== 'aws';
  return service !== undefined && service !== 'sqs' && service !== 'step-functions';
}

/** Each metric of each alarm, with what happens when the alarm goes off: also by an alarm that watches it. */
function watchesOf(all: readonly Fact[]): Watch[] {
  const composites = all.filter(({ attributes }) => attributes.kind === 'composite');
  return all.flatMap((alarm) => {
    const above = composites.flatMap((composite): Json[] => {
      const watched = watches(composite, alarm);
      if (watched === null) return [{ unresolved: `whether ${composite.id} goes off with it` }];
      return watched ? listOf(composite.attributes.actions) : [];
    });
    const told = [...listOf(alarm.attributes.actions), ...above];
    return listOf(alarm.attributes.metrics).flatMap((metric) =>
      isHole(metric) ? [] : [{ alarm, metric: metric as JsonObject, actions: told }],
    );
  });
}

/** Whether an alarm over others is about this one; null: that is not known. */
function watches(composite: Fact, { attributes: { name = null, logicalId, stack } }: Fact): boolean | null {
  const named = listOf(composite.attributes.alarms);
  const own = composite.attributes.stack === stack;
  if (named.some((one) => one === name || (own && refersTo(one, logicalId)))) return true;
  const called = named.some((one) => typeof one === 'string' && !one.includes('${'));
  return named.some(isHole) || (isHole(name) && called) ? null : false;
}

/** What watches a thing: by a reference within its stack, by the name that it has once deployed, or as all of the account. */
function createWatchers(watches: readonly Watch[], names: readonly string[]): (thing: Fact) => Json[] {
  const byKey = new Map<string, Json[]>();
  const everywhere: Json[] = [];
  const add = (key: string, element: Json): void => {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [element]);
    else if (!list.includes(element)) list.push(element);
  };
  for (const { alarm, metric, actions } of watches) {
    const { actionsEnabled: enabled = true, stack } = alarm.attributes;
    const unknown: Json = { unresolved: `what ${alarm.id} watches is not known` };
    const dimensions = listOf(metric.dimensions);
    const open = isHole(metric.namespace) || dimensions.some((one) => isHole((one as JsonObject).name));
    const element = open ? unknown : { alarm: alarm.id, metric: metric.metric ?? null, enabled, actions };
    const named = dimensions.flatMap((one) => {
      if (isHole(one)) return [one];
      const { name = null, value = null } = one as JsonObject;
      return isHole(name) || names.some((known) => known === name) ? [value] : [];
    });
    if (dimensions.length === 0) everywhere.push(element);
    for (const value of named) {
      const reference = typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
      if (reference !== undefined) add(`${stack} ${reference}`, element);
      else if (typeof value !== 'string') everywhere.push(unknown);
      // An ARN ends in the name; a version or an alias follows it.
      else
        for (const part of [value, value.slice(value.lastIndexOf(':') + 1), value.split(':', 1)[0]])
          add(`name ${part}`, element);
    }
  }
  return ({ type, attributes: { stack, logicalId, api, name } }) => {
    const own = byKey.get(`${stack} ${type === 'api-stage' ? api : logicalId}`) ?? [];
    const called =
      type !== 'api-stage' && typeof name === 'string' && name !== logicalId ? byKey.get(`name ${name}`) : [];
    return [...own, ...(called ?? []), ...everywhere];
  };
}

function refersTo(value: Json, logicalId: Json | undefined): boolean {
  const named = typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
  return named !== undefined && named === logicalId;
}

const REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}(?::[\\w-]+)?$`);
