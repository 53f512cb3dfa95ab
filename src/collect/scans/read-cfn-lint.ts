import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, untold } from './scan.ts';
import { severityOfWord } from './severity.ts';

/** `cfn-lint --format json`: what it found, and nothing of what it looked at. */
export const cfnLint = reportReader({
  dialect: 'cfn-lint',
  recognises: (beginning, path) => {
    const first = objectsOf(beginning)[0];
    if (first === undefined) return Array.isArray(beginning) && /cfn[-_]?lint/i.test(path);
    return own(own(first, 'Rule'), 'Id') !== undefined && own(first, 'Filename') !== undefined;
  },
  lists: [''],
  open: (_, { config }) => {
    const scan = createScan('cfn-lint', 'infrastructure');
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const where = targetPath(textOf(own(record, 'Filename')) ?? 'a place that it does not name', config.root);
        const level = textOf(own(record, 'Level'));
        scan.targets.push(where);
        scan.findings.add({
          ...PLAIN,
          rule: textOf(own(own(record, 'Rule'), 'Id')) ?? 'a rule without an id',
          severity: severityOfWord(level, 'cfn-lint'),
          severitySource: level === null ? null : 'level',
          where,
        });
      },
      scans: () => [{ ...scan, targets: [...scan.targets, untold('cfn-lint', 'which other files it looked at')] }],
    };
  },
});
