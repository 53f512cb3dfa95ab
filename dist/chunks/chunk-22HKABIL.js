import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/scans/tool-category.ts
var TOOLS = [
  {
    names: /^(?:gitleaks|trufflehog|detect-secrets|ggshield|kingfisher|noseyparker|whispers|secretlint)/i,
    category: "secrets"
  },
  {
    names: /^(?:checkov|kics|keeping infrastructure|tfsec|terrascan|tflint|cfn-lint|cfn[-_]nag|cfn-guard|cloudformation guard|cdk-nag|hadolint|kube-linter|template analyzer|snyk iac)/i,
    category: "infrastructure"
  },
  {
    names: /^(?:grype|osv-scanner|dependency-check|npm|pnpm|yarn|pip-audit|govulncheck|cargo-audit|snyk open source|snyk container|black ?duck|clair|docker scout)/i,
    category: "dependencies"
  },
  {
    names: /^(?:codeql|semgrep|opengrep|bandit|gosec|njsscan|brakeman|devskim|sonar|eslint|psalm|flawfinder|security ?code ?scan|snyk ?code|spotbugs|find-?sec-?bugs|pmd|phpstan|horusec|coverity|fortify|checkmarx|veracode|clang|cppcheck|shellcheck|shell script analysis|ruff|pylint|msdo)/i,
    category: "code"
  }
];
var TAGS = [
  { words: /^(?:secrets?|hardcoded-secrets?|credentials?)$/i, category: "secrets" },
  {
    words: /^(?:misconfiguration|iac|infrastructure|terraform|cloudformation|kubernetes|dockerfile)$/i,
    category: "infrastructure"
  },
  { words: /^(?:vulnerability|cve|sca|dependency|dependencies|package)$/i, category: "dependencies" },
  { words: /\bcwe[-_ :/]*\d/i, category: "code" }
];
function categoryOfTool(name) {
  return TOOLS.find(({ names }) => names.test(name))?.category ?? null;
}
function categoryOfTags(tags) {
  return TAGS.find(({ words }) => tags.some((tag) => words.test(tag)))?.category ?? null;
}
function hasOwnDatabase(name) {
  return /^(?:trivy|grype|dependency-check|owasp|clair|cargo-audit|govulncheck)/i.test(name);
}

// src/collect/changes/people.ts
import { createHmac, randomBytes } from "node:crypto";
var MADE_UP = /^(?:\d+\+)?([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?)@users\.noreply\.[A-Za-z0-9.-]+$/;
var PLATFORM = { address: "noreply@github.com", login: "web-flow" };
var BOT = /\[bot\]$/i;
var PSEUDONYM_DIGITS = 12;
var NO_LOGIN = "a name stands here whose account is not known; give the action its github-token, or set collect.changes.people to name";
function createPersonOf() {
  const secret = randomBytes(32);
  const known = /* @__PURE__ */ new Map();
  return (name, address) => {
    const both = `${name}
${address}`;
    const before = known.get(both);
    if (before !== void 0) return before;
    const mail = address.trim().toLowerCase();
    const login = mail === PLATFORM.address ? PLATFORM.login : MADE_UP.exec(address.trim())?.[1] ?? null;
    const isBot = BOT.test(name.trim()) || login !== null && isBotAccount(login);
    const person = {
      login,
      name: name.trim() === "" ? null : name.trim(),
      kind: isBot ? "bot" : "user",
      key: mail === "" ? null : createHmac("sha256", secret).update(mail).digest("hex")
    };
    known.set(both, person);
    return person;
  };
}
function createRolesOf(people) {
  const known = new Map(people.map(({ login, roles }) => [login.toLowerCase(), roles]));
  return (login) => [...known.get(login.toLowerCase()) ?? []];
}
function isBotAccount(login) {
  return BOT.test(login) || login === PLATFORM.login;
}
function isPseudonym(text) {
  return /^person-[0-9a-f]{12}$/.test(text);
}
function createNaming(people, repository, known) {
  const loginOfKey = /* @__PURE__ */ new Map();
  const nameOfLogin = /* @__PURE__ */ new Map();
  for (const { key, login, name } of known) {
    if (login === null) continue;
    if (key !== null && !loginOfKey.has(key)) loginOfKey.set(key, login);
    if (name !== null && !nameOfLogin.has(login.toLowerCase())) nameOfLogin.set(login.toLowerCase(), name);
  }
  return (person) => {
    const login = person.login ?? loginOfKey.get(person.key ?? "") ?? null;
    if (login !== null && isBotAccount(login)) return login;
    if (people === "name") {
      const name = login === null ? person.name : nameOfLogin.get(login.toLowerCase()) ?? login;
      return name ?? { unresolved: "whoever it was left no name" };
    }
    if (login === null) return { unresolved: NO_LOGIN };
    if (people === "login") return login;
    const digest = createHmac("sha256", (repository ?? "").toLowerCase()).update(login.toLowerCase()).digest("hex");
    return `person-${digest.slice(0, PSEUDONYM_DIGITS)}`;
  };
}

// src/model/days.ts
var DAY = 864e5;
var DATE = /^\d{4}-\d{2}-\d{2}$/;
var TIME = /^\d{4}-\d{2}-\d{2}T[\d:.,]+(Z|[+-]\d{2}:?\d{2})?$/;
function dayOf(time) {
  const match = time === null ? null : TIME.exec(time);
  if (time === null || match === null && !DATE.test(time)) return null;
  const milliseconds = Date.parse(match !== null && match[1] === void 0 ? `${time}Z` : time);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / DAY);
}
function daysBetween(from, to) {
  const start = dayOf(from);
  const end = dayOf(to);
  return start === null || end === null ? null : end - start;
}

export {
  createPersonOf,
  createRolesOf,
  isPseudonym,
  createNaming,
  dayOf,
  daysBetween,
  categoryOfTool,
  categoryOfTags,
  hasOwnDatabase
};
