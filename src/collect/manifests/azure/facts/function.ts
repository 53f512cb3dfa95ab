import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import { boolean, number, text } from '../../attribute.ts';
import { hole, oneOf } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, readAt, setAt, valueAt } from '../azure-stack.ts';
import { type App, readSite, runtimeOf, setSite } from './app.ts';
import { setAppService } from './app-service.ts';
import { settingValue } from './app-settings.ts';
import { identitiesOf } from './identity.ts';

const FLEX = ['properties', 'functionAppConfig'];
const SCALE = [...FLEX, 'scaleAndConcurrency'];
const IN_HOST = 'it stands in host.json, which was not read with this manifest';

/** A function app, or a slot of one: what is known of its functions when only the app is. */
export function functionFact(stack: AzureStack, app: App): Draft {
  const { resource, settings } = app;
  const fact = azureDraft(stack, 'function', resource.key, resource);
  const { attributes } = fact;
  attributes.name = resource.name;
  attributes.logicalId = resource.logicalId;
  attributes.platform = 'azure';
  attributes.region = regionOf(resource);
  attributes.seenIn = [];
  Object.assign(attributes, NOT_OF_AZURE, { failureDestination: null, deadLetterTarget: null });
  setCode(fact, app);
  attributes.timeoutSeconds = timeout(settingValue(settings, 'AzureFunctionsJobHost__functionTimeout'));
  attributes.logLevel = hole(IN_HOST);
  attributes.durable = hole(IN_HOST);
  setAt(
    fact,
    'memoryMb',
    resource.plain,
    [...SCALE, 'instanceMemoryMB'],
    number,
    isFlex(app) ? standard(2048, 'Flex Consumption: 2048 MB') : none(),
  );
  setScale(fact, app);
  attributes.tracing = tracing(app);
  attributes.declared = declared(app);
  attributes.logGroup = logGroup(stack, app);
  setRole(fact, stack, app);
  setNetwork(fact, app);
  attributes.deployment = deployment(stack, app);
  setAppService(fact, stack, app);
  setAt(fact, 'tags', resource.plain, ['tags'], readTags, none([]));
  return fact;
}

/** What Lambda or Knative has and Azure does not. */
export const NOT_OF_AZURE: JsonObject = {
  madeBy: 'template',
  constructPath: null,
  handler: null,
  runtimeUpdates: null,
  architectures: [],
  ephemeralStorageMb: null,
  reservedConcurrency: null,
  snapStart: null,
  logFormat: null,
  kmsKey: null,
  layers: [],
  securityGroups: [],
  tenantIsolation: false,
  recursiveLoop: null,
  codeSigning: null,
  container: null,
};

/** Where a resource is; null where it is in the region of its resource group. */
export function regionOf(resource: AzureResource): Json {
  const location = readAt(resource.plain, ['location'], text, null);
  return typeof location === 'string' && location.includes('${') ? null : location;
}

function isFlex({ resource }: App): boolean {
  return isObject(valueAt(resource.plain, ...FLEX));
}

const UPLOADED = hole('the code is brought apart from the manifest');

function setCode(fact: Draft, app: App): void {
  const { attributes } = fact;
  const stack = readSite(app, 'linuxFxVersion', text, '');
  const image = typeof stack === 'string' ? /^docker\|(.*)$/i.exec(stack)?.[1] : undefined;
  attributes.packageType = image === undefined ? 'zip' : 'image';
  attributes.runtime = image === undefined ? runtimeOf(app) : null;
  if (image !== undefined) {
    attributes.codeForm = 'image';
    attributes.codeLocation = image.includes('${') ? hole('only known after deployment') : image;
    return;
  }
  const storage = readAt(app.resource.plain, [...FLEX, 'deployment', 'storage', 'value'], text, null);
  const run = settingValue(app.settings, 'WEBSITE_RUN_FROM_PACKAGE');
  const address = typeof run === 'string' ? /^(https:\/\/[^?#\s]+)/i.exec(run)?.[1] : undefined;
  attributes.codeForm = storage !== null || address !== undefined ? 'bucket' : UPLOADED;
  // A query in the address of a package is a key to it.
  attributes.codeLocation =
    storage !== null
      ? readAt(app.resource.named, [...FLEX, 'deployment', 'storage', 'value'], text, null)
      : (address ?? UPLOADED);
}

/** `00:10:00` as seconds; `-1` is no limit. */
export function timeout(stated: Json): Json {
  if (stated === null) return hole(IN_HOST);
  if (typeof stated !== 'string') return stated;
  return seconds(stated);
}

/** `[-][d.]hh:mm:ss` in seconds; null: no limit. */
export function seconds(text: string): Json {
  if (/^-/.test(text)) return null;
  const match = /^(?:(\d+)\.)?(\d{1,3}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(text.trim());
  if (match === null) return hole('a time that is written in a way that is not known to us');
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = match;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
}

function setScale(fact: Draft, app: App): void {
  const ready = valueAt(app.resource.plain, ...SCALE, 'alwaysReady');
  if (Array.isArray(ready)) {
    const counts = ready.map((_, index) =>
      readAt(app.resource.plain, [...SCALE, 'alwaysReady', String(index), 'instanceCount'], number, 0),
    );
    const known = counts.filter((one) => typeof one === 'number');
    const sum = known.reduce((total, one) => total + one, 0);
    fact.attributes.minInstances =
      known.length === counts.length ? (sum === 0 ? null : sum) : hole('instances that are not known');
  } else
    setSite(fact, 'minInstances', app, 'minimumElasticInstanceCount', (value) => zeroIsNone(number(value)), none());
  if (isFlex(app)) {
    setAt(
      fact,
      'maxInstances',
      app.resource.plain,
      [...SCALE, 'maximumInstanceCount'],
      number,
      standard(100, 'Flex Consumption: 100 instances'),
    );
    return;
  }
  setSite(fact, 'maxInstances', app, 'functionAppScaleLimit', (value) => zeroIsNone(number(value)), none());
  const setting = settingValue(app.settings, 'WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT');
  if (fact.attributes.maxInstances === null && setting !== null) {
    fact.attributes.maxInstances = isHole(setting) ? hole(setting.unresolved) : number(setting);
  }
}

function zeroIsNone(value: Json): Json {
  return value === 0 ? null : value;
}

const INSIGHTS = [
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'APPINSIGHTS_INSTRUMENTATIONKEY',
  'APPLICATIONINSIGHTS_INSTRUMENTATIONKEY',
];

function insightsSetting({ settings }: App) {
  return settings.all.find(({ name }) => INSIGHTS.includes(name.toUpperCase()));
}

/** Application Insights traces where the app knows where to send to. */
function tracing(app: App): Json {
  const setting = insightsSetting(app);
  if (setting !== undefined) return setting.form === 'empty' ? 'pass-through' : 'active';
  return app.settings.open === null ? 'pass-through' : hole(app.settings.open);
}

function declared(app: App): Json[] {
  const stated: Json[] = [];
  if (settingValue(app.settings, 'AzureFunctionsJobHost__functionTimeout') !== null) stated.push('timeout');
  if (valueAt(app.resource.plain, ...SCALE, 'instanceMemoryMB') !== undefined) stated.push('memory');
  if (!isHole(app.resource.plain.value) && runtimeIsStated(app)) stated.push('runtime');
  if (insightsSetting(app) !== undefined) stated.push('tracing');
  if (!stated.includes('timeout')) stated.push(hole('host.json may state a timeout'));
  return stated;
}

function runtimeIsStated(app: App): boolean {
  const stated = valueAt(app.resource.plain, ...FLEX, 'runtime') ?? readSite(app, 'linuxFxVersion', text, null);
  return stated !== null || settingValue(app.settings, 'FUNCTIONS_WORKER_RUNTIME') !== null;
}

/** The workspace that its logs go to: by a diagnostic setting, or by Application Insights. */
function logGroup(stack: AzureStack, app: App): Json {
  const settings = stack
    .ofType('Microsoft.Insights/diagnosticSettings')
    .filter((one) => stack.find(one.extends ?? undefined) === app.resource);
  for (const one of settings) {
    const id = readAt(one.named, ['properties', 'workspaceId'], text, null);
    if (typeof id === 'string') return stack.find(id)?.name ?? id;
  }
  const setting = insightsSetting(app);
  const insights = setting === undefined ? null : stack.subject(setting.value);
  const workspace =
    insights === null ? null : readAt(insights.named, ['properties', 'WorkspaceResourceId'], text, null);
  if (typeof workspace === 'string') return stack.find(workspace)?.name ?? workspace;
  if (insights !== null) return insights.name;
  return setting === undefined ? null : hole('the Application Insights that it sends to is declared elsewhere');
}

function setRole(fact: Draft, stack: AzureStack, { resource }: App): void {
  const roles = identitiesOf(stack, resource);
  fact.attributes.role = isHole(roles)
    ? roles
    : roles.length === 0
      ? null
      : roles.length === 1
        ? (roles[0] ?? null)
        : oneOf('it has several identities', roles);
}

function setNetwork(fact: Draft, app: App): void {
  const { resource } = app;
  const path = ['properties', 'virtualNetworkSubnetId'];
  setAt(fact, 'subnets', resource.named, path, (value) => [text(value)], none([]));
  const attached = Array.isArray(fact.attributes.subnets) && fact.attributes.subnets.length > 0;
  if (!attached) {
    fact.attributes.vpcEgress = null;
    return;
  }
  const all = readAt(resource.plain, ['properties', 'outboundVnetRouting', 'allTraffic'], boolean, null);
  const application =
    all === true
      ? true
      : readAt(resource.plain, ['properties', 'outboundVnetRouting', 'applicationTraffic'], boolean, null);
  const older = application ?? readAt(resource.plain, ['properties', 'vnetRouteAllEnabled'], boolean, null);
  const routed = older ?? readSite(app, 'vnetRouteAllEnabled', boolean, null);
  const setting = routed ?? (settingValue(app.settings, 'WEBSITE_VNET_ROUTE_ALL') === '1' ? true : null);
  if (isHole(setting)) fact.attributes.vpcEgress = hole(setting.unresolved);
  else if (setting === null && isFlex(app)) fact.attributes.vpcEgress = 'all';
  else fact.attributes.vpcEgress = setting === true ? 'all' : 'private-ranges';
  if (setting === null) {
    const from = isFlex(app) ? 'Flex Consumption: all' : 'App Service: private ranges';
    fact.origins['/vpcEgress'] = { kind: 'inherited-default', from };
  }
}

/** A slot is where a new version waits until it takes the place of the one before. */
function deployment(stack: AzureStack, { resource }: App): JsonObject {
  const isSlot = resource.type.toLowerCase().endsWith('/slots');
  const slots = isSlot ? [resource] : stack.below(resource, 'Microsoft.Web/sites/slots');
  return {
    published: slots.length > 0,
    strategy: slots.length > 0 ? 'slot-swap' : 'all-at-once',
    alarms: [],
    hooks: [],
    rollback: false,
  };
}

/** Whether a text is a name that is not known before deployment. */
export function isOpen(value: Json): boolean {
  return isHole(value) || wordOf(value).includes('${');
}
