import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneOutcome } from '../../model/tables.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import type { EventKinds } from './event-kinds.ts';
import { type EventFormat, eventLogReader } from './event-log-reader.ts';
import { eventTime } from './event-time.ts';
import type { NamedActor, NamedResource, PlainEvent } from './plain-event.ts';

const SERVICE_ACCOUNT = /\.gserviceaccount\.com$/i;
const DENIED_CODES: ReadonlySet<Json | undefined> = new Set([7, 16]);
const MAX_PERMISSIONS = 50;

/** The audit log's own part of an entry; entries in BigQuery name it otherwise. */
function payloadOf(record: JsonObject): JsonObject | null {
  const payload = own(record, 'protoPayload') ?? own(record, 'protopayload') ?? own(record, 'protopayload_auditlog');
  return isObject(payload) ? payload : null;
}

function isEvent(record: JsonObject): boolean {
  const payload = payloadOf(record);
  if (payload === null) return false;
  const type = textOf(own(payload, '@type')) ?? textOf(own(payload, 'at_sign_type')) ?? '';
  return (
    type.endsWith('AuditLog') || ['methodName', 'authorizationInfo', 'serviceName'].some((name) => name in payload)
  );
}

function actorOf(payload: JsonObject): NamedActor {
  const who = own(payload, 'authenticationInfo');
  const email = textOf(own(who, 'principalEmail'));
  const subject = textOf(own(who, 'principalSubject'));
  const isApplication = SERVICE_ACCOUNT.test(email ?? '');
  const isFederated = email === null && subject?.startsWith('principal:') === true;
  const kind = isApplication ? 'application' : isFederated ? 'federated' : email === null ? 'unknown' : 'user';
  return {
    kind,
    name: kind === 'user' ? email : null,
    isPerson: true,
    identity: isApplication ? email : isFederated ? subject : null,
    account: null,
    through: null,
  };
}

/** Rights that were used, granted or not, in their order. */
function permissionsOf(payload: JsonObject): { permission: string; isRefused: boolean }[] {
  return objectsOf(own(payload, 'authorizationInfo'))
    .slice(0, MAX_PERMISSIONS)
    .flatMap((one) => {
      const permission = textOf(own(one, 'permission'));
      return permission === null ? [] : [{ permission, isRefused: own(one, 'granted') === false }];
    });
}

function outcomeOf(payload: JsonObject, severity: Json | undefined): ControlPlaneOutcome {
  const code = own(own(payload, 'status'), 'code');
  const permissions = permissionsOf(payload);
  if (DENIED_CODES.has(code)) return 'denied';
  if (code === undefined && permissions.length > 0 && permissions.every(({ isRefused }) => isRefused)) return 'denied';
  return (typeof code === 'number' && code !== 0) || (code !== 0 && severity === 'ERROR') ? 'failed' : 'succeeded';
}

/** Collections in the name of a resource, and what is in each: `projects/p/locations/l/functions/f`; the last one that is known. */
function resourcesOf(payload: JsonObject, service: string | null, kinds: EventKinds): NamedResource[] {
  const name = textOf(own(payload, 'resourceName'));
  if (name === null) return [];
  const steps = name.split('/');
  for (let at = steps.length - 2; at >= 0; at--) {
    const word = kinds.resourceOf('google', service, steps[at] ?? '');
    const one = steps[at + 1] ?? '';
    if (word !== null && one !== '') return [{ kind: word.kind, name: one, isPerson: word.isPerson }];
  }
  return [{ kind: 'resource', name, isPerson: false }];
}

function eventOf(record: JsonObject, kinds: EventKinds): PlainEvent {
  const payload = payloadOf(record) ?? {};
  const service = textOf(own(payload, 'serviceName'));
  const labels = own(own(record, 'resource'), 'labels');
  const agent = textOf(own(own(payload, 'requestMetadata'), 'callerSuppliedUserAgent'));
  return {
    provider: 'google',
    id: textOf(own(record, 'insertId')) ?? textOf(own(record, 'insertid')),
    at: eventTime(own(record, 'timestamp')) ?? eventTime(own(record, 'receiveTimestamp')),
    service,
    name: textOf(own(payload, 'methodName')) ?? permissionsOf(payload)[0]?.permission ?? '',
    alsoNamed: permissionsOf(payload).map(({ permission }) => permission),
    actor: actorOf(payload),
    from: agent === null ? null : kinds.callerOf('google', agent),
    outcome: outcomeOf(payload, own(record, 'severity')),
    mfa: null,
    account: textOf(own(labels, 'project_id')),
    region: textOf(own(labels, 'location')) ?? textOf(own(labels, 'region')),
    resources: () => resourcesOf(payload, service, kinds),
    record: payload,
  };
}

const FORMAT: EventFormat = {
  format: 'google-audit-log',
  lists: ['entries'],
  // Of a push of Pub/Sub whose data is text, and of collectors of logs.
  wrappers: ['message', 'event', 'data'],
  isEvent,
  eventOf,
};

/** Cloud Audit Logs of Google Cloud: as gcloud and the API give them, and as sinks write them. */
export const googleAudit: Reader = eventLogReader(FORMAT);
