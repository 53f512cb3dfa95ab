import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { ActionAccess, Tables } from '../../model/tables.ts';
import { createFactIndex } from '../fact-index.ts';
import type { FactIndex } from '../relation.ts';
import { beyond, exposuresOf, lookUp } from './exposure-change.ts';
import { isForeignRole } from './grants.ts';
import { moreRights, type Right } from './more-rights.ts';
import { NAMED_LEVEL } from './openings.ts';
import { createReviewersOf } from './reviewers.ts';
import { nameIn, rightInWords, serviceInWords } from './right-words.ts';
import { createRightsReaders, type Rights, type RightsReader } from './rights.ts';
import { createRolePolicies, type RolePolicies } from './role-policies.ts';

/** The release before: its tag or commit, and the facts of its evidence.json. */
export type Earlier = {
  release: string | null;
  facts: readonly (Pick<Fact, 'type' | 'id' | 'attributes'> & Partial<Pick<Fact, 'origins'>>)[];
};

type Change = { kind: 'permission' | 'endpoint' | 'trigger' | 'principal'; what: string; from: string | null };
/** `at`: a fact of now that stands for a subject which is no fact itself. */
type Changes = { gained: (Change | Hole)[]; lost: (Change | Hole)[]; at: string | null };

/**
 * Facts of type `permission-change`: what each function, each role that no function uses, and each thing that others reach may do or opens
 * that it did not in the release before, and the reverse. Both releases are read with the tables of now, so that a new table is no change.
 * Things that are gone are not told of. Both lists of facts are derived ones; null: there is no release before, and nothing is told.
 */
export function permissionChanges(facts: readonly Fact[], earlier: Earlier | null, tables: Tables): Fact[] {
  if (earlier === null) return [];
  const now = createFactIndex(facts);
  const then = createFactIndex(earlier.facts.map((fact) => ({ origins: {}, ...fact, place: NOWHERE, evidence: '' })));
  const changes = new Map<string, Changes>();
  const changesOf = (subject: string): Changes => {
    const found = changes.get(subject) ?? { gained: [], lost: [], at: null };
    changes.set(subject, found);
    return found;
  };
  rights(now, then, tables, changesOf);
  exposures(now, then, changesOf);
  const reviewersOf = createReviewersOf(now, earlier.release);
  return [...changes]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([subject, change]) => changeFact(subject, change, now, { previous: earlier.release, reviewersOf }));
}

const NOWHERE: Fact['place'] = { path: '', line: null, column: null, pointer: null };

function changeFact(
  subject: string,
  { gained, lost, at }: Changes,
  facts: FactIndex,
  { previous, reviewersOf }: { previous: string | null; reviewersOf: (paths: readonly string[]) => Json[] },
): Fact {
  const fact = facts.get(subject) ?? facts.get(at ?? '');
  const [first] = gained;
  const from = first === undefined || isHole(first) || first.from === null ? undefined : facts.get(first.from);
  const place = (from ?? fact)?.place ?? NOWHERE;
  const pathsOfGained = gained.flatMap((one) =>
    isHole(one) ? [] : [(facts.get(one.from ?? '') ?? fact)?.place.path ?? place.path],
  );
  const attributes: Attributes = {
    subject,
    previous,
    gained: gained as Json[],
    lost: lost as Json[],
    reviewers: reviewersOf(pathsOfGained),
  };
  const evidence = (from ?? fact)?.evidence ?? '';
  return { type: 'permission-change', id: `permission-change:${subject}`, attributes, origins: {}, place, evidence };
}

function exposures(now: FactIndex, then: FactIndex, changesOf: (subject: string) => Changes): void {
  const [have, had] = [lookUp(exposuresOf(now)), lookUp(exposuresOf(then))];
  const places = new Map(have.all.map(({ subject, from }) => [subject, from]));
  const noteAt = (subject: string): Changes => {
    const changes = changesOf(subject);
    changes.at ??= places.get(subject) ?? null;
    return changes;
  };
  for (const one of have.all) {
    const more = beyond(one, had);
    if (more !== null) noteAt(one.subject).gained.push(isHole(more) ? more : changeOf(more));
  }
  for (const one of had.all) {
    const isThere = places.has(one.subject) || now.get(one.subject) !== undefined;
    const less = isThere && one.doubt === null ? beyond(one, have) : null;
    if (less !== null) noteAt(one.subject).lost.push(isHole(less) ? less : changeOf(less));
  }
}

function changeOf({ kind, what, from }: Change): Change {
  return { kind, what, from };
}

function rights(now: FactIndex, then: FactIndex, tables: Tables, changesOf: (subject: string) => Changes): void {
  const readers = createRightsReaders(now, tables);
  const heldNow = createReading(now, tables);
  const heldThen = createReading(then, tables);
  const compared = new Map<string, Changes>();
  const compare = (role: string | null, before: string | null): Changes => {
    const key = canonicalJson([role, before]);
    const known = compared.get(key);
    if (known !== undefined) return known;
    const reader = readers[heldNow.isForeign(role) ? 'foreign' : 'aws'];
    const made = between(heldNow.rightsOf(role, reader), heldThen.rightsOf(before, reader), reader, tables);
    compared.set(key, made);
    return made;
  };
  const used = new Set<string>();
  for (const one of now.all('function')) {
    const role = roleOf(one);
    const before = roleOf(then.get(one.id));
    const { gained, lost } = changesOf(one.id);
    for (const unknown of [role, before]) if (isHole(unknown)) gained.push({ unresolved: unknown.unresolved });
    if (typeof role === 'string') used.add(role);
    if (isHole(role) || isHole(before)) continue;
    const found = compare(role, before);
    gained.push(...found.gained);
    lost.push(...found.lost);
  }
  for (const { id } of now.all('role')) {
    if (used.has(id)) continue;
    const found = compare(id, then.get(id) === undefined ? null : id);
    if (found.gained.length + found.lost.length === 0) continue;
    const { gained, lost } = changesOf(id);
    gained.push(...found.gained);
    lost.push(...found.lost);
  }
}

function roleOf(one: Fact | undefined): string | Hole | null {
  const { role = null } = one?.attributes ?? {};
  return typeof role === 'string' ? role : isHole(role) ? role : null;
}

/** The rights of the roles of one release. */
function createReading(facts: FactIndex, tables: Tables) {
  const policiesOf = createRolePolicies(facts, tables);
  const none: RolePolicies = { policies: [], holes: [], boundary: null };
  return {
    isForeign: (role: string | null): boolean => {
      const fact = role === null ? undefined : facts.get(role);
      return fact !== undefined && isForeignRole(fact);
    },
    rightsOf: (role: string | null, reader: RightsReader): Rights => {
      const fact = role === null ? undefined : facts.get(role);
      if (role !== null && fact === undefined)
        return { ...reader.rightsOf(none), missing: [{ unresolved: 'the role is declared elsewhere' }] };
      return reader.rightsOf(fact === undefined ? none : policiesOf(fact));
    },
  };
}

function between(now: Rights, then: Rights, reader: RightsReader, tables: Tables): Changes {
  const gained = inWords(moreRights(now.openings, then.openings, reader.sets), reader, tables);
  const lost = inWords(moreRights(then.openings, now.openings, reader.sets), reader, tables);
  // What is not known of then can hold all that seems new, what is not known of now anything.
  const [unknownThen] = reader.unknownIn(then);
  const unknownNow = reader.unknownIn(now);
  const [firstNow] = unknownNow;
  return {
    gained: [...(unknownThen === undefined ? gained : gained.map((one) => doubted(one, unknownThen))), ...unknownNow],
    lost: firstNow === undefined ? lost : lost.map((one) => doubted(one, firstNow)),
    at: null,
  };
}

function doubted({ what }: Change, { unresolved }: Hole): Hole {
  return { unresolved: `${what}, unless it is in what is not known: ${unresolved}` };
}

/** From how many classes of actions on a service is told as one. */
const MANY_CLASSES = 4;
const ORDER: readonly ActionAccess[] = ['permissions', 'write', 'tagging', 'read', 'list'];

type Said = { order: string; say: (others: number) => string; from: string; names: Set<string> };

/**
 * Rights by class of action, the gravest first. On named resources those that are alike come in one sentence, and so does what a
 * statement opens of a whole service.
 */
function inWords(more: readonly Right[], { sets, countOf }: RightsReader, { resourceWords: words }: Tables): Change[] {
  const groups = new Map<string, Said>();
  const add = (key: Json, right: Right, order: string, say: Said['say']) => {
    const group = groups.get(canonicalJson(key)) ?? { order, say, from: right.statement, names: new Set() };
    group.names.add(nameIn(right.pattern ?? '', ''));
    groups.set(canonicalJson(key), group);
  };
  for (const right of more) {
    const isNamed = typeof right.level === 'number' && right.level >= NAMED_LEVEL;
    const where: Json = [isNamed ? 'named' : [right.level, right.pattern], [...right.narrowedBy]];
    const width = typeof right.level === 'number' ? right.level : NAMED_LEVEL;
    const classes = sets.classes(right.set);
    for (const service of new Set(classes.map((one) => one.service))) {
      const own = classes.filter((one) => one.service === service);
      if (own.length >= MANY_CLASSES && service !== '*') {
        const actions = own.flatMap(({ set }) => set.actions);
        const say = () => serviceInWords({ service, actions }, right, countOf(service), words);
        add([service, right.set.id, right.pattern, where], right, `0 ${width}`, say);
        continue;
      }
      for (const { access, scopeable, set } of own) {
        const actions = [...set.actions].sort((a, b) => byCodeUnit(a.name, b.name));
        const say = (others: number) => rightInWords({ service, access, scopeable, actions }, right, others, words);
        add([service, access, scopeable, set.id, where], right, `${ORDER.indexOf(access)} ${width}`, say);
      }
    }
  }
  return [...groups.values()]
    .map(({ order, say, from, names }) => ({
      order,
      kind: 'permission' as const,
      what: `may ${say(names.size - 1)}`,
      from,
    }))
    .sort((a, b) => byCodeUnit(a.order, b.order) || byCodeUnit(a.what, b.what))
    .map(({ kind, what, from }) => ({ kind, what, from }));
}
