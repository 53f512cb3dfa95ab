import type { Config } from '../../model/config.ts';

/** Who must have signed. In the subject `*` stands for characters other than `/` and `@`, `**` for any. */
export type ExpectedIdentity = { issuer: string; subject: string };

/** The OIDC issuer of GitHub's workflows. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** The identity that is configured, else any workflow of the released repository at the released tag; null where neither is known. */
export function expectedIdentity(config: Config): ExpectedIdentity | null {
  if (config.collect.signatures.identity !== null) return config.collect.signatures.identity;
  const { repository, tag } = config.release;
  if (repository === null || tag === null) return null;
  return { issuer: GITHUB_ISSUER, subject: `https://github.com/${repository}/.github/workflows/*@refs/tags/${tag}` };
}

/**
 * Whether a subject is the expected one. A single `*` never spans `@`: a branch may be called `x@refs/tags/v1`, and would otherwise pass
 * for the tag.
 */
export function subjectMatches(pattern: string, subject: string): boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/@]*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 's').test(subject);
}
