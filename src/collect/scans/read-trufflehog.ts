import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, untold } from './scan.ts';

/** Rule and file of an entry of trufflehog, or of the trufflehog3 in Python in its two forms; null: it is none. */
function entryOf(value: Json | undefined): { tool: string; rule: string; where: string } | null {
  const detector = textOf(own(value, 'DetectorName'));
  if (detector !== null) {
    const data = own(own(value, 'SourceMetadata'), 'Data');
    const source = isObject(data) ? Object.values(data).find(isObject) : undefined;
    const where = textOf(own(source, 'file')) ?? textOf(own(source, 'link')) ?? 'a place that it does not name';
    return { tool: 'trufflehog', rule: detector, where };
  }
  const path = textOf(own(value, 'path'));
  const rule =
    textOf(own(own(value, 'rule'), 'id')) ??
    (own(value, 'stringsFound') === undefined ? null : textOf(own(value, 'reason')));
  return rule === null || path === null ? null : { tool: 'trufflehog3', rule, where: path };
}

/** What trufflehog writes with `--json`, line by line. The secrets are not taken, not even where they are redacted. */
export const trufflehog = reportReader({
  dialect: 'trufflehog',
  recognises: (beginning, path) => {
    // What it logs can stand before what it found.
    const isLog = own(beginning, 'level') !== undefined && own(beginning, 'msg') !== undefined;
    return (isLog && /trufflehog/i.test(path)) || entryOf(objectsOf(beginning)[0] ?? beginning) !== null;
  },
  lists: ['', '+'],
  open: (_, { config }) => {
    const scan = createScan('trufflehog', 'secrets');
    scan.targets = [untold('trufflehog', 'which files it looked at')];
    return {
      take: (record) => {
        const entry = entryOf(record);
        // What it logs stands between what it found.
        if (entry === null) return;
        scan.tool = entry.tool;
        scan.name = entry.tool;
        scan.findings.add({
          ...PLAIN,
          rule: entry.rule,
          severity: 'critical',
          severitySource: own(record, 'Verified') === true ? 'a secret that was tried and works' : 'a secret',
          weaknesses: ['CWE-798'],
          where: targetPath(entry.where, config.root),
        });
      },
      scans: () => [scan],
    };
  },
});
