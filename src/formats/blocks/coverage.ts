import { CONTROL_CLASSES, CONTROL_STATUSES, type ControlStatus } from '../../model/control.ts';
import type { Coverage, Fraction, HistoryRow, Report } from '../../model/report.ts';
import { CLASS_WORDS, FRACTION_WORDS, STATUS_WORDS, type Word } from '../wording.ts';
import { releaseName } from './cover.ts';
import type { Limits } from './limits.ts';

const COUNTED = ['automated', 'partial', 'manual'] as const;

/** The statuses from best to worst, as the rows of the table. */
const ROWS = [...CONTROL_STATUSES].reverse();

/** Rows of counts by class, one framework after the other. */
export type CoverageBlock = {
  heads: string[];
  frameworks: { name: string; fractions: Fraction[]; notApplicable: number; outOfScope: number; total: number }[];
  /** Statuses that at least one control has. */
  statuses: (Word & { meaning: string })[];
  /** The classes, as the columns of the table. */
  classes: string[];
  /** How many controls of a framework have a status, class by class. */
  rows: { framework: string; status: Word; counts: number[]; total: number }[];
};

export function coverageBlock(report: Report): CoverageBlock {
  const names = frameworkNames(report);
  const used = ROWS.filter((status) => report.coverage.some((coverage) => countOf(coverage, status) > 0));
  return {
    heads: COUNTED.map((name) => FRACTION_WORDS[name]),
    frameworks: report.coverage.map((coverage) => ({
      name: names.get(coverage.framework) ?? coverage.framework,
      fractions: COUNTED.map((name) => coverage.fractions[name]),
      notApplicable: countOf(coverage, 'not-applicable'),
      outOfScope: countOf(coverage, 'out-of-scope'),
      total: sum(ROWS.map((status) => countOf(coverage, status))),
    })),
    statuses: used.map((status) => STATUS_WORDS[status]),
    classes: CONTROL_CLASSES.map((name) => CLASS_WORDS[name]),
    rows: report.coverage.flatMap((coverage) =>
      used.map((status) => ({
        framework: names.get(coverage.framework) ?? coverage.framework,
        status: STATUS_WORDS[status],
        counts: CONTROL_CLASSES.map((name) => coverage.byClass[name][status]),
        total: countOf(coverage, status),
      })),
    ),
  };
}

/** Coverage over releases: the fractions of each framework, a release a row. */
export type HistoryBlock = {
  frameworks: string[];
  /** Older rows that are not shown. */
  older: number;
  rows: {
    release: string;
    at: string;
    cells: { automated: Fraction; partial: Fraction; manual: Fraction }[];
    catalogue: string;
  }[];
};

export function historyBlock(report: Report, { listed }: Limits): HistoryBlock {
  const names = frameworkNames(report);
  return {
    frameworks: report.frameworks.map((framework) => framework.name),
    older: Math.max(0, report.history.length - listed),
    rows: report.history
      .map((row, index) => ({
        release: releaseName(row),
        at: row.at,
        cells: [...names.keys()].map((id) => fractionsOf(row, id)),
        catalogue: catalogueWord(row, report.history[index - 1]),
      }))
      .slice(-listed),
  };
}

function catalogueWord(row: HistoryRow, before: HistoryRow | undefined): string {
  if (before === undefined) return '';
  return row.catalogueDigest === before.catalogueDigest ? 'same' : 'changed';
}

function fractionsOf(row: HistoryRow, framework: string): Coverage['fractions'] {
  const none = { reached: 0, inScope: 0 };
  const coverage = row.coverage.find((entry) => entry.framework === framework);
  return coverage?.fractions ?? { automated: none, partial: none, manual: none };
}

function frameworkNames(report: Report): Map<string, string> {
  return new Map(report.frameworks.map((framework) => [framework.id, framework.name]));
}

function countOf(coverage: Coverage, status: ControlStatus): number {
  return sum(CONTROL_CLASSES.map((name) => coverage.byClass[name][status]));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
