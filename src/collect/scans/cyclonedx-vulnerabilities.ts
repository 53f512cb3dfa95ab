import type { Config } from '../../model/config.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { objectsOf, own, textOf } from '../components/json-access.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { componentsByRef, cycloneDxStatements } from '../vex/cyclonedx-vex.ts';
import { statementFacts } from '../vex/statement.ts';
import { ecosystemOfPurl } from './packages.ts';
import { readingOf } from './report.ts';
import { createScan, type Scan, timeOf, untold } from './scan.ts';
import type { Rated } from './severity.ts';
import { categoryOfTool } from './tool-category.ts';
import { aliasesOf, ratedByVectors, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

type Tool = { name: string; version: string | null };

/** Tools of a document, up to 1.4 in a list and from 1.5 on as components; the scanner among them first. */
function toolOf(metadata: Json | undefined): Tool | null {
  const tools = own(metadata, 'tools');
  const all = [...objectsOf(tools), ...objectsOf(own(tools, 'components'))].flatMap((one): Tool[] => {
    const name = textOf(own(one, 'name'));
    return name === null ? [] : [{ name, version: textOf(own(one, 'version')) }];
  });
  return all.find(({ name }) => categoryOfTool(name) === 'dependencies' || /^trivy$/i.test(name)) ?? all[0] ?? null;
}

/** The worst of what sources say, by word or by score. */
function ratedBy(entry: Json, tool: string): Rated {
  const ratings = objectsOf(own(entry, 'ratings'));
  const order = ['critical', 'high', 'medium', 'low'];
  const words = ratings
    .map((one) => ratedByWord(textOf(own(one, 'severity')), tool, textOf(own(own(one, 'source'), 'name')) ?? tool))
    .filter(({ severity }) => typeof severity === 'string')
    .sort((a, b) => order.indexOf(String(a.severity)) - order.indexOf(String(b.severity)));
  return (
    words[0] ??
    ratedByVectors(
      ratings.map((one) => own(one, 'score')),
      'a score',
    ) ??
    ratedByWord(null, tool)
  );
}

function takeEntry(scan: Scan, entry: Json, components: ReadonlyMap<string, JsonObject>): void {
  const rule = textOf(own(entry, 'id')) ?? 'a vulnerability without an id';
  const cwes = own(entry, 'cwes');
  const refs = objectsOf(own(entry, 'affects')).map(
    (one) => textOf(own(one, 'ref')) ?? 'a component without a reference',
  );
  for (const ref of refs.length === 0 ? ['a component that it does not name'] : refs) {
    const component = components.get(ref);
    const group = textOf(own(component, 'group'));
    const name = textOf(own(component, 'name'));
    const purl = textOf(own(component, 'purl')) ?? (ref.startsWith('pkg:') ? ref : null);
    const ecosystem = ecosystemOfPurl(purl);
    if (ecosystem !== null) scan.ecosystems.push(ecosystem);
    scan.findings.add(
      vulnerability(
        {
          rule,
          aliases: aliasesOf(
            rule,
            objectsOf(own(entry, 'references')).flatMap((one) => textOf(own(one, 'id')) ?? []),
          ),
          ...ratedBy(entry, scan.tool),
          weaknesses: weaknessesIn((Array.isArray(cwes) ? cwes : []).map((one) => `CWE-${String(one)}`)),
          since: timeOf(own(entry, 'published')),
          where: purl ?? name ?? ref,
          package: name === null ? null : group === null ? name : `${group}/${name}`,
          version: textOf(own(component, 'version')),
          purl,
        },
        scan.tool,
      ),
    );
  }
}

function scanOf(document: JsonObject, entries: readonly JsonObject[]): Scan {
  const metadata = own(document, 'metadata');
  const tool = toolOf(metadata);
  const components = componentsByRef(document);
  const scan = createScan(tool?.name ?? 'a tool that the document does not name', 'dependencies');
  scan.version = tool?.version ?? null;
  scan.scannedAt = timeOf(own(metadata, 'timestamp'));
  scan.databaseAt = untold(scan.tool, 'how old its advisories are');
  scan.examined = components.size;
  const subject = own(metadata, 'component');
  const purl = textOf(own(subject, 'purl')) ?? '';
  const hashes = objectsOf(own(subject, 'hashes')).flatMap((one) =>
    own(one, 'alg') === 'SHA-256' ? (textOf(own(one, 'content')) ?? []) : [],
  );
  const digests = [...hashes, /@sha256(?::|%3a)([0-9a-f]{64})/i.exec(purl)?.[1]];
  const name = textOf(own(subject, 'name')) ?? 'something without a name';
  for (const digest of digests) {
    if (digest !== undefined && /^[0-9a-f]{64}$/i.test(digest))
      scan.subjects.push({ name, sha256: digest.toLowerCase() });
  }
  if (scan.subjects.length === 0 && textOf(own(subject, 'type')) === 'container')
    scan.subjects.push({ name, sha256: null });
  for (const entry of entries) takeEntry(scan, entry, components);
  return { ...scan, pointer: '/vulnerabilities' };
}

/**
 * What a CycloneDX document says of vulnerabilities, as evidence of `scan`: a scan of its components, and statements of VEX where they are
 * analysed. Nothing where it names none: a list that is empty is what tools write that have not looked.
 */
export function vulnerabilityFacts(document: JsonObject, file: SourceFile, config: Config): Reading['facts'] {
  const entries = objectsOf(own(document, 'vulnerabilities'));
  if (entries.length === 0) return [];
  const statements = cycloneDxStatements(document);
  const isReport = objectsOf(own(document, 'components')).length > 0 || statements.length === 0;
  const scans = isReport ? readingOf('cyclonedx', file, config, [scanOf(document, entries)], []).facts : [];
  return [...scans, ...statementFacts(statements, file, config)];
}
