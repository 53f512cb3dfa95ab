import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { type Source, text } from '../../attribute.ts';
import { hole, oneOf } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import type { Absent, Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, lastName, readAt, setAt, valueAt } from '../azure-stack.ts';
import { type AppSettings, appSettings, settingValue } from './app-settings.ts';

/** A function app, or a slot of one, with what stands apart from it. */
export type App = {
  resource: AzureResource;
  /** Id of its fact. */
  id: string;
  settings: AppSettings;
  /** `config/web`, whose values replace those of siteConfig. */
  web: AzureResource | null;
};

const SITES = ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'] as const;

/** Every site and slot, function app or not. */
export function sites(stack: AzureStack): App[] {
  return stack.ofType(...SITES).map((resource) => ({
    resource,
    id: `function:${stack.path}#${resource.key}`,
    settings: appSettings(stack, resource),
    web: stack.below(resource, `${resource.type}/config`).find((one) => lastName(one).toLowerCase() === 'web') ?? null,
  }));
}

/** Function apps and their slots. */
export function functionApps(stack: AzureStack): App[] {
  const all = sites(stack);
  const named = new Set(all.filter((app) => isFunctionApp(app)).map(({ resource }) => resource.name.toLowerCase()));
  return all.filter(({ resource: { type, name } }) => {
    const app = type.toLowerCase() === 'microsoft.web/sites' ? name : name.slice(0, name.lastIndexOf('/'));
    return named.has(name.toLowerCase()) || named.has(app.toLowerCase());
  });
}

/** A site says that it is a function app by its kind; a setting of the Functions host says it as well. */
function isFunctionApp({ resource, settings }: App): boolean {
  const kind = readAt(resource.plain, ['kind'], text, '');
  if (typeof kind === 'string' && kind !== '') return /(^|,)\s*functionapp/i.test(kind);
  if (isHole(kind) && kind.among?.some((one) => /(^|,)\s*functionapp/i.test(wordOf(one)))) return true;
  if (isObject(valueAt(resource.plain, 'properties', 'functionAppConfig'))) return true;
  return settings.all.some(({ name }) => /^FUNCTIONS_(EXTENSION_VERSION|WORKER_RUNTIME)$/i.test(name));
}

/** The source and path of a value of siteConfig: `config/web` comes before it. */
export function siteConfig({ resource, web }: App, name: string): { source: Source; path: string[] } {
  if (web !== null && valueAt(web.plain, 'properties', name) !== undefined) {
    return { source: web.plain, path: ['properties', name] };
  }
  return { source: resource.plain, path: ['properties', 'siteConfig', name] };
}

/** Sets an attribute from a value of siteConfig. */
export function setSite(
  fact: Draft,
  attribute: string,
  app: App,
  name: string,
  read: (value: Json) => Json,
  absent: Absent,
): void {
  const { source, path } = siteConfig(app, name);
  setAt(fact, attribute, source, path, read, absent);
}

/** A value of siteConfig, read as one of an attribute's type. */
export function readSite(app: App, name: string, read: (value: Json) => Json, absent: Json): Json {
  const { source, path } = siteConfig(app, name);
  return readAt(source, path, read, absent);
}

/** `node|20`: language and version of a runtime, however the app states it; a hole where it does not say enough. */
export function runtimeOf(app: App): Json {
  const flex = valueAt(app.resource.plain, 'properties', 'functionAppConfig', 'runtime');
  if (flex !== undefined && flex !== null) {
    const name = readAt(
      app.resource.plain,
      ['properties', 'functionAppConfig', 'runtime', 'name'],
      text,
      hole('no runtime is stated'),
    );
    const version = readAt(
      app.resource.plain,
      ['properties', 'functionAppConfig', 'runtime', 'version'],
      text,
      hole('no version is stated'),
    );
    return together(name, version);
  }
  const stack = readSite(app, 'linuxFxVersion', text, '');
  if (stack !== '') return typeof stack === 'string' ? normal(stack) : stack;
  const worker = settingValue(app.settings, 'FUNCTIONS_WORKER_RUNTIME');
  if (worker === null) return hole('the manifest states no runtime');
  if (typeof worker !== 'string') return worker;
  const version = versionOf(worker.toLowerCase(), app);
  return version === null ? hole(`a version of ${printable(worker)} that is not stated`) : together(worker, version);
}

/** A setting's value is shown only as far as it can be the name of a language. */
function printable(worker: string): string {
  return /^[a-z-]{2,20}$/i.test(worker) ? worker.toLowerCase() : 'a language';
}

const VERSIONS: ReadonlyMap<string, string> = new Map([
  ['dotnet', 'netFrameworkVersion'],
  ['dotnet-isolated', 'netFrameworkVersion'],
  ['java', 'javaVersion'],
  ['powershell', 'powerShellVersion'],
  ['python', 'pythonVersion'],
]);

function versionOf(worker: string, app: App): Json {
  if (worker === 'node') {
    const stated = settingValue(app.settings, 'WEBSITE_NODE_DEFAULT_VERSION');
    return typeof stated === 'string' ? stated.replace(/^~/, '') : stated;
  }
  const name = VERSIONS.get(worker);
  const stated = name === undefined ? null : readSite(app, name, text, null);
  return typeof stated === 'string' ? stated.replace(/^v/i, '') : stated;
}

function together(name: Json, version: Json): Json {
  if (isHole(name)) return hole(name.unresolved);
  const versions = isHole(version) ? version.among : [version];
  if (!versions) return isHole(version) ? hole(version.unresolved) : hole('no version is stated');
  return oneOf(
    isHole(version) ? version.unresolved : '',
    versions.map((one) => `${wordOf(name)}|${wordOf(one)}`.toLowerCase()),
  );
}

/** `Node|20` as Azure writes it in different cases; null for an image. */
function normal(stack: string): Json {
  if (/^docker\|/i.test(stack) || /^sitecontainers$/i.test(stack)) return null;
  return /^[a-z0-9.-]+\|[a-z0-9.-]+$/i.test(stack)
    ? stack.toLowerCase()
    : hole('a runtime that is written in a way that is not known to us');
}
