/** A repository and what of it, as a URI of provenance has it. */
export type SourceUri = {
  /** `github.com/acme/orders`: host and path in lower case, without scheme, credentials and `.git`. */
  repository: string;
  /** `refs/tags/v1`; null: it names none. */
  ref: string | null;
  /** Null: it names none. */
  commit: string | null;
};

const MAX_LENGTH = 2000;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
const HOSTED = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/([^?]+)/i;
const SCP = /^(?:git\+ssh:\/\/)?[a-z0-9._-]+@([a-z0-9.-]+):(?!\d+\/)([^?]+)$/i;
const PACKAGE = /^pkg:(github|gitlab|bitbucket)\/([^@?#]+)(?:@([^?#]+))?/i;
/** Without a scheme only what names a host, as `github.com/acme/orders`. */
const BARE = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/([^?]+)$/i;
const HOSTS: Record<string, string> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org' };

/** Reads the forms in which builders name a repository; null where it is none, as for a package or a bucket. */
export function sourceUri(uri: string): SourceUri | null {
  if (uri.length > MAX_LENGTH) return null;
  const packaged = PACKAGE.exec(uri);
  if (packaged !== null) {
    const [, type = '', path = '', version] = packaged;
    return named(HOSTS[type.toLowerCase()] ?? type, path, version ?? null);
  }
  const match = HOSTED.exec(uri) ?? SCP.exec(uri) ?? BARE.exec(uri);
  if (match === null) return null;
  const [, host = '', rest = ''] = match;
  // git's own form has the ref behind `@`, that of BuildKit behind `#`, with a folder behind `:`.
  const [, path = '', atRef, hashRef] = /^([^@#]+)(?:@([^#]*))?(?:#([^:]*).*)?$/s.exec(rest) ?? [];
  return named(host, path, atRef || hashRef || null);
}

function named(host: string, path: string, version: string | null): SourceUri | null {
  const [, plain = ''] = /^\/*(.*?)(?:\.git)?\/*$/s.exec(path) ?? [];
  const segments = plain.split('/');
  if (segments.length < 2 || segments.some((one) => one === '')) return null;
  // What is longer there is a file, a release or a run of a repository.
  if (/^github\.com$/i.test(host) && segments.length > 2) return null;
  const isCommit = version !== null && COMMIT.test(version);
  return {
    repository: `${host}/${plain}`.toLowerCase(),
    ref: isCommit ? null : version,
    commit: isCommit ? version.toLowerCase() : null,
  };
}

/** A URI as it may be shown: without what stands before `@` in its host, and without its query. */
export function shownUri(uri: string): string {
  return uri
    .slice(0, MAX_LENGTH)
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/i, '$1')
    .replace(/\?[^#]*/, '');
}
