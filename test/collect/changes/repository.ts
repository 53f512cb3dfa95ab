import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GitFacts, readGit } from '../../../src/config/git.ts';
import type { Config } from '../../../src/model/config.ts';

const START = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;

/** What a commit says; all of it can be left out. */
export type Said = {
  message?: string;
  author?: string;
  committer?: string;
  files?: Record<string, string>;
  more?: string[];
};

/** A repository that git itself makes, an hour passing with each thing that is done. */
export type Repository = {
  folder: string;
  git: (...args: string[]) => string;
  /** Commits, with a file of its own where none is named, and returns the digest. */
  commit: (said?: Said) => string;
  /** Merges a branch with a merge commit, and returns its digest. */
  merge: (branch: string, message: string) => string;
  remove: () => void;
};

const DANA = 'Dana Petrova <dana@example.com>';

export function createRepository(folder = mkdtempSync(join(tmpdir(), 'history-'))): Repository {
  let hours = 0;
  let files = 0;
  const run = (who: { author?: string; committer?: string }, ...args: string[]): string => {
    const [author, committer] = [who.author ?? DANA, who.committer ?? who.author ?? DANA].map((one) => {
      const [, name = '', email = ''] = /^(.*?) <(.*)>$/.exec(one) ?? [];
      return { name, email };
    });
    const date = new Date(START + hours * HOUR).toISOString();
    hours += 1;
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_AUTHOR_NAME: author?.name,
        GIT_AUTHOR_EMAIL: author?.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: committer?.name,
        GIT_COMMITTER_EMAIL: committer?.email,
        GIT_COMMITTER_DATE: date,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  };
  const git = (...args: string[]) => run({}, ...args);
  git('init', '--quiet', '--initial-branch=main');
  const head = (): string => git('rev-parse', 'HEAD');
  return {
    folder,
    git,
    commit: ({ message = 'A change', files: written, more = [], ...who } = {}) => {
      files += 1;
      for (const [path, text] of Object.entries(written ?? { [`src/file-${files}.ts`]: `${files}\n` })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git('add', '.');
      run(who, 'commit', '--quiet', '--allow-empty', '--message', message, ...more);
      return head();
    },
    merge: (branch, message) => {
      run({ committer: 'GitHub <noreply@github.com>' }, 'merge', '--quiet', '--no-ff', '--message', message, branch);
      return head();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

type Settings = Partial<Config['collect']['changes']>;

/** As much of a configuration as the changes take, and what git says of the folder. */
export function configured(
  folder: string,
  release: { tag?: string | null; commit?: string; at?: string; repository?: string | null } = {},
  changes: Settings = {},
): { config: Config; git: GitFacts } {
  const git = readGit(folder);
  const config = {
    root: folder,
    release: { repository: 'acme/orders', tag: git.tag, commit: git.commit, at: '2026-11-10T00:00:00Z', ...release },
    people: [],
    collect: { changes: { tags: [], tickets: [], people: 'login', paths: [], emergencyLabel: null, ...changes } },
  } as unknown as Config;
  return { config, git };
}
