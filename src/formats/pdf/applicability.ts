import { type ApplicabilityBlock, applicabilityBlocks } from '../blocks/applicability.ts';
import { columns, type Drawing, placePart, quiet, toned } from './drawing.ts';
import { heading, paragraph } from './flow.ts';
import { type Cell, type Part, table } from './table.ts';

/** The Statement of Applicability of each framework that has one: a draft, but for what people have stated. */
export function drawApplicability({ sheet, report, link, limits }: Drawing): void {
  for (const block of applicabilityBlocks(report, link, limits)) {
    heading(sheet, 1, `Statement of Applicability: ${block.name}`);
    const open = block.unjustified === 0 ? 'All have one.' : `${block.unjustified} have none.`;
    paragraph(
      sheet,
      `Drafted from this release, to be completed by a person: status and checks are worked out, a justification is only ever what someone has stated in the settings. ${open}`,
    );
    table(
      sheet,
      columns(['Id', 0.8], ['Control', 3], ['Applicable', 1.3], ['Justification', 3], ['Status', 1.5]),
      block.rows.map((row): Cell[] => [
        [{ text: row.control, face: 'bold' }],
        [{ text: row.title }, quiet([...row.checks, ...row.assertions].join(', '))],
        row.applicable,
        justificationParts(row),
        [toned(row.status)],
      ]),
    );
  }
}

function justificationParts({ justification, owner, approved, place }: ApplicabilityBlock['rows'][number]): Part[] {
  if (justification === null || place === null) return [quiet('not stated')];
  return [{ text: justification }, quiet(`${owner ?? ''}, approved ${approved ?? ''}`), placePart(place)];
}
