import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  gapsOf,
  keptBackOf,
  severityOf,
  undecidedOf,
  unknownsOf,
  waitingOf
} from "./chunk-MQF7CU3W.js";
import {
  CONTROL_CLASSES,
  CONTROL_STATUSES
} from "./chunk-47NJK2SZ.js";
import {
  count,
  holesIn,
  lackingOf,
  numberOf,
  objectsOf,
  oneLine,
  stringOf,
  stringsOf
} from "./chunk-QUY5PAGQ.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  exhibitNumbers
} from "./chunk-OUHNGW3R.js";
import {
  FOUND_KINDS
} from "./chunk-YISSWO3O.js";
import {
  byCodeUnit,
  canonicalJson
} from "./chunk-3QLKKDEL.js";

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
  asked: "Run the action with its github-token and the permissions that README.md names, on a checkout with fetch-depth: 0. Problems with the evidence say what was refused."
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
var PLATFORM_NOT_ASKED = "The platform was not asked, because the run had no token: who reviewed and deployed what, and which rules hold there, is not known.";
var CLOSING = "This report is input to an independent assessment, not a substitute for one. It shows how controls are designed in this release and how they came out once; it draws no conclusion about a period, an organisation or a provider.";
var CARVE_OUT = "Provider controls (premises, hardware, patching of hosts) and complementary user-entity controls are carved out: they are listed as out of scope, not scored. The assurance reports of the provider speak about the former.";
function countsSentence({ counts, facts }) {
  const judged = counts.pass + counts.fail + counts["no-evidence"] + counts.error;
  const idle2 = counts["not-applicable"];
  if (judged + idle2 === 0) return "No fact was judged.";
  if (judged === 0) return `Nothing to judge of ${idle2} ${idle2 === 1 ? "fact" : "facts"}.`;
  const decided = (outcome) => facts.filter((fact) => fact.outcome === outcome && fact.decision !== null).length;
  const ofThem = (count2, words) => count2 > 0 ? `, ${count2} of them ${words}` : "";
  const parts = [
    `${counts.pass} of ${judged} ${judged === 1 ? "fact" : "facts"} ${judged === 1 || counts.pass === 1 ? "meets" : "meet"} the expectation`,
    counts.fail > 0 ? `${counts.fail} ${counts.fail === 1 ? "does" : "do"} not${ofThem(decided("fail"), "under an exception")}` : "",
    counts["no-evidence"] > 0 ? `${counts["no-evidence"]} without evidence${ofThem(decided("no-evidence"), "asserted by management")}` : "",
    counts.error > 0 ? `${counts.error} could not be judged` : "",
    idle2 > 0 ? `${idle2} with nothing to judge` : ""
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

// src/formats/change-wording.ts
var plain = (word) => ({ symbol: "\u2022", word });
var good = (word) => ({ symbol: "\u2713", word });
var bad = (word) => ({ symbol: "\u2717", word });
var open = (word) => ({ symbol: "?", word });
var idle = (word) => ({ symbol: "\u2013", word });
var NOT_KNOWN = open("not known");
var ACCOUNT = { user: plain("person"), bot: plain("bot") };
var REVIEW_STATES = {
  approved: good("approved"),
  "changes-requested": bad("asked for changes"),
  commented: plain("commented"),
  dismissed: bad("dismissed"),
  pending: open("not submitted")
};
var CONCLUSIONS = {
  success: good("passed"),
  failure: bad("failed"),
  skipped: idle("skipped"),
  cancelled: bad("cancelled"),
  pending: open("not finished")
};
var CHECKED_ON = {
  head: plain("on the last commit of its branch"),
  merged: plain("on the commit that came onto the branch")
};
var FILES = {
  workflow: plain("workflows"),
  roles: plain("roles"),
  infrastructure: plain("infrastructure"),
  tests: plain("tests"),
  docs: plain("documents"),
  dependencies: plain("dependencies"),
  code: plain("code")
};
var ACTOR = {
  role: plain("role"),
  "organisation-owner": plain("organisation owner"),
  team: plain("team"),
  app: plain("app"),
  user: plain("person"),
  "deploy-key": plain("deploy key")
};
var BYPASS_MODE = {
  always: plain("always"),
  "pull-request": plain("in pull requests"),
  exempt: plain("always, and nobody is told")
};
var REVIEWER = { user: plain("person"), team: plain("team") };
var DEPLOY_FROM = {
  any: plain("any branch or tag"),
  "protected-branches": plain("protected branches"),
  patterns: plain("branches and tags by pattern")
};
var PATTERN_OF = { branch: plain("branch"), tag: plain("tag") };
var ROUTES = { git: plain("git"), api: plain("API") };
var FACT_WORDS = {
  "change.route": {
    merge: plain("merged with a merge commit"),
    squash: plain("squashed"),
    rebase: plain("rebased"),
    "fast-forward": plain("pushed as its own commits"),
    direct: plain("pushed without a pull request"),
    unknown: open("not known which way")
  },
  "change.joinedBy": ROUTES,
  "change.author.kind": ACCOUNT,
  "change.writers.kind": ACCOUNT,
  "change.writers.as": {
    author: plain("author"),
    committer: plain("committer"),
    "co-author": plain("co-author"),
    update: plain("brought the branch up to date")
  },
  "change.reviewDecision": {
    approved: good("approved by the rules of the branch"),
    "changes-requested": bad("changes asked for"),
    "review-required": bad("a review was still asked for"),
    null: idle("the rules of the branch ask for no review")
  },
  "change.reviews.kind": ACCOUNT,
  "change.reviews.state": REVIEW_STATES,
  "change.reviews.was": { ...REVIEW_STATES, null: idle("not dismissed") },
  "change.approvals.kind": ACCOUNT,
  "change.approvals.standing": {
    "in-force": good("in force"),
    dismissed: bad("dismissed"),
    withdrawn: bad("withdrawn: the approver asked for changes later")
  },
  "change.approval": {
    bypass: bad("merged past the rules"),
    none: bad("not approved"),
    self: bad("approved only by who wrote it"),
    "bot-only": bad("approved only by a bot"),
    outsider: bad("approved only by somebody who may not write"),
    withdrawn: bad("approval withdrawn before the merge"),
    dismissed: bad("approval dismissed"),
    late: bad("approved only after the merge"),
    stale: bad("approved before the last push"),
    emergency: { symbol: "\u25C7", word: "emergency" },
    valid: good("approved")
  },
  "change.checks.on": CHECKED_ON,
  "change.checks.conclusion": CONCLUSIONS,
  "change.requiredChecks.on": { ...CHECKED_ON, null: bad("on neither") },
  "change.requiredChecks.conclusion": { ...CONCLUSIONS, null: bad("did not run") },
  "change.files.kind": FILES,
  "change.owned.owners.kind": { person: plain("person"), team: plain("team"), address: plain("address") },
  "change.owned.kind": FILES,
  "change.ownerApprovals.kind": FILES,
  "change.signatures.state": {
    none: idle("not signed"),
    present: open("signed, not verified"),
    verified: good("signed, verified"),
    refused: bad("signature refused")
  },
  "commit-range.tagKept": {
    signed: plain("signed tag"),
    annotated: plain("annotated tag"),
    lightweight: plain("lightweight tag"),
    null: idle("no such tag in git")
  },
  "commit-range.previous.foundBy": {
    evidence: plain("by the evidence of that release"),
    tag: plain("by the nearest tag of the same form")
  },
  "commit-range.relation": {
    first: plain("the first release: all that it holds counts"),
    ancestor: plain("holds all of the release before"),
    diverged: plain("each holds what the other lacks"),
    unrelated: bad("no commit is common")
  },
  "commit-range.routes.by": ROUTES,
  "commit-range.differences.what": {
    commit: plain("commit"),
    "pull-request": plain("pull request"),
    belongs: plain("where a commit belongs")
  },
  "commit-range.differences.only": ROUTES,
  "repository.visibility": {
    public: plain("everybody"),
    internal: plain("the enterprise"),
    private: plain("those who are let in")
  },
  "repository.mergeMethods": { merge: plain("merge commit"), rebase: plain("rebase"), squash: plain("squash") },
  "repository.workflowToken": { read: plain("read"), write: plain("read and write") },
  "repository.allowedActions": {
    all: plain("all"),
    "local-only": plain("those of the repository and its owner"),
    selected: plain("those that are selected"),
    none: plain("none: there are no workflows")
  },
  "repository.branchRules.bypass.around": {
    pullRequest: plain("pull requests"),
    approvals: plain("approvals"),
    lastPush: plain("approval of the last push"),
    dismissStale: plain("approvals taken away by a push"),
    codeOwners: plain("code owners"),
    checks: plain("checks"),
    upToDate: plain("being up to date"),
    signatures: plain("signatures"),
    linearHistory: plain("linear history"),
    mergeQueue: plain("merge queue"),
    deployments: plain("deployments before"),
    history: plain("keeping the history"),
    existence: plain("keeping the branch")
  },
  "repository.tagRules.bypass.around": {
    creation: plain("making"),
    update: plain("moving"),
    deletion: plain("deleting")
  },
  "repository.updates.by": { dependabot: plain("Dependabot"), renovate: plain("Renovate") },
  "repository.branchRules.bypass.kind": ACTOR,
  "repository.branchRules.bypass.mode": BYPASS_MODE,
  "repository.tagRules.bypass.kind": ACTOR,
  "repository.tagRules.bypass.mode": BYPASS_MODE,
  "commit-range.rewrites.what": { "force-push": bad("force push"), deletion: bad("deletion") },
  "deployment.of": { release: plain("the release"), other: bad("another commit under the tag of the release") },
  "deployment.statuses.state": {
    pending: open("pending"),
    queued: open("queued"),
    waiting: open("waiting for an approval or a timer"),
    "in-progress": open("in progress"),
    success: good("succeeded"),
    failure: bad("failed"),
    error: bad("ended with an error"),
    inactive: idle("another one took its place")
  },
  "deployment.reviews.kind": ACCOUNT,
  "deployment.reviews.state": { approved: good("approved"), rejected: bad("refused"), pending: open("pending") },
  "deployment.state": {
    success: good("succeeded"),
    failure: bad("failed"),
    "in-progress": open("in progress"),
    none: open("no status")
  },
  "deployment.reviewers.kind": REVIEWER,
  "deployment.deployFrom": DEPLOY_FROM,
  "deployment.patterns.of": PATTERN_OF,
  "deployment.approvals.kind": ACCOUNT,
  "environment.reviewers.kind": REVIEWER,
  "environment.deployFrom": DEPLOY_FROM,
  "environment.patterns.of": PATTERN_OF,
  "environment.shares.what": { account: plain("account"), role: plain("role"), secret: plain("secret") },
  "release.tagForm": {
    signed: good("signed, and the platform verified it"),
    annotated: plain("annotated, with no signature that the platform verified"),
    lightweight: plain("lightweight, with nothing of its own"),
    null: idle("no tag")
  },
  "release.state": { published: plain("published"), draft: plain("draft"), none: idle("no release") },
  "release.checks.conclusion": CONCLUSIONS,
  "release.requiredChecks.on": {
    commit: plain("on the released commit"),
    change: plain("on the last commit of the pull request that brought it"),
    null: bad("on neither")
  },
  "release.requiredChecks.conclusion": { ...CONCLUSIONS, null: bad("did not run") },
  "release.duties.kind": ACCOUNT,
  "release.duties.held.duty": {
    author: plain("wrote"),
    committer: plain("committed"),
    "co-author": plain("wrote with others"),
    approver: plain("approved"),
    merger: plain("merged"),
    releaser: plain("released"),
    deployer: plain("deployed"),
    "deployment-approver": plain("approved a deployment")
  }
};
function countedAs(approval, count2) {
  if (approval === "emergency" && count2 !== 1) return `${count2} emergencies`;
  return `${count2} ${wordFor("change.approval", approval).word}`;
}
function personText(name, kind) {
  return kind === "bot" && !name.endsWith("[bot]") ? `${name} (bot)` : name;
}
function environmentText(name, production) {
  return production === true && name !== "production" ? `${name} (production)` : name;
}
var PAST_THE_RULES = bad("past the rules");
function wordFor(attribute, value) {
  const words = FACT_WORDS[attribute];
  const name = String(value);
  return (words !== void 0 && Object.hasOwn(words, name) ? words[name] : void 0) ?? plain(name);
}
var REFUSAL_WORDS = {
  unauthorised: bad("token not accepted"),
  forbidden: bad("the token may not"),
  "not-found": open("not shown: there is none, or the token may not see it"),
  "switched-off": idle("switched off there"),
  "rate-limit": open("rate limit reached"),
  unreachable: open("no answer"),
  short: open("told of more than it gave"),
  budget: open("not asked any more: all calls were made"),
  cap: open("not asked any further: more than a run reads"),
  unexpected: open("an answer that was not understood")
};
var TOKEN_WORDS = {
  installation: "the token of a workflow or an app",
  "fine-grained": "a fine-grained personal token",
  classic: "a classic personal token",
  oauth: "a token of an OAuth app",
  "user-to-server": "a token that an app has for a user",
  unknown: "a token of unknown kind"
};

// src/formats/blocks/limits.ts
function bounded(items, { listed }, inWords) {
  return { items: items.slice(0, listed).map(inWords), more: Math.max(0, items.length - listed) };
}
function clip(text, limits) {
  if (text.length <= limits.text) return text;
  return `${oneLine(text.slice(0, limits.text))} ... (${text.length} characters)`;
}

// src/formats/blocks/unknowns.ts
var REASONS = 20;
function general(reason) {
  return reason.replace(/#\d+/g, "#N").replace(/\b\d+ of \d+\b/g, "N of M");
}
function unknownsIn(facts, limits) {
  const counts = /* @__PURE__ */ new Map();
  for (const { attributes } of facts) {
    for (const why of new Set(holesIn(attributes).map(general))) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, few3]) => few3 - many || byCodeUnit(a, b));
  const numbers = new Map(sorted.slice(0, REASONS).map(([why], index) => [why, index + 1]));
  const few2 = { ...limits, listed: Math.min(limits.listed, REASONS) };
  return {
    all: bounded(sorted, few2, ([why, count2]) => ({
      number: numbers.get(why) ?? 0,
      why: clip(why, limits),
      facts: count2
    })),
    in: (value) => {
      const [reason] = holesIn(value);
      if (reason === void 0) return null;
      const number = numbers.get(general(reason));
      return number === void 0 ? "not known" : `not known (${number})`;
    }
  };
}
function namesText(value, unknowns, none) {
  const open2 = unknowns.in(lackingOf(value));
  const names = [...stringsOf(value), ...open2 === null ? [] : [open2]];
  return names.length === 0 ? none : names.join(", ");
}

// src/formats/blocks/release-range.ts
function routeOf(range, by) {
  const route = objectsOf(range?.attributes.routes).find((entry) => entry.by === by);
  if (route === void 0) return null;
  const { commits, pullRequests, whole } = route;
  return { commits: numberOf(commits), pullRequests: numberOf(pullRequests), whole: whole === true };
}
function agreementOf(range) {
  const [git, api] = [routeOf(range, "git"), routeOf(range, "api")];
  if (git === null && api === null) return "not counted by git or the API";
  if (git === null || api === null) {
    const [by, other] = git === null ? ["the API", "git"] : ["git", "the API"];
    return `counted by ${by} alone: ${other} was not asked`;
  }
  const { differences } = range?.attributes ?? {};
  const found = objectsOf(differences);
  const unexplained = found.filter(({ because }) => stringOf(because) === null).length;
  const differ = found.length === 0 ? "" : `differ in ${count(found.length, "point", "points")}, ${unexplained === 0 ? "each explained" : `${unexplained} unexplained`}`;
  const parts = [
    git.whole ? "" : "git does not hold all of the range",
    api.whole ? "" : "the API did not tell all of it"
  ].filter((part) => part !== "");
  const limits = parts.length === 0 ? "" : ` (${parts.join("; ")})`;
  if (git.commits !== api.commits || git.commits === null) {
    const counts = `git counts ${git.commits ?? "an unknown number of"} commits, the API ${api.commits ?? "an unknown number"}`;
    return `${counts}${differ === "" ? "" : `; they ${differ}`}${limits}`;
  }
  if (found.length > 0) return `git and the API count the same commits and ${differ}${limits}`;
  return isHole(differences) ? `git and the API count the same commits${limits}` : `git and the API count the same${limits}`;
}
function countsOf(range, unknowns) {
  return objectsOf(range?.attributes.routes).map(({ by, commits, pullRequests, whole }) => {
    const number = (value) => unknowns.in(value) ?? String(numberOf(value) ?? "");
    return {
      by: wordFor("commit-range.routes.by", stringOf(by)).word,
      commits: number(commits),
      pullRequests: number(pullRequests),
      whole: unknowns.in(whole) ?? (whole === true ? "yes" : "no: there can be more")
    };
  });
}
function rangeRows({ attributes }, unknowns, limits) {
  const {
    tag,
    commit,
    tagKept,
    preRelease,
    previous,
    relation,
    leftBehind,
    from,
    to,
    between,
    moved,
    shallow,
    elsewhere
  } = attributes;
  const short = (text2) => clip(text2, limits);
  const text = (value, words) => unknowns.in(value) ?? (value === void 0 ? "" : short(words(value)));
  const [before] = objectsOf(previous);
  const behind = numberOf(leftBehind) ?? 0;
  const rows = [
    {
      label: "This release",
      text: [
        text(tag, (value) => stringOf(value) ?? "no tag"),
        text(commit, (value) => `commit ${stringOf(value)}`),
        text(tagKept, (value) => wordFor("commit-range.tagKept", stringOf(value)).word),
        ...preRelease === true ? ["written as a pre-release"] : []
      ].join(", ")
    },
    {
      label: "Release before",
      text: unknowns.in(previous) ?? (before === void 0 ? "none" : short(
        `${stringOf(before.tag) ?? "no tag"}, commit ${stringOf(before.commit) ?? "not known"}, found ${wordFor("commit-range.previous.foundBy", stringOf(before.foundBy)).word}`
      ))
    },
    {
      label: "Relation",
      text: text(relation, (value) => {
        const word = wordFor("commit-range.relation", stringOf(value)).word;
        return behind > 0 ? `${word}; ${count(behind, "commit", "commits")} of it not in this one` : word;
      })
    },
    {
      label: "Period",
      text: `${text(from, (value) => stringOf(value) ?? "not dated")} to ${text(to, (value) => `${stringOf(value)}`)}`
    },
    {
      label: "Tags between",
      text: text(between, (value) => {
        const tags = bounded(stringsOf(value), limits, (one) => one);
        const left = tags.more > 0 ? ` and ${tags.more} more` : "";
        return tags.items.length === 0 ? "none without evidence" : `without evidence: ${tags.items.join(", ")}${left}`;
      })
    },
    {
      label: "Moved tags",
      text: text(moved, (value) => {
        const tags = objectsOf(value).map((one) => {
          const is = stringOf(one.is);
          return `${stringOf(one.tag)} was at ${stringOf(one.was)}, ${is === null ? "is gone" : `is at ${is}`}`;
        });
        return tags.length === 0 ? "none" : tags.join("; ");
      })
    },
    {
      label: "Checkout",
      text: text(
        shallow,
        (value) => value === true ? "a shallow clone: git does not hold all of the history" : "whole"
      )
    },
    {
      label: "Counted apart",
      text: text(elsewhere, (value) => {
        const [apart] = objectsOf(value);
        if (apart === void 0) return "";
        const changes2 = count(numberOf(apart.changes) ?? 0, "change", "changes");
        return `${changes2} that touch nothing below ${stringsOf(apart.paths).join(", ")}`;
      })
    }
  ];
  return rows.filter((row) => row.text !== "");
}
function aroundOf(range, unknowns, limits) {
  const { rewrites, bypasses, branches } = range?.attributes ?? {};
  if (rewrites === void 0 && bypasses === void 0) return null;
  const rows = [
    ...objectsOf(rewrites).map((one) => ({
      one,
      what: wordFor("commit-range.rewrites.what", stringOf(one.what))
    })),
    ...objectsOf(bypasses).map((one) => ({ one, what: PAST_THE_RULES }))
  ].sort((a, b) => byCodeUnit(stringOf(a.one.at) ?? "", stringOf(b.one.at) ?? ""));
  const text = (value, none) => unknowns.in(value) ?? clip(stringOf(value) ?? none, limits);
  return {
    ...bounded(rows, limits, ({ one, what }) => ({
      what,
      branch: text(one.branch, ""),
      at: text(one.at, "not dated"),
      by: text(one.by, ""),
      commits: `${text(one.before, "nothing").slice(0, 12)} to ${text(one.after, "nothing").slice(0, 12)}`
    })),
    branches: clip(namesText(branches, unknowns, "none"), limits),
    open: unknowns.in([lackingOf(rewrites) ?? [], lackingOf(bypasses) ?? []])
  };
}

// src/formats/blocks/sources.ts
function sourcesOf(report, evidence, limits) {
  const numbers = exhibitNumbers(report);
  return bounded(report.evidence.filter(evidence), limits, (one) => ({
    exhibit: numbers.get(one.id) ?? "",
    path: clip(one.source.path, limits),
    sha256: one.sha256,
    asked: clip(askedText(one.foundBy, report.asked?.entries ?? []), limits)
  }));
}
function sourcesOfFacts(report, facts, limits) {
  const evidence = new Set(facts.map((fact) => fact.evidence));
  return sourcesOf(report, ({ id }) => evidence.has(id), limits);
}
var DEPLOYMENTS = "github/deployments.jsonl";
var RELEASE = "github/release.jsonl";
function sourcesOfChanges(report, limits) {
  return sourcesOf(
    report,
    ({ kind, source: { path } }) => kind === "change" && path !== DEPLOYMENTS && path !== RELEASE,
    limits
  );
}
function askedText(foundBy, entries) {
  const same = entries.filter(({ endpoint }) => endpoint === foundBy);
  if (same.length === 0) return foundBy;
  const sum2 = (of) => same.reduce((total, entry) => total + of(entry), 0);
  const times = same.flatMap(({ from, to }) => [from, to]).sort(byCodeUnit);
  const refused = same.some(({ refusals }) => refusals.length > 0) ? "; some of it was refused" : "";
  const records = count(
    sum2((entry) => entry.records),
    "record",
    "records"
  );
  const pages = count(
    sum2((entry) => entry.pages),
    "page",
    "pages"
  );
  return `${foundBy}: ${records} on ${pages}, ${times.at(0)} to ${times.at(-1)}${refused}`;
}

// src/formats/blocks/population.ts
function changeFacts(report) {
  return report.facts.filter(({ type }) => type === "change");
}
function population(report, limits) {
  const changes2 = changeFacts(report);
  const range = report.facts.find(({ type }) => type === "commit-range");
  if (changes2.length === 0 && range === void 0) return null;
  const unknowns = unknownsIn(range === void 0 ? [] : [range], limits);
  return {
    sentence: sentenceOf(changes2, range),
    range: range === void 0 ? [] : rangeRows(range, unknowns, limits),
    counts: countsOf(range, unknowns),
    differences: bounded(objectsOf(range?.attributes.differences), limits, (one) => ({
      what: wordFor("commit-range.differences.what", stringOf(one.what)).word,
      which: clip(stringOf(one.which) ?? "", limits),
      only: wordFor("commit-range.differences.only", stringOf(one.only)).word,
      because: clip(stringOf(one.because) ?? "not known", limits)
    })),
    groups: [
      { title: "What their approvals come to", rows: counted(changes2, "approval") },
      { title: "How they came in", rows: counted(changes2, "route") },
      { title: "Among them", rows: marksOf(changes2) }
    ].filter(({ rows }) => rows.length > 0),
    around: aroundOf(range, unknowns, limits),
    unknowns: unknowns.all,
    sources: changes2.length === 0 ? sourcesOfChanges(report, limits) : { items: [], more: 0 }
  };
}
function counted(changes2, attribute) {
  const name = `change.${attribute}`;
  const values = /* @__PURE__ */ new Map();
  for (const { attributes } of changes2) {
    const value = stringOf(attributes[attribute]);
    values.set(value, (values.get(value) ?? 0) + 1);
  }
  const order = Object.keys(FACT_WORDS[name] ?? {});
  const known = [...values.keys()].filter((value) => value !== null);
  known.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const unknown = values.get(null);
  return [
    ...known.map((value) => ({ ...wordFor(name, value), count: values.get(value) ?? 0 })),
    ...unknown === void 0 ? [] : [{ ...NOT_KNOWN, count: unknown }]
  ];
}
function marksOf(changes2) {
  const many = (is) => changes2.filter(({ attributes }) => is(attributes)).length;
  return [
    { word: "opened or written by a bot", count: many(({ author }) => objectsOf(author)[0]?.kind === "bot") },
    { word: "through the merge queue", count: many(({ queuedBy }) => stringOf(queuedBy) !== null) },
    { word: "with the label of emergencies", count: many(({ emergency }) => emergency === true) },
    { word: "that take back others", count: many(({ reverts }) => stringsOf(reverts).length > 0) },
    { word: "that name no ticket", count: many(({ tickets }) => Array.isArray(tickets) && tickets.length === 0) },
    { word: "that touch roles", count: many((one) => touches(one, "roles")) },
    { word: "that touch workflows", count: many((one) => touches(one, "workflow")) }
  ].map((mark) => ({ symbol: "\u2022", ...mark })).filter((mark) => mark.count > 0);
}
function touches({ files }, kind) {
  return objectsOf(files).some((entry) => entry.kind === kind);
}
function sentenceOf(changes2, range) {
  const values = changes2.map(({ attributes }) => stringOf(attributes.approval));
  const names = [...new Set(values)].filter((value) => value !== null);
  const order = Object.keys(FACT_WORDS["change.approval"] ?? {}).reverse();
  names.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const of = (name) => values.filter((value) => value === name).length;
  const open2 = of(null);
  const parts = [...names.map((name) => countedAs(name, of(name))), ...open2 > 0 ? [`${open2} not known`] : []];
  const total = count(changes2.length, "change", "changes");
  return [parts.length === 0 ? total : `${total}: ${parts.join(", ")}`, agreementOf(range)].join("; ");
}

// src/formats/blocks/change-cells.ts
var IN_CELL = 4;
function few(value, unknowns, words) {
  const known = objectsOf(value);
  const shown = known.slice(0, IN_CELL).map(words);
  if (known.length > IN_CELL) shown.push(`and ${known.length - IN_CELL} more`);
  const open2 = unknowns.in(lackingOf(value));
  return open2 === null ? shown : [...shown, shown.length === 0 ? open2 : `more: ${open2}`];
}
function personWords(login, kind, unknowns) {
  return personText(unknowns.in(login) ?? stringOf(login) ?? "", kind);
}
function ticketWords({ name, exists }, unknowns) {
  const ticket = stringOf(name) ?? "";
  if (exists === false) return `${ticket}: does not exist`;
  const open2 = unknowns.in(exists);
  return open2 === null ? ticket : `${ticket}, existence: ${open2}`;
}
var FLAWS = [
  ["wrote", true, "wrote some of it"],
  ["mayWrite", false, "may not write"],
  ["standing", "dismissed", "dismissed"],
  ["standing", "withdrawn", "withdrawn"],
  ["beforeMerge", false, "after the merge"],
  ["final", false, "before the last push"]
];
function approvalWords(one, { reviews, headCommit }, unknowns) {
  const review = objectsOf(reviews).find(({ by, at: at2 }) => stringOf(by) === stringOf(one.by) && at2 === one.at);
  const commit = stringOf(review?.commit);
  const on = commit === null ? "" : `, on ${commit.slice(0, 12)}${commit === headCommit ? ", the last" : ""}`;
  const flaws = FLAWS.filter(([attribute, bad2]) => one[attribute] === bad2).map(([, , words]) => words);
  const open2 = flaws.length === 0 ? unknowns.in(FLAWS.map(([attribute]) => one[attribute] ?? null)) : null;
  const said = open2 === null ? flaws : [`what it is worth: ${open2}`];
  const at = unknowns.in(one.at) ?? stringOf(one.at) ?? "not dated";
  return `${personWords(one.by, one.kind, unknowns)}, ${at}${on}${said.length === 0 ? "" : ` (${said.join(", ")})`}`;
}
function mergedWords({ mergedBy, queuedBy, at, pullRequest }, unknowns) {
  const when = unknowns.in(at) ?? stringOf(at) ?? "not dated";
  if (pullRequest === null) return ["pushed", when];
  const who = unknowns.in(mergedBy) ?? stringOf(mergedBy) ?? "nobody";
  const queued = stringOf(queuedBy);
  return [who, ...queued === null ? [] : [`queued by ${queued}`], when];
}
function checkWords(attributes, unknowns) {
  const all = objectsOf(attributes.checks);
  const demanded = demandedOf(attributes);
  const lines = [
    ...passedWords("demanded", demanded, unknowns),
    ...passedWords(
      "others",
      all.filter((check) => check.demanded !== true),
      unknowns
    )
  ];
  const [asked, ran] = [lackingOf(attributes.requiredChecks) ?? [], lackingOf(attributes.checks) ?? []];
  const [openAsked, openRan] = [unknowns.in(asked), unknowns.in(ran)];
  if (openAsked !== null) lines.push(`what is demanded: ${openAsked}`);
  if (openRan !== null && openRan !== openAsked) lines.push(`what ran: ${openRan}`);
  return lines.length === 0 ? ["none"] : lines;
}
function demandedOf({ requiredChecks, checks }) {
  if (Array.isArray(requiredChecks)) return objectsOf(requiredChecks);
  return objectsOf(checks).filter(({ demanded }) => demanded === true);
}
function passedWords(words, checks, unknowns) {
  if (checks.length === 0) return [];
  const others = checks.filter(({ conclusion }) => conclusion !== "success");
  const named = others.slice(0, IN_CELL).map(({ name, conclusion }) => {
    const { symbol, word } = wordFor("change.requiredChecks.conclusion", stringOf(conclusion));
    const open2 = unknowns.in(conclusion);
    return open2 === null ? `${symbol} ${stringOf(name) ?? ""} ${word}` : `${stringOf(name) ?? ""}: ${open2}`;
  });
  if (others.length > IN_CELL) named.push(`and ${others.length - IN_CELL} more`);
  return [`${words}: ${checks.length - others.length} of ${checks.length} passed`, ...named];
}
function ownerWords(value, unknowns) {
  const lacking = objectsOf(value).filter(({ approvedBy }) => Array.isArray(approvedBy) && approvedBy.length === 0);
  const patterns = [...new Set(lacking.map(({ pattern }) => stringOf(pattern) ?? ""))];
  const open2 = unknowns.in(lackingOf(value));
  return [
    ...patterns.length === 0 ? [] : [`no owner of ${patterns.slice(0, IN_CELL).join(", ")}`],
    ...open2 === null ? [] : [`owners: ${open2}`]
  ];
}
function detailOf(attributes, unknowns) {
  const { approval, bypassed } = attributes;
  if (stringOf(approval) === "emergency") return emergencyWords(attributes, unknowns);
  const [past] = objectsOf(bypassed);
  if (past === void 0) return null;
  return `past the rules of the branch, by ${unknowns.in(past.by) ?? stringOf(past.by) ?? ""}`;
}
function emergencyWords({ retroactiveHours, hoursSince }, unknowns) {
  const open2 = unknowns.in(retroactiveHours);
  if (open2 !== null) return `when it was approved: ${open2}`;
  const hours = numberOf(retroactiveHours);
  if (hours !== null) return `approved ${count(hours, "hour", "hours")} after the merge`;
  const since = numberOf(hoursSince);
  return since === null ? "not approved since" : `not approved in the ${count(since, "hour", "hours")} since the merge`;
}

// src/formats/blocks/change-rows.ts
var ALL_LISTED = 1e3;
var PLAIN_LISTED = 250;
var TITLE_LENGTH = 120;
function changeTable(report, to, limits) {
  const changes2 = changeFacts(report);
  if (changes2.length === 0) return null;
  const unknowns = unknownsIn(changes2, limits);
  const sorted = sortedByGravity(changes2);
  const first = sorted.filter(({ attributes }) => rankOf(attributes) < PLAIN).length;
  const shown = sorted.slice(0, Math.max(Math.min(limits.listed, PLAIN_LISTED), Math.min(first, ALL_LISTED)));
  return {
    items: shown.map((fact) => rowOf(fact, unknowns, to, limits)),
    more: sorted.length - shown.length,
    total: sorted.length,
    first,
    unknowns: unknowns.all,
    sources: sourcesOfChanges(report, limits)
  };
}
function worstChange(report, to, limits) {
  const [fact] = sortedByGravity(changeFacts(report));
  if (fact === void 0 || rankOf(fact.attributes) >= UNKNOWN) return null;
  const { change, title, author, outcome, detail } = rowOf(fact, unknownsIn([], limits), to, limits);
  return { change, title, author, what: detail === null ? outcome.word : `${outcome.word}, ${detail}` };
}
var GRAVITY = Object.keys(FACT_WORDS["change.approval"] ?? {});
var UNKNOWN = GRAVITY.indexOf("valid");
var PLAIN = UNKNOWN + 2;
function rankOf(attributes) {
  const { approval, bypassed } = attributes;
  const name = stringOf(approval);
  if (name === null) return UNKNOWN;
  if (name !== "valid") return Math.max(0, GRAVITY.indexOf(name));
  return objectsOf(bypassed).length > 0 || demandedOf(attributes).some(isFailed) ? UNKNOWN + 1 : PLAIN;
}
function isFailed({ conclusion }) {
  return conclusion === "failure" || conclusion === "cancelled";
}
function sortedByGravity(changes2) {
  return changes2.map((fact) => ({ fact, rank: rankOf(fact.attributes), at: stringOf(fact.attributes.at) ?? "" })).sort((a, b) => a.rank - b.rank || byCodeUnit(b.at, a.at) || byCodeUnit(a.fact.id, b.fact.id)).map(({ fact }) => fact);
}
function rowOf({ attributes }, unknowns, to, limits) {
  const { title, pullRequest, route, author, files, signatures, approval } = attributes;
  const short = (text) => clip(text, limits);
  const [person] = objectsOf(author);
  const name = stringOf(approval);
  const pullOpen = unknowns.in(pullRequest);
  return {
    change: nameOf(attributes, to),
    title: unknowns.in(title) ?? clip(stringOf(title) ?? "", { ...limits, text: Math.min(limits.text, TITLE_LENGTH) }),
    route: `${unknowns.in(route) ?? wordFor("change.route", stringOf(route)).word}${pullOpen === null ? "" : `; pull request: ${pullOpen}`}`,
    tickets: few(attributes.tickets, unknowns, (one) => short(ticketWords(one, unknowns))),
    author: short(
      person === void 0 ? unknowns.in(author) ?? "" : personWords(person.login, person.kind, unknowns)
    ),
    approvals: [
      ...few(attributes.approvals, unknowns, (one) => short(approvalWords(one, attributes, unknowns))),
      ...ownerWords(attributes.ownerApprovals, unknowns).map(short)
    ],
    merged: mergedWords(attributes, unknowns).map(short),
    checks: checkWords(attributes, unknowns).map(short),
    files: few(
      files,
      unknowns,
      ({ kind, count: many }) => `${wordFor("change.files.kind", stringOf(kind)).word} ${numberOf(many) ?? "?"}`
    ),
    signatures: few(signatures, unknowns, ({ state, commits }) => {
      const { symbol, word } = wordFor("change.signatures.state", stringOf(state));
      return `${symbol} ${word}: ${numberOf(commits) ?? "?"}`;
    }),
    outcome: name === null ? { ...NOT_KNOWN, word: unknowns.in(approval) ?? NOT_KNOWN.word } : wordFor("change.approval", name),
    detail: detailOf(attributes, unknowns)
  };
}
function nameOf({ pullRequest, commits }, to) {
  const number = numberOf(pullRequest);
  if (number !== null) return { text: `#${number}`, url: to.pullRequest(number) };
  const [sha = ""] = stringsOf(commits);
  return { text: sha === "" ? "not named" : sha.slice(0, 12), url: to.commit(sha) };
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

// src/formats/blocks/component-lines.ts
function componentLines(report, limits) {
  const changes2 = report.facts.filter(({ type }) => type === "component-change").map(({ attributes }) => attributes);
  const scans = report.facts.filter(({ type }) => type === "vulnerability-change").map(({ attributes }) => attributes);
  if (changes2.length + scans.length === 0) return null;
  const rows = changes2.flatMap((change) => componentRows(change));
  const found = scans.flatMap(({ introduced, fixed }) => [
    ...objectsOf(introduced).map((one) => ({ change: "introduced", one })),
    ...objectsOf(fixed).map((one) => ({ change: "fixed", one }))
  ]);
  const unknown = [
    ...changes2.flatMap(
      ({ subject, added, removed, updated }) => reasonsIn([added, removed, updated]).map((why) => `${stringOf(subject) ?? ""}: ${why}`)
    ),
    ...scans.flatMap(({ introduced, fixed }) => reasonsIn([introduced, fixed]).map((why) => `vulnerabilities: ${why}`))
  ];
  const clipped = (text) => clip(text, limits);
  return {
    sums: bounded(changes2.flatMap(sumOf), limits, clipped),
    components: bounded(rows, limits, (row) => ({
      subject: clipped(row.subject),
      change: row.change,
      component: clipped(row.component),
      was: clipped(row.was),
      is: clipped(row.is)
    })),
    vulnerabilities: bounded(found, limits, ({ change, one }) => ({
      change,
      id: clipped(stringOf(one.id) ?? "not known"),
      severity: stringOf(one.severity) ?? "not known",
      component: clipped([stringOf(one.package) ?? "not known", stringOf(one.version) ?? ""].join(" ").trim())
    })),
    scanned: scans.length > 0,
    unknown: bounded(unknown, limits, clipped)
  };
}
function componentRows({ subject, added, removed, updated }) {
  const row = (change, { component }, was, is) => ({
    subject: stringOf(subject) ?? "",
    change,
    component: stringOf(component) ?? "",
    was: versionsText(was),
    is: versionsText(is)
  });
  return [
    ...objectsOf(added).map((one) => row("new", one, void 0, one.versions)),
    ...objectsOf(updated).map((one) => row("other version", one, one.from, one.to)),
    ...objectsOf(removed).map((one) => row("gone", one, one.versions, void 0))
  ];
}
function versionsText(versions) {
  if (versions === void 0) return "\u2013";
  return stringsOf(versions).map((version) => version === "" ? "not stated" : version).join(", ");
}
function sumOf({ subject, counts }) {
  const [numbers] = objectsOf(counts);
  const sums = [numberOf(numbers?.added), numberOf(numbers?.removed), numberOf(numbers?.updated)];
  const [added, removed, updated] = sums;
  if (typeof added !== "number" || typeof removed !== "number" || typeof updated !== "number") return [];
  const name = stringOf(subject) ?? "";
  if (added + removed + updated === 0) return [`${name}: the same components`];
  const components = count(added + removed + updated, "component", "components");
  return [`${name}: ${components} changed, ${added} new, ${removed} gone, ${updated} of another version`];
}
function reasonsIn(lists) {
  const reasons = lists.flatMap((list) => holesIn(lackingOf(list)));
  return [...new Set(reasons)];
}

// src/formats/blocks/right-lines.ts
function rightLines(report, link, limits) {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const changes2 = report.facts.filter(({ type }) => type === "permission-change").map((fact) => ({ fact, subject: nameOf2(fact.attributes.subject, facts) }));
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
function nameOf2(id, facts) {
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
var COLLECTED_ANEW = ["coverage", "evidence", "log-sample", "test-case", "test-run"];
var OF_EACH_RELEASE = ["change", "deployment"];
var ABSENT = { symbol: "\u2013", word: "not there" };
function changes(report, link, limits) {
  const { delta } = report;
  if (delta === null) return null;
  const names = new Map(report.frameworks.map((framework) => [framework.id, framework.name]));
  return {
    previous: { release: releaseName(delta.previous), at: delta.previous.at },
    catalogueChanged: delta.catalogueChanged,
    toolChanged: delta.toolChanged,
    components: componentLines(report, limits),
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
    types: delta.facts.filter((change) => has(change.type)).map(({ type, added, removed, changed }) => {
      const counted2 = { ...limits, listed: 0 };
      const own = OF_EACH_RELEASE.includes(type) ? counted2 : limits;
      return {
        type,
        added: boundedTexts(added, own),
        removed: boundedTexts(removed, own),
        changed: bounded(changed, COLLECTED_ANEW.includes(type) ? counted2 : own, ({ fact, attributes }) => ({
          fact: clip(fact, limits),
          attributes
        })),
        counts: { added: added.length, removed: removed.length, changed: changed.length }
      };
    })
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
  const few2 = { ...limits, listed: Math.min(limits.listed, REASONS_LISTED) };
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
      reasons: bounded(distinct(result.reasons), few2, (reason) => ({
        pointer: clip(reason.pointer, limits),
        value: "value" in reason ? clip(canonicalJson(reason.value), shortValues) : null,
        why: "why" in reason ? clip(reason.why, limits) : null
      })),
      restsOn: bounded(result.restsOn, few2, ({ pointer, kind, from }) => ({
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
function glance(report, { link, platform }, limits) {
  const few2 = { ...limits, listed: Math.min(limits.listed, FIRST) };
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const results = report.results.filter((result) => result.inProfile);
  const changes2 = population(report, few2);
  const { delta } = report;
  return {
    checks: results.length,
    outcomes: Object.entries(OUTCOME_WORDS).map(([outcome, word]) => ({ ...word, count: results.filter((result) => result.decided === outcome).length })).filter(({ count: count2 }) => count2 > 0),
    pieces: report.evidence.length,
    facts: report.facts.length,
    changes: changes2 === null ? null : { sentence: changes2.sentence, worst: worstChange(report, platform, limits) },
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    platformNotAsked: report.asked === null,
    problems: report.problems.length + report.evidence.reduce((sum2, { problems }) => sum2 + problems.length, 0),
    keptBack: keptBackOf(report).reduce((sum2, { checks }) => sum2 + checks.length, 0),
    previous: delta === null ? null : releaseName(delta.previous),
    gained: delta === null ? null : rightLines(report, link, few2).gained,
    worst: bounded(gapsOf(report), few2, (open2) => {
      const [first] = open2.facts;
      const place = first === void 0 ? void 0 : places.get(first.fact);
      return {
        check: open2.check.id,
        severity: severityOf(open2),
        what: clip(first?.texts[0] ?? `Does not hold: ${open2.check.statement}`, limits),
        count: open2.facts.length,
        place: place === void 0 ? null : link(place),
        others: open2.facts.length > 1
      };
    })
  };
}

// src/formats/blocks/looked-at.ts
function notLookedAt(report, link, limits) {
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return {
    missing: report.missing.map((kind) => KIND_WORDS[kind]),
    platformNotAsked: report.asked === null ? PLATFORM_NOT_ASKED : null,
    leftOut: report.scope.leftOut.map((text) => clip(text, limits)),
    outOfScope: report.frameworks.map(({ id, name, noun, controls }) => ({
      framework: name,
      noun,
      count: report.controls.filter((result) => result.framework === id && result.status === "out-of-scope").length,
      total: controls.length
    })),
    problems: bounded(problems, limits, ({ code, message, place, kinds }) => ({
      code,
      message: clip(message, limits),
      place: place === null ? null : link(place),
      kinds: kinds.map((kind) => KIND_WORDS[kind])
    })),
    problemCount: problems.length,
    foundNothing: patternsThatFoundNothing(report)
  };
}
function patternsThatFoundNothing(report) {
  const idle2 = report.looked.filter((entry) => report.missing.includes(entry.kind));
  return [...new Set(idle2.map((entry) => entry.kind))].map((kind) => ({
    kind: KIND_WORDS[kind],
    patterns: idle2.filter((entry) => entry.kind === kind).map((entry) => entry.pattern)
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
    kept: clip(keptText(evidence), limits),
    foundBy: clip(evidence.foundBy, limits),
    producedAt: evidence.producedAt,
    basis: evidence.basis,
    tracked: evidence.source.commit !== null,
    problems: evidence.problems.length
  }));
}
function keptText({ exhibit, source }) {
  if (exhibit === null) return "no exhibit";
  const { path, as, because } = exhibit;
  const named = path === null || path === `exhibits/${source.path}` ? "" : `as ${path}: `;
  return named + (as === "whole" ? "whole" : because ?? as);
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
  const block = (open2) => ({
    check: linkOf(open2.check.id),
    statement: open2.check.statement,
    severity: severityOf(open2),
    fix: open2.check.fix,
    because: open2.result.because,
    sentence: countsSentence(open2.result),
    controls: byFramework(open2.controls),
    facts: grouped(bounded(open2.facts, limits, line))
  });
  const keptBack = keptBackOf(report);
  const together = new Set(keptBack.flatMap(({ checks }) => checks.map(({ check }) => check.id)));
  const waiting = waitingOf(report).map(({ kinds, checks }) => ({
    kinds: kinds.map((kind) => KIND_WORDS[kind]),
    supply: SUPPLY_WORDS[kinds.some(isFound) ? "collected" : "asked"],
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
function isFound(kind) {
  return FOUND_KINDS.some((one) => one === kind);
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
function baseUrl(report, serverUrl) {
  const repository = repositoryUrl(report, serverUrl);
  const { commit } = report.release;
  if (repository === null || commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  return `${repository}/blob/${commit}`;
}
function repositoryUrl({ release }, serverUrl) {
  const { repository } = release;
  if (serverUrl === null || !/^https?:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(serverUrl)) return null;
  if (repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  return `${serverUrl.replace(/\/+$/, "")}/${repository}`;
}
function encodeSegment(segment) {
  return encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(
    /[!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/formats/platform-link.ts
function platformLinker(report, serverUrl) {
  const base = repositoryUrl(report, serverUrl);
  const below = (path) => base === null ? null : `${base}/${path}`;
  return {
    pullRequest: (number) => Number.isSafeInteger(number) && number > 0 ? below(`pull/${number}`) : null,
    commit: (sha) => /^[0-9a-f]{40,64}$/.test(sha) ? below(`commit/${sha}`) : null,
    run: (id) => Number.isSafeInteger(id) && id > 0 ? below(`actions/runs/${id}`) : null
  };
}

export {
  OUTCOME_WORDS,
  STATUS_WORDS,
  CLASS_WORDS,
  KIND_WORDS,
  CLOSING,
  CARVE_OUT,
  countsSentence,
  bounded,
  clip,
  NOT_KNOWN,
  FACT_WORDS,
  personText,
  environmentText,
  wordFor,
  REFUSAL_WORDS,
  TOKEN_WORDS,
  unknownsIn,
  namesText,
  sourcesOf,
  sourcesOfFacts,
  DEPLOYMENTS,
  population,
  changeTable,
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
  placeLinker,
  platformLinker
};
