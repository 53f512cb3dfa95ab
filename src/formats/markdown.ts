import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';
import { exhibitNumbers } from '../report/exhibits.ts';
import { applicabilityBlocks } from './blocks/applicability.ts';
import { askedBlock } from './blocks/asked.ts';
import { chainTable } from './blocks/chain.ts';
import { changeTable } from './blocks/change-rows.ts';
import { changes } from './blocks/changes.ts';
import { controlPlaneTable } from './blocks/control-plane.ts';
import { cover } from './blocks/cover.ts';
import { coverageBlock, historyBlock } from './blocks/coverage.ts';
import { decisions } from './blocks/decisions.ts';
import { deploymentTable } from './blocks/deployments.ts';
import { dutiesBlock } from './blocks/duties.ts';
import { factLiner } from './blocks/fact-line.ts';
import { glance } from './blocks/glance.ts';
import { briefChecks, checkBlocks, frameworkBlocks } from './blocks/judged.ts';
import type { Limits } from './blocks/limits.ts';
import { evidenceIndex, notLookedAt } from './blocks/looked-at.ts';
import { gapsBlock } from './blocks/open.ts';
import { population } from './blocks/population.ts';
import { prevents } from './blocks/prevents.ts';
import { testsBlock } from './blocks/tests.ts';
import { placeLinker } from './place-link.ts';
import { platformLinker } from './platform-link.ts';
import { loadTemplate } from './template.ts';
import { CARVE_OUT, CLOSING } from './wording.ts';

/** Entries in one list of evidence.md; it says how many more are in evidence.json. Texts are never cut. */
const LIMITS: Limits = { listed: 200, text: Number.POSITIVE_INFINITY };

/** `evidence.md`: the whole report for reading. `templates` by name, as they stand in templates/. */
export async function renderMarkdown(
  report: Report,
  templates: Readonly<Record<string, string>>,
  { serverUrl }: { serverUrl: string | null },
): Promise<OutputFile> {
  const template = await loadTemplate(templates, 'evidence');
  const link = placeLinker(report, serverUrl);
  const platform = platformLinker(report, serverUrl);
  const line = factLiner(report, link, exhibitNumbers(report), LIMITS);
  const text = template({
    cover: cover(report),
    glance: glance(report, { link, platform }, LIMITS),
    coverage: coverageBlock(report),
    changes: changes(report, link, LIMITS),
    history: historyBlock(report, LIMITS),
    population: population(report, LIMITS),
    changeTable: changeTable(report, platform, LIMITS),
    duties: dutiesBlock(report, LIMITS),
    deployments: deploymentTable(report, platform, LIMITS),
    chain: chainTable(report, LIMITS),
    controlPlane: controlPlaneTable(report, LIMITS),
    tests: testsBlock(report, LIMITS),
    prevents: prevents(report, LIMITS),
    asked: askedBlock(report, LIMITS),
    open: gapsBlock(report, line, LIMITS),
    frameworks: frameworkBlocks(report),
    checks: checkBlocks(report, line, LIMITS),
    briefChecks: briefChecks(report),
    decisions: decisions(report, link, LIMITS),
    applicability: applicabilityBlocks(report, link, LIMITS),
    notLookedAt: notLookedAt(report, link, LIMITS),
    index: evidenceIndex(report, link, LIMITS),
    closing: CLOSING,
    carveOut: CARVE_OUT,
  });
  return { name: 'evidence.md', mediaType: 'text/markdown', bytes: new TextEncoder().encode(text) };
}
