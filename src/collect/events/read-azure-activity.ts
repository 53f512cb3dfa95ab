import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneFrom, ControlPlaneOutcome } from '../../model/tables.ts';
import { isObject, own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import { entraEvent, isEntraRecord } from './entra-event.ts';
import type { EventKinds } from './event-kinds.ts';
import { type EventFormat, eventLogReader } from './event-log-reader.ts';
import { eventTime } from './event-time.ts';
import type { NamedActor, NamedResource, PlainEvent } from './plain-event.ts';

/** Categories of the activity log; diagnostic settings send logs of other things in the same form. */
const CATEGORIES = /^(?:administrative|security|policy|servicehealth|alert|autoscale|recommendation|resourcehealth)$/i;
const OPERATION = /^[a-z0-9.]+\/\S+$/i;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UPN = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn';
const NAME = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name';

/** A member under the name that one form of the log gives it or another: a text, or an object with the text in `value`. */
function said(record: Json | undefined, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = own(record, name);
    const text = textOf(value) ?? textOf(own(value, 'value'));
    if (text !== null) return text;
  }
  return null;
}

function operationOf(record: JsonObject): string | null {
  return said(record, 'operationName', 'OperationNameValue', 'OperationName');
}

function isActivity(record: JsonObject): boolean {
  const category = said(record, 'category', 'CategoryValue', 'Category');
  if (!OPERATION.test(operationOf(record) ?? '') || (category !== null && !CATEGORIES.test(category))) return false;
  const isDated = ['time', 'eventTimestamp', 'TimeGenerated', 'submissionTimestamp'].some((name) => name in record);
  const isPlaced = ['resourceId', 'ResourceId', '_ResourceId', 'subscriptionId', 'correlationId', 'CorrelationId'];
  return isDated && isPlaced.some((name) => name in record) && (category !== null || 'eventDataId' in record);
}

function isEvent(record: JsonObject): boolean {
  return isActivity(record) || isEntraRecord(record);
}

function claimsOf(record: JsonObject): JsonObject {
  const claims = own(record, 'claims') ?? own(own(record, 'identity'), 'claims') ?? own(record, 'Claims_d');
  return isObject(claims) ? claims : {};
}

function actorOf(record: JsonObject): NamedActor {
  const claims = claimsOf(record);
  const caller = said(record, 'caller', 'Caller') ?? textOf(own(claims, UPN)) ?? textOf(own(claims, NAME));
  const name = caller ?? textOf(own(claims, 'name'));
  const appId = textOf(own(claims, 'appid'));
  // Whoever has a login is somebody; an app has the id of an object.
  const isApplication =
    own(claims, 'idtyp') === 'app' || (name !== null && GUID.test(name)) || (name === null && appId !== null);
  if (isApplication) {
    return { kind: 'application', name: null, isPerson: false, identity: appId ?? name, account: null, through: null };
  }
  const kind = name === null ? 'unknown' : 'user';
  return { kind, name, isPerson: true, identity: null, account: null, through: null };
}

function outcomeOf(record: JsonObject): ControlPlaneOutcome {
  const status = said(record, 'status', 'resultType', 'ActivityStatusValue', 'ActivityStatus') ?? '';
  const detail = said(record, 'subStatus', 'resultSignature', 'ActivitySubstatusValue') ?? '';
  if (/^(?:start|accept|begin|in ?progress)/i.test(status)) return 'begun';
  if (/fail|error|deni/i.test(status)) return /403|401|forbidden|unauthori/i.test(detail) ? 'denied' : 'failed';
  return 'succeeded';
}

/** The first type of a resource that is known, by its path below a provider: `.../providers/Microsoft.Web/sites/orders/functions/pay`. */
function resourcesOf(id: string | null, kinds: EventKinds): NamedResource[] {
  if (id === null) return [];
  const [, below = ''] = /^.*\/providers\/(.+)$/i.exec(id) ?? [];
  const [provider = '', ...steps] = below.split('/');
  let type = provider;
  const found: NamedResource[] = [];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    type = `${type}/${steps[at]}`;
    const word = kinds.resourceOf('azure', null, type);
    found.push({
      kind: word?.kind ?? type.toLowerCase(),
      name: steps[at + 1] ?? '',
      isPerson: word?.isPerson === true,
    });
  }
  const last = found.slice(-1);
  const known = found.filter(({ kind }) => !kind.includes('/'));
  return (known.length > 0 ? known.slice(-1) : last).filter(({ name }) => name !== '');
}

function eventOf(record: JsonObject, kinds: EventKinds): PlainEvent {
  if (!isActivity(record)) return entraEvent(record);
  const operation = operationOf(record) ?? '';
  const id = said(record, 'resourceId', 'ResourceId', '_ResourceId');
  const appId = textOf(own(claimsOf(record), 'appid'));
  const stated = said(record, 'subscriptionId', 'SubscriptionId');
  return {
    provider: 'azure',
    id: said(record, 'eventDataId', 'EventDataId'),
    at: eventTime(own(record, 'eventTimestamp') ?? own(record, 'time') ?? own(record, 'TimeGenerated')),
    service: operation.split('/')[0]?.toLowerCase() ?? null,
    name: operation,
    alsoNamed: [],
    actor: actorOf(record),
    from: fromOf(record, appId, kinds),
    outcome: outcomeOf(record),
    mfa: null,
    account: stated ?? /^\/subscriptions\/([^/]+)/i.exec(id ?? '')?.[1] ?? null,
    region: said(record, 'location', 'Location'),
    resources: () => resourcesOf(id, kinds),
    record,
  };
}

function fromOf(record: JsonObject, appId: string | null, kinds: EventKinds): ControlPlaneFrom | null {
  const agent = textOf(own(own(record, 'httpRequest'), 'userAgent')) ?? appId;
  return agent === null ? null : kinds.callerOf('azure', agent);
}

const FORMAT: EventFormat = {
  format: 'azure-activity-log',
  // Of the API, and of an event hub.
  lists: ['value', 'records'],
  wrappers: ['event', 'message'],
  isEvent,
  eventOf,
};

/** The activity log of Azure and the audit and sign-in logs of Entra: of the API, of diagnostic settings, of a workspace. */
export const azureActivity: Reader = eventLogReader(FORMAT);
