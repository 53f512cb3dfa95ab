import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/config/shipped.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function shippedPath(path) {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "action.yml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("action.yml is missing above the program: the installation is not whole.");
    folder = parent;
  }
  return join(folder, path);
}

export {
  shippedPath
};
