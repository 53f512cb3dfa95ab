import type { XmlAttributes } from '../xml-stream.ts';
import { declaredSum } from './declared-sum.ts';
import { openSuites } from './open-suites.ts';
import { runClock } from './run-clock.ts';
import { addProperty, type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import type { TestEvents } from './xml-test-report.ts';
import { secondsIn, totalIn } from './xml-values.ts';

type Case = {
  name: string;
  suite: string;
  depth: number;
  status: CaseOutcome;
  /** The report's own word for a skipped one. */
  state: string | null;
  elements: Set<string>;
  seconds: number | null;
  line: number;
  tags: Tags;
};

/** Names that runners give their report when nobody chose another. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ['pytest', 'pytest'],
  ['pytest tests', 'pytest'],
  ['jest tests', 'jest'],
  ['vitest tests', 'vitest'],
  ['bun test', 'bun'],
  ['Mocha Tests', 'mocha'],
  ['rspec', 'rspec'],
  ['nosetests', 'nose'],
  ['nose2-junit', 'nose2'],
  ['minitest', 'minitest'],
]);

const SKIPPED_STATUS = /^(?:notrun|disabled|skipped|ignored|pending|suppressed)$/i;
const FAILED_STATUS = /^(?:fail|failed|failure|broken)$/i;

function declaredBy(attributes: XmlAttributes): Declared {
  const declared: Declared = {};
  const tests = totalIn(attributes.tests);
  const failures = totalIn(attributes.failures);
  const errors = totalIn(attributes.errors);
  const skipped = totalIn(attributes.skipped ?? attributes.skips ?? attributes.skip ?? attributes.ignored);
  if (tests !== undefined) declared.tests = tests;
  if (failures !== undefined) declared.failures = failures;
  if (errors !== undefined) declared.errors = errors;
  // Runners that know `disabled` cases count them beside the skipped ones; those that count them alone do not count skipped ones at all.
  if (skipped !== undefined) declared.skipped = skipped + (totalIn(attributes.disabled) ?? 0);
  return declared;
}

/** What a case's child elements say of it: the worst that any of them says, so that it counts once. */
function outcomeOf({ elements, status }: Case): CaseOutcome {
  if (elements.has('error')) return 'error';
  if (elements.has('failure')) return 'failed';
  if (elements.has('skipped') || elements.has('ignored') || elements.has('disabled')) return 'skipped';
  return status;
}

/** What its own attributes say, and the word for it where that is another than skipped. */
function statusOf({ status, result }: XmlAttributes): { status: CaseOutcome; state: string | null } {
  const stated = [status, result].filter((value) => value !== undefined);
  if (stated.some((value) => FAILED_STATUS.test(value))) return { status: 'failed', state: null };
  if (stated.some((value) => /^error$/i.test(value))) return { status: 'error', state: null };
  const skipped = stated.find((value) => SKIPPED_STATUS.test(value));
  if (skipped === undefined) return { status: 'passed', state: null };
  return { status: 'skipped', state: /^skipped$/i.test(skipped) ? null : skipped };
}

/** Reads a report's elements in the order in which they come; keeps only what is still open. */
export function junitEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const clock = runClock();
  const topLevel = declaredSum();
  let current: Case | null = null;
  let depth = 0;
  let tool: string | null = null;

  const openSuite = (attributes: XmlAttributes, isRoot: boolean, line: number) => {
    clock.hear(attributes.timestamp);
    tool ??=
      TOOLS.get(attributes.name ?? '') ??
      (/surefire/.test(attributes['xsi:noNamespaceSchemaLocation'] ?? '') ? 'surefire' : null);
    const declared = declaredBy(attributes);
    if (isRoot) return totals.declare(declared);
    if (suites.depth() === 0) topLevel.add(declared);
    suites.open(attributes.name ?? '', line);
  };

  const openCase = (attributes: XmlAttributes, line: number) => {
    current = {
      name: attributes.name ?? '',
      suite: suites.name() || attributes.classname || '',
      depth,
      ...statusOf(attributes),
      elements: new Set(),
      seconds: secondsIn(attributes.time),
      line,
      tags: tagsIn(attributes.name, attributes.classname),
    };
  };

  const closeCase = (testCase: Case) => {
    const { elements, name, suite, state, seconds, line, tags } = testCase;
    const flaky = elements.has('flakyFailure') || elements.has('flakyError');
    suites.add({ name, suite, outcome: outcomeOf(testCase), state, flaky, seconds, line, tags });
  };

  return {
    open: (name, attributes, line) => {
      depth++;
      if (current !== null) {
        if (depth === current.depth + 1) {
          current.elements.add(name);
          // pytest says there that a failure was expected.
          if (name === 'skipped') current.state ??= attributes.type || null;
        }
        if (name === 'property') addProperty(current.tags, attributes.name, attributes.value);
      } else if (name === 'testcase') {
        openCase(attributes, line);
      } else if (name === 'testsuite' || name === 'testsuites') {
        openSuite(attributes, name === 'testsuites', line);
      } else if (name === 'property') {
        suites.property(attributes.name, attributes.value);
        if (attributes.name === 'go.version') tool ??= 'go test';
      } else if (name === 'error' || name === 'failure') {
        totals.runError();
      }
    },
    close: (name) => {
      if (current !== null) {
        if (depth === current.depth) {
          closeCase(current);
          current = null;
        }
      } else if (name === 'testsuite') {
        suites.close();
      }
      depth--;
      if (depth === 0) totals.declare(topLevel.together());
    },
    totals,
    tool: () => tool,
    ranAt: clock.ranAt,
  };
}
