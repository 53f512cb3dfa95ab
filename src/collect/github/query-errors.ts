import type { Refusal } from '../../model/asked.ts';

/** A part of a GraphQL answer that was refused, by its path in the data: `repository`, `p17`, `statusCheckRollup`. */
export type Refused = { path: (string | number)[]; refusal: Refusal };

type QueryError = { type?: unknown; path?: unknown; message?: unknown };

/** What the platform says where a query took it too long, with no type beside it. */
const TOO_LONG = /timeout|timed out|something went wrong while executing your query/i;
/** A query that is too much for it, all or part of it: asked in smaller parts it is answered. */
const TOO_MUCH = ['RESOURCE_LIMITS_EXCEEDED', 'MAX_NODE_LIMIT_EXCEEDED'];

/** Permissions by the field that needs one of its own; `''` stands for all others. */
export type Needs = Record<string, string>;

function neededFor(path: readonly unknown[], needs: Needs): string | null {
  const field = path.findLast((part) => typeof part === 'string' && Object.hasOwn(needs, part));
  return needs[typeof field === 'string' ? field : ''] ?? null;
}

function refusalOfPart({ type, message }: QueryError, needs: string | null): Refusal {
  if (type === 'FORBIDDEN') return { reason: 'forbidden', status: 200, permission: needs };
  if (type === 'NOT_FOUND') return { reason: 'not-found', status: 200, permission: needs };
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT') return { reason: 'rate-limit', status: 200, permission: null };
  if (TOO_MUCH.includes(String(type)) || (type === undefined && TOO_LONG.test(String(message))))
    return { reason: 'unreachable', status: 200, permission: null };
  return { reason: 'unexpected', status: 200, permission: null };
}

/** What an error of GraphQL leaves: data, and what of it was refused; a refusal where nothing is left. Another error is thrown on. */
export function refusedParts<D>(error: unknown, needs: Needs): { data: D; refused: Refused[] } | Refusal {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors)) throw error;
  const refused = (error.errors as QueryError[]).map((one): Refused => {
    const path = Array.isArray(one.path) ? one.path : [];
    return {
      path: path.filter((part) => ['string', 'number'].includes(typeof part)),
      refusal: refusalOfPart(one, neededFor(path, needs)),
    };
  });
  const data = 'data' in error && typeof error.data === 'object' ? error.data : null;
  const isEmpty = data === null || ('repository' in data && data.repository === null);
  if (!isEmpty) return { data: data as D, refused };
  return refused[0]?.refusal ?? { reason: 'unexpected', status: 200, permission: null };
}
