import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, untold } from './scan.ts';
import { severityOfWord } from './severity.ts';
import { weaknessesIn } from './weaknesses.ts';

/** `semgrep --json`, and opengrep's, which is the same. It names the rules that found something, and no others. */
export const semgrep = reportReader({
  dialect: 'semgrep',
  recognises: (beginning) => {
    const first = objectsOf(own(beginning, 'results'))[0];
    if (first !== undefined) return own(first, 'check_id') !== undefined && own(first, 'extra') !== undefined;
    const isEmpty = Array.isArray(own(beginning, 'results')) && Array.isArray(own(beginning, 'errors'));
    return isEmpty && own(own(beginning, 'paths'), 'scanned') !== undefined;
  },
  lists: ['results', 'errors', 'paths/scanned', 'paths/skipped'],
  open: (_, { config }) => {
    const scan = createScan('semgrep', 'code');
    const weaknesses = new Set<string>();
    return {
      take: (record, [list, inner]) => {
        if (inner === 'scanned' && typeof record === 'string') scan.targets.push(targetPath(record, config.root));
        if (list === 'errors' && own(record, 'level') === 'error') scan.errors++;
        if (list !== 'results' || !isObject(record)) return;
        const extra = own(record, 'extra');
        const metadata = own(extra, 'metadata');
        const classes = weaknessesIn([own(metadata, 'cwe')].flat());
        for (const one of classes) weaknesses.add(one);
        const isIgnored = own(extra, 'is_ignored') === true;
        const word = textOf(own(extra, 'severity'));
        scan.findings.add({
          ...PLAIN,
          rule: textOf(own(record, 'check_id')) ?? 'a rule without an id',
          severity: severityOfWord(word, 'semgrep'),
          severitySource: word === null ? null : 'semgrep',
          state: isIgnored ? 'suppressed' : 'open',
          closed: isIgnored ? 'in-source' : null,
          weaknesses: classes,
          where: targetPath(textOf(own(record, 'path')) ?? 'a place that it does not name', config.root),
          // Without an account it writes the same words for each.
          prints: textsOf([own(extra, 'fingerprint') ?? null]).filter((print) => print !== 'requires login'),
        });
      },
      scans: (rest) => {
        scan.version = textOf(own(rest, 'version'));
        scan.examined = own(own(rest, 'paths'), 'scanned') === undefined ? null : new Set(scan.targets).size;
        if (scan.examined === null) scan.targets = [untold('semgrep', 'which files it looked at')];
        scan.weaknesses = [...weaknesses, untold('semgrep', 'which rules it has')];
        return [scan];
      },
    };
  },
});
