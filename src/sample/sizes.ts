import { UsageError } from '../config/usage-error.ts';

/** One row of the table of sizes: populations up to and with `upTo` (null: all larger ones), and how many are drawn of them. */
export type SizeRow = { upTo: number | null; take: { kind: 'all' } | { kind: 'count' | 'percent'; number: number } };

/**
 * What is drawn where nobody says how many: all of up to 4, 5 of up to 50, a tenth of up to 250, 25 of more. An audit firm publishes
 * these sizes (docs/sampling.md); no standard sets any, and whoever draws sets others with `--sizes` or `--size`.
 */
export const DEFAULT_SIZES = '4:all,50:5,250:10%,25';

const ENTRY = /^(?:(?<upTo>[1-9]\d{0,8}):)?(?:(?<all>all)|(?<number>[1-9]\d{0,8})(?<percent>%)?)$/;

/** Reads a table such as `4:all,50:5,250:10%,25`. Throws UsageError. */
export function readSizes(text: string): SizeRow[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const rows = entries.map((entry): SizeRow => {
    const { upTo, all, number = '', percent } = ENTRY.exec(entry)?.groups ?? {};
    const isRead = all !== undefined || number !== '';
    if (!isRead || (percent !== undefined && Number(number) > 100)) throw refusal();
    return {
      upTo: upTo === undefined ? null : Number(upTo),
      take:
        all === undefined
          ? { kind: percent === undefined ? 'count' : 'percent', number: Number(number) }
          : { kind: 'all' },
    };
  });
  const bounds = rows.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
  const isRising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));
  if (!isRising || rows.at(-1)?.upTo !== null) throw refusal();
  return rows;
}

function refusal(): UsageError {
  return new UsageError([
    `--sizes: write rising bounds, each with what is drawn up to it, and what is drawn of more last: ${DEFAULT_SIZES} is the default.`,
  ]);
}

/** How many to draw of so many. A percentage is rounded up; never more than there are. */
export function sizeFor(count: number, rows: readonly SizeRow[]): number {
  const take = rows.find(({ upTo }) => upTo === null || count <= upTo)?.take ?? { kind: 'all' };
  if (take.kind === 'all') return count;
  const wanted = take.kind === 'count' ? take.number : Math.ceil((count * take.number) / 100);
  return Math.min(count, wanted);
}
