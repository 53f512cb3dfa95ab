import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  askGit,
  streamGit
} from "./chunk-GHNJUCVR.js";
import {
  matcher
} from "./chunk-TOHCRVXS.js";
import {
  readWhole
} from "./chunk-US3DVN7L.js";
import {
  decodeText
} from "./chunk-U4FVM2TB.js";

// src/collect/changes/messages.ts
var MERGED = [
  /^Merge pull request #(\d{1,9})\b/,
  /^Merged in .{1,500} \(pull request #(\d{1,9})\)$/,
  /^Merged PR (\d{1,9}):/
];
var MERGE_REQUEST = /^See merge request (?:\S{1,300})?!(\d{1,9})$/m;
var SQUASHED = [/\(#(\d{1,9})\)$/, /\(!(\d{1,9})\)$/, /^Merged PR (\d{1,9}):/];
var REVERTED_COMMIT = /\bThis reverts commit ([0-9a-f]{7,64})\b/g;
var REVERTED_PULL = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
var REVERT_OF = /^Revert "(.{1,1000})"/;
var SQUASHED_WITHIN = /\(#(\d{1,9})\)/g;
var CO_AUTHOR = /^co-authored-by:[ \t]*([^<\n]{0,200})<([^>\n]{0,320})>[ \t]*$/gim;
var MAX_CO_AUTHORS = 100;
function namedPullRequests(message, parents) {
  const subject = subjectOf(message);
  const as = parents > 1 ? "merge" : "squash";
  const patterns = as === "merge" ? MERGED : SQUASHED;
  const found = patterns.flatMap((pattern) => pattern.exec(subject)?.[1] ?? []);
  const request = as === "merge" && found.length === 0 ? MERGE_REQUEST.exec(message)?.[1] : void 0;
  const number = found[0] ?? request;
  return number === void 0 ? [] : [{ number: Number(number), as }];
}
function subjectOf(message) {
  const end = message.indexOf("\n");
  return (end < 0 ? message : message.slice(0, end)).trim();
}
function revertsIn(message) {
  const commits = [...message.matchAll(REVERTED_COMMIT)].flatMap(([, sha]) => sha ?? []);
  const pulls = [...message.matchAll(REVERTED_PULL)].flatMap(([, number]) => number ? `#${number}` : []);
  return [.../* @__PURE__ */ new Set([...commits, ...pulls, ...quotedPulls(message).slice(-1)])];
}
function quotedPulls(message) {
  const quoted = REVERT_OF.exec(subjectOf(message))?.[1] ?? "";
  return [...quoted.matchAll(SQUASHED_WITHIN)].flatMap(([, number]) => number ? `#${number}` : []);
}
function coAuthorsIn(message) {
  const found = [];
  for (const [, name = "", address = ""] of message.matchAll(CO_AUTHOR)) {
    if (found.length === MAX_CO_AUTHORS) break;
    found.push({ name, address });
  }
  return found;
}

// src/collect/changes/git-history.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// src/collect/changes/kinds-of-files.ts
var PATTERNS = [
  [
    "workflow",
    [
      ".github/{workflows,actions}/**",
      "**/action.{yml,yaml}",
      ".gitlab-ci.yml",
      ".gitlab/ci/**",
      ".circleci/**",
      ".buildkite/**",
      "azure-pipelines*.{yml,yaml}",
      "bitbucket-pipelines.yml",
      "**/buildspec*.{yml,yaml}",
      "**/cloudbuild*.{yml,yaml,json}",
      "**/Jenkinsfile*",
      "**/CODEOWNERS",
      ".evidence.{yml,yaml}",
      ".evidence/**"
    ]
  ],
  [
    "roles",
    [
      "**/{iam,policies,roles,permissions,rbac}/**/*.{json,yml,yaml,tf,bicep}",
      "**/*{iam,policy,policies,role,roles,permissions}*.{json,yml,yaml,tf,bicep}"
    ]
  ],
  [
    "tests",
    [
      "**/{test,tests,__tests__,spec,specs,e2e,integration-tests}/**",
      "**/*{.,_,-}{test,tests,spec,specs}.*",
      "**/test_*.py",
      "**/*_test.go",
      "**/*{Test,Tests,IT,Spec}.{java,kt,cs,scala}"
    ]
  ],
  [
    "infrastructure",
    [
      "**/{template,samconfig,host,local.settings}*.{yml,yaml,json,toml}",
      "**/*.template{,.json,.yaml,.yml}",
      "**/{cloudformation,cfn,sam,infra,infrastructure,terraform,deploy,deployment,cdk,bicep,k8s,helm}/**",
      "**/serverless*.{yml,yaml,json,js,ts,cjs,mjs,cts,mts}",
      "**/*.{tf,tfvars,hcl,bicep,bicepparam}",
      "**/*.tf.json",
      "**/cdk.json",
      "**/azuredeploy*.json",
      "**/function.json",
      "**/Dockerfile*",
      "**/*.dockerfile",
      "**/docker-compose*.{yml,yaml}",
      "**/{app,service,openapi,swagger}.{yml,yaml}"
    ]
  ],
  [
    "dependencies",
    [
      "**/{package,package-lock,npm-shrinkwrap,composer}.json",
      "**/{yarn,pnpm-lock,poetry,uv,Cargo,Gemfile,composer,Pipfile,packages}.{lock,yaml,lock.json}",
      "**/{requirements*.txt,pyproject.toml,Pipfile,go.mod,go.sum,Cargo.toml,Gemfile,pom.xml,build.gradle,build.gradle.kts}",
      "**/*.csproj",
      ".github/dependabot.{yml,yaml}",
      "**/renovate.json{,5}"
    ]
  ],
  [
    "docs",
    [
      "**/*.{md,mdx,rst,adoc,txt}",
      "docs/**",
      "**/{LICENSE,LICENCE,NOTICE,AUTHORS,CHANGELOG,README}*",
      ".github/{ISSUE_TEMPLATE,PULL_REQUEST_TEMPLATE}/**"
    ]
  ]
];
var MAX_REMEMBERED = 1e5;
function createKindOfFile() {
  const kinds = PATTERNS.map(([kind, globs]) => ({ kind, has: matcher(globs) }));
  const remembered = /* @__PURE__ */ new Map();
  return (path) => {
    const known = remembered.get(path);
    if (known !== void 0) return known;
    const kind = kinds.find(({ has }) => has(path))?.kind ?? "code";
    if (remembered.size < MAX_REMEMBERED) remembered.set(path, kind);
    return kind;
  };
}

// src/collect/changes/git-log.ts
var LOG_ARGUMENTS = [
  "log",
  "--topo-order",
  "--format=raw",
  "--raw",
  "-z",
  "-c",
  "--root",
  "--no-abbrev",
  "--no-renames",
  "--no-ext-diff",
  "--no-color",
  "--no-decorate",
  "--no-notes",
  "--no-show-signature",
  "--no-mailmap",
  "--encoding=UTF-8"
];
var MAX_HEAD_BYTES = 256 * 1024;
var MAX_TAIL_BYTES = 64 * 1024;
var MAX_FILES_OF_COMMIT = 3e3;
var MAX_FILES_OF_RANGE = 5e5;
var LATEST_SECONDS = 253402300799;
function createSplitter(take) {
  let head = [];
  let length = 0;
  let tail = Buffer.alloc(0);
  const add = (bytes) => {
    const room = MAX_HEAD_BYTES - length;
    if (room > 0) {
      head.push(Buffer.from(bytes.subarray(0, room)));
      length += Math.min(room, bytes.length);
    }
    if (bytes.length > room) {
      const rest = bytes.subarray(Math.max(room, 0));
      tail = Buffer.concat([tail, rest.subarray(-MAX_TAIL_BYTES)]).subarray(-MAX_TAIL_BYTES);
    }
  };
  return (piece) => {
    let start = 0;
    for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, start)) {
      add(piece.subarray(start, end));
      take(Buffer.concat([...head, tail]).toString("utf8"));
      head = [];
      length = 0;
      tail = Buffer.alloc(0);
      start = end + 1;
    }
    add(piece.subarray(start));
  };
}
function instant(seconds) {
  const value = Number(seconds ?? Number.NaN);
  if (!Number.isInteger(value) || value < 0 || value > LATEST_SECONDS) return null;
  return `${new Date(value * 1e3).toISOString().slice(0, 19)}Z`;
}
function signed(line) {
  const open = line.lastIndexOf("<");
  const close = line.indexOf(">", open);
  if (open < 0 || close < 0) return { name: line, address: "", at: null };
  const seconds = /^ (\d{1,15})(?: |$)/.exec(line.slice(close + 1))?.[1];
  return { name: line.slice(0, open).trim(), address: line.slice(open + 1, close), at: instant(seconds) };
}
function createLogReader(reading, take) {
  const kindOfFile = createKindOfFile();
  let commit = null;
  let isPath = false;
  let files = 0;
  const finish = () => {
    if (commit !== null) take(commit.record);
    commit = null;
  };
  const touch = ({ record, files: touched }, path) => {
    if (touched.length >= MAX_FILES_OF_COMMIT || files >= MAX_FILES_OF_RANGE) record.filesCut = true;
    else {
      touched.push({ path, kind: kindOfFile(path) });
      files += 1;
    }
  };
  const split = createSplitter((part) => {
    if (isPath) {
      if (commit !== null) touch(commit, part);
      isPath = false;
    } else if (part.startsWith(":")) isPath = true;
    else if (part.startsWith("commit ")) {
      finish();
      commit = begin(part, reading);
      isPath = part.slice(part.lastIndexOf("\n") + 1).startsWith(":");
    }
  });
  return {
    read: split,
    end: () => {
      split(Buffer.of(0));
      finish();
    }
  };
}
function begin(text, { personOf, ticketsIn }) {
  const lines = text.split("\n");
  const blank = lines.indexOf("");
  const headers = blank < 0 ? lines : lines.slice(0, blank);
  const rest = blank < 0 ? [] : lines.slice(blank + 1);
  const message = rest.filter((line) => line.startsWith("    ")).map((line) => line.slice(4)).join("\n");
  const headerOf = (name) => headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? "";
  const parents = headers.filter((line) => line.startsWith("parent ")).map((line) => line.slice("parent ".length));
  const [author, committer] = [signed(headerOf("author")), signed(headerOf("committer"))];
  const writer = personOf(author.name, author.address);
  const named = namedPullRequests(message, parents.length);
  const reverts = revertsIn(message);
  const taken = [...reverts, ...quotedPulls(message)];
  const isTicket = (ticket) => !taken.includes(ticket) && !named.some(({ number }) => ticket === `#${number}`);
  const files = [];
  return {
    record: {
      sha: headerOf("commit").slice(0, 64),
      tree: headerOf("tree") || null,
      parents,
      author: writer,
      committer: personOf(committer.name, committer.address),
      coAuthors: coAuthorsIn(message).map(({ name, address }) => personOf(name, address)).filter(({ key }) => key !== writer.key),
      authoredAt: author.at,
      committedAt: committer.at,
      subject: subjectOf(message),
      signature: headers.some((line) => /^gpgsig(?:-sha256)? /.test(line)) ? "present" : "none",
      named,
      tickets: ticketsIn(message).filter(isTicket),
      reverts,
      files,
      filesCut: false
    },
    files
  };
}

// src/collect/changes/git-history.ts
var MAX_COMMITS = 5e4;
var GIT_LOG = "git/log";
function gitProblem(code, message) {
  return { code, message, kinds: ["change"], place: { path: GIT_LOG, line: null, column: null, pointer: null } };
}
function boundary(root) {
  const path = askGit(root, "rev-parse", "--git-path", "shallow");
  if (path === null) return /* @__PURE__ */ new Set();
  try {
    return new Set(readFileSync(resolve(root, path), "utf8").split("\n"));
  } catch {
    return /* @__PURE__ */ new Set();
  }
}
async function readGitHistory(root, { from, to, shallow }, reading) {
  const commits = [];
  const hash = createHash("sha256");
  let size = 0;
  const reader = createLogReader(reading, (record) => void commits.push(record));
  const range = from === null ? [to] : [to, `^${from}`];
  const end = await streamGit(root, [...LOG_ARGUMENTS, ...range, "--"], (piece) => {
    hash.update(piece);
    size += piece.length;
    reader.read(piece);
    return commits.length <= MAX_COMMITS;
  });
  const problems = [];
  if (end === "whole") reader.end();
  else if (end === "stopped") {
    commits.length = MAX_COMMITS;
    problems.push(
      gitProblem("cap-reached", `Only the newest ${MAX_COMMITS} commits of the release are read. Release more often.`)
    );
  } else {
    problems.push(
      gitProblem(
        "git-log-failed",
        "git broke off while it listed the commits of the release. Check the clone out anew, with fetch-depth: 0 and without a filter."
      )
    );
  }
  const cut = shallow ? boundary(root) : /* @__PURE__ */ new Set();
  if (commits.some(({ sha }) => cut.has(sha))) {
    problems.push(
      gitProblem(
        "shallow-clone",
        "The checkout is a shallow clone that ends within the release: older commits of it are not there. Set fetch-depth: 0 at actions/checkout."
      )
    );
  }
  const filesCut = commits.filter((commit) => commit.filesCut).length;
  if (filesCut > 0) {
    const message = `Of ${filesCut} commits not all files are listed: there are too many. Kinds of files may be lacking there.`;
    problems.push({ ...gitProblem("cap-reached", message), kinds: [] });
  }
  const whole = problems.every(({ kinds }) => kinds.length === 0);
  return { commits, whole, sha256: hash.digest("hex"), size, problems };
}

// src/collect/platform/code-owners.ts
var CODE_OWNERS_PATHS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var MAX_SIZE = 3e6;
var MAX_WILDCARDS = 5;
var OWNER_BY_ADDRESS = "an e-mail address";
var MAX_RULES = 5e3;
var LOGIN = /^@[A-Za-z0-9][A-Za-z0-9_-]*$/;
var TEAM = /^@[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/;
var ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
function wordsOf(line) {
  const words = line.match(/(?:\\.|\S)+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return comment < 0 ? words : words.slice(0, comment);
}
function ownerOf(word) {
  if (LOGIN.test(word) || TEAM.test(word)) return word;
  return ADDRESS.test(word) ? OWNER_BY_ADDRESS : null;
}
function wildcardsOf(pattern) {
  const names = pattern.split("/").filter((name) => name !== "*");
  return names.reduce((sum, name) => sum + (name.match(/\*+/g)?.length ?? 0), 0);
}
function faultOf(pattern, owners) {
  if (pattern.startsWith("!")) return "A pattern cannot be taken back with an exclamation mark here";
  if (pattern.startsWith("\\#")) return "A pattern cannot begin with an escaped number sign here";
  if (/[[\]]/.test(pattern)) return "A pattern cannot have brackets here, and there are no sections";
  if (owners.includes(null)) return "An owner is @login, @organisation/team or an e-mail address, and this one is not";
  return null;
}
function readCodeOwners(files) {
  const file = CODE_OWNERS_PATHS.map((path) => files.get(path)).find((one) => one !== void 0);
  if (file === void 0) return { path: null, rules: [], problems: [] };
  const problem = (code, message, line, kinds) => {
    return { code, message, kinds, place: { path: file.path, line, column: null, pointer: null } };
  };
  const empty = (code, message, kinds) => {
    return { path: file.path, rules: [], problems: [problem(code, message, null, kinds)] };
  };
  if (file.size > MAX_SIZE)
    return empty("codeowners-too-large", "The platform takes no CODEOWNERS of more than 3 MB. Make it smaller.", []);
  let text;
  try {
    text = decodeText(readWhole(file));
  } catch {
    return empty("file-unreadable", "CODEOWNERS could not be read. Give the job the right to read it.", [
      "platform",
      "change"
    ]);
  }
  const rules = [];
  const problems = [];
  for (const [index, line] of text.split(/\r?\n|\r/).entries()) {
    const [pattern, ...words] = wordsOf(line);
    if (pattern === void 0) continue;
    const owners = words.map(ownerOf);
    const fault = faultOf(pattern, owners);
    if (fault !== null) {
      const message = `${fault}; the platform leaves the line out. Correct it.`;
      problems.push(problem("codeowners-line", message, index + 1, []));
    } else if (wildcardsOf(pattern) > MAX_WILDCARDS) {
      const message = `A pattern of more than ${MAX_WILDCARDS} wildcards is not matched. Write it in several lines.`;
      problems.push(problem("cap-reached", message, index + 1, ["platform", "change"]));
    } else rules.push({ pattern, owners: owners.filter((owner) => owner !== null), line: index + 1 });
  }
  if (rules.length > MAX_RULES) {
    const message = `Of more than ${MAX_RULES} lines with owners none is read. Write fewer, with wildcards.`;
    return empty("cap-reached", message, ["platform", "change"]);
  }
  return { path: file.path, rules, problems };
}

export {
  createKindOfFile,
  namedPullRequests,
  subjectOf,
  revertsIn,
  quotedPulls,
  coAuthorsIn,
  GIT_LOG,
  gitProblem,
  readGitHistory,
  OWNER_BY_ADDRESS,
  readCodeOwners
};
