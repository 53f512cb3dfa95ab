import type { XmlAttributes } from '../xml-stream.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn, totalIn } from './xml-values.ts';

function unittestEvents(): TestEvents {
  const totals = testTotals();
  let current: { attributes: XmlAttributes; outcome: CaseOutcome; line: number } | null = null;
  let declared: Declared = {};
  let depth = 0;
  let suite: string | null = null;

  const closeCase = ({ attributes, outcome, line }: NonNullable<typeof current>) => {
    const { name = '', suite: called = '' } = attributes;
    if (called !== suite) totals.suite();
    suite = called;
    const tags = tagsIn(called, name);
    totals.add({ name, suite: called, outcome, flaky: false, seconds: secondsIn(attributes.time), line, tags });
  };

  return {
    open: (name, attributes, line) => {
      depth++;
      if (depth === 1) {
        const tests = totalIn(attributes.tests);
        // `failures` are those of assertions.
        const failures = totalIn(attributes.failedtests);
        if (tests !== undefined) declared.tests = tests;
        if (failures !== undefined) declared = { ...declared, failures };
      } else if (name === 'test' && current === null) current = { attributes, outcome: 'passed', line };
      else if (name === 'failure' && current !== null) current.outcome = 'failed';
    },
    close: (name) => {
      depth--;
      if (name === 'test' && current !== null) {
        closeCase(current);
        current = null;
      }
      if (depth === 0) totals.declare(declared);
    },
    totals,
    tool: () => 'unittest++',
    ranAt: () => null,
  };
}

/** UnitTest++. */
export const unittestCpp = xmlTestReader({
  dialect: 'unittest-cpp',
  roots: ['unittest-results'],
  events: unittestEvents,
});
