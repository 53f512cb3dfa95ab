import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  READERS,
  discover,
  joinFacts,
  maskFacts,
  readHead,
  wantedBy,
  withoutClaimed
} from "./chunk-AE6LDFIJ.js";
import {
  rootOptions
} from "./chunk-4JKPO3LS.js";
import {
  readConfig,
  readShippedCatalogue
} from "./chunk-OPPJZBS5.js";
import "./chunk-2IPRGKEF.js";
import "./chunk-2MVRWE7G.js";
import {
  walk
} from "./chunk-KPZWE5YT.js";
import {
  bareName,
  expandHead,
  readEvidence
} from "./chunk-M3U5JPPR.js";
import "./chunk-ZTDJHE6Q.js";
import "./chunk-PEOLEJEB.js";
import "./chunk-EWHO6ZEH.js";
import "./chunk-4S2AX7M3.js";
import "./chunk-ONDKIP6J.js";
import "./chunk-5VRSCEXH.js";
import "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import "./chunk-Q7OCVZWW.js";
import "./chunk-RCNMPUA4.js";
import "./chunk-2TUKEBVL.js";
import "./chunk-IMVCWQPI.js";
import "./chunk-7RFD3EN3.js";
import "./chunk-ICANJT2D.js";
import "./chunk-22HKABIL.js";
import "./chunk-US3DVN7L.js";
import "./chunk-U4FVM2TB.js";
import "./chunk-FBYWDJV3.js";
import "./chunk-PIH4S37W.js";
import "./chunk-YISSWO3O.js";
import "./chunk-LCPCRSOS.js";
import "./chunk-M5IPWJQ2.js";
import {
  createMasker
} from "./chunk-SI74MVRA.js";
import "./chunk-LAJOHYMI.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/inspect.ts
import { readdirSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
function sourceFile(root, absolute, run) {
  const path = relative(root, absolute).split(sep).join("/");
  try {
    const stat = statSync(absolute);
    if (!stat.isFile()) return null;
    return { path, absolute, size: stat.size, tracked: run.git.tracked.has(path), foundBy: "inspect" };
  } catch {
    return null;
  }
}
function siblings(root, absolute, run) {
  const folder = dirname(absolute);
  let names;
  try {
    names = readdirSync(folder);
  } catch {
    names = [];
  }
  return names.flatMap((name) => sourceFile(root, resolve(folder, name), run) ?? []);
}
function print(path, { evidence, facts, problems }, masking = null) {
  const collected = { facts, evidence, problems: [...problems, ...evidence.flatMap((one) => one.problems)] };
  const masked = maskFacts(collected, createMasker(masking));
  const line = {
    path: createMasker(masking)(path),
    evidence: masked.evidence.map(({ problems: _, ...rest }) => rest),
    facts: masked.facts.map(({ evidence: _, ...rest }) => rest),
    problems: masked.problems.map(({ code, message, place }) => ({ code, message, place }))
  };
  return JSON.stringify(line);
}
function nothing(path, code, message, others = []) {
  const place = { path, line: null, column: null, pointer: null };
  return print(path, { evidence: [], facts: [], problems: [{ code, message, kinds: [], place }, ...others] });
}
function kindOf(absolute) {
  try {
    return statSync(absolute).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}
async function inspectFile(path, absolute, root, run, context) {
  const file = sourceFile(root, absolute, run);
  const stored = file === null ? null : readHead(absolute);
  const head = stored === null || file === null ? null : expandHead(stored, file);
  if (file === null || head === null) {
    const message = "It is no file that could be read. Name a file, and give yourself the right to read it.";
    return nothing(path, "file-unreadable", message);
  }
  const reader = READERS.find((one) => one.recognises(head, bareName(file.path)));
  if (reader === void 0)
    return nothing(path, "not-recognised", "The file is in no format that is read; see docs/evidence.md.");
  const read = await readEvidence({ file, reader }, context, null);
  const [alone] = joined([{ file, read }]);
  return print(path, alone?.read ?? read, run.config.masking);
}
function joined(reads) {
  const { facts, problems } = joinFacts(reads.flatMap(({ read }) => read.facts));
  const kept = new Map(facts.map((fact) => [fact.id, fact]));
  return reads.map(({ file, read }) => ({
    file,
    read: {
      ...read,
      facts: read.facts.flatMap(({ id }) => kept.get(id) ?? []),
      problems: [...read.problems, ...problems.filter(({ place }) => place?.path === file.path)]
    }
  }));
}
async function* inspect(paths, givenRoot) {
  const { tables } = readShippedCatalogue();
  for (const path of paths) {
    const absolute = resolve(path);
    const kind = kindOf(absolute);
    if (kind === null) {
      yield nothing(path, "not-found", "There is nothing to be seen at this path. Check how it is written.");
      continue;
    }
    const folder = kind === "folder";
    const root = givenRoot === null ? folder ? absolute : dirname(absolute) : resolve(givenRoot);
    const run = await readConfig(rootOptions(root), () => /* @__PURE__ */ new Date(0));
    const inRoot = folder || givenRoot !== null ? walk(root, run.config.out, wantedBy(READERS, run.config)) : null;
    const known = inRoot?.files.map(
      (file) => ({ ...file, tracked: run.git.tracked.has(file.path), foundBy: "inspect" })
    );
    const files = new Map((known ?? siblings(root, absolute, run)).map((file) => [file.path, file]));
    const context = { config: run.config, files, tables };
    if (!folder) {
      yield await inspectFile(path, absolute, root, run, context);
      continue;
    }
    const prefix = relative(root, absolute).split(sep).join("/");
    const below = (known ?? []).filter((file) => prefix === "" || file.path.startsWith(`${prefix}/`));
    const discovery = discover(below, /* @__PURE__ */ new Set(), READERS, run.config);
    const candidates = withoutClaimed(discovery, context);
    const reads = [];
    for (const candidate of candidates) {
      reads.push({ file: candidate.file, read: await readEvidence(candidate, context, null) });
    }
    for (const { file, read } of joined(reads)) {
      yield print(`${path.replace(/\/+$/, "")}/${relative(absolute, file.absolute)}`, read, run.config.masking);
    }
    const told = [...inRoot?.problems ?? [], ...discovery.problems];
    if (candidates.length === 0) {
      const message = "The folder holds nothing that is read as evidence; see docs/evidence.md.";
      yield nothing(path, "nothing-found", message, told);
    } else if (told.length > 0) yield print(path, { evidence: [], facts: [], problems: told }, run.config.masking);
  }
}
export {
  inspect
};
