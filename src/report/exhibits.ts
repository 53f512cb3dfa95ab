import type { Report } from '../model/report.ts';

/** Number of each evidence in the index, `E1` onwards, by its id: statements point at these. */
export function exhibitNumbers(report: Pick<Report, 'evidence'>): Map<string, string> {
  return new Map(report.evidence.map((evidence, index) => [evidence.id, `E${index + 1}`]));
}
