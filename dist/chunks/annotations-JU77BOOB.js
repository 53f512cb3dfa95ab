import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  gapsOf,
  severityOf
} from "./chunk-MQF7CU3W.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/publish/annotations.ts
var SHOWN = 9;
var GRAVE = ["high", "critical"];
function annotationsOf(report, folder) {
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const fetched = new Set(report.evidence.filter(({ source }) => isNoFile(source)).map(({ source }) => source.path));
  const all = gapsOf(report).flatMap(
    (gap) => gap.facts.map(({ fact, texts, severity }) => {
      const grade = severity ?? severityOf(gap);
      const place = places.get(fact);
      const annotation = {
        level: GRAVE.includes(grade) ? "error" : "warning",
        title: `${grade}: ${gap.check.statement}`,
        message: `${texts.join("\n") || fact}
What to do: ${gap.check.fix}`
      };
      if (place === void 0 || place.line === null || fetched.has(place.path)) return { grade, annotation };
      const file = folder === "" ? place.path : `${folder}/${place.path}`;
      return { grade, annotation: { ...annotation, file, startLine: place.line } };
    })
  );
  all.sort((a, b) => SEVERITIES.indexOf(b.grade) - SEVERITIES.indexOf(a.grade));
  const of = (wanted) => all.flatMap(({ annotation }) => annotation.level === wanted ? annotation : []).slice(0, SHOWN);
  const shown = [...of("error"), ...of("warning")];
  const left = all.length - shown.length;
  if (left === 0) return shown;
  const more = `${left} more ${left === 1 ? "gap is" : "gaps are"} in the report and in the summary of the run.`;
  return [...shown, { level: "notice", title: "Release Evidence", message: more }];
}
function isNoFile({ path, commit }) {
  return commit === null && path.startsWith("github/");
}
export {
  annotationsOf
};
