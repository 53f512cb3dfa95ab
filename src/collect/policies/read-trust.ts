import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import {
  type Complaints,
  complaints,
  element,
  hole,
  isPlainObject,
  readEffect,
  statementsOf,
  texts,
} from './policy-elements.ts';
import { readConditions } from './read-conditions.ts';

/** Whose trust policy it is; holes where the document stands by itself. */
export type TrustDocument = {
  role: string | Hole;
  stack: string | Hole;
  /** What the ids of its statements begin with, after `trust-statement:`. */
  idPrefix: string;
  /** Place of what stands at a path of names and indices below the document. */
  place: (pointer: string[]) => Place;
};

/** Who a statement names, by kind. CanonicalUser counts as an account. */
type Principals = { services: Json[]; accounts: Json[]; federated: Json[] };

/** The statements of a role's trust policy, resolved. Never throws; what is malformed is a problem. */
export function readTrust(
  document: Json,
  at: TrustDocument,
): { statements: Omit<Fact, 'evidence'>[]; problems: Problem[] } {
  const { problems, add } = complaints(at.place);
  const statements = statementsOf(document, add).map(({ body, pointer }, index) => ({
    type: 'trust-statement',
    id: `trust-statement:${at.idPrefix}/${index}`,
    attributes: {
      role: at.role,
      stack: at.stack,
      ...(isHole(body) ? unknownStatement(body) : readStatement(body, pointer, add)),
    },
    origins: {},
    place: at.place(pointer),
  }));
  return { statements, problems };
}

function unknownStatement(reason: Hole): Attributes {
  const unknown = hole(reason.unresolved);
  return {
    effect: unknown,
    actions: [unknown],
    ...anyone(unknown),
    notPrincipals: [unknown],
    conditions: [unknown],
  };
}

function readStatement(body: JsonObject, pointer: string[], complain: Complaints['add']): Attributes {
  const action = element(body, 'Action');
  const actions = texts(action?.value, 'Action', [...pointer, action?.key ?? 'Action'], complain);
  if (element(body, 'NotAction') !== null)
    actions.push(hole('the statement has NotAction, which a trust policy cannot use'));
  if (actions.length === 0) {
    complain(pointer, 'The trust statement has no Action.');
    actions.push(hole('the statement names no action'));
  }
  const principal = element(body, 'Principal');
  const notPrincipal = element(body, 'NotPrincipal');
  if (principal === null && notPrincipal === null) {
    complain(pointer, 'The trust statement has neither Principal nor NotPrincipal.');
  }
  const named = principal === null ? nobody() : readPrincipals(principal.value, [...pointer, principal.key], complain);
  const excluded =
    notPrincipal === null ? nobody() : readPrincipals(notPrincipal.value, [...pointer, notPrincipal.key], complain);
  return {
    effect: readEffect(body, pointer, complain),
    actions,
    ...(principal === null && notPrincipal === null ? anyone(hole('the statement names no principal')) : named),
    notPrincipals: [...excluded.services, ...excluded.accounts, ...excluded.federated],
    conditions: readConditions(body, pointer, complain),
  };
}

const nobody = (): Principals => ({ services: [], accounts: [], federated: [] });
const anyone = (unknown: Hole): Principals => ({ services: [unknown], accounts: [unknown], federated: [unknown] });

function readPrincipals(value: Json, pointer: string[], complain: Complaints['add']): Principals {
  if (isHole(value)) return anyone(hole(value.unresolved));
  if (value === '*') return { ...nobody(), accounts: ['*'] };
  if (!isPlainObject(value)) {
    complain(pointer, 'Principal must be * or an object with AWS, Service or Federated.');
    return anyone(hole('Principal is not an object'));
  }
  const principals = nobody();
  for (const [key, named] of Object.entries(value)) {
    const kind = KINDS.get(key.toLowerCase());
    if (kind === undefined) {
      complain([...pointer, key], 'Principal knows AWS, Service, Federated and CanonicalUser.');
      principals.accounts.push(hole('a principal of a kind that is not known'));
    } else {
      // An account id written as a number has lost its leading zeros.
      principals[kind].push(...texts(accountIds(named), key, [...pointer, key], complain));
    }
  }
  return principals;
}

const KINDS: ReadonlyMap<string, keyof Principals> = new Map([
  ['aws', 'accounts'],
  ['canonicaluser', 'accounts'],
  ['federated', 'federated'],
  ['service', 'services'],
]);

function accountIds(value: Json): Json {
  return Array.isArray(value) ? value.map(accountId) : accountId(value);
}

function accountId(value: Json): Json {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value).padStart(12, '0') : value;
}
