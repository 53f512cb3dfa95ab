import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './config/usage-error.ts';
import { toolVersion } from './config/version.ts';
import { OutputError } from './exit.ts';
import { findLeaks } from './mask/leak-guard.ts';
import { writeKit } from './publish/kit-folder.ts';
import { type DrawSettings, sampleKit } from './sample/kit.ts';
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
  const exhibits = exhibitsBeside(dirname(path), source);
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

/** Exhibits of the platform beside the evidence, by their path in it. Those that the evidence names must have the bytes that it names. */
function exhibitsBeside(folder: string, { report }: Source): Map<string, string> {
  const at = join(folder, 'exhibits', 'github');
  const digests = new Map(report?.evidence.map(({ source, sha256 }) => [source.path, sha256]));
  const found = new Map<string, string>();
  for (const name of namesIn(at)) {
    const bytes = readFileSync(join(at, name));
    const path = `github/${name}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (report !== null && digests.get(path) !== sha256) {
      throw new UsageError([
        `sample: ${join(at, name)} is not the exhibit that the evidence beside it names (SHA-256 ${digests.get(path) ?? 'not named'}). Take both from one run.`,
      ]);
    }
    found.set(path, bytes.toString('utf8'));
  }
  return found;
}

/** JSON lines in a folder, links left out; none where there is no such folder. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map(({ name }) => name)
    .sort();
}
