import { UsageError } from '../config/usage-error.ts';
import { csv } from '../formats/csv.ts';
import { code, md } from '../formats/escape.ts';
import { renderPopulation } from '../formats/population.ts';
import { renderSums } from '../formats/sums.ts';
import type { OutputFile } from '../model/file.ts';
import { drawOrder } from './draw.ts';
import { indexExhibits } from './exhibit-lines.ts';
import { redoLines } from './redo.ts';
import { prettyJson, sampleFolder, verdictsOf } from './sample-folder.ts';
import { readSizes, sizeFor } from './sizes.ts';
import type { Source } from './source.ts';
import { notPlainlyApproved, worksheetOf } from './worksheet.ts';
import { apartCsv, NO_CONCLUSION, worksheetCsv, worksheetMarkdown } from './worksheet-files.ts';

/** What whoever draws has decided. */
export type DrawSettings = {
  seed: string;
  /** Null: as many as the table of sizes says. */
  size: number | null;
  sizes: string;
};

export type Kit = { files: OutputFile[]; drawn: number; of: number; apart: number };

/**
 * The sample kit as files, the same bytes for the same source, exhibits and settings. `exhibits` by path below `exhibits/`.
 * Throws UsageError where nothing can be drawn.
 */
export function sampleKit(
  { population, report }: Source,
  exhibits: ReadonlyMap<string, string>,
  settings: DrawSettings & { toolVersion: string },
): Kit {
  const { seed, sizes, toolVersion } = settings;
  const { changes } = population;
  checkSeed(seed);
  const byId = new Map(changes.map((change) => [change.id, change]));
  if (changes.length === 0)
    throw new UsageError(['sample: the population is empty: the release holds no change to draw.']);
  if (byId.size < changes.length)
    throw new UsageError(['sample: two changes of the population share an id. Generate it again.']);
  const size = settings.size ?? sizeFor(changes.length, readSizes(sizes));
  if (size > changes.length) {
    throw new UsageError([
      `--size: ${size} is more than the ${changes.length} ${changes.length === 1 ? 'change' : 'changes'} of the population. Draw at most ${changes.length}.`,
    ]);
  }
  const order = drawOrder([...byId.keys()], seed);
  const drawn = order.slice(0, size).flatMap(({ id }) => byId.get(id) ?? []);
  const samples = worksheetOf(population, drawn);
  const apart = notPlainlyApproved(population, drawn);
  const index = indexExhibits(exhibits);
  const verdicts = report === null ? new Map() : verdictsOf(report, new Set(drawn.map(({ id }) => id)));
  const title = `${population.system} ${population.release.tag ?? population.release.commit ?? 'untagged'}`;
  const draw = {
    schema: 'release-evidence-sample/1',
    tool: { name: 'release-evidence', version: toolVersion },
    population: {
      system: population.system,
      release: population.release,
      count: changes.length,
      digest: population.digest,
      evidence: report?.contentDigest ?? null,
    },
    method: 'SHA-256 of seed, line feed and id in UTF-8, hexadecimal; ascending; the first of them',
    seed,
    size,
    sizeFrom: settings.size === null ? `the table ${sizes}` : '--size',
    drawn: samples.map(({ number, change, folder }) => ({ number, id: change.id, folder })),
    ranks: order,
  };
  const ranks = order.map(({ id, rank }, at) => [String(at + 1), id, rank, at < size ? 'drawn' : '']);
  const files = [
    readme(title, draw, apart.length),
    prettyJson('draw.json', draw),
    { name: 'ranks.csv', mediaType: 'text/csv', bytes: csv(['position', 'id', 'rank', 'drawn'], ranks) },
    ...renderPopulation(population),
    worksheetCsv(samples),
    worksheetMarkdown(samples, title),
    apartCsv(apart),
    ...samples.flatMap((sample) => sampleFolder(sample, { population, report, exhibits: index, verdicts })),
  ];
  return { files: [...files, renderSums(files)], drawn: size, of: changes.length, apart: apart.length };
}

/** Signs that nobody sees cannot be typed again by whoever redoes the draw. */
function checkSeed(seed: string): void {
  if (seed.trim() === '')
    throw new UsageError(['--seed: it is empty. Give a text of your own, such as your name and the date.']);
  if (seed !== seed.trim() || /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(seed)) {
    throw new UsageError([
      '--seed: it begins or ends with a blank, or holds signs that cannot be seen. Leave them out, so that others can type it.',
    ]);
  }
}

function readme(
  title: string,
  {
    seed,
    size,
    sizeFrom,
    population,
  }: { seed: string; size: number; sizeFrom: string; population: { count: number; digest: string } },
  apart: number,
): OutputFile {
  const lines = [
    `# Sample of changes: ${md(title)}`,
    '',
    `${size} of ${population.count} changes, drawn with the seed ${code(seed)}. The number is from ${md(sizeFrom)}.`,
    '',
    `- ${code('population.csv')}, ${code('population.json')}: every change of the release, digest ${code(population.digest)}`,
    `- ${code('draw.json')}, ${code('ranks.csv')}: the seed, and every change in the order of the draw`,
    `- ${code('worksheet.csv')}, ${code('worksheet.md')}: attributes of each sample, what was found, and room for the tester`,
    `- ${code('not-plainly-approved.csv')}: ${apart} ${apart === 1 ? 'change' : 'changes'} outside of the sample that ${apart === 1 ? 'is' : 'are'} not plainly approved, or not known to be`,
    `- ${code('samples/')}: a folder for each sample, with its fact, verdicts and records`,
    '',
    NO_CONCLUSION,
    '',
    `${code('SHA256SUMS')} has the files as they were drawn: a worksheet that is filled in no longer matches.`,
    '',
    'The draw again, in this folder:',
    '',
    '```sh',
    ...redoLines(seed, size),
    '```',
    '',
  ];
  return { name: 'README.md', mediaType: 'text/markdown', bytes: new TextEncoder().encode(lines.join('\n')) };
}
