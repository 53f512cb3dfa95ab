import { runClock } from './run-clock.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';
import { type TextElements, textElements } from './text-elements.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn } from './xml-values.ts';

type Case = { status: string; texts: TextElements; line: number; time: string; why: string };

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
]);

function ctestEvents(): TestEvents {
  const totals = testTotals();
  const clock = runClock();
  let start = textElements(['StartTestTime']);
  let current: Case | null = null;
  let measurement: string | null = null;
  let isValue = false;

  const closeCase = ({ status, texts, line, time, why }: Case) => {
    const name = texts.of('Name');
    const outcome = OUTCOMES.get(status) ?? 'skipped';
    const state = outcome === 'skipped' && why.trim() !== '' ? why.trim() : null;
    const suite = texts.of('Path');
    totals.add({ name, suite, outcome, state, flaky: false, seconds: secondsIn(time), line, tags: tagsIn(name) });
  };

  const closeTesting = () => {
    const seconds = Number(start.of('StartTestTime') || Number.NaN);
    if (!Number.isNaN(seconds)) clock.hear(seconds * 1000);
    start = textElements(['StartTestTime']);
    totals.suite();
  };

  return {
    open: (name, attributes, line) => {
      isValue = name === 'Value';
      // In the list of tests in front of the results they have no status.
      if (name === 'Test' && attributes.Status !== undefined) {
        current = { status: attributes.Status, texts: textElements(['Name', 'Path']), line, time: '', why: '' };
      } else if (name === 'NamedMeasurement') measurement = attributes.name ?? null;
      else if (name === 'Measurement') measurement = null;
      (current?.texts ?? start).open(name);
    },
    text: (text) => {
      if (current === null) return start.text(text);
      current.texts.text(text);
      if (!isValue) return;
      if (measurement === 'Execution Time') current.time = text.slice(0, 40);
      else if (measurement === 'Completion Status') current.why = text.slice(0, 200);
    },
    close: (name) => {
      isValue = false;
      (current?.texts ?? start).close();
      if (name === 'Test' && current !== null) {
        closeCase(current);
        current = null;
      } else if (name === 'Testing') closeTesting();
    },
    totals,
    tool: () => 'ctest',
    ranAt: clock.ranAt,
  };
}

/** CTest's `Test.xml`, below `Testing`. */
export const ctest = xmlTestReader({
  dialect: 'ctest',
  roots: ['Site'],
  isOurs: ({ tag }) => /\s(?:BuildStamp|Generator)\s*=\s*["'](?:[^"']*ctest|\d)/.test(tag),
  events: ctestEvents,
});
