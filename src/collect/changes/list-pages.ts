import type { Refusal } from '../../model/asked.ts';
import type { QueryAnswer } from '../github/reader.ts';
import { inBatches } from './batches.ts';
import type { Aliased, Nodes, Wanted } from './queries.ts';

/** Pages of one list; what is behind them is told by number. */
const MAX_PAGES = 50;

/** A list with all its pages: what was given, how many there are by the platform's count, and why there can be more. */
export type WholeList<T> = { nodes: T[]; total: number | null; refusal: Refusal | null };

export const SHORT: Refusal = { reason: 'short', status: 200, permission: null };

export type ListQuestion<K, A, T> = {
  /** Lists that one query asks for. */
  size: number;
  /** Aliases of the answer are `a` and the place in the batch. */
  ask: (batch: readonly Wanted<K>[]) => Promise<QueryAnswer<Aliased<A>>>;
  /** Null: the answer has no such list. */
  listOf: (answer: A, of: K) => Nodes<T>;
};

/**
 * Reads one list of each of many things to its end, only those again that have more. Whoever has the first page names the cursor
 * behind it. What is refused of a list leaves what was read of it before.
 */
export async function readLists<K, A, T>(
  wanted: readonly Wanted<K>[],
  { size, ask, listOf }: ListQuestion<K, A, T>,
): Promise<Map<K, WholeList<T>>> {
  const lists = new Map<K, WholeList<T>>(wanted.map(({ of }) => [of, { nodes: [], total: null, refusal: null }]));
  let open = wanted;
  for (let page = 1; open.length > 0; page += 1) {
    const further: Wanted<K>[] = [];
    await inBatches(open, size, ask, (batch, answer) => {
      for (const [index, { of, after }] of batch.entries()) {
        const list = lists.get(of);
        if (list === undefined) continue;
        const alias = `a${index}`;
        const one = answer.data?.repository[alias] ?? null;
        const given = one === null ? null : listOf(one, of);
        list.refusal = answer.refusal ?? answer.refused.find(({ path }) => path.includes(alias))?.refusal ?? null;
        if (given === null) {
          list.refusal ??= { reason: 'unexpected', status: 200, permission: null };
          continue;
        }
        list.total = given.totalCount;
        for (const node of given.nodes ?? []) if (node !== null) list.nodes.push(node);
        const next = nextCursor(given, after);
        if (list.refusal !== null) continue;
        if (next !== null && page < MAX_PAGES) further.push({ of, after: next });
        else if (list.nodes.length < list.total) list.refusal = SHORT;
      }
    });
    open = further;
  }
  return lists;
}

/** Where the next page begins; null: this was the last, or the platform names no other place than the one it gave. */
export function nextCursor(list: Nodes<unknown>, after: string | null): string | null {
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  return hasNextPage && endCursor !== after ? endCursor : null;
}
