import type { XmlAttributes } from '../xml-stream.ts';
import { openSuites } from './open-suites.ts';
import { runClock } from './run-clock.ts';
import { addProperty, type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import type { TestEvents } from './xml-test-report.ts';
import { secondsIn, totalIn } from './xml-values.ts';

type Case = { attributes: XmlAttributes; hasFailure: boolean; line: number; tags: Tags };

/** A suite that is open: whether it failed, whether for its own part, and whether something in it says why. */
type Fate = { failed: boolean; own: boolean; explained: boolean };

/**
 * The result of a case, and the word for one that has shown nothing. NUnit 3 adds a label (`Failed` with `Error` or `Invalid`, `Skipped`
 * with `Ignored` or `Explicit`), which some write in brackets; NUnit before 2.5 has `executed` and `success` alone.
 */
function outcomeOf({ attributes, hasFailure }: Case): { outcome: CaseOutcome; state: string | null } {
  const [, result = '', bracketed = ''] = /^\s*(\w*)\s*(?:[(:]\s*(\w+))?/.exec(attributes.result ?? '') ?? [];
  const label = attributes.label ?? bracketed;
  switch (result.toLowerCase()) {
    case 'passed':
    case 'success':
      return { outcome: 'passed', state: null };
    case 'failed':
    case 'failure':
      return { outcome: 'failed', state: null };
    case 'error':
    case 'cancelled':
      return { outcome: 'error', state: null };
    case 'skipped':
      return { outcome: 'skipped', state: label || null };
    case '':
      break;
    // Inconclusive, Ignored, NotRunnable, Warning, and what later versions may add.
    default:
      return { outcome: 'skipped', state: result };
  }
  if (/^false$/i.test(attributes.executed ?? '')) return { outcome: 'skipped', state: null };
  const failed = hasFailure || /^false$/i.test(attributes.success ?? '');
  return { outcome: failed ? 'failed' : 'passed', state: null };
}

function fateOf({ result, success, site }: XmlAttributes): Fate {
  const failed = result === undefined ? success : result;
  return {
    failed: /^(?:failed|failure|error|cancelled|false)/i.test(failed ?? ''),
    // NUnit 3 says where it failed; in a child or in the parent is said there.
    own: /^(?:setup|teardown)$/i.test(site ?? ''),
    explained: false,
  };
}

function sumOf(attributes: XmlAttributes, ...names: string[]): number {
  return names.reduce((sum, name) => sum + (totalIn(attributes[name]) ?? 0), 0);
}

/**
 * What the root declares. NUnit 2 counts what was not run beside the total or, when written by NUnit 3, in it, and early versions count
 * errors as failures; so of several readings the one that fits is taken, and only what fits none differs.
 */
function declaredBy(attributes: XmlAttributes, counted: Required<Declared>): Declared {
  const declared: Declared = {};
  const take = (count: keyof Declared, ...readings: number[]) => {
    const [first] = readings;
    if (first !== undefined && !readings.includes(counted[count])) declared[count] = first;
  };
  const { total, failures, failed, errors, passed } = attributes;
  if (total !== undefined) take('tests', sumOf(attributes, 'total', 'not-run'), sumOf(attributes, 'total'));
  if (passed !== undefined) take('passed', sumOf(attributes, 'passed'));
  const apart = errors === undefined ? counted.errors : 0;
  if ((failures ?? failed) !== undefined) take('failures', sumOf(attributes, 'failures', 'failed') - apart);
  if (errors !== undefined) take('errors', sumOf(attributes, 'errors'));
  const skips = sumOf(attributes, 'skipped', 'inconclusive', 'warnings');
  if (attributes['not-run'] !== undefined) take('skipped', sumOf(attributes, 'not-run', 'inconclusive'), skips);
  else if (attributes.skipped !== undefined) take('skipped', skips);
  return declared;
}

/** Reads the elements of NUnit 2 and of NUnit 3, which share most of their names. */
export function nunitEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const clock = runClock();
  const fates: Fate[] = [];
  let root: XmlAttributes | null = null;
  let current: Case | null = null;
  let depth = 0;
  let tool: string | null = null;

  const openSuite = (attributes: XmlAttributes, line: number) => {
    suites.open(attributes.fullname ?? attributes.name ?? '', line);
    fates.push(fateOf(attributes));
  };

  const closeSuite = () => {
    const { failures, errors } = suites.close();
    const fate = fates.pop();
    if (fate === undefined) return;
    const explained = fate.explained || failures + errors > 0;
    const isError = fate.failed && (fate.own || !explained);
    if (isError) totals.runError();
    const parent = fates.at(-1);
    if (parent !== undefined && (explained || isError)) parent.explained = true;
  };

  const closeCase = (testCase: Case) => {
    const { attributes, line, tags } = testCase;
    suites.add({
      name: attributes.name ?? '',
      suite: attributes.classname || suites.name(),
      ...outcomeOf(testCase),
      flaky: false,
      seconds: secondsIn(attributes.duration ?? attributes.time),
      line,
      tags,
    });
  };

  const property = (name: string | undefined, value: string | undefined) => {
    if (current === null) suites.property(name, value);
    else addProperty(current.tags, name, value);
  };

  return {
    open: (name, attributes, line) => {
      depth++;
      if (root === null) {
        root = attributes;
        if (attributes['engine-version'] !== undefined) tool = 'nunit';
        if (attributes.date !== undefined) clock.hear(`${attributes.date}T${attributes.time ?? '00:00:00'}`);
      }
      // Of a case it would only be later.
      if (name !== 'test-case') clock.hear(attributes['start-time']);
      if (/^cancell?ed$/i.test(attributes.label ?? '')) totals.end('aborted');
      if (name === 'property') property(attributes.name, attributes.value);
      else if (name === 'category') property('category', attributes.name);
      else if (name === 'failure' && current !== null) current.hasFailure = true;
      else if (name === 'test-case' && current === null) {
        current = { attributes, hasFailure: false, line, tags: tagsIn(attributes.name, attributes.classname) };
      } else if (name === 'test-suite' && current === null) openSuite(attributes, line);
      else if (
        name === 'environment' &&
        (attributes['nunit-version'] ?? attributes['framework-version']) !== undefined
      ) {
        tool = 'nunit';
      }
    },
    close: (name) => {
      depth--;
      if (name === 'test-case' && current !== null) {
        closeCase(current);
        current = null;
      } else if (name === 'test-suite' && current === null) closeSuite();
      if (depth === 0 && root !== null) totals.declare(declaredBy(root, totals.counted()));
    },
    totals,
    tool: () => tool,
    ranAt: clock.ranAt,
  };
}
