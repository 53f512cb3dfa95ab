import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findArtifacts
} from "./chunk-GH3EDQ75.js";

// src/collect/keys/key-signature.ts
function notVerified(why, key = null, signedAt = null) {
  return { verification: "present", why, faults: [], key, root: "none", signedAt };
}
function faulty(fault, why, key, from = null) {
  return { verification: "invalid", why, faults: [fault], key, root: from?.root ?? "none", signedAt: null };
}
function verifiedBy(from, key) {
  const given = { ...key, from: "settings", path: from.path };
  return { verification: "verified", why: null, faults: [], key: given, root: from.root, signedAt: null };
}
function keySignature(signed, verdict) {
  const { subjects, subjectsLeftOut, artifacts, ...rest } = signed;
  const listed = subjects.map(({ name, algorithm, digest }) => ({ name, algorithm, digest }));
  if (subjectsLeftOut > 0) listed.push({ unresolved: `subjects that were not read: ${subjectsLeftOut}` });
  const isElsewhere = verdict.verification === "verified" && artifacts.length === 0 && subjects.length > 0 && !isGit(rest);
  const { verification, why } = isElsewhere ? {
    verification: "verified-other-artifact",
    why: "It is genuine, but no file below the root has a digest that it names."
  } : verdict;
  const isOpen = verification !== "verified" && verdict.faults.length === 0 && !isElsewhere;
  return {
    ...rest,
    verification,
    why,
    faults: isOpen ? [{ unresolved: why ?? verification }] : verdict.faults,
    issuer: null,
    identity: null,
    expectedIdentity: null,
    differs: [],
    certificate: null,
    key: verdict.key,
    verifier: verification === "present" ? null : "here",
    signedAt: verdict.signedAt,
    subjects: listed,
    artifacts,
    root: verdict.root,
    rootDate: null,
    rootAgeDays: null,
    log: [],
    timestamps: [],
    loggedAt: null
  };
}
function isGit({ content }) {
  return content === "git-tag" || content === "git-commit";
}
function artifactsOf(subjects, file, context, tell) {
  const { files, capped, unreadable } = findArtifacts({ subjects, content: "dsse" }, file.path, context);
  if (capped) {
    tell(
      "cap-reached",
      "More files can be what it is about than are looked at. Name them in collect.signatures.artifacts."
    );
  }
  if (unreadable.length > 0) {
    tell("file-unreadable", `Files that it may be about could not be read, the first of them ${unreadable[0]}.`);
  }
  return files.map(({ path }) => path);
}

export {
  notVerified,
  faulty,
  verifiedBy,
  keySignature,
  artifactsOf
};
