import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readObject
} from "./chunk-GHNJUCVR.js";
import {
  cmsVerdict,
  gpgWith,
  messageHash,
  openPgpBytes,
  openPgpVerdict,
  readCms,
  readOpenPgpSignature,
  readSshSignature,
  sshVerdict
} from "./chunk-EKJLE3C3.js";
import {
  faulty,
  keySignature,
  notVerified
} from "./chunk-ONDKIP6J.js";
import {
  givenKeys
} from "./chunk-O3BRHN7Z.js";
import "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import "./chunk-US3DVN7L.js";
import "./chunk-W3JPNJFX.js";

// src/collect/keys/git-signatures.ts
import { createHash } from "node:crypto";

// src/collect/keys/git-object.ts
var KINDS = [
  ["-----BEGIN PGP SIGNATURE-----", "openpgp"],
  ["-----BEGIN PGP MESSAGE-----", "openpgp"],
  ["-----BEGIN SSH SIGNATURE-----", "ssh"],
  ["-----BEGIN SIGNED MESSAGE-----", "x509"]
];
var WHEN = /^.*> (\d{1,12}) [+-]\d{4}$/;
function readGitObject(kind, bytes) {
  const text = bytes.toString("latin1");
  const end = text.indexOf("\n\n");
  const headers = (end === -1 ? text : text.slice(0, end)).split("\n");
  const header = (name) => headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? null;
  const when = WHEN.exec(header(kind === "commit" ? "committer" : "tagger") ?? "")?.[1];
  return {
    kind,
    target: header(kind === "commit" ? "tree" : "object"),
    name: kind === "tag" ? Buffer.from(header("tag") ?? "", "latin1").toString("utf8") || null : null,
    at: when === void 0 ? null : Number(when) * 1e3,
    signature: kind === "commit" ? ofCommit(text) : ofTag(text)
  };
}
function kindOf(armour) {
  return KINDS.find(([heading]) => armour.startsWith(heading))?.[1] ?? "unknown";
}
function ofCommit(text) {
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? "" : text.slice(end);
  const kept = [];
  const armour = [];
  let within = null;
  for (const line of head.split("\n")) {
    if (line.startsWith("gpgsig ") && armour.length === 0) {
      within = "signature";
      armour.push(line.slice("gpgsig ".length));
    } else if (/^gpgsig(?:-sha256)? /.test(line)) within = "other";
    else if (line.startsWith(" ") && within !== null) {
      if (within === "signature") armour.push(line.slice(1));
    } else {
      within = null;
      kept.push(line);
    }
  }
  if (armour.length === 0) return null;
  const written = armour.join("\n");
  return { kind: kindOf(written), armour: written, payload: Buffer.from(`${kept.join("\n")}${rest}`, "latin1") };
}
function ofTag(text) {
  let start = -1;
  for (const [heading] of KINDS) {
    const at = text.lastIndexOf(`
${heading}`);
    if (at + 1 > start && at !== -1) start = at + 1;
  }
  if (start === -1) return null;
  const armour = text.slice(start);
  return { kind: kindOf(armour), armour, payload: Buffer.from(text.slice(0, start), "latin1") };
}

// src/collect/keys/git-signatures.ts
var GIT_OBJECTS = "git/objects";
var MAX_COMMITS = 300;
function readGitSignatures(context, commits, platform) {
  const { root, release } = context.config;
  const keys = givenKeys(context);
  const problems = [];
  const tell = (code, message) => {
    problems.push({ code, message, kinds: [], place: { path: GIT_OBJECTS, line: null, column: null, pointer: null } });
  };
  const canVerify = keys.openpgp.length + keys.ssh.length + keys.authorities.length > 0;
  const wanted = /* @__PURE__ */ new Set([...release.commit === null ? [] : [release.commit], ...canVerify ? commits : []]);
  if (wanted.size > MAX_COMMITS) {
    tell("cap-reached", `Of ${wanted.size} commits the signatures of the first ${MAX_COMMITS} were verified.`);
  }
  const objects = [];
  if (release.tag !== null) add(objects, "tag", `refs/tags/${release.tag}`, release.tag, root);
  for (const commit of [...wanted].slice(0, MAX_COMMITS)) add(objects, "commit", commit, commit, root);
  const hash = createHash("sha256");
  for (const { bytes } of objects) hash.update(bytes);
  const gpg = objects.length > 0 ? gpgWith(keys) : null;
  try {
    const facts = objects.flatMap((one) => factsOf(one, release.tag, { keys, gpg, platform }));
    const evidence = {
      id: `change:${GIT_OBJECTS}`,
      kind: "change",
      dialect: "git-objects",
      source: { path: GIT_OBJECTS, commit: null },
      foundBy: "git cat-file",
      sha256: hash.digest("hex"),
      size: objects.reduce((size, { bytes }) => size + bytes.length, 0),
      exhibit: null,
      producedAt: null,
      basis: "observed",
      problems
    };
    return facts.length === 0 ? { evidence: [], facts: [], problems } : { evidence: [evidence], facts, problems: [] };
  } finally {
    gpg?.close();
  }
}
function add(objects, kind, reference, name, root) {
  const bytes = readObject(root, kind, reference);
  if (bytes !== null) objects.push({ kind, name, bytes });
}
function factsOf({ kind, name, bytes }, releasedTag, known) {
  const object = readGitObject(kind, bytes);
  if (object.signature === null) return [];
  const { signature } = object;
  const own = gitVerdict(object, known.keys, known.gpg);
  const isMoved = kind === "tag" && object.name !== null && object.name !== releasedTag;
  const judged = isMoved ? faulty("broken", `It is of the tag ${object.name}, under whose name it does not stand.`, own.key) : own;
  const said = known.platform(kind === "tag" ? { tag: name } : { commit: name });
  const { verdict, byPlatform } = withPlatform(judged, said);
  const signed = {
    format: signature.kind === "unknown" ? "openpgp" : signature.kind,
    content: kind === "tag" ? "git-tag" : "git-commit",
    predicateType: null,
    subjects: [
      {
        name: kind === "tag" ? name : "",
        algorithm: "gitCommit",
        digest: (kind === "tag" ? object.target : name) ?? ""
      }
    ],
    subjectsLeftOut: 0,
    artifacts: []
  };
  const attributes = { ...keySignature(signed, verdict), ...byPlatform ? { verifier: "platform" } : {} };
  return [
    {
      type: "signature",
      id: `signature:${GIT_OBJECTS}#${kind}/${name}`,
      attributes,
      origins: {},
      place: {
        path: GIT_OBJECTS,
        line: null,
        column: null,
        pointer: `/${kind}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`
      },
      evidence: `change:${GIT_OBJECTS}`
    }
  ];
}
function withPlatform(own, said) {
  const isOpen = own.verification === "present" || own.verification === "verified-signer-not-checked";
  if (!isOpen || said === null) return { verdict: own, byPlatform: false };
  if (said === "refused") {
    const why2 = `${own.why ?? ""} The platform did not verify it either.`.trim();
    return { verdict: { ...own, why: why2 }, byPlatform: false };
  }
  const key = own.key === null ? null : { ...own.key, from: "platform" };
  const why = "The platform says that it verified it with a key of the account; no key was given to do so here.";
  return { verdict: { ...own, verification: "verified", why, faults: [], key }, byPlatform: true };
}
function gitVerdict({ signature, at }, keys, gpg) {
  if (signature === null) return notVerified("Nobody signed it.");
  const { kind, armour, payload } = signature;
  const malformed = faulty("broken", "It begins as a signature does, and cannot be read as one.", null);
  const signedAt = at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
  switch (kind) {
    case "openpgp": {
      const bytes = openPgpBytes(Buffer.from(armour, "latin1"));
      const read = bytes === null ? null : readOpenPgpSignature(bytes);
      return bytes === null || read === null ? malformed : openPgpVerdict({ read, bytes, over: payload }, { keys, gpg });
    }
    case "ssh": {
      const ssh = readSshSignature(armour);
      if (ssh === null) return malformed;
      const digest = createHash(messageHash(ssh) ?? "sha512").update(payload).digest();
      return { ...sshVerdict(ssh, digest, { keys, namespace: "git", at: at ?? 0 }), signedAt };
    }
    case "x509": {
      const cms = readCms(armour);
      return cms === null ? malformed : cmsVerdict(cms, payload, keys);
    }
    case "unknown":
      return notVerified("It is a signature of a kind that is not known here.");
  }
}

// src/collect/keys/git-signers.ts
function readGitSigners(context, { changes }, platform) {
  if (changes === null) return [platform];
  const commits = changes.population.changes.flatMap((change) => change.commits);
  const signed = commits.filter(({ signature }) => signature !== "none").map(({ sha }) => sha);
  const git = readGitSignatures(context, signed, platformsWord(commits, platform));
  return [withOwnTag(platform, git), git];
}
function platformsWord(commits, platform) {
  const states = new Map(commits.map(({ sha, signature }) => [sha, signature]));
  const release = platform.facts.find(({ type }) => type === "release")?.attributes;
  return (what) => {
    if ("commit" in what) {
      const state = states.get(what.commit);
      return state === "verified" || state === "refused" ? state : null;
    }
    if (release?.tagForm === "signed") return "verified";
    return release?.tagForm === "annotated" && typeof release.tagSignature === "string" ? "refused" : null;
  };
}
function withOwnTag(platform, git) {
  const isVerified = git.facts.some(
    ({ attributes: { content, verification, verifier, root } }) => content === "git-tag" && verification === "verified" && verifier === "here" && root === "configured"
  );
  if (!isVerified) return platform;
  const facts = platform.facts.map(
    (fact) => fact.type === "release" ? { ...fact, attributes: { ...fact.attributes, tagForm: "signed" } } : fact
  );
  return { ...platform, facts };
}
export {
  readGitSigners
};
