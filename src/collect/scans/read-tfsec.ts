import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, untold } from './scan.ts';
import { severityOfWord } from './severity.ts';

/** `tfsec --format json`. */
export const tfsec = reportReader({
  dialect: 'tfsec',
  recognises: (beginning, path) => {
    const first = objectsOf(own(beginning, 'results'))[0];
    if (first === undefined) return own(beginning, 'results') !== undefined && /tfsec/i.test(path);
    return own(first, 'rule_id') !== undefined && own(first, 'location') !== undefined;
  },
  lists: ['results'],
  open: (_, { config }) => {
    const scan = createScan('tfsec', 'infrastructure');
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const where = targetPath(
          textOf(own(own(record, 'location'), 'filename')) ?? 'a place that it does not name',
          config.root,
        );
        scan.targets.push(where);
        // 0 fails, 1 passes, 2 was ignored; before, `passed` said so.
        const status = own(record, 'status');
        if (status === 1 || own(record, 'passed') === true) return;
        const word = textOf(own(record, 'severity'));
        scan.findings.add({
          ...PLAIN,
          rule: textOf(own(record, 'long_id')) ?? textOf(own(record, 'rule_id')) ?? 'a rule without an id',
          severity: severityOfWord(word, 'tfsec'),
          severitySource: word === null ? null : 'tfsec',
          state: status === 2 ? 'suppressed' : 'open',
          closed: status === 2 ? 'in-source' : null,
          where,
        });
      },
      scans: () => [{ ...scan, targets: [...scan.targets, untold('tfsec', 'which other files it looked at')] }],
    };
  },
});
