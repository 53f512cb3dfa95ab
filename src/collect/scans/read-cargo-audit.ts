import { own, textOf, textsOf } from '../components/json-access.ts';
import { purlOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan, timeOf } from './scan.ts';
import { aliasesOf, ratedByVectors, unrated, vulnerability } from './vulnerability.ts';

/** `cargo audit --json`. What it warns of, a crate that nobody keeps for one, is no vulnerability. */
export const cargoAudit = reportReader({
  dialect: 'cargo-audit',
  recognises: (beginning) =>
    own(own(beginning, 'database'), 'advisory-count') !== undefined && own(beginning, 'lockfile') !== undefined,
  lists: ['vulnerabilities/list'],
  open: () => {
    const scan = createScan('cargo-audit', 'dependencies');
    scan.ecosystems = ['cargo'];
    return {
      take: (record) => {
        const advisory = own(record, 'advisory');
        const component = own(record, 'package');
        const rule = textOf(own(advisory, 'id')) ?? 'an advisory without an id';
        const name = textOf(own(component, 'name'));
        scan.findings.add(
          vulnerability(
            {
              rule,
              aliases: aliasesOf(rule, own(advisory, 'aliases')),
              ...(ratedByVectors([own(advisory, 'cvss')], 'CVSS of the advisory') ?? unrated('cargo-audit')),
              since: timeOf(own(advisory, 'date')),
              where: 'Cargo.lock',
              package: name,
              version: textOf(own(component, 'version')),
              purl: purlOf('cargo', name, textOf(own(component, 'version'))),
              fixedIn: textsOf(own(own(record, 'versions'), 'patched')),
            },
            'cargo-audit',
          ),
        );
      },
      scans: (rest) => {
        const count = own(own(rest, 'lockfile'), 'dependency-count');
        scan.examined = typeof count === 'number' ? count : null;
        scan.databaseAt = timeOf(own(own(rest, 'database'), 'last-updated')) ?? {
          unresolved: 'the report of cargo-audit does not tell how old its advisories are',
        };
        return [scan];
      },
    };
  },
});
