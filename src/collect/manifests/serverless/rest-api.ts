import type { Json, JsonObject } from '../../../model/json.ts';
import { lift } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import { apiGatewayLogRole } from './custom-resources.ts';
import { stated } from './event.ts';
import { add, addOutput, type Expansion, firstSet, isOn, join, ref } from './expansion.ts';
import { tagList } from './function-settings.ts';
import { upperFirst } from './naming.ts';
import { object, Part } from './part.ts';
import { stageDescription } from './rest-stage.ts';

const API = 'ApiGatewayRestApi';
const DEPLOYMENT = 'ApiGatewayDeployment';

/** The id of the API that routes belong to: the service's own, or one of another stack. */
export function restApiId({ service }: Expansion): Json {
  const shared = service.provider.at('apiGateway', 'restApiId');
  return shared.there ? (shared.value ?? null) : ref(API);
}

/** The API itself, its deployment with how the stage logs, and who may use it with which key. */
export function expandRestApi(expansion: Expansion, from: Part): void {
  const { service } = expansion;
  const { provider } = service;
  const settings = provider.at('apiGateway');
  if (!settings.at('restApiId').there) makeApi(expansion, settings, from);
  const stage = firstSet(settings.at('stage')) ?? service.stage;
  add(expansion, from, DEPLOYMENT, 'AWS::ApiGateway::Deployment', {
    RestApiId: restApiId(expansion),
    StageName: stage,
    StageDescription: settings.at('restApiId').there ? undefined : stageDescription(provider),
  });
  addOutput(expansion, 'ServiceEndpoint', endpointUrl('https://', restApiId(expansion), service.stage.value ?? null));
  usage(expansion, settings, stage);
  const logs = provider.at('logs', 'restApi');
  if (isOn(logs) === false || logs.at('accessLogging').value === false) return;
  add(expansion, logs, 'ApiGatewayLogGroup', 'AWS::Logs::LogGroup', {
    LogGroupName: logGroupName(expansion, 'api-gateway'),
    RetentionInDays: firstSet(provider.at('logRetentionInDays')),
    DataProtectionPolicy: firstSet(provider.at('logDataProtectionPolicy')),
  });
  apiGatewayLogRole(expansion, logs);
}

/** Address of an API with its stage. */
export function endpointUrl(scheme: string, api: Json, stage: Json | null): JsonObject {
  const parts = [scheme, api, '.execute-api.', ref('AWS::Region'), '.', ref('AWS::URLSuffix')];
  return join('', stage === null ? parts : [...parts, lift([stage], ([name]) => `/${wordOf(name)}`)]);
}

/** `/aws/<kind>/<service>-<stage>`. */
export function logGroupName({ service }: Expansion, kind: string): Part {
  const text = lift(
    [service.name.value ?? null, service.stage.value ?? null],
    ([name, stage]) => `/aws/${kind}/${wordOf(name)}-${wordOf(stage)}`,
  );
  return new Part(text, service.stage.spot, service.stage.origin?.kind === 'assumed' ? service.stage.origin : null);
}

/** `<stage>-<service>`, or the other way round. */
export function apiName({ service }: Expansion, settings: Part, suffix = ''): Part {
  const swapped = isOn(settings.at('shouldStartNameWithService')) === true;
  const text = lift([service.name.value ?? null, service.stage.value ?? null], ([name, stage]) =>
    swapped ? `${wordOf(name)}-${wordOf(stage)}${suffix}` : `${wordOf(stage)}-${wordOf(name)}${suffix}`,
  );
  return new Part(text, service.stage.spot, service.stage.origin?.kind === 'assumed' ? service.stage.origin : null);
}

function makeApi(expansion: Expansion, settings: Part, from: Part): void {
  const { provider } = expansion.service;
  const type = firstSet(provider.at('endpointType'));
  const upper = (part: Part): Part => (part.text === null ? part : part.with(part.text.toUpperCase()));
  const statements = settings.at('resourcePolicy');
  const keys = firstSet(settings.at('apiKeySourceType'));
  const none = Array.isArray(statements.value) && statements.value.length === 0;
  add(expansion, settings.there ? settings : from, API, 'AWS::ApiGateway::RestApi', {
    Name: firstSet(provider.at('apiName')) ?? apiName(expansion, settings),
    Description: firstSet(settings.at('description')),
    BinaryMediaTypes: stated(settings.at('binaryMediaTypes')),
    DisableExecuteApiEndpoint: stated(settings.at('disableDefaultEndpoint')),
    EndpointConfiguration: object({
      Types: [type === undefined ? 'EDGE' : (upper(type).value ?? null)],
      VpcEndpointIds: stated(provider.at('vpcEndpointIds')),
    }),
    SecurityPolicy: firstSet(settings.at('endpoint', 'securityPolicy')),
    ApiKeySourceType: keys && upper(keys),
    MinimumCompressionSize: stated(settings.at('minimumCompressionSize')),
    Tags: provider.at('tags').there ? tagList(provider.at('tags')) : undefined,
    Policy:
      statements.there && !none ? statements.with(object({ Version: '2012-10-17', Statement: statements })) : undefined,
  });
}

/** API keys and usage plans. What a key is stays where it is written: only that it is set there goes on. */
function usage(expansion: Expansion, settings: Part, stage: Part): void {
  const [keys, plan] = [settings.at('apiKeys'), settings.at('usagePlan')];
  if (!keys.there && !plan.there) return;
  const names = Array.isArray(plan.value) ? plan.items().flatMap((item) => item.entries().slice(0, 1)) : [];
  const plans: [string, Part][] = Array.isArray(plan.value) ? names : [['', plan]];
  for (const [name, limits] of plans) makePlan(expansion, name, limits.there ? limits : keys, stage);
  let number = 0;
  for (const key of keys.items()) {
    const [entry] = key.entries();
    const named = entry !== undefined && names.some(([name]) => name === entry[0]) ? entry : null;
    if (named !== null) {
      for (const [index, one] of named[1].items().entries()) makeKey(expansion, one, named[0], index + 1, stage);
    } else makeKey(expansion, key, '', ++number, stage);
  }
}

function planId(name: string): string {
  return `ApiGatewayUsagePlan${upperFirst(name)}`;
}

function makePlan(expansion: Expansion, name: string, limits: Part, stage: Part): void {
  const [quota, throttle] = [limits.at('quota'), limits.at('throttle')];
  add(expansion, limits, planId(name), 'AWS::ApiGateway::UsagePlan', {
    ApiStages: [object({ ApiId: restApiId(expansion), Stage: stage })],
    Quota: quota.there
      ? object({
          Limit: stated(quota.at('limit')),
          Offset: stated(quota.at('offset')),
          Period: stated(quota.at('period')),
        })
      : undefined,
    Throttle: throttle.there
      ? object({ BurstLimit: stated(throttle.at('burstLimit')), RateLimit: stated(throttle.at('rateLimit')) })
      : undefined,
  });
}

function makeKey(expansion: Expansion, key: Part, plan: string, number: number, stage: Part): void {
  const settings = isObject(key.value) ? key : key.with(undefined);
  const id = `ApiGatewayApiKey${upperFirst(plan)}${number}`;
  const enabled = settings.at('enabled');
  add(expansion, key, id, 'AWS::ApiGateway::ApiKey', {
    Enabled: enabled.there ? enabled : true,
    Name: key.text === null ? stated(settings.at('name')) : key,
    Value: stated(settings.at('value')),
    StageKeys: [object({ RestApiId: restApiId(expansion), StageName: stage })],
  });
  add(expansion, key, `ApiGatewayUsagePlanKey${upperFirst(plan)}${number}`, 'AWS::ApiGateway::UsagePlanKey', {
    KeyId: ref(id),
    KeyType: 'API_KEY',
    UsagePlanId: ref(planId(plan)),
  });
}
