import { collect, type History, type Progress } from './collect/collect.ts';
import { type EarlierText, readEarlier } from './collect/read-earlier.ts';
import { readCatalogue } from './config/catalogue.ts';
import type { Run } from './config/config.ts';
import { readMaskingKey } from './config/masking.ts';
import { readFonts, readTemplates } from './config/materials.ts';
import { resolveScope } from './config/scope.ts';
import { checkStated } from './config/stated.ts';
import { toolVersion } from './config/version.ts';
import { componentChanges } from './derive/component-change.ts';
import { derive } from './derive/derive.ts';
import { permissionChanges } from './derive/permissions/permission-change.ts';
import { vulnerabilityChanges } from './derive/vulnerability-change.ts';
import { digestsOf } from './evaluate/assertions.ts';
import { judgeControls } from './evaluate/controls.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { render } from './formats/render.ts';
import { maskAll, maskStated } from './mask/mask-facts.ts';
import { createMasker } from './mask/masker.ts';
import type { Config } from './model/config.ts';
import { EVIDENCE_KINDS } from './model/evidence.ts';
import type { OutputFile } from './model/file.ts';
import type { Report } from './model/report.ts';
import { buildReport } from './report/build.ts';
import { exhibitFile } from './report/exhibits.ts';
import { heldRecord } from './report/held-record.ts';
import { earlierOf } from './report/previous.ts';
import { selectPrevious } from './report/select-previous.ts';
import { validateReport } from './report/validate.ts';

/** A run, and what only its surroundings can give it. */
export type RunInput = Run & {
  progress: Progress;
  /** Where links to files lead: https://github.com, or an Enterprise Server. */
  serverUrl: string;
  /** Earlier releases' evidence.json beside those that the configuration names. */
  earlier: (config: Config) => Promise<EarlierText[]>;
  /** The evidence.json that an earlier run for the same release has left, where there is one. */
  held?: (config: Config) => Promise<string | null>;
  /** Gives the reader of the platform; left out: there is no token to ask with. */
  platform?: History['platform'];
  /** Left out: no artifacts of workflow runs are fetched. */
  runs?: History['runs'];
  /** Left out: there is no runner. */
  runnerTemp?: History['runnerTemp'];
  /** Left out: no exhibits of files are made. The bytes of those that are lie there, and are good as long as it is. */
  exhibitsIn?: History['exhibitsIn'];
};

/** The path from end to end: configuration in, report and files out. Throws UsageError. */
export async function run({
  config: given,
  git,
  whereSet,
  progress,
  earlier,
  platform = null,
  runs = null,
  runnerTemp = null,
  exhibitsIn,
  held = async () => null,
  serverUrl,
}: RunInput): Promise<{ report: Report; files: OutputFile[] }> {
  const catalogue = await readCatalogue(given, whereSet);
  const settled = resolveScope(given, catalogue, whereSet);
  checkStated(settled, catalogue, whereSet);
  const mask = createMasker(settled.masking, readMaskingKey(settled.masking, process.env, whereSet));
  const previous = await readEarlier(settled, await earlier(settled));
  const released = previous.reports.filter((one) => one.system === settled.scope.system).map((one) => one.release);
  const history: History = { earlier: released, platform, runs, runnerTemp, ...(exhibitsIn && { exhibitsIn }) };
  const collected = await collect(settled, git, catalogue.tables, progress, mask, history);
  const config = { ...settled, ...maskStated(settled, mask) };
  const { release, scope } = config;

  progress('deriving and judging');
  const missing = EVIDENCE_KINDS.filter((kind) => !collected.evidence.some((evidence) => evidence.kind === kind));
  const derived = derive(collected.facts, {
    at: release.at,
    tables: catalogue.tables,
    // Addresses of accounts of services are told as facts tell them.
    declarations: { ...config.declarations, pipeline: maskAll(config.declarations.pipeline, mask) },
  });
  const { system } = scope;
  const before = selectPrevious(previous.reports, { system, tag: release.tag, at: release.at }).reports.at(-1) ?? null;
  const past = before === null ? null : earlierOf(before);
  const changes = [
    ...permissionChanges(derived, past, catalogue.tables),
    ...componentChanges(derived, past),
    ...vulnerabilityChanges(derived, past),
  ];
  const facts = [...derived, ...maskAll(changes, mask)];
  const judged = evaluate({
    ...config,
    ...collected,
    facts,
    checks: catalogue.checks,
    missing,
    platformAsked: collected.asked !== null,
    profile: scope.profile,
    at: release.at,
    author: release.author,
  });
  const controls = judgeControls(catalogue.frameworks, judged.results, {
    ...config,
    at: release.at,
    digests: digestsOf(collected.evidence),
  });

  const built = buildReport({
    toolVersion: toolVersion(),
    config,
    catalogue,
    ...collected,
    problems: [...collected.problems, ...maskAll(previous.problems, mask)],
    facts: [...facts, ...judged.exceptionFacts],
    ...judged,
    controls,
    previous: previous.reports,
  });
  const record = built.asked === null ? null : await heldRecord(built, await held(settled));
  const report = record === null ? built : { ...built, asked: record };
  const faults = await validateReport(report);
  if (faults.length > 0) throw new Error(`the report is not as its schema says: ${faults[0]}`);

  progress('rendering');
  const materials = { templates: readTemplates, fonts: readFonts, serverUrl };
  const exhibits = config.exhibits === 'none' ? [] : [...collected.exhibits.map(exhibitFile), ...collected.kept];
  const files = await render(report, config.formats, materials, exhibits);
  return { report, files };
}
