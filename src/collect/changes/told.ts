import type { Refusal } from '../../model/asked.ts';
import type { Problem } from '../../model/problem.ts';
import type { Refused } from '../github/query-errors.ts';
import { refusalProblem, refusalText } from '../github/refusal.ts';

export const COMMITS_PLACE = 'github/compare.json';
export const PULLS_PLACE = 'github/pulls.json';

/** The name of an answer, as a place names it. */
export function pullRequestPlace(number: number): string {
  return `github/pulls/${number}.json`;
}

/** Parts of pull requests as a reader calls them. */
const WORDS: Record<string, string> = {
  closingIssuesReferences: 'issues',
  statusCheckRollup: 'checks',
  head: 'checks',
  mergeCommit: 'checks',
  reviews: 'reviews',
  commits: 'commits',
  labels: 'labels',
  files: 'files',
  timelineItems: 'events',
};

const NO_WORKFLOW =
  "No workflow's own token has that right, and it is not worth one that has; the rules, and what they make of reviews, are read without it.";

/** What could not be read of the history, each once; with something of it, the history is not whole. */
export type Told = {
  problems: Problem[];
  whole: boolean;
  /** Null: nothing is lacking. */
  lacks: (what: string, refusal: Refusal | null, place: string) => void;
  /** A part that was refused leaves a hole in each change; it is told once, and caps nothing else. */
  lacksPart: (part: Refused) => void;
  /** Ways around the process that the platform does not show; null: it does. They cap nothing either. */
  lacksWay: (what: string, refusal: Refusal | null) => void;
};

export function createTold(): Told {
  const add = (problem: Problem): void => {
    if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
  };
  const told: Told = {
    problems: [],
    whole: true,
    lacks: (what, refusal, place) => {
      if (refusal === null) return;
      told.whole = false;
      add(refusalProblem(what, refusal, ['change'], place));
    },
    lacksPart: ({ path, refusal }) => {
      const field = path.findLast((part) => typeof part === 'string' && Object.hasOwn(WORDS, part)) ?? '';
      add(refusalProblem(`${WORDS[field] ?? 'a part'} of pull requests`, refusal, [], PULLS_PLACE));
    },
    lacksWay: (what, refusal) => {
      if (refusal === null) return;
      const problem = refusalProblem(what, refusal, [], 'github/activity.jsonl');
      const isOfWorkflow = refusal.permission?.startsWith('administration') !== true;
      const text = refusalText(what, refusal);
      const message = `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${NO_WORKFLOW}`;
      add(isOfWorkflow ? problem : { ...problem, message });
    },
  };
  return told;
}
