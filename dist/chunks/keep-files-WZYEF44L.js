import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  pathBelowRoot
} from "./chunk-2TCK5DXV.js";
import {
  cutText
} from "./chunk-EWHO6ZEH.js";
import {
  findLeaks
} from "./chunk-QBCLIIWM.js";
import {
  readChunks
} from "./chunk-US3DVN7L.js";
import {
  MARK
} from "./chunk-SI74MVRA.js";
import "./chunk-LAJOHYMI.js";
import "./chunk-W3JPNJFX.js";

// src/collect/exhibits/keep-files.ts
import { createHash } from "node:crypto";
import { readFileSync as readFileSync2, writeFileSync } from "node:fs";
import { join } from "node:path";

// src/collect/exhibits/content.ts
import { readFileSync } from "node:fs";

// src/collect/exhibits/ends.ts
import { closeSync, openSync, readSync } from "node:fs";

// src/collect/exhibits/text-form.ts
var HEAD_BYTES = 64 * 1024;
function textForm(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  return bytes.subarray(0, HEAD_BYTES).includes(0) ? null : "utf-8";
}
function decode(bytes, form) {
  return new TextDecoder(form, { ignoreBOM: true }).decode(bytes);
}

// src/collect/exhibits/ends.ts
var HEAD_BYTES2 = 2 * 1024 * 1024;
var TAIL_BYTES = 1024 * 1024;
var AROUND = 64 * 1024;
var STEPS = [0, 1, 4, 16, 64, 256].map((size) => size * 1024);
var NEWLINE = 10;
function readAt(file, from, length) {
  const handle = openSync(file.absolute, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  } finally {
    closeSync(handle);
  }
}
function isClean(bytes, at, mask) {
  const before = decode(bytes.subarray(Math.max(0, at - AROUND), at), "utf-8");
  const after = decode(bytes.subarray(at, at + AROUND), "utf-8");
  return mask(before + after) === mask(before) + mask(after);
}
function startsCharacter(bytes, at) {
  return ((bytes[at] ?? 0) & 192) !== 128;
}
function cleanCut(bytes, near, direction, mask) {
  for (const step of STEPS) {
    const about = near + direction * step;
    const newline = direction === 1 ? bytes.indexOf(NEWLINE, about) : bytes.lastIndexOf(NEWLINE, about - 1);
    let at = newline !== -1 && Math.abs(newline - about) < AROUND ? newline + 1 : about;
    while (!startsCharacter(bytes, at) && at > 0 && at < bytes.length) at += direction;
    if (at > 0 && at < bytes.length && isClean(bytes, at, mask)) return at;
  }
  return null;
}
function endsOf(file, mask) {
  const first = readAt(file, 0, HEAD_BYTES2 + AROUND);
  if (textForm(first) !== "utf-8") return null;
  const from = Math.max(first.length, file.size - TAIL_BYTES - AROUND);
  const last = readAt(file, from, file.size - from);
  const head = cleanCut(first, HEAD_BYTES2, -1, mask);
  const cut = cleanCut(last, AROUND, 1, mask);
  if (head === null || cut === null) return null;
  const tail = last.length - cut;
  const [beginning, end] = [first.subarray(0, head), last.subarray(cut)].map((part) => decode(part, "utf-8"));
  const between = `${first[head - 1] === NEWLINE ? "" : "\n"}[... ${file.size - head - tail} bytes left out ...]
`;
  return {
    text: `${mask(beginning ?? "")}${between}${mask(end ?? "")}`,
    plain: `${beginning}${between}${end}`,
    head,
    tail
  };
}

// src/collect/exhibits/content.ts
var MAX_WHOLE_BYTES = 8 * 1024 * 1024;
var MAX_LINE = 16 * 1024;
var NO_TEXT = "withheld: it is no text";
var COMPRESSED = ["504b0304", "1f8b", "28b52ffd"].map((head) => Buffer.from(head, "hex"));
function isCompressed(bytes) {
  return COMPRESSED.some((head) => bytes.subarray(0, head.length).equals(head));
}
var LABEL = new RegExp(`${MARK}|\\[(?:value|output)\\]`, "g");
function countMasked(plain, masked) {
  if (plain === masked) return 0;
  return (masked.match(LABEL)?.length ?? 0) - (plain.match(LABEL)?.length ?? 0);
}
function replaced(count) {
  return count === 1 ? "1 value in it is replaced" : `${count} values in it are replaced`;
}
function withheld(because) {
  return { as: "withheld", because };
}
function contentOf(file, treatment, mask) {
  const content = made(file, treatment, mask);
  if (content.as === "withheld") return content;
  const [leak] = findLeaks({ name: "", bytes: content.bytes });
  if (leak === void 0) return content;
  return withheld(`withheld: it holds what looks like a secret (${leak.rule}) where it cannot be replaced`);
}
function made(file, treatment, mask) {
  switch (treatment.form) {
    case "drawn":
      return drawn(file, treatment.lines, mask);
    case "untouched":
      return untouched(file, treatment.signature, mask);
    case "masked":
      return file.size > MAX_WHOLE_BYTES ? ends(file, treatment.without, mask) : whole(file, treatment.without, mask);
    case "withheld":
      return withheld(treatment.because);
  }
}
function drawn({ size }, lines, mask) {
  if (lines === null || lines.length === 0) return withheld("withheld: it is a log, and no line of it was drawn");
  let masked = 0;
  let kept = 0;
  const written = lines.map(({ line, text }) => {
    const short = cutText(text, MAX_LINE);
    const shown = mask(short);
    masked += countMasked(short, shown);
    kept += Buffer.byteLength(text);
    return `${JSON.stringify({ line, text: shown })}
`;
  });
  const because = `lines that were drawn from a log: ${lines.length}; ${replaced(masked)}`;
  return { as: "part", bytes: Buffer.from(written.join("")), masked, leftOut: Math.max(0, size - kept), because };
}
function untouched(file, signature, mask) {
  if (file.size > MAX_WHOLE_BYTES)
    return withheld("withheld: what is signed, or whose digest is stated, is not cut, and it is large");
  const bytes = readFileSync(file.absolute);
  const form = textForm(bytes);
  if (form === null && (!signature || isCompressed(bytes))) return withheld(NO_TEXT);
  const plain = form === null ? bytes.toString("latin1") : decode(bytes, form);
  const count = countMasked(plain, mask(plain));
  if (count === 0) return { as: "whole", bytes, masked: 0, leftOut: 0, because: null };
  return withheld(
    `withheld: its bytes are signed or their digest is stated, and ${count === 1 ? "1 value" : `${count} values`} in it would have to be replaced`
  );
}
function whole(file, without, mask) {
  const bytes = readFileSync(file.absolute);
  const form = textForm(bytes);
  if (form === null) return withheld(NO_TEXT);
  const plain = decode(bytes, form);
  const text = without(mask(plain));
  if (text === plain) return { as: "whole", bytes, masked: 0, leftOut: 0, because: null };
  const masked = countMasked(plain, text);
  return { as: "masked", bytes: Buffer.from(text), masked, leftOut: 0, because: replaced(masked) };
}
function ends(file, without, mask) {
  const found = endsOf(file, (text2) => without(mask(text2)));
  if (found === null) return withheld("withheld: it is large, and no text that can be cut");
  const { text, plain, head, tail } = found;
  const masked = countMasked(plain, text);
  const because = `of ${file.size} bytes the first ${head} and the last ${tail}; ${replaced(masked)}`;
  return { as: "part", bytes: Buffer.from(text), masked, leftOut: file.size - head - tail, because };
}

// src/collect/exhibits/exhibit-names.ts
var MAX_STEP_BYTES = 200;
var MAX_STEPS = 40;
var UNSAFE = /[^\p{L}\p{N}\p{M} ._@+=~,#()[\]-]/gu;
var DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function shortened(step) {
  let short = step;
  while (Buffer.byteLength(short) > MAX_STEP_BYTES) short = short.slice(0, -1);
  return short;
}
function safeStep(step) {
  const plain = shortened(step.normalize("NFC").replaceAll(UNSAFE, "-")).replace(
    /[. ]+$/,
    (end) => "-".repeat(end.length)
  );
  const named = plain.replace(/^ +/, (start) => "-".repeat(start.length));
  return named === "" || named.startsWith(".") || DEVICE.test(named) ? `_${named}` : named;
}
function safePath(path) {
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  const [first = "", ...rest] = steps.length > MAX_STEPS ? [steps.slice(0, -1).join("-"), steps.at(-1) ?? ""] : steps;
  return [first, ...rest].map(safeStep);
}
function createExhibitNames(taken = []) {
  const files = /* @__PURE__ */ new Set();
  const folders = /* @__PURE__ */ new Set();
  const tried = /* @__PURE__ */ new Map();
  const above = (key) => {
    const steps = key.split("/");
    return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
  };
  const claim = (path) => {
    const key = path.toLowerCase();
    if (files.has(key) || folders.has(key) || above(key).some((folder) => files.has(folder))) return false;
    files.add(key);
    for (const folder of above(key)) folders.add(folder);
    return true;
  };
  for (const path of taken) claim(path);
  return (path) => {
    const [first = "", ...rest] = safePath(path);
    const plain = [first, ...rest].join("/");
    if (claim(plain)) return plain;
    for (let number = tried.get(plain) ?? 2; ; number++) {
      tried.set(plain, number + 1);
      const numbered = [`${first}~${number}`, ...rest].join("/");
      if (claim(numbered)) return numbered;
    }
  };
}

// src/collect/exhibits/program-output.ts
var OUTPUT = "[output]";
var XML_OUTPUT = /(\s(?:message|value|stack|stacktrace|output|reason)\s*=\s*)(?:"[^"]*"|'[^']*')/gi;
var XML_TEXT = />([^<]*[^<\s][^<]*)(?=<|$)/g;
var XML_CDATA = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
var XML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
var JSON_OUTPUT = /("(?:message|messages|failureMessages?|stack|stackTrace|trace|output|stdout|stderr|error_message|err|error|snippet|body|data|text|value|log|logs|embeddings|reason|longrepr|crash)"\s*:\s*)("(?:[^"\\]|\\.)*"|\[\s*(?:"(?:[^"\\]|\\.)*"\s*,?\s*)+\])/gi;
var TAP_LINE = /^\s*(?:(?:not )?ok\b|\d+\.\.\d+|TAP version|#|Bail out!)/;
function withoutOutput(text) {
  const head = text.slice(0, 4096).trimStart().replace(/^\ufeff/, "");
  if (head.startsWith("<")) {
    return text.replaceAll(XML_COMMENT, "").replaceAll(XML_CDATA, OUTPUT).replaceAll(XML_OUTPUT, `$1"${OUTPUT}"`).replaceAll(XML_TEXT, `>${OUTPUT}`);
  }
  if (/^[{[]/.test(head)) return text.replaceAll(JSON_OUTPUT, `$1"${OUTPUT}"`);
  if (!/^(?:TAP version|(?:not )?ok\b|\d+\.\.\d)/m.test(head)) return text;
  return text.replaceAll(/^.*\S.*$/gm, (line) => TAP_LINE.test(line) ? line : OUTPUT);
}

// src/collect/exhibits/stated-values.ts
var UNSTATED = "[value]";
var LABEL2 = new RegExp(`^${MARK}$`);
var MAX_KEY = 128;
var WORDS = /^(?:true|false|yes|no|on|off|null|~|\d{4}-\d\d-\d\d|(?:AWS|Alexa|Custom)::[A-Za-z0-9:]{1,96}|Microsoft\.[\w./@-]{1,96}|(?:aws|azurerm|google)_[a-z0-9_]{1,64}|String|Number|string|number|bool|object|int|array|Allow|Deny|Retain|Delete|PAY_PER_REQUEST|PROVISIONED|HASH|RANGE|[SNB]|(?:var|local|module|data|aws_[a-z0-9_]+)\.[\w.-]{1,128}|[^\p{L}\p{N}]*)$/u;
var BLOCK = /^[ \t]*(?:resource|data|module|variable|output|provider|terraform|locals|[a-z_]{2,40})(?:[ \t]+"[\w.-]{1,128}"){0,2}[ \t]*\{[ \t]*$/;
var KEY = new RegExp(
  `^(?<lead>(?:- +)*)(?<key>(?:Fn::)?[\\w.$@/-][\\w.$@/ -]{0,${MAX_KEY}}?)(?<mark>\\s*:(?=\\s|$)\\s*|\\s*=(?!=)\\s*)(?<value>.*)$`,
  "s"
);
var HEAD = /^(?:resource|module|param|var|output)(?: +\w+){0,2} *$/;
var QUOTED_KEY = /"((?:[^"\\\n]|\\.){1,128})"\s*:/g;
var BARE_KEY = /^[ \t]*(?:- +)*((?:Fn::)?[\w.$@/-]{1,128}):(?=\s)/gm;
var TOKEN = /(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\n]|'')*')(?<mark>[ \t]*:(?!:))?|(?<comment>(?<=^|\s)#.*$)|(?<bare>[^\s"'{}[\],#][^\n"'{}[\],]*)/gm;
function textsIn(value, found) {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "number") found.add(String(value));
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
}
function keysOf(text) {
  return new Set([...text.matchAll(QUOTED_KEY), ...text.matchAll(BARE_KEY)].map(([, key = ""]) => key));
}
function statedValues(text, stated) {
  const keys = keysOf(text);
  const isShown = (value) => {
    const plain = value.replace(/^![\w:.]{1,40}\s?/, "").trim();
    if (WORDS.test(plain) || LABEL2.test(plain) || stated.has(plain) || keys.has(plain)) return true;
    const [thing = "", attribute, ...rest] = plain.split(".");
    return rest.length === 0 && keys.has(thing) && /^[A-Z][A-Za-z]{1,40}$/.test(attribute ?? "");
  };
  const bareText = (bare, next) => {
    const parts = KEY.exec(bare)?.groups;
    if (HEAD.test(bare) && /['"]/.test(next)) return bare;
    if (parts === void 0 || parts.mark?.includes("=") && parts.value === "" && !/["'{[]/.test(next)) {
      const lead2 = /^(?:- +)*/.exec(bare)?.[0] ?? "";
      return isShown(bare.slice(lead2.length)) ? bare : lead2 + UNSTATED;
    }
    const { lead = "", key = "", mark = "", value = "" } = parts;
    return `${lead}${key}${mark}${value === "" || isShown(value) ? value : UNSTATED}`;
  };
  return text.split(/(?<=\n)/).reduce(
    (blocks, line) => {
      if (BLOCK.test(line.trimEnd())) blocks.push(line, "");
      else blocks[blocks.length - 1] += line;
      return blocks;
    },
    [""]
  ).map(
    (part, index) => index % 2 === 1 ? part : part.replaceAll(TOKEN, (...args) => {
      const { quoted, mark, comment, bare = "" } = args.at(-1);
      const [whole2, at] = [String(args[0]), Number(args.at(-3))];
      if (comment !== void 0) return `# ${UNSTATED}`;
      if (quoted === void 0) return bareText(bare, part.charAt(at + whole2.length));
      const inner = quoted.slice(1, -1);
      if (mark !== void 0 && inner.length <= MAX_KEY) return whole2;
      return isShown(inner) ? whole2 : `${quoted.charAt(0)}${UNSTATED}${quoted.charAt(0)}${mark ?? ""}`;
    })
  ).join("");
}

// src/collect/exhibits/keep-files.ts
var MAX_KEPT_BYTES = 256 * 1024 * 1024;
var VALUES = /* @__PURE__ */ new Set(["manifest", "drift"]);
var FOLDER = "exhibits/";
var DIGESTS = ["md5", "sha1", "sha256", "sha384", "sha512"];
var HEX = /(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])/gi;
var NAMES_PEOPLE = /* @__PURE__ */ new Set(["signature", "evidence-settings"]);
function fileOnDisk(name, mediaType, absolute) {
  return {
    name,
    mediaType,
    get bytes() {
      return readFileSync2(absolute);
    }
  };
}
function digestsIn(value, found) {
  if (typeof value === "string") for (const [digest] of value.matchAll(HEX)) found.add(digest.toLowerCase());
  else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) digestsIn(inner, found);
  }
}
function digestsOf(file) {
  const hashes = DIGESTS.map((name) => createHash(name));
  readChunks(file, (chunk) => {
    for (const hash of hashes) hash.update(chunk);
  });
  return hashes.map((hash) => hash.digest("hex"));
}
function keepFiles({
  files,
  evidence,
  facts,
  assertions,
  stated,
  taken,
  mask,
  folder,
  limit = MAX_KEPT_BYTES
}) {
  const nameOf = createExhibitNames(taken);
  const digests = /* @__PURE__ */ new Set();
  digestsIn(facts, digests);
  digestsIn(assertions, digests);
  const texts = textsStated(stated);
  const documents = assertions.map(({ document }) => document && pathBelowRoot(document.path));
  const fixed = /* @__PURE__ */ new Set([...releasedPaths(facts), ...documents.filter((path) => path !== null)]);
  const byPath = /* @__PURE__ */ new Map();
  for (const one of evidence) byPath.set(one.source.path, [...byPath.get(one.source.path) ?? [], one]);
  const written = [];
  const kept = /* @__PURE__ */ new Map();
  let room = limit;
  for (const { file, drawn: drawn2 } of inOrder(files)) {
    const own = byPath.get(file.path);
    if (own === void 0 || kept.has(file.path)) continue;
    const keep = own.every(({ kind, dialect }) => NAMES_PEOPLE.has(kind) || NAMES_PEOPLE.has(dialect));
    const maskThis = keep ? (text) => mask(text, "personal") : mask;
    const content = bounded(tryContent(file, treatmentOf(file, own, drawn2, fixed, texts), maskThis, digests), room);
    if (content.as === "withheld") {
      const { as, because } = content;
      kept.set(file.path, { exhibit: { as, path: null, masked: 0, leftOut: file.size, because }, sha256: null });
      continue;
    }
    const { bytes, ...rest } = content;
    room -= bytes.length;
    const name = `${FOLDER}${nameOf(`${mask(file.path)}${drawn2 === null ? "" : ".drawn.jsonl"}`)}`;
    const absolute = join(folder, String(written.length));
    writeFileSync(absolute, bytes);
    written.push(fileOnDisk(name, "text/plain", absolute));
    kept.set(file.path, {
      exhibit: { ...rest, path: name },
      sha256: createHash("sha256").update(bytes).digest("hex")
    });
  }
  return {
    files: written,
    evidence: evidence.map((one) => {
      const found = kept.get(one.source.path);
      return found === void 0 ? one : { ...one, sha256: found.sha256 ?? one.sha256, exhibit: found.exhibit };
    })
  };
}
function inOrder(files) {
  const rank = ({ drawn: drawn2 }) => drawn2 === null ? 1 : 0;
  return [...files].sort(
    (a, b) => a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : rank(a) - rank(b)
  );
}
function textsStated(stated) {
  let texts = null;
  return () => {
    if (texts !== null) return texts;
    texts = /* @__PURE__ */ new Set();
    textsIn(stated, texts);
    return texts;
  };
}
function releasedPaths(facts) {
  return facts.flatMap(
    ({ type, attributes: { path } }) => type === "artifact" && typeof path === "string" ? [path] : []
  );
}
function treatmentOf({ path }, own, drawn2, fixed, texts) {
  if (own.some(({ kind }) => kind === "log")) return { form: "drawn", lines: drawn2 };
  const isSignature = own.some(({ kind }) => kind === "signature");
  if (!isSignature && !fixed.has(path)) {
    if (own.some(({ dialect }) => dialect === "terraform") && !/\.tf(?:vars)?(?:\.json)?$/.test(path)) {
      return { form: "withheld", because: "withheld: plans and states hold the values of all that is deployed" };
    }
    const isStated = own.some(({ kind, dialect }) => VALUES.has(kind) || dialect === "evidence-settings");
    if (isStated) return { form: "masked", without: (text) => statedValues(text, texts()) };
    return { form: "masked", without: own.some(({ kind }) => kind === "test") ? withoutOutput : (text) => text };
  }
  return { form: "untouched", signature: isSignature && own.every(({ dialect }) => dialect !== "artifact") };
}
function tryContent(file, treatment, mask, digests) {
  try {
    const content = contentOf(file, treatment, mask);
    if (content.as === "withheld" || content.as === "whole") return content;
    if (!digestsOf(file).some((digest) => digests.has(digest))) return content;
    return {
      as: "withheld",
      because: "withheld: its digest is stated, and stands beside nothing that is masked or cut"
    };
  } catch {
    return { as: "withheld", because: "withheld: it could not be read again" };
  }
}
function bounded(content, room) {
  if (content.as === "withheld" || content.bytes.length <= room) return content;
  return { as: "withheld", because: "withheld: the exhibits of the pack have reached their limit together" };
}
export {
  MAX_KEPT_BYTES,
  fileOnDisk,
  keepFiles
};
