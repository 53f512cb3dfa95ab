import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  digestOf
} from "./chunk-3QLKKDEL.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  __commonJS,
  __toESM
} from "./chunk-W3JPNJFX.js";

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance2;
    var closest2 = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest2;
  }
});

// src/catalogue/digest.ts
function digestOfCatalogue({ factTypes, checks, frameworks, tables }) {
  return digestOf({
    factTypes,
    checks: checks.map((check) => ({ ...check, path: void 0 })),
    frameworks: frameworks.map((framework) => ({ ...framework, path: void 0 })),
    tables
  });
}
function digestOfCheck(check) {
  return digestOf({ ...check, path: void 0, examples: void 0, like: void 0, digest: void 0 });
}

// src/catalogue/keywords.ts
var KINDS = ["null", "boolean", "number", "string", "array", "object"];
var KEYWORDS = {
  type: null,
  const: null,
  enum: null,
  pattern: "string",
  minLength: "string",
  maxLength: "string",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  minItems: "array",
  maxItems: "array",
  items: "array",
  contains: "array",
  properties: "object",
  required: "object",
  not: null,
  anyOf: null,
  allOf: null
};
var RESERVED = [
  "type",
  "const",
  "enum",
  "properties",
  "required",
  "not",
  "anyOf",
  "allOf",
  "param",
  "unresolved"
];
function isKeyword(name) {
  return Object.hasOwn(KEYWORDS, name);
}
function isScalar(value) {
  return value !== void 0 && (value === null || typeof value !== "object");
}
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
function asKind(name) {
  return KINDS.find((kind) => kind === (name === "integer" ? "number" : name)) ?? "object";
}
function domainOf(type) {
  if (Array.isArray(type.enum)) return type.enum.filter(isScalar);
  return type.type === "boolean" ? [true, false] : null;
}
function kindsOf(type) {
  if (Array.isArray(type.enum)) return new Set(type.enum.map(kindOf));
  const names = Array.isArray(type.type) ? type.type : [type.type ?? "object"];
  return new Set(names.map(asKind));
}
function attributeType(type, name) {
  const properties = type.properties;
  if (properties === void 0 || !Object.hasOwn(properties, name)) return null;
  return properties[name] ?? null;
}
function attributeNames(type) {
  return Object.keys(type.properties ?? {});
}
function elementType(type) {
  return type.items ?? {};
}
function isPossible(value, type) {
  const domain = domainOf(type);
  if (domain !== null) return domain.includes(value);
  if (!kindsOf(type).has(kindOf(value))) return false;
  const names = Array.isArray(type.type) ? type.type : [type.type];
  return typeof value !== "number" || names.includes("number") || Number.isInteger(value);
}

// src/catalogue/parameters.ts
var COUNTS = ["minLength", "maxLength", "minItems", "maxItems"];
var NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
function valueFault(keyword, value) {
  if (keyword === "const") return isScalar(value) ? null : "a text, number, boolean or null";
  if (keyword === "enum") return Array.isArray(value) && value.every(isScalar) ? null : "a list of plain values";
  if (NUMBERS.includes(keyword)) return typeof value === "number" ? null : "a number";
  if (COUNTS.includes(keyword)) {
    return typeof value === "number" && Number.isInteger(value) && value >= 0 ? null : "a whole number, 0 or more";
  }
  return null;
}
function takesParameter(keyword) {
  return keyword === "const" || keyword === "enum" || NUMBERS.includes(keyword) || COUNTS.includes(keyword);
}
function bindSchema(schema, parameters) {
  const bound = { ...schema };
  delete bound.unknown;
  for (const [keyword, name] of Object.entries(schema.params ?? {})) {
    const value = parameters[name]?.value ?? null;
    if (value === null) {
      delete bound[keyword];
      bound.unknown = `the parameter ${name} has no value: set it in .evidence.yml`;
    } else {
      Object.assign(bound, { [keyword]: value });
    }
  }
  for (const keyword of ["items", "contains", "not"]) {
    const inner = schema[keyword];
    if (inner !== void 0) bound[keyword] = bindSchema(inner, parameters);
  }
  for (const keyword of ["anyOf", "allOf"]) {
    const inner = schema[keyword];
    if (inner !== void 0) bound[keyword] = inner.map((each) => bindSchema(each, parameters));
  }
  if (schema.properties !== void 0) {
    bound.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, each]) => [name, bindSchema(each, parameters)])
    );
  }
  return bound;
}
function bindCheck(check) {
  const bind = (schema) => bindSchema(schema, check.parameters);
  return {
    ...check,
    only: bind(check.only),
    skip: check.skip.map((skip) => ({ ...skip, when: bind(skip.when) })),
    expect: check.expect.map((clause) => ({ ...clause, when: bind(clause.when), that: bind(clause.that) }))
  };
}
function keywordsOf(check) {
  const found = /* @__PURE__ */ new Map();
  function walk(schema) {
    for (const [keyword, name] of Object.entries(schema.params ?? {})) {
      found.set(name, [...found.get(name) ?? [], keyword]);
    }
    for (const inner of [schema.items, schema.contains, schema.not]) if (inner !== void 0) walk(inner);
    for (const inner of [...schema.anyOf ?? [], ...schema.allOf ?? [], ...Object.values(schema.properties ?? {})]) {
      walk(inner);
    }
  }
  for (const schema of [check.only, ...check.skip.map(({ when }) => when)]) walk(schema);
  for (const { when, that } of check.expect) {
    walk(when);
    walk(that);
  }
  return found;
}

// src/catalogue/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod());
function suggest(name, known) {
  if (known.length === 0) return "";
  const nearest = (0, import_fastest_levenshtein.closest)(name, known);
  if ((0, import_fastest_levenshtein.distance)(name, nearest) <= Math.max(2, Math.floor(name.length / 3))) return ` Did you mean ${nearest}?`;
  return known.length <= 12 ? ` Known: ${known.join(", ")}.` : "";
}

// src/evaluate/judge.ts
var MAX_MATCHED_LENGTH = 1e4;
var patterns = /* @__PURE__ */ new Map();
function compiled(pattern) {
  const known = patterns.get(pattern);
  if (known !== void 0) return known;
  const made = new RegExp(pattern, "u");
  patterns.set(pattern, made);
  return made;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function least(a, b) {
  return a < b ? a : b;
}
function most(a, b) {
  return a > b ? a : b;
}
function negate(truth2) {
  return truth2 === 0 ? 2 : truth2 === 2 ? 0 : 1;
}
function truth(holds) {
  return holds ? 2 : 0;
}
function hasType(name, value) {
  switch (name) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === name;
  }
}
function lengthOf(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
function judgeAnything(keyword, schema, hole) {
  const combines = keyword === "not" || keyword === "anyOf" || keyword === "allOf";
  return combines ? judgeKeyword(keyword, schema, hole) : 1;
}
function judgeHole(schema, hole) {
  if (!Array.isArray(hole.among) || hole.among.length === 0) {
    let verdict = 2;
    for (const keyword in schema) verdict = least(verdict, judgeAnything(keyword, schema, hole));
    return verdict;
  }
  let agreed = null;
  for (const candidate of hole.among) {
    const verdict = judge(schema, candidate);
    if (verdict === 1 || agreed !== null && verdict !== agreed) return 1;
    agreed = verdict;
  }
  return agreed ?? 1;
}
function judgeElement(keyword, schema, element) {
  const verdict = judge(schema, element);
  if (!isHole(element)) return verdict;
  return keyword === "items" ? most(verdict, 1) : least(verdict, 1);
}
function judgeList(keyword, schema, list) {
  let verdict = keyword === "items" ? 2 : 0;
  for (const element of list) {
    const one = judgeElement(keyword, schema, element);
    verdict = keyword === "items" ? least(verdict, one) : most(verdict, one);
    if (verdict === (keyword === "items" ? 0 : 2)) break;
  }
  return verdict;
}
function judgeSize(list, least2, most2) {
  let holes = 0;
  for (const element of list) if (isHole(element)) holes += 1;
  const known = list.length - holes;
  if (known > most2 || known < least2 && holes === 0) return 0;
  return known >= least2 && (holes === 0 || most2 === Number.POSITIVE_INFINITY) ? 2 : 1;
}
function judgeString(keyword, schema, text) {
  if (keyword === "pattern") {
    if (text.length > MAX_MATCHED_LENGTH) return 1;
    return truth(compiled(schema.pattern ?? "").test(text));
  }
  if (keyword === "minLength") {
    const length = schema.minLength ?? 0;
    return truth(text.length >= length && lengthOf(text) >= length);
  }
  return truth(lengthOf(text) <= (schema.maxLength ?? Number.POSITIVE_INFINITY));
}
function judgeNumber(keyword, schema, value) {
  switch (keyword) {
    case "minimum":
      return truth(value >= (schema.minimum ?? value));
    case "maximum":
      return truth(value <= (schema.maximum ?? value));
    case "exclusiveMinimum":
      return truth(value > (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY));
    default:
      return truth(value < (schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY));
  }
}
function judgeProperties(properties, value) {
  let verdict = 2;
  for (const name in properties) {
    const property = properties[name];
    const attribute = Object.hasOwn(value, name) ? value[name] : void 0;
    if (property === void 0 || attribute === void 0) continue;
    verdict = least(verdict, judge(property, attribute));
    if (verdict === 0) return 0;
  }
  return verdict;
}
function judgeKeyword(keyword, schema, value) {
  switch (keyword) {
    case "unknown":
      return 1;
    case "params":
      return 2;
    case "const":
      return truth(value === schema.const);
    case "enum":
      return truth((schema.enum ?? []).includes(value));
    case "type":
      return truth(
        Array.isArray(schema.type) ? schema.type.some((name) => hasType(name, value)) : hasType(schema.type ?? "object", value)
      );
    case "pattern":
    case "minLength":
    case "maxLength":
      return typeof value === "string" ? judgeString(keyword, schema, value) : 2;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return typeof value === "number" ? judgeNumber(keyword, schema, value) : 2;
    case "minItems":
      return Array.isArray(value) ? judgeSize(value, schema.minItems ?? 0, Number.POSITIVE_INFINITY) : 2;
    case "maxItems":
      return Array.isArray(value) ? judgeSize(value, 0, schema.maxItems ?? Number.POSITIVE_INFINITY) : 2;
    case "items":
    case "contains":
      return Array.isArray(value) ? judgeList(keyword, schema[keyword] ?? {}, value) : 2;
    case "properties":
      return isObject(value) ? judgeProperties(schema.properties ?? {}, value) : 2;
    case "required":
      return truth(!isObject(value) || (schema.required ?? []).every((name) => Object.hasOwn(value, name)));
    case "not":
      return negate(judge(schema.not ?? {}, value));
    case "anyOf":
      return (schema.anyOf ?? []).reduce(
        (verdict, each) => verdict === 2 ? 2 : most(verdict, judge(each, value)),
        0
      );
    case "allOf":
      return (schema.allOf ?? []).reduce(
        (verdict, each) => verdict === 0 ? 0 : least(verdict, judge(each, value)),
        2
      );
  }
}
function judge(schema, value) {
  if (isHole(value)) return judgeHole(schema, value);
  let verdict = 2;
  for (const keyword in schema) {
    verdict = least(verdict, judgeKeyword(keyword, schema, value));
    if (verdict === 0) return 0;
  }
  return verdict;
}

// src/evaluate/text.ts
var MAX_TEXT = 200;
var MAX_LISTED = 8;
var TEXT_PATH = /\{\{([^{}]*)\}\}/g;
function textPath(written) {
  return written.trim().split("/");
}
function cut(text) {
  if (text.length <= MAX_TEXT) return text;
  const start = text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, "");
  return `${start} (and ${text.length - start.length} more characters)`;
}
function inWords(value) {
  if (value === null) return "none";
  if (isHole(value)) return `unknown (${cut(value.unresolved)})`;
  if (Array.isArray(value)) {
    if (value.length === 0) return "none";
    const listed = value.slice(0, MAX_LISTED).map(inWords).join(", ");
    return value.length > MAX_LISTED ? `${listed} and ${value.length - MAX_LISTED} more` : listed;
  }
  return cut(isObject(value) ? JSON.stringify(value) : String(value));
}
function valueAt(value, names) {
  const [name, ...rest] = names;
  if (name === void 0 || isHole(value)) return value;
  if (Array.isArray(value)) return value.flatMap((element) => valueAt(element, names));
  if (!isObject(value) || !Object.hasOwn(value, name)) return null;
  return valueAt(value[name] ?? null, rest);
}
function fillText(text, attributes) {
  return text.replace(TEXT_PATH, (_, path) => inWords(valueAt(attributes, textPath(path))));
}

// src/evaluate/reads.ts
function addReads(schema, names) {
  for (const name of Object.keys(schema.properties ?? {})) names.add(name);
  for (const name of schema.required ?? []) names.add(name);
  if (schema.not !== void 0) addReads(schema.not, names);
  for (const each of [...schema.anyOf ?? [], ...schema.allOf ?? []]) addReads(each, names);
}
function addTextReads(text, names) {
  for (const [, path] of text.matchAll(TEXT_PATH)) {
    const [name] = textPath(path ?? "");
    if (name !== void 0) names.add(name);
  }
}
function attributesRead(check) {
  const names = /* @__PURE__ */ new Set();
  addReads(check.only, names);
  for (const { when, because } of check.skip) {
    addReads(when, names);
    addTextReads(because, names);
  }
  for (const clause of check.expect) {
    addReads(clause.when, names);
    addReads(clause.that, names);
    addTextReads(clause.else, names);
  }
  return names;
}

// src/evaluate/severity.ts
function worst(severities) {
  let found = null;
  for (const severity of severities) {
    if (severity === null) continue;
    if (found === null || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(found)) found = severity;
  }
  return found;
}

// src/evaluate/explain.ts
var MAX_SHOWN = 10;
function escaped(name) {
  if (!/[~/]/.test(name)) return name;
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
function shown(value) {
  if (!Array.isArray(value) || value.length <= MAX_SHOWN) return value;
  return [...value.slice(0, MAX_SHOWN), `and ${value.length - MAX_SHOWN} more`];
}
function walkList(keyword, schema, list, walk) {
  const before = walk.found.length;
  list.forEach((element, index) => {
    if (judgeElement(keyword, schema, element) !== walk.wanted) return;
    walkSchema(schema, element, { ...walk, pointer: `${walk.pointer}/${index}` });
  });
  if (walk.found.length === before) walk.found.push({ pointer: walk.pointer, value: shown([...list]) });
}
function walkProperties(properties, value, walk) {
  for (const name in properties) {
    const schema = properties[name];
    const attribute = Object.hasOwn(value, name) ? value[name] : void 0;
    if (schema === void 0 || attribute === void 0 || judge(schema, attribute) !== walk.wanted) continue;
    walkSchema(schema, attribute, { ...walk, pointer: `${walk.pointer}/${escaped(name)}` });
  }
}
function walkSize(value, { wanted, pointer, found }) {
  const holes = wanted === 1 && Array.isArray(value) ? value.filter(isHole) : [];
  for (const hole of holes) found.push({ pointer, why: hole.unresolved });
  if (holes.length === 0) found.push({ pointer, value: shown(value) });
}
function walkKeyword(keyword, schema, value, walk) {
  const { wanted, pointer, found } = walk;
  switch (keyword) {
    case "params":
      return;
    case "unknown":
      found.push({ pointer, why: schema.unknown ?? "" });
      return;
    case "not":
      walkSchema(schema.not ?? {}, value, { ...walk, wanted: negate(wanted) });
      return;
    case "anyOf":
    case "allOf":
      for (const each of schema[keyword] ?? []) if (judge(each, value) === wanted) walkSchema(each, value, walk);
      return;
    case "properties":
      if (isObject(value)) walkProperties(schema.properties ?? {}, value, walk);
      return;
    case "items":
    case "contains":
      if (Array.isArray(value)) walkList(keyword, schema[keyword] ?? {}, value, walk);
      return;
    case "minItems":
    case "maxItems":
      walkSize(value, walk);
      return;
    default:
      if (wanted === 1) found.push({ pointer, why: "the value is too long to be matched" });
      else found.push({ pointer, value: shown(value) });
  }
}
function walkSchema(schema, value, walk) {
  if (isHole(value)) {
    walk.found.push({ pointer: walk.pointer, why: value.unresolved });
    return;
  }
  for (const name in schema) {
    const keyword = name;
    if (judgeKeyword(keyword, schema, value) === walk.wanted) walkKeyword(keyword, schema, value, walk);
  }
}
function explain(schema, value, wanted) {
  const found = [];
  walkSchema(schema, value, { wanted, pointer: "", found });
  return found;
}

// src/evaluate/judge-fact.ts
var MAX_REASONS = 20;
function prepareCheck(check) {
  const about = attributesRead(check);
  return { check, reads: [...about], about };
}
var NONE = [];
Object.freeze(NONE);
function plain(outcome, texts = NONE, reasons = NONE) {
  return { outcome, severity: null, atMost: null, texts, reasons };
}
var PASS = Object.freeze(plain("pass"));
var OUTSIDE = Object.freeze(plain("outside"));
function judgeClause(clause, attributes) {
  const vacuous = negate(judge(clause.when, attributes));
  return vacuous === 2 ? 2 : most(vacuous, judge(clause.that, attributes));
}
function pruned(reasons) {
  const byPointer = /* @__PURE__ */ new Map();
  for (const reason of reasons) if (!byPointer.has(reason.pointer)) byPointer.set(reason.pointer, reason);
  const all = [...byPointer.values()];
  if (all.length <= MAX_REASONS) return all;
  return [...all.slice(0, MAX_REASONS), { pointer: "", why: `and ${all.length - MAX_REASONS} more` }];
}
function unknowns(schema, fact) {
  return judge(schema, fact.attributes) === 1 ? explain(schema, fact.attributes, 1) : [];
}
function failing(clause, fact) {
  return [...explain(clause.that, fact.attributes, 0), ...explain(clause.when, fact.attributes, 2)];
}
function judgeFact({ check, reads }, fact) {
  const { attributes } = fact;
  for (const name of reads) {
    if (!Object.hasOwn(attributes, name)) {
      return plain("error", [`The fact has no attribute ${name}: a defect of this tool, not of the system.`]);
    }
  }
  const only = judge(check.only, attributes);
  if (only === 0) return OUTSIDE;
  if (only === 1) return plain("no-evidence", [], pruned(unknowns(check.only, fact)));
  for (const skip of check.skip) {
    const skipped = judge(skip.when, attributes);
    if (skipped === 2) return plain("not-applicable", [fillText(skip.because, attributes)]);
    if (skipped === 1) return plain("no-evidence", [], pruned(unknowns(skip.when, fact)));
  }
  if (check.expect.every((clause) => judgeClause(clause, attributes) === 2)) return PASS;
  const verdicts = check.expect.map((clause) => judgeClause(clause, attributes));
  const failed = check.expect.filter((_, index) => verdicts[index] === 0);
  const unknown = check.expect.filter((_, index) => verdicts[index] === 1);
  if (failed.length > 0) {
    return {
      outcome: "fail",
      severity: worst(failed.map((clause) => clause.severity)),
      atMost: worst([...failed, ...unknown].map((clause) => clause.severity)),
      texts: [...new Set(failed.map((clause) => fillText(clause.else, attributes)))],
      reasons: pruned(failed.flatMap((clause) => failing(clause, fact)))
    };
  }
  const reasons = unknown.flatMap((clause) => [...unknowns(clause.that, fact), ...unknowns(clause.when, fact)]);
  return plain("no-evidence", [], pruned(reasons));
}
function firstName(pointer) {
  const end = pointer.indexOf("/", 1);
  const name = pointer.slice(1, end < 0 ? void 0 : end);
  return name.includes("~") ? name.replaceAll("~1", "/").replaceAll("~0", "~") : name;
}
function overlaps(a, b) {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
function restsOn({ check, about }, fact) {
  let candidates = null;
  for (const pointer in fact.origins) {
    const origin = fact.origins[pointer];
    if (origin === void 0 || origin.kind === "literal" || origin.kind === "unresolved") continue;
    if (!about.has(firstName(pointer))) continue;
    candidates ??= [];
    candidates.push({ pointer, kind: origin.kind, from: origin.from });
  }
  if (candidates === null) return NONE;
  const decided = [check.only, ...check.skip.map(({ when }) => ({ not: when })), ...check.expect.map(asSchema)].flatMap(
    (schema) => explain(schema, fact.attributes, 2)
  );
  return candidates.filter(({ pointer }) => decided.some((reason) => overlaps(reason.pointer, pointer)));
}
function asSchema({ when, that }) {
  return { anyOf: [{ not: when }, that] };
}

export {
  digestOfCatalogue,
  digestOfCheck,
  KEYWORDS,
  RESERVED,
  isKeyword,
  isScalar,
  kindOf,
  domainOf,
  kindsOf,
  attributeType,
  attributeNames,
  elementType,
  isPossible,
  valueFault,
  takesParameter,
  bindCheck,
  keywordsOf,
  suggest,
  judge,
  TEXT_PATH,
  textPath,
  attributesRead,
  worst,
  prepareCheck,
  judgeFact,
  restsOn
};
