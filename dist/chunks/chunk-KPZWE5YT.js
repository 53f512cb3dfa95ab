import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  FOUND_KINDS
} from "./chunk-YISSWO3O.js";

// src/collect/walk.ts
import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
var MAX_FILES = 2e5;
var MAX_DEPTH = 64;
var IGNORED_FOLDERS = /* @__PURE__ */ new Set([
  // other people's code
  ...["node_modules", "bower_components", "vendor", "site-packages", ".venv", "venv", "virtualenv", "Pods"],
  // version control and caches of tools
  ...[".git", ".hg", ".svn", "__pycache__", ".tox", ".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".gradle"],
  ...[
    ".terraform",
    ".cache",
    ".parcel-cache",
    ".next",
    ".nuxt",
    ".turbo",
    ".nx",
    ".idea",
    ".vscode",
    ".yarn",
    ".pnpm-store"
  ],
  // test fixtures and examples, which describe systems that are not this one
  ...["fixtures", "__fixtures__", "__snapshots__", "__mocks__", "testdata", "test-data", "test_data", "test-fixtures"],
  ...["examples", "example", "samples"]
]);
var REPORT = /^(?:.+\.)?evidence\.json$/;
var EXHIBITS = "exhibits";
function isPassedOver(path) {
  return path.split("/").slice(0, -1).some((folder) => IGNORED_FOLDERS.has(folder));
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
function walk(root, skip, wanted) {
  const result = { files: [], problems: [], ignored: [] };
  const inside = `${realpathSync(root)}${sep}`;
  const everyKind = [...FOUND_KINDS];
  const problem = (code, message, path, kinds) => {
    result.problems.push({ code, message, kinds, place: { path, line: null, column: null, pointer: null } });
  };
  const link = (absolute, path) => {
    try {
      const target = realpathSync(absolute);
      if (!`${target}${sep}`.startsWith(inside)) {
        const kinds = wanted(path) ? everyKind : [];
        problem(
          "link-outside",
          "A link that leads out of the root was not followed. Put the file itself there.",
          path,
          kinds
        );
        return;
      }
      const stat = statSync(target);
      if (stat.isFile()) result.files.push({ path, absolute: target, size: stat.size });
    } catch {
      problem("link-broken", "A link that leads nowhere was passed over.", path, wanted(path) ? everyKind : []);
    }
  };
  const file = (absolute, path) => {
    try {
      result.files.push({ path, absolute, size: statSync(absolute).size });
    } catch {
      const message = "The file could not be looked at. Give the job the right to its folder; a name that is no UTF-8 must be changed.";
      problem("file-unreadable", message, path, wanted(path) ? everyKind : []);
    }
  };
  const visit = (folder, prefix, depth) => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch {
      problem(
        "folder-unreadable",
        "The folder could not be read. Give the job the right to read it.",
        prefix || ".",
        everyKind
      );
      return;
    }
    const isEvidence = entries.some(({ name }) => REPORT.test(name));
    for (const entry of entries) {
      const absolute = join(folder, entry.name);
      const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
      if (absolute === skip) continue;
      if (result.files.length >= MAX_FILES) return;
      if (entry.isSymbolicLink()) link(absolute, path);
      else if (entry.isDirectory()) {
        if (IGNORED_FOLDERS.has(entry.name) || isEvidence && entry.name === EXHIBITS) result.ignored.push(path);
        else if (depth >= MAX_DEPTH) {
          problem("folder-too-deep", `Folders deeper than ${MAX_DEPTH} are not looked into.`, path, everyKind);
        } else visit(absolute, path, depth + 1);
      } else if (entry.isFile()) file(absolute, path);
    }
  };
  visit(root, "", 0);
  if (result.files.length >= MAX_FILES) {
    problem("cap-reached", `Only the first ${MAX_FILES} files were looked at. Set a narrower root.`, ".", everyKind);
  }
  return result;
}

export {
  isPassedOver,
  walk
};
