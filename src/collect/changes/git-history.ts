import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommitRecord, GitHistory } from '../../model/change.ts';
import type { Problem } from '../../model/problem.ts';
import { createLogReader, LOG_ARGUMENTS, type MessageReading } from './git-log.ts';
import { askGit, streamGit } from './git-process.ts';

/** Commits of one release that are looked at. */
export const MAX_COMMITS = 50_000;

/** The history of the range, and what was read for it. */
export type ReadHistory = GitHistory & {
  /** SHA-256 and length of what git wrote. */
  sha256: string;
  size: number;
  problems: Problem[];
};

/** The name of git's answer, as a place names it. */
export const GIT_LOG = 'git/log';

export function gitProblem(code: string, message: string): Problem {
  return { code, message, kinds: ['change'], place: { path: GIT_LOG, line: null, column: null, pointer: null } };
}

/** Commits at which a shallow clone is cut off; none where it is whole. */
function boundary(root: string): ReadonlySet<string> {
  const path = askGit(root, 'rev-parse', '--git-path', 'shallow');
  if (path === null) return new Set();
  try {
    return new Set(readFileSync(resolve(root, path), 'utf8').split('\n'));
  } catch {
    return new Set();
  }
}

/**
 * Every commit that `to` holds and `from` does not, newest first, by one process of git. `from` null: all that `to` holds. Both are
 * full digests of commits. Never fails: what could not be read is a problem.
 */
export async function readGitHistory(
  root: string,
  { from, to, shallow }: { from: string | null; to: string; shallow: boolean },
  reading: MessageReading,
): Promise<ReadHistory> {
  const commits: CommitRecord[] = [];
  const hash = createHash('sha256');
  let size = 0;
  const reader = createLogReader(reading, (record) => void commits.push(record));
  const range = from === null ? [to] : [to, `^${from}`];
  const end = await streamGit(root, [...LOG_ARGUMENTS, ...range, '--'], (piece) => {
    hash.update(piece);
    size += piece.length;
    reader.read(piece);
    return commits.length <= MAX_COMMITS;
  });
  const problems: Problem[] = [];
  if (end === 'whole') reader.end();
  else if (end === 'stopped') {
    commits.length = MAX_COMMITS;
    problems.push(
      gitProblem('cap-reached', `Only the newest ${MAX_COMMITS} commits of the release are read. Release more often.`),
    );
  } else {
    problems.push(
      gitProblem(
        'git-log-failed',
        'git broke off while it listed the commits of the release. Check the clone out anew, with fetch-depth: 0 and without a filter.',
      ),
    );
  }
  const cut = shallow ? boundary(root) : new Set<string>();
  if (commits.some(({ sha }) => cut.has(sha))) {
    problems.push(
      gitProblem(
        'shallow-clone',
        'The checkout is a shallow clone that ends within the release: older commits of it are not there. Set fetch-depth: 0 at actions/checkout.',
      ),
    );
  }
  const filesCut = commits.filter((commit) => commit.filesCut).length;
  if (filesCut > 0) {
    const message = `Of ${filesCut} commits not all files are listed: there are too many. Kinds of files may be lacking there.`;
    problems.push({ ...gitProblem('cap-reached', message), kinds: [] });
  }
  const whole = problems.every(({ kinds }) => kinds.length === 0);
  return { commits, whole, sha256: hash.digest('hex'), size, problems };
}
