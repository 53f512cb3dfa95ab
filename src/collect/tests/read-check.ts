import { openSuites } from './open-suites.ts';
import { runClock } from './run-clock.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';
import { type TextElements, textElements } from './text-elements.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn } from './xml-values.ts';

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['error', 'error'],
]);

function checkEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const clock = runClock();
  const around = textElements(['datetime']);
  let title = textElements(['title']);
  let current: { result: string; texts: TextElements; line: number } | null = null;
  let suiteLine = 0;
  let isOpen = false;

  const openSuite = () => {
    if (isOpen) return;
    suites.open(title.of('title'), suiteLine);
    isOpen = true;
  };

  const closeCase = ({ result, texts, line }: NonNullable<typeof current>) => {
    const id = texts.of('id');
    const iteration = texts.of('iteration');
    const name = iteration === '' || iteration === '0' ? id : `${id} ${iteration}`;
    const outcome = OUTCOMES.get(result) ?? 'error';
    const seconds = secondsIn(texts.of('duration'));
    const tags = tagsIn(texts.of('description'), id);
    suites.add({ name, suite: suites.name(), outcome, flaky: false, seconds, line, tags });
  };

  const inside = (): TextElements => current?.texts ?? (suiteLine > 0 ? title : around);

  return {
    open: (name, attributes, line) => {
      if (name === 'suite') {
        suiteLine = line;
        title = textElements(['title']);
      } else if (name === 'test') {
        openSuite();
        const texts = textElements(['id', 'iteration', 'description', 'duration']);
        current = { result: attributes.result ?? '', texts, line };
      }
      inside().open(name);
    },
    text: (text) => inside().text(text),
    close: (name) => {
      inside().close();
      if (name === 'test' && current !== null) {
        closeCase(current);
        current = null;
      } else if (name === 'suite') {
        if (isOpen) suites.close();
        isOpen = false;
        suiteLine = 0;
      } else if (name === 'datetime') clock.hear(around.of('datetime'));
    },
    totals,
    tool: () => 'check',
    ranAt: clock.ranAt,
  };
}

/** Check, the unit testing framework for C, whose root has JUnit's name. */
export const check = xmlTestReader({
  dialect: 'check',
  roots: ['testsuites'],
  isOurs: ({ tag }) => /\sxmlns\s*=\s*["']http:\/\/check\./.test(tag),
  events: checkEvents,
});
