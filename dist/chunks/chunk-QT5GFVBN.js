import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  cellCode,
  code,
  md
} from "./chunk-QUY5PAGQ.js";

// src/formats/template.ts
var HELPERS = {
  md: (text) => md(textOf(text)),
  code: (text) => code(textOf(text)),
  cell: (text) => cellCode(textOf(text)),
  codes: (texts) => listOf(texts).map(code).join(", "),
  cells: (texts) => listOf(texts).map(cellCode).join(", "),
  list: (texts) => listOf(texts).map(md).join(", "),
  link: (place) => linkOf(place, code),
  cellLink: (place) => linkOf(place, cellCode),
  word: (word) => wordOf(word),
  num: (number) => numberOf(number),
  fraction: (value) => {
    const { reached, inScope } = value;
    return `${numberOf(reached)} / ${numberOf(inScope)}`;
  }
};
var HELPER_NAMES = Object.keys(HELPERS);
async function loadTemplate(templates, name) {
  const { default: handlebars } = await import("./lib-L3DINHVG.js");
  const engine = handlebars.create();
  const knownHelpers = Object.fromEntries(HELPER_NAMES.map((helper) => [helper, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true };
  for (const [helper, act] of Object.entries(HELPERS)) engine.registerHelper(helper, act);
  const main = Object.hasOwn(templates, name) ? templates[name] : void 0;
  if (main === void 0) throw new Error(`templates/${name}.hbs is missing from the distribution.`);
  for (const [partial, text] of Object.entries(templates))
    engine.registerPartial(partial, engine.compile(text, options));
  const render = engine.compile(main, options);
  return (view) => `${render(view).replace(/\n{3,}/g, "\n\n").trim()}
`;
}
function textOf(text) {
  if (typeof text === "string") return text;
  throw new TypeError(`A template shows ${typeof text} where it needs text.`);
}
function numberOf(number) {
  if (typeof number === "number") return String(number);
  throw new TypeError(`A template shows ${typeof number} where it needs a number.`);
}
function listOf(texts) {
  if (Array.isArray(texts)) return texts.map(textOf);
  throw new TypeError(`A template shows ${typeof texts} where it needs a list.`);
}
function linkOf({ text, url }, show) {
  return url === null ? show(text) : `[${show(text)}](${url})`;
}
function wordOf({ symbol, word }) {
  return `${symbol} ${md(word)}`;
}

export {
  loadTemplate
};
