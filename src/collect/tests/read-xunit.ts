import type { XmlAttributes } from '../xml-stream.ts';
import { declaredSum } from './declared-sum.ts';
import { openSuites } from './open-suites.ts';
import { runClock } from './run-clock.ts';
import { addProperty, type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, type Declared, testTotals } from './test-totals.ts';
import { type TestEvents, xmlTestReader } from './xml-test-report.ts';
import { secondsIn, totalIn } from './xml-values.ts';

type Case = { attributes: XmlAttributes; line: number; tags: Tags };

function outcomeOf(result: string): { outcome: CaseOutcome; state: string | null } {
  if (/^pass/i.test(result)) return { outcome: 'passed', state: null };
  if (/^fail/i.test(result)) return { outcome: 'failed', state: null };
  return { outcome: 'skipped', state: /^skip|^$/i.test(result) ? null : result };
}

/** `errors` of an assembly are not those of its cases. */
function declaredBy(attributes: XmlAttributes): Declared {
  const declared: Declared = {};
  const tests = totalIn(attributes.total);
  const passed = totalIn(attributes.passed);
  const failures = totalIn(attributes.failed);
  const skipped = totalIn(attributes.skipped);
  if (tests !== undefined) declared.tests = tests;
  if (passed !== undefined) declared.passed = passed;
  if (failures !== undefined) declared.failures = failures;
  if (skipped !== undefined) declared.skipped = skipped + (totalIn(attributes['not-run']) ?? 0);
  return declared;
}

/** Cases are in a `class` in version 1, in a `collection` since. */
function xunitEvents(): TestEvents {
  const totals = testTotals();
  const suites = openSuites(totals);
  const assemblies = declaredSum();
  const clock = runClock();
  let current: Case | null = null;
  let depth = 0;
  let tool: string | null = null;

  const openAssembly = (attributes: XmlAttributes) => {
    assemblies.add(declaredBy(attributes));
    tool ??= attributes['test-framework'] || null;
    const { 'start-rtf': start, 'run-date': date, 'run-time': time } = attributes;
    clock.hear(start ?? (date === undefined ? undefined : `${date}T${time ?? '00:00:00'}`));
  };

  const closeCase = ({ attributes, line, tags }: Case) =>
    suites.add({
      name: attributes.name ?? attributes.method ?? '',
      suite: attributes.type || suites.name(),
      ...outcomeOf(attributes.result?.trim() ?? ''),
      flaky: false,
      seconds: secondsIn(attributes.time),
      line,
      tags,
    });

  return {
    open: (name, attributes, line) => {
      depth++;
      if (current !== null) {
        if (name === 'trait') addProperty(current.tags, attributes.name, attributes.value);
      } else if (name === 'test') current = { attributes, line, tags: tagsIn(attributes.name, attributes.type) };
      else if (name === 'assembly') openAssembly(attributes);
      else if (name === 'collection' || name === 'class') suites.open(attributes.name ?? '', line);
      else if (name === 'trait') suites.property(attributes.name, attributes.value);
      // One of the `errors` of an assembly, which holds a `failure` too; a `failure` of a class, of what its cases share.
      else if (name === 'error' || (name === 'failure' && suites.depth() > 0)) totals.runError();
    },
    close: (name) => {
      depth--;
      if (name === 'test' && current !== null) {
        closeCase(current);
        current = null;
      } else if (current === null && (name === 'collection' || name === 'class')) suites.close();
      if (depth === 0) totals.declare(assemblies.together());
    },
    totals,
    tool: () => tool,
    ranAt: clock.ranAt,
  };
}

/** xUnit.net's own XML, versions 1 to 3: several assemblies, or one. */
export const xunit = xmlTestReader({
  dialect: 'xunit',
  roots: ['assemblies', 'assembly'],
  // Assemblies are a word of .NET, whose manifests have an `assembly` in a namespace.
  isOurs: ({ name, tag }) =>
    name === 'assemblies' || (!/\sxmlns\s*=/.test(tag) && /\s(?:total|test-framework|run-date)\s*=/.test(tag)),
  events: xunitEvents,
});
