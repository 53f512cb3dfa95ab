import type { Json } from '../../model/json.ts';
import { own } from '../components/json-access.ts';
import { cutOffProblem, lineObject, lineTestReader } from './line-test-reader.ts';
import { nameOf, secondsOf } from './report-values.ts';
import { reruns } from './reruns.ts';
import { runClock } from './run-clock.ts';
import { addProperty, addTagsIn, noTags, type Tags } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

/** Packages, and tests of one, that have begun and not ended. */
const MAX_RUNNING = 100_000;
/** Most of a run is what its tests print; such a line is passed over unread, as the action stands near its beginning. */
const OUTPUT = Buffer.from('"Action":"output"');
const MAX_BEFORE_ACTION = 80;

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['pass', 'passed'],
  ['fail', 'failed'],
  ['skip', 'skipped'],
]);

type Package = { running: Map<string, { line: number; tags: Tags }>; cases: number; failed: number };

function isEvent(event: Json): boolean {
  const action = nameOf(own(event, 'Action'));
  return (
    /^(?:start|run|pause|cont|pass|bench|fail|output|skip|attr|build-output|build-fail)$/.test(action) &&
    (nameOf(own(event, 'Package')) !== '' || nameOf(own(event, 'ImportPath')) !== '')
  );
}

/** `go test -json`, also as gotestsum keeps it. A test with subtests counts as one beside them, as for gotestsum. */
export const goTest = lineTestReader({
  dialect: 'go-test',
  recognises: (lines) => lines.some((line) => line.startsWith('{"') && isEvent(lineObject(line))),
  open: (file) => {
    const totals = testTotals();
    const clock = runClock();
    const cases = reruns(totals);
    const open = new Map<string, Package>();
    const runs = new Map<string, number>();
    let torn: number | null = null;

    const endTest = (event: Json, name: string, test: string, outcome: CaseOutcome, line: number) => {
      const of = open.get(name);
      if (of === undefined) return;
      const tags = of.running.get(test)?.tags ?? noTags();
      of.running.delete(test);
      of.cases++;
      if (outcome === 'failed') of.failed++;
      addTagsIn(tags, test);
      // The time of a test is in that of the one it is a part of.
      const seconds = test.includes('/') ? null : secondsOf(own(event, 'Elapsed'), 1);
      const testCase = { name: test, suite: name, outcome, flaky: false, seconds, line, tags };
      cases.add(`${name}\t${test}`, runs.get(name) ?? 0, testCase);
    };

    const endPackage = (name: string, hasFailed: boolean) => {
      const of = open.get(name);
      if (of === undefined) return;
      open.delete(name);
      // A panic, or the time being up, ends the package and leaves its tests without an end.
      for (const [test, { line, tags }] of of.running) {
        of.cases++;
        of.failed++;
        addTagsIn(tags, test);
        const unended = { name: test, suite: name, outcome: 'error', flaky: false, seconds: null, line, tags } as const;
        cases.add(`${name}\t${test}`, runs.get(name) ?? 0, unended);
      }
      if (of.cases > 0 && !runs.has(name)) totals.suite();
      // It does not compile, or its set-up failed.
      if (hasFailed && of.failed === 0) totals.runError();
      runs.set(name, (runs.get(name) ?? 0) + 1);
    };

    const takeEvent = (event: Json, line: number) => {
      const name = nameOf(own(event, 'Package'));
      const test = nameOf(own(event, 'Test'));
      const action = nameOf(own(event, 'Action'));
      if (name === '') return;
      let of = open.get(name);
      if (of === undefined) {
        if (open.size >= MAX_RUNNING) return;
        of = { running: new Map(), cases: 0, failed: 0 };
        open.set(name, of);
        clock.hear(own(event, 'Time'));
      }
      const outcome = OUTCOMES.get(action);
      if (test === '') {
        if (outcome !== undefined) endPackage(name, outcome === 'failed');
      } else if (outcome !== undefined) {
        endTest(event, name, test, outcome, line);
      } else if (action === 'run') {
        if (of.running.size < MAX_RUNNING) of.running.set(test, { line, tags: noTags() });
      } else if (action === 'attr') {
        const tags = of.running.get(test)?.tags;
        if (tags !== undefined) addProperty(tags, nameOf(own(event, 'Key')), nameOf(own(event, 'Value')));
      }
    };

    return {
      totals,
      take: (bytes, line) => {
        const at = bytes.indexOf(OUTPUT);
        if (at >= 0 && at < MAX_BEFORE_ACTION) return;
        const event = lineObject(bytes);
        if (event !== null) takeEvent(event, line);
        else if (bytes.indexOf('{"Time":"') === 0) torn ??= line;
      },
      end: () => {
        cases.end();
        const isCut = open.size > 0 || torn !== null;
        if (isCut) totals.end('unfinished');
        return { tool: 'go test', ranAt: clock.ranAt(), problems: isCut ? [cutOffProblem(file, torn)] : [] };
      },
    };
  },
});
