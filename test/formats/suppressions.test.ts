import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { renderSummary } from '../../src/formats/summary.ts';
import type { Report } from '../../src/model/report.ts';
import { placeAt, sampleReport } from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);

const WITHOUT = sampleReport();
const PLACE = placeAt('template.yaml', 12);
const WITH: Report = {
  ...WITHOUT,
  suppressions: [
    {
      fact: 'suppression:template.yaml#Create checkov CKV_AWS_50',
      tool: 'checkov',
      on: 'Create',
      reason: 'No traces before May',
      place: PLACE,
      rules: [
        { rule: 'CKV_AWS_50', checks: [{ check: 'obs-tracing', outcome: 'fail' }] },
        { rule: 'CKV_AWS_9', checks: [] },
        { rule: 'CKV_AWS_27', checks: [{ check: 'enc-at-rest', outcome: null }] },
      ],
    },
    { fact: 'suppression:template.yaml#kics *', tool: 'kics', on: null, reason: null, place: PLACE, rules: [] },
  ],
};

const HEADING = 'Suppressions written for other tools: nobody owns them here';
const SAID = [
  HEADING,
  'None of them is an exception',
  ...['checkov', 'Create', 'template.yaml:12', 'No traces before May', 'CKV_AWS_50', 'CKV_AWS_9', 'CKV_AWS_27', 'kics'],
  ...['no check here is known to ask the same', 'not judged of it', 'the whole file', 'very rule of the tool'],
];

const text = ({ bytes }: { bytes: Uint8Array }): string => new TextDecoder().decode(bytes);
const formats: [name: string, render: (report: Report) => Promise<string>][] = [
  ['evidence.md', async (report) => text(await renderMarkdown(report, TEMPLATES, { serverUrl: null }))],
  ['the summary', async (report) => text(await renderSummary(report, TEMPLATES, { serverUrl: null }))],
  ['the PDF', async (report) => (await readPdf(await pdfOf(report))).pages.map(textOf).join(' ')],
];

describe.each(formats)('%s', (_, render) => {
  it('lists suppressions for other tools with what is judged all the same', async () => {
    const shown = squashed(await render(WITH)).replaceAll('\\', '');
    expect(SAID.filter((words) => !shown.includes(squashed(words)))).toEqual([]);
    expect(shown).toMatch(/✗fail:obs-tracing|`obs-tracing`✗fail/);
  });

  it('says nothing of them where there are none', async () => {
    expect(squashed(await render(WITHOUT))).not.toContain(squashed(HEADING));
  });
});
