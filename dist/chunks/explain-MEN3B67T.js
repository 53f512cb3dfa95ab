import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readCatalogue
} from "./chunk-3F3KOGUB.js";
import {
  rootOptions
} from "./chunk-4JKPO3LS.js";
import {
  readConfig
} from "./chunk-OPPJZBS5.js";
import {
  suggest
} from "./chunk-DO4HPQNM.js";
import "./chunk-2IPRGKEF.js";
import {
  CONTROL_CLASSES
} from "./chunk-47NJK2SZ.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import "./chunk-YISSWO3O.js";
import "./chunk-LCPCRSOS.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/explain.ts
async function explainIds(ids, root) {
  const { config, whereSet } = await readConfig(rootOptions(root), () => /* @__PURE__ */ new Date(0));
  const catalogue = await readCatalogue(config, whereSet);
  if (ids.length === 0) return catalogue.frameworks.flatMap(frameworkLines);
  return ids.flatMap((id, index) => [...index > 0 ? [""] : [], ...linesOf(id, catalogue)]);
}
function linesOf(id, catalogue) {
  const check = catalogue.checks.find((one) => one.id === id);
  if (check !== void 0) return checkLines(check, catalogue);
  const controls = catalogue.frameworks.flatMap(
    (framework2) => framework2.controls.filter((control) => control.id === id).map((control) => ({ framework: framework2, control }))
  );
  if (controls.length > 0) return controls.flatMap((found) => controlLines(found, catalogue));
  const framework = catalogue.frameworks.find((one) => one.id === id);
  if (framework !== void 0) return [...frameworkLines(framework), ...framework.controls.map(controlLine)];
  const known = [
    ...catalogue.checks.map((one) => one.id),
    ...catalogue.frameworks.flatMap((one) => [one.id, ...one.controls.map((control) => control.id)])
  ];
  throw new UsageError([
    `explain: there is no check, control or framework '${id}'.${suggest(id, known)} docs/checks.md lists the checks, docs/coverage.md the controls.`
  ]);
}
function frameworkLines({ id, name, noun, controls }) {
  const counts = CONTROL_CLASSES.map((kind) => `${controls.filter((one) => one.class === kind).length} ${kind}`);
  return [`${id}: ${name}, ${controls.length} entries, each a ${noun}: ${counts.join(", ")}`];
}
function controlLine({ id, title, class: kind }) {
  return `  ${id} ${title} (${kind})`;
}
function controlLines(found, { checks }) {
  const { framework, control } = found;
  const listed = (head, ids) => ids.length === 0 ? [] : [head, ...ids.map((id) => `  ${id}: ${checks.find((one) => one.id === id)?.statement ?? "not there yet"}`)];
  return [
    `${control.id} (${framework.name}): ${control.title}`,
    `Class: ${control.class}. ${control.why}`,
    ...listed("Set its status:", control.primary),
    ...listed("Should set it too, and are not there yet:", control.pending),
    ...listed("Add context:", control.supporting)
  ];
}
function checkLines(check, { frameworks }) {
  const severities = SEVERITIES.filter((severity) => check.expect.some((clause) => clause.severity === severity));
  const bearing = frameworks.flatMap(
    ({ name, controls }) => controls.flatMap(
      ({ id, title, primary, supporting }) => primary.includes(check.id) ? [`  ${name} ${id}: ${title}`] : supporting.includes(check.id) ? [`  ${name} ${id}: ${title} (supporting)`] : []
    )
  );
  const block = (head, lines) => lines.length === 0 ? [] : [head, ...lines];
  return [
    `${check.id}: ${check.statement}`,
    `Why: ${check.why}`,
    `How to mend it: ${check.fix.trim()}`,
    `About ${check.about}; profile ${check.profile}; needs ${check.needs.join(", ") || "nothing"}; severity ${severities.reverse().join(", ")}`,
    ...block(
      "Does not see:",
      check.limits.map((limit) => `  ${limit}`)
    ),
    ...block(
      "Parameters:",
      Object.entries(check.parameters).map(
        ([name, { description, value }]) => `  ${name} = ${JSON.stringify(value)}: ${description}`
      )
    ),
    ...block("Bears on:", bearing),
    ...block(
      "Rules of others that ask the same:",
      Object.entries(check.sameAs).map(([peer, rules]) => `  ${peer}: ${rules.join(", ")}`)
    ),
    `From ${check.path}`
  ];
}
export {
  explainIds
};
