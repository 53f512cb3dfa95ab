import type { Change } from '../../model/change.ts';
import type { Json } from '../../model/json.ts';
import type { Exhibits } from '../github/exhibits.ts';
import type { SourceOf } from './change-facts.ts';

/** Answers on changes that are kept: the exhibit, and what gave them. Commits have their digest as key, pull requests their number. */
const EXHIBITS = {
  commits: ['github/commits.jsonl', 'GET /repos/{owner}/{repo}/compare/{basehead}'],
  'all-commits': ['github/commits.jsonl', 'GET /repos/{owner}/{repo}/commits'],
  'commit-pull-requests': ['github/commit-pull-requests.jsonl', 'GraphQL commit-pull-requests'],
  'commit-checks': ['github/commit-checks.jsonl', 'GraphQL commit-checks'],
  'pull-requests': ['github/pull-requests.jsonl', 'GraphQL merged-pull-requests'],
  issues: ['github/issues.jsonl', 'GraphQL existing-issues'],
  activity: ['github/activity.jsonl', 'GET /repos/{owner}/{repo}/activity'],
  'rule-suites': ['github/rule-suites.jsonl', 'GET /repos/{owner}/{repo}/rulesets/rule-suites'],
} as const;
type Answers = keyof typeof EXHIBITS;

/** Keeps one answer, as it came but for what nobody reads. */
export type Keep = (of: Answers, key: string, record: Json) => void;

export const KEEP_NOTHING: Keep = () => undefined;

export type KeptAnswers = {
  keep: Keep;
  /** All that there is was answered, be it nothing. */
  answered: (of: Answers) => void;
  /** Of a change by its pull request, or by itself where the platform says that none brought it. */
  sourceOf: SourceOf;
};

export function createKeptAnswers(exhibits: Exhibits): KeptAnswers {
  const kept = new Set<string>();
  const answered = (of: Answers): void => {
    const [path, foundBy] = EXHIBITS[of];
    exhibits.open('change', path, foundBy);
  };
  const sourceIn = (of: Answers, key: string): ReturnType<SourceOf> => {
    const [path] = EXHIBITS[of];
    if (!kept.has(`${path} ${key}`)) return null;
    return { place: { path, line: null, column: null, pointer: `/${key}` }, evidence: `change:${path}` };
  };
  return {
    keep: (of, key, record) => {
      answered(of);
      exhibits.keep(EXHIBITS[of][0], key, record);
      kept.add(`${EXHIBITS[of][0]} ${key}`);
    },
    answered,
    sourceOf: ({ record, settled, pullRequest, commits }: Change) => {
      if (record !== null) return sourceIn('pull-requests', String(record.number));
      return settled && pullRequest === null ? sourceIn('commits', commits[0]?.sha ?? '') : null;
    },
  };
}
