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

/** FNV-1a over the UTF-16 units of a text, 32 bits. */
function fnv(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** 51 bits: among a million cases two share one once in four thousand reports. */
export function digestOfCase(suite: string, name: string): number {
  const text = `${suite}\0${name}`;
  return (fnv(text, 0x811c9dc5) % 2 ** 19) * 2 ** 32 + fnv(text, 0x01234567);
}

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
  let waiting: number[] = [];
  const failing: number[] = [];
  let [low, high] = [0, 0];
  let isCut = false;

  const settle = () => {
    const all = new Float64Array(settled.length + waiting.length);
    all.set(settled);
    all.set(waiting, settled.length);
    settled = merged(all);
    waiting = [];
  };

  return {
    add: ({ suite, name, outcome, seconds }) => {
      const digest = digestOfCase(suite, name);
      const isFailing = outcome === 'failed' || outcome === 'error';
      if (isFailing && failing.length < maxFailing) failing.push(digest);
      const time = seconds === null ? '' : Math.round(seconds * 1000);
      low = (low + fnv(`${digest} ${outcome} ${time}`, 0x811c9dc5)) >>> 0;
      high = (high + fnv(`${digest} ${outcome} ${time}`, 0x01234567)) >>> 0;
      if (settled.length >= MAX_COMPARED) {
        isCut = true;
        return;
      }
      waiting.push(digest * 4 + (isFailing ? FAILED : outcome === 'passed' ? PASSED : 0));
      if (waiting.length >= Math.max(LEAST, settled.length)) settle();
    },
    result: () => {
      settle();
      return { entries: settled, failing, digest: `${high.toString(16)}-${low.toString(16)}`, isCut };
    },
  };
}
