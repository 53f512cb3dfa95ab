import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { State } from './findings.ts';
import { ecosystemOf, ecosystemOfPurl, versionsIn } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, type Scan, targetPath, timeOf } from './scan.ts';
import { aliasesOf, ratedByWord, vulnerability } from './vulnerability.ts';
import { weaknessesIn } from './weaknesses.ts';

type Outcome = { state: State; because: string | null };

/** Why a match was passed over: a VEX document, or a rule of the settings. */
function outcomeOf(match: Json): Outcome {
  const rules = objectsOf(own(match, 'appliedIgnoreRules'));
  for (const rule of rules) {
    const status = textOf(own(rule, 'vex-status'));
    const because = textOf(own(rule, 'vex-justification')) ?? status;
    if (status === 'not_affected') return { state: 'not-affected', because };
    if (status === 'fixed') return { state: 'fixed', because };
  }
  return { state: 'suppressed', because: textOf(own(rules[0], 'reason')) ?? 'by the settings of grype' };
}

function takeMatch(scan: Scan, match: Json, { state, because }: Outcome, root: string): void {
  const found = own(match, 'vulnerability');
  const artifact = own(match, 'artifact');
  const related = objectsOf(own(match, 'relatedVulnerabilities'));
  const rule = textOf(own(found, 'id')) ?? 'a vulnerability without an id';
  const purl = textOf(own(artifact, 'purl'));
  const paths = objectsOf(own(artifact, 'locations')).flatMap((one) => textOf(own(one, 'path')) ?? []);
  const fix = own(found, 'fix');
  const exploited = own(found, 'knownExploited');
  const namespace = textOf(own(found, 'namespace'));
  const ecosystem = ecosystemOfPurl(purl) ?? ecosystemOf(textOf(own(artifact, 'type')));
  if (ecosystem !== null) scan.ecosystems.push(ecosystem);
  scan.findings.add(
    vulnerability(
      {
        rule,
        aliases: aliasesOf(
          rule,
          related.flatMap((one) => textOf(own(one, 'id')) ?? []),
        ),
        ...ratedByWord(textOf(own(found, 'severity')), 'grype', namespace ?? 'grype'),
        state,
        because,
        closed: because === null ? null : 'external',
        weaknesses: weaknessesIn(objectsOf(own(found, 'cwes')).map((one) => own(one, 'cwe'))),
        // Versions before 0.88 do not tell; a list that is there and empty says that it is not known to be.
        exploited: Array.isArray(exploited) ? exploited.length > 0 : null,
        since: timeOf(own(found, 'publishedDate')),
        where: targetPath((paths[0] ?? purl ?? 'a place that it does not name').replace(/^\/(?=.)/, ''), root),
        package: textOf(own(artifact, 'name')),
        version: textOf(own(artifact, 'version')),
        purl,
        fixedIn: fix === undefined ? null : versionsIn(own(fix, 'versions')),
      },
      'grype',
    ),
  );
}

/** What it looked at: an image by its digests, a folder, or a bill of materials. */
function describe(scan: Scan, rest: Json): void {
  const descriptor = own(rest, 'descriptor');
  const database = own(descriptor, 'db');
  scan.version = textOf(own(descriptor, 'version'));
  scan.scannedAt = timeOf(own(descriptor, 'timestamp'));
  scan.databaseAt = timeOf(own(database, 'built')) ??
    timeOf(own(own(database, 'status'), 'built')) ?? {
      unresolved: 'the report of grype does not tell how old its advisories are',
    };
  const source = own(rest, 'source');
  const target = own(source, 'target');
  if (own(source, 'type') !== 'image') return;
  const name = textOf(own(target, 'userInput')) ?? 'an image without a name';
  const digests = [
    textOf(own(target, 'manifestDigest')),
    textOf(own(target, 'imageID')),
    ...textsOf(own(target, 'repoDigests')),
  ];
  const known = digests.flatMap((digest) => /sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1] ?? []);
  scan.subjects =
    known.length === 0 ? [{ name, sha256: null }] : [...new Set(known)].map((sha256) => ({ name, sha256 }));
}

/** `grype -o json`. */
export const grype = reportReader({
  dialect: 'grype',
  recognises: (beginning) => {
    const matches = own(beginning, 'matches');
    if (!Array.isArray(matches)) return own(own(beginning, 'descriptor'), 'name') === 'grype';
    const first = objectsOf(matches)[0];
    if (first === undefined)
      return own(beginning, 'source') !== undefined || own(own(beginning, 'descriptor'), 'name') === 'grype';
    return own(first, 'vulnerability') !== undefined;
  },
  lists: ['matches', 'ignoredMatches'],
  open: (_, { config: { root } }) => {
    const scan = createScan('grype', 'dependencies');
    return {
      take: (record, [list]) => {
        if (!isObject(record)) return;
        takeMatch(scan, record, list === 'matches' ? { state: 'open', because: null } : outcomeOf(record), root);
      },
      scans: (rest) => {
        describe(scan, rest);
        return [scan];
      },
    };
  },
});
