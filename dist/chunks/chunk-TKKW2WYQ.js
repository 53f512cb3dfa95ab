import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  download,
  listPublished
} from "./chunk-GXJH7KUZ.js";
import {
  assetPrefix
} from "./chunk-IJP4WKE5.js";
import {
  statusOf
} from "./chunk-IP6Y2R4I.js";

// src/publish/earlier.ts
var MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
async function fetchEarlier(octokit, repository, config, count) {
  try {
    const releases = await listPublished(octokit, repository, config.release.tag, count);
    const texts = [];
    for (const release of releases) {
      const name = `${assetPrefix(config.scope.system, release.tagName)}.evidence.json`;
      const asset = release.assets.find((one) => one.name === name && one.size <= MAX_EVIDENCE_BYTES);
      if (asset === void 0) continue;
      const bytes = await download(octokit, repository, asset.id);
      texts.push({ name: `${release.tagName}/${name}`, text: new TextDecoder().decode(bytes) });
    }
    return texts;
  } catch (error) {
    if (statusOf(error) === 0 && !(error instanceof Error && error.name === "HttpError")) throw error;
    return [];
  }
}

export {
  MAX_EVIDENCE_BYTES,
  fetchEarlier
};
