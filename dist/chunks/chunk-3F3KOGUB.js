import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readShippedCatalogue
} from "./chunk-OPPJZBS5.js";
import {
  bindCheck,
  digestOfCatalogue,
  digestOfCheck,
  keywordsOf,
  suggest,
  valueFault
} from "./chunk-DO4HPQNM.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";

// src/config/catalogue.ts
import { resolve } from "node:path";

// src/catalogue/freshness.ts
var PARAMETER = "max-age-days";
function limitedKinds(checks) {
  const kinds = checks.flatMap((check) => {
    const own = check.maxAgeDays === null ? [] : check.needs;
    return Object.hasOwn(check.parameters, PARAMETER) ? [...own, ...kindsOfParameter(check)] : own;
  });
  return [...new Set(kinds)].sort();
}
function kindsOfParameter({ needs, uses }) {
  return uses.length > 0 ? uses : needs;
}
function limitOf(kinds, freshness) {
  const limits = kinds.flatMap((kind) => freshness[kind] ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}
function withFreshness(check, freshness) {
  const limit = check.maxAgeDays === null ? null : limitOf(check.needs, freshness);
  const parameter = Object.hasOwn(check.parameters, PARAMETER) ? check.parameters[PARAMETER] : void 0;
  const value = parameter === void 0 ? null : limitOf(kindsOfParameter(check), freshness);
  if (limit === null && value === null) return check;
  return {
    ...check,
    maxAgeDays: limit ?? check.maxAgeDays,
    parameters: parameter === void 0 || value === null ? check.parameters : { ...check.parameters, [PARAMETER]: { ...parameter, value } }
  };
}

// src/catalogue/bind.ts
function refuse(code, keys, says) {
  const pointer = keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const place = { path: ".evidence.yml", line: null, column: null, pointer };
  return { code, message: `${keys.join(".")}: ${says}`, kinds: [], place };
}
function setParameters(check, values, problems) {
  const places = keywordsOf(check);
  const parameters = { ...check.parameters };
  for (const [name, value] of Object.entries(values)) {
    const setting = ["parameters", check.id, name];
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : void 0;
    if (parameter === void 0) {
      const hint = suggest(name, Object.keys(parameters));
      problems.push(refuse("parameter-unknown", setting, `the check has no parameter ${name}.${hint}`));
      continue;
    }
    const faults = (places.get(name) ?? []).map((keyword) => valueFault(keyword, value));
    const fault = value === null ? null : faults.find((each) => each !== null);
    if (fault) problems.push(refuse("parameter-value", setting, `it takes ${fault}.`));
    else parameters[name] = { ...parameter, value };
  }
  const bound = bindCheck({ ...check, parameters });
  return { ...bound, digest: digestOfCheck(bound) };
}
async function bindCatalogue(shipped, options) {
  const settings = Object.entries(options.parameters);
  const limits = Object.keys(options.freshness);
  if (options.own.length === 0 && settings.length === 0 && limits.length === 0) {
    return { catalogue: shipped, problems: [] };
  }
  const problems = [];
  let { checks, frameworks } = shipped;
  if (options.own.length > 0) {
    const { addOwn } = await import("./load-BR4FK4KD.js");
    const added = addOwn(shipped, options.own);
    problems.push(...added.problems);
    ({ checks, frameworks } = added);
  }
  const ids = checks.map(({ id }) => id);
  for (const [id] of settings) {
    if (ids.includes(id)) continue;
    problems.push(refuse("check-unknown", ["parameters", id], `there is no check ${id}.${suggest(id, ids)}`));
  }
  const values = new Map(settings);
  const limited = limitedKinds(checks);
  for (const kind of limits) {
    if (limited.some((known) => known === kind)) continue;
    const says = `no check limits the age of this kind. Those with a limit: ${limited.join(", ")}.`;
    problems.push(refuse("kind-without-limit", ["freshness", kind], says));
  }
  const bound = checks.map((check) => {
    const fresh = withFreshness(check, options.freshness);
    const own = values.get(check.id) ?? {};
    return fresh === check && Object.keys(own).length === 0 ? check : setParameters(fresh, own, problems);
  });
  const catalogue = { factTypes: shipped.factTypes, checks: bound, frameworks, tables: shipped.tables };
  return { catalogue: { ...catalogue, digest: digestOfCatalogue(catalogue) }, problems };
}

// src/config/catalogue.ts
function line({ place, message }, whereSet) {
  if (place === null) return message;
  if (place.line !== null) return `${place.path}:${place.line}:${place.column ?? 1}: ${message}`;
  if (place.pointer === null) return `${place.path}: ${message}`;
  const keys = place.pointer.split("/").slice(1);
  return `${whereSet(...keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")))}${message}`;
}
async function readCatalogue(config, whereSet) {
  const shipped = readShippedCatalogue();
  const problems = [];
  const own = [];
  if (config.controls.length > 0) {
    const { readControls } = await import("./read-controls-SSUQ3XO2.js");
    for (const [index, folder] of config.controls.entries()) {
      const read = readControls(resolve(config.root, folder), folder);
      own.push(...read.files);
      const at = `${whereSet("controls", index)}controls: `;
      problems.push(...read.problems.map((problem) => `${at}${line(problem, whereSet)}`));
    }
  }
  const bound = await bindCatalogue(shipped, { own, parameters: config.parameters, freshness: config.freshness });
  problems.push(...bound.problems.map((problem) => line(problem, whereSet)));
  if (problems.length > 0) throw new UsageError(problems);
  return bound.catalogue;
}

export {
  readCatalogue
};
