import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './config/usage-error.ts';
import { toolVersion } from './config/version.ts';
import { OutputError } from './exit.ts';
import { findLeaks } from './mask/leak-guard.ts';
import { writeKit } from './publish/kit-folder.ts';
import { type DrawSettings, sampleKit } from './sample/kit.ts';
import { isExhibit, recordsOf } from './sample/records.ts';
import { readSource, type Source } from './sample/source.ts';

export type SampleOptions = DrawSettings & {
  /** evidence.json or population.json. */
  path: string;
  out: string;
};

const MAX_BYTES = 256 * 1024 * 1024;

/** Draws a sample and writes its kit; lines for a person. Throws UsageError and OutputError. */
export async function sample({ path, out, ...settings }: SampleOptions): Promise<string[]> {
  const source = await sourceAt(path);
  const exhibits = exhibitsBeside(path, source);
  const { files, drawn, of, apart } = sampleKit(source, exhibits, { ...settings, toolVersion: toolVersion() });
  const leaks = files.flatMap((file) => findLeaks(file).map((leak) => `${file.name}:${leak.line}: ${leak.rule}`));
  if (leaks.length > 0) {
    throw new OutputError(
      ['Nothing was written: what would have been written holds what looks like a secret.', ...leaks.slice(0, 20)].join(
        '\n',
      ),
    );
  }
  writeKit(out, files);
  return [
    `${drawn} of ${of} changes drawn with the seed ${JSON.stringify(settings.seed)} (population ${source.population.digest})`,
    `${apart} more are not plainly approved, or not known to be: not-plainly-approved.csv lists them`,
    `${files.length} files in ${out}; begin with ${join(out, 'README.md')}`,
  ];
}

function textAt(path: string): string {
  let size: number;
  try {
    const found = statSync(path);
    if (!found.isFile())
      throw new UsageError([`sample: ${path} is no file. Name an evidence.json or a population.json.`]);
    size = found.size;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([
      `sample: there is no file ${path}, or it may not be read. Name an evidence.json or a population.json.`,
    ]);
  }
  if (size > MAX_BYTES) throw new UsageError([`sample: ${path} is larger than 256 MiB.`]);
  return readFileSync(path, 'utf8');
}

/** What to draw from. Of a population.json the evidence.json beside it is used too, where it has the same changes. */
async function sourceAt(path: string): Promise<Source> {
  const source = await readSource(textAt(path), path);
  const beside = path.replace(/population\.json$/, 'evidence.json');
  if (source.report !== null || beside === path || !existsSync(beside)) return source;
  const { report, population } = await readSource(textAt(beside), beside);
  return population.digest === source.population.digest ? { ...source, report } : source;
}

/**
 * Exhibits that the source names, by their path, where they are beside it: in the folder that the run wrote, or as a release has them.
 * They must have the bytes that the evidence names.
 */
function exhibitsBeside(file: string, { population, report }: Source): Map<string, string> {
  const digests = new Map(report?.evidence.map(({ source, sha256 }) => [source.path, sha256]));
  const items = [...population.changes, ...(population.deployments ?? []), ...population.deployedCode];
  const named = report === null ? items.flatMap(recordsOf).map(({ path }) => path) : digests.keys();
  const found = new Map<string, string>();
  for (const path of new Set(named)) {
    const at = isExhibit(path) ? placesOf(path, file).find(isFile) : undefined;
    if (at === undefined) continue;
    const bytes = readFileSync(at);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (report !== null && digests.get(path) !== sha256) {
      throw new UsageError([
        `sample: ${at} is not the exhibit that the evidence beside it names (SHA-256 ${digests.get(path)}). Take both from one run.`,
      ]);
    }
    found.set(path, bytes.toString('utf8'));
  }
  return found;
}

/** `exhibits/github/releases.jsonl`, and as an asset `orders-v1.4.0.exhibits.github.releases.jsonl`. */
function placesOf(path: string, file: string): string[] {
  const prefix = basename(file).replace(/(evidence|population)\.json$/, '');
  return [join(dirname(file), 'exhibits', path), join(dirname(file), `${prefix}exhibits.${path.replaceAll('/', '.')}`)];
}

/** Links are not followed. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
