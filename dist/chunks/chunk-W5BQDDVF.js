import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isRateLimit,
  statusOf
} from "./chunk-IP6Y2R4I.js";

// src/collect/github/refusal.ts
function responseOf(error) {
  if (typeof error !== "object" || error === null || !("response" in error)) return null;
  const { response } = error;
  return typeof response === "object" && response !== null && "headers" in response ? response : null;
}
function acceptedBy(error) {
  const headers = responseOf(error)?.headers ?? {};
  const permissions = headers["x-accepted-github-permissions"];
  if (typeof permissions === "string" && /^[a-z_=;,\s]+$/.test(permissions) && permissions.includes("="))
    return permissions.replaceAll("_", "-").replaceAll("=", ": ");
  return null;
}
var SWITCHED_OFF = /\b(?:is disabled on this repository|are disabled for this repository|is not enabled for this repository|must be enabled for this repository|no analysis found)\b/i;
function isSwitchedOff(error) {
  return typeof error === "object" && error !== null && "message" in error && SWITCHED_OFF.test(String(error.message));
}
function refusalOf(error, needs) {
  const status = statusOf(error);
  if (isRateLimit(responseOf(error))) return { reason: "rate-limit", status, permission: null };
  const permission = acceptedBy(error) ?? needs;
  if (status === 401) return { reason: "unauthorised", status, permission: null };
  if ((status === 403 || status === 404) && isSwitchedOff(error))
    return { reason: "switched-off", status, permission: null };
  if (status === 403) return { reason: "forbidden", status, permission };
  if (status === 404) return { reason: "not-found", status, permission };
  if (status === 0 || status >= 500) return { reason: "unreachable", status, permission: null };
  return { reason: "unexpected", status, permission: null };
}
function refusalText(what, { reason, status, permission }) {
  const lacks = permission === null ? "" : `; it lacks ${permission}`;
  switch (reason) {
    case "unauthorised":
      return `the platform did not accept the token, asked for ${what}`;
    case "forbidden":
      return `the token may not read ${what}${lacks}`;
    case "not-found":
      return `the platform does not show ${what}: there are none, or the token may not see them${permission === null ? "" : ` (that needs ${permission})`}`;
    case "rate-limit":
      return `${what} could not be read: the platform's rate limit was reached and would not end soon`;
    case "unreachable":
      if (status === 200)
        return `${what} could not be read: the question was too much for the platform, however small it was made`;
      return `${what} could not be read: the platform did not answer${status === 0 ? "" : ` but with ${status}`}, asked several times`;
    case "short":
      return `the platform told of more ${what} than it gave`;
    case "switched-off":
      return `the platform says that ${what} are switched off, or that nothing was ever looked at`;
    case "cap":
      return `there are more ${what} than are taken in`;
    case "budget":
      return `${what} were not read: the run had made all the calls that it may`;
    case "unexpected":
      return `${what} could not be read: the platform answered ${status === 0 ? "what we do not understand" : status}`;
  }
}
function refusalHole(what, refusal) {
  return { unresolved: refusalText(what, refusal) };
}
var REMEDY = {
  unauthorised: "Pass github-token: ${{ github.token }}.",
  forbidden: "Give it to the job under permissions, or pass a token that has it.",
  "not-found": "Give the permission to the job, or pass a token that has it.",
  "rate-limit": "Run again later, or pass a token with a limit of its own.",
  unreachable: "Run again later.",
  short: "Run again.",
  "switched-off": "Switch it on in the settings of the repository.",
  cap: "Close what is done with.",
  budget: "Release smaller ranges, or run again with a token of a higher limit.",
  unexpected: "Report it, with the endpoint."
};
function refusalProblem(what, refusal, kinds, place) {
  const text = refusalText(what, refusal);
  return {
    code: `github-${refusal.reason}`,
    message: `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${REMEDY[refusal.reason]}`,
    kinds,
    place: { path: place, line: null, column: null, pointer: null }
  };
}

export {
  refusalOf,
  refusalText,
  refusalHole,
  refusalProblem
};
