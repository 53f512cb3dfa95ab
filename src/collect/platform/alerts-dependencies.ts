import type { Hole } from '../../model/fact.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalText } from '../github/refusal.ts';
import { namingOf } from './accounts.ts';
import type { Alert } from './alerts-findings.ts';
import {
  type AlertsRead,
  closerOf,
  keepAlerts,
  MAX_ALERTS,
  refusedAlerts,
  scanFact,
  unreadOf,
} from './alerts-reading.ts';
import type { PlatformContext } from './read-platform.ts';

const PATH = 'github/dependabot-alerts.jsonl';
const TOOL = 'Dependabot';
const WHAT = 'alerts of Dependabot';
const NEEDS = 'vulnerability-alerts: read';
const REMEDY =
  'Give vulnerability-alerts: read to the job under permissions, or pass a token that may read Dependabot alerts.';

/** Alerts are of the default branch as it is now: whether that is what is released. */
async function ofRelease(reader: GitHubReader, commit: string | null): Promise<'release' | 'other' | Hole> {
  const { data, refusal } = await reader.get(
    reader.octokit.rest.repos.getCommit,
    { ref: 'HEAD', per_page: 1 },
    'contents: read',
  );
  if (refusal !== null) return { unresolved: refusalText('the head of the default branch', refusal) };
  return data.sha === commit ? 'release' : 'other';
}

/** Alerts of Dependabot that are open or were dismissed. */
export async function readDependencyAlerts(reader: GitHubReader, context: PlatformContext): Promise<AlertsRead> {
  const naming = namingOf(context);
  const { records, refusal } = await reader.list(
    reader.octokit.rest.dependabot.listAlertsForRepo,
    { state: 'open,dismissed,auto_dismissed' },
    NEEDS,
    { of: (data) => data, most: MAX_ALERTS },
  );
  if (refusal !== null && records.length === 0)
    return { facts: [], problems: [refusedAlerts(WHAT, refusal, REMEDY, PATH)] };
  const alerts = records.map((given): Alert => {
    const { number, state, security_advisory: advisory, dependency, created_at } = given;
    const { ecosystem = 'unknown', name = 'unknown' } = dependency.package ?? {};
    const fixed = given.security_vulnerability.first_patched_version?.identifier;
    const isAutomatic = state === 'auto_dismissed';
    return {
      number,
      rule: advisory.cve_id ?? advisory.ghsa_id,
      aliases: advisory.cve_id ? [advisory.ghsa_id] : [],
      severity: given.security_vulnerability.severity,
      severitySource: 'GitHub Advisory Database',
      component: { package: name, fixedIn: fixed ? [fixed] : [] },
      state: state === 'open' ? 'open' : 'suppressed',
      weaknesses: (advisory.cwes ?? []).map(({ cwe_id }) => cwe_id),
      since: created_at,
      because: isAutomatic ? 'by a rule' : given.dismissed_reason,
      by: isAutomatic ? null : closerOf(given.dismissed_by, naming),
      where: `${ecosystem} ${name} in ${dependency.manifest_path ?? 'a manifest'}`,
    };
  });
  context.exhibits.open('scan', PATH, 'GET /repos/{owner}/{repo}/dependabot/alerts');
  keepAlerts(context, PATH, alerts, new Map([[TOOL, { alerts: alerts.length }]]));
  const scanner = {
    tool: TOOL,
    version: null,
    category: 'dependencies',
    revision: await ofRelease(reader, context.config.release.commit),
    scannedAt: { unresolved: 'Dependabot looks whenever something changes, and alerts do not tell when it last did' },
    exploited: { unresolved: 'alerts of Dependabot do not tell whether something is exploited' },
  } as const;
  return {
    facts: [scanFact(PATH, scanner, alerts, unreadOf(WHAT, refusal), context.config.release.at)],
    problems: refusal === null ? [] : [refusedAlerts(WHAT, refusal, REMEDY, PATH)],
  };
}
