import type { Evidence } from '../../model/evidence.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { exhibitNumbers } from '../../report/exhibits.ts';
import type { PlaceLink } from '../place-link.ts';
import { KIND_WORDS, PLATFORM_NOT_ASKED } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** What was not looked at, and why. */
export type NotLookedAt = {
  missing: string[];
  /** That there was no token to ask the platform with; null: it was asked. */
  platformNotAsked: string | null;
  leftOut: string[];
  /** Controls that a release cannot show. */
  outOfScope: { framework: string; noun: string; count: number; total: number }[];
  problems: Bounded<{ code: string; message: string; place: PlaceLink | null; kinds: string[] }>;
  problemCount: number;
  foundNothing: { kind: string; patterns: string[] }[];
};

export function notLookedAt(report: Report, link: (place: Place) => PlaceLink, limits: Limits): NotLookedAt {
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return {
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    platformNotAsked: report.asked === null ? PLATFORM_NOT_ASKED : null,
    leftOut: report.scope.leftOut.map((text) => clip(text, limits)),
    outOfScope: report.frameworks.map(({ id, name, noun, controls }) => ({
      framework: name,
      noun,
      count: report.controls.filter((result) => result.framework === id && result.status === 'out-of-scope').length,
      total: controls.length,
    })),
    problems: bounded(problems, limits, ({ code, message, place, kinds }: Problem) => ({
      code,
      message: clip(message, limits),
      place: place === null ? null : link(place),
      kinds: kinds.map((kind) => KIND_WORDS[kind]),
    })),
    problemCount: problems.length,
    foundNothing: patternsThatFoundNothing(report),
  };
}

function patternsThatFoundNothing(report: Report): NotLookedAt['foundNothing'] {
  const idle = report.looked.filter((entry) => report.missing.includes(entry.kind));
  return [...new Set(idle.map((entry) => entry.kind))].map((kind) => ({
    kind: KIND_WORDS[kind],
    patterns: idle.filter((entry) => entry.kind === kind).map((entry) => entry.pattern),
  }));
}

/** The numbered index of everything that was collected. */
export type EvidenceIndex = Bounded<{
  number: string;
  kind: string;
  path: PlaceLink;
  dialect: string;
  sha256: string;
  size: number;
  /** How much of it the pack holds, and where. */
  kept: string;
  foundBy: string;
  producedAt: string | null;
  basis: string;
  tracked: boolean;
  problems: number;
}>;

export function evidenceIndex(report: Report, link: (place: Place) => PlaceLink, limits: Limits): EvidenceIndex {
  const numbers = exhibitNumbers(report);
  return bounded(report.evidence, limits, (evidence) => ({
    number: numbers.get(evidence.id) ?? '',
    kind: KIND_WORDS[evidence.kind],
    path: link({ path: evidence.source.path, line: null, column: null, pointer: null }),
    dialect: evidence.dialect,
    sha256: evidence.sha256,
    size: evidence.size,
    kept: clip(keptText(evidence), limits),
    foundBy: clip(evidence.foundBy, limits),
    producedAt: evidence.producedAt,
    basis: evidence.basis,
    tracked: evidence.source.commit !== null,
    problems: evidence.problems.length,
  }));
}

function keptText({ exhibit, source }: Evidence): string {
  if (exhibit === null) return 'no exhibit';
  const { path, as, because } = exhibit;
  // Most stand below the folder under their own path.
  const named = path === null || path === `exhibits/${source.path}` ? '' : `as ${path}: `;
  return named + (as === 'whole' ? 'whole' : (because ?? as));
}
