import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from './collect/collect.ts';
import { type Options, type Run, readConfig } from './config/config.ts';
import { EXIT, OutputError } from './exit.ts';
import type { Mask } from './mask/masker.ts';
import { SEVERITIES } from './model/check.ts';
import type { Config } from './model/config.ts';
import type { OutputFile } from './model/file.ts';
import type { Receipt } from './model/receipt.ts';
import type { Report } from './model/report.ts';
import { type RunInput, run } from './pipeline.ts';
import { writeFiles, writtenFile } from './publish/workspace.ts';
import { isExhibitName } from './report/exhibits.ts';

/** What a run came to, for whoever started it. */
export type Generated = {
  config: Config;
  report: Report;
  files: OutputFile[];
  receipt: Receipt;
  exitCode: number;
  /** Plain lines for a person. */
  lines: string[];
};

const NO_BYTES = new Uint8Array();
const UNTOLD = '(not told: the line holds what looks like a secret, encoded)';

function gates(config: Config, report: Report): string[] {
  const met: string[] = [];
  if (
    config.failOn !== null &&
    report.worst !== null &&
    SEVERITIES.indexOf(report.worst) >= SEVERITIES.indexOf(config.failOn)
  ) {
    met.push(`fail-on ${config.failOn} is met: the worst failing check is ${report.worst}.`);
  }
  const missing = config.failOnMissing.filter((kind) => !report.evidence.some((evidence) => evidence.kind === kind));
  const wasAsked = report.asked !== null;
  const notFound = missing.filter((kind) => wasAsked || kind !== 'platform');
  if (notFound.length > 0) met.push(`fail-on-missing is met: nothing was found of ${notFound.join(', ')}.`);
  if (notFound.length < missing.length)
    met.push('fail-on-missing is met: the platform was not asked, because the run had no token.');
  return met;
}

function overview(config: Config, report: Report, receipt: Receipt): string[] {
  const rows = report.frameworks.map((framework) => {
    const statuses = new Map<string, number>();
    for (const result of report.controls) {
      if (result.framework === framework.id) statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1);
    }
    const counts = [...statuses]
      .filter(([status]) => status !== 'out-of-scope')
      .map(([status, count]) => `${count} ${status}`);
    return `${framework.name}: ${counts.join(', ')}`;
  });
  const release = config.release.tag ?? 'an untagged release';
  return [
    `Release Evidence for ${config.scope.system} ${release}, at ${config.release.at} (from ${config.release.atFrom})`,
    ...rows,
    `${report.evidence.length} pieces of evidence, ${report.facts.length} facts${report.missing.length > 0 ? `, nothing of: ${report.missing.join(', ')}` : ''}${report.asked === null ? '; the platform was not asked' : ''}`,
    receipt.message,
  ];
}

/** The last look, by other eyes than those that masked, at all that leaves the run: its files, and the report that every format is made from. */
async function refuseLeaks({ report, files }: Awaited<ReturnType<typeof run>>, mask: Mask): Promise<void> {
  const [{ findLeaks }, { renderJson }] = await Promise.all([
    import('./mask/leak-guard.ts'),
    import('./formats/json.ts'),
  ]);
  // Without a JSON the pages of a PDF would be all that the report is in, and they are drawn letter by letter.
  const isSeen = files.some(({ name }) => name === 'evidence.json');
  const leaks = [...files, ...(isSeen ? [] : [renderJson(report)])].flatMap((file) =>
    findLeaks(file).map(({ rule, line }) => `${mask(file.name)}${line === 0 ? ', in its name' : `:${line}`}: ${rule}`),
  );
  if (leaks.length === 0) return;
  throw new OutputError(
    [
      'Nothing was written: what would have been published still holds what looks like a secret.',
      ...leaks.slice(0, 20),
      'Take it out of what is read, or leave the file that holds it out with collect.<kind>.exclude; then please report it.',
    ].join('\n'),
  );
}

/** The whole of a run but for what only GitHub can take. Throws UsageError and OutputError. */
export async function generate(
  options: Options,
  surroundings: Omit<RunInput, keyof Run | 'exhibitsIn'>,
): Promise<Generated> {
  const read = await readConfig(options, () => new Date());
  const { config } = read;
  const [{ createMasker }, { findLeaks }] = await Promise.all([
    import('./mask/masker.ts'),
    import('./mask/leak-guard.ts'),
  ]);
  // Names of files are told on the way, and can hold what must not get out as much as files can.
  const mask = createMasker(config.masking);
  const shown = (line: string): string =>
    findLeaks({ name: mask(line), bytes: NO_BYTES }).length === 0 ? mask(line) : UNTOLD;
  const progress: Progress = (message) => surroundings.progress(shown(message));
  const exhibitsIn = mkdtempSync(join(tmpdir(), 'release-evidence-exhibits-'));
  let made: Awaited<ReturnType<typeof run>>;
  let receipt: Receipt;
  try {
    made = await run({ ...read, ...surroundings, progress, exhibitsIn });
    await refuseLeaks(made, mask);
    progress('writing the files');
    receipt = writeFiles(config.out, made.files);
  } finally {
    rmSync(exhibitsIn, { recursive: true, force: true });
  }
  const { report } = made;
  const met = gates(config, report);
  return {
    config,
    report,
    files: made.files.map((file) => (isExhibitName(file.name) ? writtenFile(config.out, file) : file)),
    receipt,
    exitCode: met.length > 0 ? EXIT.gateMet : EXIT.done,
    lines: [...overview(config, report, receipt), ...met].map(shown),
  };
}
