import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  gapsOf,
  severityOf
} from "./chunk-K6WYSILD.js";
import "./chunk-Z5QWJWKI.js";
import "./chunk-PIH4S37W.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/publish/annotations.ts
var SHOWN = 10;
function annotationsOf(report, folder) {
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const all = gapsOf(report).flatMap(
    (gap) => gap.facts.map(({ fact, texts }) => {
      const place = places.get(fact);
      const title = `${severityOf(gap)}: ${gap.check.statement}`;
      const message = `${texts.join("\n") || fact}
What to do: ${gap.check.fix}`;
      if (place === void 0 || place.line === null) return { title, message };
      return { title, message, file: folder === "" ? place.path : `${folder}/${place.path}`, startLine: place.line };
    })
  );
  if (all.length <= SHOWN) return all;
  const more = { title: "Release Evidence", message: `${all.length - SHOWN + 1} more gaps are in the report.` };
  return [...all.slice(0, SHOWN - 1), more];
}
export {
  annotationsOf
};
