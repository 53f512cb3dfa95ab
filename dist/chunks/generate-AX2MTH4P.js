import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  contentDigest,
  createReportValidator,
  populationOf,
  validateReport
} from "./chunk-MDE7RFM5.js";
import {
  readFonts,
  readTemplates
} from "./chunk-MHRFLDYZ.js";
import {
  FAILED,
  LOGICAL_ID,
  PASSED,
  READERS,
  discover,
  joinFacts,
  maskAll,
  maskFacts,
  maskStated,
  wantedBy,
  withoutClaimed
} from "./chunk-AE6LDFIJ.js";
import {
  readCatalogue
} from "./chunk-3F3KOGUB.js";
import {
  readConfig,
  readMaskingKey
} from "./chunk-OPPJZBS5.js";
import {
  judgeFact,
  prepareCheck,
  restsOn,
  worst
} from "./chunk-AL3EZYHY.js";
import {
  suggest
} from "./chunk-DO4HPQNM.js";
import {
  toolVersion
} from "./chunk-XLHUJWVA.js";
import "./chunk-2IPRGKEF.js";
import {
  CONTROL_CLASSES,
  CONTROL_STATUSES
} from "./chunk-47NJK2SZ.js";
import "./chunk-2MVRWE7G.js";
import {
  walk
} from "./chunk-KPZWE5YT.js";
import {
  NO_PATHS,
  changeFacts,
  ownersOf,
  touchedBy
} from "./chunk-WN2P3IBU.js";
import {
  readEvidence,
  toEvidence
} from "./chunk-M3U5JPPR.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  GIT_LOG,
  gitProblem,
  readCodeOwners,
  readGitHistory
} from "./chunk-WRJEZLZX.js";
import {
  askGit
} from "./chunk-GHNJUCVR.js";
import "./chunk-PEOLEJEB.js";
import {
  pathBelowRoot
} from "./chunk-2TCK5DXV.js";
import "./chunk-EWHO6ZEH.js";
import "./chunk-4S2AX7M3.js";
import "./chunk-ONDKIP6J.js";
import "./chunk-5VRSCEXH.js";
import {
  digestOf as digestOf2
} from "./chunk-GH3EDQ75.js";
import {
  matcher
} from "./chunk-TOHCRVXS.js";
import "./chunk-Q7OCVZWW.js";
import {
  findLeaks
} from "./chunk-QBCLIIWM.js";
import "./chunk-RCNMPUA4.js";
import "./chunk-2TUKEBVL.js";
import "./chunk-IMVCWQPI.js";
import "./chunk-7RFD3EN3.js";
import "./chunk-ICANJT2D.js";
import {
  createNaming,
  createPersonOf,
  createRolesOf,
  dayOf,
  daysBetween,
  isPseudonym
} from "./chunk-22HKABIL.js";
import {
  digestFile
} from "./chunk-US3DVN7L.js";
import "./chunk-U4FVM2TB.js";
import "./chunk-FBYWDJV3.js";
import {
  SUMS_NAME,
  renderSums
} from "./chunk-IGKW2MFV.js";
import {
  exhibitFile,
  isExhibitName
} from "./chunk-OUHNGW3R.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  BASES,
  EVIDENCE_KINDS,
  FOUND_KINDS
} from "./chunk-YISSWO3O.js";
import "./chunk-LCPCRSOS.js";
import {
  EXIT,
  OutputError
} from "./chunk-XBRNZ3CS.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import {
  createMasker
} from "./chunk-SI74MVRA.js";
import "./chunk-LAJOHYMI.js";
import {
  byCodeUnit,
  canonicalJson,
  digestOf
} from "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/generate.ts
import { mkdtempSync, rmSync as rmSync2 } from "node:fs";
import { tmpdir } from "node:os";
import { join as join7 } from "node:path";

// src/collect/asserted-documents.ts
function readAssertedDocuments({ assertions, release, path }, files, known2) {
  const paths = assertions.flatMap(({ document }) => document === null ? [] : pathBelowRoot(document.path) ?? []);
  return [...new Set(paths)].flatMap((at) => {
    const file = files.get(at);
    if (file === void 0 || at === path || known2.has(at)) return [];
    const place = { path: at, line: null, column: null, pointer: null };
    try {
      const reading = {
        dialect: "document-bytes",
        kinds: ["configuration"],
        facts: [],
        problems: [],
        producedAt: null,
        basis: "stated"
      };
      return [toEvidence({ ...file, foundBy: "named by an assertion" }, reading, digestFile(file), release.commit)];
    } catch {
      const message = "The document of an assertion could not be read. Give the job the right to read it.";
      return [{ evidence: [], facts: [], problems: [{ code: "file-unreadable", message, kinds: [], place }] }];
    }
  });
}

// src/collect/changes/naming.ts
function namingOf({ collect: collect2, release }, changes2, answered, personOf) {
  const { people } = collect2.changes;
  const committed = changes2?.population.changes.flatMap(
    ({ commits }) => commits.flatMap(({ author, committer, coAuthors }) => [author, committer, ...coAuthors])
  );
  return {
    people,
    naming: changes2?.naming ?? createNaming(people, release.repository, answered),
    personOf,
    known: [...answered, ...committed ?? []]
  };
}
var TEXTS = ["title", "labels"];
function withNamedTexts(facts, inText) {
  const named3 = (value) => typeof value === "string" ? inText(value) : Array.isArray(value) ? value.map(named3) : value;
  return facts.map((fact) => {
    if (fact.type !== "change") return fact;
    const texts = Object.entries(fact.attributes).filter(([name]) => TEXTS.includes(name));
    return {
      ...fact,
      attributes: { ...fact.attributes, ...Object.fromEntries(texts.map(([name, value]) => [name, named3(value)])) }
    };
  });
}

// src/collect/changes/read-changes.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/collect/changes/elsewhere.ts
function dividedByPaths(changes2, globs) {
  if (globs.length === 0) return { own: [...changes2], elsewhere: null };
  const isOwn = matcher(globs);
  const own = changes2.filter((change) => {
    const { files, cut } = touchedBy(change);
    return cut !== null || files.some(({ path }) => isOwn(path));
  });
  const kept2 = new Set(own);
  const others = changes2.filter((change) => !kept2.has(change));
  const commits = others.reduce((sum, one) => sum + one.commits.length, 0);
  return { own, elsewhere: { paths: [...globs], changes: others.length, commits } };
}

// src/collect/changes/side-branches.ts
function ownersByGit(commits) {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const isParent = new Set(commits.flatMap(({ parents }) => parents));
  const seen = /* @__PURE__ */ new Set();
  const owners2 = /* @__PURE__ */ new Map();
  const chainFrom = (tip) => {
    const chain2 = [];
    for (let commit = bySha.get(tip ?? ""); commit !== void 0 && !seen.has(commit.sha); ) {
      seen.add(commit.sha);
      chain2.push(commit);
      commit = bySha.get(commit.parents[0] ?? "");
    }
    return chain2;
  };
  const walks = commits.filter(({ sha: sha2 }) => !isParent.has(sha2)).map(({ sha: sha2 }) => ({ chain: chainFrom(sha2), owner: null }));
  for (let walk2 = walks.at(-1); walk2 !== void 0; walk2 = walks.at(-1)) {
    const commit = walk2.chain.pop();
    if (commit === void 0) {
      walks.pop();
      continue;
    }
    const [named3] = commit.named;
    const owner = named3 ?? walk2.owner ?? { sha: commit.sha };
    owners2.set(commit.sha, owner);
    for (const parent of commit.parents.slice(1)) walks.push({ chain: chainFrom(parent), owner });
  }
  return owners2;
}

// src/collect/changes/population.ts
function populationOf2(byGit, byApi) {
  const commits = joined(byGit?.commits ?? [], byApi?.commits ?? []);
  const known2 = {
    owners: ownersByGit(commits),
    api: byApi,
    records: new Map((byApi?.pullRequests ?? []).map((record) => [record.number, record])),
    byMergeCommit: new Map(
      (byApi?.pullRequests ?? []).flatMap(
        ({ mergeCommit, number }) => mergeCommit === null ? [] : [[mergeCommit, number]]
      )
    )
  };
  const belonging = new Map(commits.map(({ sha: sha2 }) => [sha2, belongingOf(sha2, known2)]));
  const changes2 = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const of = belonging.get(commit.sha);
    if (of === void 0) continue;
    const change = changes2.get(of.key);
    if (change === void 0) {
      const record = of.number === null ? null : known2.records.get(of.number) ?? null;
      changes2.set(of.key, {
        ...EMPTY,
        name: of.key,
        pullRequest: of.number,
        joinedBy: of.joinedBy,
        settled: of.settled,
        commits: [commit],
        record
      });
    } else {
      change.commits.push(commit);
      change.joinedBy = both(change.joinedBy, of.joinedBy);
      change.settled &&= of.settled;
    }
  }
  const all = [...changes2.values()].map((change) => ({
    ...change,
    route: routeOf(change),
    reverts: distinct(change.commits.flatMap(({ reverts }) => reverts)),
    tickets: distinct(change.commits.flatMap(({ tickets }) => tickets)).filter(
      (ticket) => ticket !== `#${change.pullRequest}`
    )
  }));
  return {
    changes: all,
    counts: countsOf(byGit, byApi, known2.owners),
    differences: differencesOf(byGit, byApi, known2)
  };
}
var EMPTY = { route: "unknown", reverts: [], tickets: [] };
function distinct(values) {
  return [...new Set(values)];
}
function both(a, b) {
  return ["git", "api"].filter((route) => a.includes(route) || b.includes(route));
}
function joined(byGit, byApi) {
  const ofApi = new Map(byApi.map((commit) => [commit.sha, commit]));
  const ofGit = new Set(byGit.map(({ sha: sha2 }) => sha2));
  const known2 = byGit.map((commit) => {
    const other = ofApi.get(commit.sha);
    if (other === void 0) return commit;
    const verified = other.signature === "verified" || other.signature === "refused";
    return {
      ...commit,
      author: {
        ...commit.author,
        login: other.author.login ?? commit.author.login,
        kind: either(commit, other, "author")
      },
      committer: {
        ...commit.committer,
        login: other.committer.login ?? commit.committer.login,
        kind: either(commit, other, "committer")
      },
      signature: verified ? other.signature : commit.signature
    };
  });
  return [...known2, ...byApi.filter(({ sha: sha2 }) => !ofGit.has(sha2))];
}
function either(a, b, who) {
  return a[who].kind === "bot" || b[who].kind === "bot" ? "bot" : "user";
}
function numberByApi(sha2, { api, records, byMergeCommit }) {
  const merged = byMergeCommit.get(sha2);
  if (merged !== void 0) return merged;
  const numbers = api?.pullRequestsOf.get(sha2);
  if (numbers === void 0) return void 0;
  const found = numbers.flatMap((number) => records.get(number) ?? []);
  found.sort(
    (a, b) => (a.mergedAt ?? "") < (b.mergedAt ?? "") ? -1 : a.mergedAt === b.mergedAt ? a.number - b.number : 1
  );
  return found[0]?.number ?? numbers[0] ?? null;
}
function belongingOf(sha2, known2) {
  const owner = known2.owners.get(sha2);
  const byGit = owner !== void 0 && "number" in owner ? owner.number : null;
  const byApi = numberByApi(sha2, known2);
  const number = byApi === void 0 ? byGit : byApi;
  if (number === null) {
    const root = owner !== void 0 && "sha" in owner ? owner.sha : sha2;
    return { key: `commit-${root}`, number: null, joinedBy: [], settled: byApi !== void 0 };
  }
  const joinedBy = ["git", "api"].filter((route) => (route === "git" ? byGit : byApi) === number);
  return { key: `pull-${number}`, number, joinedBy, settled: byApi !== void 0 };
}
function routeOf({ pullRequest, record, commits, settled }) {
  if (pullRequest === null) return settled ? "direct" : "unknown";
  const brought = commits.find(({ sha: sha2 }) => sha2 === record?.mergeCommit);
  if (record === null || brought === void 0) {
    const named3 = commits.flatMap((commit) => commit.named).find(({ number }) => number === pullRequest);
    return named3?.as ?? "unknown";
  }
  if (brought.parents.length > 1) return "merge";
  if (brought.sha === record.headCommit) return "fast-forward";
  if (commits.length > 1) return "rebase";
  const isNamed2 = brought.named.some(({ number }) => number === pullRequest);
  return isNamed2 || record.commits !== null && record.commits.length > 1 ? "squash" : "rebase";
}
function countsOf(byGit, byApi, owners2) {
  const named3 = new Set(
    (byGit?.commits ?? []).flatMap(({ sha: sha2 }) => {
      const owner = owners2.get(sha2);
      return owner !== void 0 && "number" in owner ? owner.number : [];
    })
  );
  return {
    git: byGit && { commits: byGit.commits.length, pullRequests: named3.size },
    api: byApi && { commits: byApi.commits.length, pullRequests: byApi.pullRequests.length }
  };
}
function differencesOf(byGit, byApi, known2) {
  if (byGit === null || byApi === null) return [];
  const found = [];
  const ofGit = new Set(byGit.commits.map(({ sha: sha2 }) => sha2));
  const ofApi = new Set(byApi.commits.map(({ sha: sha2 }) => sha2));
  const lacks = (route) => {
    if (route === "api") return byApi.whole ? null : "the API did not tell all of the range";
    return byGit.whole ? null : "the checkout does not hold all of the range";
  };
  for (const sha2 of ofGit)
    if (!ofApi.has(sha2)) found.push({ what: "commit", which: sha2, only: "git", because: lacks("api") });
  for (const sha2 of ofApi)
    if (!ofGit.has(sha2)) found.push({ what: "commit", which: sha2, only: "api", because: lacks("git") });
  const pullsOfGit = /* @__PURE__ */ new Set();
  const pullsOfApi = /* @__PURE__ */ new Set();
  for (const sha2 of ofGit) {
    const owner = known2.owners.get(sha2);
    const byName = owner !== void 0 && "number" in owner ? owner.number : null;
    const asked = numberByApi(sha2, known2);
    if (byName !== null) pullsOfGit.add(byName);
    if (asked === void 0) continue;
    if (asked !== null) pullsOfApi.add(asked);
    if (byName !== null && asked !== byName) {
      const because = asked === null ? `its subject or its merge names #${byName}, which the platform does not tie to it: an issue, or a look-up that lags behind` : `git has it in #${byName}, the platform in #${asked}`;
      found.push({ what: "belongs", which: sha2, only: "git", because });
    }
  }
  for (const { number } of byApi.pullRequests) pullsOfApi.add(number);
  for (const number of pullsOfGit) {
    if (!pullsOfApi.has(number)) {
      const because = lacks("api") ?? "named in git; no merged pull request of that number has commits of the range";
      found.push({ what: "pull-request", which: `#${number}`, only: "git", because });
    }
  }
  for (const number of pullsOfApi) {
    if (!pullsOfGit.has(number)) {
      const because = "rebased or pushed on: no subject in git names it";
      found.push({ what: "pull-request", which: `#${number}`, only: "api", because });
    }
  }
  return found.sort((a, b) => order(a, b));
}
function order(a, b) {
  const [x, y] = [`${a.what} ${a.which} ${a.only}`, `${b.what} ${b.which} ${b.only}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

// src/collect/changes/tag-form.ts
var MAX_TAG_LENGTH = 300;
var VERSIONED = /^(.*?)(\d{1,9}(?:\.\d{1,9}){1,3})(?!\d|\.\d)(.*)$/s;
var BEFORE = /^(?:-|\.?(?:a|b|c|rc|alpha|beta|pre|preview|dev|canary|next|nightly|snapshot)[._-]?\d*(?![a-z]))/i;
var RELEASED = /^-(?:final|ga|release|hotfix|patch|lts|stable)\b/i;
function tagForm(tag) {
  const name = tag.slice(0, MAX_TAG_LENGTH);
  const match = VERSIONED.exec(name);
  if (match === null) {
    return {
      form: name.replaceAll(/\d+/g, "#"),
      version: (name.match(/\d{1,15}/g) ?? []).map(Number),
      preRelease: false
    };
  }
  const [, before = "", numbers = "", after = ""] = match;
  const version = numbers.split(".").map(Number);
  return {
    form: `${before}${version.map(() => "#").join(".")}`,
    version,
    preRelease: BEFORE.test(after) && !RELEASED.test(after)
  };
}
function compareVersions(a, b) {
  if (a.length !== b.length) return 0;
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// src/collect/changes/range.ts
var MAX_COMPARED = 200;
var MAX_EARLIER = 100;
var DEEPEN = "Set fetch-depth: 0 at actions/checkout.";
function sha(text2) {
  return text2 !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text2) ? text2 : null;
}
function listTags(root, merged) {
  const format = "%(refname:strip=2)%00%(objectname)%00%(*objectname)%00%(creatordate:iso-strict)";
  const only2 = merged === null ? [] : [`--merged=${merged}`];
  const text2 = askGit(root, "for-each-ref", "--sort=-creatordate", `--format=${format}`, ...only2, "refs/tags") ?? "";
  return text2.split("\n").flatMap((line) => {
    const [name = "", object = "", inner = "", at = ""] = line.split("\0");
    const date = new Date(at);
    if (name === "" || Number.isNaN(date.getTime())) return [];
    const when2 = `${date.toISOString().slice(0, 19)}Z`;
    return { ...tagForm(name), name, commit: inner || object, annotated: inner !== "", at: when2 };
  });
}
function isSigned(root, tag) {
  const text2 = askGit(root, "cat-file", "tag", `refs/tags/${tag}`) ?? "";
  return /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m.test(text2);
}
function nearest(root, commit, fitting2, own) {
  const same3 = fitting2.filter((tag) => tag.commit === commit && own !== null && tag.form === own.form).filter((tag) => own !== null && compareVersions(tag.version, own.version) < 0).sort((a, b) => compareVersions(b.version, a.version));
  if (same3[0] !== void 0) return same3[0];
  const others = fitting2.filter((tag) => tag.commit !== commit).slice(0, MAX_COMPARED);
  const commits = [...new Set(others.map((tag) => tag.commit))];
  const latest = commits.length < 2 ? commits : (askGit(root, "merge-base", "--independent", ...commits) ?? "").split("\n");
  const counted = latest.map((one) => ({
    one,
    count: latest.length < 2 ? 0 : Number(askGit(root, "rev-list", "--count", commit, `^${one}`) ?? Number.NaN)
  }));
  counted.sort((a, b) => a.count - b.count || (a.one < b.one ? -1 : 1));
  const [first] = counted;
  const there = others.filter((tag) => tag.commit === first?.one);
  return there.find((tag) => tag.form === own?.form) ?? there[0] ?? null;
}
function byEvidence(root, commit, earlier) {
  let apart = null;
  for (const release of earlier.slice(0, MAX_EARLIER)) {
    const there = sha(askGit(root, "rev-parse", "--verify", "--quiet", `${sha(release.commit) ?? ""}^{commit}`));
    if (there === null) continue;
    const mergeBase = sha((askGit(root, "merge-base", there, commit) ?? "").split("\n")[0] ?? "");
    const previous = { tag: release.tag, commit: there, from: "evidence", at: release.at };
    if (mergeBase === there) return { previous, mergeBase };
    apart ??= { previous, mergeBase };
  }
  return apart;
}
function releaseRange(root, { release, collect: collect2 }, earlier) {
  const { tag } = release;
  const commit = sha(askGit(root, "rev-parse", "--verify", "--quiet", `${sha(release.commit) ?? ""}^{commit}`));
  if (commit === null) return null;
  const shallow = askGit(root, "rev-parse", "--is-shallow-repository") === "true";
  const problems = [];
  const tags = listTags(root, null);
  const own = tags.find(({ name }) => name === tag) ?? null;
  if (own !== null && own.commit !== commit) {
    problems.push(
      gitProblem(
        "tag-elsewhere",
        `The tag of the release stands at ${own.commit} in the checkout, not at the released commit. Release what the tag names, or fetch the tag anew.`
      )
    );
  }
  const form = tag === null ? null : tagForm(tag);
  const mayBeBefore = (name) => form?.preRelease === true || !tagForm(name).preRelease;
  const before = earlier.filter((one) => one.at < release.at && (tag === null || one.tag !== tag) && mayBeBefore(one.tag ?? "")).sort((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
  const matches2 = matcher(collect2.changes.tags);
  const fits = (one) => {
    if (one.name === tag || !mayBeBefore(one.name)) return false;
    return collect2.changes.tags.length > 0 ? matches2(one.name) : form === null || one.form === form.form;
  };
  const fitting2 = listTags(root, commit).filter(fits);
  let found = byEvidence(root, commit, before);
  if (found === null && before.length > 0) {
    const message = `The checkout does not hold the commit of the release before, as its evidence names it. ${shallow ? DEEPEN : "The history was written over since, or is of another repository: say why in the notes of the release."}`;
    problems.push(gitProblem("previous-not-in-history", message));
  }
  const near = found === null ? nearest(root, commit, fitting2, form) : null;
  if (near !== null) {
    found = { previous: { tag: near.name, commit: near.commit, from: "tag", at: near.at }, mergeBase: near.commit };
  }
  const isUnknown = found === null && shallow;
  if (isUnknown) {
    const message = `The checkout is a shallow clone without the release before, so the changes since then are not known. ${DEEPEN}`;
    problems.push(gitProblem("shallow-clone", message));
  }
  const { previous = null, mergeBase = null } = found ?? {};
  return {
    tag,
    commit,
    tagKept: own === null ? null : !own.annotated ? "lightweight" : isSigned(root, own.name) ? "signed" : "annotated",
    preRelease: form?.preRelease ?? null,
    previous,
    ...standing(root, commit, previous, mergeBase, isUnknown),
    mergeBase,
    between: previous?.from === "evidence" ? between(root, commit, previous.commit, fitting2, before) : [],
    moved: movedTags(tags, earlier).filter(({ is }) => is !== null || !shallow),
    shallow,
    problems
  };
}
function standing(root, commit, previous, mergeBase, isUnknown) {
  if (previous === null) return { relation: isUnknown ? "unknown" : "first", leftBehind: null };
  if (mergeBase === previous.commit) return { relation: "ancestor", leftBehind: 0 };
  const count = Number(askGit(root, "rev-list", "--count", previous.commit, `^${commit}`) ?? Number.NaN);
  const leftBehind = Number.isInteger(count) ? count : null;
  return { relation: mergeBase === null ? "unrelated" : "diverged", leftBehind };
}
function between(root, commit, previous, fitting2, before) {
  const known2 = new Set(before.map((one) => one.tag));
  const inRange = new Set((askGit(root, "rev-list", commit, `^${previous}`) ?? "").split("\n"));
  return fitting2.filter((tag) => tag.commit !== commit && inRange.has(tag.commit) && !known2.has(tag.name)).map(({ name }) => name).sort();
}
function movedTags(tags, earlier) {
  if (tags.length === 0) return [];
  const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
  const moved = /* @__PURE__ */ new Map();
  for (const { tag, commit } of earlier) {
    if (tag === null || commit === null) continue;
    const is = commits.get(tag) ?? null;
    if (is !== commit) moved.set(`${tag} ${commit}`, { tag, was: commit, is });
  }
  return [...moved].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, one]) => one);
}

// src/collect/changes/range-fact.ts
var NOT_KNOWN = "the checkout does not hold the release before; set fetch-depth: 0 at actions/checkout";
var NOT_ASKED = {
  known: [],
  lacks: "only the platform knows, which was not asked: give the action its github-token with contents: read"
};
function oldest(history) {
  const dates = history.commits.flatMap(({ committedAt }) => committedAt ?? []);
  return dates.reduce((least, date) => least === null || date < least ? date : least, null);
}
function waysAround(ways, naming) {
  const listed3 = ({ known: known2, lacks }, make) => {
    const entries2 = known2.map(make);
    return lacks === null ? entries2 : [...entries2, { unresolved: lacks }];
  };
  const { branches, rewrites, bypasses } = ways ?? { branches: NOT_ASKED, rewrites: NOT_ASKED, bypasses: NOT_ASKED };
  const who = (by) => by === null ? { unresolved: "the account is gone" } : naming(by);
  return {
    branches: listed3(branches, (branch) => branch),
    rewrites: listed3(rewrites, ({ by, ...rest }) => ({ ...rest, by: who(by) })),
    bypasses: listed3(bypasses, ({ by, ...rest }) => ({ ...rest, by: who(by) }))
  };
}
function rangeFact(range, population, routes, { at, naming, evidence }) {
  const { previous, relation } = range;
  const isUnknown = relation === "unknown";
  const known2 = (value) => isUnknown ? { unresolved: NOT_KNOWN } : value;
  const attributes = {
    tag: range.tag,
    commit: range.commit,
    tagKept: range.tagKept,
    preRelease: range.preRelease,
    previous: known2(previous && { tag: previous.tag, commit: previous.commit, foundBy: previous.from }),
    relation: known2(relation),
    mergeBase: known2(range.mergeBase),
    leftBehind: known2(range.leftBehind ?? (relation === "first" ? 0 : { unresolved: "git did not count them" })),
    from: known2(previous === null ? oldest(routes.git) : previous.at),
    to: at,
    between: known2(range.between),
    moved: range.moved,
    shallow: range.shallow,
    changes: population.changes.length,
    elsewhere: routes.elsewhere,
    routes: ["git", "api"].flatMap((by) => {
      const counts = population.counts[by];
      return counts === null ? [] : [{ by, ...counts, whole: routes[by]?.whole ?? false }];
    }),
    differences: population.differences,
    ...waysAround(routes.waysAround, naming)
  };
  const place = { path: GIT_LOG, line: null, column: null, pointer: null };
  return { type: "commit-range", id: "commit-range:history#release", attributes, origins: {}, place, evidence };
}

// src/collect/changes/tickets.ts
var DEFAULT_TICKETS = [
  "(?<![\\w/#-])#\\d{1,9}\\b",
  "\\bGH-\\d{1,9}\\b",
  "\\b[A-Z][A-Z0-9]{1,9}-[1-9]\\d{0,6}\\b"
];
var NO_TRACKERS = /* @__PURE__ */ new Set([
  ...["AES", "CBC", "CRC", "DES", "ECDSA", "ED", "HMAC", "MD", "P", "PKCS", "RC", "RSA", "SHA", "SHA1", "SHA2", "SHA3"],
  ...["ASCII", "BASE", "BCP", "CP", "ECMA", "ES", "FIPS", "HTTP", "IEC", "IEEE", "IPV", "ISO", "KOI8", "NIST", "PEP"],
  ...["RFC", "SOC", "STD", "TLS", "UCS", "UTC", "GMT", "UTF", "UUID", "WINDOWS", "X"],
  ...["CVE", "CWE", "CAPEC", "CIS", "GHSA", "OSV", "RUSTSEC", "PYSEC", "TOP"]
]);
var MAX_TICKETS = 50;
var MAX_LOOKED_AT = 1e5;
function createTicketsIn(patterns) {
  const isDefault = patterns.length === 0;
  const expressions = (isDefault ? DEFAULT_TICKETS : patterns).map((pattern) => new RegExp(pattern, "gu"));
  return (text2) => {
    const looked = text2.slice(0, MAX_LOOKED_AT);
    const found = [];
    for (const expression of expressions) {
      for (const match of looked.matchAll(expression)) {
        const [ticket] = match;
        if (ticket === "" || isDefault && NO_TRACKERS.has(ticket.split("-")[0] ?? "")) continue;
        found.push({ at: match.index, ticket });
      }
    }
    found.sort((a, b) => a.at - b.at);
    return [...new Set(found.map(({ ticket }) => ticket))].slice(0, MAX_TICKETS);
  };
}

// src/collect/changes/read-changes.ts
var EVIDENCE = `change:${GIT_LOG}`;
var NOTHING = { evidence: [], facts: [], problems: [], changes: null };
function only(code, message) {
  return { ...NOTHING, problems: [gitProblem(code, message)] };
}
async function readChanges(config, head, earlier, askApi, paths = NO_PATHS, personOf = createPersonOf()) {
  const { root, release, collect: collect2 } = config;
  if (release.commit === null) return NOTHING;
  if (head === null) {
    if (!existsSync(join(root, ".git"))) return NOTHING;
    return only(
      "git-refused",
      "git does not read the checkout, so its changes are not known. In a container run `git config --global --add safe.directory` with its path first."
    );
  }
  const range = releaseRange(root, config, earlier);
  if (range === null) {
    return only(
      "release-not-in-history",
      "The checkout does not hold the released commit, so its changes are not known. Check out the released tag, with fetch-depth: 0."
    );
  }
  const bounds = { from: range.previous?.commit ?? null, to: range.commit };
  const reading = { personOf, ticketsIn: createTicketsIn(collect2.changes.tickets) };
  const git = await readGitHistory(root, { ...bounds, shallow: range.shallow }, reading);
  const history = { commits: git.commits, whole: git.whole && range.relation !== "unknown" };
  const api = askApi === null ? null : await askApi(
    { ...bounds, period: { from: range.previous?.at ?? null, to: release.at } },
    reading,
    collect2.changes
  );
  const whole = populationOf2(history, api?.history ?? null);
  const { own, elsewhere } = dividedByPaths(whole.changes, collect2.changes.paths);
  const population = { ...whole, changes: own };
  const naming = createNaming(collect2.changes.people, release.repository, personsOf(whole));
  const detailsOf = api?.detailsOf(naming, population, range, createRolesOf(config.people)) ?? (() => ({}));
  const prefix = askGit(root, "rev-parse", "--show-prefix") ?? "";
  const facts = [
    rangeFact(
      range,
      population,
      { git: history, api: api?.history ?? null, waysAround: api?.waysAround ?? null, elsewhere },
      { at: release.at, naming, evidence: EVIDENCE }
    ),
    ...changeFacts(population.changes, {
      naming,
      detailsOf,
      sourceOf: api?.sourceOf ?? (() => null),
      paths: { ...paths, prefix },
      evidence: EVIDENCE
    })
  ];
  const evidence = {
    id: EVIDENCE,
    kind: "change",
    dialect: "git-log",
    source: { path: GIT_LOG, commit: null },
    foundBy: `git log ${range.previous === null ? "" : `${range.previous.tag ?? range.previous.commit}..`}${range.tag ?? range.commit}`,
    sha256: git.sha256,
    size: git.size,
    exhibit: null,
    producedAt: null,
    basis: "observed",
    problems: eachOnce([...range.problems, ...git.problems])
  };
  const problems = api?.problems ?? [
    gitProblem(
      "platform-not-asked",
      "Only git was asked about the changes: who reviewed, merged and deployed them is known to the platform alone. Run the action with its github-token."
    )
  ];
  return { evidence: [evidence], facts, problems, changes: { range, population, naming } };
}
function* personsOf({ changes: changes2 }) {
  for (const { record, commits } of changes2) {
    if (record !== null) yield record.author;
    if (record?.mergedBy) yield record.mergedBy;
    for (const commit of commits) yield* [commit.author, commit.committer, ...commit.coAuthors];
  }
}
function eachOnce(problems) {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

// src/collect/evidence-facts.ts
function evidenceFacts(evidence) {
  return evidence.map(({ id, kind, source, sha256, size, producedAt, problems }) => ({
    type: "evidence",
    id: `evidence:${source.path}#${kind}`,
    attributes: {
      kind,
      path: source.path,
      sha256,
      size,
      commit: source.commit,
      producedAt,
      unread: [...new Set(problems.filter(({ kinds }) => kinds.length > 0).map(({ code }) => code))].sort()
    },
    origins: {},
    place: { path: source.path, line: null, column: null, pointer: null },
    evidence: id
  }));
}

// src/collect/github/exhibits.ts
import { createHash } from "node:crypto";

// src/collect/github/phrases.ts
var PIECE = /[\p{L}\p{N}]+/gu;
var BETWEEN = /^[\s.,'’_-]{1,3}$/;
var SEVERAL = "[name]";
function piecesOf(text2) {
  return (text2.toLowerCase().match(PIECE) ?? []).map(String);
}
function createPhrases(phrases) {
  const byPhrase = /* @__PURE__ */ new Map();
  for (const [phrase, instead] of phrases) {
    const pieces = piecesOf(phrase);
    const key2 = pieces.join(" ");
    if (key2 === "") continue;
    const before = byPhrase.get(key2);
    byPhrase.set(key2, { pieces, instead: before === void 0 || before.instead === instead ? instead : SEVERAL });
  }
  const byFirst = /* @__PURE__ */ new Map();
  for (const entry of byPhrase.values()) {
    const first = entry.pieces[0] ?? "";
    byFirst.set(first, [...byFirst.get(first) ?? [], entry]);
  }
  for (const entries2 of byFirst.values()) entries2.sort((a, b) => b.pieces.length - a.pieces.length);
  const endOf = (text2, { pieces }, from) => {
    let end = from;
    for (const piece of pieces.slice(1)) {
      PIECE.lastIndex = end;
      const next = PIECE.exec(text2);
      if (next === null || next[0].toLowerCase() !== piece || !BETWEEN.test(text2.slice(end, next.index))) return null;
      end = PIECE.lastIndex;
    }
    return end;
  };
  const within2 = (text2) => {
    if (byFirst.size === 0) return text2;
    let replaced = "";
    let from = 0;
    PIECE.lastIndex = 0;
    for (let match = PIECE.exec(text2); match !== null; match = PIECE.exec(text2)) {
      const after = PIECE.lastIndex;
      let to = after;
      for (const entry of byFirst.get(match[0].toLowerCase()) ?? []) {
        const end = endOf(text2, entry, after);
        if (end === null) continue;
        replaced += text2.slice(from, match.index) + entry.instead;
        from = end;
        to = end;
        break;
      }
      PIECE.lastIndex = to;
    }
    return from === 0 ? text2 : replaced + text2.slice(from);
  };
  return { within: within2, whole: (text2) => byPhrase.get(piecesOf(text2).join(" "))?.instead ?? null };
}

// src/collect/github/people-in-text.ts
var WITHHELD = "[name]";
var ADDRESS = "[email]";
var WITH_ADDRESS = /^([ \t>*-]{0,20}([A-Za-z][A-Za-z0-9-]{0,40}):[ \t]{0,20})([^<>\r\n]{0,200})<([^<>\r\n]{0,320})>/gm;
var BY_NAME = /^([ \t>*-]{0,20}[A-Za-z][A-Za-z-]{0,36}-by:[ \t]{0,20})([^\s@[<][^<>\r\n]{0,200})$/gim;
var MADE_UP = /(?:\d{1,12}\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.[A-Za-z0-9.-]{1,200}/g;
var OF_A_MACHINE = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,8}(?:local|localdomain|internal|localhost|lan|test|invalid|example(?:\.(?:com|org|net|edu))?)(?![\w-])/gi;
var MENTION = /(?<![\w@])@([A-Za-z\d](?:[-_]?[A-Za-z\d]){0,38}(?:\[bot\])?)(?![A-Za-z\d]|[-_][A-Za-z\d]|\/\w)/g;
function createTextNaming({ people, naming, personOf, known: known2 }, mask) {
  const shown3 = (person) => {
    const name = naming(person);
    return typeof name === "string" ? mask(name) : WITHHELD;
  };
  const ofLogin = (login) => shown3({ login, name: null, kind: login.endsWith("[bot]") ? "bot" : "user", key: null });
  const phrases = createPhrases(people === "name" ? [] : phrasesOf(known2, people, shown3));
  const inTrailers = (text2) => {
    let named3 = mask(text2, "personal");
    if (people !== "name") {
      named3 = named3.replace(BY_NAME, (_, head, name) => `${head}${phrases.whole(name) ?? WITHHELD}`);
    }
    return named3.replace(
      WITH_ADDRESS,
      (all, head, word, name, address) => address.includes("@") || /-by$/i.test(word) ? `${head}${shown3(personOf(name, address))}` : all
    );
  };
  return (text2) => {
    let named3 = mask(text2.includes("<") || /-by:/i.test(text2) ? inTrailers(text2) : text2);
    if (named3.includes("@")) {
      named3 = named3.replace(MADE_UP, (_, login) => ofLogin(login)).replace(OF_A_MACHINE, ADDRESS).replace(MENTION, (_, login) => `@${ofLogin(login)}`);
    }
    return phrases.within(named3);
  };
}
function* phrasesOf(known2, people, shown3) {
  for (const person of known2) {
    if (person.kind === "bot") continue;
    const instead = shown3(person);
    const isOneWord = person.name === null || !/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(person.name);
    if (person.name !== null && (people === "pseudonym" || !isOneWord)) yield [person.name, instead];
    if (person.login !== null && people === "pseudonym") yield [person.login, instead];
  }
}

// src/collect/github/people-in-records.ts
var ROLES = /* @__PURE__ */ new Set(["author", "committer", "tagger", "assignee", "creator", "sender"]);
var LOGINS = /* @__PURE__ */ new Set([
  ...["login", "actor", "actor_name", "triggering_actor", "by", "user", "author", "committer", "creator", "sender"]
]);
var KEPT_OF_PERSON = /* @__PURE__ */ new Set(["__typename", "type", "date", "role_name", "user"]);
var OF_THE_ASKING = /* @__PURE__ */ new Set(["pageInfo"]);
var BOT = "[bot]";
var PLATFORM = "web-flow";
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
  return typeof value === "string" ? value : null;
}
function isOrganisation(object) {
  return object.__typename === "Organization" || object.type === "Organization";
}
function isPerson(object, role) {
  if (isOrganisation(object)) return false;
  return Object.hasOwn(object, "login") || Object.hasOwn(object, "email") || ROLES.has(role) && "name" in object;
}
function personIn(object, personOf) {
  const login = textOf(object.login) ?? (isObject(object.user) ? textOf(object.user.login) : null);
  const name = textOf(object.name);
  const email = textOf(object.email);
  if (login === null && name === null && email === null) return null;
  const isMarked = object.__typename === "Bot" || object.type === "Bot";
  const isBot2 = isMarked || login?.endsWith(BOT) === true || login === PLATFORM;
  const full = login !== null && isMarked && !login.endsWith(BOT) ? `${login}${BOT}` : login;
  const byGit = email === null ? null : personOf(name ?? "", email);
  return {
    login: full ?? byGit?.login ?? null,
    name: name ?? byGit?.name ?? null,
    kind: isBot2 || byGit?.kind === "bot" ? "bot" : "user",
    key: byGit?.key ?? null
  };
}
function* personsIn(record, personOf, role = "") {
  if (Array.isArray(record)) {
    for (const item of record) yield* personsIn(item, personOf, role);
  } else if (isObject(record)) {
    const person = isPerson(record, role) ? personIn(record, personOf) : null;
    if (person !== null) yield person;
    for (const [member, value] of Object.entries(record)) {
      if (typeof value === "object" && value !== null) yield* personsIn(value, personOf, member);
    }
  }
}
var SHORT_TEXT = 100;
var MAX_REMEMBERED = 5e4;
var DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function remembering(make) {
  const made = /* @__PURE__ */ new Map();
  return (text2) => {
    if (DIGEST.test(text2)) return text2;
    if (text2.length > SHORT_TEXT) return make(text2);
    const known2 = made.get(text2);
    if (known2 !== void 0) return known2;
    const one = make(text2);
    if (made.size < MAX_REMEMBERED) made.set(text2, one);
    return one;
  };
}
function createRecordNaming(naming, mask) {
  const { people, personOf } = naming;
  const inText = remembering(createTextNaming(naming, mask));
  const ofLogin = (login) => {
    if (isPseudonym(login)) return login;
    const name = naming.naming({ login, name: null, kind: "user", key: null });
    return typeof name === "string" ? mask(name) : WITHHELD;
  };
  const shown3 = (value, role) => {
    if (typeof value === "string") return LOGINS.has(role) ? ofLogin(value) : inText(value);
    if (Array.isArray(value)) return value.map((item) => shown3(item, role));
    if (!isObject(value)) return value;
    const isOfPerson = isPerson(value, role);
    return Object.fromEntries(isOfPerson ? personShown(value) : membersShown(value));
  };
  const membersShown = (object) => Object.entries(object).filter(([member]) => !OF_THE_ASKING.has(member)).map(([member, value]) => [inText(member), shown3(value, isOrganisation(object) ? "" : member)]);
  const personShown = (object) => {
    const person = personIn(object, personOf);
    const kept2 = Object.entries(object).filter(
      ([member, value]) => KEPT_OF_PERSON.has(member) || typeof value === "boolean" || Array.isArray(value) || isObject(value)
    );
    const members = membersShown(Object.fromEntries(kept2));
    if (person === null) return members;
    const name = person.login !== null && isPseudonym(person.login) ? person.login : naming.naming(person);
    if (typeof name === "string") members.push(["login", mask(name)]);
    if (people === "name" && person.name !== null) members.push(["name", mask(person.name)]);
    return members;
  };
  return (record) => shown3(record, "");
}

// src/collect/github/exhibits.ts
var MAX_EXHIBIT_BYTES = 256 * 1024 * 1024;
var EMPTY2 = Buffer.from("\n");
var AS_ANSWERED = "what was answered, cut to what is read, and masked";
var asAnswered = (record) => record;
function lineOf(key2, record) {
  return Buffer.from(`${canonicalJson({ key: key2, record })}
`);
}
var WITHHELD2 = "[withheld: it looks like a secret]";
var leaks = (bytes) => findLeaks({ name: "", bytes }).length > 0;
function withoutLeaks(value) {
  if (typeof value === "string") return leaks(Buffer.from(value)) ? WITHHELD2 : value;
  if (Array.isArray(value)) return value.map(withoutLeaks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutLeaks(inner)]));
}
function safeLineOf(key2, record) {
  const line = lineOf(key2, record);
  if (!leaks(line)) return line;
  const without = lineOf(key2, withoutLeaks(record));
  return leaks(without) ? lineOf(key2, WITHHELD2) : without;
}
function cutProblem({ cut, lines }, path) {
  const message = `The exhibit is full: of ${lines.size + cut} records the first ${lines.size} are kept, all are judged. Release smaller ranges.`;
  return { code: "cap-reached", message, kinds: [], place: { path, line: null, column: null, pointer: null } };
}
function createExhibits(personOf = createPersonOf(), limit = MAX_EXHIBIT_BYTES) {
  const opened = /* @__PURE__ */ new Map();
  const persons = /* @__PURE__ */ new Map();
  const sorted = () => [...opened].sort(([a], [b]) => byCodeUnit(a, b));
  const files = (show = asAnswered) => sorted().map(([path, { kind, foundBy, lines }]) => {
    const shown3 = [];
    for (const key2 of [...lines.keys()].sort(byCodeUnit)) {
      const record = JSON.parse(String(lines.get(key2)));
      shown3.push(safeLineOf(show(key2), show(record)));
    }
    return { kind, path, foundBy, bytes: shown3.length === 0 ? EMPTY2 : Buffer.concat(shown3), records: shown3.length };
  });
  return {
    open: (kind, path, foundBy) => {
      if (!opened.has(path)) opened.set(path, { kind, foundBy, lines: /* @__PURE__ */ new Map(), size: 0, cut: 0 });
    },
    keep: (path, key2, record) => {
      const kept2 = opened.get(path);
      if (kept2 === void 0) return;
      const line = Buffer.from(JSON.stringify(record));
      const size = kept2.size + line.length - (kept2.lines.get(key2)?.length ?? 0);
      if (size > limit) {
        kept2.cut += 1;
        return;
      }
      kept2.size = size;
      kept2.lines.set(key2, line);
      for (const person of personsIn(record, personOf)) {
        persons.set(`${person.login}
${person.name}
${person.key}`, person);
      }
    },
    persons: () => [...persons.values()],
    files,
    evidence: (written = files()) => written.map(({ kind, path, foundBy, bytes }) => {
      const kept2 = opened.get(path);
      return {
        id: `${kind}:${path}`,
        kind,
        dialect: path.startsWith("github/") ? "github-api" : "aws-export",
        source: { path, commit: null },
        foundBy,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        size: bytes.length,
        exhibit: { as: "masked", path: `exhibits/${path}`, masked: null, leftOut: 0, because: AS_ANSWERED },
        producedAt: null,
        basis: "observed",
        problems: kept2 === void 0 || kept2.cut === 0 ? [] : [cutProblem(kept2, path)]
      };
    })
  };
}

// src/collect/settings-evidence.ts
import { statSync } from "node:fs";
import { join as join2 } from "node:path";
function readSettingsEvidence(config, git) {
  const { path } = config;
  if (path === null) return { evidence: [], facts: [], problems: [] };
  const absolute = join2(config.root, path);
  const file = {
    path,
    absolute,
    size: statSync(absolute).size,
    tracked: git.tracked.has(path),
    foundBy: path
  };
  const reading = {
    dialect: "evidence-settings",
    kinds: ["configuration"],
    facts: [],
    problems: [],
    producedAt: null,
    basis: "stated"
  };
  return toEvidence(file, reading, digestFile(file), config.release.commit);
}

// src/collect/signatures/artifacts.ts
var NAMED_BY = ["signature", "manifest", "configuration"];
function textsOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function subjectNames(attributes) {
  const { subjects } = attributes;
  if (!Array.isArray(subjects)) return [];
  return subjects.flatMap(
    (subject) => typeof subject === "object" && subject !== null && !Array.isArray(subject) && typeof subject.name === "string" ? [subject.name] : []
  );
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function readArtifacts(config, files, facts) {
  const namings = /* @__PURE__ */ new Map();
  const name = (path, by, verified = false) => {
    const before = namings.get(path);
    if (before === void 0) namings.set(path, { by, verified });
    else if (NAMED_BY.indexOf(by) <= NAMED_BY.indexOf(before.by)) {
      namings.set(path, { by, verified: before.verified || verified });
    }
  };
  const bySubject2 = /* @__PURE__ */ new Map();
  for (const { type, attributes } of facts) {
    if (type === "signature") {
      for (const path of textsOf(attributes.artifacts)) name(path, "signature", attributes.verification === "verified");
      for (const subject of subjectNames(attributes)) {
        bySubject2.set(baseName(subject), (bySubject2.get(baseName(subject)) ?? /* @__PURE__ */ new Set()).add(subject));
      }
    } else if (type === "function" && attributes.codeForm === "local" && typeof attributes.codeLocation === "string") {
      name(attributes.codeLocation, "manifest");
    }
  }
  const configured = matcher(config.collect.signatures.artifacts);
  for (const path of files.keys()) {
    if (configured(path)) name(path, "configuration");
    for (const subject of bySubject2.get(baseName(path)) ?? []) {
      if (path === subject || path.endsWith(`/${subject}`)) name(path, "signature");
    }
  }
  return [...namings].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, naming]) => {
    const file = files.get(path);
    return file === void 0 ? [] : [{ file, reading: readArtifact(file, naming) }];
  });
}
function readArtifact(file, { by, verified }) {
  const place = { path: file.path, line: null, column: null, pointer: null };
  const problems = [];
  let sha256;
  try {
    sha256 = digestOf2(file, "sha256");
  } catch {
    sha256 = { unresolved: "the file could not be read" };
    const message = "The artifact could not be read, so it has no digest. Give the job the right to read it.";
    problems.push({ code: "file-unreadable", message, kinds: ["signature"], place });
  }
  return {
    dialect: "artifact",
    kinds: [by],
    facts: [
      {
        type: "artifact",
        id: `artifact:${file.path}`,
        attributes: { path: file.path, sha256, size: file.size },
        origins: {},
        place
      }
    ],
    problems,
    producedAt: null,
    basis: verified ? "verified-signature" : "declared"
  };
}

// src/collect/signatures/runner-attestations.ts
import { readFileSync, realpathSync, statSync as statSync2 } from "node:fs";
import { basename, join as join3, sep } from "node:path";
var LIST = "created_attestation_paths.txt";
var MAX_LIST_BYTES = 1 << 16;
var MAX_FILES = 100;
function attestationsOfRunner(temp) {
  if (temp === null) return [];
  return pathsIn(temp).flatMap((path, index) => {
    try {
      const absolute = realpathSync(path);
      const stat = statSync2(absolute);
      if (!stat.isFile() || !absolute.startsWith(`${realpathSync(temp)}${sep}`)) return [];
      return [{ path: `github/runner/${index + 1}/${basename(path)}`, absolute, size: stat.size }];
    } catch {
      return [];
    }
  });
}
function pathsIn(temp) {
  const list2 = join3(temp, LIST);
  try {
    if (statSync2(list2).size > MAX_LIST_BYTES) return [];
    const lines = readFileSync(list2, "utf8").split(/\r?\n/);
    return [...new Set(lines.filter((line) => line !== ""))].slice(0, MAX_FILES);
  } catch {
    return [];
  }
}

// src/collect/tests/compare-runs.ts
var MAX_HELD = 2e6;
var MAX_OF_ONE = 100;
var MAX_SHARING = 20;
function mayMeanTheSame(a, b) {
  const [one = null, other = null] = [a.fact.attributes.commit, b.fact.attributes.commit];
  return one === null || other === null || one === other;
}
function compareRuns(facts) {
  const runs = facts.flatMap((fact) => fact.cases === void 0 ? [] : [{ fact, cases: fact.cases }]);
  runs.sort((a, b) => a.fact.id < b.fact.id ? -1 : 1);
  const found = runs.length < 2 ? /* @__PURE__ */ new Map() : compare(runs);
  return facts.map(({ cases, ...fact }) => {
    const attributes = found.get(fact.id);
    return cases === void 0 || attributes === void 0 ? fact : { ...fact, attributes: { ...fact.attributes, ...attributes } };
  });
}
function compare(runs) {
  const { holders, isWhole: isWhole2 } = indexed(runs);
  const shared = /* @__PURE__ */ new Map();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > MAX_OF_ONE) continue;
    for (const [at, one] of held.entries()) {
      for (const other of held.slice(at + 1)) {
        const pair = runOf(one) * runs.length + runOf(other);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const sharing = runs.map(() => []);
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / runs.length), pair % runs.length];
    const [one, other] = [runs[a], runs[b]];
    if (one === void 0 || other === void 0 || !mayMeanTheSame(one, other)) continue;
    const isAll = count === one.cases.entries.length && count === other.cases.entries.length;
    const identical = isAll && one.cases.digest === other.cases.digest;
    sharing[a]?.push({ run: other.fact.id, cases: count, all: isAll, identical });
    sharing[b]?.push({ run: one.fact.id, cases: count, all: isAll, identical });
  }
  return new Map(
    runs.map((run2, at) => [
      run2.fact.id,
      {
        sharing: boundedSharing(sharing[at] ?? [], isWhole2 && !run2.cases.isCut),
        contradicted: contradictedOf(run2, runs, holders)
      }
    ])
  );
}
function runOf(held) {
  return Math.floor(held / 4);
}
function indexed(runs) {
  const holders = /* @__PURE__ */ new Map();
  let held = 0;
  for (const [at, { cases }] of runs.entries()) {
    held += cases.entries.length;
    if (held > MAX_HELD) return { holders, isWhole: false };
    for (const entry of cases.entries) {
      const digest = Math.floor(entry / 4);
      const known2 = holders.get(digest);
      if (known2 === void 0) holders.set(digest, [at * 4 + entry % 4]);
      else if (known2.length <= MAX_OF_ONE) known2.push(at * 4 + entry % 4);
    }
  }
  return { holders, isWhole: true };
}
function boundedSharing(all, isWhole2) {
  const kept2 = all.sort((a, b) => String(a.run) < String(b.run) ? -1 : 1).slice(0, MAX_SHARING);
  const left2 = all.length - kept2.length;
  if (left2 > 0) kept2.push({ unresolved: `${left2} more reports have cases of the same names` });
  if (!isWhole2) kept2.push({ unresolved: "the reports have more cases than are compared" });
  return kept2;
}
function contradictedOf(run2, runs, holders) {
  const { failing: failing2 } = run2.fact.attributes;
  if (!Array.isArray(failing2)) return [];
  return failing2.flatMap((one, at) => {
    const held = holders.get(run2.cases.failing[at] ?? -1) ?? [];
    const passedIn = held.flatMap((holder) => {
      const other = runs[runOf(holder)];
      const hasPassed = (holder & PASSED) !== 0 && (holder & FAILED) === 0;
      return other !== void 0 && other !== run2 && hasPassed && mayMeanTheSame(run2, other) ? [other.fact.id] : [];
    });
    const [first] = passedIn;
    if (first === void 0 || typeof one !== "object" || one === null || Array.isArray(one)) return [];
    const { name = null, suite = null } = one;
    return [{ name, suite, passedIn: first }];
  });
}

// src/collect/collect.ts
function byId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
function oneEach(facts, problems) {
  const kept2 = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    if (!kept2.has(fact.id)) kept2.set(fact.id, fact);
    else {
      const message = `Two ${fact.type} facts have the same name; only the first is judged. Give them different names.`;
      problems.push({ code: "same-name", message, kinds: ["manifest", "policy"], place: fact.place });
    }
  }
  return [...kept2.values()].sort(byId);
}
function ownFirst(reads, candidates) {
  const kept2 = /* @__PURE__ */ new Map();
  for (const one of reads.flatMap(({ evidence }) => evidence)) {
    const path = "path" in one.source ? one.source.path : "";
    const isOwn = !candidates.has(path) || !one.foundBy.startsWith("read with ");
    if (isOwn || !kept2.has(one.id)) kept2.set(one.id, one);
  }
  return [...kept2.values()];
}
function askedOf({ token, calls, budget: budget2, asked }) {
  return { token, calls: calls(), budget: budget2, entries: asked() };
}
function manifestsIn(reads) {
  const all = reads.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === "manifest" || kind === "policy");
  return new Set(all.flatMap(({ source }) => "path" in source ? [source.path] : []));
}
async function collect(config, git, tables, progress, mask = createMasker(), history = { earlier: [], platform: null }) {
  const reader = await history.platform?.() ?? null;
  const fetched = await fetchRuns(config, reader, history, progress);
  try {
    return await collectFrom({ config, git, tables, progress, mask, history, reader, fetched });
  } finally {
    fetched.remove();
  }
}
async function fetchRuns(config, reader, { runs }, progress) {
  if (reader === null || !runs) return { files: [], problems: [], remove: () => void 0 };
  const { readRuns } = await import("./read-runs-UMSBH6AB.js");
  return readRuns(config, reader, runs.own, progress);
}
async function collectFrom(sources2) {
  const { config, git, tables, progress, mask, history, reader, fetched } = sources2;
  const walked = walk(config.root, config.out, wantedBy(READERS, config));
  const passed = [...fetched.files, ...attestationsOfRunner(history.runnerTemp ?? null)];
  const taken = new Set(passed.map(({ path }) => path));
  const all = [...walked.files.filter(({ path }) => !taken.has(path)), ...passed];
  const discovery = discover(all, git.tracked, READERS, config);
  progress(`${discovery.candidates.length} of ${all.length} files are evidence`);
  const files = new Map(
    all.map((file) => [
      file.path,
      { ...file, tracked: !taken.has(file.path) && git.tracked.has(file.path), foundBy: "" }
    ])
  );
  const context = { config, files, tables };
  const reads = [readSettingsEvidence(config, git)];
  const candidates = withoutClaimed(discovery, context);
  for (const candidate of candidates) {
    progress(`reading ${candidate.file.path}`);
    reads.push(await readEvidence(candidate, context, config.release.commit));
  }
  const read = new Set(candidates.map(({ file }) => file.path));
  const personOf = createPersonOf();
  const exhibits = createExhibits(personOf);
  const { artifacts: artifacts2, attested } = await readReleased(sources2, context, reads, exhibits);
  reads.push(attested);
  for (const { file, reading } of artifacts2) {
    if (read.has(file.path)) continue;
    const named4 = { ...file, foundBy: "named by a signature, a manifest or the settings" };
    const sha256 = reading.facts[0]?.attributes.sha256;
    reads.push(toEvidence(named4, reading, typeof sha256 === "string" ? sha256 : "", config.release.commit));
  }
  const known2 = new Set(reads.flatMap(({ evidence: evidence2 }) => evidence2.map(({ source }) => source.path)));
  reads.push(...readAssertedDocuments(config, files, known2));
  progress("reading the history");
  const askApi = reader && (await import("./ask-api-E4JTUKYD.js")).createAskApi(reader, exhibits, progress);
  const paths = { owners: readCodeOwners(files), manifests: manifestsIn(reads) };
  const changes2 = await readChanges(config, git.commit, history.earlier, askApi, paths, personOf);
  const { readPlatform } = await import("./read-platform-PCX73RFN.js");
  const platform = await readPlatform({ config, files, reader, exhibits, changes: changes2.changes });
  const { readGitSigners } = await import("./git-signers-U3LAGXM5.js");
  reads.push(changes2, ...readGitSigners(context, changes2, platform));
  const { query, functions } = config.collect.deployed;
  if (query === "aws") {
    const { readDeployed } = await import("./ask-aws-3GEDK6XB.js");
    progress("asking AWS what the functions run");
    reads.push(
      await readDeployed(
        reads.flatMap(({ facts: facts2 }) => facts2),
        functions,
        exhibits
      )
    );
  }
  const problems = [
    ...walked.problems,
    ...fetched.problems,
    ...discovery.problems,
    ...reads.flatMap((one) => one.problems)
  ];
  const joined2 = joinFacts(compareRuns(reads.flatMap((one) => one.facts)));
  problems.push(...joined2.problems);
  const naming = namingOf(config, changes2.changes, exhibits.persons(), personOf);
  const named3 = withNamedTexts(oneEach(joined2.facts, problems), createTextNaming(naming, mask));
  const { facts } = maskFacts({ facts: named3, evidence: [], problems: [] }, mask);
  const written = exhibits.files(createRecordNaming(naming, mask));
  const found = [...ownFirst(reads, read), ...exhibits.evidence(written)].sort(byId);
  const { evidence, files: kept2 } = await keepExhibits(sources2, reads, found, { named: named3, facts }, written);
  const told2 = maskFacts({ facts: evidenceFacts(evidence), evidence, problems }, mask);
  return {
    ...told2,
    facts: [...facts, ...told2.facts].sort(byId),
    looked: maskAll([...discovery.looked, ...lookedInGit(changes2), ...written.map(lookedOnPlatform)], mask),
    asked: reader && maskAll(askedOf(reader), mask),
    exhibits: written,
    kept: kept2
  };
}
async function keepExhibits({ config, mask, history }, reads, evidence, { named: facts, facts: shown3 }, written) {
  if (config.exhibits === "none") return { evidence: evidence.map((one) => ({ ...one, exhibit: null })), files: [] };
  if (history.exhibitsIn === void 0) return { evidence, files: [] };
  const { keepFiles } = await import("./keep-files-WZYEF44L.js");
  const files = reads.flatMap((one) => one.files ?? []);
  const taken = written.map(({ path }) => path);
  const { assertions } = config;
  const { manifests, ...collect2 } = config.collect;
  const settings = { ...config, collect: { ...collect2, manifests: { ...manifests, parameters: {} } } };
  const stated = [shown3, maskAll(settings, mask)];
  return keepFiles({ files, evidence, facts, assertions, stated, taken, mask, folder: history.exhibitsIn });
}
async function readReleased({ config, reader, progress }, context, reads, exhibits) {
  const stated = reads.flatMap(({ facts }) => facts);
  const artifacts2 = readArtifacts(config, context.files, stated);
  if (reader === null) return { artifacts: artifacts2, attested: { evidence: [], facts: [], problems: [] } };
  progress("asking for attestations");
  const { readAttestations } = await import("./ask-attestations-35UXOSWM.js");
  const attested = await readAttestations(reader, artifacts2, stated, context, exhibits);
  return { artifacts: readArtifacts(config, context.files, [...stated, ...attested.facts]), attested };
}
function lookedInGit({ evidence, changes: changes2 }) {
  const found = changes2?.population.counts.git?.commits ?? 0;
  return evidence.map(({ kind, foundBy }) => ({ kind, pattern: foundBy, found }));
}
function lookedOnPlatform({ kind, foundBy, records }) {
  return { kind, pattern: foundBy, found: records };
}

// src/collect/read-earlier.ts
import { existsSync as existsSync2, readdirSync, readFileSync as readFileSync2, statSync as statSync3 } from "node:fs";
import { join as join4, relative, sep as sep2 } from "node:path";

// src/model/result.ts
var OUTCOMES = ["pass", "fail", "no-evidence", "error", "not-applicable"];

// src/report/previous.ts
var DECISIONS = ["excepted", "compensated", "attested"];
var TEXT = { type: "string" };
var COUNT = { type: "integer", minimum: 0 };
var INSTANT = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" };
var NULLABLE_TEXT = { type: ["string", "null"] };
var listOf = (items) => ({ type: "array", items });
var having = (properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties)
});
var COUNTS = having(Object.fromEntries(CONTROL_STATUSES.map((status) => [status, COUNT])));
var FRACTION = having({ reached: COUNT, inScope: COUNT });
var COVERAGE = listOf(
  having({
    framework: TEXT,
    byClass: having({ automated: COUNTS, partial: COUNTS, manual: COUNTS, "out-of-scope": COUNTS }),
    fractions: having({ automated: FRACTION, partial: FRACTION, manual: FRACTION })
  })
);
var HOLE = { type: "object", properties: { unresolved: TEXT, among: { type: "array" } }, required: ["unresolved"] };
var orHole = (schema) => ({ anyOf: [schema, HOLE] });
var heldList = (items) => orHole(listOf(orHole(items)));
var READ_OF = {
  "policy-statement": {
    actions: heldList(having({ pattern: TEXT, breadth: TEXT })),
    notActions: heldList(TEXT),
    resources: heldList(having({ pattern: TEXT, level: { type: "integer" } })),
    notResources: heldList(TEXT),
    conditions: heldList(having({ operator: orHole(TEXT), key: orHole(TEXT), values: heldList(TEXT) }))
  },
  role: {
    managedPolicies: heldList(having({ name: orHole(TEXT), owner: orHole(TEXT) })),
    inlinePolicies: heldList(TEXT)
  },
  "resource-policy-statement": { principals: heldList(having({ kind: orHole(TEXT), id: orHole(TEXT) })) }
};
var FACT = {
  type: "object",
  properties: {
    type: TEXT,
    id: TEXT,
    attributes: { type: "object" },
    origins: { type: "object", additionalProperties: having({ kind: TEXT }) }
  },
  required: ["type", "id", "attributes"],
  allOf: Object.entries(READ_OF).map(([type, properties]) => ({
    anyOf: [{ properties: { type: { not: { const: type } } } }, { properties: { attributes: { properties } } }]
  }))
};
var SHAPE = having({
  schema: { const: "release-evidence/1" },
  tool: having({ version: TEXT }),
  catalogue: having({ digest: TEXT, tables: TEXT }),
  system: TEXT,
  release: having({ tag: NULLABLE_TEXT, commit: NULLABLE_TEXT, at: INSTANT }),
  facts: listOf(FACT),
  results: listOf(
    having({
      check: TEXT,
      outcome: { enum: OUTCOMES },
      decided: { enum: [...OUTCOMES, ...DECISIONS] },
      factsDigest: TEXT,
      checkDigest: TEXT,
      facts: listOf(having({ fact: TEXT, outcome: { enum: OUTCOMES }, decision: { type: ["object", "null"] } }))
    })
  ),
  frameworks: listOf(having({ id: TEXT, controls: listOf(having({ id: TEXT })) })),
  controls: listOf(having({ framework: TEXT, control: TEXT, status: { enum: CONTROL_STATUSES } })),
  coverage: COVERAGE,
  history: listOf(having({ tag: NULLABLE_TEXT, at: INSTANT, catalogueDigest: TEXT, coverage: COVERAGE })),
  contentDigest: TEXT
});
function earlierOf({ release, facts }) {
  return { release: release.tag ?? release.commit, facts };
}
async function readPrevious(text2, name) {
  const refuse = (code, message) => ({
    report: null,
    problem: { code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } }
  });
  let data;
  let digest;
  try {
    data = JSON.parse(text2);
    digest = typeof data === "object" && data !== null ? contentDigest(data) : "";
  } catch {
    return refuse(
      "previous-unreadable",
      "Not the JSON of an earlier report, or cut short. Fetch it again from its release."
    );
  }
  const schema = ownProperty(data, "schema");
  if (schema !== "release-evidence/1")
    return refuse("previous-schema", "Not of schema release-evidence/1, so it is not compared with.");
  const { compile } = await import("./compile-SMKNMGIL.js");
  const validate = compile(SHAPE);
  if (!validate(data)) {
    const where = validate.errors?.[0]?.instancePath || "/";
    return refuse(
      "previous-shape",
      `Not shaped like a report at ${pointerForMessage(where)}, so it is not compared with.`
    );
  }
  if (data.contentDigest !== digest)
    return refuse(
      "previous-altered",
      "Its content does not match its contentDigest: it was altered, so it is not compared with."
    );
  return { report: data, problem: null };
}
function ownProperty(data, name) {
  return typeof data === "object" && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : void 0;
}
function pointerForMessage(pointer) {
  return /^[\w/-]{1,200}$/.test(pointer) ? pointer : "some place";
}

// src/collect/read-earlier.ts
var MAX_EVIDENCE_BYTES = 256 * 1024 * 1024;
var NAME = /(^|\.)evidence\.json$/;
function filesAt(path) {
  if (!statSync3(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => NAME.test(name.split(sep2).at(-1) ?? "")).sort().map((name) => join4(path, name));
}
async function readEarlier(config, fetched) {
  const problems = [];
  const texts = [...fetched];
  for (const path of config.previous) {
    const name = relative(config.root, path).split(sep2).join("/");
    const refuse = (code, message) => void problems.push({ code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } });
    if (!existsSync2(path)) {
      refuse(
        "previous-not-found",
        "Named as earlier evidence, but there is nothing there. Check --previous and `previous`."
      );
      continue;
    }
    for (const file of filesAt(path)) {
      const shown3 = relative(config.root, file).split(sep2).join("/");
      if (statSync3(file).size > MAX_EVIDENCE_BYTES)
        refuse("previous-too-large", "Larger than 256 MiB: not compared with.");
      else texts.push({ name: shown3, text: readFileSync2(file, "utf8") });
    }
  }
  const earlier = { reports: [], problems };
  const seen = /* @__PURE__ */ new Set();
  for (const { name, text: text2 } of texts) {
    const { report, problem } = await readPrevious(text2, name);
    if (problem !== null) problems.push(problem);
    else if (!seen.has(report.contentDigest)) {
      seen.add(report.contentDigest);
      earlier.reports.push(report);
    }
  }
  return earlier;
}

// src/config/scope.ts
function known(given, all, setting) {
  const strange = given.filter((id) => !all.includes(id));
  if (strange.length > 0) {
    throw new UsageError([`${setting}: ${strange.join(", ")} is not known. Choose from: ${all.join(", ")}.`]);
  }
}
function resolveScope(config, catalogue, whereSet) {
  const { scope } = config;
  const ids = catalogue.frameworks.map((framework) => framework.id);
  known(scope.frameworks, ids, `${whereSet("scope", "frameworks")}scope.frameworks`);
  const categories = {};
  for (const framework of catalogue.frameworks) {
    const groups = framework.groups.map((group) => group.id);
    const chosen = scope.categories[framework.id];
    known(chosen ?? [], groups, `${whereSet("scope", "categories")}scope.categories`);
    categories[framework.id] = groups.filter((group) => chosen?.includes(group) ?? true);
  }
  return {
    ...config,
    scope: { ...scope, frameworks: scope.frameworks.length > 0 ? scope.frameworks : ids, categories }
  };
}

// src/config/stated.ts
function checkStated(config, catalogue, whereSet) {
  const checks = new Set(catalogue.checks.map(({ id }) => id));
  const controls = new Set(
    catalogue.frameworks.flatMap((framework) => framework.controls.flatMap(({ id }) => [id, `${framework.id}/${id}`]))
  );
  const faults = [];
  const refuse = (keys, says) => {
    faults.push(`${whereSet(...keys)}${keys.join(".")}: ${says}`);
  };
  const known2 = (what, name, all, keys) => {
    if (name === null || all.has(name)) return;
    refuse(keys, `there is no ${what} ${name}.${suggest(name, [...all])}`);
  };
  config.assertions.forEach(({ check, control }, index) => {
    known2("check", check, checks, ["assertions", index, "check"]);
    known2("control", control, controls, ["assertions", index, "control"]);
  });
  const seen = /* @__PURE__ */ new Set();
  config.applicability.forEach(({ control }, index) => {
    const keys = ["applicability", index, "control"];
    known2("control", control, controls, keys);
    if (seen.has(control)) refuse(keys, `${control} has an entry already. Keep one.`);
    seen.add(control);
  });
  if (faults.length > 0) throw new UsageError(faults);
}

// src/derive/lists.ts
function listOf2(value) {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [{ unresolved: value.unresolved }] : [];
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isHole(value);
}

// src/derive/component-change.ts
var MAX_LISTED = 500;
var NO_EARLIER = "no evidence of a release before was given";
function componentChanges(facts, earlier) {
  const then = billsBySubject(earlier?.facts ?? []);
  return [...billsBySubject(facts)].sort(([a], [b]) => byCodeUnit(a, b)).map(([subject, bills]) => {
    const unknown4 = unknownBefore(earlier, then, subject);
    const changes2 = unknown4 === null ? changesOf(bills, then.get(subject) ?? []) : null;
    const attributes = {
      subject,
      previous: earlier?.release ?? null,
      bills: bills.map(({ id }) => id),
      added: kept(changes2?.added, unknown4),
      removed: kept(changes2?.removed, unknown4),
      updated: kept(changes2?.updated, unknown4),
      counts: countsOf2(changes2, unknown4)
    };
    const { place, evidence } = bills[0];
    return { type: "component-change", id: `component-change:${subject}`, attributes, origins: {}, place, evidence };
  });
}
function unknownBefore(earlier, then, subject) {
  if (earlier === null) return { unresolved: NO_EARLIER };
  if (then.has(subject)) return null;
  const what = then.size === 0 ? "no bill of materials" : "no bill of materials of this";
  return { unresolved: `the evidence of the release before has ${what}` };
}
function billsBySubject(facts) {
  const bySubject2 = /* @__PURE__ */ new Map();
  for (const bill of facts) {
    if (bill.type !== "sbom") continue;
    const subjects = listOf2(bill.attributes.subjects).flatMap((one) => isObject2(one) ? subjectName(one) : []);
    const own = subjects.length > 0 ? subjects : [String(bill.attributes.path)];
    for (const subject of new Set(own)) bySubject2.set(subject, [...bySubject2.get(subject) ?? [], bill]);
  }
  return bySubject2;
}
function subjectName({ purl, name }) {
  if (typeof purl === "string") return [purl.replace(/[?#].*$/s, "").replace(/@[^@/]*$/, "")];
  if (typeof name !== "string" || name === "") return [];
  return [name.replace(/@sha256:[0-9a-f]{64}$/, "").replace(/:v?\d[^/:]*$/, "")];
}
function inventoryOf(bills) {
  const versions = /* @__PURE__ */ new Map();
  let open2 = null;
  for (const { attributes } of bills) {
    const { inventory: inventory2 } = attributes;
    const components2 = isObject2(inventory2) ? inventory2.components : inventory2;
    if (components2 === void 0) open2 ??= "the evidence was made by a version that lists no components";
    for (const one of listOf2(components2)) {
      if (isHole(one)) {
        open2 ??= one.unresolved;
        continue;
      }
      if (!isObject2(one) || typeof one.component !== "string") continue;
      const known2 = versions.get(one.component) ?? /* @__PURE__ */ new Set();
      versions.set(one.component, known2);
      for (const version of listOf2(one.versions)) if (typeof version === "string") known2.add(version);
    }
  }
  return { versions, open: open2 };
}
function changesOf(bills, before) {
  const [now, then] = [digestsOf(bills), digestsOf(before)];
  if (now !== null && now === then) return { added: [], removed: [], updated: [] };
  return between2(inventoryOf(bills), inventoryOf(before));
}
function digestsOf(bills) {
  const digests = bills.map(({ attributes: { inventory: inventory2 } }) => isObject2(inventory2) ? inventory2.sha256 : null);
  return digests.every((one) => typeof one === "string") ? [...new Set(digests)].sort().join("\n") : null;
}
function between2(now, then) {
  const changes2 = { added: [], removed: [], updated: [] };
  const sorted = (versions) => [...versions].sort(byCodeUnit);
  for (const component of [.../* @__PURE__ */ new Set([...now.versions.keys(), ...then.versions.keys()])].sort(byCodeUnit)) {
    const [is, was] = [now.versions.get(component), then.versions.get(component)];
    if (was === void 0) changes2.added.push({ component, versions: sorted(is ?? /* @__PURE__ */ new Set()) });
    else if (is === void 0) changes2.removed.push({ component, versions: sorted(was) });
    else if (sorted(is).join("\n") !== sorted(was).join("\n"))
      changes2.updated.push({ component, from: sorted(was), to: sorted(is) });
  }
  const hole = (open2) => ({ unresolved: `not all components are known: ${open2}` });
  const more = (some, open2) => open2 === null ? some : [...some, hole(open2)];
  return {
    added: then.open === null ? more(changes2.added, now.open) : [hole(then.open)],
    removed: now.open === null ? more(changes2.removed, then.open) : [hole(now.open)],
    updated: now.open === null && then.open === null ? changes2.updated : [hole(now.open ?? then.open ?? "")]
  };
}
function kept(all, unknown4) {
  if (all === void 0) return unknown4 === null ? [] : [unknown4];
  const more = all.length - MAX_LISTED;
  return more > 0 ? [...all.slice(0, MAX_LISTED), { unresolved: `${more} more are not listed` }] : [...all];
}
function countsOf2(changes2, unknown4) {
  const count = (some) => unknown4 ?? some?.find(isHole) ?? some?.length ?? 0;
  return { added: count(changes2?.added), removed: count(changes2?.removed), updated: count(changes2?.updated) };
}

// src/derive/alarms.ts
var WATCHED = [
  { type: "function", dimensions: ["FunctionName", "Resource"], namespaces: ["AWS/Lambda"] },
  { type: "queue", dimensions: ["QueueName"], namespaces: ["AWS/SQS"] },
  { type: "state-machine", dimensions: ["StateMachineArn"], namespaces: ["AWS/States"] },
  {
    type: "api-stage",
    dimensions: ["ApiName", "ApiId", "GraphQLAPIId"],
    namespaces: ["AWS/ApiGateway", "AWS/AppSync"]
  }
];
var NONE = {
  unresolved: "no alarm is declared in this release: where they are kept elsewhere, state it under assertions"
};
var FOREIGN = { unresolved: "how alarms of this platform name what they watch is not read" };
var alarms = {
  name: "alarms",
  derive: (facts) => {
    const all = facts.all("alarm");
    const watches2 = watchesOf(all);
    const unread = all.flatMap(
      ({ id, attributes: { metrics } }) => listOf2(metrics).some(isHole) ? [{ unresolved: `what ${id} watches is not known` }] : []
    );
    return WATCHED.flatMap(({ type, dimensions, namespaces }) => {
      const own = watches2.filter(
        ({ metric: { namespace = null } }) => isHole(namespace) || namespaces.some((one) => one === namespace)
      );
      const watchersOf = createWatchers(own, dimensions);
      return facts.all(type).map((thing) => {
        const found = [...watchersOf(thing), ...unread];
        return {
          fact: thing.id,
          attributes: { alarms: isForeign(thing) ? [FOREIGN] : all.length === 0 ? [NONE] : found }
        };
      });
    });
  }
};
function isForeign({ type, attributes: { platform, service } }) {
  if (type === "function") return platform !== "aws";
  return service !== void 0 && service !== "sqs" && service !== "step-functions";
}
function watchesOf(all) {
  const composites = all.filter(({ attributes }) => attributes.kind === "composite");
  return all.flatMap((alarm) => {
    const above = composites.flatMap((composite) => {
      const watched = watches(composite, alarm);
      if (watched === null) return [{ unresolved: `whether ${composite.id} goes off with it` }];
      return watched ? listOf2(composite.attributes.actions) : [];
    });
    const told2 = [...listOf2(alarm.attributes.actions), ...above];
    return listOf2(alarm.attributes.metrics).flatMap(
      (metric) => isHole(metric) ? [] : [{ alarm, metric, actions: told2 }]
    );
  });
}
function watches(composite, { attributes: { name = null, logicalId, stack } }) {
  const named3 = listOf2(composite.attributes.alarms);
  const own = composite.attributes.stack === stack;
  if (named3.some((one) => one === name || own && refersTo(one, logicalId))) return true;
  const called = named3.some((one) => typeof one === "string" && !one.includes("${"));
  return named3.some(isHole) || isHole(name) && called ? null : false;
}
function createWatchers(watches2, names) {
  const byKey = /* @__PURE__ */ new Map();
  const everywhere = [];
  const add4 = (key2, element2) => {
    const list2 = byKey.get(key2);
    if (list2 === void 0) byKey.set(key2, [element2]);
    else if (!list2.includes(element2)) list2.push(element2);
  };
  for (const { alarm, metric, actions } of watches2) {
    const { actionsEnabled: enabled = true, stack } = alarm.attributes;
    const unknown4 = { unresolved: `what ${alarm.id} watches is not known` };
    const dimensions = listOf2(metric.dimensions);
    const open2 = isHole(metric.namespace) || dimensions.some((one) => isHole(one.name));
    const element2 = open2 ? unknown4 : { alarm: alarm.id, metric: metric.metric ?? null, enabled, actions };
    const named3 = dimensions.flatMap((one) => {
      if (isHole(one)) return [one];
      const { name = null, value = null } = one;
      return isHole(name) || names.some((known2) => known2 === name) ? [value] : [];
    });
    if (dimensions.length === 0) everywhere.push(element2);
    for (const value of named3) {
      const reference = typeof value === "string" ? REFERENCE.exec(value)?.[1] : void 0;
      if (reference !== void 0) add4(`${stack} ${reference}`, element2);
      else if (typeof value !== "string") everywhere.push(unknown4);
      else
        for (const part of [value, value.slice(value.lastIndexOf(":") + 1), value.split(":", 1)[0]])
          add4(`name ${part}`, element2);
    }
  }
  return ({ type, attributes: { stack, logicalId, api, name } }) => {
    const own = byKey.get(`${stack} ${type === "api-stage" ? api : logicalId}`) ?? [];
    const called = type !== "api-stage" && typeof name === "string" && name !== logicalId ? byKey.get(`name ${name}`) : [];
    return [...own, ...called ?? [], ...everywhere];
  };
}
function refersTo(value, logicalId) {
  const named3 = typeof value === "string" ? REFERENCE.exec(value)?.[1] : void 0;
  return named3 !== void 0 && named3 === logicalId;
}
var REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}(?::[\\w-]+)?$`);

// src/derive/approvals.ts
var HOUR = 36e5;
var FAILINGS = ["stale", "late", "dismissed", "withdrawn", "outsider", "self", "bot-only"];
var approvals = {
  name: "approvals",
  derive: (facts, { at }) => facts.all("change").map((fact) => derivedOf(fact, at))
};
function derivedOf({ id, attributes }, now) {
  const reviews = listOf2(attributes.reviews);
  const known2 = reviews.filter(isObject2);
  const lacking2 = reviews.find(isHole);
  const found = known2.filter(isApproval).map((review) => approvalOf(review, known2, attributes));
  return {
    fact: id,
    attributes: {
      approvals: lacking2 === void 0 ? found : [...found, { unresolved: lacking2.unresolved }],
      approval: outcomeOf(found, lacking2, attributes),
      ...hoursOf(found, lacking2, attributes, now)
    }
  };
}
function isApproval({ state, was }) {
  return state === "approved" || state === "dismissed" && was === "approved";
}
function time(value) {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
function approvalOf(review, all, change) {
  const { by = null, kind = null, at = null, mayWrite = null, roles = [], state } = review;
  return {
    by,
    kind,
    at,
    wrote: wroteOf(by, change.writers),
    final: finalOf(review, change),
    beforeMerge: beforeOf(at, change.at),
    mayWrite,
    roles,
    standing: state === "dismissed" ? "dismissed" : standingOf(review, all, change.at)
  };
}
function wroteOf(by, writers) {
  if (isHole(by)) return { unresolved: by.unresolved };
  const entries2 = listOf2(writers);
  const own = entries2.filter(isObject2).find(({ login }) => login === by);
  const roles = own === void 0 ? [] : listOf2(own.as);
  if (roles.some((role) => role !== "update")) return true;
  if (own !== void 0)
    return { unresolved: "whoever approved it merged the base branch into it, and can have changed something there" };
  const open2 = entries2.find(
    (entry) => isHole(entry) || isObject2(entry) && (entry.known !== true || isHole(entry.login))
  );
  if (open2 === void 0) return false;
  return {
    unresolved: isHole(open2) ? open2.unresolved : "some of it was written under an address that belongs to no account"
  };
}
function finalOf({ commit, tree }, { headCommit, headTree }) {
  if (isHole(headCommit)) return { unresolved: headCommit.unresolved };
  if (typeof commit === "string" && commit === headCommit) return true;
  if (typeof tree !== "string")
    return { unresolved: "the platform does not have the commit any more that was approved" };
  if (isHole(headTree)) return { unresolved: headTree.unresolved };
  return tree === headTree;
}
function beforeOf(at, merged) {
  const [given, came] = [time(at), time(merged)];
  if (given === null || came === null) return { unresolved: "when it was approved or merged is not known" };
  return given <= came;
}
function standingOf(review, all, merged) {
  const [given, came] = [time(review.at), time(merged)];
  const isLater = (other) => {
    const at = time(other.at);
    return at !== null && given !== null && at > given && (came === null || at <= came);
  };
  const withdrawn = all.some(
    (other) => other.state === "changes-requested" && other.by === review.by && isLater(other)
  );
  return withdrawn ? "withdrawn" : "in-force";
}
function measuresOf(approval) {
  const standing3 = approval.standing === "withdrawn" ? "withdrawn" : "dismissed";
  return [
    { value: approval.kind, want: "user", failing: "bot-only" },
    { value: approval.wrote, want: false, failing: "self" },
    { value: approval.mayWrite, want: true, failing: "outsider" },
    { value: approval.standing, want: "in-force", failing: standing3 },
    { value: approval.beforeMerge, want: true, failing: "late" },
    { value: approval.final, want: true, failing: "stale" }
  ];
}
function failingOf(approval, but = []) {
  const measures = measuresOf(approval).filter(({ failing: failing2 }) => !but.includes(failing2));
  const failed = measures.find(({ value, want }) => !isHole(value) && value !== want);
  if (failed !== void 0) return failed.failing;
  const open2 = measures.find(({ value }) => isHole(value))?.value;
  return isHole(open2) ? { unresolved: open2.unresolved } : null;
}
function wentPast({ bypassed = null }) {
  return bypassed !== null && !isHole(bypassed);
}
function outcomeOf(found, lacking2, change) {
  if (isHole(change.pullRequest)) return { unresolved: change.pullRequest.unresolved };
  const failings = found.map((approval) => failingOf(approval));
  if (failings.includes(null)) return "valid";
  const open2 = failings.find((failing2) => isHole(failing2)) ?? lacking2;
  if (isHole(open2)) return { unresolved: open2.unresolved };
  if (change.pullRequest === null) return wentPast(change) ? "bypass" : "none";
  if (isHole(change.emergency)) return { unresolved: change.emergency.unresolved };
  if (change.emergency === true) return "emergency";
  if (wentPast(change)) return "bypass";
  if (isHole(change.reviewDecision)) return { unresolved: change.reviewDecision.unresolved };
  if (change.reviewDecision === "review-required" || change.reviewDecision === "changes-requested") return "bypass";
  return FAILINGS.find((failing2) => failings.includes(failing2)) ?? "none";
}
function lateBy(approval, merged) {
  const at = time(approval.at);
  if (approval.beforeMerge !== false || at === null) return null;
  const otherwise = failingOf(approval, ["late"]);
  return otherwise === null || isHole(otherwise) ? otherwise ?? Math.ceil((at - merged) / HOUR) : null;
}
function hoursOf(found, lacking2, change, now) {
  if (change.pullRequest === null) return { retroactiveHours: null, hoursSince: null };
  const [merged, at] = [time(change.at), time(now)];
  if (merged === null || at === null) {
    const unknown4 = { unresolved: "when it was merged is not known" };
    return { retroactiveHours: unknown4, hoursSince: unknown4 };
  }
  const hours = found.map((approval) => lateBy(approval, merged));
  const open2 = hours.find((one) => isHole(one)) ?? lacking2;
  const known2 = hours.filter((one) => typeof one === "number").sort((a, b) => a - b);
  return {
    retroactiveHours: isHole(open2) ? { unresolved: open2.unresolved } : known2[0] ?? null,
    hoursSince: Math.max(0, Math.floor((at - merged) / HOUR))
  };
}

// src/derive/permissions/strangers.ts
function createStrangers() {
  const named3 = /* @__PURE__ */ new Map();
  const stacks = /* @__PURE__ */ new Map();
  return {
    add: (why, stack = null, among) => {
      if (among === null) {
        if (stacks.size < 2 && !stacks.has(stack)) stacks.set(stack, why);
        return;
      }
      for (const id of among) if (typeof id === "string" && !named3.has(id)) named3.set(id, why);
    },
    at: (id, stack = null) => {
      const other = [...stacks].find(([from]) => from !== stack);
      const why = named3.get(id) ?? other?.[1];
      return why === void 0 ? null : { unresolved: why };
    }
  };
}

// src/derive/artifacts.ts
var artifacts = {
  name: "artifacts",
  derive: (facts) => {
    const usedBy = createUse(facts);
    const signatures = createSigning(facts);
    return facts.all("artifact").map((artifact) => ({
      fact: artifact.id,
      attributes: { usedBy: usedBy(artifact), signatures: signatures(artifact) }
    }));
  }
};
function baseName2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function grouped(map, key2, item) {
  const list2 = map.get(key2);
  if (list2 === void 0) map.set(key2, [item]);
  else list2.push(item);
}
function createUse(facts) {
  const byPath = /* @__PURE__ */ new Map();
  const uploaded = /* @__PURE__ */ new Map();
  const strangers = createStrangers();
  for (const { id, attributes } of facts.all("function")) {
    const { codeForm, codeLocation: location = null } = attributes;
    if (codeForm === "inline" || codeForm === "image") continue;
    if (isHole(location)) {
      const among = location.among?.flatMap((path) => typeof path === "string" ? `artifact:${path}` : []) ?? null;
      strangers.add(`the code of ${id} is not known, and may be this file`, id, among);
    } else if (typeof location === "string") {
      if (location.startsWith("s3://")) {
        if (!uploaded.has(baseName2(location)))
          uploaded.set(baseName2(location), `${location}, the code of ${id}, may be this file`);
      } else grouped(byPath, location, id);
    }
  }
  return (artifact) => {
    const path = String(artifact.attributes.path);
    const known2 = byPath.get(path) ?? [];
    const copy = uploaded.get(baseName2(path));
    const hole = strangers.at(artifact.id, artifact.id) ?? (copy === void 0 ? null : { unresolved: copy });
    return hole === null ? known2 : [...known2, hole];
  };
}
var UNNAMED = "no collected signature names it; one may be in a registry, or in an attestation store of GitHub that was not asked or did not show it";
function createSigning(facts) {
  const digests = new Set(facts.all("artifact").map(({ attributes }) => attributes.sha256));
  const byPath = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  let unknown4 = null;
  const lists = new Map(
    facts.all("signature").flatMap((fact) => isList(fact) ? [[fact.place.path, listOf2(fact.attributes.artifacts)]] : [])
  );
  for (const signature of facts.all("signature")) {
    if (isList(signature) && signature.attributes.verification !== "invalid") continue;
    for (const path of isList(signature) ? [] : listOf2(signature.attributes.artifacts)) {
      if (typeof path === "string") {
        grouped(byPath, path, signature);
        for (const listed3 of lists.get(path) ?? []) if (typeof listed3 === "string") grouped(byPath, listed3, signature);
      } else if (isHole(path)) unknown4 ??= `what ${signature.id} is about is not known`;
    }
    for (const subject of listOf2(signature.attributes.subjects)) {
      if (isHole(subject)) unknown4 ??= `what ${signature.id} is about is not known`;
      const { name, algorithm, digest } = subject;
      if (typeof name !== "string" || name === "" || algorithm !== "sha256") continue;
      if (!digests.has(digest)) grouped(byName, baseName2(name), { name, signature });
    }
  }
  return ({ attributes }) => {
    const path = String(attributes.path);
    const listed3 = /* @__PURE__ */ new Map();
    for (const signature of byPath.get(path) ?? []) listed3.set(signature.id, signed(signature, true));
    for (const { name, signature } of byName.get(baseName2(path)) ?? []) {
      if (path !== name && !path.endsWith(`/${name}`)) continue;
      if (!listed3.has(signature.id)) listed3.set(signature.id, signed(signature, false));
    }
    const signatures = [...listed3].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
    if (unknown4 !== null) return [...signatures, { unresolved: unknown4 }];
    return signatures.length > 0 ? signatures : [{ unresolved: UNNAMED }];
  };
}
function isList({ attributes: { format } }) {
  return format === "checksums";
}
var OPEN = {
  "verified-signer-not-checked": {
    why: "no signer is expected, so none could be checked",
    among: ["verified", "verified-other-signer"]
  },
  "root-not-available": {
    why: "the trust root to verify it with is not available",
    among: ["verified", "verified-other-signer", "invalid"]
  },
  present: { why: "it could not be verified here", among: ["verified", "verified-other-signer", "invalid"] }
};
function signed({ id, attributes }, sameBytes) {
  const { format = null, verification = null, identity = null } = attributes;
  const known2 = isHole(format) ? { unresolved: format.unresolved } : forArtifact(verification, sameBytes);
  return { signature: id, verification: known2, identity };
}
function forArtifact(verification, sameBytes) {
  if (typeof verification !== "string") return verification;
  if (!sameBytes) return verification === "invalid" ? verification : "verified-other-artifact";
  const open2 = OPEN[verification];
  return open2 === void 0 ? verification : { unresolved: open2.why, among: open2.among };
}

// src/derive/carry.ts
var RANK = ["unresolved", "assumed", "conditional", "inherited-default", "literal"];
function originOf(...values) {
  const origins = values.flatMap(([fact, pointer]) => fact?.origins[pointer] ?? []);
  return origins.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))[0];
}
function note(origins, pointer, origin) {
  if (origin !== void 0 && origin.kind !== "literal") origins[pointer] = origin;
}
function fromNumbers(a, b, make) {
  if (typeof a === "number" && typeof b === "number") return make(a, b);
  for (const [known2, open2, swap] of [
    [a, b, false],
    [b, a, true]
  ]) {
    if (!isHole(open2)) continue;
    const among = open2.among?.map(
      (value) => swap ? fromNumbers(value, known2, make) : fromNumbers(known2, value, make)
    );
    const closed = among?.every((value) => !isHole(value));
    return closed && among !== void 0 ? { unresolved: open2.unresolved, among } : { unresolved: open2.unresolved };
  }
  return { unresolved: "one of its two values is no number" };
}

// src/derive/function-names.ts
var LAMBDA_GROUP = "/aws/lambda/";
function createFunctionNames(facts) {
  const byName = /* @__PURE__ */ new Map();
  const byGroup = /* @__PURE__ */ new Map();
  const byLogicalId = /* @__PURE__ */ new Map();
  const add4 = (map, value, { id }) => {
    for (const name of isHole(value) ? value.among ?? [] : [value]) {
      if (typeof name !== "string") continue;
      const list2 = map.get(name);
      if (list2 === void 0) map.set(name, [id]);
      else if (!list2.includes(id)) list2.push(id);
    }
  };
  for (const one of facts.all("function")) {
    add4(byName, one.attributes.name, one);
    add4(byGroup, one.attributes.logGroup, one);
    add4(byLogicalId, one.attributes.logicalId, one);
  }
  return (name) => {
    const bare = name.startsWith(LAMBDA_GROUP) ? name.slice(LAMBDA_GROUP.length) : name;
    const exact = byName.get(bare) ?? byLogicalId.get(bare) ?? byGroup.get(name) ?? byLogicalId.get(serverlessId(bare));
    if (exact !== void 0) return exact;
    const parts = bare.split("-").slice(1, -1);
    return [...new Set(parts.flatMap((part) => byLogicalId.get(part) ?? []))].sort();
  };
}
function serverlessId(key2) {
  const normal2 = key2.replaceAll("-", "Dash").replaceAll("_", "Underscore");
  return `${normal2.charAt(0).toUpperCase()}${normal2.slice(1)}LambdaFunction`;
}

// src/derive/behaviour.ts
var behaviour = {
  name: "behaviour",
  derive: (facts, { at }) => {
    const all = facts.all("function");
    const ids = all.map(({ id }) => id);
    const functionsCalled = createFunctionNames(facts);
    const tried = facts.all("test-case").map((one) => tryOut(one, functionsCalled, ids, at));
    const loose = looseOnes(tried);
    const surely = byFunction(tried, "surely");
    const perhaps = byFunction(tried, "perhaps");
    return [
      ...tried.map(caseAttributes),
      ...all.map((one) => {
        const tests = testsOf(surely.get(one.id) ?? [], perhaps.get(one.id) ?? [], loose);
        return {
          fact: one.id,
          attributes: { tests: tests.list, inputs: inputsOf(one, facts) },
          origins: tests.origins
        };
      })
    ];
  }
};
function tryOut(one, functionsCalled, ids, at) {
  const { functionNames, ranAt = null } = one.attributes;
  const names = Array.isArray(functionNames) ? functionNames.map(String) : [];
  const surely = [];
  const perhaps = [];
  const unknown4 = [];
  for (const name of names) {
    const found = functionsCalled(name);
    if (found.length === 0) unknown4.push(name);
    (found.length === 1 ? surely : perhaps).push(...found);
  }
  const [only2] = ids;
  if (names.length === 0 && ids.length === 1 && only2 !== void 0) surely.push(only2);
  let loose = null;
  if (unknown4.length > 0) loose = `no function is called ${unknown4.join(", ")}`;
  else if (surely.length + perhaps.length === 0) loose = "its tags name no function";
  const daysOld = daysBetween(typeof ranAt === "string" ? ranAt : null, at);
  return { one, surely: [...new Set(surely)], perhaps: [...new Set(perhaps)], loose, daysOld };
}
function caseAttributes({ one, surely, perhaps, loose, daysOld }) {
  const functions = [...surely];
  if (perhaps.length > 0) functions.push({ unresolved: "a name that fits several functions", among: perhaps });
  if (loose !== null) functions.push({ unresolved: loose });
  const origins = {};
  note(origins, "/daysOld", originOf([one, "/ranAt"]));
  return { fact: one.id, attributes: { functions, daysOld }, origins };
}
function entries({ one, daysOld }) {
  const { checks, outcome = null } = one.attributes;
  return (Array.isArray(checks) ? checks : []).map((check) => ({ case: one.id, check, outcome, daysOld }));
}
function byFunction(tried, which) {
  const found = /* @__PURE__ */ new Map();
  for (const each of tried) {
    for (const id of each[which]) {
      const list2 = found.get(id);
      if (list2 === void 0) found.set(id, [each]);
      else list2.push(each);
    }
  }
  return found;
}
function looseOnes(tried) {
  const holes3 = /* @__PURE__ */ new Map();
  for (const each of tried) {
    if (each.loose === null) continue;
    for (const entry of entries(each)) {
      if (entry.outcome === "skipped") continue;
      const key2 = `${String(entry.check)} ${String(entry.outcome)}`;
      const before = holes3.get(key2);
      if (before === void 0) holes3.set(key2, { why: each.loose, first: entry, count: 1 });
      else before.count += 1;
    }
  }
  return [...holes3.values()].map(({ why, first, count }) => {
    const text2 = `${String(first.case)} is tagged check=${String(first.check)}, and ${why}`;
    if (count === 1) return unsure(text2, first);
    const open2 = { unresolved: "one of several cases" };
    return unsure(`${text2}; ${count - 1} more like it`, { ...first, case: open2, daysOld: open2 });
  });
}
function unsure(unresolved, entry) {
  return { unresolved, among: [entry] };
}
function testsOf(surely, perhaps, loose) {
  const origins = {};
  const tests = [];
  for (const each of surely) {
    const origin = originOf([each.one, "/ranAt"]);
    for (const entry of entries(each)) {
      note(origins, `/tests/${tests.length}/daysOld`, origin);
      tests.push(entry);
    }
  }
  for (const each of perhaps) {
    for (const entry of entries(each)) {
      tests.push(unsure(`${each.one.id} is tagged with a name that fits several functions`, entry));
    }
  }
  return { list: [...tests, ...loose], origins };
}
function inputsOf({ attributes: { triggers: triggers2 } }, facts) {
  if (!Array.isArray(triggers2)) return [];
  return triggers2.map((trigger2) => {
    if (isHole(trigger2)) return trigger2;
    const { source = null, service = null } = trigger2;
    const { method = null, validation = [] } = facts.get(String(source))?.attributes ?? {};
    return { source, service, method, validation };
  });
}

// src/derive/chain.ts
var LINKS = ["commit", "build", "signer", "artifact", "manifest", "deployment"];
var NO_ARTIFACT = "no artifact that was collected is known to be its code";
var NO_STATEMENT = "no statement of provenance that was collected names its bytes";
var NOT_DEPLOYED = "what runs as it was not collected";
var BY_TAG = "the manifest names its image by no digest, and a tag can be moved";
var chain = {
  name: "chain",
  derive: (facts) => {
    const deployed = createDeployed(facts);
    const codeOf = createCode(facts, deployed);
    return facts.all("function").map((one) => {
      if (one.attributes.codeForm === "inline") return { fact: one.id, attributes: { chain: [] } };
      const code = codeOf(one);
      const links = {
        ...originOf2(code, facts),
        artifact: isHole(code) ? open(code) : shown(code.by, `sha256:${code.sha256}`),
        manifest: manifestOf(one, code),
        deployment: deploymentOf(deployed(one.id), code)
      };
      return { fact: one.id, attributes: { chain: LINKS.map((link) => ({ link, ...links[link] })) } };
    });
  }
};
function shown(by, says) {
  return { by, says, why: null };
}
function missing(by, why) {
  return { by, says: null, why };
}
function open(why) {
  return { by: null, says: { unresolved: typeof why === "string" ? why : why.unresolved }, why: null };
}
function createDeployed(facts) {
  const byFunction2 = /* @__PURE__ */ new Map();
  for (const fact of facts.all("deployed-code")) {
    const functions = listOf2(fact.attributes.functions);
    for (const id of functions) {
      if (typeof id !== "string") continue;
      const own = byFunction2.get(id) ?? { certain: [], doubtful: [] };
      byFunction2.set(id, own);
      (functions.length === 1 ? own.certain : own.doubtful).push(fact);
    }
  }
  return (functionId) => byFunction2.get(functionId) ?? { certain: [], doubtful: [] };
}
function createCode(facts, deployed) {
  const byFunction2 = /* @__PURE__ */ new Map();
  const byDigest = /* @__PURE__ */ new Map();
  for (const artifact of facts.all("artifact")) {
    const { sha256, usedBy } = artifact.attributes;
    if (typeof sha256 !== "string") continue;
    if (!byDigest.has(sha256)) byDigest.set(sha256, artifact);
    for (const user of listOf2(usedBy)) if (typeof user === "string") byFunction2.set(user, artifact);
  }
  const statementsOf2 = createImageStatements(facts);
  const signaturesOf = createImageSignatures(facts);
  const file = ({ id, attributes }, named3) => ({
    by: id,
    sha256: String(attributes.sha256),
    named: named3,
    statements: listOf2(attributes.provenance),
    signatures: listOf2(attributes.signatures)
  });
  const image = (by, sha256, named3) => ({
    by,
    sha256,
    named: named3,
    statements: statementsOf2(sha256),
    signatures: signaturesOf(sha256)
  });
  return ({ id, attributes }) => {
    const digest = imageDigest(attributes);
    if (digest !== null) return image(id, digest, true);
    const own = byFunction2.get(id);
    if (own !== void 0) return file(own, true);
    for (const { id: by, attributes: run2 } of deployed(id).certain) {
      if (typeof run2.sha256 !== "string") continue;
      if (run2.packageType === "image") return image(by, run2.sha256, false);
      const same3 = byDigest.get(run2.sha256);
      if (same3 !== void 0) return file(same3, String(attributes.codeLocation).includes(run2.sha256));
    }
    return { unresolved: NO_ARTIFACT };
  };
}
function imageDigest({ codeForm, codeLocation }) {
  if (codeForm !== "image" || typeof codeLocation !== "string") return null;
  return /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] ?? null;
}
function createImageSignatures(facts) {
  const found = bySubject(facts.all("signature"), ({ id, attributes: { identity = null } }) => {
    return { signature: id, verification: forImage(facts.get(id)), identity };
  });
  return (sha256) => found.get(sha256) ?? [{ unresolved: "no collected signature names its image" }];
}
function createImageStatements(facts) {
  const statements = facts.all("provenance").filter(({ attributes: { format } }) => String(format).startsWith("slsa-"));
  const found = bySubject(statements, ({ id, attributes }) => {
    const { builder = null, repository = null, commit = null, differences = [], signature } = attributes;
    const signed2 = typeof signature === "string" ? forImage(facts.get(signature)) : attributes.verification ?? null;
    return { statement: id, builder, repository, commit, differences, verification: signed2 };
  });
  return (sha256) => found.get(sha256) ?? [{ unresolved: NO_STATEMENT }];
}
function forImage(signature) {
  if (signature === void 0) return { unresolved: "its signature was not read" };
  const { verification = null, faults } = signature.attributes;
  const isWhole2 = verification === "verified-other-artifact" && listOf2(faults).length === 0;
  return isWhole2 ? "verified" : verification;
}
function bySubject(facts, said3) {
  const byDigest = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const digests = listOf2(fact.attributes.subjects).filter(isObject2).flatMap(({ algorithm, digest = null }) => algorithm === "sha256" ? [digest] : []);
    for (const digest of new Set(digests)) byDigest.set(digest, [...byDigest.get(digest) ?? [], said3(fact)]);
  }
  return byDigest;
}
function originOf2(code, facts) {
  if (isHole(code)) return { commit: open(code), build: open(code), signer: open(code) };
  const said3 = code.statements.filter(isObject2).map((statement) => originIn(statement, facts));
  const unread = code.statements.find(isHole);
  const [best2] = said3.sort((a, b) => gapsIn(a) - gapsIn(b));
  if (best2 !== void 0) return unread === void 0 ? best2 : doubted(best2, unread);
  const none = unread === void 0 ? missing(null, NO_STATEMENT) : open(unread);
  return { commit: none, build: none, signer: signerAmong(code.signatures) };
}
function gapsIn(origin) {
  return Object.values(origin).reduce((sum, { says }) => sum + (says === null ? 4 : isHole(says) ? 1 : 0), 0);
}
function doubted(origin, { unresolved }) {
  const sure = (link) => link.says === null ? open(`${link.why}; of others: ${unresolved}`) : link;
  return { commit: sure(origin.commit), build: sure(origin.build), signer: sure(origin.signer) };
}
function originIn(statement, facts) {
  const by = String(statement.statement);
  const differences = listOf2(statement.differences);
  const { builder = null } = statement;
  const unsure4 = [builder, ...differences].find(isHole);
  const build = unsure4 !== void 0 ? open(unsure4) : differences.includes("builder") ? missing(by, "it names another builder than the certificate of its signer") : typeof builder === "string" ? shown(by, builder) : missing(by, "it does not say who built");
  const { signature, signer = null } = facts.get(by)?.attributes ?? {};
  const signedBy = typeof signature === "string" ? signature : by;
  return {
    commit: commitOf(by, statement, differences, facts.get(by)?.attributes.sourceCommit ?? null),
    build,
    signer: signerOf(signedBy, statement.verification ?? null, signer)
  };
}
var NO_COMMIT = "the statement of its build names no commit";
function commitOf(by, { repository, commit }, differences, built) {
  if (repository === "other") return missing(by, "it was built from another repository");
  if (commit === "other") return missing(by, "it was built from another commit");
  if (differences.some((one) => one === "commit" || one === "repository"))
    return missing(by, "what it says of its source is not what the certificate of its signer says");
  const unknown4 = [repository, commit, ...differences].find(isHole);
  if (unknown4 !== void 0) return open(unknown4);
  if (commit !== "release") return missing(by, NO_COMMIT);
  if (isHole(built)) return open(built);
  return typeof built === "string" ? shown(by, built) : missing(by, NO_COMMIT);
}
var NOT_VOUCHED = {
  unsigned: "nobody signed the statement of its build",
  invalid: "the signature does not hold",
  "verified-other-signer": "another signed it than is expected",
  "verified-other-artifact": "the signature is over other bytes",
  "verified-below-minimum": "the signature has less evidence in logs than is asked for"
};
function signerOf(by, given, identity) {
  const verification = forArtifact(given, true);
  if (isHole(verification)) return open(verification);
  if (verification !== "verified")
    return missing(by, NOT_VOUCHED[String(verification)] ?? "the signature is not verified");
  if (isHole(identity)) return open(identity);
  return shown(by, typeof identity === "string" ? identity : "a key");
}
function signerAmong(signatures) {
  const links = signatures.map(
    (one) => isObject2(one) ? signerOf(String(one.signature), one.verification ?? null, one.identity ?? null) : open(isHole(one) ? one : "it is not known who signed it")
  );
  const best2 = links.find(({ says }) => typeof says === "string") ?? links.find(({ says }) => isHole(says)) ?? links[0];
  return best2 ?? missing(null, "nobody signed it");
}
function manifestOf({ id, attributes }, code) {
  const { codeForm, codeLocation: location = null } = attributes;
  if (isHole(location)) return open(location);
  if (!isHole(code) && code.named) return shown(id, String(location));
  if (isHole(codeForm)) return open(codeForm);
  if (typeof location !== "string") return open("the manifest does not say where its code is");
  if (codeForm === "image") return missing(id, BY_TAG);
  if (codeForm === "local")
    return open("the manifest names sources or a file, and what is made of them was not collected");
  return open("the manifest names an object in a bucket, whose bytes were not read");
}
function deploymentOf({ certain, doubtful }, code) {
  if (isHole(code) && certain.length > 0) return open(code);
  const links = certain.map(({ id, attributes: { sha256 = null } }) => {
    if (isHole(sha256)) return open(sha256);
    const isSame2 = !isHole(code) && sha256 === code.sha256;
    return isSame2 ? shown(id, `sha256:${sha256}`) : missing(id, "what runs has other bytes");
  });
  const worst2 = links.find(({ says }) => says === null) ?? links.find(({ says }) => isHole(says)) ?? links[0];
  if (worst2 !== void 0) return worst2;
  return open(doubtful.length > 0 ? "of which function it is that something was collected is not known" : NOT_DEPLOYED);
}

// src/derive/code-ownership.ts
var SENSITIVE = ["manifest", "policy", "workflow"];
var codeOwnership = {
  name: "code-ownership",
  derive: (facts) => facts.all("repository").map(({ id, attributes }) => ({
    fact: id,
    attributes: { unowned: unownedOf(attributes.codeOwners, pathsOf(facts.all("evidence"))) }
  }))
};
function pathsOf(evidence) {
  const isKept = evidence.some(({ attributes: { commit } }) => typeof commit === "string");
  const found = evidence.flatMap(
    ({ attributes: { kind, path, commit } }) => typeof path === "string" && SENSITIVE.includes(String(kind)) && (!isKept || commit !== null) ? path : []
  );
  return [...new Set(found)].sort();
}
function isRule(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && typeof value.pattern === "string";
}
function unownedOf(codeOwners, paths) {
  const listed3 = listOf2(codeOwners);
  const hole = listed3.find(isHole);
  if (isHole(hole)) return [{ unresolved: hole.unresolved }];
  if (paths.length === 0)
    return [{ unresolved: "no manifest, policy or workflow was read that git keeps, so none could be looked up" }];
  const rules = listed3.filter(isRule).map(({ pattern, owners: owners2 }) => {
    return { pattern, owners: listOf2(owners2).map((owner) => typeof owner === "string" ? owner : "?") };
  });
  const ownerOf3 = ownersOf(rules);
  return paths.filter((path) => (ownerOf3(path)?.owners.length ?? 0) === 0);
}

// src/derive/components.ts
var components = {
  name: "components",
  derive: (facts) => {
    const { byDigest, byName, open: open2 } = subjectsOf(facts);
    return facts.all("artifact").map(({ id, attributes: { path, sha256 } }) => {
      const bills = typeof sha256 === "string" ? byDigest.get(sha256) : void 0;
      if (bills !== void 0) return { fact: id, attributes: { sboms: [...[...bills].map(said), ...open2] } };
      const [namesake] = namesOf(String(path)).flatMap((name) => [...byName.get(name) ?? []]);
      const unresolved = namesake === void 0 ? "no bill of materials that was collected names its bytes" : `${namesake.id} is about something of its name, and does not name its bytes`;
      return { fact: id, attributes: { sboms: [{ unresolved }] } };
    });
  }
};
function namesOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return [.../* @__PURE__ */ new Set([path, name, name.replace(/\.[a-z\d]+$/i, "")])];
}
function subjectsOf(facts) {
  const byDigest = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  const open2 = [];
  const add4 = (map, key2, bill) => {
    const known2 = map.get(key2);
    if (known2 === void 0) map.set(key2, /* @__PURE__ */ new Set([bill]));
    else known2.add(bill);
  };
  for (const bill of facts.all("sbom")) {
    for (const subject of listOf2(bill.attributes.subjects)) {
      if (isHole(subject)) {
        open2.push({ unresolved: `what ${bill.id} is about is not known as a whole` });
        continue;
      }
      const { name, sha256 } = subject;
      if (typeof sha256 === "string") add4(byDigest, sha256, bill);
      if (typeof name === "string" && name !== "") add4(byName, name, bill);
    }
  }
  return { byDigest, byName, open: open2.slice(0, 1) };
}
function countOf(faults) {
  const list2 = listOf2(faults);
  const known2 = list2.filter((fault) => !isHole(fault)).length;
  return known2 > 0 ? known2 : list2.find(isHole) ?? 0;
}
function said({ id, attributes }) {
  const { components: components2 = null, identified = null, elements = null, authors = null, madeAt = null } = attributes;
  return {
    sbom: id,
    faults: countOf(attributes.faults),
    components: components2,
    identified,
    elements,
    authors,
    madeAt
  };
}

// src/model/fact-pattern.ts
function matchesFact(pattern, id) {
  if (pattern === id) return true;
  const parts = pattern.split("*");
  const first = parts.shift() ?? "";
  const last = parts.pop();
  if (last === void 0 || !id.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = id.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return id.length - last.length >= from && id.endsWith(last);
}

// src/derive/pipeline-identities.ts
var ISSUERS = /token\.actions\.githubusercontent\.com|gitlab|vstoken\.dev\.azure\.com|oidc\.circleci\.com|api\.bitbucket\.org|agent\.buildkite\.com|app\.terraform\.io/i;
var EXPRESSION = /\$\{\{[^}]*\}\}/g;
var POOL = /^(projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+)\/providers\//;
function pipelineIdentities(facts, { declarations: { pipeline } }) {
  const known2 = [];
  const open2 = [];
  if (pipeline === null) {
    readWorkflows(facts, known2, open2);
    readTrust(facts, known2);
  }
  return (provider) => {
    const own = pipeline === null ? known2.filter((one) => one.provider === provider) : pipeline.map(declared);
    const why = open2.find((one) => one.provider === provider)?.why ?? null;
    return {
      find: (name) => own.find(({ fits }) => fits(name))?.label ?? null,
      open: why ?? (own.length > 0 ? null : "as whom the pipeline changes things is not known; state it under declarations.pipeline in .evidence.yml")
    };
  };
}
function declared({ identity }) {
  return { provider: null, label: identity, fits: fitting(identity) };
}
function fitting(pattern) {
  const wanted = pattern.toLowerCase();
  const isBare = !/[:/@]/.test(wanted);
  return (name) => {
    const lower2 = name.toLowerCase();
    return matchesFact(wanted, lower2) || isBare && matchesFact(wanted, lower2.slice(lower2.lastIndexOf("/") + 1));
  };
}
function readWorkflows(facts, known2, open2) {
  for (const { attributes } of facts.all("workflow")) {
    for (const one of listOf2(attributes.access)) {
      const identities2 = isObject2(one) ? listOf2(one.identities) : [];
      for (const { provider = null, name = null } of identities2.filter(isObject2)) {
        const label = nameOf(name);
        if (label === null) {
          open2.push({ provider, why: `the name of an identity that ${attributes.path} logs in as is not written` });
        } else known2.push({ provider, label, fits: fitting(patternOf(label)) });
      }
    }
    for (const { provider = null } of listOf2(attributes.credentials).filter(isObject2)) {
      open2.push({ provider, why: `whose the key is that ${attributes.path} logs in with is not known` });
    }
  }
}
function nameOf(name) {
  if (typeof name !== "string") return null;
  return /\w/.test(name.replaceAll(EXPRESSION, "*").split(/[:/]/).at(-1) ?? "") ? name : null;
}
function patternOf(name) {
  const pool = POOL.exec(name)?.[1];
  return pool === void 0 ? name.replaceAll(EXPRESSION, "*") : `principal*://iam.googleapis.com/${pool}/*`;
}
function readTrust(facts, known2) {
  for (const { attributes } of facts.all("trust-statement")) {
    const lets2 = listOf2(attributes.federated).some((one) => typeof one === "string" && ISSUERS.test(one));
    if (attributes.effect !== "allow" || !lets2 || typeof attributes.role !== "string") continue;
    const role = facts.get(attributes.role)?.attributes;
    const name = role?.name ?? null;
    if (typeof name !== "string" || isHole(name)) continue;
    const pattern = name === role?.logicalId ? `*-${name}-*` : name;
    known2.push({ provider: "aws", label: name, fits: fitting(pattern.replaceAll(/\$\{[^}]*\}/g, "*")) });
  }
}

// src/derive/control-plane.ts
var HOUR2 = 36e5;
var NAMED = [
  ...["role", "log-group", "bucket", "table", "queue", "topic", "stream", "secret", "parameter", "alarm", "trail"],
  ...["bus", "state-machine", "layer"]
];
var OF_THE_PLATFORM = "github-actions[bot]";
var CLOUDS = /* @__PURE__ */ new Map([
  ["aws", "aws"],
  ["azure", "azure"],
  ["entra", "azure"],
  ["google", "google"]
]);
var controlPlane = {
  name: "control-plane",
  derive: (facts, context) => {
    const logs = facts.all("control-plane-log");
    const events = facts.all("control-plane-event");
    if (logs.length + events.length === 0) return [];
    const period = periodOf(facts);
    const identities2 = pipelineIdentities(facts, context);
    const byProvider = new Map([...CLOUDS.values()].map((cloud) => [cloud, identities2(cloud)]));
    const subjectsOf2 = createSubjects(facts);
    const silenceOf = createSilence(logs, period);
    const first = /* @__PURE__ */ new Map();
    return [
      ...events.map(({ id, attributes }) => {
        const key2 = `${attributes.provider}
${attributes.eventId}`;
        const earlier = typeof attributes.eventId === "string" ? first.get(key2) ?? null : null;
        if (earlier === null) first.set(key2, id);
        return {
          fact: id,
          attributes: {
            period: when(attributes.at, period),
            pipeline: pipelineOf(attributes, byProvider),
            subjects: subjectsOf2(attributes),
            repeats: earlier,
            silentHours: silenceOf(attributes.provider)
          }
        };
      }),
      ...logs.map(({ id, attributes }) => ({
        fact: id,
        attributes: { silentHours: silenceOf(attributes.provider) }
      }))
    ];
  }
};
function periodOf(facts) {
  const range = facts.all("commit-range")[0]?.attributes;
  const to = timeOf(range?.to);
  if (to === null) return "the period of the release is not known: its history was not read";
  return { from: timeOf(range?.from), to };
}
function timeOf(value) {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
function when(at, period) {
  const time3 = timeOf(at);
  if (typeof period === "string") return { unresolved: period };
  if (time3 === null) return { unresolved: "the event is not dated" };
  if (time3 > period.to) return "after";
  if (period.from === null) return { unresolved: "when the period of the release begins is not known" };
  return time3 < period.from ? "before" : "within";
}
function pipelineOf({ provider, actor, from }, byProvider) {
  if (!isObject2(actor)) return { unresolved: "who did it is not known" };
  const { identity = null, name = null, kind } = actor;
  if (provider === "github") return name === OF_THE_PLATFORM ? OF_THE_PLATFORM : null;
  const known2 = byProvider.get(CLOUDS.get(provider) ?? "");
  if (known2 === void 0) return { unresolved: "whose control plane it is is not known" };
  if (from === "console" || kind === "root" || kind === "service") return null;
  for (const one of [identity, name]) {
    const found = typeof one === "string" ? known2.find(one) : null;
    if (found !== null) return found;
  }
  return known2.open === null ? null : { unresolved: known2.open };
}
function createSubjects(facts) {
  const functions = createFunctionNames(facts);
  const named3 = /* @__PURE__ */ new Map();
  for (const type of NAMED) {
    for (const { id, attributes } of facts.all(type)) {
      if (typeof attributes.name !== "string") continue;
      const key2 = `${type} ${attributes.name}`;
      named3.set(key2, [...named3.get(key2) ?? [], id]);
    }
  }
  const repositories = facts.all("release").map(({ id, attributes }) => [attributes.repository ?? null, id]);
  return ({ resources }) => {
    const found = /* @__PURE__ */ new Set();
    const holes3 = [];
    for (const one of listOf2(resources)) {
      if (!isObject2(one)) {
        holes3.push(one);
        continue;
      }
      const { kind, name } = one;
      if (isHole(name)) holes3.push({ unresolved: name.unresolved });
      if (typeof kind !== "string" || typeof name !== "string") continue;
      const bare = bareName(name);
      const ids = kind === "function" ? functions(bare) : kind === "repository" ? repositories.flatMap(
        ([repository, id]) => String(repository).toLowerCase() === name.toLowerCase() ? [id] : []
      ) : named3.get(`${kind} ${bare}`) ?? [];
      for (const id of ids) found.add(id);
    }
    return [...[...found].sort(), ...holes3];
  };
}
function bareName(name) {
  const group = /:log-group:([^:]+)/.exec(name)?.[1];
  if (group !== void 0) return group;
  const ofFunction = /:function:([^:]+)/.exec(name)?.[1];
  if (ofFunction !== void 0) return ofFunction;
  if (/^https:\/\/[^/]*sqs/.test(name)) return name.slice(name.lastIndexOf("/") + 1);
  if (!name.startsWith("arn:")) return name;
  const last = name.slice(name.lastIndexOf(":") + 1);
  return last.slice(last.lastIndexOf("/") + 1);
}
function createSilence(logs, period) {
  const known2 = /* @__PURE__ */ new Map();
  return (provider) => {
    const before = known2.get(provider);
    if (before !== void 0) return before;
    const silence = silenceIn(
      logs.filter(({ attributes }) => attributes.provider === provider),
      period
    );
    known2.set(provider, silence);
    return silence;
  };
}
function silenceIn(logs, period) {
  if (typeof period === "string") return { unresolved: period };
  if (period.from === null) return { unresolved: "when the period of the release begins is not known" };
  const spans = logs.flatMap(({ attributes }) => {
    const [first, last] = [timeOf(attributes.firstAt), timeOf(attributes.lastAt)];
    return first === null || last === null ? [] : [[first, last]];
  }).sort(([a], [b]) => a - b);
  let reached2 = period.from;
  let longest = 0;
  for (const [first, last] of spans) {
    if (first > reached2) longest = Math.max(longest, Math.min(first, period.to) - reached2);
    reached2 = Math.max(reached2, last);
  }
  longest = Math.max(longest, period.to - reached2);
  return Math.ceil(10 * longest / HOUR2) / 10;
}

// src/derive/declarations.ts
var declarations = {
  name: "declarations",
  derive: (facts, { declarations: { public: open2, functions } }) => [
    ...facts.all("endpoint").map(({ id }) => ({
      fact: id,
      attributes: { declaredPublic: open2.some(({ fact }) => matchesFact(fact, id)) }
    })),
    ...facts.all("function").map(({ id }) => {
      const about = functions.filter(({ fact }) => matchesFact(fact, id));
      return {
        fact: id,
        attributes: {
          statedEffects: agreed(about, "effects"),
          statedTenants: agreed(about, "tenants"),
          statedTemporaryFiles: agreed(about, "temporaryFiles")
        }
      };
    })
  ]
};
function agreed(entries2, name) {
  const values = [...new Set(entries2.flatMap((entry) => entry[name] ?? []))].sort();
  if (values.length > 1) return { unresolved: "declarations in .evidence.yml contradict each other", among: values };
  return values[0] ?? null;
}

// src/derive/deployed-code.ts
var NO_ARTIFACT2 = "no artifact of the release is known to be its code";
var deployedCode = {
  name: "deployed-code",
  derive: (facts) => {
    const functionsOf = createFunctions(facts);
    const releasedOf = createReleased(facts);
    return facts.all("deployed-code").map(({ id, attributes }) => {
      const functions = functionsOf(attributes.name);
      const [only2 = null, ...others] = functions;
      const lacking2 = functions.find(isHole);
      if (lacking2 !== void 0) {
        const open2 = [{ unresolved: lacking2.unresolved }];
        return { fact: id, attributes: { functions, released: open2, same: open2 } };
      }
      const released = typeof only2 === "string" && others.length === 0 ? releasedOf(only2) : [];
      return { fact: id, attributes: { functions, released, same: sameOf(attributes, released) } };
    });
  }
};
function createFunctions(facts) {
  const namesOf3 = createFunctionNames(facts);
  const unnamed = facts.all("function").find(({ attributes: { name } }) => isHole(name) && name.among === void 0);
  return (name) => {
    if (typeof name !== "string") return [{ unresolved: isHole(name) ? name.unresolved : "it has no name" }];
    const found = namesOf3(name);
    if (found.length > 0 || unnamed === void 0) return [...found];
    return [{ unresolved: `the name of ${unnamed.id} is not known, and can be this one` }];
  };
}
function createReleased(facts) {
  const byFunction2 = /* @__PURE__ */ new Map();
  const add4 = (functionId, entry) => {
    byFunction2.set(functionId, [...byFunction2.get(functionId) ?? [], entry]);
  };
  for (const { id, attributes } of facts.all("artifact")) {
    for (const user of listOf2(attributes.usedBy)) {
      if (typeof user === "string") add4(user, { what: id, sha256: attributes.sha256 ?? null });
    }
  }
  for (const { id, attributes } of facts.all("function")) {
    const digest = imageDigest2(attributes);
    if (digest !== null) add4(id, { what: String(attributes.codeLocation), sha256: digest });
  }
  return (functionId) => byFunction2.get(functionId) ?? [];
}
function imageDigest2({ codeForm, codeLocation }) {
  if (codeForm !== "image" || typeof codeLocation !== "string") return null;
  return /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] ?? null;
}
function sameOf({ sha256 }, released) {
  if (isHole(sha256)) return [{ unresolved: sha256.unresolved }];
  if (released.length === 0) return [{ unresolved: NO_ARTIFACT2 }];
  return released.flatMap(
    (entry) => typeof entry === "object" && entry !== null && "sha256" in entry && entry.sha256 === sha256 ? [entry.what ?? null] : []
  );
}

// src/derive/deployments.ts
var MINUTE = 6e4;
var RULES = ["reviewers", "gates", "deployFrom", "patterns"];
var deployments = {
  name: "deployments",
  derive: (facts) => {
    const all = facts.all("deployment");
    const wrote = createWrote(facts);
    return all.map((fact) => {
      const { attributes } = fact;
      return {
        fact: fact.id,
        attributes: {
          state: stateOf(attributes),
          replacedAt: replacedAt(attributes),
          waitMinutes: waitOf(attributes),
          ...rulesOf(attributes.environment ?? null, facts.all("environment")),
          approvals: listOf2(attributes.reviews).flatMap((review) => approvalOf2(review, attributes, wrote)),
          earlier: earlierOf2(fact, all)
        }
      };
    });
  }
};
function statusesOf({ statuses }) {
  const list2 = listOf2(statuses);
  const known2 = list2.filter(isObject2).map(({ state = null, at = null }) => ({ state, at }));
  return { known: known2, open: list2.find((one) => isHole(one)) };
}
function stateOf(attributes) {
  const { known: known2, open: open2 } = statusesOf(attributes);
  if (open2 !== void 0) return { unresolved: open2.unresolved };
  const last = known2.findLast(({ state }) => state !== "inactive")?.state;
  if (last === void 0) return "none";
  if (isHole(last)) return { unresolved: last.unresolved };
  if (last === "success") return "success";
  return last === "failure" || last === "error" ? "failure" : "in-progress";
}
function replacedAt(attributes) {
  const { known: known2, open: open2 } = statusesOf(attributes);
  const replaced = known2.findLast(({ state }) => state === "inactive");
  return replaced?.at ?? (open2 === void 0 ? null : { unresolved: open2.unresolved });
}
function time2(value) {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
function waitOf(attributes) {
  const { known: known2, open: open2 } = statusesOf(attributes);
  if (open2 !== void 0) return { unresolved: open2.unresolved };
  const first = known2.findIndex(({ state }) => state === "waiting");
  if (first < 0) return null;
  const last = known2.findLastIndex(({ state }) => state === "waiting");
  const [from, to] = [time2(known2[first]?.at), time2(known2[last + 1]?.at)];
  if (from === null) return { unresolved: "when it began to wait is not known" };
  return to === null ? { unresolved: "it is still waiting" } : Math.max(0, Math.floor((to - from) / MINUTE));
}
function rulesOf(environment, environments) {
  const own = environments.find(
    ({ attributes: { name } }) => typeof name === "string" && typeof environment === "string" && name.toLowerCase() === environment.toLowerCase()
  );
  if (own !== void 0) return Object.fromEntries(RULES.map((rule) => [rule, own.attributes[rule] ?? null]));
  const unseen = environments.map(({ attributes: { name } }) => name).find((name) => isHole(name));
  const why = isHole(environment) ? environment : unseen;
  const unresolved = isHole(why) ? why.unresolved : "the platform does not show the environment, so that what it asked for is not known";
  return {
    reviewers: [{ unresolved }],
    gates: [{ unresolved }],
    deployFrom: { unresolved },
    patterns: [{ unresolved }]
  };
}
function createWrote(facts) {
  const changes2 = facts.all("change");
  const ranges = facts.all("commit-range");
  const isWhole2 = ranges.some(
    ({ attributes: { routes } }) => listOf2(routes).some((one) => isObject2(one) && one.whole === true)
  );
  return (by) => {
    if (isHole(by)) return { unresolved: by.unresolved };
    const verdicts = changes2.map(({ attributes }) => wroteOf(by, attributes.writers));
    if (verdicts.includes(true)) return true;
    if (!isWhole2) return { unresolved: "not all changes of the release are known, and so not who wrote them" };
    return verdicts.find((verdict) => isHole(verdict)) ?? false;
  };
}
function approvalOf2(review, { by: starter = null }, wrote) {
  if (isHole(review)) return [{ unresolved: review.unresolved }];
  if (!isObject2(review) || review.state !== "approved") return [];
  const { by = null, kind = null } = review;
  return [{ by, kind, wrote: wrote(by), started: startedBy(by, starter) }];
}
function startedBy(by, starter) {
  const unknown4 = [by, starter].find((one) => isHole(one));
  return isHole(unknown4) ? { unresolved: unknown4.unresolved } : by === starter;
}
function beganAt(attributes) {
  const { known: known2 } = statusesOf(attributes);
  return time2(known2.find(({ state }) => state === "in-progress")?.at) ?? time2(attributes.at);
}
function earlierOf2(fact, all) {
  const { attributes } = fact;
  const began = beganAt(attributes);
  const found = /* @__PURE__ */ new Map();
  const note2 = (entry) => void found.set(JSON.stringify(entry), entry);
  for (const { id, attributes: other } of all) {
    if (id === fact.id) continue;
    const { environment = null, commit } = other;
    if (isHole(environment) || isHole(commit) || isHole(attributes.commit)) {
      note2({ unresolved: reasonOf([environment, commit ?? null, attributes.commit ?? null]) });
      continue;
    }
    if (commit !== attributes.commit || environment === attributes.environment) continue;
    const { known: known2, open: open2 } = statusesOf(other);
    const succeeded = time2(known2.find(({ state }) => state === "success")?.at);
    if (succeeded === null && open2 !== void 0) note2({ unresolved: open2.unresolved });
    else if (succeeded !== null && began !== null && succeeded <= began) note2(environment);
  }
  return [...found.values()];
}
function reasonOf(values) {
  const hole = values.find((value) => isHole(value));
  return hole?.unresolved ?? "it is not known";
}

// src/derive/documents.ts
var documents = {
  name: "documents",
  derive: (facts, { at }) => {
    const all = facts.all("document");
    if (all.length === 0) return [];
    const beside = kindsOf(all);
    const triggers2 = triggersOf(facts);
    const services = servicesOf(facts, triggers2);
    return all.map(({ id, attributes }) => ({
      fact: id,
      attributes: {
        beside,
        reviewedDaysAgo: daysAgo(attributes.reviewed, at),
        periodEndDaysAgo: daysAgo(attributes.periodEnd, at),
        uncoveredTriggers: uncovered(attributes, triggers2),
        uncoveredServices: uncovered(attributes, services)
      }
    }));
  }
};
var THINGS = [
  "function",
  "endpoint",
  "queue",
  "topic",
  "bus",
  "bucket",
  "table",
  "stream",
  "state-machine",
  "secret"
];
var ALSO = new Map(
  Object.entries({
    api: ["api-gateway", "apigateway", "http", "https", "http-api", "rest-api", "endpoint", "function-url"],
    endpoint: ["api", "api-gateway", "apigateway", "http", "https", "http-api", "rest-api", "function-url"],
    function: ["functions", "lambda", "aws-lambda", "azure-functions", "cloud-functions", "cloud-run", "knative"],
    url: ["function-url", "function-urls", "lambda-url", "http", "https"],
    events: ["eventbridge", "event-bridge", "cloudwatch-events"],
    bus: ["events", "eventbridge", "event-bridge"],
    schedule: ["scheduler", "schedules", "cron", "timer", "eventbridge-scheduler"],
    bucket: ["s3", "object-storage", "cloud-storage", "blob-storage", "storage"],
    table: ["dynamodb", "cosmos-db", "firestore", "database"],
    topic: ["sns", "pubsub", "event-grid"],
    queue: ["sqs", "queues", "service-bus", "storage-queue"],
    stream: ["kinesis", "event-hubs"],
    "state-machine": ["step-functions", "stepfunctions", "states", "workflows", "logic-apps"],
    secret: ["secrets", "secrets-manager", "secretsmanager", "key-vault", "secret-manager"]
  })
);
function kindsOf(all) {
  return [...new Set(all.map(({ attributes }) => String(attributes.kind)))].sort();
}
function daysAgo(date, at) {
  if (date === void 0 || date === null) return null;
  if (isHole(date)) return { unresolved: date.unresolved };
  return daysBetween(String(date), at) ?? { unresolved: "a date that cannot be read" };
}
function triggersOf(facts) {
  const names = /* @__PURE__ */ new Set();
  let unknown4 = null;
  for (const { attributes } of facts.all("function")) {
    for (const trigger2 of listOf2(attributes.triggers)) {
      const service = isHole(trigger2) ? trigger2 : trigger2.service ?? null;
      if (typeof service === "string") names.add(service);
      else if (isHole(service)) unknown4 ??= service.unresolved;
    }
  }
  return { names, unknown: unknown4 };
}
function servicesOf(facts, triggers2) {
  const names = new Set(triggers2.names);
  let { unknown: unknown4 } = triggers2;
  for (const thing of THINGS) {
    for (const { attributes } of facts.all(thing)) {
      const { service = thing } = attributes;
      if (typeof service === "string") names.add(service);
      else if (isHole(service)) unknown4 ??= service.unresolved;
    }
  }
  return { names, unknown: unknown4 };
}
function uncovered({ covers: covers4 }, { names, unknown: unknown4 }) {
  const topics = listOf2(covers4);
  const hole = topics.find((topic) => isHole(topic));
  const spokenOf = (name) => [name, `${name}s`, ...ALSO.get(name) ?? []].some((word) => topics.includes(word));
  const missing2 = [...names].filter((name) => !spokenOf(name)).sort();
  const told2 = isHole(hole) ? missing2.map((name) => ({ unresolved: hole.unresolved, among: [name] })) : missing2;
  return unknown4 === null ? told2 : [...told2, { unresolved: unknown4 }];
}

// src/derive/granted.ts
function grantedOf({ approvals: approvals2, emergency }, but = []) {
  return listOf2(approvals2).flatMap((approval) => {
    if (isHole(approval)) return [approval];
    if (!isObject2(approval)) return [];
    const strict = failingOf(approval, but);
    const lenient = failingOf(approval, [...but, "late"]);
    if (isHole(emergency) && strict !== null && lenient === null)
      return [{ approval, hole: { unresolved: emergency.unresolved } }];
    const failing2 = emergency === true ? lenient : strict;
    if (failing2 === null) return [{ approval, hole: null }];
    return isHole(failing2) ? [{ approval, hole: failing2 }] : [];
  });
}
function changeName({ pullRequest, commits }) {
  if (typeof pullRequest === "number") return `#${pullRequest}`;
  const [first] = listOf2(commits);
  return typeof first === "string" ? first : "a change";
}

// src/derive/way.ts
function wayOf(release, facts) {
  const deployments2 = facts.all("deployment").map(({ attributes }) => attributes).filter(({ of, production }) => (of === "release" || isHole(of)) && (production === true || isHole(production)));
  return { release, changes: facts.all("change"), deployments: deployments2 };
}
function doerOf(value, what) {
  if (value === void 0) return { unresolved: `${what} is not read` };
  return isHole(value) ? { unresolved: value.unresolved } : value;
}
function isBot(login) {
  return /\[bot\]$/i.test(login) || login === "web-flow";
}

// src/derive/conflicts.ts
function createPersons() {
  const known2 = /* @__PURE__ */ new Set();
  const holes3 = /* @__PURE__ */ new Set();
  const add4 = (who) => {
    if (isHole(who)) holes3.add(who.unresolved);
    else if (typeof who === "string" && !isBot(who)) known2.add(who);
  };
  return { known: known2, holes: holes3, add: add4 };
}
function createConflictList() {
  const found = /* @__PURE__ */ new Map();
  const holes3 = /* @__PURE__ */ new Set();
  return {
    note: (who, on) => {
      const key2 = canonicalJson(who);
      const entry = found.get(key2) ?? { who, on: [] };
      entry.on.push(on);
      found.set(key2, entry);
    },
    doubt: (reasons) => {
      for (const reason of reasons) holes3.add(reason);
    },
    all: () => [...found.values(), ...[...holes3].map((unresolved) => ({ unresolved }))]
  };
}
function createConflicts({ release, changes: changes2, deployments: deployments2 }) {
  const alone = createConflictList();
  const amongWriters = createConflictList();
  const botsAlone = createConflictList();
  const ownApprovals = createConflictList();
  const ownDeployments = createConflictList();
  const later = laterThan(release, deployments2);
  for (const { attributes } of changes2) {
    const name = changeName(attributes);
    const writers = writersOf(attributes);
    const others = othersOf(attributes, later);
    const apart = [...others.known].filter((person) => !writers.known.has(person));
    if (apart.length === 0 || writers.holes.size > 0) {
      const open2 = [...writers.holes, ...apart.length === 0 ? others.holes : []];
      const who = [...writers.known].sort();
      const list2 = who.length === 0 ? botsAlone : who.length === 1 ? alone : amongWriters;
      if (open2.length === 0) list2.note(who.length === 1 ? who[0] ?? null : who, name);
      else if (writers.holes.size === 0) list2.doubt(open2);
      else for (const one of [alone, amongWriters]) one.doubt(open2);
    }
    const own = ownApproval(attributes);
    if (own !== null && "who" in own) ownApprovals.note(own.who, name);
    else if (own !== null) ownApprovals.doubt([own.unresolved]);
  }
  for (const deployment of deployments2) {
    const own = ownDeployment(deployment);
    const where = typeof deployment.environment === "string" ? deployment.environment : "an environment";
    if (own !== null && "who" in own) ownDeployments.note(own.who, where);
    else if (own !== null) ownDeployments.doubt([own.unresolved]);
  }
  return {
    alone: alone.all(),
    amongWriters: amongWriters.all(),
    botsAlone: botsAlone.all().map((entry) => isObject2(entry) ? { on: entry.on ?? [] } : entry),
    ownApprovals: ownApprovals.all(),
    ownDeployments: ownDeployments.all()
  };
}
function laterThan(release, deployments2) {
  const persons = createPersons();
  persons.add(doerOf(release.by, "who released it"));
  for (const { of, production, by, approvals: approvals2 } of deployments2) {
    const doubt = holeIn([of ?? null, production ?? null]);
    if (doubt !== null) persons.add({ unresolved: doubt });
    else {
      persons.add(doerOf(by, "who deployed it"));
      for (const one of listOf2(approvals2)) persons.add(isObject2(one) ? one.by ?? null : one);
    }
  }
  return persons;
}
function writersOf({ writers }) {
  const persons = createPersons();
  for (const writer of listOf2(writers)) {
    if (!isObject2(writer)) persons.add(writer);
    else {
      persons.add(writer.login ?? null);
      if (writer.known === false && !isHole(writer.login))
        persons.add({ unresolved: "some of it was written under an address that belongs to no account" });
    }
  }
  return persons;
}
function othersOf({ approvals: approvals2, mergedBy, queuedBy, emergency }, later) {
  const persons = createPersons();
  for (const who of later.known) persons.add(who);
  for (const unresolved of later.holes) persons.add({ unresolved });
  persons.add(doerOf(mergedBy, "who merged a change"));
  persons.add(doerOf(queuedBy, "who put a change into the merge queue"));
  for (const approval of listOf2(approvals2)) {
    if (!isObject2(approval)) persons.add(approval);
    else if (approval.standing === "in-force" && approval.mayWrite !== false) {
      const isLate = approval.beforeMerge === false && emergency !== true;
      const doubt = [approval.beforeMerge, approval.mayWrite].find((one) => isHole(one));
      if (!isLate) persons.add(isHole(doubt) ? doubt : approval.by ?? null);
    }
  }
  return persons;
}
function ownAmong(approvals2, hole) {
  if (approvals2.some(({ wrote }) => wrote === false)) return null;
  const doubt = hole ?? holeIn(approvals2.map(({ wrote = null }) => wrote));
  if (doubt !== null) return { unresolved: doubt };
  if (approvals2.length === 0) return null;
  const who = [...new Set(approvals2.flatMap(({ by }) => typeof by === "string" ? by : []))].sort();
  return { who };
}
function holeIn(list2) {
  const hole = list2.find((one) => isHole(one));
  return isHole(hole) ? hole.unresolved : null;
}
function ownApproval({ approvals: approvals2 }) {
  const all = listOf2(approvals2);
  const standing3 = all.filter(isObject2).filter(({ kind, standing: standing4, mayWrite }) => kind === "user" && standing4 === "in-force" && mayWrite !== false);
  return ownAmong(standing3, holeIn(all));
}
function ownDeployment({ of = null, production = null, approvals: approvals2 }) {
  const doubt = holeIn([of, production]);
  if (doubt !== null) return { unresolved: doubt };
  const all = listOf2(approvals2);
  return ownAmong(all.filter(isObject2), holeIn(all));
}

// src/derive/duties.ts
var DUTIES = [
  "author",
  "committer",
  "co-author",
  "approver",
  "merger",
  "releaser",
  "deployer",
  "deployment-approver"
];
var duties = {
  name: "duties",
  derive: (facts) => facts.all("release").map(({ id, attributes }) => {
    if (facts.all("commit-range").length === 0) {
      const unknown4 = { unresolved: "which changes the release holds is not known" };
      return { fact: id, attributes: { duties: [unknown4], conflicts: unknown4 } };
    }
    const way = wayOf(attributes, facts);
    return { fact: id, attributes: { duties: dutiesOf(way), conflicts: createConflicts(way) } };
  })
};
function dutiesOf({ release, changes: changes2, deployments: deployments2 }) {
  const held = /* @__PURE__ */ new Map();
  const holes3 = /* @__PURE__ */ new Set();
  const note2 = (who, duty, of) => {
    if (isHole(who)) holes3.add(who.unresolved);
    if (typeof who !== "string") return;
    const own = held.get(who) ?? /* @__PURE__ */ new Map();
    held.set(who, own.set(duty, (own.get(duty) ?? /* @__PURE__ */ new Set()).add(of)));
  };
  for (const { attributes } of changes2) {
    const name = changeName(attributes);
    const noteAll = (list2, take) => {
      for (const entry of listOf2(list2)) {
        if (isObject2(entry)) take(entry);
        else if (isHole(entry)) holes3.add(entry.unresolved);
      }
    };
    noteAll(attributes.writers, ({ login = null, as }) => {
      for (const duty of listOf2(as)) if (isWriting(duty)) note2(login, duty, name);
    });
    noteAll(attributes.approvals, ({ by = null, standing: standing3 }) => {
      if (standing3 === "in-force") note2(by, "approver", name);
    });
    note2(doerOf(attributes.mergedBy, "who merged a change"), "merger", name);
    note2(doerOf(attributes.queuedBy, "who put a change into the merge queue"), "merger", name);
  }
  note2(
    doerOf(release.by, "who released it"),
    "releaser",
    typeof release.tag === "string" ? release.tag : "the release"
  );
  for (const { by, approvals: approvals2, environment } of deployments2) {
    const where = typeof environment === "string" ? environment : "an environment that is not known";
    note2(doerOf(by, "who deployed it"), "deployer", where);
    for (const approval of listOf2(approvals2)) {
      if (isHole(approval)) holes3.add(approval.unresolved);
      else if (isObject2(approval)) note2(approval.by ?? null, "deployment-approver", where);
    }
  }
  const persons = [...held].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return [
    ...persons.map(([person, own]) => ({
      person,
      kind: isBot(person) ? "bot" : "user",
      held: DUTIES.flatMap((duty) => {
        const of = own.get(duty);
        return of === void 0 ? [] : [{ duty, of: [...of] }];
      })
    })),
    ...[...holes3].map((unresolved) => ({ unresolved }))
  ];
}
function isWriting(duty) {
  return duty === "author" || duty === "committer" || duty === "co-author";
}

// src/derive/environment-uses.ts
function objects(value) {
  return listOf2(value).filter(isObject2);
}
var same = (name) => name;
function byCall(calls) {
  const inputs = objects(calls.inputs);
  const passed = objects(calls.passed);
  return {
    environmentOf: (input) => inputs.find(({ name }) => name === input)?.value ?? {
      unresolved: `whoever calls the workflow does not say what ${input} is`
    },
    from: (name) => calls.inherits === true ? name : passed.find((one) => one.name === name)?.from ?? null
  };
}
var ELSEWHERE = {
  environmentOf: () => ({ unresolved: "the workflow is called from elsewhere, and the caller names the environment" }),
  from: same
};
function waysOf({ attributes: { path, triggers: triggers2 } }, calls) {
  const own = calls.filter(({ workflow }) => workflow === `./${path}`).map(byCall);
  const isStarted = listOf2(triggers2).some((trigger2) => trigger2 !== "workflow_call");
  if (isStarted) return [{ ...ELSEWHERE, from: same }, ...own];
  return own.length > 0 ? own : [ELSEWHERE];
}
function usesOf(facts) {
  const workflows = facts.all("workflow");
  const calls = workflows.flatMap(
    ({ attributes }) => objects(attributes.access).flatMap((one) => objects([one.calls ?? null]))
  );
  return workflows.flatMap((fact) => {
    const ways = waysOf(fact, calls);
    return objects(fact.attributes.access).filter((access) => access.calls === null).flatMap((access) => ways.flatMap((way) => usesBy(fact, access, way)));
  });
}
function usesBy({ attributes: { path } }, access, { environmentOf, from }) {
  const input = access.environmentInput ?? null;
  const named3 = listOf2(access.environments);
  const environments = typeof input === "string" ? [...named3, environmentOf(input)] : named3;
  const identities2 = objects(access.identities).map(
    ({ name = null, provider = null, refs, account = null }) => ({
      name,
      provider,
      refs: listOf2(refs),
      account
    })
  );
  const use = { workflow: String(path), job: String(access.job), secrets: listOf2(access.secrets), identities: identities2, from };
  return (environments.length === 0 ? [null] : environments).map((environment) => ({ ...use, environment }));
}

// src/derive/environment-shares.ts
var environmentShares = {
  name: "environment-shares",
  derive: (facts) => {
    const environments = facts.all("environment");
    if (environments.length === 0) return [];
    const uses = usesOf(facts);
    const places = environments.map((fact) => placeOf(fact, uses));
    const nowhere = {
      name: null,
      production: false,
      uses: uses.filter(({ environment }) => environment === null),
      fact: null
    };
    const open2 = uses.filter((use) => isHole(use.environment) && (use.secrets.length > 0 || use.identities.length > 0));
    const anywhere = open2.map(
      ({ workflow, job }) => ({
        unresolved: `the environment of the job ${job} of ${workflow} is only known when it runs`
      })
    );
    return places.map((place) => ({
      fact: place.fact?.id ?? "",
      attributes: {
        deployedBy: [...eachOnce2(place.uses.map(({ workflow, job }) => ({ workflow, job }))), ...anywhere],
        shares: eachOnce2([...sharesOf(place, places, nowhere), ...anywhere])
      }
    }));
  }
};
function placeOf(fact, uses) {
  const { name = null, production = null } = fact.attributes;
  const isHere = ({ environment }) => typeof environment === "string" && typeof name === "string" && environment.toLowerCase() === name.toLowerCase();
  return { name, production, uses: uses.filter(isHere), fact };
}
function eachOnce2(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
function sharesOf(own, places, nowhere) {
  if (own.uses.length === 0) {
    const unresolved = `no workflow here deploys to ${textOf2(own.name)}, so its roles and secrets are not known`;
    return [{ unresolved }, ...accountsWith(own, places)];
  }
  const others = places.filter((other) => other !== own && !isSame(own, other));
  return [
    ...accountsWith(own, others),
    ...[...others, ...isSame(own, nowhere) ? [] : [nowhere]].flatMap((other) => [
      ...common(own, other, "role", identitiesOf),
      ...common(own, other, "secret", secretsOf)
    ])
  ];
}
function isSame({ production }, other) {
  return typeof production === "boolean" && production === other.production;
}
function textOf2(name) {
  return typeof name === "string" ? name : "an environment that is not known";
}
function common(own, other, what, thingsOf) {
  const [a, b] = [thingsOf(own), thingsOf(other)];
  const found = [...a.known].flatMap(([name, mayBeOwn]) => {
    const there = b.known.get(name);
    if (there === void 0) return [];
    const doubt = mayBeOwn ?? there ?? doubtOf(own, other);
    return [doubt ?? { environment: other.name, what, name }];
  });
  const hasSome = ({ known: known2, open: open3 }) => known2.size + open3.length > 0;
  const open2 = hasSome(a) && hasSome(b) ? [...a.open, ...b.open] : [];
  return [...found, ...open2];
}
function doubtOf(own, other) {
  const unknown4 = [own.production, other.production].find((value) => isHole(value));
  return isHole(unknown4) ? { unresolved: `of ${textOf2(other.name)}: ${unknown4.unresolved}` } : null;
}
function hasOwn({ fact }, kind, name) {
  if (fact === null) return false;
  const list2 = listOf2(fact.attributes[kind]);
  if (list2.some((one) => typeof one === "string" && one.toUpperCase() === name)) return true;
  const hole = list2.find((one) => isHole(one));
  const unresolved = `whether ${textOf2(fact.attributes.name ?? null)} has a ${kind === "secrets" ? "secret" : "variable"} ${name} of its own is not known`;
  return isHole(hole) ? { unresolved: `${unresolved}: ${hole.unresolved}` } : false;
}
function secretsOf(place) {
  const known2 = /* @__PURE__ */ new Map();
  const open2 = [];
  for (const { secrets, from } of place.uses) {
    for (const secret of secrets) {
      if (isHole(secret)) open2.push({ unresolved: secret.unresolved });
      if (typeof secret !== "string") continue;
      const own = hasOwn(place, "secrets", secret);
      const source = from(secret);
      if (own === true || source === null) continue;
      if (isHole(source)) open2.push({ unresolved: source.unresolved });
      else if (typeof source === "string" && known2.get(source) !== null) known2.set(source, own === false ? null : own);
    }
  }
  return { known: known2, open: open2 };
}
function identitiesOf(place) {
  const known2 = /* @__PURE__ */ new Map();
  const open2 = [];
  for (const { identities: identities2, from } of place.uses) {
    for (const { name, refs } of identities2) {
      if (isHole(name)) open2.push({ unresolved: name.unresolved });
      if (typeof name !== "string") continue;
      const owned = refs.map((ref) => ownRef(place, ref, from));
      if (owned.includes(true)) continue;
      const doubt = owned.find((one) => isHole(one));
      if (known2.get(name) !== null) known2.set(name, isHole(doubt) ? doubt : null);
    }
  }
  return { known: known2, open: open2 };
}
function ownRef(place, ref, from) {
  if (isHole(ref)) return { unresolved: ref.unresolved };
  const [kind = "", name = ""] = String(ref).split(".");
  if (kind !== "secrets") return hasOwn(place, "variables", name);
  const own = hasOwn(place, "secrets", name);
  if (own !== false || from(name) === name) return own;
  return { unresolved: `what ${name} is, is said by whoever calls the workflow` };
}
function accountsOf({ name, fact, uses }) {
  const stated = listOf2(fact?.attributes.accounts);
  if (!stated.some((one) => isHole(one))) return stated;
  const found = uses.flatMap(({ identities: identities2 }) => identities2.map(({ account }) => account));
  const isWhole2 = uses.length > 0 && found.every((account) => typeof account === "string");
  const isBare = found.length === 0 && uses.every(({ secrets }) => secrets.length === 0);
  if (isWhole2 && (found.length > 0 || isBare)) return eachOnce2(found);
  const known2 = found.filter((account) => typeof account === "string");
  return [
    ...eachOnce2(known2),
    {
      unresolved: `the accounts of ${textOf2(name)} are not stated; do so under declarations.environments in .evidence.yml`
    }
  ];
}
function accountsWith(own, others) {
  const mine = accountsOf(own);
  const lacking2 = mine.filter((account) => isHole(account));
  const found = others.filter((other) => other !== own && !isSame(own, other)).flatMap((other) => {
    const theirs = accountsOf(other);
    const shared = mine.filter((account) => typeof account === "string" && theirs.includes(account));
    return [
      ...shared.map((name) => doubtOf(own, other) ?? { environment: other.name, what: "account", name }),
      ...theirs.filter((account) => isHole(account))
    ];
  });
  return [...lacking2, ...found];
}

// src/derive/evidence-age.ts
var evidenceAge = {
  name: "evidence-age",
  derive: (facts, { at }) => facts.all("evidence").map(({ id, attributes: { producedAt } }) => ({
    fact: id,
    attributes: { ageDays: typeof producedAt === "string" ? daysBetween(producedAt, at) : null }
  }))
};

// src/derive/exercises.ts
var exercises = {
  name: "exercises",
  derive: (facts) => {
    const attributes = { lastExercise: lastExercise(facts), tests: testsOf2(facts) };
    return facts.all("stack").map(({ id }) => ({ fact: id, attributes }));
  }
};
function lastExercise(facts) {
  const records = facts.all("document").filter(({ attributes }) => attributes.kind === "continuity-exercise");
  const [first, ...others] = records;
  if (first === void 0) return null;
  let latest = first;
  for (const record of others) {
    const before = daysAgo2(latest);
    const days = daysAgo2(record);
    if (before === null || days === null)
      return { unresolved: `which exercise is the latest: ${record.id} or ${latest.id}` };
    if (days < before) latest = record;
  }
  const { outcome = null, reviewedDaysAgo = null } = latest.attributes;
  return { document: latest.id, outcome, daysAgo: reviewedDaysAgo };
}
function daysAgo2({ attributes: { reviewedDaysAgo } }) {
  return typeof reviewedDaysAgo === "number" ? reviewedDaysAgo : null;
}
function testsOf2(facts) {
  return facts.all("test-case").flatMap(({ id, attributes }) => {
    const { checks, functionNames, outcome = null, daysOld = null } = attributes;
    if (Array.isArray(functionNames) && functionNames.length > 0) return [];
    return (Array.isArray(checks) ? checks : []).map((check) => ({ case: id, check, outcome, daysOld }));
  });
}

// src/derive/fact-index.ts
function createFactIndex(facts) {
  const byType = /* @__PURE__ */ new Map();
  const byId2 = /* @__PURE__ */ new Map();
  for (const fact of [...facts].sort(byFactId)) {
    const list2 = byType.get(fact.type);
    if (list2 === void 0) byType.set(fact.type, [fact]);
    else list2.push(fact);
    if (!byId2.has(fact.id)) byId2.set(fact.id, fact);
  }
  return { all: (type) => byType.get(type) ?? [], get: (id) => byId2.get(id) };
}
function byFactId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// src/derive/firewalls.ts
var PROTECTED = ["api-stage", "domain"];
var firewalls = {
  name: "firewalls",
  derive: (facts) => {
    const associations = facts.all("waf-association");
    const strangers = createStrangers();
    for (const { id, attributes } of associations) {
      const { resource = null, stack } = attributes;
      if (isHole(resource)) {
        strangers.add(`what ${id} stands before is not known, and may be this one`, stack, resource.among ?? null);
      }
    }
    return PROTECTED.flatMap((type) => facts.all(type)).map((stage) => {
      const origins = {};
      const own = associations.filter(({ attributes: attributes2 }) => attributes2.resource === stage.id);
      const other = strangers.at(stage.id, stage.attributes.stack);
      const open2 = other === null ? [] : [other];
      const webAcls = own.map((association, index) => {
        note(origins, `/webAcls/${index}`, originOf([association, ""]));
        return association.id;
      });
      const attributes = {
        webAcls: [...webAcls, ...open2],
        firewallRules: [...own.flatMap(rulesOf2), ...open2]
      };
      return { fact: stage.id, attributes, origins };
    });
  }
};
function rulesOf2({ id, attributes: { rules = [] } }) {
  return listOf2(rules).map(
    (rule) => isHole(rule) || rule === null || typeof rule !== "object" || Array.isArray(rule) ? rule : { association: id, ...rule }
  );
}

// src/derive/handler-source.ts
var MODULES = [
  {
    runtime: /^(?:nodejs|node\b)/i,
    endings: [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx"],
    isDotted: false
  },
  { runtime: /^python/i, endings: [".py"], isDotted: true },
  { runtime: /^ruby/i, endings: [".rb"], isDotted: false }
];
var CLASS_ENDINGS = [".java", ".kt", ".groovy", ".scala"];
var ARCHIVE = /\.(?:zip|jar|war|tar|tgz|gz)$/i;
var SOURCE = /\.(?:[cm]?[jt]sx?|py|rb|cs|java|kt)$/i;
function unknown(why) {
  return { kind: "unknown", why };
}
function below(folder, path) {
  return folder === "." || folder === "" ? path : `${folder}/${path}`;
}
function folderOf({ attributes, place }, stack) {
  const { codeForm = null, codeLocation = null } = attributes;
  if (codeForm === "inline") return { why: "its code stands in the manifest" };
  if (codeForm === "image") return { why: "its code is in an image, which does not name its source" };
  if (codeForm === "local" && typeof codeLocation === "string") {
    if (ARCHIVE.test(codeLocation))
      return { why: `its code is in ${codeLocation}, and what that was packed from is not stated` };
    return { folder: codeLocation };
  }
  if (stack?.attributes.dialect === "serverless" && codeForm === "s3" && isHole(codeLocation)) {
    return { folder: place.path.split("/").slice(0, -1).join("/") };
  }
  if (isHole(codeLocation)) return { why: `where its code is is not known: ${codeLocation.unresolved}` };
  return { why: `its code is at ${String(codeLocation)}, and what that was packed from is not stated` };
}
function moduleOf(handler, isDotted) {
  const path = handler.replace(/^\.\//, "");
  const slash = path.lastIndexOf("/") + 1;
  const dot = isDotted ? path.lastIndexOf(".") : path.indexOf(".", slash);
  if (path.startsWith("/") || dot <= slash || path.split("/").includes("..")) return null;
  const module = path.slice(0, dot);
  return isDotted ? module.replaceAll(".", "/") : module;
}
function classOf(handler) {
  const name = handler.split("::", 1)[0] ?? "";
  return /^[\w$]+(?:\.[\w$]+)+$/.test(name) ? name.replace(/\$.*$/, "").replaceAll(".", "/") : null;
}
function handlerSource(fact, stack) {
  const { platform = null, runtime = null, handler = null, codeLocation = null } = fact.attributes;
  const lacking2 = firstHole(runtime, handler);
  if (lacking2 !== null) return unknown(lacking2);
  const code = folderOf(fact, stack);
  const isJava = typeof runtime === "string" && /^java/i.test(runtime);
  if (isJava && typeof handler === "string") {
    const path = classOf(handler);
    if (path === null) return unknown(`its handler ${handler} names no class with its package`);
    return { kind: "classFiles", paths: CLASS_ENDINGS.map((ending) => `${path}${ending}`) };
  }
  if ("why" in code) return unknown(code.why);
  if (platform === "azure" && typeof codeLocation === "string" && SOURCE.test(codeLocation)) {
    return { kind: "files", paths: [codeLocation] };
  }
  if (typeof runtime === "string" && /^(?:go|provided)/i.test(runtime)) {
    return { kind: "folder", path: code.folder, extension: ".go" };
  }
  if (typeof handler !== "string") return unknown("its manifest names no handler");
  const language = MODULES.find((one) => typeof runtime === "string" && one.runtime.test(runtime));
  if (language === void 0) return unknown(`a handler of ${String(runtime)} does not name its source file`);
  const module = moduleOf(handler, language.isDotted);
  if (module === null) return unknown(`its handler ${handler} names no file of its own code`);
  return { kind: "files", paths: language.endings.map((ending) => below(code.folder, `${module}${ending}`)) };
}
function firstHole(...values) {
  for (const value of values) if (isHole(value)) return value.unresolved;
  return null;
}

// src/derive/handler-coverage.ts
var NONE2 = { files: [] };
var handlerCoverage = {
  name: "handler-coverage",
  derive: (facts) => {
    const reports = facts.all("coverage").filter(({ attributes }) => attributes.repeated !== true).map(reportOf);
    return facts.all("function").map((fact) => {
      const { id, attributes } = fact;
      const stack = typeof attributes.stack === "string" ? facts.get(attributes.stack) : void 0;
      return {
        fact: id,
        attributes: { coverage: reports.length === 0 ? [] : coverageOf(handlerSource(fact, stack), reports) }
      };
    });
  }
};
function reportOf({ id, attributes, place }) {
  const listed3 = listOf2(attributes.files);
  const entries2 = listed3.filter(isObject2).flatMap((file) => typeof file.path === "string" ? [[file.path, file]] : []);
  const hole = listed3.find(isHole);
  return { id, path: place.path, files: new Map(entries2), hole: isHole(hole) ? hole.unresolved : null };
}
function coverageOf(source, reports) {
  if (source.kind === "unknown") return [{ unresolved: `which source its handler is is not known: ${source.why}` }];
  const found = [];
  const open2 = [];
  for (const report of reports) {
    const said3 = findIn(report, source);
    if ("why" in said3) {
      open2.push(said3.why);
      continue;
    }
    for (const path of said3.files) {
      const { lines = null, branches = null, statements = null } = report.files.get(path) ?? {};
      found.push({ report: report.id, file: path, lines, branches, statements });
    }
    if (said3.files.length === 0 && report.hole !== null) open2.push(`${report.id}: ${report.hole}`);
  }
  if (found.length > 0 || open2.length > 0)
    return [...found, ...[...new Set(open2)].map((unresolved) => ({ unresolved }))];
  return [
    { unresolved: `no coverage report names ${wordsOf(source)}; what is deployed may be built from another file` }
  ];
}
function wordsOf(source) {
  if (source.kind === "folder") return `a file ${source.extension} of ${source.path}`;
  const [first = ""] = source.paths;
  return source.paths.length === 1 ? first : `${first.replace(/\.\w+$/, "")}.*`;
}
function findIn(report, source) {
  if (source.kind === "folder") return inFolder(report, source.path, source.extension);
  if (source.kind === "classFiles") return oneOf(report, endingWith(report, source.paths));
  const exact = source.paths.filter((path) => report.files.has(path));
  if (exact.length > 0) return oneOf(report, exact);
  const relative2 = oneOf(report, fromReportFolder(report, source.paths));
  if ("why" in relative2 || relative2.files.length > 0) return relative2;
  const perhaps = [
    ...endingWith(report, source.paths),
    ...[...report.files.keys()].filter((path) => source.paths.some((one) => one.endsWith(`/${path}`)))
  ];
  return perhaps.length === 0 ? NONE2 : { why: `${report.id} may mean it by ${perhaps[0]}: below which folder is not stated` };
}
function oneOf({ id }, paths) {
  if (paths.length <= 1) return { files: [...paths] };
  return { why: `${id} names several files that it may be: ${paths.slice(0, 3).join(", ")}` };
}
function endingWith({ files }, sources2) {
  return [...files.keys()].filter((path) => sources2.some((source) => path === source || path.endsWith(`/${source}`)));
}
function fromReportFolder(report, sources2) {
  const steps = report.path.split("/").slice(0, -1);
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
  return sources2.flatMap(
    (source) => folders.flatMap((folder) => {
      const path = source.startsWith(`${folder}/`) ? source.slice(folder.length + 1) : null;
      return path !== null && report.files.has(path) ? [path] : [];
    })
  );
}
function inFolder(report, folder, extension) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of report.files.keys()) {
    if (!path.endsWith(extension)) continue;
    const of = path.split("/").slice(0, -1).join("/");
    byFolder.set(of, [...byFolder.get(of) ?? [], path]);
  }
  const exact = byFolder.get(folder === "." ? "" : folder);
  if (exact !== void 0) return { files: exact.sort() };
  if (folder === "." || folder === "") {
    return byFolder.size === 0 ? NONE2 : { why: `${report.id} does not say which of its folders is the root` };
  }
  const ending = [...byFolder.keys()].filter((of) => of.endsWith(`/${folder}`));
  if (ending.length > 1)
    return { why: `${report.id} names several folders that it may be: ${ending.slice(0, 3).join(", ")}` };
  const [only2] = ending;
  return only2 === void 0 ? NONE2 : { files: (byFolder.get(only2) ?? []).sort() };
}

// src/derive/images.ts
var REFERENCE2 = new RegExp(`\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}`, "g");
var ELSEWHERE2 = { unresolved: "the registry of the image is declared elsewhere" };
var images = {
  name: "images",
  derive: (facts) => {
    const registries = facts.all("image-registry");
    return facts.all("function").map(({ id, attributes }) => ({
      fact: id,
      attributes: { imageRegistry: registryOf(attributes, registries) }
    }));
  }
};
function registryOf({ packageType, codeLocation = null, stack }, registries) {
  if (packageType === "zip") return null;
  if (typeof codeLocation !== "string")
    return isHole(codeLocation) ? { unresolved: codeLocation.unresolved } : ELSEWHERE2;
  const named3 = new Set([...codeLocation.matchAll(REFERENCE2)].map(([, name]) => name));
  const path = codeLocation.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
  const found = registries.find(({ attributes: { logicalId, name, stack: of } }) => {
    if (of === stack && named3.has(String(logicalId))) return true;
    return typeof name === "string" && !name.includes("${") && path.endsWith(`/${name}`);
  });
  if (found === void 0) return ELSEWHERE2;
  const { tagsImmutable = false, scanOnPush = false } = found.attributes;
  return { registry: found.id, tagsImmutable, scanOnPush };
}

// src/derive/installs.ts
import { posix } from "node:path";
var TOOLS = {
  npm: { ecosystem: "npm" },
  pnpm: { ecosystem: "npm" },
  yarn: { ecosystem: "npm" },
  bun: { ecosystem: "npm" },
  pip: { ecosystem: "pypi" },
  pipenv: { ecosystem: "pypi", manifest: /(?:^|\/)Pipfile$/ },
  poetry: { ecosystem: "pypi", manifest: /(?:^|\/)pyproject\.toml$/ },
  uv: { ecosystem: "pypi", manifest: /(?:^|\/)pyproject\.toml$/ },
  go: { ecosystem: "go" },
  mvn: { ecosystem: "maven", isDownward: true },
  gradle: { ecosystem: "gradle", isDownward: true },
  dotnet: { ecosystem: "nuget", isDownward: true },
  nuget: { ecosystem: "nuget", isDownward: true },
  cargo: { ecosystem: "cargo" },
  bundle: { ecosystem: "rubygems" }
};
var installs = {
  name: "installs",
  derive: (facts) => {
    const commands = facts.all("workflow").flatMap(commandsOf);
    const lockfiles = facts.all("lockfile");
    const folders = foldersByEcosystem(lockfiles);
    return lockfiles.map((lockfile) => ({
      fact: lockfile.id,
      attributes: { installs: commands.flatMap((command) => told(command, lockfile, folders)) }
    }));
  }
};
function commandsOf({ attributes: { path = null, installs: found } }) {
  if (isHole(found)) return [unknown2(found)];
  return (Array.isArray(found) ? found : []).map((one) => {
    if (isHole(one)) return unknown2(one);
    const { tool = null, command = null, keeps = null, folder = null, target = null, line = null } = one;
    return { tool, command, keeps, folder, target, line, path };
  });
}
function unknown2({ unresolved }) {
  return { unresolved };
}
function foldersByEcosystem(lockfiles) {
  const found = /* @__PURE__ */ new Map();
  for (const { attributes } of lockfiles) {
    const { ecosystem } = attributes;
    const known2 = found.get(String(ecosystem)) ?? /* @__PURE__ */ new Set();
    for (const path of pathsOf2(attributes)) known2.add(posix.dirname(path));
    found.set(String(ecosystem), known2);
  }
  return found;
}
function pathsOf2({ manifest, path }) {
  return [manifest, path].filter((one) => typeof one === "string");
}
function told(command, lockfile, folders) {
  if (isHole(command)) return [command];
  if (isHole(command.tool)) return [unknown2(command.tool)];
  const name = String(command.tool);
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : void 0;
  const { manifest, ecosystem } = lockfile.attributes;
  if (isHole(ecosystem)) return [unknown2(ecosystem)];
  if (tool === void 0 || tool.ecosystem !== ecosystem || tool.manifest?.test(String(manifest)) === false) return [];
  const installed = isOf(command, lockfile, tool.isDownward === true, folders.get(tool.ecosystem) ?? /* @__PURE__ */ new Set());
  if (installed === false) return [];
  const frozen = isFrozen(command.keeps, lockfile);
  if (installed === null) return frozen === true ? [] : [{ unresolved: "a command that installs may be of it" }];
  return [{ command: command.command, frozen, path: command.path, line: command.line }];
}
function isOf({ folder, target }, { attributes }, isDownward, folders) {
  const paths = pathsOf2(attributes);
  if (isHole(target) || typeof folder !== "string") return null;
  const own = paths.map((path) => posix.dirname(path));
  const otherwise = [attributes.manifest, attributes.path].some((one) => isHole(one)) ? null : false;
  if (typeof target === "string") {
    return paths.includes(target) || isDownward && own.some((at) => isBelow(at, folderOf2(target))) || otherwise;
  }
  if (isDownward) return own.slice(0, 1).some((at) => isBelow(at, folder)) || otherwise;
  for (let at = folder; ; at = posix.dirname(at)) {
    if (folders.has(at)) return own.includes(at) || otherwise;
    if (at === "." || at === "/") return otherwise;
  }
}
function folderOf2(target) {
  if (/\.\w*proj$/.test(target)) return null;
  return /\.(?:slnx?|slnf|xml)$/.test(target) ? posix.dirname(target) : target;
}
function isBelow(folder, from) {
  return from !== null && (from === "." || folder === from || folder.startsWith(`${from}/`));
}
function isFrozen(keeps, { attributes }) {
  const { path, loose = null, format, enforced = false } = attributes;
  if (path === null) return false;
  for (const value of [keeps, path]) if (isHole(value)) return unknown2(value);
  if (keeps === "kept" || keeps === "changed") return keeps === "kept";
  if (enforced === true) return true;
  if (keeps === "when-set") return enforced;
  if (keeps === "when-hashed") return isHole(enforced) ? unknown2(enforced) : hasHashes(loose);
  return isHole(format) ? unknown2(format) : String(format).startsWith("yarn berry");
}
function hasHashes(loose) {
  if (isHole(loose)) return unknown2(loose);
  const list2 = Array.isArray(loose) ? loose : [];
  const lacks = list2.map((one) => isHole(one) ? one : one.lacks ?? null);
  if (lacks.some((one) => one === "hash" || one === "version")) return false;
  const hole = lacks.find((one) => isHole(one));
  return isHole(hole) ? unknown2(hole) : true;
}

// src/derive/intents.ts
var SILENT = {
  unresolved: "nothing is declared: list what is meant to be reached under declarations in .evidence.yml"
};
var intents = {
  name: "intents",
  derive: (facts, { declarations: { public: open2, internal } }) => facts.all("endpoint").map(({ id }) => {
    const named3 = (list2) => list2.some(({ fact }) => matchesFact(fact, id));
    const stated = named3(internal) ? "internal" : named3(open2) ? "public" : null;
    const intent = open2.length + internal.length === 0 ? SILENT : stated;
    return { fact: id, attributes: { intent } };
  })
};

// src/derive/log-groups.ts
var LAMBDA_GROUP2 = "/aws/lambda/";
var REFERENCE3 = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.Arn)?\\}$`);
var OF_FUNCTION = new RegExp(`^/aws/lambda/\\$\\{(${LOGICAL_ID})\\}$`);
function createLogGroups(facts) {
  const byName = /* @__PURE__ */ new Map();
  const byLogicalId = /* @__PURE__ */ new Map();
  const anywhere = /* @__PURE__ */ new Map();
  const claimed = /* @__PURE__ */ new Set();
  for (const group of facts.all("log-group")) {
    const { name, stack } = group.attributes;
    const logicalId = group.id.slice(group.id.lastIndexOf("#") + 1);
    byLogicalId.set(`${stack} ${logicalId}`, group);
    if (typeof name !== "string" || name === logicalId) continue;
    byName.set(`${stack} ${name}`, group);
    anywhere.set(name, [...anywhere.get(name) ?? [], group]);
  }
  const functions = facts.all("function");
  const surely = /* @__PURE__ */ new Map();
  for (const one of functions) {
    const group = groupOf(one, byName, byLogicalId);
    if (group === void 0) continue;
    surely.set(one.id, group);
    if (one.attributes.logGroup === null) claimed.add(group);
  }
  const open2 = openGroups(facts, claimed);
  return (one) => {
    const { stack, logGroup = null } = one.attributes;
    const group = surely.get(one.id);
    if (group !== void 0) return { surely: group, perhaps: null };
    if (isHole(logGroup))
      return { surely: null, perhaps: facts.all("log-group").length > 0 ? logGroup.unresolved : null };
    if (byLogicalId.has(`${stack} ${logGroup}`))
      return { surely: null, perhaps: `whether a log group is called ${logGroup}` };
    for (const name of namesOf2(one)) {
      const other = name.includes("${") ? void 0 : anywhere.get(name)?.find(({ attributes }) => attributes.stack !== stack);
      if (other !== void 0) return { surely: null, perhaps: `${other.id} has its name, in another stack` };
    }
    const unnamed = logGroup === null ? open2.ofLambda : open2.any;
    return { surely: null, perhaps: unnamed };
  };
}
function groupOf({ attributes }, byName, byLogicalId) {
  const { stack, logGroup = null, name = null, logicalId } = attributes;
  if (logGroup === null) {
    const named3 = name === logicalId || typeof name !== "string" ? void 0 : byName.get(`${stack} ${LAMBDA_GROUP2}${name}`);
    return byName.get(`${stack} ${LAMBDA_GROUP2}\${${logicalId}}`) ?? named3;
  }
  if (typeof logGroup !== "string") return void 0;
  const reference = REFERENCE3.exec(logGroup)?.[1];
  return reference === void 0 ? byName.get(`${stack} ${logGroup}`) : byLogicalId.get(`${stack} ${reference}`);
}
function namesOf2({ attributes: { logGroup = null, name = null } }) {
  if (typeof logGroup === "string") return [logGroup];
  const names = isHole(name) ? name.among ?? [] : [name];
  return names.flatMap((one) => typeof one === "string" ? LAMBDA_GROUP2 + one : []);
}
function openGroups(facts, claimed) {
  const open2 = { ofLambda: null, any: null };
  for (const group of facts.all("log-group")) {
    const { name } = group.attributes;
    if (claimed.has(group) || typeof name === "string" && (!name.includes("${") || OF_FUNCTION.test(name))) continue;
    const why = `the name of ${group.id} is not known`;
    open2.any ??= why;
    const start = typeof name === "string" ? name.slice(0, name.indexOf("${")) : "";
    if (start.startsWith(LAMBDA_GROUP2) || LAMBDA_GROUP2.startsWith(start)) open2.ofLambda ??= why;
  }
  return open2;
}

// src/derive/inventory.ts
var inventory = {
  name: "inventory",
  derive: (facts) => {
    const roleEvidence = createRoleEvidence(facts);
    const artifactEvidence = createArtifactEvidence(facts);
    const groupEvidence = createGroupEvidence(facts);
    const sampleEvidence = createSampleEvidence(facts);
    return facts.all("function").map((one) => {
      const parts = [
        ...roleEvidence(one),
        ...triggerEvidence(one),
        ...artifactEvidence(one),
        ...groupEvidence(one),
        ...sampleEvidence(one)
      ];
      return { fact: one.id, attributes: { evidence: holesLast(parts) } };
    });
  }
};
function shown2(aspect, fact) {
  return { aspect, fact };
}
function unknown3(aspect, why) {
  return { unresolved: `${aspect}: ${why}` };
}
function triggerEvidence({ attributes }) {
  return listOf2(attributes.triggers).map(
    (trigger2) => isHole(trigger2) ? unknown3("trigger", trigger2.unresolved) : shown2("trigger", trigger2.source ?? null)
  );
}
function createRoleEvidence(facts) {
  return ({ attributes: { role = null } }) => {
    if (isHole(role)) return [unknown3("role", role.unresolved)];
    const fact = typeof role === "string" ? facts.get(role) : void 0;
    if (fact === void 0) return [];
    const texts = listOf2(fact.attributes.policyTexts).map(
      (policy) => isHole(policy) ? policy : policy.text
    );
    if (texts.some((text2) => typeof text2 === "string" && text2 !== "not-supplied")) return [shown2("role", fact.id)];
    const open2 = texts.find(isHole);
    return isHole(open2) ? [unknown3("role", open2.unresolved)] : [];
  };
}
function createArtifactEvidence(facts) {
  const known2 = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Set();
  for (const { id, attributes } of facts.all("artifact")) {
    names.add(baseName3(attributes.path));
    for (const user of listOf2(attributes.usedBy))
      if (typeof user === "string") push(known2, user, shown2("artifact", id));
  }
  return ({ id, attributes }) => known2.get(id) ?? mayBeThere(attributes, names);
}
function mayBeThere({ codeLocation = null }, names) {
  if (names.size === 0) return [];
  if (isHole(codeLocation)) return [unknown3("artifact", codeLocation.unresolved)];
  if (typeof codeLocation !== "string" || !codeLocation.startsWith("s3://") || !names.has(baseName3(codeLocation)))
    return [];
  return [unknown3("artifact", `whether ${codeLocation} is the file of the same name`)];
}
function createGroupEvidence(facts) {
  const groupsOf2 = createLogGroups(facts);
  return (one) => {
    const { surely, perhaps } = groupsOf2(one);
    if (surely !== null) return [shown2("log", surely.id)];
    return perhaps === null ? [] : [unknown3("log", perhaps)];
  };
}
function createSampleEvidence(facts) {
  const known2 = /* @__PURE__ */ new Map();
  let stray = null;
  for (const { id, attributes } of facts.all("log-sample")) {
    const { function: owner = null } = attributes;
    if (typeof owner === "string") push(known2, owner, shown2("log", id));
    else if (isHole(owner) && owner.among !== void 0) {
      for (const one of owner.among) push(known2, String(one), unknown3("log", `${id}: ${owner.unresolved}`));
    } else if (isHole(owner)) stray ??= `${id}: ${owner.unresolved}`;
  }
  return ({ id, attributes }) => {
    const found = known2.get(id) ?? [];
    return stray !== null && isHole(attributes.name) ? [...found, unknown3("log", stray)] : found;
  };
}
function baseName3(path) {
  return String(path).slice(String(path).lastIndexOf("/") + 1);
}
function push(map, key2, value) {
  const list2 = map.get(key2);
  if (list2 === void 0) map.set(key2, [value]);
  else list2.push(value);
}
function holesLast(parts) {
  const holes3 = new Map(parts.flatMap((part) => isHole(part) ? [[part.unresolved, part]] : []));
  return [...parts.filter((part) => !isHole(part)), ...holes3.values()];
}

// src/derive/layers.ts
var OWN = new RegExp(`^\\$\\{(?:[^{}#]+#)?${LOGICAL_ID}(?:\\.\\w+)?\\}$`);
var PART = /((?:\$\{[^}]*\}|[^:])*)/.source;
var ARN = new RegExp(`^arn:${PART}:lambda:${PART}:${PART}:layer:${PART}(?::${PART})?$`);
var layers = {
  name: "layers",
  derive: (facts) => facts.all("function").map(({ id, attributes: { layers: named3 = [] } }) => ({
    fact: id,
    attributes: { layerVersions: listOf2(named3).map(takenApart) }
  }))
};
function takenApart(layer) {
  if (isHole(layer)) return orOf(layer);
  if (typeof layer !== "string") return { unresolved: "a layer that is no text" };
  if (OWN.test(layer)) return { layer, account: null, version: null };
  const [, , , account, , version] = ARN.exec(layer) ?? [];
  if (account === void 0) return { unresolved: "whose layer it is cannot be told from its name" };
  const number = /^\d+$/.test(version ?? "") ? Number(version) : null;
  const open2 = version?.includes("${") === true;
  return {
    layer,
    account: isOpen(account) ? { unresolved: "the account is only known at deployment" } : account,
    version: open2 ? { unresolved: "the version is only known at deployment" } : number
  };
}
function orOf({ unresolved, among }) {
  const parts = among?.map(takenApart);
  return parts === void 0 || parts.some(isHole) ? { unresolved } : { unresolved, among: parts };
}
function isOpen(account) {
  return account.includes("${") && account !== "${AWS::AccountId}";
}

// src/derive/log-correlation.ts
var MAX_NAMED = 20;
var logCorrelation = {
  name: "log-correlation",
  derive: (facts) => {
    const logs = facts.all("log-sample").map((fact) => ({ fact, owner: ownerOf(fact), ids: idsOf(fact) }));
    const seen = /* @__PURE__ */ new Map();
    for (const log of logs) {
      for (const id of log.ids) {
        const list2 = seen.get(id);
        if (list2 === void 0) seen.set(id, [log]);
        else list2.push(log);
      }
    }
    const owners2 = new Set(logs.flatMap(({ owner }) => owner ?? []));
    return logs.map((log) => ({
      fact: log.fact.id,
      attributes: { correlation: correlationOf(log, seen, owners2) }
    }));
  }
};
function correlationOf({ fact, owner, ids }, seen, owners2) {
  if (owner === null) return { unresolved: "nothing says which one function its lines are of" };
  if (owners2.size < 2) return null;
  const others = /* @__PURE__ */ new Set();
  let shared = 0;
  for (const id of ids) {
    const elsewhere = (seen.get(id) ?? []).filter((log) => log.owner !== null && log.owner !== owner);
    if (elsewhere.length > 0) shared++;
    for (const log of elsewhere) others.add(log.fact.id);
  }
  const isWhole2 = [fact.attributes.ids ?? []].flat().every((kind) => !isHole(kind) && !kind.isEstimate);
  return {
    functions: owners2.size - 1,
    compared: ids.length,
    shared,
    isWhole: isWhole2,
    logs: [...others].sort().slice(0, MAX_NAMED)
  };
}
function ownerOf({ attributes: { function: id, owner } }) {
  if (typeof id === "string") return id;
  if (isHole(owner) || typeof owner !== "object" || owner === null || Array.isArray(owner)) return null;
  return typeof owner.name === "string" ? owner.name.replace(/^\/aws\/lambda\//, "") : null;
}
function idsOf({ attributes: { ids } }) {
  if (!Array.isArray(ids)) return [];
  const all = ids.flatMap((kind) => {
    const sketch = isHole(kind) ? null : kind.sketch;
    return Array.isArray(sketch) ? sketch.filter((id) => typeof id === "string") : [];
  });
  return [...new Set(all)];
}

// src/derive/log-limits.ts
var logLimits = {
  name: "log-limits",
  derive: (facts) => facts.all("log-sample").map(({ id, attributes }) => ({
    fact: id,
    attributes: { timeLimit: limitOf(attributes.function ?? null, attributes.invocations ?? null, facts) }
  }))
};
function limitOf(owner, invocations, facts) {
  if (isHole(invocations)) return { unresolved: invocations.unresolved };
  const durations = invocations?.durationMs ?? null;
  if (durations === null) return null;
  if (isHole(durations)) return { unresolved: durations.unresolved };
  if (isHole(owner)) return { unresolved: owner.unresolved };
  if (owner === null) return { unresolved: "nothing says whose lines it holds" };
  const seconds = facts.get(String(owner))?.attributes.timeoutSeconds ?? null;
  if (isHole(seconds)) return { unresolved: seconds.unresolved };
  if (typeof seconds !== "number" || seconds <= 0)
    return { unresolved: `${String(owner)} has no timeout to compare with` };
  const { max, p99 } = durations;
  return { timeoutMs: seconds * 1e3, maxRatio: ratio(max, seconds), p99Ratio: ratio(p99, seconds) };
}
function ratio(ms, seconds) {
  if (isHole(ms)) return { unresolved: ms.unresolved };
  return typeof ms === "number" ? Math.floor(ms / (seconds * 1e3) * 1e4) / 1e4 : { unresolved: "it is not told" };
}

// src/derive/log-owner.ts
var MAX_AMONG = 16;
var logOwner = {
  name: "log-owner",
  derive: (facts) => {
    const functionsCalled = createFunctionNames(facts);
    return facts.all("log-sample").map(({ id, attributes }) => ({
      fact: id,
      attributes: { function: ownerOf2(attributes.owner ?? null, functionsCalled) }
    }));
  }
};
function ownerOf2(owner, functionsCalled) {
  if (owner === null) return null;
  if (isHole(owner)) return { unresolved: owner.unresolved };
  const { name } = owner;
  if (isHole(name)) return { unresolved: name.unresolved };
  if (typeof name !== "string") return { unresolved: "its owner has no name" };
  const found = functionsCalled(name);
  const [only2] = found;
  if (only2 === void 0) return { unresolved: `no function is called ${name}` };
  if (found.length === 1) return only2;
  const why = `${found.length} functions may be meant by ${name}`;
  return found.length > MAX_AMONG ? { unresolved: why } : { unresolved: why, among: [...found] };
}

// src/derive/permissions/action-pattern.ts
function matchesPattern(pattern, text2) {
  return matches(pattern, text2, () => true);
}
function coversPattern(pattern, other) {
  return matches(pattern, other, (of, at) => !(of === "?" && at === "*"));
}
function matches(pattern, text2, mayTake) {
  let at = 0;
  let of = 0;
  let star = -1;
  let from = 0;
  while (at < text2.length) {
    if (pattern[of] === "*") {
      star = of++;
      from = at;
    } else if (of < pattern.length && (pattern[of] === "?" || pattern[of] === text2[at]) && mayTake(pattern[of], text2[at] ?? "")) {
      of++;
      at++;
    } else if (star >= 0) {
      of = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (pattern[of] === "*") of++;
  return of === pattern.length;
}
function patternsOverlap(a, b) {
  let row = starsFrom(b);
  for (const one of a) {
    const next = new Array(b.length + 1).fill(false);
    if (one === "*") next[0] = row[0] === true;
    for (let at = 1; at <= b.length; at++) {
      const other = b[at - 1];
      if (one === "*" || other === "*") next[at] = row[at] === true || next[at - 1] === true;
      else next[at] = row[at - 1] === true && (one === "?" || other === "?" || one === other);
    }
    row = next;
  }
  return row[b.length] === true;
}
function starsFrom(pattern) {
  const row = [true];
  for (let at = 1; at <= pattern.length; at++) row[at] = row[at - 1] === true && pattern[at - 1] === "*";
  return row;
}
function hasWildcard(pattern) {
  return /[*?]/.test(pattern);
}

// src/derive/permissions/role-policies.ts
var REFERENCE4 = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.[A-Za-z]+)?\\}$`);
function createRolePolicies(facts, tables) {
  const statements = facts.all("policy-statement");
  const byRole = groupBy(statements, ({ attributes }) => attributes.role);
  const managedByName = groupBy(
    statements,
    ({ attributes: { kind, stack, policy } }) => kind === "managed" ? nameIn(stack, policy) : null
  );
  const documents2 = groupBy(statements, ({ attributes: { kind, policy } }) => kind === "document" ? policy : null);
  const byPolicy = groupBy(statements, ({ id, attributes: { stack } }) => nameIn(stack, policyIn(id)));
  const loose = statements.filter(({ attributes: { role, stack } }) => isHole(role) && typeof stack === "string");
  return (role) => {
    const own = byRole.get(role.id) ?? [];
    const ownByPolicy = groupBy(own, ({ attributes }) => attributes.policy);
    const policies = /* @__PURE__ */ new Map();
    const holes3 = [];
    for (const [name, written] of ownByPolicy) policies.set(name, { name, text: "manifest", statements: written });
    const inline = listOf2(role.attributes.inlinePolicies);
    const managed = listOf2(role.attributes.managedPolicies);
    const listed3 = /* @__PURE__ */ new Set([...inline, ...managed.map((policy) => policy.name)]);
    let unlisted = [...ownByPolicy.keys()].filter((name) => !listed3.has(name)).length;
    const unnamed = (reason) => {
      if (unlisted-- <= 0) holes3.push({ unresolved: reason.unresolved });
    };
    for (const name of inline) {
      if (isHole(name)) unnamed(name);
      else if (typeof name === "string" && !policies.has(name)) {
        policies.set(name, { name, text: "manifest", statements: [] });
      }
    }
    for (const policy of managed) {
      const { name = null, owner } = isHole(policy) ? { name: policy, owner: "other" } : policy;
      if (isHole(name)) {
        if (owner === "stack") unnamed(name);
        else holes3.push({ unresolved: name.unresolved });
      } else if (typeof name === "string" && owner === "aws") {
        policies.set(`${name} aws`, awsPolicy(name));
      } else if (typeof name === "string" && !policies.has(name)) {
        policies.set(name, managedPolicy(name, owner, role.attributes.stack));
      }
    }
    holes3.push(...mayBelong(role, loose));
    const names = [...policies.keys()].sort();
    return { policies: names.flatMap((name) => policies.get(name) ?? []), holes: holes3, boundary: boundaryOf(role) };
  };
  function boundaryOf({
    attributes: { permissionsBoundary: arn = null, stack = null }
  }) {
    if (typeof arn !== "string") return isHole(arn) ? { unknown: arn.unresolved } : null;
    const name = /[^/]+$/.exec(arn)?.[0] ?? arn;
    if (/^arn:[^:]*:iam::aws:policy\//.test(arn)) return awsPolicy(name);
    const logicalId = REFERENCE4.exec(arn)?.[1];
    if (logicalId === void 0) return managedPolicy(name, "other", stack);
    const written = byPolicy.get(nameIn(stack, logicalId) ?? "") ?? [];
    return { name: logicalId, text: written.length > 0 ? "manifest" : "not-supplied", statements: written };
  }
  function awsPolicy(name) {
    const known2 = Object.hasOwn(tables.managedPolicies.policies, name);
    return { name, text: known2 ? "snapshot" : "not-supplied", statements: [] };
  }
  function managedPolicy(name, owner, stack) {
    const written = owner === "stack" ? managedByName.get(nameIn(stack, name) ?? "") : void 0;
    if (written !== void 0) return { name, text: "manifest", statements: written };
    const supplied = documents2.get(name);
    if (supplied !== void 0) return { name, text: "document", statements: supplied };
    return { name, text: "not-supplied", statements: [] };
  }
}
function mayBelong(role, loose) {
  const found = loose.find(({ attributes }) => {
    const { among } = attributes.role;
    return among === void 0 ? attributes.stack !== role.attributes.stack : among.includes(role.id);
  });
  return found === void 0 ? [] : [{ unresolved: `the role that ${found.id} is attached to is not known` }];
}
function policyIn(id) {
  return id.slice(0, id.lastIndexOf("/")).replace(/^.*[#/]/s, "");
}
function nameIn(stack, policy) {
  return typeof stack === "string" && typeof policy === "string" ? `${stack} ${policy}` : null;
}
function groupBy(facts, keyOf4) {
  const groups = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const key2 = keyOf4(fact);
    if (typeof key2 !== "string") continue;
    const group = groups.get(key2);
    if (group === void 0) groups.set(key2, [fact]);
    else group.push(fact);
  }
  return groups;
}

// src/derive/logging.ts
var PUT = "logs:putlogevents";
var IMPLICIT = "no log group of it is declared: one is made at its first invocation, and nothing shows its retention";
var logging = {
  name: "logging",
  derive: (facts, context) => {
    const groupsOf2 = createLogGroups(facts);
    const policiesOf = createLogPolicies(facts, context);
    return facts.all("function").map((one) => {
      const origins = {};
      const groups = groupsOf2(one);
      return {
        fact: one.id,
        attributes: { logGroups: listGroups(groups, origins), logPolicies: policiesOf(one.attributes.role ?? null) },
        origins
      };
    });
  }
};
function listGroups({ surely, perhaps }, origins) {
  if (surely === null) return [{ unresolved: perhaps ?? IMPLICIT }];
  note(origins, "/logGroups/0", originOf([surely, ""]));
  note(origins, "/logGroups/0/retentionDays", originOf([surely, "/retentionDays"]));
  return [{ logGroup: surely.id, retentionDays: surely.attributes.retentionDays ?? null }];
}
function createLogPolicies(facts, { tables }) {
  const policiesOf = createRolePolicies(facts, tables);
  const known2 = /* @__PURE__ */ new Map();
  const statementsOf2 = (role) => {
    const { policies, holes: unknown4 } = policiesOf(role);
    const unsupplied = policies.filter(({ text: text2 }) => text2 === "not-supplied");
    const holes3 = [
      ...unknown4.map(({ unresolved }) => unresolved),
      ...unsupplied.map(({ name }) => `the text of ${name} was not supplied`)
    ];
    const statements = policies.flatMap(({ name, text: text2, statements: written }) => {
      if (text2 !== "snapshot") return written;
      const snapshot = tables.managedPolicies.policies[name]?.statements ?? [];
      return snapshot.map((attributes, at) => ({ id: `managed:${name}/${at}`, attributes }));
    });
    return { statements, holes: holes3.map((unresolved) => ({ unresolved })) };
  };
  const writing = (role) => {
    const { statements, holes: holes3 } = statementsOf2(role);
    const letting = statements.flatMap(({ id, attributes }) => {
      const lets2 = covers(attributes);
      if (lets2 === false || attributes.effect === "deny") return [];
      if (lets2 === true && attributes.effect === "allow") return [id];
      return [{ unresolved: `whether ${id} lets it write log events` }];
    });
    const denying = statements.filter(
      ({ attributes }) => attributes.effect !== "allow" && covers(attributes) !== false
    );
    if (denying.some(({ attributes }) => takesAll(attributes))) return [];
    const [deny] = denying;
    if (deny === void 0) return [...letting, ...holes3];
    return letting.length + holes3.length === 0 ? [] : [{ unresolved: `${deny.id} may deny what others allow` }];
  };
  return (role) => {
    if (role === null) return [];
    if (isHole(role)) return [{ unresolved: role.unresolved }];
    const fact = facts.get(String(role));
    if (fact === void 0) return [{ unresolved: "the role is declared elsewhere" }];
    const before = known2.get(fact.id);
    if (before !== void 0) return before;
    const made = writing(fact);
    known2.set(fact.id, made);
    return made;
  };
}
function covers({ actions, notActions }) {
  const patterns = listOf2(actions).map(
    (action) => isHole(action) ? action : action.pattern ?? null
  );
  if (patterns.some(isPut)) return true;
  const excluded2 = listOf2(notActions);
  if (excluded2.length > 0 && !excluded2.some(isPut)) return excluded2.some(isHole) ? null : true;
  return patterns.some(isHole) ? null : false;
}
function isPut(pattern) {
  return typeof pattern === "string" && matchesPattern(pattern.toLowerCase(), PUT);
}
function takesAll(attributes) {
  const resources = listOf2(attributes.resources);
  const everything = resources.some((resource) => !isHole(resource) && resource.level === 0);
  const free = Array.isArray(attributes.conditions) && attributes.conditions.length === 0;
  return attributes.effect === "deny" && covers(attributes) === true && everything && free;
}

// src/derive/loops.ts
var WRITES = /* @__PURE__ */ new Map([
  ["s3", ["s3:putobject"]],
  ["sqs", ["sqs:sendmessage"]],
  ["sns", ["sns:publish"]],
  ["kinesis", ["kinesis:putrecord", "kinesis:putrecords"]],
  ["dynamodb", ["dynamodb:putitem", "dynamodb:updateitem", "dynamodb:deleteitem", "dynamodb:batchwriteitem"]]
]);
var PREFIX = 3;
var loops = {
  name: "loops",
  derive: (facts, context) => {
    const statementsOf2 = createStatements(facts, context);
    const triggers2 = /* @__PURE__ */ new Map();
    for (const source of facts.all("event-source")) {
      const { function: id = null, service = null } = source.attributes;
      if (WRITES.has(service)) triggers2.set(id, [...triggers2.get(id) ?? [], source]);
    }
    return facts.all("function").map(({ id, attributes: { role = null } }) => {
      const own = triggers2.get(id) ?? [];
      const found = own.length === 0 ? [] : own.flatMap((source) => loopsOf(source, statementsOf2(role), facts));
      return { fact: id, attributes: { loops: found } };
    });
  }
};
function createStatements(facts, { tables }) {
  const policiesOf = createRolePolicies(facts, tables);
  const known2 = /* @__PURE__ */ new Map();
  return (role) => {
    if (role === null) return { statements: [], holes: [] };
    const fact = typeof role === "string" ? facts.get(role) : void 0;
    if (fact === void 0) return { statements: [], holes: [{ unresolved: "what its role lets it do is not known" }] };
    const before = known2.get(fact.id);
    if (before !== void 0) return before;
    const { policies, holes: holes3 } = policiesOf(fact);
    const unsupplied = policies.flatMap(
      ({ name, text: text2 }) => text2 === "not-supplied" ? [{ unresolved: `the text of ${name} was not supplied` }] : []
    );
    const statements = policies.flatMap(({ name, text: text2, statements: written }) => {
      if (text2 !== "snapshot") return written;
      const snapshot = tables.managedPolicies.policies[name]?.statements ?? [];
      return snapshot.map((attributes, at) => ({ id: `managed:${name}/${at}`, attributes }));
    });
    const held = { statements, holes: [...holes3.map(({ unresolved }) => ({ unresolved })), ...unsupplied] };
    known2.set(fact.id, held);
    return held;
  };
}
function loopsOf(trigger2, { statements, holes: holes3 }, facts) {
  const { service = null, source = null, filters = 0, stack } = trigger2.attributes;
  const actions = WRITES.get(service) ?? [];
  if (typeof source !== "string") return [{ unresolved: `the source of ${trigger2.id} is not known` }];
  const about = (wanted) => statements.filter(
    ({ attributes }) => attributes.effect === wanted && lets(attributes, actions) && mayName(attributes, source, stack, service, facts) !== false
  );
  const denying = about("deny");
  const allowing = about("allow").map(({ id, attributes }) => {
    if (denying.length > 0) return { unresolved: `${denying[0]?.id} may deny what ${id} allows` };
    const sure = mayName(attributes, source, stack, service, facts) === true && listOf2(attributes.conditions).length === 0;
    if (!sure) return { unresolved: `whether ${id} lets it write to the source of ${trigger2.id}` };
    return { trigger: trigger2.id, service, statement: id, filters };
  });
  return [...allowing, ...holes3];
}
function lets({ actions }, wanted) {
  return listOf2(actions).some((one) => {
    const pattern = isHole(one) ? null : one.pattern ?? null;
    return typeof pattern === "string" && wanted.some((action) => matchesPattern(pattern.toLowerCase(), action));
  });
}
var REFERENCE5 = new RegExp(`\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}`);
function mayName({ resources }, source, stack, service, facts) {
  const logicalId = REFERENCE5.exec(source)?.[1];
  const name = logicalId === void 0 ? void 0 : nameOf2(facts, service, stack, logicalId);
  const found = listOf2(resources).map((one) => {
    if (isHole(one)) return null;
    const { pattern = null, level = null } = one;
    if (typeof pattern !== "string") return null;
    if (level === 0) return true;
    const named3 = REFERENCE5.exec(pattern)?.[1];
    if (named3 !== void 0 && named3 !== "AWS") return logicalId === void 0 ? null : named3 === logicalId;
    if (typeof level === "number" && level < PREFIX) return pattern.split(":")[2] === service;
    if (logicalId === void 0) return matchesPattern(pattern, source) || patternsOverlap(pattern, `${source}/*`);
    return name === void 0 ? null : pattern.split(/[:/]/).includes(name);
  });
  return found.includes(true) ? true : found.includes(null) ? null : false;
}
var TYPES = /* @__PURE__ */ new Map([
  ["s3", "bucket"],
  ["sqs", "queue"],
  ["sns", "topic"],
  ["kinesis", "stream"],
  ["dynamodb", "table"]
]);
function nameOf2(facts, service, stack, logicalId) {
  const path = String(stack).replace(/^stack:/, "");
  const name = facts.get(`${TYPES.get(service)}:${path}#${logicalId}`)?.attributes.name;
  return typeof name === "string" && name !== logicalId && !name.includes("${") ? name : void 0;
}

// src/derive/monitoring.ts
var USAGE = /* @__PURE__ */ new Set([
  ...["Invocations", "ConcurrentExecutions", "ClaimedAccountConcurrency", "EstimatedCharges", "Count"],
  ...["BytesOutToDestination", "BytesDownloaded", "FunctionExecutionCount", "FunctionExecutionUnits", "Requests"]
]);
var MAX_LISTED2 = 20;
var monitoring = {
  name: "monitoring",
  derive: (facts) => {
    const alarms2 = facts.all("alarm");
    const detectors = createList("detector", facts.all("detector").map(detector));
    const exports = createList("log group whose lines are passed on", facts.all("log-group").flatMap(logExport));
    const budgets = createList("budget", facts.all("budget").map(budget));
    const usage = createList("alarm", alarms2.flatMap(usageOf), alarms2.length > 0);
    return facts.all("stack").map(({ id }) => ({
      fact: id,
      attributes: { detectors: detectors(id), logExports: exports(id), budgets: budgets(id), usageAlarms: usage(id) }
    }));
  }
};
function createList(kind, all, some = all.length > 0) {
  const none = `no ${kind} is declared in this release: where the account has one, state it under assertions`;
  const byStack = /* @__PURE__ */ new Map();
  for (const one of all) {
    const list2 = byStack.get(one.stack);
    if (list2 === void 0) byStack.set(one.stack, [one]);
    else if (list2.length < MAX_LISTED2) list2.push(one);
  }
  const first = all.slice(0, MAX_LISTED2);
  return (stack) => {
    if (!some) return [{ unresolved: none }];
    const own = byStack.get(stack) ?? [];
    const others = first.filter((one) => one.stack !== stack).slice(0, MAX_LISTED2 - own.length);
    const listed3 = [...own, ...others].map(({ value }) => value);
    return listed3.length === all.length ? listed3 : [...listed3, { unresolved: `of ${all.length} only these are listed` }];
  };
}
function detector({ id, attributes: { stack = null, service = null, enabled = null, features = [] } }) {
  return { stack, value: { detector: id, service, enabled, features } };
}
function logExport({ id, attributes: { stack = null, subscriptions } }) {
  const targets2 = listOf2(subscriptions);
  if (targets2.length === 0) return [];
  if (targets2.every(isHole)) return [{ stack, value: { unresolved: `whether the lines of ${id} are passed on` } }];
  return [{ stack, value: { logGroup: id, targets: targets2 } }];
}
function budget({ id, attributes: { stack = null, subscribers } }) {
  return { stack, value: { budget: id, subscribers: [...listOf2(subscribers)] } };
}
function usageOf({ id, attributes: { stack = null, metrics, actionsEnabled = true, actions } }) {
  const unknown4 = { stack, value: { unresolved: `what ${id} watches is not known` } };
  return listOf2(metrics).flatMap((one) => {
    const metric = isHole(one) ? one : one.metric ?? null;
    if (isHole(metric)) return [unknown4];
    if (!USAGE.has(metric)) return [];
    return [{ stack, value: { alarm: id, metric, enabled: actionsEnabled, actions: [...listOf2(actions)] } }];
  });
}

// src/derive/networks.ts
var NO_GROUP = { unresolved: "no security group of it is stated, and the network has one of its own" };
var OF_SUBNET = { unresolved: "on this platform the rules are those of the subnet, which are not joined to it" };
var networks = {
  name: "networks",
  derive: (facts) => {
    const known2 = /* @__PURE__ */ new Map();
    for (const network of facts.all("network")) {
      const { stack, logicalId, kind } = network.attributes;
      known2.set(`${stack} ${kind} ${logicalId}`, network);
    }
    return facts.all("function").map(({ id, attributes }) => {
      const { stack, subnets = [], securityGroups = [], platform } = attributes;
      const find = (kind, value) => typeof value === "string" ? known2.get(`${stack} ${kind} ${logicalIdIn(value) ?? value}`) : void 0;
      const lies = listOf2(subnets).map((subnet) => {
        if (isHole(subnet)) return { unresolved: subnet.unresolved };
        return find("subnet", subnet)?.attributes.zone ?? { unresolved: `the zone of ${text(subnet)} is not known` };
      });
      const groups = listOf2(securityGroups);
      const rules = groups.flatMap((group) => {
        if (isHole(group)) return [{ unresolved: group.unresolved }];
        const found = find("security-group", group);
        if (found === void 0) return [{ unresolved: `${text(group)} is declared elsewhere` }];
        return listOf2(found.attributes.egress).map((rule) => ruleOf(found.id, rule));
      });
      const attached = listOf2(subnets).length > 0;
      const egress = !attached ? [] : platform !== "aws" ? [OF_SUBNET] : groups.length === 0 ? [NO_GROUP] : rules;
      return { fact: id, attributes: { zones: distinct2(lies), egress } };
    });
  }
};
var REFERENCE6 = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}$`);
function logicalIdIn(value) {
  return REFERENCE6.exec(value)?.[1];
}
function text(value) {
  return typeof value === "string" ? value : "one";
}
function ruleOf(group, rule) {
  if (rule === null || typeof rule !== "object" || Array.isArray(rule) || isHole(rule)) return rule;
  return { group, ...rule };
}
function distinct2(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

// src/derive/owners.ts
var owners = {
  name: "owners",
  derive: (facts) => facts.all("change").map(({ id, attributes }) => ({
    fact: id,
    attributes: { ownerApprovals: listOf2(attributes.owned).flatMap((entry) => ownerApproval(entry, attributes)) }
  }))
};
var ADDRESS2 = "an e-mail address";
function ownerApproval(entry, change) {
  if (isHole(entry)) return [{ unresolved: entry.unresolved }];
  if (!isObject2(entry)) return [];
  const all = listOf2(entry.owners).filter(isObject2);
  if (all.length === 0) return [];
  const { pattern = null, kind = null } = entry;
  return [{ pattern, kind, owners: all.map(nameOf3), approvedBy: approvedBy(all, grantedOf(change, ["self"])) }];
}
function nameOf3({ kind, name = null }) {
  return kind === "address" ? ADDRESS2 : isHole(name) ? { unresolved: name.unresolved } : name;
}
function approvedBy(all, granted) {
  const named3 = new Set(
    all.flatMap(({ kind, name }) => kind === "person" && typeof name === "string" ? key(name) : [])
  );
  const open2 = all.find(({ kind, name }) => kind !== "person" || isHole(name));
  const found = /* @__PURE__ */ new Set();
  const holes3 = /* @__PURE__ */ new Set();
  for (const one of granted) {
    if (isHole(one)) holes3.add(one.unresolved);
    else {
      const { by } = one.approval;
      if (isHole(by)) holes3.add(by.unresolved);
      else if (typeof by === "string" && named3.has(key(by))) {
        if (one.hole === null) found.add(by);
        else holes3.add(one.hole.unresolved);
      } else if (open2 !== void 0) holes3.add(`who belongs to ${inWords(open2)} is not known`);
    }
  }
  return [...found, ...[...holes3].map((unresolved) => ({ unresolved }))];
}
function key(name) {
  return name.toLowerCase();
}
function inWords({ name }) {
  return typeof name === "string" ? name : "an owner without a name";
}

// src/derive/permissions/data-grants.ts
var DATA_SERVICES = /* @__PURE__ */ new Set([
  "*",
  "s3",
  "dynamodb",
  "dax",
  "rds-data",
  "cassandra",
  "timestream",
  "neptune-db",
  "es",
  "aoss",
  "kinesis"
]);
var TOUCHES = /* @__PURE__ */ new Set(["read", "write"]);
var dataGrants = {
  name: "data-grants",
  derive: (facts) => facts.all("function").map(({ id, attributes: { role = null } }) => ({
    fact: id,
    attributes: { dataGrants: isHole(role) ? [role] : ofRole(facts, role) }
  }))
};
function ofRole(facts, role) {
  const grants2 = typeof role === "string" ? facts.get(role)?.attributes.grants : void 0;
  if (isHole(grants2)) return [grants2];
  return (Array.isArray(grants2) ? grants2 : []).flatMap((grant) => {
    if (isHole(grant)) return [{ unresolved: grant.unresolved }];
    const { service = null, access = null, level = null, narrowedBy = null } = grant;
    if (typeof service === "string" && !DATA_SERVICES.has(service)) return [];
    if (typeof access === "string" && !TOUCHES.has(access)) return [];
    return [{ service, level, narrowedBy }];
  });
}

// src/derive/permissions/action-sets.ts
var MANY_SERVICES = 12;
var NAMED_ACTIONS = 5;
function createActionSets(table) {
  const kept2 = /* @__PURE__ */ new Map();
  const classesOf = /* @__PURE__ */ new Map();
  const namesOf3 = /* @__PURE__ */ new Map();
  let ids = 0;
  const made = (actions) => ({ id: ids++, actions });
  const empty = made([]);
  const keep = (key2, make, ...same3) => {
    const known2 = kept2.get(key2);
    if (known2 !== void 0) return known2;
    const actions = make();
    const set = actions.length === 0 ? empty : same3.find((one) => one.actions.length === actions.length) ?? made(actions);
    kept2.set(key2, set);
    return set;
  };
  const minus = (a, b) => {
    if (a === empty || b === empty) return a;
    if (a === b) return empty;
    return keep(
      `${a.id}-${b.id}`,
      () => {
        const out = new Set(b.actions);
        return a.actions.filter((action) => !out.has(action));
      },
      a
    );
  };
  const where = (set, name, holds) => set === empty ? empty : keep(`${set.id}?${name}`, () => set.actions.filter(holds), set);
  const join8 = (a, b) => {
    if (a === b || b === empty) return a;
    if (a === empty) return b;
    return keep(`${a.id}+${b.id}`, () => [.../* @__PURE__ */ new Set([...a.actions, ...b.actions])], a, b);
  };
  return {
    empty,
    of: (patterns, excluded2) => keep(JSON.stringify([patterns, excluded2]), () => {
      const found = new Set(patterns.flatMap((pattern) => table.expand(pattern) ?? []));
      if (excluded2.length > 0) for (const action of table.except(excluded2)) found.add(action);
      return [...found];
    }),
    minus,
    meet: (a, b) => {
      if (a === b) return a;
      if (a === empty || b === empty) return empty;
      return keep(
        `${a.id}&${b.id}`,
        () => {
          const other = new Set(b.actions);
          return a.actions.filter((action) => other.has(action));
        },
        a,
        b
      );
    },
    join: join8,
    about: (set, service) => {
      const own = where(set, `service ${service}`, (action) => action.service === service);
      return own === empty ? set : own;
    },
    where,
    classes: (set) => {
      const known2 = classesOf.get(set.id);
      if (known2 !== void 0) return known2;
      const many = new Set(set.actions.map(({ service }) => service)).size > MANY_SERVICES;
      const groups = /* @__PURE__ */ new Map();
      for (const action of set.actions) {
        const key2 = `${many ? "*" : action.service} ${action.access} ${action.scopeable}`;
        const group = groups.get(key2);
        if (group === void 0) groups.set(key2, [action]);
        else group.push(action);
      }
      const classes = [...groups].map(([key2, actions]) => {
        const [first] = actions;
        const part = keep(`${set.id}/${key2}`, () => actions, set);
        return { service: many ? "*" : first.service, access: first.access, scopeable: first.scopeable, set: part };
      });
      classesOf.set(set.id, classes);
      return classes;
    },
    named: (set) => {
      const known2 = namesOf3.get(set.id);
      if (known2 !== void 0) return known2;
      const names = set.actions.map(({ name }) => name).sort(byCodeUnit).slice(0, NAMED_ACTIONS);
      namesOf3.set(set.id, names);
      return names;
    }
  };
}

// src/derive/permissions/actions-table.ts
var tablesRead = /* @__PURE__ */ new WeakMap();
function actionsTableOf(tables) {
  const known2 = tablesRead.get(tables);
  if (known2 !== void 0) return known2;
  const made = createActionsTable(tables);
  tablesRead.set(tables, made);
  return made;
}
function createActionsTable(tables) {
  const services = /* @__PURE__ */ new Map();
  const expansions = /* @__PURE__ */ new Map();
  const isScopeable = scopeableBy(tables.starActions);
  const actionsOf2 = (service) => {
    const known2 = services.get(service);
    if (known2 !== void 0) return known2;
    const entries2 = [];
    const classes = Object.hasOwn(tables.iamActions.services, service) ? tables.iamActions.services[service] : void 0;
    for (const [name, actions] of Object.entries(classes ?? {})) {
      const [access, resource] = name.split(" ");
      for (const action of actions.split(" ")) {
        const lower2 = `${service}:${action.toLowerCase()}`;
        const scopeable = isScopeable(lower2, access, resource);
        entries2.push({ name: `${service}:${action}`, service, access, scopeable, lower: lower2 });
      }
    }
    services.set(service, entries2);
    return entries2;
  };
  const matching = (pattern) => {
    if (/^[*?]*\*[*?]*$/.test(pattern)) return Object.keys(tables.iamActions.services).flatMap(actionsOf2);
    const colon = pattern.indexOf(":");
    const service = colon < 0 ? pattern : pattern.slice(0, colon);
    const names = hasWildcard(service) ? Object.keys(tables.iamActions.services).filter((name) => matchesPattern(service, name) || colon < 0) : [service];
    return names.flatMap(actionsOf2).filter(({ lower: lower2 }) => matchesPattern(pattern, lower2));
  };
  const expand = (written) => {
    const pattern = written.toLowerCase();
    const known2 = expansions.get(pattern);
    if (known2 !== void 0) return known2;
    const found = matching(pattern);
    const expansion = found.length > 0 ? found : null;
    expansions.set(pattern, expansion);
    return expansion;
  };
  const changing = /* @__PURE__ */ new Map();
  return {
    expand,
    lists: true,
    changing: (service) => {
      const count = changing.get(service) ?? (expand(`${service}:*`) ?? []).filter(changes).length;
      changing.set(service, count);
      return count;
    },
    except: (patterns) => {
      const excluded2 = new Set(patterns.flatMap((pattern) => expand(pattern) ?? []));
      return (expand("*") ?? []).filter((action) => !excluded2.has(action));
    }
  };
}
function changes({ access }) {
  return access === "write" || access === "permissions";
}
function scopeableBy(star) {
  const accepted = star.accepted.map((pattern) => pattern.toLowerCase());
  const scoped = star.scoped.map((pattern) => pattern.toLowerCase());
  return (lower2, access, resource) => {
    if (resource === "none" || accepted.some((pattern) => matchesPattern(pattern, lower2))) return false;
    if (resource === "required") return true;
    return scoped.some((pattern) => access === "list" ? pattern === lower2 : matchesPattern(pattern, lower2));
  };
}

// src/derive/permissions/narrowing.ts
var CHOOSES = /^(?:stringequals|stringequalsignorecase|stringlike|arnequals|arnlike|ipaddress|numericequals|numericlessthan|numericlessthanequals|dateequals|bool|binaryequals)$/;
var TAKES_WILDCARDS = /like$|^arn/;
function narrowingKeys(conditions, keys) {
  if (!Array.isArray(conditions)) return isHole(conditions) ? [conditions] : [];
  const narrowing2 = /* @__PURE__ */ new Set();
  const unknown4 = /* @__PURE__ */ new Set();
  const present = new Set(conditions.filter(isPresenceTest).map((condition) => condition.key));
  for (const condition of conditions) {
    if (isHole(condition)) {
      unknown4.add(condition.unresolved);
    } else if (isCondition(condition) && keys.some((key2) => matchesPattern(key2, condition.key))) {
      const verdict = judge(condition, present.has(condition.key));
      if (verdict === true) narrowing2.add(condition.key);
      else if (verdict !== false) unknown4.add(verdict.unresolved);
    }
  }
  return [...[...narrowing2].sort(), ...[...unknown4].sort().map((unresolved) => ({ unresolved }))];
}
function isCondition(value) {
  const { operator, key: key2 } = value;
  return typeof operator === "string" && typeof key2 === "string";
}
function isPresenceTest(value) {
  return !isHole(value) && isCondition(value) && value.operator.toLowerCase() === "null" && Array.isArray(value.values) && value.values.length > 0 && value.values.every((item) => typeof item === "string" && item.toLowerCase() === "false");
}
function judge({ operator, key: key2, values }, mustBeThere) {
  const written = operator.toLowerCase();
  const forAll = written.startsWith("forallvalues:");
  const ifExists = written.endsWith("ifexists");
  const bare = written.replace(/^for(?:all|any)values?:/, "").replace(/ifexists$/, "");
  if (!CHOOSES.test(bare)) return false;
  if (forAll && !mustBeThere) return false;
  if (!Array.isArray(values)) return isHole(values) ? values : false;
  const wild = TAKES_WILDCARDS.test(bare);
  const open2 = (value) => typeof value === "string" && letsEverythingThrough(value, wild, bare);
  if (values.length === 0 || values.some(open2)) return false;
  const unknown4 = values.find(isHole);
  if (unknown4 !== void 0) return { unresolved: unknown4.unresolved };
  if (ifExists && !mustBeThere) return { unresolved: `whether the service always sends ${key2} is not known` };
  return true;
}
var ANY_ARN = /^arn(?::[^:]*){0,2}(?::[*?]*)*(?::[a-z-]+[:/][*?]+)?$/i;
function letsEverythingThrough(value, wild, operator) {
  if (value.trim() === "") return true;
  if (operator === "ipaddress") return /^(?:0\.0\.0\.0|::)\/0$/.test(value);
  return wild && value.includes("*") && (/^[*?:/]+$/.test(value) || ANY_ARN.test(value));
}

// src/derive/permissions/openings.ts
var NAMED_LEVEL = 3;
function createOpenings(table, sets, keys) {
  return ({ id, policy, attributes }, each) => {
    const { patterns, excluded: excluded2, unknown: unknown4, strange } = actionsOf(attributes, table);
    const set = sets.of(patterns, excluded2);
    const narrowedBy = narrowingKeys(attributes.conditions, keys);
    const parts = resourcesOf(attributes, each).map(({ level, patterns: patterns2, service }) => ({
      level,
      patterns: patterns2,
      set: service === null ? set : sets.about(set, service),
      narrowedBy
    }));
    return { statement: id, policy, attributes, parts, unknownActions: unknown4, strange };
  };
}
function actionsOf(attributes, table) {
  const patterns = [];
  const strange = [];
  let unknown4 = null;
  for (const action of listOf2(attributes.actions)) {
    if (isHole(action)) {
      unknown4 ??= action.unresolved;
      continue;
    }
    const { pattern } = action;
    if (table.expand(pattern) === null) strange.push(pattern);
    else patterns.push(table.lists ? pattern.toLowerCase() : pattern);
  }
  const exclusions = listOf2(attributes.notActions);
  const excluded2 = exclusions.filter((one) => typeof one === "string").map((one) => one.toLowerCase());
  const whole = excluded2.length === exclusions.length;
  if (!whole) unknown4 ??= exclusions.find(isHole)?.unresolved ?? null;
  return { patterns: patterns.sort(), excluded: whole ? excluded2.sort() : [], unknown: unknown4, strange };
}
function resourcesOf(attributes, each) {
  const parts = /* @__PURE__ */ new Map();
  const add4 = (level, pattern) => {
    const service = level === 0 ? null : serviceOf(pattern);
    const key2 = each && pattern !== "" ? pattern : JSON.stringify([level, service]);
    const part = parts.get(key2);
    if (part === void 0) parts.set(key2, { level, patterns: [pattern], service });
    else part.patterns.push(pattern);
  };
  for (const resource of listOf2(attributes.resources)) {
    if (isHole(resource)) add4(levelHole(resource), "");
    else {
      const { pattern, level } = resource;
      add4(level, pattern);
    }
  }
  for (const excluded2 of listOf2(attributes.notResources)) {
    if (isHole(excluded2)) add4({ unresolved: excluded2.unresolved }, "");
    else add4(0, "*");
  }
  return [...parts.values()];
}
function levelHole({ unresolved, among }) {
  const levels = among?.map((value) => value?.level);
  if (levels === void 0 || !levels.every((level) => typeof level === "number")) return { unresolved };
  return { unresolved, among: [...new Set(levels)].sort() };
}
function canBeWide(level) {
  if (typeof level === "number") return level < NAMED_LEVEL;
  return level.among === void 0 || level.among.some((one) => typeof one !== "number" || one < NAMED_LEVEL);
}
function canBeEverything(level) {
  return level === 0 || isHole(level) && (level.among === void 0 || level.among.includes(0));
}
function serviceOf(pattern) {
  return /^arn:[^:]*:([a-z0-9-]+):/i.exec(pattern)?.[1]?.toLowerCase() ?? null;
}

// src/derive/permissions/effective.ts
function groupsOf(openings, sets) {
  const groups = /* @__PURE__ */ new Map();
  for (const { statement, policy, parts } of openings) {
    for (const { level, set, narrowedBy } of widestFirst(parts, sets)) {
      const about = `${levelKey(level)} ${policy} ${narrowedBy.length === 0 ? "" : canonicalJson(narrowedBy)}`;
      for (const { service, access, scopeable, set: own } of sets.classes(set)) {
        const said3 = { service, access, scopeable, level, narrowedBy, policy };
        const group = { ...said3, sets: /* @__PURE__ */ new Set([own]), statements: /* @__PURE__ */ new Set([statement]) };
        merge(groups, `${service} ${access} ${scopeable} ${about}`, group, [own]);
      }
    }
  }
  return inOrder(groups);
}
function levelKey(level) {
  return isHole(level) ? canonicalJson(level) : String(level);
}
function widestFirst(parts, sets) {
  if (parts.length < 2) return [...parts];
  const known2 = parts.filter(({ level }) => !isHole(level)).sort((a, b) => Number(a.level) - Number(b.level));
  const found = [];
  const taken = /* @__PURE__ */ new Map();
  let onEverything = sets.empty;
  for (const part of known2) {
    const narrowing2 = canonicalJson(part.narrowedBy);
    const before = taken.get(narrowing2) ?? sets.empty;
    const rest = sets.minus(part.set, before);
    if (rest !== sets.empty) found.push({ ...part, set: rest });
    taken.set(narrowing2, sets.join(before, part.set));
    if (part.level === 0 && part.narrowedBy.length === 0) onEverything = sets.join(onEverything, part.set);
  }
  for (const part of parts) {
    const rest = isHole(part.level) ? sets.minus(part.set, onEverything) : sets.empty;
    if (rest !== sets.empty) found.push({ ...part, set: rest });
  }
  return found;
}
function setOf(group, sets) {
  return [...group.sets].sort((a, b) => a.id - b.id).reduce(sets.join, sets.empty);
}
function groupFact(group, sets) {
  const set = setOf(group, sets);
  return {
    service: group.service,
    access: group.access,
    level: group.level,
    scopeable: group.scopeable,
    narrowedBy: [...group.narrowedBy],
    policy: group.policy,
    actions: [...sets.named(set)],
    count: set.actions.length,
    statements: statementsOf(group)
  };
}
function statementsOf({ statements }) {
  return [...statements].sort(byCodeUnit);
}
function unknownIn(openings, on, named3 = null) {
  const reasons = openings.flatMap(({ unknownActions: unknown4, strange, parts }) => {
    const possible = named3 === null ? strange : strange.filter((pattern) => overlapsAny(pattern, named3));
    const reason = unknown4 ?? (possible.length > 0 ? unknownActions(possible) : null);
    return reason !== null && parts.some(({ level }) => on(level)) ? [reason] : [];
  });
  return holes(reasons);
}
function overlapsAny(pattern, named3) {
  return named3.some((one) => patternsOverlap(pattern.toLowerCase(), one.toLowerCase()));
}
function unknownActions(patterns) {
  const named3 = [...patterns].sort().slice(0, NAMED_ACTIONS).join(", ");
  const kind = patterns.some(hasWildcard) ? "anything that matches" : "the action";
  return `the actions table does not know ${kind} ${named3}${patterns.length > NAMED_ACTIONS ? " and more" : ""}`;
}
function holes(reasons) {
  return [...new Set(reasons)].sort(byCodeUnit).map((unresolved) => ({ unresolved }));
}
function reachOf(groups, table, sets) {
  const found = /* @__PURE__ */ new Map();
  for (const group of groups) {
    if (!canBeEverything(group.level) || !changes(group)) continue;
    merge(found, canonicalJson([group.level, group.narrowedBy]), group, group.sets);
  }
  return inOrder(found).flatMap((group) => {
    const { actions } = setOf(group, sets);
    return ["*", "iam"].flatMap((service) => {
      const share = shareOf(actions, service, table);
      if (share < 1) return [];
      return [
        { service, share, level: group.level, narrowedBy: [...group.narrowedBy], statements: statementsOf(group) }
      ];
    });
  });
}
function shareOf(actions, service, table) {
  if (!table.lists) return service === "*" && actions.some(({ name }) => /^\*+$/.test(name)) ? 100 : 0;
  const own = service === "*" ? actions : actions.filter((action) => action.service === service);
  return Math.floor(100 * own.length / table.changing(service));
}
function merge(found, key2, group, sets) {
  const same3 = found.get(key2);
  if (same3 === void 0) found.set(key2, { ...group, sets: new Set(sets), statements: new Set(group.statements) });
  else {
    for (const set of sets) same3.sets.add(set);
    for (const statement of group.statements) same3.statements.add(statement);
  }
}
function inOrder(found) {
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}
function groupsByKind(groups, sets, kindOf, name) {
  const found = /* @__PURE__ */ new Map();
  for (const group of groups) {
    for (const set of group.sets) {
      const own = sets.where(set, name, (action) => kindOf(action) !== null);
      for (const kind of new Set(own.actions.map(kindOf))) {
        if (kind === null) continue;
        const part = sets.where(own, `${name} ${kind}`, (action) => kindOf(action) === kind);
        const key2 = `${levelKey(group.level)} ${kind} ${group.policy} ${canonicalJson(group.narrowedBy)}`;
        merge(found, key2, { ...group, kind }, [part]);
      }
    }
  }
  return inOrder(found).map((group) => {
    const { level, narrowedBy, policy, actions, count, statements } = groupFact(group, sets);
    return { kind: group.kind, level, narrowedBy, policy, actions, count, statements };
  });
}

// src/derive/permissions/escalations.ts
var CONFIDENCE = ["low", "medium", "high"];
var PASS_ROLE = "iam:passrole";
var PASSED_TO = "iam:passedtoservice";
function createEscalations(facts, { escalations }, sets) {
  const wanted = new Set(escalations.sets.flatMap(({ ways }) => ways.flatMap(({ actions }) => actions.map(lower))));
  const strengthOf = targets(facts);
  const beside = new Map(Object.entries(escalations.beside).map(([action, patterns]) => [lower(action), patterns]));
  const isBeside = (action, { patterns, level }) => {
    const known2 = beside.get(action) ?? [];
    return known2.length > 0 && !isHole(level) && patterns.every((one) => known2.some((pattern) => coversPattern(pattern, one)));
  };
  return (role, openings, { boundary }) => {
    const held = /* @__PURE__ */ new Map();
    for (const opening of openings) {
      for (const part of opening.parts) {
        for (const { name } of sets.where(part.set, "escalates", (action) => wanted.has(lower(action.name))).actions) {
          const list2 = held.get(lower(name));
          if (list2 === void 0) held.set(lower(name), [{ part, opening }]);
          else list2.push({ part, opening });
        }
      }
    }
    if (held.size === 0) return [];
    const found = /* @__PURE__ */ new Map();
    const unknown4 = [];
    for (const { group, name, ways } of escalations.sets) {
      for (const { actions, passedTo } of ways) {
        const way = combine(
          actions.map(
            (action) => best((held.get(lower(action)) ?? []).map((one) => chance(role, lower(action), passedTo, one)))
          )
        );
        if (way.most === 0) continue;
        if (way.least === 0) {
          unknown4.push(way.reason ?? "a condition is not known");
          continue;
        }
        const confidence = confidenceOf(way);
        const key2 = canonicalJson([group, confidence]);
        const entry = found.get(key2) ?? { group, name, confidence, ways: [], statements: /* @__PURE__ */ new Set() };
        entry.ways.push(actions.join(" + "));
        for (const statement of way.statements) entry.statements.add(statement);
        found.set(key2, entry);
      }
    }
    const known2 = [...found.keys()].sort(byCodeUnit).flatMap((key2) => {
      const entry = found.get(key2);
      if (entry === void 0) return [];
      const { group, name, confidence, ways, statements } = entry;
      const shown3 = [...ways].sort(byCodeUnit).slice(0, NAMED_ACTIONS);
      return [
        { group, set: name, confidence, ways: shown3, count: ways.length, statements: [...statements].sort(byCodeUnit) }
      ];
    });
    const limit = boundary?.unknown ?? null;
    return limit === null || known2.length === 0 ? [...known2, ...holes(unknown4)] : holes([...unknown4, limit]);
  };
  function chance(role, action, passedTo, one) {
    const { part, opening } = one;
    const passes = action === PASS_ROLE ? passable(opening, part, passedTo) : true;
    if (passes === false || isBeside(action, part))
      return { least: 0, most: 0, statement: opening.statement, reason: null };
    const narrowing2 = part.narrowedBy.filter((key2) => !(action === PASS_ROLE && key2 === PASSED_TO));
    const strength = isHole(part.level) ? null : part.level < NAMED_LEVEL ? 3 : strengthOf(role, part.patterns);
    const certain = narrowing2.some((key2) => typeof key2 === "string");
    const doubt = narrowing2.find(isHole) ?? (isHole(passes) ? passes : null);
    const most = certain ? 1 : strength ?? 3;
    const open2 = strength === null || doubt !== null;
    const least = isHole(passes) ? 0 : open2 ? 1 : most;
    const reason = open2 ? doubt?.unresolved ?? (isHole(part.level) ? part.level.unresolved : null) : null;
    return { least, most, statement: opening.statement, reason };
  }
}
function passable({ attributes }, { narrowedBy }, services) {
  const named3 = passedServices({ attributes }, narrowedBy);
  if (named3 === null) return true;
  if (named3.some((one) => typeof one === "string" && services.some((service) => service === one.toLowerCase())))
    return true;
  return named3.find(isHole) ?? false;
}
function passedServices({ attributes }, narrowedBy) {
  const conditions = listOf2(attributes.conditions).flatMap((condition) => {
    const { key: key2, values: values2 } = condition;
    return key2 === PASSED_TO ? [values2] : [];
  });
  if (conditions.length === 0 || !narrowedBy.some((key2) => key2 === PASSED_TO || isHole(key2))) return null;
  const unknown4 = narrowedBy.includes(PASSED_TO) ? void 0 : narrowedBy.find(isHole);
  const values = conditions.flatMap(listOf2);
  const texts = values.filter((value) => typeof value === "string").sort(byCodeUnit);
  const doubt = unknown4 ?? values.find(isHole);
  return doubt === void 0 ? texts : [...texts, { unresolved: doubt.unresolved }];
}
function best(chances) {
  const most = Math.max(0, ...chances.map((one) => one.most));
  const least = Math.max(0, ...chances.map((one) => one.least));
  const reason = chances.find((one) => one.most > least)?.reason ?? null;
  return { least, most, statements: chances.filter((one) => one.most === most).map((one) => one.statement), reason };
}
function combine(actions) {
  return {
    least: Math.min(...actions.map((one) => one.least)),
    most: Math.min(...actions.map((one) => one.most)),
    statements: actions.flatMap((one) => one.statements),
    reason: actions.find((one) => one.reason !== null)?.reason ?? null
  };
}
function confidenceOf({ least, most, reason }) {
  const word = (rank2) => CONFIDENCE[rank2 - 1] ?? "low";
  if (least === most) return word(most);
  const among = CONFIDENCE.filter((_, at) => at + 1 >= least && at + 1 <= most);
  return { unresolved: reason ?? "a condition is not known", among };
}
function targets(facts) {
  const roleOf2 = /* @__PURE__ */ new Map();
  for (const { attributes } of facts.all("function")) {
    const role = typeof attributes.role === "string" ? attributes.role : null;
    for (const name of [attributes.logicalId, attributes.name])
      if (typeof name === "string") roleOf2.set(`${attributes.stack} ${name}`, role);
  }
  for (const { id, attributes } of facts.all("role")) {
    for (const name of [attributes.logicalId, attributes.name])
      if (typeof name === "string") roleOf2.set(`${attributes.stack} ${name}`, `${id} itself`);
  }
  return (role, patterns) => {
    const ofThisRelease = patterns.some((pattern) => {
      const name = /\$\{([A-Za-z0-9]+)(?:\.[A-Za-z.]+)?\}$/.exec(pattern)?.[1] ?? /[^:/]+$/.exec(pattern)?.[0];
      const target = roleOf2.get(`${role.attributes.stack} ${name}`);
      return target !== void 0 && target !== role.id;
    });
    return ofThisRelease ? 2 : 1;
  };
}
function lower(text2) {
  return text2.toLowerCase();
}

// src/derive/permissions/foreign-actions.ts
function createForeignActions() {
  const known2 = /* @__PURE__ */ new Map();
  const expand = (pattern) => {
    const lower2 = pattern.toLowerCase();
    const found = known2.get(lower2);
    if (found !== void 0) return found;
    const service = /^\*+$/.test(lower2) ? "*" : /^[^/.]*(?:\.[^/]*(?=\/))?/.exec(lower2)?.[0] ?? lower2;
    const made = [{ name: pattern, service, access: accessOf(lower2), scopeable: true }];
    known2.set(lower2, made);
    return made;
  };
  return {
    expand,
    except: (patterns) => patterns.some((pattern) => patternsOverlap(pattern.toLowerCase(), "*")) ? expand("*") : [],
    changing: () => 1,
    lists: false
  };
}
function accessOf(lower2) {
  if (/^\*+$/.test(lower2) || /roleassignments\/|roledefinitions\/|setiampolicy$|:(bind|escalate|impersonate)$/.test(lower2))
    return lower2.endsWith("/read") ? "read" : "permissions";
  const verb = /[^/.:]*$/.exec(lower2)?.[0] ?? "";
  if (/^list/.test(verb) && verb !== "listkeys") return "list";
  return /^(get|read|watch|access$|query)/.test(verb) ? "read" : "write";
}

// src/derive/permissions/guard.ts
function denialsOf(statements, table, sets) {
  return statements.flatMap(({ id, attributes, conditional }) => {
    const { effect = null } = attributes;
    if (!(effect === "deny" || isHole(effect)) || conditional) return [];
    const known2 = listOf2(attributes.conditions).filter((condition) => !hasHole(condition));
    const conditions = known2.map(canonicalJson);
    const { patterns, excluded: excluded2, unknown: unknown4 } = actionsOf(attributes, table);
    const set = sets.of(patterns, excluded2);
    const excludedResources = listOf2(attributes.notResources);
    const except = excludedResources.filter((one) => typeof one === "string");
    const resources = listOf2(attributes.resources);
    const named3 = except.length > 0 ? null : resources.flatMap((one) => patternIn(one) ?? []);
    const isSure = effect === "deny" && !hasHole(attributes.conditions ?? null) && !excludedResources.some(isHole);
    const found = isSure && set !== sets.empty ? [{ set, resources: named3, except, conditions, doubt: null }] : [];
    const anywhere = [...resources, ...excludedResources].some(isHole);
    if (isSure && unknown4 === null && !anywhere) return found;
    const where = anywhere ? { resources: null, except: [] } : { resources: named3, except };
    const doubt = `${id} may take it away, and not all of that statement is known`;
    return [...found, { ...where, set: unknown4 === null ? set : null, conditions, doubt }];
  });
}
function patternIn(resource) {
  return isHole(resource) ? null : resource.pattern;
}
function conditionTexts({ conditions }) {
  const listed3 = listOf2(conditions);
  return listed3.some(hasHole) ? null : listed3.map(canonicalJson);
}
function hasHole(value) {
  if (isHole(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasHole);
}
function isLimiting({ denies, boundary }) {
  return denies.length > 0 || boundary !== null;
}
function limited(opening, { denies, boundary }, sets) {
  const own = conditionTexts(opening.attributes) ?? [];
  const inForce = denies.filter(({ conditions }) => conditions.every((condition) => own.includes(condition)));
  const parts = opening.parts.flatMap((part) => {
    let { set } = part;
    for (const deny of inForce) if (deny.doubt === null && isDenied(part, deny)) set = sets.minus(set, deny.set);
    const left2 = [];
    for (const { doubt, set: denied, ...where } of inForce) {
      if (doubt === null || !(isHole(part.level) || isDenied(part, where))) continue;
      const perhaps = denied === null ? set : sets.meet(set, denied);
      if (perhaps === sets.empty) continue;
      left2.push({ ...part, set: perhaps, narrowedBy: [...part.narrowedBy, { unresolved: doubt }] });
      set = sets.minus(set, perhaps);
    }
    if (set !== sets.empty) left2.push({ ...part, set });
    return left2.flatMap((one) => within(one, boundary, sets));
  });
  const isOpen2 = opening.unknownActions !== null || opening.strange.length > 0;
  const rest = isOpen2 ? opening.parts.map((part) => ({ ...part, set: sets.empty })) : [];
  return { ...opening, parts: [...parts, ...rest] };
}
function isDenied({ patterns, level }, { resources, except }) {
  return patterns.every((pattern) => {
    const everything = resources?.some((one) => /^\*+$/.test(one)) ?? false;
    if (everything || isHole(level)) return everything;
    if (resources === null) return except.every((one) => !mayOverlap(one, pattern));
    return resources.some((one) => coversPattern(one, pattern));
  });
}
function mayOverlap(a, b) {
  const open2 = (pattern) => pattern.replace(/\$\{[^}]*\}/g, "*");
  return patternsOverlap(open2(a), open2(b));
}
function within(part, boundary, sets) {
  if (boundary === null) return [part];
  if (boundary.unknown !== null)
    return [{ ...part, narrowedBy: [...part.narrowedBy, { unresolved: boundary.unknown }] }];
  const [pattern = ""] = part.patterns;
  const found = [];
  for (const opening of boundary.openings) {
    for (const limit of opening.parts) {
      const set = sets.meet(part.set, limit.set);
      if (set === sets.empty) continue;
      const narrowedBy = [.../* @__PURE__ */ new Set([...part.narrowedBy, ...limit.narrowedBy])];
      const [other = ""] = limit.patterns;
      const wider = isHole(part.level) || coversPattern(other, pattern);
      if (wider) found.push({ ...part, set, narrowedBy });
      else if (coversPattern(pattern, other)) found.push({ level: limit.level, patterns: [other], set, narrowedBy });
      else if (mayOverlap(pattern, other)) {
        const level = isHole(limit.level) ? part.level : Math.max(Number(part.level), limit.level);
        found.push({ level, patterns: part.patterns, set, narrowedBy });
      }
    }
  }
  return found;
}
function isWhole(statements) {
  return statements.every(
    ({ attributes }) => ["effect", "actions", "notActions", "resources", "notResources", "conditions"].every(
      (name) => !hasHole(attributes[name] ?? null)
    )
  );
}

// src/derive/permissions/unscoped.ts
function unscopedOf(opening, sets, own) {
  const found = /* @__PURE__ */ new Map();
  const unknown4 = /* @__PURE__ */ new Set();
  for (const { level, set, narrowedBy } of widestFirst(opening.parts, sets)) {
    const scopeable = canBeWide(level) ? sets.where(set, "scopeable", (action) => action.scopeable) : sets.empty;
    if (scopeable === sets.empty) continue;
    const limits = limitsOf(narrowedBy, own);
    const doubt = isHole(level) ? level : limits.find(isHole);
    if (limits.some((key2) => typeof key2 === "string")) continue;
    if (doubt !== void 0) unknown4.add(doubt.unresolved);
    else if (!isHole(level)) {
      for (const { access, set: part } of sets.classes(scopeable)) {
        const key2 = `${level} ${access}`;
        found.set(key2, { level, access, set: sets.join(found.get(key2)?.set ?? sets.empty, part) });
      }
    }
  }
  const groups = [...found].sort(([a], [b]) => byCodeUnit(a, b));
  return [
    ...groups.map(([, { level, access, set }]) => ({
      level,
      access,
      actions: [...sets.named(set)],
      count: set.actions.length
    })),
    ...unknownIn([opening], canBeWide),
    ...holes([...unknown4])
  ];
}
function limitsOf(narrowedBy, own) {
  const textOf4 = (key2) => isHole(key2) ? key2.unresolved : key2;
  const stated = new Set(own.map(textOf4));
  return narrowedBy.filter((key2) => !stated.has(textOf4(key2)));
}
function wildcardsOf(opening, table, sets, own) {
  const open2 = opening.parts.reduce((all, part) => sets.join(all, part.set), sets.empty);
  const doubts = opening.parts.flatMap(({ set, narrowedBy }) => {
    const doubt = limitsOf(narrowedBy, own).find(isHole);
    return doubt === void 0 ? [] : [{ set, doubt }];
  });
  return listOf2(opening.attributes.actions).flatMap((action) => {
    if (isHole(action)) return [{ unresolved: action.unresolved }];
    const { pattern, breadth } = action;
    if (breadth === "single") return [];
    if (table.expand(pattern) === null)
      return [{ pattern, breadth, writes: { unresolved: unknownActions([pattern]) } }];
    const left2 = sets.meet(sets.of([table.lists ? pattern.toLowerCase() : pattern], []), open2);
    if (left2 === sets.empty) return [];
    const doubted3 = doubts.find(({ set }) => sets.meet(left2, set) !== sets.empty);
    if (doubted3 !== void 0) return [{ unresolved: doubted3.doubt.unresolved }];
    return [{ pattern, breadth, writes: sets.where(left2, "changes", changes).actions.length }];
  });
}

// src/derive/permissions/rights.ts
function createRightsReaders(facts, tables) {
  return {
    aws: createReader(facts, tables, actionsTableOf(tables)),
    foreign: createReader(facts, tables, createForeignActions())
  };
}
function createReader(facts, tables, table) {
  const sets = createActionSets(table);
  const keys = tables.conditionKeys.identity;
  const open2 = createOpenings(table, sets, keys);
  const escalationsOf = createEscalations(facts, tables, sets);
  const sensitive = kindsOf2(tables.sensitiveActions.kinds, table);
  const removal = kindsOf2(tables.escalations.defenceRemoval, table);
  const named3 = {
    sensitive: Object.values(tables.sensitiveActions.kinds).flat(),
    removal: Object.values(tables.escalations.defenceRemoval).flat(),
    escalation: tables.escalations.sets.flatMap(({ ways }) => ways.flatMap(({ actions }) => actions))
  };
  const textOf4 = createTexts(tables);
  const boundaryOf = (boundary) => {
    if (boundary === null) return { statements: [], boundary };
    if ("unknown" in boundary) return { statements: [], boundary: { openings: [], unknown: boundary.unknown } };
    const statements = textOf4(boundary);
    if (statements === null || !isWhole(statements)) {
      const unknown4 = `the text of the permissions boundary ${boundary.name} was not supplied`;
      return { statements: [], boundary: { openings: [], unknown: unknown4 } };
    }
    const allowed = statements.filter(({ attributes }) => attributes.effect === "allow");
    return { statements, boundary: { openings: allowed.map((one) => open2(one, true)), unknown: null } };
  };
  const left2 = (statement, guard) => isLimiting(guard) ? limited(open2(statement, true), guard, sets) : open2(statement, false);
  return {
    rightsOf: ({ policies, holes: holes3, boundary }) => {
      const missing2 = [...holes3];
      const statements = [];
      for (const policy of policies) {
        const texts = textOf4(policy);
        if (texts === null) missing2.push({ unresolved: `the text of ${policy.name} was not supplied` });
        else statements.push(...texts);
      }
      for (const { effect } of statements.map(({ attributes }) => attributes))
        if (isHole(effect)) missing2.push({ unresolved: effect.unresolved });
      const limit = boundaryOf(boundary);
      const guard = { denies: denialsOf([...statements, ...limit.statements], table, sets), boundary: limit.boundary };
      const allowed = statements.filter(({ attributes }) => attributes.effect === "allow");
      return { openings: allowed.map((one) => left2(one, guard)), guard, missing: missing2 };
    },
    ofRole: (role, { openings, guard, missing: missing2 }) => {
      const groups = groupsOf(openings, sets);
      const anywhere = [...missing2, ...unknownIn(openings, anyLevel)];
      const wide = groups.filter(({ level, scopeable }) => scopeable && canBeWide(level));
      return {
        grants: once([...groups.map((group) => groupFact(group, sets)), ...anywhere]),
        reach: once([...reachOf(groups, table, sets), ...missing2, ...unknownIn(openings, canBeEverything)]),
        sensitive: once([
          ...groupsByKind(wide, sets, sensitive, "sensitive"),
          ...missing2,
          ...unknownIn(openings, canBeWide, named3.sensitive)
        ]),
        passRole: once([...passRoleOf(openings), ...missing2, ...unknownIn(openings, anyLevel, ["iam:PassRole"])]),
        escalations: once([
          ...escalationsOf(role, openings, guard),
          ...missing2,
          ...unknownIn(openings, anyLevel, named3.escalation)
        ]),
        defenceRemoval: once([
          ...groupsByKind(groups, sets, removal, "removal"),
          ...missing2,
          ...unknownIn(openings, anyLevel, named3.removal)
        ])
      };
    },
    ofStatement: (fact, guards) => {
      const { attributes } = fact;
      const narrowedBy = narrowingKeys(attributes.conditions, keys);
      if (attributes.effect === "deny") return { narrowedBy, unscoped: [], wildcards: [] };
      if (isHole(attributes.effect)) {
        const unknown4 = [{ unresolved: "whether the statement allows is not known" }];
        return { narrowedBy, unscoped: unknown4, wildcards: unknown4 };
      }
      const statement = heldStatement(fact);
      const openings = guards.map((guard) => left2(statement, guard));
      const [first = open2(statement, false), ...others] = openings;
      const opening = { ...first, parts: [first, ...others].flatMap(({ parts }) => parts) };
      return {
        narrowedBy,
        unscoped: unscopedOf(opening, sets, narrowedBy),
        wildcards: wildcardsOf(opening, table, sets, narrowedBy)
      };
    },
    unknownIn: ({ openings, missing: missing2 }) => [...missing2, ...unknownIn(openings, anyLevel)],
    sets,
    countOf: (service) => table.expand(`${service}:*`)?.length ?? 0,
    ownGuard: (statements) => ({ denies: denialsOf(statements.map(heldStatement), table, sets), boundary: null })
  };
  function passRoleOf(openings) {
    const found = /* @__PURE__ */ new Map();
    for (const opening of openings) {
      for (const { level, set, narrowedBy } of opening.parts) {
        if (sets.where(set, "passes", ({ name }) => name === "iam:PassRole") === sets.empty) continue;
        const services = passedServices(opening, narrowedBy) ?? [];
        const said3 = { level, services, narrowedBy: narrowedBy.filter((key3) => key3 !== "iam:passedtoservice") };
        const key2 = canonicalJson(said3);
        const same3 = found.get(key2) ?? { said: said3, statements: /* @__PURE__ */ new Set() };
        same3.statements.add(opening.statement);
        found.set(key2, same3);
      }
    }
    return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, { said: said3, statements }]) => ({ ...said3, statements: statementsOf({ statements }) }));
  }
}
function createTexts(tables) {
  const known2 = /* @__PURE__ */ new Map();
  return (policy) => {
    if (policy.text === "not-supplied") return null;
    if (policy.text !== "snapshot") return policy.statements.map(heldStatement);
    let held = known2.get(policy.name);
    if (held === void 0) {
      held = (tables.managedPolicies.policies[policy.name]?.statements ?? []).map((attributes, at) => ({
        id: `managed:${policy.name}/${at}`,
        policy: policy.name,
        attributes,
        conditional: false
      }));
      known2.set(policy.name, held);
    }
    return held;
  };
}
var anyLevel = () => true;
function heldStatement({ id, attributes, origins }) {
  return {
    id,
    policy: null,
    attributes,
    conditional: Object.values(origins).some(({ kind }) => kind === "conditional")
  };
}
function kindsOf2(kinds, table) {
  const patterns = Object.entries(kinds).flatMap(([kind, list2]) => list2.map((pattern) => ({ pattern, kind })));
  const known2 = /* @__PURE__ */ new Map();
  if (table.lists) {
    for (const { pattern, kind } of patterns)
      for (const { name, scopeable } of table.expand(pattern) ?? []) if (scopeable) known2.set(name, kind);
    return ({ name }) => known2.get(name) ?? null;
  }
  return ({ name }) => {
    const found = known2.get(name);
    if (found !== void 0) return found;
    const lower2 = name.toLowerCase();
    const kind = patterns.find(({ pattern }) => patternsOverlap(pattern.toLowerCase(), lower2))?.kind ?? null;
    known2.set(name, kind);
    return kind;
  };
}
function once(values) {
  const reasons = /* @__PURE__ */ new Set();
  return values.filter((value) => {
    if (!isHole(value)) return true;
    if (reasons.has(value.unresolved)) return false;
    reasons.add(value.unresolved);
    return true;
  });
}

// src/derive/permissions/grants.ts
var grants = {
  name: "grants",
  derive: (facts, context) => {
    const readers = createRightsReaders(facts, context.tables);
    const guards = /* @__PURE__ */ new Map();
    return [...ofRoles(facts, context, readers, guards), ...ofStatements(facts, readers, guards)];
  }
};
function ofRoles(facts, { tables }, { aws, foreign }, guards) {
  const policiesOf = createRolePolicies(facts, tables);
  return facts.all("role").map((role) => {
    const held = policiesOf(role);
    const isForeign2 = isForeignRole(role);
    const reader = isForeign2 ? foreign : aws;
    const rights2 = reader.rightsOf(held);
    for (const { id } of held.policies.flatMap(({ statements }) => statements)) {
      add(guards, id, { guard: rights2.guard, isForeign: isForeign2 });
    }
    return {
      fact: role.id,
      attributes: {
        policyTexts: [...held.policies.map((policy) => ({ policy: policy.name, text: textOf3(policy) })), ...held.holes],
        ...reader.ofRole(role, rights2)
      }
    };
  });
}
function ofStatements(facts, { aws, foreign }, guards) {
  const statements = facts.all("policy-statement");
  const documents2 = /* @__PURE__ */ new Map();
  for (const one of statements) if (!guards.has(one.id)) add(documents2, policyOf(one), one);
  return statements.map((statement) => {
    const held = guards.get(statement.id) ?? [];
    const isForeign2 = held.some((one) => one.isForeign) || isForeignStatement(statement);
    const reader = isForeign2 ? foreign : aws;
    const limits = held.length > 0 ? held.map(({ guard }) => guard) : [reader.ownGuard(documents2.get(policyOf(statement)) ?? [])];
    return { fact: statement.id, attributes: reader.ofStatement(statement, limits) };
  });
}
function policyOf({ id }) {
  return id.slice(0, id.lastIndexOf("/"));
}
function isForeignRole({ attributes }) {
  return attributes.maxSessionSeconds === null;
}
function isForeignStatement({ attributes: { actions } }) {
  return Array.isArray(actions) && actions.some((one) => !isHole(one) && /[./]/.test(one.pattern));
}
function add(lists, key2, one) {
  const list2 = lists.get(key2);
  if (list2 === void 0) lists.set(key2, [one]);
  else list2.push(one);
}
function textOf3(policy) {
  const missing2 = policy.statements.find(({ attributes }) => isHole(attributes.effect));
  const reason = missing2?.attributes.effect;
  return isHole(reason) ? { unresolved: reason.unresolved } : policy.text;
}

// src/derive/permissions/identities.ts
var identities = {
  name: "identities",
  derive: (facts) => [
    ...facts.all("function").map((one) => ({ fact: one.id, attributes: { identity: identityOf(one, facts) } })),
    ...facts.all("trust-statement").map(({ id, attributes: { role } }) => ({
      fact: id,
      attributes: { usedBy: usersOf(role ?? null, facts) }
    }))
  ]
};
function identityOf({ attributes: { role = null } }, facts) {
  if (isHole(role)) return { unresolved: role.unresolved };
  if (typeof role !== "string") return null;
  const fact = facts.get(role);
  if (fact === void 0) return { unresolved: "the role is declared elsewhere" };
  const { madeBy = null, trustedServices = [] } = fact.attributes;
  const kind = isHole(madeBy) ? { unresolved: madeBy.unresolved } : madeBy === "platform" ? "default" : "own";
  return { kind, trustedServices };
}
function usersOf(role, facts) {
  if (isHole(role)) return [{ unresolved: role.unresolved }];
  return typeof role === "string" ? facts.get(role)?.attributes.usedBy ?? [] : [];
}

// src/derive/permissions/outsiders.ts
var outsiders = {
  name: "outsiders",
  derive: (facts, { tables: { conditionKeys }, declarations: { accounts } }) => {
    const known2 = accounts === null ? null : new Set(accounts.map(({ account }) => account));
    const asked = (account) => ({
      account: isHole(account) ? { unresolved: account.unresolved } : account,
      declared: isDeclared(account, known2)
    });
    const derived = (fact, principals, own) => ({
      fact: fact.id,
      attributes: {
        narrowedBy: narrowingKeys(fact.attributes.conditions, conditionKeys.resource),
        outsiders: principals.flatMap(accountOf).filter((account) => !own.includes(account)).map(asked)
      }
    });
    return [
      ...facts.all("resource-policy-statement").map((fact) => {
        const { principals, resources } = fact.attributes;
        return derived(fact, accountsAmong(principals), listOf2(resources).flatMap(accountOf));
      }),
      ...facts.all("trust-statement").map((fact) => derived(fact, listOf2(fact.attributes.accounts), []))
    ];
  }
};
function isDeclared(account, known2) {
  if (isHole(account)) return { unresolved: account.unresolved };
  return known2 === null ? { unresolved: "declarations.accounts in .evidence.yml says of no account" } : known2.has(account);
}
function accountsAmong(principals) {
  return listOf2(principals).flatMap((principal2) => {
    if (isHole(principal2)) return [principal2];
    const { kind = null, id = null } = principal2;
    if (isHole(kind)) return [kind];
    return kind === "account" ? [id] : [];
  });
}
function accountOf(principal2) {
  if (isHole(principal2)) return [{ unresolved: principal2.unresolved }];
  if (typeof principal2 !== "string") return [];
  const [, arnAccount] = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):/.exec(principal2) ?? [];
  const account = arnAccount ?? /[^@]*$/.exec(principal2)?.[0] ?? principal2;
  return account === "" || /\$\{|[*?]/.test(account) ? [] : [account];
}

// src/derive/permissions/role-sharing.ts
var LISTED = 20;
var roleSharing = {
  name: "role-sharing",
  derive: (facts) => {
    const functions = facts.all("function");
    const users = /* @__PURE__ */ new Map();
    const unknown4 = [];
    for (const one of functions) {
      const { role } = one.attributes;
      if (typeof role === "string") add2(users, role, one.id);
      else if (isHole(role)) unknown4.push(one);
    }
    const strangers = createStrangers2(unknown4);
    const shared = functions.map(({ id, attributes }) => {
      const role = attributes.role ?? null;
      if (isHole(role)) return { fact: id, attributes: { roleSharedWith: [{ unresolved: role.unresolved }] } };
      if (typeof role !== "string") return { fact: id, attributes: { roleSharedWith: [] } };
      const stack = facts.get(role)?.attributes.stack ?? attributes.stack ?? null;
      return { fact: id, attributes: { roleSharedWith: list(users.get(role), id, strangers(role, stack)) } };
    });
    const used = facts.all("role").map(({ id, attributes }) => ({
      fact: id,
      attributes: { usedBy: list(users.get(id), null, strangers(id, attributes.stack ?? null)) }
    }));
    return [...shared, ...used];
  }
};
function add2(users, role, user) {
  const list2 = users.get(role);
  if (list2 === void 0) users.set(role, [user]);
  else list2.push(user);
}
function list(users = [], self, stranger) {
  const listed3 = users.slice(0, LISTED + 1).filter((user) => user !== self);
  const left2 = users.length - (self === null ? 0 : 1) - Math.min(listed3.length, LISTED);
  if (listed3.length > LISTED) listed3.length = LISTED;
  if (left2 > 0) listed3.push({ unresolved: `${left2} more of them are not listed` });
  if (stranger !== null) listed3.push(stranger);
  return listed3;
}
function createStrangers2(unknown4) {
  const named3 = /* @__PURE__ */ new Map();
  const stacks = /* @__PURE__ */ new Map();
  for (const { id, attributes } of unknown4) {
    const role = attributes.role;
    if (role.among !== void 0) {
      for (const candidate of role.among) if (typeof candidate === "string") named3.set(candidate, id);
    } else if (typeof attributes.stack === "string" && !stacks.has(attributes.stack)) {
      stacks.set(attributes.stack, id);
    }
  }
  const [first, second] = [...stacks];
  return (role, stack) => {
    const [, other] = first?.[0] === stack ? second ?? [] : first ?? [];
    const user = named3.get(role) ?? other;
    return user === void 0 ? null : { unresolved: `the role of ${user} is not known, and may be this one` };
  };
}

// src/derive/provenance.ts
var UNSIGNED = {
  verification: "unsigned",
  isAuthentic: false,
  signer: null,
  certificate: null,
  identity: null,
  hole: null
};
var NONE3 = [{ unresolved: "no statement of provenance that was collected names its bytes" }];
var WORKFLOW = /^https:\/\/github\.com\/[^/]+\/[^/]+\/\.github\/workflows\/[^@]+@refs\//;
var BARE_RUNNER = "https://github.com/actions/runner";
var provenance = {
  name: "provenance",
  derive: (facts, { tables }) => {
    const statements = facts.all("provenance").map((fact) => {
      const signing = signingOf(fact, facts);
      return { fact, signing, attributes: related(fact, signing, tables.builders.builders) };
    });
    const byDigest = /* @__PURE__ */ new Map();
    let open2 = [];
    for (const { fact, signing, attributes } of statements) {
      const { format, subjects } = fact.attributes;
      const hole = isHole(format) ? firstHole2(format) : isProvenance(fact) ? firstHole2(...listOf2(subjects)) : null;
      if (hole !== null) open2 = [{ unresolved: `what ${fact.id} says may be of this file: ${hole.unresolved}` }];
      if (!isProvenance(fact)) continue;
      const said3 = summaryOf(fact, attributes, signing);
      for (const digest of new Set(listOf2(subjects).filter(isObject2).flatMap(sha256Of))) {
        byDigest.set(digest, [...byDigest.get(digest) ?? [], said3]);
      }
    }
    return [
      ...statements.map(({ fact, attributes }) => ({ fact: fact.id, attributes })),
      ...facts.all("artifact").map(({ id, attributes: { sha256 = null } }) => ({
        fact: id,
        attributes: { provenance: [...byDigest.get(sha256) ?? NONE3, ...open2] }
      }))
    ];
  }
};
function sha256Of({ algorithm, digest }) {
  return algorithm === "sha256" && typeof digest === "string" ? [digest] : [];
}
function isProvenance({ attributes: { format } }) {
  return typeof format === "string" && format.startsWith("slsa-");
}
function summaryOf({ id, attributes }, derived, { isAuthentic, ...signing }) {
  const { builder = null, repository = null, commit = null } = attributes;
  const { hosting = null, differences = [], buildLevel = null, lacks = [] } = derived;
  const verification = isAuthentic ? "verified" : signing.verification;
  return { statement: id, builder, hosting, repository, commit, verification, differences, buildLevel, lacks };
}
function firstHole2(...values) {
  const hole = values.find((value) => isHole(value));
  return isHole(hole) ? { unresolved: hole.unresolved } : null;
}
function signingOf({ attributes: { signature } }, facts) {
  const unread = (hole) => ({ ...UNSIGNED, verification: hole, hole });
  if (isHole(signature)) return unread({ unresolved: signature.unresolved });
  if (typeof signature !== "string") return UNSIGNED;
  const found = facts.get(signature)?.attributes;
  if (found === void 0) return unread({ unresolved: "its signature was not read" });
  const { verification = null, faults, identity = null, certificate = null, key: key2 = null } = found;
  const bare = isObject2(key2) && typeof key2.id === "string" ? `key ${key2.id}` : null;
  const isWhole2 = verification === "verified-other-artifact" && listOf2(faults).length === 0;
  return {
    verification,
    isAuthentic: verification === "verified" || isWhole2,
    signer: typeof identity === "string" ? identity : bare,
    certificate: isObject2(certificate) ? certificate : null,
    identity: typeof identity === "string" ? identity : null,
    hole: firstHole2(verification, identity, certificate, ...Object.values(isObject2(certificate) ? certificate : {}))
  };
}
function related(fact, signing, builders) {
  const { verification, signer } = signing;
  if (!isProvenance(fact)) {
    return { verification, signer, differences: [], hosting: null, buildLevel: null, lacks: [] };
  }
  const { builder = null, statedRunner = null, source, sourceCommit, ref } = fact.attributes;
  const known2 = builders.find((one) => isBuilder(one, builder));
  const runner = signing.certificate?.runner ?? statedRunner;
  const built = firstHole2(builder) ?? (known2 === void 0 && isWorkflow(builder) ? firstHole2(runner, signing.hole) : null);
  const hosting = built ?? hostingOf(builder, runner, known2);
  const stated = signing.hole ?? (signing.certificate === null ? null : firstHole2(builder, source, sourceCommit, ref));
  if (stated !== null || isHole(hosting)) {
    const hole = stated ?? hosting;
    return {
      verification,
      signer,
      differences: stated === null ? [] : [stated],
      hosting,
      buildLevel: hole,
      lacks: [hole]
    };
  }
  const differences = differencesOf2(fact.attributes, signing);
  const level = levelOf(fact.attributes, { ...signing, differences, hosting, known: known2 });
  return { verification, signer, differences, hosting, ...level };
}
function isBuilder({ id, versions }, builder) {
  if (typeof builder !== "string") return false;
  return versions === null ? builder === id : builder.startsWith(`${id}@${versions}`);
}
function hostingOf(builder, runner, known2) {
  if (known2 !== void 0) return known2.hosting;
  return isWorkflow(builder) && runner === "github-hosted" ? "hosted" : null;
}
function isWorkflow(builder) {
  return typeof builder === "string" && (WORKFLOW.test(builder) || builder === BARE_RUNNER);
}
function differencesOf2(attributes, { certificate, identity }) {
  if (certificate === null) return [];
  const { builder, source, sourceCommit, ref } = attributes;
  const differences = [];
  const isNamed2 = typeof builder === "string" && WORKFLOW.test(builder) && identity !== null;
  if (isNamed2 && builder !== identity) differences.push("builder");
  const isOther = (own, its, same3) => typeof own === "string" && typeof its === "string" && !same3(own, its);
  if (isOther(source, certificate.sourceRepository, isSameRepository)) differences.push("repository");
  if (isOther(sourceCommit, certificate.sourceCommit, (a, b) => a === b)) differences.push("commit");
  if (isOther(ref, certificate.sourceRef, (a, b) => a === b)) differences.push("ref");
  return differences;
}
function isSameRepository(source, repository) {
  const plain = (uri) => uri.toLowerCase().replace(/^(?:git\+)?[a-z]+:\/\//, "").replace(/[@#].*$/s, "").replace(/(?:\.git)?\/*$/, "");
  return plain(source) === plain(repository);
}
function levelOf(attributes, measured) {
  const steps = [lackingForFirst(attributes), lackingForSecond(measured), lackingForThird(measured)];
  const level = steps.findIndex((lacks) => lacks.length > 0);
  return level === -1 ? { buildLevel: steps.length, lacks: [] } : { buildLevel: level, lacks: steps[level] ?? [] };
}
function lackingForFirst({ builder, subjects }) {
  return [
    ...typeof builder === "string" ? [] : ["it does not say who built"],
    ...listOf2(subjects).length > 0 ? [] : ["it names nothing that was built by a digest"]
  ];
}
function lackingForSecond({
  verification,
  isAuthentic,
  signer,
  certificate,
  differences,
  hosting
}) {
  const lacks = [];
  if (verification === "unsigned") lacks.push("nobody signed it");
  else if (!isAuthentic) lacks.push("its signature is not verified");
  if (differences.includes("builder")) lacks.push(`it was signed by ${signer ?? "another"}, and not by the builder`);
  const others = differences.filter((one) => one !== "builder");
  if (certificate !== null && others.length > 0) {
    lacks.push(`it says another ${others.join(", ")} than the certificate of its signer`);
  }
  if (hosting === null)
    lacks.push("the builder is not known as one that somebody else runs than those who build with it");
  return lacks;
}
function lackingForThird({ hosting, certificate, known: known2 }) {
  const lacks = [];
  if (hosting !== "isolated")
    lacks.push("the builder is not known as one whose builds cannot reach each other or what signs them");
  if (certificate === null && known2?.signs !== "key")
    lacks.push("it is signed with a key, which steps of the build may reach");
  return lacks;
}

// src/derive/queue-pointers.ts
var REFERENCE7 = new RegExp(`^\\$\\{(?:([^{}#]+)#)?(${LOGICAL_ID})(?:\\.([A-Za-z0-9_.]+))?\\}$`);
var PART2 = /(?:\$\{[^}]*\}|\$(?!\{)|[^:$])*/.source;
var ARN2 = new RegExp(`^arn:${PART2}:([^:]*):${PART2}:${PART2}:(.+)$`, "s");
var OWN_ACCOUNT = /^arn:(?:\$\{AWS::Partition\}|[^:]*):sqs:\$\{AWS::Region\}:\$\{AWS::AccountId\}:/;
var RESOURCES = ["store", "function", "log-group", "role"];
function keyOf([, path, logicalId], stack) {
  return `${path === void 0 ? stack : `stack:${path}`} ${logicalId}`;
}
function isOpenName(name) {
  return isHole(name) || typeof name === "string" && name.includes("${");
}
function createQueuePointers(facts) {
  const byLogicalId = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  let anyUnnamed = false;
  for (const queue of facts.all("queue")) {
    const { name, logicalId, stack } = queue.attributes;
    byLogicalId.set(`${stack} ${logicalId}`, queue);
    if (isOpenName(name)) anyUnnamed = true;
    if (typeof name !== "string") continue;
    const named3 = byName.get(name);
    if (named3 === void 0) byName.set(name, [queue]);
    else named3.push(queue);
  }
  const others = /* @__PURE__ */ new Set();
  for (const type of RESOURCES) {
    for (const { id, attributes } of facts.all(type))
      others.add(`${attributes.stack} ${id.slice(id.lastIndexOf("#") + 1)}`);
  }
  const point = (reference, stack) => {
    if (reference === null) return null;
    if (isHole(reference)) return reference.among === void 0 ? ELSEWHERE3 : oneOf2(reference.among, stack);
    if (typeof reference !== "string") return null;
    const named3 = REFERENCE7.exec(reference);
    if (named3 !== null) {
      const key2 = keyOf(named3, stack);
      const queue = byLogicalId.get(key2);
      if (queue !== void 0) return { queue };
      return others.has(key2) || named3[3] === "Arn" ? null : ELSEWHERE3;
    }
    if (reference.startsWith("${")) return ELSEWHERE3;
    const arn = ARN2.exec(reference);
    return arn === null ? null : byArn(arn, stack);
  };
  function oneOf2(among, stack) {
    const pointers = among.flatMap((candidate) => point(candidate, stack) ?? []);
    if (pointers.length === 0) return null;
    const open2 = pointers.filter((pointer) => "among" in pointer);
    return {
      among: pointers.flatMap((pointer) => "queue" in pointer ? [pointer.queue] : pointer.among),
      elsewhere: open2.some(({ elsewhere }) => elsewhere),
      unnamed: open2.some(({ unnamed }) => unnamed)
    };
  }
  function byArn([arn, service, name = ""], stack) {
    if (service !== "sqs") return null;
    const inside = REFERENCE7.exec(name);
    if (inside !== null) {
      const queue = byLogicalId.get(keyOf(inside, stack));
      return queue === void 0 ? ELSEWHERE3 : { queue };
    }
    const among = byName.get(name) ?? [];
    const own = among.find((queue) => queue.attributes.stack === stack);
    if (own !== void 0 && OWN_ACCOUNT.test(arn) && own.attributes.logicalId !== name) return { queue: own };
    if (isOpenName(name)) return { among: [], elsewhere: true, unnamed: anyUnnamed };
    return among.length === 0 && !anyUnnamed ? null : { among, elsewhere: false, unnamed: anyUnnamed };
  }
  return point;
}
var ELSEWHERE3 = { among: [], elsewhere: true, unnamed: false };

// src/derive/queues.ts
var DAY_SECONDS = 86400;
var queues = {
  name: "queues",
  derive: (facts) => {
    const point = createQueuePointers(facts);
    const senders = createSide();
    const readers = createSide();
    for (const [type, attribute] of SENDERS) {
      for (const fact of facts.all(type)) {
        senders.add(
          point(fact.attributes[attribute] ?? null, fact.attributes.stack),
          fact,
          `where ${fact.id} sends failures`
        );
      }
    }
    for (const source of facts.all("event-source")) {
      const { service = null, source: from = null, stack } = source.attributes;
      if (service !== "sqs" && !isHole(service)) continue;
      const pointer = point(from, stack);
      readers.add(isHole(service) ? unsure2(pointer) : pointer, source, `what ${source.id} reads`);
    }
    return facts.all("queue").map((queue) => queueAttributes(queue, facts, point, senders, readers));
  }
};
var SENDERS = [
  ["queue", "redriveTarget"],
  ["function", "deadLetterTarget"],
  ["function", "failureDestination"],
  ["event-source", "failureTarget"]
];
function createSide() {
  const known2 = /* @__PURE__ */ new Map();
  const strangers = createStrangers();
  let unnamed = null;
  return {
    add: (pointer, from, what) => {
      if (pointer === null) return;
      if ("queue" in pointer) {
        known2.set(pointer.queue.id, (known2.get(pointer.queue.id) ?? /* @__PURE__ */ new Set()).add(from));
        return;
      }
      const why = `${what} is not known, and may be this queue`;
      const { stack } = from.attributes;
      strangers.add(
        why,
        stack,
        pointer.among.map(({ id }) => id)
      );
      if (pointer.elsewhere) strangers.add(why, stack, null);
      if (pointer.unnamed) unnamed ??= why;
    },
    at: (queue) => {
      const stranger = strangers.at(queue.id, queue.attributes.stack);
      const nameless = unnamed !== null && isOpenName(queue.attributes.name) ? { unresolved: unnamed } : null;
      const hole = stranger ?? nameless;
      return { surely: [...known2.get(queue.id) ?? []], perhaps: hole === null ? [] : [hole] };
    }
  };
}
function unsure2(pointer) {
  return pointer !== null && "queue" in pointer ? { among: [pointer.queue], elsewhere: false, unnamed: false } : pointer;
}
function queueAttributes(queue, facts, point, senders, readers) {
  const origins = {};
  const { surely: from, perhaps: perhapsFrom } = senders.at(queue);
  const { surely: by, perhaps: perhapsBy } = readers.at(queue);
  const ids = from.map(({ id }) => id).sort();
  return {
    fact: queue.id,
    attributes: {
      deadLetterQueue: deadLetterQueue(
        queue,
        point(queue.attributes.redriveTarget ?? null, queue.attributes.stack),
        origins
      ),
      deadLetterFor: [...ids, ...perhapsFrom],
      consumers: [...by.map((source, index) => consumer(queue, source, facts, index, origins)), ...perhapsBy]
    },
    origins
  };
}
function deadLetterQueue(queue, pointer, origins) {
  const { redriveTarget = null, fifo = null, retentionSeconds = null } = queue.attributes;
  if (redriveTarget === null) return null;
  if (isHole(redriveTarget)) return { unresolved: redriveTarget.unresolved };
  if (pointer === null || !("queue" in pointer)) {
    return { unresolved: "the queue that redriveTarget names is none of those declared, or not for sure" };
  }
  const target = pointer.queue;
  const seconds = target.attributes.retentionSeconds ?? null;
  note(origins, "/deadLetterQueue", originOf([queue, "/redriveTarget"], [target, ""]));
  note(origins, "/deadLetterQueue/retentionDays", originOf([target, "/retentionSeconds"]));
  note(
    origins,
    "/deadLetterQueue/retentionRatio",
    originOf([target, "/retentionSeconds"], [queue, "/retentionSeconds"])
  );
  return {
    queue: target.id,
    sameType: sameType(fifo, target.attributes.fifo ?? null),
    retentionDays: fromNumbers(seconds, DAY_SECONDS, (a, b) => a / b),
    retentionRatio: fromNumbers(seconds, retentionSeconds, ratio2)
  };
}
function sameType(a, b) {
  const unknown4 = [a, b].find((value) => isHole(value));
  return isHole(unknown4) ? { unresolved: unknown4.unresolved } : a === b;
}
function ratio2(a, b) {
  return b > 0 ? a / b : { unresolved: "it would be divided by zero" };
}
function consumer(queue, source, facts, index, origins) {
  const id = source.attributes.function ?? null;
  const one = typeof id === "string" ? facts.get(id) : void 0;
  const timeout = one?.attributes.timeoutSeconds ?? { unresolved: "the function is not known" };
  const at = `/consumers/${index}`;
  note(origins, at, originOf([source, ""], [source, "/source"]));
  note(origins, `${at}/timeoutSeconds`, originOf([one, "/timeoutSeconds"]));
  note(origins, `${at}/visibilityRatio`, originOf([queue, "/visibilitySeconds"], [one, "/timeoutSeconds"]));
  return {
    function: id,
    timeoutSeconds: timeout,
    visibilityRatio: fromNumbers(queue.attributes.visibilitySeconds ?? null, timeout, ratio2)
  };
}

// src/derive/reach.ts
var ATTRIBUTE = new RegExp(`^\\$\\{(${LOGICAL_ID})\\.(.+)\\}$`);
var reach = {
  name: "reach",
  derive: (facts) => {
    const stores = /* @__PURE__ */ new Map();
    for (const store of facts.all("store")) stores.set(`${store.attributes.stack} ${store.attributes.name}`, store);
    const settings = /* @__PURE__ */ new Map();
    for (const setting of facts.all("setting")) {
      const { owner = null } = setting.attributes;
      const list2 = settings.get(owner);
      if (list2 === void 0) settings.set(owner, [setting]);
      else list2.push(setting);
    }
    return facts.all("function").map(({ id }) => ({
      fact: id,
      attributes: { reaches: (settings.get(id) ?? []).flatMap((setting) => reached(setting, stores)) }
    }));
  }
};
function reached({ id, attributes }, stores) {
  const { stack, refersTo: refersTo2 = [], addresses = [] } = attributes;
  const named3 = listOf2(refersTo2).flatMap((one) => {
    const [, logicalId = "", attribute = ""] = typeof one === "string" && ATTRIBUTE.exec(one) || [];
    const store = stores.get(`${stack} ${logicalId}`);
    if (store === void 0) return [];
    return [{ setting: id, store: store.id, service: store.attributes.service ?? null, attribute, host: null }];
  });
  const hosts = listOf2(addresses).flatMap((one) => {
    if (isHole(one)) return [];
    const host = one.host ?? null;
    return [{ setting: id, store: null, service: null, attribute: null, host }];
  });
  return [...named3, ...hosts];
}

// src/derive/regions.ts
var COPIED = ["table", "secret", "bucket"];
var regions = {
  name: "regions",
  derive: (facts) => {
    const byStack = /* @__PURE__ */ new Map();
    const add4 = ({ id, attributes: { stack = null } }, region) => {
      if (region === null) return;
      const list2 = byStack.get(stack) ?? [];
      list2.push(isHole(region) ? { unresolved: `where ${id} is: ${region.unresolved}` } : { fact: id, region });
      byStack.set(stack, list2);
    };
    for (const one of facts.all("function")) add4(one, one.attributes.region ?? null);
    for (const one of COPIED.flatMap((type) => facts.all(type))) {
      const { replicas = [] } = one.attributes;
      for (const replica of Array.isArray(replicas) ? replicas : [replicas]) add4(one, regionOf(replica));
    }
    return facts.all("stack").map(({ id, attributes: { region = null } }) => {
      const own = region === null ? [] : [isHole(region) ? { unresolved: region.unresolved } : { fact: id, region }];
      return { fact: id, attributes: { regions: [...own, ...byStack.get(id) ?? []] } };
    });
  }
};
function regionOf(replica) {
  if (isHole(replica)) return { unresolved: replica.unresolved };
  const region = typeof replica === "object" && replica !== null && !Array.isArray(replica) ? replica.region : null;
  return region ?? { unresolved: "the region of a copy is not stated" };
}

// src/derive/releases.ts
var NOT_READ = { unresolved: "the rules of the repository were not read" };
var releases = {
  name: "releases",
  derive: (facts) => facts.all("release").map(({ id, attributes }) => ({
    fact: id,
    attributes: { tagRules: tagRulesOf(facts), requiredChecks: requiredChecksOf(attributes, facts) }
  }))
};
function repositoryOf(facts) {
  return facts.all("repository")[0]?.attributes ?? null;
}
function tagRulesOf(facts) {
  const rules = repositoryOf(facts)?.tagRules;
  if (rules === void 0) return NOT_READ;
  if (!isObject2(rules)) return rules;
  const { creation = null, update = null, deletion = null } = rules;
  return { creation, update, deletion };
}
function requiredChecksOf(release, facts) {
  const change = changeOf(release.commit, facts);
  const onChange = listOf2(change?.checks).filter(isObject2);
  const rules = repositoryOf(facts)?.branchRules;
  const asked = isObject2(rules) ? listOf2(rules.checks) : rules === null ? [] : [isHole(rules) ? rules : NOT_READ];
  const demanded = onChange.flatMap(({ name, demanded: isDemanded }) => isDemanded === true ? [name ?? null] : []);
  const names = /* @__PURE__ */ new Set();
  const open2 = [];
  for (const one of [...asked, ...demanded]) {
    if (isHole(one)) open2.push({ unresolved: one.unresolved });
    else if (typeof one === "string" && isWorkflow2(one))
      open2.push({ unresolved: `which checks the workflow ${one} makes is not known` });
    else if (typeof one === "string") names.add(one);
  }
  return [...[...names].sort().map((name) => ranAs(name, release, change, onChange)), ...open2];
}
function isWorkflow2(name) {
  return /\.ya?ml(@|$)/.test(name);
}
function changeOf(commit, facts) {
  const found = facts.all("change").find(({ attributes }) => typeof commit === "string" && listOf2(attributes.commits).includes(commit));
  return found?.attributes ?? null;
}
function ranAs(name, release, change, onChange) {
  const all = listOf2(release.checks);
  const own = all.filter(isObject2).filter((check) => check.name === name);
  const latest = own.sort((a, b) => startOf(b) - startOf(a))[0];
  if (latest !== void 0) return { name, on: "commit", conclusion: latest.conclusion ?? null };
  const lacking2 = all.find((one) => isHole(one));
  if (isHole(lacking2)) {
    const hole = { unresolved: lacking2.unresolved };
    return { name, on: hole, conclusion: hole };
  }
  const there = onChange.find((check) => check.name === name && check.on !== "merged");
  const isSame2 = typeof change?.headTree === "string" && change.headTree === change.mergeTree;
  if (there !== void 0 && isSame2) return { name, on: "change", conclusion: there.conclusion ?? null };
  return { name, on: null, conclusion: null };
}
function startOf({ startedAt }) {
  const time3 = typeof startedAt === "string" ? Date.parse(startedAt) : Number.NaN;
  return Number.isNaN(time3) ? Number.POSITIVE_INFINITY : time3;
}

// src/derive/required-checks.ts
var requiredChecks = {
  name: "required-checks",
  derive: (facts) => {
    const [repository] = facts.all("repository");
    return facts.all("change").map(({ id, attributes }) => ({
      fact: id,
      attributes: { requiredChecks: requiredOf(attributes, rulesOf3(attributes, repository)) }
    }));
  }
};
var NO_RULES = "which checks the rules ask for is not known, so that one can have been left out";
function rulesOf3({ baseBranch = null }, repository) {
  const unknown4 = (doubt) => ({ names: /* @__PURE__ */ new Set(), doubt });
  if (repository === void 0) return unknown4(NO_RULES);
  const { defaultBranch, branchRules } = repository.attributes;
  if (isHole(baseBranch)) return unknown4(baseBranch.unresolved);
  if (baseBranch !== null && baseBranch !== defaultBranch)
    return unknown4(`which checks the rules of ${baseBranch} ask for is not read`);
  if (isHole(branchRules)) return unknown4(branchRules.unresolved);
  const checks = isObject2(branchRules) ? listOf2(branchRules.checks) : [];
  const names = new Set(checks.filter((name) => typeof name === "string"));
  const hole = checks.find(isHole);
  return { names, doubt: isHole(hole) ? hole.unresolved : null };
}
function isWorkflow3(name) {
  return /\.ya?ml(@|$)/.test(name);
}
function requiredOf({ checks }, { names, doubt }) {
  const found = [];
  const holes3 = /* @__PURE__ */ new Set();
  const ran = /* @__PURE__ */ new Set();
  const all = listOf2(checks);
  for (const check of all) {
    if (isHole(check)) holes3.add(check.unresolved);
    else if (isObject2(check) && typeof check.name === "string") {
      const { name, on = null, conclusion = null } = check;
      ran.add(name);
      const isRequired = demandOf(check, { names, doubt });
      if (isRequired === true) found.push({ name, on, conclusion });
      else if (isHole(isRequired)) holes3.add(isRequired.unresolved);
    }
  }
  const isWhole2 = !all.some(isHole);
  for (const name of names) {
    if (ran.has(name)) continue;
    if (isWorkflow3(name)) holes3.add(`which checks the workflow ${name} makes is not known`);
    else if (isWhole2) found.push({ name, on: null, conclusion: null });
  }
  if (doubt !== null) holes3.add(doubt);
  return [...found, ...[...holes3].map((unresolved) => ({ unresolved }))];
}
function demandOf({ name, demanded }, { names, doubt }) {
  if (!isHole(demanded)) return demanded ?? false;
  if (typeof name === "string" && names.has(name)) return true;
  return doubt === null ? false : { unresolved: demanded.unresolved };
}

// src/derive/runtime-support.ts
var DAY = 864e5;
var runtimeSupport = {
  name: "runtime-support",
  derive: (facts, context) => facts.all("function").map(({ id, attributes }) => ({
    fact: id,
    attributes: { runtimeDaysLeft: daysLeft(attributes.runtime ?? null, attributes.platform ?? null, context) }
  }))
};
function daysLeft(runtime, platform, context) {
  if (runtime === null) return null;
  if (platform !== "aws") return { unresolved: "the table of runtimes is of Lambda alone" };
  if (isHole(runtime)) {
    const among = runtime.among?.map((value) => daysLeft(value, platform, context)) ?? [];
    const known2 = among.length > 0 && !among.some(isHole);
    return known2 ? { unresolved: runtime.unresolved, among } : { unresolved: runtime.unresolved };
  }
  const { runtimes, date } = context.tables.runtimes;
  if (typeof runtime !== "string" || !Object.hasOwn(runtimes, runtime)) {
    return { unresolved: `the table of runtimes of ${date} does not know this runtime` };
  }
  const deprecated = runtimes[runtime]?.deprecated ?? null;
  if (deprecated === null) return null;
  const days = (Date.parse(deprecated) - Date.parse(context.at.slice(0, 10))) / DAY;
  return Number.isFinite(days) ? days : { unresolved: "the release has no date that can be read" };
}

// src/derive/scan-coverage.ts
var KEPT_BY = {
  npm: { dependabot: ["npm", "bun"], renovate: /^(npm|bun|deno)$/ },
  pypi: { dependabot: ["pip", "uv"], renovate: /^(pip|poetry|pep621|pipenv|setup-cfg)/ },
  go: { dependabot: ["gomod"], renovate: /^gomod$/ },
  maven: { dependabot: ["maven", "gradle"], renovate: /^(maven|gradle|sbt)/ },
  gradle: { dependabot: ["gradle"], renovate: /^gradle/ },
  nuget: { dependabot: ["nuget", "dotnet-sdk"], renovate: /^nuget$/ },
  cargo: { dependabot: ["cargo", "rust-toolchain"], renovate: /^cargo$/ },
  rubygems: { dependabot: ["bundler"], renovate: /^bundler$/ },
  composer: { dependabot: ["composer"], renovate: /^composer$/ },
  hex: { dependabot: ["mix"], renovate: /^mix$/ },
  pub: { dependabot: ["pub"], renovate: /^pub$/ },
  swift: { dependabot: ["swift"], renovate: /^swift$/ },
  conda: { dependabot: ["conda"], renovate: /^(conda|pixi)$/ },
  "github-actions": { dependabot: ["github-actions"], renovate: /^github-actions$/ },
  // What is in an image comes with the image that it is built on.
  image: { dependabot: ["docker", "docker-compose"], renovate: /^docker/ }
};
var scanCoverage = {
  name: "scan-coverage",
  derive: (facts) => {
    const manifests = facts.all("stack").map(({ place }) => place.path);
    const isReleased = createReleased2(facts);
    const keeps = createUpdates(facts);
    const locked = facts.all("lockfile").map(({ attributes: { ecosystem = null } }) => ecosystem);
    return facts.all("scan").map(({ id, attributes }) => {
      const { category, targets: targets2, ecosystems } = attributes;
      const of = ofWhat(attributes, isReleased);
      const isElsewhere = of === "other";
      const uncovered2 = isHole(category) ? category : category === "infrastructure" && !isElsewhere ? left(manifests, targets2) : [];
      return {
        fact: id,
        attributes: {
          of,
          uncovered: uncovered2,
          updates: category === "dependencies" || isHole(category) ? ecosystemsOf(ecosystems, locked).map(keeps) : []
        }
      };
    });
  }
};
function left(manifests, targets2) {
  if (isHole(targets2)) return targets2;
  const looked = new Set(Array.isArray(targets2) ? targets2 : []);
  const missed = [...new Set(manifests)].filter((path) => !looked.has(path));
  const hole = [...looked].find((target) => isHole(target));
  if (!isHole(hole) || missed.length === 0) return missed;
  return { unresolved: hole.unresolved };
}
function createReleased2(facts) {
  const digests = new Set(facts.all("artifact").map(({ attributes }) => attributes.sha256 ?? null));
  for (const { attributes } of facts.all("release")) {
    for (const asset of listOf2(attributes.assets)) if (isObject2(asset)) digests.add(asset.sha256 ?? null);
  }
  let isWhole2 = true;
  for (const { attributes } of facts.all("function")) {
    const { packageType = null, codeLocation = null } = attributes;
    if (packageType === "zip") continue;
    const sha256 = typeof codeLocation === "string" ? /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] : void 0;
    if (sha256 === void 0) isWhole2 = false;
    else digests.add(sha256);
  }
  return { has: (sha256) => digests.has(sha256), isWhole: isWhole2 && digests.size > 0 };
}
function ofWhat({ revision = null, subjects }, released) {
  if (revision !== null) return revision;
  const all = listOf2(subjects).filter(isObject2);
  const digests = all.flatMap(({ sha256 }) => typeof sha256 === "string" ? [sha256] : []);
  if (digests.some(released.has)) return "release";
  const name = String(all[0]?.name ?? "something");
  if (digests.length > 0 && released.isWhole) return "other";
  const unresolved = digests.length === 0 ? `it looked at ${name} and names no digest of it` : `no artifact, asset or image of the release is known by the digest of ${name}, at which it looked`;
  return { unresolved, among: ["release", "other"] };
}
function ecosystemsOf(named3, locked) {
  const all = [...listOf2(named3), ...locked];
  const known2 = new Set(all.filter((one) => typeof one === "string"));
  return [...[...known2].sort(), ...all.filter((one) => isHole(one))];
}
function createUpdates(facts) {
  const entries2 = facts.all("repository").flatMap(({ attributes }) => listOf2(attributes.updates));
  const isKnown = facts.all("repository").length > 0;
  return (ecosystem) => {
    if (typeof ecosystem !== "string")
      return { unresolved: isHole(ecosystem) ? ecosystem.unresolved : "no ecosystem is named" };
    const kept2 = Object.hasOwn(KEPT_BY, ecosystem) ? KEPT_BY[ecosystem] : void 0;
    const isKept = entries2.filter(isObject2).some((entry) => kept2 !== void 0 && isFor(entry, kept2));
    if (isKept) return { ecosystem, updates: true };
    const hole = entries2.flatMap(
      (entry) => isHole(entry) ? [entry] : isObject2(entry) && isHole(entry.ecosystem) ? [entry.ecosystem] : []
    )[0];
    if (hole !== void 0) return { ecosystem, updates: { unresolved: hole.unresolved } };
    const unresolved = isKnown ? `which bot would keep ${ecosystem} up to date is not known` : "what keeps components up to date was not read";
    return { ecosystem, updates: isKnown && kept2 !== void 0 ? false : { unresolved } };
  };
}
function isFor({ by, ecosystem }, kept2) {
  if (typeof ecosystem !== "string") return false;
  return by === "renovate" ? ecosystem === "*" || kept2.renovate.test(ecosystem) : kept2.dependabot.includes(ecosystem);
}

// src/derive/package-urls.ts
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
function parsed(purl) {
  const match = /^pkg:\/{0,2}([a-z0-9.+-]+)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i.exec(purl.trim());
  if (match === null) return null;
  const [, type = "", path = "", query = ""] = match;
  const at = path.lastIndexOf("@");
  const hasVersion = at > path.lastIndexOf("/");
  const name = decoded(hasVersion ? path.slice(0, at) : path).replace(/^\/+|\/+$/g, "");
  const version = hasVersion ? decoded(path.slice(at + 1)) : null;
  const pairs = query.split("&").filter((pair) => pair.includes("="));
  const qualifiers = new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")).toLowerCase(), decoded(pair.slice(pair.indexOf("=") + 1))])
  );
  const lower2 = type.toLowerCase();
  return { type: lower2, name: normal(lower2, name), version: version === "" ? null : version, qualifiers };
}
function normal(type, name) {
  if (type === "pypi") return name.toLowerCase().replace(/[-_.]+/g, "-");
  return /^(?:github|bitbucket|composer|nuget|deb|rpm|apk|oci|docker)$/.test(type) ? name.toLowerCase() : name;
}
function isAboutPackage(stated, found) {
  const [one, other] = [parsed(stated), parsed(found)];
  if (one === null || other === null || one.name === "") return false;
  if (one.type !== other.type || one.name !== other.name) return false;
  if (one.version !== null && one.version !== other.version) return false;
  return [...one.qualifiers].every(([name, value]) => other.qualifiers.get(name) === value);
}

// src/derive/vex.ts
var CLOSING = /* @__PURE__ */ new Set(["not-affected", "fixed"]);
var READ = ["vulnerability", "aliases", "status", "justification", "impact", "author", "at", "own", "products"];
function createAnswers(facts) {
  const statements = facts.all("vex-statement");
  const byId2 = /* @__PURE__ */ new Map();
  const unclear = [];
  for (const statement of statements) {
    const { vulnerability, aliases } = statement.attributes;
    const ids = [vulnerability ?? null, ...listOf2(aliases)];
    if (ids.some((id) => isHole(id))) unclear.push(statement);
    for (const id of new Set(ids.filter((one) => typeof one === "string").map(upper))) {
      const known2 = byId2.get(id);
      if (known2 === void 0) byId2.set(id, [statement]);
      else known2.push(statement);
    }
  }
  const none = { statements: [], isClosed: false, maybe: null, facts: [] };
  return (scan, of, finding) => {
    if (statements.length === 0) return none;
    const { rule = null, aliases, purl = null } = finding;
    const ids = [rule, ...listOf2(aliases)];
    if (ids.some((id) => isHole(id)) || isHole(purl))
      return { ...none, maybe: "whether a statement in VEX is about it is not known" };
    const candidates = new Set(ids.filter((id) => typeof id === "string").flatMap((id) => byId2.get(upper(id)) ?? []));
    const open2 = [...candidates, ...unclear].filter(hasHole2);
    const about = [...candidates].filter((one) => !hasHole2(one) && isAbout(one, scan, of, purl));
    const newest = newestOf(about);
    const isClosed = newest.some(closes) && newest.every(({ attributes }) => CLOSING.has(attributes.status ?? null));
    const first = open2[0];
    return {
      statements: newest.map(asSaid),
      isClosed,
      maybe: first === void 0 ? null : `what ${first.id} says of it is not known`,
      facts: about
    };
  };
}
function upper(id) {
  return id.toUpperCase();
}
function hasHole2({ attributes }) {
  const inProducts = listOf2(attributes.products).some(
    (one) => isHole(one) || isObject2(one) && [...Object.values(one), ...listOf2(one.components)].some((value) => isHole(value))
  );
  return inProducts || READ.some((name) => isHole(attributes[name])) || listOf2(attributes.aliases).some((one) => isHole(one));
}
function closes({ attributes: { status, justification, impact } }) {
  return status === "fixed" || status === "not-affected" && (typeof justification === "string" || typeof impact === "string");
}
function isAbout({ attributes }, scan, of, purl) {
  const digests = new Set(
    listOf2(scan.subjects).flatMap((one) => isObject2(one) && typeof one.sha256 === "string" ? [one.sha256] : [])
  );
  const isComponent = (stated) => typeof stated === "string" && typeof purl === "string" && isAboutPackage(stated, purl);
  return listOf2(attributes.products).filter(isObject2).some(({ purl: stated = null, sha256 = null, release, components: components2 }) => {
    const inside = listOf2(components2);
    const isProduct = typeof sha256 === "string" && digests.has(sha256) || release === true && of === "release";
    if (isProduct) return inside.length === 0 || inside.some(isComponent);
    return inside.length === 0 && isComponent(stated);
  });
}
function newestOf(statements) {
  const newest = /* @__PURE__ */ new Map();
  for (const statement of statements) {
    const { author = null, document = null, at } = statement.attributes;
    const key2 = String(author ?? document ?? statement.place.path);
    const known2 = newest.get(key2);
    const isLater = known2 === void 0 || String(at ?? "") > String(known2.attributes.at ?? "");
    const isSameTime = known2 !== void 0 && String(at ?? "") === String(known2.attributes.at ?? "");
    if (isLater || isSameTime && !closes(statement)) newest.set(key2, statement);
  }
  return [...newest].sort(([a], [b]) => a < b ? -1 : 1).map(([, statement]) => statement);
}
function asSaid({ id, attributes: { status, justification, impact, author, own } }) {
  return {
    statement: id,
    status: status ?? null,
    justification: justification ?? impact ?? null,
    author: author ?? null,
    own: own ?? null
  };
}

// src/derive/scan-findings.ts
var scanFindings = {
  name: "scan-findings",
  derive: (facts) => {
    const alsoIn = createAlike(facts);
    const answer = createAnswers(facts);
    const matched = new Map(facts.all("vex-statement").map(({ id }) => [id, /* @__PURE__ */ new Set()]));
    const scans = facts.all("scan").map((scan) => {
      const open2 = [];
      const answered = [];
      for (const finding of listOf2(scan.attributes.findings)) {
        if (!isObject2(finding)) {
          open2.push(finding);
          continue;
        }
        const { state = null } = finding;
        const {
          statements,
          isClosed,
          maybe,
          facts: about
        } = answer(scan.attributes, scan.attributes.of ?? null, finding);
        for (const { id } of about) matched.get(id)?.add(scan.id);
        if (state !== "open" && !isHole(state)) continue;
        const left2 = (as) => asLeft({ ...finding, state: as }, alsoIn(scan, finding), statements);
        if (isClosed) answered.push(left2(state));
        if (maybe !== null) open2.push(left2({ unresolved: maybe }));
        else if (!isClosed) open2.push(left2(state));
      }
      return { fact: scan.id, attributes: { open: open2, answered } };
    });
    return [...scans, ...[...matched].map(([fact, ids]) => ({ fact, attributes: { matched: [...ids].sort() } }))];
  }
};
function asLeft(finding, alsoIn, statements) {
  const {
    rule,
    severity,
    state,
    weaknesses,
    exploited,
    openDays,
    count,
    where,
    package: name,
    version,
    fixedIn
  } = finding;
  const kept2 = {
    rule,
    severity,
    state,
    weaknesses,
    exploited,
    openDays,
    count,
    where,
    package: name,
    version,
    fixedIn
  };
  return {
    ...Object.fromEntries(Object.entries(kept2).map(([key2, value]) => [key2, value ?? null])),
    alsoIn,
    statements
  };
}
function keysOf(finding) {
  const { rule, aliases, package: name, fingerprint } = finding;
  const keys = typeof fingerprint === "string" ? [`print ${fingerprint}`] : [];
  if (typeof name !== "string") return keys;
  const ids = [rule, ...listOf2(aliases)].filter((id) => typeof id === "string");
  return [...keys, ...ids.map((id) => `${id.toUpperCase()} ${bareName2(name)}`)];
}
function bareName2(name) {
  return name.toLowerCase().replaceAll(":", "/");
}
function createAlike(facts) {
  const scansByKey = /* @__PURE__ */ new Map();
  for (const { id, attributes } of facts.all("scan")) {
    for (const finding of listOf2(attributes.findings).filter(isObject2)) {
      for (const key2 of keysOf(finding)) {
        const scans = scansByKey.get(key2);
        if (scans === void 0) scansByKey.set(key2, /* @__PURE__ */ new Set([id]));
        else scans.add(id);
      }
    }
  }
  return (scan, finding) => {
    const found = new Set(keysOf(finding).flatMap((key2) => [...scansByKey.get(key2) ?? []]));
    found.delete(scan.id);
    return [...found].sort();
  };
}

// src/derive/sources.ts
var sources = {
  name: "sources",
  derive: (facts) => {
    const all = facts.all("event-source").map(({ id, attributes }) => sourceOf(id, attributes));
    const bySource = /* @__PURE__ */ new Map();
    const open2 = /* @__PURE__ */ new Map();
    for (const source of all) {
      if (source.isOpen) {
        const alike = open2.get(alikeKey(source)) ?? [];
        if (alike.length < 2) open2.set(alikeKey(source), [...alike, source]);
      } else for (const key2 of source.keys ?? []) bySource.set(key2, [...bySource.get(key2) ?? [], source.id]);
    }
    const opens = [...open2.values()].flat();
    return all.map((source) => {
      const { id, keys, isOpen: isOpen2 } = source;
      const sure = isOpen2 ? [] : (keys ?? []).flatMap((key2) => bySource.get(key2) ?? []).filter((other) => other !== id);
      const perhaps = (isOpen2 ? all : opens).find((other) => other.id !== id && mayShare(source, other));
      const hole = perhaps === void 0 ? [] : [{ unresolved: `${perhaps.id} may take from the same source` }];
      return { fact: id, attributes: { sharedWith: [...sure, ...hole] } };
    });
  }
};
function sourceOf(id, { source = null, stack = null, service = null }) {
  const among = isHole(source) ? source.among ?? null : [source];
  const keys = among?.flatMap((one) => typeof one === "string" ? [keyOf2(one, stack)] : []) ?? null;
  return { id, service, stack, keys, isOpen: isHole(source) };
}
function keyOf2(source, stack) {
  return source.includes("${") ? `${stack} ${source}` : source;
}
function alikeKey({ service, stack, keys }) {
  return JSON.stringify([service, stack, keys]);
}
function mayShare(a, b) {
  if (typeof a.service === "string" && typeof b.service === "string" && a.service !== b.service) return false;
  if (a.keys !== null && b.keys !== null) return a.keys.some((key2) => b.keys?.includes(key2));
  const [known2, other] = a.keys === null ? [b, a] : [a, b];
  return known2.keys === null || known2.stack !== other.stack || known2.keys.some((key2) => !key2.includes("${"));
}

// src/derive/test-runs.ts
var CUT_OFF = ["aborted", "timed-out", "unfinished"];
var testRuns = {
  name: "test-runs",
  derive: (facts) => {
    const runs = facts.all("test-run");
    const evidence = evidenceByPath(facts);
    const firsts = duplicates(facts, evidence);
    const shards = shardsOf(runs);
    return runs.map((run2) => {
      const duplicateOf = firsts.get(run2.id) ?? null;
      const same3 = sharingOf(run2).flatMap(({ run: other, all }) => all === true ? [other ?? null] : []);
      const siblings = shards.get(run2.id) ?? [];
      const standing3 = standingOf2(run2, evidence.get(run2.place.path), { duplicateOf, same: same3, siblings });
      const others = standing3 === "duplicate" ? [duplicateOf] : standing3 === "same-tests" ? same3 : standing3 === "shard" ? siblings : [];
      return { fact: run2.id, attributes: { standing: standing3, others, duplicateOf } };
    });
  }
};
function sharingOf({ attributes }) {
  return listOf2(attributes.sharing).filter(isObject2);
}
function evidenceByPath(facts) {
  const all = facts.all("evidence").filter(({ attributes: { kind } }) => kind === "test");
  return new Map(all.map((fact) => [String(fact.attributes.path), fact]));
}
function standingOf2({ attributes }, evidence, beside) {
  const { tests = null, runErrors = 0, ended = null, repeated } = attributes;
  if (CUT_OFF.includes(ended) || listOf2(evidence?.attributes.unread).length > 0) return named("truncated");
  if (isHole(tests)) return { unresolved: tests.unresolved };
  if (tests === 0 && runErrors === 0) return named("empty");
  if (repeated === true) return named("earlier-attempt");
  if (beside.duplicateOf !== null) return named("duplicate");
  if (beside.same.length > 0) return named("same-tests");
  return named(beside.siblings.length > 0 ? "shard" : "single");
}
function named(standing3) {
  return standing3;
}
function duplicates(facts, evidence) {
  const firsts = /* @__PURE__ */ new Map();
  const byBytes = /* @__PURE__ */ new Map();
  for (const { id, place, attributes } of facts.all("test-run")) {
    const { repeated, tests, ranAt = null } = attributes;
    if (repeated === true || tests === 0) continue;
    const sha256 = String(evidence.get(place.path)?.attributes.sha256 ?? id);
    const before = sharingOf({ attributes }).find(({ run: run2, identical }) => {
      const other = typeof run2 === "string" && run2 < id ? facts.get(run2)?.attributes : void 0;
      return identical === true && typeof ranAt === "string" && other?.ranAt === ranAt && other.repeated !== true;
    });
    const first = byBytes.get(sha256) ?? before?.run;
    if (typeof first === "string") firsts.set(id, firsts.get(first) ?? first);
    else byBytes.set(sha256, id);
  }
  return firsts;
}
var MAX_OTHERS = 20;
function bounded(others) {
  const left2 = others.length - MAX_OTHERS;
  if (left2 <= 0) return [...others];
  return [...others.slice(0, MAX_OTHERS), { unresolved: `there are ${left2} more` }];
}
var NUMBER = /(?<![A-Za-z\d.])\d+(?![A-Za-z\d])/g;
function shardsOf(runs) {
  const groups = /* @__PURE__ */ new Map();
  for (const { id, place, attributes } of runs) {
    const path = place.path.replace(/^github\/runs\/\d+\//, "");
    const alike = path.replace(NUMBER, "#");
    if (alike === path) continue;
    const key2 = JSON.stringify([alike, attributes.tool ?? null, attributes.commit ?? null]);
    groups.set(key2, [...groups.get(key2) ?? [], id]);
  }
  const siblings = /* @__PURE__ */ new Map();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const id of group) siblings.set(id, bounded(group.filter((other) => other !== id)));
  }
  return siblings;
}

// src/derive/transport.ts
var TYPES2 = /* @__PURE__ */ new Map([
  ["s3", "bucket"],
  ["sqs", "queue"],
  ["sns", "topic"],
  ["storage-account", "bucket"],
  ["cloud-storage", "bucket"]
]);
var TLS = "aws:securetransport";
var transport = {
  name: "transport",
  derive: (facts) => {
    const denials = /* @__PURE__ */ new Map();
    const strangers = createStrangers();
    for (const statement of facts.all("resource-policy-statement")) {
      const { resource = null, stack } = statement.attributes;
      const denial = denialOf(statement);
      if (denial === null) continue;
      if (isHole(resource)) {
        strangers.add(`whose policy ${statement.id} is in is not known`, stack, resource.among ?? null);
      } else if (typeof resource === "string") denials.set(resource, [...denials.get(resource) ?? [], denial]);
    }
    return facts.all("store").map(({ id, attributes: { service = null, stack } }) => {
      const same3 = `${TYPES2.get(service) ?? ""}:${id.slice(id.indexOf(":") + 1)}`;
      const other = strangers.at(same3, stack);
      const attributes = {
        httpDenials: [...denials.get(same3) ?? [], ...other === null ? [] : [other]],
        httpsOnly: facts.get(same3)?.attributes.httpsOnly ?? null
      };
      return { fact: id, attributes };
    });
  }
};
function denialOf({ id, attributes }) {
  const { effect = null, actions, resources, principals } = attributes;
  const conditions = listOf2(attributes.conditions);
  const about = conditions.find((one) => isAboutTls(one) === true);
  const perhaps = about ?? conditions.find((one) => isAboutTls(one) === null);
  if (!(effect === "deny" || isHole(effect)) || perhaps === void 0) return null;
  if (isHole(effect) || about === void 0) return { unresolved: `whether ${id} refuses what is not encrypted` };
  const further = conditions.filter((one) => one !== about).map((one) => isHole(one) ? { unresolved: one.unresolved } : one.key ?? null);
  return {
    statement: id,
    principals: listOf2(principals).map(principal),
    actions: listOf2(actions),
    resources: listOf2(resources),
    furtherConditions: [
      ...further,
      ...leftOut([...listOf2(attributes.notActions), ...listOf2(attributes.notPrincipals)])
    ]
  };
}
function leftOut(excluded2) {
  if (excluded2.length === 0) return [];
  const unknown4 = excluded2.find(isHole);
  const all = unknown4 !== void 0 && excluded2.every(isHole);
  return [all ? { unresolved: unknown4.unresolved } : "all but some"];
}
function isAboutTls(condition) {
  if (isHole(condition)) return null;
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return false;
  const { operator, key: key2, values } = condition;
  if (key2 !== TLS || !/^Bool(IfExists)?$/i.test(String(operator))) return false;
  const refused = listOf2(values).map((value) => isHole(value) ? null : String(value).toLowerCase() === "false");
  return refused.includes(true) ? true : refused.includes(null) ? null : false;
}
function principal(one) {
  if (isHole(one)) return { unresolved: one.unresolved };
  if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
  if (isHole(one.kind)) return { unresolved: one.kind.unresolved };
  return one.kind === "anyone" ? "*" : `${String(one.kind)} ${typeof one.id === "string" ? one.id : ""}`;
}

// src/derive/triggers.ts
var SERVICE = /* @__PURE__ */ new Map([
  ["function-url", "url"],
  ["load-balancer", "load-balancer"],
  ["http-trigger", "http"],
  ["service", "http"]
]);
var triggers = {
  name: "triggers",
  derive: (facts) => {
    const ways = waysIn(facts);
    const byFunction2 = /* @__PURE__ */ new Map();
    const strangers = createStrangers();
    const strangeCaps = createStrangers();
    for (const way of ways) {
      const target = way.fact.attributes.function ?? null;
      if (typeof target === "string") add3(byFunction2, target, way);
      else if (isHole(target)) {
        addStranger(strangers, way.fact, target, "and may be this one");
        if (isCap(way.fact.attributes.maxConcurrency))
          addStranger(strangeCaps, way.fact, target, "and may cap this one");
      }
    }
    return [
      ...facts.all("function").map((one) => functionAttributes(one, byFunction2.get(one.id) ?? [], strangers, strangeCaps)),
      ...facts.all("event-source").map((source) => failureTargets(source, facts))
    ];
  }
};
function waysIn(facts) {
  return [
    ...facts.all("event-source").map((fact) => {
      const { invocation = null, service = null } = fact.attributes;
      return { fact, invocation, service };
    }),
    ...facts.all("endpoint").map((fact) => {
      const service = SERVICE.get(fact.attributes.kind ?? null) ?? "api";
      return { fact, invocation: "sync", service };
    })
  ];
}
function add3(byFunction2, id, way) {
  const list2 = byFunction2.get(id);
  if (list2 === void 0) byFunction2.set(id, [way]);
  else list2.push(way);
}
function addStranger(strangers, { id, attributes }, target, may) {
  strangers.add(`the function of ${id} is not known, ${may}`, attributes.stack, target.among ?? null);
}
function isCap(value) {
  return value !== void 0 && value !== null;
}
function functionAttributes(one, ways, strangers, strangeCaps) {
  const origins = {};
  const listed3 = ways.map(({ fact, invocation, service }, index) => {
    note(origins, `/triggers/${index}`, originOf([fact, ""]));
    note(origins, `/triggers/${index}/invocation`, originOf([fact, "/invocation"]));
    return { source: fact.id, invocation, service };
  });
  const caps = [];
  const cap = (at, fact, name) => {
    const executions = fact.attributes[name] ?? null;
    if (executions === null) return;
    note(origins, `/concurrencyCaps/${caps.length}`, originOf([fact, `/${name}`], [fact, ""]));
    caps.push(isHole(executions) ? { unresolved: executions.unresolved } : { at, executions });
  };
  cap("function", one, "reservedConcurrency");
  cap("function", one, "maxInstances");
  for (const { fact } of ways) if (fact.type === "event-source") cap("event-source", fact, "maxConcurrency");
  const { stack } = one.attributes;
  return {
    fact: one.id,
    attributes: {
      triggers: [...listed3, ...holes2(strangers.at(one.id, stack))],
      concurrencyCaps: [...caps, ...holes2(strangeCaps.at(one.id, stack))]
    },
    origins
  };
}
function holes2(hole) {
  return hole === null ? [] : [hole];
}
function failureTargets(source, facts) {
  const origins = {};
  const targets2 = [];
  const target = (at, fact, name, unsure4) => {
    const value = fact.attributes[name] ?? null;
    if (value === null) return;
    note(origins, `/failureTargets/${targets2.length}/target`, originOf([fact, `/${name}`]));
    targets2.push(element(at, value, unsure4));
  };
  target("trigger", source, "failureTarget", null);
  const { invocation = null, function: id = null } = source.attributes;
  const mayBeAsync = invocation === "async" || isHole(invocation) && (invocation.among?.includes("async") ?? true);
  if (mayBeAsync) {
    const unsure4 = isHole(invocation) ? invocation.unresolved : null;
    const one = typeof id === "string" ? facts.get(id) : void 0;
    if (one === void 0) {
      const why = isHole(id) ? id.unresolved : "the function is not among the facts";
      targets2.push({ unresolved: `where the function sends failures is not known: ${why}` });
    } else {
      target("function", one, "deadLetterTarget", unsure4);
      target("function", one, "failureDestination", unsure4);
    }
  }
  return { fact: source.id, attributes: { failureTargets: targets2 }, origins };
}
function element(at, value, unsure4) {
  if (unsure4 !== null) return { unresolved: unsure4 };
  if (!isHole(value)) return { at, target: value };
  const mayBeNone = value.among === void 0 || value.among.includes(null);
  return mayBeNone ? { unresolved: value.unresolved } : { at, target: value };
}

// src/derive/derive.ts
var RELATIONS = [
  declarations,
  runtimeSupport,
  roleSharing,
  identities,
  outsiders,
  grants,
  triggers,
  queues,
  artifacts,
  firewalls,
  logOwner,
  logCorrelation,
  logLimits,
  logging,
  testRuns,
  behaviour,
  handlerCoverage,
  intents,
  networks,
  reach,
  layers,
  images,
  sources,
  regions,
  transport,
  alarms,
  monitoring,
  loops,
  inventory,
  dataGrants,
  components,
  provenance,
  deployedCode,
  chain,
  documents,
  exercises,
  evidenceAge,
  scanCoverage,
  scanFindings,
  codeOwnership,
  approvals,
  releases,
  deployments,
  environmentShares,
  owners,
  requiredChecks,
  duties,
  installs,
  controlPlane
];
function derive(facts, context) {
  const derived = facts.map((fact) => ({ ...fact, attributes: { ...fact.attributes }, origins: { ...fact.origins } }));
  const index = createFactIndex(derived);
  for (const relation of RELATIONS) {
    for (const { fact: id, attributes, origins } of relation.derive(index, context)) {
      const fact = index.get(id);
      if (fact === void 0) throw new Error(`relation ${relation.name} speaks of ${id}, which is no fact`);
      Object.assign(fact.attributes, attributes);
      Object.assign(fact.origins, origins);
    }
  }
  return derived.sort(byFactId);
}

// src/derive/permissions/right-words.ts
var TOLD = 3;
var DOES = {
  write: "change anything in",
  permissions: "change who may use",
  tagging: "change the tags of",
  read: "read anything in",
  list: "list what is in"
};
function rightInWords({
  service,
  access,
  scopeable,
  actions
}, { level, pattern, narrowedBy }, others, words) {
  const [first] = actions;
  const names = actions.map(({ name }) => name);
  const condition = conditionInWords(narrowedBy);
  if (service === "*" || first === void 0) {
    const services = new Set(actions.map((action) => action.service)).size;
    return `${DOES[access]} ${services} services (${actions.length} actions)${condition}`;
  }
  if (/[./]|^\*+$/.test(first.name)) return `do ${listed(names)} on ${pattern ?? "what is not known"}${condition}`;
  const target = `${targetInWords(service, level, pattern, words)}${others === 0 ? "" : ` and ${others} more`}`;
  const told2 = actions.length <= TOLD ? clauses(names, service, scopeable, target, words) : [];
  const some = actions.length <= TOLD ? names.join(", ") : `${names[0]} and ${actions.length - 1} more`;
  return `${told2.length > 0 ? listed(told2) : `${DOES[access]} ${target}`} (${some})${condition}`;
}
function serviceInWords({ service, actions }, { level, pattern, narrowedBy }, all, words) {
  const condition = conditionInWords(narrowedBy);
  const does = actions.length === all ? "anything" : actions.length * 2 > all ? "nearly anything" : "many things";
  const changing = actions.filter(changes).length;
  const counts = `${actions.length} actions of ${service}, ${changing} of which change something`;
  return `do ${does} with ${targetInWords(service, level, pattern, words)} (${counts})${condition}`;
}
function reachInWords(where, how, guards) {
  if (how === "open") return `${where} is open to anyone`;
  if (how === "unknown") return `${where} may be reached from the internet`;
  const by = how === "guarded" ? `(${guards.join(", ")})` : "(by whom is not known)";
  return `${where} can be reached from the internet ${by}`;
}
function clauses(names, service, scopeable, target, words) {
  const verbs = /* @__PURE__ */ new Map();
  for (const name of names) {
    const [verb = "", ...noun] = wordsOf2(name);
    const rest = noun.join(" ");
    verbs.set(rest, [...verbs.get(rest) ?? [], verb]);
  }
  const own = ownIn(words.services, service)?.noun.toLowerCase();
  return [...verbs].map(([noun, list2]) => {
    const does = listed([...new Set(list2.map((verb) => ownIn(words.verbs, verb) ?? verb))]);
    if (!scopeable) return `${does} ${noun}`.trim();
    const said3 = singular(noun).replace(/^resource(?= |$)/, own ?? "resource");
    if (noun === "" || said3 === own) return `${does} ${target}`;
    if (own !== void 0 && said3.startsWith(`${own} `))
      return `${does} the ${said3.slice(own.length + 1)} of ${target}`;
    const preposition = ownIn(words.prepositions, list2[0] ?? "") ?? "in";
    return `${does} any ${said3} ${preposition} ${target}`;
  });
}
function targetInWords(service, level, pattern, words) {
  const known2 = ownIn(words.services, service);
  const noun = known2?.noun ?? `resource of ${service}`;
  if (isHole(level) || pattern === null) return `a ${noun} that is not known`;
  if (level < NAMED_LEVEL) return known2 === void 0 ? service : `any ${noun}`;
  const name = nameIn2(pattern, known2?.prefix ?? "");
  return level === NAMED_LEVEL ? `any ${noun} named ${name}` : `the ${noun} ${name}`;
}
function nameIn2(pattern, prefix) {
  const written = pattern.replace(/\$\{AWS::\w+\}/g, "aws").replace(/\$\{([^}.]+)[^}]*\}/g, "$1");
  const own = written.replace(/^arn:(?:[^:]*:){4}/, "");
  const name = own.startsWith(prefix) ? own.slice(prefix.length) : own;
  return name.replace(/[/:]\*$/, "");
}
function wordsOf2(action) {
  const name = action.slice(action.indexOf(":") + 1);
  const words = (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name]).map((word) => word.toLowerCase());
  return words.length > 2 && words[0] === "batch" ? words.slice(1) : words;
}
function conditionInWords(narrowedBy) {
  const keys = narrowedBy.filter((key2) => typeof key2 === "string");
  return keys.length === 0 ? "" : `, under a condition on ${listed(keys)}`;
}
function singular(noun) {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, "y");
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
function listed(items) {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
function ownIn(record, name) {
  return Object.hasOwn(record, name) ? record[name] : void 0;
}

// src/derive/permissions/exposure-change.ts
function exposuresOf(facts) {
  return [
    ...facts.all("endpoint").flatMap(endpoint),
    ...facts.all("event-source").flatMap(trigger),
    ...facts.all("resource-policy-statement").flatMap(resourcePrincipals),
    ...facts.all("trust-statement").flatMap(trustedPrincipals)
  ];
}
function lookUp(all) {
  const keyOf4 = ({ subject, kind, key: key2 }) => canonicalJson([subject, kind, key2]);
  const keys = new Set(all.map(keyOf4));
  const endpoints = new Map(all.filter(({ kind }) => kind === "endpoint").map((one) => [one.subject, one]));
  return { all, has: (one) => keys.has(keyOf4(one)), endpoint: (id) => endpoints.get(id) };
}
function beyond(one, others) {
  if (one.kind !== "endpoint") return others.has(one) ? null : one;
  const before = others.endpoint(one.subject);
  if (before === void 0) return one.key === "unknown" ? unsure3(one, one.doubt) : one;
  if (before.key === "open") return null;
  if (one.doubt !== null) return unsure3(one, one.doubt);
  if (one.key === "guarded") return before.key === "unknown" ? unsure3(one, before.doubt) : null;
  return before.doubt === null ? one : unsure3(one, before.doubt);
}
function unsure3({ what }, doubt) {
  return { unresolved: `${what}, and whether that is new is not known: ${doubt}` };
}
function endpoint({ id, attributes: { network, guards, method, path } }) {
  if (network !== "internet" && !isHole(network)) return [];
  const shown3 = textsOf2(guards);
  const hole = isHole(network) ? network : shown3.length === 0 ? listOf2(guards).find(isHole) : void 0;
  const where = [method, path].filter((one) => typeof one === "string").join(" ");
  const key2 = isHole(network) ? "unknown" : hole !== void 0 ? "reached" : shown3.length === 0 ? "open" : "guarded";
  const doubt = isHole(hole) ? hole.unresolved : null;
  return [{ subject: id, kind: "endpoint", key: key2, what: reachInWords(where, key2, shown3), from: id, doubt }];
}
function trigger({ id, attributes: { function: subject, service, source } }) {
  if (typeof subject !== "string" || typeof service !== "string") return [];
  const name = typeof source === "string" ? source : null;
  const what = `is started by ${service}${name === null ? "" : `: ${nameIn2(name, "")}`}`;
  return [{ subject, kind: "trigger", key: `${service} ${name}`, what, from: id, doubt: null }];
}
function resourcePrincipals({ id, attributes }) {
  if (attributes.effect !== "allow") return [];
  const { resource, name, service } = attributes;
  const subject = typeof resource === "string" ? resource : `${service}:${name}`;
  const actions = textsOf2(attributes.actions);
  const everyone = textsOf2(attributes.notPrincipals).length > 0 ? ["anyone"] : [];
  return [...principalsOf(attributes), ...everyone].flatMap(
    (who) => actions.map((action) => ({
      subject,
      kind: "principal",
      key: `${who} ${action} ${narrowing(attributes)}`,
      what: `${who} may call ${action}${under(attributes)}`,
      from: id,
      doubt: null
    }))
  );
}
function trustedPrincipals({ id, attributes }) {
  if (attributes.effect !== "allow" || typeof attributes.role !== "string") return [];
  const subject = attributes.role;
  const outside = textsOf2(attributes.accounts).filter(isOutside);
  const everyone = textsOf2(attributes.notPrincipals).length > 0 ? ["*"] : [];
  const all = [...outside.concat(everyone).map(accountInWords), ...textsOf2(attributes.federated)];
  return all.map((who) => ({
    subject,
    kind: "principal",
    key: `${who} ${narrowing(attributes)}`,
    what: `${who} may assume it${under(attributes)}`,
    from: id,
    doubt: null
  }));
}
function principalsOf({ principals }) {
  return listOf2(principals).flatMap((principal2) => {
    if (isHole(principal2)) return [];
    const { kind, id } = principal2;
    if (typeof id !== "string" || kind === "service" || !isOutside(id)) return [];
    return [kind === "anyone" ? "anyone" : accountInWords(id)];
  });
}
function isOutside(principal2) {
  return !principal2.includes("${");
}
function accountInWords(principal2) {
  if (principal2 === "*") return "anyone";
  return /^\d{12}$/.test(principal2) ? `the account ${principal2}` : principal2;
}
function narrowing({ narrowedBy, conditions }) {
  return listOf2(narrowedBy).length === 0 ? "" : canonicalJson(conditions ?? null);
}
function under({ narrowedBy }) {
  const keys = textsOf2(narrowedBy);
  return keys.length === 0 ? "" : `, under a condition on ${keys.join(" and ")}`;
}
function textsOf2(value) {
  return listOf2(value).filter((one) => typeof one === "string");
}

// src/derive/permissions/more-rights.ts
function moreRights(now, then, sets) {
  const had = then.flatMap(
    (opening) => opening.parts.flatMap(
      (part) => patternsOf(part).map((pattern) => ({ pattern, part, narrowing: narrowingOf(opening, part) }))
    )
  );
  return now.flatMap(
    (opening) => opening.parts.flatMap((part) => {
      const narrowing2 = narrowingOf(opening, part);
      return patternsOf(part).flatMap((pattern) => {
        let set = part.set;
        for (const one of had) {
          if (set === sets.empty) break;
          const isCovered = (one.narrowing === "" || one.narrowing === narrowing2) && covers2(one.part, one.pattern, part, pattern);
          if (isCovered) set = sets.minus(set, one.part.set);
        }
        if (set === sets.empty) return [];
        return [{ statement: opening.statement, set, level: part.level, pattern, narrowedBy: part.narrowedBy }];
      });
    })
  );
}
function patternsOf({ level, patterns }) {
  return isHole(level) ? [null] : patterns;
}
function covers2(one, pattern, other, asked) {
  if (pattern === null || asked === null) {
    if (one.level === 0) return true;
    return pattern === asked && canonicalJson(one.level) === canonicalJson(other.level);
  }
  return pattern === asked || coversPattern(pattern, asked);
}
function narrowingOf({ attributes }, { narrowedBy }) {
  return narrowedBy.length === 0 ? "" : canonicalJson([attributes.conditions ?? null, narrowedBy]);
}

// src/derive/permissions/reviewers.ts
var MAX_NAMED2 = 8;
function createReviewersOf(facts, previous) {
  const unknown4 = unknownOf(facts, previous);
  if (unknown4 !== null) return () => [{ unresolved: unknown4 }];
  const touchingOf = createTouching(facts.all("change"));
  return (paths) => {
    const touching = [...new Set(paths)].sort(byCodeUnit).map(touchingOf);
    const roles = new Set(touching.flatMap(({ changes: changes2 }) => changes2.flatMap(({ byRole }) => [...byRole.keys()])));
    const found = [];
    const holes3 = new Set(
      touching.flatMap(({ changes: changes2, doubts }) => [...doubts, ...changes2.flatMap((one) => [...one.doubts])])
    );
    for (const role of [...roles].sort((a, b) => byCodeUnit(a ?? "", b ?? ""))) {
      const all = touching.flatMap(({ changes: changes2 }) => changes2);
      const logins = [...new Set(all.flatMap(({ byRole }) => [...byRole.get(role) ?? []]))].sort(byCodeUnit);
      const lacking2 = [...new Set(all.filter(({ byRole }) => !byRole.has(role)).map(({ name }) => name))];
      const isCertain = lacking2.length === 0 && touching.every(({ doubts }) => doubts.length === 0);
      const isPossible = touching.every(({ changes: changes2 }) => changes2.some(({ byRole }) => byRole.has(role)));
      if (isCertain || role === null) for (const login of logins) found.push({ login, role });
      else if (isPossible && lacking2.length > 0)
        holes3.add(
          `${logins.join(", ")} (${role}) approved some of the changes to the same file, and not ${lacking2.slice(0, MAX_NAMED2).join(", ")}; which of them brought it is not known`
        );
    }
    return [...found, ...[...holes3].map((unresolved) => ({ unresolved }))];
  };
}
function unknownOf(facts, previous) {
  const [range] = facts.all("commit-range");
  if (range === void 0) return "the changes of the release are not known";
  const from = range.attributes.previous;
  if (isHole(from)) return from.unresolved;
  const { tag = null, commit = null } = from ?? {};
  if (previous !== null && (tag === previous || commit === previous)) return null;
  return "the changes are counted from another release than the one that the rights are held against";
}
function createTouching(changes2) {
  const byPath = /* @__PURE__ */ new Map();
  const doubts = [];
  for (const { attributes } of changes2) {
    const approved = { name: changeName(attributes), ...approvedIn(attributes) };
    for (const path of listOf2(attributes.manifests)) {
      if (isHole(path)) doubts.push(path.unresolved);
      else if (typeof path === "string") byPath.set(path, [...byPath.get(path) ?? [], approved]);
    }
  }
  return (path) => {
    const found = byPath.get(path);
    if (found !== void 0) return { changes: found, doubts };
    return {
      changes: [],
      doubts: [
        ...doubts,
        `no change of the release touches ${path === "" ? "the file" : path}, so that which brought it is not known`
      ]
    };
  };
}
function approvedIn(change) {
  const byRole = /* @__PURE__ */ new Map();
  const doubts = /* @__PURE__ */ new Set();
  for (const one of grantedOf(change)) {
    if (isHole(one)) doubts.add(one.unresolved);
    else {
      const { by, roles } = one.approval;
      const known2 = listOf2(roles);
      const open2 = [one.hole, by, ...known2].find((value) => isHole(value));
      if (isHole(open2)) doubts.add(open2.unresolved);
      else if (typeof by === "string") {
        const held = known2.filter((role) => typeof role === "string");
        for (const role of held.length === 0 ? [null] : held) byRole.set(role, (byRole.get(role) ?? /* @__PURE__ */ new Set()).add(by));
      }
    }
  }
  return { byRole, doubts };
}

// src/derive/permissions/permission-change.ts
function permissionChanges(facts, earlier, tables) {
  if (earlier === null) return [];
  const now = createFactIndex(facts);
  const then = createFactIndex(earlier.facts.map((fact) => ({ origins: {}, ...fact, place: NOWHERE, evidence: "" })));
  const changes2 = /* @__PURE__ */ new Map();
  const changesOf2 = (subject) => {
    const found = changes2.get(subject) ?? { gained: [], lost: [], at: null };
    changes2.set(subject, found);
    return found;
  };
  rights(now, then, tables, changesOf2);
  exposures(now, then, changesOf2);
  const reviewersOf = createReviewersOf(now, earlier.release);
  return [...changes2].sort(([a], [b]) => byCodeUnit(a, b)).map(([subject, change]) => changeFact(subject, change, now, { previous: earlier.release, reviewersOf }));
}
var NOWHERE = { path: "", line: null, column: null, pointer: null };
function changeFact(subject, { gained, lost, at }, facts, { previous, reviewersOf }) {
  const fact = facts.get(subject) ?? facts.get(at ?? "");
  const [first] = gained;
  const from = first === void 0 || isHole(first) || first.from === null ? void 0 : facts.get(first.from);
  const place = (from ?? fact)?.place ?? NOWHERE;
  const pathsOfGained = gained.flatMap(
    (one) => isHole(one) ? [] : [(facts.get(one.from ?? "") ?? fact)?.place.path ?? place.path]
  );
  const attributes = {
    subject,
    previous,
    gained,
    lost,
    reviewers: reviewersOf(pathsOfGained)
  };
  const evidence = (from ?? fact)?.evidence ?? "";
  return { type: "permission-change", id: `permission-change:${subject}`, attributes, origins: {}, place, evidence };
}
function exposures(now, then, changesOf2) {
  const [have, had] = [lookUp(exposuresOf(now)), lookUp(exposuresOf(then))];
  const places = new Map(have.all.map(({ subject, from }) => [subject, from]));
  const noteAt = (subject) => {
    const changes2 = changesOf2(subject);
    changes2.at ??= places.get(subject) ?? null;
    return changes2;
  };
  for (const one of have.all) {
    const more = beyond(one, had);
    if (more !== null) noteAt(one.subject).gained.push(isHole(more) ? more : changeOf2(more));
  }
  for (const one of had.all) {
    const isThere = places.has(one.subject) || now.get(one.subject) !== void 0;
    const less = isThere && one.doubt === null ? beyond(one, have) : null;
    if (less !== null) noteAt(one.subject).lost.push(isHole(less) ? less : changeOf2(less));
  }
}
function changeOf2({ kind, what, from }) {
  return { kind, what, from };
}
function rights(now, then, tables, changesOf2) {
  const readers = createRightsReaders(now, tables);
  const heldNow = createReading(now, tables);
  const heldThen = createReading(then, tables);
  const compared = /* @__PURE__ */ new Map();
  const compare3 = (role, before) => {
    const key2 = canonicalJson([role, before]);
    const known2 = compared.get(key2);
    if (known2 !== void 0) return known2;
    const reader = readers[heldNow.isForeign(role) ? "foreign" : "aws"];
    const made = between3(heldNow.rightsOf(role, reader), heldThen.rightsOf(before, reader), reader, tables);
    compared.set(key2, made);
    return made;
  };
  const used = /* @__PURE__ */ new Set();
  for (const one of now.all("function")) {
    const role = roleOf(one);
    const before = roleOf(then.get(one.id));
    const { gained, lost } = changesOf2(one.id);
    for (const unknown4 of [role, before]) if (isHole(unknown4)) gained.push({ unresolved: unknown4.unresolved });
    if (typeof role === "string") used.add(role);
    if (isHole(role) || isHole(before)) continue;
    const found = compare3(role, before);
    gained.push(...found.gained);
    lost.push(...found.lost);
  }
  for (const { id } of now.all("role")) {
    if (used.has(id)) continue;
    const found = compare3(id, then.get(id) === void 0 ? null : id);
    if (found.gained.length + found.lost.length === 0) continue;
    const { gained, lost } = changesOf2(id);
    gained.push(...found.gained);
    lost.push(...found.lost);
  }
}
function roleOf(one) {
  const { role = null } = one?.attributes ?? {};
  return typeof role === "string" ? role : isHole(role) ? role : null;
}
function createReading(facts, tables) {
  const policiesOf = createRolePolicies(facts, tables);
  const none = { policies: [], holes: [], boundary: null };
  return {
    isForeign: (role) => {
      const fact = role === null ? void 0 : facts.get(role);
      return fact !== void 0 && isForeignRole(fact);
    },
    rightsOf: (role, reader) => {
      const fact = role === null ? void 0 : facts.get(role);
      if (role !== null && fact === void 0)
        return { ...reader.rightsOf(none), missing: [{ unresolved: "the role is declared elsewhere" }] };
      return reader.rightsOf(fact === void 0 ? none : policiesOf(fact));
    }
  };
}
function between3(now, then, reader, tables) {
  const gained = inWords2(moreRights(now.openings, then.openings, reader.sets), reader, tables);
  const lost = inWords2(moreRights(then.openings, now.openings, reader.sets), reader, tables);
  const [unknownThen] = reader.unknownIn(then);
  const unknownNow = reader.unknownIn(now);
  const [firstNow] = unknownNow;
  return {
    gained: [...unknownThen === void 0 ? gained : gained.map((one) => doubted2(one, unknownThen)), ...unknownNow],
    lost: firstNow === void 0 ? lost : lost.map((one) => doubted2(one, firstNow)),
    at: null
  };
}
function doubted2({ what }, { unresolved }) {
  return { unresolved: `${what}, unless it is in what is not known: ${unresolved}` };
}
var MANY_CLASSES = 4;
var ORDER = ["permissions", "write", "tagging", "read", "list"];
function inWords2(more, { sets, countOf: countOf3 }, { resourceWords: words }) {
  const groups = /* @__PURE__ */ new Map();
  const add4 = (key2, right, order2, say) => {
    const group = groups.get(canonicalJson(key2)) ?? { order: order2, say, from: right.statement, names: /* @__PURE__ */ new Set() };
    group.names.add(nameIn2(right.pattern ?? "", ""));
    groups.set(canonicalJson(key2), group);
  };
  for (const right of more) {
    const isNamed2 = typeof right.level === "number" && right.level >= NAMED_LEVEL;
    const where = [isNamed2 ? "named" : [right.level, right.pattern], [...right.narrowedBy]];
    const width = typeof right.level === "number" ? right.level : NAMED_LEVEL;
    const classes = sets.classes(right.set);
    for (const service of new Set(classes.map((one) => one.service))) {
      const own = classes.filter((one) => one.service === service);
      if (own.length >= MANY_CLASSES && service !== "*") {
        const actions = own.flatMap(({ set }) => set.actions);
        const say = () => serviceInWords({ service, actions }, right, countOf3(service), words);
        add4([service, right.set.id, right.pattern, where], right, `0 ${width}`, say);
        continue;
      }
      for (const { access, scopeable, set } of own) {
        const actions = [...set.actions].sort((a, b) => byCodeUnit(a.name, b.name));
        const say = (others) => rightInWords({ service, access, scopeable, actions }, right, others, words);
        add4([service, access, scopeable, set.id, where], right, `${ORDER.indexOf(access)} ${width}`, say);
      }
    }
  }
  return [...groups.values()].map(({ order: order2, say, from, names }) => ({
    order: order2,
    kind: "permission",
    what: `may ${say(names.size - 1)}`,
    from
  })).sort((a, b) => byCodeUnit(a.order, b.order) || byCodeUnit(a.what, b.what)).map(({ kind, what, from }) => ({ kind, what, from }));
}

// src/derive/vulnerability-change.ts
function vulnerabilityChanges(facts, earlier) {
  const now = foundIn(facts);
  const then = foundIn(earlier?.facts ?? []);
  if (now.tools.size + then.tools.size === 0) return [];
  const unknown4 = earlier === null ? NO_EARLIER : lacking(now, "this release") ?? lacking(then, "the release before");
  const introduced = unknown4 === null ? beyond2(now, then, "the release before") : [{ unresolved: unknown4 }];
  const fixed = unknown4 === null ? beyond2(then, now, "this release") : [{ unresolved: unknown4 }];
  const at = facts.find(({ type }) => type === "release") ?? facts.find(({ type }) => type === "scan");
  const place = at?.place ?? { path: "", line: null, column: null, pointer: null };
  const attributes = {
    previous: earlier?.release ?? null,
    introduced: kept(introduced, null),
    fixed: kept(fixed, null),
    counts: { introduced: countOf2(introduced), fixed: countOf2(fixed) }
  };
  return [
    {
      type: "vulnerability-change",
      id: "vulnerability-change:release",
      attributes,
      origins: {},
      place,
      evidence: at?.evidence ?? ""
    }
  ];
}
function countOf2(list2) {
  return list2.find(isHole) ?? list2.length;
}
function lacking({ tools }, release) {
  return tools.size === 0 ? `no scan of the components of ${release} is there` : null;
}
function foundIn(facts) {
  const found = { findings: [], tools: /* @__PURE__ */ new Set(), open: null };
  for (const scan of facts) {
    const { of, category, tool } = scan.attributes;
    if (scan.type !== "scan" || category !== "dependencies" || of === "other") continue;
    found.tools.add(String(tool));
    if (isHole(of)) found.open ??= `whether ${scan.id} is of it is not known`;
    for (const finding of listOf2(scan.attributes.findings)) {
      if (isHole(finding)) found.open ??= finding.unresolved;
      else if (isObject2(finding) && typeof finding.package === "string" && finding.state !== "fixed")
        found.findings.push({ scan, finding });
    }
  }
  return found;
}
function beyond2(one, other, release) {
  const has = new Set(other.findings.flatMap(({ finding }) => keysOf(finding)));
  const told2 = /* @__PURE__ */ new Set();
  const certain = [];
  const doubtful = /* @__PURE__ */ new Map();
  const looked = ({ scan }) => other.tools.has(String(scan.attributes.tool));
  for (const each of [...one.findings.filter(looked), ...one.findings.filter((each2) => !looked(each2))]) {
    const keys = keysOf(each.finding);
    const isTold = keys.some((key2) => told2.has(key2));
    for (const key2 of keys) told2.add(key2);
    if (isTold || keys.some((key2) => has.has(key2))) continue;
    const tool = String(each.scan.attributes.tool);
    if (looked(each)) certain.push(said2(each.finding, each.scan.id));
    else doubtful.set(tool, (doubtful.get(tool) ?? 0) + 1);
  }
  certain.sort((a, b) => rank(a) - rank(b) || byCodeUnit(`${a.id} ${a.package}`, `${b.id} ${b.package}`));
  const doubts = [...doubtful].map(
    ([tool, count]) => `${count} that only ${tool} finds, which did not look at ${release}`
  );
  if (other.open !== null) return [{ unresolved: `not all findings in ${release} are known: ${other.open}` }];
  return [...certain, ...[...doubts, ...one.open === null ? [] : [one.open]].map((unresolved) => ({ unresolved }))];
}
var SEVERITIES2 = ["critical", "high", "medium", "low"];
function rank({ severity = null }) {
  const found = SEVERITIES2.indexOf(severity);
  return found === -1 ? SEVERITIES2.length : found;
}
function said2({ rule, severity, state, package: name, version }, from) {
  return {
    id: rule ?? null,
    severity: severity ?? null,
    state: state ?? null,
    package: name ?? null,
    version: version ?? null,
    from
  };
}

// src/evaluate/assertions.ts
var MAX_ASSERTION_DAYS = 365;
function digestsOf2(evidence) {
  return new Map(evidence.flatMap(({ source, sha256 }) => sha256 === "" ? [] : [[source.path, sha256]]));
}
function documentState({ path, sha256 }, digests) {
  const below2 = pathBelowRoot(path);
  if (below2 === null) return "elsewhere";
  const found = digests.get(below2);
  if (found === void 0) return "absent";
  return found === sha256 ? "same" : "other";
}
function assertionFault(assertion, context) {
  return timeFault(assertion, context.at) ?? documentFault(assertion, context);
}
function timeFault({ id, issued, validUntil }, at) {
  const sinceIssue = daysBetween(issued, at);
  const left2 = daysBetween(at, validUntil);
  const granted = daysBetween(issued, validUntil);
  if (sinceIssue === null || left2 === null || granted === null) return `assertion ${id} has no readable dates`;
  if (sinceIssue < 0) return `assertion ${id} was issued after the release`;
  if (left2 < 0) return `assertion ${id} ended on ${validUntil}`;
  if (granted > MAX_ASSERTION_DAYS) {
    return `assertion ${id} was issued for ${granted} days; ${MAX_ASSERTION_DAYS} are allowed`;
  }
  return null;
}
function documentFault({ id, document }, { digests }) {
  if (document === null) return null;
  const state = documentState(document, digests);
  if (state === "other")
    return `the bytes of ${document.path}, on which assertion ${id} rests, are not those that it states`;
  if (state === "absent")
    return `${document.path}, on which assertion ${id} rests, is no file that was read below the root`;
  return null;
}

// src/evaluate/controls.ts
var MAX_NAMED3 = 6;
function listed2(words) {
  const shown3 = words.slice(0, MAX_NAMED3).join(", ");
  return words.length > MAX_NAMED3 ? `${shown3} and ${words.length - MAX_NAMED3} more` : shown3;
}
function named2(results, of = ({ check }) => check) {
  return listed2(results.map(of));
}
function isNamed(control, { control: { id }, framework }) {
  return control === id || control === `${framework.id}/${id}`;
}
function judgesSomething(result) {
  return result.facts.some(({ outcome }) => outcome !== "not-applicable");
}
function applicabilityFault(entry, { control, framework }, results, at) {
  if (!framework.exclusions) return `${framework.name} has no exclusions but by category`;
  const absent = ["justification", "owner", "approved"].filter((field) => entry[field].trim() === "");
  if (absent.length > 0) return `it does not state ${absent.join(", ")}`;
  const age = daysBetween(entry.approved, at);
  if (age === null) return "its date of approval cannot be read";
  if (age < 0) return "it was approved after the release";
  const contradicting = control.primary.flatMap((id) => {
    const result = results.get(id);
    return result !== void 0 && judgesSomething(result) ? [result] : [];
  });
  if (contradicting.length === 0) return null;
  return `there is something for ${named2(contradicting)} to be about`;
}
function outOfScope({ control, framework }, scope) {
  if (control.class === "out-of-scope") return { status: "out-of-scope", because: control.why };
  const group = framework.groups.find(({ id }) => id === control.group);
  const chosen = Object.hasOwn(scope.categories, framework.id) ? scope.categories[framework.id] ?? [] : [];
  if (group?.always === true || chosen.includes(control.group)) return null;
  return {
    status: "out-of-scope",
    because: `Out of scope by choice: ${group?.title ?? control.group} is not selected.`
  };
}
function manual({ control, framework, assertion }) {
  if (control.class !== "manual") return null;
  if (assertion === void 0) {
    return {
      status: "manual-missing",
      because: `No management assertion for this ${framework.noun} holds at the release.`
    };
  }
  const { id, owner, validUntil } = assertion;
  return { status: "manual-attested", because: `Management assertion ${id} of ${owner}, valid until ${validUntil}.` };
}
function isCritical({ decided, severity }) {
  return decided === "fail" && severity === "critical";
}
function noCheck({ control, primary, supporting }) {
  if (primary.length > 0) return null;
  const why = control.primary.length === 0 ? "this version has no check that speaks for it" : "no check that speaks for it is in the active profile";
  const critical = supporting.filter(isCritical);
  const more = critical.length > 0 ? ` A supporting check fails at critical: ${named2(critical)}.` : "";
  return { status: "insufficient-evidence", because: `No check: ${why}.${more}` };
}
function failsIn(result) {
  const failing2 = result.facts.filter(({ outcome, decision }) => outcome === "fail" && decision === null).length;
  const judged = result.facts.filter(({ outcome }) => outcome !== "not-applicable").length;
  return `${result.check} (${result.severity ?? "severity unknown"}, ${failing2} of ${judged})`;
}
function gap({ primary, supporting }) {
  const failing2 = primary.filter(({ decided }) => decided === "fail");
  const critical = supporting.filter(isCritical);
  if (failing2.length === 0 && critical.length === 0) return null;
  const severity = worst([...failing2, ...critical].map((result) => result.severity));
  const sentences = [];
  if (failing2.length > 0)
    sentences.push(`${severity === "low" ? "Minor gap. " : ""}Fails: ${named2(failing2, failsIn)}.`);
  if (critical.length > 0) sentences.push(`A supporting check fails at critical: ${named2(critical, failsIn)}.`);
  return { status: "gap", because: sentences.join(" "), severity };
}
function insufficient({ primary }) {
  const open2 = primary.filter(({ decided }) => decided === "no-evidence" || decided === "error");
  if (open2.length === 0) return null;
  const errors = open2.filter(({ decided }) => decided === "error");
  const error = errors.length > 0 ? ` Could not be judged: ${named2(errors)}.` : "";
  const without = open2.filter(({ decided }) => decided === "no-evidence");
  const missing2 = without.length > 0 ? `No evidence, or not enough, for ${named2(without)}.` : "";
  return { status: "insufficient-evidence", because: `${missing2}${error}`.trim() };
}
function exceptionsNoted({ primary }) {
  const excepted = primary.filter(({ decided }) => decided === "excepted" || decided === "compensated");
  if (excepted.length === 0) return null;
  const list2 = named2(excepted, ({ check, decided }) => `${check} (${decided})`);
  return { status: "exceptions-noted", because: `Fails under an exception in force: ${list2}.` };
}
function notExercised({ primary }) {
  if (primary.some(({ decided }) => decided !== "not-applicable")) return null;
  return { status: "not-exercised", because: `Nothing in this release is there for ${named2(primary)} to be about.` };
}
function supported({ control, primary, assertion }) {
  const attested = primary.filter(({ decided }) => decided === "attested");
  const passing = primary.filter(({ decided }) => decided === "pass");
  const sentences = passing.length > 0 ? [`Passes: ${named2(passing)}.`] : [];
  if (attested.length > 0) sentences.push(`Rests on a management assertion: ${named2(attested)}.`);
  else if (control.class === "partial") {
    sentences.push(
      assertion === void 0 ? "No management assertion for the organisational part holds at the release." : `Management assertion ${assertion.id} speaks for the organisational part.`
    );
  }
  const unasserted = control.class === "partial" && assertion === void 0;
  const inPart = attested.length > 0 || unasserted || control.pending.length > 0;
  return { status: inPart ? "supported-in-part" : "supported", because: sentences.join(" ") };
}
function notAskedYet({ primary, pending }) {
  if (pending.length === 0) return null;
  const more = primary.length > 0 ? " more" : "";
  const are = pending.length === 1 ? "check is" : "checks are";
  return `${pending.length}${more} ${are} planned and not asked yet: ${listed2(pending)}.`;
}
function judgeByChecks(found) {
  const verdict = noCheck(found) ?? gap(found) ?? insufficient(found) ?? exceptionsNoted(found) ?? notExercised(found) ?? supported(found);
  const planned = notAskedYet(found.control);
  return planned === null ? verdict : { ...verdict, because: `${verdict.because} ${planned}` };
}
function notApplicable(found, results, { applicability, at }) {
  const entries2 = applicability.filter((entry) => !entry.applicable && isNamed(entry.control, found));
  for (const entry of entries2) {
    const fault = applicabilityFault(entry, found, results, at);
    if (fault === null) {
      const { justification, owner, approved } = entry;
      return {
        status: "not-applicable",
        because: `Statement of Applicability: ${justification} (${owner}, approved ${approved}).`
      };
    }
    found.remarks.push(`The Statement of Applicability entry of ${entry.owner || "nobody"} is rejected: ${fault}.`);
  }
  return null;
}
function judgeControl(framework, control, results, context) {
  const active = (ids) => ids.flatMap((id) => {
    const result = results.get(id);
    return result?.inProfile === true ? [result] : [];
  });
  const about = context.assertions.filter(
    (assertion) => assertion.control !== null && isNamed(assertion.control, { control, framework })
  );
  const faults = about.map((assertion) => assertionFault(assertion, context));
  const found = {
    control,
    framework,
    primary: active(control.primary),
    supporting: active(control.supporting),
    remarks: faults.flatMap((fault) => fault === null ? [] : [`Not counted: ${fault}.`]),
    assertion: about.find((_, index) => faults[index] === null)
  };
  const { status, because, severity } = outOfScope(found, context.scope) ?? notApplicable(found, results, context) ?? manual(found) ?? judgeByChecks(found);
  return {
    framework: framework.id,
    control: control.id,
    status,
    because: [because, ...found.remarks].join(" "),
    severity: severity ?? null
  };
}
function judgeControls(frameworks, checkResults, context) {
  const results = new Map(checkResults.map((result) => [result.check, result]));
  return frameworks.filter(({ id }) => context.scope.frameworks.includes(id)).flatMap((framework) => framework.controls.map((control) => judgeControl(framework, control, results, context)));
}

// src/evaluate/shortfall.ts
function weakerThan(basis, least) {
  return BASES.indexOf(basis) > BASES.indexOf(least);
}
function shortfall(check, evidence, at) {
  const basis = evidence?.basis ?? "absent";
  if (weakerThan(basis, check.basis)) {
    return `What it rests on is ${basis}; a pass needs ${check.basis}.`;
  }
  if (check.maxAgeDays === null || evidence === void 0) return null;
  const age = daysBetween(evidence.producedAt, at);
  if (age === null || age <= check.maxAgeDays) return null;
  const date = evidence.producedAt?.slice(0, 10);
  return `The evidence expired: it is of ${date}, ${age} days before the release; ${check.maxAgeDays} are allowed.`;
}
function ageUnknown(check, evidence, at) {
  return check.maxAgeDays !== null && daysBetween(evidence?.producedAt ?? null, at) === null;
}
function holesInPopulation(check, context) {
  const read = [...check.needs, ...check.uses];
  return context.problems.filter(({ kinds }) => kinds.some((kind) => read.includes(kind)));
}
function placeOf2({ place, code }) {
  if (place === null) return code;
  return `${code} at ${place.path}${place.line === null ? "" : `:${place.line}`}`;
}
function notWhole(problems) {
  const [first] = problems;
  if (first === void 0) return "";
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : "";
  return `Not all of the evidence could be read, so there may be more to judge: ${placeOf2(first)}${more}.`;
}

// src/evaluate/judge-check.ts
var NOTHING2 = [];
Object.freeze(NOTHING2);
function populations(facts) {
  const byType = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const others = byType.get(fact.type);
    if (others === void 0) byType.set(fact.type, [fact]);
    else others.push(fact);
  }
  return new Map(
    [...byType].map(([type, all]) => {
      all.sort((a, b) => byCodeUnit(a.id, b.id));
      return [type, { facts: all, digest: digestOf(all.map(({ id, attributes }) => [id, attributes])) }];
    })
  );
}
var NOBODY = { facts: NOTHING2, digest: digestOf([]) };
function rollUp(counts) {
  if (counts.fail > 0) return "fail";
  if (counts.error > 0) return "error";
  if (counts["no-evidence"] > 0) return "no-evidence";
  return counts.pass > 0 ? "pass" : "not-applicable";
}
function noCounts() {
  return { pass: 0, fail: 0, "no-evidence": 0, error: 0, "not-applicable": 0, outside: 0, decided: 0 };
}
function asResult(fact, outcome, { severity, atMost, texts, reasons }) {
  return { fact: fact.id, outcome, severity, atMost, texts, reasons, restsOn: NOTHING2, decision: null };
}
function resultOf(prepared, fact, context) {
  const judged = judgeFact(prepared, fact);
  if (judged.outcome === "outside") return null;
  if (judged.outcome !== "pass") return { result: asResult(fact, judged.outcome, judged), weak: false };
  const weakness = shortfall(prepared.check, context.byId.get(fact.evidence), context.at);
  const result = asResult(fact, weakness === null ? "pass" : "no-evidence", judged);
  if (weakness !== null) result.texts = [weakness];
  else result.restsOn = restsOn(prepared, fact);
  return { result, weak: weakness !== null };
}
function whenEmpty(check, context) {
  if (check.empty.outcome !== "pass") return check.empty;
  for (const evidence of context.byId.values()) {
    if (!check.needs.includes(evidence.kind)) continue;
    const weakness = shortfall(check, evidence, context.at);
    if (weakness !== null) return { outcome: "no-evidence", because: weakness };
  }
  return check.empty;
}
function undated(check, facts, context) {
  const count = facts.filter((fact) => ageUnknown(check, context.byId.get(fact.evidence), context.at)).length;
  if (check.maxAgeDays === null || count === 0) return null;
  return `The date of ${count} of ${facts.length} is not known; their age (at most ${check.maxAgeDays} days) was not judged.`;
}
function whatIsMissing(missing2, { platformAsked }) {
  const found = missing2.filter((kind) => platformAsked || kind !== "platform");
  const sentences = [
    ...found.length > 0 ? [`No evidence of kind ${found.join(", ")} was found.`] : [],
    ...found.length < missing2.length ? ["The platform was not asked: the run had no token."] : []
  ];
  return sentences.join(" ");
}
function judgeCheck(check, population = NOBODY, context) {
  const missing2 = check.needs.filter((kind) => context.missing.has(kind));
  const problems = holesInPopulation(check, context);
  const counts = noCounts();
  const weak = [];
  const digestNow = () => digestOf([population.digest, missing2, problems.map(({ code, place }) => [code, place?.path ?? ""]), weak]);
  if (missing2.length > 0) {
    return {
      check: check.id,
      outcome: "no-evidence",
      because: whatIsMissing(missing2, context),
      counts,
      facts: [],
      factsDigest: digestNow(),
      checkDigest: check.digest
    };
  }
  const prepared = prepareCheck(check);
  const judged = [];
  const facts = [];
  for (const fact of population.facts) {
    const found = resultOf(prepared, fact, context);
    if (found === null) {
      counts.outside += 1;
      continue;
    }
    const { result } = found;
    if (found.weak) weak.push(fact.id);
    counts[result.outcome] += 1;
    facts.push(result);
    judged.push(fact);
  }
  let outcome = rollUp(counts);
  let because = undated(check, judged, context);
  if (facts.length === 0) ({ outcome, because } = whenEmpty(check, context));
  if (problems.length > 0 && (outcome === "pass" || outcome === "not-applicable")) {
    outcome = "no-evidence";
    because = notWhole(problems);
  }
  return {
    check: check.id,
    outcome,
    because,
    counts,
    facts,
    factsDigest: digestNow(),
    checkDigest: check.digest
  };
}

// src/evaluate/decide.ts
function waiversOf(exceptions) {
  const byCheck = /* @__PURE__ */ new Map();
  for (const { id, check, state, compensating, facts } of exceptions) {
    if (state !== "in-force") continue;
    const byFact = byCheck.get(check) ?? /* @__PURE__ */ new Map();
    byCheck.set(check, byFact);
    const decision = { kind: compensating.length > 0 ? "compensated" : "excepted", by: id };
    for (const fact of facts) if (!byFact.has(fact)) byFact.set(fact, decision);
  }
  return byCheck;
}
function exceptedKind(facts) {
  const kinds = facts.flatMap(({ decision }) => decision === null ? [] : [decision.kind]);
  if (kinds.length === 0) return null;
  return kinds.every((kind) => kind === "compensated") ? "compensated" : "excepted";
}
function withoutExcepted(raw, facts) {
  const excepted = facts.filter(({ decision }) => decision !== null).length;
  if (excepted === 0) return raw.outcome;
  const rest = rollUp({ ...raw.counts, fail: raw.counts.fail - excepted });
  const open2 = rest === "fail" || rest === "error" || rest === "no-evidence";
  return open2 ? rest : exceptedKind(facts) ?? rest;
}
function assertionsByCheck(assertions, context) {
  const byCheck = /* @__PURE__ */ new Map();
  for (const assertion of [...assertions].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (assertion.check === null || byCheck.has(assertion.check) || assertionFault(assertion, context) !== null)
      continue;
    byCheck.set(assertion.check, assertion);
  }
  return byCheck;
}
function withDecision(result, decision) {
  return decision === void 0 ? result : { ...result, decision };
}
function decide(raw, { waivers, assertions }, { inProfile, whole }) {
  const waived = waivers.get(raw.check);
  const assertion = assertions.get(raw.check);
  let facts = raw.facts;
  if (waived !== void 0) {
    facts = facts.map(
      (result) => withDecision(result, result.outcome === "fail" ? waived.get(result.fact) : void 0)
    );
  }
  const excepted = exceptedKind(facts);
  let decided = withoutExcepted(raw, facts);
  if (!whole && decided === excepted) decided = "no-evidence";
  if (decided === "no-evidence" && assertion !== void 0) {
    const decision = { kind: "attested", by: assertion.id };
    facts = facts.map((result) => withDecision(result, result.outcome === "no-evidence" ? decision : void 0));
    decided = excepted ?? "attested";
  }
  const decisions = facts.flatMap(({ fact, decision }) => decision === null ? [] : [{ fact, ...decision }]);
  const failing2 = facts.filter(({ outcome, decision }) => outcome === "fail" && decision === null);
  const untouched = decided === raw.outcome && decisions.length === 0;
  return {
    ...raw,
    inProfile,
    decided,
    severity: worst(failing2.map(({ severity }) => severity)),
    counts: { ...raw.counts, decided: decisions.length },
    facts,
    factsDigest: untouched ? raw.factsDigest : digestOf([raw.factsDigest, decided, decisions])
  };
}

// src/evaluate/exceptions.ts
var MAX_EXCEPTION_DAYS = 180;
var DEMANDED = ["reason", "owner", "approver", "created", "expires"];
function same2(a, b) {
  const plain = (name) => (name ?? "").trim().replace(/^@/, "").toLowerCase();
  return plain(a) !== "" && plain(a) === plain(b);
}
function isMissing(exception, field) {
  const value = exception[field];
  if (value === null || value.trim() === "") return true;
  return (field === "created" || field === "expires") && dayOf(value) === null;
}
function covers3(exception, id, { facts, functionsCalled }) {
  if (exception.function === null) return exception.fact !== null && matchesFact(exception.fact, id);
  const [only2, ...others] = functionsCalled(exception.function);
  if (only2 === void 0 || others.length > 0) return false;
  return id === only2 || facts.get(id)?.attributes.function === only2;
}
function standing2(exception, context) {
  const { results, author, at } = context;
  const result = results.get(exception.check);
  const approverIs = [];
  if (same2(exception.approver, exception.owner)) approverIs.push("owner");
  if (same2(exception.approver, author)) approverIs.push("author");
  if (author === null) approverIs.push({ unresolved: "who made the change is not known", among: ["author"] });
  return {
    check: exception.check,
    pattern: exception.fact ?? exception.function ?? "",
    missing: DEMANDED.filter((field) => isMissing(exception, field)),
    approverIs,
    daysLeft: daysBetween(at, exception.expires),
    daysGranted: daysBetween(exception.created, exception.expires),
    matched: (result?.facts ?? []).filter(({ fact, outcome }) => outcome === "fail" && covers3(exception, fact, context)).map(({ fact }) => fact),
    known: result !== void 0,
    notPassing: exception.compensating.filter((check) => results.get(check)?.outcome !== "pass")
  };
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function unmatched({ function: name }, functionsCalled) {
  const count = name === null ? 1 : functionsCalled(name).length;
  if (count === 0) return `No function is called ${name}: it is gone or renamed.`;
  if (count > 1) return `${count} functions are called ${name}: name the one that is meant by its id, as fact.`;
  return "It matches no fact that fails the check: what it was for is gone or renamed.";
}
function stateOf2(exception, stands, { at, results, functionsCalled }) {
  const invalid = (because) => ({ state: "invalid", because });
  if (!stands.known) {
    const hint = suggest(exception.check, [...results.keys()]);
    return invalid(`There is no check ${exception.check} whose results an exception can cover.${hint}`);
  }
  if (stands.missing.length > 0) return invalid(`It does not state ${stands.missing.join(", ")}.`);
  const otherRoles = stands.approverIs.filter((role) => !isHole(role));
  if (otherRoles.length > 0) {
    const roles = otherRoles.map((role) => role === "author" ? "the author of the change" : "its owner");
    return invalid(`Its approver is also ${roles.join(" and ")}.`);
  }
  const granted = stands.daysGranted ?? 0;
  if (granted < 0) return invalid("It ends before it was created.");
  if (granted > MAX_EXCEPTION_DAYS) {
    return invalid(`It was granted for ${granted} days; ${MAX_EXCEPTION_DAYS} are allowed.`);
  }
  if ((daysBetween(at, exception.created) ?? 0) > 0) return invalid("It was created after the release.");
  const left2 = stands.daysLeft ?? -1;
  if (left2 < 0) {
    return {
      state: "expired",
      because: `It ended on ${exception.expires}, ${plural(-left2, "day")} before the release.`
    };
  }
  if (stands.matched.length === 0) return { state: "unmatched", because: unmatched(exception, functionsCalled) };
  if (stands.notPassing.length > 0) {
    return { state: "void", because: `What compensates for it does not pass: ${stands.notPassing.join(", ")}.` };
  }
  return {
    state: "in-force",
    because: `It covers ${plural(stands.matched.length, "failing fact")} until ${exception.expires}, approved by ${exception.approver}.`
  };
}
function asFact(exception, stands) {
  const { path } = exception.place;
  return {
    type: "exception",
    id: `exception:${path}#${exception.id}`,
    attributes: stands,
    origins: {},
    place: exception.place,
    evidence: `configuration:${path}`
  };
}
function judgeExceptions(exceptions, context) {
  const sorted = [...exceptions].sort((a, b) => byCodeUnit(a.id, b.id));
  const judged = sorted.map((exception) => {
    return { exception, stands: standing2(exception, context) };
  });
  return {
    exceptions: judged.map(({ exception, stands }) => ({
      ...exception,
      ...stateOf2(exception, stands, context),
      facts: stands.matched,
      daysLeft: stands.daysLeft
    })),
    facts: judged.map(({ exception, stands }) => asFact(exception, stands))
  };
}

// src/evaluate/evaluate.ts
function byPlace(a, b) {
  return byCodeUnit(a.place?.path ?? "", b.place?.path ?? "") || (a.place?.line ?? 0) - (b.place?.line ?? 0) || byCodeUnit(a.code, b.code);
}
function evaluate(input) {
  const { checks, at } = input;
  const context = {
    byId: new Map(input.evidence.map((evidence) => [evidence.id, evidence])),
    problems: [...input.problems, ...input.evidence.flatMap(({ problems }) => problems)].sort(byPlace),
    missing: new Set(input.missing),
    platformAsked: input.platformAsked ?? true,
    at
  };
  const byType = populations(input.facts);
  const first = new Map(
    checks.filter(({ reads }) => reads === "facts").map((check) => [check.id, judgeCheck(check, byType.get(check.about), context)])
  );
  const { exceptions, facts } = judgeExceptions(input.exceptions, {
    results: first,
    facts: new Map(input.facts.map((fact) => [fact.id, fact])),
    functionsCalled: createFunctionNames(createFactIndex(input.facts)),
    author: input.author,
    at
  });
  const overResults = populations(facts);
  const decisions = {
    waivers: waiversOf(exceptions),
    assertions: assertionsByCheck(input.assertions, { at, digests: digestsOf2(input.evidence) })
  };
  const results = checks.map((check) => {
    const raw = first.get(check.id) ?? judgeCheck(check, overResults.get(check.about), context);
    const inProfile = check.profile === "baseline" || input.profile === "standard";
    const whole = holesInPopulation(check, context).length === 0;
    return decide(raw, decisions, { inProfile, whole });
  });
  return { results, exceptions, exceptionFacts: facts };
}

// src/formats/render.ts
var FORMATS = {
  json: async (report) => (await import("./json-273VWPKJ.js")).renderJson(report),
  markdown: async (report, { templates, serverUrl }) => (await import("./markdown-4OFTNSFP.js")).renderMarkdown(report, templates(), { serverUrl }),
  pdf: async (report, { fonts, serverUrl }) => (await import("./pdf-FU3ZMGE2.js")).renderPdf(report, fonts(), { serverUrl })
};
async function render(report, formats, materials, exhibits = []) {
  const files = [];
  for (const format of [...new Set(formats)].sort()) files.push(await FORMATS[format](report, materials));
  const population = populationOf(report);
  if (population !== null) files.push(...(await import("./population-WVFHOTPD.js")).renderPopulation(population));
  files.push(...exhibits);
  return [...files, renderSums(files)];
}

// src/report/assertions.ts
function reportAssertions(assertions, context) {
  return [...assertions].sort((a, b) => byCodeUnit(a.id, b.id)).map((assertion) => ({
    ...assertion,
    document: assertion.document && {
      ...assertion.document,
      state: documentState(assertion.document, context.digests)
    },
    state: stateOf3(assertion, context)
  }));
}
function stateOf3(assertion, context) {
  const day = context.at.slice(0, "YYYY-MM-DD".length);
  if (assertion.issued > day) return "not-yet-issued";
  if (assertion.validUntil < day) return "expired";
  if (assertionFault({ ...assertion, document: null }, context) !== null) return "invalid";
  return assertionFault(assertion, context) === null ? "current" : "other-document";
}

// src/model/report.ts
var CAUSES = ["system", "catalogue", "time", "decision", "evidence"];

// src/report/compare.ts
var OUTCOME_RANK = {
  fail: 0,
  error: 1,
  "no-evidence": 1,
  excepted: 2,
  compensated: 2,
  attested: 2,
  pass: 3
};
var STATUS_RANK = {
  gap: 0,
  "insufficient-evidence": 1,
  "manual-missing": 1,
  "exceptions-noted": 2,
  "supported-in-part": 3,
  "manual-attested": 4,
  supported: 4
};
function compare2(current, previous, factTypes) {
  const facts = compareFacts(current.facts, previous.facts, factTypes);
  const checks = compareChecks(current, previous, facts);
  return {
    previous: { ...pickRelease(previous.release), contentDigest: previous.contentDigest },
    catalogueChanged: current.catalogue.digest !== previous.catalogue.digest,
    toolChanged: current.tool.version !== previous.tool.version,
    checks,
    controls: compareControls(current, previous, checks),
    facts
  };
}
function pickRelease({ tag, commit, at }) {
  return { tag, commit, at };
}
var NOT_OF_THE_SYSTEM = /* @__PURE__ */ new Set([
  "release",
  "change",
  "commit-range",
  "deployment",
  "exception",
  "permission-change",
  "component-change",
  "vulnerability-change"
]);
function compareFacts(current, previous, factTypes) {
  const derived = new Map(factTypes.map((type) => [type.name, derivedAttributes(type)]));
  const before = new Map(previous.map((fact) => [fact.id, fact]));
  const after = new Map(current.map((fact) => [fact.id, fact]));
  const changes2 = /* @__PURE__ */ new Map();
  const changeOf3 = (type) => {
    const change = changes2.get(type) ?? { type, added: [], removed: [], changed: [] };
    changes2.set(type, change);
    return change;
  };
  for (const fact of current) {
    if (NOT_OF_THE_SYSTEM.has(fact.type)) continue;
    const old = before.get(fact.id);
    if (old === void 0) {
      changeOf3(fact.type).added.push(fact.id);
      continue;
    }
    const attributes = differing(fact.attributes, old.attributes).filter((name) => !derived.get(fact.type)?.has(name));
    if (attributes.length > 0) changeOf3(fact.type).changed.push({ fact: fact.id, attributes });
  }
  for (const fact of previous)
    if (!NOT_OF_THE_SYSTEM.has(fact.type) && !after.has(fact.id)) changeOf3(fact.type).removed.push(fact.id);
  for (const change of changes2.values()) {
    change.added.sort(byCodeUnit);
    change.removed.sort(byCodeUnit);
    change.changed.sort((a, b) => byCodeUnit(a.fact, b.fact));
  }
  return [...changes2.values()].sort((a, b) => byCodeUnit(a.type, b.type));
}
function derivedAttributes(type) {
  const { properties } = type.schema;
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return /* @__PURE__ */ new Set();
  const isDerived = (value) => typeof value === "object" && value !== null && "x-derived" in value;
  return new Set(Object.keys(properties).filter((name) => isDerived(properties[name])));
}
function differing(a, b) {
  const names = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
  const text2 = (attributes, name) => Object.hasOwn(attributes, name) ? canonicalJson(attributes[name]) : void 0;
  return [...names].filter((name) => text2(a, name) !== text2(b, name)).sort(byCodeUnit);
}
function compareChecks(current, previous, facts) {
  const before = new Map(previous.results.map((result) => [result.check, result]));
  const after = new Map(current.results.map((result) => [result.check, result]));
  const checks = new Map(current.checks.map((check) => [check.id, check]));
  const ids = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return ids.flatMap((check) => {
    const from = before.get(check);
    const to = after.get(check);
    const was = failing(from);
    const is = failing(to);
    const newlyFailing = [...is].filter((fact) => !was.has(fact)).sort(byCodeUnit);
    const noLongerFailing = [...was].filter((fact) => !is.has(fact)).sort(byCodeUnit);
    if (from?.decided === to?.decided && newlyFailing.length + noLongerFailing.length === 0) return [];
    const causes = from === void 0 || to === void 0 ? ["catalogue"] : causesOf(from, to, factCauses(checks.get(check), facts, current, previous));
    const direction2 = checkDirection(from, to, newlyFailing.length, noLongerFailing.length);
    return [
      { check, from: from?.decided ?? null, to: to?.decided ?? null, direction: direction2, causes, newlyFailing, noLongerFailing }
    ];
  });
}
function failing(result) {
  const facts = result?.facts ?? [];
  return new Set(facts.filter((fact) => fact.outcome === "fail" && fact.decision === null).map((fact) => fact.fact));
}
function checkDirection(from, to, worse, better) {
  if (from === void 0 || to === void 0) return "other";
  if (from.decided !== to.decided) return direction(OUTCOME_RANK[from.decided], OUTCOME_RANK[to.decided]);
  if (worse > 0 && better > 0) return "other";
  return worse > 0 ? "worse" : "better";
}
function direction(from, to) {
  if (from === void 0 || to === void 0 || from === to) return "other";
  return to > from ? "better" : "worse";
}
function causesOf(from, to, whenFactsDiffer) {
  const causes = /* @__PURE__ */ new Set();
  if (from.factsDigest !== to.factsDigest) for (const cause of whenFactsDiffer) causes.add(cause);
  if (from.checkDigest !== to.checkDigest) causes.add("catalogue");
  if (from.outcome === to.outcome && decisionsOf(from) !== decisionsOf(to)) causes.add("decision");
  if (causes.size === 0) causes.add("evidence");
  return inOrder2(causes);
}
function decisionsOf(result) {
  const decided = result.facts.filter((fact) => fact.decision !== null);
  return canonicalJson([result.decided, decided.map((fact) => [fact.fact, fact.decision]).sort()]);
}
function factCauses(check, changes2, current, previous) {
  if (changes2.some((change) => change.type === check?.about)) return ["system"];
  const causes = check?.reads === "results" ? ["decision"] : [];
  if (changes2.length > 0) causes.push("system");
  if (current.catalogue.tables !== previous.catalogue.tables) causes.push("catalogue");
  if (current.release.at !== previous.release.at) causes.push("time");
  return causes;
}
function compareControls(current, previous, checks) {
  const key2 = (framework, control) => canonicalJson([framework, control]);
  const before = new Map(previous.controls.map((result) => [key2(result.framework, result.control), result.status]));
  const oldControls = controlsByKey(previous, key2);
  const newControls = controlsByKey(current, key2);
  const causesOfCheck = new Map(checks.map((change) => [change.check, change.causes]));
  return current.controls.flatMap(({ framework, control, status }) => {
    const at = key2(framework, control);
    const from = before.get(at) ?? null;
    if (from === status) return [];
    const entry = newControls.get(at);
    const causes = /* @__PURE__ */ new Set();
    if (canonicalJson(entry ?? null) !== canonicalJson(oldControls.get(at) ?? null)) causes.add("catalogue");
    for (const check of [...entry?.primary ?? [], ...entry?.supporting ?? []])
      for (const cause of causesOfCheck.get(check) ?? []) causes.add(cause);
    if (causes.size === 0) causes.add("decision");
    const ranks = [from === null ? void 0 : STATUS_RANK[from], STATUS_RANK[status]];
    return [{ framework, control, from, to: status, direction: direction(...ranks), causes: inOrder2(causes) }];
  });
}
function controlsByKey(report, key2) {
  return new Map(
    report.frameworks.flatMap(({ id, controls }) => controls.map((control) => [key2(id, control.id), control]))
  );
}
function inOrder2(causes) {
  return CAUSES.filter((cause) => causes.has(cause));
}

// src/report/coverage.ts
var REACHED = {
  automated: ["supported"],
  partial: ["supported-in-part", "supported"],
  manual: ["manual-attested"]
};
var NOT_IN_SCOPE = ["out-of-scope", "not-applicable"];
function countCoverage(framework, results) {
  const status = new Map(
    results.filter((result) => result.framework === framework.id).map((result) => [result.control, result.status])
  );
  const byClass = Object.fromEntries(CONTROL_CLASSES.map((name) => [name, noCounts2()]));
  for (const control of framework.controls) byClass[control.class][status.get(control.id) ?? "out-of-scope"] += 1;
  return {
    framework: framework.id,
    byClass,
    fractions: {
      automated: fraction(byClass.automated, REACHED.automated),
      partial: fraction(byClass.partial, REACHED.partial),
      manual: fraction(byClass.manual, REACHED.manual)
    }
  };
}
function noCounts2() {
  return Object.fromEntries(CONTROL_STATUSES.map((status) => [status, 0]));
}
function fraction(counts, reached2) {
  const sum = (wanted) => wanted.reduce((total, status) => total + counts[status], 0);
  return { reached: sum(reached2), inScope: sum(CONTROL_STATUSES) - sum(NOT_IN_SCOPE) };
}

// src/report/history.ts
function buildHistory(current, previous) {
  const oldestFirst = [...previous].sort((a, b) => byCodeUnit(a.release.at, b.release.at));
  const rows = /* @__PURE__ */ new Map();
  for (const row of oldestFirst.flatMap((report) => report.history)) rows.set(keyOf3(row), row);
  for (const { release, catalogue, coverage } of oldestFirst) {
    const row = { tag: release.tag, at: release.at, catalogueDigest: catalogue.digest, coverage };
    rows.set(keyOf3(row), row);
  }
  rows.delete(keyOf3(current));
  const earlier = [...rows.values()].filter((row) => row.at < current.at);
  return [...earlier.sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(keyOf3(a), keyOf3(b))), current];
}
function keyOf3(row) {
  return row.tag === null ? `at ${row.at}` : `tag ${row.tag}`;
}

// src/report/left-out.ts
function leftOut2(config, catalogue) {
  const { scope } = config;
  return [
    ...catalogue.frameworks.flatMap(
      (framework) => scope.frameworks.includes(framework.id) ? groupsLeftOut(framework, scope.categories[framework.id] ?? []) : [`${framework.name} is not selected.`]
    ),
    ...profileLeftOut(scope.profile, catalogue),
    ...excluded(config.collect)
  ];
}
function groupsLeftOut(framework, selected) {
  return framework.groups.filter((group) => !group.always && !selected.includes(group.id)).map((group) => {
    const count = framework.controls.filter((control) => control.group === group.id).length;
    return `${framework.name}: ${group.title} is not selected (${count} of ${framework.controls.length} controls).`;
  });
}
function profileLeftOut(profile, catalogue) {
  const count = catalogue.checks.filter((check) => check.profile === "standard").length;
  if (profile === "standard" || count === 0) return [];
  return [`Profile baseline: ${count} of ${catalogue.checks.length} checks are shown, but no control rests on them.`];
}
function excluded(collect2) {
  const kinds = [
    ["Manifests", collect2.manifests],
    ["Policies", collect2.policies],
    ["Signatures", collect2.signatures],
    ["Test results", collect2.tests],
    ["Logs", collect2.logs]
  ];
  return kinds.flatMap(
    ([name, { exclude }]) => exclude.map((pattern) => `${name}: files matching ${pattern} are excluded.`)
  );
}

// src/report/select-previous.ts
function selectPrevious(previous, current) {
  const reports = [];
  const problems = [];
  const refuse = (code, message) => problems.push({ code, message, kinds: [], place: null });
  for (const report of previous) {
    const name = nameOf4(report);
    if (report.system !== current.system)
      refuse("previous-other-system", `The report of ${name} is about another system, so it is not compared with.`);
    else if (report.release.tag !== null && report.release.tag === current.tag) continue;
    else if (report.release.at >= current.at)
      refuse(
        "previous-not-earlier",
        `The report of ${name} is not earlier than this release, so it is not compared with.`
      );
    else reports.push(report);
  }
  reports.sort((a, b) => byCodeUnit(a.release.at, b.release.at) || byCodeUnit(a.contentDigest, b.contentDigest));
  return { reports, problems };
}
function nameOf4({ release }) {
  return release.tag === null ? `a release of ${release.at}` : `release ${release.tag}`;
}

// src/report/suppressions.ts
var WORST_FIRST = [
  "fail",
  "error",
  "no-evidence",
  "excepted",
  "compensated",
  "attested",
  "pass",
  "not-applicable"
];
function reportSuppressions(facts, checks, results) {
  const found = facts.filter(({ type }) => type === "suppression").sort((a, b) => byCodeUnit(a.id, b.id));
  if (found.length === 0) return [];
  const things = createThings(facts);
  const judged = new Map(results.map(({ check, facts: each }) => [check, each]));
  return found.map(({ id, attributes, place }) => {
    const tool = String(attributes.tool);
    const about = things(attributes.stack, attributes.on);
    return {
      fact: id,
      tool,
      on: typeof attributes.on === "string" ? attributes.on : null,
      reason: typeof attributes.reason === "string" ? attributes.reason : null,
      place,
      rules: rulesOf4(attributes.rules).map((rule) => ({
        rule,
        checks: asking(checks, tool, rule).map((check) => ({
          check,
          outcome: outcomeOf2(judged.get(check) ?? [], about)
        }))
      }))
    };
  });
}
function rulesOf4(rules) {
  return Array.isArray(rules) ? rules.filter((rule) => typeof rule === "string") : [];
}
function asking(checks, tool, rule) {
  const peer = tool === "tfsec" ? "trivy" : tool;
  const name = peer === "trivy" ? rule.replace(/^AVD-/i, "").toUpperCase() : rule;
  const isMeant = (own) => peer === "cfn-lint" ? own.startsWith(name) : own === name;
  return checks.filter(({ sameAs }) => Object.hasOwn(sameAs, peer) && sameAs[peer]?.some(isMeant)).map(({ id }) => id).sort(byCodeUnit);
}
function createThings(facts) {
  const byId2 = new Map(facts.map((fact) => [fact.id, fact]));
  const homes = /* @__PURE__ */ new Map();
  for (const { attributes, place } of facts) {
    const { stack, logicalId } = attributes;
    if (typeof stack === "string" && typeof logicalId === "string") homes.set(`${stack} ${logicalId}`, place);
  }
  return (stack, on) => {
    const home = homes.get(`${stack} ${on}`);
    return (id) => {
      const fact = byId2.get(id);
      if (fact === void 0 || fact.attributes.stack !== stack) return false;
      if (on === null) return true;
      if (fact.attributes.logicalId === on || nameOf5(fact).startsWith(`${on}/`)) return true;
      return home !== void 0 && isWithin(fact.place, home);
    };
  };
}
function nameOf5({ id }) {
  return id.slice(id.indexOf("#") + 1);
}
function isWithin(place, home) {
  if (home.pointer === null || place.pointer === null || place.path !== home.path) return false;
  return place.pointer === home.pointer || place.pointer.startsWith(`${home.pointer}/`);
}
function outcomeOf2(results, isOfIt) {
  const outcomes = new Set(
    results.filter(({ fact }) => isOfIt(fact)).map(({ outcome, decision }) => decision?.kind ?? outcome)
  );
  return WORST_FIRST.find((outcome) => outcomes.has(outcome)) ?? null;
}

// src/report/build.ts
function buildReport(input) {
  const { config, catalogue } = input;
  const { scope } = config;
  const frameworks = catalogue.frameworks.filter((framework) => scope.frameworks.includes(framework.id)).map(({ id, name, noun, exclusions, own, groups, controls }) => ({
    id,
    name,
    noun,
    exclusions,
    own,
    groups: groups.map((group) => ({
      id: group.id,
      title: group.title,
      inScope: group.always || (scope.categories[id] ?? []).includes(group.id)
    })),
    controls
  }));
  const { repository, tag, commit, at, atFrom } = config.release;
  const earlier = selectPrevious(input.previous, { system: scope.system, tag, at });
  const report = {
    schema: "release-evidence/1",
    tool: { name: "release-evidence", version: input.toolVersion },
    catalogue: {
      digest: catalogue.digest,
      tables: digestOf(catalogue.tables),
      checks: catalogue.checks.length,
      frameworks: catalogue.frameworks.map(({ path: _, ...framework }) => ({
        id: framework.id,
        name: framework.name,
        digest: digestOf({ ...framework, own: void 0 })
      }))
    },
    system: scope.system,
    release: { repository, tag, commit, at, atFrom },
    scope: {
      environments: scope.environments,
      accounts: scope.accounts,
      frameworks: scope.frameworks,
      categories: scope.categories,
      profile: scope.profile,
      leftOut: leftOut2(config, catalogue)
    },
    evidence: sortedBy(input.evidence, (evidence) => evidence.id),
    problems: sortedBy([...input.problems, ...earlier.problems], (problem) => canonicalJson(problem)),
    looked: [...input.looked].sort(
      (a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) || byCodeUnit(a.pattern, b.pattern)
    ),
    facts: sortedBy(input.facts, (fact) => fact.id),
    checks: sortedBy(catalogue.checks, (check) => check.id).map(({ examples: _, like: __, ...check }) => check),
    results: sortedBy(input.results, (result) => result.check).map((result) => ({
      ...result,
      facts: sortedBy(result.facts, (fact) => fact.fact)
    })),
    frameworks,
    controls: inFrameworkOrder(frameworks, input.controls),
    coverage: frameworks.map((framework) => countCoverage(framework, input.controls)),
    exceptions: sortedBy(
      input.exceptions,
      (exception) => canonicalJson([exception.id, exception.check, exception.fact, exception.function])
    ),
    suppressions: reportSuppressions(input.facts, catalogue.checks, input.results),
    assertions: reportAssertions(config.assertions, { at, digests: digestsOf2(input.evidence) }),
    applicability: sortedBy(config.applicability, (entry) => entry.control),
    worst: worstOf(input.results),
    missing: FOUND_KINDS.filter((kind) => !input.evidence.some((evidence) => evidence.kind === kind)),
    asked: input.asked
  };
  const row = { tag, at, catalogueDigest: catalogue.digest, coverage: report.coverage };
  const history = buildHistory(row, earlier.reports);
  const latest = earlier.reports.at(-1);
  const comparable = { ...report, history, contentDigest: "" };
  const delta = latest === void 0 ? null : compare2(comparable, latest, catalogue.factTypes);
  const whole = { ...report, delta, history };
  return { ...whole, contentDigest: contentDigest(whole) };
}
function sortedBy(items, key2) {
  return items.map((item) => ({ item, key: key2(item) })).sort((a, b) => byCodeUnit(a.key, b.key)).map(({ item }) => item);
}
function inFrameworkOrder(frameworks, results) {
  return frameworks.flatMap(
    (framework) => framework.controls.flatMap(
      (control) => results.filter((result) => result.framework === framework.id && result.control === control.id)
    )
  );
}
function worstOf(results) {
  const ranks = results.filter((result) => result.inProfile).map((result) => severityRank(result.severity));
  return SEVERITIES[Math.max(-1, ...ranks)] ?? null;
}
function severityRank(severity) {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}

// src/report/held-record.ts
function timeless({ token, budget: budget2, entries: entries2 }) {
  const questions = entries2.map(({ endpoint: endpoint2, parameters, pages, records, refusals }) => [
    endpoint2,
    parameters,
    pages,
    records,
    refusals
  ]);
  return canonicalJson({ token, budget: budget2, questions });
}
async function heldRecord(report, text2) {
  if (report.asked === null || text2 === null) return null;
  let held;
  try {
    held = JSON.parse(text2);
  } catch {
    return null;
  }
  const validate = await createReportValidator();
  if (validate(held).length > 0) return null;
  const earlier = held;
  if (earlier.contentDigest !== report.contentDigest || contentDigest(earlier) !== report.contentDigest) return null;
  if (earlier.asked === null || timeless(earlier.asked) !== timeless(report.asked)) return null;
  return earlier.asked;
}

// src/pipeline.ts
async function run({
  config: given,
  git,
  whereSet,
  progress,
  earlier,
  platform = null,
  runs = null,
  runnerTemp = null,
  exhibitsIn,
  held = async () => null,
  serverUrl
}) {
  const catalogue = await readCatalogue(given, whereSet);
  const settled = resolveScope(given, catalogue, whereSet);
  checkStated(settled, catalogue, whereSet);
  const mask = createMasker(settled.masking, readMaskingKey(settled.masking, process.env, whereSet));
  const previous = await readEarlier(settled, await earlier(settled));
  const released = previous.reports.filter((one) => one.system === settled.scope.system).map((one) => one.release);
  const history = { earlier: released, platform, runs, runnerTemp, ...exhibitsIn && { exhibitsIn } };
  const collected = await collect(settled, git, catalogue.tables, progress, mask, history);
  const config = { ...settled, ...maskStated(settled, mask) };
  const { release, scope } = config;
  progress("deriving and judging");
  const missing2 = EVIDENCE_KINDS.filter((kind) => !collected.evidence.some((evidence) => evidence.kind === kind));
  const derived = derive(collected.facts, {
    at: release.at,
    tables: catalogue.tables,
    // Addresses of accounts of services are told as facts tell them.
    declarations: { ...config.declarations, pipeline: maskAll(config.declarations.pipeline, mask) }
  });
  const { system } = scope;
  const before = selectPrevious(previous.reports, { system, tag: release.tag, at: release.at }).reports.at(-1) ?? null;
  const past = before === null ? null : earlierOf(before);
  const changes2 = [
    ...permissionChanges(derived, past, catalogue.tables),
    ...componentChanges(derived, past),
    ...vulnerabilityChanges(derived, past)
  ];
  const facts = [...derived, ...maskAll(changes2, mask)];
  const judged = evaluate({
    ...config,
    ...collected,
    facts,
    checks: catalogue.checks,
    missing: missing2,
    platformAsked: collected.asked !== null,
    profile: scope.profile,
    at: release.at,
    author: release.author
  });
  const controls = judgeControls(catalogue.frameworks, judged.results, {
    ...config,
    at: release.at,
    digests: digestsOf2(collected.evidence)
  });
  const built = buildReport({
    toolVersion: toolVersion(),
    config,
    catalogue,
    ...collected,
    problems: [...collected.problems, ...maskAll(previous.problems, mask)],
    facts: [...facts, ...judged.exceptionFacts],
    ...judged,
    controls,
    previous: previous.reports
  });
  const record = built.asked === null ? null : await heldRecord(built, await held(settled));
  const report = record === null ? built : { ...built, asked: record };
  const faults = await validateReport(report);
  if (faults.length > 0) throw new Error(`the report is not as its schema says: ${faults[0]}`);
  progress("rendering");
  const materials = { templates: readTemplates, fonts: readFonts, serverUrl };
  const exhibits = config.exhibits === "none" ? [] : [...collected.exhibits.map(exhibitFile), ...collected.kept];
  const files = await render(report, config.formats, materials, exhibits);
  return { report, files };
}

// src/publish/workspace.ts
import { lstatSync as lstatSync2, mkdirSync, readFileSync as readFileSync4, renameSync, writeFileSync } from "node:fs";
import { basename as basename2, dirname as dirname2, join as join6 } from "node:path";

// src/publish/earlier-exhibits.ts
import { createHash as createHash2 } from "node:crypto";
import { existsSync as existsSync3, lstatSync, readFileSync as readFileSync3, rmdirSync, rmSync } from "node:fs";
import { join as join5 } from "node:path";
import { dirname } from "node:path/posix";
var EXHIBIT = /^([0-9a-f]{64}) {2}(exhibits(?:\/(?!\.+(?:\/|$))[^/\\\0-\x1f]+)+)$/;
function removeEarlierExhibits(folder, written) {
  const removed = [];
  const left2 = [];
  const sums = join5(folder, SUMS_NAME);
  if (!existsSync3(sums)) return { removed, left: left2 };
  for (const line of readFileSync3(sums, "utf8").split("\n")) {
    const [, digest, name = ""] = EXHIBIT.exec(line) ?? [];
    const path = join5(folder, name);
    if (digest === void 0 || written.has(name) || lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      continue;
    if (createHash2("sha256").update(readFileSync3(path)).digest("hex") !== digest) {
      left2.push(name);
      continue;
    }
    rmSync(path);
    removeEmpty(folder, dirname(name));
    removed.push(name);
  }
  return { removed, left: left2 };
}
function removeEmpty(folder, name) {
  for (let step = name; step !== "."; step = dirname(step)) {
    try {
      rmdirSync(join5(folder, step));
    } catch {
      return;
    }
  }
}

// src/publish/workspace.ts
function refuseLinks(folder, name) {
  const steps = name.split("/");
  for (let depth = 1; depth < steps.length; depth++) {
    const step = steps.slice(0, depth).join("/");
    if (lstatSync2(join6(folder, step), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new OutputError(
        `${step} in ${folder} is a link, and nothing is written through it. Remove it, or name another folder with --out.`
      );
    }
  }
}
function writtenFile(folder, { name, mediaType }) {
  return {
    name,
    mediaType,
    get bytes() {
      return readFileSync4(join6(folder, name));
    }
  };
}
function writeFiles(folder, files) {
  let earlier;
  try {
    mkdirSync(folder, { recursive: true });
    earlier = removeEarlierExhibits(folder, new Set(files.map(({ name }) => name)));
    for (const { name, bytes } of files) {
      const path = join6(folder, name);
      refuseLinks(folder, name);
      const partial = join6(dirname2(path), `.${basename2(path)}.partial`);
      mkdirSync(dirname2(path), { recursive: true });
      writeFileSync(partial, bytes);
      renameSync(partial, path);
    }
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new OutputError(
      `The evidence could not be written to ${folder} (${code}). Name a folder that can be written with --out.`
    );
  }
  const removed = earlier.removed.length > 0 ? `, ${earlier.removed.length} exhibits of an earlier run removed` : "";
  const left2 = earlier.left.length > 0 ? `. Not of this run, and left because it was changed: ${earlier.left.join(", ")}` : "";
  return {
    destination: "workspace",
    status: "done",
    message: `${files.length} files written to ${folder}${removed}${left2}`,
    files: files.map((file) => ({ name: file.name, action: "written", url: null }))
  };
}

// src/generate.ts
var NO_BYTES = new Uint8Array();
var UNTOLD = "(not told: the line holds what looks like a secret, encoded)";
function gates(config, report) {
  const met = [];
  if (config.failOn !== null && report.worst !== null && SEVERITIES.indexOf(report.worst) >= SEVERITIES.indexOf(config.failOn)) {
    met.push(`fail-on ${config.failOn} is met: the worst failing check is ${report.worst}.`);
  }
  const missing2 = config.failOnMissing.filter((kind) => !report.evidence.some((evidence) => evidence.kind === kind));
  const wasAsked = report.asked !== null;
  const notFound = missing2.filter((kind) => wasAsked || kind !== "platform");
  if (notFound.length > 0) met.push(`fail-on-missing is met: nothing was found of ${notFound.join(", ")}.`);
  if (notFound.length < missing2.length)
    met.push("fail-on-missing is met: the platform was not asked, because the run had no token.");
  return met;
}
function overview(config, report, receipt) {
  const rows = report.frameworks.map((framework) => {
    const statuses = /* @__PURE__ */ new Map();
    for (const result of report.controls) {
      if (result.framework === framework.id) statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1);
    }
    const counts = [...statuses].filter(([status]) => status !== "out-of-scope").map(([status, count]) => `${count} ${status}`);
    return `${framework.name}: ${counts.join(", ")}`;
  });
  const release = config.release.tag ?? "an untagged release";
  return [
    `Release Evidence for ${config.scope.system} ${release}, at ${config.release.at} (from ${config.release.atFrom})`,
    ...rows,
    `${report.evidence.length} pieces of evidence, ${report.facts.length} facts${report.missing.length > 0 ? `, nothing of: ${report.missing.join(", ")}` : ""}${report.asked === null ? "; the platform was not asked" : ""}`,
    receipt.message
  ];
}
async function refuseLeaks({ report, files }, mask) {
  const [{ findLeaks: findLeaks2 }, { renderJson }] = await Promise.all([
    import("./leak-guard-AL27BJJX.js"),
    import("./json-273VWPKJ.js")
  ]);
  const isSeen = files.some(({ name }) => name === "evidence.json");
  const leaks2 = [...files, ...isSeen ? [] : [renderJson(report)]].flatMap(
    (file) => findLeaks2(file).map(({ rule, line }) => `${mask(file.name)}${line === 0 ? ", in its name" : `:${line}`}: ${rule}`)
  );
  if (leaks2.length === 0) return;
  throw new OutputError(
    [
      "Nothing was written: what would have been published still holds what looks like a secret.",
      ...leaks2.slice(0, 20),
      "Take it out of what is read, or leave the file that holds it out with collect.<kind>.exclude; then please report it."
    ].join("\n")
  );
}
async function generate(options, surroundings) {
  const read = await readConfig(options, () => /* @__PURE__ */ new Date());
  const { config } = read;
  const [{ createMasker: createMasker2 }, { findLeaks: findLeaks2 }] = await Promise.all([
    import("./masker-2VDVA4QG.js"),
    import("./leak-guard-AL27BJJX.js")
  ]);
  const mask = createMasker2(config.masking);
  const shown3 = (line) => findLeaks2({ name: mask(line), bytes: NO_BYTES }).length === 0 ? mask(line) : UNTOLD;
  const progress = (message) => surroundings.progress(shown3(message));
  const exhibitsIn = mkdtempSync(join7(tmpdir(), "release-evidence-exhibits-"));
  let made;
  let receipt;
  try {
    made = await run({ ...read, ...surroundings, progress, exhibitsIn });
    await refuseLeaks(made, mask);
    progress("writing the files");
    receipt = writeFiles(config.out, made.files);
  } finally {
    rmSync2(exhibitsIn, { recursive: true, force: true });
  }
  const { report } = made;
  const met = gates(config, report);
  return {
    config,
    report,
    files: made.files.map((file) => isExhibitName(file.name) ? writtenFile(config.out, file) : file),
    receipt,
    exitCode: met.length > 0 ? EXIT.gateMet : EXIT.done,
    lines: [...overview(config, report, receipt), ...met].map(shown3)
  };
}
export {
  generate
};
