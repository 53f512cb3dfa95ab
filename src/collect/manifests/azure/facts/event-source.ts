import type { Json } from '../../../../model/json.ts';
import { number, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { type Draft, none, standard } from '../../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../../trigger-settings.ts';
import type { AppJoin } from '../app-join.ts';
import { type AzureResource, type AzureStack, azureDraft, readAt, setAt, valueAt } from '../azure-stack.ts';
import type { App } from './app.ts';

/** Subscriptions of Event Grid that call a function. What else calls functions stands with each function. */
export function gridEventSources(stack: AzureStack, apps: readonly App[], joined: AppJoin | null): Draft[] {
  return stack.resources
    .filter(({ type }) => /^microsoft\.eventgrid\/(.*\/)?eventsubscriptions$/i.test(type))
    .flatMap((resource) => {
      const path = ['properties', 'destination'];
      const kind = readAt(resource.plain, [...path, 'endpointType'], text, null);
      if (typeof kind !== 'string' || kind.toLowerCase() !== 'azurefunction') return [];
      const id = readAt(resource.named, [...path, 'properties', 'resourceId'], text, null);
      return [gridEventSource(stack, resource, targetOf(stack, apps, joined, id))];
    });
}

/** The app of the function that an id names, and the function itself where the folder of the app is known. */
function targetOf(stack: AzureStack, apps: readonly App[], joined: AppJoin | null, id: Json): Json {
  if (typeof id !== 'string') return hole('the function is not known');
  const [, owner = id, name] = /^(.*)\/functions\/([^/]*)$/i.exec(id) ?? [];
  const app = stack.find(owner);
  if (app !== null && joined?.app.resource.name === app.name && joined.host.functions.length > 0) {
    const found = joined.host.functions.find((one) => one.name.toLowerCase() === name?.toLowerCase());
    return found
      ? `function:${joined.host.host.path}#${found.name}`
      : hole('a function that the folder of the app does not hold');
  }
  return apps.find(({ resource }) => resource === app)?.id ?? hole('the function is declared elsewhere');
}

function gridEventSource(stack: AzureStack, resource: AzureResource, target: Json): Draft {
  const fact = azureDraft(stack, 'event-source', resource.key, resource);
  const parent = resource.name.split('/').slice(0, -1).join('/');
  Object.assign(fact.attributes, NO_TRIGGER_SETTINGS, {
    function: target,
    service: 'event-grid',
    invocation: 'async',
    source: stack.find(resource.extends ?? undefined)?.name ?? resource.extends ?? (parent === '' ? null : parent),
    filters: filters(resource),
  });
  const retry = ['properties', 'retryPolicy'];
  setAt(
    fact,
    'maxRetries',
    resource.plain,
    [...retry, 'maxDeliveryAttempts'],
    number,
    standard(30, 'Event Grid: 30 attempts'),
  );
  setAt(
    fact,
    'maxRecordAgeSeconds',
    resource.plain,
    [...retry, 'eventTimeToLiveInMinutes'],
    inSeconds,
    standard(86_400, 'Event Grid: 1 day'),
  );
  setAt(
    fact,
    'failureTarget',
    resource.named,
    ['properties', 'deadLetterDestination', 'properties', 'resourceId'],
    text,
    none(),
  );
  return fact;
}

function inSeconds(value: Json): Json {
  const minutes = number(value);
  return typeof minutes === 'number' ? minutes * 60 : minutes;
}

function filters(resource: AzureResource): Json {
  const advanced = valueAt(resource.plain, 'properties', 'filter', 'advancedFilters');
  if (advanced === undefined || advanced === null) return 0;
  return Array.isArray(advanced) ? advanced.length : hole('filters that are not known');
}
