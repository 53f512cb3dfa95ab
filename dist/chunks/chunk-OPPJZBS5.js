import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  shippedPath
} from "./chunk-2IPRGKEF.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  COLLECTED_KINDS
} from "./chunk-YISSWO3O.js";
import {
  FORMATS,
  GITHUB_ISSUER
} from "./chunk-LCPCRSOS.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";

// src/config/config.ts
import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";

// src/config/git.ts
import { execFileSync } from "node:child_process";
var MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
function git(folder, ...args) {
  try {
    return execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      maxBuffer: MAX_OUTPUT_BYTES,
      stdio: ["ignore", "pipe", "ignore"]
    });
  } catch {
    return null;
  }
}
function readGit(folder) {
  const commit = git(folder, "rev-parse", "HEAD")?.trim() ?? null;
  if (commit === null) return { commit: null, repository: null, tag: null, tracked: /* @__PURE__ */ new Set() };
  const origin = git(folder, "remote", "get-url", "origin")?.trim() ?? "";
  const tags = (git(folder, "tag", "--points-at", "HEAD") ?? "").split("\n").filter((tag) => tag !== "");
  const tracked = (git(folder, "ls-files", "-z", "--", ".") ?? "").split("\0").filter((path) => path !== "");
  return {
    commit,
    repository: /[/:]([^/:\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(origin)?.[1] ?? null,
    tag: tags.sort().at(-1) ?? null,
    tracked: new Set(tracked)
  };
}
function readDate(folder, kind, name) {
  const text = kind === "tag" ? git(folder, "for-each-ref", "--format=%(creatordate:iso-strict)", `refs/tags/${name}`) : git(folder, "log", "-1", "--format=%cI", "--end-of-options", name, "--");
  const date = text?.trim() ?? "";
  return date === "" ? null : date;
}

// src/config/masking.ts
var MIN_KEY = 16;
async function readMasking(settings, whereSet) {
  if (settings === void 0) return null;
  const rules = (settings.rules ?? []).map(
    (rule) => ({
      name: rule.name,
      pattern: rule.pattern,
      ignoreCase: rule["ignore-case"] ?? false,
      keywords: rule.keywords ?? [],
      category: rule.category ?? "secret"
    })
  );
  const allow = settings.allow ?? [];
  const faults = [...await ruleFaults(rules, whereSet), ...await allowFaults(allow, whereSet)];
  if (faults.length > 0) throw new UsageError(faults);
  return {
    keep: settings.keep ?? [],
    ipAddresses: settings["ip-addresses"] ?? "callers",
    rules,
    allow: {
      values: allow.flatMap(({ value }) => value ?? []),
      patterns: allow.flatMap(({ pattern }) => pattern ?? [])
    },
    keyEnv: settings["key-env"] ?? null
  };
}
async function ruleFaults(rules, whereSet) {
  if (rules.length === 0) return [];
  const { linePatternFault } = await import("./line-pattern-2FDN5NM7.js");
  const { RULE_NAMES } = await import("./rules-FRWGKCFD.js");
  const names = rules.map(({ name }) => name);
  return rules.flatMap(({ name, pattern, ignoreCase }, index) => {
    const faults = [];
    if (RULE_NAMES.includes(name) || names.indexOf(name) !== index) {
      faults.push(
        `${whereSet("masking", "rules", index, "name")}masking.rules.${index}.name: there is a rule '${name}' already. Give it another name.`
      );
    }
    const fault = linePatternFault(pattern, ignoreCase);
    if (fault !== null) {
      faults.push(`${whereSet("masking", "rules", index, "pattern")}masking.rules.${index}.pattern: ${fault}`);
    }
    return faults;
  });
}
async function allowFaults(allow, whereSet) {
  if (!allow.some(({ pattern }) => pattern !== void 0)) return [];
  const { linePatternFault } = await import("./line-pattern-2FDN5NM7.js");
  return allow.flatMap(({ pattern }, index) => {
    const fault = pattern === void 0 ? null : linePatternFault(`^(?:${pattern})$`, false);
    return fault === null ? [] : [`${whereSet("masking", "allow", index, "pattern")}masking.allow.${index}.pattern: ${fault}`];
  });
}
function readMaskingKey(masking, environment, whereSet) {
  const name = masking?.keyEnv ?? null;
  if (name === null) return null;
  const key = Object.hasOwn(environment, name) ? environment[name] ?? "" : "";
  if (Buffer.byteLength(key) >= MIN_KEY) return key;
  const fault = key === "" ? `the environment variable ${name} is not set` : `the key in ${name} is shorter than ${MIN_KEY} bytes`;
  throw new UsageError([
    `${whereSet("masking", "key-env")}masking.key-env: ${fault}. Put a random key there, from the secrets of the repository, or leave the setting out.`
  ]);
}

// src/config/time.ts
function normalise(text, setting) {
  const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text) ? new Date(text) : null;
  if (date === null || Number.isNaN(date.getTime())) {
    throw new UsageError([`${setting}: not a time. Write it as 2026-11-21 or 2026-11-21T09:30:00Z, with a zone.`]);
  }
  return `${date.toISOString().slice(0, 19)}Z`;
}
function readTime(sources) {
  if (sources.at !== null) return { at: normalise(sources.at, sources.atLabel), atFrom: "at" };
  if (sources.configuration !== null)
    return { at: normalise(sources.configuration, sources.configurationLabel), atFrom: "configuration" };
  if (sources.sourceDateEpoch !== null) {
    if (!/^\d{1,11}$/.test(sources.sourceDateEpoch)) {
      throw new UsageError([
        "SOURCE_DATE_EPOCH: not a whole number of seconds. Unset it, or set it to the output of `date +%s`."
      ]);
    }
    const date = new Date(Number(sources.sourceDateEpoch) * 1e3);
    return { at: normalise(date.toISOString(), "SOURCE_DATE_EPOCH"), atFrom: "SOURCE_DATE_EPOCH" };
  }
  const tag = sources.tag();
  if (tag !== null) return { at: normalise(tag, "date of the tag"), atFrom: "tag" };
  const commit = sources.commit();
  if (commit !== null) return { at: normalise(commit, "date of the commit"), atFrom: "commit" };
  return { at: normalise(sources.clock().toISOString(), "clock"), atFrom: "clock" };
}

// src/config/config.ts
var SETTINGS_NAMES = [".evidence.yml", ".evidence.yaml"];
var DEFAULT_SAMPLE_SIZE = 25;
var OWN_CONTROLS = ".evidence";
function oneOf(known, given, setting) {
  const found = known.find((name) => name === given);
  if (found === void 0)
    throw new UsageError([`${setting}: '${given}' is not known. Use one of: ${known.join(", ")}.`]);
  return found;
}
function settingsPath(root, { config: given, label }) {
  if (given !== null) {
    const path2 = resolve(root, given);
    if (!existsSync(path2))
      throw new UsageError([`${label("config")}: there is no file ${given} below ${root}. Name one that is there.`]);
    return path2;
  }
  const path = SETTINGS_NAMES.map((name) => join(root, name)).find((one) => lstatSync(one, { throwIfNoEntry: false }));
  if (path !== void 0 && existsSync(path) && !realpathSync(path).startsWith(`${realpathSync(root)}${sep}`)) {
    throw new UsageError([
      `${basename(path)}: a link that leads out of ${root}. Put the file itself there, or name it with ${label("config")}.`
    ]);
  }
  return path ?? null;
}
async function readConfig(options, clock) {
  const root = resolve(options.root);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UsageError([
      `${options.label("root")}: ${options.root} is not a folder. Name the folder of the checked-out repository.`
    ]);
  }
  const absolute = settingsPath(root, options);
  let file = null;
  if (absolute !== null) {
    const { readSettings } = await import("./settings-XVLMHUQL.js");
    file = await readSettings(absolute, relative(root, absolute).split(sep).join("/"));
  }
  const git2 = readGit(root);
  const whereSet = (...keys) => {
    if (file === null) return "";
    const { path, line, column } = file.placeOf(keys);
    return `${path}:${line}:${column}: `;
  };
  await checkTickets(file?.settings.collect?.changes?.tickets ?? [], whereSet);
  checkPeople(file?.settings.people ?? [], whereSet);
  const masking = await readMasking(file?.settings.masking, whereSet);
  return { config: freeze({ ...build(options, root, absolute, file, whereSet, git2, clock), masking }), git: git2, whereSet };
}
function build(options, root, absolute, file, whereSet, git2, clock) {
  const settings = file?.settings ?? {};
  const release = settings.release ?? {};
  const tag = options.tag ?? release.tag ?? git2.tag;
  const commit = options.commit ?? release.commit ?? git2.commit;
  const repository = options.repository ?? release.repository ?? git2.repository;
  const wanted = options.formats.length > 0 ? options.formats : settings.formats ?? [...FORMATS];
  const formats = wanted.map((name) => oneOf(FORMATS, name, options.label("format")));
  const failOn = options.failOn === null || options.failOn === "never" ? null : oneOf(SEVERITIES, options.failOn, options.label("fail-on"));
  const failOnMissing = options.failOnMissing.map(
    (kind) => oneOf(COLLECTED_KINDS, kind, options.label("fail-on-missing"))
  );
  const profile = settings.scope?.profile ?? "standard";
  return {
    root,
    out: resolve(options.out),
    path: absolute === null ? null : relative(root, absolute).split(sep).join("/"),
    release: {
      repository,
      tag,
      commit,
      author: release.author ?? options.author,
      ...readTime({
        at: options.at,
        atLabel: options.label("at"),
        configuration: release.at ?? null,
        configurationLabel: `${whereSet("release", "at")}release.at`,
        sourceDateEpoch: options.sourceDateEpoch,
        tag: () => tag === null ? null : readDate(root, "tag", tag),
        commit: () => commit === null ? null : readDate(root, "commit", commit),
        clock
      })
    },
    scope: {
      system: settings.scope?.system ?? repository?.split("/").at(-1) ?? basename(root),
      environments: settings.scope?.environments ?? [],
      accounts: settings.scope?.accounts ?? [],
      frameworks: settings.scope?.frameworks ?? [],
      categories: settings.scope?.categories === void 0 ? {} : { soc2: settings.scope.categories },
      profile
    },
    collect: readCollect(settings),
    declarations: readDeclarations(settings),
    people: settings.people ?? [],
    parameters: settings.parameters ?? {},
    freshness: settings.freshness ?? {},
    controls: settings.controls ?? ownControls(root),
    ...readDecisions(settings, file),
    previous: [
      ...options.previous.map((path) => resolve(path)),
      ...(settings.previous ?? []).map((path) => resolve(root, path))
    ],
    formats,
    exhibits: settings.exhibits ?? "full",
    failOn,
    failOnMissing
  };
}
function readCollect(settings) {
  const globs = (kind) => ({
    include: kind?.include ?? [],
    exclude: kind?.exclude ?? []
  });
  const { manifests, policies, signatures, tests, logs, documents, drift, packages, workflows, components, scans } = settings.collect ?? {};
  const { runs, deployed, changes } = settings.collect ?? {};
  const parameters = Object.entries(manifests?.parameters ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    manifests: { ...globs(manifests), stage: manifests?.stage ?? null, parameters: Object.fromEntries(parameters) },
    policies: globs(policies),
    signatures: readSignatures(signatures, globs(signatures)),
    tests: globs(tests),
    logs: {
      ...globs(logs),
      functions: logs?.functions ?? [],
      sampleSize: logs?.["sample-size"] ?? DEFAULT_SAMPLE_SIZE,
      seed: logs?.seed ?? "release-evidence"
    },
    documents: globs(documents),
    drift: globs(drift),
    packages: globs(packages),
    workflows: globs(workflows),
    components: globs(components),
    scans: globs(scans),
    runs: { ...globs(runs), workflows: runs?.workflows ?? [] },
    deployed: { query: deployed?.query ?? "never", functions: deployed?.functions ?? [] },
    changes: {
      tags: changes?.tags ?? [],
      tickets: changes?.tickets ?? [],
      people: changes?.people ?? "login",
      paths: changes?.paths ?? [],
      emergencyLabel: changes?.["emergency-label"] ?? null
    }
  };
}
function readSignatures(signatures, globs) {
  return {
    ...globs,
    artifacts: signatures?.artifacts ?? [],
    trustedRoot: signatures?.["trusted-root"] ?? null,
    identity: signatures?.identity ?? null,
    identities: (signatures?.identities ?? []).map(
      ({ issuer = GITHUB_ISSUER, subject = null, repository = null, workflow = null, ref = null }) => ({
        issuer,
        subject,
        repository,
        workflow,
        ref
      })
    ),
    builders: signatures?.builders ?? [],
    keys: signatures?.keys ?? [],
    minimum: {
      logEntries: signatures?.minimum?.["log-entries"] ?? null,
      timestamps: signatures?.minimum?.timestamps ?? null
    }
  };
}
async function checkTickets(tickets, whereSet) {
  if (tickets.length === 0) return;
  const { patternFault } = await import("./patterns-32FVBUUQ.js");
  const faults = tickets.flatMap((pattern, index) => {
    const fault = patternFault(pattern);
    return fault === null ? [] : `${whereSet("collect", "changes", "tickets", index)}collect.changes.tickets: ${fault}`;
  });
  if (faults.length > 0) throw new UsageError(faults);
}
function checkPeople(people, whereSet) {
  const logins = people.map(({ login }) => login.toLowerCase());
  const faults = logins.flatMap(
    (login, index) => logins.indexOf(login) === index ? [] : `${whereSet("people", index, "login")}people.${index}.login: it has an entry already. Put all roles into one.`
  );
  if (faults.length > 0) throw new UsageError(faults);
}
function ownControls(root) {
  const there = ["checks", "frameworks"].some((name) => existsSync(join(root, OWN_CONTROLS, name)));
  return there ? [OWN_CONTROLS] : [];
}
function readDeclarations({ declarations }) {
  const functions = (declarations?.functions ?? []).map((entry) => ({
    fact: entry.fact,
    effects: entry.effects ?? null,
    tenants: entry.tenants ?? null,
    temporaryFiles: entry["temporary-files"] ?? null,
    reason: entry.reason,
    owner: entry.owner
  }));
  const environments = (declarations?.environments ?? []).map(
    ({ production = null, accounts: own = null, ...entry }) => ({
      ...entry,
      production,
      accounts: own
    })
  );
  const { public: open = [], internal = [], accounts = null, pipeline = null } = declarations ?? {};
  return { public: open, internal, accounts, pipeline, environments, functions };
}
function readDecisions(settings, file) {
  const placeOf = (list, index) => {
    if (file === null) throw new Error("decisions without a settings file");
    return file.placeOf([list, index]);
  };
  return {
    exceptions: (settings.exceptions ?? []).map((exception, index) => ({
      id: exception.id ?? `exception-${index + 1}`,
      check: exception.check,
      fact: exception.fact ?? null,
      function: exception.function ?? null,
      reason: exception.reason ?? null,
      risk: exception.risk ?? null,
      owner: exception.owner ?? null,
      approver: exception.approver ?? null,
      created: exception.created ?? null,
      expires: exception.expires ?? null,
      compensating: exception.compensating ?? [],
      ticket: exception.ticket ?? null,
      place: placeOf("exceptions", index)
    })),
    assertions: (settings.assertions ?? []).map((assertion, index) => ({
      id: assertion.id ?? `assertion-${index + 1}`,
      check: assertion.check ?? null,
      control: assertion.control ?? null,
      statement: assertion.statement,
      owner: assertion.owner,
      document: assertion.document ?? null,
      issued: assertion.issued,
      validUntil: assertion["valid-until"],
      place: placeOf("assertions", index)
    })),
    applicability: (settings.applicability ?? []).map((entry, index) => ({
      ...entry,
      applicable: entry.applicable ?? false,
      place: placeOf("applicability", index)
    }))
  };
}
function freeze(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

// src/catalogue/shipped-catalogue.ts
import { readFileSync } from "node:fs";
function readShippedCatalogue() {
  return JSON.parse(readFileSync(shippedPath("dist/catalogue.json"), "utf8"));
}

export {
  readMaskingKey,
  readConfig,
  readShippedCatalogue
};
