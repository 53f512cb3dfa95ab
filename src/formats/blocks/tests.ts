import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { numberOf, objectsOf, stringOf } from './values.ts';

/** What a test report is among the others; `single` needs no word. */
const STANDINGS: Record<string, string> = {
  truncated: 'ends too early',
  empty: 'empty',
  'earlier-attempt': 'earlier attempt',
  duplicate: 'the same report as',
  'same-tests': 'same tests as',
  shard: 'a part beside',
  single: '–',
};

/** Counts as texts: each can be unknown. */
export type TestRow = Record<
  'path' | 'tool' | 'at' | 'tests' | 'passed' | 'failed' | 'errors' | 'skipped' | 'flaky',
  string
> & {
  beside: string;
};
export type CoverageRow = Record<
  'path' | 'tool' | 'lines' | 'branches' | 'statements' | 'files' | 'differences',
  string
>;
/** `report` is null where no report is known to cover the source; `file` then says why. */
export type HandlerRow = Record<'name' | 'file' | 'lines' | 'branches' | 'statements', string> & {
  report: string | null;
};

/** Test reports beside each other, and how much of the code ran under tests: the whole of each report, and the functions' handlers. */
export type TestsBlock = {
  runs: Bounded<TestRow> & { total: number };
  contradicted: Bounded<{ name: string; failedIn: string; passedIn: string }>;
  coverage: Bounded<CoverageRow>;
  handlers: Bounded<HandlerRow>;
  unknowns: Unknowns['all'];
};

/** Null: there is neither a test report nor one of coverage. */
export function testsBlock(report: Report, limits: Limits): TestsBlock | null {
  const ofType = (type: string): Fact[] => report.facts.filter((fact) => fact.type === type);
  const runs = ofType('test-run');
  const coverage = ofType('coverage');
  if (runs.length + coverage.length === 0) return null;
  const functions =
    coverage.length === 0 ? [] : ofType('function').filter(({ attributes }) => attributes.coverage !== undefined);
  const onlyCoverage = functions.map((fact) => ({
    ...fact,
    attributes: { coverage: fact.attributes.coverage ?? null },
  }));
  const unknowns = unknownsIn([...runs, ...coverage, ...onlyCoverage], limits);
  const inWords = wording(unknowns, limits);
  const contradicted = runs.flatMap(({ place, attributes }) =>
    objectsOf(attributes.contradicted).map((one) => ({ one, failedIn: place.path })),
  );
  return {
    runs: { ...bounded(runs, limits, (fact) => runRow(fact, inWords)), total: runs.length },
    contradicted: bounded(contradicted, limits, ({ one, failedIn }) => ({
      name: clip([stringOf(one.suite), stringOf(one.name)].filter(Boolean).join(' > '), limits),
      failedIn: clip(failedIn, limits),
      passedIn: clip(pathOf(one.passedIn), limits),
    })),
    coverage: bounded(coverage, limits, (fact) => coverageRow(fact, inWords)),
    handlers: bounded(
      functions.flatMap((fact) => handlerRows(fact, inWords)).sort((a, b) => byCodeUnit(a.name, b.name)),
      limits,
      (row) => row,
    ),
    unknowns: unknowns.all,
  };
}

/** The path in the id of a report. */
function pathOf(id: Json | undefined): string {
  return (stringOf(id) ?? '').replace(/^[a-z-]+:/, '').replace(/#report$/, '');
}

type Wording = {
  text: (value: Json | undefined, none?: string) => string;
  counted: (value: Json | undefined) => string;
  /** The known entries of a list of ids as paths, and what is not known of it. */
  paths: (value: Json | undefined) => string;
};

function wording(unknowns: Unknowns, limits: Limits): Wording {
  const text = (value: Json | undefined, none = '–'): string => {
    const known = stringOf(value) ?? numberOf(value);
    return known === null ? (unknowns.in(value) ?? none) : clip(String(known), limits);
  };
  return {
    text,
    counted: (value) => {
      const [counts] = objectsOf(value);
      const [covered, total] = [numberOf(counts?.covered), numberOf(counts?.total)];
      if (covered === null || total === null) return unknowns.in(value) ?? '–';
      // Rounded down, so that only the whole is 100 %.
      const share = total === 0 ? '' : ` (${(Math.floor((1000 * covered) / total) / 10).toFixed(1)} %)`;
      return `${covered} of ${total}${share}`;
    },
    paths: (value) =>
      Array.isArray(value)
        ? value.map((one) => (stringOf(one) === null ? text(one) : clip(pathOf(one), limits))).join(', ')
        : '',
  };
}

function runRow({ place, attributes }: Fact, { text, paths }: Wording): TestRow {
  const { tool, ranAt, tests, passed, failed, errors, skipped, flaky, standing } = attributes;
  const known = stringOf(standing);
  const beside =
    known === null ? text(standing) : [STANDINGS[known] ?? known, paths(attributes.others)].filter(Boolean).join(' ');
  return {
    path: text(place.path),
    tool: text(tool),
    at: text(ranAt),
    tests: text(tests),
    passed: text(passed),
    failed: text(failed),
    errors: text(errors),
    skipped: text(skipped),
    flaky: text(flaky),
    beside,
  };
}

function coverageRow({ place, attributes }: Fact, { text, counted }: Wording): CoverageRow {
  const { tool, dialect, lines, branches, statements, sourceFiles, differences } = attributes;
  const differing = objectsOf(differences).map(
    (one) => `${text(one.count)}: ${text(one.declared)} declared, ${text(one.counted)} counted`,
  );
  return {
    path: text(place.path),
    tool: text(tool ?? dialect),
    lines: counted(lines),
    branches: counted(branches),
    statements: counted(statements),
    files: text(sourceFiles),
    differences: differing.join('; ') || '–',
  };
}

/** One for each file and report; one that says that it is not known where there is none. */
function handlerRows({ id, attributes }: Fact, { text, counted }: Wording): HandlerRow[] {
  const name = text(attributes.logicalId ?? attributes.name, id.slice(id.indexOf('#') + 1));
  const { coverage } = attributes;
  const known = objectsOf(coverage);
  if (known.length === 0) {
    const why = text(Array.isArray(coverage) ? coverage[0] : coverage);
    return [{ name, file: why, lines: '–', branches: '–', statements: '–', report: null }];
  }
  return known.map(({ file, lines, branches, statements, report }) => ({
    name,
    file: text(file),
    lines: counted(lines),
    branches: counted(branches),
    statements: counted(statements),
    report: pathOf(report),
  }));
}
