import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneFrom, ControlPlaneOutcome } from '../../model/tables.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import { awsActor, isRootUse } from './aws-actor.ts';
import type { EventKinds } from './event-kinds.ts';
import { type EventFormat, eventLogReader } from './event-log-reader.ts';
import { eventTime } from './event-time.ts';
import type { NamedResource, PlainEvent } from './plain-event.ts';

const HOST = /\.amazonaws\.com(?:\.cn)?$/;
const DENIED = /Access[-_]?Denied|Unauthori[sz]ed|Forbidden|NotAuthorized|AuthorizationError/i;

/** Notices of S3, queues and streams are records with an event source as well, and their sources begin with `aws:`. */
function isEvent(record: JsonObject): boolean {
  const source = textOf(own(record, 'eventSource'));
  if (textOf(own(record, 'eventName')) === null || (source !== null && !HOST.test(source))) return false;
  const marks = ['eventVersion', 'userIdentity', 'eventTime', 'eventType'].filter(
    (name) => own(record, name) !== undefined,
  );
  return marks.length >= (source === null ? 2 : 1);
}

/** A row of an answer of CloudTrail Lake: objects of one member each. */
function rowOf(list: readonly Json[]): JsonObject | null {
  const cells = list.filter(isObject);
  if (cells.length !== list.length || cells.length < 2) return null;
  const members = cells.flatMap((cell) => Object.entries(cell).slice(0, 1));
  return cells.every((cell) => Object.keys(cell).length === 1) ? Object.fromEntries(members) : null;
}

function outcomeOf(record: JsonObject): ControlPlaneOutcome {
  const code = textOf(own(record, 'errorCode'));
  const login = own(own(record, 'responseElements'), 'ConsoleLogin');
  if (code !== null) return DENIED.test(code) ? 'denied' : 'failed';
  return login === 'Failure' || textOf(own(record, 'errorMessage')) !== null ? 'failed' : 'succeeded';
}

function fromOf(record: JsonObject, kinds: EventKinds): ControlPlaneFrom | null {
  const by = [own(own(record, 'userIdentity'), 'invokedBy'), own(record, 'sourceIPAddress'), own(record, 'userAgent')];
  const services = by.flatMap((one) => textOf(one) ?? []).filter((text) => HOST.test(text));
  const service = services.find((text) => !text.startsWith('signin.') && !text.startsWith('console.'));
  if (service !== undefined) return service.startsWith('cloudformation.') ? 'stack' : 'service';
  if (own(record, 'eventType') === 'AwsServiceEvent') return 'service';
  if (String(own(record, 'sessionCredentialFromConsole')) === 'true') return 'console';
  const agent = textOf(own(record, 'userAgent'));
  return agent === null ? null : kinds.callerOf('aws', agent);
}

/** A second factor of users of the account; whoever comes from an identity provider had it asked there. */
function mfaOf(record: JsonObject): boolean | null {
  const type = own(own(record, 'userIdentity'), 'type');
  const used = own(own(record, 'additionalEventData'), 'MFAUsed');
  return (type === 'IAMUser' || type === 'Root') && typeof used === 'string' ? used.toLowerCase() === 'yes' : null;
}

function resourcesOf(record: JsonObject, service: string | null, kinds: EventKinds): NamedResource[] {
  const found: NamedResource[] = [];
  const asked = own(record, 'requestParameters');
  for (const [member, value] of isObject(asked) ? Object.entries(asked) : []) {
    const word = kinds.resourceOf('aws', service, member);
    if (word === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      const name = textOf(one);
      if (name !== null) found.push({ kind: word.kind, name, isPerson: word.isPerson });
    }
  }
  if (found.length > 0) return found;
  return objectsOf(own(record, 'resources')).flatMap((one) => {
    const name = textOf(own(one, 'ARN')) ?? textOf(own(one, 'ResourceName'));
    const kind = textOf(own(one, 'type')) ?? textOf(own(one, 'ResourceType')) ?? 'resource';
    return name === null || /:user\//.test(name) ? [] : [{ kind, name, isPerson: false }];
  });
}

function eventOf(record: JsonObject, kinds: EventKinds): PlainEvent {
  const service = textOf(own(record, 'eventSource'));
  const actor = awsActor(own(record, 'userIdentity'));
  return {
    provider: 'aws',
    id: textOf(own(record, 'eventID')),
    at: eventTime(own(record, 'eventTime')),
    service,
    name: textOf(own(record, 'eventName')) ?? '',
    alsoNamed: [],
    actor: actor.kind === 'root' && !isRootUse(record) ? { ...actor, kind: 'service' } : actor,
    from: fromOf(record, kinds),
    outcome: outcomeOf(record),
    mfa: mfaOf(record),
    account: textOf(own(record, 'recipientAccountId')) ?? textOf(own(own(record, 'userIdentity'), 'accountId')),
    region: textOf(own(record, 'awsRegion')),
    resources: () => resourcesOf(record, service, kinds),
    record,
  };
}

const FORMAT: EventFormat = {
  format: 'cloudtrail',
  // Of trails in S3, of lookup-events, of Lake, of filter-log-events, and of subscriptions.
  lists: ['Records', 'Events', 'QueryResultRows', 'events', 'logEvents'],
  // Of EventBridge, lookup-events, Lake, Lake's integrations, and log groups.
  wrappers: ['detail', 'CloudTrailEvent', 'eventJson', 'eventData', 'message'],
  rowOf,
  isEvent,
  eventOf,
};

/** Events of AWS CloudTrail, as a trail writes them, as the API gives them, line by line, or within what carries them. */
export const cloudTrail: Reader = eventLogReader(FORMAT);
