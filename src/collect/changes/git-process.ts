import { execFileSync, spawn } from 'node:child_process';

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * What git is told of its surroundings: replacements of objects would show another history than the one that is released, and nothing
 * is fetched or asked on the way.
 */
function surroundings(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** git's answer, without the line end; null where it refuses, or is not there. */
export function askGit(folder: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: surroundings(),
      maxBuffer: MAX_ANSWER_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).replace(/\n$/, '');
  } catch {
    return null;
  }
}

const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** A commit or a tag as git keeps it, byte by byte; null where there is none of that kind, or it is larger than any of use. */
export function readObject(folder: string, kind: 'commit' | 'tag', reference: string): Buffer | null {
  try {
    return execFileSync('git', ['-C', folder, 'cat-file', kind, reference], {
      env: surroundings(),
      maxBuffer: MAX_OBJECT_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** Hands on git's answer piece by piece as it comes. `take` returns false to hear no more. Resolves to whether git came to its end. */
export function streamGit(
  folder: string,
  args: readonly string[],
  take: (piece: Buffer) => boolean,
): Promise<'whole' | 'stopped' | 'failed'> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', folder, ...args], { env: surroundings(), stdio: ['ignore', 'pipe', 'ignore'] });
    let stopped = false;
    child.stdout.on('data', (piece: Buffer) => {
      if (stopped || take(piece)) return;
      stopped = true;
      child.kill();
    });
    child.on('error', () => resolve('failed'));
    child.on('close', (code) => resolve(stopped ? 'stopped' : code === 0 ? 'whole' : 'failed'));
  });
}
