import { member } from '../resource.ts';
import { isReadable, type Operation, readOperations } from './api-definition.ts';
import type { ApiDraft, RouteDraft } from './api-draft.ts';
import { type ApiAuth, defaultGuard, eventGuard, type Guard } from './api-guards.ts';
import type { Route } from './api-routes.ts';
import { hasVersion } from './api-validation.ts';
import { type Expansion, isAbsent, picked, refusing, type SamResource } from './expansion.ts';

/** The routes of an API: those of its definition, those of events, and the OPTIONS that `Cors` adds. */
export function routesOf(expansion: Expansion, resource: SamResource, draft: ApiDraft, auth: ApiAuth): Route[] {
  const { DefinitionBody: body, DefinitionUri: uri } = picked(resource.properties, ['DefinitionBody', 'DefinitionUri']);
  const routes: Route[] = [];
  if (isAbsent(body) && isAbsent(uri)) {
    for (const event of draft.routes) {
      refusing(expansion, event.pointer, () => {
        routes.push(eventRoute(event, eventGuard(auth, event.method, event.auth, event.pointer)));
      });
    }
  } else if (isReadable(body)) {
    const events = new Map(draft.routes.map((event) => [keyOf(event), event]));
    for (const operation of readOperations(body, auth)) {
      routes.push(definedRoute(expansion, resource, draft, auth, operation, events));
    }
    if (hasVersion(draft.kind, body)) mergeEvents(expansion, resource, draft, auth, routes);
  }
  const cors = member(resource.properties, 'Cors');
  if (draft.kind === 'rest' && !isAbsent(cors) && cors !== null) routes.push(...preflights(routes, auth, resource));
  return routes;
}

function keyOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/** A route of the definition; the event of the same route counts only with `OverrideApiAuth`. */
function definedRoute(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  operation: Operation,
  events: ReadonlyMap<string, RouteDraft>,
): Route {
  const { method, integration } = operation;
  const path = draft.kind === 'http' && operation.path === '/$default' ? '$default' : operation.path;
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
    integration:
      integration === null
        ? null
        : { Type: member(integration, 'type') ?? null, Uri: member(integration, 'uri') ?? null },
    pointer: [...resource.pointer, 'Properties', 'DefinitionBody', ...operation.pointer],
    validation: operation.validation,
    condition: operation.condition ?? resource.condition,
  };
}

/**
 * Adds the routes of events to those of the definition. An HTTP API takes one where the definition has no integration for it; a
 * REST API only with `MergeDefinitions`. What the event does not say about callers stays as the definition has it.
 */
function mergeEvents(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  routes: Route[],
): void {
  const merges = member(resource.properties, 'MergeDefinitions') === true;
  const indices = new Map(routes.map((route, index) => [keyOf(route), index]));
  for (const event of draft.routes) {
    const index = indices.get(keyOf(event));
    const written = index === undefined ? undefined : routes[index];
    if (!merges && (draft.kind === 'rest' || (written !== undefined && written.integration !== null))) continue;
    refusing(expansion, event.pointer, () => {
      const silent = isAbsent(member(event.auth, 'Authorizer')) && isAbsent(member(event.auth, 'ApiKeyRequired'));
      const guard =
        written !== undefined && silent ? written.guard : eventGuard(auth, event.method, event.auth, event.pointer);
      if (index === undefined) routes.push(eventRoute(event, guard));
      else routes[index] = eventRoute(event, guard);
    });
  }
}

function eventRoute(route: RouteDraft, guard: Guard): Route {
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/`;
  const integration = route.machine
    ? {
        Type: 'AWS',
        Uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:states:action/StartExecution` },
      }
    : { Type: 'AWS_PROXY', Uri: { 'Fn::Sub': `${uri}\${${route.target}}/invocations` } };
  return { ...route, guard, integration };
}

/** The OPTIONS routes that `Cors` adds to each path that has none. */
function preflights(routes: Route[], auth: ApiAuth, resource: SamResource): Route[] {
  const paths = new Set(routes.map(({ path }) => path));
  for (const { path, method } of routes) if (method === 'options') paths.delete(path);
  return [...paths].map((path) => ({
    path,
    method: 'options',
    guard: defaultGuard(auth, 'options'),
    integration: { Type: 'MOCK' },
    validation: [],
    pointer: [...resource.pointer, 'Properties', 'Cors'],
    condition: resource.condition,
  }));
}
