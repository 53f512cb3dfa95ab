import type { Config, Format } from '../model/config.ts';
import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';
import { populationOf } from '../report/population.ts';
import { renderSums } from './sums.ts';

/** What formats need beside the report, read by the caller because a format opens no file. */
export type Materials = {
  templates: () => Record<string, string>;
  fonts: () => Record<'regular' | 'bold' | 'mono', Uint8Array>;
  /** Where links to files at the commit lead, without a trailing slash. */
  serverUrl: string;
};

/** Each format, loaded only when it is wanted. */
const FORMATS: Record<Format, (report: Report, materials: Materials) => Promise<OutputFile>> = {
  json: async (report) => (await import('./json.ts')).renderJson(report),
  markdown: async (report, { templates, serverUrl }) =>
    (await import('./markdown.ts')).renderMarkdown(report, templates(), { serverUrl }),
  pdf: async (report, { fonts, serverUrl }) => (await import('./pdf/pdf.ts')).renderPdf(report, fonts(), { serverUrl }),
};

/**
 * The files of a report, with the population of its changes where it has one and the exhibits that were kept, and SHA256SUMS over them
 * last.
 */
export async function render(
  report: Report,
  formats: Config['formats'],
  materials: Materials,
  exhibits: readonly OutputFile[] = [],
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of [...new Set(formats)].sort()) files.push(await FORMATS[format](report, materials));
  const population = populationOf(report);
  if (population !== null) files.push(...(await import('./population.ts')).renderPopulation(population));
  files.push(...exhibits);
  return [...files, renderSums(files)];
}
