import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Severity } from '../../model/check.ts';
import { daysBetween } from '../../model/days.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';

/** An alert of the platform as far as we look at it, whichever kind it is of. */
export type Alert = {
  number: number;
  rule: string;
  /** Other ids of the same. */
  aliases?: string[];
  severity: Severity | Hole;
  severitySource: string;
  /** What a vulnerability is in, and in which versions it is mended. */
  component?: { package: string; fixedIn: string[] };
  state: 'open' | 'suppressed';
  /** Classes of weakness, CWE-79, ... */
  weaknesses: string[] | Hole;
  /** ISO 8601. */
  since: string;
  /** Why it was closed by hand, in the platform's word. */
  because: string | null;
  /** Who closed it. */
  by: string | Hole | null;
  where: string;
};

/** One finding for each rule, state, reason and person, in the order of those; `at` is the time of the release. */
export function findingsOf(alerts: readonly Alert[], exploited: boolean | Hole, at: string): Json[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const { rule, severity, state, because, by, weaknesses } = alert;
    const key = canonicalJson([rule, state, severity, because, by, weaknesses, alert.component ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, group]): Json[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { rule, aliases = [], severity, severitySource, state, weaknesses, because, by, component = null } = first;
      const days = group.flatMap(({ since }) => daysBetween(since, at) ?? []);
      const [where = ''] = group.map((one) => one.where).sort(byCodeUnit);
      return [
        {
          rule,
          aliases,
          severity,
          severitySource,
          state,
          weaknesses,
          exploited,
          // Those that came after the release were not known to it.
          openDays: days.length === 0 ? null : Math.max(0, ...days),
          count: group.length,
          introduced: null,
          where,
          package: component?.package ?? null,
          version: component === null ? null : { unresolved: 'alerts do not tell which version is there' },
          purl: null,
          fixedIn: component?.fixedIn ?? null,
          because,
          by,
          closed: state === 'suppressed' ? 'external' : null,
          fingerprint: null,
        },
      ];
    });
}
