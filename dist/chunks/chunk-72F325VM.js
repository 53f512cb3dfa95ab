import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  CLASS_WORDS,
  DEPLOYMENTS,
  FACT_WORDS,
  KIND_WORDS,
  NOT_KNOWN,
  OUTCOME_WORDS,
  REFUSAL_WORDS,
  STATUS_WORDS,
  TOKEN_WORDS,
  bounded,
  checkLinker,
  clip,
  countsSentence,
  environmentText,
  grouped,
  isBrief,
  namesText,
  personText,
  sourcesOf,
  sourcesOfFacts,
  unknownsIn,
  wordFor
} from "./chunk-3ZFTDQJU.js";
import {
  gapsOf,
  unknownsOf
} from "./chunk-MQF7CU3W.js";
import {
  count,
  lackingOf,
  numberOf,
  objectsOf,
  stringOf,
  stringsOf
} from "./chunk-QUY5PAGQ.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  byCodeUnit,
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

// src/formats/blocks/asked.ts
var QUESTIONS = 300;
var PARAMETERS_LENGTH = 300;
function askedBlock({ asked, release }, limits) {
  if (asked === null) return null;
  const { entries, token, calls, budget } = asked;
  const sum = (of) => entries.reduce((total, entry) => total + of(entry), 0);
  const times = entries.flatMap(({ from, to }) => [from, to]).sort(byCodeUnit);
  const refused = entries.filter(({ refusals }) => refusals.length > 0);
  const sorted = [...refused, ...entries.filter(({ refusals }) => refusals.length === 0)];
  const few = { ...limits, listed: Math.min(limits.listed, QUESTIONS) };
  const limitsOfText = { ...limits, text: Math.min(limits.text, PARAMETERS_LENGTH) };
  return {
    sentence: `${count(calls, "call", "calls")} of the ${budget} that a run may make, with ${TOKEN_WORDS[token]}, about ${release.repository ?? "no repository"}; ${count(entries.length, "question", "questions")}, not answered in full: ${refused.length}.`,
    period: times.length === 0 ? "" : `${times.at(0)} to ${times.at(-1)}`,
    questions: bounded(sorted, few, (entry) => ({
      endpoint: clip(entry.endpoint, limits),
      parameters: clip(parametersText(entry, release.repository), limitsOfText),
      calls: entry.calls,
      pages: entry.pages,
      records: entry.records,
      from: entry.from,
      to: entry.to,
      refusals: entry.refusals.map((refusal) => ({ word: REFUSAL_WORDS[refusal.reason], help: helpOf(refusal) }))
    })),
    totals: { calls: sum((one) => one.calls), pages: sum((one) => one.pages), records: sum((one) => one.records) }
  };
}
function parametersText({ parameters }, repository) {
  const isOwn = `${parameters.owner}/${parameters.repo}` === repository;
  return Object.entries(parameters).filter(([name]) => !isOwn || name !== "owner" && name !== "repo").sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `${name}=${value}`).join(", ");
}
function helpOf({ status, permission }) {
  const parts = [status === 0 ? "" : `status ${status}`, permission === null ? "" : `needs ${permission}`];
  return parts.filter((part) => part !== "").join("; ");
}

// src/formats/blocks/chain.ts
var CHAIN_LINKS = ["commit", "build", "signer", "artifact", "manifest", "deployment"];
var SHOWN = { symbol: "\u2713", word: "shown" };
var MISSING = { symbol: "\u2717", word: "missing" };
function chainTable(report, limits) {
  const functions = report.facts.filter(
    ({ type, attributes }) => type === "function" && attributes.chain !== void 0
  );
  if (functions.length === 0) return null;
  const followed = functions.filter(({ attributes: { chain } }) => !Array.isArray(chain) || chain.length > 0);
  const unknowns = unknownsIn(
    followed.map((fact) => ({ ...fact, attributes: { chain: fact.attributes.chain ?? null } })),
    limits
  );
  const rows = followed.map((fact) => rowOf2(fact, unknowns, limits));
  const open = ({ links }) => links.filter(({ symbol }) => symbol === "?").length;
  const sorted = rows.sort(
    (a, b) => b.missing.length - a.missing.length || open(a) - open(b) || byCodeUnit(a.name, b.name)
  );
  return {
    ...bounded(sorted, limits, (row) => row),
    total: followed.length,
    whole: rows.filter((row) => row.missing.length + open(row) === 0).length,
    broken: rows.filter(({ missing }) => missing.length > 0).length,
    inline: functions.length - followed.length,
    unknowns: unknowns.all
  };
}
function rowOf2({ id, attributes }, unknowns, limits) {
  const { chain, logicalId, name } = attributes;
  const byLink = new Map(objectsOf(chain).map((one) => [stringOf(one.link), one]));
  const missing = [];
  const links = CHAIN_LINKS.map((link) => {
    const one = byLink.get(link);
    const says = one?.says;
    if (typeof says === "string") return SHOWN;
    if (one === void 0 || says !== null) return unknown(says ?? chain, unknowns);
    missing.push(clip(missingText(link, one), limits));
    return MISSING;
  });
  return { name: clip(stringOf(logicalId) ?? stringOf(name) ?? id.slice(id.indexOf("#") + 1), limits), links, missing };
}
function missingText(link, { why }) {
  const reason = stringOf(why);
  return reason === null ? link : `${link}: ${reason}`;
}
function unknown(value, unknowns) {
  return { symbol: "?", word: unknowns.in(value) ?? "not known" };
}

// src/formats/control-plane-wording.ts
var KIND_WORDS2 = {
  identity: "identity",
  permission: "permission",
  credential: "credential",
  "sign-in-policy": "rules of logging in",
  login: "login",
  "root-use": "use of root",
  deployment: "deployment",
  code: "code",
  configuration: "configuration",
  pipeline: "pipeline",
  deletion: "data or what keeps it",
  encryption: "encryption",
  exposure: "open to others",
  network: "network",
  command: "command on a machine",
  account: "account",
  "audit-trail": "log or trail",
  detection: "detector or alarm",
  "branch-protection": "rules of branches",
  visibility: "visibility",
  scanning: "scanning",
  integration: "app or webhook"
};
var EFFECT_WORDS = {
  weakens: { symbol: "\u2717", word: "taken away or weakened" },
  strengthens: { symbol: "\u2713", word: "brought or strengthened" },
  changes: { symbol: "\u2022", word: "changed" }
};
var OUTCOME_OF_EVENT = {
  succeeded: { symbol: "\u2022", word: "done" },
  begun: { symbol: "?", word: "begun" },
  denied: { symbol: "\u2013", word: "refused" },
  failed: { symbol: "\u2013", word: "failed" }
};
var FROM_WORDS = {
  console: "console",
  cli: "command line",
  sdk: "SDK",
  "infrastructure-tool": "infrastructure tool",
  stack: "stack",
  service: "service of the platform",
  api: "API"
};
var ACTOR_WORDS = {
  root: "root user",
  user: "user",
  role: "role",
  application: "application",
  federated: "federated login",
  service: "service",
  account: "another account",
  bot: "bot",
  unknown: "not told"
};
var PROVIDER_WORDS = {
  aws: "AWS CloudTrail",
  azure: "Azure activity log",
  entra: "Entra audit and sign-in logs",
  google: "Google Cloud Audit Logs",
  github: "GitHub audit log"
};

// src/formats/blocks/control-plane.ts
var DONE_BY_IT = { symbol: "\u2713", word: "yes" };
var DONE_BY_OTHERS = { symbol: "\u2717", word: "no" };
function controlPlaneTable(report, limits) {
  const logs = report.facts.filter(({ type }) => type === "control-plane-log");
  if (logs.length === 0) return null;
  const all = report.facts.filter(({ type, attributes }) => type === "control-plane-event" && !attributes.repeats);
  const told = all.filter(({ attributes: { period } }) => period !== "before" && period !== "after");
  const unknowns = unknownsIn([...told, ...logs], limits);
  const sorted = told.toSorted(
    (a, b) => weightOf(a) - weightOf(b) || byCodeUnit(timeOf(a), timeOf(b)) || byCodeUnit(a.id, b.id)
  );
  const count2 = (test) => told.filter(({ attributes: { pipeline } }) => test(pipeline)).length;
  return {
    ...bounded(sorted, limits, (fact) => rowOf3(fact, unknowns, limits)),
    logs: logRows(logs, unknowns),
    total: told.length,
    byPipeline: count2((pipeline) => typeof pipeline === "string"),
    outside: count2((pipeline) => pipeline === null),
    open: count2((pipeline) => isHole(pipeline)),
    elsewhere: all.length - told.length,
    unknowns: unknowns.all
  };
}
function weightOf({ attributes: { pipeline, effect, outcome, actor } }) {
  const isDone = outcome === "succeeded" ? 0 : 1;
  const isGrave = effect === "weakens" || objectsOf(actor).some(({ kind }) => kind === "root") ? 0 : 1;
  const whose = pipeline === null ? 0 : typeof pipeline === "string" ? 2 : 1;
  return 4 * whose + 2 * isDone + isGrave;
}
function timeOf({ attributes: { at } }) {
  return stringOf(at) ?? "";
}
function logRows(logs, unknowns) {
  const providers = [...new Set(logs.map(({ attributes: { provider } }) => stringOf(provider) ?? ""))].sort(byCodeUnit);
  return providers.map((provider) => {
    const own = logs.filter(({ attributes }) => (stringOf(attributes.provider) ?? "") === provider);
    const sum = (name) => own.reduce((total, { attributes }) => total + (numberOf(attributes[name]) ?? 0), 0);
    const times = (name) => own.flatMap(({ attributes }) => stringOf(attributes[name]) ?? []).sort(byCodeUnit);
    const silence = own[0]?.attributes.silentHours;
    const hours = numberOf(silence);
    return {
      provider: PROVIDER_WORDS[provider] ?? provider,
      files: own.length,
      events: sum("events"),
      from: times("firstAt").at(0) ?? "\u2013",
      to: times("lastAt").at(-1) ?? "\u2013",
      silence: hours === null ? unknowns.in(silence) ?? "\u2013" : `${hours} h`,
      root: sum("root"),
      denied: sum("denied")
    };
  });
}
function rowOf3({ attributes, place }, unknowns, limits) {
  const { at, kind, effect, name, outcome, actor, from, pipeline } = attributes;
  return {
    at: unknowns.in(at) ?? stringOf(at) ?? "not dated",
    kind: KIND_WORDS2[stringOf(kind) ?? ""] ?? stringOf(kind) ?? "",
    effect: EFFECT_WORDS[stringOf(effect) ?? ""] ?? { symbol: "\u2022", word: stringOf(effect) ?? "" },
    name: clip(stringOf(name) ?? "", limits),
    outcome: OUTCOME_OF_EVENT[stringOf(outcome) ?? ""] ?? { symbol: "?", word: "not told" },
    by: clip(actorText(actor, unknowns), limits),
    from: FROM_WORDS[stringOf(from) ?? ""] ?? "not told",
    on: clip(resourcesText(attributes, unknowns), limits),
    pipeline: pipelineWord(pipeline, unknowns),
    place: clip(`${place.path}${place.pointer ?? ""}`, limits)
  };
}
function pipelineWord(pipeline, unknowns) {
  if (typeof pipeline === "string") return DONE_BY_IT;
  return pipeline === null ? DONE_BY_OTHERS : { symbol: "?", word: unknowns.in(pipeline) ?? "not known" };
}
function actorText(actor, unknowns) {
  const [one] = objectsOf(actor);
  if (one === void 0) return unknowns.in(actor) ?? "not told";
  const kind = stringOf(one.kind) ?? "";
  const name = unknowns.in(one.name) ?? stringOf(one.name);
  const identity = unknowns.in(one.identity) ?? stringOf(one.identity);
  const through = stringOf(one.through);
  const words = [ACTOR_WORDS[kind] ?? kind, ...name === null ? [] : [name]].join(" ");
  return [
    words,
    ...identity === null ? [] : [`as ${identity}`],
    ...through === null ? [] : [`through ${through}`]
  ].join(", ");
}
function resourcesText({ resources }, unknowns) {
  const named = objectsOf(resources).map(
    ({ kind, name }) => `${stringOf(kind) ?? ""} ${unknowns.in(name) ?? stringOf(name) ?? ""}`
  );
  const open = unknowns.in(lackingOf(resources));
  return [...named, ...open === null ? [] : [open]].join(", ") || "\u2013";
}

// src/formats/blocks/deployments.ts
function deploymentTable(report, to, limits) {
  const facts = report.facts.filter(({ type }) => type === "deployment");
  const isSource = ({ source }) => source.path === DEPLOYMENTS;
  if (facts.length === 0 && !report.evidence.some(isSource)) return null;
  const unknowns = unknownsIn(facts, limits);
  const at = ({ attributes }) => stringOf(attributes.at) ?? "";
  const seen = facts.filter(({ attributes }) => !isUnseen(attributes));
  const unseen = facts.find(({ attributes }) => isUnseen(attributes));
  const sorted = seen.sort((a, b) => byCodeUnit(at(b), at(a)) || byCodeUnit(a.id, b.id));
  return {
    ...bounded(sorted, limits, ({ attributes }) => rowOf4(attributes, unknowns, to, limits)),
    total: seen.length,
    open: unknowns.in(unseen?.attributes.environment),
    unknowns: unknowns.all,
    sources: sourcesOf(report, isSource, limits)
  };
}
function isUnseen({ environment, commit }) {
  return isHole(environment) && isHole(commit);
}
function rowOf4(attributes, unknowns, to, limits) {
  const { environment, production, state, at, by, run, commit, ref, of, before, earlier } = attributes;
  const text = (value, none = "") => unknowns.in(value) ?? clip(stringOf(value) ?? none, limits);
  const name = stringOf(state);
  const [ran] = objectsOf(run);
  const id = numberOf(ran?.id);
  const sha = stringOf(commit) ?? "";
  const [past] = objectsOf(before);
  return {
    environment: environmentText(text(environment), production),
    state: name === null ? { ...NOT_KNOWN, word: unknowns.in(state) ?? NOT_KNOWN.word } : wordFor("deployment.state", name),
    at: text(at),
    times: timesOf(attributes, unknowns),
    by: text(by),
    run: id === null ? null : { text: `run ${id}`, url: to.run(id) },
    runWords: ran === void 0 ? unknowns.in(run) ?? "no run of this repository" : clip(
      `attempt ${numberOf(ran.attempt) ?? "?"} of ${text(ran.workflow)}, started by ${text(ran.event)}`,
      limits
    ),
    approvals: approvalsOf(attributes, unknowns).map((line) => clip(line, limits)),
    commit: sha === "" ? { text: text(commit), url: null } : { text: sha.slice(0, 12), url: to.commit(sha) },
    of: `${unknowns.in(of) ?? wordFor("deployment.of", stringOf(of)).word}${stringOf(ref) === null ? "" : `, ${text(ref)}`}`,
    before: past === void 0 ? unknowns.in(before) ?? "nothing" : [stringOf(past.ref) === null ? "" : text(past.ref), text(past.commit).slice(0, 12), text(past.at)].filter((part) => part !== "").join(", "),
    earlier: clip(namesText(earlier, unknowns, "nowhere"), limits)
  };
}
function timesOf({ waitMinutes, replacedAt }, unknowns) {
  const minutes = numberOf(waitMinutes);
  const waited = minutes === null ? unknowns.in(waitMinutes) : count(minutes, "minute", "minutes");
  const replaced = unknowns.in(replacedAt) ?? stringOf(replacedAt);
  return [...waited === null ? [] : [`waited ${waited}`], ...replaced === null ? [] : [`replaced ${replaced}`]];
}
function approvalsOf({ approvals, reviewers, gates }, unknowns) {
  const lines = objectsOf(approvals).map((one) => {
    const doubts = [
      ...one.started === true ? ["started it"] : [],
      ...one.wrote === true ? ["wrote some of the release"] : []
    ];
    const open2 = doubts.length === 0 ? unknowns.in([one.started ?? null, one.wrote ?? null]) : null;
    const said = open2 === null ? doubts : [`whether it was their own: ${open2}`];
    return `${personText(unknowns.in(one.by) ?? stringOf(one.by) ?? "", one.kind)}${said.length === 0 ? "" : ` (${said.join(", ")})`}`;
  });
  const open = unknowns.in(lackingOf(approvals));
  const asked = [...objectsOf(reviewers).map(({ name }) => stringOf(name) ?? ""), ...stringsOf(gates)].filter(
    (name) => name !== ""
  );
  const askedOpen = unknowns.in([lackingOf(reviewers) ?? [], lackingOf(gates) ?? []]);
  const mustWords = asked.length > 0 ? `${asked.length > 1 ? "one of " : ""}${asked.join(", ")}` : askedOpen ?? "nobody";
  if (lines.length === 0 && open === null) lines.push("nobody");
  return [...lines, ...open === null ? [] : [open], `must be asked there now: ${mustWords}`];
}

// src/formats/blocks/duties.ts
var NAMED = 8;
var CONFLICTS = {
  alone: "Written by one person, and nobody else is on record on its way to production",
  botsAlone: "Written by bots, and no person is on record on its way to production",
  amongWriters: "Nobody but those who wrote it together is on record on its way to production",
  ownApprovals: "Approved by nobody but those who wrote some of it",
  ownDeployments: "Its deployment to production approved by nobody but those who wrote some of the release"
};
function dutiesBlock(report, limits) {
  const release = report.facts.find(({ type }) => type === "release");
  if (release?.attributes.duties === void 0) return null;
  const { duties, conflicts } = release.attributes;
  const own = { ...release, attributes: { duties, conflicts: conflicts ?? [] } };
  const unknowns = unknownsIn([own], limits);
  const found = conflictsIn(conflicts, unknowns, limits);
  const holders = objectsOf(duties).map((one) => ({
    person: stringOf(one.person) ?? "",
    kind: one.kind,
    inConflict: found.persons.has(stringOf(one.person) ?? ""),
    held: objectsOf(one.held)
  }));
  holders.sort((a, b) => Number(b.inConflict) - Number(a.inConflict) || byCodeUnit(a.person, b.person));
  return {
    conflicts: found.blocks,
    conflictCount: found.count,
    persons: bounded(holders, limits, ({ person, kind, inConflict, held }) => ({
      person: { symbol: inConflict ? "\u2717" : "\u2022", word: clip(personText(person, kind), limits) },
      held: held.map(({ duty, of }) => ({
        duty: wordFor("release.duties.held.duty", stringOf(duty)).word,
        count: stringsOf(of).length
      }))
    })),
    open: unknowns.in(lackingOf(duties)),
    unknowns: unknowns.all
  };
}
function conflictsIn(conflicts, unknowns, limits) {
  const [kinds] = objectsOf(conflicts);
  const persons = /* @__PURE__ */ new Set();
  let total = 0;
  if (kinds === void 0) {
    const open = unknowns.in(conflicts);
    const cases = { items: [], more: 0 };
    const blocks2 = open === null ? [] : [{ what: `Whether duties were apart: ${open}`, cases }];
    return { blocks: blocks2, count: 0, persons };
  }
  const blocks = Object.entries(CONFLICTS).flatMap(([kind, what]) => {
    const value = kinds[kind];
    const cases = objectsOf(value);
    total += cases.reduce((sum, { on }) => sum + Math.max(1, stringsOf(on).length), 0);
    for (const { who } of cases) for (const one of namesOf(who)) persons.add(one);
    const open = unknowns.in(lackingOf(value));
    if (cases.length === 0 && open === null) return [];
    const others = cases.length === 0 ? `: ${open}` : open === null ? "" : `; of others: ${open}`;
    return [{ what: `${what}${others}`, cases: bounded(cases, limits, (one) => caseOf(one, limits)) }];
  });
  return { blocks, count: total, persons };
}
function namesOf(who) {
  return typeof who === "string" ? [who] : stringsOf(who);
}
function caseOf({ who, on }, limits) {
  const things = stringsOf(on);
  const left = things.length > NAMED ? ` and ${things.length - NAMED} more` : "";
  const names = namesOf(who).join(", ");
  return {
    who: clip(names === "" ? "bots" : names, limits),
    on: `${clip(things.slice(0, NAMED).map(shortened).join(", "), limits)}${left}`
  };
}
function shortened(thing) {
  return /^[0-9a-f]{40,64}$/.test(thing) ? thing.slice(0, 12) : thing;
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

// src/formats/blocks/setting-words.ts
var NAMED2 = 12;
var LABELS = {
  pullRequest: "Changes come through pull requests",
  approvals: "Approvals that a change needs",
  lastPush: "Somebody else approves the last push",
  dismissStale: "A push takes approvals away",
  codeOwners: "Code owners approve what they own",
  checks: "Checks that must pass",
  upToDate: "Checks pass on what the branch is after the merge",
  signatures: "Commits must be signed",
  linearHistory: "History must be linear",
  mergeQueue: "Changes go through the merge queue",
  deployments: "Environments that it must be deployed to before",
  forcePush: "History can be written over",
  deletion: "Can be deleted",
  update: "Can be moved",
  creation: "Anyone who can write can make one",
  bypass: "May go around",
  immutable: "The platform keeps its tag and files as they are",
  immutableReleases: "New releases cannot be changed",
  tagForm: "Tag",
  tagElsewhere: "On the platform the tag stands at",
  branches: "Protected branches that hold the commit",
  workflowToken: "The token of a workflow may, unless it says less",
  workflowsApprove: "Workflows may approve pull requests",
  allowedActions: "Actions that may run",
  allowedPatterns: "Patterns of actions that may run",
  pinsRequired: "Actions must be pinned",
  mergeMethods: "Pull requests may be merged by",
  secretScanning: "Secrets are looked for",
  pushProtection: "Pushes with known secrets are refused",
  securityUpdates: "Updates of vulnerable dependencies are proposed",
  codeScanning: "Default code scanning is set up",
  unowned: "Manifests, policies and workflows that nobody owns",
  privateReporting: "Weaknesses can be reported in private",
  visibility: "Who can see it",
  defaultBranch: "Default branch",
  archived: "Takes no changes any more"
};
function createWords(unknowns, limits) {
  const value = (name, given) => {
    if (given === null || given === void 0) return "none";
    if (typeof given === "boolean") return given ? "yes" : "no";
    if (typeof given === "number") return String(given);
    if (typeof given === "string")
      return FACT_WORDS[name] === void 0 ? clip(given, limits) : wordFor(name, given).word;
    if (isHole(given)) return unknowns.in(given) ?? NOT_KNOWN.word;
    const objects = objectsOf(given);
    if (!Array.isArray(given)) return clip(pairs(name, given), limits);
    if (objects.length === 0) return clip(namesText(worded(name, given), unknowns, "none"), limits);
    const open = unknowns.in(lackingOf(given));
    const items = objects.slice(0, NAMED2).map((entry) => actorWords(name, entry, unknowns));
    if (objects.length > NAMED2) items.push(`and ${objects.length - NAMED2} more`);
    return clip([...items, ...open === null ? [] : [open]].join("; "), limits);
  };
  const pairs = (name, entry) => Object.entries(entry).map(([key, inner]) => `${labelOf(key)}: ${value(`${name}.${key}`, inner)}`).join(", ");
  const rank = (name) => {
    const index = Object.keys(LABELS).indexOf(name);
    return index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  return {
    value,
    rows: (type, attributes) => Object.entries(attributes).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(([name, given]) => ({ label: labelOf(name), text: value(`${type}.${name}`, given) }))
  };
}
function worded(name, given) {
  if (!Array.isArray(given)) return given;
  const words = given.map((one) => typeof one === "string" && FACT_WORDS[name] ? wordFor(name, one).word : one);
  return words.length > NAMED2 ? [...words.slice(0, NAMED2), `and ${words.length - NAMED2} more`] : words;
}
function labelOf(name) {
  if (Object.hasOwn(LABELS, name)) return LABELS[name] ?? name;
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
function actorWords(name, entry, unknowns) {
  const { name: called, kind, of, mode, around } = entry;
  const who = unknowns.in(called) ?? stringOf(called);
  if (who === null) {
    return Object.values(entry).map((inner) => unknowns.in(inner) ?? stringOf(inner) ?? String(inner)).join(" ");
  }
  const word = stringOf(kind ?? of);
  const kindWord = word === null ? "" : wordFor(`${name}.${kind === void 0 ? "of" : "kind"}`, word).word;
  const shown = who.startsWith(kindWord) ? who : `${kindWord} ${who}`;
  const how = stringOf(mode);
  const rules = namesText(worded(`${name}.around`, around), unknowns, "");
  return `${shown}${how === null ? "" : `, ${wordFor(`${name}.mode`, how).word}`}${rules === "" ? "" : ` (${rules})`}`;
}

// src/formats/blocks/prevents.ts
var OF_RELEASE = ["tagForm", "tagElsewhere", "state", "immutable", "branches"];
var OF_ENVIRONMENT = [
  ...["name", "reviewers", "selfReview", "waitMinutes", "gates", "bypass", "deployFrom", "patterns"],
  ...["production", "shares"]
];
var ELSEWHERE = ["name", "branchRules", "tagRules", "codeOwners", "updates"];
function prevents(report, limits) {
  const of = (type) => report.facts.filter((fact) => fact.type === type);
  const [repository] = of("repository");
  const [release] = of("release").map((fact) => cutTo(fact, OF_RELEASE));
  const environments = of("environment").map((fact) => cutTo(fact, OF_ENVIRONMENT));
  if (repository === void 0 && environments.length === 0) return null;
  const shown = [...repository ? [repository] : [], ...release ? [release] : [], ...environments];
  const unknowns = unknownsIn(shown, limits);
  const words = createWords(unknowns, limits);
  return {
    groups: [
      ...repository === void 0 ? [] : groupsOf(repository.attributes, words),
      ...release === void 0 ? [] : [{ title: "The release", rows: words.rows("release", release.attributes) }]
    ].map(({ title, rows }) => ({ title, rows: unknownTogether(rows) })).filter(({ rows }) => rows.length > 0),
    environments: bounded(environments, limits, ({ attributes }) => environmentRow(attributes, unknowns, words)),
    unknowns: unknowns.all,
    sources: sourcesOfFacts(report, shown, limits)
  };
}
function cutTo(fact, names) {
  const kept = Object.entries(fact.attributes).filter(([name, value]) => names.includes(name) && value !== null);
  return { ...fact, attributes: Object.fromEntries(kept) };
}
function unknownTogether(rows) {
  const isOpen = ({ text }) => /^not known \(\d+\)$/.test(text);
  const open = rows.filter(isOpen);
  const texts = [...new Set(open.map(({ text }) => text))];
  return [
    ...rows.filter((row) => !isOpen(row)),
    ...texts.map((text) => ({
      label: open.flatMap((row) => row.text === text ? row.label : []).join("; "),
      text
    }))
  ];
}
function groupsOf(attributes, words) {
  const branch = stringOf(attributes.defaultBranch);
  const rules = (name, none) => {
    const value = attributes[name];
    const [known] = objectsOf(value);
    if (known !== void 0) return words.rows(`repository.${name}`, known);
    return value === void 0 ? [] : [{ label: "Rules", text: value === null ? none : words.value(name, value) }];
  };
  const settings = Object.fromEntries(Object.entries(attributes).filter(([name]) => !ELSEWHERE.includes(name)));
  const { codeOwners, updates } = attributes;
  return [
    {
      title: branch === null ? "The default branch" : `The branch ${branch}`,
      rows: rules("branchRules", "none: whoever can write can push to it")
    },
    { title: "Tags of releases", rows: rules("tagRules", "none: whoever can write can make, move and delete them") },
    {
      title: "The repository",
      rows: [
        ...words.rows("repository", settings),
        ...codeOwners === void 0 ? [] : [{ label: "Lines of CODEOWNERS", text: countText(codeOwners, words) }],
        ...updates === void 0 ? [] : [{ label: "Dependencies kept up to date", text: countText(updates, words) }]
      ]
    }
  ];
}
function countText(value, words) {
  const open = lackingOf(value);
  const known = objectsOf(value).length;
  if (Array.isArray(value) && Array.isArray(open) && open.length === 0) return String(known);
  return Array.isArray(value) ? `${known}, and others ${words.value("", open ?? null)}` : words.value("", value);
}
function environmentRow(attributes, unknowns, words) {
  const { name, production, reviewers, selfReview, waitMinutes, gates, bypass, deployFrom, patterns, shares } = attributes;
  const self = selfReview === true ? ", whoever started it too" : selfReview === false ? ", not whoever started it" : "";
  const minutes = numberOf(waitMinutes);
  const apps = words.value("environment.gates", gates);
  const from = stringOf(deployFrom);
  const fromWords = unknowns.in(deployFrom) ?? (from === null ? "" : wordFor("environment.deployFrom", from).word);
  const names = words.value("environment.patterns", patterns);
  return {
    name: environmentText(words.value("environment.name", name), production),
    reviewers: `${words.value("environment.reviewers", reviewers)}${self}`,
    waits: [
      unknowns.in(waitMinutes) ?? (minutes === null || minutes === 0 ? "" : count(minutes, "minute", "minutes")),
      apps === "none" ? "" : `for ${apps}`
    ].filter((text) => text !== "").join(", "),
    from: names === "none" ? fromWords : `${fromWords}: ${names}`,
    around: unknowns.in(bypass) ?? (bypass === true ? "administrators" : bypass === false ? "nobody" : ""),
    shares: sharesText(shares, unknowns)
  };
}
function sharesText(value, unknowns) {
  const shared = objectsOf(value).map(({ what, name, environment }) => {
    const word = wordFor("environment.shares.what", stringOf(what)).word;
    return `${word} ${stringOf(name) ?? ""} with ${stringOf(environment) ?? "jobs of no environment"}`;
  });
  const left = shared.length > NAMED2 ? [`and ${shared.length - NAMED2} more`] : [];
  const open = unknowns.in(lackingOf(value));
  const all = [...shared.slice(0, NAMED2), ...left, ...open === null ? [] : [open]];
  return all.length === 0 ? "none" : all.join("; ");
}

// src/formats/blocks/tests.ts
var STANDINGS = {
  truncated: "ends too early",
  empty: "empty",
  "earlier-attempt": "earlier attempt",
  duplicate: "the same report as",
  "same-tests": "same tests as",
  shard: "a part beside",
  single: "\u2013"
};
function testsBlock(report, limits) {
  const ofType = (type) => report.facts.filter((fact) => fact.type === type);
  const runs = ofType("test-run");
  const coverage = ofType("coverage");
  if (runs.length + coverage.length === 0) return null;
  const functions = coverage.length === 0 ? [] : ofType("function").filter(({ attributes }) => attributes.coverage !== void 0);
  const onlyCoverage = functions.map((fact) => ({
    ...fact,
    attributes: { coverage: fact.attributes.coverage ?? null }
  }));
  const unknowns = unknownsIn([...runs, ...coverage, ...onlyCoverage], limits);
  const inWords = wording(unknowns, limits);
  const contradicted = runs.flatMap(
    ({ place, attributes }) => objectsOf(attributes.contradicted).map((one) => ({ one, failedIn: place.path }))
  );
  return {
    runs: { ...bounded(runs, limits, (fact) => runRow(fact, inWords)), total: runs.length },
    contradicted: bounded(contradicted, limits, ({ one, failedIn }) => ({
      name: clip([stringOf(one.suite), stringOf(one.name)].filter(Boolean).join(" > "), limits),
      failedIn: clip(failedIn, limits),
      passedIn: clip(pathOf(one.passedIn), limits)
    })),
    coverage: bounded(coverage, limits, (fact) => coverageRow(fact, inWords)),
    handlers: bounded(
      functions.flatMap((fact) => handlerRows(fact, inWords)).sort((a, b) => byCodeUnit(a.name, b.name)),
      limits,
      (row) => row
    ),
    unknowns: unknowns.all
  };
}
function pathOf(id) {
  return (stringOf(id) ?? "").replace(/^[a-z-]+:/, "").replace(/#report$/, "");
}
function wording(unknowns, limits) {
  const text = (value, none = "\u2013") => {
    const known = stringOf(value) ?? numberOf(value);
    return known === null ? unknowns.in(value) ?? none : clip(String(known), limits);
  };
  return {
    text,
    counted: (value) => {
      const [counts] = objectsOf(value);
      const [covered, total] = [numberOf(counts?.covered), numberOf(counts?.total)];
      if (covered === null || total === null) return unknowns.in(value) ?? "\u2013";
      const share = total === 0 ? "" : ` (${(Math.floor(1e3 * covered / total) / 10).toFixed(1)} %)`;
      return `${covered} of ${total}${share}`;
    },
    paths: (value) => Array.isArray(value) ? value.map((one) => stringOf(one) === null ? text(one) : clip(pathOf(one), limits)).join(", ") : ""
  };
}
function runRow({ place, attributes }, { text, paths }) {
  const { tool, ranAt, tests, passed, failed, errors, skipped, flaky, standing } = attributes;
  const known = stringOf(standing);
  const beside = known === null ? text(standing) : [STANDINGS[known] ?? known, paths(attributes.others)].filter(Boolean).join(" ");
  return {
    path: text(place.path),
    tool: text(tool),
    at: text(ranAt),
    tests: text(tests),
    passed: text(passed),
    failed: text(failed),
    errors: text(errors),
    skipped: text(skipped),
    flaky: text(flaky),
    beside
  };
}
function coverageRow({ place, attributes }, { text, counted }) {
  const { tool, dialect, lines, branches, statements, sourceFiles, differences } = attributes;
  const differing = objectsOf(differences).map(
    (one) => `${text(one.count)}: ${text(one.declared)} declared, ${text(one.counted)} counted`
  );
  return {
    path: text(place.path),
    tool: text(tool ?? dialect),
    lines: counted(lines),
    branches: counted(branches),
    statements: counted(statements),
    files: text(sourceFiles),
    differences: differing.join("; ") || "\u2013"
  };
}
function handlerRows({ id, attributes }, { text, counted }) {
  const name = text(attributes.logicalId ?? attributes.name, id.slice(id.indexOf("#") + 1));
  const { coverage } = attributes;
  const known = objectsOf(coverage);
  if (known.length === 0) {
    const why = text(Array.isArray(coverage) ? coverage[0] : coverage);
    return [{ name, file: why, lines: "\u2013", branches: "\u2013", statements: "\u2013", report: null }];
  }
  return known.map(({ file, lines, branches, statements, report }) => ({
    name,
    file: text(file),
    lines: counted(lines),
    branches: counted(branches),
    statements: counted(statements),
    report: pathOf(report)
  }));
}

export {
  applicabilityBlocks,
  askedBlock,
  CHAIN_LINKS,
  chainTable,
  controlPlaneTable,
  deploymentTable,
  dutiesBlock,
  frameworkBlocks,
  checkBlocks,
  briefChecks,
  prevents,
  testsBlock
};
