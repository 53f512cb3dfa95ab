import type { Json, JsonObject } from '../../model/json.ts';
import type { ControlPlaneActor } from '../../model/tables.ts';
import { own, textOf } from '../components/json-access.ts';
import type { NamedActor } from './plain-event.ts';

const KINDS: ReadonlyMap<Json | undefined, ControlPlaneActor> = new Map([
  ['Root', 'root'],
  ['IAMUser', 'user'],
  ['IdentityCenterUser', 'user'],
  ['Directory', 'user'],
  ['AssumedRole', 'role'],
  ['Role', 'role'],
  ['FederatedUser', 'federated'],
  ['SAMLUser', 'federated'],
  ['WebIdentityUser', 'federated'],
  ['AWSAccount', 'account'],
  ['AWSService', 'service'],
]);

/**
 * Who an event of AWS names. Of a session the role is the identity and the name of the session the name: it is the login of whoever came by
 * single sign-on, and can be anything else.
 */
export function awsActor(identity: Json | undefined): NamedActor {
  const kind = KINDS.get(own(identity, 'type')) ?? 'unknown';
  const arn = textOf(own(identity, 'arn'));
  const issuer = own(own(identity, 'sessionContext'), 'sessionIssuer');
  const session =
    arn === null ? null : (/:(?:assumed-role|federated-user)\/(?:[^/]+\/)?([^/]+)$/.exec(arn)?.[1] ?? null);
  const host = textOf(own(identity, 'invokedBy'));
  const names: Readonly<Record<ControlPlaneActor, string | null>> = {
    root: null,
    user: textOf(own(identity, 'userName')) ?? onBehalfOf(identity),
    role: session,
    federated: session ?? textOf(own(identity, 'userName')),
    account: null,
    service: host,
    application: null,
    bot: null,
    unknown: null,
  };
  return {
    kind,
    name: names[kind],
    isPerson: kind !== 'service',
    identity: kind === 'service' || kind === 'root' ? null : identityOf(arn, issuer),
    account: textOf(own(identity, 'accountId')) ?? textOf(own(issuer, 'accountId')),
    through: kind === 'service' ? null : host,
  };
}

/** A user of the identity centre has no name in the record. */
function onBehalfOf(identity: Json | undefined): string | null {
  return textOf(own(own(identity, 'onBehalfOf'), 'userId'));
}

/** The role of a session as its own ARN, whether the record names it or the session alone. */
function identityOf(arn: string | null, issuer: Json | undefined): string | null {
  const issued = textOf(own(issuer, 'arn'));
  if (issued !== null && /:role\//.test(issued)) return issued;
  const [, partition, account, role] = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn ?? '') ?? [];
  return role === undefined ? null : `arn:${partition}:iam::${account}:role/${role}`;
}

/** Whether somebody was there as root: services do things in the name of the account, too. */
export function isRootUse(record: JsonObject): boolean {
  return (
    textOf(own(own(record, 'userIdentity'), 'invokedBy')) === null && own(record, 'eventType') !== 'AwsServiceEvent'
  );
}
