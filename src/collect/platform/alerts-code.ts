import type { Octokit } from '../../github/client.ts';
import type { Refusal } from '../../model/asked.ts';
import type { Severity } from '../../model/check.ts';
import type { Hole } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import type { GitHubReader } from '../github/reader.ts';
import type { ReadFact } from '../join.ts';
import { categoryOfTool } from '../scans/tool-category.ts';
import { namingOf } from './accounts.ts';
import type { Alert } from './alerts-findings.ts';
import {
  type AlertsRead,
  closerOf,
  keepAlerts,
  MAX_ALERTS,
  refusedAlerts,
  type Scanner,
  scanFact,
  unreadOf,
} from './alerts-reading.ts';
import type { PlatformContext } from './read-platform.ts';

type Scanning = Octokit['rest']['codeScanning'];
type Analysis = Awaited<ReturnType<Scanning['listRecentAnalyses']>>['data'][number];
type Given = Awaited<ReturnType<Scanning['listAlertsForRepo']>>['data'][number];

const PATH = 'github/code-scanning.jsonl';
const WHAT = 'alerts of code scanning';
const NEEDS = 'security-events: read';
const REMEDY =
  'Give security-events: read to the job under permissions, or pass a token that may read code scanning alerts.';
/** The newest analyses of all branches that are looked at: one call. */
const ANALYSES = 100;
/** Branches and tags of which the released commit was analysed and whose alerts are read. */
const MAX_REFS = 3;

const SEVERITIES: Record<string, Severity> = { error: 'high', warning: 'medium', note: 'low', none: 'low' };

function weaknessesOf(tags: readonly string[] | null | undefined, tool: string): string[] | Hole {
  if (tags === null || tags === undefined) return { unresolved: `${tool} does not tell the classes of its rules` };
  return tags.flatMap((tag) => {
    const number = /^external\/cwe\/cwe-0*(\d+)$/i.exec(tag)?.[1];
    return number === undefined ? [] : [`CWE-${number}`];
  });
}

type ToolAlert = Alert & { tool: string };

/** Which analyses of a branch or tag are the newest of their kind, by tool. */
function newestOf(analyses: readonly Analysis[], ref: string): Map<string, Analysis[]> {
  const kinds = new Set<string>();
  const byTool = new Map<string, Analysis[]>();
  const ofRef = analyses.filter((one) => one.ref === ref).sort((a, b) => b.id - a.id);
  for (const analysis of ofRef) {
    const tool = analysis.tool.name ?? 'unknown';
    const kind = JSON.stringify([tool, analysis.analysis_key, analysis.environment, analysis.category ?? '']);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    byTool.set(tool, [...(byTool.get(tool) ?? []), analysis]);
  }
  return byTool;
}

function ofRelease(analyses: readonly Analysis[], commit: string | null): Scanner['revision'] {
  const released = analyses.filter(({ commit_sha }) => commit_sha === commit).length;
  if (released === 0) return 'other';
  return released === analyses.length
    ? 'release'
    : { unresolved: 'only some of its analyses looked at the released commit, and alerts do not tell them apart' };
}

/**
 * Alerts of code scanning that are open or were dismissed, by the tools that analysed. They are those of the branch or tag of which the
 * released commit was analysed; where it was not, of the default branch as it is now, which is another commit.
 */
export async function readCodeAlerts(reader: GitHubReader, context: PlatformContext): Promise<AlertsRead> {
  const { commit, at } = context.config.release;
  const { codeScanning } = reader.octokit.rest;
  const answer = await reader.get(codeScanning.listRecentAnalyses, { per_page: ANALYSES }, NEEDS);
  if (answer.refusal !== null) return { facts: [], problems: [refusedAlerts(WHAT, answer.refusal, REMEDY, PATH)] };
  const analyses = answer.data;
  const refs = [...new Set(analyses.filter(({ commit_sha }) => commit_sha === commit).map(({ ref }) => ref))];
  context.exhibits.open('scan', PATH, 'GET /repos/{owner}/{repo}/code-scanning/alerts');

  const facts = new Map<string, ReadFact>();
  const problems: Problem[] = [];
  for (const ref of refs.length === 0 ? [null] : refs.sort().slice(0, MAX_REFS)) {
    const { alerts, refusal } = await alertsOf(reader, context, ref);
    if (refusal !== null) problems.push(refusedAlerts(WHAT, refusal, REMEDY, PATH));
    const byTool = newestOf(analyses, ref ?? '');
    const tools = new Set([...byTool.keys(), ...alerts.map(({ tool }) => tool)]);
    for (const tool of tools) {
      const newest = byTool.get(tool) ?? [];
      const of = ofRelease(newest, commit);
      if (facts.has(tool) && of === 'other') continue;
      const own = alerts.filter((alert) => alert.tool === tool);
      const failed = newest.some(({ error }) => error !== '');
      const scanner: Scanner = {
        tool,
        version: newest[0]?.tool.version ?? null,
        category: categoryOfTool(tool) ?? 'other',
        revision: of,
        scannedAt: newest.map(({ created_at }) => created_at).sort()[0] ?? null,
        exploited: false,
      };
      const unread = [
        ...unreadOf(WHAT, refusal),
        ...(failed ? [{ unresolved: `an analysis of ${tool} ended with an error` }] : []),
      ];
      facts.set(tool, scanFact(PATH, scanner, own, unread, at));
      const record = newest.map(({ ref: of, commit_sha, created_at, category = null, rules_count, results_count }) => ({
        ref: of,
        commit: commit_sha,
        at: created_at,
        category,
        rules: rules_count,
        results: results_count,
      }));
      keepAlerts(context, PATH, own, new Map([[tool, { analyses: record, alertsOf: ref }]]));
    }
  }
  return { facts: [...facts.values()], problems };
}

/** Open and dismissed alerts of a branch or tag; null: of the default branch. */
async function alertsOf(
  reader: GitHubReader,
  context: PlatformContext,
  ref: string | null,
): Promise<{ alerts: ToolAlert[]; refusal: Refusal | null }> {
  const naming = namingOf(context);
  const alerts: ToolAlert[] = [];
  for (const state of ['open', 'dismissed']) {
    const { records, refusal } = await reader.list(
      reader.octokit.rest.codeScanning.listAlertsForRepo,
      { state, ...(ref === null ? {} : { ref }) },
      NEEDS,
      { of: (data): Given[] => data, most: MAX_ALERTS },
    );
    for (const { number, rule, tool, state: now, created_at, most_recent_instance: last, ...closed } of records) {
      const name = tool.name ?? 'unknown';
      alerts.push({
        number,
        tool: name,
        rule: rule.id ?? rule.name ?? 'unknown',
        severity: rule.security_severity_level ??
          SEVERITIES[rule.severity ?? ''] ?? { unresolved: `${name} does not tell how severe it is` },
        severitySource: rule.security_severity_level ? 'security-severity' : 'level',
        state: now === 'dismissed' ? 'suppressed' : 'open',
        weaknesses: weaknessesOf(rule.tags, name),
        since: created_at,
        because: closed.dismissed_reason,
        by: closerOf(closed.dismissed_by, naming),
        where: last.location?.path ?? 'a place that the platform does not tell',
      });
    }
    if (refusal !== null) return { alerts, refusal };
  }
  return { alerts, refusal: null };
}
