import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import { gapsOf, keptBackOf, severityOf } from '../../report/gaps.ts';
import type { PlaceLink } from '../place-link.ts';
import type { PlatformLinker } from '../platform-link.ts';
import { KIND_WORDS, OUTCOME_WORDS, type Word } from '../wording.ts';
import { type WorstChange, worstChange } from './change-rows.ts';
import { releaseName } from './cover.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { population } from './population.ts';
import { type RightLine, rightLines } from './right-lines.ts';

/** What the first page has room for: who has a minute reads no further. */
export type Glance = {
  /** Checks in the profile, and how they came out once decisions lie over them. */
  checks: number;
  outcomes: (Word & { count: number })[];
  pieces: number;
  facts: number;
  /** The population of changes in a line, and the one to look at first; null: nothing is known of changes. */
  changes: { sentence: string; worst: WorstChange | null } | null;
  /** Kinds of evidence of which nothing was found. */
  missing: string[];
  /** There was no token to ask the platform with. */
  platformNotAsked: boolean;
  /** Problems with the evidence, and the checks that one reason, most often these, keeps back. */
  problems: number;
  keptBack: number;
  /** The release before; null: none is known, and nothing can be new. */
  previous: string | null;
  gained: Bounded<RightLine> | null;
  /** The gravest gaps: how many facts fail, and where the first of them stands. */
  worst: Bounded<{
    check: string;
    severity: string;
    /** What is said of the first fact, else what does not hold. */
    what: string;
    count: number;
    place: PlaceLink | null;
    others: boolean;
  }>;
};

const FIRST = 3;

export function glance(
  report: Report,
  { link, platform }: { link: (place: Place) => PlaceLink; platform: PlatformLinker },
  limits: Limits,
): Glance {
  const few = { ...limits, listed: Math.min(limits.listed, FIRST) };
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const results = report.results.filter((result) => result.inProfile);
  const changes = population(report, few);
  const { delta } = report;
  return {
    checks: results.length,
    outcomes: Object.entries(OUTCOME_WORDS)
      .map(([outcome, word]) => ({ ...word, count: results.filter((result) => result.decided === outcome).length }))
      .filter(({ count }) => count > 0),
    pieces: report.evidence.length,
    facts: report.facts.length,
    changes: changes === null ? null : { sentence: changes.sentence, worst: worstChange(report, platform, limits) },
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    platformNotAsked: report.asked === null,
    problems: report.problems.length + report.evidence.reduce((sum, { problems }) => sum + problems.length, 0),
    keptBack: keptBackOf(report).reduce((sum, { checks }) => sum + checks.length, 0),
    previous: delta === null ? null : releaseName(delta.previous),
    gained: delta === null ? null : rightLines(report, link, few).gained,
    worst: bounded(gapsOf(report), few, (open) => {
      const [first] = open.facts;
      const place = first === undefined ? undefined : places.get(first.fact);
      return {
        check: open.check.id,
        severity: severityOf(open),
        what: clip(first?.texts[0] ?? `Does not hold: ${open.check.statement}`, limits),
        count: open.facts.length,
        place: place === undefined ? null : link(place),
        others: open.facts.length > 1,
      };
    }),
  };
}
