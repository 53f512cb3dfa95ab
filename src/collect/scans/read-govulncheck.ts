import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { purlOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, timeOf } from './scan.ts';
import { aliasesOf, ratedByVectors, unrated, vulnerability } from './vulnerability.ts';

/** What it found of one advisory in one module. */
type Hit = {
  id: string;
  module: string;
  version: string | null;
  fixed: string | null;
  isCalled: boolean;
  where: string;
};

/** `govulncheck -format json`: messages one behind the other. What the code does not call does not affect it, says the tool. */
export const govulncheck = reportReader({
  dialect: 'govulncheck',
  recognises: (beginning) =>
    own(own(beginning, 'config'), 'protocol_version') !== undefined ||
    own(own(beginning, 'finding'), 'trace') !== undefined,
  lists: ['+'],
  open: () => {
    const scan = createScan('govulncheck', 'dependencies');
    scan.ecosystems = ['go'];
    scan.databaseAt = { unresolved: 'the report of govulncheck does not tell how old its advisories are' };
    const advisories = new Map<string, Json>();
    const hits = new Map<string, Hit>();
    let isOfSymbols = true;
    const takeFinding = (finding: Json) => {
      const id = textOf(own(finding, 'osv'));
      const first = objectsOf(own(finding, 'trace'))[0];
      if (id === null) return;
      const module = textOf(own(first, 'module')) ?? 'a module without a name';
      const place = own(objectsOf(own(finding, 'trace')).at(-1), 'position');
      const isCalled = own(first, 'function') !== undefined;
      const key = `${id} ${module}`;
      const hit = hits.get(key);
      if (hit !== undefined && (hit.isCalled || !isCalled)) return;
      hits.set(key, {
        id,
        module,
        version: textOf(own(first, 'version')),
        fixed: textOf(own(finding, 'fixed_version')),
        isCalled,
        where: textOf(own(place, 'filename')) ?? module,
      });
    };
    return {
      take: (record) => {
        const [config, osv, finding] = [own(record, 'config'), own(record, 'osv'), own(record, 'finding')];
        if (isObject(config)) {
          scan.version = textOf(own(config, 'scanner_version'));
          scan.databaseAt = timeOf(own(config, 'db_last_modified')) ?? scan.databaseAt;
          isOfSymbols = (own(config, 'scan_level') ?? 'symbol') === 'symbol';
        }
        if (isObject(osv)) advisories.set(textOf(own(osv, 'id')) ?? '', osv);
        if (isObject(finding)) takeFinding(finding);
      },
      scans: () => {
        for (const { id, module, version, fixed, isCalled, where } of hits.values()) {
          const advisory = advisories.get(id);
          const isAffected = isCalled || !isOfSymbols;
          const vectors = objectsOf(own(advisory, 'severity')).map((one) => own(one, 'score'));
          scan.findings.add(
            vulnerability(
              {
                rule: id,
                aliases: aliasesOf(id, textsOf(own(advisory, 'aliases'))),
                ...(ratedByVectors(vectors, 'CVSS of the advisory') ?? unrated('govulncheck')),
                state: isAffected ? 'open' : 'not-affected',
                because: isAffected ? null : 'the vulnerable code is not called, says govulncheck',
                since: timeOf(own(advisory, 'published')),
                where,
                package: module,
                version,
                purl: purlOf('go', module, version),
                fixedIn: fixed === null ? [] : [fixed],
              },
              'govulncheck',
            ),
          );
        }
        return [scan];
      },
    };
  },
});
