import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, timeOf, untold } from './scan.ts';
import { severityOfWord } from './severity.ts';
import { weaknessesIn } from './weaknesses.ts';

/** `kics scan --report-formats json`. It counts the files that it looked at, and names those with findings alone. */
export const kics = reportReader({
  dialect: 'kics',
  recognises: (beginning) =>
    own(beginning, 'files_scanned') !== undefined && own(beginning, 'queries_total') !== undefined,
  lists: ['queries'],
  open: (_, { config }) => {
    const scan = createScan('KICS', 'infrastructure');
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const word = textOf(own(record, 'severity'));
        for (const file of objectsOf(own(record, 'files'))) {
          const where = targetPath(textOf(own(file, 'file_name')) ?? 'a place that it does not name', config.root);
          scan.targets.push(where);
          scan.findings.add({
            ...PLAIN,
            rule: textOf(own(record, 'query_name')) ?? textOf(own(record, 'query_id')) ?? 'a query without an id',
            severity: severityOfWord(word, 'KICS'),
            severitySource: word === null ? null : 'KICS',
            weaknesses: weaknessesIn(
              [own(record, 'cwe')]
                .flat()
                .map((one) => (typeof one === 'string' ? `CWE-${one.replace(/\D/g, '')}` : null)),
            ),
            where,
            prints: textsOf([own(file, 'similarity_id') ?? null]),
          });
        }
      },
      scans: (rest) => {
        const count = (name: string): number | null => {
          const value = own(rest, name);
          return typeof value === 'number' ? value : null;
        };
        scan.version = textOf(own(rest, 'kics_version'));
        scan.scannedAt = timeOf(own(rest, 'end')) ?? timeOf(own(rest, 'start'));
        scan.examined = count('files_parsed');
        scan.rules = count('queries_total');
        scan.errors = (count('files_failed_to_scan') ?? 0) + (count('queries_failed_to_execute') ?? 0);
        // Folders are no files.
        const paths = textsOf(own(rest, 'paths')).filter((path) => /\.[a-z0-9]{1,10}$/i.test(path));
        scan.targets.push(
          ...paths.map((path) => targetPath(path, config.root)),
          untold('KICS', 'which other files it looked at'),
        );
        return [scan];
      },
    };
  },
});
