import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Tables } from '../../model/tables.ts';
import type { FactIndex } from '../relation.ts';
import { patternsOverlap } from './action-pattern.ts';
import { type ActionSets, createActionSets } from './action-sets.ts';
import { type Action, type ActionsTable, actionsTableOf } from './actions-table.ts';
import { groupFact, groupsByKind, groupsOf, reachOf, statementsOf, unknownIn } from './effective.ts';
import { createEscalations, passedServices } from './escalations.ts';
import { createForeignActions } from './foreign-actions.ts';
import { type Boundary, denialsOf, type Guard, isLimiting, isWhole, limited } from './guard.ts';
import { narrowingKeys } from './narrowing.ts';
import { canBeEverything, canBeWide, createOpenings, type HeldStatement, type Opening } from './openings.ts';
import type { RolePolicies, RolePolicy } from './role-policies.ts';
import { unscopedOf, wildcardsOf } from './unscoped.ts';

/** What a role may do: the openings of all its Allow statements, less what limits them, and why there may be more. */
export type Rights = { openings: readonly Opening[]; guard: Guard; missing: readonly Hole[] };

/** Reads statements and roles against the actions of one platform. Made once for a run: what was worked out is kept. */
export type RightsReader = {
  rightsOf: (held: RolePolicies) => Rights;
  /** What the policies of a role come to together, as attributes of its fact. */
  ofRole: (role: Fact, rights: Rights) => Attributes;
  /** What one statement opens, as attributes of its fact. `guards`: what limits it in each role that holds it. */
  ofStatement: (statement: Fact, guards: readonly Guard[]) => Attributes;
  /** Why it may do more than its openings say. */
  unknownIn: (rights: Rights) => Hole[];
  /** The sets of actions that openings are made of. */
  sets: ActionSets;
  /** How many actions a service has. */
  countOf: (service: string) => number;
  /** What limits the statements of a policy that no role is known to hold: its own Deny statements. */
  ownGuard: (statements: readonly Fact[]) => Guard;
};

/** `aws`: its actions are listed; `foreign`: those of other platforms stand for themselves. */
export function createRightsReaders(facts: FactIndex, tables: Tables): { aws: RightsReader; foreign: RightsReader } {
  return {
    aws: createReader(facts, tables, actionsTableOf(tables)),
    foreign: createReader(facts, tables, createForeignActions()),
  };
}

function createReader(facts: FactIndex, tables: Tables, table: ActionsTable): RightsReader {
  const sets = createActionSets(table);
  const keys = tables.conditionKeys.identity;
  const open = createOpenings(table, sets, keys);
  const escalationsOf = createEscalations(facts, tables, sets);
  const sensitive = kindsOf(tables.sensitiveActions.kinds, table);
  const removal = kindsOf(tables.escalations.defenceRemoval, table);
  const named = {
    sensitive: Object.values(tables.sensitiveActions.kinds).flat(),
    removal: Object.values(tables.escalations.defenceRemoval).flat(),
    escalation: tables.escalations.sets.flatMap(({ ways }) => ways.flatMap(({ actions }) => actions)),
  };
  const textOf = createTexts(tables);

  const boundaryOf = (
    boundary: RolePolicies['boundary'],
  ): { statements: readonly HeldStatement[]; boundary: Boundary | null } => {
    if (boundary === null) return { statements: [], boundary };
    if ('unknown' in boundary) return { statements: [], boundary: { openings: [], unknown: boundary.unknown } };
    const statements = textOf(boundary);
    if (statements === null || !isWhole(statements)) {
      const unknown = `the text of the permissions boundary ${boundary.name} was not supplied`;
      return { statements: [], boundary: { openings: [], unknown } };
    }
    const allowed = statements.filter(({ attributes }) => attributes.effect === 'allow');
    return { statements, boundary: { openings: allowed.map((one) => open(one, true)), unknown: null } };
  };

  /** What is left of an Allow statement. */
  const left = (statement: HeldStatement, guard: Guard): Opening =>
    isLimiting(guard) ? limited(open(statement, true), guard, sets) : open(statement, false);

  return {
    rightsOf: ({ policies, holes, boundary }) => {
      const missing: Hole[] = [...holes];
      const statements: HeldStatement[] = [];
      for (const policy of policies) {
        const texts = textOf(policy);
        if (texts === null) missing.push({ unresolved: `the text of ${policy.name} was not supplied` });
        else statements.push(...texts);
      }
      for (const { effect } of statements.map(({ attributes }) => attributes))
        if (isHole(effect)) missing.push({ unresolved: effect.unresolved });
      const limit = boundaryOf(boundary);
      const guard = { denies: denialsOf([...statements, ...limit.statements], table, sets), boundary: limit.boundary };
      const allowed = statements.filter(({ attributes }) => attributes.effect === 'allow');
      return { openings: allowed.map((one) => left(one, guard)), guard, missing };
    },
    ofRole: (role, { openings, guard, missing }) => {
      const groups = groupsOf(openings, sets);
      const anywhere = [...missing, ...unknownIn(openings, anyLevel)];
      const wide = groups.filter(({ level, scopeable }) => scopeable && canBeWide(level));
      return {
        grants: once([...groups.map((group) => groupFact(group, sets)), ...anywhere]),
        reach: once([...reachOf(groups, table, sets), ...missing, ...unknownIn(openings, canBeEverything)]),
        sensitive: once([
          ...groupsByKind(wide, sets, sensitive, 'sensitive'),
          ...missing,
          ...unknownIn(openings, canBeWide, named.sensitive),
        ]),
        passRole: once([...passRoleOf(openings), ...missing, ...unknownIn(openings, anyLevel, ['iam:PassRole'])]),
        escalations: once([
          ...escalationsOf(role, openings, guard),
          ...missing,
          ...unknownIn(openings, anyLevel, named.escalation),
        ]),
        defenceRemoval: once([
          ...groupsByKind(groups, sets, removal, 'removal'),
          ...missing,
          ...unknownIn(openings, anyLevel, named.removal),
        ]),
      };
    },
    ofStatement: (fact, guards) => {
      const { attributes } = fact;
      const narrowedBy = narrowingKeys(attributes.conditions, keys);
      if (attributes.effect === 'deny') return { narrowedBy, unscoped: [], wildcards: [] };
      if (isHole(attributes.effect)) {
        const unknown = [{ unresolved: 'whether the statement allows is not known' }];
        return { narrowedBy, unscoped: unknown, wildcards: unknown };
      }
      const statement = heldStatement(fact);
      const openings = guards.map((guard) => left(statement, guard));
      const [first = open(statement, false), ...others] = openings;
      // What one of its roles leaves of it is open.
      const opening = { ...first, parts: [first, ...others].flatMap(({ parts }) => parts) };
      return {
        narrowedBy,
        unscoped: unscopedOf(opening, sets, narrowedBy),
        wildcards: wildcardsOf(opening, table, sets, narrowedBy),
      };
    },
    unknownIn: ({ openings, missing }) => [...missing, ...unknownIn(openings, anyLevel)],
    sets,
    countOf: (service) => table.expand(`${service}:*`)?.length ?? 0,
    ownGuard: (statements) => ({ denies: denialsOf(statements.map(heldStatement), table, sets), boundary: null }),
  };

  function passRoleOf(openings: readonly Opening[]): Json[] {
    const found = new Map<
      string,
      { said: { level: Json; services: Json; narrowedBy: Json }; statements: Set<string> }
    >();
    for (const opening of openings) {
      for (const { level, set, narrowedBy } of opening.parts) {
        if (sets.where(set, 'passes', ({ name }) => name === 'iam:PassRole') === sets.empty) continue;
        const services = passedServices(opening, narrowedBy) ?? [];
        const said = { level, services, narrowedBy: narrowedBy.filter((key) => key !== 'iam:passedtoservice') };
        const key = canonicalJson(said);
        const same = found.get(key) ?? { said, statements: new Set() };
        same.statements.add(opening.statement);
        found.set(key, same);
      }
    }
    return [...found]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, { said, statements }]) => ({ ...said, statements: statementsOf({ statements }) }));
  }
}

/** The statements of a policy; null where its text is not at hand. What AWS keeps is opened once. */
function createTexts(tables: Pick<Tables, 'managedPolicies'>): (policy: RolePolicy) => readonly HeldStatement[] | null {
  const known = new Map<string, HeldStatement[]>();
  return (policy) => {
    if (policy.text === 'not-supplied') return null;
    if (policy.text !== 'snapshot') return policy.statements.map(heldStatement);
    let held = known.get(policy.name);
    if (held === undefined) {
      held = (tables.managedPolicies.policies[policy.name]?.statements ?? []).map((attributes, at) => ({
        id: `managed:${policy.name}/${at}`,
        policy: policy.name,
        attributes,
        conditional: false,
      }));
      known.set(policy.name, held);
    }
    return held;
  };
}

const anyLevel = (): boolean => true;

function heldStatement({ id, attributes, origins }: Fact): HeldStatement {
  return {
    id,
    policy: null,
    attributes,
    conditional: Object.values(origins).some(({ kind }) => kind === 'conditional'),
  };
}

/** The kind of an action by the patterns of each kind. What takes no resource has none; what stands for several has the first. */
function kindsOf(
  kinds: Readonly<Record<string, readonly string[]>>,
  table: ActionsTable,
): (action: Action) => string | null {
  const patterns = Object.entries(kinds).flatMap(([kind, list]) => list.map((pattern) => ({ pattern, kind })));
  const known = new Map<string, string | null>();
  if (table.lists) {
    for (const { pattern, kind } of patterns)
      for (const { name, scopeable } of table.expand(pattern) ?? []) if (scopeable) known.set(name, kind);
    return ({ name }) => known.get(name) ?? null;
  }
  return ({ name }) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const lower = name.toLowerCase();
    const kind = patterns.find(({ pattern }) => patternsOverlap(pattern.toLowerCase(), lower))?.kind ?? null;
    known.set(name, kind);
    return kind;
  };
}

/** Each reason once: many statements can lack the same thing. */
function once(values: readonly Json[]): Json[] {
  const reasons = new Set<string>();
  return values.filter((value) => {
    if (!isHole(value)) return true;
    if (reasons.has(value.unresolved)) return false;
    reasons.add(value.unresolved);
    return true;
  });
}
