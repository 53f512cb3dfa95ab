import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/catalogue/canonical.ts
import { createHash } from "node:crypto";
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function canonicalJson(value) {
  const sink = { text: "", full: null };
  write(value, sink);
  return sink.text;
}
function digestOf(value) {
  const hash = createHash("sha256");
  const sink = { text: "", full: (text) => hash.update(text) };
  write(value, sink);
  return hash.update(sink.text).digest("hex");
}
var FULL_LENGTH = 64 * 1024;
function write(value, sink) {
  if (typeof value !== "object" || value === null) {
    sink.text += JSON.stringify(value) ?? "null";
  } else if (Array.isArray(value)) {
    let before = "[";
    for (const item of value) {
      sink.text += before;
      write(item, sink);
      before = ",";
    }
    sink.text += before === "[" ? "[]" : "]";
  } else {
    const members = value;
    let before = "{";
    for (const name of Object.keys(members).sort()) {
      const member = members[name];
      if (member === void 0) continue;
      sink.text += `${before}${JSON.stringify(name)}:`;
      write(member, sink);
      before = ",";
    }
    sink.text += before === "{" ? "{}" : "}";
  }
  if (sink.full !== null && sink.text.length > FULL_LENGTH) {
    sink.full(sink.text);
    sink.text = "";
  }
}

export {
  byCodeUnit,
  canonicalJson,
  digestOf
};
