import type { Source } from './lock.ts';

const GIT_HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
  gist: 'gist.github.com',
};

const MAX_HOST = 253;

/** Host of a URL or of git's short form of one, in lower case, with its port and without who signs in; null where none is written. */
export function hostOf(url: string): string | null {
  const rest =
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? /^((?:[^@/\s]+@)?[^:/\s]+\.[^:/\s]+):/.exec(url)?.[1];
  const host = rest?.slice(rest.lastIndexOf('@') + 1).toLowerCase();
  return host && host.length <= MAX_HOST && /^[a-z0-9._-]+(?::\d+)?$/.test(host) ? host : null;
}

/** What a place that a dependency names is: git, an archive somewhere, a path; null where it is neither, so a version or a range. */
export function placeNamed(written: string): Source | null {
  const text = written.trim();
  const short = /^(github|gitlab|bitbucket|gist):/i.exec(text)?.[1]?.toLowerCase();
  if (short !== undefined) return { kind: 'git', host: GIT_HOSTS[short] ?? null };
  if (/^(?:git|hg|svn|bzr)(?:\+[a-z]+)?:|^git@|^ssh:|\.git(?:#|$)/i.test(text))
    return { kind: 'git', host: hostOf(text.replace(/^(?:git|hg|svn|bzr)\+/i, '')) };
  if (/^https?:/i.test(text)) return { kind: 'http', host: hostOf(text) };
  if (/^(?:file|link|portal|path):|^\.{0,2}\/|^~\/|^[a-z]:[\\/]|^\.\.?$/i.test(text))
    return { kind: 'file', host: null };
  // npm's OWNER/NAME is GitHub's.
  return /^[\w-]+\/[\w.-]+(?:#.*)?$/.test(text) ? { kind: 'git', host: 'github.com' } : null;
}

/** Where an archive that was taken from a URL came from: a registry, where the URL is built as registries build theirs. */
export function archiveSource(url: string, isOfRegistry: boolean): Source {
  const named = placeNamed(url);
  if (named !== null && named.kind !== 'http') return named;
  return { kind: isOfRegistry ? 'registry' : 'http', host: hostOf(url) };
}
