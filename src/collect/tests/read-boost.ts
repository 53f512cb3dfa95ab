import type { XmlAttributes } from '../xml-stream.ts';
import { openSuites } from './open-suites.ts';
import { type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';

type Case = { attributes: XmlAttributes; outcome: CaseOutcome; microseconds: string; line: number; tags: Tags };

/** What a log says of a case, and what a report does. */
const LOGGED: ReadonlyMap<string, CaseOutcome> = new Map([
  ['Error', 'failed'],
  ['FatalError', 'error'],
  ['Exception', 'error'],
]);
const REPORTED: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['aborted', 'error'],
  ['skipped', 'skipped'],
]);

function outcomeAtStart({ result, skipped }: XmlAttributes): CaseOutcome {
  if (result !== undefined) return REPORTED.get(result) ?? 'error';
  return skipped === 'yes' ? 'skipped' : 'passed';
}

function boostEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  /** A case can run a suite, and so hold cases. */
  const cases: Case[] = [];
  let isTime = false;

  const closeCase = ({ attributes, outcome, microseconds, line, tags }: Case) => {
    const seconds = /^\s*\d{1,15}\s*$/.test(microseconds) ? Number(microseconds) / 1e6 : null;
    suites.add({ name: attributes.name ?? '', suite: suites.name(), outcome, flaky: false, seconds, line, tags });
  };

  return {
    open: (name, attributes, line) => {
      isTime = name === 'TestingTime';
      const bad = LOGGED.get(name);
      if (name === 'TestSuite') suites.open(attributes.name ?? '', line);
      else if (name === 'TestCase') {
        const tags = tagsIn(attributes.name);
        cases.push({ attributes, outcome: outcomeAtStart(attributes), microseconds: '', line, tags });
      } else if (bad !== undefined) {
        const current = cases.at(-1);
        if (current === undefined) totals.runError();
        else if (current.outcome !== 'error') current.outcome = bad;
      }
    },
    text: (text) => {
      const current = cases.at(-1);
      if (isTime && current !== undefined) current.microseconds = text.slice(0, 40);
    },
    close: (name) => {
      isTime = false;
      if (name === 'TestSuite') suites.close();
      else if (name === 'TestCase') {
        const ended = cases.pop();
        if (ended !== undefined) closeCase(ended);
      }
    },
    totals,
    tool: () => 'boost.test',
    ranAt: () => null,
  };
}

/** Boost.Test: its log at the level of all test units, or its detailed report. A log of errors alone holds the failing cases alone. */
export const boost = xmlTestReader({
  dialect: 'boost',
  roots: ['TestLog', 'TestResult'],
  isOurs: ({ tag }) => /^<\w+\s*$/.test(tag),
  events: boostEvents,
});
