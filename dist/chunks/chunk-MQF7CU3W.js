import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";

// src/report/gaps.ts
function gapsOf(report) {
  return openChecks(report, (result) => result.outcome === "fail", ["fail"]).filter(({ facts }) => facts.length > 0);
}
function unknownsOf(report) {
  const unknown = ["no-evidence", "error"];
  return openChecks(report, (result) => unknown.includes(result.decided), unknown);
}
function waitingOf(report) {
  const groups = /* @__PURE__ */ new Map();
  for (const open of unknownsOf(report)) {
    const kinds = awaited(report, open);
    if (kinds.length === 0) continue;
    const group = groups.get(kinds.join()) ?? { kinds, checks: [] };
    group.checks.push(open);
    groups.set(kinds.join(), group);
  }
  return [...groups.values()].sort((a, b) => byCodeUnit(a.kinds.join(), b.kinds.join()));
}
function undecidedOf(report) {
  return unknownsOf(report).filter((open) => awaited(report, open).length === 0);
}
function keptBackOf(report) {
  const groups = /* @__PURE__ */ new Map();
  for (const open of undecidedOf(report)) {
    const { because } = open.result;
    if (because === null || open.facts.length > 0) continue;
    const group = groups.get(because) ?? { because, checks: [] };
    group.checks.push(open);
    groups.set(because, group);
  }
  return [...groups.values()].filter(({ checks }) => checks.length > 1);
}
function awaited(report, { check, result }) {
  if (result.outcome !== "no-evidence" || result.facts.length > 0) return [];
  return check.needs.filter((kind) => !report.evidence.some((evidence) => evidence.kind === kind));
}
function openChecks(report, isOpen, outcomes) {
  const checks = new Map(report.checks.map((check) => [check.id, check]));
  return report.results.filter((result) => result.inProfile && isOpen(result)).flatMap((result) => {
    const check = checks.get(result.check);
    if (check === void 0) return [];
    const facts = result.facts.filter((fact) => outcomes.includes(fact.outcome) && fact.decision === null).sort((a, b) => rank(b.severity) - rank(a.severity) || byCodeUnit(a.fact, b.fact));
    return [{ check, result, facts, controls: controlsOn(report, check.id) }];
  }).sort((a, b) => rank(severityOf(b)) - rank(severityOf(a)) || byCodeUnit(a.check.id, b.check.id));
}
function severityOf({ check, result }) {
  return result.severity ?? check.severity;
}
function rank(severity) {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}
function controlsOn(report, check) {
  return report.frameworks.flatMap(
    (framework) => framework.controls.filter((control) => control.primary.includes(check)).map((control) => ({ framework: framework.name, control: control.id }))
  );
}

export {
  gapsOf,
  unknownsOf,
  waitingOf,
  undecidedOf,
  keptBackOf,
  severityOf
};
