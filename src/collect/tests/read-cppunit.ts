import { openSuites } from './open-suites.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import { type TextElements, textElements } from './text-elements.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn, totalIn } from './xml-values.ts';

/** Lists of cases, by what was made of them. */
const LISTS: ReadonlyMap<string, CaseOutcome> = new Map([
  ['SuccessfulTests', 'passed'],
  ['FailedTests', 'failed'],
  ['SkippedTests', 'skipped'],
]);

function declaredBy(statistics: TextElements): Declared {
  const declared: Declared = {};
  const tests = totalIn(statistics.of('Tests'));
  const failures = totalIn(statistics.of('Failures'));
  const errors = totalIn(statistics.of('Errors'));
  if (tests !== undefined) declared.tests = tests;
  if (failures !== undefined) declared.failures = failures;
  if (errors !== undefined) declared.errors = errors;
  return declared;
}

function cppunitEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const statistics = textElements(['Tests', 'Failures', 'Errors']);
  let list: CaseOutcome | null = null;
  let current: { texts: TextElements; line: number; seconds: number | null } | null = null;
  let depth = 0;

  const closeCase = ({ texts, line, seconds }: NonNullable<typeof current>) => {
    const name = texts.of('Name');
    const separator = name.lastIndexOf('::');
    const suite = separator === -1 ? '' : name.slice(0, separator);
    // Whatever was no assertion that failed was thrown.
    const isError = list === 'failed' && /^error$/i.test(texts.of('FailureType'));
    const outcome = isError ? 'error' : (list ?? 'failed');
    suites.add({ name, suite, outcome, flaky: false, seconds, line, tags: tagsIn(name) });
  };

  return {
    open: (name, attributes, line) => {
      depth++;
      if (depth === 1) suites.open('', line);
      if (depth === 2) list = LISTS.get(name) ?? null;
      if (depth === 3 && list !== null) {
        const seconds = secondsIn(attributes.elapsed);
        current = { texts: textElements(['Name', 'FailureType']), line, seconds };
      }
      (current?.texts ?? statistics).open(name);
    },
    text: (text) => (current?.texts ?? statistics).text(text),
    close: () => {
      (current?.texts ?? statistics).close();
      if (depth === 3 && current !== null) {
        closeCase(current);
        current = null;
      }
      depth--;
      if (depth > 0) return;
      suites.close();
      totals.declare(declaredBy(statistics));
    },
    totals,
    tool: () => null,
    ranAt: () => null,
  };
}

/** CppUnit's XML output, which AUnit writes as well. */
export const cppunit = xmlTestReader({
  dialect: 'cppunit',
  roots: ['TestRun'],
  // TRX calls its root the same.
  isOurs: ({ tag }) => !/\sxmlns\s*=/.test(tag),
  events: cppunitEvents,
});
