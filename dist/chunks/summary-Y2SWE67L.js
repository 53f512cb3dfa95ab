import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readTemplates
} from "./chunk-MHRFLDYZ.js";
import "./chunk-2IPRGKEF.js";
import {
  loadTemplate
} from "./chunk-QT5GFVBN.js";
import {
  CARVE_OUT,
  CLOSING,
  changes,
  cover,
  coverageBlock,
  decisions,
  factLiner,
  gapsBlock,
  glance,
  historyBlock,
  notLookedAt,
  placeLinker,
  platformLinker
} from "./chunk-3ZFTDQJU.js";
import "./chunk-MQF7CU3W.js";
import "./chunk-47NJK2SZ.js";
import "./chunk-QUY5PAGQ.js";
import "./chunk-ZTDJHE6Q.js";
import {
  exhibitNumbers
} from "./chunk-OUHNGW3R.js";
import "./chunk-PIH4S37W.js";
import "./chunk-YISSWO3O.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/publish/summary.ts
import { appendFileSync } from "node:fs";

// src/formats/summary.ts
var SUMMARY_LIMIT_BYTES = 1024 * 1024;
var STAGES = [
  { listed: 50, text: 2e3 },
  { listed: 10, text: 300 },
  { listed: 3, text: 120 },
  null
];
var NOTICE = "This summary was left out because it does not fit. Everything is in evidence.md and evidence.json.\n";
async function renderSummary(report, templates, { serverUrl, limitBytes = SUMMARY_LIMIT_BYTES }) {
  const template = await loadTemplate(templates, "summary");
  const encoder = new TextEncoder();
  const file = (bytes) => ({ name: "summary.md", mediaType: "text/markdown", bytes });
  for (const [stage, limits] of STAGES.entries()) {
    const bytes = encoder.encode(template(viewOf(report, serverUrl, limits, stage > 0)));
    if (bytes.length <= limitBytes) return file(bytes);
  }
  return file(encoder.encode(NOTICE).slice(0, Math.max(0, limitBytes)));
}
function viewOf(report, serverUrl, limits, shortened) {
  const link = placeLinker(report, serverUrl);
  const { system, release, commit, at, atFrom, contentDigest } = cover(report);
  const { missing, platformNotAsked, problemCount } = notLookedAt(report, link, { listed: 0, text: 0 });
  return {
    system,
    release,
    commit,
    at,
    atFrom,
    contentDigest,
    coverage: coverageBlock(report),
    detail: limits === null ? null : detail(report, serverUrl, limits),
    missing,
    platformNotAsked,
    problemCount,
    carveOut: CARVE_OUT,
    closing: CLOSING,
    shortened
  };
}
function detail(report, serverUrl, limits) {
  const link = placeLinker(report, serverUrl);
  return {
    glance: glance(report, { link, platform: platformLinker(report, serverUrl) }, limits),
    open: gapsBlock(report, factLiner(report, link, exhibitNumbers(report), limits), limits),
    changes: changes(report, link, limits),
    history: historyBlock(report, limits),
    decisions: decisions(report, link, limits)
  };
}

// src/publish/summary.ts
async function writeSummary(file, report, serverUrl) {
  const receipt = (status, message) => ({
    destination: "summary",
    status,
    message,
    files: []
  });
  if (file === void 0 || file === "") return receipt("skipped", "The runner names no file for the summary.");
  const { bytes } = await renderSummary(report, readTemplates(), { serverUrl });
  try {
    appendFileSync(file, bytes);
  } catch {
    return receipt("failed", "The job summary could not be written; the files in the workspace are whole.");
  }
  return receipt("done", "The summary stands on the page of the run.");
}
export {
  writeSummary
};
