import { type Config, GITHUB_ISSUER, type SignerPattern } from '../../model/config.ts';
import type { SignerCertificate } from './certificate.ts';

/** What of a signer is held against what was expected, in the order in which it is told. */
export const ASPECTS = ['issuer', 'subject', 'repository', 'workflow', 'ref', 'builder'] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * Who may have signed. In patterns `*` stands for characters other than `/` and `@`, `**` for any. `derived`: nobody named it, and what
 * the certificate does not say is then not asked of it.
 */
export type ExpectedSigner = SignerPattern & { derived: boolean };

const GITHUB = 'https://github.com/';

/** The signers that are configured, else any workflow of the released repository at the released tag; none where neither is known. */
export function expectedSigners(config: Config): ExpectedSigner[] {
  const { identity, identities } = config.collect.signatures;
  const named: SignerPattern[] =
    identity === null ? [] : [{ repository: null, workflow: null, ref: null, ...identity }];
  named.push(...identities);
  if (named.length > 0) return named.map((pattern) => ({ ...pattern, derived: false }));
  const { repository, tag } = config.release;
  // Names in git hold no `*`, which would stand for other names here.
  if (repository === null || tag === null || `${repository}${tag}`.includes('*')) return [];
  const ref = `refs/tags/${tag}`;
  const subject = `${GITHUB}${repository}/.github/workflows/*@${ref}`;
  return [{ issuer: GITHUB_ISSUER, subject, repository, workflow: null, ref, derived: true }];
}

/** One signer in words: what a certificate must say. */
export function describeSigner({ subject, repository, workflow, ref, derived }: ExpectedSigner): string {
  if (subject !== null && (derived || (repository === null && workflow === null && ref === null))) return subject;
  const parts = [
    subject,
    workflow === null ? null : `workflow ${workflow}`,
    repository === null ? null : `of ${repository}`,
    ref === null ? null : `at ${ref}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** All that were expected, in words; null where nobody could be. */
export function describeSigners(signers: readonly ExpectedSigner[]): string | null {
  return signers.length === 0 ? null : signers.map(describeSigner).join(', or ');
}

/**
 * Whether a text is as a pattern says. A single `*` never spans `@`: a branch may be called `x@refs/tags/v1`, and would otherwise pass
 * for the tag.
 */
export function subjectMatches(pattern: string, subject: string): boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/@]*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 's').test(subject);
}

/** `OWNER/NAME` of `https://github.com/OWNER/NAME`; of another host with the host before it. */
function repositoryOf(uri: string | null): string | null {
  return uri === null ? null : uri.startsWith(GITHUB) ? uri.slice(GITHUB.length) : uri.replace(/^https:\/\//, '');
}

/** Path of the workflow that signed, from the repository's owner on; the subject has it where no extension does. */
function workflowOf({ workflow, identity }: SignerCertificate): string | null {
  return repositoryOf(workflow ?? identity)?.split('@')[0] ?? null;
}

/** A workflow as it is written in settings, from the repository's owner on. */
function wholeWorkflow(workflow: string, repository: string): string {
  if (!workflow.includes('/')) return `${repository}/.github/workflows/${workflow}`;
  return workflow.startsWith('.github/') ? `${repository}/${workflow}` : workflow;
}

/** In what a signer differs from one that is expected. Asked of an expected one: what it names. */
function differences(expected: ExpectedSigner, signer: SignerCertificate, released: string | null): Aspect[] {
  const { derived } = expected;
  const fits = (pattern: string | null, value: string | null): boolean => {
    if (pattern === null) return true;
    return value === null ? derived : subjectMatches(pattern, value);
  };
  const { repository, workflow } = expected;
  const found: Record<Aspect, boolean> = {
    issuer: signer.issuer === expected.issuer,
    subject:
      expected.subject === null || (signer.identity !== null && subjectMatches(expected.subject, signer.identity)),
    repository: fits(repository, repositoryOf(signer.sourceRepository)),
    workflow: fits(
      workflow === null ? null : wholeWorkflow(workflow, repository ?? released ?? ''),
      workflowOf(signer),
    ),
    ref: fits(expected.ref, signer.sourceRef),
    builder: true,
  };
  return ASPECTS.filter((aspect) => !found[aspect]);
}

/** In what a signer differs from the nearest of those that are expected, and from the builders that are; nothing: it is one of them. */
export function differencesOf(config: Config, signer: SignerCertificate): Aspect[] {
  const { builders } = config.collect.signatures;
  const workflow = signer.workflow ?? signer.identity;
  const built =
    builders.length === 0 || (workflow !== null && builders.some((builder) => subjectMatches(builder, workflow)));
  const nearest = expectedSigners(config)
    .map((expected) => differences(expected, signer, config.release.repository))
    .reduce<Aspect[] | null>((best, one) => (best === null || one.length < best.length ? one : best), null);
  return [...(nearest ?? []), ...(built ? [] : (['builder'] as const))];
}
