import type { XmlAttributes } from '../xml-stream.ts';
import { addProperty, type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, type TestTotals, testTotals } from './test-totals.ts';

type Suite = {
  name: string;
  declared: Declared;
  before: Required<Declared>;
  ownCases: boolean;
  line: number;
  tags: Tags;
};

type Case = {
  name: string;
  suite: string;
  depth: number;
  status: CaseOutcome;
  elements: Set<string>;
  seconds: number | null;
  line: number;
  tags: Tags;
};

/** What was heard from the elements of one report. */
export type JunitEvents = {
  open: (name: string, attributes: XmlAttributes, line: number) => void;
  close: (name: string) => void;
  totals: TestTotals;
  /** The runner, where the report names it in a way that only it does. */
  tool: () => string | null;
  /** The earliest timestamp; `assumedUtc` if it has no zone. */
  ranAt: () => { at: string; assumedUtc: boolean } | null;
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

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
}

function declaredBy(attributes: XmlAttributes): Declared {
  const declared: Declared = {};
  const tests = integer(attributes.tests);
  const failures = integer(attributes.failures);
  const errors = integer(attributes.errors);
  // Runners that know `disabled` cases count them beside the skipped ones.
  const skips = [
    attributes.skipped ?? attributes.skips ?? attributes.skip ?? attributes.ignored,
    attributes.disabled,
  ].map(integer);
  if (tests !== undefined) declared.tests = tests;
  if (failures !== undefined) declared.failures = failures;
  if (errors !== undefined) declared.errors = errors;
  if (skips.some((skip) => skip !== undefined)) declared.skipped = (skips[0] ?? 0) + (skips[1] ?? 0);
  return declared;
}

/** Seconds; Surefire groups thousands with commas in some locales. */
function secondsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const trimmed = value.trim();
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  return /^\d{1,12}(?:\.\d{1,20})?(?:e-?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?$/;

function instantOf(value: string | undefined): { at: number; zoned: boolean } | null {
  const match = TIMESTAMP.exec(value?.trim() ?? '');
  if (match === null) return null;
  const [, date, time, fraction = '', zone] = match;
  const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const at = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(at) ? null : { at, zoned: zone !== undefined };
}

/** What a case's child elements say of it: the worst that any of them says, so that it counts once. */
function outcomeOf({ elements, status }: Case): CaseOutcome {
  if (elements.has('error')) return 'error';
  if (elements.has('failure')) return 'failed';
  if (elements.has('skipped') || elements.has('ignored') || elements.has('disabled')) return 'skipped';
  return status;
}

function statusOf(attributes: XmlAttributes): CaseOutcome {
  const stated = [attributes.status, attributes.result].filter((value) => value !== undefined);
  if (stated.some((value) => FAILED_STATUS.test(value))) return 'failed';
  if (stated.some((value) => /^error$/i.test(value))) return 'error';
  return stated.some((value) => SKIPPED_STATUS.test(value)) ? 'skipped' : 'passed';
}

/** Reads a report's elements in the order in which they come; keeps only what is still open. */
export function junitEvents(): JunitEvents {
  const totals = testTotals();
  const suites: Suite[] = [];
  const topLevel: Declared = {};
  const silent = new Set<string>();
  let current: Case | null = null;
  let depth = 0;
  let tool: string | null = null;
  let earliest: { at: number; zoned: boolean } | null = null;

  const openSuite = (attributes: XmlAttributes, isRoot: boolean, line: number) => {
    const instant = instantOf(attributes.timestamp);
    if (instant !== null && (earliest === null || instant.at < earliest.at)) earliest = instant;
    tool ??=
      TOOLS.get(attributes.name ?? '') ??
      (/surefire/.test(attributes['xsi:noNamespaceSchemaLocation'] ?? '') ? 'surefire' : null);
    const declared = declaredBy(attributes);
    if (isRoot) return totals.declare(declared);
    if (suites.length === 0) {
      // What one of them does not declare, they cannot declare together.
      for (const count of ['tests', 'failures', 'errors', 'skipped'] as const) {
        if (declared[count] === undefined) silent.add(count);
        topLevel[count] = (topLevel[count] ?? 0) + (declared[count] ?? 0);
      }
    }
    suites.push({
      name: attributes.name ?? '',
      declared,
      before: totals.counted(),
      ownCases: false,
      line,
      tags: tagsIn(attributes.name),
    });
  };

  /** What names no function is about those that the nearest suite around it names. */
  const about = ({ functions }: Tags): Set<string> =>
    functions.size > 0
      ? functions
      : (suites.findLast(({ tags }) => tags.functions.size > 0)?.tags.functions ?? functions);

  const closeSuite = () => {
    const suite = suites.pop();
    if (suite === undefined) return;
    if (suite.ownCases) totals.suite();
    const after = totals.counted();
    const more = (count: 'tests' | 'failures' | 'errors' | 'skipped') => after[count] > suite.before[count];
    if (!more('tests')) return;
    const outcome = more('errors') ? 'error' : more('failures') ? 'failed' : more('skipped') ? 'skipped' : 'passed';
    const { line, tags } = suite;
    totals.tag({ name: null, suite: suite.name, outcome, line, tags: { ...tags, functions: about(tags) } });
  };

  const closeCase = (testCase: Case) => {
    const suite = suites.at(-1);
    if (suite !== undefined) suite.ownCases = true;
    const { elements } = testCase;
    totals.add({
      name: testCase.name,
      suite: testCase.suite,
      outcome: outcomeOf(testCase),
      flaky: elements.has('flakyFailure') || elements.has('flakyError'),
      seconds: testCase.seconds,
      line: testCase.line,
      tags: { ...testCase.tags, functions: about(testCase.tags) },
    });
  };

  return {
    open: (name, attributes, line) => {
      depth++;
      if (current !== null) {
        if (depth === current.depth + 1) current.elements.add(name);
        if (name === 'property') addProperty(current.tags, attributes.name, attributes.value);
      } else if (name === 'testcase') {
        current = {
          name: attributes.name ?? '',
          suite: suites.at(-1)?.name || attributes.classname || '',
          depth,
          status: statusOf(attributes),
          elements: new Set(),
          seconds: secondsOf(attributes.time),
          line,
          tags: tagsIn(attributes.name, attributes.classname),
        };
      } else if (name === 'testsuite' || name === 'testsuites') {
        openSuite(attributes, name === 'testsuites', line);
      } else if (name === 'property') {
        const suite = suites.at(-1);
        if (suite !== undefined) addProperty(suite.tags, attributes.name, attributes.value);
        if (attributes.name === 'go.version') tool ??= 'go test';
      }
    },
    close: (name) => {
      if (current !== null) {
        if (depth === current.depth) {
          closeCase(current);
          current = null;
        }
      } else if (name === 'testsuite') {
        closeSuite();
      }
      depth--;
      if (depth === 0) {
        const together = Object.entries(topLevel).filter(([count]) => !silent.has(count));
        totals.declare(Object.fromEntries(together));
      }
    },
    totals,
    tool: () => tool,
    ranAt: () =>
      earliest && { at: new Date(earliest.at).toISOString().replace('.000Z', 'Z'), assumedUtc: !earliest.zoned },
  };
}
