import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  FILE_KINDS,
  coAuthorsIn,
  createKindOfFile,
  namedPullRequests,
  revertsIn,
  subjectOf,
  writersOf
} from "./chunk-7XTX47N4.js";
import "./chunk-5FA3PCFP.js";
import {
  refusalHole,
  refusalProblem
} from "./chunk-TZ7P6AGO.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-3ZRQE6S4.js";
import "./chunk-W3JPNJFX.js";

// src/collect/changes/api-commits.ts
var READ_CONTENTS = "contents: read";
function personOfCommit(personOf, written, account) {
  const person = personOf(written?.name ?? "", written?.email ?? "");
  if (account?.login === void 0) return person;
  const isBot = account.type === "Bot" || person.kind === "bot" || account.login === "web-flow";
  return { ...person, login: account.login, kind: isBot ? "bot" : "user" };
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
  const { commit } = answer;
  const author = personOfCommit(personOf, commit.author, accountOf(answer.author));
  const named = namedPullRequests(commit.message, answer.parents.length);
  const reverts = revertsIn(commit.message);
  const isTicket = (ticket) => !reverts.includes(ticket) && !named.some(({ number }) => ticket === `#${number}`);
  return {
    sha: answer.sha,
    tree: commit.tree.sha,
    parents: answer.parents.map(({ sha }) => sha),
    author,
    committer: personOfCommit(personOf, commit.committer, accountOf(answer.committer)),
    coAuthors: coAuthorsIn(commit.message).map(({ name, address }) => personOf(name, address)).filter(({ key }) => key !== author.key),
    authoredAt: instant(commit.author?.date),
    committedAt: instant(commit.committer?.date),
    subject: subjectOf(commit.message),
    signature: signatureOf(commit.verification),
    named,
    tickets: ticketsIn(commit.message).filter(isTicket),
    reverts,
    files: null,
    filesCut: false
  };
}
async function readRangeCommits(reader, range, reading) {
  const { repos } = reader.octokit.rest;
  const listed2 = range.from === null ? await reader.list(repos.listCommits, { sha: range.to }, READ_CONTENTS, { of: (data) => data }) : await reader.list(
    repos.compareCommitsWithBasehead,
    { basehead: `${range.from}...${range.to}` },
    READ_CONTENTS,
    { of: (data) => data.commits, total: (data) => data.total_commits }
  );
  const bySha = new Map(listed2.records.map((answer) => [answer.sha, answer]));
  const commits = [...bySha.values()].map((answer) => commitRecord(answer, reading));
  return { commits: range.from === null ? commits : commits.reverse(), refusal: listed2.refusal };
}

// src/collect/changes/batches.ts
var MAX_TOO_SLOW = 2;
async function inBatches(things, size, ask2, take) {
  let at = 0;
  let now = size;
  let tooSlow = 0;
  while (at < things.length) {
    const batch = things.slice(at, at + now);
    const answer = await ask2(batch);
    const isSlow = answer.refusal?.reason === "unreachable";
    if (isSlow && batch.length > 1) {
      now = Math.ceil(batch.length / 2);
      continue;
    }
    if (isSlow) tooSlow += 1;
    if (answer.refusal !== null && (!isSlow || tooSlow === MAX_TOO_SLOW)) return take(things.slice(at), answer);
    take(batch, answer);
    at += batch.length;
  }
}

// src/collect/changes/pull-request-record.ts
var BOT_MARK = "[bot]";
function personOfActor(actor) {
  if (actor === null) return null;
  const isBot = actor.__typename === "Bot";
  const login = isBot && !actor.login.endsWith(BOT_MARK) ? `${actor.login}${BOT_MARK}` : actor.login;
  return { login, name: actor.name ?? null, kind: isBot || login.endsWith(BOT_MARK) ? "bot" : "user", key: null };
}
var GHOST = { login: "ghost", name: null, kind: "user", key: null };
function isPlatform(person) {
  return person.login === "web-flow";
}
function personOfGitActor(personOf, actor) {
  const person = personOf(actor?.name ?? "", actor?.email ?? "");
  return actor?.user ? { ...person, login: actor.user.login } : person;
}
var SHORT = { reason: "short", status: 200, permission: null };
function part(list, refusal, make) {
  if (refusal !== void 0 || !list) return { known: [], refusal: refusal ?? SHORT };
  const entries = (list.nodes ?? []).filter((entry) => entry !== null);
  return { known: entries.flatMap(make), refusal: entries.length < list.totalCount ? SHORT : null };
}
var STATES = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
  PENDING: "pending"
};
var CONCLUSIONS = {
  SUCCESS: "success",
  NEUTRAL: "success",
  SKIPPED: "skipped",
  CANCELLED: "cancelled",
  STALE: "cancelled",
  EXPECTED: "pending",
  PENDING: "pending"
};
function checkOf(context) {
  if (context.__typename === "StatusContext") {
    const { context: name2, isRequired: demanded2, state } = context;
    return { name: name2, demanded: demanded2, conclusion: CONCLUSIONS[state] ?? "failure" };
  }
  const { name, isRequired: demanded, conclusion } = context;
  return { name, demanded, conclusion: conclusion === null ? "pending" : CONCLUSIONS[conclusion] ?? "failure" };
}
function issueOf(issue) {
  const { number, state, repository } = issue;
  return { number, repository: repository.nameWithOwner, state: state === "OPEN" ? "open" : "closed" };
}
var UPDATE = /^Merge branch '[^'\n]{1,300}' into /;
function branchCommit(personOf, { commit }) {
  const author = personOfGitActor(personOf, commit.author);
  const committer = personOfGitActor(personOf, commit.committer);
  return {
    author,
    committer,
    coAuthors: coAuthorsIn(commit.message).map(({ name, address }) => personOf(name, address)).filter(({ key }) => key !== author.key),
    update: isPlatform(committer) && UPDATE.test(commit.message)
  };
}
function createPullRequestReading(personOf) {
  const kindOfFile = createKindOfFile();
  return (answer, refused) => {
    const why = (...names) => refused.find(({ path }) => names.some((name) => path.includes(name)))?.refusal;
    const head = answer.head?.nodes?.[0]?.commit ?? null;
    const rollup = head?.statusCheckRollup ?? null;
    const checksRefused = why("head", "statusCheckRollup");
    const dismissed = /* @__PURE__ */ new Map();
    let queuedBy = null;
    for (const event of answer.timelineItems?.nodes ?? []) {
      if (event?.__typename === "AddedToMergeQueueEvent") queuedBy = personOfActor(event.enqueuer) ?? GHOST;
      if (event?.__typename === "ReviewDismissedEvent" && event.review !== null)
        dismissed.set(event.review.id, STATES[event.previousReviewState] ?? "commented");
    }
    const commits = part(answer.commits, why("commits"), ({ commit }) => [commit.oid]);
    const labels = part(answer.labels, why("labels"), ({ name }) => [name]);
    return {
      number: answer.number,
      title: answer.title,
      body: answer.body,
      author: personOfActor(answer.author) ?? GHOST,
      mergedAt: answer.mergedAt,
      mergedBy: personOfActor(answer.mergedBy) ?? (answer.mergedAt === null ? null : GHOST),
      mergeCommit: answer.mergeCommit?.oid ?? null,
      mergeTree: answer.mergeCommit?.tree.oid ?? null,
      baseBranch: answer.baseRefName,
      headBranch: answer.headRefName,
      headCommit: answer.headRefOid,
      headTree: head?.oid === answer.headRefOid ? head.tree.oid : null,
      commits: commits.refusal === null ? commits.known : null,
      labels: labels.known,
      labelsRefusal: labels.refusal,
      branch: part(answer.commits, why("commits"), (commit) => [branchCommit(personOf, commit)]),
      reviews: part(answer.reviews, why("reviews"), (review2) => [
        {
          by: personOfActor(review2.author),
          state: STATES[review2.state] ?? "commented",
          was: dismissed.get(review2.id) ?? null,
          at: review2.submittedAt,
          commit: review2.commit?.oid ?? null,
          tree: review2.commit?.tree.oid ?? null,
          mayWrite: review2.authorCanPushToRepository
        }
      ]),
      checks: rollup === null && checksRefused === void 0 && head !== null ? { known: [], refusal: null } : part(rollup?.contexts, checksRefused, (context) => [checkOf(context)]),
      issues: part(answer.closingIssuesReferences, why("closingIssuesReferences"), (issue) => [issueOf(issue)]),
      files: part(answer.files, why("files"), ({ path }) => [{ path, kind: kindOfFile(path) }]),
      changedFiles: answer.changedFiles,
      queuedBy,
      reviewDecision: answer.reviewDecision === null ? null : answer.reviewDecision === "APPROVED" ? "approved" : answer.reviewDecision === "CHANGES_REQUESTED" ? "changes-requested" : "review-required"
    };
  };
}

// src/collect/changes/queries.ts
var PULLS_OF_COMMIT = 10;
var ENTRIES = 100;
var ACTOR = "{ __typename login ... on User { name } }";
var GIT_ACTOR = "{ name email user { login } }";
function query(name, parts) {
  return `query ${name}($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {
${parts.join("\n")}
} }`;
}
function associatedQuery(shas) {
  return query(
    "AssociatedPullRequests",
    shas.map(
      (sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: ${PULLS_OF_COMMIT}) {
  totalCount nodes { number merged repository { nameWithOwner } } } } }`
    )
  );
}
function authorsQuery(shas) {
  return query(
    "CommitAuthors",
    shas.map(
      (sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { authors(first: 20) { totalCount nodes { name email user { login } } } } }`
    )
  );
}
function existingQuery(numbers) {
  return query(
    "ExistingIssues",
    numbers.map((number) => `i${number}: issueOrPullRequest(number: ${number}) { __typename }`)
  );
}
function pullRequestsQuery(numbers) {
  return query("MergedPullRequests", numbers.map(pullRequest));
}
function pullRequest(number) {
  return `p${number}: pullRequest(number: ${number}) {
  number title body author ${ACTOR} mergedAt mergedBy ${ACTOR} mergeCommit { oid tree { oid } }
  baseRefName headRefName headRefOid reviewDecision changedFiles
  labels(first: ${ENTRIES}) { totalCount nodes { name } }
  closingIssuesReferences(first: 20) { totalCount nodes { number state repository { nameWithOwner } } }
  files(first: ${ENTRIES}) { totalCount nodes { path } }
  commits(first: ${ENTRIES}) { totalCount nodes { commit { oid message author ${GIT_ACTOR} committer ${GIT_ACTOR} } } }
  reviews(first: ${ENTRIES}) { totalCount nodes {
    id author ${ACTOR} authorCanPushToRepository state submittedAt commit { oid tree { oid } } } }
  timelineItems(last: ${ENTRIES}, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REVIEW_DISMISSED_EVENT]) { totalCount: filteredCount nodes {
    __typename
    ... on AddedToMergeQueueEvent { enqueuer { __typename login name } }
    ... on ReviewDismissedEvent { previousReviewState review { id } } } }
  head: commits(last: 1) { nodes { commit { oid tree { oid } statusCheckRollup { contexts(first: ${ENTRIES}) { totalCount nodes {
    __typename
    ... on CheckRun { name status conclusion isRequired(pullRequestNumber: ${number}) }
    ... on StatusContext { context state isRequired(pullRequestNumber: ${number}) } } } } } } }
}`;
}

// src/collect/changes/api-history.ts
var COMMITS_A_QUERY = 100;
var PULLS_A_QUERY = 30;
var READ_PULLS = "pull-requests: read";
var NEEDS = {
  "": READ_PULLS,
  closingIssuesReferences: "issues: read",
  statusCheckRollup: "checks: read and statuses: read"
};
var SECOND_LOOK_MS = 3e3;
var pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
function pullRequestPlace(number) {
  return `github/pulls/${number}.json`;
}
var COMMITS_PLACE = "github/compare.json";
var PULLS_PLACE = "github/pulls.json";
var WORDS = {
  closingIssuesReferences: "issues",
  statusCheckRollup: "checks",
  reviews: "reviews",
  commits: "commits",
  labels: "labels",
  files: "files"
};
var isDigest = (sha) => /^[0-9a-f]{40,64}$/.test(sha);
function tell(told, what, refusal, place) {
  if (refusal === null) return;
  told.whole = false;
  const problem = refusalProblem(what, refusal, ["change"], place);
  if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
}
function tellPart(told, { path, refusal }) {
  const field = path.findLast((part2) => typeof part2 === "string") ?? "";
  const what = `${WORDS[field] ?? "a part"} of pull requests`;
  const problem = refusalProblem(what, refusal, [], PULLS_PLACE);
  if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
}
async function readApiHistory(reader, range, options) {
  const { wait = pause, ...reading } = options;
  const told = { problems: [], whole: true };
  const read = await readRangeCommits(reader, range, reading);
  tell(told, "commits of the release", read.refusal, COMMITS_PLACE);
  const shas = read.commits.map(({ sha }) => sha).filter(isDigest);
  const pullRequestsOf = await readAssociated(reader, shas, told);
  const without = shas.filter((sha) => pullRequestsOf.get(sha)?.length === 0);
  const late = [];
  if (without.length > 0) {
    await wait(SECOND_LOOK_MS);
    const again = await readAssociated(reader, without, told);
    for (const [sha, numbers2] of again) {
      if (numbers2.length > 0) late.push(sha);
      pullRequestsOf.set(sha, numbers2);
    }
    const { pulls } = reader.octokit.rest;
    const probe = await reader.get(pulls.list, { state: "closed", per_page: 1 }, READ_PULLS);
    if (probe.refusal !== null) {
      tell(told, "pull requests", probe.refusal, PULLS_PLACE);
      for (const sha of without) if (!late.includes(sha)) pullRequestsOf.delete(sha);
    }
  }
  const numbers = [...new Set([...pullRequestsOf.values()].flat())].sort((a, b) => a - b);
  const pullRequests = await readPullRequests(reader, numbers, reading, told);
  const commits = await withAccounts(reader, read.commits, pullRequests, reading, told);
  return { commits, pullRequests, pullRequestsOf, late, ...told };
}
async function readAssociated(reader, shas, told) {
  const found = /* @__PURE__ */ new Map();
  const own = reader.repository.toLowerCase();
  await inBatches(
    shas,
    COMMITS_A_QUERY,
    (batch) => ask(reader, "commit-pull-requests", associatedQuery(batch)),
    (batch, answer) => {
      tell(told, "pull requests", answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      batch.forEach((sha, index) => {
        const list = answer.data.repository[`c${index}`]?.associatedPullRequests ?? null;
        const refusal = answer.refused.find(({ path }) => path.includes(`c${index}`))?.refusal;
        if (refusal !== void 0 || list === null) {
          tell(told, "pull requests", refusal ?? { reason: "unexpected", status: 200, permission: null }, PULLS_PLACE);
          return;
        }
        const nodes = (list.nodes ?? []).filter((node) => node !== null);
        if (nodes.length < list.totalCount)
          tell(told, "pull requests", { reason: "short", status: 200, permission: null }, PULLS_PLACE);
        const merged = nodes.filter((node) => node.merged && node.repository.nameWithOwner.toLowerCase() === own);
        found.set(
          sha,
          merged.map(({ number }) => number)
        );
      });
    }
  );
  return found;
}
async function readPullRequests(reader, numbers, { personOf }, told) {
  const read = [];
  const recordOf = createPullRequestReading(personOf);
  await inBatches(
    numbers,
    PULLS_A_QUERY,
    (batch) => ask(reader, "merged-pull-requests", pullRequestsQuery(batch)),
    (batch, answer) => {
      tell(told, "pull requests", answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      for (const number of batch) {
        const alias = `p${number}`;
        const refused = answer.refused.filter(({ path }) => path.includes(alias));
        const one = answer.data.repository[alias];
        if (one) {
          read.push(recordOf(one, refused));
          for (const part2 of refused) tellPart(told, part2);
        } else {
          const refusal = refused[0]?.refusal ?? { reason: "not-found", status: 200, permission: READ_PULLS };
          tell(told, `pull request ${number}`, refusal, pullRequestPlace(number));
        }
      }
    }
  );
  return read;
}
async function withAccounts(reader, commits, pullRequests, { personOf }, told) {
  const loginOf = /* @__PURE__ */ new Map();
  const note = ({ key, login }) => {
    if (key !== null && login !== null) loginOf.set(key, login);
  };
  const persons = (commit) => [commit.author, commit.committer, ...commit.coAuthors];
  const branches = pullRequests.flatMap(({ branch }) => branch.known);
  for (const commit of [...commits, ...branches]) persons(commit).forEach(note);
  const isUnknown = ({ login, key }) => login === null && !loginOf.has(key ?? "");
  const hasUnknown = ({ coAuthors }) => coAuthors.some(isUnknown);
  const asked = /* @__PURE__ */ new Set([
    ...commits.filter(hasUnknown).map(({ sha }) => sha),
    ...pullRequests.flatMap((one) => one.branch.known.some(hasUnknown) ? one.commits ?? [] : [])
  ]);
  await inBatches(
    [...asked].filter(isDigest),
    COMMITS_A_QUERY,
    (batch) => ask(reader, "commit-authors", authorsQuery(batch)),
    (batch, answer) => {
      tell(told, "authors of commits", answer.refusal, COMMITS_PLACE);
      for (const index of batch.keys()) {
        const authors = answer.data?.repository[`c${index}`]?.authors?.nodes ?? [];
        for (const author of authors) note(personOfGitActor(personOf, author));
      }
    }
  );
  const known = (person) => ({
    ...person,
    login: person.login ?? loginOf.get(person.key ?? "") ?? null
  });
  const withKnown = (commit) => ({
    ...commit,
    author: known(commit.author),
    committer: known(commit.committer),
    coAuthors: commit.coAuthors.map(known)
  });
  for (const { branch } of pullRequests) branch.known = branch.known.map(withKnown);
  return commits.map(withKnown);
}
function ask(reader, name, text) {
  const count = (data) => Object.values(data.repository).filter((one) => one !== null).length;
  return reader.query({ name, text, variables: {}, count, needs: NEEDS });
}

// src/collect/changes/existing-issues.ts
var ISSUES_A_QUERY = 100;
var READ_ISSUES = "issues: read";
var TICKET = /^(?:#|GH-)(\d{1,9})$/i;
function issueNumber(ticket) {
  const digits = TICKET.exec(ticket)?.[1];
  return digits === void 0 ? null : Number(digits);
}
function ticketsOfPull(pull, ticketsIn) {
  const text = pull.author.kind === "bot" ? pull.title : `${pull.title}
${pull.body}`;
  return ticketsIn(text).filter((name) => name !== `#${pull.number}`);
}
async function readExisting(reader, tickets, pulls) {
  const found = new Map(pulls.map(({ number }) => [number, true]));
  const numbers = [...new Set(tickets.flatMap((ticket) => issueNumber(ticket) ?? []))].filter((one) => !found.has(one));
  await inBatches(
    numbers.sort((a, b) => a - b),
    ISSUES_A_QUERY,
    (batch) => reader.query({
      name: "existing-issues",
      text: existingQuery(batch),
      variables: {},
      count: (data) => Object.values(data.repository).filter((one) => one !== null).length,
      needs: { "": READ_ISSUES }
    }),
    (batch, answer) => {
      for (const number of batch) {
        if (answer.data === null) continue;
        const refusal = answer.refused.find(({ path }) => path.includes(`i${number}`))?.refusal;
        if (answer.data.repository[`i${number}`]) found.set(number, true);
        else if (refusal?.reason === "not-found") found.set(number, false);
      }
    }
  );
  if ([...found.values()].includes(false)) {
    const { issues } = reader.octokit.rest;
    const probe = await reader.get(issues.listForRepo, { state: "all", per_page: 1 }, READ_ISSUES);
    if (probe.refusal !== null) {
      for (const [number, exists] of [...found]) if (!exists) found.delete(number);
    }
  }
  return found;
}

// src/collect/changes/pull-request-details.ts
function listed(what, { known, refusal }, make) {
  const entries = known.map(make);
  return refusal === null ? entries : [...entries, refusalHole(what, refusal)];
}
function review(naming) {
  return ({ by, state, was, at, commit, tree, mayWrite }) => ({
    by: by === null ? { unresolved: "the account of the reviewer is gone" } : naming(by),
    kind: by?.kind ?? "user",
    state,
    was,
    at,
    commit,
    tree,
    mayWrite
  });
}
function filesOf({ files, changedFiles }) {
  const counts = FILE_KINDS.map((kind) => ({ kind, count: files.known.filter((file) => file.kind === kind).length }));
  const known = counts.filter(({ count }) => count > 0);
  const isCut = files.refusal?.reason === "short" || files.refusal === null && files.known.length < changedFiles;
  if (isCut) known.push({ unresolved: `${files.known.length} of ${changedFiles} files were asked for` });
  else if (files.refusal !== null) known.push(refusalHole("files", files.refusal));
  return known;
}
function emergencyOf({ labels, labelsRefusal }, label) {
  if (label === null) return false;
  if (labels.includes(label)) return true;
  return labelsRefusal === null ? false : refusalHole("labels", labelsRefusal);
}
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
  return issues.refusal === null ? known : [...known, refusalHole("issues that it closes", issues.refusal)];
}
function isDetail(record) {
  return record !== null && "reviews" in record;
}
function createDetailsOf(settings) {
  const { naming, emergencyLabel, repository, existing, ticketsIn } = settings;
  return (change) => {
    const { record } = change;
    if (!isDetail(record)) return directChecks(change);
    const opened = { author: record.author, committer: record.author, coAuthors: [] };
    const writers = writersOf([opened, ...record.branch.known], naming);
    const texts = ticketsOfPull(record, ticketsIn);
    const tree = (value) => value ?? { unresolved: "the platform did not tell the tree" };
    return {
      writers: record.branch.refusal === null ? writers : [...writers, refusalHole("commits of its branch", record.branch.refusal)],
      queuedBy: record.queuedBy === null ? null : naming(record.queuedBy),
      baseBranch: record.baseBranch,
      headCommit: record.headCommit,
      headTree: tree(record.headTree),
      mergeTree: tree(record.mergeTree),
      labels: listed("labels", { known: record.labels, refusal: record.labelsRefusal }, (label) => label),
      emergency: emergencyOf(record, emergencyLabel),
      reviewDecision: record.reviewDecision,
      reviews: listed("reviews", record.reviews, review(naming)),
      checks: listed("checks", record.checks, (check) => ({ ...check })),
      tickets: ticketsOf([...change.tickets, ...texts], record, repository, existing),
      reverts: [.../* @__PURE__ */ new Set([...change.reverts, ...revertsIn(record.body)])],
      files: filesOf(record)
    };
  };
}
function directChecks({ settled, pullRequest: pullRequest2 }) {
  if (!settled || pullRequest2 !== null) return {};
  return { checks: [{ unresolved: "checks are asked for by pull request, and this came without one" }] };
}

// src/collect/changes/ask-api.ts
function createAskApi(reader, progress, wait) {
  return async (range, reading, { emergencyLabel }) => {
    const before = reader.calls();
    const history = await readApiHistory(reader, range, wait === void 0 ? reading : { ...reading, wait });
    const { ticketsIn } = reading;
    const tickets = [
      ...history.commits.flatMap((commit) => commit.tickets),
      ...history.pullRequests.flatMap((pull) => ticketsOfPull(pull, ticketsIn))
    ];
    const existing = await readExisting(reader, tickets, history.pullRequests);
    const { commits, pullRequests } = history;
    progress(
      `${commits.length} commits and ${pullRequests.length} pull requests read in ${reader.calls() - before} calls, of ${reader.budget} that a run may make`
    );
    return {
      history,
      problems: history.problems,
      detailsOf: (naming) => createDetailsOf({ naming, emergencyLabel, existing, ticketsIn, repository: reader.repository })
    };
  };
}
export {
  createAskApi
};
