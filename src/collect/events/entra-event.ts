import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneOutcome } from '../../model/tables.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { eventTime } from './event-time.ts';
import type { NamedActor, NamedResource, PlainEvent } from './plain-event.ts';

const PEOPLE = /^user$/i;
/** Of audit and sign-in logs, as diagnostic settings call them. */
const CATEGORIES =
  /^(?:auditlogs|(?:\w+)?signinlogs|applicationmanagement|usermanagement|rolemanagement|groupmanagement|policy)$/i;

/** What an entry says itself: by diagnostic settings it stands in `properties`. */
function inner(record: JsonObject): JsonObject {
  const properties = own(record, 'properties');
  return isObject(properties) ? properties : record;
}

function isSignIn(record: JsonObject): boolean {
  const said = inner(record);
  const category = textOf(own(record, 'category')) ?? '';
  const isOfGraph = own(said, 'appId') !== undefined && own(said, 'createdDateTime') !== undefined;
  return /signinlogs$/i.test(category) || (isOfGraph && own(said, 'status') !== undefined);
}

/** Whether a record is of the directory: its audit log, or somebody who signed in. */
export function isEntraRecord(record: JsonObject): boolean {
  const said = inner(record);
  if (textOf(own(said, 'activityDisplayName')) !== null && own(said, 'activityDateTime') !== undefined) return true;
  const category = textOf(own(record, 'category')) ?? '';
  const isOfDirectory = /microsoft\.aadiam/i.test(textOf(own(record, 'resourceId')) ?? '');
  if (CATEGORIES.test(category)) return isOfDirectory || own(record, 'tenantId') !== undefined || isSignIn(record);
  return category === '' && isSignIn(record);
}

function actorOf(said: JsonObject): NamedActor {
  const by = own(said, 'initiatedBy');
  const app = own(by, 'app');
  const name = textOf(own(own(by, 'user'), 'userPrincipalName')) ?? textOf(own(said, 'userPrincipalName'));
  if (name !== null) {
    return { kind: 'user', name, isPerson: true, identity: null, account: null, through: null };
  }
  const identity =
    textOf(own(app, 'appId')) ?? textOf(own(app, 'servicePrincipalId')) ?? textOf(own(said, 'servicePrincipalId'));
  const isKnown = identity !== null || isObject(app);
  return {
    kind: isKnown ? 'application' : 'unknown',
    name: isKnown ? textOf(own(app, 'displayName')) : null,
    isPerson: false,
    identity,
    account: null,
    through: null,
  };
}

function outcomeOf(record: JsonObject, said: JsonObject): ControlPlaneOutcome {
  const code = own(own(said, 'status'), 'errorCode') ?? own(record, 'resultType');
  if (isSignIn(record))
    return code === undefined || String(code) === '0' || code === 'Success' ? 'succeeded' : 'failed';
  return /^fail|^error|timeout/i.test(textOf(own(said, 'result')) ?? '') ? 'failed' : 'succeeded';
}

function mfaOf(said: JsonObject): boolean | null {
  const asked = textOf(own(said, 'authenticationRequirement'));
  if (asked === null) return null;
  return /^multi/i.test(asked);
}

function resourcesOf(said: JsonObject): NamedResource[] {
  return objectsOf(own(said, 'targetResources')).flatMap((one) => {
    const type = textOf(own(one, 'type')) ?? 'resource';
    const isPerson = PEOPLE.test(type);
    const name = isPerson
      ? textOf(own(one, 'userPrincipalName'))
      : (textOf(own(one, 'displayName')) ?? textOf(own(one, 'id')));
    return name === null ? [] : [{ kind: type.toLowerCase(), name, isPerson }];
  });
}

/** An entry of the directory's logs as an event; a sign-in is named `Sign-in activity`, as diagnostic settings name it. */
export function entraEvent(record: JsonObject): PlainEvent {
  const said = inner(record);
  const written = textOf(own(said, 'activityDisplayName')) ?? textOf(own(record, 'operationName')) ?? '';
  const at: Json | undefined =
    own(said, 'activityDateTime') ??
    own(said, 'createdDateTime') ??
    own(record, 'time') ??
    own(record, 'TimeGenerated');
  return {
    provider: 'entra',
    id: textOf(own(said, 'id')),
    at: eventTime(at),
    service: isSignIn(record) ? 'sign-in' : 'directory',
    name: isSignIn(record) ? 'Sign-in activity' : written,
    alsoNamed: [],
    actor: actorOf(said),
    from: null,
    outcome: outcomeOf(record, said),
    mfa: isSignIn(record) ? mfaOf(said) : null,
    account: textOf(own(record, 'tenantId')) ?? textOf(own(said, 'tenantId')),
    region: null,
    resources: () => resourcesOf(said),
    record: said,
  };
}
