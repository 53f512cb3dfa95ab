import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  loadTemplate
} from "./chunk-QT5GFVBN.js";
import {
  applicabilityBlocks,
  askedBlock,
  briefChecks,
  chainTable,
  checkBlocks,
  controlPlaneTable,
  deploymentTable,
  dutiesBlock,
  frameworkBlocks,
  prevents,
  testsBlock
} from "./chunk-72F325VM.js";
import {
  CARVE_OUT,
  CLOSING,
  changeTable,
  changes,
  cover,
  coverageBlock,
  decisions,
  evidenceIndex,
  factLiner,
  gapsBlock,
  glance,
  historyBlock,
  notLookedAt,
  placeLinker,
  platformLinker,
  population
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

// src/formats/markdown.ts
var LIMITS = { listed: 200, text: Number.POSITIVE_INFINITY };
async function renderMarkdown(report, templates, { serverUrl }) {
  const template = await loadTemplate(templates, "evidence");
  const link = placeLinker(report, serverUrl);
  const platform = platformLinker(report, serverUrl);
  const line = factLiner(report, link, exhibitNumbers(report), LIMITS);
  const text = template({
    cover: cover(report),
    glance: glance(report, { link, platform }, LIMITS),
    coverage: coverageBlock(report),
    changes: changes(report, link, LIMITS),
    history: historyBlock(report, LIMITS),
    population: population(report, LIMITS),
    changeTable: changeTable(report, platform, LIMITS),
    duties: dutiesBlock(report, LIMITS),
    deployments: deploymentTable(report, platform, LIMITS),
    chain: chainTable(report, LIMITS),
    controlPlane: controlPlaneTable(report, LIMITS),
    tests: testsBlock(report, LIMITS),
    prevents: prevents(report, LIMITS),
    asked: askedBlock(report, LIMITS),
    open: gapsBlock(report, line, LIMITS),
    frameworks: frameworkBlocks(report),
    checks: checkBlocks(report, line, LIMITS),
    briefChecks: briefChecks(report),
    decisions: decisions(report, link, LIMITS),
    applicability: applicabilityBlocks(report, link, LIMITS),
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
