import type { OutputFile } from '../../model/file.ts';
import type { Report } from '../../model/report.ts';
import { exhibitNumbers } from '../../report/exhibits.ts';
import { changes } from '../blocks/changes.ts';
import { releaseName } from '../blocks/cover.ts';
import { factLiner } from '../blocks/fact-line.ts';
import { gapsBlock } from '../blocks/judged.ts';
import type { Limits } from '../blocks/limits.ts';
import { placeLinker } from '../place-link.ts';
import { CARVE_OUT, CLOSING } from '../wording.ts';
import type { Drawing } from './drawing.ts';
import { drawBookmarks, drawContents, drawCover, drawFooters, reserveContents } from './front.ts';
import { drawChecks, drawControls, drawGaps } from './judged.ts';
import { drawChanges, drawCoverage } from './overview.ts';
import { drawDecisions, drawEvidence, drawNotLookedAt } from './record.ts';
import { openSheet, paragraph, type Sheet } from './sheet.ts';
import type { Fonts } from './typeface.ts';

/** What one list and one text may take; what does not go in is counted and stands in evidence.json. */
const LIMITS: Limits = { listed: 1000, text: 20_000 };

function collectBytes(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.on('error', reject);
    sheet.doc.end();
  });
}

/** `evidence.pdf`: the same content as the Markdown, laid out for paper. Same report, same bytes. */
export async function renderPdf(
  report: Report,
  fonts: Fonts,
  { serverUrl }: { serverUrl: string | null },
): Promise<OutputFile> {
  const sheet = openSheet(fonts, {
    title: `Release evidence for ${report.system} ${releaseName(report.release)}`,
    subject: report.frameworks.map((framework) => framework.name).join(', '),
    at: report.release.at,
  });
  const link = placeLinker(report, serverUrl);
  const line = factLiner(report, link, exhibitNumbers(report), LIMITS);
  const drawing: Drawing = { sheet, report, link, line, limits: LIMITS };

  drawCover(sheet, report, CARVE_OUT);
  const contents = reserveContents(sheet, headingCount(drawing));
  drawCoverage(drawing);
  drawChanges(drawing);
  drawGaps(drawing);
  drawControls(drawing);
  drawChecks(drawing);
  drawDecisions(drawing);
  drawNotLookedAt(drawing);
  drawEvidence(drawing);
  paragraph(sheet, CLOSING, { face: 'bold' });
  drawContents(sheet, contents);
  drawFooters(sheet, report);
  drawBookmarks(sheet);
  return { name: 'evidence.pdf', mediaType: 'application/pdf', bytes: await collectBytes(sheet) };
}

/** How many headings the sections will make, as many lines the contents will have. */
function headingCount({ report, line }: Drawing): number {
  const none: Limits = { listed: 0, text: 0 };
  const open = gapsBlock(report, line, none);
  const changed = changes(report, none);
  const fixed = { coverage: 3, gaps: 1, unknown: 2, checks: 1, decisions: 3, notLookedAt: 2, evidence: 1 };
  return (
    Object.values(fixed).reduce((sum, count) => sum + count, 0) +
    (changed === null ? 1 : 3 + changed.topics.length) +
    open.gaps.length +
    open.unknown.length +
    report.frameworks.length +
    report.checks.length +
    (report.applicability.length > 0 ? 1 : 0)
  );
}
