import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { ecosystemOf, purlOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, targetPath, timeOf } from './scan.ts';
import type { Rated } from './severity.ts';
import { aliasesOf, ratedByVectors, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

/** By the score that the scanner worked out for a group of ids, else as the advisory says. */
function ratedBy(advisory: Json, group: Json | undefined): Rated {
  const database = own(advisory, 'database_specific');
  const vectors = objectsOf(own(advisory, 'severity')).map((one) => own(one, 'score'));
  return (
    ratedByVectors([textOf(own(group, 'max_severity')) ?? undefined], 'OSV-Scanner') ??
    ratedByVectors(vectors, 'CVSS of the advisory') ??
    ratedByWord(textOf(own(database, 'severity')), 'OSV-Scanner', 'the advisory')
  );
}

/** Versions that events of the component's own ranges call fixed. */
function fixedIn(advisory: Json, name: string | null): string[] {
  const affected = objectsOf(own(advisory, 'affected')).filter(
    (one) => textOf(own(own(one, 'package'), 'name')) === name,
  );
  const ranges = affected.flatMap((one) => objectsOf(own(one, 'ranges')));
  const events = ranges
    .filter((range) => own(range, 'type') !== 'GIT')
    .flatMap((range) => objectsOf(own(range, 'events')));
  return events.flatMap((event) => textOf(own(event, 'fixed')) ?? []);
}

function takePackage(scan: Scan, entry: Json, where: string): void {
  const component = own(entry, 'package');
  const name = textOf(own(component, 'name'));
  const ecosystem = ecosystemOf(textOf(own(component, 'ecosystem')));
  if (ecosystem !== null) scan.ecosystems.push(ecosystem);
  const groups = objectsOf(own(entry, 'groups'));
  for (const advisory of objectsOf(own(entry, 'vulnerabilities'))) {
    const rule = textOf(own(advisory, 'id')) ?? 'an advisory without an id';
    const group = groups.find((one) => textsOf(own(one, 'ids')).includes(rule));
    const analysis = own(own(group, 'experimentalAnalysis') ?? own(group, 'experimental_analysis'), rule);
    const isCalled = own(analysis, 'called') !== false;
    scan.findings.add(
      vulnerability(
        {
          rule,
          aliases: aliasesOf(rule, own(advisory, 'aliases'), own(group, 'aliases'), own(group, 'ids')),
          ...ratedBy(advisory, group),
          state: isCalled ? 'open' : 'not-affected',
          because: isCalled ? null : 'the vulnerable code is not called, says OSV-Scanner',
          weaknesses: weaknessesIn(textsOf(own(own(advisory, 'database_specific'), 'cwe_ids'))),
          since: timeOf(own(advisory, 'published')),
          where,
          package: name,
          version: textOf(own(component, 'version')),
          purl: purlOf(ecosystem, name, textOf(own(component, 'version'))),
          fixedIn: fixedIn(advisory, name),
        },
        'OSV-Scanner',
      ),
    );
  }
}

/** `osv-scanner --format json`. It asks osv.dev when it runs, and says neither its version nor when that was. */
export const osvScanner = reportReader({
  dialect: 'osv-scanner',
  recognises: (beginning, path) => {
    const results = own(beginning, 'results');
    const first = objectsOf(results)[0];
    if (first !== undefined)
      return own(own(first, 'source'), 'path') !== undefined && own(first, 'packages') !== undefined;
    const isEmpty = Array.isArray(results) || results === null;
    return isEmpty && (own(beginning, 'experimental_config') !== undefined || /osv/i.test(path));
  },
  lists: ['results'],
  open: (_, { config: { root } }) => {
    const scan = createScan('OSV-Scanner', 'dependencies');
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const where = targetPath(textOf(own(own(record, 'source'), 'path')) ?? 'a place that it does not name', root);
        scan.targets.push(where);
        for (const entry of objectsOf(own(record, 'packages'))) takePackage(scan, entry, where);
      },
      scans: () => [
        {
          ...scan,
          targets: [...scan.targets, { unresolved: 'the report of OSV-Scanner names the files with findings alone' }],
        },
      ],
    };
  },
});
