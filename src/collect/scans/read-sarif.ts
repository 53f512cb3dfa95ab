import type { Problem } from '../../model/problem.ts';
import { isObject, own, textOf } from '../components/json-access.ts';
import type { Reader, Reading } from '../reader.ts';
import { jsonBeginning } from './json-beginning.ts';
import { readJsonRecords } from './json-records.ts';
import { faultProblem, readingOf } from './report.ts';
import { REPORT_NAMES } from './report-names.ts';
import { createSarifRun, RUN_LISTS, type SarifRun } from './sarif-run.ts';

/** Runs of one file. */
const MAX_RUNS = 1_000;
const VERSION = '2.1.0';

const read: Reader['read'] = (file, { config }): Reading => {
  const runs = new Map<number, SarifRun>();
  const lists = RUN_LISTS.map((list) => `runs/?/${list}`);
  const { rest, fault } = readJsonRecords(file, lists, (record, path) => {
    const index = path[1];
    if (typeof index !== 'number' || index >= MAX_RUNS) return;
    const run = runs.get(index) ?? createSarifRun();
    runs.set(index, run);
    run.take(record, path);
  });
  const place = { path: file.path, line: null, column: null, pointer: null };
  const told = (code: string, message: string): Problem => ({ code, message, kinds: ['scan'], place });
  if (fault !== null) return readingOf('sarif', file, config, [], [faultProblem(file, fault)]);
  const version = textOf(own(rest, 'version'));
  if (version !== VERSION) {
    const named = version !== null && /^[\w.-]{1,40}$/.test(version) ? version : 'a version that it does not name';
    const message = `The report is SARIF of ${named}, and only ${VERSION} is read. Let the tool write that, or convert it with sarif-multitool transform.`;
    return readingOf('sarif', file, config, [], [told('sarif-version', message)]);
  }
  const listed = own(rest, 'runs');
  const all = Array.isArray(listed) ? listed : [];
  if (!Array.isArray(listed)) {
    const message = 'The report has no list of runs, so that it does not say what looked. Write it again.';
    return readingOf('sarif', file, config, [], [told('not-as-expected', message)]);
  }
  const problems: Problem[] = [];
  if (all.length > MAX_RUNS)
    problems.push(told('cap-reached', `Only the first ${MAX_RUNS} runs of the report are read.`));
  const schema = textOf(own(rest, '$schema'));
  const isDraft = schema !== null && /sarif[^/]*-(?:csd|rtm|beta|wd)/i.test(schema);
  const faults = isDraft ? ['its schema is one of a draft (SARIF1011)'] : [];
  const scans = all.slice(0, MAX_RUNS).flatMap((run, index) => {
    if (!isObject(run)) return [];
    const one = runs.get(index) ?? createSarifRun();
    const scans = one.scans(run, config.root);
    return scans.map((scan) => ({ ...scan, faults: [...faults, ...scan.faults], pointer: `/runs/${index}` }));
  });
  return readingOf('sarif', file, config, scans, problems);
};

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. A scan for each run, or for each thing that it looked for. */
export const sarif: Reader = {
  dialect: 'sarif',
  kind: 'scan',
  patterns: [...REPORT_NAMES],
  recognises: (head, path) => {
    const value = jsonBeginning(head);
    if (/\.sarif(?:\.json)?$/i.test(path)) return value === undefined || isObject(value);
    const runs = own(value, 'runs');
    // Cypress has runs, too: of files with tests.
    const isRuns = Array.isArray(runs) && own(runs[0], 'spec') === undefined;
    return isRuns || /sarif/i.test(textOf(own(value, '$schema')) ?? '');
  },
  read,
};
