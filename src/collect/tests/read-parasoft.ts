import type { XmlAttributes } from '../xml-stream.ts';
import { declaredSum } from './declared-sum.ts';
import { openSuites } from './open-suites.ts';
import { runClock } from './run-clock.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsOfSpan, totalIn } from './xml-values.ts';

function outcomeOf(pass: number, fail: number): CaseOutcome {
  if (fail > 0) return 'failed';
  return pass > 0 ? 'passed' : 'skipped';
}

/** Totals of a project in the summary. Sessions of version 6 and before have them alone, and list no tests. */
function declaredBy({ testCases, pass, fail }: XmlAttributes): Declared {
  const declared: Declared = {};
  const tests = totalIn(testCases);
  const passed = totalIn(pass);
  const failures = totalIn(fail);
  if (tests !== undefined) declared.tests = tests;
  if (passed !== undefined) declared.passed = passed;
  if (failures !== undefined) declared.failures = failures;
  return declared;
}

function parasoftEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const clock = runClock();
  const projects = declaredSum();
  let tool: string | null = null;
  let inDetails = false;

  return {
    open: (name, attributes, line) => {
      if (name === 'ResultsSession') {
        tool = attributes.toolName || null;
        clock.hear(attributes.time);
      } else if (name === 'ExecutedTestsDetails') inDetails = true;
      else if (!inDetails) {
        if (name === 'Project' && attributes.testCases !== undefined) projects.add(declaredBy(attributes));
      } else if (name === 'TestSuite') suites.open(attributes.name ?? '', line);
      else if (name === 'Test') {
        const { name: called = '', pass, fail, time } = attributes;
        const outcome = outcomeOf(totalIn(pass) ?? 0, totalIn(fail) ?? 0);
        const tags = tagsIn(called);
        suites.add({
          name: called,
          suite: suites.name(),
          outcome,
          flaky: false,
          seconds: secondsOfSpan(time),
          line,
          tags,
        });
      }
    },
    close: (name) => {
      if (name === 'ExecutedTestsDetails') inDetails = false;
      else if (inDetails && name === 'TestSuite') suites.close();
      else if (name === 'ResultsSession') totals.declare(projects.together());
    },
    totals,
    tool: () => tool,
    ranAt: clock.ranAt,
  };
}

/** Parasoft C++test and its kin: the executed tests of a session. */
export const parasoft = xmlTestReader({ dialect: 'parasoft', roots: ['ResultsSession'], events: parasoftEvents });
