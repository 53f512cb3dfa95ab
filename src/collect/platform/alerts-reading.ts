import type { Refusal } from '../../model/asked.ts';
import type { Person } from '../../model/change.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { refusalText } from '../github/refusal.ts';
import type { ReadFact } from '../join.ts';
import { personOfAccount } from './accounts.ts';
import { type Alert, findingsOf } from './alerts-findings.ts';
import type { PlatformContext } from './read-platform.ts';

/** Alerts that are taken in of one kind; the platform gives a hundred a call. */
export const MAX_ALERTS = 2000;

/** What one kind of alerts came to. */
export type AlertsRead = { facts: ReadFact[]; problems: Problem[] };

/** What is known of a scanner by what the platform holds of it. */
export type Scanner = {
  tool: string;
  version: string | null;
  category: 'secrets' | 'code' | 'infrastructure' | 'dependencies' | 'other';
  /** What they are of, held against the released commit. */
  revision: 'release' | 'history' | 'other' | Hole;
  scannedAt: string | null | Hole;
  exploited: boolean | Hole;
};

/** The `scan` fact of a scanner's alerts: what is open, and what was closed by hand. What it looked for the platform does not tell. */
export function scanFact(
  path: string,
  { exploited, ...scanner }: Scanner,
  alerts: readonly Alert[],
  unread: readonly Hole[],
  at: string,
): ReadFact {
  const unknown = (what: string): Hole => ({ unresolved: `alerts of ${scanner.tool} do not tell ${what}` });
  return {
    type: 'scan',
    id: `scan:${path}#${scanner.tool}`,
    attributes: {
      ...scanner,
      from: 'alerts',
      extensions: [],
      commit: null,
      subjects: [],
      tracked: false,
      execution: null,
      errors: null,
      rules: null,
      examined: null,
      databaseAgeDays: scanner.category === 'dependencies' ? unknown('how old its advisories are') : null,
      targets: [unknown('which files it looked at')],
      weaknesses: [unknown('which weaknesses it looks for')],
      findings: [...findingsOf(alerts, exploited, at), ...unread],
      ecosystems: scanner.category === 'dependencies' ? [unknown('which ecosystems it watches')] : [],
      faults: [],
    },
    origins: {},
    place: { path, line: null, column: null, pointer: `/${scanner.tool.replaceAll('~', '~0').replaceAll('/', '~1')}` },
    evidence: `scan:${path}`,
  };
}

/** What keeps alerts from being read whole, as a part of the findings, where some were read. */
export function unreadOf(what: string, refusal: Refusal | null): Hole[] {
  return refusal === null ? [] : [{ unresolved: refusalText(what, refusal) }];
}

/** A refusal told with `remedy`: how these alerts can be read. It caps nothing, for other scanners may have looked. */
export function refusedAlerts(what: string, refusal: Refusal, remedy: string, path: string): Problem {
  const text = refusalText(what, refusal);
  const isOff = refusal.reason === 'switched-off';
  const lacks = refusal.reason === 'forbidden' || refusal.reason === 'not-found';
  const more = isOff ? 'Switch them on in the settings of the repository.' : lacks ? remedy : 'Run again later.';
  return {
    code: `github-${refusal.reason}`,
    message: `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${more}`,
    kinds: [],
    place: { path, line: null, column: null, pointer: null },
  };
}

type Account = Parameters<typeof personOfAccount>[0];

/** Who closed an alert, as the settings name persons; null: nobody did. */
export function closerOf(account: Account, naming: (person: Person) => string | Hole): string | Hole | null {
  return account === null || account === undefined ? null : naming(personOfAccount(account));
}

/** Keeps alerts as they are read, and the scanner by its name. */
export function keepAlerts(
  { exhibits }: PlatformContext,
  path: string,
  alerts: readonly (Alert & JsonObject)[],
  scanners: ReadonlyMap<string, Json>,
): void {
  for (const alert of alerts) exhibits.keep(path, String(alert.number), alert);
  for (const [tool, record] of scanners) exhibits.keep(path, tool, record);
}
