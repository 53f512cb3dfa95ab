import { isHole } from '../../../model/hole.ts';
import type { JsonObject } from '../../../model/json.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import { add, type Expansion, isOn } from './expansion.ts';
import { pathName } from './naming.ts';
import { object, type Part, put } from './part.ts';
import { restApiId } from './rest-api.ts';
import type { RestEvent } from './rest-event.ts';
import { pathResource } from './rest-path.ts';
import { textsOf } from './service.ts';

const HEADERS = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amz-User-Agent',
  'X-Amzn-Trace-Id',
];

/** What the answers to a browser's question say for one path. */
type Preflight = {
  from: Part;
  origin: string | null;
  origins: string[];
  methods: Set<string>;
  headers: Set<string>;
  credentials: boolean;
  unknown: Part | null;
};

/** The method OPTIONS of each path that has `cors`, over all its events. */
export function addPreflights(expansion: Expansion, events: readonly RestEvent[]): void {
  const paths = new Map<string, Preflight>();
  for (const { path, method, settings } of events) {
    const cors = settings.at('cors');
    if (path === null || isOn(cors) === false) continue;
    const known = paths.get(path) ?? {
      from: cors,
      origin: null,
      origins: [],
      methods: new Set<string>(),
      headers: new Set<string>(),
      credentials: false,
      unknown: null,
    };
    paths.set(path, known);
    if (isHole(cors.value)) known.unknown = cors;
    const map = isObject(cors.value) && !isHole(cors.value);
    known.origins.push(...(map ? textsOf(cors.at('origins')) : []));
    known.origin = map && cors.at('origins').there ? null : ((map ? cors.at('origin').text : null) ?? '*');
    const methods = map && cors.at('methods').there ? textsOf(cors.at('methods')) : ['OPTIONS'];
    // The framework puts what comes later before what it knows.
    known.methods = new Set([...methods, 'OPTIONS', method ?? 'ANY', ...known.methods]);
    for (const name of map && textsOf(cors.at('headers')).length > 0 ? textsOf(cors.at('headers')) : HEADERS)
      known.headers.add(name);
    known.credentials ||= map && isOn(cors.at('allowCredentials')) === true;
  }
  for (const [path, preflight] of paths) addPreflight(expansion, path, preflight);
}

function addPreflight(expansion: Expansion, path: string, preflight: Preflight): void {
  const { from, methods, headers, credentials, unknown } = preflight;
  const listed = preflight.origin?.includes(',')
    ? preflight.origin.split(',').map((one) => one.trim())
    : preflight.origins;
  const origin = listed[0] ?? preflight.origin;
  const allowed = [...methods].join(',').replace('ANY', 'DELETE,GET,HEAD,PATCH,POST,PUT');
  const parameters = emptyObject();
  const header = (name: string, value: string): void =>
    put(parameters, `method.response.header.Access-Control-Allow-${name}`, unknown ?? from.with(`'${value}'`));
  header('Origin', origin ?? '*');
  header('Headers', [...headers].join(','));
  header('Methods', allowed);
  if (credentials) header('Credentials', 'true');
  const response = object({
    StatusCode: '200',
    ResponseParameters: parameters,
    ResponseTemplates: object({ 'application/json': listed.length > 0 ? originTemplate(listed) : '' }),
  });
  add(expansion, from, `ApiGatewayMethod${pathName(path)}Options`, 'AWS::ApiGateway::Method', {
    AuthorizationType: 'NONE',
    HttpMethod: 'OPTIONS',
    ResourceId: pathResource(expansion, from, path),
    RestApiId: restApiId(expansion),
    RequestParameters: emptyObject(),
    MethodResponses: [object({ StatusCode: '200', ResponseParameters: named(parameters) })],
    Integration: object({
      Type: 'MOCK',
      RequestTemplates: object({ 'application/json': '{statusCode:200}' }),
      ContentHandling: 'CONVERT_TO_TEXT',
      IntegrationResponses: [response],
    }),
  });
}

function named(parameters: JsonObject): JsonObject {
  return object(Object.fromEntries(Object.keys(parameters).map((name) => [name, true])));
}

/** Of several origins the one that asks is answered with, which takes a template. */
function originTemplate(origins: string[]): string {
  const tests = origins.map((origin) => `$origin.matches("${origin.replaceAll('.', '[.]').replace('*', '.+')}")`);
  return `#set($origin = $input.params("Origin"))\n#if(${tests.join(' || ')}) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`;
}
