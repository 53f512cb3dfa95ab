import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../trigger-settings.ts';
import { type Part, placeOfSpot } from './part.ts';
import { type Service, textsOf } from './service.ts';

/** Names of Azure's triggers, and the service that they are for. */
const AZURE: ReadonlyMap<string, string> = new Map([['timer', 'schedule']]);

/** What calls a function of another provider, where the manifest says it plainly; another kind of event is told of by its name. */
export function inventoryEvents(service: Service, fn: Draft, key: string, part: Part): Draft[] {
  return part
    .at('events')
    .items()
    .flatMap((entry, index) => {
      const azure = service.platform === 'azure';
      const [kind, settings] =
        entry.entries().find(([name]) => !name.startsWith('x-azure') && name !== 'method' && name !== 'name') ?? [];
      if (kind === undefined || settings === undefined) {
        tellUnknown(service, key, isHole(entry.value) ? entry.value.unresolved : 'an event without a kind', entry);
        return [];
      }
      if (kind === 'http' || kind === 'httpTrigger') return [endpoint(service, fn, key, entry, settings, azure)];
      if (service.platform === 'google' && kind === 'event')
        return [source(service, fn, `${key}/${index}`, entry, 'other', settings.at('resource').text)];
      if (kind === 'schedule' || kind === 'timer')
        return [source(service, fn, `${key}/${index}`, entry, AZURE.get(kind) ?? 'schedule', null)];
      if (azure && (kind === 'queue' || kind === 'blob' || kind === 'serviceBus' || kind === 'eventHub')) {
        return [source(service, fn, `${key}/${index}`, entry, 'other', settings.text)];
      }
      tellUnknown(service, key, `the kind ${kind.slice(0, 60)}`, entry);
      return [];
    });
}

function tellUnknown(service: Service, key: string, what: string, part: Part): void {
  const message = `${key} has an event of a form that is not read for this provider (${what}), so that what calls the function is not known whole.`;
  service.tell('unknown-event', message, part.spot);
}

function endpoint(service: Service, fn: Draft, key: string, entry: Part, settings: Part, azure: boolean): Draft {
  const { document } = service;
  const azureSettings = entry.at('x-azure-settings');
  const { method, path } = azure
    ? { method: textsOf(azureSettings.at('methods'))[0] ?? 'ANY', path: azureSettings.at('route').text ?? `api/${key}` }
    : addressOf(settings, key);
  const route = `/${path.replace(/^\//, '')}`;
  return {
    type: 'endpoint',
    id: `endpoint:${document.path}#${key} ${method.toUpperCase()} ${route}`,
    attributes: {
      stack: `stack:${document.path}`,
      kind: 'http-trigger',
      api: null,
      method: method.toUpperCase(),
      path: route,
      function: fn.id,
      guards: azure
        ? guards(azureSettings.at('authLevel'))
        : hole('who may call it is not worked out for this provider'),
      authorizer: null,
      mock: false,
      corsOrigins: [],
      corsMethods: [],
      corsCredentials: false,
      network: 'internet',
      validation: [],
    },
    origins: {},
    place: placeOfSpot(entry.spot),
  };
}

/** The level of a trigger of Azure: anonymous is open, a key is asked for where nothing else is stated. */
function guards(level: Part): Json {
  if (isHole(level.value)) return hole(level.value.unresolved);
  return level.value === 'anonymous' ? [] : ['api-key'];
}

function addressOf(settings: Part, key: string): { method: string; path: string } {
  if (isObject(settings.value) && !isHole(settings.value)) {
    const path = settings.at('path').text ?? settings.at('url').text ?? key;
    return { method: textsOf(settings.at('method'))[0] ?? 'ANY', path };
  }
  const match = /^([A-Za-z]+)\s+(\S+)$/.exec(settings.text ?? '');
  if (match?.[1] !== undefined && match[2] !== undefined) return { method: match[1], path: match[2] };
  return { method: 'ANY', path: settings.text ?? key };
}

function source(service: Service, fn: Draft, key: string, entry: Part, kind: string, from: string | null): Draft {
  const { document } = service;
  return {
    type: 'event-source',
    id: `event-source:${document.path}#${key}`,
    attributes: {
      stack: `stack:${document.path}`,
      function: fn.id,
      service: kind,
      invocation: 'async',
      source: from,
      ...NO_TRIGGER_SETTINGS,
    },
    origins: {},
    place: placeOfSpot(entry.spot),
  };
}
