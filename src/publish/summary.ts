import { appendFileSync } from 'node:fs';
import { readTemplates } from '../config/materials.ts';
import { renderSummary } from '../formats/summary.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Report } from '../model/report.ts';

/** Appends the summary to the file that the runner shows on the run's page. Never throws. */
export async function writeSummary(file: string | undefined, report: Report, serverUrl: string): Promise<Receipt> {
  const receipt = (status: Receipt['status'], message: string): Receipt => ({
    destination: 'summary',
    status,
    message,
    files: [],
  });
  if (file === undefined || file === '') return receipt('skipped', 'The runner names no file for the summary.');
  const { bytes } = await renderSummary(report, readTemplates(), { serverUrl });
  try {
    appendFileSync(file, bytes);
  } catch {
    return receipt('failed', 'The job summary could not be written; the files in the workspace are whole.');
  }
  return receipt('done', 'The summary stands on the page of the run.');
}
