import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { ApiDraft } from './api-draft.ts';
import { NO_NEEDS, permit, type RoleNeeds, type SamEvent } from './event.ts';
import { starterRole } from './event-rules.ts';
import { type Expansion, isAbsent, mapOf, namePart, Refusal, ref, referenced, report } from './expansion.ts';

/** Logical ids of the APIs that the transform makes for events which name none. */
export const IMPLICIT = { rest: 'ServerlessRestApi', http: 'ServerlessHttpApi' } as const;

/** API events by type. */
export const API_EVENTS: { [type: string]: (event: SamEvent) => RoleNeeds } = {
  Api: (event) => expandApiEvent(event, 'rest'),
  HttpApi: (event) => expandApiEvent(event, 'http'),
};

/** Adds the route of an `Api` or `HttpApi` event, and the permission with which its API may call the function. */
function expandApiEvent(event: SamEvent, kind: 'rest' | 'http'): RoleNeeds {
  const { path, method, pattern } = routeOf(event, kind);
  const auth = mapOf(member(event.properties, 'Auth'), 'Auth') ?? {};
  const property = kind === 'rest' ? 'RestApiId' : 'ApiId';
  const named = member(event.properties, property);
  if (named !== undefined && typeof named !== 'string' && !isObject(named)) {
    throw new Refusal(`${property} must be a text or a reference.`, event.pointer);
  }
  const id = named === undefined ? IMPLICIT[kind] : typeof named === 'string' ? named : referenced(named);
  const api = id === null ? undefined : event.expansion.apis.get(id);
  const key = `${method} ${path}`;
  if (api === undefined) outsideApi(event, property, typeof named === 'string' ? null : id);
  else if (api.kind !== kind) throw new Refusal(`${property} refers to an API of the other kind.`, event.pointer);
  else if (api.taken.has(key) && !isDefined(event.expansion, api.id)) {
    throw new Refusal(`${method.toUpperCase()} ${path} of ${api.id} has an event already.`, event.pointer);
  }
  const machine = event.owner.type === 'AWS::Serverless::StateMachine';
  if (machine) starterRole(event, 'apigateway.amazonaws.com');
  else if (path === '$default' || api === undefined || kind === 'rest' || !isCovered(event, api)) {
    const suffix = kind === 'rest' ? stageSuffix(event.expansion, id) : '';
    permit(
      event,
      'apigateway.amazonaws.com',
      sourceOf(pattern, named ?? ref(id ?? '')),
      `${event.id}Permission${suffix}`,
    );
  }
  if (api === undefined) return NO_NEEDS;
  const { pointer, from, target } = event;
  api.taken.add(key);
  if (path === '$default') api.defaultTargets.add(target.variable);
  const asked = member(event.properties, 'RequestParameters');
  api.routes.push({
    method,
    path,
    target: target.variable,
    auth,
    requestModel: mapOf(member(event.properties, 'RequestModel'), 'RequestModel'),
    requestParameters: Array.isArray(asked) ? asked : [],
    pointer,
    condition: from.condition,
    machine,
  });
  return NO_NEEDS;
}

/** Whether the API has a definition of its own, which a second event of one route changes once more. */
function isDefined({ sources }: Expansion, id: string): boolean {
  return !isAbsent(member(sources.get(id)?.properties, 'DefinitionBody'));
}

/** What the permission is limited to: the API, in any of its stages, and the route. */
function sourceOf(pattern: string, api: Json): { SourceArn: Json } {
  const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/*/${pattern}`;
  return { SourceArn: { 'Fn::Sub': [arn, { ApiId: api }] } };
}

/** The route, and how the permission for it ends. */
function routeOf(event: SamEvent, kind: 'rest' | 'http'): { path: string; method: string; pattern: string } {
  const path = member(event.properties, 'Path');
  const method = member(event.properties, 'Method');
  if (kind === 'http' && path === undefined && method === undefined)
    return { path: '$default', method: 'any', pattern: '*' };
  if (path === undefined || (kind === 'rest' && method === undefined)) {
    throw new Refusal(`an ${event.type} event needs Path and Method.`, event.pointer);
  }
  if (typeof path !== 'string' || (method !== undefined && typeof method !== 'string')) {
    throw new Refusal('Path and Method must be texts.', event.pointer);
  }
  const written = (method ?? 'any').toLowerCase();
  const verb = written === 'x-amazon-apigateway-any-method' ? 'any' : written;
  const standard = kind === 'http' && path === '/$default';
  const below = kind === 'http' && path === '$default' ? '' : pathPattern(path, kind);
  return {
    path,
    method: verb,
    pattern: standard && verb === 'any' ? '$default' : `${verb === 'any' ? '*' : verb.toUpperCase()}${below}`,
  };
}

/** An event on an API that is no SAM API of this template: the transform adds no route to it. */
function outsideApi(event: SamEvent, property: string, id: string | null): void {
  const { expansion } = event;
  if (id !== null && expansion.sources.has(id)) return;
  if (id !== null && !isParameter(expansion, id)) {
    throw new Refusal(`${property} must refer to an API of the same template.`, event.pointer);
  }
  const message = `${property} names an API outside this template, so that who may call this route is not known here.`;
  report(expansion, 'api-elsewhere', message, event.pointer, ['manifest']);
}

function isParameter(expansion: Expansion, id: string): boolean {
  const parameters = member(expansion.template.body, 'Parameters');
  return isObject(parameters) && Object.hasOwn(parameters, id);
}

/** The end of the permission's name: the stage's, where that is a text. */
function stageSuffix(expansion: Expansion, id: string | null): string {
  const api = id === null ? undefined : expansion.sources.get(id);
  if (api === undefined || expansion.apis.get(id ?? '')?.implicit === true) return 'Prod';
  const stage = member(api.properties, 'StageName');
  if (typeof stage !== 'string') return stage === undefined ? 'Prod' : 'Stage';
  return namePart(stage);
}

/**
 * Whether the same function takes every call of the HTTP API, so that the permission for that covers this route too. The
 * transform does not see this through an alias.
 */
function isCovered(event: SamEvent, api: ApiDraft): boolean {
  if (event.target.variable !== `${event.owner.id}.Arn`) return false;
  if (!api.implicit) return api.defaultTargets.has(event.target.variable);
  const events = member(event.owner.properties, 'Events');
  return Object.values(isObject(events) ? events : {}).some((other) => {
    const properties = member(other, 'Properties');
    if (member(other, 'Type') !== 'HttpApi' || member(properties, 'ApiId') !== undefined) return false;
    const path = member(properties, 'Path');
    return path === '$default' || (path === undefined && member(properties, 'Method') === undefined);
  });
}

/** A route's path as the permission's ARN has it: each variable any text, no slash at the end. */
function pathPattern(path: string, kind: 'rest' | 'http'): string {
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  return trimmed.replace(kind === 'rest' ? /\{[a-zA-Z0-9._-]+\+?\}/g : /\{(?:[a-zA-Z0-9._-]+|proxy\+)\}/g, '*');
}
