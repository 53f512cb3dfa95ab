import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';

/** Number of each evidence in the index, `E1` onwards, by its id: statements point at these. */
export function exhibitNumbers(report: Pick<Report, 'evidence'>): Map<string, string> {
  return new Map(report.evidence.map((evidence, index) => [evidence.id, `E${index + 1}`]));
}

const FOLDER = 'exhibits/';

/** Whether a file of the pack is an exhibit. */
export function isExhibitName(name: string): boolean {
  return name.startsWith(FOLDER);
}

/** What the platform answered, as it is written: evidence of the path `github/pull-requests.jsonl` stands in `exhibits/` under that path. */
export function exhibitFile({ path, bytes }: { path: string; bytes: Uint8Array }): OutputFile {
  return { name: `${FOLDER}${path}`, mediaType: 'application/jsonl', bytes };
}
