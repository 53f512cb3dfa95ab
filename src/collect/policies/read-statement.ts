import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { type Complaints, complaints, element, hole, readEffect, statementsOf, texts } from './policy-elements.ts';
import { readConditions } from './read-conditions.ts';
import { resourceLevel } from './resource-level.ts';
import { statementOrigins } from './statement-origins.ts';

/** Whose document it is. */
export type PolicyDocument = {
  /** Id of the role; a hole where it has one that is not known; null where no role is known to use it. */
  role: string | Hole | null;
  stack: string | null;
  policy: string;
  kind: 'inline' | 'managed' | 'sam-template' | 'document';
  /** What the ids of its statements begin with, after `policy-statement:`. */
  idPrefix: string;
  /** Place of what stands at a path of names and indices below the document. */
  place: (pointer: string[]) => Place;
  /** How values below the document came to be known, by JSON pointer; those that are left out are literal. */
  origins?: Record<string, Origin>;
};

/**
 * The statements of an identity policy, resolved: each text may hold `${...}`, and a hole may stand anywhere. Statements
 * that are not known at all come back as one whose parts are holes. Never throws; what is malformed is a problem.
 */
export function readStatements(
  document: Json,
  at: PolicyDocument,
): { statements: Omit<Fact, 'evidence'>[]; problems: Problem[] } {
  const { problems, add } = complaints(at.place);
  const statements = statementsOf(document, add).map(({ body, pointer }, index) => ({
    type: 'policy-statement',
    id: `policy-statement:${at.idPrefix}/${index}`,
    attributes: {
      role: at.role,
      stack: at.stack,
      policy: at.policy,
      kind: at.kind,
      ...(isHole(body) ? unknownStatement(body) : readStatement(body, pointer, add)),
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
    resources: [unknown],
    notResources: [unknown],
    conditions: [unknown],
  };
}

function readStatement(body: JsonObject, pointer: string[], complain: Complaints['add']): Attributes {
  const read = (name: string) => {
    const found = element(body, name);
    return texts(found?.value, name, [...pointer, found?.key ?? name], complain);
  };
  const actions = read('Action');
  const notActions = read('NotAction');
  const resources = read('Resource');
  const notResources = read('NotResource');
  for (const [name, asked, left] of [
    ['Action', actions, notActions],
    ['Resource', resources, notResources],
  ] as const) {
    if (asked.length > 0 && left.length > 0)
      complain(pointer, `The statement has both ${name} and Not${name}; IAM refuses it.`);
  }
  if (actions.length + notActions.length === 0) {
    complain(pointer, 'The statement has neither Action nor NotAction.');
    actions.push(hole('the statement names no action'));
  }
  if (resources.length + notResources.length === 0) {
    complain(pointer, 'The statement has neither Resource nor NotResource.');
    resources.push(hole('the statement names no resource'));
  }
  for (const action of actions) {
    if (typeof action === 'string' && !/^(\*+|[^:]+:[^:]+)$/.test(action) && !action.includes('${')) {
      complain(pointer, 'An action must be written as service:Action, or be *.');
    }
  }
  for (const resource of resources) {
    if (typeof resource === 'string' && !/^(?:\*+$|arn:)|\$\{/i.test(resource)) {
      complain(pointer, 'A resource must be an ARN, or be *.');
    }
  }
  const sid = element(body, 'Sid')?.value ?? null;
  return {
    sid: typeof sid === 'string' || isHole(sid) ? sid : null,
    effect: readEffect(body, pointer, complain),
    actions: actions.map(readAction),
    notActions,
    resources: resources.map(readResource),
    notResources,
    conditions: readConditions(body, pointer, complain),
  };
}

function readAction(action: string | Hole): JsonObject | Hole {
  if (typeof action !== 'string') return elementHole(action, readAction);
  if (action.includes('${')) return hole('the action is only known after deployment');
  const colon = action.indexOf(':');
  const service = (colon < 0 ? action : action.slice(0, colon)).toLowerCase();
  const name = colon < 0 ? '*' : action.slice(colon + 1);
  if (isEverything(service) && isEverything(name)) return { pattern: action, service: '*', breadth: 'all' };
  const wild = /[*?]/.test(name) || /[*?]/.test(service);
  if (colon < 0 && !wild) return { pattern: action, service, breadth: 'single' };
  if (isEverything(name)) return { pattern: action, service, breadth: 'service' };
  return { pattern: action, service: isEverything(service) ? '*' : service, breadth: wild ? 'verb' : 'single' };
}

function isEverything(text: string): boolean {
  return /^[*?]*\*[*?]*$/.test(text);
}

function readResource(pattern: string | Hole): JsonObject | Hole {
  if (typeof pattern !== 'string') return elementHole(pattern, readResource);
  return { pattern, level: resourceLevel(pattern) };
}

/** A hole among texts as a hole among what is read of them, with the values that it can have if they are known. */
function elementHole(unknown: Hole, read: (text: string) => JsonObject | Hole): Hole {
  const among = unknown.among?.filter((value) => typeof value === 'string').map(read);
  const known = among !== undefined && among.length === unknown.among?.length && !among.some((value) => isHole(value));
  return known ? { unresolved: unknown.unresolved, among } : hole(unknown.unresolved);
}
