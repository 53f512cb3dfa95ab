import type { Report } from '../../model/report.ts';
import type { FactLiner, NamedFact } from '../blocks/fact-line.ts';
import type { Bounded, Limits } from '../blocks/limits.ts';
import type { PlaceLink, placeLinker } from '../place-link.ts';
import type { PlatformLinker } from '../platform-link.ts';
import type { Word } from '../wording.ts';
import { paragraph } from './flow.ts';
import { COLOURS, INNER_WIDTH, type Sheet } from './sheet.ts';
import type { Column, Part } from './table.ts';

/** What every section needs. */
export type Drawing = {
  sheet: Sheet;
  report: Report;
  link: ReturnType<typeof placeLinker>;
  platform: PlatformLinker;
  line: FactLiner;
  limits: Limits;
};

const GREEN = '#1a6334';
const RED = '#a1161d';
const AMBER = '#7d4e00';
const VIOLET = '#4f479b';
const TONES: Record<string, string> = {
  '✓': GREEN,
  '◐': GREEN,
  '▲': GREEN,
  '✗': RED,
  '▼': RED,
  '?': AMBER,
  '!': AMBER,
  '◇': VIOLET,
  '◆': VIOLET,
  '–': COLOURS.quiet,
};

/** A word with its symbol: never the symbol alone. */
export const said = ({ symbol, word }: Word): string => `${symbol} ${word}`;
export const fraction = ({ reached, inScope }: { reached: number; inScope: number }): string =>
  `${reached} / ${inScope}`;

/** The same in a colour, which only repeats what the word says. */
export function toned(word: Word, after = ''): Part {
  return { text: `${said(word)}${after}`, colour: TONES[word.symbol] ?? COLOURS.text };
}

export function quiet(text: string): Part {
  return { text, colour: COLOURS.quiet };
}

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
export function listed({ items, more: count }: Bounded<string>): Part[] {
  const parts = items.map((text): Part => ({ text }));
  return count > 0 ? [...parts, { text: `and ${count} more`, face: 'regular' }] : parts;
}

/** Where a fact stands: file and line, and the number in the evidence index. */
export function placeParts({ place, exhibit }: NamedFact): Part[] {
  if (place === null) return [];
  return [placePart(place, exhibit === null ? '' : ` (${exhibit})`)];
}

export function placePart({ text, url }: PlaceLink, after = ''): Part {
  return { text: `${text}${after}`, face: 'regular', link: url, ...(url === null ? { colour: COLOURS.quiet } : {}) };
}
