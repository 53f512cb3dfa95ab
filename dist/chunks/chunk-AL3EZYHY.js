import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";

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
function textsOf(clauses, attributes) {
  return [...new Set(clauses.map((clause) => fillText(clause.else, attributes)))];
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
  const unmet = check.expect.filter((_, index) => verdicts[index] === 0);
  const unknown = check.expect.filter((_, index) => verdicts[index] === 1);
  const failed = unmet.filter(({ outcome }) => outcome === "fail");
  const unproven = unmet.filter(({ outcome }) => outcome === "no-evidence");
  if (failed.length > 0) {
    const mayFail = unknown.filter(({ outcome }) => outcome === "fail");
    return {
      outcome: "fail",
      severity: worst(failed.map((clause) => clause.severity)),
      atMost: worst([...failed, ...mayFail].map((clause) => clause.severity)),
      texts: textsOf(failed, attributes),
      reasons: pruned(failed.flatMap((clause) => failing(clause, fact)))
    };
  }
  const reasons = unknown.flatMap((clause) => [...unknowns(clause.that, fact), ...unknowns(clause.when, fact)]);
  const lacking = unproven.flatMap((clause) => failing(clause, fact));
  return plain("no-evidence", textsOf(unproven, attributes), pruned([...lacking, ...reasons]));
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
  judge,
  TEXT_PATH,
  textPath,
  attributesRead,
  worst,
  prepareCheck,
  judgeFact,
  restsOn
};
