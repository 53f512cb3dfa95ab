import type { CommitRecord } from '../../model/change.ts';
import type { ReadChanges } from '../changes/read-changes.ts';
import type { Read } from '../read-evidence.ts';
import type { ReadContext } from '../reader.ts';
import { type PlatformsWord, readGitSignatures } from './git-signatures.ts';

/**
 * Who signed the released tag and the commits, beside what the platform's own reading says of them. `platform` comes back with it: a tag
 * whose signature was verified here is signed, whatever the platform could tell, unless the key came with the repository itself.
 */
export function readGitSigners(context: ReadContext, { changes }: ReadChanges, platform: Read): Read[] {
  if (changes === null) return [platform];
  const commits = changes.population.changes.flatMap((change) => change.commits);
  const signed = commits.filter(({ signature }) => signature !== 'none').map(({ sha }) => sha);
  const git = readGitSignatures(context, signed, platformsWord(commits, platform));
  return [withOwnTag(platform, git), git];
}

function platformsWord(commits: readonly CommitRecord[], platform: Read): PlatformsWord {
  const states = new Map(commits.map(({ sha, signature }) => [sha, signature]));
  const release = platform.facts.find(({ type }) => type === 'release')?.attributes;
  return (what) => {
    if ('commit' in what) {
      const state = states.get(what.commit);
      return state === 'verified' || state === 'refused' ? state : null;
    }
    if (release?.tagForm === 'signed') return 'verified';
    return release?.tagForm === 'annotated' && typeof release.tagSignature === 'string' ? 'refused' : null;
  };
}

function withOwnTag(platform: Read, git: Read): Read {
  const isVerified = git.facts.some(
    ({ attributes: { content, verification, verifier, root } }) =>
      content === 'git-tag' && verification === 'verified' && verifier === 'here' && root === 'configured',
  );
  if (!isVerified) return platform;
  const facts = platform.facts.map((fact) =>
    fact.type === 'release' ? { ...fact, attributes: { ...fact.attributes, tagForm: 'signed' } } : fact,
  );
  return { ...platform, facts };
}
