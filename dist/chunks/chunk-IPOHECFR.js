import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  coAuthorsIn,
  createKindOfFile
} from "./chunk-WRJEZLZX.js";

// src/collect/changes/batches.ts
var MAX_TOO_SLOW = 2;
async function inBatches(things, size, ask, take) {
  let at = 0;
  let now = size;
  let tooSlow = 0;
  while (at < things.length) {
    const batch = things.slice(at, at + now);
    const answer = await ask(batch);
    const isSlow = answer.refusal?.reason === "unreachable";
    const isPart = answer.refused.some(({ refusal }) => refusal.reason === "unreachable");
    if ((isSlow || isPart) && batch.length > 1) {
      now = Math.ceil(batch.length / 2);
      continue;
    }
    if (isSlow) tooSlow += 1;
    if (answer.refusal !== null && (!isSlow || tooSlow === MAX_TOO_SLOW)) return take(things.slice(at), answer);
    take(batch, answer);
    at += batch.length;
  }
}

// src/collect/changes/list-pages.ts
var MAX_PAGES = 50;
var SHORT = { reason: "short", status: 200, permission: null };
async function readLists(wanted, { size, ask, listOf }) {
  const lists = new Map(wanted.map(({ of }) => [of, { nodes: [], total: null, refusal: null }]));
  let open = wanted;
  for (let page2 = 1; open.length > 0; page2 += 1) {
    const further = [];
    await inBatches(open, size, ask, (batch, answer) => {
      for (const [index, { of, after }] of batch.entries()) {
        const list = lists.get(of);
        if (list === void 0) continue;
        const alias = `a${index}`;
        const one = answer.data?.repository[alias] ?? null;
        const given = one === null ? null : listOf(one, of);
        list.refusal = answer.refusal ?? answer.refused.find(({ path }) => path.includes(alias))?.refusal ?? null;
        if (given === null) {
          list.refusal ??= { reason: "unexpected", status: 200, permission: null };
          continue;
        }
        list.total = given.totalCount;
        for (const node of given.nodes ?? []) if (node !== null) list.nodes.push(node);
        const next = nextCursor(given, after);
        if (list.refusal !== null) continue;
        if (next !== null && page2 < MAX_PAGES) further.push({ of, after: next });
        else if (list.nodes.length < list.total) list.refusal = SHORT;
      }
    });
    open = further;
  }
  return lists;
}
function nextCursor(list, after) {
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  return hasNextPage && endCursor !== after ? endCursor : null;
}

// src/collect/changes/queries.ts
var ENTRIES = 100;
var FEW = 20;
var PULLS_OF_COMMIT = 10;
var NO_NODES = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: []
};
var ACTOR = "{ __typename login ... on User { name } }";
var GIT_ACTOR = "{ name email user { login } }";
function query(name, parts) {
  return `query ${name}($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {
${parts.join("\n")}
} }`;
}
function page(size, after = null) {
  return after === null ? `first: ${size}` : `first: ${ENTRIES}, after: ${JSON.stringify(after)}`;
}
function listed(of, total = "totalCount") {
  return `{ ${total} pageInfo { hasNextPage endCursor } nodes { ${of} } }`;
}
function commitsQuery(name, wanted, list) {
  const parts = wanted.map(
    ({ of, after }, index) => `a${index}: object(oid: "${of}") { ... on Commit { ${list(after)} } }`
  );
  return query(name, parts);
}
function associatedQuery(wanted) {
  const of = listed("number merged repository { nameWithOwner }");
  return commitsQuery(
    "AssociatedPullRequests",
    wanted,
    (after) => `associatedPullRequests(${page(PULLS_OF_COMMIT, after)}) ${of}`
  );
}
function authorsQuery(wanted) {
  return commitsQuery(
    "CommitAuthors",
    wanted,
    (after) => `authors(${page(FEW, after)}) ${listed("name email user { login }")}`
  );
}
function checksQuery(wanted) {
  return commitsQuery("CommitChecks", wanted, (after) => checks(page(ENTRIES, after), null));
}
function checks(page2, number) {
  const isRequired = number === null ? "" : `isRequired(pullRequestNumber: ${number})`;
  return `statusCheckRollup { contexts(${page2}) ${listed(
    `__typename ... on CheckRun { name status conclusion ${isRequired} } ... on StatusContext { context state ${isRequired} }`
  )} }`;
}
function existingQuery(numbers) {
  return query(
    "ExistingIssues",
    numbers.map((number) => `i${number}: issueOrPullRequest(number: ${number}) { __typename }`)
  );
}
function defaultBranchQuery() {
  return query("DefaultBranch", ["defaultBranchRef { name }"]);
}
var LISTS = {
  labels: (page2) => `labels(${page2}) ${listed("name")}`,
  closingIssuesReferences: (page2) => `closingIssuesReferences(${page2}) ${listed("number state repository { nameWithOwner }")}`,
  files: (page2) => `files(${page2}) ${listed("path")}`,
  commits: (page2) => `commits(${page2}) ${listed(`commit { oid message author ${GIT_ACTOR} committer ${GIT_ACTOR} }`)}`,
  reviews: (page2) => `reviews(${page2}) ${listed(`id author ${ACTOR} authorCanPushToRepository state submittedAt commit { oid tree { oid } }`)}`,
  timelineItems: (page2) => `timelineItems(${page2}, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REVIEW_DISMISSED_EVENT]) ${listed(
    `__typename
    ... on AddedToMergeQueueEvent { enqueuer { __typename login name } }
    ... on ReviewDismissedEvent { previousReviewState review { id } }`,
    "totalCount: filteredCount"
  )}`,
  head: (page2, number) => `head: commits(last: 1) { nodes { commit { oid tree { oid } ${checks(page2, number)} } } }`,
  mergeCommit: (page2) => `mergeCommit { oid tree { oid } ${checks(page2, null)} }`
};
var LISTS_OF_PULL = Object.keys(LISTS);
function listOfPull(answer, list) {
  if (list === "head") return answer.head?.nodes?.[0]?.commit.statusCheckRollup?.contexts ?? null;
  if (list === "mergeCommit") return answer.mergeCommit?.statusCheckRollup?.contexts ?? null;
  return answer[list];
}
function pullRequestsQuery(numbers) {
  return query(
    "MergedPullRequests",
    numbers.map(
      (number) => `p${number}: pullRequest(number: ${number}) {
  number title body author ${ACTOR} mergedAt mergedBy ${ACTOR} baseRefName headRefName headRefOid reviewDecision changedFiles
  ${LISTS_OF_PULL.map((list) => LISTS[list](page(list === "closingIssuesReferences" ? FEW : ENTRIES), number)).join("\n  ")}
}`
    )
  );
}
function pullListsQuery(wanted) {
  return query(
    "PullRequestLists",
    wanted.map(
      ({ of: { number, list }, after }, index) => `a${index}: pullRequest(number: ${number}) { ${LISTS[list](page(ENTRIES, after), number)} }`
    )
  );
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
function part(list, refusal, make) {
  const entries = (list?.nodes ?? []).filter((entry) => entry !== null);
  const total = list?.totalCount ?? null;
  const isShort = total === null || entries.length < total;
  return { known: entries.flatMap(make), total, refusal: refusal ?? (isShort ? SHORT : null) };
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
function checkOf(context, on) {
  const demanded = context.isRequired ?? null;
  if (context.__typename === "StatusContext") {
    const { context: name2, state } = context;
    return { name: name2, on, demanded, conclusion: CONCLUSIONS[state] ?? "failure" };
  }
  const { name, conclusion } = context;
  return { name, on, demanded, conclusion: conclusion === null ? "pending" : CONCLUSIONS[conclusion] ?? "failure" };
}
function partOfChecks({ nodes, total, refusal }) {
  return { known: nodes.map((context) => checkOf(context, "merged")), total, refusal };
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
var NONE = { known: [], total: 0, refusal: null };
function checksOf(commit, on, refusal) {
  const rollup = commit?.statusCheckRollup;
  const contexts = rollup === null && refusal === void 0 ? NO_NODES : rollup?.contexts;
  return part(contexts, refusal, (context) => [checkOf(context, on)]);
}
function demandedAs(head, merged) {
  const demanded = new Map(head.map((check) => [check.name, check.demanded]));
  return merged.map((check) => ({ ...check, demanded: demanded.get(check.name) ?? null }));
}
var DECISIONS = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested"
};
function createPullRequestReading(personOf) {
  const kindOfFile = createKindOfFile();
  return (answer, refused) => {
    const why = (list) => refused.find(({ path }) => path.includes(list))?.refusal;
    const head = answer.head?.nodes?.[0]?.commit ?? null;
    const checks2 = checksOf(head, "head", why("head"));
    const { mergeCommit } = answer;
    const isOther = mergeCommit !== null && mergeCommit.oid !== answer.headRefOid;
    const merged = isOther ? checksOf(mergeCommit, "merged", why("mergeCommit")) : NONE;
    const events = part(answer.timelineItems, why("timelineItems"), (event) => [event]);
    const dismissed = /* @__PURE__ */ new Map();
    let queuedBy = null;
    for (const event of events.known) {
      if (event.__typename === "AddedToMergeQueueEvent") queuedBy = personOfActor(event.enqueuer) ?? GHOST;
      if (event.__typename === "ReviewDismissedEvent" && event.review !== null)
        dismissed.set(event.review.id, STATES[event.previousReviewState] ?? "commented");
    }
    const commits = part(answer.commits, why("commits"), ({ commit }) => [commit.oid]);
    const labelled = part(answer.labels, why("labels"), ({ name }) => [name]);
    return {
      number: answer.number,
      title: answer.title,
      body: answer.body,
      author: personOfActor(answer.author) ?? GHOST,
      mergedAt: answer.mergedAt,
      mergedBy: personOfActor(answer.mergedBy) ?? (answer.mergedAt === null ? null : GHOST),
      mergeCommit: mergeCommit?.oid ?? null,
      mergeTree: mergeCommit?.tree.oid ?? null,
      baseBranch: answer.baseRefName,
      headBranch: answer.headRefName,
      headCommit: answer.headRefOid,
      headTree: head?.oid === answer.headRefOid ? head.tree.oid : null,
      commits: commits.refusal === null ? commits.known : null,
      labels: labelled.known,
      labelled,
      branch: part(answer.commits, why("commits"), (commit) => [branchCommit(personOf, commit)]),
      reviews: part(answer.reviews, why("reviews"), (review) => [
        {
          by: personOfActor(review.author),
          state: STATES[review.state] ?? "commented",
          was: dismissed.get(review.id) ?? null,
          at: review.submittedAt,
          commit: review.commit?.oid ?? null,
          tree: review.commit?.tree.oid ?? null,
          mayWrite: review.authorCanPushToRepository
        }
      ]),
      checks: checks2,
      mergedChecks: { ...merged, known: demandedAs(checks2.known, merged.known) },
      issues: part(answer.closingIssuesReferences, why("closingIssuesReferences"), (issue) => [issueOf(issue)]),
      files: part(answer.files, why("files"), ({ path }) => [{ path, kind: kindOfFile(path) }]),
      changedFiles: answer.changedFiles,
      queuedBy: { ...events, known: queuedBy === null ? [] : [queuedBy] },
      reviewDecision: answer.reviewDecision === null ? null : DECISIONS[answer.reviewDecision] ?? "review-required"
    };
  };
}

export {
  inBatches,
  SHORT,
  readLists,
  nextCursor,
  NO_NODES,
  associatedQuery,
  authorsQuery,
  checksQuery,
  existingQuery,
  defaultBranchQuery,
  LISTS_OF_PULL,
  listOfPull,
  pullRequestsQuery,
  pullListsQuery,
  personOfActor,
  personOfGitActor,
  partOfChecks,
  createPullRequestReading
};
