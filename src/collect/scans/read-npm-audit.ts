import type { Json, JsonObject } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { purlOf, versionsIn } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { advisoryIds } from './sarif-rules.ts';
import { createScan, type Scan, timeOf } from './scan.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

/** The id in the address of an advisory, else the number that the registry gives it. */
function idOf(url: string | null, number: Json | undefined): string {
  return (
    advisoryIds([url ?? ''])[0] ??
    (typeof number === 'number' || typeof number === 'string' ? `npm ${number}` : 'an advisory without an id')
  );
}

/** Versions that are mended, of a range; `<0.0.0` is none. */
function patchedIn(value: Json | undefined): string[] {
  return versionsIn(value).filter((range) => range !== '<0.0.0');
}

/** An advisory as npm up to 6, pnpm and yarn give it: for each version of the component that is there. */
function takeAdvisory(scan: Scan, advisory: Json, tool: string): void {
  const ghsa = textOf(own(advisory, 'github_advisory_id'));
  const rule = ghsa ?? idOf(textOf(own(advisory, 'url')), own(advisory, 'id'));
  const found = objectsOf(own(advisory, 'findings'));
  const versions = [...new Set(found.map((one) => textOf(own(one, 'version'))))];
  const name = textOf(own(advisory, 'module_name'));
  for (const version of versions.length === 0 ? [null] : versions) {
    scan.findings.add(
      vulnerability(
        {
          rule,
          aliases: aliasesOf(rule, own(advisory, 'cves')),
          ...ratedByWord(textOf(own(advisory, 'severity')), tool, 'the advisory'),
          weaknesses: weaknessesIn([own(advisory, 'cwe')].flat()),
          since: timeOf(own(advisory, 'created')),
          where: name ?? 'a component without a name',
          package: name,
          version,
          purl: purlOf('npm', name, version),
          fixedIn:
            own(advisory, 'patched_versions') === undefined ? null : patchedIn(own(advisory, 'patched_versions')),
        },
        tool,
      ),
    );
  }
}

/** What npm from 7 on says of a package: advisories of its own, or of those that it depends on. */
function takePackage(scan: Scan, name: string, entry: JsonObject, all: JsonObject): void {
  const via = own(entry, 'via');
  const advisories = objectsOf(via);
  const fix = own(entry, 'fixAvailable');
  const fixedIn = fix === false ? [] : [textOf(own(fix, 'version')) ?? 'a version within the range'];
  const base = { where: name, package: name, version: null, purl: purlOf('npm', name, null) };
  for (const advisory of advisories) {
    const rule = idOf(textOf(own(advisory, 'url')), own(advisory, 'source'));
    scan.findings.add(
      vulnerability(
        {
          ...base,
          rule,
          ...ratedByWord(textOf(own(advisory, 'severity')), 'npm audit', 'the advisory'),
          weaknesses: weaknessesIn(textsOf(own(advisory, 'cwe'))),
          fixedIn,
        },
        'npm audit',
      ),
    );
  }
  if (advisories.length > 0) return;
  // Counted by npm as a package that is affected: what it goes by is the first advisory that it comes from.
  const rule = reached(textsOf(via), all) ?? 'an advisory without an id';
  scan.findings.add(
    vulnerability(
      { ...base, rule, ...ratedByWord(textOf(own(entry, 'severity')), 'npm audit', 'npm audit'), fixedIn },
      'npm audit',
    ),
  );
}

/** The first id of all advisories that packages come to by what they depend on. */
function reached(names: readonly string[], all: JsonObject): string | null {
  const seen = new Set<string>();
  const ids: string[] = [];
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const via = own(own(all, name), 'via');
    ids.push(...objectsOf(via).map((one) => idOf(textOf(own(one, 'url')), own(one, 'source'))));
    queue.push(...textsOf(via));
  }
  return ids.sort()[0] ?? null;
}

function totalOf(metadata: Json | undefined): number | null {
  const dependencies = own(metadata, 'dependencies');
  const total = own(dependencies, 'total') ?? own(metadata, 'totalDependencies') ?? dependencies;
  return typeof total === 'number' ? total : null;
}

/** One line of `yarn npm audit --json` from version 4 on. */
function takeTree(scan: Scan, record: JsonObject): void {
  const details = own(record, 'children');
  const rule = idOf(textOf(own(details, 'URL')), own(details, 'ID'));
  const name = textOf(own(record, 'value'));
  const versions = textsOf(own(details, 'Tree Versions'));
  for (const version of versions.length === 0 ? [null] : versions) {
    scan.findings.add(
      vulnerability(
        {
          rule,
          ...ratedByWord(textOf(own(details, 'Severity')), 'yarn audit', 'the advisory'),
          where: name ?? 'a component without a name',
          package: name,
          version,
          purl: purlOf('npm', name, version),
        },
        'yarn audit',
      ),
    );
  }
}

/** `npm audit --json` of every version, `pnpm audit --json`, and `yarn audit --json` of every version, line by line. */
export const npmAudit = reportReader({
  dialect: 'npm-audit',
  recognises: (beginning) => {
    const type = own(beginning, 'type');
    const isYarn =
      (type === 'auditAdvisory' || type === 'auditSummary' || type === 'info') && own(beginning, 'data') !== undefined;
    const isTree = own(beginning, 'value') !== undefined && own(own(beginning, 'children'), 'Severity') !== undefined;
    const isNew = own(beginning, 'auditReportVersion') !== undefined;
    const advisories = own(beginning, 'advisories');
    return isYarn || isTree || isNew || (isObject(advisories) && own(beginning, 'database') === undefined);
  },
  lists: ['+'],
  open: ({ path }) => {
    const scan = createScan('npm audit', 'dependencies');
    scan.ecosystems = ['npm'];
    const seen = new Set<string>();
    const rename = (tool: string) => Object.assign(scan, { tool, name: tool });
    if (/pnpm/i.test(path)) rename('pnpm audit');
    const takeLine = (record: JsonObject) => {
      rename('yarn audit');
      const data = own(record, 'data');
      if (own(record, 'type') === 'auditSummary') scan.examined = totalOf(data);
      if (own(record, 'type') === 'error') scan.errors++;
      const advisory = own(data, 'advisory');
      // It tells an advisory for each way that leads to the component.
      const key = JSON.stringify([own(advisory, 'id'), own(advisory, 'module_name')]);
      if (advisory === undefined || seen.has(key)) return;
      seen.add(key);
      takeAdvisory(scan, advisory, 'yarn audit');
    };
    return {
      take: (record) => {
        if (!isObject(record)) return;
        const [advisories, packages] = [own(record, 'advisories'), own(record, 'vulnerabilities')];
        if (own(record, 'value') !== undefined && own(record, 'children') !== undefined) {
          rename('yarn audit');
          takeTree(scan, record);
        } else if (typeof own(record, 'type') === 'string') takeLine(record);
        else if (isObject(advisories)) {
          for (const advisory of Object.values(advisories)) takeAdvisory(scan, advisory, scan.tool);
          scan.examined = totalOf(own(record, 'metadata'));
        } else if (isObject(packages) && own(record, 'auditReportVersion') !== undefined) {
          for (const [name, entry] of Object.entries(packages))
            if (isObject(entry)) takePackage(scan, name, entry, packages);
          scan.examined = totalOf(own(record, 'metadata'));
        } else scan.unread.push({ unresolved: 'a part of the report is in no form that an audit is written in' });
      },
      scans: () => [scan],
    };
  },
});
