import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, untold } from './scan.ts';

const NAMED = /gitleaks/i;

/** An entry of version 8 and later, or of those before. */
function isEntry(value: Json | undefined): boolean {
  return (own(value, 'RuleID') !== undefined && own(value, 'File') !== undefined) || isOldEntry(value);
}

function isOldEntry(value: Json | undefined): boolean {
  return own(value, 'offender') !== undefined && own(value, 'rule') !== undefined;
}

/** What gitleaks writes with `--report-format json`: what it found, and nothing of what it looked at. The secrets are not taken. */
export const gitleaks = reportReader({
  dialect: 'gitleaks',
  recognises: (beginning, path) => {
    const first = objectsOf(beginning)[0];
    return first === undefined ? NAMED.test(path) && (beginning === null || Array.isArray(beginning)) : isEntry(first);
  },
  lists: ['', '+'],
  open: (_, { config }) => {
    const scan = createScan('gitleaks', 'secrets');
    scan.targets = [untold('gitleaks', 'which files it looked at')];
    return {
      take: (record) => {
        if (!isObject(record)) return;
        if (!isEntry(record)) {
          scan.unread.push({ unresolved: 'an entry of the report is none that gitleaks writes' });
          return;
        }
        const isOld = isOldEntry(record);
        const file = textOf(own(record, isOld ? 'file' : 'File')) ?? 'a file that it does not name';
        scan.findings.add({
          ...PLAIN,
          rule: textOf(own(record, isOld ? 'rule' : 'RuleID')) ?? 'a rule without an id',
          severity: 'critical',
          severitySource: 'a secret',
          weaknesses: ['CWE-798'],
          where: targetPath(file, config.root),
        });
      },
      scans: () => [scan],
    };
  },
});
