import type { OutputFile } from '../../model/file.ts';
import type { Report } from '../../model/report.ts';
import { exhibitNumbers } from '../../report/exhibits.ts';
import { releaseName } from '../blocks/cover.ts';
import { factLiner } from '../blocks/fact-line.ts';
import type { Limits } from '../blocks/limits.ts';
import { placeLinker } from '../place-link.ts';
import { platformLinker } from '../platform-link.ts';
import { drawApplicability } from './applicability.ts';
import { drawChain } from './chain.ts';
import { drawChanges } from './changes.ts';
import { drawChecks } from './checks.ts';
import { drawContents, drawFooters } from './contents.ts';
import { drawControlPlane } from './control-plane.ts';
import { drawControls } from './controls.ts';
import { drawCover } from './cover.ts';
import { drawCoverage } from './coverage.ts';
import { drawDecisions } from './decisions.ts';
import type { Drawing } from './drawing.ts';
import { drawGaps } from './gaps.ts';
import { drawEvidence, drawNotLookedAt } from './looked-at.ts';
import { drawDeployments, drawDuties, drawPrevents } from './platform.ts';
import { drawAsked, drawPopulation } from './population.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { drawTests } from './tests.ts';
import type { Fonts } from './typeface.ts';

/** What one list and one text may take; what does not go in is counted and stands in evidence.json. */
const LIMITS: Limits = { listed: 1000, text: 20_000 };

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
  const drawing: Drawing = { sheet, report, link, platform: platformLinker(report, serverUrl), line, limits: LIMITS };

  drawCover(drawing);
  const coverPages = sheet.page + 1;
  drawCoverage(drawing);
  drawChanges(drawing);
  drawPopulation(drawing);
  drawDuties(drawing);
  drawDeployments(drawing);
  drawChain(drawing);
  drawControlPlane(drawing);
  drawTests(drawing);
  drawPrevents(drawing);
  drawAsked(drawing);
  drawGaps(drawing);
  drawControls(drawing);
  drawChecks(drawing);
  drawDecisions(drawing);
  drawApplicability(drawing);
  drawNotLookedAt(drawing);
  drawEvidence(drawing);
  drawFooters(sheet, report, drawContents(sheet, coverPages));
  return { name: 'evidence.pdf', mediaType: 'application/pdf', bytes: await collectBytes(sheet) };
}

function collectBytes({ doc }: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
