import { MAX_SUITE_DEPTH } from './suite-depth.ts';
import { type TapCounts, type TapLevel, tapLevels } from './tap-levels.ts';
import { tapLine } from './tap-line.ts';
import { type TestTotals, testTotals } from './test-totals.ts';

/** What was heard from the lines of one run. */
export type TapEvents = {
  totals: TestTotals;
  take: (text: string, line: number) => void;
  end: () => TapEnd;
};

export type TapEnd = {
  /** Of the outermost level. */
  counts: TapCounts;
  /** Points were seen, and no plan. */
  lacksPlan: boolean;
  isBailedOut: boolean;
  /** The line of a number that is given twice, or lies outside of the plan. */
  misnumbered: number | null;
  tooDeep: number | null;
};

const STEP = '    ';
const DURATION = /^\s*duration_ms:\s*(\d{1,12}(?:\.\d{1,12})?)\s*$/;

/**
 * Reads the Test Anything Protocol line by line. Our own, because tap-parser keeps every point, comment and failure of a run in memory.
 */
export function tapEvents(): TapEvents {
  const totals = testTotals();
  const levels = tapLevels(totals);
  const root = levels.at(0);
  let isBailedOut = false;
  let misnumbered: number | null = null;
  let tooDeep: number | null = null;

  /** What is no TAP is passed over, unless the run asks to be strict. */
  const stray = (level: TapLevel) => {
    if (!level.isStrict) return;
    level.faults++;
    totals.runError();
  };

  const openBelow = (depth: number, name: string, isBlock: boolean, line: number): boolean => {
    if (depth >= MAX_SUITE_DEPTH) {
      tooDeep ??= line;
      return false;
    }
    levels.open(depth, name, isBlock);
    return true;
  };

  /** A line of subtests that nothing of is open yet. False: it is none. */
  const takeFirstInside = (text: string, depth: number, level: TapLevel, line: number): boolean => {
    const inner = text.slice(STEP.length);
    const { announced, pending } = level;
    const parsed = tapLine(inner);
    if (pending?.point.opens === true || announced !== null) {
      const isBlock = pending?.point.opens === true;
      level.announced = null;
      if (openBelow(depth, (isBlock ? pending?.point.name : announced) ?? '', isBlock, line)) {
        takeLine(inner, depth + 1, line);
      }
      return true;
    }
    if (parsed.kind === 'subtest') {
      openBelow(depth, parsed.name, false, line);
      return true;
    }
    const bare = text.replace(/^(?: {4})+/, '');
    const { kind } = tapLine(bare);
    if (kind === 'other' || kind === 'comment') return kind === 'comment';
    if (openBelow(depth, '', false, line)) takeLine(inner, depth + 1, line);
    return true;
  };

  /** A line of the diagnostics that are open. False: it shows that they were none, or is beyond them. */
  const takeDiagnostics = (text: string, level: TapLevel): boolean => {
    const indent = level.diagnostics ?? '';
    if (text.startsWith(indent)) {
      if (text.slice(indent.length).trimEnd() === '...') level.diagnostics = null;
      else if (level.pending !== null) level.pending.point.seconds ??= durationIn(text);
      return true;
    }
    const { kind } = tapLine(text);
    if (kind === 'other' || kind === 'comment') return true;
    level.diagnostics = null;
    return false;
  };

  const takeIndented = (text: string, depth: number, level: TapLevel, line: number) => {
    if (level.pending !== null && text.trim() === '---') level.diagnostics = text.slice(0, text.indexOf('-'));
    else if (text.startsWith(STEP) && takeFirstInside(text, depth, level, line)) return;
    else if (!/^\s*#/.test(text)) stray(level);
  };

  const takePlan = (start: number, end: number, level: TapLevel, line: number) => {
    if (!level.numbers.promise(start, end)) stray(level);
    else if (level.numbers.isOff()) misnumbered ??= line;
  };

  const takePlain = (text: string, depth: number, level: TapLevel, line: number) => {
    const parsed = tapLine(text);
    if (parsed.kind === 'comment' || parsed.kind === 'version') return;
    if (parsed.kind === 'subtest') {
      level.announced = parsed.name;
      return;
    }
    // Nothing counts behind a plan that stands at the end, and subtests can only be in one.
    const isInside = levels.at(depth + 1) !== undefined && (parsed.kind === 'plan' || parsed.kind === 'pragma');
    if (parsed.kind === 'other' || level.numbers.isClosed() || isInside) return stray(level);
    level.announced = null;
    if (parsed.kind === 'point') {
      levels.point(depth, parsed, line);
      if (!level.numbers.take(parsed.id)) misnumbered ??= line;
    } else if (parsed.kind === 'plan') takePlan(parsed.start, parsed.end, level, line);
    else if (parsed.kind === 'bail-out') isBailedOut = true;
    else if (parsed.kind === 'pragma' && parsed.name === 'strict') level.isStrict = parsed.on;
  };

  const takeLine = (text: string, depth: number, line: number): void => {
    const level = levels.at(depth);
    if (level === undefined) return;
    const below = levels.at(depth + 1);
    if (below !== undefined && (text.startsWith(STEP) || text === '')) {
      takeLine(text.slice(STEP.length), depth + 1, line);
    } else if (level.diagnostics !== null && (text === '' || takeDiagnostics(text, level))) {
      return;
    } else if (/^[ \t]/.test(text)) {
      takeIndented(text, depth, level, line);
    } else if (text === '}' && below?.isBlock === true) {
      levels.closeBelow(depth);
      levels.finish(depth);
    } else if (text === '{' && level.pending !== null && below === undefined) {
      level.pending.point.opens = true;
    } else if (text !== '') {
      takePlain(text, depth, level, line);
    }
  };

  return {
    totals,
    take: (text, line) => {
      if (!isBailedOut) takeLine(text.trimEnd(), 0, line);
    },
    end: () => {
      levels.end();
      if (isBailedOut) totals.end('aborted');
      const counts = root?.counts ?? { points: 0, passed: 0, failed: 0, skipped: 0, todo: 0 };
      const lacksPlan = counts.points > 0 && root?.numbers.plan() === null;
      return { counts, lacksPlan, isBailedOut, misnumbered, tooDeep };
    },
  };
}

function durationIn(text: string): number | null {
  const stated = DURATION.exec(text)?.[1];
  return stated === undefined ? null : Number(stated) / 1000;
}
