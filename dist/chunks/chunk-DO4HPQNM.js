import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  digestOf
} from "./chunk-3QLKKDEL.js";
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
  return digestOf({
    ...check,
    path: void 0,
    own: void 0,
    examples: void 0,
    like: void 0,
    digest: void 0
  });
}

// src/catalogue/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod());
function suggest(name, known) {
  if (known.length === 0) return "";
  const nearest = (0, import_fastest_levenshtein.closest)(name, known);
  if ((0, import_fastest_levenshtein.distance)(name, nearest) <= Math.max(2, Math.floor(name.length / 3))) return ` Did you mean ${nearest}?`;
  return known.length <= 12 ? ` Known: ${known.join(", ")}.` : "";
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
  suggest
};
