import { cutText } from '../../mask/cut.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { targetPath } from '../scans/scan.ts';
import { type Counted, createHits, type Hits, MAX_LINE, onLine } from './hits.ts';

/** Source files that are counted, of one report, and things in them that can run. */
export const MAX_FILES = 100_000;
export const MAX_COUNTED = 10_000_000;
/** Source files that are listed with their counts: the first of them by path. */
export const MAX_LISTED = 2_000;
const MAX_PATH = 1_000;

export const MEASURES = ['lines', 'branches', 'statements'] as const;
export type Measure = (typeof MEASURES)[number];

/** What one list of a report tells of a source file, or of a class in it. Whatever is no line of a file is passed over and counted as wrong. */
export type FileCoverage = {
  /** A line, however often it is told of. */
  line: (line: number, ran: boolean) => void;
  /** A line of a list: one that the list names twice counts twice, as it does for the tools that write such lists. */
  listed: (line: number, ran: boolean) => void;
  /** `marks` tell it from the others that begin on the line. */
  branch: (line: number, ran: boolean, ...marks: readonly (number | string)[]) => void;
  /** So many branches of a line, of which so many ran. */
  branches: (line: number, counted: Counted) => void;
  statement: (line: number, ran: boolean, ...marks: readonly (number | string)[]) => void;
  /** For reports that state a file's counts and no lines. */
  state: (measure: Measure, counted: Counted) => void;
  /** Nothing of it was told as yet. */
  isEmpty: () => boolean;
};

/** What a report declares of a measure. A rate is a share of 1. */
export type Declares = 'total' | 'covered' | 'rate';

/** `or`: other counts that tools mean by it, beside ours. */
type Declared = { measure: Measure; of: Declares; declared: number; or: readonly number[] };

/** Counts one report. */
export type Coverage = {
  /** `part`: of several that are counted for themselves, as classes are whose lines tools add up. */
  file: (path: string, part?: string) => FileCoverage;
  /** Declared for the whole, or for a part: calls for the same add up. What is no number is passed over. */
  declare: (measure: Measure, of: Declares, declared: number, ...or: readonly number[]) => void;
  /** How much of what was told cannot be, such as lines without a number. */
  wrong: () => number;
  isFull: () => boolean;
  /** There is more than can be held: no count is known. */
  overflow: () => void;
  /** Attributes of the fact. `hole`: why the counts are not known, where the report is not whole. */
  result: (hole: string | null) => JsonObject;
};

type File = { parts: Map<string, Part> };
type Part = Record<Measure, { hits: Hits | null; stated: Counted | null }>;

function createPart(): Part {
  const nothing = () => ({ hits: null, stated: null });
  return { lines: nothing(), branches: nothing(), statements: nothing() };
}

/** Counts of parts together. Null: none of them has any. */
function added(parts: Iterable<Part>, measure: Measure): Counted | null {
  const sum = { covered: 0, total: 0 };
  let isAny = false;
  for (const part of parts) {
    const { hits, stated } = part[measure];
    for (const one of [hits?.counts(), stated]) {
      if (!one) continue;
      isAny = true;
      sum.covered += one.covered;
      sum.total += one.total;
    }
  }
  return isAny ? sum : null;
}

/** Rates are written with few digits, and some tools cut the others off. */
const RATE_STEP = 0.01;

function differs({ of, declared, or }: Declared, counted: number): boolean {
  return [counted, ...or].every((one) => (of === 'rate' ? Math.abs(one - declared) >= RATE_STEP : one !== declared));
}

function countedOf(of: Declares, { covered, total }: Counted): number | null {
  if (of !== 'rate') return of === 'covered' ? covered : total;
  return total === 0 ? null : Math.round((10_000 * covered) / total) / 10_000;
}

/** `root`: of the checkout, which paths of source files are put below. */
export function countCoverage(root: string): Coverage {
  const files = new Map<string, File>();
  const declarations = new Map<string, Declared>();
  let entries = 0;
  let wrong = 0;
  let isFull = false;

  const countIn = (part: Part): FileCoverage => {
    const times = new Map<number, number>();
    const count = (measure: Measure, line: number, key: number, ran: boolean) => {
      if (!Number.isInteger(line) || line < 0 || line > MAX_LINE) {
        wrong++;
        return;
      }
      if (++entries > MAX_COUNTED) {
        isFull = true;
        return;
      }
      part[measure].hits ??= createHits();
      part[measure].hits.add(key, ran);
    };
    return {
      line: (line, ran) => count('lines', line, line, ran),
      listed: (line, ran) => {
        const before = times.get(line) ?? 0;
        times.set(line, before + 1);
        count('lines', line, line + before * (MAX_LINE + 1), ran);
      },
      branch: (line, ran, ...marks) => count('branches', line, onLine(line, ...marks), ran),
      branches: (line, { covered, total }) => {
        for (let at = 0; at < total && !isFull; at++) count('branches', line, onLine(line, at), at < covered);
      },
      statement: (line, ran, ...marks) => count('statements', line, onLine(line, ...marks), ran),
      state: (measure, { covered, total }) => {
        if (!isCount(covered) || !isCount(total) || covered > total) wrong++;
        else part[measure].stated = { covered, total };
      },
      isEmpty: () => MEASURES.every((measure) => part[measure].hits === null && part[measure].stated === null),
    };
  };

  const differences = (): JsonObject[] =>
    [...declarations].flatMap(([count, one]) => {
      const sum = added(parts(files), one.measure) ?? { covered: 0, total: 0 };
      const counted = countedOf(one.of, sum);
      return counted === null || !differs(one, counted) ? [] : [{ count, declared: one.declared, counted }];
    });

  return {
    file: (path, part = '') => {
      const name = targetPath(path.trim(), root);
      let file = files.get(name);
      if (file === undefined) {
        file = { parts: new Map() };
        if (files.size < MAX_FILES) files.set(name, file);
        else isFull = true;
      }
      let counts = file.parts.get(part);
      if (counts === undefined) {
        counts = createPart();
        if (++entries <= MAX_COUNTED) file.parts.set(part, counts);
        else isFull = true;
      }
      return countIn(counts);
    },
    declare: (measure, of, declared, ...or) => {
      if (!Number.isFinite(declared) || declared < 0) return;
      const count = of === 'total' ? measure : `${measure} ${of}`;
      const before = declarations.get(count);
      declarations.set(count, {
        measure,
        of,
        declared: (before?.declared ?? 0) + declared,
        or: or.map((one, at) => (before?.or[at] ?? 0) + one),
      });
    },
    wrong: () => wrong,
    isFull: () => isFull,
    overflow: () => {
      isFull = true;
    },
    result: (hole) => {
      const unknown = hole === null ? null : { unresolved: hole };
      const measured = MEASURES.map((measure): [string, Json] => [
        measure,
        unknown ?? (added(parts(files), measure) as Json),
      ]);
      return {
        ...Object.fromEntries(measured),
        sourceFiles: unknown ?? files.size,
        files: unknown === null ? listed(files) : [unknown],
        differences: unknown === null ? differences() : [unknown],
      };
    },
  };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function* parts(files: ReadonlyMap<string, File>): Iterable<Part> {
  for (const file of files.values()) yield* file.parts.values();
}

/** The first by path, and a hole for those that are left out. */
function listed(files: ReadonlyMap<string, File>): Json[] {
  const paths = [...files.keys()].sort();
  const kept = paths.slice(0, MAX_LISTED).map((path): Json => {
    const counts = MEASURES.map((measure): [string, Json] => [
      measure,
      added(files.get(path)?.parts.values() ?? [], measure),
    ]);
    return { path: cutText(path, MAX_PATH), ...Object.fromEntries(counts) };
  });
  if (paths.length <= MAX_LISTED) return kept;
  return [...kept, { unresolved: `${paths.length - MAX_LISTED} more source files are counted and not listed` }];
}
