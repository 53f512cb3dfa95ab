import { CHAIN_LINKS, type ChainTable, chainTable } from '../blocks/chain.ts';
import type { ComponentLines } from '../blocks/component-lines.ts';
import { columns, type Drawing, more, toned } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { drawUnknowns } from './population.ts';
import { type Cell, table } from './table.ts';

/** By function the links from the released commit to what runs, and which is missing. */
export function drawChain({ sheet, report, limits }: Drawing): void {
  const block = chainTable(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'From the commit to what runs');
  if (block.total > 0) {
    const sums = `Whole: ${block.whole}. With a missing link: ${block.broken}.`;
    paragraph(sheet, `Functions whose code is followed: ${block.total}. ${sums}`);
    table(
      sheet,
      columns(
        ['Function', 1.9],
        ...CHAIN_LINKS.map((link): [string, number] => [`${link.charAt(0).toUpperCase()}${link.slice(1)}`, 1.05]),
        ['Missing', 2.4],
      ),
      block.items.map(chainCells),
    );
    more(sheet, block);
  }
  if (block.inline > 0)
    paragraph(sheet, `Functions whose code stands in the manifest itself, which is of the commit: ${block.inline}.`);
  drawUnknowns(sheet, block.unknowns);
  paragraph(
    sheet,
    'Links are joined by SHA-256, and the manifest by the file or digest that it names: a tag is no link.',
    { size: 8 },
  );
}

function chainCells({ name, links, missing }: ChainTable['items'][number]): Cell[] {
  const why = missing.length === 0 ? '–' : missing.map((text) => ({ text }));
  return [[{ text: name, face: 'bold' }], ...links.map((link): Cell => [toned(link)]), why];
}

/** Components and vulnerabilities that came and went. */
export function drawComponents({ sheet }: Drawing, block: ComponentLines | null): void {
  if (block === null) return;
  heading(sheet, 2, 'Components');
  bullets(sheet, block.sums.items);
  more(sheet, block.sums);
  if (block.components.items.length > 0) {
    table(
      sheet,
      columns(['Of', 2], ['Component', 3.4, 'mono'], ['Change', 1.2], ['Was', 1.4], ['Is', 1.4]),
      block.components.items.map(({ subject, component, change, was, is }): Cell[] => [
        ...[subject, component, change, was, is],
      ]),
    );
    more(sheet, block.components);
  }
  if (block.vulnerabilities.items.length > 0) {
    table(
      sheet,
      columns(['Vulnerability', 2.4, 'mono'], ['Change', 1.2], ['Severity', 1], ['Component', 3.4, 'mono']),
      block.vulnerabilities.items.map(({ id, change, severity, component }): Cell[] => [
        ...[id, change, severity, component],
      ]),
    );
    more(sheet, block.vulnerabilities);
  } else if (block.scanned && block.unknown.items.length === 0) {
    paragraph(sheet, 'Scans find no vulnerability in components that they did not find before, and none is gone.');
  }
  if (block.unknown.items.length === 0) return;
  paragraph(sheet, 'Not known:');
  bullets(sheet, block.unknown.items);
  more(sheet, block.unknown);
}
