// Test reports in XML, of every dialect, against the totals that two other readers' own tests expect of them.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { READERS } from '../../src/collect/readers.ts';

const XML = [
  'junit',
  'nunit',
  'xunit',
  'trx',
  'boost',
  'ctest',
  'gtester',
  'cppunit',
  'unittest-cpp',
  'check',
  'parasoft',
];
const readers = READERS.filter(({ dialect }) => XML.includes(dialect));

/** Where we count otherwise, and why; it counts as not reached. */
const WHY = {
  'trx/yami_YAMILEX_2015-10-24_04_18_59.trx': 'a test that was aborted is an error here, and skipped there',
  'nunit/testcase8/input.xml':
    'not runnable and inconclusive are skipped here; the other reader counts the same file as we do',
  'nunit/testcase15/input.xml': 'what says Skipped is skipped here, and passed there',
  'boosttest/testcase4/input.xml': 'there the cases of a suite in a suite count twice',
  'cpptest/testcase1/input.xml': 'it lists no tests; its totals are told as differing',
  'cpptest/testcase5/input.xml': 'it lists no tests; its totals are told as differing',
};

async function readingOf(folder, path) {
  const absolute = join(folder, path);
  const head = readFileSync(absolute).subarray(0, 65_536);
  const reader = readers.find(({ recognises }) => recognises(head, path));
  if (reader === undefined) return { dialect: null, whole: false, attributes: null };
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const { facts, problems } = await reader.read(file, { config: {}, files: new Map() });
  return { dialect: reader.dialect, whole: problems.length === 0, attributes: facts[0]?.attributes ?? null };
}

function cases(folder) {
  return Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
}

const agrees = (attributes, { tests, failed, errors, skipped }) =>
  attributes !== null &&
  attributes.tests === tests &&
  attributes.failed === failed &&
  attributes.errors === errors &&
  attributes.skipped === skipped;

const told = (attributes) =>
  attributes === null
    ? 'nothing'
    : `${attributes.tests} tests, ${attributes.failed} failed, ${attributes.errors} errors, ${attributes.skipped} skipped`;

export async function measure(corpusDir) {
  const kinds = new Map();
  const score = (kind, path, ok, note) => {
    const known = kinds.get(kind) ?? { total: 0, reached: 0, notes: [] };
    kinds.set(kind, known);
    known.total++;
    if (ok) known.reached++;
    else known.notes.push(`${path}: ${note}${path in WHY ? ` (${WHY[path]})` : ''}`);
  };

  const enrico = join(corpusDir, 'test-results/EnricoMi+publish-unit-test-result-action');
  for (const [path, { expect, expectError, computed }] of cases(enrico)) {
    if (!path.endsWith('.xml') && !path.endsWith('.trx')) continue;
    const kind = path.startsWith('junit-xml/') ? 'JUnit' : (/^(?:nunit|xunit|trx)/.exec(path)?.[0] ?? 'JUnit');
    const { dialect, whole, attributes } = await readingOf(enrico, path);
    const dialects = kind === 'JUnit' ? 'junit' : kind;
    if (!expect || expectError || computed.root === 'suites') {
      score(kind, path, dialect === null || !whole, 'read without a problem');
    } else if (dialect !== dialects) {
      score(kind, path, false, `read as ${dialect}`);
    } else if (computed.testcaseElements === 0) {
      score(kind, path, attributes?.tests === 0, 'has no cases');
    } else {
      // They count a case that ran twice once as a test and twice as runs; we count elements.
      const asTests = {
        tests: expect.tests,
        failed: expect.tests_fail,
        errors: expect.tests_error,
        skipped: expect.tests_skip,
      };
      const asRuns = {
        tests: expect.runs,
        failed: expect.runs_fail,
        errors: expect.runs_error,
        skipped: expect.runs_skip,
      };
      const right = agrees(attributes, asTests) || agrees(attributes, asRuns);
      score(kind, path, right, `${told(attributes)}; theirs: ${told(asTests)}`);
    }
  }

  const jenkins = join(corpusDir, 'test-results/jenkinsci+xunit-plugin');
  for (const [path, { goldenJUnit, golden, format }] of cases(jenkins)) {
    if (golden?.testcaseElements === undefined) continue;
    const { testcaseElements, withFailure, withError, withSkipped } = golden;
    const theirs = { tests: testcaseElements, failed: withFailure, errors: withError, skipped: withSkipped };
    const junit = await readingOf(jenkins, goldenJUnit);
    score('JUnit', goldenJUnit, junit.dialect === 'junit' && agrees(junit.attributes, theirs), told(junit.attributes));
    const input = await readingOf(jenkins, path);
    score(
      format,
      path,
      agrees(input.attributes, theirs),
      `${told(input.attributes)} (${input.dialect}); theirs: ${told(theirs)}`,
    );
  }
  return [...kinds].map(([kind, measured]) => ({ name: `test results: ${kind}`, ...measured }));
}
