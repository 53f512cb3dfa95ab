import type { TestCase } from './test-totals.ts';

/** Cases of one report that are kept for comparing it with others, eight bytes each. */
export const MAX_COMPARED = 1_000_000;

export const PASSED = 1;
export const FAILED = 2;

/** What is kept of the cases of one report, so that reports can be compared: digests, and no names. */
export type ComparedCases = {
  /** Of each name once, sorted: four times the digest of suite and name, plus PASSED and FAILED as it did in this report. */
  entries: Float64Array;
  /** The digests of the cases that `failing` names, in its order. */
  failing: readonly number[];
  /** Over names, outcomes and times in milliseconds, in whatever order they came. */
  digest: string;
  /** There were more cases than are kept. */
  isCut: boolean;
};

const LEAST = 1024;

const PRIME = 0x01000193;

/** Two FNV-1a hashes of 32 bits, of different bases, which are carried on over one text after the other. */
type Hashes = { one: number; other: number };

/** Carries them on over the UTF-16 units of a text. There are very many names, and so both are done in one go. */
function carry({ one, other }: Hashes, text: string): Hashes {
  let [a, b] = [one, other];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, PRIME);
    b = Math.imul(b ^ unit, PRIME);
  }
  return { one: a, other: b };
}

const START: Hashes = { one: 0x811c9dc5, other: 0x01234567 };

/** The hashes over a suite, from which those of its cases are carried on. */
function hashesOfSuite(suite: string): Hashes {
  return carry(carry(START, suite), '\0');
}

/** 51 bits: among a million cases two share one once in four thousand reports. */
function digestOf({ one, other }: Hashes): number {
  // Of the one the upper bits, which hang on more of the text than the lower ones.
  return (one >>> 13) * 2 ** 32 + (other >>> 0);
}

/** One hash carried on over two numbers. */
function mixed(hash: number, outcome: number, time: number): number {
  return Math.imul(Math.imul(Math.imul(hash ^ outcome, PRIME) ^ time, PRIME) ^ (time / 2 ** 32), PRIME);
}

const OUTCOMES = { passed: 1, failed: 2, error: 3, skipped: 4 } as const;

/** Entries of one name as one, which did all that they did. */
function merged(entries: Float64Array): Float64Array {
  entries.sort();
  let kept = 0;
  for (const entry of entries) {
    const last = kept === 0 ? -1 : (entries[kept - 1] ?? -1);
    if (Math.floor(last / 4) === Math.floor(entry / 4)) {
      entries[kept - 1] = Math.floor(entry / 4) * 4 + ((last % 4) | (entry % 4));
    } else entries[kept++] = entry;
  }
  return entries.slice(0, kept);
}

/** Takes the cases of one report, as they come. `maxFailing`: how many of the failing ones it names. */
export function compareCases(maxFailing: number): { add: (testCase: TestCase) => void; result: () => ComparedCases } {
  let settled: Float64Array = new Float64Array(0);
  let waiting: Float64Array = new Float64Array(LEAST);
  let waitingCount = 0;
  const failing: number[] = [];
  let [low, high] = [0, 0];
  let isCut = false;
  // Cases of one suite come together.
  let suiteBefore = '';
  let ofSuite = hashesOfSuite('');

  const settle = () => {
    const all = new Float64Array(settled.length + waitingCount);
    all.set(settled);
    all.set(waiting.subarray(0, waitingCount), settled.length);
    settled = merged(all);
    if (waiting.length < settled.length) waiting = new Float64Array(settled.length);
    waitingCount = 0;
  };

  return {
    add: ({ suite, name, outcome, seconds }) => {
      if (suite !== suiteBefore) {
        suiteBefore = suite;
        ofSuite = hashesOfSuite(suite);
      }
      const hashes = carry(ofSuite, name);
      const digest = digestOf(hashes);
      const isFailing = outcome === 'failed' || outcome === 'error';
      if (isFailing && failing.length < maxFailing) failing.push(digest);
      const time = seconds === null ? -1 : Math.round(seconds * 1000);
      low = (low + mixed(hashes.one, OUTCOMES[outcome], time)) >>> 0;
      high = (high + mixed(hashes.other, OUTCOMES[outcome], time)) >>> 0;
      if (settled.length >= MAX_COMPARED) {
        isCut = true;
        return;
      }
      waiting[waitingCount++] = digest * 4 + (isFailing ? FAILED : outcome === 'passed' ? PASSED : 0);
      if (waitingCount >= waiting.length) settle();
    },
    result: () => {
      settle();
      return { entries: settled, failing, digest: `${high.toString(16)}-${low.toString(16)}`, isCut };
    },
  };
}
