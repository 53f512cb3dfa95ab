import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { State } from './findings.ts';
import { ecosystemOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, timeOf } from './scan.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';

const STATES: Record<string, State> = { ACTIVE: 'open', SUPPRESSED: 'suppressed', CLOSED: 'fixed' };

/** What a finding is about, by the digest of its code or image; what is neither runs somewhere and is none of the release. */
function subjectOf(resource: Json | undefined): { name: string; sha256: string } | null {
  const details = own(resource, 'details');
  const image = own(details, 'awsEcrContainerImage');
  const lambda = own(details, 'awsLambdaFunction');
  const digest = /^sha256:([0-9a-f]{64})$/.exec(textOf(own(image, 'imageHash')) ?? '')?.[1];
  if (digest !== undefined) return { name: textOf(own(image, 'repositoryName')) ?? 'an image', sha256: digest };
  const code = Buffer.from(textOf(own(lambda, 'codeSha256')) ?? '', 'base64');
  if (code.length !== 32) return null;
  return { name: textOf(own(lambda, 'functionName')) ?? 'a function', sha256: code.toString('hex') };
}

function takeFinding(scan: Scan, finding: Json): void {
  const details = own(finding, 'packageVulnerabilityDetails');
  const rule = textOf(own(details, 'vulnerabilityId')) ?? textOf(own(finding, 'title')) ?? 'a finding without an id';
  const status = textOf(own(finding, 'status')) ?? '';
  const packages = objectsOf(own(details, 'vulnerablePackages'));
  const exploit = textOf(own(finding, 'exploitAvailable'));
  const [first] = packages;
  const ecosystem = ecosystemOf(textOf(own(first, 'packageManager')));
  if (ecosystem !== null) scan.ecosystems.push(ecosystem === 'os' ? 'image' : ecosystem);
  const found = objectsOf(own(finding, 'resources')).map((one) => textOf(own(one, 'id')) ?? '');
  scan.findings.add(
    vulnerability(
      {
        rule,
        aliases: aliasesOf(rule, textsOf(own(details, 'relatedVulnerabilities'))),
        ...ratedByWord(
          textOf(own(finding, 'severity')),
          'Amazon Inspector',
          textOf(own(details, 'source')) ?? 'Amazon Inspector',
        ),
        state: Object.hasOwn(STATES, status) ? (STATES[status] ?? 'open') : 'open',
        // It tells whether somebody has shown how; whether somebody does it is another matter, unless it says so.
        exploited:
          own(own(finding, 'exploitabilityDetails'), 'lastKnownExploitAt') !== undefined
            ? true
            : exploit === 'NO'
              ? false
              : null,
        since: timeOf(own(finding, 'firstObservedAt')),
        where: textOf(own(first, 'filePath')) ?? found[0] ?? 'a resource without an id',
        package: textOf(own(first, 'name')),
        version: textOf(own(first, 'version')),
        fixedIn: packages.flatMap((one) => {
          const version = textOf(own(one, 'fixedInVersion'));
          return version === null || version === 'NotAvailable' ? [] : [version];
        }),
      },
      'Amazon Inspector',
    ),
  );
}

/** `aws inspector2 list-findings`: what Amazon Inspector holds of images and functions, a scan for each that is known by its digest. */
export const inspector = reportReader({
  dialect: 'aws-inspector',
  recognises: (beginning, path) => {
    const findings = own(beginning, 'findings');
    const first = objectsOf(findings)[0];
    if (first !== undefined) return /^arn:aws[\w-]*:inspector2:/.test(textOf(own(first, 'findingArn')) ?? '');
    return Array.isArray(findings) && /inspector/i.test(path);
  },
  lists: ['findings'],
  open: () => {
    const scans = new Map<string, Scan>();
    const of = (subject: ReturnType<typeof subjectOf>): Scan => {
      const key = subject?.sha256 ?? '';
      const known = scans.get(key);
      if (known !== undefined) return known;
      const name = subject === null ? 'Amazon Inspector' : `Amazon Inspector ${subject.name}`;
      const scan = createScan('Amazon Inspector', 'dependencies', name);
      if (subject === null) scan.isElsewhere = true;
      else scan.subjects.push(subject);
      scans.set(key, scan);
      return scan;
    };
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const scan = of(subjectOf(objectsOf(own(record, 'resources'))[0]));
        const at = timeOf(own(record, 'lastObservedAt')) ?? timeOf(own(record, 'updatedAt'));
        if (at !== null && (scan.scannedAt === null || at > scan.scannedAt)) scan.scannedAt = at;
        takeFinding(scan, record);
      },
      scans: () => {
        // A list of nothing does not say of what.
        if (scans.size === 0) of(null);
        return [...scans.values()];
      },
    };
  },
});
