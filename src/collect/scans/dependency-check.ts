import type { Json } from '../../model/json.ts';
import { objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { State } from './findings.ts';
import { ecosystemOfPurl } from './packages.ts';
import { createScan, type Scan, targetPath, timeOf } from './scan.ts';
import { scoreOf, severityOfScore } from './severity.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

const TOOL = 'OWASP Dependency-Check';

export function createDependencyCheck(): Scan {
  return { ...createScan(TOOL, 'dependencies'), examined: 0 };
}

/** A dependency in the form of its JSON report; that in XML is brought into it. */
export function takeDependency(scan: Scan, dependency: Json, root: string): void {
  const file =
    textOf(own(dependency, 'filePath')) ?? textOf(own(dependency, 'fileName')) ?? 'a file that it does not name';
  const where = targetPath(file, root);
  const purls = objectsOf(own(dependency, 'packages')).flatMap((one) => textOf(own(one, 'id')) ?? []);
  const purl = purls.find((one) => one.startsWith('pkg:')) ?? null;
  const ecosystem = ecosystemOfPurl(purl);
  scan.examined = (scan.examined ?? 0) + 1;
  scan.targets.push(where);
  if (ecosystem !== null) scan.ecosystems.push(ecosystem);
  const [, name, version] = /^pkg:[^/]+\/([^@?#]+)(?:@([^?#]+))?/.exec(purl ?? '') ?? [];
  const take = (found: Json, state: State) => {
    const rule = textOf(own(found, 'name')) ?? 'a vulnerability without an id';
    const because = state === 'open' ? null : (textOf(own(found, 'notes')) ?? 'by a suppression file');
    const score = [
      own(own(found, 'cvssv4'), 'baseScore'),
      own(own(found, 'cvssv3'), 'baseScore'),
      own(own(found, 'cvssv2'), 'score'),
    ]
      .map(scoreOf)
      .find((one) => one !== null);
    const source = textOf(own(found, 'source'));
    const rated = ratedByWord(textOf(own(found, 'severity')), TOOL, source);
    scan.findings.add(
      vulnerability(
        {
          rule,
          aliases: aliasesOf(rule),
          ...(typeof rated.severity !== 'string' && score !== undefined && score !== null
            ? { severity: severityOfScore(score), severitySource: source }
            : rated),
          state,
          because,
          closed: state === 'open' ? null : 'external',
          weaknesses: weaknessesIn(textsOf(own(found, 'cwes'))),
          exploited: own(found, 'knownExploitedVulnerability') === undefined ? null : true,
          where,
          package: name === undefined ? textOf(own(dependency, 'fileName')) : decoded(name),
          version: version === undefined ? null : decoded(version),
          purl,
        },
        TOOL,
      ),
    );
  };
  for (const found of objectsOf(own(dependency, 'vulnerabilities'))) take(found, 'open');
  for (const found of objectsOf(own(dependency, 'suppressedVulnerabilities'))) take(found, 'suppressed');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What it says of itself: `scanInfo` and `projectInfo` of the report. Its advisories are as old as the oldest of its sources. */
export function describeDependencyCheck(scan: Scan, report: Json): Scan {
  const info = own(report, 'scanInfo');
  const sources = objectsOf(own(info, 'dataSource')).filter(
    (one) => !/VersionCheckOn/i.test(textOf(own(one, 'name')) ?? ''),
  );
  const checked = sources.filter((one) => /checked/i.test(textOf(own(one, 'name')) ?? ''));
  const times = (checked.length > 0 ? checked : sources).flatMap((one) => timeOf(own(one, 'timestamp')) ?? []);
  return {
    ...scan,
    version: textOf(own(info, 'engineVersion')),
    scannedAt: timeOf(own(own(report, 'projectInfo'), 'reportDate')),
    databaseAt: times.sort()[0] ?? { unresolved: `the report of ${TOOL} does not tell how old its advisories are` },
    errors: objectsOf(own(info, 'analysisExceptions')).length,
  };
}
