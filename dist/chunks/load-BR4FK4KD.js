import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  TEXT_PATH,
  attributesRead,
  judge,
  judgeFact,
  prepareCheck,
  textPath
} from "./chunk-AL3EZYHY.js";
import {
  KEYWORDS,
  RESERVED,
  attributeNames,
  attributeType,
  bindCheck,
  digestOfCatalogue,
  digestOfCheck,
  domainOf,
  elementType,
  isKeyword,
  isPossible,
  isScalar,
  kindOf,
  kindsOf,
  suggest,
  takesParameter,
  valueFault
} from "./chunk-DO4HPQNM.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  require_dist
} from "./chunk-Q7OCVZWW.js";
import {
  patternFault
} from "./chunk-6KAWTO7W.js";
import "./chunk-P4LLWCYH.js";
import {
  compile
} from "./chunk-MQE7Y76S.js";
import "./chunk-DB56HUW3.js";
import "./chunk-PIH4S37W.js";
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/evaluate/examples.ts
function runExample(check, example) {
  const attributes = { ...check.like, ...example.fact };
  const place = { path: check.path, line: null, column: null, pointer: null };
  const fact = { type: check.about, id: `${check.about}:example`, attributes, origins: {}, place, evidence: "example" };
  const { outcome, severity, texts } = judgeFact(prepareCheck(withParameters(check, example)), fact);
  return { outcome, severity, texts };
}
function withParameters(check, { parameters: values }) {
  if (values === null) return check;
  const parameters = Object.entries(check.parameters).map(([name, parameter]) => {
    const given = Object.hasOwn(values, name) ? values[name] : void 0;
    return [name, given === void 0 ? parameter : { ...parameter, value: given }];
  });
  return bindCheck({ ...check, parameters: Object.fromEntries(parameters) });
}
function isAsStated(example, run) {
  return run.outcome === example.outcome && (example.severity === null || example.severity === run.severity);
}

// src/catalogue/check-examples.ts
function checkValue(value, type, keys, refuse2) {
  if (isHole(value)) {
    for (const candidate of value.among ?? []) checkValue(candidate, type, [...keys, "among"], refuse2);
  } else if (isScalar(value)) {
    if (!isPossible(value, type)) {
      refuse2(keys, "example-value", `The attribute can never be ${JSON.stringify(value)}: it is ${kinds(type)}.`);
    }
  } else if (!kindsOf(type).has(kindOf(value))) {
    refuse2(keys, "example-value", `The attribute can never be ${kindOf(value)}: it is ${kinds(type)}.`);
  } else if (Array.isArray(value)) {
    value.forEach((element2, index) => {
      checkValue(element2, elementType(type), [...keys, index], refuse2);
    });
  } else {
    checkAttributes(value, type, keys, refuse2);
    for (const name of attributeNames(type)) {
      if (!Object.hasOwn(value, name))
        refuse2(keys, "example-value", `The attribute ${name} is missing: a fact has them all.`);
    }
  }
}
function kinds(type) {
  return Array.isArray(type.enum) ? `one of ${type.enum.join(", ")}` : [...kindsOf(type)].join(" or ");
}
function checkAttributes(value, type, keys, refuse2) {
  for (const [name, attribute] of Object.entries(value)) {
    const inner = attributeType(type, name);
    if (inner !== null) checkValue(attribute, inner, [...keys, name], refuse2);
    else
      refuse2(
        [...keys, name],
        "attribute-unknown",
        `There is no attribute ${name}.${suggest(name, attributeNames(type))}`
      );
  }
}
function hasEmpty(value, path) {
  const [name, ...rest] = path;
  if (value === void 0 || value === null) return false;
  if (name === void 0) return Array.isArray(value) && value.length === 0;
  if (Array.isArray(value)) return name === "*" && value.some((element2) => hasEmpty(element2, rest));
  return typeof value === "object" && Object.hasOwn(value, name) && hasEmpty(value[name], rest);
}
function keysOfExample(index) {
  return ["examples", index + 1];
}
function checkRun(check, example, index, refuse2) {
  const run = runExample(check, example);
  if (isAsStated(example, run)) return;
  const stated = [example.outcome, example.severity].filter((part) => part !== null).join(" at ");
  const found = [run.outcome, run.severity].filter((part) => part !== null).join(" at ");
  refuse2(keysOfExample(index), "example-differs", `The example says ${stated}, and the check says ${found}.`);
}
function checkExamples(check, type, lists, refuse2) {
  const faults = [];
  const note = (...fault) => faults.push(fault);
  checkAttributes(check.like, type, ["examples", 0, "like"], note);
  for (const name of attributesRead(check)) {
    if (!Object.hasOwn(check.like, name)) {
      note(["examples", 0, "like"], "like-incomplete", `like must state ${name}, for the check reads it.`);
    }
  }
  check.examples.forEach(({ parameters }, index) => {
    const unknown = Object.keys(parameters ?? {}).find((name) => !Object.hasOwn(check.parameters, name));
    if (unknown === void 0) return;
    note([...keysOfExample(index), "parameters"], "parameter-unknown", `The check has no parameter ${unknown}.`);
  });
  const stated = check.examples.flatMap((example, index) => example.files === null ? [{ example, index }] : []);
  for (const { example, index } of stated) {
    checkAttributes(example.fact ?? {}, type, [...keysOfExample(index), "fact"], note);
  }
  if (faults.length === 0) for (const { example, index } of stated) checkRun(check, example, index, note);
  for (const [path, keys] of lists) {
    const names = path.slice(1).split("/");
    if (stated.some(({ example }) => hasEmpty({ ...check.like, ...example.fact }, names))) continue;
    note(
      keys,
      "no-empty-list",
      `No example has an empty ${path.slice(1)}: add one, for nothing in it may be true of all.`
    );
  }
  for (const fault of faults) refuse2(...fault);
}

// docs/schema/check.schema.json
var check_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Check",
  description: "A statement that can be true or false of every fact of one type: one YAML file, named by its id.",
  type: "object",
  required: ["id", "statement", "why", "fix", "severity", "about", "needs", "expect", "examples"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/id", description: "The name of the file" },
    statement: { $ref: "#/$defs/text", description: "What is true where the check passes" },
    why: { $ref: "#/$defs/text", description: "What goes wrong otherwise" },
    fix: { $ref: "#/$defs/text", description: "What to change, with the names of the settings" },
    severity: { $ref: "#/$defs/severity", description: "Of clauses that name none" },
    profile: {
      enum: ["baseline", "standard"],
      default: "baseline",
      description: "baseline counts always, standard where the scope asks for it"
    },
    about: { $ref: "#/$defs/id", description: "The fact type: a file in controls/facts/" },
    only: { $ref: "#/$defs/schema", description: "Which of those facts are its population" },
    skip: {
      type: "array",
      description: "Facts of the population that it does not apply to",
      items: {
        type: "object",
        required: ["when", "because"],
        additionalProperties: false,
        properties: {
          when: { $ref: "#/$defs/schema" },
          because: { $ref: "#/$defs/text", description: "The reason that is printed; takes {{attribute}}" }
        }
      }
    },
    needs: {
      type: "array",
      description: "Evidence kinds without which it says no-evidence",
      items: { $ref: "#/$defs/kind" }
    },
    uses: {
      type: "array",
      description: "Evidence kinds that may speak for it as well: it can do without them, but not pass while some of what is there could not be read",
      items: { $ref: "#/$defs/kind" }
    },
    basis: {
      enum: ["verified-signature", "observed", "declared", "stated", "absent"],
      default: "declared",
      description: "The least basis on which a pass counts"
    },
    empty: {
      default: "not-applicable",
      description: "What it says where there is nothing for it to be about, once its needs are met",
      anyOf: [
        { $ref: "#/$defs/emptyOutcome" },
        {
          type: "object",
          required: ["outcome", "because"],
          additionalProperties: false,
          properties: { outcome: { $ref: "#/$defs/emptyOutcome" }, because: { $ref: "#/$defs/text" } }
        }
      ]
    },
    "max-age-days": {
      type: "integer",
      minimum: 1,
      description: "Evidence that is older at the release cannot carry a pass"
    },
    expect: {
      type: "array",
      minItems: 1,
      description: "What is demanded of each fact",
      items: {
        type: "object",
        required: ["that", "else"],
        additionalProperties: false,
        properties: {
          when: { $ref: "#/$defs/schema", description: "Where it is demanded; left out: everywhere" },
          that: { $ref: "#/$defs/schema", description: "What is demanded" },
          outcome: {
            enum: ["fail", "no-evidence"],
            default: "fail",
            description: "What it comes to where it is not so; no-evidence where a proof is lacking and not the thing itself"
          },
          severity: { $ref: "#/$defs/severity", description: "Where it differs from the check's" },
          else: { $ref: "#/$defs/text", description: "What is wrong where it fails; takes {{attribute}}" },
          "same-as": { $ref: "#/$defs/rules", description: "Other tools' rules that ask this alone, by tool" }
        }
      }
    },
    limits: {
      type: "array",
      description: "What the check does not see, shown beside every verdict",
      items: { $ref: "#/$defs/text" }
    },
    parameters: {
      type: "object",
      description: "Values that .evidence.yml may set, by name; a schema takes one as { param: name }",
      propertyNames: { pattern: "^[a-z][a-zA-Z0-9-]{0,59}$" },
      additionalProperties: {
        type: "object",
        required: ["description"],
        additionalProperties: false,
        properties: {
          description: { $ref: "#/$defs/text" },
          default: {
            type: ["string", "number", "boolean", "null", "array"],
            description: "Left out or null: without a value of the user's, what it decides is unknown"
          }
        }
      }
    },
    "same-as": { $ref: "#/$defs/rules", description: "Other tools' rules that ask the same, by tool" },
    reads: {
      enum: ["facts", "results"],
      default: "facts",
      description: "results: judged in a second pass, over the exceptions as they stand against the results"
    },
    examples: {
      type: "array",
      minItems: 2,
      description: "First the attributes that examples start from, then every outcome that it can have",
      prefixItems: [
        {
          type: "object",
          required: ["like"],
          additionalProperties: false,
          properties: { like: { type: "object" } }
        }
      ],
      items: {
        type: "object",
        required: ["outcome"],
        additionalProperties: false,
        not: { required: ["fact", "files"] },
        properties: {
          outcome: { enum: ["pass", "fail", "no-evidence", "not-applicable", "outside"] },
          severity: { $ref: "#/$defs/severity" },
          fact: { type: "object", description: "What differs from like" },
          files: {
            type: "object",
            minProperties: 1,
            description: "Text by path, to be collected and derived",
            additionalProperties: { type: "string" }
          },
          parameters: { type: "object", description: "Values of parameters, where they are not the defaults; examples with files set them in .evidence.yml" },
          note: { $ref: "#/$defs/text" }
        }
      }
    }
  },
  $defs: {
    id: { type: "string", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 60 },
    text: { type: "string", minLength: 1, maxLength: 2e3 },
    severity: { enum: ["low", "medium", "high", "critical"] },
    rules: {
      type: "object",
      additionalProperties: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } }
    },
    kind: { enum: ["manifest", "policy", "signature", "test", "log", "document", "drift", "package", "workflow", "component", "scan", "change", "platform", "configuration"] },
    emptyOutcome: { enum: ["not-applicable", "no-evidence", "pass"] },
    schema: {
      type: "object",
      description: "The closed subset of JSON Schema, and its shorthand: a key that is no keyword is an attribute, a scalar is const"
    }
  }
};

// docs/schema/framework.schema.json
var framework_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Framework",
  description: "The criteria or controls of one framework in our own words, and which checks bear on them: one YAML file, named by its id.",
  type: "object",
  required: ["id", "name", "noun", "groups", "controls"],
  additionalProperties: false,
  properties: {
    id: { type: "string", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 60 },
    name: { $ref: "#/$defs/text" },
    noun: { $ref: "#/$defs/text", description: "How one of its controls is called in a sentence" },
    exclusions: {
      type: "boolean",
      default: false,
      description: "Whether a Statement of Applicability may take a control out"
    },
    groups: {
      type: "array",
      minItems: 1,
      description: "Categories or themes",
      items: {
        type: "object",
        required: ["id", "title"],
        additionalProperties: false,
        properties: {
          id: { type: "string", minLength: 1, maxLength: 60 },
          title: { $ref: "#/$defs/text" },
          always: {
            type: "boolean",
            default: false,
            description: "In scope whatever the configuration selects"
          }
        }
      }
    },
    controls: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "title", "class", "why", "group"],
        additionalProperties: false,
        properties: {
          id: { type: "string", minLength: 1, maxLength: 60 },
          title: { $ref: "#/$defs/text", description: "In our own words" },
          class: { enum: ["automated", "partial", "manual", "out-of-scope"] },
          why: { $ref: "#/$defs/text", description: "Why a release can say this much about it, and no more" },
          group: { type: "string", description: "The id of a group" },
          primary: { $ref: "#/$defs/checks", description: "Checks that may set its status" },
          pending: {
            type: "array",
            items: { type: "string", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 60 },
            default: [],
            description: "Checks that should set its status and are not there yet: with any, it is at most supported in part"
          },
          supporting: { $ref: "#/$defs/checks", description: "Checks that add context" }
        }
      }
    }
  },
  $defs: {
    text: { type: "string", minLength: 1, maxLength: 2e3 },
    checks: { type: "array", items: { type: "string" }, default: [] }
  }
};

// src/catalogue/source-text.ts
var import_yaml = __toESM(require_dist());
var MAX_ALIASES = 100;
var MAX_DEPTH = 60;
function pointerTo(keys) {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function refusal(code, message, place) {
  return { code, message, kinds: [], place };
}
function isNamed(path, id) {
  return [`${id}.yml`, `${id}.yaml`].includes(path.slice(path.lastIndexOf("/") + 1));
}
var YAML_WORDS = {
  DUPLICATE_KEY: "The same key stands twice in one mapping: remove one.",
  NON_STRING_KEY: "A key is not text: put it in quotes.",
  TAB_AS_INDENT: "A tab is used to indent: use spaces.",
  BAD_INDENT: "The indentation does not fit what stands above, or a bracket is left open.",
  MULTIPLE_DOCS: "The file holds several documents: keep one.",
  TAG_RESOLVE_FAILED: "A tag is not known: controls are plain YAML without tags."
};
function nodeOf(document, keys) {
  let node = document.contents;
  let place = document.contents;
  for (const key of keys) {
    if ((0, import_yaml.isAlias)(node)) node = node.resolve(document);
    if ((0, import_yaml.isMap)(node)) {
      const pair = node.items.find((item) => (0, import_yaml.isScalar)(item.key) && String(item.key.value) === String(key));
      if (pair === void 0) return place;
      place = (0, import_yaml.isScalar)(pair.key) ? pair.key : place;
      node = pair.value;
    } else if ((0, import_yaml.isSeq)(node) && typeof key === "number" && node.items[key] !== void 0) {
      node = node.items[key];
      place = node;
    } else {
      return place;
    }
  }
  return place;
}
function isTooDeep(value, depth) {
  if (typeof value !== "object" || value === null) return false;
  return depth > MAX_DEPTH || Object.values(value).some((member) => isTooDeep(member, depth + 1));
}
function holdsOnlyNumbers(value) {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(holdsOnlyNumbers);
}
function readYaml({ path, text }) {
  const lines = new import_yaml.LineCounter();
  const placeAt = (offset, keys) => {
    const position = offset === void 0 ? null : lines.linePos(offset);
    return { path, line: position?.line ?? null, column: position?.col ?? null, pointer: pointerTo(keys) };
  };
  const failed = (code, message, offset) => ({
    source: null,
    problems: [refusal(code, message, placeAt(offset, []))]
  });
  let document;
  try {
    document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, stringKeys: true, version: "1.2", prettyErrors: false });
  } catch {
    return failed("yaml-syntax", "This cannot be read as YAML: it may be nested too deeply.", 0);
  }
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== void 0) {
    return failed("yaml-syntax", YAML_WORDS[fault.code] ?? `This is not YAML (${fault.code}).`, fault.pos[0]);
  }
  let value;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return failed("yaml-aliases", `Aliases are resolved ${MAX_ALIASES} times at most: write the values out.`, 0);
  }
  if (isTooDeep(value, 1)) return failed("too-deep", `Values are nested more than ${MAX_DEPTH} deep.`, 0);
  if (!holdsOnlyNumbers(value)) return failed("not-json", "A number is infinite or none at all: write one.", 0);
  const placeOf = (keys) => placeAt(nodeOf(document, keys)?.range?.[0], keys);
  return { source: { path, value, placeOf }, problems: [] };
}
function offsetIn(error) {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : void 0;
  return position === void 0 ? null : Number(position);
}
function readJson({ path, text }) {
  const whole = { path, line: null, column: null, pointer: null };
  try {
    const value = JSON.parse(text);
    return { source: { path, value, placeOf: (keys) => ({ ...whole, pointer: pointerTo(keys) }) }, problems: [] };
  } catch (error) {
    const offset = offsetIn(error);
    if (offset === null) return { source: null, problems: [refusal("json-syntax", "This is not JSON.", whole)] };
    const before = text.slice(0, offset);
    const place = { ...whole, line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
    return { source: null, problems: [refusal("json-syntax", "This is not JSON.", place)] };
  }
}

// src/catalogue/shapes.ts
var SCHEMAS = { check: check_schema_default, framework: framework_schema_default };
var validators = /* @__PURE__ */ new Map();
function validatorOf(kind) {
  const known = validators.get(kind);
  if (known !== void 0) return known;
  const made = compile(SCHEMAS[kind]);
  validators.set(kind, made);
  return made;
}
function keysOf({ instancePath }, value) {
  let at2 = value;
  return instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((name) => {
    const key = Array.isArray(at2) ? Number(name) : name;
    at2 = typeof at2 === "object" && at2 !== null ? at2[name] : void 0;
    return key;
  });
}
function messageOf(error) {
  const { keyword, params, parentSchema } = error;
  switch (keyword) {
    case "additionalProperties":
      return `There is no key ${params.additionalProperty}.${suggest(params.additionalProperty, attributeNames({ properties: parentSchema?.properties ?? {} }))}`;
    case "required":
      return `The key ${params.missingProperty} is missing: add it.`;
    case "enum":
      return `This is none of ${params.allowedValues.join(", ")}.${suggest(String(error.data), params.allowedValues)}`;
    case "not":
      return "fact and files do not go together: an example is one or the other.";
    default:
      return `This ${error.message ?? "is not allowed"}.`;
  }
}
function shapeProblems(kind, source) {
  const validate = validatorOf(kind);
  if (validate(source.value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "anyOf" && keyword !== "propertyNames");
  return errors.map((error) => {
    const keys = keysOf(error, source.value);
    const extra = error.params.additionalProperty;
    const place = source.placeOf(typeof extra === "string" ? [...keys, extra] : keys);
    return refusal(`${kind}-shape`, messageOf(error), place);
  });
}

// src/catalogue/spot.ts
function refuse({ found, keys }, code, message) {
  found.refuse(keys, code, message);
}
function called({ path }) {
  return path === "" ? "the fact" : path.slice(1);
}
function kindsInWords({ type }) {
  return [...kindsOf(type)].join(" or ");
}
function at(spot, key) {
  return { ...spot, keys: [...spot.keys, key] };
}
function within(spot, name) {
  const type = attributeType(spot.type, name);
  return type === null ? null : { ...at(spot, name), type, path: `${spot.path}/${name}` };
}
function element(spot) {
  return { ...spot, type: elementType(spot.type), path: `${spot.path}/*` };
}

// src/catalogue/keyword-values.ts
var TYPES = ["null", "boolean", "number", "integer", "string", "array", "object"];
function refuseImpossible(values, spot) {
  const impossible = values.find((value) => !isPossible(value, spot.type));
  if (impossible === void 0) return;
  const domain = domainOf(spot.type)?.map(String) ?? [];
  const hint = domain.length > 0 ? suggest(String(impossible), domain) : ` It is ${kindsInWords(spot)}.`;
  refuse(spot, "impossible-value", `${called(spot)} can never be ${JSON.stringify(impossible)}.${hint}`);
}
function setParameter(schema, keyword, name, spot) {
  const { parameters, used } = spot.found;
  if (!takesParameter(keyword)) {
    refuse(spot, "parameter-misplaced", `${keyword} cannot be a parameter: write it out.`);
    return;
  }
  if (!Object.hasOwn(parameters, name)) {
    const hint = suggest(name, Object.keys(parameters));
    refuse(spot, "parameter-undeclared", `The parameter ${name} is not declared under parameters.${hint}`);
    return;
  }
  used.add(name);
  schema.params = { ...schema.params, [keyword]: name };
  const value = parameters[name]?.value ?? null;
  const fault = value === null ? null : valueFault(keyword, value);
  if (fault !== null) {
    refuse(spot, "parameter-value", `${keyword} takes ${fault}; the default of the parameter ${name} is another.`);
  } else if (value !== null && (keyword === "const" || keyword === "enum")) {
    refuseImpossible([value].flat().filter(isScalar), spot);
  }
}
function setValue(schema, keyword, written, spot) {
  const fault = valueFault(keyword, written);
  if (fault !== null) {
    refuse(spot, "keyword-value", `${keyword} takes ${fault}.`);
    return;
  }
  if (Array.isArray(written) && written.length === 0) {
    refuse(spot, "keyword-value", `${keyword} lists no value: nothing can be one of none.`);
  }
  if (keyword === "const" || keyword === "enum") refuseImpossible([written].flat().filter(isScalar), spot);
  Object.assign(schema, { [keyword]: written });
}
function setType(schema, written, spot) {
  const names = [written].flat();
  const possible = [...kindsOf(spot.type)];
  for (const name of names) {
    if (typeof name !== "string" || !TYPES.includes(name)) {
      refuse(spot, "keyword-value", `type takes a kind of value.${suggest(String(name), TYPES)}`);
    } else if (!possible.some((kind) => kind === name || kind === "number" && name === "integer")) {
      refuse(spot, "impossible-value", `${called(spot)} can never be ${name}: it is ${kindsInWords(spot)}.`);
    }
  }
  if (possible.every((kind) => names.includes(kind))) {
    refuse(spot, "says-nothing", `${called(spot)} is always ${kindsInWords(spot)}: leave type out.`);
  }
  const [only] = names;
  schema.type = names.length === 1 ? String(only) : names.map(String);
}
function setPattern(schema, written, spot) {
  const fault = typeof written === "string" ? patternFault(written) : "pattern takes a text.";
  if (fault !== null) refuse(spot, "pattern-refused", fault);
  else schema.pattern = String(written);
}
function setRequired(schema, written, spot) {
  const names = [written].flat().map(String);
  for (const name of names) {
    if (attributeType(spot.type, name) !== null) continue;
    const hint = suggest(name, attributeNames(spot.type));
    refuse(spot, "attribute-unknown", `${called(spot)} has no attribute ${name}.${hint}`);
  }
  schema.required = names;
}

// src/catalogue/spell-out.ts
var SCHEMA_VALUED = ["not", "items", "contains", "properties"];
function parameterOf(written) {
  if (kindOf(written) !== "object") return null;
  const { param, ...others } = written;
  return typeof param === "string" && Object.keys(others).length === 0 ? param : null;
}
function meansKeyword(key, { type }) {
  if (!isKeyword(key)) return false;
  const kind = KEYWORDS[key];
  return kind === null || kindsOf(type).has(kind) || attributeType(type, key) === null;
}
function setCombination(schema, keyword, written, spot) {
  if (Array.isArray(written) && written.length > 0) {
    schema[keyword] = written.map((each, index) => spellAt(each, at(spot, index)));
  } else {
    refuse(spot, "keyword-value", `${keyword} takes a list with something in it.`);
  }
}
function setKeyword(schema, keyword, written, spot) {
  const kind = KEYWORDS[keyword];
  const parameter = parameterOf(written);
  if (kind !== null && !kindsOf(spot.type).has(kind)) {
    const what = `${called(spot)}, which is ${kindsInWords(spot)}`;
    refuse(spot, "says-nothing", `${keyword} speaks of a value that is ${kind} and says nothing of ${what}.`);
  } else if (parameter !== null && !SCHEMA_VALUED.includes(keyword)) {
    setParameter(schema, keyword, parameter, spot);
  } else if (keyword === "anyOf" || keyword === "allOf") {
    setCombination(schema, keyword, written, spot);
  } else if (keyword === "not") {
    schema.not = spellAt(written, spot);
  } else if (keyword === "items" || keyword === "contains") {
    spot.found.lists.set(spot.path, spot.keys);
    schema[keyword] = spellPlace(written, element(spot));
  } else if (keyword === "properties") {
    if (kindOf(written) === "object") setAttributes(schema, written, spot);
    else refuse(spot, "keyword-value", "properties takes attributes, each with its demands.");
  } else if (keyword === "type") {
    setType(schema, written, spot);
  } else if (keyword === "pattern") {
    setPattern(schema, written, spot);
  } else if (keyword === "required") {
    setRequired(schema, written, spot);
  } else {
    setValue(schema, keyword, written, spot);
  }
}
function setAttributes(schema, written, spot) {
  for (const [name, demand] of Object.entries(written)) {
    const place = within(spot, name);
    if (place === null) {
      const hint = suggest(name, [...attributeNames(spot.type), ...Object.keys(KEYWORDS)]);
      refuse(
        at(spot, name),
        "attribute-unknown",
        `${called(spot)} has no attribute ${name}, and it is no keyword.${hint}`
      );
    } else if (Object.hasOwn(schema.properties ?? {}, name)) {
      refuse(place, "attribute-twice", `${name} is demanded twice: put both under one, or use allOf.`);
    } else {
      schema.properties = { ...schema.properties, [name]: spellPlace(demand, place) };
    }
  }
}
function refuseConstant(schema, spot) {
  const domain = domainOf(spot.type);
  if (domain === null || domain.length < 2 || JSON.stringify(schema).includes('"params"')) return;
  const [first, ...others] = domain.map((value) => judge(schema, value));
  if (others.some((verdict) => verdict !== first)) return;
  const all = domain.map(String).join(", ");
  refuse(spot, "says-nothing", `This is ${first === 2 ? "true" : "false"} of every value of ${called(spot)}: ${all}.`);
}
function spellPlace(written, spot) {
  let refused = false;
  const found = {
    ...spot.found,
    refuse: (...fault) => {
      refused = true;
      spot.found.refuse(...fault);
    }
  };
  const schema = spellAt(written, { ...spot, found });
  if (!refused) refuseConstant(schema, spot);
  return schema;
}
function spellAt(written, spot) {
  const schema = {};
  const parameter = parameterOf(written);
  if (parameter !== null) {
    setParameter(schema, "const", parameter, spot);
    return schema;
  }
  if (isScalar(written)) {
    setValue(schema, "const", written, spot);
    return schema;
  }
  if (Array.isArray(written)) {
    const hint = kindsOf(spot.type).has("array") ? "{ contains: { enum: [...] } } or { items: ... }" : "{ enum: [...] }";
    refuse(spot, "list-as-value", `A list is no demand on ${called(spot)}: write ${hint}.`);
    return schema;
  }
  const entries = Object.entries(written);
  const attributes = entries.filter(([key]) => !meansKeyword(key, spot));
  for (const [key, value] of entries) if (meansKeyword(key, spot)) setKeyword(schema, key, value, at(spot, key));
  if (attributes.length === 0) return schema;
  setAttributes(schema, Object.fromEntries(attributes), spot);
  if (kindsOf(spot.type).size > 1 && schema.type === void 0) schema.type = "object";
  return schema;
}
function spellOut(written, type, keys, found) {
  return spellAt(written, { type, path: "", keys, found });
}

// src/catalogue/text-paths.ts
var MISUSE = "Only {{path}} places are filled in, and only in else and because of a fact.";
function isPlain(type) {
  const kinds2 = kindsOf(type);
  if (kinds2.has("object")) return false;
  return !kinds2.has("array") || isPlain(elementType(type));
}
function throughLists(type) {
  return kindsOf(type).has("array") ? throughLists(elementType(type)) : type;
}
function pathFault(path, type) {
  let at2 = type;
  for (const name of textPath(path)) {
    const holder = throughLists(at2);
    const next = attributeType(holder, name);
    if (next === null) return `{{${path}}} names nothing: there is no ${name}.${suggest(name, attributeNames(holder))}`;
    at2 = next;
  }
  if (isPlain(at2)) return null;
  const names = attributeNames(throughLists(at2));
  return `{{${path}}} is more than a text can hold: go on to one of ${names.map((name) => `${path}/${name}`).join(", ")}.`;
}
function textFault(text, type) {
  for (const [, path] of text.matchAll(TEXT_PATH)) {
    const fault = pathFault((path ?? "").trim(), type);
    if (fault !== null) return fault;
  }
  return text.includes("{{{") || text.includes("}}}") ? MISUSE : plainFault(text.replace(TEXT_PATH, ""));
}
function plainFault(text) {
  return /\{\{|\}\}/.test(text) ? MISUSE : null;
}

// src/catalogue/load-check.ts
function emptyOf({ empty, about }) {
  if (typeof empty === "object") return empty;
  return { outcome: empty ?? "not-applicable", because: `There is no ${about} for it to be about.` };
}
function parametersOf({ parameters }) {
  const entries = Object.entries(parameters ?? {}).map(([name, parameter]) => {
    const value = parameter.default ?? null;
    return [name, { description: parameter.description, default: value, value }];
  });
  return Object.fromEntries(entries);
}
function examplesOf([, ...examples]) {
  return examples.map(({ outcome, severity, fact, files, parameters, note }) => ({
    outcome: outcome ?? "pass",
    severity: severity ?? null,
    fact: files === void 0 ? fact ?? {} : null,
    files: files ?? null,
    parameters: parameters ?? null,
    note: note ?? null
  }));
}
function sameAsOf(file) {
  const all = {};
  for (const named of [file["same-as"], ...file.expect.map((clause) => clause["same-as"])]) {
    for (const [tool, rules] of Object.entries(named ?? {})) all[tool] = [.../* @__PURE__ */ new Set([...all[tool] ?? [], ...rules])];
  }
  return all;
}
function checkTexts(file, type, refuse2) {
  const note = (keys, fault) => {
    if (fault !== null) refuse2(keys, "text-path", fault);
  };
  for (const key of ["statement", "why", "fix"]) note([key], plainFault(file[key]));
  if (typeof file.empty === "object") note(["empty", "because"], plainFault(file.empty.because));
  file.skip?.forEach(({ because }, index) => {
    note(["skip", index, "because"], textFault(because, type));
  });
  file.expect.forEach((clause, index) => {
    note(["expect", index, "else"], textFault(clause.else, type));
  });
}
function build(file, path, type, found) {
  const spell = (written, keys) => spellOut(written ?? {}, type, keys, found);
  const expect = file.expect.map(
    (clause, index) => ({
      when: spell(clause.when, ["expect", index, "when"]),
      that: spell(clause.that, ["expect", index, "that"]),
      outcome: clause.outcome ?? "fail",
      severity: clause.severity ?? file.severity,
      else: clause.else,
      ...clause["same-as"] === void 0 ? {} : { sameAs: clause["same-as"] }
    })
  );
  const check = bindCheck({
    id: file.id,
    statement: file.statement,
    why: file.why,
    fix: file.fix,
    severity: file.severity,
    profile: file.profile ?? "baseline",
    about: file.about,
    only: spell(file.only, ["only"]),
    skip: (file.skip ?? []).map(({ when, because }, index) => ({
      when: spell(when, ["skip", index, "when"]),
      because
    })),
    needs: file.needs,
    uses: file.uses ?? [],
    basis: file.basis ?? "declared",
    empty: emptyOf(file),
    maxAgeDays: file["max-age-days"] ?? null,
    expect,
    limits: file.limits ?? [],
    parameters: found.parameters,
    sameAs: sameAsOf(file),
    like: file.examples[0].like,
    examples: examplesOf(file.examples),
    reads: file.reads ?? "facts",
    own: false,
    path
  });
  return { ...check, digest: digestOfCheck(check) };
}
function loadCheck(source, factTypes) {
  const problems = shapeProblems("check", source);
  if (problems.length > 0) return { check: null, problems };
  const refuse2 = (keys, code, message) => {
    problems.push(refusal(code, message, source.placeOf(keys)));
  };
  const file = source.value;
  if (!isNamed(source.path, file.id)) {
    refuse2(["id"], "id-not-file-name", `The id is ${file.id} and the file is not called ${file.id}.yml: rename one.`);
  }
  const type = factTypes.find(({ name }) => name === file.about)?.schema;
  if (type === void 0) {
    const names = factTypes.map(({ name }) => name);
    refuse2(["about"], "fact-type-unknown", `There is no fact type ${file.about}.${suggest(file.about, names)}`);
    return { check: null, problems };
  }
  if (file.reads === "results" !== (file.about === "exception")) {
    refuse2(["about"], "reads-results", "Checks about exceptions read results, and only they do: set reads to fit.");
  }
  const found = { parameters: parametersOf(file), used: /* @__PURE__ */ new Set(), lists: /* @__PURE__ */ new Map(), refuse: refuse2 };
  const check = build(file, source.path, type, found);
  checkTexts(file, type, refuse2);
  for (const name of Object.keys(found.parameters)) {
    if (found.used.has(name)) continue;
    refuse2(["parameters", name], "parameter-unused", `No schema takes the parameter ${name}: use it or remove it.`);
  }
  if (problems.length === 0) checkExamples(check, type, found.lists, refuse2);
  return { check: problems.length === 0 ? check : null, problems };
}

// src/catalogue/load-fact-type.ts
var FILE = /([^/]+)\.schema\.json$/;
var ALLOWED = [
  "$schema",
  "title",
  "description",
  "type",
  "enum",
  "items",
  "properties",
  "required",
  "additionalProperties",
  "x-derived",
  "x-source"
];
var SOURCES = [
  "cloudformation",
  "sam",
  "terraform",
  "serverless",
  "azure",
  "google",
  "aws",
  "knative",
  "manifest",
  "policy",
  "sigstore",
  "junit",
  "nunit",
  "xunit",
  "trx",
  "cpp",
  "allure",
  "ctrf",
  "cucumber",
  "dart-test",
  "go-test",
  "jest",
  "test-report",
  "mocha",
  "playwright",
  "tap",
  "coverage",
  "log",
  "file",
  "git",
  "github",
  "settings",
  "sarif",
  "openvex",
  "csaf",
  "scanner",
  "aws",
  "cyclonedx",
  "spdx",
  "slsa",
  "in-toto",
  "signature",
  "lockfile",
  "workflow",
  "listing",
  "evidence"
];
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectFaults(schema, properties) {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const faults = [];
  if (schema.additionalProperties !== false)
    faults.push("additionalProperties must be false: facts hold no free maps.");
  for (const name of Object.keys(properties)) {
    if (RESERVED.includes(name)) faults.push(`An attribute cannot be called ${name}: a check could not speak of it.`);
    if (!required.includes(name)) faults.push(`The attribute ${name} must be required: a fact has all of them.`);
  }
  return faults;
}
function sourceFaults(source) {
  if (source === void 0) return [];
  if (!isObject(source)) return ["x-source names the field that the attribute is read from, by platform."];
  return Object.entries(source).filter(([platform, field]) => !SOURCES.includes(platform) || typeof field !== "string" || field === "").map(([platform]) => `x-source/${platform} must be a text, and its name one of ${SOURCES.join(", ")}.`);
}
function schemaProblems(schema, keys, source) {
  const refuse2 = (message) => refusal("fact-type-shape", message, source.placeOf(keys));
  if (!isObject(schema)) return [refuse2("This must be a JSON Schema object.")];
  const problems = Object.keys(schema).filter((keyword) => !ALLOWED.includes(keyword)).map((keyword) => refuse2(`${keyword} is not used in fact types: only ${ALLOWED.slice(2).join(", ")}.`));
  problems.push(...sourceFaults(schema["x-source"]).map(refuse2));
  if (schema.type === void 0 && !Array.isArray(schema.enum)) problems.push(refuse2("It has neither type nor enum."));
  const types = [schema.type].flat();
  if (types.includes("array")) problems.push(...schemaProblems(schema.items, [...keys, "items"], source));
  if (!types.includes("object")) return problems;
  if (!isObject(schema.properties)) return [...problems, refuse2("An object states its properties: no free maps.")];
  problems.push(...objectFaults(schema, schema.properties).map(refuse2));
  for (const [name, attribute] of Object.entries(schema.properties)) {
    problems.push(...schemaProblems(attribute, [...keys, "properties", name], source));
  }
  return problems;
}
function loadFactType(source) {
  const { value } = source;
  const name = FILE.exec(source.path)?.[1] ?? "";
  const problems = schemaProblems(value, [], source);
  if (isObject(value) && value.title !== name) {
    problems.push(refusal("fact-type-shape", `title must be the file's name, ${name}.`, source.placeOf(["title"])));
  }
  return { factType: problems.length === 0 && isObject(value) ? { name, schema: value } : null, problems };
}

// src/catalogue/load-framework.ts
var ROLES = ["primary", "pending", "supporting"];
function refuseTwice(ids, keysOf2, what, refuse2) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      refuse2(keysOf2(index), "duplicate-id", `The ${what} ${id} stands here twice: remove one.`);
  });
}
function checkControl(control, keys, groups, checks, refuse2) {
  if (!groups.includes(control.group)) {
    refuse2([...keys, "group"], "group-unknown", `There is no group ${control.group}.${suggest(control.group, groups)}`);
  }
  for (const role of ["primary", "supporting"]) {
    control[role].forEach((id, index) => {
      if (checks.includes(id)) return;
      refuse2([...keys, role, index], "check-unknown", `There is no check ${id}.${suggest(id, checks)}`);
    });
  }
  control.pending.forEach((id, index) => {
    if (!checks.includes(id)) return;
    refuse2([...keys, "pending", index], "check-not-pending", `There is a check ${id}: move it to primary.`);
  });
  const named = ROLES.flatMap((role) => control[role].map((id, index) => ({ id, keys: [...keys, role, index] })));
  const ids = named.map(({ id }) => id);
  refuseTwice(ids, (index) => named[index]?.keys ?? keys, "check", refuse2);
}
function loadFramework(source, checks) {
  const problems = shapeProblems("framework", source);
  if (problems.length > 0) return { framework: null, problems };
  const refuse2 = (keys, code, message) => problems.push(refusal(code, message, source.placeOf(keys)));
  const file = source.value;
  const framework = {
    id: file.id,
    name: file.name,
    noun: file.noun,
    exclusions: file.exclusions ?? false,
    groups: file.groups.map(({ id, title, always }) => ({ id, title, always: always ?? false })),
    controls: file.controls.map((control) => ({
      ...control,
      primary: control.primary ?? [],
      pending: control.pending ?? [],
      supporting: control.supporting ?? []
    })),
    own: false,
    path: source.path
  };
  if (!isNamed(source.path, file.id)) {
    refuse2(["id"], "id-not-file-name", `The id is ${file.id} and the file is not called ${file.id}.yml: rename one.`);
  }
  const groups = framework.groups.map(({ id }) => id);
  refuseTwice(groups, (index) => ["groups", index, "id"], "group", refuse2);
  const ids = framework.controls.map(({ id }) => id);
  refuseTwice(ids, (index) => ["controls", index, "id"], framework.noun, refuse2);
  framework.controls.forEach((control, index) => {
    checkControl(control, ["controls", index], groups, checks, refuse2);
  });
  return { framework: problems.length === 0 ? framework : null, problems };
}

// src/catalogue/load.ts
var KINDS = [
  ["fact-type", /(^|\/)facts\/[^/]+\.schema\.json$/],
  ["table", /(^|\/)tables\/[^/]+\.json$/],
  ["check", /(^|\/)checks\/.+\.ya?ml$/],
  ["framework", /(^|\/)frameworks\/[^/]+\.ya?ml$/]
];
var TABLE_KEYS = ["source", "licence", "date", "digest"];
function sortFiles(files, problems) {
  const sources = { check: [], framework: [], "fact-type": [], table: [] };
  for (const file of [...files].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const kind = KINDS.find(([, pattern]) => pattern.test(file.path))?.[0];
    if (kind === void 0) {
      const place = { path: file.path, line: 1, column: 1, pointer: null };
      const message = "This is no file of controls: checks go to checks/<topic>/<id>.yml, frameworks to frameworks/<id>.yml.";
      problems.push(refusal("not-controls", message, place));
      continue;
    }
    const read = file.path.endsWith(".json") ? readJson(file) : readYaml(file);
    problems.push(...read.problems);
    if (read.source !== null) sources[kind].push(read.source);
  }
  return sources;
}
function camelCase(path) {
  const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function loadTables(sources, problems) {
  const tables = {};
  for (const source of sources) {
    const { value } = source;
    const absent = TABLE_KEYS.filter(
      (key) => typeof value !== "object" || value === null || !Object.hasOwn(value, key)
    );
    if (absent.length === 0) tables[camelCase(source.path)] = value;
    else problems.push(refusal("table-shape", `The table does not state ${absent.join(", ")}.`, source.placeOf([])));
  }
  return tables;
}
function unique(all, what, problems) {
  const byId = /* @__PURE__ */ new Map();
  for (const one of all) {
    const first = byId.get(one.id);
    if (first === void 0) {
      byId.set(one.id, one);
      continue;
    }
    const place = { path: one.path, line: 1, column: 1, pointer: "/id" };
    problems.push(
      refusal("duplicate-id", `There is a ${what} ${one.id} already, in ${first.path}: choose another id.`, place)
    );
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}
function loadOnto(base, sources, problems) {
  const factTypes = [...base.factTypes];
  for (const source of sources["fact-type"]) {
    const loaded = loadFactType(source);
    problems.push(...loaded.problems);
    if (loaded.factType !== null) factTypes.push(loaded.factType);
  }
  const loadedChecks = [];
  const attempted = [];
  for (const source of sources.check) {
    const loaded = loadCheck(source, factTypes);
    problems.push(...loaded.problems);
    if (loaded.check !== null) loadedChecks.push(loaded.check);
    else attempted.push(source.path.slice(source.path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, ""));
  }
  const checks = unique([...base.checks, ...loadedChecks], "check", problems);
  const known = [...checks.map(({ id }) => id), ...attempted];
  const frameworks = [...base.frameworks];
  for (const source of sources.framework) {
    const loaded = loadFramework(source, known);
    problems.push(...loaded.problems);
    if (loaded.framework !== null) frameworks.push(loaded.framework);
  }
  return {
    factTypes: factTypes.sort((a, b) => byCodeUnit(a.name, b.name)),
    checks,
    frameworks: unique(frameworks, "framework", problems),
    tables: loadTables(sources.table, problems)
  };
}
function loadCatalogue(files) {
  const problems = [];
  const sources = sortFiles(files, problems);
  const loaded = loadOnto({ factTypes: [], checks: [], frameworks: [] }, sources, problems);
  return { catalogue: { ...loaded, digest: digestOfCatalogue(loaded) }, problems };
}
function addOwn(shipped, files) {
  const problems = [];
  const sources = sortFiles(files, problems);
  for (const source of [...sources["fact-type"], ...sources.table]) {
    const message = "Fact types and tables come with the tool: only checks and frameworks can be added.";
    problems.push(refusal("not-own", message, source.placeOf([])));
  }
  const loaded = loadOnto(shipped, { ...sources, "fact-type": [], table: [] }, problems);
  return {
    checks: loaded.checks.map((check) => shipped.checks.includes(check) ? check : { ...check, own: true }),
    frameworks: loaded.frameworks.map((one) => shipped.frameworks.includes(one) ? one : { ...one, own: true }),
    problems
  };
}
export {
  addOwn,
  loadCatalogue
};
