import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/publish/github.ts
function release(answer, assets) {
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
      state: asset.state
    }))
  };
}
async function withAssets(octokit, owner, repo, answer) {
  const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
    owner,
    repo,
    release_id: answer.id,
    per_page: 100
  });
  return release(answer, assets);
}
async function findRelease(octokit, repository, by) {
  const [owner = "", repo = ""] = repository.split("/");
  if (by.id !== null) {
    const { data } = await octokit.rest.repos.getRelease({ owner, repo, release_id: by.id });
    return withAssets(octokit, owner, repo, data);
  }
  if (by.tag === null) return null;
  const drafts = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listReleases, {
    owner,
    repo,
    per_page: 100
  })) {
    const found = data.find((one) => one.tag_name === by.tag && !one.draft);
    if (found !== void 0) return withAssets(octokit, owner, repo, found);
    drafts.push(...data.filter((one) => one.tag_name === by.tag));
  }
  const draft = drafts[0];
  return draft === void 0 ? null : withAssets(octokit, owner, repo, draft);
}
async function listPublished(octokit, repository, exceptTag, count) {
  const [owner = "", repo = ""] = repository.split("/");
  const { data } = await octokit.rest.repos.listReleases({ owner, repo, per_page: Math.min(100, count + 20) });
  return data.filter((one) => !one.draft && one.tag_name !== exceptTag).map((one) => release(one, one.assets)).sort((a, b) => (a.publishedAt ?? a.createdAt) < (b.publishedAt ?? b.createdAt) ? 1 : -1).slice(0, count);
}
async function download(octokit, repository, assetId) {
  const [owner = "", repo = ""] = repository.split("/");
  const { data } = await octokit.rest.repos.getReleaseAsset({
    owner,
    repo,
    asset_id: assetId,
    headers: { accept: "application/octet-stream" }
  });
  return new Uint8Array(data);
}

export {
  findRelease,
  listPublished,
  download
};
