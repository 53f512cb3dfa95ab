import { matcher } from '../../config/glob.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { addTagsOf, nameOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { testReading } from './test-run.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, type TestCase, testTotals } from './test-totals.ts';

/** Cases of one folder. */
const MAX_FILES = 100_000;
/** Bytes of one case; what was attached to it lies in files of its own. */
const MAX_SIZE = 16 << 20;

/** What Allure calls a case: by a random id, of which some leave the hyphens out. */
const NAMED = /(?:^|\/)[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}-result\.json$/i;

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
]);
const SUITES = ['parentSuite', 'suite', 'subSuite'];

type Result = { key: string; stop: number; framework: string | null; testCase: TestCase };

const known = new WeakMap<ReadonlyMap<string, SourceFile>, ReadonlyMap<string, readonly SourceFile[]>>();

/** Files of one run: those of a folder, whether git tracks them or not. */
function runOf({ path, tracked }: SourceFile): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)} ${tracked}`;
}

/** The cases of each run, in order of their names; worked out once for all files. */
function casesByRun({ config, files }: ReadContext): ReadonlyMap<string, readonly SourceFile[]> {
  const before = known.get(files);
  if (before !== undefined) return before;
  const isExcluded = matcher(config.collect.tests.exclude);
  const found = new Map<string, SourceFile[]>();
  for (const [path, file] of files) {
    if (!NAMED.test(path) || isExcluded(path)) continue;
    const run = runOf(file);
    const cases = found.get(run) ?? [];
    cases.push(file);
    found.set(run, cases);
  }
  for (const cases of found.values()) cases.sort((a, b) => (a.path < b.path ? -1 : 1));
  known.set(files, found);
  return found;
}

/** The other cases of a run, for the first of them; none for the others. */
function othersOf(file: SourceFile, context: ReadContext): readonly SourceFile[] {
  const [first, ...others] = casesByRun(context).get(runOf(file)) ?? [];
  return first?.path === file.path ? others.slice(0, MAX_FILES - 1) : [];
}

function resultIn(result: Json, path: string): Result {
  const labels = objectsOf(own(result, 'labels'));
  const labelled = (name: string) =>
    textOf(
      own(
        labels.find((label) => own(label, 'name') === name),
        'value',
      ),
    );
  const [start, stop] = [own(result, 'start'), own(result, 'stop')];
  const isTimed = typeof start === 'number' && typeof stop === 'number' && stop >= start;
  const name = nameOf(own(result, 'name')) || nameOf(own(result, 'fullName'));
  const suites = SUITES.flatMap((one) => labelled(one) ?? []);
  const tags = tagsIn(name);
  addTagsOf(tags, labels);
  return {
    key: nameOf(own(result, 'historyId')) || nameOf(own(result, 'uuid')) || path,
    stop: typeof stop === 'number' ? stop : 0,
    framework: labelled('framework'),
    testCase: {
      name,
      suite: suites.length > 0 ? suites.join(' > ') : (labelled('testClass') ?? labelled('feature') ?? ''),
      // Broken is what could not be run; what has no status did not come to its end.
      outcome: OUTCOMES.get(nameOf(own(result, 'status'))) ?? 'error',
      flaky: own(own(result, 'statusDetails'), 'flaky') === true,
      seconds: isTimed ? (stop - start) / 1000 : null,
      line: 1,
      path,
      tags,
    },
  };
}

function parsed(file: SourceFile): Json {
  if (file.size > MAX_SIZE) return null;
  try {
    return JSON.parse(decodeText(readWhole(file))) as Json;
  } catch {
    return null;
  }
}

/** Of the results of one case the latest counts; where it passed and one before it had not, it is flaky. */
function later(before: Result | undefined, result: Result): Result {
  if (before === undefined) return result;
  const [first, last] = before.stop <= result.stop ? [before, result] : [result, before];
  const hasFailed = first.testCase.outcome === 'failed' || first.testCase.outcome === 'error' || first.testCase.flaky;
  return { ...last, testCase: { ...last.testCase, flaky: last.testCase.flaky || hasFailed } };
}

function unreadProblem(unread: readonly string[], total: number): Problem {
  return {
    code: 'json-syntax',
    message: `${unread.length} of ${total} results of Allure are not whole, as when the run was stopped; what they were of is not counted, and nothing can pass on it. Run the tests again into an empty folder.`,
    kinds: ['test'],
    place: { path: unread[0] ?? '', line: null, column: null, pointer: null },
  };
}

function capProblem({ path }: SourceFile): Problem {
  return {
    code: 'cap-reached',
    message: `The folder has more than ${MAX_FILES} results; those beyond are not counted. Give each job a folder of its own.`,
    kinds: ['test'],
    place: { path, line: null, column: null, pointer: null },
  };
}

function read(file: SourceFile, context: ReadContext): Reading {
  const others = othersOf(file, context);
  const latest = new Map<string, Result>();
  const unread: string[] = [];
  const clock = runClock();
  for (const one of [file, ...others]) {
    const result = parsed(one);
    if (!isObject(result)) {
      unread.push(one.path);
      continue;
    }
    clock.hear(own(result, 'start'));
    const found = resultIn(result, one.path);
    latest.set(found.key, later(latest.get(found.key), found));
  }
  const totals = testTotals();
  const suites = new Set<string>();
  const frameworks = new Set<string>();
  for (const { framework, testCase } of latest.values()) {
    totals.add(testCase);
    suites.add(testCase.suite);
    if (framework !== null) frameworks.add(framework);
  }
  for (const _ of suites) totals.suite();
  const all = casesByRun(context).get(runOf(file))?.length ?? 1;
  const reading = testReading(file, {
    dialect: 'allure',
    tool: frameworks.size === 0 ? null : [...frameworks].sort().join(', '),
    totals,
    ranAt: clock.ranAt(),
    line: 1,
    problems: [
      ...(unread.length === 0 ? [] : [unreadProblem(unread, others.length + 1)]),
      ...(all > MAX_FILES && others.length > 0 ? [capProblem(file)] : []),
    ],
  });
  // Files have another name each time; the folder is what stays.
  const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/'))) || '.';
  const facts = reading.facts.map((fact) => ({ ...fact, id: fact.id.replace(`:${file.path}#`, () => `:${folder}#`) }));
  return { ...reading, facts, includes: others.map(({ path }) => path) };
}

/** A folder that Allure's adapters fill, a file for each attempt of a case; read together, with the first of them. */
export const allure: Reader = {
  dialect: 'allure',
  kind: 'test',
  patterns: ['**/*allure*/**/*-result.json', '**/????????-????-????-????-????????????-result.json'],
  recognises: (head, path) => {
    if (!NAMED.test(path)) return false;
    const beginning = jsonBeginning(head);
    // What the end of the run cut off is told of.
    if (!isObject(beginning)) return true;
    return ['uuid', 'historyId', 'status', 'labels', 'fullName'].some((name) => own(beginning, name) !== undefined);
  },
  read,
  claims: (file, context) => othersOf(file, context).map(({ path }) => path),
};
