import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/components/json-access.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function own(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}
function textOf(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
function objectsOf(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
function textsOf(value) {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

export {
  isObject,
  own,
  textOf,
  objectsOf,
  textsOf
};
