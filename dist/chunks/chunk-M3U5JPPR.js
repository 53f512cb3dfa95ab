import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  require_dist
} from "./chunk-Q7OCVZWW.js";
import {
  digestFile,
  readWhole
} from "./chunk-US3DVN7L.js";
import {
  FOUND_KINDS
} from "./chunk-YISSWO3O.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/collect/expand.ts
import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import zlib from "node:zlib";
var MAX_ANYWAY = 64 << 20;
var MAX_RATIO = 200;
var MAX_EXPANDED = 4 * 2 ** 30;
var AT_ONCE = 256 << 10;
var HEAD_BYTES = 64 << 10;
var MAX_HEAD = 16 << 20;
var gzip = {
  compression: "gzip",
  isBeginning: (head) => head[0] === 31 && head[1] === 139,
  head: 4096,
  whole: (bytes, maxOutputLength) => zlib.gunzipSync(bytes, { maxOutputLength }),
  part: (bytes, maxOutputLength) => zlib.gunzipSync(bytes, { maxOutputLength, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  stream: () => zlib.createGunzip()
};
function everyFrame(bytes, most) {
  const frames = [];
  let room = most;
  for (let at = 0; at < bytes.length; ) {
    const options = { maxOutputLength: Math.max(1, room), info: true };
    const { buffer, engine } = zlib.zstdDecompressSync(bytes.subarray(at), options);
    frames.push(buffer);
    room -= buffer.length;
    at += engine.bytesWritten;
  }
  return Buffer.concat(frames);
}
var zstd = {
  compression: "zstd",
  isBeginning: (head) => head.length >= 4 && head.readUInt32LE(0) === 4247762216,
  head: 132 << 10,
  whole: "zstdDecompressSync" in zlib ? everyFrame : null,
  part: (bytes, maxOutputLength) => zlib.zstdDecompressSync(bytes, { maxOutputLength, finishFlush: zlib.constants.ZSTD_e_flush }),
  stream: () => zlib.createZstdDecompress()
};
var SUFFIX = /(?<!\.tar)\.(?:gz|zst|zstd)$/i;
function bareName(path) {
  return path.replace(SUFFIX, "");
}
function codecOf(path, head) {
  if (!SUFFIX.test(path)) return null;
  return [gzip, zstd].find(({ isBeginning }) => isBeginning(head)) ?? null;
}
function expandHead(head, { path, absolute }) {
  const codec = codecOf(path, head);
  if (codec === null) return head;
  if (codec.whole === null) return null;
  for (const length of [codec.head, 64]) {
    try {
      return codec.part(beginningOf(absolute, length), MAX_HEAD).subarray(0, HEAD_BYTES);
    } catch {
    }
  }
  return Buffer.alloc(0);
}
function beginningOf(absolute, length) {
  const handle = openSync(absolute, "r");
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(handle, head, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
var TooMuch = class extends Error {
};
function limitOf(size) {
  return Math.min(MAX_EXPANDED, Math.max(MAX_ANYWAY, size * MAX_RATIO));
}
function problemOf(file, error, most) {
  const place = { path: file.path, line: null, column: null, pointer: null };
  const kinds = [];
  if (error instanceof TooMuch) {
    const message2 = `Expanded it is more than ${most} bytes, ${MAX_RATIO} times its size or what is read at most; what is beyond was not looked at. Bring it in parts, or not compressed.`;
    return { code: "cap-reached", message: message2, kinds, place };
  }
  const message = "The compressed file is cut off or damaged; what came before was read. Write it again, or bring it not compressed.";
  return { code: "not-expanded", message, kinds, place };
}
function atOnce(file, { whole }) {
  if (file.size > AT_ONCE || whole === null) return null;
  try {
    return whole(readWhole(file), MAX_ANYWAY);
  } catch {
    return null;
  }
}
function writeFrame(file, codec, start, take) {
  return new Promise((resolve, reject) => {
    const stored = createReadStream(file.absolute, { start });
    const content = codec.stream();
    content.on("data", (piece) => {
      if (!take(piece)) content.destroy(new TooMuch());
    });
    content.on("end", () => {
      stored.destroy();
      resolve(content.bytesWritten);
    });
    content.on("error", (error) => {
      stored.destroy();
      reject(error);
    });
    stored.on("error", reject);
    stored.pipe(content);
  });
}
async function write(file, codec, to) {
  const most = limitOf(file.size);
  const out = openSync(to, "w");
  let written = 0;
  const take = (piece) => {
    const room = most - written;
    written += writeSync(out, piece.subarray(0, room));
    return piece.length <= room;
  };
  try {
    let at = 0;
    do
      at += await writeFrame(file, codec, at, take);
    while (codec === zstd && at < file.size);
    return null;
  } catch (error) {
    return problemOf(file, error, most);
  } finally {
    closeSync(out);
  }
}
async function expand(file) {
  const codec = SUFFIX.test(file.path) ? codecOf(file.path, beginningOf(file.absolute, 4)) : null;
  const nothing = () => void 0;
  if (codec === null || codec.whole === null) return { file, problem: null, remove: nothing };
  const { compression } = codec;
  const content = atOnce(file, codec);
  if (content !== null) {
    return { file: { ...file, content, size: content.length, compression }, problem: null, remove: nothing };
  }
  const folder = mkdtempSync(join(tmpdir(), "release-evidence-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const absolute = join(folder, "expanded");
  try {
    const problem = await write(file, codec, absolute);
    const { size } = statSync(absolute);
    return { file: { ...file, absolute, size, compression }, problem, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

// src/collect/read-evidence.ts
function toEvidence(file, reading, sha256, commit, included = []) {
  const { kinds } = reading;
  const [first] = kinds;
  if (first === void 0) return { evidence: [], facts: [], problems: reading.problems };
  const of = (one, kind, digest) => ({
    id: `${kind}:${one.path}`,
    kind,
    dialect: reading.dialect,
    source: { path: one.path, commit: one.tracked ? commit : null },
    foundBy: one.foundBy,
    sha256: digest,
    size: one.size,
    exhibit: null,
    producedAt: reading.producedAt,
    basis: reading.basis ?? "declared",
    problems: one === file && kind === first ? reading.problems : []
  });
  const evidence = kinds.map((kind) => of(file, kind, sha256));
  for (const one of included) {
    const digest = digestFile(one);
    evidence.push(...kinds.map((kind) => of({ ...one, foundBy: `read with ${file.path}` }, kind, digest)));
  }
  const paths = new Set(included.map(({ path }) => path));
  const facts = reading.facts.map((fact) => {
    const path = paths.has(fact.place.path) ? fact.place.path : file.path;
    return { ...fact, evidence: `${reading.kindOf?.(fact) ?? first}:${path}` };
  });
  const files = [file, ...included].map((one) => ({ file: one, drawn: one === file ? reading.drawn ?? null : null }));
  return { evidence, facts, problems: [], files };
}
function failure(file, error) {
  const place = { path: file.path, line: null, column: null, pointer: null };
  if (error instanceof Error && "syscall" in error) {
    const message2 = "The file could not be read. Give the job the right to read it.";
    return { code: "file-unreadable", message: message2, kinds: [...FOUND_KINDS], place };
  }
  const message = "A defect of ours kept the file from being read. Please report it with a file that shows it.";
  return { code: "reader-failed", message, kinds: [...FOUND_KINDS], place };
}
async function readExpanded(file, reader, context) {
  const expanded = await expand(file);
  try {
    const reading = await reader.read(expanded.file, context);
    if (expanded.problem === null) return reading;
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    return { ...reading, problems: [...reading.problems, { ...expanded.problem, kinds }] };
  } finally {
    expanded.remove();
  }
}
async function readEvidence({ file, reader }, context, commit) {
  try {
    const reading = await readExpanded(file, reader, context);
    const kinds = reading.kinds.length > 0 ? reading.kinds : [reader.kind];
    const included = [...new Set(reading.includes)].flatMap((path) => context.files.get(path) ?? []);
    return toEvidence(file, { ...reading, kinds }, digestFile(file), commit, included);
  } catch (error) {
    return { evidence: [], facts: [], problems: [failure(file, error)] };
  }
}

// src/collect/manifests/line-index.ts
function lineIndex(text) {
  let starts = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
function lineStarts(text) {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

// src/collect/manifests/intrinsics.ts
var LONG_FORMS = new Map([
  ["Ref", "Ref"],
  ["Condition", "Condition"],
  ...[
    "And",
    "Base64",
    "Cidr",
    "Contains",
    "EachMemberEquals",
    "EachMemberIn",
    "Equals",
    "FindInMap",
    "GetAtt",
    "GetAZs",
    "GetStackOutput",
    "If",
    "ImportValue",
    "Join",
    "Length",
    "Not",
    "Or",
    "RefAll",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
    "Transform",
    "ValueOf",
    "ValueOfAll"
  ].map((name) => [name, `Fn::${name}`])
]);
var SHORT_TAGS = [...LONG_FORMS.keys()].map((name) => `!${name}`);
function longForm(tag) {
  return LONG_FORMS.get(tag.replace(/^!(Fn::)?/, ""));
}
function emptyObject() {
  return /* @__PURE__ */ Object.create(null);
}
function intrinsic(name, argument) {
  const object = emptyObject();
  object[name] = name === "Fn::GetAtt" ? attributeOf(argument) : argument;
  return object;
}
function attributeOf(argument) {
  if (typeof argument === "string") {
    const dot = argument.indexOf(".");
    return dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  if (Array.isArray(argument) && argument.length > 2 && argument.every((part) => typeof part === "string")) {
    return [argument[0] ?? "", argument.slice(1).join(".")];
  }
  return argument;
}

// src/collect/manifests/yaml-tree.ts
var import_yaml3 = __toESM(require_dist());

// src/collect/manifests/flow-indent.ts
var import_yaml = __toESM(require_dist());
var FLOW_GIVEN_UP = "";
var MARKS = /* @__PURE__ */ new Set(["", FLOW_GIVEN_UP, ""]);
var MAX_LINES = 50;
var MAX_LENGTH = 1 << 18;
var INDENT = " ".repeat(64);
function indentFlows(text) {
  if (text.length > MAX_LENGTH || [...MARKS].some((mark) => text.includes(mark))) return null;
  const inserted = [];
  let indented = text;
  for (let at = givenUpAt(indented); at !== null; at = givenUpAt(indented)) {
    if (inserted.length === MAX_LINES) return null;
    inserted.push(at);
    indented = indented.slice(0, at) + INDENT + indented.slice(at);
  }
  if (inserted.length === 0) return null;
  const original = (offset) => inserted.reduce((left, at) => offset > at ? left - Math.min(INDENT.length, offset - at) : left, offset);
  return { text: indented, original };
}
function givenUpAt(text) {
  let offset = 0;
  for (const piece of new import_yaml.Lexer().lex(text)) {
    if (piece === FLOW_GIVEN_UP) return offset < text.length ? offset : null;
    if (!MARKS.has(piece)) offset += piece.length;
  }
  return null;
}

// src/collect/manifests/plain-scalar.ts
var WORDS = /* @__PURE__ */ new Map([
  ["", null],
  ["~", null]
]);
for (const word of ["null", "Null", "NULL"]) WORDS.set(word, null);
for (const word of ["true", "yes", "on"]) for (const form of forms(word)) WORDS.set(form, true);
for (const word of ["false", "no", "off"]) for (const form of forms(word)) WORDS.set(form, false);
function forms(word) {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
var DECIMAL = /^[-+]?(0|[1-9][0-9_]*)$/;
var OCTAL = /^[-+]?0[0-7_]+$/;
var RADIX = /^[-+]?0(x[0-9a-fA-F_]+|o[0-7]+|b[01_]+)$/;
var FLOAT = /^[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?$|^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/;
function plainScalar(source) {
  const word = WORDS.get(source);
  if (word !== void 0) return word;
  const first = source.charCodeAt(0);
  if (!(first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)) return source;
  const digits = source.replaceAll("_", "");
  if (DECIMAL.test(source)) return safe(Number(digits), source);
  if (OCTAL.test(source))
    return safe(
      signed(digits, (rest) => Number.parseInt(rest, 8)),
      source
    );
  if (RADIX.test(source)) return safe(signed(digits, Number), source);
  if (FLOAT.test(source)) return safe(Number(digits), source);
  return source;
}
function signed(text, read) {
  if (text.startsWith("-")) return -read(text.slice(1));
  return read(text.startsWith("+") ? text.slice(1) : text);
}
function safe(value, source) {
  if (!Number.isFinite(value)) return source;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;
}

// src/collect/manifests/yaml-comments.ts
var import_yaml2 = __toESM(require_dist());
function commentedAt(root, offset, lines) {
  const { column } = lines(offset);
  const pointer = [];
  let node = root;
  while (node && !(0, import_yaml2.isScalar)(node) && !(0, import_yaml2.isAlias)(node)) {
    const isFlow = node.flow === true;
    if (isFlow && offset >= node.range[1]) break;
    const entries = entriesOf(node);
    const before = entries[lastBefore(entries, offset)];
    const inside = before !== void 0 && (isFlow || isDeeper(node, column, lines(before.start).column));
    if (!inside) return [...pointer, ...nextAfter(node, offset)];
    pointer.push(before.name);
    node = before.value;
  }
  return pointer;
}
function isDeeper(node, column, start) {
  return (0, import_yaml2.isMap)(node) ? column > start : column >= start;
}
function nextAfter(node, offset) {
  if (!node || (0, import_yaml2.isScalar)(node) || (0, import_yaml2.isAlias)(node)) return [];
  const entries = entriesOf(node);
  const index = lastBefore(entries, offset);
  const before = entries[index];
  const within = nextAfter(before?.value, offset);
  if (before !== void 0 && within.length > 0) return [before.name, ...within];
  const next = entries[index + 1];
  return next === void 0 ? [] : [next.name];
}
function lastBefore(entries, offset) {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((entries[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
var known = /* @__PURE__ */ new WeakMap();
function entriesOf(node) {
  let entries = known.get(node);
  if (!entries) {
    entries = (0, import_yaml2.isMap)(node) ? node.items.map(({ key, value }) => ({
      name: (0, import_yaml2.isScalar)(key) ? String(key.source ?? key.value ?? "") : "",
      start: key?.range[0] ?? value?.range[0] ?? 0,
      value
    })) : "items" in node ? node.items.map((value, index) => ({
      name: String(index),
      start: "range" in value ? value.range[0] : 0,
      value
    })) : [];
    known.set(node, entries);
  }
  return entries;
}

// src/collect/manifests/yaml-tree.ts
var MAX_DEPTH = 200;
var MAX_ALIASED = 1e5;
var MAX_PROPERTIES = 100;
var SCALAR = "";
function yamlTree(text) {
  const faults = [];
  const written = [];
  const documents = compose(text, faults, written);
  const first = documents[0];
  if (first?.errors.some(({ code }) => code === "BAD_INDENT")) {
    const indented = indentFlows(text);
    const read = indented && yamlTree(indented.text);
    if (read && "offsetOf" in read) return inOriginal(read, indented);
  }
  for (const { code, pos } of first?.errors ?? []) {
    if (faults.length === 0) faults.push({ code: "yaml-syntax", message: syntaxMessage(code), offset: pos[0] });
  }
  if (first === void 0 || faults.length > 0) return { value: void 0, faults };
  const second = documents[1];
  if (second) {
    const message = "The file holds more than one YAML document; only the first is read. Split them into files.";
    faults.push({ code: "multi-document", message, offset: second.range[0] });
  }
  const value = new Reading(faults).plain(first.contents, 0);
  const lines = lineIndex(text);
  const comments = written.filter(({ offset }) => offset < (second?.range[0] ?? text.length)).map((comment) => ({ ...comment, on: () => commentedAt(first.contents, comment.offset, lines) }));
  return { value, faults, offsetOf: (pointer) => offsetOf(first.contents, pointer), comments };
}
function inOriginal({ value, faults, offsetOf: offsetOf2, comments }, { original }) {
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, offset: original(fault.offset) })),
    offsetOf: (pointer) => original(offsetOf2(pointer)),
    comments: comments.map((comment) => ({ ...comment, offset: original(comment.offset) }))
  };
}
function syntaxMessage(code) {
  return `The YAML cannot be read from here on (${code.toLowerCase().replaceAll("_", " ")}). Correct it and run again.`;
}
var CUSTOM_TAGS = SHORT_TAGS.flatMap((tag) => [
  { tag, resolve: (text) => text },
  { tag, collection: "map" },
  { tag, collection: "seq" }
]);
function compose(text, faults, comments) {
  const parser = new import_yaml3.Parser();
  const composer = new import_yaml3.Composer({
    schema: "failsafe",
    customTags: CUSTOM_TAGS,
    uniqueKeys: false,
    logLevel: "silent",
    prettyErrors: false
  });
  const documents = [];
  let properties = 0;
  let before = "";
  for (const lexeme of new import_yaml3.Lexer().lex(text)) {
    if (lexeme.startsWith("#") && before !== SCALAR) comments.push({ text: lexeme, offset: parser.offset });
    before = lexeme;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (/^[!&]/.test(lexeme)) properties++;
    else if (lexeme.trim() !== "") properties = 0;
    if (parser.stack.length > MAX_DEPTH || properties > MAX_PROPERTIES) {
      const what = properties > MAX_PROPERTIES ? "has values with more tags than we follow" : `is nested deeper than ${MAX_DEPTH} levels`;
      faults.push({ code: "too-deep", message: `The template ${what} and was not read.`, offset: parser.offset });
      return [];
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(documents.length === 0, text.length));
  return documents;
}
var Reading = class {
  anchors = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Set();
  faults;
  aliased = 0;
  insideAlias = 0;
  capped = false;
  constructor(faults) {
    this.faults = faults;
  }
  plain(node, depth) {
    if (!node) return null;
    if (node.anchor !== void 0 && this.insideAlias === 0) this.anchors.set(node.anchor, node);
    if (this.insideAlias > 0 && !this.countAliased(node)) return null;
    if (depth > MAX_DEPTH) return this.fault("too-deep", `Nested deeper than ${MAX_DEPTH} levels; left out.`, node);
    const tag = node.tag;
    const value = this.untagged(node, depth);
    if (tag === void 0 || !tag.startsWith("!") || tag === "!") return value;
    const name = longForm(tag);
    if (name !== void 0) return intrinsic(name, value);
    this.fault("unknown-tag", "A YAML tag that CloudFormation does not know; its value is taken as not known.", node);
    return intrinsic(tag, value);
  }
  untagged(node, depth) {
    if ((0, import_yaml3.isAlias)(node)) return this.alias(node.source, node, depth);
    if ((0, import_yaml3.isScalar)(node)) {
      const source = typeof node.source === "string" ? node.source : String(node.value ?? "");
      const isText = node.type !== "PLAIN" || node.tag?.startsWith("!") || node.tag === "tag:yaml.org,2002:str";
      return isText ? source : plainScalar(source);
    }
    this.open.add(node);
    const value = (0, import_yaml3.isSeq)(node) ? this.list(node, depth) : (0, import_yaml3.isMap)(node) ? this.map(node, depth) : null;
    this.open.delete(node);
    return value;
  }
  list(node, depth) {
    return node.items.map((item) => this.plain(item, depth + 1));
  }
  map(node, depth) {
    const object = emptyObject();
    const merged = [];
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name === null) {
        this.fault("complex-key", "A key that is itself a list or an object; it is left out.", key ?? node);
        continue;
      }
      const item = this.plain(value, depth + 1);
      if (name === "<<" && (0, import_yaml3.isScalar)(key) && key.type === "PLAIN") {
        merged.push(item);
        continue;
      }
      if (Object.hasOwn(object, name)) {
        this.fault(
          "duplicate-key",
          "A key that stands twice in one object; the last one is read. Remove one.",
          key ?? node
        );
      }
      object[name] = item;
    }
    for (const source of merged.flat()) merge(object, source);
    const [only] = Object.keys(object);
    return only === "Fn::GetAtt" ? intrinsic(only, object[only] ?? null) : object;
  }
  alias(name, node, depth) {
    const target = this.anchors.get(name);
    if (!target) return this.fault("unknown-alias", "A YAML alias without an anchor before it.", node);
    if (this.open.has(target)) return this.fault("alias-cycle", "A YAML alias inside what it names.", node);
    this.insideAlias++;
    const value = this.plain(target, depth + 1);
    this.insideAlias--;
    return value;
  }
  countAliased(node) {
    this.aliased++;
    if (this.aliased <= MAX_ALIASED) return true;
    if (!this.capped) {
      this.capped = true;
      this.fault("cap-reached", `YAML aliases add more than ${MAX_ALIASED} values; the rest is left out.`, node);
    }
    return false;
  }
  fault(code, message, node) {
    this.faults.push({ code, message, offset: node.range?.[0] ?? 0 });
    return null;
  }
};
function keyOf(key) {
  if (!key) return "";
  if (!(0, import_yaml3.isScalar)(key)) return null;
  return typeof key.source === "string" ? key.source : String(key.value ?? "");
}
function merge(object, source) {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return;
  for (const name of Object.keys(source)) {
    if (!Object.hasOwn(object, name)) object[name] = source[name] ?? null;
  }
}
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(node) {
  let index = indexes.get(node);
  if (!index) {
    index = /* @__PURE__ */ new Map();
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name !== null) index.set(name, { key, value });
    }
    indexes.set(node, index);
  }
  return index;
}
function offsetOf(root, pointer) {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of pointer) {
    if (!node || (0, import_yaml3.isAlias)(node)) break;
    if (node.tag !== void 0 && longForm(node.tag) === step) continue;
    if ((0, import_yaml3.isMap)(node)) {
      const pair = indexOf(node).get(step);
      if (!pair) break;
      offset = pair.key?.range?.[0] ?? offset;
      node = pair.value;
    } else if ((0, import_yaml3.isSeq)(node)) {
      const item = node.items[Number(step)];
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

// src/collect/workflows/workflow-tree.ts
function isMap3(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function field(holder, name) {
  return Object.hasOwn(holder, name) ? holder[name] ?? null : null;
}
function textField(holder, name) {
  const value = field(holder, name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}
function mapField(holder, name) {
  const value = field(holder, name);
  return isMap3(value) ? value : /* @__PURE__ */ Object.create(null);
}
function jobsOf(workflow) {
  return Object.entries(mapField(workflow, "jobs")).flatMap(([name, body]) => {
    if (!isMap3(body)) return [];
    const keys = ["jobs", name];
    const steps = field(body, "steps");
    const listed = Array.isArray(steps) ? steps : [];
    return [
      {
        name,
        body,
        keys,
        steps: listed.flatMap(
          (step, index) => isMap3(step) ? [{ body: step, keys: [...keys, "steps", String(index)] }] : []
        )
      }
    ];
  });
}
function triggersOf(workflow) {
  const on = field(workflow, "on");
  if (typeof on === "string") return [on];
  if (Array.isArray(on)) return on.filter((event) => typeof event === "string");
  return isMap3(on) ? Object.keys(on) : [];
}
function* textsOf(value, keys) {
  if (typeof value === "string") yield { text: value, keys };
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* textsOf(each, [...keys, String(index)]);
  else if (isMap3(value)) for (const [name, each] of Object.entries(value)) yield* textsOf(each, [...keys, name]);
}

export {
  bareName,
  expandHead,
  toEvidence,
  readEvidence,
  lineIndex,
  emptyObject,
  intrinsic,
  MAX_DEPTH,
  yamlTree,
  isMap3 as isMap,
  field,
  textField,
  mapField,
  jobsOf,
  triggersOf,
  textsOf
};
