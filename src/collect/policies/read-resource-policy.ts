import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { type Complaints, complaints, element, hole, readEffect, statementsOf, texts } from './policy-elements.ts';
import { isAnyone, type Principals, readPrincipals } from './principals.ts';
import { readConditions } from './read-conditions.ts';
import { soleValue } from './sole-value.ts';
import { statementOrigins } from './statement-origins.ts';

/** Whose policy it is. */
export type ResourcePolicy = {
  /** Id of the fact; a hole where it is declared elsewhere; null where no fact stands for it. */
  resource: string | Hole | null;
  /** What it is called where it is declared. */
  name: Json;
  service: string;
  stack: string | Hole;
  madeBy: string;
  /** What the ids of its statements begin with, after `resource-policy-statement:`. */
  idPrefix: string;
  /** Place of what stands at a path of names and indices below the document. */
  place: (pointer: string[]) => Place;
  /** The ARN of a source taken apart, as in the fact type. */
  source: (arn: Json) => Json;
  /** How values below the document came to be known, by JSON pointer; those that are left out are literal. */
  origins?: Record<string, Origin>;
};

/** The statements of a resource's policy, resolved. Never throws; what is malformed is a problem. */
export function readResourcePolicy(
  document: Json,
  at: ResourcePolicy,
): { statements: Omit<Fact, 'evidence'>[]; problems: Problem[] } {
  const { problems, add } = complaints(at.place);
  const { resource, name, service, stack, madeBy } = at;
  const statements = statementsOf(document, add).map(({ body, pointer }, index) => ({
    type: 'resource-policy-statement',
    id: `resource-policy-statement:${at.idPrefix}/${index}`,
    attributes: {
      resource,
      name,
      service,
      stack,
      madeBy,
      ...(isHole(body) ? unknownStatement(body) : readStatement(body, pointer, at.source, add)),
    },
    origins: at.origins === undefined ? {} : statementOrigins(at.origins, pointer),
    place: at.place(pointer),
  }));
  return { statements, problems };
}

function unknownStatement(reason: Hole): Attributes {
  const unknown = hole(reason.unresolved);
  return {
    sid: unknown,
    effect: unknown,
    actions: [unknown],
    notActions: [unknown],
    principals: [unknown],
    notPrincipals: [unknown],
    resources: [unknown],
    conditions: [unknown],
    organization: unknown,
    sourceAccount: unknown,
    source: unknown,
    functionUrlAuthType: unknown,
    viaFunctionUrl: unknown,
  };
}

function readStatement(
  body: JsonObject,
  pointer: string[],
  source: (arn: Json) => Json,
  complain: Complaints['add'],
): Attributes {
  const read = (name: string) => {
    const found = element(body, name);
    return texts(found?.value, name, [...pointer, found?.key ?? name], complain);
  };
  const actions = read('Action');
  const notActions = read('NotAction');
  if (actions.length + notActions.length === 0) {
    complain(pointer, 'The statement has neither Action nor NotAction.');
    actions.push(hole('the statement names no action'));
  }
  const resources = read('Resource');
  if (element(body, 'NotResource') !== null) resources.push(hole('the statement has NotResource'));
  const principals = principalsIn(body, 'Principal', pointer, complain);
  const others = principalsIn(body, 'NotPrincipal', pointer, complain);
  if (principals === null && others === null) {
    complain(pointer, 'The statement has neither Principal nor NotPrincipal.');
  }
  const conditions = readConditions(body, pointer, complain);
  const sid = element(body, 'Sid')?.value ?? null;
  const via = soleValue(conditions, 'lambda:invokedviafunctionurl');
  return {
    sid: typeof sid === 'string' || isHole(sid) ? sid : null,
    effect: readEffect(body, pointer, complain),
    actions,
    notActions,
    principals: principals ?? (others === null ? [hole('the statement names no principal')] : []),
    notPrincipals: (others ?? []).map((other) => (isHole(other) ? other : (other.id ?? null))),
    resources,
    conditions,
    organization: soleValue(conditions, 'aws:principalorgid'),
    sourceAccount: soleValue(conditions, 'aws:sourceaccount'),
    source: soleValue(conditions, 'aws:sourcearn', source),
    functionUrlAuthType: soleValue(conditions, 'lambda:functionurlauthtype'),
    viaFunctionUrl: typeof via === 'string' ? via.toLowerCase() === 'true' : via,
  };
}

function principalsIn(
  body: JsonObject,
  name: 'Principal' | 'NotPrincipal',
  pointer: string[],
  complain: Complaints['add'],
): (JsonObject | Hole)[] | null {
  const written = element(body, name);
  if (written === null) return null;
  if (isHole(written.value)) return [hole(written.value.unresolved)];
  return listed(readPrincipals(written.value, [...pointer, written.key], complain));
}

function listed({ services, accounts, federated }: Principals): (JsonObject | Hole)[] {
  const named = (kind: string, ids: Json[]) =>
    ids.map((id): JsonObject | Hole => {
      if (isHole(id)) return hole(id.unresolved);
      return { kind: kind === 'account' && typeof id === 'string' && isAnyone(id) ? 'anyone' : kind, id };
    });
  return [...named('service', services), ...named('account', accounts), ...named('federated', federated)];
}
