import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  configurationsIn,
  deployedCodeFact,
  isObject,
  member,
  wordOf
} from "./chunk-PEOLEJEB.js";
import "./chunk-W3JPNJFX.js";

// src/collect/deployed/ask-aws.ts
import { execFile } from "node:child_process";
var COMMAND = "aws lambda get-function-configuration";
var ANSWERS = "aws/deployed-code.jsonl";
var EVIDENCE = `manifest:${ANSWERS}`;
var QUERY = "{FunctionName:FunctionName,Version:Version,PackageType:PackageType,CodeSha256:CodeSha256,LastModified:LastModified}";
var NAME = /^[A-Za-z0-9][A-Za-z0-9_:$-]{0,169}$/;
var MAX_FUNCTIONS = 500;
var AT_ONCE = 4;
var TIMEOUT_MS = 3e4;
var askLambda = ({ name, region }) => new Promise((resolve) => {
  const [command = "", ...words] = COMMAND.split(" ");
  const where = region === null ? [] : ["--region", region];
  const args = [...words, "--function-name", name, ...where, "--query", QUERY, "--output", "json", "--no-cli-pager"];
  execFile(command, args, { timeout: TIMEOUT_MS }, (error, stdout) => {
    if (error !== null) return resolve(null);
    try {
      resolve(JSON.parse(stdout));
    } catch {
      resolve(null);
    }
  });
});
function namedIn(facts, named) {
  const found = /* @__PURE__ */ new Map();
  for (const name of named) found.set(name, { name, region: null });
  for (const { type, attributes } of facts) {
    if (type !== "function" || attributes.platform !== "aws" || attributes.name === attributes.logicalId) continue;
    const { name, region } = attributes;
    if (typeof name === "string") found.set(name, { name, region: typeof region === "string" ? region : null });
  }
  return [...found.values()].filter(({ name }) => NAME.test(name)).sort((a, b) => a.name < b.name ? -1 : 1);
}
function refused(names) {
  const shown = names.slice(0, 10).join(", ");
  const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
  return {
    code: "aws-refused",
    message: `What runs as ${shown}${more} is not known: ${COMMAND} was refused. Log in with a role that has lambda:GetFunctionConfiguration before the evidence step, and check the region.`,
    kinds: [],
    place: { path: ANSWERS, line: null, column: null, pointer: null }
  };
}
async function readDeployed(facts, named, exhibits, ask = askLambda) {
  const wanted = namedIn(facts, named);
  const asked = wanted.slice(0, MAX_FUNCTIONS);
  const answers = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    answers.push(...await Promise.all(asked.slice(start, start + AT_ONCE).map(ask)));
  }
  exhibits.open("manifest", ANSWERS, COMMAND);
  const found = answers.flatMap(
    (answer) => isObject(answer) && configurationsIn(answer).length === 1 ? [answer] : []
  );
  const made = found.map((answer) => {
    const key = wordOf(member(answer, "FunctionName"));
    exhibits.keep(ANSWERS, key, answer);
    const place = { path: ANSWERS, line: null, column: null, pointer: `/${key}` };
    return { ...deployedCodeFact({ value: answer, at: [] }, ANSWERS, place), evidence: EVIDENCE };
  });
  const silent = asked.filter((_, index) => answers[index] === null).map(({ name }) => name);
  const problems = silent.length === 0 ? [] : [refused(silent)];
  if (wanted.length > asked.length) {
    const message = `Of ${wanted.length} functions the first ${MAX_FUNCTIONS} were asked about. Keep the answers for the others as files.`;
    problems.push({ ...refused([]), code: "cap-reached", message });
  }
  return { evidence: [], facts: made, problems };
}
export {
  askLambda,
  readDeployed
};
