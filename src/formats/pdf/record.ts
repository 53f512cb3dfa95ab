import { decisions } from '../blocks/decisions.ts';
import { evidenceIndex, notLookedAt } from '../blocks/looked-at.ts';
import { columns, type Drawing, more, said } from './drawing.ts';
import { bullets, COLOURS, heading, paragraph } from './sheet.ts';
import { type Cell, table } from './table.ts';

export function drawDecisions({ sheet, report, link, limits }: Drawing): void {
  const block = decisions(report, link, limits);
  heading(sheet, 1, 'Exceptions and statements');
  heading(sheet, 2, 'Exceptions');
  if (block.exceptions.items.length === 0) paragraph(sheet, 'None were declared.');
  else {
    table(
      sheet,
      columns(
        ['Exception', 1.7],
        ['Check and facts', 3.4, 'mono'],
        ['State', 2.4],
        ['Who', 1.9],
        ['Until', 1.5],
        ['Reason', 2.6],
      ),
      block.exceptions.items.map((row): Cell[] => [
        [{ text: row.id }, { text: row.place.text, link: row.place.url, colour: COLOURS.quiet }],
        [
          { text: row.check },
          { text: row.pattern },
          ...row.facts.items.map((text) => ({ text, colour: COLOURS.quiet })),
          ...(row.facts.more > 0 ? [{ text: `and ${row.facts.more} more` }] : []),
        ],
        [{ text: said(row.state) }, { text: row.because }],
        [{ text: `owner ${row.owner ?? 'none'}` }, { text: `approver ${row.approver ?? 'none'}` }],
        [{ text: row.expires ?? 'no end' }, ...(row.ends === '' ? [] : [{ text: row.ends, colour: COLOURS.quiet }])],
        [
          { text: row.reason ?? 'none given' },
          ...(row.risk === null ? [] : [{ text: `risk: ${row.risk}` }]),
          ...(row.ticket === null ? [] : [{ text: row.ticket }]),
          ...row.compensating.map((text) => ({ text: `compensating: ${text}` })),
        ],
      ]),
    );
  }
  heading(sheet, 2, 'Management assertions');
  if (block.assertions.items.length === 0) paragraph(sheet, 'None were supplied.');
  else {
    table(
      sheet,
      columns(['About', 1.6], ['Statement', 4], ['State', 1.6], ['Owner', 1.6], ['Valid', 2]),
      block.assertions.items.map((row): Cell[] => [
        row.about,
        [
          { text: row.statement },
          ...(row.document === null
            ? []
            : [{ text: `${row.document.path}, SHA-256 ${row.document.sha256}`, colour: COLOURS.quiet }]),
        ],
        said(row.state),
        row.owner,
        `${row.issued} to ${row.validUntil}`,
      ]),
    );
  }
  if (block.applicability.items.length === 0) return;
  heading(sheet, 2, 'Statement of Applicability: taken out');
  table(
    sheet,
    columns(['Control', 1], ['Justification', 4], ['Owner', 1.6], ['Approved', 1.4]),
    block.applicability.items.map((row) => [row.control, row.justification, row.owner, row.approved]),
  );
}

export function drawNotLookedAt({ sheet, report, link, limits }: Drawing): void {
  const block = notLookedAt(report, link, limits);
  heading(sheet, 1, 'What was not looked at');
  if (block.missing.length > 0) paragraph(sheet, `Nothing was found of: ${block.missing.join(', ')}.`);
  bullets(sheet, [
    ...block.leftOut,
    ...block.outOfScope.map((row) => `${row.framework}: ${row.count} of ${row.total} are out of scope for a release.`),
    ...block.foundNothing.map(
      ({ kind, patterns }) => `Patterns for ${kind} that found nothing: ${patterns.join(', ')}`,
    ),
  ]);
  heading(sheet, 2, 'Problems with the evidence');
  if (block.problems.items.length === 0) paragraph(sheet, 'None.');
  else {
    table(
      sheet,
      columns(['Problem', 1.6, 'mono'], ['What happened, and what to do', 4.4], ['Caps', 1.8], ['Place', 2.2]),
      block.problems.items.map((row): Cell[] => [
        row.code,
        row.message,
        row.kinds.join(', ') || 'nothing',
        row.place === null ? '' : [{ text: row.place.text, link: row.place.url }],
      ]),
    );
    more(sheet, block.problems);
  }
}

export function drawEvidence({ sheet, report, link, limits }: Drawing): void {
  heading(sheet, 1, 'Evidence index');
  const index = evidenceIndex(report, link, limits);
  table(
    sheet,
    columns(
      ['No.', 0.8],
      ['File', 3.2],
      ['Read as', 1.8],
      ['SHA-256', 3.4, 'mono'],
      ['Bytes', 1.1],
      ['Found by, dated, basis', 2.6],
    ),
    index.items.map((row): Cell[] => [
      row.number,
      [{ text: row.path.text, link: row.path.url }],
      [{ text: row.kind }, { text: row.dialect, colour: COLOURS.quiet }],
      row.sha256,
      String(row.size),
      [
        { text: row.foundBy },
        { text: row.producedAt ?? 'undated', colour: COLOURS.quiet },
        {
          text: `${row.basis}${row.tracked ? ', in git' : ''}${row.problems > 0 ? `, ${row.problems} problems` : ''}`,
          colour: COLOURS.quiet,
        },
      ],
    ]),
  );
  more(sheet, index);
}
