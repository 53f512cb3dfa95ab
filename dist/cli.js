import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  DEFAULT_SIZES
} from "./chunks/chunk-JU4GSJCU.js";
import {
  SEVERITIES
} from "./chunks/chunk-PIH4S37W.js";
import {
  COLLECTED_KINDS
} from "./chunks/chunk-YISSWO3O.js";
import {
  FORMATS
} from "./chunks/chunk-LCPCRSOS.js";
import {
  logLine
} from "./chunks/chunk-WKTHVLI3.js";
import {
  EXIT,
  exitCodeOf,
  explain
} from "./chunks/chunk-XBRNZ3CS.js";
import {
  UsageError
} from "./chunks/chunk-M5IPWJQ2.js";
import "./chunks/chunk-W3JPNJFX.js";

// src/config/arguments.ts
import { parseArgs } from "node:util";
var HELP = `Release Evidence: gathers what a release of a serverless system can show and maps it to SOC 2 and ISO/IEC 27001:2022.

  node dist/cli.js generate [options]      write evidence.json, evidence.md, evidence.pdf and SHA256SUMS
  node dist/cli.js inspect PATH...         print what was understood of each path, one JSON object a line
  node dist/cli.js explain [ID...]         say what a check or control asks, reads and bears on; of all frameworks without ids
  node dist/cli.js sample FILE [options]   draw changes of an evidence.json or population.json, and write what a tester needs of each

generate
  --root DIR              what is looked at (default: this folder)
  --out DIR               where the files go (default: release-evidence)
  --config FILE           settings, below the root (default: .evidence.yml, if it is there)
  --tag TAG               the release (default: the settings', else a tag at the commit)
  --repository OWNER/NAME (default: the settings', else git's origin)
  --commit SHA            (default: the settings', else git's HEAD)
  --at TIME               the time taken as now (default: the settings', SOURCE_DATE_EPOCH, the tag's or commit's date, the clock)
  --previous FILE|DIR     an earlier release's evidence.json, or a folder of them; may be given again
  --format LIST           of ${FORMATS.join(", ")} (default: all)
  --fail-on SEVERITY      exit with 1 at a failing check of this severity or worse: ${SEVERITIES.join(", ")} (default: never)
  --fail-on-missing KINDS exit with 1 if nothing was found of one of these: ${COLLECTED_KINDS.join(", ")}

inspect
  --root DIR              take settings, trust roots and artifacts from this folder (default: the folder of each path)

explain
  --root DIR              take settings, with your own checks and parameters, from this folder (default: this folder)

sample
  --seed TEXT             what the draw goes by: whoever has it and the file draws the same
  --out DIR               a new folder for the worksheet and a folder for each sample
  --size N                how many (default: by --sizes)
  --sizes TABLE           how many of populations up to which size (default: ${DEFAULT_SIZES})

exit codes
  0  done      1  --fail-on or --fail-on-missing was met
  2  output could not be written, or a secret was found in it and nothing was written
  3  wrong use or configuration

Example: node dist/cli.js generate --root examples/orders --out evidence
`;
var GENERATE = {
  root: { type: "string" },
  out: { type: "string" },
  config: { type: "string" },
  tag: { type: "string" },
  repository: { type: "string" },
  commit: { type: "string" },
  at: { type: "string" },
  previous: { type: "string", multiple: true },
  format: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  "fail-on-missing": { type: "string", multiple: true },
  help: { type: "boolean", short: "h" }
};
var WITH_ROOT = { root: { type: "string" }, help: { type: "boolean", short: "h" } };
var SAMPLE = {
  seed: { type: "string" },
  out: { type: "string" },
  size: { type: "string" },
  sizes: { type: "string" },
  help: { type: "boolean", short: "h" }
};
function list(given) {
  return (given ?? []).flatMap((text2) => text2.split(/[\s,]+/)).filter((word) => word !== "");
}
function parse(read) {
  try {
    return read();
  } catch (error) {
    const says = error instanceof Error ? error.message.split(". ")[0] ?? "" : "";
    throw new UsageError([`${says}. Run with --help to see what there is.`]);
  }
}
function readArguments(args, env) {
  const [name, ...rest] = args;
  if (name === "--version") return { name: "version" };
  if (name === void 0 || name === "help" || name === "--help" || name === "-h") return { name: "help" };
  if (name === "generate") {
    const { values } = parse(() => parseArgs({ args: rest, options: GENERATE, strict: true }));
    if (values.help) return { name: "help" };
    const options = {
      label: (option) => `--${option}`,
      root: values.root ?? ".",
      out: values.out ?? "release-evidence",
      config: values.config ?? null,
      repository: values.repository ?? null,
      tag: values.tag ?? null,
      commit: values.commit ?? null,
      author: null,
      at: values.at ?? null,
      previous: values.previous ?? [],
      formats: list(values.format),
      failOn: values["fail-on"] ?? null,
      failOnMissing: list(values["fail-on-missing"]),
      sourceDateEpoch: env.SOURCE_DATE_EPOCH || null
    };
    return { name: "generate", options };
  }
  if (name === "inspect") {
    const { values, positionals } = parse(
      () => parseArgs({ args: rest, options: WITH_ROOT, strict: true, allowPositionals: true })
    );
    if (values.help) return { name: "help" };
    if (positionals.length === 0)
      throw new UsageError(["inspect: no path was given. Name at least one file or folder."]);
    return { name: "inspect", root: values.root ?? null, paths: positionals };
  }
  if (name === "explain") {
    const { values, positionals } = parse(
      () => parseArgs({ args: rest, options: WITH_ROOT, strict: true, allowPositionals: true })
    );
    if (values.help) return { name: "help" };
    return { name: "explain", root: values.root ?? ".", ids: positionals };
  }
  if (name === "sample") return readSample(rest);
  throw new UsageError([
    `There is no command '${name}'. The commands are generate, inspect, explain and sample; see --help.`
  ]);
}
function readSample(args) {
  const { values, positionals } = parse(
    () => parseArgs({ args, options: SAMPLE, strict: true, allowPositionals: true })
  );
  if (values.help) return { name: "help" };
  const [path, ...more] = positionals;
  if (path === void 0 || more.length > 0) {
    throw new UsageError(["sample: name one file, the evidence.json or population.json to draw from."]);
  }
  const { seed, out, size, sizes = DEFAULT_SIZES } = values;
  if (seed === void 0) {
    throw new UsageError([
      "sample: --seed is missing. Whoever tests gives a text of their own, such as a name and a date."
    ]);
  }
  if (out === void 0 || out === "")
    throw new UsageError(["sample: --out is missing. Name a new folder for the sample."]);
  if (size !== void 0 && !/^[1-9]\d{0,8}$/.test(size)) throw new UsageError(["--size: give a whole number from 1."]);
  return { name: "sample", path, out, seed, size: size === void 0 ? null : Number(size), sizes };
}

// src/cli.ts
function terminalProgress() {
  if (!process.stderr.isTTY) return { show: () => {
  }, clear: () => {
  } };
  const clear = () => void process.stderr.write("\r\x1B[2K");
  return {
    show: (message) => {
      const width = (process.stderr.columns ?? 80) - 1;
      const plain = message.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "?");
      process.stderr.write(`\r\x1B[2K${plain.slice(0, width)}`);
    },
    clear
  };
}
async function main() {
  const command = readArguments(process.argv.slice(2), process.env);
  if (command.name === "help") {
    process.stdout.write(HELP);
    return EXIT.done;
  }
  if (command.name === "version") {
    const { toolVersion } = await import("./chunks/version-WQ6JR3IX.js");
    process.stdout.write(`release-evidence ${toolVersion()}
`);
    return EXIT.done;
  }
  const progress = terminalProgress();
  try {
    if (command.name === "inspect") {
      const { inspect } = await import("./chunks/inspect-KNPZHM34.js");
      for await (const line of inspect(command.paths, command.root)) process.stdout.write(`${line}
`);
      return EXIT.done;
    }
    if (command.name === "explain") {
      const { explainIds } = await import("./chunks/explain-MEN3B67T.js");
      process.stdout.write(text(await explainIds(command.ids, command.root)));
      return EXIT.done;
    }
    if (command.name === "sample") {
      const { sample } = await import("./chunks/sample-H4UHES7Q.js");
      process.stdout.write(text(await sample(command)));
      return EXIT.done;
    }
    const { generate } = await import("./chunks/generate-AX2MTH4P.js");
    const outcome = await generate(command.options, {
      progress: progress.show,
      earlier: async () => [],
      serverUrl: "https://github.com"
    });
    progress.clear();
    process.stdout.write(text(outcome.lines));
    return outcome.exitCode;
  } finally {
    progress.clear();
  }
}
function text(lines) {
  return lines.map((line) => `${logLine(line)}
`).join("");
}
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? EXIT.done : EXIT.output));
}
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(text(await explain(error)));
  process.exitCode = exitCodeOf(error);
}
