import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { PLAIN, type State } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, targetPath } from './scan.ts';
import { type Rated, severityOfWord } from './severity.ts';

const LISTS = ['passed_checks', 'failed_checks', 'skipped_checks', 'parsing_errors'];

/** Without an account checkov has no severities; what fails is an error then, as in its own SARIF. */
function ratedBy(check: Json): Rated {
  const word = textOf(own(check, 'severity'));
  return word === null
    ? { severity: 'high', severitySource: 'level' }
    : { severity: severityOfWord(word, 'checkov'), severitySource: 'checkov' };
}

function takeCheck(scan: Scan, check: Json, state: State | null, root: string): void {
  if (!isObject(check)) return;
  const path = textOf(own(check, 'repo_file_path')) ?? textOf(own(check, 'file_path')) ?? '';
  const where = targetPath(path.replace(/^\//, ''), root);
  if (where !== '') scan.targets.push(where);
  if (state === null) return;
  scan.findings.add({
    ...PLAIN,
    ...ratedBy(check),
    rule: textOf(own(check, 'check_id')) ?? 'a check without an id',
    state,
    because: state === 'suppressed' ? textOf(own(own(check, 'check_result'), 'suppress_comment')) : null,
    closed: state === 'suppressed' ? 'in-source' : null,
    where: `${where} ${textOf(own(check, 'resource')) ?? ''}`.trim(),
  });
}

/** `checkov -o json`: one report, or one for each framework that it looked for. A file counts as looked at where something in it was. */
export const checkov = reportReader({
  dialect: 'checkov',
  recognises: (beginning) => {
    const first = objectsOf(beginning)[0] ?? beginning;
    return (
      own(first, 'check_type') !== undefined ||
      (own(first, 'checkov_version') !== undefined && own(first, 'passed') !== undefined)
    );
  },
  lists: LISTS.flatMap((list) => [`results/${list}`, `?/results/${list}`]),
  open: (_, { config: { root } }) => {
    const scans = new Map<string, Scan>();
    const scanAt = (index: string | number): Scan => {
      const scan = scans.get(String(index)) ?? createScan('checkov', 'infrastructure');
      scans.set(String(index), scan);
      return scan;
    };
    return {
      take: (record, path) => {
        const isListed = typeof path[0] === 'number';
        const scan = scanAt(isListed ? (path[0] ?? 0) : 0);
        const list = path[isListed ? 2 : 1];
        if (list === 'parsing_errors') scan.errors++;
        else
          takeCheck(
            scan,
            record,
            list === 'failed_checks' ? 'open' : list === 'skipped_checks' ? 'suppressed' : null,
            root,
          );
      },
      scans: (rest) => {
        const reports = Array.isArray(rest) ? rest : [rest];
        return reports.map((report, index) => {
          const scan = scanAt(index);
          const summary = own(report, 'summary') ?? report;
          const type = textOf(own(report, 'check_type'));
          scan.version = textOf(own(summary, 'checkov_version'));
          const resources = own(summary, 'resource_count');
          scan.examined = typeof resources === 'number' ? resources : own(report, 'results') === undefined ? 0 : null;
          if (type === 'secrets') scan.category = 'secrets';
          if (type === 'sca_package' || type === 'sca_image') scan.category = 'dependencies';
          if (type !== null) scan.name = `checkov ${type}`;
          scan.targets = textsOf(scan.targets);
          return scan;
        });
      },
    };
  },
});
