import { ORGANISATION, type Route } from './organisation.ts';
import { sample } from './sample.ts';

// Alerts of secret scanning, code scanning and Dependabot, and the analyses that code scanning made.

/** Stands in each secret alert, as older servers answer; it must be in nothing that we write. */
export const PLANTED_SECRET = 'the-secret-that-nobody-may-keep';

export type Refused = { status: 403 | 404; message: string; header?: string };

export type AlertsMade = {
  secrets: object[] | Refused;
  analyses: object[] | Refused;
  /** By branch or tag; `''` is the default branch. */
  code: Record<string, object[]>;
  dependencies: object[] | Refused;
  /** Head of the default branch. */
  head: string;
};

const account = (login: string) => sample('simple-user', { login, type: 'User' });

export function secretAlert(number: number, values: object = {}): object {
  return sample('secret-scanning-alert', {
    number,
    created_at: '2026-05-01T08:00:00Z',
    state: 'open',
    secret_type: 'aws_access_key_id',
    secret: PLANTED_SECRET,
    first_location_detected: {
      path: 'src/config.ts',
      start_line: 1,
      end_line: 1,
      start_column: 1,
      end_column: 20,
      blob_sha: 'b',
      blob_url: 'x',
      commit_sha: 'c',
      commit_url: 'x',
    },
    ...values,
  });
}

export function closedSecret(number: number, resolution: string, login: string): object {
  return secretAlert(number, { state: 'resolved', resolution, resolved_by: account(login) });
}

export function analysis(id: number, commit: string, values: { tool?: string; [name: string]: unknown } = {}): object {
  const { tool = 'CodeQL', ...others } = values;
  return sample('code-scanning-analysis', {
    id,
    ref: 'refs/heads/main',
    commit_sha: commit,
    created_at: '2026-05-20T08:00:00Z',
    analysis_key: '.github/workflows/codeql.yml:analyze',
    category: '/language:javascript',
    environment: '{}',
    error: '',
    warning: '',
    tool: { name: tool, version: '2.20.0', guid: null },
    ...others,
  });
}

export function codeAlert(
  number: number,
  rule: object,
  values: { tool?: string; [name: string]: unknown } = {},
): object {
  const { tool = 'CodeQL', ...others } = values;
  return sample('code-scanning-alert-items', {
    number,
    created_at: '2026-04-21T08:00:00Z',
    state: 'open',
    dismissed_by: null,
    dismissed_at: null,
    dismissed_reason: null,
    rule: { id: 'js/sql-injection', severity: 'error', tags: ['security', 'external/cwe/cwe-089'], ...rule },
    tool: { name: tool, version: '2.20.0', guid: null },
    most_recent_instance: { ref: 'refs/heads/main', location: { path: 'src/orders.ts', start_line: 3 } },
    ...others,
  });
}

export function dismissed(number: number, reason: string, login: string): object {
  return codeAlert(number, {}, { state: 'dismissed', dismissed_reason: reason, dismissed_by: account(login) });
}

export function dependencyAlert(number: number, severity: string, values: object = {}): object {
  const named = { ecosystem: 'npm', name: 'qs' };
  return sample('dependabot-alert', {
    number,
    state: 'open',
    created_at: '2026-05-10T08:00:00Z',
    dependency: { package: named, manifest_path: 'package-lock.json', scope: 'runtime' },
    security_advisory: sample('dependabot-alert-security-advisory', {
      ghsa_id: 'GHSA-1111-2222-3333',
      cve_id: `CVE-2026-000${number}`,
      severity,
      cwes: [{ cwe_id: 'CWE-1321', name: 'x' }],
    }),
    security_vulnerability: sample('dependabot-alert-security-vulnerability', { package: named, severity }),
    dismissed_at: null,
    dismissed_by: null,
    dismissed_reason: null,
    dismissed_comment: null,
    fixed_at: null,
    ...values,
  });
}

/** The endpoints of alerts, page by page. */
export function routesOfAlerts({ secrets, analyses, code, dependencies, head }: AlertsMade): Route {
  const under = `/repos/${ORGANISATION}`;
  const page = (all: object[] | Refused, parameters: URLSearchParams): ReturnType<Route> => {
    if (!Array.isArray(all)) {
      const headers: Record<string, string> =
        all.header === undefined ? {} : { 'x-accepted-github-permissions': all.header };
      const json = {
        message: all.message,
        documentation_url: 'https://docs.github.com/rest',
        status: String(all.status),
      };
      return { status: all.status, json, headers };
    }
    const size = Number(parameters.get('per_page') ?? 30);
    const at = Number(parameters.get('after') ?? parameters.get('page') ?? 1);
    const more = at * size < all.length;
    // Dependabot is paged by cursor.
    const next = `<https://api.elsewhere.example/x?${parameters.has('state') && parameters.get('state')?.includes(',') ? 'after' : 'page'}=${at + 1}>; rel="next"`;
    return { status: 200, json: all.slice((at - 1) * size, at * size), headers: more ? { link: next } : {} };
  };
  return ({ path, parameters }) => {
    if (path === `${under}/secret-scanning/alerts`) return page(secrets, parameters);
    if (path === `${under}/code-scanning/analyses`) return page(analyses, parameters);
    if (path === `${under}/dependabot/alerts`) return page(dependencies, parameters);
    if (path === `${under}/commits/HEAD`) {
      return { status: 200, json: sample('commit', { sha: head }) };
    }
    if (path !== `${under}/code-scanning/alerts`) return null;
    const all = (code[parameters.get('ref') ?? ''] ?? []) as { state?: string }[];
    return page(
      all.filter(({ state }) => state === parameters.get('state')),
      parameters,
    );
  };
}
