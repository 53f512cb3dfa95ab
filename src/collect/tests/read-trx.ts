import type { XmlAttributes } from '../xml-stream.ts';
import { runClock } from './run-clock.ts';
import { noTags } from './test-tags.ts';
import { type CaseOutcome, type Declared, type Ending, MAX_FAILING, MAX_SKIPPED, testTotals } from './test-totals.ts';
import { trxDefinitions } from './trx-definitions.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsOfSpan, totalIn } from './xml-values.ts';

/** A result that is open. `rows`: those inside it, of which it is the sum. */
type Result = { attributes: XmlAttributes; line: number; rows: number; bad: boolean };

/** UnitTestResult, WebTestResult, ... and TestResultAggregation of an ordered test. */
const RESULT = /^(?:\w*TestResult|GenericTestResult|TestResultAggregation)$/;

/** Outcomes of a case; what is not here has shown nothing, and the word says why. One without any is an error, which writers leave out. */
const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['Passed', 'passed'],
  ['PassedButRunAborted', 'passed'],
  ['Failed', 'failed'],
  ['Error', 'error'],
  ['Timeout', 'error'],
  ['Aborted', 'error'],
  ['Disconnected', 'error'],
]);

/** Outcomes of the run. `Failed` is said of one that came to its end, with cases that failed. */
const ENDINGS: ReadonlyMap<string, Ending> = new Map([
  ['Completed', 'complete'],
  ['Passed', 'complete'],
  ['Failed', 'complete'],
  ['Warning', 'complete'],
  ['Aborted', 'aborted'],
  ['PassedButRunAborted', 'aborted'],
  ['Disconnected', 'aborted'],
  ['Timeout', 'timed-out'],
  ['InProgress', 'unfinished'],
  ['Pending', 'unfinished'],
]);

/** What was not executed is counted in several ways, and so not compared. */
function declaredBy(attributes: XmlAttributes): Declared {
  const declared: Declared = {};
  const tests = totalIn(attributes.total);
  const passed = totalIn(attributes.passed);
  const failures = totalIn(attributes.failed);
  if (tests !== undefined) declared.tests = tests;
  if (passed !== undefined) declared.passed = passed;
  if (failures !== undefined) declared.failures = failures;
  return declared;
}

function trxEvents(): TestEvents {
  const totals = testTotals();
  const definitions = trxDefinitions();
  const clock = runClock();
  const path: string[] = [];
  const results: Result[] = [];
  let parents = 0;
  let runErrors = 0;
  let failedRun = false;
  let declared: Declared = {};

  const closeResult = ({ attributes, line, rows, bad }: Result) => {
    const { testId: id = '', testName: name = '', outcome: stated } = attributes;
    const outcome = stated === undefined ? 'error' : (OUTCOMES.get(stated) ?? 'skipped');
    const isBad = outcome === 'failed' || outcome === 'error';
    const around = results.at(-1);
    if (around !== undefined) {
      around.rows++;
      around.bad ||= isBad;
    }
    if (stated === 'InProgress') totals.end('unfinished');
    if (rows > 0) {
      // The sum of its rows; what failed beside them failed in what they share.
      parents++;
      if (isBad && !bad) totals.runError();
      return;
    }
    const { failures, errors, skipped } = totals.counted();
    const named = isBad ? failures + errors < MAX_FAILING : outcome === 'skipped' && skipped < MAX_SKIPPED;
    definitions.result(id, outcome, named);
    totals.add({
      name,
      suite: '',
      lateSuite: () => definitions.classOf(id),
      outcome,
      state: outcome === 'skipped' && stated !== 'NotExecuted' ? (stated ?? null) : null,
      flaky: false,
      seconds: secondsOfSpan(attributes.duration),
      line,
      tags: noTags(),
    });
  };

  const hearSummary = (name: string, attributes: XmlAttributes) => {
    if (name === 'ResultSummary') {
      const ending = ENDINGS.get(attributes.outcome ?? '');
      if (ending !== undefined) totals.end(ending);
      failedRun = attributes.outcome === 'Error';
    } else if (name === 'Counters') {
      declared = declaredBy(attributes);
    } else if (name === 'RunInfo' && attributes.outcome === 'Error') {
      runErrors++;
      totals.runError();
    }
  };

  const end = () => {
    if (failedRun && runErrors === 0) totals.runError();
    definitions.end(totals);
    // A test with rows of data is counted once, with its rows or beside them: only more than all of these together is told.
    const { tests = 0 } = declared;
    if (parents === 0) totals.declare(declared);
    else if (tests > totals.counted().tests + parents) totals.declare({ tests });
  };

  return {
    open: (name, attributes, line) => {
      path.push(name);
      const [, section] = path;
      if (section === 'TestDefinitions') {
        if (path.length > 2) definitions.open(name, attributes, line, path.length === 3);
      } else if (section === 'Results') {
        if (RESULT.test(name)) results.push({ attributes, line, rows: 0, bad: false });
      } else if (section === 'ResultSummary') hearSummary(name, attributes);
      else if (name === 'Times') clock.hear(attributes.start ?? attributes.creation);
    },
    text: (text) => {
      if (path[1] === 'TestDefinitions') definitions.text(text);
    },
    close: (name) => {
      const [, section] = path;
      if (section === 'TestDefinitions' && path.length > 2) definitions.close(name, path.length === 3);
      else if (section === 'Results' && RESULT.test(name)) {
        const result = results.pop();
        if (result !== undefined) closeResult(result);
      }
      path.pop();
      if (path.length === 0) end();
    },
    totals,
    tool: definitions.tool,
    ranAt: clock.ranAt,
  };
}

/** TRX, as MSTest, `dotnet test --logger trx` and Visual Studio write it. */
export const trx = xmlTestReader({
  dialect: 'trx',
  roots: ['TestRun'],
  // CppUnit and AUnit call theirs the same.
  isOurs: ({ tag }) => /\/TeamTest\//.test(tag),
  events: trxEvents,
});
