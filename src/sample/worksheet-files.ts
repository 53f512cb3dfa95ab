import { said } from '../formats/cells.ts';
import { csv } from '../formats/csv.ts';
import { cellCode, code, md } from '../formats/escape.ts';
import type { OutputFile } from '../model/file.ts';
import type { FrozenItem } from '../model/frozen-population.ts';
import type { Sample, WorksheetRow } from './worksheet.ts';

/** Said wherever something that was found stands beside a line for the tester. */
export const NO_CONCLUSION =
  "What was found is what the evidence holds. It is no test result and no conclusion: those are the tester's, in the columns left empty.";

const FOR_THE_TESTER = ['tested by', 'tested on', 'result', 'remark'];

/** `worksheet.csv`: a line for each attribute of each sample. */
export function worksheetCsv(samples: readonly Sample[]): OutputFile {
  const head = [
    'sample',
    'id',
    'pull request',
    'title',
    'attribute',
    'looked for',
    'found',
    'facts',
    'records',
    'folder',
  ];
  const rows = samples.flatMap(({ number, change, folder, rows: attributes }) =>
    attributes.map(({ letter, name, found, facts, places }) => [
      String(number),
      change.id,
      said(change.attributes.pullRequest),
      said(change.attributes.title),
      letter,
      name,
      found,
      facts.join(' '),
      places.join(' '),
      folder,
      ...FOR_THE_TESTER.map(() => ''),
    ]),
  );
  return { name: 'worksheet.csv', mediaType: 'text/csv', bytes: csv([...head, ...FOR_THE_TESTER], rows) };
}

/** `not-plainly-approved.csv`: what the draw may have missed, with lines for the tester too. */
export function apartCsv(changes: readonly FrozenItem[]): OutputFile {
  const head = ['id', 'pull request', 'title', 'merged at', 'author', 'approval', ...FOR_THE_TESTER];
  const rows = changes.map(({ id, attributes: { pullRequest, title, at, author, approval } }) => [
    id,
    said(pullRequest),
    said(title),
    said(at),
    said(author, ({ login }) => said(login)),
    said(approval),
    ...FOR_THE_TESTER.map(() => ''),
  ]);
  return { name: 'not-plainly-approved.csv', mediaType: 'text/csv', bytes: csv(head, rows) };
}

/** `worksheet.md`: the same for reading and printing, a part for each sample. */
export function worksheetMarkdown(samples: readonly Sample[], title: string): OutputFile {
  const lines = [`# Worksheet: ${md(title)}`, '', NO_CONCLUSION, '', ...samples.flatMap(sampleLines)];
  return { name: 'worksheet.md', mediaType: 'text/markdown', bytes: new TextEncoder().encode(lines.join('\n')) };
}

function sampleLines({ number, change, folder, rows }: Sample): string[] {
  return [
    `## ${number}. ${md(said(change.attributes.title))}`,
    '',
    `${code(change.id)}, in ${code(`${folder}/`)}`,
    '',
    '| | Looked for | Found | Records | Result | Remark |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(rowLine),
    '',
    'Tested by: ____________________ Date: ____________________',
    '',
  ];
}

function rowLine({ letter, name, found, places }: WorksheetRow): string {
  return `| ${letter} | ${md(name)} | ${md(found)} | ${places.map((place) => cellCode(place)).join(' ')} | | |`;
}
