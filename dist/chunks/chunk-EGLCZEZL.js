import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  gapsOf,
  keptBackOf,
  severityOf,
  undecidedOf,
  unknownsOf,
  unreadKinds,
  waitingOf
} from "./chunk-K6WYSILD.js";
import {
  CONTROL_CLASSES,
  CONTROL_STATUSES
} from "./chunk-47NJK2SZ.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  canonicalJson
} from "./chunk-3QLKKDEL.js";

// src/report/exhibits.ts
function exhibitNumbers(report) {
  return new Map(report.evidence.map((evidence, index) => [evidence.id, `E${index + 1}`]));
}

// src/formats/wording.ts
var OUTCOME_WORDS = {
  pass: { symbol: "\u2713", word: "pass" },
  fail: { symbol: "\u2717", word: "fail" },
  "no-evidence": { symbol: "?", word: "no evidence" },
  error: { symbol: "!", word: "could not be judged" },
  "not-applicable": { symbol: "\u2013", word: "nothing to judge" },
  excepted: { symbol: "\u25C7", word: "excepted" },
  compensated: { symbol: "\u25C7", word: "compensated" },
  attested: { symbol: "\u25C6", word: "asserted by management" }
};
var STATUS_WORDS = {
  supported: {
    symbol: "\u2713",
    word: "supported",
    meaning: "The evidence of this release supports the design of the control for what is listed."
  },
  "supported-in-part": {
    symbol: "\u25D0",
    word: "supported in part",
    meaning: "The same for what was asked: the organisational part is not shown here, rests on an assertion, or checks are still planned."
  },
  "exceptions-noted": {
    symbol: "\u25C7",
    word: "exceptions noted",
    meaning: "The evidence is there, and someone has accepted what falls short, for a time."
  },
  gap: { symbol: "\u2717", word: "gap", meaning: "A check fails and no exception covers it." },
  "insufficient-evidence": {
    symbol: "?",
    word: "insufficient evidence",
    meaning: "What would be needed to judge was not supplied, could not be read, is too old, or no check looks at it."
  },
  "not-exercised": {
    symbol: "\u2013",
    word: "not exercised",
    meaning: "This release contains nothing that the control could be about. This is not an exclusion."
  },
  "manual-attested": {
    symbol: "\u25C6",
    word: "asserted by management",
    meaning: "A dated statement by a named owner; its content was not judged."
  },
  "manual-missing": {
    symbol: "?",
    word: "no assertion",
    meaning: "Only people can say, and no current statement was supplied."
  },
  "not-applicable": { symbol: "\u2013", word: "not applicable", meaning: "Taken out by the Statement of Applicability." },
  "out-of-scope": {
    symbol: "\u2013",
    word: "out of scope",
    meaning: "A release cannot show it, or it was left out by choice. Not covered here and counted in no fraction."
  }
};
var CLASS_WORDS = {
  automated: "Automated",
  partial: "Partial",
  manual: "Manual",
  "out-of-scope": "Out of scope"
};
var KIND_WORDS = {
  manifest: "deployment manifests",
  policy: "role policies",
  signature: "signatures",
  test: "test results",
  log: "log samples",
  document: "documents",
  drift: "drift reports",
  package: "package listings",
  workflow: "workflows",
  component: "lists of components",
  scan: "reports of scanners",
  change: "records of changes",
  platform: "settings of the hosting platform",
  configuration: "configuration"
};
var SUPPLY_WORDS = {
  collected: "Bring it into the workspace under a name that is looked for (listed under What was not looked at), or name it under collect in .evidence.yml.",
  unread: "This version does not read it, so nothing that is supplied changes this. Where the organisation has it, a person can state so under assertions in .evidence.yml."
};
var DIRECTION_WORDS = {
  better: { symbol: "\u25B2", word: "better" },
  worse: { symbol: "\u25BC", word: "worse" },
  other: { symbol: "\u2022", word: "different" }
};
var CAUSE_WORDS = {
  system: "the system changed",
  catalogue: "the catalogue changed",
  time: "time has passed",
  decision: "a decision changed",
  evidence: "what was found or understood changed"
};
var EXCEPTION_WORDS = {
  "in-force": { symbol: "\u25C7", word: "in force" },
  expired: { symbol: "\u2717", word: "expired" },
  void: { symbol: "\u2717", word: "void" },
  unmatched: { symbol: "!", word: "matches nothing" },
  invalid: { symbol: "\u2717", word: "invalid" }
};
var ASSERTION_WORDS = {
  current: { symbol: "\u25C6", word: "current" },
  expired: { symbol: "\u2717", word: "expired" },
  "not-yet-issued": { symbol: "!", word: "not yet issued" },
  invalid: { symbol: "\u2717", word: "for too long" },
  "other-document": { symbol: "\u2717", word: "document not as stated" }
};
var DOCUMENT_WORDS = {
  same: "its bytes are those that were read",
  other: "the bytes that were read are others, so the statement does not count",
  absent: "no such file was read below the root, so the statement does not count",
  elsewhere: "it is elsewhere: nobody looked at its bytes"
};
var AT_FROM_WORDS = {
  at: "as given by --at",
  configuration: "as stated in the configuration",
  SOURCE_DATE_EPOCH: "from SOURCE_DATE_EPOCH",
  tag: "date of the tag",
  commit: "date of the commit",
  clock: "clock of the machine that made this report"
};
var FRACTION_WORDS = {
  automated: "Automated: supported / in scope",
  partial: "Partial: supported at least in part / in scope",
  manual: "Manual: asserted / in scope"
};
var CLOSING = "This report is input to an independent assessment, not a substitute for one. It shows how controls are designed in this release and how they came out once; it draws no conclusion about a period, an organisation or a provider.";
var CARVE_OUT = "Provider controls (premises, hardware, patching of hosts) and complementary user-entity controls are carved out: they are listed as out of scope, not scored. The assurance reports of the provider speak about the former.";
function countsSentence({ counts, facts }) {
  const judged = counts.pass + counts.fail + counts["no-evidence"] + counts.error;
  const idle = counts["not-applicable"];
  if (judged + idle === 0) return "No fact was judged.";
  if (judged === 0) return `Nothing to judge of ${idle} ${idle === 1 ? "fact" : "facts"}.`;
  const decided = (outcome) => facts.filter((fact) => fact.outcome === outcome && fact.decision !== null).length;
  const ofThem = (count, words) => count > 0 ? `, ${count} of them ${words}` : "";
  const parts = [
    `${counts.pass} of ${judged} ${judged === 1 ? "fact" : "facts"} ${judged === 1 || counts.pass === 1 ? "meets" : "meet"} the expectation`,
    counts.fail > 0 ? `${counts.fail} ${counts.fail === 1 ? "does" : "do"} not${ofThem(decided("fail"), "under an exception")}` : "",
    counts["no-evidence"] > 0 ? `${counts["no-evidence"]} without evidence${ofThem(decided("no-evidence"), "asserted by management")}` : "",
    counts.error > 0 ? `${counts.error} could not be judged` : "",
    idle > 0 ? `${idle} with nothing to judge` : ""
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

// src/formats/blocks/cover.ts
function cover(report) {
  const { release, scope, catalogue, delta } = report;
  const digests = new Map(catalogue.frameworks.map((framework) => [framework.id, framework.digest]));
  return {
    system: report.system,
    release: releaseName(release),
    repository: release.repository,
    commit: release.commit,
    at: release.at,
    atFrom: AT_FROM_WORDS[release.atFrom] ?? release.atFrom,
    previous: delta === null ? null : { release: releaseName(delta.previous), at: delta.previous.at },
    environments: scope.environments,
    accounts: scope.accounts,
    frameworks: report.frameworks.map(({ id, name, groups }) => ({
      name,
      groups: groups.filter((group) => group.inScope).map((group) => group.title),
      digest: digests.get(id) ?? ""
    })),
    profile: scope.profile,
    tool: `${report.tool.name} ${report.tool.version}`,
    schema: report.schema,
    catalogue: { checks: catalogue.checks, digest: catalogue.digest, tables: catalogue.tables },
    contentDigest: report.contentDigest
  };
}
function releaseName({ tag, commit }) {
  return tag ?? commit?.slice(0, 12) ?? "untagged";
}

// src/formats/escape.ts
var INVISIBLE = new RegExp("[\\p{Cc}\\u2028\\u2029]|(?![\\u200c\\u200d])\\p{Cf}", "gu");
var LONE_SURROGATE = new RegExp("\\p{Cs}", "gu");
function visible(text) {
  return text.replace(LONE_SURROGATE, "\uFFFD").replace(INVISIBLE, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
function oneLine(text) {
  return visible(text.replace(/[\t\n\v\f\r ]+/g, " ").trim());
}
function md(text) {
  return oneLine(text).replace(/[\\`*_[\]<>#|~@&$]/g, "\\$&").replace(/:(?=[:/])|(?<=:):/g, "\\:").replace(/\b(www|ftp)(?=\.)/gi, "$1\\").replace(/^[-+=:]/, "\\$&").replace(/^(\d+)(?=[.)])/, "$1\\");
}
function code(text) {
  const shown = visible(text);
  if (shown.trim() === "") return shown === "" ? "(empty)" : "(blank)";
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
function cellCode(text) {
  if (/\\+(\||$)/.test(text)) return md(text);
  return code(text).replaceAll("|", "\\|");
}

// src/formats/blocks/limits.ts
function bounded(items, { listed }, inWords) {
  return { items: items.slice(0, listed).map(inWords), more: Math.max(0, items.length - listed) };
}
function clip(text, limits) {
  if (text.length <= limits.text) return text;
  return `${oneLine(text.slice(0, limits.text))} ... (${text.length} characters)`;
}

// src/formats/blocks/right-lines.ts
function rightLines(report, link, limits) {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const changes2 = report.facts.filter(({ type }) => type === "permission-change").map((fact) => ({ fact, subject: nameOf(fact.attributes.subject, facts) }));
  const all = (list) => changes2.flatMap(
    ({ fact, subject }) => listOf(fact.attributes[list]).map((change) => ({ subject, change, at: list === "gained" ? fact.place : null }))
  );
  const line = (does) => (one) => {
    const { what, from } = one.change;
    const place = from === null ? null : facts.get(from)?.place ?? one.at;
    return {
      subject: clip(one.subject, limits),
      what: clip(what.replace(/^may /, `${does} `), limits),
      place: place === null ? null : link(place)
    };
  };
  const gained = all("gained");
  const unknown = gained.flatMap(({ subject, change }) => isHole(change) ? [`${subject}: ${change.unresolved}`] : []);
  return {
    gained: bounded(gained.filter(isKnown), limits, line("may now")),
    lost: bounded(all("lost").filter(isKnown), limits, line("may no longer")),
    unknown: bounded(unknown, limits, (text) => clip(text, limits))
  };
}
function isKnown({ change }) {
  return !isHole(change);
}
function nameOf(id, facts) {
  if (typeof id !== "string") return "";
  const { logicalId, name } = facts.get(id)?.attributes ?? {};
  return typeof logicalId === "string" ? logicalId : typeof name === "string" ? name : id.slice(id.indexOf("#") + 1);
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

// src/formats/blocks/changes.ts
var TOPICS = {
  Functions: ["function"],
  Endpoints: ["api-stage", "authorizer", "domain", "endpoint", "waf-association"],
  Permissions: ["policy-statement", "resource-policy-statement", "role", "trust-statement"]
};
var REST = "Everything else";
var COLLECTED_ANEW = ["evidence", "log-sample", "test-case", "test-run"];
var ABSENT = { symbol: "\u2013", word: "not there" };
function changes(report, link, limits) {
  const { delta } = report;
  if (delta === null) return null;
  const names = new Map(report.frameworks.map((framework) => [framework.id, framework.name]));
  return {
    previous: { release: releaseName(delta.previous), at: delta.previous.at },
    catalogueChanged: delta.catalogueChanged,
    toolChanged: delta.toolChanged,
    controls: bounded(delta.controls, limits, ({ framework, control, from, to, direction, causes }) => ({
      framework: names.get(framework) ?? framework,
      control,
      from: from === null ? ABSENT : wordOf(STATUS_WORDS, from),
      to: STATUS_WORDS[to],
      direction: DIRECTION_WORDS[direction],
      causes: causesText(causes)
    })),
    checks: bounded(delta.checks, limits, (change) => ({
      check: change.check,
      from: change.from === null ? ABSENT : wordOf(OUTCOME_WORDS, change.from),
      to: change.to === null ? ABSENT : wordOf(OUTCOME_WORDS, change.to),
      direction: DIRECTION_WORDS[change.direction],
      causes: causesText(change.causes),
      newlyFailing: boundedTexts(change.newlyFailing, limits),
      noLongerFailing: boundedTexts(change.noLongerFailing, limits)
    })),
    ...rightLines(report, link, limits),
    topics: topics(delta, limits)
  };
}
function topics(delta, limits) {
  const named = Object.values(TOPICS).flat();
  const groups = [
    ...Object.entries(TOPICS).map(([title, types]) => ({ title, has: (type) => types.includes(type) })),
    { title: REST, has: (type) => !named.includes(type) }
  ];
  return groups.map(({ title, has }) => ({
    title,
    types: delta.facts.filter((change) => has(change.type)).map(({ type, added, removed, changed }) => ({
      type,
      added: boundedTexts(added, limits),
      removed: boundedTexts(removed, limits),
      changed: bounded(
        changed,
        COLLECTED_ANEW.includes(type) ? { ...limits, listed: 0 } : limits,
        ({ fact, attributes }) => ({ fact: clip(fact, limits), attributes })
      ),
      counts: { added: added.length, removed: removed.length, changed: changed.length }
    }))
  })).filter(({ types }) => types.length > 0);
}
function boundedTexts(texts, limits) {
  return bounded(texts, limits, (text) => clip(text, limits));
}
function wordOf(words, name) {
  return Object.hasOwn(words, name) ? words[name] ?? ABSENT : { symbol: "\u2022", word: name };
}
function causesText(causes) {
  const words = causes.map((cause) => CAUSE_WORDS[cause]);
  return words.length < 2 ? words.join("") : `cannot be told apart: ${words.join(", or ")}`;
}

// src/formats/blocks/coverage.ts
var COUNTED = ["automated", "partial", "manual"];
var ROWS = [...CONTROL_STATUSES].reverse();
function coverageBlock(report) {
  const names = frameworkNames(report);
  const used = ROWS.filter((status) => report.coverage.some((coverage) => countOf(coverage, status) > 0));
  return {
    heads: COUNTED.map((name) => FRACTION_WORDS[name]),
    frameworks: report.coverage.map((coverage) => ({
      name: names.get(coverage.framework) ?? coverage.framework,
      fractions: COUNTED.map((name) => coverage.fractions[name]),
      notApplicable: countOf(coverage, "not-applicable"),
      outOfScope: countOf(coverage, "out-of-scope"),
      total: sum(ROWS.map((status) => countOf(coverage, status)))
    })),
    statuses: used.map((status) => STATUS_WORDS[status]),
    classes: CONTROL_CLASSES.map((name) => CLASS_WORDS[name]),
    rows: report.coverage.flatMap(
      (coverage) => used.map((status) => ({
        framework: names.get(coverage.framework) ?? coverage.framework,
        status: STATUS_WORDS[status],
        counts: CONTROL_CLASSES.map((name) => coverage.byClass[name][status]),
        total: countOf(coverage, status)
      }))
    )
  };
}
function historyBlock(report, { listed }) {
  const names = frameworkNames(report);
  return {
    frameworks: report.frameworks.map((framework) => framework.name),
    older: Math.max(0, report.history.length - listed),
    rows: report.history.map((row, index) => ({
      release: releaseName(row),
      at: row.at,
      cells: [...names.keys()].map((id) => fractionsOf(row, id)),
      catalogue: catalogueWord(row, report.history[index - 1])
    })).slice(-listed)
  };
}
function catalogueWord(row, before) {
  if (before === void 0) return "";
  return row.catalogueDigest === before.catalogueDigest ? "same" : "changed";
}
function fractionsOf(row, framework) {
  const none = { reached: 0, inScope: 0 };
  const coverage = row.coverage.find((entry) => entry.framework === framework);
  return coverage?.fractions ?? { automated: none, partial: none, manual: none };
}
function frameworkNames(report) {
  return new Map(report.frameworks.map((framework) => [framework.id, framework.name]));
}
function countOf(coverage, status) {
  return sum(CONTROL_CLASSES.map((name) => coverage.byClass[name][status]));
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

// src/formats/blocks/decisions.ts
var NOT_JUDGED = { symbol: "\u2013", word: "not judged of it" };
var SUPPRESSIONS = "Suppressions written for other tools: nobody owns them here";
var SUPPRESSIONS_MEANING = "They tell another tool to leave something out. None of them is an exception: each check that asks the same judges the thing all the same.";
function decisions(report, link, limits) {
  const short = (text) => clip(text, limits);
  const shortOrNull = (text) => text === null ? null : short(text);
  return {
    exceptions: bounded(report.exceptions, limits, (exception) => ({
      id: short(exception.id),
      check: short(exception.check),
      pattern: short(exception.fact ?? `function ${exception.function}`),
      state: EXCEPTION_WORDS[exception.state],
      because: short(exception.because),
      owner: shortOrNull(exception.owner),
      approver: shortOrNull(exception.approver),
      expires: shortOrNull(exception.expires),
      ends: endWords(exception.daysLeft),
      reason: shortOrNull(exception.reason),
      risk: shortOrNull(exception.risk),
      ticket: shortOrNull(exception.ticket),
      compensating: exception.compensating.map(short),
      facts: bounded(exception.facts, limits, short),
      place: link(exception.place)
    })),
    suppressions: {
      heading: SUPPRESSIONS,
      meaning: SUPPRESSIONS_MEANING,
      ...bounded(report.suppressions, limits, (suppression) => ({
        tool: suppression.tool,
        on: shortOrNull(suppression.on),
        reason: shortOrNull(suppression.reason),
        rules: bounded(suppression.rules, limits, ({ rule, checks }) => ({
          rule: short(rule),
          checks: checks.map(({ check, outcome }) => ({
            check: short(check),
            outcome: outcome === null ? NOT_JUDGED : OUTCOME_WORDS[outcome]
          }))
        })),
        place: link(suppression.place)
      }))
    },
    assertions: bounded(report.assertions, limits, (assertion) => ({
      id: short(assertion.id),
      about: short(assertion.control ?? assertion.check ?? ""),
      statement: short(assertion.statement),
      state: ASSERTION_WORDS[assertion.state],
      owner: short(assertion.owner),
      document: assertion.document && {
        path: short(assertion.document.path),
        sha256: assertion.document.sha256,
        state: DOCUMENT_WORDS[assertion.document.state]
      },
      issued: assertion.issued,
      validUntil: assertion.validUntil,
      place: link(assertion.place)
    }))
  };
}
function endWords(daysLeft) {
  if (daysLeft === null) return "";
  if (daysLeft === 0) return "its last day is that of the release";
  const days = Math.abs(daysLeft) === 1 ? "1 day" : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} after the release` : `${days} before the release`;
}

// src/formats/blocks/fact-line.ts
var REASONS_LISTED = 5;
var VALUE_LENGTH = 300;
var KIND_OF_ORIGIN = {
  assumed: "an assumed value",
  "inherited-default": "the default of the platform",
  conditional: "a value that depends on a condition"
};
function grouped({ items, more }) {
  const groups = /* @__PURE__ */ new Map();
  for (const { fact, place, exhibit, ...words } of items) {
    const key = JSON.stringify(words);
    const group = groups.get(key) ?? { ...words, facts: [] };
    group.facts.push({ fact, place, exhibit });
    groups.set(key, group);
  }
  return { items: [...groups.values()], more };
}
function factLiner(report, link, exhibits, limits) {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const few = { ...limits, listed: Math.min(limits.listed, REASONS_LISTED) };
  const shortValues = { ...limits, text: Math.min(limits.text, VALUE_LENGTH) };
  return (result) => {
    const fact = facts.get(result.fact);
    return {
      fact: clip(result.fact, limits),
      place: fact === void 0 ? null : link(fact.place),
      exhibit: fact === void 0 ? null : exhibits.get(fact.evidence) ?? null,
      outcome: OUTCOME_WORDS[result.outcome],
      severity: result.severity,
      atMost: result.atMost === result.severity ? null : result.atMost,
      texts: result.texts.map((text) => clip(text, limits)),
      reasons: bounded(distinct(result.reasons), few, (reason) => ({
        pointer: clip(reason.pointer, limits),
        value: "value" in reason ? clip(canonicalJson(reason.value), shortValues) : null,
        why: "why" in reason ? clip(reason.why, limits) : null
      })),
      restsOn: bounded(result.restsOn, few, ({ pointer, kind, from }) => ({
        pointer: clip(pointer, limits),
        kind: KIND_OF_ORIGIN[kind],
        from: clip(from, limits)
      })),
      decision: result.decision === null ? null : { kind: OUTCOME_WORDS[result.decision.kind].word, by: clip(result.decision.by, limits) }
    };
  };
}
function distinct(reasons) {
  return reasons.filter(
    (reason, index) => !("why" in reason) || !reasons.slice(0, index).some((before) => "why" in before && before.why === reason.why && isWithin(reason.pointer, before.pointer))
  );
}
function isWithin(pointer, whole) {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}

// src/formats/blocks/glance.ts
var FIRST = 3;
function glance(report, link, limits) {
  const few = { ...limits, listed: Math.min(limits.listed, FIRST) };
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const results = report.results.filter((result) => result.inProfile);
  const { delta } = report;
  return {
    checks: results.length,
    outcomes: Object.entries(OUTCOME_WORDS).map(([outcome, word]) => ({ ...word, count: results.filter((result) => result.decided === outcome).length })).filter(({ count }) => count > 0),
    pieces: report.evidence.length,
    facts: report.facts.length,
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    unread: unreadKinds(report).map(({ kind }) => KIND_WORDS[kind]),
    problems: report.problems.length + report.evidence.reduce((sum2, { problems }) => sum2 + problems.length, 0),
    keptBack: keptBackOf(report).reduce((sum2, { checks }) => sum2 + checks.length, 0),
    previous: delta === null ? null : releaseName(delta.previous),
    gained: delta === null ? null : rightLines(report, link, few).gained,
    worst: bounded(gapsOf(report), few, (open) => {
      const [first] = open.facts;
      const place = first === void 0 ? void 0 : places.get(first.fact);
      return {
        check: open.check.id,
        severity: severityOf(open),
        what: clip(first?.texts[0] ?? `Does not hold: ${open.check.statement}`, limits),
        count: open.facts.length,
        place: place === void 0 ? null : link(place),
        others: open.facts.length > 1
      };
    })
  };
}

// src/formats/blocks/looked-at.ts
function notLookedAt(report, link, limits) {
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return {
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    unread: unreadKinds(report).map(({ kind, checks }) => ({ kind: KIND_WORDS[kind], checks })),
    leftOut: report.scope.leftOut.map((text) => clip(text, limits)),
    outOfScope: report.frameworks.map(({ id, name, noun, controls }) => ({
      framework: name,
      noun,
      count: report.controls.filter((result) => result.framework === id && result.status === "out-of-scope").length,
      total: controls.length
    })),
    problems: bounded(problems, limits, ({ code: code2, message, place, kinds }) => ({
      code: code2,
      message: clip(message, limits),
      place: place === null ? null : link(place),
      kinds: kinds.map((kind) => KIND_WORDS[kind])
    })),
    problemCount: problems.length,
    foundNothing: patternsThatFoundNothing(report)
  };
}
function patternsThatFoundNothing(report) {
  const idle = report.looked.filter((entry) => report.missing.includes(entry.kind));
  return [...new Set(idle.map((entry) => entry.kind))].map((kind) => ({
    kind: KIND_WORDS[kind],
    patterns: idle.filter((entry) => entry.kind === kind).map((entry) => entry.pattern)
  }));
}
function evidenceIndex(report, link, limits) {
  const numbers = exhibitNumbers(report);
  return bounded(report.evidence, limits, (evidence) => ({
    number: numbers.get(evidence.id) ?? "",
    kind: KIND_WORDS[evidence.kind],
    path: link({ path: evidence.source.path, line: null, column: null, pointer: null }),
    dialect: evidence.dialect,
    sha256: evidence.sha256,
    size: evidence.size,
    foundBy: clip(evidence.foundBy, limits),
    producedAt: evidence.producedAt,
    basis: evidence.basis,
    tracked: evidence.source.commit !== null,
    problems: evidence.problems.length
  }));
}

// src/formats/blocks/headings.ts
var BRIEF_HEADING = "Checks that judged nothing";
var BRIEF_ANCHOR = "checks-that-judged-nothing";
function isBrief({ facts }) {
  return facts.length === 0;
}
function checkLinker(report) {
  const brief = new Set(report.results.flatMap((result) => isBrief(result) ? [result.check] : []));
  return (check) => {
    if (!/^[a-z0-9-]+$/.test(check)) return { text: check, url: null };
    return { text: check, url: brief.has(check) ? `#${BRIEF_ANCHOR}` : `#${check}` };
  };
}

// src/formats/blocks/open.ts
function gapsBlock(report, line, limits) {
  const linkOf = checkLinker(report);
  const block = (open) => ({
    check: linkOf(open.check.id),
    statement: open.check.statement,
    severity: severityOf(open),
    fix: open.check.fix,
    because: open.result.because,
    sentence: countsSentence(open.result),
    controls: byFramework(open.controls),
    facts: grouped(bounded(open.facts, limits, line))
  });
  const keptBack = keptBackOf(report);
  const together = new Set(keptBack.flatMap(({ checks }) => checks.map(({ check }) => check.id)));
  const waiting = waitingOf(report).map(({ kinds, collected, checks }) => ({
    kinds: kinds.map((kind) => KIND_WORDS[kind]),
    supply: collected ? SUPPLY_WORDS.collected : SUPPLY_WORDS.unread,
    checks: checks.map(block)
  }));
  return {
    gaps: gapsOf(report).map(block),
    unknowns: unknownsOf(report).length,
    waiting,
    keptBack: keptBack.map(({ because, checks }) => ({ because: clip(because, limits), checks: checks.map(block) })),
    unknown: undecidedOf(report).filter(({ check }) => !together.has(check.id)).map(block),
    unasserted: report.frameworks.flatMap(
      (framework) => framework.controls.filter((control) => statusOf(report, framework.id, control.id) === "manual-missing").map((control) => ({ framework: framework.name, control: control.id, title: control.title }))
    )
  };
}
function byFramework(controls) {
  const names = [...new Set(controls.map(({ framework }) => framework))];
  return names.map((framework) => ({
    framework,
    controls: controls.filter((entry) => entry.framework === framework).map(({ control }) => control)
  }));
}
function statusOf(report, framework, control) {
  return report.controls.find((result) => result.framework === framework && result.control === control)?.status;
}

// src/formats/place-link.ts
function placeLinker(report, serverUrl) {
  const base = baseUrl(report, serverUrl);
  const tracked = new Set(
    report.evidence.filter((evidence) => evidence.source.commit !== null).map((evidence) => evidence.source.path)
  );
  return (place) => {
    const text = place.line === null ? place.path : `${place.path}:${place.line}`;
    if (base === null || !tracked.has(place.path)) return { text, url: null };
    const path = place.path.split("/").map(encodeSegment).join("/");
    return { text, url: `${base}/${path}${place.line === null ? "" : `#L${place.line}`}` };
  };
}
function baseUrl({ release }, serverUrl) {
  const { repository, commit } = release;
  if (serverUrl === null || !/^https?:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(serverUrl)) return null;
  if (repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  return `${serverUrl.replace(/\/+$/, "")}/${repository}/blob/${commit}`;
}
function encodeSegment(segment) {
  return encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(
    /[!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

export {
  exhibitNumbers,
  OUTCOME_WORDS,
  STATUS_WORDS,
  CLASS_WORDS,
  KIND_WORDS,
  CLOSING,
  CARVE_OUT,
  countsSentence,
  visible,
  md,
  code,
  cellCode,
  bounded,
  clip,
  cover,
  releaseName,
  changes,
  coverageBlock,
  historyBlock,
  decisions,
  grouped,
  factLiner,
  glance,
  BRIEF_HEADING,
  BRIEF_ANCHOR,
  isBrief,
  checkLinker,
  notLookedAt,
  evidenceIndex,
  gapsBlock,
  placeLinker
};
