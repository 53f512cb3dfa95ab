import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { type Complaints, complaints, element, hole, readEffect, statementsOf, texts } from './policy-elements.ts';
import { nobody, readPrincipals, unknownPrincipals } from './principals.ts';
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
    ...unknownPrincipals(unknown),
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
    ...(principal === null && notPrincipal === null
      ? unknownPrincipals(hole('the statement names no principal'))
      : named),
    notPrincipals: [...excluded.services, ...excluded.accounts, ...excluded.federated],
    conditions: readConditions(body, pointer, complain),
  };
}
