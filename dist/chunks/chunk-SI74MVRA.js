import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  NAMED_RULES,
  PERSONAL_RULES,
  SECRET_RULES,
  addressRules,
  compileFinder,
  findSensitive,
  isPublished,
  sensitiveIn,
  unescapeLens
} from "./chunk-LAJOHYMI.js";

// src/mask/masker.ts
import { createHmac } from "node:crypto";

// src/mask/own-rules.ts
import { isAscii } from "node:buffer";
var STRETCH = 8192;
var OVERLAP = 2048;
function matchesIn(stretch, from, { name, category }, pattern) {
  return [...stretch.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.value ?? match.indices?.[0] ?? [0, 0];
    return end > start ? [{ rule: name, category, confidence: "high", start: from + start, end: from + end }] : [];
  });
}
function compile({ pattern, ignoreCase }) {
  return new RegExp(pattern, ignoreCase ? "dgiu" : "dgu");
}
function ownLens(rule) {
  const pattern = compile(rule);
  return {
    anchors: rule.keywords,
    look: (text, at) => {
      const before = Math.max(0, at - OVERLAP);
      const from = before + text.slice(before, at).lastIndexOf("\n") + 1;
      const line = text.slice(from, from + STRETCH);
      const newline = line.indexOf("\n", at - from);
      const stretch = newline === -1 ? line : line.slice(0, newline);
      const to = newline === -1 && line.length === STRETCH ? from + STRETCH - OVERLAP : from + stretch.length;
      return { found: matchesIn(stretch, from, rule, pattern), to };
    }
  };
}
function ownEverywhere(rule) {
  const pattern = compile(rule);
  return (text) => {
    const found = [];
    for (let line = 0; line <= text.length; ) {
      const newline = text.indexOf("\n", line);
      const end = newline === -1 ? text.length : newline;
      for (let from = line; from === line || from + OVERLAP < end; from += STRETCH - OVERLAP) {
        found.push(...matchesIn(text.slice(from, Math.min(end, from + STRETCH)), from, rule, pattern));
      }
      line = end + 1;
    }
    return found;
  };
}
function asText(finder) {
  return {
    inText: finder.inText,
    inBytes: (bytes) => {
      if (isAscii(bytes)) return finder.inBytes(bytes);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
      let units = 0;
      let place = 0;
      const placeOf = (unit) => {
        place += Buffer.byteLength(text.slice(units, unit));
        units = unit;
        return place;
      };
      return finder.inText(text).map((finding) => ({ ...finding, start: placeOf(finding.start), end: placeOf(finding.end) }));
    }
  };
}

// src/mask/masking.ts
var DEFAULT = { inText: findSensitive, inBytes: sensitiveIn };
var KINDS = /* @__PURE__ */ new Set(["email", "card-number", "iban", "phone"]);
var finders = /* @__PURE__ */ new WeakMap();
function kindOf(rule) {
  if (KINDS.has(rule)) return rule;
  return rule === "client-ip" ? "ip-address" : "national-id";
}
function allowsOf({ allow }) {
  const values = new Set(allow.values);
  const patterns = allow.patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, "u"));
  return (value) => isPublished(value) || values.has(value) || patterns.some((pattern) => pattern.test(value));
}
function build(masking) {
  const { keep, ipAddresses, rules } = masking;
  const personal = PERSONAL_RULES.filter(({ rule }) => {
    const kind = kindOf(rule);
    return kind === "ip-address" ? ipAddresses !== "none" : !keep.includes(kind);
  });
  const addresses = ipAddresses === "all" ? addressRules : [];
  const finder = compileFinder([...SECRET_RULES, ...personal, ...addresses, ...NAMED_RULES], {
    lenses: [unescapeLens, ...rules.filter(({ keywords }) => keywords.length > 0).map(ownLens)],
    everywhere: rules.filter(({ keywords }) => keywords.length === 0).map(ownEverywhere),
    allows: allowsOf(masking)
  });
  return rules.length > 0 ? asText(finder) : finder;
}
function finderOf(masking) {
  if (!masking) return DEFAULT;
  const known = finders.get(masking) ?? build(masking);
  finders.set(masking, known);
  return known;
}

// src/mask/masker.ts
var SHOWN_DIGITS = 16;
var MARK = `\\[[a-z0-9-]+#(?:\\d+|k[0-9a-f]{${SHOWN_DIGITS}})\\]`;
function createMasker(masking = null, key = null) {
  const { inText } = finderOf(masking);
  const labels = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const idOf = (rule, value) => {
    if (key !== null) return `k${createHmac("sha256", key).update(value).digest("hex").slice(0, SHOWN_DIGITS)}`;
    const ordinal = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, ordinal);
    return String(ordinal);
  };
  return (text, keep) => {
    let masked = "";
    let from = 0;
    for (const { rule, category, start, end } of inText(text)) {
      if (category === keep) continue;
      const value = text.slice(start, end);
      const label = labels.get(value) ?? `[${rule}#${idOf(rule, value)}]`;
      labels.set(value, label);
      masked += text.slice(from, start) + label;
      from = end;
    }
    return from === 0 ? text : masked + text.slice(from);
  };
}

export {
  finderOf,
  MARK,
  createMasker
};
