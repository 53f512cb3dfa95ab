import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiHistory, Population } from '../../model/change.ts';
import type { Config } from '../../model/config.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { WaysAround } from '../../model/ways-around.ts';
import type { Read } from '../read-evidence.ts';
import type { PersonOf } from './api-commits.ts';
import type { Period } from './api-ways-around.ts';
import { changeFacts, type DetailsOf, type SourceOf } from './change-facts.ts';
import { dividedByPaths } from './elsewhere.ts';
import { GIT_LOG, gitProblem, readGitHistory } from './git-history.ts';
import type { MessageReading } from './git-log.ts';
import { askGit } from './git-process.ts';
import { createNaming, createPersonOf, createRolesOf, type Naming, type RolesOf } from './people.ts';
import { populationOf } from './population.ts';
import { type EarlierRelease, type ReleaseRange, releaseRange } from './range.ts';
import { rangeFact } from './range-fact.ts';
import { createTicketsIn } from './tickets.ts';
import { NO_PATHS, type PathReading } from './touched-files.ts';

/** What the API tells of the range; `detailsOf` once persons have names. */
export type ApiAnswer = {
  history: ApiHistory;
  waysAround: WaysAround;
  problems: Problem[];
  /** Left out: git's answer is all that is kept of a change. */
  sourceOf?: SourceOf;
  detailsOf: (naming: Naming, population: Population, range: ReleaseRange, rolesOf: RolesOf) => DetailsOf;
};

/** Asks the platform about a range; null: there is no token to ask with. */
export type AskApi = (
  range: { from: string | null; to: string; period: Period },
  reading: MessageReading,
  settings: Config['collect']['changes'],
) => Promise<ApiAnswer>;

/** What came of the changes, and what others build on. `changes` null: there is no checkout, or it does not hold the release. */
export type ReadChanges = Read & {
  changes: { range: ReleaseRange; population: Population; naming: Naming } | null;
};

const EVIDENCE = `change:${GIT_LOG}`;
const NOTHING: ReadChanges = { evidence: [], facts: [], problems: [], changes: null };

function only(code: string, message: string): ReadChanges {
  return { ...NOTHING, problems: [gitProblem(code, message)] };
}

/**
 * Gathers the changes of the release by git and, where `askApi` is there, by the platform. `head`: the commit that is checked out;
 * null: git knows of none. `earlier`: releases of this system that evidence is of. `paths`: what the checkout says of paths, but for the
 * prefix. Never fails for what it finds.
 */
export async function readChanges(
  config: Config,
  head: string | null,
  earlier: readonly EarlierRelease[],
  askApi: AskApi | null,
  paths: Omit<PathReading, 'prefix'> = NO_PATHS,
  personOf: PersonOf = createPersonOf(),
): Promise<ReadChanges> {
  const { root, release, collect } = config;
  if (release.commit === null) return NOTHING;
  if (head === null) {
    if (!existsSync(join(root, '.git'))) return NOTHING;
    return only(
      'git-refused',
      'git does not read the checkout, so its changes are not known. In a container run `git config --global --add safe.directory` with its path first.',
    );
  }
  const range = releaseRange(root, config, earlier);
  if (range === null) {
    return only(
      'release-not-in-history',
      'The checkout does not hold the released commit, so its changes are not known. Check out the released tag, with fetch-depth: 0.',
    );
  }
  const bounds = { from: range.previous?.commit ?? null, to: range.commit };
  const reading: MessageReading = { personOf, ticketsIn: createTicketsIn(collect.changes.tickets) };
  const git = await readGitHistory(root, { ...bounds, shallow: range.shallow }, reading);
  const history = { commits: git.commits, whole: git.whole && range.relation !== 'unknown' };
  const api =
    askApi === null
      ? null
      : await askApi(
          { ...bounds, period: { from: range.previous?.at ?? null, to: release.at } },
          reading,
          collect.changes,
        );
  const whole = populationOf(history, api?.history ?? null);
  const { own, elsewhere } = dividedByPaths(whole.changes, collect.changes.paths);
  const population: Population = { ...whole, changes: own };
  const naming = createNaming(collect.changes.people, release.repository, personsOf(whole));
  const detailsOf: DetailsOf = api?.detailsOf(naming, population, range, createRolesOf(config.people)) ?? (() => ({}));
  const prefix = askGit(root, 'rev-parse', '--show-prefix') ?? '';
  const facts = [
    rangeFact(
      range,
      population,
      { git: history, api: api?.history ?? null, waysAround: api?.waysAround ?? null, elsewhere },
      { at: release.at, naming, evidence: EVIDENCE },
    ),
    ...changeFacts(population.changes, {
      naming,
      detailsOf,
      sourceOf: api?.sourceOf ?? (() => null),
      paths: { ...paths, prefix },
      evidence: EVIDENCE,
    }),
  ];
  const evidence: Evidence = {
    id: EVIDENCE,
    kind: 'change',
    dialect: 'git-log',
    source: { path: GIT_LOG, commit: null },
    foundBy: `git log ${range.previous === null ? '' : `${range.previous.tag ?? range.previous.commit}..`}${range.tag ?? range.commit}`,
    sha256: git.sha256,
    size: git.size,
    exhibit: null,
    producedAt: null,
    basis: 'observed',
    problems: eachOnce([...range.problems, ...git.problems]),
  };
  const problems = api?.problems ?? [
    gitProblem(
      'platform-not-asked',
      'Only git was asked about the changes: who reviewed, merged and deployed them is known to the platform alone. Run the action with its github-token.',
    ),
  ];
  return { evidence: [evidence], facts, problems, changes: { range, population, naming } };
}

function* personsOf({ changes }: Population) {
  for (const { record, commits } of changes) {
    // Accounts first: a profile's name comes before the one that somebody has set on a machine.
    if (record !== null) yield record.author;
    if (record?.mergedBy) yield record.mergedBy;
    for (const commit of commits) yield* [commit.author, commit.committer, ...commit.coAuthors];
  }
}

function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
