import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Naming } from '../changes/people.ts';
import type { GitHubReader } from '../github/reader.ts';
import { personOfAccount } from './accounts.ts';
import type { Telling } from './telling.ts';

const NEEDS = 'contents: read';
const NOT_SHOWN =
  'no release of the tag is published, and a draft is shown only to who may write; give the job contents: write';
const LATER = 'the platform makes a release immutable, if at all, when it is published';

type Account = Parameters<typeof personOfAccount>[0];
type Asset = { name: string; state: string; size: number; digest?: string | null; uploader: Account };
type Release = {
  id: number;
  tag_name: string;
  target_commitish: string;
  draft: boolean;
  prerelease: boolean;
  immutable?: boolean;
  published_at: string | null;
  body?: string | null;
  author: Account;
  assets: Asset[];
};

export const NO_RELEASE: Attributes = {
  preRelease: null,
  publishedAt: null,
  by: null,
  target: null,
  immutable: null,
  notesLength: null,
  assets: [],
};

function unknown(hole: Hole, state: Json): Attributes {
  const all = Object.keys(NO_RELEASE).map((name): [string, Json] => [name, name === 'assets' ? [hole] : hole]);
  return { ...Object.fromEntries(all), state, releases: hole };
}

function sha256(digest: string | null | undefined): string | null {
  return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1] ?? null;
}

/** `isOwn`: of an asset by its name, whether it is evidence that an earlier run has attached. */
type Reading = { naming: Naming; isOwn: (asset: string) => boolean };

function attributesOf(release: Release, count: number, { naming, isOwn }: Reading): Attributes {
  const { draft, immutable } = release;
  return {
    state: draft ? 'draft' : 'published',
    releases: count,
    preRelease: release.prerelease,
    publishedAt: release.published_at,
    by: naming(personOfAccount(release.author)),
    target: release.target_commitish,
    immutable: draft
      ? { unresolved: LATER, among: [true, false] }
      : (immutable ?? { unresolved: 'the platform does not say whether the release is immutable' }),
    notesLength: [...(release.body ?? '').replaceAll(/\s/g, '')].length,
    assets: release.assets
      .filter(({ name, state }) => state === 'uploaded' && !isOwn(name))
      .map(({ name, size, digest, uploader }) => ({
        name,
        sha256: sha256(digest),
        size,
        by: naming(personOfAccount(uploader)),
      })),
  };
}

/**
 * The release of a tag. Drafts are found by looking through all releases, and only by who may write. `mayRead`: the token was shown
 * to read the repository. `record` is what was answered, null where there is none.
 */
export async function readReleasePage(
  reader: GitHubReader,
  tag: string,
  { mayRead, telling, ...reading }: Reading & { mayRead: boolean; telling: Telling },
): Promise<{ attributes: Attributes; record: Attributes | null }> {
  const { repos } = reader.octokit.rest;
  const published = await reader.get(repos.getReleaseByTag, { tag }, NEEDS);
  if (published.refusal === null) {
    const attributes = attributesOf(published.data, 1, reading);
    return { attributes, record: attributes };
  }
  const { refusal } = published;
  if (refusal.reason !== 'not-found' || !mayRead) {
    const hole = telling.hole('the release', refusal);
    return { attributes: unknown(hole, hole), record: null };
  }
  const all = await reader.list(repos.listReleases, {}, NEEDS, { of: (releases) => releases });
  const drafts = all.records.filter(({ tag_name }) => tag_name === tag).sort((a, b) => b.id - a.id);
  const [latest] = drafts;
  if (latest !== undefined) {
    const attributes = attributesOf(latest, drafts.length, reading);
    return { attributes, record: attributes };
  }
  if (all.refusal !== null) {
    const hole = telling.hole('the releases', all.refusal);
    return { attributes: unknown(hole, hole), record: null };
  }
  const seesDrafts = all.records.some(({ draft }) => draft);
  if (seesDrafts) return { attributes: { ...NO_RELEASE, state: 'none', releases: 0 }, record: null };
  const hole = { unresolved: NOT_SHOWN };
  return { attributes: unknown(hole, { ...hole, among: ['none', 'draft'] }), record: null };
}
