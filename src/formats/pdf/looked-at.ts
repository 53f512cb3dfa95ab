import { evidenceIndex, notLookedAt } from '../blocks/looked-at.ts';
import { CARVE_OUT } from '../wording.ts';
import { columns, type Drawing, more, placePart, quiet } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { type Cell, table } from './table.ts';

export function drawNotLookedAt({ sheet, report, link, limits }: Drawing): void {
  const block = notLookedAt(report, link, limits);
  heading(sheet, 1, 'What was not looked at');
  if (block.missing.length > 0) paragraph(sheet, `Nothing was found of: ${block.missing.join(', ')}.`);
  bullets(sheet, [
    ...(block.platformNotAsked === null ? [] : [block.platformNotAsked]),
    ...block.leftOut,
    ...block.outOfScope.map((row) => `${row.framework}: ${row.count} of ${row.total} are out of scope for a release.`),
    ...block.foundNothing.map(
      ({ kind, patterns }) => `Patterns for ${kind} that found nothing: ${patterns.join(', ')}`,
    ),
  ]);
  paragraph(sheet, CARVE_OUT);
  heading(sheet, 2, 'Problems with the evidence');
  if (block.problems.items.length === 0) {
    paragraph(sheet, 'None.');
    return;
  }
  table(
    sheet,
    columns(['Problem', 1.8, 'mono'], ['What happened, and what to do', 4.4], ['Caps', 1.8], ['Place', 2.4]),
    block.problems.items.map((row): Cell[] => [
      row.code,
      row.message,
      row.kinds.join(', ') || 'nothing',
      row.place === null ? '' : [placePart(row.place)],
    ]),
  );
  more(sheet, block.problems);
}

/** Everything that was collected, by number, with the digest of its exhibit, or of what was read. */
export function drawEvidence({ sheet, report, link, limits }: Drawing): void {
  heading(sheet, 1, 'Evidence index');
  const index = evidenceIndex(report, link, limits);
  table(
    sheet,
    columns(['No.', 0.6], ['File, its SHA-256, and how it was found', 7], ['Read as', 2], ['Bytes', 0.9]),
    index.items.map((row): Cell[] => [
      row.number,
      [placePart(row.path), { text: row.sha256, face: 'mono' }, quiet(foundWords(row))],
      [{ text: row.kind }, quiet(row.dialect)],
      String(row.size),
    ]),
  );
  more(sheet, index);
}

function foundWords(row: ReturnType<typeof evidenceIndex>['items'][number]): string {
  const problems = row.problems === 1 ? '1 problem' : `${row.problems} problems`;
  const dated = row.producedAt === null ? 'undated' : `dated ${row.producedAt}`;
  const words = [
    `found by ${row.foundBy}`,
    dated,
    row.basis,
    ...(row.tracked ? ['in git'] : []),
    `exhibit: ${row.kept}`,
  ];
  return [...words, ...(row.problems > 0 ? [problems] : [])].join('; ');
}
