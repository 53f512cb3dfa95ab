import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Tables } from '../../model/tables.ts';
import { listOf } from '../lists.ts';
import type { FactIndex } from '../relation.ts';
import { coversPattern } from './action-pattern.ts';
import type { ActionSets } from './action-sets.ts';
import { NAMED_ACTIONS } from './action-sets.ts';
import { holes } from './effective.ts';
import type { Guard } from './guard.ts';
import { NAMED_LEVEL, type Opening, type Part } from './openings.ts';

/** How surely a way leads to more rights; each includes those before it. */
const CONFIDENCE = ['low', 'medium', 'high'] as const;
const PASS_ROLE = 'iam:passrole';
const PASSED_TO = 'iam:passedtoservice';

/** Where a role has an action: `least` and `most` are 1 (low) to 3 (high), 0: not at all. They differ where something is not known. */
type Chance = { least: number; most: number; statement: string; reason: string | null };

type Found = { least: number; most: number; statements: string[]; reason: string | null };

/** Escalations of a role, as its fact has them. Made once for a run. */
export function createEscalations(facts: FactIndex, { escalations }: Pick<Tables, 'escalations'>, sets: ActionSets) {
  const wanted = new Set(escalations.sets.flatMap(({ ways }) => ways.flatMap(({ actions }) => actions.map(lower))));
  const strengthOf = targets(facts);
  const beside = new Map(Object.entries(escalations.beside).map(([action, patterns]) => [lower(action), patterns]));

  /** Whether a part holds only what the action needs beside what it takes over. */
  const isBeside = (action: string, { patterns, level }: Part): boolean => {
    const known = beside.get(action) ?? [];
    return (
      known.length > 0 &&
      !isHole(level) &&
      patterns.every((one) => known.some((pattern) => coversPattern(pattern, one)))
    );
  };

  return (role: Fact, openings: readonly Opening[], { boundary }: Guard): Json[] => {
    const held = new Map<string, { part: Part; opening: Opening }[]>();
    for (const opening of openings) {
      for (const part of opening.parts) {
        for (const { name } of sets.where(part.set, 'escalates', (action) => wanted.has(lower(action.name))).actions) {
          const list = held.get(lower(name));
          if (list === undefined) held.set(lower(name), [{ part, opening }]);
          else list.push({ part, opening });
        }
      }
    }
    if (held.size === 0) return [];
    const found = new Map<
      string,
      { group: string; name: string; confidence: Json; ways: string[]; statements: Set<string> }
    >();
    const unknown: string[] = [];
    for (const { group, name, ways } of escalations.sets) {
      for (const { actions, passedTo } of ways) {
        const way = combine(
          actions.map((action) =>
            best((held.get(lower(action)) ?? []).map((one) => chance(role, lower(action), passedTo, one))),
          ),
        );
        if (way.most === 0) continue;
        if (way.least === 0) {
          unknown.push(way.reason ?? 'a condition is not known');
          continue;
        }
        const confidence = confidenceOf(way);
        const key = canonicalJson([group, confidence]);
        const entry = found.get(key) ?? { group, name, confidence, ways: [], statements: new Set<string>() };
        entry.ways.push(actions.join(' + '));
        for (const statement of way.statements) entry.statements.add(statement);
        found.set(key, entry);
      }
    }
    const known = [...found.keys()].sort(byCodeUnit).flatMap((key): Json[] => {
      const entry = found.get(key);
      if (entry === undefined) return [];
      const { group, name, confidence, ways, statements } = entry;
      const shown = [...ways].sort(byCodeUnit).slice(0, NAMED_ACTIONS);
      return [
        { group, set: name, confidence, ways: shown, count: ways.length, statements: [...statements].sort(byCodeUnit) },
      ];
    });
    // A boundary that is not known may leave nothing of them.
    const limit = boundary?.unknown ?? null;
    return limit === null || known.length === 0 ? [...known, ...holes(unknown)] : holes([...unknown, limit]);
  };

  function chance(
    role: Fact,
    action: string,
    passedTo: readonly string[],
    one: { part: Part; opening: Opening },
  ): Chance {
    const { part, opening } = one;
    const passes = action === PASS_ROLE ? passable(opening, part, passedTo) : true;
    if (passes === false || isBeside(action, part))
      return { least: 0, most: 0, statement: opening.statement, reason: null };
    const narrowing = part.narrowedBy.filter((key) => !(action === PASS_ROLE && key === PASSED_TO));
    const strength = isHole(part.level) ? null : part.level < NAMED_LEVEL ? 3 : strengthOf(role, part.patterns);
    // What narrows it for certain leaves a way to what it is narrowed to.
    const certain = narrowing.some((key) => typeof key === 'string');
    const doubt = narrowing.find(isHole) ?? (isHole(passes) ? passes : null);
    const most = certain ? 1 : (strength ?? 3);
    const open = strength === null || doubt !== null;
    const least = isHole(passes) ? 0 : open ? 1 : most;
    const reason = open ? (doubt?.unresolved ?? (isHole(part.level) ? part.level.unresolved : null)) : null;
    return { least, most, statement: opening.statement, reason };
  }
}

/** Whether a role may be passed to one of the services; true where no service is asked for. */
function passable({ attributes }: Opening, { narrowedBy }: Part, services: readonly string[]): boolean | Hole {
  const named = passedServices({ attributes } as Opening, narrowedBy);
  if (named === null) return true;
  if (named.some((one) => typeof one === 'string' && services.some((service) => service === one.toLowerCase())))
    return true;
  return named.find(isHole) ?? false;
}

/** Services that iam:PassedToService names; null where it does not narrow the statement. */
export function passedServices(
  { attributes }: Pick<Opening, 'attributes'>,
  narrowedBy: Part['narrowedBy'],
): (string | Hole)[] | null {
  const conditions = listOf(attributes.conditions).flatMap((condition) => {
    const { key, values } = condition as { key?: Json; values?: Json };
    return key === PASSED_TO ? [values] : [];
  });
  if (conditions.length === 0 || !narrowedBy.some((key) => key === PASSED_TO || isHole(key))) return null;
  const unknown = narrowedBy.includes(PASSED_TO) ? undefined : narrowedBy.find(isHole);
  const values = conditions.flatMap(listOf);
  const texts = values.filter((value) => typeof value === 'string').sort(byCodeUnit);
  const doubt = unknown ?? values.find(isHole);
  return doubt === undefined ? texts : [...texts, { unresolved: doubt.unresolved }];
}

function best(chances: readonly Chance[]): Found {
  const most = Math.max(0, ...chances.map((one) => one.most));
  const least = Math.max(0, ...chances.map((one) => one.least));
  const reason = chances.find((one) => one.most > least)?.reason ?? null;
  return { least, most, statements: chances.filter((one) => one.most === most).map((one) => one.statement), reason };
}

/** A way is as sure as the least sure of its actions. */
function combine(actions: readonly Found[]): Found {
  return {
    least: Math.min(...actions.map((one) => one.least)),
    most: Math.min(...actions.map((one) => one.most)),
    statements: actions.flatMap((one) => one.statements),
    reason: actions.find((one) => one.reason !== null)?.reason ?? null,
  };
}

function confidenceOf({ least, most, reason }: Found): Json {
  const word = (rank: number) => CONFIDENCE[rank - 1] ?? 'low';
  if (least === most) return word(most);
  const among = CONFIDENCE.filter((_, at) => at + 1 >= least && at + 1 <= most);
  return { unresolved: reason ?? 'a condition is not known', among };
}

/** How sure a way is on named resources: medium on what is of this release and is not the role's own, else low. */
function targets(facts: FactIndex): (role: Fact, patterns: readonly string[]) => number {
  const roleOf = new Map<string, string | null>();
  for (const { attributes } of facts.all('function')) {
    const role = typeof attributes.role === 'string' ? attributes.role : null;
    for (const name of [attributes.logicalId, attributes.name])
      if (typeof name === 'string') roleOf.set(`${attributes.stack} ${name}`, role);
  }
  for (const { id, attributes } of facts.all('role')) {
    for (const name of [attributes.logicalId, attributes.name])
      if (typeof name === 'string') roleOf.set(`${attributes.stack} ${name}`, `${id} itself`);
  }
  return (role, patterns) => {
    const ofThisRelease = patterns.some((pattern) => {
      const name = /\$\{([A-Za-z0-9]+)(?:\.[A-Za-z.]+)?\}$/.exec(pattern)?.[1] ?? /[^:/]+$/.exec(pattern)?.[0];
      const target = roleOf.get(`${role.attributes.stack} ${name}`);
      return target !== undefined && target !== role.id;
    });
    return ofThisRelease ? 2 : 1;
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}
