import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';

/** How much a rule restricts: whether, how many, or which; more is stricter. */
export type Restriction = boolean | number | readonly string[];

/** Somebody whom rules do not bind. `of`: the rules that it is about; null: all of the source. */
export type Bypass<N extends string> = {
  kind: 'role' | 'organisation-owner' | 'team' | 'app' | 'user' | 'deploy-key';
  name: string | Hole;
  /** `exempt`: always, and nobody is told. */
  mode: 'always' | 'pull-request' | 'exempt';
  of: readonly N[] | null;
};

/** What one ruleset, or the classic protection, sets; what it leaves open restricts nothing. */
export type RuleSource<N extends string> = {
  rules: Record<N, Restriction>;
  /** A hole: whom it does not bind is not shown. */
  bypass: readonly Bypass<N>[] | Hole;
};

/** Rules that nobody could read. `knows`: what of them is known all the same. */
export type Unread<N extends string> = { hole: Hole; knows: readonly N[] };

export type RuleSet<N extends string> = { sources: readonly RuleSource<N>[]; unread: readonly Unread<N>[] };

function isList(value: Restriction): value is readonly string[] {
  return typeof value === 'object';
}

/** Both together: all rules hold at once. */
function joined(a: Restriction, b: Restriction): Restriction {
  if (isList(a) && isList(b)) return [...new Set([...a, ...b])].sort();
  return Number(a) >= Number(b) ? a : b;
}

function exceeds(a: Restriction, b: Restriction): boolean {
  if (isList(a) && isList(b)) return a.some((one) => !b.includes(one));
  return Number(a) > Number(b);
}

/**
 * The rule that holds in the end: the strictest of all sources. What an unread one could add to it is a hole, and only where it could
 * add something. `most`: the highest that a number can be.
 */
export function strictest<N extends string>(
  { sources, unread }: RuleSet<N>,
  name: N,
  open: Restriction,
  most: number,
): Json {
  const known = sources.map(({ rules }): Restriction => rules[name]).reduce(joined, open);
  const hole = unread.find(({ knows }) => !knows.includes(name))?.hole;
  if (isList(known)) return hole === undefined ? [...known] : [...known, hole];
  if (hole === undefined || known === true) return known;
  if (typeof known === 'boolean') return hole;
  const among = Array.from({ length: most - known + 1 }, (_, more) => known + more);
  return { ...hole, among };
}

/** Rules that somebody goes around who may do so in pull requests alone: what happens outside of them stays. */
function concernedBy<N extends string>(bypass: Bypass<N>, all: readonly N[], outside: readonly N[]): readonly N[] {
  const of = bypass.of ?? all;
  return bypass.mode === 'pull-request' ? of.filter((name) => !outside.includes(name)) : of;
}

type Going<N extends string> = { bypass: Bypass<N>; around: Set<N> };

/**
 * Whom the rules do not bind, with the rules that they go around: those that no other source, which binds everybody, sets as strictly.
 * `open`: what restricts nothing, by rule; `outside`: rules that are about more than pull requests. Where somebody is not shown, or
 * could be bound by what was not read, there is a hole in the list.
 */
export function goingAround<N extends string>(
  { sources, unread }: RuleSet<N>,
  open: Record<N, Restriction>,
  outside: readonly N[],
): Json[] {
  const all = Object.keys(open) as N[];
  const isKnown = ({ bypass }: RuleSource<N>): boolean => 'length' in bypass;
  const concerned = ({ bypass }: RuleSource<N>, name: N): boolean =>
    'length' in bypass && bypass.some((one) => concernedBy(one, all, outside).includes(name));
  const bindingOf = (name: N, hidden: boolean): Restriction =>
    sources
      .filter((source) => (hidden || isKnown(source)) && !concerned(source, name))
      .map(({ rules }): Restriction => rules[name])
      .reduce(joined, open[name]);
  const isUnread = (name: N): boolean => unread.some(({ knows }) => !knows.includes(name));

  const going = new Map<string, Going<N>>();
  const holes: Hole[] = unread.map(({ hole }) => hole);
  for (const { rules, bypass } of sources) {
    if (!('length' in bypass)) {
      if (all.some((name) => exceeds(rules[name], bindingOf(name, false)))) holes.push(bypass);
      continue;
    }
    for (const one of bypass) {
      const around = concernedBy(one, all, outside).filter(
        (name) => exceeds(rules[name], bindingOf(name, true)) && !isUnread(name),
      );
      const key = JSON.stringify([one.kind, one.name, one.mode]);
      const entry = going.get(key) ?? { bypass: one, around: new Set() };
      for (const name of around) entry.around.add(name);
      if (around.length > 0) going.set(key, entry);
    }
  }
  const known = [...going].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
  return [
    ...known.map(({ bypass: { kind, name, mode }, around }) => ({ kind, name, mode, around: [...around].sort() })),
    ...new Map(holes.map((hole) => [hole.unresolved, hole])).values(),
  ];
}
