import { type Decisions, decisions } from '../blocks/decisions.ts';
import { columns, type Drawing, listed, more, placePart, quiet, toned } from './drawing.ts';
import { heading, paragraph } from './flow.ts';
import { type Cell, type Part, table } from './table.ts';

/** What people decided and stated. */
export function drawDecisions(drawing: Drawing): void {
  const { sheet, report, link, limits } = drawing;
  const block = decisions(report, link, limits);
  heading(sheet, 1, 'Exceptions and statements');
  drawExceptions(drawing, block.exceptions);
  drawSuppressions(drawing, block.suppressions);
  drawAssertions(drawing, block.assertions);
}

function drawExceptions({ sheet }: Drawing, exceptions: Decisions['exceptions']): void {
  heading(sheet, 2, 'Exceptions');
  if (exceptions.items.length === 0) {
    paragraph(sheet, 'None were declared.');
    return;
  }
  table(
    sheet,
    columns(
      ['Exception', 1.9],
      ['Check and facts', 4, 'mono'],
      ['State', 2],
      ['Who', 1.9],
      ['Until', 1.4],
      ['Reason', 2.4],
    ),
    exceptions.items.map((row): Cell[] => [
      [{ text: row.id, face: 'bold' }, placePart(row.place)],
      [
        { text: row.check },
        { text: row.pattern },
        ...listed(row.facts).map((part) => ({ ...part, ...quiet(part.text) })),
      ],
      [toned(row.state), { text: row.because }],
      [{ text: `owner ${row.owner ?? 'none'}` }, { text: `approver ${row.approver ?? 'none'}` }],
      [{ text: row.expires ?? 'no end' }, ...given(row.ends).map(quiet)],
      [
        { text: row.reason ?? 'none given' },
        ...given(row.risk).map((risk) => ({ text: `risk: ${risk}` })),
        ...given(row.ticket).map((text) => ({ text })),
        ...row.compensating.map((text) => ({ text: `compensating: ${text}` })),
      ],
    ]),
  );
  more(sheet, exceptions);
}

function drawSuppressions({ sheet }: Drawing, suppressions: Decisions['suppressions']): void {
  if (suppressions.items.length === 0) return;
  heading(sheet, 2, suppressions.heading);
  paragraph(sheet, suppressions.meaning);
  table(
    sheet,
    columns(['Tool', 1.4], ['On', 2.6, 'mono'], ['Rules, and checks that ask the same', 5, 'mono'], ['Reason', 3]),
    suppressions.items.map((row): Cell[] => [
      [{ text: row.tool, face: 'bold' }, placePart(row.place)],
      row.on ?? 'the whole file',
      ruleParts(row.rules),
      row.reason ?? 'none given',
    ]),
  );
  more(sheet, suppressions);
}

function ruleParts({ items, more: left }: Decisions['suppressions']['items'][number]['rules']): Part[] {
  if (items.length === 0) return [{ text: 'every rule of the tool' }];
  const rules = items.flatMap(({ rule, checks }): Part[] => [
    { text: rule },
    ...(checks.length === 0 ? [quiet('no check here is known to ask the same')] : []),
    ...checks.map(({ check, outcome }) => ({ ...toned(outcome), text: `${outcome.symbol} ${outcome.word}: ${check}` })),
  ]);
  return left > 0 ? [...rules, quiet(`${left} more rules in evidence.json`)] : rules;
}

function drawAssertions({ sheet }: Drawing, assertions: Decisions['assertions']): void {
  heading(sheet, 2, 'Management assertions');
  if (assertions.items.length === 0) {
    paragraph(sheet, 'None were supplied.');
    return;
  }
  table(
    sheet,
    columns(['Assertion', 1.6], ['About', 1.6], ['Statement', 4], ['State', 1.4], ['Owner', 1.6], ['Valid', 2]),
    assertions.items.map((row): Cell[] => [
      [{ text: row.id, face: 'bold' }, placePart(row.place)],
      row.about,
      [{ text: row.statement }, ...documentParts(row.document)],
      [toned(row.state)],
      row.owner,
      `${row.issued} to ${row.validUntil}`,
    ]),
  );
  more(sheet, assertions);
}

function documentParts(document: Decisions['assertions']['items'][number]['document']): Part[] {
  return document === null ? [] : [quiet(`${document.path}, SHA-256 ${document.sha256}: ${document.state}`)];
}

function given(text: string | null): string[] {
  return text === null || text === '' ? [] : [text];
}
