import type { Octokit } from '../github/client.ts';

/** What GitHub calls a release, as far as we look at it. */
export type Release = {
  id: number;
  tagName: string;
  draft: boolean;
  immutable: boolean;
  uploadUrl: string;
  url: string;
  publishedAt: string | null;
  createdAt: string;
  assets: { id: number; name: string; size: number; digest: string | null; state: string }[];
};

type Answer = {
  id: number;
  tag_name: string;
  draft: boolean;
  immutable?: boolean;
  upload_url: string;
  html_url: string;
  published_at: string | null;
  created_at: string;
};

type AssetAnswer = { id: number; name: string; size: number; digest?: string | null; state: string };

function release(answer: Answer, assets: AssetAnswer[]): Release {
  return {
    id: answer.id,
    tagName: answer.tag_name,
    draft: answer.draft,
    immutable: answer.immutable ?? false,
    uploadUrl: answer.upload_url,
    url: answer.html_url,
    publishedAt: answer.published_at,
    createdAt: answer.created_at,
    assets: assets.map((asset) => ({
      id: asset.id,
      name: asset.name,
      size: asset.size,
      digest: asset.digest ?? null,
      state: asset.state,
    })),
  };
}

async function withAssets(octokit: Octokit, owner: string, repo: string, answer: Answer): Promise<Release> {
  const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
    owner,
    repo,
    release_id: answer.id,
    per_page: 100,
  });
  return release(answer, assets);
}

/** The release by id, or by tag among the published ones and, where the token can see them, the drafts; null if there is none. */
export async function findRelease(
  octokit: Octokit,
  repository: string,
  by: { id: number | null; tag: string | null },
): Promise<Release | null> {
  const [owner = '', repo = ''] = repository.split('/');
  if (by.id !== null) {
    const { data } = await octokit.rest.repos.getRelease({ owner, repo, release_id: by.id });
    return withAssets(octokit, owner, repo, data);
  }
  if (by.tag === null) return null;
  const drafts: Answer[] = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listReleases, {
    owner,
    repo,
    per_page: 100,
  })) {
    const found = data.find((one) => one.tag_name === by.tag && !one.draft);
    if (found !== undefined) return withAssets(octokit, owner, repo, found);
    drafts.push(...data.filter((one) => one.tag_name === by.tag));
  }
  const draft = drafts[0];
  return draft === undefined ? null : withAssets(octokit, owner, repo, draft);
}

/** Published releases, newest first, at most `count` of them, the one with `exceptTag` left out. */
export async function listPublished(
  octokit: Octokit,
  repository: string,
  exceptTag: string | null,
  count: number,
): Promise<Release[]> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await octokit.rest.repos.listReleases({ owner, repo, per_page: Math.min(100, count + 20) });
  return data
    .filter((one) => !one.draft && one.tag_name !== exceptTag)
    .map((one) => release(one, one.assets))
    .sort((a, b) => ((a.publishedAt ?? a.createdAt) < (b.publishedAt ?? b.createdAt) ? 1 : -1))
    .slice(0, count);
}

/** The bytes of an asset. */
export async function download(octokit: Octokit, repository: string, assetId: number): Promise<Uint8Array> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await octokit.rest.repos.getReleaseAsset({
    owner,
    repo,
    asset_id: assetId,
    headers: { accept: 'application/octet-stream' },
  });
  return new Uint8Array(data as unknown as ArrayBuffer);
}
