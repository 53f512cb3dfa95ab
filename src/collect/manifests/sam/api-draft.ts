import type { Json, JsonObject } from '../../../model/json.ts';

/** A route that an event adds to an API, before the API's own authorisation is known. */
export type RouteDraft = {
  /** In lower case, `any` for every method. */
  method: string;
  path: string;
  /** The function, alias or state machine behind it, as a variable of Fn::Sub: `Orders.Arn`. */
  target: string;
  /** Whether that is a state machine. */
  machine: boolean;
  /** The event's own `Auth`, an empty map where it has none. */
  auth: JsonObject;
  /** `RequestModel`, a map where it is there. */
  requestModel: Json;
  requestParameters: Json[];
  pointer: string[];
  condition: string | null;
};

/** An `AWS::Serverless::Api` or `HttpApi` with the routes that events add to it. */
export type ApiDraft = {
  id: string;
  kind: 'rest' | 'http';
  implicit: boolean;
  routes: RouteDraft[];
  /** Method and path of each. */
  taken: Set<string>;
  /** Targets of the events that take every call, as variables of Fn::Sub. */
  defaultTargets: Set<string>;
};
