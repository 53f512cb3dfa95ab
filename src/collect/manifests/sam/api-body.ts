import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member, type Resource } from '../resource.ts';
import { isReadable } from './api-definition.ts';
import type { ApiDraft } from './api-draft.ts';
import type { ApiAuth } from './api-guards.ts';
import { routesOf } from './api-merge.ts';
import { corsExtension } from './api-preflight.ts';
import { methodName, pathsOf, type Route } from './api-routes.ts';
import { schemesOf } from './api-schemes.ts';
import { isOpenApi3 } from './api-validation.ts';
import type { Validators } from './api-validators.ts';
import { type Expansion, isAbsent, picked, type SamResource } from './expansion.ts';

const CORS = 'x-amazon-apigateway-cors';
const VALIDATORS = 'x-amazon-apigateway-request-validators';

/** Gives the API the OpenAPI document that the transform makes: the definition with events, authorizers and CORS in it. */
export function writeBody(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  api: Resource,
): void {
  const { properties } = resource;
  const { DefinitionBody: body, DefinitionUri: uri } = picked(properties, ['DefinitionBody', 'DefinitionUri']);
  if (!isAbsent(body) && !isReadable(body)) {
    // What is not read here, the facts find on the API and say so.
    api.properties.Body = body ?? null;
    return;
  }
  if (!isAbsent(uri)) return;
  const validators: Validators = {};
  const routes = routesOf(expansion, resource, draft, auth, validators);
  const definition = isReadable(body) ? body : newDocument(draft.kind === 'http' || isOpenApi3(expansion, resource));
  const document: JsonObject = { ...definition, paths: pathsOf(routes, member(definition, 'paths')) };
  addSchemes(document, schemesOf(draft.kind, member(properties, 'Auth'), askedFor(document, routes)));
  const cors = member(properties, 'CorsConfiguration');
  if (draft.kind === 'http' && cors !== undefined && cors !== null && cors !== false && !isAbsent(cors)) {
    document[CORS] = corsExtension(cors, member(definition, CORS));
  }
  if (Object.keys(validators).length > 0) {
    const own = member(definition, VALIDATORS);
    document[VALIDATORS] = { ...(isObject(own) ? own : {}), ...validators };
  }
  api.properties.Body = document;
  notePlaces(expansion, resource, api, routes);
}

function newDocument(three: boolean): JsonObject {
  const info = { version: '1.0', title: { Ref: 'AWS::StackName' } };
  return three ? { openapi: '3.0.1', info } : { swagger: '2.0', info };
}

/** Names of the security schemes that the document asks for. */
function askedFor(document: JsonObject, routes: readonly Route[]): Set<string> {
  const asked = new Set<string>();
  const note = (security: Json | undefined): void => {
    for (const entry of Array.isArray(security) ? security : [security]) {
      for (const name of isObject(entry) ? Object.keys(entry) : []) asked.add(name);
    }
  };
  note(document.security);
  for (const { operation, guard } of routes) {
    note(operation.security);
    if (guard.authorizer !== null) asked.add(guard.authorizer);
    if (guard.apiKey) asked.add('api_key');
  }
  return asked;
}

/** Adds security schemes where the document keeps its own, which go before those of the same name. */
function addSchemes(document: JsonObject, schemes: JsonObject): void {
  if (Object.keys(schemes).length === 0) return;
  const components = member(document, 'components');
  if (!Object.hasOwn(document, 'openapi')) {
    const own = member(document, 'securityDefinitions');
    document.securityDefinitions = { ...(isObject(own) ? own : {}), ...schemes };
    return;
  }
  const own = member(components, 'securitySchemes');
  document.components = {
    ...(isObject(components) ? components : {}),
    securitySchemes: { ...(isObject(own) ? own : {}), ...schemes },
  };
}

/** Notes where each route and authorizer stands in the template. */
function notePlaces(expansion: Expansion, resource: SamResource, api: Resource, routes: readonly Route[]): void {
  const note = (path: string, pointer: string[], from: string): void => {
    api.origins.set(path, { kind: 'literal', from, place: expansion.template.placeOf(pointer) });
  };
  for (const { path, method, pointer } of routes) {
    note(`Body/paths/${path}/${methodName(method)}`, pointer, `${method.toUpperCase()} ${path}`);
  }
  const at = [...resource.pointer, 'Properties', 'Auth', 'Authorizers'];
  const authorizers = member(member(resource.properties, 'Auth'), 'Authorizers');
  const holder = Object.hasOwn(api.properties.Body as JsonObject, 'openapi')
    ? 'components/securitySchemes'
    : 'securityDefinitions';
  for (const name of isObject(authorizers) ? Object.keys(authorizers) : []) {
    note(`Body/${holder}/${name}`, [...at, name], `authorizer ${name}`);
  }
}
