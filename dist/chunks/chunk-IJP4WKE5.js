import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/config/asset-prefix.ts
function plain(text) {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replaceAll(/^[.-]+|[.-]+$/g, "") || "release";
}
function assetPrefix(system, tag) {
  return tag === null ? plain(system) : `${plain(system)}-${plain(tag)}`;
}
var OWN = /^(?:evidence\.(?:json|md|pdf)|population\.(?:csv|json)|exhibits\..+|SHA256SUMS)$/;
function isOwnAsset(name, system, tag) {
  const prefix = `${assetPrefix(system, tag)}.`;
  return name.startsWith(prefix) && OWN.test(name.slice(prefix.length));
}

export {
  assetPrefix,
  isOwnAsset
};
