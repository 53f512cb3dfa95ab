import type { Refusal } from '../../model/asked.ts';
import type { ApiHistory, Person, PullRequestRecord } from '../../model/change.ts';
import type { Bypass, Rewrite, WaysAround } from '../../model/ways-around.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalText } from '../github/refusal.ts';
import { READ_CONTENTS } from './needs.ts';
import { defaultBranchQuery } from './queries.ts';
import type { Told } from './told.ts';

/** Of one release; more than the default branch and that of a hotfix is rare. */
const MAX_BRANCHES = 5;
/** By the documentation of rule suites: to read them takes the right to change the rules. No workflow's own token has it. */
const RULE_SUITES = 'administration: write';
/** How far back rule suites are told, in the shortest month. */
const MONTH_MS = 28 * 24 * 3_600_000;
const NO_COMMIT = /^0+$/;

/** Begin of the release's period and its end, ISO 8601; `from` null: since ever. */
export type Period = { from: string | null; to: string };

type Actor = { login: string; type: string } | null;
type ActivityAnswer = { timestamp: string; before: string; after: string; actor: Actor };
type SuiteAnswer = { pushed_at?: string; actor_name?: string; before_sha?: string; after_sha?: string };

/** What was answered, for the exhibits. */
export type KeepWay = (of: 'activity' | 'rule-suites', key: string, record: Record<string, string | null>) => void;

const NOT_KEPT = 'those of more than four weeks before the run are not kept';

const instant = (date: string): string | null => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
};
const commit = (sha: string | undefined): string | null => (sha === undefined || NO_COMMIT.test(sha) ? null : sha);
const person = (login: string, isBot: boolean): Person => ({
  login,
  name: null,
  kind: isBot ? 'bot' : 'user',
  key: null,
});

/** Branches that pull requests of the release's own line were merged into. */
function basesOf({ commits, pullRequests }: Pick<ApiHistory, 'commits' | 'pullRequests'>, to: string): string[] {
  const bySha = new Map(commits.map((one) => [one.sha, one]));
  const byCommit = new Map(pullRequests.map((pull): [string | null, PullRequestRecord] => [pull.mergeCommit, pull]));
  const found = new Set<string>();
  for (let one = bySha.get(to); one !== undefined; one = bySha.get(one.parents[0] ?? '')) {
    const pull = byCommit.get(one.sha);
    if (pull !== undefined) found.add(pull.baseBranch);
  }
  return [...found].sort();
}

/** Reads force pushes, deletions and pushes past the rules. Never throws. */
export async function readWaysAround(
  reader: GitHubReader,
  history: Pick<ApiHistory, 'commits' | 'pullRequests'>,
  { to, period }: { to: string; period: Period },
  told: Pick<Told, 'lacksWay'>,
  keep: KeepWay,
): Promise<WaysAround> {
  const branches = await branchesOf(reader, history, to, told);
  const isWithin = (at: string): boolean => (period.from === null || at >= period.from) && at <= period.to;
  const rewrites = await readRewrites(reader, branches.known, keep);
  const bypasses = await readBypasses(reader, branches.known, keep);
  for (const [what, refusal] of [
    ['force pushes', rewrites.refusal],
    ['pushes past the rules', bypasses.refusal],
  ] as const)
    told.lacksWay(what, refusal);

  const lacks = (what: string, refusal: Refusal | null): string | null =>
    refusal === null ? branches.lacks : refusalText(what, refusal);
  const monthAgo = instant(new Date(Date.parse(reader.now()) - MONTH_MS).toISOString());
  const since = bypasses.refusal === null ? monthAgo : null;
  const isCovered = since !== null && period.from !== null && period.from >= since;
  return {
    branches,
    rewrites: {
      known: rewrites.known.filter(({ at }) => isWithin(at)),
      lacks: lacks('force pushes', rewrites.refusal),
    },
    bypasses: {
      known: bypasses.known.filter(({ at }) => isWithin(at)),
      // Without the day: it moves on with each run, and facts hold no clock.
      lacks: lacks('pushes past the rules', bypasses.refusal) ?? (isCovered ? null : NOT_KEPT),
      since,
    },
  };
}

async function branchesOf(
  reader: GitHubReader,
  history: Pick<ApiHistory, 'commits' | 'pullRequests'>,
  to: string,
  told: Pick<Told, 'lacksWay'>,
): Promise<WaysAround['branches']> {
  const bases = basesOf(history, to);
  const answer = await reader.query<{ repository: { defaultBranchRef: { name: string } | null } }>({
    name: 'default-branch',
    text: defaultBranchQuery(),
    variables: {},
    count: () => 1,
    needs: { '': READ_CONTENTS },
  });
  const own = answer.data?.repository.defaultBranchRef?.name;
  const all = [...new Set([...(own === undefined ? [] : [own]), ...bases])];
  const refusal = answer.refusal ?? answer.refused[0]?.refusal ?? null;
  const known = all.slice(0, MAX_BRANCHES);
  told.lacksWay('the default branch', refusal);
  if (refusal !== null) return { known, lacks: refusalText('the default branch', refusal) };
  return {
    known,
    lacks: all.length > known.length ? `${known.length} of ${all.length} branches were asked about` : null,
  };
}

type Found<T> = { known: T[]; refusal: Refusal | null };

async function readRewrites(reader: GitHubReader, branches: readonly string[], keep: KeepWay): Promise<Found<Rewrite>> {
  const found: Found<Rewrite> = { known: [], refusal: null };
  const { repos } = reader.octokit.rest;
  for (const branch of branches) {
    for (const [type, what] of [
      ['force_push', 'force-push'],
      ['branch_deletion', 'deletion'],
    ] as const) {
      const parameters = { ref: `refs/heads/${branch}`, activity_type: type };
      const listed = await reader.list(repos.listActivities, parameters, READ_CONTENTS, {
        of: (data: ActivityAnswer[]) => data,
      });
      found.refusal ??= listed.refusal;
      for (const { timestamp, before, after, actor } of listed.records) {
        const at = instant(timestamp);
        if (at === null) continue;
        const by = actor === null ? null : person(actor.login, actor.type === 'Bot');
        found.known.push({ branch, what, at, by, before: commit(before), after: commit(after) });
        keep('activity', `${at} ${branch} ${what} ${after}`, {
          branch,
          type,
          at,
          before,
          after,
          actor: actor?.login ?? null,
        });
      }
    }
  }
  found.known.sort((a, b) => order(a, b));
  return found;
}

async function readBypasses(reader: GitHubReader, branches: readonly string[], keep: KeepWay): Promise<Found<Bypass>> {
  const found: Found<Bypass> = { known: [], refusal: null };
  const { repos } = reader.octokit.rest;
  for (const branch of branches) {
    const parameters = { ref: `refs/heads/${branch}`, rule_suite_result: 'bypass', time_period: 'month' };
    const listed = await reader.list(repos.getRepoRuleSuites, parameters, RULE_SUITES, {
      of: (data: SuiteAnswer[]) => data,
    });
    found.refusal ??= listed.refusal;
    // What is refused for one branch is refused for all.
    if (listed.refusal !== null) break;
    for (const { pushed_at = '', actor_name: login = 'ghost', before_sha, after_sha } of listed.records) {
      const at = instant(pushed_at);
      if (at === null) continue;
      const isBot = login.endsWith('[bot]');
      found.known.push({ branch, at, by: person(login, isBot), before: commit(before_sha), after: commit(after_sha) });
      const record = { branch, at, before: before_sha ?? null, after: after_sha ?? null, actor: login };
      keep('rule-suites', `${at} ${branch} ${after_sha}`, record);
    }
  }
  found.known.sort((a, b) => order(a, b));
  return found;
}

function order(a: { at: string; branch: string }, b: { at: string; branch: string }): number {
  const [x, y] = [`${a.at} ${a.branch}`, `${b.at} ${b.branch}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
