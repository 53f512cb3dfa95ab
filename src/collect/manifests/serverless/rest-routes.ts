import { isHole } from '../../../model/hole.ts';
import type { JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member } from '../resource.ts';
import { stated } from './event.ts';
import { add, type Expansion, firstSet, framework, getAtt, isOn, join, ref, targetOf } from './expansion.ts';
import { camelName, pathName, plainName, resourceName, startCase, upperFirst } from './naming.ts';
import { type Made, object, type Part, put } from './part.ts';
import { expandRestApi, restApiId } from './rest-api.ts';
import { apiArn, authorization } from './rest-authorizer.ts';
import { addPreflights } from './rest-cors.ts';
import type { RestEvent } from './rest-event.ts';
import { pathResource } from './rest-path.ts';

/** Everything that the events `http` of a service come to. */
export function expandRest(expansion: Expansion, events: readonly RestEvent[]): void {
  const [first] = events;
  if (first === undefined) return;
  expandRestApi(expansion, first.event.part);
  for (const event of events) if (event.path !== null) pathResource(expansion, event.event.part, event.path);
  addPreflights(expansion, events);
  for (const event of events) addMethod(expansion, event);
}

function addMethod(expansion: Expansion, rest: RestEvent): void {
  const { event, method, path, settings, written } = rest;
  const { fn, part, number } = event;
  const unknown = hole(isHole(written.value) ? written.value.unresolved : 'a path or method that is no text');
  const name = path === null ? `Unknown${resourceName(fn.key)}${number}` : pathName(path);
  const id = `ApiGatewayMethod${name}${method === null ? 'Unknown' : upperFirst(method.toLowerCase())}`;
  const key = settings.at('private');
  const isPrivate = isHole(key.value)
    ? key
    : isOn(key) === true
      ? key.with(true)
      : framework(false, part.spot, 'not private');
  const draft = add(expansion, part, id, 'AWS::ApiGateway::Method', {
    HttpMethod: method ?? unknown,
    ResourceId: path === null ? unknown : pathResource(expansion, part, path),
    RestApiId: restApiId(expansion),
    ApiKeyRequired: isPrivate,
    RequestParameters: requestParameters(settings.at('request', 'parameters')),
    Integration: integration(rest),
    OperationName: firstSet(settings.at('operationId')),
    ...authorization(expansion, settings.at('authorizer'), fn.key),
  });
  validate(expansion, draft.properties, settings.at('request'), name, method ?? 'Unknown');
  const permission = `${resourceName(fn.key)}LambdaPermissionApiGateway`;
  add(expansion, part, permission, 'AWS::Lambda::Permission', {
    FunctionName: targetOf(fn),
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: apiArn(restApiId(expansion), '/*/*'),
  });
}

const INTEGRATIONS: ReadonlyMap<string, string> = new Map([
  ['LAMBDA', 'AWS'],
  ['LAMBDA_PROXY', 'AWS_PROXY'],
]);

function integration({ event, settings }: RestEvent): Made {
  const { fn } = event;
  const chosen = settings.at('integration');
  if (isHole(chosen.value)) return object({ Type: chosen });
  const word = (chosen.text ?? '').toUpperCase().replace('-', '_');
  const type =
    word === '' ? (isOn(settings.at('async')) === true ? 'AWS' : 'AWS_PROXY') : (INTEGRATIONS.get(word) ?? word);
  const uri = ['arn:', ref('AWS::Partition'), ':apigateway:', ref('AWS::Region'), ':lambda:path/2015-03-31/functions/'];
  const lambda = [...uri, getAtt(fn.id, 'Arn'), ...(fn.alias === null ? [] : [':', fn.alias.name]), '/invocations'];
  const http = type === 'HTTP' || type === 'HTTP_PROXY';
  return object({
    Type: type,
    IntegrationHttpMethod: 'POST',
    Uri: http ? stated(settings.at('request', 'uri')) : type === 'MOCK' ? undefined : join('', lambda),
    ConnectionType: http && settings.at('connectionType').there ? 'VPC_LINK' : undefined,
    ConnectionId: http ? stated(settings.at('connectionId')) : undefined,
    TimeoutInMillis: stated(settings.at('timeoutInMillis')),
  });
}

const LOCATIONS = ['querystrings', 'paths', 'headers'];

/** Whether each parameter must be there. */
function requestParameters(parameters: Part): JsonObject {
  const made = emptyObject();
  for (const location of LOCATIONS) {
    for (const [name, value] of parameters.at(location).entries()) {
      const required = value.at('required');
      const must =
        isObject(value.value) && !isHole(value.value) ? (required.there ? required : value.with(true)) : value;
      put(made, `method.request.${location.slice(0, -1)}.${name}`, must);
    }
  }
  return made;
}

/** A validator where a parameter must be there or a body has a schema. */
function validate(expansion: Expansion, properties: JsonObject, request: Part, name: string, method: string): void {
  const { service } = expansion;
  const parameters = Object.values(properties.RequestParameters ?? {}).some((must) => must !== false);
  const schemas = request.at('schemas').there ? request.at('schemas') : request.at('schema');
  if (!parameters && !schemas.there) return;
  const id = `ApiGateway${plainName(service.name.text ?? '')}RequestValidator`;
  if (!expansion.drafts.has(id)) {
    add(expansion, request, id, 'AWS::ApiGateway::RequestValidator', {
      RestApiId: restApiId(expansion),
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
    });
  }
  put(properties, 'RequestValidatorId', ref(id));
  if (!schemas.there) return;
  const models = emptyObject();
  for (const [type, schema] of schemas.entries()) put(models, type, ref(model(expansion, schema, name, method, type)));
  put(properties, 'RequestModels', isHole(schemas.value) ? schemas : schemas.with(models));
}

function model(expansion: Expansion, schema: Part, name: string, method: string, type: string): string {
  const shared = expansion.service.provider.at('apiGateway', 'request', 'schemas', schema.text ?? '');
  const named = schema.text !== null && shared.there;
  const from = named ? shared : schema;
  const own = `ApiGatewayMethod${name}${upperFirst(method.toLowerCase())}${startCase(type)}Model`;
  const id = named ? `ApiGateway${camelName(schema.text ?? '')}Model` : own;
  add(expansion, from, id, 'AWS::ApiGateway::Model', {
    RestApiId: restApiId(expansion),
    ContentType: named ? 'application/json' : type,
    Schema: member(from.value, 'schema') !== undefined && isObject(from.value) ? from.at('schema') : from,
    Name: isObject(from.value) ? firstSet(from.at('name')) : undefined,
  });
  return id;
}
