import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { ecosystemOf, purlOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, targetPath, timeOf } from './scan.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

function issueName(issue: Json): string | null {
  return textOf(own(issue, 'packageName')) ?? textOf(own(issue, 'moduleName'));
}

function takeIssue(scan: Scan, issue: Json, where: string, because: string | null): void {
  const name = issueName(issue);
  const version = textOf(own(issue, 'version'));
  // Licences are no vulnerabilities.
  if (!isObject(issue) || own(issue, 'type') === 'license') return;
  const rule = textOf(own(issue, 'id')) ?? 'an issue without an id';
  const identifiers = own(issue, 'identifiers');
  scan.findings.add(
    vulnerability(
      {
        rule,
        aliases: aliasesOf(rule, own(identifiers, 'CVE'), own(identifiers, 'GHSA')),
        ...ratedByWord(textOf(own(issue, 'severityWithCritical')) ?? textOf(own(issue, 'severity')), 'Snyk'),
        state: because === null ? 'open' : 'suppressed',
        because,
        closed: because === null ? null : 'external',
        weaknesses: weaknessesIn(textsOf(own(identifiers, 'CWE'))),
        since: timeOf(own(issue, 'publicationTime')) ?? timeOf(own(issue, 'disclosureTime')),
        where,
        package: name,
        version,
        purl: purlOf(ecosystemOf(textOf(own(issue, 'packageManager'))), name, version),
        fixedIn: own(issue, 'fixedIn') === undefined ? null : textsOf(own(issue, 'fixedIn')),
      },
      'Snyk',
    ),
  );
}

/** Projects and places of a report, which can be one or a list. */
function scanOf(report: Json, root: string): Scan {
  const scan = createScan('Snyk Open Source', 'dependencies');
  const manager = textOf(own(report, 'packageManager'));
  const file = textOf(own(report, 'displayTargetFile')) ?? textOf(own(report, 'targetFile'));
  const where =
    file === null ? (textOf(own(report, 'projectName')) ?? 'a project without a name') : targetPath(file, root);
  const count = own(report, 'dependencyCount');
  scan.examined = typeof count === 'number' ? count : null;
  if (file !== null) scan.targets.push(where);
  const docker = own(report, 'docker');
  const isImage = isObject(docker) && Object.keys(docker).length > 0;
  const ecosystem = isImage ? 'image' : ecosystemOf(manager);
  if (ecosystem !== null) scan.ecosystems = [ecosystem];
  if (isImage) scan.subjects.push({ name: textOf(own(report, 'path')) ?? where, sha256: null });
  // A component that several ways lead to is told once for each; which it is says its id and version.
  const seen = new Set<string>();
  for (const issue of objectsOf(own(report, 'vulnerabilities'))) {
    const key = JSON.stringify([own(issue, 'id'), own(issue, 'packageName'), own(issue, 'version')]);
    if (seen.has(key)) continue;
    seen.add(key);
    takeIssue(scan, issue, where, null);
  }
  for (const issue of objectsOf(own(own(report, 'filtered'), 'ignore'))) {
    const ignored = objectsOf(own(own(issue, 'filtered'), 'ignored'))[0];
    takeIssue(scan, issue, where, textOf(own(ignored, 'reason')) ?? 'by the policy of Snyk');
  }
  if (own(report, 'error') !== undefined) scan.execution = 'failed';
  return scan;
}

/** `snyk test --json`. It asks Snyk when it runs, and says neither its version nor when that was. */
export const snyk = reportReader({
  dialect: 'snyk',
  recognises: (beginning) => {
    const first = objectsOf(beginning)[0] ?? beginning;
    const issue = objectsOf(own(first, 'vulnerabilities'))[0];
    const isIssue =
      issue !== undefined &&
      own(issue, 'id') !== undefined &&
      (own(issue, 'identifiers') !== undefined || own(issue, 'CVSSv3') !== undefined);
    return isIssue || (own(first, 'licensesPolicy') !== undefined && Array.isArray(own(first, 'vulnerabilities')));
  },
  lists: ['', '+'],
  open: (_, { config: { root } }) => {
    const scans: Scan[] = [];
    return {
      take: (record) => {
        if (isObject(record)) scans.push(scanOf(record, root));
      },
      scans: () => scans,
    };
  },
});
