import type { OutputFile } from '../model/file.ts';
import type { FrozenItem, FrozenPopulation } from '../model/frozen-population.ts';
import type { Json } from '../model/json.ts';
import { checkText, eachOnce, entriesOf, personText, said, ticketText } from './cells.ts';
import { csv } from './csv.ts';
import { jsonByLines } from './json.ts';

/**
 * The columns of population.csv and what stands in each. The id comes first and needs no quotes, so that a shell can cut it out; of the
 * commits, which are in the order of the history, the first is the last.
 */
const COLUMNS: [head: string, cell: (item: FrozenItem) => string][] = [
  ['id', ({ id }) => id],
  ['pull request', ({ attributes }) => said(attributes.pullRequest)],
  ['title', ({ attributes }) => said(attributes.title)],
  ['route', ({ attributes }) => said(attributes.route)],
  [
    'commits',
    ({ attributes }) =>
      Array.isArray(attributes.commits) ? String(attributes.commits.length) : said(attributes.commits),
  ],
  [
    'last commit',
    ({ attributes }) => said(Array.isArray(attributes.commits) ? attributes.commits[0] : attributes.commits),
  ],
  ['merged at', ({ attributes }) => said(attributes.at)],
  ['author', ({ attributes }) => said(attributes.author, personText)],
  ['approved by', ({ attributes }) => approvers(attributes.approvals)],
  ['approval', ({ attributes }) => said(attributes.approval)],
  ['merged by', ({ attributes }) => said(attributes.mergedBy)],
  ['tickets', ({ attributes }) => said(attributes.tickets, ticketText)],
  ['checks', ({ attributes }) => said(attributes.checks, checkText)],
  ['files', ({ attributes }) => said(attributes.files, ({ kind, count }) => `${said(kind)}: ${said(count)}`)],
  ['deployed to', ({ attributes }) => said(attributes.deployedTo)],
];

function approvers(value: Json | undefined): string {
  const { known, unknown } = entriesOf(value);
  return eachOnce([...known.map(({ by }) => said(by)), ...unknown.map((one) => said(one))]);
}

/** `population.csv`, a change on a line, and `population.json`, the same with the range, the counts and the digest. */
export function renderPopulation(population: FrozenPopulation): OutputFile[] {
  const rows = population.changes.map((item) => COLUMNS.map(([, cell]) => cell(item)));
  const heads = COLUMNS.map(([head]) => head);
  return [
    { name: 'population.csv', mediaType: 'text/csv', bytes: csv(heads, rows) },
    { name: 'population.json', mediaType: 'application/json', bytes: jsonByLines(population) },
  ];
}
