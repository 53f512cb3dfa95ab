import type { Report } from '../../model/report.ts';
import type { FactLiner } from '../blocks/fact-line.ts';
import type { Bounded, Limits } from '../blocks/limits.ts';
import type { placeLinker } from '../place-link.ts';
import type { Word } from '../wording.ts';
import { COLOURS, INNER_WIDTH, paragraph, type Sheet } from './sheet.ts';
import type { Cell, Column } from './table.ts';

/** What every section needs. */
export type Drawing = {
  sheet: Sheet;
  report: Report;
  link: ReturnType<typeof placeLinker>;
  line: FactLiner;
  limits: Limits;
};

/** A word with its symbol: never the symbol alone. */
export const said = ({ symbol, word }: Word): string => `${symbol} ${word}`;
export const fraction = ({ reached, inScope }: { reached: number; inScope: number }): string =>
  `${reached} / ${inScope}`;

/** Columns that share the width of the page. */
export function columns(...given: [head: string, share: number, face?: Column['face']][]): Column[] {
  const total = given.reduce((sum, [, share]) => sum + share, 0);
  return given.map(([head, share, face]) => ({
    head,
    width: (INNER_WIDTH * share) / total,
    ...(face ? { face } : {}),
  }));
}

/** Says how much a list leaves to evidence.json. */
export function more(sheet: Sheet, { more: count }: Bounded<unknown>): void {
  if (count > 0) paragraph(sheet, `${count} more are in evidence.json.`, { colour: COLOURS.quiet });
}

/** A cell of names, one below the other. */
export function listed({ items, more: count }: Bounded<string>): Cell {
  const cells = items.map((text) => ({ text }));
  return count > 0 ? [...cells, { text: `and ${count} more` }] : cells;
}
