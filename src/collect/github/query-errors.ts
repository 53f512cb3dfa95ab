import type { Refusal } from '../../model/asked.ts';

/** A part of a GraphQL answer that was refused, by its path in the data: `repository`, `p17`, `statusCheckRollup`. */
export type Refused = { path: (string | number)[]; refusal: Refusal };

type QueryError = { type?: unknown; path?: unknown };

/** Permissions by the field that needs one of its own; `''` stands for all others. */
export type Needs = Record<string, string>;

function neededFor(path: readonly unknown[], needs: Needs): string | null {
  const field = path.findLast((part) => typeof part === 'string' && Object.hasOwn(needs, part));
  return needs[typeof field === 'string' ? field : ''] ?? null;
}

function refusalOfPart({ type }: QueryError, needs: string | null): Refusal {
  if (type === 'FORBIDDEN') return { reason: 'forbidden', status: 200, permission: needs };
  if (type === 'NOT_FOUND') return { reason: 'not-found', status: 200, permission: needs };
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT') return { reason: 'rate-limit', status: 200, permission: null };
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
