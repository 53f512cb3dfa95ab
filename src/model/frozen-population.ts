import type { Attributes } from './fact.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';

/** Attributes of a change that are frozen with it, in the order of the table; `deployedTo` is of the release as a whole. */
export const FROZEN_ATTRIBUTES = [
  'pullRequest',
  'title',
  'route',
  'commits',
  'headCommit',
  'at',
  'author',
  'approval',
  'approvals',
  'mergedBy',
  'tickets',
  'checks',
  'files',
  'emergency',
] as const;

/** One thing of a population: the fact it is made of, cut to what a tester looks at. A value can be a Hole at any place. */
export type FrozenItem = {
  /** Id of the fact, the same in each run. */
  id: string;
  attributes: Attributes;
  /** Where the fact stands. */
  place: Place;
  /** Further records of the platform about it, below `exhibits/` of the evidence. */
  records: { path: string; pointer: string }[];
};

/** `population.json`: every change of a release, complete in itself, so that a sample can be drawn from it alone. */
export type FrozenPopulation = {
  schema: 'release-evidence-population/1';
  tool: Report['tool'];
  system: string;
  release: Report['release'];
  /** Attributes of the commit-range: from where to where, counts by both routes, their differences. Null: there is none. */
  range: Attributes | null;
  /** What could not be read of the changes, so that there may be more of them. */
  problems: { code: string; message: string }[];
  /** In code unit order of their ids. */
  changes: FrozenItem[];
  /** Deployments of the platform, in the same order. Null: it was not asked. */
  deployments: FrozenItem[] | null;
  /** What runs as a function of the release, held against what was released; none: nobody supplied it. */
  deployedCode: FrozenItem[];
  /** SHA-256 over the canonical JSON (RFC 8785) of `changes`. */
  digest: string;
};
