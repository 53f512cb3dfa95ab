import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { isReadable, type Operation, readOperations } from './api-definition.ts';
import type { ApiDraft, RouteDraft } from './api-draft.ts';
import { type ApiAuth, eventGuard, type Guard } from './api-guards.ts';
import { preflights } from './api-preflight.ts';
import type { Route } from './api-routes.ts';
import { hasVersion } from './api-validation.ts';
import { requestOf, type Validators } from './api-validators.ts';
import { type Expansion, isAbsent, picked, refusing, type SamResource } from './expansion.ts';

const INTEGRATION = 'x-amazon-apigateway-integration';

/** The routes of an API: those of its definition, those of events, and the OPTIONS that `Cors` adds. */
export function routesOf(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  validators: Validators,
): Route[] {
  const { DefinitionBody: body, DefinitionUri: uri } = picked(resource.properties, ['DefinitionBody', 'DefinitionUri']);
  const routes: Route[] = [];
  const models = member(resource.properties, 'Models');
  if (isAbsent(body) && isAbsent(uri)) {
    for (const event of draft.routes) {
      refusing(expansion, event.pointer, () => {
        routes.push(eventRoute(event, eventGuard(auth, event.method, event.auth, event.pointer), models, validators));
      });
    }
  } else if (isReadable(body)) {
    const events = new Map(draft.routes.flatMap((event) => (event.machine ? [] : [[keyOf(event), event]])));
    const merges = takesEvents(resource, draft) && hasVersion(draft.kind, body);
    for (const operation of readOperations(expansion, body, auth, (route) => merges && events.has(keyOf(route)))) {
      routes.push(definedRoute(expansion, resource, auth, operation, events));
    }
    if (merges) mergeEvents(expansion, resource, draft, auth, routes, validators);
  }
  const cors = member(resource.properties, 'Cors');
  if (draft.kind === 'rest' && !isAbsent(cors) && cors !== null) {
    routes.push(...preflights(expansion, resource, routes, auth));
  }
  return routes;
}

function keyOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/** Whether events add to the definition of the API: always to that of an HTTP API, to a REST API's only with `MergeDefinitions`. */
function takesEvents({ properties }: SamResource, { kind }: ApiDraft): boolean {
  return kind === 'http' || member(properties, 'MergeDefinitions') === true;
}

/** A route of the definition; the event of the same route counts only with `OverrideApiAuth`. */
function definedRoute(
  expansion: Expansion,
  resource: SamResource,
  auth: ApiAuth,
  operation: Operation,
  events: ReadonlyMap<string, RouteDraft>,
): Route {
  const { method, path } = operation;
  const event = events.get(keyOf({ method, path }));
  let guard: Guard = operation.guard;
  if (event !== undefined && member(event.auth, 'OverrideApiAuth') === true) {
    refusing(expansion, event.pointer, () => {
      guard = eventGuard(auth, method, event.auth, event.pointer);
    });
  }
  return {
    path,
    method,
    guard,
    operation: operation.value,
    pointer: [...resource.pointer, 'Properties', 'DefinitionBody', ...operation.pointer],
    condition: operation.condition,
  };
}

/**
 * Adds the routes of events to those of the definition. An HTTP API without `MergeDefinitions` takes one where the definition has no
 * integration for it. Where the event asks for nothing of callers, what the definition asks for stays; otherwise the event counts.
 */
function mergeEvents(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  routes: Route[],
  validators: Validators,
): void {
  const merges = member(resource.properties, 'MergeDefinitions') === true;
  const indices = new Map(routes.map((route, index) => [keyOf(route), index]));
  for (const event of draft.routes) {
    // The transform adds no state machine to a definition.
    if (event.machine) continue;
    const index = indices.get(keyOf(event));
    const written = index === undefined ? undefined : routes[index];
    if (!merges && written !== undefined && member(written.operation, INTEGRATION) !== undefined) continue;
    refusing(expansion, event.pointer, () => {
      const silent = isAbsent(member(event.auth, 'Authorizer')) && isAbsent(member(event.auth, 'ApiKeyRequired'));
      const kept = written !== undefined && silent;
      const guard = kept ? written.guard : eventGuard(auth, event.method, event.auth, event.pointer);
      const route = eventRoute(event, guard, member(resource.properties, 'Models'), validators);
      if (index === undefined || written === undefined) {
        indices.set(keyOf(event), routes.push(route) - 1);
        return;
      }
      const { security, ...operation } = written.operation;
      const asked: JsonObject = kept && security !== undefined ? { security } : {};
      routes[index] = { ...route, operation: { ...operation, ...asked, ...route.operation } };
    });
  }
}

function eventRoute(event: RouteDraft, guard: Guard, models: Json | undefined, validators: Validators): Route {
  const { path, method, pointer, condition, target, machine } = event;
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${target}}/invocations`;
  const started = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:states:action/StartExecution`;
  const integration = {
    type: machine ? 'aws' : 'aws_proxy',
    httpMethod: 'POST',
    uri: { 'Fn::Sub': machine ? started : uri },
  };
  const operation = { ...requestOf(event, models, validators), [INTEGRATION]: integration, responses: {} };
  return { path, method, guard, operation, pointer, condition };
}
