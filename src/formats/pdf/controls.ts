import { frameworkBlocks } from '../blocks/judged.ts';
import { columns, type Drawing, quiet, said, toned } from './drawing.ts';
import { heading } from './flow.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

const COLUMNS = columns(['Id', 0.8], ['Control', 3.8], ['Status', 1.5], ['Because, and its checks', 4]);

type Control = ReturnType<typeof frameworkBlocks>[number]['controls'][number];

/** Every control of each framework, group by group. */
export function drawControls({ sheet, report }: Drawing): void {
  for (const framework of frameworkBlocks(report)) {
    heading(sheet, 1, `${framework.name}: every ${framework.noun}`);
    const rows = framework.controls.flatMap((control, index): Row[] => {
      const begins = control.group !== framework.controls[index - 1]?.group;
      return begins ? [{ band: [{ text: control.group, face: 'bold' }] }, controlRow(control)] : [controlRow(control)];
    });
    table(sheet, COLUMNS, rows);
  }
}

function controlRow(control: Control): Cell[] {
  const because = control.because === control.why ? [] : [{ text: control.because }];
  return [
    [{ text: control.id, face: 'bold' }],
    [{ text: control.title, face: 'bold' }, quiet(`${control.class}. ${control.why}`)],
    [toned(control.status), ...(control.severity === null ? [] : [{ text: control.severity }])],
    [...because, ...control.primary.map(primaryPart), ...contextParts(control)],
  ];
}

function primaryPart({ check, outcome }: Control['primary'][number]): Part {
  return { text: `${check.text}: ${said(outcome)}`, link: check.url };
}

function contextParts({ supporting }: Control): Part[] {
  if (supporting.length === 0) return [];
  return [quiet(`Context: ${supporting.map(({ check, outcome }) => `${check.text}: ${said(outcome)}`).join('; ')}`)];
}
