import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, pick, readAs, type Source, text } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { isObject, member, type Resource, wordOf } from '../resource.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';
import { networkOf } from './api-network.ts';
import { closingPath } from './default-endpoint.ts';
import { decimal } from './parts.ts';
import { type DeclaredStage, stagesOf } from './stage-reference.ts';
import { usagePlansOf } from './usage-plan.ts';

const LEVELS = choice({ OFF: 'off', ERROR: 'error', INFO: 'info' });

/** Names of one method's or route's settings, which REST and HTTP APIs write differently. */
const REST = { trace: 'DataTraceEnabled', metrics: 'MetricsEnabled' };
const HTTP = { trace: 'DataTraceEnabled', metrics: 'DetailedMetricsEnabled' };

/** APIs as they are deployed: each stage of REST, HTTP and WebSocket APIs, and each AppSync API. */
export function apiStages(stack: Stack): Draft[] {
  return stagesOf(stack).map((stage) => {
    switch (stage.resource.type) {
      case 'AWS::AppSync::GraphQLApi':
        return graphqlStage(stack, stage);
      case 'AWS::ApiGatewayV2::Stage':
        return httpStage(stack, stage);
      default:
        return restStage(stack, stage);
    }
  });
}

/** What every stage has; the rest is set by its kind. */
function stageFact(stack: Stack, stage: DeclaredStage, kind: Json): Draft {
  const fact = draft(stack, 'api-stage', stage.resource.logicalId, stage.resource);
  const { network, origin } = networkOf(stack, stage.api);
  if (origin !== null) fact.origins['/network'] = origin;
  Object.assign(fact.attributes, {
    name: stage.name,
    api: stage.api ?? hole('the API is declared elsewhere'),
    kind,
    network,
    throttleRate: null,
    throttleBurst: null,
    routes: [],
    accessLogTarget: null,
    accessLogFormat: false,
    accessLogFields: [],
    cache: false,
    cacheEncrypted: null,
    clientCertificate: null,
    canaryPercent: null,
    usagePlans: [],
  });
  const api = stack.resources.get(stage.api ?? '');
  if (api === undefined) fact.attributes.defaultEndpoint = hole('the API is declared elsewhere');
  else if (kind === 'graphql') fact.attributes.defaultEndpoint = true;
  else {
    const open = (off: Json): Json => lift([boolean(off)], ([value]) => value === false);
    const source = stack.source(api);
    set(fact, 'defaultEndpoint', source, closingPath(stack, api), open, standard(true, 'API Gateway: it is on'));
  }
  return fact;
}

function restStage(stack: Stack, stage: DeclaredStage): Draft {
  const fact = stageFact(stack, stage, 'rest');
  const source = stack.source(stage.resource);
  // A deployment keeps what a stage says one step down, and the settings of all methods beside it.
  const at = stage.resource.type === 'AWS::ApiGateway::Deployment' ? ['StageDescription'] : [];
  const path = (...names: string[]) => [...at, ...names];
  const settings = pick(source.value, path('MethodSettings'));
  const listed = Array.isArray(settings) ? settings : [];
  const whole = listed.findIndex(isWhole);
  const common = whole < 0 ? at : path('MethodSettings', String(whole));
  commonSettings(fact, source, common, REST);
  const unknown = isHole(settings) ? settings : listed.find((item) => isHole(item));
  if (isHole(unknown) && whole < 0) unknownSettings(fact, unknown.unresolved);
  fact.attributes.routes = isHole(settings)
    ? [hole(settings.unresolved)]
    : listed.flatMap((item, index) => (index === whole ? [] : [routeSettings(item, methodRoute(item), REST)]));
  accessLog(fact, source, path('AccessLogSetting'));
  set(fact, 'tracing', source, path('TracingEnabled'), boolean, standard(false, 'API Gateway: false'));
  set(fact, 'cache', source, path('CacheClusterEnabled'), boolean, standard(false, 'API Gateway: false'));
  if (fact.attributes.cache !== false) {
    const closed = standard(false, 'API Gateway: false');
    set(fact, 'cacheEncrypted', source, [...common, 'CacheDataEncrypted'], boolean, closed);
  }
  set(fact, 'clientCertificate', source, path('ClientCertificateId'), text, none());
  set(fact, 'canaryPercent', source, path('CanarySetting', 'PercentTraffic'), decimal, none());
  fact.attributes.usagePlans = usagePlansOf(stack, stage);
  return fact;
}

function isWhole(item: Json): boolean {
  return pick(item, ['ResourcePath']) === '/*' && pick(item, ['HttpMethod']) === '*';
}

function methodRoute(item: Json): Json {
  const method = readAs(pick(item, ['HttpMethod']), text, '*');
  const path = readAs(pick(item, ['ResourcePath']), text, '/*');
  return lift([method, path], ([verb, below]) => `${verb === '*' ? 'ANY' : String(verb)} ${String(below)}`);
}

const PROTOCOLS = choice({ HTTP: 'http', WEBSOCKET: 'websocket' });

function httpStage(stack: Stack, stage: DeclaredStage): Draft {
  const api = stack.resources.get(stage.api ?? '');
  const elsewhere = hole('the API is declared elsewhere');
  const kind = api ? readAs(pick(stack.source(api).value, ['ProtocolType']), PROTOCOLS, 'http') : elsewhere;
  const fact = stageFact(stack, stage, kind);
  const source = stack.source(stage.resource);
  commonSettings(fact, source, ['DefaultRouteSettings'], HTTP);
  const routes = pick(source.value, ['RouteSettings']);
  if (isHole(routes)) fact.attributes.routes = [hole(routes.unresolved)];
  else if (isObject(routes)) {
    fact.attributes.routes = Object.entries(routes).map(([key, item]) => routeSettings(item, key, HTTP));
  }
  accessLog(fact, source, ['AccessLogSettings']);
  fact.attributes.tracing = false;
  set(fact, 'clientCertificate', source, ['ClientCertificateId'], text, none());
  return fact;
}

type SettingNames = typeof REST;

function commonSettings(fact: Draft, source: Source, path: readonly string[], names: SettingNames): void {
  set(fact, 'throttleRate', source, [...path, 'ThrottlingRateLimit'], limit, none());
  set(fact, 'throttleBurst', source, [...path, 'ThrottlingBurstLimit'], limit, none());
  set(fact, 'logging', source, [...path, 'LoggingLevel'], LEVELS, standard('off', 'API Gateway: OFF'));
  set(fact, 'dataTrace', source, [...path, names.trace], boolean, standard(false, 'API Gateway: false'));
  set(fact, 'metrics', source, [...path, names.metrics], boolean, standard(false, 'API Gateway: false'));
}

function unknownSettings(fact: Draft, reason: string): void {
  for (const name of ['throttleRate', 'throttleBurst', 'logging', 'dataTrace', 'metrics', 'cacheEncrypted']) {
    fact.attributes[name] = hole(reason);
    delete fact.origins[`/${name}`];
  }
}

function routeSettings(item: Json, route: Json, names: SettingNames): Json {
  if (isHole(item)) return hole(item.unresolved);
  return {
    route,
    rate: readAs(pick(item, ['ThrottlingRateLimit']), limit, null),
    burst: readAs(pick(item, ['ThrottlingBurstLimit']), limit, null),
    logging: readAs(pick(item, ['LoggingLevel']), LEVELS, null),
    dataTrace: readAs(pick(item, [names.trace]), boolean, null),
  };
}

/** A limit; -1 takes it away. */
function limit(value: Json): Json {
  const read = decimal(value);
  return typeof read === 'number' && read < 0 ? null : read;
}

function accessLog(fact: Draft, source: Source, path: readonly string[]): void {
  set(fact, 'accessLogTarget', source, [...path, 'DestinationArn'], text, none());
  const format = pick(source.value, [...path, 'Format']);
  fact.attributes.accessLogFormat = isHole(format) ? hole(format.unresolved) : format !== undefined && format !== '';
  fact.attributes.accessLogFields = readAs(format, fieldsIn, []);
}

/** Names of the variables of a format, with or without braces around them. */
function fieldsIn(format: Json): Json {
  const named = [...wordOf(format).matchAll(/\$(?:\{)?context\.([A-Za-z][\w.-]*)/g)].map(([, name = '']) =>
    name.replace(/[.-]+$/, ''),
  );
  return [...new Set(named)].sort();
}

const FIELD_LEVELS = choice({ NONE: 'off', ERROR: 'error', INFO: 'info', DEBUG: 'info', ALL: 'info' });

function graphqlStage(stack: Stack, stage: DeclaredStage): Draft {
  const fact = stageFact(stack, stage, 'graphql');
  const source = stack.source(stage.resource);
  set(fact, 'logging', source, ['LogConfig', 'FieldLogLevel'], FIELD_LEVELS, standard('off', 'AppSync: no logging'));
  const terse = readAs(pick(source.value, ['LogConfig', 'ExcludeVerboseContent']), boolean, false);
  fact.attributes.dataTrace = lift(
    [fact.attributes.logging ?? null, terse],
    ([level, off]) => level === 'info' && off === false,
  );
  set(fact, 'tracing', source, ['XrayEnabled'], boolean, standard(false, 'AppSync: false'));
  fact.attributes.metrics = pick(source.value, ['EnhancedMetricsConfig']) !== undefined;
  const cache = cacheOf(stack, stage.resource);
  fact.attributes.cache = cache !== undefined;
  if (cache !== undefined) {
    const open = standard(false, 'AppSync: false');
    set(fact, 'cacheEncrypted', stack.source(cache), ['AtRestEncryptionEnabled'], boolean, open);
  }
  return fact;
}

function cacheOf(stack: Stack, api: Resource): Resource | undefined {
  return stack
    .ofType('AWS::AppSync::ApiCache')
    .find((cache) => referenceOf(member(cache.properties, 'ApiId'))?.logicalId === api.logicalId);
}
