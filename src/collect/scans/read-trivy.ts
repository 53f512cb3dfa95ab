import type { Json } from '../../model/json.ts';
import { objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { ReadContext } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { readWhole } from '../source-file.ts';
import { PLAIN, type State } from './findings.ts';
import { ecosystemOf, versionsIn } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, targetPath, timeOf, untold } from './scan.ts';
import { severityOfWord } from './severity.ts';
import type { Category } from './tool-category.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

/** What it looked for, by the class of a part of its result. */
const CLASSES: Record<string, Category> = {
  'os-pkgs': 'dependencies',
  'lang-pkgs': 'dependencies',
  config: 'infrastructure',
  secret: 'secrets',
  license: 'other',
  'license-file': 'other',
};
/** In bytes, of what says how old the advisories are. */
const MAX_DATABASE = 1 << 16;
/** `trivy version --format json`, or the metadata of its database, beside the report. */
const DATABASE =
  /(?:^|\/)[^/]*trivy[^/]*(?:version|db|database)[^/]*\.json$|(?:^|\/)\.?trivy[^/]*\/db\/metadata\.json$/i;

type Parts = { of: (category: Category) => Scan; root: string };

/** One target of a scan: a lockfile, an image's packages, a template. */
function takeResult(result: Json, within: string, parts: Parts): void {
  const target = targetPath(textOf(own(result, 'Target')) ?? 'a target that it does not name', parts.root);
  const where = within === '' ? target : `${within}: ${target}`;
  const type = textOf(own(result, 'Type'));
  const kind = textOf(own(result, 'Class')) ?? '';
  const given = Object.hasOwn(CLASSES, kind) ? CLASSES[kind] : undefined;
  const lists: [string, Category][] = [
    ['Vulnerabilities', 'dependencies'],
    ['Misconfigurations', 'infrastructure'],
    ['Secrets', 'secrets'],
    ['Licenses', 'other'],
  ];
  // Older reports have no classes: what is in them tells. A target without a word of what was looked for is one of packages.
  const categories = lists.flatMap(([name, category]) => (own(result, name) === undefined ? [] : [category]));
  const summarised: Category[] = own(result, 'MisconfSummary') === undefined ? [] : ['infrastructure'];
  const all = new Set([...(given === undefined ? [] : [given]), ...categories, ...summarised]);
  for (const category of all.size === 0 ? (['dependencies'] as const) : all) {
    const scan = parts.of(category);
    if (kind !== 'os-pkgs') scan.targets.push(target);
    const packages = own(result, 'Packages');
    if (category === 'dependencies') {
      const ecosystem = ecosystemOf(kind === 'os-pkgs' ? 'os-pkgs' : type);
      if (ecosystem !== null) scan.ecosystems.push(ecosystem);
      if (Array.isArray(packages)) scan.examined = (scan.examined ?? 0) + packages.length;
    }
  }
  for (const one of objectsOf(own(result, 'Vulnerabilities')))
    takeVulnerability(parts.of('dependencies'), one, where, 'open', null);
  for (const one of objectsOf(own(result, 'Misconfigurations'))) takeRule(parts.of('infrastructure'), one, where);
  for (const one of objectsOf(own(result, 'Secrets'))) takeRule(parts.of('secrets'), one, where);
  for (const one of objectsOf(own(result, 'Licenses'))) takeRule(parts.of('other'), one, where);
  for (const one of objectsOf(own(result, 'ExperimentalModifiedFindings'))) takeModified(parts, one, where);
}

function takeVulnerability(scan: Scan, one: Json, where: string, state: State, because: string | null): void {
  const rule = textOf(own(one, 'VulnerabilityID')) ?? 'a vulnerability without an id';
  const identifier = own(one, 'PkgIdentifier');
  const source = textOf(own(one, 'SeveritySource'));
  scan.findings.add(
    vulnerability(
      {
        rule,
        aliases: aliasesOf(rule, own(one, 'VendorIDs')),
        ...ratedByWord(textOf(own(one, 'Severity')), 'Trivy', source ?? 'Trivy'),
        state,
        because,
        closed: because === null ? null : 'external',
        weaknesses: weaknessesIn(textsOf(own(one, 'CweIDs'))),
        since: timeOf(own(one, 'PublishedDate')),
        where: textOf(own(one, 'PkgPath')) ?? where,
        package: textOf(own(one, 'PkgName')),
        version: textOf(own(one, 'InstalledVersion')),
        purl: textOf(own(identifier, 'PURL')),
        fixedIn: versionsIn(own(one, 'FixedVersion')),
      },
      'Trivy',
    ),
  );
}

function takeRule(scan: Scan, one: Json, where: string): void {
  // PASS is a rule that holds, EXCEPTION one that the settings pass over.
  const status = textOf(own(one, 'Status'));
  if (status === 'PASS') return;
  const word = textOf(own(one, 'Severity'));
  const isSecret = scan.category === 'secrets';
  scan.findings.add({
    ...PLAIN,
    rule: textOf(own(one, 'ID')) ?? textOf(own(one, 'RuleID')) ?? textOf(own(one, 'Name')) ?? 'a rule without an id',
    severity: isSecret ? 'critical' : severityOfWord(word, 'Trivy'),
    severitySource: isSecret ? 'a secret' : word === null ? null : 'Trivy',
    state: status === 'EXCEPTION' ? 'suppressed' : 'open',
    closed: status === 'EXCEPTION' ? 'external' : null,
    weaknesses: isSecret ? ['CWE-798'] : [],
    where: textOf(own(one, 'FilePath')) ?? where,
  });
}

const STATES: Record<string, State> = { not_affected: 'not-affected', fixed: 'fixed', ignored: 'suppressed' };

/** What the tool took out itself, by an ignore file, by a policy, or by a VEX document. */
function takeModified(parts: Parts, one: Json, where: string): void {
  const status = textOf(own(one, 'Status')) ?? '';
  const state = Object.hasOwn(STATES, status) ? (STATES[status] ?? 'open') : 'open';
  const because = textOf(own(one, 'Statement')) ?? textOf(own(one, 'Source')) ?? 'taken out by the settings of Trivy';
  const type = textOf(own(one, 'Type'));
  if (type === 'vulnerability')
    takeVulnerability(parts.of('dependencies'), own(one, 'Finding') ?? null, where, state, because);
}

/** The date of the advisories, from a file beside the report; null: there is none that says so. */
function databaseOf({ path }: SourceFile, { files }: ReadContext): { path: string; at: string } | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const [name, file] of files) {
    if (!name.startsWith(folder) || !DATABASE.test(name) || file.size > MAX_DATABASE) continue;
    let value: Json;
    try {
      value = JSON.parse(readWhole(file).toString('utf8'));
    } catch {
      continue;
    }
    const at = timeOf(own(own(value, 'VulnerabilityDB'), 'UpdatedAt')) ?? timeOf(own(value, 'UpdatedAt'));
    if (at !== null) return { path: name, at };
  }
  return null;
}

/** What the report says of itself and of what it looked at, in all its parts. */
function describe(scan: Scan, report: Json, databaseAt: string | null): void {
  scan.version = textOf(own(own(report, 'Trivy'), 'Version'));
  scan.scannedAt = timeOf(own(report, 'CreatedAt'));
  if (scan.category === 'dependencies') {
    scan.databaseAt =
      databaseAt ?? untold('Trivy', 'how old its advisories are; keep `trivy version --format json` beside it');
  }
  const metadata = own(report, 'Metadata');
  const commit = textOf(own(metadata, 'Commit'));
  if (commit !== null) scan.commits.push(commit);
  if (own(report, 'ClusterName') !== undefined) scan.isElsewhere = true;
  const name = textOf(own(report, 'ArtifactName')) ?? 'an image without a name';
  const digests = [textOf(own(metadata, 'ImageID')), ...textsOf(own(metadata, 'RepoDigests'))];
  for (const digest of digests) {
    const sha256 = /sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    if (digest !== null && sha256 !== undefined)
      scan.subjects.push({ name: digest.includes('@') ? (digest.split('@')[0] ?? name) : name, sha256 });
  }
  const isImage = /image/.test(textOf(own(report, 'ArtifactType')) ?? '');
  if (isImage && scan.subjects.length === 0) scan.subjects.push({ name, sha256: null });
}

const RESULTS = ['Results', 'Resources', 'Vulnerabilities', 'Misconfigurations'];

/** `trivy ... --format json`, of a folder, an image or a cluster. A scan for each thing that it looked for. */
export const trivy = reportReader({
  dialect: 'trivy',
  recognises: (beginning) => {
    const first = objectsOf(beginning)[0];
    if (first !== undefined) return own(first, 'Target') !== undefined && own(first, 'Type') !== undefined;
    const isCluster =
      own(beginning, 'ClusterName') !== undefined && RESULTS.some((name) => own(beginning, name) !== undefined);
    return isCluster || (own(beginning, 'SchemaVersion') !== undefined && own(beginning, 'ArtifactName') !== undefined);
  },
  lists: ['', ...RESULTS],
  open: (file, context) => {
    const scans = new Map<Category, Scan>();
    const parts: Parts = {
      root: context.config.root,
      of: (category) => {
        const scan = scans.get(category) ?? createScan('Trivy', category);
        scans.set(category, scan);
        return scan;
      },
    };
    const takeTop = (record: Json) => {
      if (own(record, 'Target') !== undefined) takeResult(record, '', parts);
      const name = textOf(own(record, 'Name')) ?? '';
      for (const one of objectsOf(own(record, 'Results'))) takeResult(one, name, parts);
    };
    return {
      take: takeTop,
      scans: (report) => {
        // It looked, and there was nothing of what it knows: what it looked for it does not say.
        if (scans.size === 0) parts.of('dependencies').examined = 0;
        const database = databaseOf(file, context)?.at ?? null;
        for (const scan of scans.values()) describe(scan, report, database);
        return [...scans.values()];
      },
    };
  },
  includes: (file, context) => {
    const database = databaseOf(file, context);
    return database === null ? [] : [database.path];
  },
});
