import type { Json, JsonObject } from '../../../model/json.ts';
import { type Expansion, type MadeFrom, make, Refusal, type SamResource } from './expansion.ts';
import type { SilentPolicy } from './role.ts';

/** One entry of a function's or state machine's `Events`. */
export type SamEvent = {
  expansion: Expansion;
  owner: SamResource;
  /** Name in `Events`. */
  name: string;
  /** Owner's logical id and the name: what the transform calls what it makes of the event. */
  id: string;
  type: string;
  properties: JsonObject;
  pointer: string[];
  from: MadeFrom;
  /** The function or its published alias: as `FunctionName`, as an ARN, and as a variable in Fn::Sub. */
  target: { name: Json; arn: Json; variable: string };
};

/** What an event asks of the owner's role. */
export type RoleNeeds = { silent: SilentPolicy[]; inline: JsonObject[] };

export const NO_NEEDS: RoleNeeds = { silent: [], inline: [] };

/** A property that the event must have. */
export function required(event: SamEvent, name: string): Json {
  const value = Object.hasOwn(event.properties, name) ? event.properties[name] : undefined;
  if (value === undefined || value === null) throw new Refusal(`a ${event.type} event needs ${name}.`, event.pointer);
  return value;
}

/** Adds the permission with which the event's source may call the function. */
export function permit(
  event: SamEvent,
  principal: string,
  source: { [name: string]: Json | undefined },
  id = `${event.id}Permission`,
): void {
  make(event.expansion, event.from, id, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: event.target.name,
    Principal: principal,
    ...source,
  });
}
