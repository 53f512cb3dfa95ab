import type { XmlAttributes } from '../xml-stream.ts';
import { openSuites } from './open-suites.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';
import { type TextElements, textElements } from './text-elements.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn } from './xml-values.ts';

type Case = { attributes: XmlAttributes; result: string | null; texts: TextElements; line: number };

/** A case without a status has not come to its end. */
function outcomeOf({ attributes, result }: Case): CaseOutcome {
  if (attributes.skipped !== undefined && attributes.skipped !== '0') return 'skipped';
  if (result === null) return 'error';
  if (result === 'success') return 'passed';
  return /^(?:skipped|incomplete)$/.test(result) ? 'skipped' : 'failed';
}

function gtesterEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  let current: Case | null = null;

  const closeCase = (testCase: Case) => {
    const name = testCase.attributes.path ?? '';
    const seconds = secondsIn(testCase.texts.of('duration'));
    const outcome = outcomeOf(testCase);
    suites.add({ name, suite: suites.name(), outcome, flaky: false, seconds, line: testCase.line, tags: tagsIn(name) });
  };

  return {
    open: (name, attributes, line) => {
      if (name === 'testbinary') suites.open(attributes.path ?? '', line);
      else if (name === 'testcase') current = { attributes, result: null, texts: textElements(['duration']), line };
      else if (name === 'status' && current !== null) current.result = attributes.result ?? null;
      current?.texts.open(name);
    },
    text: (text) => current?.texts.text(text),
    close: (name) => {
      current?.texts.close();
      if (name === 'testbinary') suites.close();
      else if (name === 'testcase' && current !== null) {
        closeCase(current);
        current = null;
      }
    },
    totals,
    tool: () => 'gtester',
    ranAt: () => null,
  };
}

/** The log of GLib's `gtester`. */
export const gtester = xmlTestReader({ dialect: 'gtester', roots: ['gtester'], events: gtesterEvents });
