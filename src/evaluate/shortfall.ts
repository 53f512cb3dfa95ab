import type { Check } from '../model/check.ts';
import { daysBetween } from '../model/days.ts';
import { BASES, type Basis, type Evidence } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';

/** All that is known of the evidence as a whole when checks are judged. */
export type EvidenceContext = {
  byId: ReadonlyMap<string, Evidence>;
  /** Problems of the evidence and of the run, in the order they were met. */
  problems: readonly Problem[];
  /** Kinds of which nothing was found. */
  missing: ReadonlySet<string>;
  /** False: there was no token to ask the platform with. */
  platformAsked: boolean;
  /** ISO 8601, the time of the release. */
  at: string;
};

function weakerThan(basis: Basis, least: Basis): boolean {
  return BASES.indexOf(basis) > BASES.indexOf(least);
}

/** Why evidence cannot carry a pass of this check, in a sentence; null: it can. */
export function shortfall(check: Check, evidence: Evidence | undefined, at: string): string | null {
  const basis = evidence?.basis ?? 'absent';
  if (weakerThan(basis, check.basis)) {
    return `What it rests on is ${basis}; a pass needs ${check.basis}.`;
  }
  if (check.maxAgeDays === null || evidence === undefined) return null;
  const age = daysBetween(evidence.producedAt, at);
  if (age === null || age <= check.maxAgeDays) return null;
  const date = evidence.producedAt?.slice(0, 10);
  return `The evidence expired: it is of ${date}, ${age} days before the release; ${check.maxAgeDays} are allowed.`;
}

/** Whether the age of evidence matters to the check and is not known. */
export function ageUnknown(check: Check, evidence: Evidence | undefined, at: string): boolean {
  return check.maxAgeDays !== null && daysBetween(evidence?.producedAt ?? null, at) === null;
}

/** The problems because of which the facts that a check needs may not be all there are. */
export function holesInPopulation(check: Check, context: EvidenceContext): Problem[] {
  const read: readonly string[] = [...check.needs, ...check.uses];
  return context.problems.filter(({ kinds }) => kinds.some((kind) => read.includes(kind)));
}

function placeOf({ place, code }: Problem): string {
  if (place === null) return code;
  return `${code} at ${place.path}${place.line === null ? '' : `:${place.line}`}`;
}

/** The sentence for a population that is not whole. */
export function notWhole(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return '';
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
  return `Not all of the evidence could be read, so there may be more to judge: ${placeOf(first)}${more}.`;
}
