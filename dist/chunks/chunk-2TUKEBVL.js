import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/components/fault.ts
var MAX_FAULTS = 100;
var MAX_AT = 200;
function createFaults() {
  const list = [];
  let isCapped = false;
  return {
    list,
    isCapped: () => isCapped,
    add: (at, what) => {
      if (list.length < MAX_FAULTS) list.push({ at: at.length > MAX_AT ? `${at.slice(0, MAX_AT)}...` : at, what });
      else isCapped = true;
    }
  };
}
function pointerOf(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export {
  createFaults,
  pointerOf
};
