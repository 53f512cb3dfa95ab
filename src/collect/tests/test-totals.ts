import { cutText } from '../../mask/cut.ts';
import type { JsonObject } from '../../model/json.ts';
import { type ComparedCases, compareCases } from './case-digests.ts';
import type { Tags } from './test-tags.ts';

/** `skipped` is whatever has shown nothing: ignored, disabled, inconclusive, pending. */
export type CaseOutcome = 'passed' | 'failed' | 'error' | 'skipped';

/** How a run came to its end. */
export type Ending = 'complete' | 'aborted' | 'timed-out' | 'unfinished';

/** One case, as its element says. */
export type TestCase = {
  name: string;
  suite: string;
  /** Asked at the end instead, of a report that names suites behind the cases. */
  lateSuite?: () => string;
  outcome: CaseOutcome;
  /** The report's own word for why it was skipped, if it is another than that. */
  state?: string | null;
  flaky: boolean;
  seconds: number | null;
  /** Null where the format is not one of lines, and a pointer says where it stands. */
  line: number | null;
  pointer?: string | null;
  /** The file that it stands in, where a report is several. */
  path?: string;
  tags: Tags;
};

/** A case, or a whole suite, that is tagged as evidence for checks. `name` is null for a suite. */
export type TaggedCase = Pick<TestCase, 'suite' | 'outcome' | 'line' | 'pointer' | 'path' | 'tags'> & {
  name: string | null;
};

/** Totals as a report declares them. */
export type Declared = Partial<Record<'tests' | 'passed' | 'failures' | 'errors' | 'skipped', number>>;

export const MAX_FAILING = 50;
export const MAX_SKIPPED = 50;
export const MAX_TAGGED = 1000;
export const MAX_NAME = 300;

/** Counts cases into the attributes of a `test-run` fact. */
export type TestTotals = {
  add: (testCase: TestCase) => void;
  /** Keeps a case or a suite if it is tagged for a check. */
  tag: (tagged: TaggedCase) => void;
  /** Tags could not be kept for lack of room. */
  dropTags: () => void;
  declare: (declared: Declared) => void;
  /** Of cases so far: for comparing a suite's end with its beginning. */
  counted: () => Required<Declared>;
  suite: () => void;
  /** An error outside of any case: a suite's set-up or clean-up, or the run itself. */
  runError: () => void;
  /** How the run ended, as the report says it; of several the worst. Without it, the report does not say. */
  end: (ending: Ending) => void;
  /** The fact's attributes but for those of the file, `dialect`, `tool` and `ranAt`; `tagsDropped` is set when a cap was reached. */
  result: () => { attributes: JsonObject; tagged: TaggedCase[]; tagsDropped: boolean; cases: ComparedCases };
};

/** Later ones outdo those before. */
const ENDINGS: readonly Ending[] = ['complete', 'unfinished', 'timed-out', 'aborted'];

export function testTotals(): TestTotals {
  const counts: Record<CaseOutcome, number> = { passed: 0, failed: 0, error: 0, skipped: 0 };
  const failing: (() => JsonObject)[] = [];
  const skippedCases: (() => JsonObject)[] = [];
  const tagged: TaggedCase[] = [];
  const compared = compareCases(MAX_FAILING);
  const declarations: Declared[] = [];
  let suites = 0;
  let flaky = 0;
  let runErrors = 0;
  let ended: Ending | null = null;
  let milliseconds = 0;
  let timed = false;
  let tagsDropped = false;

  const counted = () => ({
    tests: counts.passed + counts.failed + counts.error + counts.skipped,
    passed: counts.passed,
    failures: counts.failed,
    errors: counts.error,
    skipped: counts.skipped,
  });

  const tag = (one: TaggedCase) => {
    if (one.tags.checks.size === 0) return;
    if (tagged.length >= MAX_TAGGED) tagsDropped = true;
    else tagged.push(one);
  };

  const keepName = ({ name, suite, lateSuite, outcome, state }: TestCase) => {
    if (outcome === 'passed') return;
    const isSkipped = outcome === 'skipped';
    if (isSkipped ? skippedCases.length >= MAX_SKIPPED : failing.length >= MAX_FAILING) return;
    const cut = cutText(name, MAX_NAME);
    const known = cutText(suite, MAX_NAME);
    const called = () => ({ name: cut, suite: lateSuite === undefined ? known : cutText(lateSuite(), MAX_NAME) });
    const word = state == null ? null : cutText(state, MAX_NAME);
    if (isSkipped) skippedCases.push(() => ({ ...called(), state: word }));
    else failing.push(() => ({ ...called(), outcome }));
  };

  const differences = () => {
    const found: JsonObject[] = [];
    const real = counted();
    for (const count of ['tests', 'passed', 'failures', 'errors', 'skipped'] as const) {
      const wrong = declarations.find((declared) => declared[count] !== undefined && declared[count] !== real[count]);
      if (wrong?.[count] !== undefined) found.push({ count, declared: wrong[count], counted: real[count] });
    }
    return found;
  };

  return {
    add: (testCase) => {
      const { outcome } = testCase;
      counts[outcome]++;
      if (testCase.flaky && outcome === 'passed') flaky++;
      if (testCase.seconds !== null) {
        timed = true;
        milliseconds += testCase.seconds * 1000;
      }
      keepName(testCase);
      compared.add(testCase);
      tag(testCase);
    },
    tag,
    dropTags: () => {
      tagsDropped = true;
    },
    declare: (declared) => declarations.push(declared),
    counted,
    suite: () => {
      suites++;
    },
    runError: () => {
      runErrors++;
    },
    end: (ending) => {
      if (ended === null || ENDINGS.indexOf(ending) > ENDINGS.indexOf(ended)) ended = ending;
    },
    result: () => ({
      attributes: {
        suites,
        tests: counted().tests,
        passed: counts.passed,
        failed: counts.failed,
        errors: counts.error,
        runErrors,
        skipped: counts.skipped,
        flaky,
        seconds: timed ? Math.round(milliseconds) / 1000 : null,
        ended,
        failing: failing.map((one) => one()),
        skippedCases: skippedCases.map((one) => one()),
        differences: differences(),
      },
      tagged,
      tagsDropped,
      cases: compared.result(),
    }),
  };
}
