/** What ran and what did not. */
export type Counted = { covered: number; total: number };

/** Source files of more lines are none; keys of lines and of what is on them are exact numbers up to here. */
export const MAX_LINE = (1 << 20) - 1;

/** Things that can run, each by a number. One that is told of twice is one, and has run if it ran once. */
export type Hits = {
  add: (key: number, ran: boolean) => void;
  counts: () => Counted;
  /** How many were told of since the last `counts`, repeated ones too. */
  size: () => number;
};

const LEAST = 256;

/** Eight bytes for each thing, in one sorted list: reports name a line several times, and millions of lines. */
export function createHits(): Hits {
  let settled = new Float64Array(0);
  let waiting: number[] = [];

  const settle = () => {
    if (waiting.length === 0) return;
    const all = new Float64Array(settled.length + waiting.length);
    all.set(settled);
    all.set(waiting, settled.length);
    all.sort();
    let kept = 0;
    for (let at = 0; at < all.length; at++) {
      const here = all[at] ?? 0;
      const next = all[at + 1];
      // Of one thing the entry that ran comes last.
      if (next !== undefined && Math.floor(next / 2) === Math.floor(here / 2)) continue;
      all[kept++] = here;
    }
    settled = all.slice(0, kept);
    waiting = [];
  };

  return {
    add: (key, ran) => {
      waiting.push(key * 2 + (ran ? 1 : 0));
      if (waiting.length >= Math.max(LEAST, settled.length)) settle();
    },
    counts: () => {
      settle();
      let covered = 0;
      for (const entry of settled) covered += entry % 2;
      return { covered, total: settled.length };
    },
    size: () => settled.length + waiting.length,
  };
}

/** FNV-1a, 32 bits, of one number more. */
function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The key of something on a line, by numbers or words that tell it from the others there: two share it once in four thousand million. */
export function onLine(line: number, ...marks: readonly (number | string)[]): number {
  let hash = 0x811c9dc5;
  for (const mark of marks) {
    if (typeof mark === 'number') hash = mixed(mixed(hash, mark & 0xffff), mark >>> 16);
    else for (let at = 0; at < mark.length; at++) hash = mixed(hash, mark.charCodeAt(at));
    // The end of one is no part of the next.
    hash = mixed(hash, 0x1f);
  }
  return line * 2 ** 32 + (hash >>> 0);
}
