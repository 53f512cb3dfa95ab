import { frameworkBlocks } from '../blocks/judged.ts';
import { columns, type Drawing, quiet, said, toned } from './drawing.ts';
import { heading, paragraph } from './flow.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

const COLUMNS = columns(['Id', 0.8], ['Control', 3.8], ['Status', 1.5], ['Because, and its checks', 4]);

type Control = ReturnType<typeof frameworkBlocks>[number]['controls'][number];

/** Every control of each framework, group by group. */
export function drawControls({ sheet, report }: Drawing): void {
  const judged = new Set(report.results.map(({ check }) => check));
  for (const framework of frameworkBlocks(report)) {
    heading(sheet, 1, `${framework.name}: every ${framework.noun}`);
    if (framework.own) paragraph(sheet, "A framework of this repository's own, not one that ships.");
    const rows = framework.controls.flatMap((control, index): Row[] => {
      const begins = control.group !== framework.controls[index - 1]?.group;
      return begins
        ? [{ band: [{ text: control.group, face: 'bold' }] }, controlRow(control, judged)]
        : [controlRow(control, judged)];
    });
    table(sheet, COLUMNS, rows);
  }
}

function controlRow(control: Control, judged: ReadonlySet<string>): Cell[] {
  const because = control.because === control.why ? [] : [{ text: control.because }];
  return [
    [{ text: control.id, face: 'bold' }],
    [{ text: control.title, face: 'bold' }, quiet(`${control.class}. ${control.why}`)],
    [toned(control.status), ...(control.severity === null ? [] : [{ text: control.severity }])],
    [...because, ...control.primary.map((primary) => primaryPart(primary, judged)), ...contextParts(control)],
  ];
}

/** A check with a link to what is said of it; one that the profile leaves out has no such place. */
function primaryPart({ check, outcome }: Control['primary'][number], judged: ReadonlySet<string>): Part {
  return { text: `${check.text}: ${said(outcome)}`, link: judged.has(check.text) ? check.url : null };
}

function contextParts({ supporting }: Control): Part[] {
  if (supporting.length === 0) return [];
  return [quiet(`Context: ${supporting.map(({ check, outcome }) => `${check.text}: ${said(outcome)}`).join('; ')}`)];
}
