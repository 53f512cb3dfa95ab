import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  FILE_KINDS,
  writersOf
} from "./chunk-WN2P3IBU.js";
import {
  LISTS_OF_PULL,
  NO_NODES,
  SHORT,
  associatedQuery,
  authorsQuery,
  checksQuery,
  createPullRequestReading,
  defaultBranchQuery,
  existingQuery,
  inBatches,
  listOfPull,
  nextCursor,
  partOfChecks,
  personOfGitActor,
  pullListsQuery,
  pullRequestsQuery,
  readLists
} from "./chunk-IPOHECFR.js";
import {
  coAuthorsIn,
  namedPullRequests,
  quotedPulls,
  revertsIn,
  subjectOf
} from "./chunk-WRJEZLZX.js";
import "./chunk-GHNJUCVR.js";
import "./chunk-TOHCRVXS.js";
import "./chunk-US3DVN7L.js";
import "./chunk-U4FVM2TB.js";
import {
  refusalHole,
  refusalProblem,
  refusalText
} from "./chunk-W5BQDDVF.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-IP6Y2R4I.js";
import "./chunk-W3JPNJFX.js";

// src/collect/changes/needs.ts
var READ_CONTENTS = "contents: read";
var READ_PULLS = "pull-requests: read";
var NEEDS = {
  "": READ_PULLS,
  closingIssuesReferences: "issues: read",
  statusCheckRollup: "checks: read and statuses: read"
};
function askAliased(reader, name, text, things) {
  const count = (data) => Object.values(data.repository).filter((one) => one !== null).length;
  return reader.query({ name, text, variables: {}, count, needs: NEEDS, divisible: things > 1 });
}

// src/collect/changes/api-commits.ts
var isDigest = (sha) => /^[0-9a-f]{40,64}$/.test(sha);
function personOfCommit(personOf, written, account) {
  const person2 = personOf(written?.name ?? "", written?.email ?? "");
  if (account?.login === void 0) return person2;
  const isBot = account.type === "Bot" || person2.kind === "bot" || account.login === "web-flow";
  return { ...person2, login: account.login, kind: isBot ? "bot" : "user" };
}
function instant(date) {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
function signatureOf(verification) {
  if (verification === void 0) return null;
  if (verification.verified) return "verified";
  return verification.reason === "unsigned" ? "none" : "refused";
}
function accountOf(account) {
  return account !== null && "login" in account ? account : null;
}
function commitRecord(answer, { personOf, ticketsIn }) {
  const { commit: commit2 } = answer;
  const author = personOfCommit(personOf, commit2.author, accountOf(answer.author));
  const named = namedPullRequests(commit2.message, answer.parents.length);
  const reverts = revertsIn(commit2.message);
  const taken = [...reverts, ...quotedPulls(commit2.message)];
  const isTicket = (ticket) => !taken.includes(ticket) && !named.some(({ number }) => ticket === `#${number}`);
  return {
    sha: answer.sha,
    tree: commit2.tree.sha,
    parents: answer.parents.map(({ sha }) => sha),
    author,
    committer: personOfCommit(personOf, commit2.committer, accountOf(answer.committer)),
    coAuthors: coAuthorsIn(commit2.message).map(({ name, address }) => personOf(name, address)).filter(({ key }) => key !== author.key),
    authoredAt: instant(commit2.author?.date),
    committedAt: instant(commit2.committer?.date),
    subject: subjectOf(commit2.message),
    signature: signatureOf(commit2.verification),
    named,
    tickets: ticketsIn(commit2.message).filter(isTicket),
    reverts,
    files: null,
    filesCut: false
  };
}
function recordOf({ sha, parents, author, committer, commit: commit2 }) {
  const { message, tree, verification } = commit2;
  const git = (person2) => person2 && { name: person2.name ?? null, email: person2.email ?? null, date: person2.date ?? null };
  const account = (of) => of && { login: of.login ?? null, type: of.type ?? null };
  return {
    sha,
    parents: parents.map((parent) => ({ sha: parent.sha })),
    author: account(accountOf(author)),
    committer: account(accountOf(committer)),
    commit: {
      message,
      tree: { sha: tree.sha },
      author: git(commit2.author),
      committer: git(commit2.committer),
      verification: verification === void 0 ? null : { verified: verification.verified, reason: verification.reason }
    }
  };
}
async function readRangeCommits(reader, range, reading, keep) {
  const { repos } = reader.octokit.rest;
  let total = null;
  const listed2 = range.from === null ? await reader.list(repos.listCommits, { sha: range.to }, READ_CONTENTS, { of: (data) => data }) : await reader.list(
    repos.compareCommitsWithBasehead,
    { basehead: `${range.from}...${range.to}` },
    READ_CONTENTS,
    {
      of: (data) => data.commits,
      total: (data) => {
        total = data.total_commits;
        return total;
      }
    }
  );
  const bySha = new Map(listed2.records.map((answer) => [answer.sha, answer]));
  const commits = [...bySha.values()].map((answer) => commitRecord(answer, reading));
  for (const [sha, answer] of bySha) keep(range.from === null ? "all-commits" : "commits", sha, recordOf(answer));
  const isShort = total !== null && commits.length < total;
  return {
    // Compare gives the oldest first, the list of commits the newest.
    commits: range.from === null ? commits : commits.reverse(),
    refusal: listed2.refusal ?? (isShort ? SHORT : null)
  };
}

// src/collect/changes/told.ts
var COMMITS_PLACE = "github/compare.json";
var PULLS_PLACE = "github/pulls.json";
function pullRequestPlace(number) {
  return `github/pulls/${number}.json`;
}
var WORDS = {
  closingIssuesReferences: "issues",
  statusCheckRollup: "checks",
  head: "checks",
  mergeCommit: "checks",
  reviews: "reviews",
  commits: "commits",
  labels: "labels",
  files: "files",
  timelineItems: "events"
};
var NO_WORKFLOW = "No workflow's own token has that right, and it is not worth one that has; the rules, and what they make of reviews, are read without it.";
function createTold() {
  const add = (problem) => {
    if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
  };
  const told = {
    problems: [],
    whole: true,
    lacks: (what, refusal, place) => {
      if (refusal === null) return;
      told.whole = false;
      add(refusalProblem(what, refusal, ["change"], place));
    },
    lacksPart: ({ path, refusal }) => {
      const field = path.findLast((part) => typeof part === "string" && Object.hasOwn(WORDS, part)) ?? "";
      add(refusalProblem(`${WORDS[field] ?? "a part"} of pull requests`, refusal, [], PULLS_PLACE));
    },
    lacksWay: (what, refusal) => {
      if (refusal === null) return;
      const problem = refusalProblem(what, refusal, [], "github/activity.jsonl");
      const isOfWorkflow = refusal.permission?.startsWith("administration") !== true;
      const text = refusalText(what, refusal);
      const message = `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${NO_WORKFLOW}`;
      add(isOfWorkflow ? problem : { ...problem, message });
    }
  };
  return told;
}

// src/collect/changes/api-accounts.ts
var COMMITS_A_QUERY = 100;
async function withAccounts(reader, commits, pullRequests, { personOf }, told) {
  const loginOf = /* @__PURE__ */ new Map();
  const note = ({ key, login }) => {
    if (key !== null && login !== null) loginOf.set(key, login);
  };
  const persons = (commit2) => [commit2.author, commit2.committer, ...commit2.coAuthors];
  const branches = pullRequests.flatMap(({ branch }) => branch.known);
  for (const commit2 of [...commits, ...branches]) persons(commit2).forEach(note);
  const isUnknown = ({ login, key }) => login === null && !loginOf.has(key ?? "");
  const hasUnknown = ({ coAuthors }) => coAuthors.some(isUnknown);
  const asked = /* @__PURE__ */ new Set([
    ...commits.filter(hasUnknown).map(({ sha }) => sha),
    ...pullRequests.flatMap((one) => one.branch.known.some(hasUnknown) ? one.commits ?? [] : [])
  ]);
  const lists = await readLists(
    [...asked].filter(isDigest).map((of) => ({ of, after: null })),
    {
      size: COMMITS_A_QUERY,
      ask: (batch) => askAliased(reader, "commit-authors", authorsQuery(batch), batch.length),
      listOf: ({ authors }) => authors
    }
  );
  for (const { nodes, refusal } of lists.values()) {
    for (const author of nodes) note(personOfGitActor(personOf, author));
    if (refusal?.reason !== "unexpected") told.lacks("authors of commits", refusal, COMMITS_PLACE);
  }
  const known = (person2) => ({
    ...person2,
    login: person2.login ?? loginOf.get(person2.key ?? "") ?? null
  });
  const withKnown = (commit2) => ({
    ...commit2,
    author: known(commit2.author),
    committer: known(commit2.committer),
    coAuthors: commit2.coAuthors.map(known)
  });
  for (const { branch } of pullRequests) branch.known = branch.known.map(withKnown);
  return commits.map(withKnown);
}

// src/collect/changes/api-pull-requests.ts
var PULLS_A_QUERY = 27;
var LISTS_A_QUERY = 20;
async function readPullRequests(reader, numbers, { personOf }, told, keep) {
  const read = [];
  await inBatches(
    numbers,
    PULLS_A_QUERY,
    (batch) => askAliased(reader, "merged-pull-requests", pullRequestsQuery(batch), batch.length),
    (batch, answer) => {
      told.lacks("pull requests", answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      for (const number of batch) {
        const alias = `p${number}`;
        const refused = answer.refused.filter(({ path }) => path.includes(alias));
        const one = answer.data.repository[alias];
        if (one) read.push({ answer: one, refused });
        else {
          const refusal = refused[0]?.refusal ?? { reason: "not-found", status: 200, permission: READ_PULLS };
          told.lacks(`pull request ${number}`, refusal, pullRequestPlace(number));
        }
      }
    }
  );
  await readFurther(reader, read);
  const recordOf2 = createPullRequestReading(personOf);
  return read.map(({ answer, refused }) => {
    keep("pull-requests", String(answer.number), refused.length === 0 ? answer : { ...answer, refused });
    for (const part of refused) told.lacksPart(part);
    return recordOf2(answer, refused);
  });
}
async function readFurther(reader, read) {
  const wanted = read.flatMap(
    ({ answer }) => LISTS_OF_PULL.flatMap((list) => {
      const after = nextCursor(listOfPull(answer, list), null);
      return after === null ? [] : { of: { number: answer.number, list }, after };
    })
  );
  const further = await readLists(wanted, {
    size: LISTS_A_QUERY,
    ask: (batch) => askAliased(reader, "pull-request-lists", pullListsQuery(batch), batch.length),
    listOf: (answer, { list }) => listOfPull(answer, list)
  });
  const byNumber = new Map(read.map((one) => [one.answer.number, one]));
  for (const [{ number, list }, { nodes, refusal }] of further) {
    const one = byNumber.get(number);
    if (one === void 0) continue;
    listOfPull(one.answer, list)?.nodes?.push(...nodes);
    if (refusal !== null && refusal.reason !== "short") one.refused.push({ path: [`p${number}`, list], refusal });
  }
}

// src/collect/changes/api-ways-around.ts
var MAX_BRANCHES = 5;
var RULE_SUITES = "administration: write";
var MONTH_MS = 28 * 24 * 36e5;
var NO_COMMIT = /^0+$/;
var NOT_KEPT = "those of more than four weeks before the run are not kept";
var instant2 = (date) => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
};
var commit = (sha) => sha === void 0 || NO_COMMIT.test(sha) ? null : sha;
var person = (login, isBot) => ({
  login,
  name: null,
  kind: isBot ? "bot" : "user",
  key: null
});
function basesOf({ commits, pullRequests }, to) {
  const bySha = new Map(commits.map((one) => [one.sha, one]));
  const byCommit2 = new Map(pullRequests.map((pull) => [pull.mergeCommit, pull]));
  const found = /* @__PURE__ */ new Set();
  for (let one = bySha.get(to); one !== void 0; one = bySha.get(one.parents[0] ?? "")) {
    const pull = byCommit2.get(one.sha);
    if (pull !== void 0) found.add(pull.baseBranch);
  }
  return [...found].sort();
}
async function readWaysAround(reader, history, { to, period }, told, keep) {
  const branches = await branchesOf(reader, history, to, told);
  const isWithin = (at) => (period.from === null || at >= period.from) && at <= period.to;
  const rewrites = await readRewrites(reader, branches.known, keep);
  const bypasses = await readBypasses(reader, branches.known, keep);
  for (const [what, refusal] of [
    ["force pushes", rewrites.refusal],
    ["pushes past the rules", bypasses.refusal]
  ])
    told.lacksWay(what, refusal);
  const lacks = (what, refusal) => refusal === null ? branches.lacks : refusalText(what, refusal);
  const monthAgo = instant2(new Date(Date.parse(reader.now()) - MONTH_MS).toISOString());
  const since = bypasses.refusal === null ? monthAgo : null;
  const isCovered = since !== null && period.from !== null && period.from >= since;
  return {
    branches,
    rewrites: {
      known: rewrites.known.filter(({ at }) => isWithin(at)),
      lacks: lacks("force pushes", rewrites.refusal)
    },
    bypasses: {
      known: bypasses.known.filter(({ at }) => isWithin(at)),
      // Without the day: it moves on with each run, and facts hold no clock.
      lacks: lacks("pushes past the rules", bypasses.refusal) ?? (isCovered ? null : NOT_KEPT),
      since
    }
  };
}
async function branchesOf(reader, history, to, told) {
  const bases = basesOf(history, to);
  const answer = await reader.query({
    name: "default-branch",
    text: defaultBranchQuery(),
    variables: {},
    count: () => 1,
    needs: { "": READ_CONTENTS }
  });
  const own = answer.data?.repository.defaultBranchRef?.name;
  const all = [.../* @__PURE__ */ new Set([...own === void 0 ? [] : [own], ...bases])];
  const refusal = answer.refusal ?? answer.refused[0]?.refusal ?? null;
  const known = all.slice(0, MAX_BRANCHES);
  told.lacksWay("the default branch", refusal);
  if (refusal !== null) return { known, lacks: refusalText("the default branch", refusal) };
  return {
    known,
    lacks: all.length > known.length ? `${known.length} of ${all.length} branches were asked about` : null
  };
}
async function readRewrites(reader, branches, keep) {
  const found = { known: [], refusal: null };
  const { repos } = reader.octokit.rest;
  for (const branch of branches) {
    for (const [type, what] of [
      ["force_push", "force-push"],
      ["branch_deletion", "deletion"]
    ]) {
      const parameters = { ref: `refs/heads/${branch}`, activity_type: type };
      const listed2 = await reader.list(repos.listActivities, parameters, READ_CONTENTS, {
        of: (data) => data
      });
      found.refusal ??= listed2.refusal;
      for (const { timestamp, before, after, actor } of listed2.records) {
        const at = instant2(timestamp);
        if (at === null) continue;
        const by = actor === null ? null : person(actor.login, actor.type === "Bot");
        found.known.push({ branch, what, at, by, before: commit(before), after: commit(after) });
        keep("activity", `${at} ${branch} ${what} ${after}`, {
          branch,
          type,
          at,
          before,
          after,
          actor: actor?.login ?? null
        });
      }
    }
  }
  found.known.sort((a, b) => order(a, b));
  return found;
}
async function readBypasses(reader, branches, keep) {
  const found = { known: [], refusal: null };
  const { repos } = reader.octokit.rest;
  for (const branch of branches) {
    const parameters = { ref: `refs/heads/${branch}`, rule_suite_result: "bypass", time_period: "month" };
    const listed2 = await reader.list(repos.getRepoRuleSuites, parameters, RULE_SUITES, {
      of: (data) => data
    });
    found.refusal ??= listed2.refusal;
    if (listed2.refusal !== null) break;
    for (const { pushed_at = "", actor_name: login = "ghost", before_sha, after_sha } of listed2.records) {
      const at = instant2(pushed_at);
      if (at === null) continue;
      const isBot = login.endsWith("[bot]");
      found.known.push({ branch, at, by: person(login, isBot), before: commit(before_sha), after: commit(after_sha) });
      const record = { branch, at, before: before_sha ?? null, after: after_sha ?? null, actor: login };
      keep("rule-suites", `${at} ${branch} ${after_sha}`, record);
    }
  }
  found.known.sort((a, b) => order(a, b));
  return found;
}
function order(a, b) {
  const [x, y] = [`${a.at} ${a.branch}`, `${b.at} ${b.branch}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

// src/collect/changes/kept-answers.ts
var EXHIBITS = {
  commits: ["github/commits.jsonl", "GET /repos/{owner}/{repo}/compare/{basehead}"],
  "all-commits": ["github/commits.jsonl", "GET /repos/{owner}/{repo}/commits"],
  "commit-pull-requests": ["github/commit-pull-requests.jsonl", "GraphQL commit-pull-requests"],
  "commit-checks": ["github/commit-checks.jsonl", "GraphQL commit-checks"],
  "pull-requests": ["github/pull-requests.jsonl", "GraphQL merged-pull-requests"],
  issues: ["github/issues.jsonl", "GraphQL existing-issues"],
  activity: ["github/activity.jsonl", "GET /repos/{owner}/{repo}/activity"],
  "rule-suites": ["github/rule-suites.jsonl", "GET /repos/{owner}/{repo}/rulesets/rule-suites"]
};
var KEEP_NOTHING = () => void 0;
function createKeptAnswers(exhibits) {
  const kept = /* @__PURE__ */ new Set();
  const answered = (of) => {
    const [path, foundBy] = EXHIBITS[of];
    exhibits.open("change", path, foundBy);
  };
  const sourceIn = (of, key) => {
    const [path] = EXHIBITS[of];
    if (!kept.has(`${path} ${key}`)) return null;
    return { place: { path, line: null, column: null, pointer: `/${key}` }, evidence: `change:${path}` };
  };
  return {
    keep: (of, key, record) => {
      answered(of);
      exhibits.keep(EXHIBITS[of][0], key, record);
      kept.add(`${EXHIBITS[of][0]} ${key}`);
    },
    answered,
    sourceOf: ({ record, settled, pullRequest, commits }) => {
      if (record !== null) return sourceIn("pull-requests", String(record.number));
      return settled && pullRequest === null ? sourceIn("commits", commits[0]?.sha ?? "") : null;
    }
  };
}

// src/collect/changes/api-history.ts
var COMMITS_A_QUERY2 = 100;
var SECOND_LOOK_MS = 3e3;
var pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
async function readApiHistory(reader, range, options) {
  const { wait = pause, keep = KEEP_NOTHING, ...reading } = options;
  const told = createTold();
  const read = await readRangeCommits(reader, range, reading, keep);
  told.lacks("commits of the release", read.refusal, COMMITS_PLACE);
  const shas = read.commits.map(({ sha }) => sha).filter(isDigest);
  const pullRequestsOf = await readAssociated(reader, shas, told, keep);
  const without = shas.filter((sha) => pullRequestsOf.get(sha)?.length === 0);
  const late = [];
  if (without.length > 0) {
    await wait(SECOND_LOOK_MS);
    const again = await readAssociated(reader, without, told, keep);
    for (const [sha, numbers2] of again) {
      if (numbers2.length > 0) late.push(sha);
      pullRequestsOf.set(sha, numbers2);
    }
    const { pulls } = reader.octokit.rest;
    const probe = await reader.get(pulls.list, { state: "closed", per_page: 1 }, READ_PULLS);
    if (probe.refusal !== null) {
      told.lacks("pull requests", probe.refusal, PULLS_PLACE);
      for (const sha of without) if (!late.includes(sha)) pullRequestsOf.delete(sha);
    }
  }
  const numbers = [...new Set([...pullRequestsOf.values()].flat())].sort((a, b) => a - b);
  const pullRequests = await readPullRequests(reader, numbers, reading, told, keep);
  const merged = new Set(pullRequests.map(({ mergeCommit }) => mergeCommit));
  const direct = without.filter((sha) => pullRequestsOf.get(sha)?.length === 0 && !merged.has(sha));
  const checksOf = await readChecks(reader, direct, told, keep);
  const commits = await withAccounts(reader, read.commits, pullRequests, reading, told);
  const waysAround = await readWaysAround(reader, { commits, pullRequests }, range, told, keep);
  const { problems, whole } = told;
  return { commits, pullRequests, pullRequestsOf, checksOf, waysAround, late, problems, whole };
}
function withRefusal(record, refusal) {
  return refusal === null ? record : { ...record, refusal };
}
var fromTheFirst = (of) => ({ of, after: null });
async function readAssociated(reader, shas, told, keep) {
  const own = reader.repository.toLowerCase();
  const lists = await readLists(shas.map(fromTheFirst), {
    size: COMMITS_A_QUERY2,
    ask: (batch) => askAliased(reader, "commit-pull-requests", associatedQuery(batch), batch.length),
    listOf: ({ associatedPullRequests }) => associatedPullRequests
  });
  const found = /* @__PURE__ */ new Map();
  for (const [sha, { nodes, refusal }] of lists) {
    told.lacks("pull requests", refusal, PULLS_PLACE);
    keep("commit-pull-requests", sha, withRefusal({ pullRequests: nodes }, refusal));
    const merged = nodes.filter((node) => node.merged && node.repository.nameWithOwner.toLowerCase() === own);
    if (refusal !== null && merged.length === 0) continue;
    found.set(
      sha,
      merged.map(({ number }) => number)
    );
  }
  return found;
}
async function readChecks(reader, shas, told, keep) {
  const lists = await readLists(shas.map(fromTheFirst), {
    size: COMMITS_A_QUERY2,
    ask: (batch) => askAliased(reader, "commit-checks", checksQuery(batch), batch.length),
    listOf: ({ statusCheckRollup }) => statusCheckRollup?.contexts ?? (statusCheckRollup === null ? NO_NODES : null)
  });
  const parts = [...lists].map(([sha, list]) => {
    if (list.refusal !== null && list.refusal.reason !== "short")
      told.lacksPart({ path: ["statusCheckRollup"], refusal: list.refusal });
    keep("commit-checks", sha, withRefusal({ checks: list.nodes }, list.refusal));
    return [sha, partOfChecks(list)];
  });
  return new Map(parts);
}

// src/collect/changes/bypassed.ts
function heldBy(sha, bySha, without) {
  const held = /* @__PURE__ */ new Set();
  const open = sha === null ? [] : [sha];
  for (let one = open.pop(); one !== void 0; one = open.pop()) {
    const commit2 = bySha.get(one);
    if (commit2 === void 0 || held.has(one) || without.has(one)) continue;
    held.add(one);
    open.push(...commit2.parents);
  }
  return held;
}
function byCommit(commits, bypasses) {
  const bySha = new Map(commits.map((commit2) => [commit2.sha, commit2]));
  const found = /* @__PURE__ */ new Map();
  for (const bypass of bypasses) {
    const before = heldBy(bypass.before, bySha, /* @__PURE__ */ new Set());
    for (const sha of heldBy(bypass.after, bySha, before)) found.set(sha, bypass);
  }
  return found;
}
function createBypassedOf(commits, { branches, bypasses }, naming) {
  const found = byCommit(commits, bypasses.known);
  const asked = new Set(branches.known);
  return ({ commits: own, record }) => {
    const bypass = own.map(({ sha }) => found.get(sha)).find((one) => one !== void 0);
    if (bypass !== void 0) return { at: bypass.at, by: naming(bypass.by) };
    const at = record?.mergedAt ?? own[0]?.committedAt ?? null;
    if (record !== null && !asked.has(record.baseBranch)) return { unresolved: "its branch was not asked about" };
    const isKnown = bypasses.since !== null && at !== null && at >= bypasses.since;
    return isKnown || bypasses.lacks === null ? null : { unresolved: bypasses.lacks };
  };
}

// src/collect/changes/existing-issues.ts
var ISSUES_A_QUERY = 100;
var ISSUES_PLACE = "github/issues.json";
var READ_ISSUES = "issues: read";
var TICKET = /^(?:#|GH-)(\d{1,9})$/i;
function issueNumber(ticket) {
  const digits = TICKET.exec(ticket)?.[1];
  return digits === void 0 ? null : Number(digits);
}
function ticketsOfPull(pull, ticketsIn) {
  const text = pull.author.kind === "bot" ? pull.title : `${pull.title}
${pull.body}`;
  const taken = [...quotedPulls(pull.title), ...revertsIn(pull.body), `#${pull.number}`];
  return ticketsIn(text).filter((name) => !taken.includes(name));
}
async function readExisting(reader, tickets, pulls, keep) {
  const found = new Map(pulls.map(({ number }) => [number, true]));
  const problems = [];
  const tell = (refusal) => {
    if (refusal !== null && problems.length === 0) problems.push(refusalProblem("tickets", refusal, [], ISSUES_PLACE));
  };
  const numbers = [...new Set(tickets.flatMap((ticket) => issueNumber(ticket) ?? []))].filter((one) => !found.has(one));
  await inBatches(
    numbers.sort((a, b) => a - b),
    ISSUES_A_QUERY,
    (batch) => reader.query({
      name: "existing-issues",
      text: existingQuery(batch),
      variables: {},
      count: (data) => Object.values(data.repository).filter((one) => one !== null).length,
      needs: { "": READ_ISSUES },
      divisible: batch.length > 1,
      asksWhether: true
    }),
    (batch, answer) => {
      tell(answer.refusal);
      for (const number of batch) {
        if (answer.data === null) continue;
        const refusal = answer.refused.find(({ path }) => path.includes(`i${number}`))?.refusal;
        if (answer.data.repository[`i${number}`]) found.set(number, true);
        else if (refusal?.reason === "not-found") found.set(number, false);
        else tell(refusal ?? null);
      }
    }
  );
  if ([...found.values()].includes(false)) {
    const { issues } = reader.octokit.rest;
    const probe = await reader.get(issues.listForRepo, { state: "all", per_page: 1 }, READ_ISSUES);
    tell(probe.refusal);
    if (probe.refusal !== null) {
      for (const [number, exists] of [...found]) if (!exists) found.delete(number);
    }
  }
  for (const number of numbers) {
    const exists = found.get(number);
    if (exists !== void 0) keep("issues", String(number), { exists });
  }
  return { found, problems };
}

// src/collect/changes/pull-request-details.ts
function lackOf(what, { known, total }, refusal) {
  if (total === null || known.length === 0 || known.length >= total) return refusalHole(what, refusal);
  const why = refusal.reason === "short" ? "" : `; ${refusalText("the rest", refusal)}`;
  return { unresolved: `${known.length} of ${total} ${what} were given${why}` };
}
function listed(what, part, make) {
  const entries = part.known.map(make);
  return part.refusal === null ? entries : [...entries, lackOf(what, part, part.refusal)];
}
function review(naming, rolesOf) {
  return ({ by, state, was, at, commit: commit2, tree, mayWrite }) => ({
    by: by === null ? { unresolved: "the account of the reviewer is gone" } : naming(by),
    kind: by?.kind ?? "user",
    state,
    // Of one that is dismissed now, the event tells what it was.
    was: state === "dismissed" && was === null ? { unresolved: "the platform does not tell what it was" } : was,
    at,
    commit: commit2,
    tree,
    mayWrite,
    roles: by?.login ? rolesOf(by.login) : [{ unresolved: "the account of the reviewer is gone" }]
  });
}
function filesOf({ files, changedFiles }) {
  const counts = FILE_KINDS.map((kind) => ({ kind, count: files.known.filter((file) => file.kind === kind).length }));
  const known = counts.filter(({ count }) => count > 0);
  const total = Math.max(changedFiles, files.total ?? 0);
  const refusal = files.refusal ?? (files.known.length < total ? SHORT : null);
  return refusal === null ? known : [...known, lackOf("files", { ...files, total }, refusal)];
}
function emergencyOf({ labelled }, label) {
  if (label === null) return false;
  if (labelled.known.includes(label)) return true;
  return labelled.refusal === null ? false : lackOf("labels", labelled, labelled.refusal);
}
function queuedOf({ queuedBy }, naming) {
  const [person2] = queuedBy.known;
  if (queuedBy.refusal !== null) return lackOf("events", queuedBy, queuedBy.refusal);
  return person2 === void 0 ? null : naming(person2);
}
function check({ name, on, demanded, conclusion }) {
  return { name, on, demanded: demanded ?? { unresolved: NOT_DEMANDED }, conclusion };
}
var NOT_DEMANDED = "told of the head of a pull request alone";
function ticketsOf(names, { issues }, own, existing) {
  const closing = issues.known.map(
    ({ number, repository }) => repository.toLowerCase() === own.toLowerCase() ? `#${number}` : `${repository}#${number}`
  );
  const known = [.../* @__PURE__ */ new Set([...closing, ...names])].map((name) => {
    const number = issueNumber(name);
    if (closing.includes(name)) return { name, exists: true };
    if (number === null) return { name, exists: { unresolved: "no tracker but that of the platform was asked" } };
    const exists = existing.get(number);
    return { name, exists: exists ?? { unresolved: "the platform did not tell whether it exists" } };
  });
  return issues.refusal === null ? known : [...known, lackOf("issues that it closes", issues, issues.refusal)];
}
function isDetail(record) {
  return record !== null && "reviews" in record;
}
function createDetailsOf(settings) {
  const { naming, rolesOf, emergencyLabel, repository, existing, ticketsIn, checksOf, bypassedOf } = settings;
  return (change) => {
    const { record } = change;
    if (!isDetail(record)) return { ...directChecks(change, checksOf), bypassed: bypassedOf(change) };
    const opened = { author: record.author, committer: record.author, coAuthors: [] };
    const writers = writersOf([opened, ...record.branch.known], naming);
    const texts = ticketsOfPull(record, ticketsIn);
    const tree = (value) => value ?? { unresolved: "the platform did not tell the tree" };
    return {
      writers: record.branch.refusal === null ? writers : [...writers, lackOf("commits of its branch", record.branch, record.branch.refusal)],
      queuedBy: queuedOf(record, naming),
      baseBranch: record.baseBranch,
      headCommit: record.headCommit,
      headTree: tree(record.headTree),
      mergeTree: tree(record.mergeTree),
      labels: listed("labels", record.labelled, (label) => label),
      emergency: emergencyOf(record, emergencyLabel),
      bypassed: bypassedOf(change),
      reviewDecision: record.reviewDecision,
      reviews: listed("reviews", record.reviews, review(naming, rolesOf)),
      checks: [
        ...listed("checks", record.checks, check),
        ...listed("checks of what was merged", record.mergedChecks, check)
      ],
      tickets: ticketsOf([...change.tickets, ...texts], record, repository, existing),
      reverts: [.../* @__PURE__ */ new Set([...change.reverts, ...revertsIn(`${record.title}
${record.body}`)])],
      files: filesOf(record)
    };
  };
}
function directChecks({ settled, pullRequest, commits }, checksOf) {
  const checks = checksOf.get(commits[0]?.sha ?? "");
  if (!settled || pullRequest !== null || checks === void 0) return {};
  return { checks: listed("checks", checks, check) };
}

// src/collect/changes/ask-api.ts
function createAskApi(reader, exhibits, progress, wait) {
  return async (range, reading, { emergencyLabel }) => {
    const before = reader.calls();
    const { keep, answered, sourceOf } = createKeptAnswers(exhibits);
    const history = await readApiHistory(reader, range, {
      ...reading,
      ...wait === void 0 ? {} : { wait },
      keep
    });
    if (history.whole) {
      for (const list of [range.from === null ? "all-commits" : "commits", "pull-requests"]) answered(list);
    }
    if (history.waysAround.rewrites.lacks === null) answered("activity");
    if (history.waysAround.bypasses.lacks === null) answered("rule-suites");
    const { ticketsIn } = reading;
    const tickets = [
      ...history.commits.flatMap((commit2) => commit2.tickets),
      ...history.pullRequests.flatMap((pull) => ticketsOfPull(pull, ticketsIn))
    ];
    const { found: existing, problems } = await readExisting(reader, tickets, history.pullRequests, keep);
    const { commits, pullRequests } = history;
    progress(
      `${commits.length} commits and ${pullRequests.length} pull requests read in ${reader.calls() - before} calls, of ${reader.budget} that a run may make`
    );
    return {
      history,
      problems: [...history.problems, ...problems],
      sourceOf,
      waysAround: history.waysAround,
      detailsOf: (naming, _population, _range, rolesOf) => createDetailsOf({
        naming,
        rolesOf,
        emergencyLabel,
        existing,
        ticketsIn,
        repository: reader.repository,
        checksOf: history.checksOf,
        bypassedOf: createBypassedOf(commits, history.waysAround, naming)
      })
    };
  };
}
export {
  createAskApi
};
