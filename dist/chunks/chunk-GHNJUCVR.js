import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/changes/git-process.ts
import { execFileSync, spawn } from "node:child_process";
var MAX_ANSWER_BYTES = 64 * 1024 * 1024;
function surroundings() {
  return {
    ...process.env,
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
}
function askGit(folder, ...args) {
  try {
    return execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      env: surroundings(),
      maxBuffer: MAX_ANSWER_BYTES,
      stdio: ["ignore", "pipe", "ignore"]
    }).replace(/\n$/, "");
  } catch {
    return null;
  }
}
var MAX_OBJECT_BYTES = 4 * 1024 * 1024;
function readObject(folder, kind, reference) {
  try {
    return execFileSync("git", ["-C", folder, "cat-file", kind, reference], {
      env: surroundings(),
      maxBuffer: MAX_OBJECT_BYTES,
      stdio: ["ignore", "pipe", "ignore"]
    });
  } catch {
    return null;
  }
}
function streamGit(folder, args, take) {
  return new Promise((resolve) => {
    const child = spawn("git", ["-C", folder, ...args], { env: surroundings(), stdio: ["ignore", "pipe", "ignore"] });
    let stopped = false;
    child.stdout.on("data", (piece) => {
      if (stopped || take(piece)) return;
      stopped = true;
      child.kill();
    });
    child.on("error", () => resolve("failed"));
    child.on("close", (code) => resolve(stopped ? "stopped" : code === 0 ? "whole" : "failed"));
  });
}

export {
  askGit,
  readObject,
  streamGit
};
