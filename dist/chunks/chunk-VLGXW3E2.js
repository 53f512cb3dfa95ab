import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  gapsOf,
  severityOf,
  unknownsOf
} from "./chunk-XNSBNGGM.js";
import {
  CONTROL_CLASSES,
  CONTROL_STATUSES
} from "./chunk-47NJK2SZ.js";
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
  configuration: "configuration"
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
  "not-yet-issued": { symbol: "!", word: "not yet issued" }
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
  if (judged + counts["not-applicable"] === 0) return "No fact was judged.";
  const decided = (outcome) => facts.filter((fact) => fact.outcome === outcome && fact.decision !== null).length;
  const ofThem = (count, words) => count > 0 ? `, ${count} of them ${words}` : "";
  const parts = [
    `${counts.pass} of ${judged} ${judged === 1 ? "fact meets" : "facts meet"} the expectation`,
    counts.fail > 0 ? `${counts.fail} ${counts.fail === 1 ? "does" : "do"} not${ofThem(decided("fail"), "under an exception")}` : "",
    counts["no-evidence"] > 0 ? `${counts["no-evidence"]} without evidence${ofThem(decided("no-evidence"), "asserted by management")}` : "",
    counts.error > 0 ? `${counts.error} could not be judged` : "",
    counts["not-applicable"] > 0 ? `${counts["not-applicable"]} not applicable` : ""
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

// src/formats/blocks/changes.ts
var TOPICS = {
  Functions: ["function"],
  Endpoints: ["api-stage", "authorizer", "domain", "endpoint", "waf-association"],
  Permissions: ["policy-statement", "resource-policy-statement", "role", "trust-statement"]
};
var REST = "Everything else";
var ABSENT = { symbol: "\u2013", word: "not there" };
function changes(report, limits) {
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
      changed: bounded(changed, limits, ({ fact, attributes }) => ({ fact: clip(fact, limits), attributes })),
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
var COLUMNS = [...CONTROL_STATUSES].reverse();
function coverageBlock(report) {
  const names = frameworkNames(report);
  const used = COLUMNS.filter((status) => report.coverage.some((coverage) => countOf(coverage, status) > 0));
  return {
    heads: COUNTED.map((name) => FRACTION_WORDS[name]),
    frameworks: report.coverage.map((coverage) => ({
      name: names.get(coverage.framework) ?? coverage.framework,
      fractions: COUNTED.map((name) => coverage.fractions[name]),
      notApplicable: countOf(coverage, "not-applicable"),
      outOfScope: countOf(coverage, "out-of-scope"),
      total: sum(COLUMNS.map((status) => countOf(coverage, status)))
    })),
    statuses: used.map((status) => STATUS_WORDS[status]),
    rows: report.coverage.flatMap(
      (coverage) => CONTROL_CLASSES.map((name) => ({
        framework: names.get(coverage.framework) ?? coverage.framework,
        class: CLASS_WORDS[name],
        counts: used.map((status) => coverage.byClass[name][status]),
        total: sum(COLUMNS.map((status) => coverage.byClass[name][status]))
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
function decisions(report, link, limits) {
  const short = (text) => clip(text, limits);
  const shortOrNull = (text) => text === null ? null : short(text);
  return {
    exceptions: bounded(report.exceptions, limits, (exception) => ({
      id: short(exception.id),
      check: short(exception.check),
      pattern: short(exception.fact),
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
    assertions: bounded(report.assertions, limits, (assertion) => ({
      id: short(assertion.id),
      about: short(assertion.control ?? assertion.check ?? ""),
      statement: short(assertion.statement),
      state: ASSERTION_WORDS[assertion.state],
      owner: short(assertion.owner),
      document: assertion.document,
      issued: assertion.issued,
      validUntil: assertion.validUntil,
      place: link(assertion.place)
    })),
    applicability: bounded(report.applicability, limits, ({ control, justification, owner, approved, place }) => ({
      control: short(control),
      justification: short(justification),
      owner: short(owner),
      approved,
      place: link(place)
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
      reasons: bounded(result.reasons, few, (reason) => ({
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

// src/formats/blocks/judged.ts
function gapsBlock(report, line, limits) {
  const block = (open) => ({
    check: open.check.id,
    statement: open.check.statement,
    severity: severityOf(open),
    fix: open.check.fix,
    because: open.result.because,
    sentence: countsSentence(open.result),
    limits: open.check.limits,
    controls: byFramework(open.controls),
    facts: bounded(open.facts, limits, line)
  });
  return {
    gaps: gapsOf(report).map(block),
    unknown: unknownsOf(report).map(block),
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
var NOT_JUDGED = { symbol: "\u2013", word: "not in the profile" };
function frameworkBlocks(report) {
  const results = new Map(report.results.filter((result) => result.inProfile).map((result) => [result.check, result]));
  const named = (checks) => checks.map((check) => {
    const result = results.get(check);
    return { check: headingOf(check), outcome: result === void 0 ? NOT_JUDGED : OUTCOME_WORDS[result.decided] };
  });
  return report.frameworks.map((framework) => {
    const groups = new Map(framework.groups.map((group) => [group.id, group.title]));
    const found = new Map(
      report.controls.filter((result) => result.framework === framework.id).map((result) => [result.control, result])
    );
    return {
      name: framework.name,
      noun: framework.noun,
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
function headingOf(check) {
  return { text: check, url: /^[a-z0-9-]+$/.test(check) ? `#${check}` : null };
}
function checkBlocks(report, line, limits) {
  const results = new Map(report.results.map((result) => [result.check, result]));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === void 0) return [];
    const passes = result.facts.filter((fact) => fact.outcome === "pass");
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
        path: check.path,
        digest: result.checkDigest,
        facts: bounded(
          result.facts.filter((fact) => fact.outcome !== "pass"),
          limits,
          line
        ),
        passes: bounded(passes, limits, line),
        passCount: passes.length
      }
    ];
  });
}

// src/formats/blocks/looked-at.ts
function notLookedAt(report, link, limits) {
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return {
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
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
  CLOSING,
  CARVE_OUT,
  cover,
  releaseName,
  visible,
  md,
  code,
  cellCode,
  clip,
  changes,
  coverageBlock,
  historyBlock,
  decisions,
  factLiner,
  gapsBlock,
  frameworkBlocks,
  checkBlocks,
  notLookedAt,
  evidenceIndex,
  placeLinker
};
