import { type DeploymentTable, deploymentTable } from '../blocks/deployments.ts';
import { dutiesBlock } from '../blocks/duties.ts';
import { prevents } from '../blocks/prevents.ts';
import { columns, type Drawing, more, quiet, toned } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { drawSources, drawUnknowns } from './population.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

/** Who held which duties, those that were not apart first. */
export function drawDuties({ sheet, report, limits }: Drawing): void {
  const block = dutiesBlock(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'Separation of duties');
  if (block.conflicts.length === 0)
    paragraph(
      sheet,
      'On each change somebody stood on its way beside those who wrote it, as far as that is on record.',
    );
  else paragraph(sheet, `Duties that were not apart: ${block.conflictCount}`, { face: 'bold' });
  for (const { what, cases } of block.conflicts) {
    paragraph(sheet, what, { after: 1.5 });
    const lines = cases.items.map(({ who, on }) => `${who}: ${on}`);
    bullets(sheet, cases.more > 0 ? [...lines, `${cases.more} more in evidence.json`] : lines, { indent: 10 });
  }
  if (block.persons.items.length > 0)
    table(
      sheet,
      columns(['Who', 2], ['Held', 6]),
      block.persons.items.map(({ person, held }): Cell[] => [
        [toned(person)],
        held.map(({ duty, count }) => `${duty} ${count}`).join(', '),
      ]),
    );
  more(sheet, block.persons);
  if (block.open !== null) paragraph(sheet, `Others: ${block.open}.`);
  drawUnknowns(sheet, block.unknowns);
  paragraph(
    sheet,
    'Worked out from the changes, the release and its deployments; where those come from stands with them.',
    { size: 8 },
  );
}

/** Where it was deployed to, by whom, with whose approval, and what was there before. */
export function drawDeployments({ sheet, report, platform, limits }: Drawing): void {
  const block = deploymentTable(report, platform, limits);
  if (block === null) return;
  heading(sheet, 1, 'Deployments');
  const others = block.open === null ? '' : `; whether there are others: ${block.open}`;
  paragraph(sheet, `Deployments on record: ${block.total}${others}`);
  if (block.items.length > 0)
    table(
      sheet,
      columns(['Where, and when', 2.3], ['By', 2.5], ['Approved by', 2.4], ['What', 2], ['Before', 2.2]),
      block.items.map(deploymentCells),
    );
  more(sheet, block);
  drawUnknowns(sheet, block.unknowns);
  drawSources(sheet, block.sources);
}

function deploymentCells(row: DeploymentTable['items'][number]): Cell[] {
  const lines = (texts: readonly string[]): Part[] => texts.map((text) => ({ text }));
  return [
    [{ text: row.environment, face: 'bold' }, toned(row.state), { text: row.at }, ...row.times.map(quiet)],
    [
      { text: row.by, face: 'bold' },
      ...(row.run === null ? [] : [{ text: row.run.text, link: row.run.url }]),
      quiet(row.runWords),
    ],
    lines(row.approvals),
    [{ text: row.commit.text, link: row.commit.url, face: 'mono' }, { text: row.of }],
    [{ text: row.before }, quiet(`elsewhere before: ${row.earlier}`)],
  ];
}

/** Rules, environments and settings, with who may go around them. */
export function drawPrevents({ sheet, report, limits }: Drawing): void {
  const block = prevents(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'What prevents');
  if (block.groups.length > 0)
    table(
      sheet,
      columns(['What', 3], ['How it is set', 5]),
      block.groups.flatMap(({ title, rows }): Row[] => [
        { band: [{ text: title, face: 'bold' }] },
        ...rows.map(({ label, text }): Cell[] => [label, text]),
      ]),
    );
  if (block.environments.items.length > 0) {
    heading(sheet, 2, 'Environments');
    table(
      sheet,
      columns(
        ['Environment', 1.6],
        ['Must approve', 2.2],
        ['Waits', 1.2],
        ['May be deployed', 1.8],
        ['May go around', 1.2],
        ['Shares with others', 2],
      ),
      block.environments.items.map((row): Cell[] => [
        [{ text: row.name, face: 'bold' }],
        row.reviewers,
        row.waits,
        row.from,
        row.around,
        row.shares,
      ]),
    );
    more(sheet, block.environments);
  }
  drawUnknowns(sheet, block.unknowns);
  drawSources(sheet, block.sources);
}
