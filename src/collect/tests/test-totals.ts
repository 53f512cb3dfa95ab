import { cutText } from '../../mask/cut.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Tags } from './test-tags.ts';

export type CaseOutcome = 'passed' | 'failed' | 'error' | 'skipped';

/** One case, as its element says. */
export type TestCase = {
  name: string;
  suite: string;
  outcome: CaseOutcome;
  flaky: boolean;
  seconds: number | null;
  line: number;
  tags: Tags;
};

/** A case, or a whole suite, that is tagged as evidence for checks. `name` is null for a suite. */
export type TaggedCase = Pick<TestCase, 'suite' | 'outcome' | 'line' | 'tags'> & { name: string | null };

/** Totals as an element's attributes declare them. */
export type Declared = Partial<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;

export const MAX_FAILING = 50;
export const MAX_TAGGED = 1000;
export const MAX_NAME = 300;

/** Counts cases into the attributes of a `test-run` fact. */
export type TestTotals = {
  add: (testCase: TestCase) => void;
  /** Keeps a case or a suite if it is tagged for a check. */
  tag: (tagged: TaggedCase) => void;
  declare: (declared: Declared) => void;
  /** Of cases so far: for comparing a suite's end with its beginning. */
  counted: () => Required<Declared>;
  suite: () => void;
  /** The fact's attributes but for `tool`, `ranAt` and `tracked`; `tagsDropped` is set when a cap was reached. */
  result: () => { attributes: JsonObject; tagged: TaggedCase[]; tagsDropped: boolean };
};

export function testTotals(): TestTotals {
  const counts: Record<CaseOutcome, number> = { passed: 0, failed: 0, error: 0, skipped: 0 };
  const failing: JsonObject[] = [];
  const tagged: TaggedCase[] = [];
  const declarations: Declared[] = [];
  let suites = 0;
  let flaky = 0;
  let milliseconds = 0;
  let timed = false;
  let tagsDropped = false;

  const counted = () => ({
    tests: counts.passed + counts.failed + counts.error + counts.skipped,
    failures: counts.failed,
    errors: counts.error,
    skipped: counts.skipped,
  });

  const tag = (one: TaggedCase) => {
    if (one.tags.checks.size === 0) return;
    if (tagged.length >= MAX_TAGGED) tagsDropped = true;
    else tagged.push(one);
  };

  const differences = () => {
    const found: JsonObject[] = [];
    const real = counted();
    for (const count of ['tests', 'failures', 'errors', 'skipped'] as const) {
      const wrong = declarations.find((declared) => declared[count] !== undefined && declared[count] !== real[count]);
      if (wrong?.[count] !== undefined) found.push({ count, declared: wrong[count], counted: real[count] });
    }
    return found;
  };

  return {
    add: (testCase) => {
      const { name, suite, outcome } = testCase;
      counts[outcome]++;
      if (testCase.flaky && outcome === 'passed') flaky++;
      if (testCase.seconds !== null) {
        timed = true;
        milliseconds += testCase.seconds * 1000;
      }
      if ((outcome === 'failed' || outcome === 'error') && failing.length < MAX_FAILING) {
        failing.push({ name: cutText(name, MAX_NAME), suite: cutText(suite, MAX_NAME), outcome });
      }
      tag(testCase);
    },
    tag,
    declare: (declared) => declarations.push(declared),
    counted,
    suite: () => {
      suites++;
    },
    result: () => ({
      attributes: {
        suites,
        tests: counted().tests,
        passed: counts.passed,
        failed: counts.failed,
        errors: counts.error,
        skipped: counts.skipped,
        flaky,
        seconds: timed ? Math.round(milliseconds) / 1000 : null,
        failing,
        differences: differences(),
      },
      tagged,
      tagsDropped,
    }),
  };
}
