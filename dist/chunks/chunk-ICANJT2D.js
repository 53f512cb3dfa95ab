import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  createNaming,
  daysBetween
} from "./chunk-22HKABIL.js";
import {
  readChunks,
  readWhole
} from "./chunk-US3DVN7L.js";
import {
  decodeText
} from "./chunk-U4FVM2TB.js";
import {
  textsOf
} from "./chunk-FBYWDJV3.js";
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";

// src/collect/scans/findings.ts
import { createHash } from "node:crypto";
var MAX_FINDINGS = 5e3;
var MAX_TEXT = 300;
var MAX_LIST = 50;
var MAX_PRINTS = 1e5;
var PLAIN = {
  aliases: [],
  state: "open",
  weaknesses: [],
  exploited: null,
  since: null,
  package: null,
  version: null,
  purl: null,
  fixedIn: null,
  because: null,
  by: null,
  closed: null,
  count: 1,
  introduced: null,
  prints: []
};
function createFindings() {
  const groups = /* @__PURE__ */ new Map();
  let isCapped = false;
  return {
    add: (given) => {
      const found = bounded(given);
      const { count, where, introduced } = found;
      const key = keyOf(found);
      const group = groups.get(key);
      if (group === void 0) {
        if (groups.size < MAX_FINDINGS)
          groups.set(key, { first: found, count, where, introduced, prints: [...found.prints] });
        else isCapped = true;
        return;
      }
      group.count += count;
      if (where < group.where) group.where = where;
      if (introduced !== null) group.introduced = (group.introduced ?? 0) + introduced;
      if (group.prints.length < MAX_PRINTS) for (const print of found.prints) group.prints.push(print);
    },
    list: (at, nameOf) => {
      const listed2 = [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => asJson(group, at, nameOf));
      return isCapped ? [...listed2, { unresolved: `it found more kinds of things than the ${MAX_FINDINGS} that are told apart` }] : listed2;
    }
  };
}
function cut(text) {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}...` : text;
}
function cutOrNull(text) {
  return text === null ? null : cut(text);
}
function isList(value) {
  return Array.isArray(value);
}
function listed(texts) {
  return [...new Set(texts.map(cut))].sort(byCodeUnit).slice(0, MAX_LIST);
}
function bounded(found) {
  return {
    ...found,
    rule: cut(found.rule),
    aliases: listed(found.aliases).filter((alias) => alias !== found.rule),
    weaknesses: listed(found.weaknesses),
    where: cut(found.where),
    package: cutOrNull(found.package),
    version: cutOrNull(found.version),
    purl: cutOrNull(found.purl),
    fixedIn: isList(found.fixedIn) ? listed(found.fixedIn) : found.fixedIn,
    because: cutOrNull(found.because),
    severitySource: cutOrNull(found.severitySource)
  };
}
function keyOf({
  rule,
  package: name,
  version,
  purl,
  state,
  severity,
  because,
  by,
  closed,
  since,
  weaknesses
}) {
  return JSON.stringify([rule, name, version, purl, state, severity, because, by, closed, since, weaknesses]);
}
function digestOf(prints) {
  if (prints.length === 0) return null;
  const hash = createHash("sha256");
  for (const print of [...new Set(prints)].sort(byCodeUnit)) hash.update(print).update("\n");
  return hash.digest("hex");
}
function asJson({ first, count, where, introduced, prints }, at, nameOf) {
  const { since, aliases, weaknesses, fixedIn, prints: _, ...rest } = first;
  const days = daysBetween(since, at);
  return {
    ...rest,
    aliases: [...aliases],
    weaknesses: [...weaknesses],
    fixedIn: isList(fixedIn) ? [...fixedIn] : fixedIn,
    // What became known after the release was not known to it.
    openDays: days === null ? null : Math.max(0, days),
    count,
    introduced,
    where,
    fingerprint: digestOf(prints),
    by: first.by === null ? null : nameOf(first.by)
  };
}

// src/collect/scans/scan.ts
var MAX_LISTED = 2e3;
var MAX_TEXT2 = 500;
function createScan(tool, category, name = tool) {
  return {
    name,
    tool,
    version: null,
    extensions: [],
    category,
    commits: [],
    tags: [],
    isOfHistory: false,
    isElsewhere: false,
    subjects: [],
    scannedAt: null,
    databaseAt: null,
    execution: null,
    errors: 0,
    rules: null,
    examined: null,
    targets: [],
    weaknesses: [],
    ecosystems: [],
    findings: createFindings(),
    unread: [],
    faults: [],
    pointer: null
  };
}
function untold(tool, what) {
  return { unresolved: `the report of ${tool} does not tell ${what}` };
}
function targetPath(uri, root) {
  let path = uri.replace(/^file:\/\/(?:localhost)?/, "").replaceAll("\\", "/");
  try {
    if (/%[0-9a-f]{2}/i.test(path)) path = decodeURIComponent(path);
  } catch {
  }
  if (path.startsWith(`${root}/`)) path = path.slice(root.length + 1);
  path = path.replace(/^\/(?:home\/runner\/work\/[^/]+\/[^/]+|github\/workspace|src|app|workspace|code|tf|path)\//, "");
  return path.replace(/^(?:\.\/)+/, "");
}
function timeOf(value) {
  if (typeof value !== "string") return null;
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?.*)?$/.exec(
    value.trim()
  );
  if (match === null) return null;
  const [, day = "", clock = "00:00:00", zone = "Z"] = match;
  const time = /* @__PURE__ */ new Date(`${day}T${clock}${zone === "UTC" ? "Z" : zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 ? null : time.toISOString().replace(".000Z", "Z");
}
function revisionOf(scan, file, release) {
  const { commits, tags } = scan;
  if (scan.isElsewhere) return { revision: "other", origin: null };
  if (commits.length > 0 || tags.length > 0) {
    const { commit, tag } = release;
    if (commit === null) return { revision: { unresolved: "which commit is released is not known" }, origin: null };
    const isReleased = commits.some((one) => isSameCommit(one, commit)) || commits.length === 0 && tags.some((one) => one === tag);
    return { revision: isReleased ? "release" : "other", origin: null };
  }
  if (scan.isOfHistory) return { revision: "history", origin: null };
  if (scan.subjects.length > 0) return { revision: null, origin: null };
  if (file.run !== void 0) {
    const from2 = `it names no commit, and is an artifact of run ${file.run.id}, which ran on the released one`;
    return { revision: file.run.commit === release.commit ? "release" : "other", origin: { kind: "assumed", from: from2 } };
  }
  if (file.tracked) {
    const unresolved = `the report of ${scan.tool} names no commit, and git tracks it, so that it was made of an earlier one`;
    return { revision: { unresolved }, origin: null };
  }
  const from = "it names no commit, and git does not track it, so that it was made in this checkout";
  return { revision: "release", origin: { kind: "assumed", from } };
}
function isSameCommit(one, commit) {
  const short = one.toLowerCase();
  return /^[0-9a-f]{7,64}$/.test(short) && commit.startsWith(short);
}
function bounded2(list) {
  const texts = [...new Set(list.flatMap((one) => typeof one === "string" ? one.slice(0, MAX_TEXT2) : []))].sort();
  const holes = list.filter((one) => typeof one !== "string");
  const more = texts.length > MAX_LISTED ? [{ unresolved: `there are more than the ${MAX_LISTED} that are named` }] : [];
  return [...texts.slice(0, MAX_LISTED), ...more, ...holes.slice(0, 1)];
}
function cut2(text) {
  return text === null ? null : text.slice(0, MAX_TEXT2);
}
function ageOf(databaseAt, scannedAt) {
  if (typeof databaseAt !== "string") return databaseAt;
  const days = daysBetween(databaseAt, scannedAt);
  return days === null ? { unresolved: "the report does not tell when it looked" } : Math.max(0, days);
}
function scanFact(scan, id, file, { release, collect }) {
  const naming = createNaming(collect.changes.people, release.repository, []);
  const nameOf = (login) => naming({ login, name: null, kind: "user", key: null });
  const { revision, origin } = revisionOf(scan, file, release);
  const { databaseAt, scannedAt } = scan;
  return {
    type: "scan",
    id,
    attributes: {
      from: "report",
      tool: scan.tool.slice(0, MAX_TEXT2),
      version: cut2(scan.version),
      extensions: scan.extensions.slice(0, MAX_LISTED).map(({ name, version }) => ({ name: name.slice(0, MAX_TEXT2), version: cut2(version) })),
      category: scan.category,
      revision,
      commit: scan.commits[0] ?? null,
      subjects: scan.subjects.slice(0, MAX_LISTED).map(({ name, sha256 }) => ({ name: name.slice(0, MAX_TEXT2), sha256 })),
      scannedAt,
      tracked: file.tracked,
      databaseAgeDays: ageOf(databaseAt, scannedAt),
      execution: scan.execution,
      errors: scan.errors,
      rules: scan.rules,
      examined: scan.examined,
      targets: bounded2(scan.targets),
      weaknesses: bounded2(scan.weaknesses),
      findings: [...scan.findings.list(release.at, nameOf), ...scan.unread],
      ecosystems: bounded2(scan.ecosystems),
      faults: scan.faults
    },
    origins: origin === null ? {} : { "/revision": origin },
    place: { path: file.path, line: null, column: null, pointer: scan.pointer }
  };
}

// src/collect/vex/statement.ts
var MAX_STATEMENTS = 1e4;
var MAX_PRODUCTS = 500;
var MAX_TEXT3 = 500;
function cut3(text) {
  return text.slice(0, MAX_TEXT3);
}
function cutOrNull2(text) {
  return text === null ? null : cut3(text);
}
function digestIn(purl) {
  return /^pkg:(?:oci|docker)\/[^?#]*@sha256(?::|%3a)([0-9a-f]{64})/i.exec(purl ?? "")?.[1]?.toLowerCase() ?? null;
}
function isRelease({ name, purl }, { repository, tag, commit }) {
  if (repository === null) return false;
  const own = repository.toLowerCase();
  return [name, purl ?? ""].some((text) => {
    const match = /^(?:https:\/\/github\.com\/|pkg:github\/|git\+https:\/\/github\.com\/)([^/@?#]+\/[^/@?#]+?)(?:\.git)?(?:@([^?#]+))?\/?(?:[?#].*)?$/i.exec(
      text
    );
    if (match?.[1]?.toLowerCase() !== own) return false;
    const version = match[2];
    return version === void 0 || version === commit || version === tag || `v${version}` === tag;
  });
}
function productJson(product, release) {
  const { name, purl, sha256, components } = product;
  return {
    name: cut3(name),
    purl: cutOrNull2(purl),
    sha256: sha256 ?? digestIn(purl),
    release: isRelease(product, release),
    components: components.slice(0, MAX_PRODUCTS).map(cut3)
  };
}
function statementFacts(statements, file, { release }) {
  return statements.slice(0, MAX_STATEMENTS).map(({ pointer, products, ...said }, index) => ({
    type: "vex-statement",
    id: `vex-statement:${file.path}#${index + 1} ${cut3(said.vulnerability)}`,
    attributes: {
      format: said.format,
      document: cutOrNull2(said.document),
      vulnerability: cut3(said.vulnerability),
      aliases: [...new Set(said.aliases)].filter((id) => id !== said.vulnerability).slice(0, MAX_PRODUCTS).map(cut3),
      status: said.status,
      justification: cutOrNull2(said.justification),
      impact: cutOrNull2(said.impact),
      author: cutOrNull2(said.author),
      at: said.at,
      own: file.run === void 0,
      products: products.slice(0, MAX_PRODUCTS).map((product) => productJson(product, release))
    },
    origins: {},
    place: { path: file.path, line: null, column: null, pointer }
  }));
}
function cappedStatements(statements, file) {
  if (statements.length <= MAX_STATEMENTS && statements.every(({ products }) => products.length <= MAX_PRODUCTS))
    return [];
  const message = `Only the first ${MAX_STATEMENTS} statements of the document, and ${MAX_PRODUCTS} products of each, are read; what the others are about stays open.`;
  return [
    { code: "cap-reached", message, kinds: [], place: { path: file.path, line: null, column: null, pointer: null } }
  ];
}

// src/collect/scans/packages.ts
var ECOSYSTEMS = {
  npm: ["npm", "yarn", "pnpm", "bun", "node-pkg", "javascript", "node", "nodejs"],
  pypi: [
    "pypi",
    "pip",
    "pipenv",
    "poetry",
    "uv",
    "pylock",
    "python-pkg",
    "python",
    "setuptools",
    "pipfile",
    "wheel",
    "egg"
  ],
  go: ["go", "golang", "gomod", "gobinary", "go-module", "gomodules", "golangdep", "govendor"],
  maven: [
    "maven",
    "jar",
    "pom",
    "gradle",
    "gradle-lockfile",
    "sbt",
    "sbt-lockfile",
    "java",
    "java-archive",
    "jenkins-plugin"
  ],
  nuget: ["nuget", "dotnet", "dotnet-core", "dotnet-deps", "packages-props", "nuget-config", "paket", "msft"],
  cargo: ["cargo", "crates.io", "rust", "rustbinary", "rust-binary", "rust-crate"],
  rubygems: ["rubygems", "gem", "bundler", "gemspec", "ruby"],
  composer: ["composer", "packagist", "composer-vendor", "php", "php-composer"],
  hex: ["hex", "mix", "mix-lock"],
  pub: ["pub", "dart", "dart-pub"],
  swift: ["swift", "cocoapods", "swifturl", "cocoapod"],
  conda: ["conda", "conda-pkg", "conda-environment", "pixi"],
  "github-actions": ["github actions", "githubactions", "github-action", "github"],
  image: [
    ...[
      "apk",
      "deb",
      "rpm",
      "dpkg",
      "alpm",
      "os-pkgs",
      "alpine",
      "debian",
      "ubuntu",
      "redhat",
      "centos",
      "rocky",
      "alma",
      "amazon"
    ],
    ...[
      "oracle",
      "suse",
      "opensuse",
      "photon",
      "wolfi",
      "chainguard",
      "fedora",
      "mariner",
      "azurelinux",
      "linux",
      "portage",
      "binary"
    ]
  ]
};
var BY_WORD = new Map(
  Object.entries(ECOSYSTEMS).flatMap(([name, words]) => words.map((word) => [word, name]))
);
function ecosystemOf(word) {
  if (word === null) return null;
  const lower = word.trim().toLowerCase();
  return BY_WORD.get(lower) ?? BY_WORD.get(lower.split(":")[0] ?? "") ?? (lower === "" ? null : lower);
}
function ecosystemOfPurl(purl) {
  return ecosystemOf(/^pkg:([a-z0-9.+-]+)\//i.exec(purl ?? "")?.[1] ?? null);
}
function versionsIn(value) {
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => typeof text === "string" ? text.split(/\s*,\s*/) : []).filter((text) => text !== "" && text !== "None");
}
var PURL_TYPES = {
  npm: "npm",
  pypi: "pypi",
  go: "golang",
  cargo: "cargo",
  rubygems: "gem",
  nuget: "nuget",
  composer: "composer",
  maven: "maven"
};
function purlOf(ecosystem, name, version) {
  if (ecosystem === null || name === null || !Object.hasOwn(PURL_TYPES, ecosystem)) return null;
  const path = (ecosystem === "maven" ? name.replace(":", "/") : name).split("/").map(encodeURIComponent).join("/");
  return `pkg:${PURL_TYPES[ecosystem]}/${path}${version === null ? "" : `@${encodeURIComponent(version)}`}`;
}

// src/collect/scans/json-records.ts
var MAX_RECORD = 32 << 20;
var MAX_REST = 64 << 20;
var MAX_DEPTH = 64;
var [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
var [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
var MEMBERS = "{}";
function isSpace(byte) {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}
function endsScalar(byte) {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || isSpace(byte);
}
function lengthOfMark(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
}
function isWide(head) {
  return head[0] === 255 && head[1] === 254 || head[0] === 254 && head[1] === 255;
}
var NotJson = class extends Error {
  fault;
  constructor(fault) {
    super(fault.code);
    this.fault = fault;
  }
};
function readJsonRecords(file, lists, take, ended = null) {
  const splitter = new JsonSplitter(lists, take, ended);
  let isFirst = true;
  let wide = false;
  try {
    readChunks(file, (chunk) => {
      if (isFirst) wide = isWide(chunk);
      if (!wide) splitter.write(isFirst ? chunk.subarray(lengthOfMark(chunk)) : chunk);
      isFirst = false;
    });
    if (wide) {
      if (file.size > MAX_REST) return { rest: null, fault: { code: "cap-reached", offset: 0 } };
      splitter.write(Buffer.from(decodeText(readWhole(file))));
    }
    return { rest: splitter.end(), fault: null };
  } catch (error) {
    if (error instanceof NotJson) return { rest: null, fault: error.fault };
    throw error;
  }
}
function lineAt(file, offset) {
  let line = 1;
  let at = 0;
  readChunks(file, (chunk) => {
    const part = chunk.subarray(0, Math.max(0, offset - at));
    for (let next = part.indexOf(10); next >= 0; next = part.indexOf(10, next + 1)) line++;
    at += chunk.length;
  });
  return line;
}
var JsonSplitter = class {
  frames;
  take;
  ended;
  rest = [];
  restLength = 0;
  /** The part of a token that the last chunk ended in. */
  carry = Buffer.alloc(0);
  /** Of all bytes before those that are looked at. */
  offset = 0;
  /** The element that is taken out: its bytes so far, and how deep in it we are. Null: none is. */
  record = null;
  /** Values follow one another, and each is taken out; a list at the top is, element by element. */
  isSequence;
  isTopTaken;
  values = 0;
  constructor(lists, take, ended = null) {
    this.take = take;
    this.ended = ended;
    this.isSequence = lists.includes("+");
    this.isTopTaken = lists.includes("");
    const wanted = lists.filter((list) => list !== "" && list !== "+").map((list) => list.split("/"));
    this.frames = [{ isList: true, isTaken: false, wanted, step: -1, expects: "value", isFresh: true }];
  }
  write(chunk) {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    this.carry = Buffer.alloc(0);
    let at = 0;
    while (at < bytes.length) {
      const next = this.record === null ? this.token(bytes, at) : this.more(bytes, at);
      if (next < 0) {
        this.carry = Buffer.from(bytes.subarray(at));
        if (this.carry.length > MAX_REST) throw this.fault("cap-reached", at);
        break;
      }
      at = next;
    }
    this.offset += bytes.length - this.carry.length;
  }
  end() {
    if (this.carry.length > 0) {
      const last = Buffer.concat([this.carry, Buffer.from("\n")]);
      this.carry = Buffer.alloc(0);
      if ((this.record === null ? this.token(last, 0) : this.more(last, 0)) < 0) throw this.fault("json-syntax", 0);
    }
    const isOpen = this.frames.length > 1 || this.record !== null;
    if (isOpen || this.values === 0 && !this.isSequence) throw this.fault("json-syntax", 0);
    const text = Buffer.concat(this.rest).toString("utf8");
    return text.trim() === "" ? [] : this.parsed(text, 0);
  }
  fault(code, at) {
    return new NotJson({ code, offset: this.offset + at });
  }
  parsed(text, at) {
    try {
      return JSON.parse(text);
    } catch {
      throw this.fault("json-syntax", at);
    }
  }
  top() {
    const frame = this.frames[this.frames.length - 1];
    if (frame === void 0) throw new Error("no frame");
    return frame;
  }
  keep(bytes) {
    this.restLength += bytes.length;
    if (this.restLength > MAX_REST) throw this.fault("cap-reached", 0);
    this.rest.push(Buffer.from(bytes));
  }
  /** Reads one token outside of what is taken out. Returns where the next begins, or -1 where the chunk ends in it. */
  token(bytes, at) {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte)) return at + 1;
    const frame = this.top();
    const isTop = this.frames.length === 1;
    if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return this.close(bytes, at, frame, isTop);
    if (byte === COMMA) {
      if (frame.expects !== "comma" || isTop) throw this.fault("json-syntax", at);
      frame.expects = frame.isList ? "value" : "name";
      if (!frame.isTaken) this.keep(bytes.subarray(at, at + 1));
      return at + 1;
    }
    if (byte === COLON) {
      if (frame.expects !== "colon") throw this.fault("json-syntax", at);
      frame.expects = "value";
      if (!frame.isTaken) this.keep(bytes.subarray(at, at + 1));
      return at + 1;
    }
    if (frame.expects === "name") return this.name(bytes, at, frame);
    if (frame.expects !== "value") throw this.fault("json-syntax", at);
    return this.value(bytes, at, frame, isTop);
  }
  close(bytes, at, frame, isTop) {
    const closes = bytes[at] === CLOSE_LIST === frame.isList && (frame.isFresh || frame.expects === "comma");
    if (isTop || !closes) throw this.fault("json-syntax", at);
    this.keep(bytes.subarray(at, at + 1));
    this.frames.pop();
    this.done();
    return at + 1;
  }
  /** A value has ended. */
  done() {
    const frame = this.top();
    frame.expects = this.frames.length === 1 ? "value" : "comma";
    if (this.frames.length > 1) return;
    this.values++;
    if (this.ended === null || this.restLength === 0) return;
    const text = Buffer.concat(this.rest).toString("utf8");
    this.rest = [];
    this.restLength = 0;
    this.ended(this.parsed(text, 0));
  }
  name(bytes, at, frame) {
    if (bytes[at] !== QUOTE) throw this.fault("json-syntax", at);
    const end = endOfString(bytes, at);
    if (end < 0) return -1;
    const name = this.parsed(bytes.toString("utf8", at, end), at);
    frame.step = typeof name === "string" ? name : "";
    frame.expects = "colon";
    frame.isFresh = false;
    if (!frame.isTaken) this.keep(bytes.subarray(at, end));
    return end;
  }
  value(bytes, at, frame, isTop) {
    const byte = bytes[at] ?? 0;
    if (frame.isList) frame.step = typeof frame.step === "number" ? frame.step + 1 : 0;
    frame.isFresh = false;
    const opensList = byte === OPEN_LIST;
    const isTakenHere = frame.isTaken || isTop && this.isSequence && !(opensList && this.isTopTaken);
    if (isTakenHere) {
      this.record = { parts: [], length: 0, depth: 0, inString: false, escaped: false };
      return at;
    }
    if (isTop && this.values > 0 && this.ended === null) throw this.fault("json-syntax", at);
    if (opensList || byte === OPEN_OBJECT) {
      if (this.frames.length > MAX_DEPTH) throw this.fault("too-deep", at);
      this.keep(bytes.subarray(at, at + 1));
      this.frames.push(this.inside(frame, opensList, isTop));
      return at + 1;
    }
    const end = byte === QUOTE ? endOfString(bytes, at) : endOfScalar(bytes, at);
    if (end < 0) {
      if (frame.isList && typeof frame.step === "number") frame.step--;
      return -1;
    }
    this.keep(bytes.subarray(at, end));
    this.done();
    return end;
  }
  inside(parent, isList2, isTop) {
    const { step } = parent;
    const wanted = isTop ? parent.wanted : parent.wanted.filter(([first]) => first === "?" || first === String(step)).map((steps) => steps.slice(1));
    const isTaken = isList2 ? isTop ? this.isTopTaken : wanted.some((steps) => steps.length === 0) : wanted.some(([first, ...more]) => first === MEMBERS && more.length === 0);
    return {
      isList: isList2,
      isTaken,
      wanted: wanted.filter((steps) => steps.length > 0),
      step: isList2 ? -1 : "",
      expects: isList2 ? "value" : "name",
      isFresh: true
    };
  }
  /** Goes on in the element that is taken out, to its end or to that of the chunk. */
  more(bytes, start) {
    const { record } = this;
    if (record === null) return start;
    let at = start;
    let { depth, inString, escaped } = record;
    const isScalar = depth === 0 && !inString && record.length === 0 && !isBracket(bytes[at]) && bytes[at] !== QUOTE;
    let ended = false;
    if (isScalar) {
      const end = endOfScalar(bytes, at);
      if (end < 0) return -1;
      at = end;
      ended = true;
    }
    const { length } = bytes;
    if (escaped && at < length) {
      at++;
      escaped = false;
    }
    while (!ended && at < length) {
      if (inString) {
        let byte2 = bytes[at++];
        while (byte2 !== QUOTE && byte2 !== BACKSLASH && at < length) byte2 = bytes[at++];
        if (byte2 === QUOTE) {
          inString = false;
          ended = depth === 0;
        } else if (byte2 === BACKSLASH) {
          if (at < length) at++;
          else escaped = true;
        }
        continue;
      }
      const byte = bytes[at++];
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) ended = --depth <= 0;
    }
    record.length += at - start;
    if (record.length > MAX_RECORD) throw this.fault("cap-reached", start);
    if (!ended) {
      record.parts.push(Buffer.from(bytes.subarray(start, at)));
      Object.assign(record, { depth, inString, escaped });
      return at;
    }
    const text = record.parts.length === 0 ? bytes.toString("utf8", start, at) : Buffer.concat([...record.parts, bytes.subarray(start, at)]).toString("utf8");
    this.record = null;
    const value = this.parsed(text, start);
    const path = this.frames.slice(1).map(({ step }) => step);
    this.take(value, path.length === 0 ? [this.values] : path, text);
    this.done();
    return at;
  }
};
function isBracket(byte) {
  return byte === OPEN_OBJECT || byte === OPEN_LIST;
}
function endOfString(bytes, start) {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return -1;
}
function endOfScalar(bytes, start) {
  for (let at = start; at < bytes.length; at++) if (endsScalar(bytes[at] ?? 0)) return at;
  return -1;
}

// src/collect/scans/report.ts
var FAULTS = {
  "json-syntax": "The report is not valid JSON from here on, as when it was cut off. Let the tool write it again.",
  "too-deep": "The report is nested deeper than any that tools write, and was not read.",
  "cap-reached": "A part of the report is larger than what is read in one piece, and nothing of it counts. Write a report for each part of the release."
};
function faultProblem(file, { code, offset }) {
  const place = { path: file.path, line: lineAt(file, offset), column: null, pointer: null };
  return { code, message: FAULTS[code], kinds: ["scan"], place };
}
function readingOf(dialect, file, config, scans, problems) {
  const used = /* @__PURE__ */ new Map();
  const names = scans.map(({ name, category }) => {
    const called = scans.some((other) => other.name === name && other.category !== category) ? `${name} ${category}` : name;
    const count = (used.get(called) ?? 0) + 1;
    used.set(called, count);
    return count === 1 ? called : `${called} ${count}`;
  });
  const times = scans.flatMap(({ scannedAt }) => scannedAt ?? []);
  return {
    dialect,
    kinds: ["scan"],
    facts: scans.map((scan, index) => scanFact(scan, `scan:${file.path}#${names[index]}`, file, config)),
    problems,
    // The oldest: a report is no younger than what it rests on.
    producedAt: times.length < scans.length ? null : times.sort()[0] ?? null,
    basis: "declared"
  };
}

// src/collect/scans/cvss.ts
var WEIGHTS = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 }
};
var PRIVILEGES = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } };
function roundUp(value) {
  const hundredThousands = Math.round(value * 1e5);
  return hundredThousands % 1e4 === 0 ? hundredThousands / 1e5 : (Math.floor(hundredThousands / 1e4) + 1) / 10;
}
function cvss3Score(vector) {
  if (!/^CVSS:3\.[01]\//.test(vector)) return null;
  const metrics = new Map(vector.split("/").map((part) => part.split(":", 2)));
  const weight = (metric) => WEIGHTS[metric]?.[metrics.get(metric) ?? ""] ?? Number.NaN;
  const scope = metrics.get("S");
  if (scope !== "U" && scope !== "C") return null;
  const privilege = metrics.get("PR") ?? "";
  const privileges = PRIVILEGES[scope];
  const pr = Object.hasOwn(privileges, privilege) ? privileges[privilege] ?? Number.NaN : Number.NaN;
  const impactBase = 1 - (1 - weight("C")) * (1 - weight("I")) * (1 - weight("A"));
  const impact = scope === "U" ? 6.42 * impactBase : 7.52 * (impactBase - 0.029) - 3.25 * (impactBase - 0.02) ** 15;
  const exploitability = 8.22 * weight("AV") * weight("AC") * pr * weight("UI");
  if (Number.isNaN(impact) || Number.isNaN(exploitability)) return null;
  if (impact <= 0) return 0;
  return roundUp(Math.min((scope === "U" ? 1 : 1.08) * (impact + exploitability), 10));
}

// src/collect/scans/severity.ts
var WORDS = {
  critical: "critical",
  crit: "critical",
  blocker: "critical",
  high: "high",
  important: "high",
  error: "high",
  major: "high",
  medium: "medium",
  moderate: "medium",
  warning: "medium",
  minor: "low",
  low: "low",
  note: "low",
  none: "low",
  info: "low",
  informational: "low",
  information: "low",
  negligible: "low",
  trivial: "low"
};
function severityOfWord(word, tool) {
  const lower = word === null ? "" : word.trim().toLowerCase();
  const known = Object.hasOwn(WORDS, lower) ? WORDS[lower] : void 0;
  return known ?? { unresolved: `${tool} does not tell how severe it is` };
}
function severityOfScore(score) {
  return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
}
function scoreOf(value) {
  const score = typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return score >= 0 && score <= 10 ? score : null;
}

// src/collect/scans/vulnerability.ts
function vulnerability(found, tool) {
  const fixedIn = found.fixedIn ?? {
    unresolved: `${tool} does not tell in which version it is mended`
  };
  return { ...PLAIN, ...found, fixedIn };
}
function ratedByVectors(values, source) {
  const scores = values.flatMap((value) => {
    const score = typeof value === "string" && value.startsWith("CVSS:") ? cvss3Score(value) : scoreOf(value);
    return score === null ? [] : [score];
  });
  if (scores.length === 0) return null;
  return { severity: severityOfScore(Math.max(...scores)), severitySource: source };
}
function ratedByWord(word, tool, source = tool) {
  const severity = severityOfWord(word, tool);
  return { severity, severitySource: typeof severity === "string" ? source : null };
}
function unrated(tool) {
  const severity = { unresolved: `${tool} does not tell how severe it is` };
  return { severity, severitySource: null };
}
function aliasesOf(rule, ...lists) {
  return [...new Set(lists.flatMap((list) => typeof list === "string" ? [list] : textsOf(list)))].filter(
    (id) => id !== rule
  );
}

// src/collect/scans/weaknesses.ts
var MAX_CLASSES = 50;
function weaknessesIn(texts) {
  const found = /* @__PURE__ */ new Set();
  for (const text of texts) {
    if (typeof text !== "string") continue;
    const number = /\bcwe[-_ :/]*0*(\d{1,6})\b/i.exec(text)?.[1];
    if (number !== void 0 && found.size < MAX_CLASSES) found.add(`CWE-${number}`);
  }
  return [...found].sort();
}

export {
  PLAIN,
  createScan,
  untold,
  targetPath,
  timeOf,
  statementFacts,
  cappedStatements,
  ecosystemOf,
  ecosystemOfPurl,
  versionsIn,
  purlOf,
  readJsonRecords,
  lineAt,
  faultProblem,
  readingOf,
  severityOfWord,
  severityOfScore,
  scoreOf,
  vulnerability,
  ratedByVectors,
  ratedByWord,
  unrated,
  aliasesOf,
  weaknessesIn
};
