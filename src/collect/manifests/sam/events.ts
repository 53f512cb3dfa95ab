import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { RoleNeeds, SamEvent } from './event.ts';
import { API_EVENTS } from './event-api.ts';
import { PUSH_EVENTS } from './event-push.ts';
import { RULE_EVENTS } from './event-rules.ts';
import { expandPolled, POLLED } from './event-sources.ts';
import { type Expansion, madeFrom, mapOf, Refusal, refusing, type SamResource } from './expansion.ts';
import { eventProperties } from './property-types.ts';
import { checkProperties } from './property-validation.ts';

const FUNCTION_EVENTS: { [type: string]: (event: SamEvent) => RoleNeeds } = {
  ...API_EVENTS,
  ...PUSH_EVENTS,
  ...RULE_EVENTS,
  ...Object.fromEntries(
    Object.entries(POLLED).map(([type, polled]) => [type, (event: SamEvent) => expandPolled(event, polled)]),
  ),
};

/** State machines are started by rules and by REST APIs. */
const MACHINE_EVENTS = { ...RULE_EVENTS, Api: API_EVENTS.Api };

/** Expands every event of a function or state machine, each by itself; what its role needs for them. */
export function expandEvents(expansion: Expansion, owner: SamResource, target: SamEvent['target']): RoleNeeds {
  const needs: RoleNeeds = { silent: [], inline: [] };
  const machine = owner.type === 'AWS::Serverless::StateMachine';
  const known: { [type: string]: ((event: SamEvent) => RoleNeeds) | undefined } = machine
    ? MACHINE_EVENTS
    : FUNCTION_EVENTS;
  const events = mapOf(member(owner.properties, 'Events'), 'Events') ?? {};
  for (const [name, written] of machine ? Object.entries(events) : inOrder(events)) {
    const pointer = [...owner.pointer, 'Properties', 'Events', name];
    refusing(expansion, pointer, () => {
      const type = member(written, 'Type');
      const expand = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
      if (typeof type !== 'string' || expand === undefined)
        throw new Refusal(`the event ${name} has no type that SAM knows.`);
      const properties = member(written, 'Properties') ?? {};
      if (!isObject(properties)) throw new Refusal('Properties of an event must be a map.');
      const types = eventProperties(type, machine);
      if (types !== undefined) checkProperties(expansion, `the event ${name}`, properties, types, pointer);
      const event: SamEvent = {
        expansion,
        owner,
        name,
        id: `${owner.id}${name}`,
        type,
        properties,
        pointer,
        from: madeFrom(owner, pointer),
        target,
      };
      const { silent, inline } = expand(event);
      needs.silent.push(...silent);
      needs.inline.push(...inline);
    });
  }
  return needs;
}

/** The events of a function in the order in which the transform takes them: by path, else by name, so that `$default` goes before others. */
function inOrder(events: JsonObject): [string, Json][] {
  const key = ([name, event]: [string, Json]): string => {
    const path = member(member(event, 'Properties'), 'Path');
    const every = member(event, 'Type') === 'HttpApi' && path === undefined;
    return typeof path === 'string' ? path : every ? '$default' : name;
  };
  return Object.entries(events).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
