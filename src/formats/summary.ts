import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';
import { exhibitNumbers } from '../report/exhibits.ts';
import { changes } from './blocks/changes.ts';
import { cover } from './blocks/cover.ts';
import { coverageBlock, historyBlock } from './blocks/coverage.ts';
import { decisions } from './blocks/decisions.ts';
import { factLiner } from './blocks/fact-line.ts';
import { glance } from './blocks/glance.ts';
import type { Limits } from './blocks/limits.ts';
import { notLookedAt } from './blocks/looked-at.ts';
import { gapsBlock } from './blocks/open.ts';
import { placeLinker } from './place-link.ts';
import { platformLinker } from './platform-link.ts';
import { loadTemplate } from './template.ts';
import { CARVE_OUT, CLOSING } from './wording.ts';

/** What GitHub takes from one step, in bytes of UTF-8. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** From the most to the least that is shown; null: counts alone. Each is made anew, so that nothing is cut in the middle. */
const STAGES: (Limits | null)[] = [
  { listed: 50, text: 2000 },
  { listed: 10, text: 300 },
  { listed: 3, text: 120 },
  null,
];

/** What is left when not even the counts fit. It holds nothing that was collected. */
const NOTICE = 'This summary was left out because it does not fit. Everything is in evidence.md and evidence.json.\n';

/**
 * The job summary, never longer than `limitBytes` of UTF-8. What does not fit is left out in stages, down to the counts; then the
 * last line says so.
 */
export async function renderSummary(
  report: Report,
  templates: Readonly<Record<string, string>>,
  { serverUrl, limitBytes = SUMMARY_LIMIT_BYTES }: { serverUrl: string | null; limitBytes?: number },
): Promise<OutputFile> {
  const template = await loadTemplate(templates, 'summary');
  const encoder = new TextEncoder();
  const file = (bytes: Uint8Array): OutputFile => ({ name: 'summary.md', mediaType: 'text/markdown', bytes });
  for (const [stage, limits] of STAGES.entries()) {
    const bytes = encoder.encode(template(viewOf(report, serverUrl, limits, stage > 0)));
    if (bytes.length <= limitBytes) return file(bytes);
  }
  return file(encoder.encode(NOTICE).slice(0, Math.max(0, limitBytes)));
}

function viewOf(report: Report, serverUrl: string | null, limits: Limits | null, shortened: boolean): object {
  const link = placeLinker(report, serverUrl);
  const { system, release, commit, at, atFrom, contentDigest } = cover(report);
  const { missing, platformNotAsked, problemCount } = notLookedAt(report, link, { listed: 0, text: 0 });
  return {
    system,
    release,
    commit,
    at,
    atFrom,
    contentDigest,
    coverage: coverageBlock(report),
    detail: limits === null ? null : detail(report, serverUrl, limits),
    missing,
    platformNotAsked,
    problemCount,
    carveOut: CARVE_OUT,
    closing: CLOSING,
    shortened,
  };
}

function detail(report: Report, serverUrl: string | null, limits: Limits): object {
  const link = placeLinker(report, serverUrl);
  return {
    glance: glance(report, { link, platform: platformLinker(report, serverUrl) }, limits),
    open: gapsBlock(report, factLiner(report, link, exhibitNumbers(report), limits), limits),
    changes: changes(report, link, limits),
    history: historyBlock(report, limits),
    decisions: decisions(report, link, limits),
  };
}
