import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  download,
  findRelease
} from "./chunk-GXJH7KUZ.js";
import {
  statusOf
} from "./chunk-IP6Y2R4I.js";
import "./chunk-W3JPNJFX.js";

// src/publish/release.ts
import { createHash } from "node:crypto";
var PERMISSIONS = "permissions:\n  contents: write";
var DRAFT_FIRST = "Create the release as a draft, run this step with its release-id, then publish it. Until then keep the files with actions/upload-artifact and `if: always()`.";
function receipt(status, message, files = []) {
  return { destination: "release", status, message, files };
}
function explain(error, doing) {
  const status = statusOf(error);
  if (status === 401)
    return receipt(
      "refused",
      `GitHub did not accept the token while ${doing} (401). Pass github-token: \${{ github.token }}.`
    );
  if (status === 403 || status === 404) {
    return receipt("refused", `The token may not do this: ${doing} (${status}). Add to the job:
${PERMISSIONS}`);
  }
  if (status === 422) return receipt("refused", `GitHub refused it while ${doing} (422). ${DRAFT_FIRST}`);
  const what = status === 0 ? "no answer" : String(status);
  return receipt(
    "failed",
    `GitHub could not be reached while ${doing} (${what}). The files are in the workspace; run the job again.`
  );
}
function digestOf(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
async function sameBytes({ octokit, repository }, asset, file) {
  if (asset.state !== "uploaded" || asset.size !== file.bytes.length) return false;
  const digest = asset.digest ?? digestOf(await download(octokit, repository, asset.id));
  return digest === digestOf(file.bytes);
}
async function upload({ octokit, repository }, release, file) {
  const [owner = "", repo = ""] = repository.split("/");
  const send = async () => {
    const { data } = await octokit.request(`POST ${release.uploadUrl}`, {
      name: file.name,
      data: file.bytes,
      headers: { "content-type": file.mediaType }
    });
    return data.browser_download_url ?? null;
  };
  try {
    return await send();
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      owner,
      repo,
      release_id: release.id,
      per_page: 100
    });
    const left = assets.find((asset) => asset.name === file.name && asset.state !== "uploaded");
    if (left === void 0) throw error;
    await octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: left.id });
    return send();
  }
}
async function attach(attachment) {
  const { octokit, repository, by, files, replacePublished, required } = attachment;
  const [owner = "", repo = ""] = repository.split("/");
  let release;
  try {
    release = await findRelease(octokit, repository, by);
  } catch (error) {
    return explain(error, "looking for the release");
  }
  if (release === null) {
    const named = by.tag === null ? "No release was named and the event has none." : `There is no release for tag ${by.tag} that the token can see.`;
    const message = `${named} A draft is seen only with:
${PERMISSIONS}
Create the draft before this step, or set attach: never.`;
    return receipt(required ? "refused" : "skipped", message);
  }
  let plans;
  try {
    plans = [];
    for (const file of files) {
      const asset = release.assets.find((one) => one.name === file.name) ?? null;
      plans.push({ file, asset, same: asset !== null && await sameBytes(attachment, asset, file) });
    }
  } catch (error) {
    return explain(error, "reading the assets that are there");
  }
  const open = plans.filter((plan) => !plan.same);
  const kept = plans.filter((plan) => plan.same).map((plan) => ({ name: plan.file.name, action: "kept", url: null }));
  if (open.length === 0)
    return receipt("done", `The release has these files already, byte for byte: ${release.url}`, kept);
  const refused = open.map((plan) => ({ name: plan.file.name, action: "refused", url: null }));
  if (release.immutable && !release.draft) {
    return receipt("refused", `The release is published and immutable: it takes no more files. ${DRAFT_FIRST}`, [
      ...kept,
      ...refused
    ]);
  }
  const clashing = open.filter((plan) => plan.asset !== null && plan.asset.state === "uploaded");
  if (!release.draft && clashing.length > 0 && !replacePublished) {
    const names = clashing.map((plan) => plan.file.name).join(", ");
    const message = `The published release has other bytes under the same name: ${names}. Set replace-published: true to replace them.`;
    return receipt("refused", message, [...kept, ...refused]);
  }
  const done = [...kept];
  try {
    for (const { file, asset } of open) {
      if (asset !== null) await octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: asset.id });
      const url = await upload(attachment, release, file);
      done.push({ name: file.name, action: asset === null ? "uploaded" : "replaced", url });
    }
  } catch (error) {
    const left = open.filter((plan) => !done.some((one) => one.name === plan.file.name));
    const said = explain(error, "uploading to the release");
    return {
      ...said,
      files: [...done, ...left.map(({ file }) => ({ name: file.name, action: "refused", url: null }))]
    };
  }
  return receipt("done", `${done.length - kept.length} files attached to ${release.url}`, done);
}
export {
  attach
};
