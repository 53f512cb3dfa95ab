import type { TapPoint } from './tap-line.ts';
import { type TapNumbers, tapNumbers } from './tap-numbers.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import type { TestTotals } from './test-totals.ts';

/** Points of one level, as that level states them: subtests are one point of the level that they are in. */
export type TapCounts = { points: number; passed: number; failed: number; skipped: number; todo: number };

/** Cases in subtests, and how much there was not as it should be. */
type Inside = { cases: number; faults: number };

/** The points of a run, or of the subtests of one point. */
export type TapLevel = Inside & {
  name: string;
  counts: TapCounts;
  numbers: TapNumbers;
  /** The last point, which what follows may belong to: diagnostics, or a block of subtests. */
  pending: { point: TapPoint; line: number } | null;
  /** The subtests before a point are that point's, as are those in a block behind it. */
  inside: Inside | null;
  /** Name of the subtests that a comment has announced. */
  announced: string | null;
  /** Indentation of the block of diagnostics that is open. */
  diagnostics: string | null;
  /** It ends with a brace. */
  isBlock: boolean;
  isStrict: boolean;
};

/** The levels that are open, from the outermost on. */
export type TapLevels = {
  at: (depth: number) => TapLevel | undefined;
  open: (above: number, name: string, isBlock: boolean) => void;
  /** Closes what is open below a level. */
  closeBelow: (depth: number) => void;
  /** Counts the point of a level that is pending. */
  finish: (depth: number) => void;
  point: (depth: number, point: TapPoint, line: number) => void;
  end: () => void;
};

function createLevel(name: string, isBlock: boolean, isStrict: boolean): TapLevel {
  return {
    name,
    counts: { points: 0, passed: 0, failed: 0, skipped: 0, todo: 0 },
    numbers: tapNumbers(),
    pending: null,
    inside: null,
    announced: null,
    diagnostics: null,
    isBlock,
    isStrict,
    cases: 0,
    faults: 0,
  };
}

/** A case is a point without subtests; one with them sums these up, and counts only as an error where it fails and none of them did. */
export function tapLevels(totals: TestTotals): TapLevels {
  const levels: TapLevel[] = [createLevel('', false, false)];
  /** Points that plans promise and that did not come; below 0, those that came beyond them. */
  let missing = 0;

  const countCase = ({ point, line }: { point: TapPoint; line: number }, depth: number) => {
    const suites = levels.slice(1, depth + 1).flatMap(({ name }) => (name === '' ? [] : [name]));
    const tags = tagsIn(point.name);
    addSuiteTags(tags, suites);
    totals.add({
      name: point.name,
      suite: suites.join(' > '),
      outcome: point.directive !== null ? 'skipped' : point.ok ? 'passed' : 'failed',
      state: point.directive === 'todo' ? 'todo' : null,
      flaky: false,
      seconds: point.seconds,
      line,
      tags,
    });
  };

  const finish = (depth: number) => {
    const level = levels[depth];
    if (level === undefined) return;
    const { pending, inside } = level;
    level.pending = null;
    level.inside = null;
    level.diagnostics = null;
    const isSum = inside !== null && inside.cases > 0;
    const isFault = pending !== null && !pending.point.ok && pending.point.directive === null;
    level.cases += inside?.cases ?? 0;
    level.faults += (inside?.faults ?? 0) + (isFault ? 1 : 0);
    if (pending === null) return;
    if (isSum) {
      if (isFault && inside.faults === 0) totals.runError();
      return;
    }
    level.cases++;
    countCase(pending, depth);
  };

  const close = (level: TapLevel) => {
    const plan = level.numbers.plan();
    if (level.counts.points > 0) totals.suite();
    if (plan === null) return;
    const missed = Math.max(0, plan.end - plan.start + 1) - level.counts.points;
    missing += missed;
    if (missed !== 0) level.faults++;
  };

  const closeBelow = (depth: number) => {
    while (levels.length - 1 > depth) {
      const at = levels.length - 1;
      finish(at);
      const level = levels.pop();
      const above = levels[at - 1];
      if (level === undefined || above === undefined) return;
      close(level);
      above.inside = {
        cases: (above.inside?.cases ?? 0) + level.cases,
        faults: (above.inside?.faults ?? 0) + level.faults,
      };
    }
  };

  return {
    at: (depth) => levels[depth],
    open: (above, name, isBlock) => {
      if (!isBlock) finish(above);
      levels.push(createLevel(name, isBlock, levels[above]?.isStrict === true));
    },
    closeBelow,
    finish,
    point: (depth, point, line) => {
      const level = levels[depth];
      if (level === undefined) return;
      const isSummed = levels[depth + 1]?.isBlock === false;
      closeBelow(depth);
      if (!isSummed) finish(depth);
      level.pending = { point, line };
      const { counts } = level;
      counts.points++;
      counts[point.ok ? 'passed' : 'failed']++;
      if (point.directive === 'skip') counts.skipped++;
      if (point.directive === 'todo') counts.todo++;
    },
    end: () => {
      closeBelow(0);
      finish(0);
      const [root] = levels;
      if (root !== undefined) close(root);
      if (missing !== 0) totals.declare({ tests: Math.max(0, totals.counted().tests + missing) });
      if (missing > 0) totals.end('unfinished');
    },
  };
}
