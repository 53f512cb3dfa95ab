import type { Octokit } from '../../github/client.ts';
import { fetchElsewhere } from '../../github/elsewhere.ts';
import type { Asked, Refusal, TokenKind } from '../../model/asked.ts';
import { tokenKind } from './asked.ts';
import { type Needs, type Refused, refusedParts } from './query-errors.ts';
import { refusalOf } from './refusal.ts';
import { createSender, type Parameters, type Received } from './sender.ts';

/** A workflow's own token may make a thousand calls an hour and repository; publishing needs some of them too. */
export const CALL_BUDGET = 900;
const PER_PAGE = 100;

/** An endpoint of octokit.rest. */
export type Method<D> = {
  (parameters?: never): Promise<{ data: D; headers: { link?: string | undefined } }>;
  endpoint: { DEFAULTS: { method: string; url: string } };
};

/** An endpoint that answers with where the bytes are. */
export type Redirecting = {
  (parameters?: never): Promise<{ data: unknown; headers: { location?: string | undefined } }>;
  endpoint: { DEFAULTS: { method: string; url: string } };
};

/** One thing, or why it was not given. */
export type Answer<D> = { data: D; refusal: null } | { data: null; refusal: Refusal };

/** All that was given; with a refusal there is more that could not be read. */
export type Listed<R> = { records: R[]; refusal: Refusal | null };

/** Data that came beside errors is kept, with the paths in it that were refused. */
export type QueryAnswer<D> =
  | { data: D; refused: Refused[]; refusal: null }
  | { data: null; refused: []; refusal: Refusal };

export type Query<D> = {
  /** Names it in the record: `merged-pull-requests`. */
  name: string;
  text: string;
  variables: Parameters;
  /** How many records an answer holds, for the record. */
  count: (data: D) => number;
  /** Permissions that its documentation names, `pull-requests: read`, by the field that needs one of its own; `''` for all others. */
  needs: Needs;
  /** It asks for several things, and is asked again for fewer where it is too much. */
  divisible?: boolean;
  /** It asks whether things are there: that one is not is an answer and no refusal, in the record. */
  asksWhether?: boolean;
};

/** How pages of a list are read. */
export type Rows<D, R> = {
  of: (data: D) => readonly R[];
  /** How many there are in all, where the answer says so: fewer than that is a refusal of reason `short`. */
  total?: (data: D) => number;
  /** After so many no further page is asked for, and the refusal is `cap`. */
  most?: number;
};

/** Asks the platform about one repository, keeps the record of what it asked, and never throws for an answer. */
export type GitHubReader = {
  /** OWNER/NAME. */
  repository: string;
  token: TokenKind;
  get: <D>(method: Method<D>, parameters: Parameters, needs: string) => Promise<Answer<D>>;
  /** Every page. Which page is next is taken from the Link header; where to ask for it is not. */
  list: <D, R>(method: Method<D>, parameters: Parameters, needs: string, rows: Rows<D, R>) => Promise<Listed<R>>;
  /**
   * What the endpoint leads to on another host, which is not shown the token. Of more than `most` bytes one more is given than that.
   */
  download: (method: Redirecting, parameters: Parameters, needs: string, most: number) => Promise<Answer<Buffer>>;
  /** `$owner` and `$repo` are set. */
  query: <D>(query: Query<D>) => Promise<QueryAnswer<D>>;
  /** Requests so far, repeated ones included. */
  calls: () => number;
  /** After so many calls nothing more is asked, and what was not is told. */
  budget: number;
  asked: () => Asked[];
  /** The clock of the record, ISO 8601. */
  now: () => string;
  octokit: Octokit;
};

/** Parameters of the next page by the Link header, or null after the last. */
function nextPage(link: string | undefined): Parameters | null {
  const address = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  if (address === undefined || !URL.canParse(address)) return null;
  const named = [...new URL(address).searchParams].filter(([name]) => ['page', 'after', 'cursor'].includes(name));
  return named.length === 0 ? null : Object.fromEntries(named);
}

/** A client's budget and record are one: a reader is made once a run for each client. */
export async function createReader(
  octokit: Octokit,
  repository: string,
  options: { budget?: number; now?: () => string } = {},
): Promise<GitHubReader> {
  const { budget = CALL_BUDGET, now = () => new Date().toISOString() } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const sender = createSender(octokit, budget, now);
  const auth = (await octokit.auth()) as { token?: unknown };

  type Page<D> = { data: D; link: string | undefined };
  const ask = async <D>(
    method: Method<D>,
    parameters: Parameters,
    page: Parameters,
    needs: string,
    count: (data: D) => number,
  ): Promise<Page<D> | Refusal> => {
    const { method: verb, url } = method.endpoint.DEFAULTS;
    const question = { endpoint: `${verb} ${url}`, shown: { owner, repo, ...parameters }, needs };
    const received = await sender.send(question, async (): Promise<Received<Page<D>>> => {
      const { data, headers } = await method({ owner, repo, ...parameters, ...page } as never);
      return { answer: { data, link: headers.link }, records: count(data), refusals: [] };
    });
    return 'reason' in received ? received : received.answer;
  };

  return {
    repository,
    token: tokenKind(String(auth.token ?? '')),
    octokit,
    budget,
    calls: sender.calls,
    asked: sender.asked,
    now,
    get: async (method, parameters, needs) => {
      const page = await ask(method, parameters, {}, needs, () => 1);
      return 'reason' in page ? { data: null, refusal: page } : { data: page.data, refusal: null };
    },
    list: async <D, R>(
      method: Method<D>,
      parameters: Parameters,
      needs: string,
      rows: Rows<D, R>,
    ): Promise<Listed<R>> => {
      const records: R[] = [];
      const full = { per_page: PER_PAGE, ...parameters };
      let total: number | null = null;
      for (let next: Parameters | null = {}; next !== null; ) {
        const page: Page<D> | Refusal = await ask(method, full, next, needs, (data) => rows.of(data).length);
        if ('reason' in page) return { records, refusal: page };
        for (const row of rows.of(page.data)) records.push(row);
        total ??= rows.total?.(page.data) ?? null;
        next = nextPage(page.link);
        if (next !== null && rows.most !== undefined && records.length >= rows.most)
          return { records, refusal: { reason: 'cap', status: 200, permission: null } };
      }
      const isShort = total !== null && records.length < total;
      return { records, refusal: isShort ? { reason: 'short', status: 200, permission: null } : null };
    },
    download: async (method, parameters, needs, most) => {
      const { method: verb, url } = method.endpoint.DEFAULTS;
      const question = { endpoint: `${verb} ${url}`, shown: { owner, repo, ...parameters }, needs };
      const received = await sender.send(question, async (): Promise<Received<Buffer> | Refusal> => {
        const request = { redirect: 'manual' };
        const { headers } = await method({ owner, repo, ...parameters, request } as never);
        const address = headers.location ?? '';
        if (!/^https?:\/\//.test(address)) return { reason: 'unexpected', status: 0, permission: null };
        try {
          const bytes = await fetchElsewhere(octokit, address, most);
          return { answer: bytes, records: 1, refusals: [] };
        } catch (error) {
          const refusal = refusalOf(error, needs);
          // No permission of the token opens storage, which never sees it.
          return refusal.permission === null ? refusal : { ...refusal, reason: 'unexpected', permission: null };
        }
      });
      return 'reason' in received ? { data: null, refusal: received } : { data: received.answer, refusal: null };
    },
    query: async <D>({
      name,
      text,
      variables,
      count,
      needs,
      divisible = false,
      asksWhether = false,
    }: Query<D>): Promise<QueryAnswer<D>> => {
      const question = { endpoint: `GraphQL ${name}`, shown: { owner, repo }, needs: needs[''] ?? '', divisible };
      type Parts = { data: D; refused: Refused[] };
      const received = await sender.send(question, async (): Promise<Received<Parts> | Refusal> => {
        const parts = await octokit.graphql<D>(text, { owner, repo, ...variables }).then(
          (data): Parts => ({ data, refused: [] }),
          (error: unknown) => refusedParts<D>(error, needs),
        );
        if ('reason' in parts) return parts;
        const refusals = parts.refused.map(({ refusal }) => refusal);
        const lacking = refusals.filter(({ reason }) => !asksWhether || reason !== 'not-found');
        return { answer: parts, records: count(parts.data), refusals: lacking };
      });
      if ('reason' in received) return { data: null, refused: [], refusal: received };
      return { ...received.answer, refusal: null };
    },
  };
}
