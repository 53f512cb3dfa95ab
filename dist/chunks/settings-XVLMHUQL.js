import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  require_dist
} from "./chunk-Q7OCVZWW.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/config/settings.ts
var import_yaml = __toESM(require_dist());
import { readFileSync, statSync } from "node:fs";
var MAX_SETTINGS_BYTES = 1024 * 1024;
var MAX_ALIASES = 100;
var MAX_TOLD = 20;
function nodeAt(document, keys) {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const last = keys.at(-1);
  if ((0, import_yaml.isMap)(parent)) {
    const pair = parent.items.find((item) => (0, import_yaml.isScalar)(item.key) && item.key.value === last);
    if (pair !== void 0) return pair.key;
  }
  const value = document.getIn(keys, true);
  return (0, import_yaml.isNode)(value) ? value : (0, import_yaml.isNode)(parent) ? parent : null;
}
async function readSettings(absolute, path) {
  const text = readBytes(absolute, path).toString("utf8");
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const faults = document.errors.map((error) => ({ offset: error.pos[0], what: error.code }));
  const syntax = [...faults, ...faults.length > 0 ? [] : unreadable(document)].map(({ offset, what }) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}: not valid YAML (${what.toLowerCase().replaceAll("_", " ")}). Mend the line.`;
  });
  if (syntax.length > 0) throw new UsageError(firstOf(syntax));
  const placeOf = (keys) => {
    const node = nodeAt(document, keys);
    const position = node?.range ? lines.linePos(node.range[0]) : { line: 1, col: 1 };
    const pointer = keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    return { path, line: position.line, column: position.col, pointer };
  };
  let settings;
  try {
    settings = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch {
    throw new UsageError([`${path}: its aliases unfold too far. Write the values out.`]);
  }
  const mistakes = await validate(settings, placeOf, path);
  if (mistakes.length > 0) throw new UsageError(firstOf(mistakes));
  return { settings, placeOf };
}
function readBytes(absolute, path) {
  let bytes;
  try {
    const stat = statSync(absolute);
    if (stat.size > MAX_SETTINGS_BYTES) {
      throw new UsageError([`${path}: larger than 1 MiB, which no settings file is. Check that it is the right file.`]);
    }
    bytes = stat.isFile() ? readFileSync(absolute) : null;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    bytes = null;
  }
  if (bytes === null) {
    throw new UsageError([
      `${path}: it is no file that can be read. Put the settings there, or give the right to read.`
    ]);
  }
  return bytes;
}
function firstOf(all) {
  const lines = [...new Set(all)];
  if (lines.length <= MAX_TOLD) return lines;
  return [...lines.slice(0, MAX_TOLD), `There are ${lines.length - MAX_TOLD} more mistakes like these.`];
}
function unreadable(document) {
  const found = [];
  const anchors = /* @__PURE__ */ new Set();
  (0, import_yaml.visit)(document, {
    Node: (_, node) => {
      if ("anchor" in node && node.anchor !== void 0) anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      if (!anchors.has(alias.source)) found.push({ offset: alias.range?.[0] ?? 0, what: "unknown alias" });
    },
    Map: (_, map) => {
      if (map.anchor !== void 0) anchors.add(map.anchor);
      const seen = /* @__PURE__ */ new Set();
      for (const { key } of map.items) {
        const name = (0, import_yaml.isScalar)(key) ? key.value : key;
        if (seen.has(name)) found.push({ offset: (0, import_yaml.isNode)(key) ? key.range?.[0] ?? 0 : 0, what: "duplicate key" });
        seen.add(name);
      }
    }
  });
  return found;
}
async function validate(settings, placeOf, path) {
  const { compile } = await import("./compile-SMKNMGIL.js");
  const schema = (await import("./config.schema-4EDDQSP6.js")).default;
  const check = compile(schema);
  if (check(settings)) return [];
  const errors = check.errors ?? [];
  const found = errors.slice(0, 10 * MAX_TOLD).map((error) => {
    const keys = error.instancePath.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")).map((key) => /^\d+$/.test(key) ? Number(key) : key);
    const params = error.params;
    const at = params.additionalProperty === void 0 ? keys : [...keys, params.additionalProperty];
    const place = placeOf(at);
    const setting = at.join(".") || "the file";
    const description = error.parentSchema?.description ?? "";
    const wanted = params.allowedValues?.join(", ") ?? description;
    const allowed = wanted === "" ? "" : ` (${wanted})`;
    const says = params.additionalProperty === void 0 ? `${error.message ?? "not as it should be"}${allowed}` : `there is no such setting; known here: ${knownAt(schema, keys).join(", ")}`;
    return `${path}:${place.line}:${place.column}: ${setting}: ${says}. See docs/configuration.md.`;
  });
  return found;
}
function knownAt(schema, keys) {
  let here = schema;
  for (const key of keys) {
    const next = typeof key === "number" ? here.items : here.properties?.[key];
    if (typeof next !== "object" || next === null || Array.isArray(next)) return [];
    here = next;
  }
  return Object.keys(here.properties ?? {});
}
export {
  readSettings
};
