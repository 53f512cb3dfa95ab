import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  loadTemplate
} from "./chunk-RRTXZSDU.js";
import {
  CARVE_OUT,
  CLOSING,
  changes,
  checkBlocks,
  cover,
  coverageBlock,
  decisions,
  evidenceIndex,
  exhibitNumbers,
  factLiner,
  frameworkBlocks,
  gapsBlock,
  historyBlock,
  notLookedAt,
  placeLinker
} from "./chunk-VLGXW3E2.js";
import "./chunk-XNSBNGGM.js";
import "./chunk-47NJK2SZ.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-PIH4S37W.js";
import "./chunk-W3JPNJFX.js";

// src/formats/markdown.ts
var LIMITS = { listed: 200, text: Number.POSITIVE_INFINITY };
async function renderMarkdown(report, templates, { serverUrl }) {
  const template = await loadTemplate(templates, "evidence");
  const link = placeLinker(report, serverUrl);
  const line = factLiner(report, link, exhibitNumbers(report), LIMITS);
  const text = template({
    cover: cover(report),
    coverage: coverageBlock(report),
    changes: changes(report, LIMITS),
    history: historyBlock(report, LIMITS),
    open: gapsBlock(report, line, LIMITS),
    frameworks: frameworkBlocks(report),
    checks: checkBlocks(report, line, LIMITS),
    decisions: decisions(report, link, LIMITS),
    notLookedAt: notLookedAt(report, link, LIMITS),
    index: evidenceIndex(report, link, LIMITS),
    closing: CLOSING,
    carveOut: CARVE_OUT
  });
  return { name: "evidence.md", mediaType: "text/markdown", bytes: new TextEncoder().encode(text) };
}
export {
  renderMarkdown
};
