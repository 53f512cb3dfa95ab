import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import type { Report } from '../../model/report.ts';
import type { FactResult } from '../../model/result.ts';
import type { PlaceLink } from '../place-link.ts';
import { OUTCOME_WORDS, type Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** A fact and where it stands. */
export type NamedFact = {
  fact: string;
  /** Null where the fact is not in the report: a check about results, say. */
  place: PlaceLink | null;
  exhibit: string | null;
};

/** One fact as a check judged it, in words. */
export type FactLine = NamedFact & FactWords;

/** What there is to say of a fact. */
export type FactWords = {
  outcome: Word;
  severity: string | null;
  /** Set where it could turn out to be worse. */
  atMost: string | null;
  texts: string[];
  reasons: Bounded<{ pointer: string; value: string | null; why: string | null }>;
  restsOn: Bounded<{ pointer: string; kind: string; from: string }>;
  decision: { kind: string; by: string } | null;
};

const REASONS_LISTED = 5;
const VALUE_LENGTH = 300;
const KIND_OF_ORIGIN = {
  assumed: 'an assumed value',
  'inherited-default': 'the default of the platform',
  conditional: 'a value that depends on a condition',
};

/** Facts of which the same is to be said, in the order of the first of each. */
export type FactGroup = FactWords & { facts: NamedFact[] };

export function grouped({ items, more }: Bounded<FactLine>): Bounded<FactGroup> {
  const groups = new Map<string, FactGroup>();
  for (const { fact, place, exhibit, ...words } of items) {
    const key = JSON.stringify(words);
    const group = groups.get(key) ?? { ...words, facts: [] };
    group.facts.push({ fact, place, exhibit });
    groups.set(key, group);
  }
  return { items: [...groups.values()], more };
}

export type FactLiner = (result: FactResult) => FactLine;

/** Puts facts in words; the lookups are made once a report. */
export function factLiner(
  report: Report,
  link: (place: Fact['place']) => PlaceLink,
  exhibits: ReadonlyMap<string, string>,
  limits: Limits,
): FactLiner {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const few = { ...limits, listed: Math.min(limits.listed, REASONS_LISTED) };
  const shortValues = { ...limits, text: Math.min(limits.text, VALUE_LENGTH) };
  return (result) => {
    const fact = facts.get(result.fact);
    return {
      fact: clip(result.fact, limits),
      place: fact === undefined ? null : link(fact.place),
      exhibit: fact === undefined ? null : (exhibits.get(fact.evidence) ?? null),
      outcome: OUTCOME_WORDS[result.outcome],
      severity: result.severity,
      atMost: result.atMost === result.severity ? null : result.atMost,
      texts: result.texts.map((text) => clip(text, limits)),
      reasons: bounded(distinct(result.reasons), few, (reason) => ({
        pointer: clip(reason.pointer, limits),
        value: 'value' in reason ? clip(canonicalJson(reason.value), shortValues) : null,
        why: 'why' in reason ? clip(reason.why, limits) : null,
      })),
      restsOn: bounded(result.restsOn, few, ({ pointer, kind, from }) => ({
        pointer: clip(pointer, limits),
        kind: KIND_OF_ORIGIN[kind],
        from: clip(from, limits),
      })),
      decision:
        result.decision === null
          ? null
          : { kind: OUTCOME_WORDS[result.decision.kind].word, by: clip(result.decision.by, limits) },
    };
  };
}

/** Without those that say of a part what was said of the whole. */
function distinct(reasons: FactResult['reasons']): FactResult['reasons'] {
  return reasons.filter(
    (reason, index) =>
      !('why' in reason) ||
      !reasons
        .slice(0, index)
        .some((before) => 'why' in before && before.why === reason.why && isWithin(reason.pointer, before.pointer)),
  );
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}
