import type { Attributes, Hole } from '../../model/fact.ts';
import type { GitHubReader } from '../github/reader.ts';
import type { Telling } from './telling.ts';

const NEEDS = 'contents: read';
/** A tag can be of a tag, and so on. */
const MAX_NESTED = 5;
/** What the platform says while it cannot look at signatures. */
const NOT_LOOKED_AT = new Set(['gpgverify_unavailable', 'gpgverify_error', 'ocsp_error', 'ocsp_pending']);
const NO_TAG: Attributes = { tagForm: null, tagSignature: null, taggedAt: null, tagElsewhere: null };

function unknown(hole: Hole): Attributes {
  return { tagForm: hole, tagSignature: hole, taggedAt: hole, tagElsewhere: hole };
}

/** ISO 8601 with zone Z; null: what is written there is no date. */
function date(written: string): string | null {
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
}

function formOf(verification: { verified: boolean; reason: string } | undefined): Attributes {
  const { verified = false, reason = 'unsigned' } = verification ?? {};
  const word = /^[a-z_]{1,40}$/.test(reason) ? reason : 'unknown';
  if (!verified && NOT_LOOKED_AT.has(word)) {
    const unresolved = `the platform could not look at the signature of the tag (${word})`;
    return { tagForm: { unresolved, among: ['signed', 'annotated'] }, tagSignature: word };
  }
  return { tagForm: verified ? 'signed' : 'annotated', tagSignature: word };
}

/**
 * The tag as it stands on the platform now. `mayRead`: the token was shown to read the repository, so that a tag which is not found
 * is not there. `record` is what was answered.
 */
export async function readTag(
  reader: GitHubReader,
  { tag, commit }: { tag: string; commit: string | null },
  { mayRead, telling }: { mayRead: boolean; telling: Telling },
): Promise<{ attributes: Attributes; record: Attributes | null }> {
  const { git } = reader.octokit.rest;
  const ref = await reader.get(git.getRef, { ref: `tags/${tag}` }, NEEDS);
  if (ref.refusal !== null) {
    if (ref.refusal.reason === 'not-found' && mayRead) return { attributes: NO_TAG, record: null };
    return { attributes: unknown(telling.hole('the tag', ref.refusal)), record: null };
  }
  let { type, sha } = ref.data.object;
  let attributes: Attributes = { tagForm: 'lightweight', tagSignature: null, taggedAt: null };
  for (let depth = 0; type === 'tag' && depth < MAX_NESTED; depth += 1) {
    const object = await reader.get(git.getTag, { tag_sha: sha }, NEEDS);
    if (object.refusal !== null) {
      const hole = telling.hole('the object of the tag', object.refusal);
      const own =
        depth === 0
          ? { tagForm: { ...hole, among: ['signed', 'annotated'] }, tagSignature: hole, taggedAt: hole }
          : attributes;
      return { attributes: { ...own, tagElsewhere: hole }, record: { ref: ref.data.ref, type, sha } };
    }
    const { tagger, verification } = object.data;
    if (depth === 0) attributes = { ...formOf(verification), taggedAt: date(tagger.date) };
    ({ type, sha } = object.data.object);
  }
  const standing = sha === commit ? null : sha;
  const tagElsewhere = commit === null ? { unresolved: 'the released commit is not known' } : standing;
  return {
    attributes: { ...attributes, tagElsewhere },
    record: { ref: ref.data.ref, type: ref.data.object.type, at: sha, ...attributes },
  };
}
