import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneFrom } from '../../model/tables.ts';
import { own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import type { EventKinds } from './event-kinds.ts';
import { type EventFormat, eventLogReader } from './event-log-reader.ts';
import { eventTime } from './event-time.ts';
import type { NamedActor, NamedResource, PlainEvent } from './plain-event.ts';

const ACTION = /^[a-z][a-z0-9_]{1,80}\.[a-z0-9_.]{1,80}$/;
/** What an entry of the audit log says besides the action; of these it has some in each form in which it is given out. */
const MARKS = ['actor', 'actor_id', 'org', 'org_id', 'business', 'user', 'repo', '_document_id', 'operation_type'];

function isEvent(record: JsonObject): boolean {
  if (!ACTION.test(textOf(own(record, 'action')) ?? '')) return false;
  const isDated = ['@timestamp', 'created_at'].some((name) => own(record, name) !== undefined);
  return MARKS.filter((name) => own(record, name) !== undefined).length >= (isDated ? 1 : 2);
}

function actorOf(record: JsonObject): NamedActor {
  const name = textOf(own(record, 'actor'));
  const isBot = own(record, 'actor_is_bot') === true || name?.endsWith('[bot]') === true;
  const kind = name === null ? 'unknown' : isBot ? 'bot' : 'user';
  return { kind, name, isPerson: !isBot, identity: null, account: null, through: null };
}

function fromOf(record: JsonObject, kinds: EventKinds): ControlPlaneFrom | null {
  if (textOf(own(record, 'programmatic_access_type')) !== null) return 'api';
  const agent = textOf(own(record, 'user_agent'));
  return agent === null ? null : kinds.callerOf('github', agent);
}

function resourcesOf(record: JsonObject, kinds: EventKinds): NamedResource[] {
  const found = Object.entries(record).flatMap(([member, value]): NamedResource[] => {
    const word = kinds.resourceOf('github', 'github', member);
    const name = textOf(value as Json);
    return word === null || name === null ? [] : [{ kind: word.kind, name, isPerson: word.isPerson }];
  });
  const repository = found.filter(({ kind }) => kind === 'repository');
  return [...repository, ...found.filter(({ kind }) => kind !== 'repository')];
}

function eventOf(record: JsonObject, kinds: EventKinds): PlainEvent {
  return {
    provider: 'github',
    id: textOf(own(record, '_document_id')),
    at: eventTime(own(record, '@timestamp')) ?? eventTime(own(record, 'created_at')),
    service: 'github',
    name: textOf(own(record, 'action')) ?? '',
    alsoNamed: [],
    actor: actorOf(record),
    from: fromOf(record, kinds),
    outcome: 'succeeded',
    mfa: null,
    account: textOf(own(record, 'org')) ?? textOf(own(record, 'business')),
    region: null,
    resources: () => resourcesOf(record, kinds),
    record,
  };
}

const FORMAT: EventFormat = {
  format: 'github-audit-log',
  lists: ['entries'],
  // As collectors of logs wrap what is streamed to them.
  wrappers: ['event', 'message'],
  isEvent,
  eventOf,
};

/** The audit log of an organisation or enterprise at GitHub: of the API, exported, or streamed. */
export const githubAudit: Reader = eventLogReader(FORMAT);
