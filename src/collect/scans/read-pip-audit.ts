import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { purlOf } from './packages.ts';
import { reportReader } from './report-reader.ts';
import { createScan } from './scan.ts';
import { aliasesOf, unrated, vulnerability } from './vulnerability.ts';

/** `pip-audit --format json`, as an object or, as before 2.0, as a list. It rates nothing. */
export const pipAudit = reportReader({
  dialect: 'pip-audit',
  recognises: (beginning, path) => {
    const listed = own(beginning, 'dependencies') ?? beginning;
    const first = objectsOf(listed)[0];
    if (first !== undefined)
      return (
        own(first, 'name') !== undefined &&
        (Array.isArray(own(first, 'vulns')) || own(first, 'skip_reason') !== undefined)
      );
    return Array.isArray(listed) && /pip[-_]?audit/i.test(path);
  },
  lists: ['', 'dependencies'],
  open: () => {
    const scan = createScan('pip-audit', 'dependencies');
    scan.ecosystems = ['pypi'];
    const takePackage = (entry: Json) => {
      if (!isObject(entry)) return;
      const name = textOf(own(entry, 'name'));
      if (own(entry, 'skip_reason') !== undefined) {
        scan.unread.push({ unresolved: 'packages were passed over that it could not look at' });
        return;
      }
      scan.examined = (scan.examined ?? 0) + 1;
      for (const one of objectsOf(own(entry, 'vulns'))) {
        const rule = textOf(own(one, 'id')) ?? 'an advisory without an id';
        scan.findings.add(
          vulnerability(
            {
              rule,
              aliases: aliasesOf(rule, own(one, 'aliases')),
              ...unrated('pip-audit'),
              where: name ?? 'a component without a name',
              package: name,
              version: textOf(own(entry, 'version')),
              purl: purlOf('pypi', name, textOf(own(entry, 'version'))),
              fixedIn: textsOf(own(one, 'fix_versions')),
            },
            'pip-audit',
          ),
        );
      }
    };
    return {
      take: (record) => {
        const listed = own(record, 'dependencies');
        if (Array.isArray(listed)) for (const one of listed) takePackage(one);
        else takePackage(record);
        if (Array.isArray(listed) && listed.length === 0) scan.examined = 0;
      },
      scans: () => [{ ...scan, examined: scan.examined ?? 0, unread: scan.unread.slice(0, 1) }],
    };
  },
});
