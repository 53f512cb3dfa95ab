import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { personText, wordFor } from '../change-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { lackingOf, objectsOf, stringOf, stringsOf } from './values.ts';

/** Who held which duties on the way of the changes to production; conflicts first. */
export type DutiesBlock = {
  /** Of each kind of conflict who and on what; none where nobody else was asked for. */
  conflicts: { what: string; cases: Bounded<{ who: string; on: string }> }[];
  /** In all, over the kinds. */
  conflictCount: number;
  /** The symbol says whether a conflict names them. */
  persons: Bounded<{ person: Word; held: { duty: string; count: number }[] }>;
  /** Why there can be more persons. */
  open: string | null;
  unknowns: Unknowns['all'];
};

/** Things that one cell names. */
const NAMED = 8;

/** In the order of their gravity. */
const CONFLICTS: Record<string, string> = {
  alone: 'Written by one person, and nobody else is on record on its way to production',
  botsAlone: 'Written by bots, and no person is on record on its way to production',
  amongWriters: 'Nobody but those who wrote it together is on record on its way to production',
  ownApprovals: 'Approved by nobody but those who wrote some of it',
  ownDeployments: 'Its deployment to production approved by nobody but those who wrote some of the release',
};

/** Null: what the release says of duties is not there. */
export function dutiesBlock(report: Report, limits: Limits): DutiesBlock | null {
  const release = report.facts.find(({ type }) => type === 'release');
  if (release?.attributes.duties === undefined) return null;
  const { duties, conflicts } = release.attributes;
  const own = { ...release, attributes: { duties, conflicts: conflicts ?? [] } };
  const unknowns = unknownsIn([own], limits);
  const found = conflictsIn(conflicts, unknowns, limits);
  const holders = objectsOf(duties).map((one) => ({
    person: stringOf(one.person) ?? '',
    kind: one.kind,
    inConflict: found.persons.has(stringOf(one.person) ?? ''),
    held: objectsOf(one.held),
  }));
  holders.sort((a, b) => Number(b.inConflict) - Number(a.inConflict) || byCodeUnit(a.person, b.person));
  return {
    conflicts: found.blocks,
    conflictCount: found.count,
    persons: bounded(holders, limits, ({ person, kind, inConflict, held }) => ({
      person: { symbol: inConflict ? '✗' : '•', word: clip(personText(person, kind), limits) },
      held: held.map(({ duty, of }) => ({
        duty: wordFor('release.duties.held.duty', stringOf(duty)).word,
        count: stringsOf(of).length,
      })),
    })),
    open: unknowns.in(lackingOf(duties)),
    unknowns: unknowns.all,
  };
}

function conflictsIn(
  conflicts: Json | undefined,
  unknowns: Unknowns,
  limits: Limits,
): { blocks: DutiesBlock['conflicts']; count: number; persons: Set<string> } {
  const [kinds] = objectsOf(conflicts);
  const persons = new Set<string>();
  let total = 0;
  if (kinds === undefined) {
    const open = unknowns.in(conflicts);
    const cases = { items: [], more: 0 };
    const blocks = open === null ? [] : [{ what: `Whether duties were apart: ${open}`, cases }];
    return { blocks, count: 0, persons };
  }
  const blocks = Object.entries(CONFLICTS).flatMap(([kind, what]) => {
    const value = kinds[kind];
    const cases = objectsOf(value);
    total += cases.reduce((sum, { on }) => sum + Math.max(1, stringsOf(on).length), 0);
    for (const { who } of cases) for (const one of namesOf(who)) persons.add(one);
    const open = unknowns.in(lackingOf(value));
    if (cases.length === 0 && open === null) return [];
    const others = cases.length === 0 ? `: ${open}` : open === null ? '' : `; of others: ${open}`;
    return [{ what: `${what}${others}`, cases: bounded(cases, limits, (one) => caseOf(one, limits)) }];
  });
  return { blocks, count: total, persons };
}

function namesOf(who: Json | undefined): string[] {
  return typeof who === 'string' ? [who] : stringsOf(who);
}

function caseOf({ who, on }: JsonObject, limits: Limits): { who: string; on: string } {
  const things = stringsOf(on);
  const left = things.length > NAMED ? ` and ${things.length - NAMED} more` : '';
  const names = namesOf(who).join(', ');
  return {
    who: clip(names === '' ? 'bots' : names, limits),
    on: `${clip(things.slice(0, NAMED).map(shortened).join(', '), limits)}${left}`,
  };
}

/** A commit by its first twelve digits; pull requests and environments as they are. */
function shortened(thing: string): string {
  return /^[0-9a-f]{40,64}$/.test(thing) ? thing.slice(0, 12) : thing;
}
