import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isExhibitName
} from "./chunks/chunk-OUHNGW3R.js";
import {
  logLine
} from "./chunks/chunk-WKTHVLI3.js";
import {
  EXIT,
  explain
} from "./chunks/chunk-XBRNZ3CS.js";
import {
  UsageError
} from "./chunks/chunk-M5IPWJQ2.js";
import "./chunks/chunk-W3JPNJFX.js";

// src/action.ts
import { relative, sep } from "node:path";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os3 from "os";
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os3.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os3.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/config/event.ts
import { existsSync as existsSync2, readFileSync } from "node:fs";
function inner(value, ...path) {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return void 0;
    here = here[key];
  }
  return here;
}
function readEvent(env) {
  let payload = {};
  if (env.GITHUB_EVENT_PATH !== void 0 && existsSync2(env.GITHUB_EVENT_PATH)) {
    try {
      payload = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
    } catch {
      payload = {};
    }
  }
  const releaseTag = inner(payload, "release", "tag_name");
  const releaseId = inner(payload, "release", "id");
  const refTag = env.GITHUB_REF_TYPE === "tag" ? env.GITHUB_REF_NAME : void 0;
  const head = inner(payload, "pull_request", "head", "repo", "full_name");
  const isPullRequest = inner(payload, "pull_request") !== void 0;
  const repository = env.GITHUB_REPOSITORY || null;
  return {
    name: env.GITHUB_EVENT_NAME ?? "",
    repository,
    commit: env.GITHUB_SHA || null,
    tag: typeof releaseTag === "string" ? releaseTag : refTag ?? null,
    releaseId: typeof releaseId === "number" ? releaseId : null,
    actor: env.GITHUB_ACTOR ? `@${env.GITHUB_ACTOR}` : null,
    serverUrl: env.GITHUB_SERVER_URL || "https://github.com",
    fork: isPullRequest && head !== repository,
    run: /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? "") ? Number(env.GITHUB_RUN_ID) : null,
    temp: env.RUNNER_TEMP || null
  };
}

// src/config/inputs.ts
var ATTACH = ["auto", "always", "never"];
var RUN_ARTIFACTS = ["auto", "never"];
var MAX_HISTORY = 100;
function optional(name) {
  return getInput(name) || null;
}
function list(name, separator) {
  return getInput(name).split(separator).map((word) => word.trim()).filter((word) => word !== "");
}
function wholeNumber(name, text, most) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError([`${name}: '${text}' is not a whole number up to ${most}. Write it in digits.`]);
  return value;
}
function readInputs(event, env) {
  const attach = ATTACH.find((mode) => mode === (optional("attach") ?? "auto"));
  if (attach === void 0)
    throw new UsageError([`attach: '${getInput("attach")}' is not known. Use one of: ${ATTACH.join(", ")}.`]);
  const runArtifacts = RUN_ARTIFACTS.find((mode) => mode === (optional("run-artifacts") ?? "auto"));
  if (runArtifacts === void 0) {
    const known = RUN_ARTIFACTS.join(", ");
    throw new UsageError([`run-artifacts: '${getInput("run-artifacts")}' is not known. Use one of: ${known}.`]);
  }
  const replace = optional("replace-published") ?? "false";
  if (replace !== "true" && replace !== "false") {
    throw new UsageError([`replace-published: '${replace}' is neither true nor false. Write one of the two.`]);
  }
  const id = optional("release-id");
  const tag = optional("tag");
  const token = getInput("github-token");
  if (attach === "always" && token === "") {
    throw new UsageError([
      "github-token: it is empty, and attach is always. Leave the input out, or set attach: never."
    ]);
  }
  return {
    options: {
      label: (option) => option === "format" ? "formats" : option,
      root: optional("root") ?? ".",
      out: optional("out") ?? "release-evidence",
      config: optional("config"),
      repository: event.repository,
      tag: tag ?? event.tag,
      commit: event.commit,
      author: event.actor,
      at: optional("at"),
      previous: list("previous", /\n/),
      formats: list("formats", /[\s,]+/),
      failOn: optional("fail-on"),
      failOnMissing: list("fail-on-missing", /[\s,]+/),
      sourceDateEpoch: env.SOURCE_DATE_EPOCH || null
    },
    token,
    attach,
    replacePublished: replace === "true",
    releaseId: id === null ? tag === null ? event.releaseId : null : wholeNumber("release-id", id, Number.MAX_SAFE_INTEGER),
    history: wholeNumber("history", optional("history") ?? "10", MAX_HISTORY),
    runArtifacts
  };
}

// src/action.ts
function octokitOf({ token }) {
  if (token === "") return null;
  let client = null;
  return () => {
    client ??= import("./chunks/client-YE3B32EH.js").then(({ connect }) => connect(token));
    return client;
  };
}
async function openReader(repository, octokit) {
  const { createReader } = await import("./chunks/reader-SGC7MWBL.js");
  return createReader(await octokit(), repository);
}
async function publishToRelease(inputs, event, octokit, done) {
  const skipped = (message) => ({ destination: "release", status: "skipped", message, files: [] });
  if (inputs.attach === "never") return skipped("attach is never: the files stay in the workspace.");
  if (event.fork)
    return skipped("A pull request from a fork has no right to write: everything was done but attaching.");
  const { config, report } = done;
  const by = { id: inputs.releaseId, tag: config.release.tag };
  const required = inputs.attach === "always" || inputs.releaseId !== null;
  if (octokit === null || event.repository === null) {
    return skipped("There is no token, or the run belongs to no repository: the files stay in the workspace.");
  }
  if (by.id === null && by.tag === null && !required)
    return skipped("This run is for no release: the files stay in the workspace.");
  const [{ attach }, { nameAssets }, { assetPrefix }, { renderSums, SUMS_NAME }, { exhibitArchive }] = await Promise.all([
    import("./chunks/release-PN4S7ZG2.js"),
    import("./chunks/asset-names-WLZRNIDN.js"),
    import("./chunks/asset-prefix-EXWMYJZP.js"),
    import("./chunks/sums-ZLOMVH2J.js"),
    import("./chunks/exhibit-archive-MD4ZE2TT.js")
  ]);
  const exhibits = done.files.filter(({ name }) => isExhibitName(name));
  const own = done.files.filter(({ name }) => name !== SUMS_NAME && !isExhibitName(name));
  const archive = exhibits.length === 0 ? [] : [await exhibitArchive(exhibits)];
  const assets = nameAssets([...own, ...archive], report.system, config.release.tag);
  const files = [
    ...assets,
    { ...renderSums(assets), name: `${assetPrefix(report.system, config.release.tag)}.${SUMS_NAME}` }
  ];
  return attach({
    octokit,
    repository: event.repository,
    by,
    files,
    replacePublished: inputs.replacePublished,
    required
  });
}
function setOutputs(done, receipts) {
  const { report, config } = done;
  const path = (name) => done.files.some((file) => file.name === name) ? `${config.out}/${name}` : "";
  const count = (status) => report.controls.filter((control) => control.status === status).length;
  const release = receipts.find((receipt) => receipt.destination === "release");
  setOutput("folder", config.out);
  setOutput("json", path("evidence.json"));
  setOutput("markdown", path("evidence.md"));
  setOutput("pdf", path("evidence.pdf"));
  setOutput("digest", report.contentDigest);
  setOutput("worst", report.worst ?? "");
  setOutput("gaps", count("gap"));
  setOutput("insufficient", count("insufficient-evidence"));
  setOutput("supported", count("supported"));
  setOutput("missing", report.missing.join(","));
  setOutput("release-status", release?.status ?? "");
  setOutput("release-message", release?.message ?? "");
  setOutput("receipts", JSON.stringify(receipts));
}
async function main() {
  const event = readEvent(process.env);
  const inputs = readInputs(event, process.env);
  const { generate } = await import("./chunks/generate-AX2MTH4P.js");
  const octokit = octokitOf(inputs);
  const { repository } = event;
  startGroup("Collecting and judging the evidence");
  const done = await generate(inputs.options, {
    progress: (message) => info(logLine(message)),
    serverUrl: event.serverUrl,
    // Without a token or a repository there is nobody to ask.
    ...octokit === null || repository === null ? {} : { platform: () => openReader(repository, octokit) },
    runs: inputs.runArtifacts === "never" ? null : { own: event.run },
    runnerTemp: event.temp,
    held: async (config) => {
      if (octokit === null || repository === null || inputs.attach === "never" || event.fork) return null;
      const { fetchHeld } = await import("./chunks/held-UJTBVGF7.js");
      return fetchHeld(await octokit(), repository, config, inputs.releaseId);
    },
    earlier: async (config) => {
      if (inputs.history === 0 || octokit === null || repository === null) return [];
      const { fetchEarlier } = await import("./chunks/earlier-QHYC4RV6.js");
      return fetchEarlier(await octokit(), repository, config, inputs.history);
    }
  });
  endGroup();
  for (const line of done.lines) info(logLine(line));
  const { writeSummary } = await import("./chunks/summary-Y2SWE67L.js");
  const summary = await writeSummary(process.env.GITHUB_STEP_SUMMARY, done.report, event.serverUrl);
  const client = inputs.attach === "never" || event.fork || octokit === null ? null : await octokit();
  const release = await publishToRelease(inputs, event, client, done);
  const receipts = [done.receipt, summary, release];
  setOutputs(done, receipts);
  const { annotationsOf } = await import("./chunks/annotations-JU77BOOB.js");
  const folder = relative(process.env.GITHUB_WORKSPACE || process.cwd(), done.config.root).split(sep).join("/");
  const annotate = { error, warning, notice };
  for (const { level, message, ...at } of annotationsOf(done.report, folder)) annotate[level](message, at);
  if (release.status === "done") notice(logLine(release.message), { title: "Release Evidence" });
  else if (release.status === "skipped") info(logLine(release.message));
  else error(release.message, { title: "The evidence could not be attached" });
  if (summary.status === "failed") warning(summary.message);
  if (release.status === "refused" || release.status === "failed") {
    setFailed(release.message);
    process.exitCode = EXIT.output;
  } else if (done.exitCode !== EXIT.done) {
    setFailed(done.lines.filter((line) => line.startsWith("fail-on")).join(" "));
  }
}
try {
  await main();
} catch (error2) {
  setFailed((await explain(error2)).join("\n"));
}
