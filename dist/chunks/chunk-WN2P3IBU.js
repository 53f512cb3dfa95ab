import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  GIT_LOG,
  OWNER_BY_ADDRESS
} from "./chunk-WRJEZLZX.js";
import {
  require_picomatch
} from "./chunk-TOHCRVXS.js";
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/model/change.ts
var FILE_KINDS = ["workflow", "roles", "infrastructure", "tests", "docs", "dependencies", "code"];

// src/model/code-owners.ts
var import_picomatch = __toESM(require_picomatch());
var SPECIAL = /\\.|[(){}|+@!$^"']/g;
function globsOf(pattern) {
  const collapsed = pattern.replace(/(^|\/)\*{3,}(?=\/|$)/g, "$1**").replace(/\/{2,}/g, "/");
  const isFolder = collapsed.endsWith("/");
  const inner = collapsed.replace(/^\/|\/$/g, "");
  if (inner === "") return ["**"];
  const isAnchored = collapsed.startsWith("/") || inner.includes("/");
  const glob = isAnchored ? inner : `**/${inner}`;
  if (isFolder) return [`${glob}/**`];
  return isAnchored && /(^|\/)\*$/.test(inner) ? [glob] : [glob, `${glob}/**`];
}
function matcherOf(pattern) {
  const options = { dot: true, nobrace: true, nobracket: true, noextglob: true, nonegate: true, strictSlashes: true };
  try {
    const matches = globsOf(pattern).map(
      (glob) => (0, import_picomatch.default)(
        glob.replace(SPECIAL, (text) => text.startsWith("\\") ? text : `\\${text}`),
        options
      )
    );
    return (path) => matches.some((one) => one(path));
  } catch {
    return () => false;
  }
}
function ownersOf(rules) {
  const reversed = rules.map(({ pattern, owners }) => ({ pattern, owners, matches: matcherOf(pattern) })).reverse();
  return (path) => {
    const rule = reversed.find(({ matches }) => matches(path));
    return rule === void 0 ? null : { pattern: rule.pattern, owners: rule.owners };
  };
}

// src/collect/changes/touched-files.ts
var MAX_MANIFESTS = 500;
var NO_PATHS = {
  owners: { path: null, rules: [], problems: [] },
  manifests: /* @__PURE__ */ new Set(),
  prefix: ""
};
function touchedBy({ record, commits }) {
  const listed = record !== null && "files" in record ? record : null;
  if (listed !== null && listed.files.refusal === null && listed.files.known.length >= listed.changedFiles)
    return { files: listed.files.known, cut: null };
  const paths = new Map(
    [...listed?.files.known ?? [], ...commits.flatMap(({ files }) => files ?? [])].map((file) => [file.path, file])
  );
  const isCut = commits.some(({ files, filesCut }) => files === null || filesCut);
  return { files: [...paths.values()], cut: isCut ? { unresolved: "not all files that it touches are listed" } : null };
}
function createPathsOf(reading, naming) {
  const { manifests, prefix } = reading;
  const ownedIn = createOwnedIn(reading, naming);
  return (change) => {
    const { files, cut } = touchedBy(change);
    const rest = cut === null ? [] : [{ ...cut }];
    const found = files.filter(({ path }) => path.startsWith(prefix) && manifests.has(path.slice(prefix.length))).map(({ path }) => path.slice(prefix.length)).sort(byCodeUnit);
    const over = found.length > MAX_MANIFESTS ? [{ unresolved: `it touches more than ${MAX_MANIFESTS} manifests` }] : [];
    return { manifests: [...found.slice(0, MAX_MANIFESTS), ...over, ...rest], owned: [...ownedIn(files), ...rest] };
  };
}
function createOwnedIn({ owners, prefix }, naming) {
  if (prefix !== "")
    return () => [{ unresolved: "the root is a folder of the repository, and CODEOWNERS is read at the top alone" }];
  if (owners.problems.some(({ kinds }) => kinds.length > 0))
    return () => [{ unresolved: "CODEOWNERS could not be read whole" }];
  const ruleOf = ownersOf(owners.rules);
  const ownerOf = (written) => {
    if (written === OWNER_BY_ADDRESS) return { kind: "address", name: null };
    const name = written.slice(1);
    if (name.includes("/")) return { kind: "team", name };
    return { kind: "person", name: naming({ login: name, name: null, kind: "user", key: null }) };
  };
  return (files) => {
    const found = /* @__PURE__ */ new Map();
    for (const { path, kind } of files) {
      const rule = ruleOf(path);
      if (rule === null) continue;
      const key = JSON.stringify([rule.pattern, rule.owners, kind]);
      const entry = found.get(key) ?? { pattern: rule.pattern, owners: rule.owners.map(ownerOf), kind, files: 0 };
      found.set(key, { ...entry, files: entry.files + 1 });
    }
    return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
  };
}

// src/collect/changes/change-facts.ts
var ROLES = ["author", "committer", "co-author", "update"];
var STATES = ["none", "present", "verified", "refused"];
var ASK = "github-token with pull-requests: read";
var OF_PLATFORM = { unresolved: `known to the platform alone (${ASK})` };
var WITHOUT_PULL_REQUEST = {
  queuedBy: null,
  baseBranch: null,
  headCommit: null,
  headTree: null,
  mergeTree: null,
  labels: [],
  emergency: false,
  reviewDecision: null,
  reviews: []
};
var OF_PULL_REQUEST = Object.fromEntries(
  Object.keys(WITHOUT_PULL_REQUEST).map((name) => [name, OF_PLATFORM])
);
function pullRequestOf({ pullRequest, settled }) {
  if (settled) return pullRequest;
  if (pullRequest === null) return { unresolved: `no subject in git names one; ${OF_PLATFORM.unresolved}` };
  return { unresolved: `git names #${pullRequest}; ${OF_PLATFORM.unresolved}`, among: [pullRequest, null] };
}
function first({ commits }) {
  return commits.findLast(({ parents }) => parents.length < 2) ?? commits.at(-1);
}
function writersOf(commits, naming) {
  const found = /* @__PURE__ */ new Map();
  const add = (person, as) => {
    const name = naming(person);
    const key = typeof name === "string" ? name : `key ${person.key}`;
    const known = found.get(key) ?? { name, person, as: /* @__PURE__ */ new Set() };
    found.set(key, known);
    known.as.add(as);
  };
  for (const { author, committer, coAuthors, update } of commits) {
    add(author, update === true ? "update" : "author");
    add(committer, "committer");
    for (const person of coAuthors) add(person, "co-author");
  }
  const all = [...found.values()];
  const named = all.filter(({ name }) => typeof name === "string").sort((a, b) => byCodeUnit(`${a.name}`, `${b.name}`));
  return [...named, ...all.filter(({ name }) => typeof name !== "string")].map(({ name, person, as }) => ({
    login: name,
    kind: person.kind,
    as: ROLES.filter((role) => as.has(role)),
    known: person.login !== null
  }));
}
function filesOf({ commits }) {
  const kindOf = new Map(commits.flatMap(({ files }) => files ?? []).map(({ path, kind }) => [path, kind]));
  const counts = FILE_KINDS.map((kind) => ({ kind, count: [...kindOf.values()].filter((one) => one === kind).length }));
  const known = counts.filter(({ count }) => count > 0);
  if (commits.some(({ files, filesCut }) => files === null || filesCut)) {
    known.push({ unresolved: "not all files of its commits are listed" });
  }
  return known;
}
function ticketsOf({ tickets, settled, pullRequest }) {
  const known = tickets.map((name) => ({ name, exists: OF_PLATFORM }));
  return settled && pullRequest === null ? known : [...known, OF_PLATFORM];
}
function signaturesOf({ commits }) {
  const known = STATES.flatMap((state) => {
    const count = commits.filter(({ signature }) => signature === state).length;
    return count === 0 ? [] : [{ state, commits: count }];
  });
  if (commits.some(({ signature }) => signature === null)) known.push(OF_PLATFORM);
  return known;
}
function changeFacts(changes, {
  naming,
  detailsOf,
  sourceOf = () => null,
  paths,
  evidence
}) {
  const pathsOf = createPathsOf(paths, naming);
  return changes.map((change) => {
    const { record, settled } = change;
    const began = first(change);
    const author = record?.author ?? began?.author ?? null;
    const isDirect = settled && change.pullRequest === null;
    const attributes = {
      commits: change.commits.map(({ sha }) => sha),
      pullRequest: pullRequestOf(change),
      title: record?.title ?? change.commits[0]?.subject ?? "",
      route: change.route,
      joinedBy: change.joinedBy,
      at: record?.mergedAt ?? change.commits[0]?.committedAt ?? null,
      author: author === null ? OF_PLATFORM : { login: naming(author), kind: author.kind },
      writers: writersOf(change.commits, naming),
      mergedBy: isDirect ? null : record?.mergedBy ? naming(record.mergedBy) : OF_PLATFORM,
      ...isDirect ? WITHOUT_PULL_REQUEST : OF_PULL_REQUEST,
      bypassed: OF_PLATFORM,
      checks: OF_PLATFORM,
      tickets: ticketsOf(change),
      reverts: change.reverts,
      files: filesOf(change),
      ...pathsOf(change),
      signatures: signaturesOf(change),
      ...detailsOf(change)
    };
    const pointer = `/${change.commits[0]?.sha ?? ""}`;
    const byGit = { place: { path: GIT_LOG, line: null, column: null, pointer }, evidence };
    const source = sourceOf(change) ?? byGit;
    return { type: "change", id: `change:history#${change.name}`, attributes, origins: {}, ...source };
  });
}

export {
  FILE_KINDS,
  ownersOf,
  NO_PATHS,
  touchedBy,
  writersOf,
  changeFacts
};
