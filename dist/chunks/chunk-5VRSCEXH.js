import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/provenance/fields.ts
function at(value, ...path) {
  let here = value;
  for (const name of path) {
    if (!isRecord(here) || !Object.hasOwn(here, name)) return void 0;
    here = here[name];
  }
  return here;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function recordAt(value, ...path) {
  const found = at(value, ...path);
  return isRecord(found) ? found : null;
}
function textAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : null;
}
function listAt(value, ...path) {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}
function flagAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "boolean" ? found : null;
}

// src/collect/provenance/statement.ts
var MAX_SUBJECTS = 1e3;
var STATEMENT = /^https:\/\/in-toto\.io\/Statement\/v(?:0\.1|1(?:\.0)?)$/;
function isStatement(value) {
  return isRecord(value) && STATEMENT.test(textAt(value, "_type") ?? "");
}
function readStatement(value) {
  if (!isStatement(value)) return null;
  const predicateType = textAt(value, "predicateType");
  if (predicateType === null) return null;
  const listed = listAt(value, "subject");
  return {
    predicateType,
    predicate: recordAt(value, "predicate") ?? {},
    subjects: listed.slice(0, MAX_SUBJECTS).flatMap(subjectsOf),
    subjectsLeftOut: Math.max(0, listed.length - MAX_SUBJECTS)
  };
}
function subjectsOf(value) {
  const name = textAt(value, "name") ?? textAt(value, "uri") ?? "";
  return digestsOf(name, recordAt(value, "digest"));
}
function digestsOf(name, digest) {
  return Object.entries(digest ?? {}).flatMap(
    ([algorithm, value]) => typeof value === "string" && /^[0-9a-f]+$/i.test(value) ? [{ name, algorithm, digest: value.toLowerCase() }] : []
  );
}

// src/collect/provenance/source-uri.ts
var MAX_LENGTH = 2e3;
var COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
var HOSTED = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/([^?]+)/i;
var SCP = /^(?:git\+ssh:\/\/)?[a-z0-9._-]+@([a-z0-9.-]+):(?!\d+\/)([^?]+)$/i;
var PACKAGE = /^pkg:(github|gitlab|bitbucket)\/([^@?#]+)(?:@([^?#]+))?/i;
var BARE = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/([^?]+)$/i;
var HOSTS = { github: "github.com", gitlab: "gitlab.com", bitbucket: "bitbucket.org" };
function sourceUri(uri) {
  if (uri.length > MAX_LENGTH) return null;
  const packaged = PACKAGE.exec(uri);
  if (packaged !== null) {
    const [, type = "", path2 = "", version] = packaged;
    return named(HOSTS[type.toLowerCase()] ?? type, path2, version ?? null);
  }
  const match = HOSTED.exec(uri) ?? SCP.exec(uri) ?? BARE.exec(uri);
  if (match === null) return null;
  const [, host = "", rest = ""] = match;
  const [, path = "", atRef, hashRef] = /^([^@#]+)(?:@([^#]*))?(?:#([^:]*).*)?$/s.exec(rest) ?? [];
  return named(host, path, atRef || hashRef || null);
}
function named(host, path, version) {
  const [, plain = ""] = /^\/*(.*?)(?:\.git)?\/*$/s.exec(path) ?? [];
  const segments = plain.split("/");
  if (segments.length < 2 || segments.some((one) => one === "")) return null;
  if (/^github\.com$/i.test(host) && segments.length > 2) return null;
  const isCommit = version !== null && COMMIT.test(version);
  return {
    repository: `${host}/${plain}`.toLowerCase(),
    ref: isCommit ? null : version,
    commit: isCommit ? version.toLowerCase() : null
  };
}
function shownUri(uri) {
  return uri.slice(0, MAX_LENGTH).replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/i, "$1").replace(/\?[^#]*/, "");
}

// src/collect/provenance/build.ts
var MAX_PARAMETERS = 200;
var MAX_NAME = 200;
var COMMIT2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
function materialsIn(list) {
  return list.flatMap((one) => isRecord(one) ? [{ uri: textAt(one, "uri"), digest: recordAt(one, "digest") }] : []);
}
function countsOf(materials) {
  const digested = materials.filter(
    ({ digest }) => Object.values(digest ?? {}).some((one) => typeof one === "string" && one !== "")
  );
  return { materials: materials.length, materialsWithDigest: digested.length };
}
function commitIn(digest) {
  for (const algorithm of ["gitCommit", "sha1"]) {
    const value = textAt(digest ?? void 0, algorithm);
    if (value !== null && COMMIT2.test(value)) return value.toLowerCase();
  }
  const mislabelled = textAt(digest ?? void 0, "sha256");
  return mislabelled !== null && /^[0-9a-f]{40}$/i.test(mislabelled) ? mislabelled.toLowerCase() : null;
}
function sourceOf(stated, materials) {
  const own = stated.uri === null ? null : sourceUri(stated.uri);
  const candidates = materials.flatMap(({ uri, digest }) => {
    const read2 = uri === null ? null : sourceUri(uri);
    return read2 === null ? [] : [{ uri, read: read2, commit: commitIn(digest) ?? read2.commit }];
  });
  const wanted = own?.repository;
  const fitting = candidates.filter(({ read: read2 }) => wanted === void 0 || read2.repository === wanted);
  const commits = fitting.filter(({ commit }) => commit !== null);
  const material = wanted === void 0 ? only(commits) : commits[0] ?? fitting[0];
  const read = own ?? material?.read;
  return {
    source: stated.uri ?? material?.uri ?? null,
    repository: read?.repository ?? null,
    ref: stated.ref ?? read?.ref ?? material?.read.ref ?? null,
    commit: commitIn(stated.digest ?? null) ?? own?.commit ?? material?.commit ?? null
  };
}
function only(list) {
  return new Set(list.map(({ read }) => read.repository)).size === 1 ? list[0] : void 0;
}
function namesIn(...parameters) {
  const names = /* @__PURE__ */ new Set();
  for (const value of parameters) {
    for (const [name, inner] of Object.entries(isRecord(value) ? value : {})) {
      names.add(name.slice(0, MAX_NAME));
      for (const below of Object.keys(isRecord(inner) ? inner : {})) names.add(`${name}/${below}`.slice(0, MAX_NAME));
    }
  }
  return [...names].sort().slice(0, MAX_PARAMETERS);
}
function timeAt(value, ...path) {
  const written = at(value, ...path);
  if (typeof written !== "string" || !/^\d{4}-\d{2}-\d{2}T/.test(written)) return null;
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

// src/collect/provenance/slsa-1.ts
function readV1(predicate) {
  const definition = recordAt(predicate, "buildDefinition") ?? void 0;
  const details = recordAt(predicate, "runDetails") ?? void 0;
  const external = recordAt(definition, "externalParameters") ?? void 0;
  const materials = materialsIn(listAt(definition, "resolvedDependencies"));
  const metadata = recordAt(details, "metadata") ?? void 0;
  const stated = statedSource(external, metadata);
  const source = sourceOf(stated, materials);
  return {
    ...source,
    commit: source.commit ?? commitIn({ sha1: textAt(metadata, "buildkit_metadata", "vcs", "revision") }),
    ...countsOf(materials),
    builder: textAt(details, "builder", "id"),
    builderVersions: versionsIn(at(details, "builder", "version")),
    buildType: textAt(definition, "buildType"),
    entryPoint: stated.entryPoint,
    invocation: textAt(metadata, "invocationId") ?? textAt(metadata, "invocationID"),
    parameters: namesIn(external),
    complete: {
      parameters: flagAt(metadata, "buildkit_completeness", "request"),
      environment: null,
      materials: flagAt(metadata, "buildkit_completeness", "resolvedDependencies")
    },
    reproducible: flagAt(metadata, "buildkit_reproducible"),
    hermetic: flagAt(metadata, "buildkit_hermetic"),
    startedAt: timeAt(metadata, "startedOn"),
    finishedAt: timeAt(metadata, "finishedOn"),
    runner: textAt(definition, "internalParameters", "github", "runner_environment")
  };
}
function statedSource(external, metadata) {
  const entryPoint = textAt(external, "entryPoint");
  for (const name of ["workflow", "sourceToBuild", "buildConfigSource", "configSource", "source"]) {
    const value = at(external, name);
    const uri2 = typeof value === "string" ? value : textAt(value, "repository") ?? textAt(value, "uri");
    if (uri2 === null || uri2 === "") continue;
    return {
      uri: uri2,
      ref: textAt(value, "ref"),
      digest: recordAt(value, "digest"),
      entryPoint: entryPoint ?? textAt(value, "path") ?? textAt(at(external, "buildConfigSource"), "path")
    };
  }
  const uri = textAt(metadata, "buildkit_metadata", "vcs", "source");
  return { uri, ref: null, digest: null, entryPoint: entryPoint ?? textAt(external, "configSource", "path") };
}
function versionsIn(value) {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, version]) => typeof version === "string" ? [{ name, version }] : []).sort((a, b) => a.name < b.name ? -1 : 1).slice(0, 50);
}

// src/collect/provenance/slsa-before-1.ts
var BUILDKIT = "https://mobyproject.org/buildkit@v1";
function readV01(predicate) {
  const materials = materialsIn(listAt(predicate, "materials"));
  const defined = at(predicate, "recipe", "definedInMaterial");
  const material = typeof defined === "number" ? materials[defined] : void 0;
  return {
    ...common(predicate),
    ...sourceOf({ uri: material?.uri ?? null, digest: material?.digest ?? null }, materials),
    ...countsOf(materials),
    buildType: textAt(predicate, "recipe", "type"),
    entryPoint: textAt(predicate, "recipe", "entryPoint"),
    parameters: namesIn(at(predicate, "recipe", "arguments")),
    complete: completeness(predicate, "arguments"),
    runner: null
  };
}
function readV02(predicate) {
  const materials = materialsIn(listAt(predicate, "materials"));
  const config = recordAt(predicate, "invocation", "configSource");
  const vcs = recordAt(predicate, "metadata", `${BUILDKIT}#metadata`, "vcs");
  const environment = recordAt(predicate, "invocation", "environment") ?? void 0;
  const stated = {
    uri: textAt(config ?? void 0, "uri") ?? textAt(vcs ?? void 0, "source"),
    ref: refIn(environment),
    digest: recordAt(config ?? void 0, "digest")
  };
  const source = sourceOf(stated, materials);
  return {
    ...common(predicate),
    ...source,
    // The revision that BuildKit found in a local checkout.
    commit: source.commit ?? commitIn({ sha1: textAt(vcs ?? void 0, "revision") }),
    ...countsOf(materials),
    buildType: textAt(predicate, "buildType"),
    entryPoint: textAt(config ?? void 0, "entryPoint"),
    parameters: namesIn(at(predicate, "invocation", "parameters")),
    complete: completeness(predicate, "parameters"),
    runner: textAt(environment, "RUNNER_ENVIRONMENT") ?? textAt(environment, "runner_environment")
  };
}
function refIn(environment) {
  return textAt(environment, "github_ref") ?? textAt(environment, "GITHUB_REF");
}
function common(predicate) {
  const metadata = at(predicate, "metadata");
  return {
    builder: textAt(predicate, "builder", "id"),
    builderVersions: [],
    invocation: textAt(metadata, "buildInvocationId") ?? textAt(metadata, "buildInvocationID"),
    reproducible: flagAt(metadata, "reproducible"),
    hermetic: flagAt(metadata, `${BUILDKIT}#hermetic`),
    startedAt: timeAt(metadata, "buildStartedOn"),
    finishedAt: timeAt(metadata, "buildFinishedOn")
  };
}
function completeness(predicate, parameters) {
  const stated = at(predicate, "metadata", "completeness");
  return {
    parameters: flagAt(stated, parameters),
    environment: flagAt(stated, "environment"),
    materials: flagAt(stated, "materials")
  };
}

// src/collect/provenance/provenance-attributes.ts
var MAX_LISTED = 200;
var MAX_TEXT = 500;
var PREDICATES = [
  { type: /^https:\/\/slsa\.dev\/provenance\/v0\.1$/, format: "slsa-v0.1", read: readV01 },
  { type: /^https:\/\/slsa\.dev\/provenance\/v0\.2$/, format: "slsa-v0.2", read: readV02 },
  { type: /^https:\/\/slsa\.dev\/provenance\/v1(?:\.\d+)?$/, format: "slsa-v1", read: readV1 },
  { type: /^https:\/\/slsa\.dev\/verification_summary\/v(?:0\.\d+|1(?:\.\d+)?)$/, format: "vsa", read: null },
  { type: /^https:\/\/in-toto\.io\/(?:Link\/v1|attestation\/link\/v0\.\d+)$/i, format: "link", read: null }
];
var NOTHING = {
  builder: null,
  builderVersions: [],
  buildType: null,
  source: null,
  repository: null,
  commit: null,
  tag: null,
  sourceCommit: null,
  ref: null,
  entryPoint: null,
  invocation: null,
  parameters: [],
  materials: 0,
  materialsWithDigest: 0,
  complete: null,
  reproducible: null,
  hermetic: null,
  startedAt: null,
  finishedAt: null,
  statedRunner: null,
  steps: [],
  expiresAt: null,
  summary: null,
  subjects: []
};
function provenanceAttributes(statement, around, config) {
  const known = PREDICATES.find(({ type }) => type.test(statement.predicateType));
  if (known === void 0) return null;
  const { predicate } = statement;
  const own = {
    ...NOTHING,
    ...around,
    format: known.format,
    subjects: shownSubjects(statement.subjects, statement.subjectsLeftOut)
  };
  if (known.read !== null) return { ...own, ...buildAttributes(known.read(predicate), config) };
  if (known.format === "vsa") return { ...own, summary: summaryOf(predicate) };
  return { ...own, steps: named2(textAt(predicate, "name")), ...linkCounts(at(predicate, "materials")) };
}
function metablockAttributes(signed, around) {
  const type = textAt(signed, "_type");
  if (type === "link") {
    const subjects = productsOf(signed);
    return {
      ...NOTHING,
      ...around,
      format: "link",
      steps: named2(textAt(signed, "name")),
      ...linkCounts(at(signed, "materials")),
      subjects: shownSubjects(subjects, 0)
    };
  }
  if (type !== "layout") return null;
  const steps = listAt(signed, "steps").slice(0, MAX_LISTED).flatMap((step) => named2(textAt(step, "name")));
  return { ...NOTHING, ...around, format: "layout", steps, expiresAt: timeAt(signed, "expires") };
}
function productsOf(signed) {
  return Object.entries(recordAt(signed, "products") ?? {}).flatMap(
    ([name, digest]) => digestsOf(name, isRecord(digest) ? digest : null)
  );
}
function shownSubjects(subjects, leftOut) {
  const kept = subjects.slice(0, MAX_SUBJECTS);
  const shown2 = kept.map(({ name, algorithm, digest }) => ({ name: short(name), algorithm, digest }));
  const missing = leftOut + subjects.length - kept.length;
  return missing > 0 ? [...shown2, { unresolved: `subjects that were not read: ${missing}` }] : shown2;
}
function short(text) {
  return text.slice(0, MAX_TEXT);
}
function named2(name) {
  return name === null ? [] : [short(name)];
}
function linkCounts(materials) {
  if (Array.isArray(materials)) return countsOf(materialsIn(materials));
  return countsOf(
    Object.entries(isRecord(materials) ? materials : {}).map(([uri, digest]) => ({
      uri,
      digest: isRecord(digest) ? digest : null
    }))
  );
}
function buildAttributes(build, config) {
  const { repository, commit, runner, source, invocation, ...rest } = build;
  return {
    ...rest,
    buildType: rest.buildType === null ? null : short(shownUri(rest.buildType)),
    builder: rest.builder === null ? null : short(shownUri(rest.builder)),
    entryPoint: rest.entryPoint === null ? null : short(rest.entryPoint),
    source: source === null ? null : short(shownUri(source)),
    invocation: invocation === null ? null : short(shownUri(invocation)),
    sourceCommit: commit,
    repository: repositoryHeld(repository, config),
    commit: heldAgainst(commit, config.release.commit?.toLowerCase() ?? null, "commit"),
    tag: tagHeld(rest.ref, config),
    statedRunner: runner
  };
}
function heldAgainst(stated, released, what) {
  if (stated === null) return null;
  if (released === null) return { unresolved: `the released ${what} is not known`, among: ["release", "other"] };
  return stated === released ? "release" : "other";
}
function repositoryHeld(stated, { release }) {
  const released = release.repository?.toLowerCase() ?? null;
  if (stated === null || released === null) return heldAgainst(stated, released, "repository");
  if (stated === `github.com/${released}`) return "release";
  const isElsewhere = !stated.startsWith("github.com/") && stated.slice(stated.indexOf("/") + 1) === released;
  if (!isElsewhere) return "other";
  return { unresolved: "it is of that name on another host than GitHub", among: ["release", "other"] };
}
function tagHeld(ref, { release }) {
  const tag = /^refs\/tags\/(.+)$/s.exec(ref ?? "")?.[1] ?? null;
  return heldAgainst(tag, release.tag, "tag");
}
function summaryOf(predicate) {
  const result = textAt(predicate, "verificationResult") ?? textAt(predicate, "verification_result");
  const stated = listAt(predicate, "verifiedLevels");
  const before = textAt(predicate, "policy_level");
  return {
    verifier: shown(textAt(predicate, "verifier", "id")),
    result: result === "PASSED" ? "passed" : result === "FAILED" ? "failed" : null,
    levels: [...stated, ...before === null ? [] : [before]].slice(0, MAX_LISTED).flatMap((level) => typeof level === "string" ? [short(level)] : []),
    resource: shown(textAt(predicate, "resourceUri") ?? textAt(predicate, "resource_uri")),
    policy: shown(textAt(predicate, "policy", "uri")),
    at: timeAt(predicate, "timeVerified") ?? timeAt(predicate, "time_verified")
  };
}
function shown(uri) {
  return uri === null ? null : short(shownUri(uri));
}

export {
  at,
  isRecord,
  recordAt,
  textAt,
  listAt,
  MAX_SUBJECTS,
  isStatement,
  readStatement,
  digestsOf,
  provenanceAttributes,
  metablockAttributes,
  productsOf
};
