import type { GitHubReader } from '../github/reader.ts';
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

const PATH = 'github/secret-scanning.jsonl';
const TOOL = 'GitHub secret scanning';
const WHAT = 'alerts of secret scanning';
const NEEDS = 'secret-scanning-alerts: read';
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions names no permission for them.
const REMEDY =
  "A workflow's own token cannot: pass a fine-grained token, or one of an app, that may read secret scanning alerts.";

/** As the platform gives it, but for the secret. */
type Given = {
  number?: number;
  created_at?: string;
  state?: 'open' | 'resolved';
  resolution?: string | null;
  resolved_by?: { login: string; type?: string } | null;
  secret_type?: string;
  first_location_detected?: object | null;
};

/** Takes the secret out of an answer; it is asked for without, which older servers do not know. */
function withoutSecret(given: object): Given {
  if ('secret' in given) delete given.secret;
  return given as Given;
}

function placeOf({ first_location_detected: place }: Given): string {
  if (!place) return 'a place that the platform does not tell';
  return 'path' in place && typeof place.path === 'string' ? place.path : 'outside the files';
}

/** Alerts of secret scanning, which looks through the history of all branches and knows no single commit. */
export async function readSecretAlerts(reader: GitHubReader, context: PlatformContext): Promise<AlertsRead> {
  const naming = namingOf(context);
  const { records, refusal } = await reader.list(
    reader.octokit.rest.secretScanning.listAlertsForRepo,
    { hide_secret: true },
    NEEDS,
    { of: (data): Given[] => data.map(withoutSecret), most: MAX_ALERTS },
  );
  if (refusal !== null && records.length === 0)
    return { facts: [], problems: [refusedAlerts(WHAT, refusal, REMEDY, PATH)] };
  const alerts = records.map((given): Alert => {
    const { number = 0, created_at = '', state, resolution, resolved_by, secret_type = 'unknown' } = given;
    return {
      number,
      rule: secret_type,
      severity: 'critical',
      severitySource: 'a secret',
      state: state === 'resolved' ? 'suppressed' : 'open',
      weaknesses: ['CWE-798'],
      since: created_at,
      because: resolution ?? null,
      by: closerOf(resolved_by, naming),
      where: placeOf(given),
    };
  });
  context.exhibits.open('scan', PATH, 'GET /repos/{owner}/{repo}/secret-scanning/alerts');
  keepAlerts(context, PATH, alerts, new Map([[TOOL, { alerts: alerts.length }]]));
  const scanner = {
    tool: TOOL,
    version: null,
    category: 'secrets',
    revision: 'history',
    scannedAt: null,
    exploited: false,
  } as const;
  return {
    facts: [scanFact(PATH, scanner, alerts, unreadOf(WHAT, refusal), context.config.release.at)],
    problems: refusal === null ? [] : [refusedAlerts(WHAT, refusal, REMEDY, PATH)],
  };
}
