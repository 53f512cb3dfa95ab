import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  CLASS_WORDS,
  KIND_WORDS,
  OUTCOME_WORDS,
  STATUS_WORDS,
  bounded,
  checkLinker,
  clip,
  countsSentence,
  grouped,
  isBrief
} from "./chunk-EGLCZEZL.js";
import {
  gapsOf,
  unknownsOf
} from "./chunk-K6WYSILD.js";
import {
  canonicalJson
} from "./chunk-3QLKKDEL.js";

// src/formats/blocks/applicability.ts
function applicabilityBlocks(report, link, limits) {
  return report.frameworks.filter(({ exclusions }) => exclusions).map((framework) => {
    const rows = framework.controls.map((control) => rowOf(report, framework, control, link, limits));
    const unjustified = rows.filter(({ justification }) => justification === null).length;
    return { name: framework.name, noun: framework.noun, unjustified, rows };
  });
}
function rowOf(report, framework, control, link, limits) {
  const names = [control.id, `${framework.id}/${control.id}`];
  const result = report.controls.find((one) => one.framework === framework.id && one.control === control.id);
  const status = result?.status ?? "out-of-scope";
  const entries = report.applicability.filter((one) => names.includes(one.control));
  const entry = entries.find((one) => !one.applicable) ?? entries[0];
  const short = (text) => clip(text, limits);
  return {
    control: control.id,
    title: control.title,
    applicable: applicableWord(status === "not-applicable", entry),
    status: STATUS_WORDS[status],
    justification: entry === void 0 ? null : short(entry.justification),
    owner: entry === void 0 ? null : short(entry.owner),
    approved: entry?.approved ?? null,
    place: entry === void 0 ? null : link(entry.place),
    checks: [...control.primary],
    assertions: report.assertions.filter((one) => one.control !== null && names.includes(one.control)).map(({ id }) => short(id))
  };
}
function applicableWord(takenOut, entry) {
  if (takenOut) return "no";
  return entry?.applicable === false ? "yes: the entry that says no is rejected" : "yes";
}

// src/formats/blocks/judged.ts
var NOT_JUDGED = { symbol: "\u2013", word: "not in the profile" };
function frameworkBlocks(report) {
  const results = new Map(report.results.filter((result) => result.inProfile).map((result) => [result.check, result]));
  const linkOf = checkLinker(report);
  const named = (checks) => checks.map((check) => {
    const result = results.get(check);
    return { check: linkOf(check), outcome: result === void 0 ? NOT_JUDGED : bothWords(result) };
  });
  return report.frameworks.map((framework) => {
    const groups = new Map(framework.groups.map((group) => [group.id, group.title]));
    const found = new Map(
      report.controls.filter((result) => result.framework === framework.id).map((result) => [result.control, result])
    );
    return {
      name: framework.name,
      noun: framework.noun,
      own: framework.own,
      controls: framework.controls.map((control) => {
        const result = found.get(control.id);
        return {
          id: control.id,
          title: control.title,
          class: CLASS_WORDS[control.class],
          group: groups.get(control.group) ?? control.group,
          status: STATUS_WORDS[result?.status ?? "out-of-scope"],
          severity: result?.severity ?? null,
          // Where the class alone decides, its reason is the whole of it and is not said twice.
          because: result === void 0 || result.because === control.why ? "" : result.because,
          why: control.why,
          primary: named(control.primary),
          pending: control.pending,
          supporting: named(control.supporting)
        };
      })
    };
  });
}
function bothWords({ outcome, decided }) {
  const { symbol, word } = OUTCOME_WORDS[decided];
  return { symbol, word: outcome === decided ? word : `${word} (${OUTCOME_WORDS[outcome].word})` };
}
function checkBlocks(report, line, limits) {
  const results = new Map(report.results.map((result) => [result.check, result]));
  const above = factsAbove(report);
  const linesOf = (facts) => grouped(bounded(facts, limits, line));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === void 0 || isBrief(result)) return [];
    const there = above.get(check.id);
    const here = result.facts.filter((fact) => there?.facts.has(fact) !== true);
    const passes = here.filter((fact) => fact.outcome === "pass");
    const idle = here.filter((fact) => fact.outcome === "not-applicable");
    return [
      {
        check: check.id,
        statement: check.statement,
        why: check.why,
        outcome: OUTCOME_WORDS[result.decided],
        raw: result.outcome === result.decided ? null : OUTCOME_WORDS[result.outcome],
        inProfile: result.inProfile,
        severity: check.severity,
        profile: check.profile,
        about: check.about,
        needs: check.needs.map((kind) => KIND_WORDS[kind]),
        basis: check.basis,
        because: result.because,
        sentence: countsSentence(result),
        limits: check.limits,
        parameters: Object.keys(check.parameters).map((name) => ({
          name,
          value: clip(canonicalJson(check.parameters[name]?.value ?? null), limits)
        })),
        sameAs: Object.entries(check.sameAs).map(([tool, rules]) => ({ tool, rules })),
        own: check.own,
        path: check.path,
        digest: result.checkDigest,
        above: there === void 0 ? null : { count: there.facts.size, under: there.under },
        facts: linesOf(here.filter((fact) => fact.outcome !== "pass" && fact.outcome !== "not-applicable")),
        passes: linesOf(passes),
        passCount: passes.length,
        idle: linesOf(idle),
        idleCount: idle.length
      }
    ];
  });
}
function factsAbove(report) {
  const from = (open, under) => open.filter(({ facts }) => facts.length > 0).map(({ check, facts }) => [check.id, { facts: new Set(facts), under }]);
  return new Map([...from(unknownsOf(report), "Without enough evidence"), ...from(gapsOf(report), "Gaps")]);
}
function briefChecks(report) {
  const results = new Map(report.results.map((result) => [result.check, result]));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === void 0 || !isBrief(result)) return [];
    const { id, statement, severity, profile, about, needs, own, path } = check;
    return [
      {
        check: id,
        statement,
        outcome: bothWords(result),
        inProfile: result.inProfile,
        because: result.because ?? countsSentence(result),
        severity,
        profile,
        about,
        needs: needs.map((kind) => KIND_WORDS[kind]),
        own,
        path,
        digest: result.checkDigest
      }
    ];
  });
}

export {
  applicabilityBlocks,
  frameworkBlocks,
  checkBlocks,
  briefChecks
};
