import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  MAX_EVIDENCE_BYTES
} from "./chunk-TKKW2WYQ.js";
import {
  download,
  findRelease
} from "./chunk-GXJH7KUZ.js";
import {
  assetPrefix
} from "./chunk-IJP4WKE5.js";
import "./chunk-IP6Y2R4I.js";
import "./chunk-W3JPNJFX.js";

// src/publish/held.ts
async function fetchHeld(octokit, repository, { release, scope }, releaseId) {
  try {
    const found = await findRelease(octokit, repository, { id: releaseId, tag: release.tag });
    const name = `${assetPrefix(scope.system, release.tag)}.evidence.json`;
    const asset = found?.assets.find((one) => one.name === name && one.size <= MAX_EVIDENCE_BYTES);
    if (asset === void 0 || asset.state !== "uploaded") return null;
    return new TextDecoder().decode(await download(octokit, repository, asset.id));
  } catch {
    return null;
  }
}
export {
  fetchHeld
};
