import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/publish/asset-names.ts
function plain(text) {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replaceAll(/^[.-]+|[.-]+$/g, "") || "release";
}
function assetPrefix(system, tag) {
  return tag === null ? plain(system) : `${plain(system)}-${plain(tag)}`;
}
function nameAssets(files, system, tag) {
  return files.map((file) => ({ ...file, name: `${assetPrefix(system, tag)}.${file.name}` }));
}

export {
  assetPrefix,
  nameAssets
};
