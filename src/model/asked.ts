import type { Scalar } from './json.ts';

/**
 * Why the platform did not tell something. `short`: it told of more than it gave; `budget`: we stopped asking; `cap`: we stopped taking;
 * `switched-off`: it says that the feature is off, or was never used.
 */
export type Refusal = {
  reason:
    | 'unauthorised'
    | 'forbidden'
    | 'not-found'
    | 'switched-off'
    | 'rate-limit'
    | 'unreachable'
    | 'short'
    | 'budget'
    | 'cap'
    | 'unexpected';
  /** Of HTTP; 0 where there was no answer. */
  status: number;
  /** What the token would need, as the platform or its documentation names it: `pull-requests: read`. Null: no permission would help. */
  permission: string | null;
};

/** One question to the platform with all its pages, as an auditor wants it of information that the audited produce. */
export type Asked = {
  /** `GET /repos/{owner}/{repo}/compare/{basehead}`, or `GraphQL` and the name of the query. */
  endpoint: string;
  parameters: Record<string, Scalar>;
  /** Requests that were sent for it, repeated ones included. */
  calls: number;
  /** Answers that were read. */
  pages: number;
  records: number;
  /** ISO 8601 with zone Z: before the first request, after the last answer. */
  from: string;
  to: string;
  /** What could not be read of it; empty: all of it was. */
  refusals: Refusal[];
};

/** What the form of a token shows. `installation`: of a workflow or of an app. */
export type TokenKind = 'installation' | 'fine-grained' | 'classic' | 'oauth' | 'user-to-server' | 'unknown';
