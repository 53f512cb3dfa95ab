import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/report/exhibits.ts
function exhibitNumbers(report) {
  return new Map(report.evidence.map((evidence, index) => [evidence.id, `E${index + 1}`]));
}
var FOLDER = "exhibits/";
function isExhibitName(name) {
  return name.startsWith(FOLDER);
}
function exhibitFile({ path, bytes }) {
  return { name: `${FOLDER}${path}`, mediaType: "application/jsonl", bytes };
}

export {
  exhibitNumbers,
  isExhibitName,
  exhibitFile
};
