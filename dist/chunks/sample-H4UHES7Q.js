import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  contentDigest,
  createReportValidator,
  populationOf
} from "./chunk-MDE7RFM5.js";
import {
  toolVersion
} from "./chunk-XLHUJWVA.js";
import "./chunk-2IPRGKEF.js";
import {
  checkText,
  csv,
  entriesOf,
  personText,
  renderPopulation,
  said,
  ticketText
} from "./chunk-PAHFRSUF.js";
import "./chunk-AY7ECNYB.js";
import {
  cellCode,
  code,
  md
} from "./chunk-QUY5PAGQ.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  findLeaks
} from "./chunk-QBCLIIWM.js";
import {
  renderSums
} from "./chunk-IGKW2MFV.js";
import {
  readSizes,
  sizeFor
} from "./chunk-JU4GSJCU.js";
import {
  OutputError
} from "./chunk-XBRNZ3CS.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import "./chunk-LAJOHYMI.js";
import {
  byCodeUnit,
  canonicalJson,
  digestOf
} from "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/sample.ts
import { createHash as createHash2 } from "node:crypto";
import { existsSync as existsSync2, lstatSync, readFileSync as readFileSync2, statSync } from "node:fs";
import { basename, dirname as dirname2, join as join2 } from "node:path";

// src/publish/kit-folder.ts
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
function writeKit(folder, files) {
  try {
    const present = existsSync(folder) ? filesIn(folder) : /* @__PURE__ */ new Map();
    const wanted = new Set(files.map(({ name }) => name));
    const strange = [...present].find(([name, kind]) => kind === "other" || !wanted.has(name))?.[0];
    const altered2 = files.find(
      ({ name, bytes }) => present.has(name) && !readFileSync(join(folder, name)).equals(bytes)
    );
    const found = strange ?? altered2?.name;
    if (found !== void 0) {
      throw new UsageError([
        `--out: ${folder} holds ${found}, which is not of this sample as it would be written. Nothing was written. Name a new folder.`
      ]);
    }
    for (const { name, bytes } of files) {
      if (present.has(name)) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes, { flag: "wx" });
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code2 = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new OutputError(
      `The sample could not be written to ${folder} (${code2}). Name a folder that can be written with --out.`
    );
  }
}
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.filter((entry) => !entry.isDirectory()).map((entry) => [
      relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
      entry.isFile() ? "file" : "other"
    ])
  );
}

// src/sample/draw.ts
import { createHash } from "node:crypto";
function rankOf(seed, id) {
  return createHash("sha256").update(`${seed}
${id}`, "utf8").digest("hex");
}
function drawOrder(ids, seed) {
  return ids.map((id) => ({ id, rank: rankOf(seed, id) })).sort((a, b) => byCodeUnit(a.rank, b.rank) || byCodeUnit(a.id, b.id));
}

// src/sample/records.ts
var EXHIBIT = /^(github|aws)\/[a-z0-9-]+\.jsonl$/;
function isExhibit(path) {
  return EXHIBIT.test(path);
}
function recordsOf({ place, records }) {
  return [{ path: place.path, pointer: place.pointer ?? "" }, ...records];
}
function recordText({ path, pointer }) {
  const shown = isExhibit(path) ? `exhibits/${path}` : path;
  return pointer === "" ? shown : `${shown}#${pointer}`;
}

// src/sample/exhibit-lines.ts
function indexExhibits(files) {
  const entries = [...files].sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(entries.map(([path, text]) => [path, new Map(text.split("\n").flatMap(keyed))]));
}
function keyed(line) {
  try {
    const data = JSON.parse(line);
    const key = typeof data === "object" && data !== null ? Object.getOwnPropertyDescriptor(data, "key")?.value : null;
    return typeof key === "string" ? [[key, line]] : [];
  } catch {
    return [];
  }
}
function linesOf(change, population, index) {
  const { commits, headCommit } = change.attributes;
  const digests = new Set(
    [...Array.isArray(commits) ? commits : [], headCommit].filter((one) => typeof one === "string")
  );
  const facts = [change, ...population.deployments ?? [], ...population.deployedCode];
  const wanted = /* @__PURE__ */ new Map();
  for (const { path, pointer } of facts.flatMap(recordsOf)) {
    wanted.set(path, (wanted.get(path) ?? /* @__PURE__ */ new Set()).add(keyOf(pointer)));
  }
  const found = /* @__PURE__ */ new Map();
  for (const [path, lines] of index) {
    const own = [...lines].filter(
      ([key]) => wanted.get(path)?.has(key) || key.split("/").some((part) => digests.has(part))
    );
    if (own.length > 0)
      found.set(
        path,
        own.map(([, line]) => line)
      );
  }
  return found;
}
function keyOf(pointer) {
  return pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
}

// src/sample/redo.ts
function redoLines(seed, size) {
  return [
    `seed='${seed.replaceAll("'", "'\\''")}'`,
    "tail -n +2 population.csv | cut -d, -f1 | while IFS= read -r id; do",
    `  printf '%s %s\\n' "$(printf '%s\\n%s' "$seed" "$id" | sha256sum | cut -d' ' -f1)" "$id"`,
    `done | LC_ALL=C sort | head -n ${size}`
  ];
}

// src/sample/worksheet-files.ts
var NO_CONCLUSION = "What was found is what the evidence holds. It is no test result and no conclusion: those are the tester's, in the columns left empty.";
var FOR_THE_TESTER = ["tested by", "tested on", "result", "remark"];
function worksheetCsv(samples) {
  const head = [
    "sample",
    "id",
    "pull request",
    "title",
    "attribute",
    "looked for",
    "found",
    "facts",
    "records",
    "folder"
  ];
  const rows = samples.flatMap(
    ({ number, change, folder, rows: attributes }) => attributes.map(({ letter, name, found, facts, places }) => [
      String(number),
      change.id,
      said(change.attributes.pullRequest),
      said(change.attributes.title),
      letter,
      name,
      found,
      facts.join(" "),
      places.join(" "),
      folder,
      ...FOR_THE_TESTER.map(() => "")
    ])
  );
  return { name: "worksheet.csv", mediaType: "text/csv", bytes: csv([...head, ...FOR_THE_TESTER], rows) };
}
function apartCsv(changes) {
  const head = ["id", "pull request", "title", "merged at", "author", "approval", ...FOR_THE_TESTER];
  const rows = changes.map(({ id, attributes: { pullRequest, title, at, author, approval } }) => [
    id,
    said(pullRequest),
    said(title),
    said(at),
    said(author, ({ login }) => said(login)),
    said(approval),
    ...FOR_THE_TESTER.map(() => "")
  ]);
  return { name: "not-plainly-approved.csv", mediaType: "text/csv", bytes: csv(head, rows) };
}
function worksheetMarkdown(samples, title) {
  const lines = [`# Worksheet: ${md(title)}`, "", NO_CONCLUSION, "", ...samples.flatMap(sampleLines)];
  return { name: "worksheet.md", mediaType: "text/markdown", bytes: new TextEncoder().encode(lines.join("\n")) };
}
function sampleLines({ number, change, folder, rows }) {
  return [
    `## ${number}. ${md(said(change.attributes.title))}`,
    "",
    `${code(change.id)}, in ${code(`${folder}/`)}`,
    "",
    "| | Looked for | Found | Records | Result | Remark |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(rowLine),
    "",
    "Tested by: ____________________ Date: ____________________",
    ""
  ];
}
function rowLine({ letter, name, found, places }) {
  return `| ${letter} | ${md(name)} | ${md(found)} | ${places.map((place) => cellCode(place)).join(" ")} | | |`;
}

// src/sample/sample-folder.ts
var ENCODER = new TextEncoder();
function prettyJson(name, value) {
  const text = JSON.stringify(JSON.parse(canonicalJson(value)), null, 2);
  return { name, mediaType: "application/json", bytes: ENCODER.encode(`${text}
`) };
}
function verdictsOf({ checks, results }, ids) {
  const statements = new Map(checks.map(({ id, statement }) => [id, statement]));
  const found = /* @__PURE__ */ new Map();
  for (const { check, inProfile, facts } of results) {
    for (const { fact, ...verdict } of facts) {
      if (!ids.has(fact)) continue;
      const entry = { check, statement: statements.get(check) ?? null, inProfile, ...verdict };
      found.set(fact, [...found.get(fact) ?? [], entry]);
    }
  }
  return found;
}
function sampleFolder(sample2, {
  population,
  report,
  exhibits,
  verdicts
}) {
  const { change, folder } = sample2;
  const fact = report?.facts.find(({ id }) => id === change.id) ?? change;
  const files = [prettyJson(`${folder}/change.json`, fact)];
  if (report !== null) files.push(prettyJson(`${folder}/checks.json`, verdicts.get(change.id) ?? []));
  for (const [path, lines] of linesOf(change, population, exhibits)) {
    const bytes = ENCODER.encode(`${lines.join("\n")}
`);
    files.push({ name: `${folder}/exhibits/${path}`, mediaType: "application/jsonl", bytes });
  }
  return [readme(sample2, files, report !== null), ...files];
}
function readme({ number, change, folder, rows }, files, isJudged) {
  const names = files.map(({ name }) => name.slice(folder.length + 1));
  const exhibits = names.filter((name) => name.startsWith("exhibits/"));
  const lines = [
    `# Sample ${number}: ${md(said(change.attributes.title))}`,
    "",
    `- ${code("change.json")}: ${code(change.id)} as ${isJudged ? "evidence.json" : "population.json"} has it`,
    ...isJudged ? [`- ${code("checks.json")}: what each check says of it`] : [],
    ...exhibits.map((name) => `- ${code(name)}: the lines of that exhibit that are about it, as they stand there`),
    ...exhibits.length === 0 ? ["- No exhibit of the platform beside the evidence is about it."] : [],
    "",
    NO_CONCLUSION,
    "",
    ...rows.map(({ letter, name, found }) => `- ${letter}. ${md(name)}: ${md(found)}`),
    ""
  ];
  return { name: `${folder}/README.md`, mediaType: "text/markdown", bytes: ENCODER.encode(lines.join("\n")) };
}

// src/sample/attributes.ts
var NOT_ASKED = { unresolved: "the platform was not asked for deployments" };
var NOT_SUPPLIED = { unresolved: "no digest of deployed code was supplied" };
var TEST_ATTRIBUTES = [
  { letter: "A", name: "A ticket asks for it", find: ofChange(({ tickets }) => said(tickets, ticketText)) },
  { letter: "B", name: "Who wrote it is known", find: ofChange(({ author }) => said(author, personText)) },
  {
    letter: "C",
    name: "Somebody else approved what was merged, before the merge",
    find: ofChange(({ approval, approvals }) => joined(said(approval), each(approvals, approvalText)))
  },
  { letter: "D", name: "The checks that were demanded passed", find: ofChange(({ checks }) => demandedText(checks)) },
  {
    letter: "E",
    name: "Who merged it is known",
    find: ofChange(({ mergedBy, at }) => `${said(at)}: ${said(mergedBy)}`)
  },
  { letter: "F", name: "A recorded run deployed it", find: ofDeployments(runText) },
  {
    letter: "G",
    name: "Somebody else approved the deployment",
    find: ofDeployments(({ approvals }) => approvedText(approvals))
  },
  {
    letter: "H",
    name: "What runs is what was released",
    find: (_, { deployedCode }) => ({
      text: deployedCode.length === 0 ? said(NOT_SUPPLIED) : deployedCode.map(codeText).join("; "),
      facts: deployedCode
    })
  }
];
function ofChange(text) {
  return (change) => ({ text: text(change.attributes), facts: [change] });
}
function ofDeployments(text) {
  return (_, { deployments }) => {
    if (deployments === null) return { text: said(NOT_ASKED), facts: [] };
    const facts = deployments.filter(({ attributes }) => attributes.of === "release" || isHole(attributes.of));
    const texts = facts.map(({ attributes }) => `${said(attributes.environment)}: ${text(attributes)}`);
    return { text: texts.length === 0 ? "none" : texts.join("; "), facts };
  };
}
function each(value, text) {
  const { known, unknown } = entriesOf(value);
  return [...known.map(text), ...unknown.map((hole) => said(hole))];
}
function joined(first, rest) {
  return [first, ...rest].join("; ");
}
function whether(value, yes, no) {
  return typeof value === "boolean" ? value ? yes : no : said(value);
}
function approvalText({ by, at, final, beforeMerge, wrote, mayWrite, standing }) {
  return [
    `${said(by)} at ${said(at)}`,
    whether(wrote, "wrote some of it", "wrote none of it"),
    whether(final, "of what was merged", "of an earlier state"),
    whether(beforeMerge, "before the merge", "after the merge"),
    whether(mayWrite, "may write", "may not write"),
    said(standing)
  ].join(", ");
}
function demandedText(checks) {
  const { known, unknown } = entriesOf(checks);
  const others = known.filter(({ demanded: demanded2 }) => demanded2 === false).length;
  const demanded = known.filter((check) => check.demanded !== false);
  const head = demanded.length === 0 && unknown.length === 0 ? ["none is demanded"] : [];
  const tail = others === 0 ? [] : [`${others} that nothing demands`];
  return [...head, ...demanded.map(demandText), ...unknown.map((hole) => said(hole)), ...tail].join("; ");
}
function demandText(check) {
  return isHole(check.demanded) ? `${checkText(check)} (demanded: ${said(check.demanded)})` : checkText(check);
}
function runText({ state, at, by, run }) {
  const byRun = run === null ? "by no run of this repository" : `by ${said(run, oneRun)}`;
  return `${said(state)} at ${said(at)}, started by ${said(by)}, ${byRun}`;
}
function oneRun({ id, attempt, workflow, event }) {
  return `run ${said(id)} of ${said(workflow)}, attempt ${said(attempt)}, on ${said(event)}`;
}
function approvedText(approvals) {
  const texts = each(
    approvals,
    ({ by, wrote, started }) => [
      said(by),
      whether(wrote, "wrote a change of the release", "wrote no change of the release"),
      whether(started, "started it", "did not start it")
    ].join(", ")
  );
  return texts.length === 0 ? "none" : texts.join("; ");
}
function codeText({ attributes: { name, version, sha256, released, same } }) {
  const holds = said(released, (one) => `${said(one.what)} ${said(one.sha256)}`);
  return `${said(name)} ${said(version)} runs ${said(sha256)}; released: ${holds}; the same: ${said(same)}`;
}

// src/sample/worksheet.ts
function worksheetOf(population, drawn) {
  const width = Math.max(2, String(drawn.length).length);
  return drawn.map((change, index) => ({
    number: index + 1,
    change,
    folder: `samples/${String(index + 1).padStart(width, "0")}-${folderName(change.id)}`,
    rows: TEST_ATTRIBUTES.map(({ letter, name, find }) => {
      const { text, facts } = find(change, population);
      const places = [...new Set(facts.flatMap((fact) => recordsOf(fact).map(recordText)))];
      return { letter, name, found: text, facts: facts.map(({ id }) => id), places };
    })
  }));
}
var NAME_LENGTH = 60;
function folderName(id) {
  const name = id.slice(id.indexOf("#") + 1).replaceAll(/[^A-Za-z0-9_-]+/g, "-");
  return name.replaceAll(/^-+|-+$/g, "").slice(0, NAME_LENGTH) || "change";
}
function notPlainlyApproved(population, drawn) {
  const ids = new Set(drawn.map(({ id }) => id));
  return population.changes.filter(
    ({ id, attributes: { approval = null } }) => !ids.has(id) && (isHole(approval) || approval !== "valid")
  );
}

// src/sample/kit.ts
function sampleKit({ population, report }, exhibits, settings) {
  const { seed, sizes, toolVersion: toolVersion2 } = settings;
  const { changes } = population;
  checkSeed(seed);
  const byId = new Map(changes.map((change) => [change.id, change]));
  if (changes.length === 0)
    throw new UsageError(["sample: the population is empty: the release holds no change to draw."]);
  if (byId.size < changes.length)
    throw new UsageError(["sample: two changes of the population share an id. Generate it again."]);
  const size = settings.size ?? sizeFor(changes.length, readSizes(sizes));
  if (size > changes.length) {
    throw new UsageError([
      `--size: ${size} is more than the ${changes.length} ${changes.length === 1 ? "change" : "changes"} of the population. Draw at most ${changes.length}.`
    ]);
  }
  const order = drawOrder([...byId.keys()], seed);
  const drawn = order.slice(0, size).flatMap(({ id }) => byId.get(id) ?? []);
  const samples = worksheetOf(population, drawn);
  const apart = notPlainlyApproved(population, drawn);
  const index = indexExhibits(exhibits);
  const verdicts = report === null ? /* @__PURE__ */ new Map() : verdictsOf(report, new Set(drawn.map(({ id }) => id)));
  const title = `${population.system} ${population.release.tag ?? population.release.commit ?? "untagged"}`;
  const draw = {
    schema: "release-evidence-sample/1",
    tool: { name: "release-evidence", version: toolVersion2 },
    population: {
      system: population.system,
      release: population.release,
      count: changes.length,
      digest: population.digest,
      evidence: report?.contentDigest ?? null
    },
    method: "SHA-256 of seed, line feed and id in UTF-8, hexadecimal; ascending; the first of them",
    seed,
    size,
    sizeFrom: settings.size === null ? `the table ${sizes}` : "--size",
    drawn: samples.map(({ number, change, folder }) => ({ number, id: change.id, folder })),
    ranks: order
  };
  const ranks = order.map(({ id, rank }, at) => [String(at + 1), id, rank, at < size ? "drawn" : ""]);
  const files = [
    readme2(title, draw, apart.length),
    prettyJson("draw.json", draw),
    { name: "ranks.csv", mediaType: "text/csv", bytes: csv(["position", "id", "rank", "drawn"], ranks) },
    ...renderPopulation(population),
    worksheetCsv(samples),
    worksheetMarkdown(samples, title),
    apartCsv(apart),
    ...samples.flatMap((sample2) => sampleFolder(sample2, { population, report, exhibits: index, verdicts }))
  ];
  return { files: [...files, renderSums(files)], drawn: size, of: changes.length, apart: apart.length };
}
function checkSeed(seed) {
  if (seed.trim() === "")
    throw new UsageError(["--seed: it is empty. Give a text of your own, such as your name and the date."]);
  if (seed !== seed.trim() || /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(seed)) {
    throw new UsageError([
      "--seed: it begins or ends with a blank, or holds signs that cannot be seen. Leave them out, so that others can type it."
    ]);
  }
}
function readme2(title, {
  seed,
  size,
  sizeFrom,
  population
}, apart) {
  const lines = [
    `# Sample of changes: ${md(title)}`,
    "",
    `${size} of ${population.count} changes, drawn with the seed ${code(seed)}. The number is from ${md(sizeFrom)}.`,
    "",
    `- ${code("population.csv")}, ${code("population.json")}: every change of the release, digest ${code(population.digest)}`,
    `- ${code("draw.json")}, ${code("ranks.csv")}: the seed, and every change in the order of the draw`,
    `- ${code("worksheet.csv")}, ${code("worksheet.md")}: attributes of each sample, what was found, and room for the tester`,
    `- ${code("not-plainly-approved.csv")}: ${apart} ${apart === 1 ? "change" : "changes"} outside of the sample that ${apart === 1 ? "is" : "are"} not plainly approved, or not known to be`,
    `- ${code("samples/")}: a folder for each sample, with its fact, verdicts and records`,
    "",
    NO_CONCLUSION,
    "",
    `${code("SHA256SUMS")} has the files as they were drawn: a worksheet that is filled in no longer matches.`,
    "",
    "The draw again, in this folder:",
    "",
    "```sh",
    ...redoLines(seed, size),
    "```",
    ""
  ];
  return { name: "README.md", mediaType: "text/markdown", bytes: new TextEncoder().encode(lines.join("\n")) };
}

// src/sample/source.ts
var AGAIN = "Take it again from the release that it is attached to.";
async function readSource(text, name) {
  const data = parse(text, name);
  const schema = Object.getOwnPropertyDescriptor(data, "schema")?.value;
  if (schema === "release-evidence/1") return fromReport(data, name);
  if (schema === "release-evidence-population/1") return fromPopulation(data, name);
  throw refusal(
    name,
    "neither an evidence.json nor a population.json of release-evidence. Name one of the two, as `generate` wrote it."
  );
}
function parse(text, name) {
  try {
    const data = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof data === "object" && data !== null && !Array.isArray(data)) return data;
  } catch {
    throw refusal(name, `not JSON, or cut short. ${AGAIN}`);
  }
  throw refusal(name, "not a JSON object. Name an evidence.json or a population.json.");
}
async function fromReport(data, name) {
  if (!isValid(data, await createReportValidator())) throw otherShape(name, "evidence");
  if (data.contentDigest !== contentDigest(data)) throw altered(name, "contentDigest");
  const population = populationOf(data);
  if (population === null) {
    throw refusal(
      name,
      "no changes are in it: the run had no git history to read. Check out with fetch-depth: 0 and generate again."
    );
  }
  return { population, report: data };
}
async function fromPopulation(data, name) {
  const [{ compile }, { default: schema }] = await Promise.all([
    import("./compile-SMKNMGIL.js"),
    import("./population.schema-HJM5ZZSD.js")
  ]);
  const validate = compile(schema);
  const toFaults = (one) => validate(one) ? [] : [""];
  if (!isValid(data, toFaults)) throw otherShape(name, "population");
  if (data.digest !== digestOf(data.changes)) throw altered(name, "digest");
  return { population: data, report: null };
}
function isValid(data, validate) {
  return validate(data).length === 0;
}
function otherShape(name, schema) {
  return refusal(
    name,
    `not as docs/schema/${schema}.schema.json says. Use the version of release-evidence that wrote it, or generate it again.`
  );
}
function altered(name, digest) {
  return refusal(name, `its content does not match its ${digest}: it was altered since it was written. ${AGAIN}`);
}
function refusal(name, what) {
  return new UsageError([`sample: ${name}: ${what}`]);
}

// src/sample.ts
var MAX_BYTES = 256 * 1024 * 1024;
async function sample({ path, out, ...settings }) {
  const source = await sourceAt(path);
  const exhibits = exhibitsBeside(path, source);
  const { files, drawn, of, apart } = sampleKit(source, exhibits, { ...settings, toolVersion: toolVersion() });
  const leaks = files.flatMap((file) => findLeaks(file).map((leak) => `${file.name}:${leak.line}: ${leak.rule}`));
  if (leaks.length > 0) {
    throw new OutputError(
      ["Nothing was written: what would have been written holds what looks like a secret.", ...leaks.slice(0, 20)].join(
        "\n"
      )
    );
  }
  writeKit(out, files);
  return [
    `${drawn} of ${of} changes drawn with the seed ${JSON.stringify(settings.seed)} (population ${source.population.digest})`,
    `${apart} more are not plainly approved, or not known to be: not-plainly-approved.csv lists them`,
    `${files.length} files in ${out}; begin with ${join2(out, "README.md")}`
  ];
}
function textAt(path) {
  let size;
  try {
    const found = statSync(path);
    if (!found.isFile())
      throw new UsageError([`sample: ${path} is no file. Name an evidence.json or a population.json.`]);
    size = found.size;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([
      `sample: there is no file ${path}, or it may not be read. Name an evidence.json or a population.json.`
    ]);
  }
  if (size > MAX_BYTES) throw new UsageError([`sample: ${path} is larger than 256 MiB.`]);
  return readFileSync2(path, "utf8");
}
async function sourceAt(path) {
  const source = await readSource(textAt(path), path);
  const beside = path.replace(/population\.json$/, "evidence.json");
  if (source.report !== null || beside === path || !existsSync2(beside)) return source;
  const { report, population } = await readSource(textAt(beside), beside);
  return population.digest === source.population.digest ? { ...source, report } : source;
}
function exhibitsBeside(file, { population, report }) {
  const digests = new Map(report?.evidence.map(({ source, sha256 }) => [source.path, sha256]));
  const items = [...population.changes, ...population.deployments ?? [], ...population.deployedCode];
  const named = report === null ? items.flatMap(recordsOf).map(({ path }) => path) : digests.keys();
  const found = /* @__PURE__ */ new Map();
  for (const path of new Set(named)) {
    const at = isExhibit(path) ? placesOf(path, file).find(isFile) : void 0;
    if (at === void 0) continue;
    const bytes = readFileSync2(at);
    const sha256 = createHash2("sha256").update(bytes).digest("hex");
    if (report !== null && digests.get(path) !== sha256) {
      throw new UsageError([
        `sample: ${at} is not the exhibit that the evidence beside it names (SHA-256 ${digests.get(path)}). Take both from one run.`
      ]);
    }
    found.set(path, bytes.toString("utf8"));
  }
  return found;
}
function placesOf(path, file) {
  const prefix = basename(file).replace(/(evidence|population)\.json$/, "");
  return [join2(dirname2(file), "exhibits", path), join2(dirname2(file), `${prefix}exhibits.${path.replaceAll("/", ".")}`)];
}
function isFile(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
export {
  sample
};
