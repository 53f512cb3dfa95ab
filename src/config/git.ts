import { execFileSync } from 'node:child_process';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What git knows of the folder; all empty where there is no git or no repository. */
export type GitFacts = {
  commit: string | null;
  /** OWNER/NAME of `origin`, where it is written in a form that has one. */
  repository: string | null;
  /** Tag that points at the commit; of several, the last by code unit. */
  tag: string | null;
  /** Paths below the folder that git tracks. */
  tracked: ReadonlySet<string>;
};

function git(folder: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** Asks git about the folder. Never fails. */
export function readGit(folder: string): GitFacts {
  const commit = git(folder, 'rev-parse', 'HEAD')?.trim() ?? null;
  if (commit === null) return { commit: null, repository: null, tag: null, tracked: new Set() };
  const origin = git(folder, 'remote', 'get-url', 'origin')?.trim() ?? '';
  const tags = (git(folder, 'tag', '--points-at', 'HEAD') ?? '').split('\n').filter((tag) => tag !== '');
  const tracked = (git(folder, 'ls-files', '-z', '--', '.') ?? '').split('\0').filter((path) => path !== '');
  return {
    commit,
    repository: /[/:]([^/:\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(origin)?.[1] ?? null,
    tag: tags.sort().at(-1) ?? null,
    tracked: new Set(tracked),
  };
}

/** ISO 8601 date of a tag (its own, if it is annotated) or of a commit; null where git does not know it. */
export function readDate(folder: string, kind: 'tag' | 'commit', name: string): string | null {
  const text =
    kind === 'tag'
      ? git(folder, 'for-each-ref', '--format=%(creatordate:iso-strict)', `refs/tags/${name}`)
      : git(folder, 'log', '-1', '--format=%cI', '--end-of-options', name, '--');
  const date = text?.trim() ?? '';
  return date === '' ? null : date;
}
