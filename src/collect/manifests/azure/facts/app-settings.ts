import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type AzureResource, type AzureStack, lastName, readAt, valueAt, written } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';

/** One setting of an app. `at`: where its name stands; `path`: where its value does. `value` holds `${...}` for what is not known. */
export type AppSetting = {
  name: string;
  value: Json | undefined;
  form: Json;
  resource: AzureResource;
  at: string[];
  path: string[];
};

/** The settings of an app by name, which does not care for capitals, and why there may be more. */
export type AppSettings = { all: AppSetting[]; open: string | null };

/** Settings of the app and of the resources `config/appsettings` and `config/connectionstrings` below it, which replace those of the app. */
export function appSettings(stack: AzureStack, app: AzureResource): AppSettings {
  const config = stack.below(app, `${app.type}/config`);
  const apart = config.filter((one) => lastName(one).toLowerCase() === 'appsettings');
  const texts = config.filter((one) => lastName(one).toLowerCase() === 'connectionstrings');
  const found = [
    ...(apart.length > 0 ? apart.map((one) => inMap(one, ['properties'], [])) : [inList(app, 'appSettings', 'value')]),
    ...(texts.length > 0
      ? texts.map((one) => inMap(one, ['properties'], ['value']))
      : [inList(app, 'connectionStrings', 'connectionString')]),
  ];
  return { all: found.flatMap(({ all }) => all), open: found.find(({ open }) => open !== null)?.open ?? null };
}

function inList(resource: AzureResource, name: string, valueName: string): AppSettings {
  const path = written(resource.named, ['properties', 'siteConfig', name]);
  const list = valueAt(resource.named, ...path);
  if (list === undefined || list === null) return { all: [], open: null };
  const items = isHole(list) && list.among ? list.among.flatMap((one) => (Array.isArray(one) ? one : [])) : list;
  if (!Array.isArray(items))
    return { all: [], open: isHole(list) ? list.unresolved : 'the list of settings is not known' };
  const indexed = items.map((item, index) => ({ item, path: items === list ? [...path, String(index)] : path }));
  const all = indexed.flatMap(({ item, path: at }): AppSetting[] => {
    const named = memberOf(item, 'name');
    if (typeof named !== 'string') return [];
    const stands = items === list ? written(resource.named, [...at, valueName]) : at;
    const form = items === list ? resource.formAt(stands) : hole('a condition chooses what stands there');
    const own = items === list ? written(resource.named, [...at, 'name']) : at;
    return [{ name: named, value: memberOf(item, valueName), form, resource, at: own, path: stands }];
  });
  const nameless = indexed.some(({ item }) => isHole(item) || typeof memberOf(item, 'name') !== 'string');
  return { all, open: nameless ? 'the name of a setting is not known' : null };
}

function inMap(resource: AzureResource, at: readonly string[], below: readonly string[]): AppSettings {
  const path = written(resource.named, at);
  const map = valueAt(resource.named, ...path);
  const maps = isHole(map) && map.among ? map.among : [map ?? null];
  const open = maps.some((one) => one !== null && (!isObject(one) || isHole(one)));
  const all = maps.flatMap((one) =>
    Object.keys(isObject(one) && !isHole(one) ? one : {}).map((name): AppSetting => {
      const stands = maps.length === 1 ? written(resource.named, [...path, name, ...below]) : path;
      const value = below.reduce<Json | undefined>((held, step) => memberOf(held, step), memberOf(one, name));
      const form = maps.length === 1 ? resource.formAt(stands) : hole('a condition chooses what stands there');
      const own = maps.length === 1 ? written(resource.named, [...path, name]) : path;
      return { name, value, form, resource, at: own, path: stands };
    }),
  );
  return { all, open: open ? 'the map of settings is not known' : null };
}

/** The value of a setting; null where it is not set; a hole where it is not known whether it is. */
export function settingValue({ all, open }: AppSettings, name: string): Json {
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) return open === null ? null : hole(open);
  const value = readAt(found.resource.plain, found.path, text, null);
  return typeof value === 'string' && wordOf(value) === '' ? null : value;
}
