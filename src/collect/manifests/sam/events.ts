import { isObject, member } from '../resource.ts';
import type { RoleNeeds, SamEvent } from './event.ts';
import { API_EVENTS } from './event-api.ts';
import { PUSH_EVENTS } from './event-push.ts';
import { RULE_EVENTS } from './event-rules.ts';
import { expandPolled, POLLED } from './event-sources.ts';
import { type Expansion, mapOf, Refusal, refusing, type SamResource } from './expansion.ts';

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
  const known: { [type: string]: ((event: SamEvent) => RoleNeeds) | undefined } =
    owner.type === 'AWS::Serverless::StateMachine' ? MACHINE_EVENTS : FUNCTION_EVENTS;
  const events = mapOf(member(owner.properties, 'Events'), 'Events') ?? {};
  for (const [name, written] of Object.entries(events)) {
    const pointer = [...owner.pointer, 'Properties', 'Events', name];
    refusing(expansion, pointer, () => {
      const type = member(written, 'Type');
      const expand = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
      if (typeof type !== 'string' || expand === undefined)
        throw new Refusal(`the event ${name} has no type that SAM knows.`);
      const properties = member(written, 'Properties') ?? {};
      if (!isObject(properties)) throw new Refusal('Properties of an event must be a map.');
      const event: SamEvent = {
        expansion,
        owner,
        name,
        id: `${owner.id}${name}`,
        type,
        properties,
        pointer,
        from: { pointer, condition: owner.condition },
        target,
      };
      const { silent, inline } = expand(event);
      needs.silent.push(...silent);
      needs.inline.push(...inline);
    });
  }
  return needs;
}
