import type { QueryAnswer } from '../github/reader.ts';

/** Things that the platform was too slow for one by one before it is taken to be out of order. */
const MAX_TOO_SLOW = 2;

/**
 * Asks about things in batches. A batch that is too much for the platform, which it answers with a 502, in part or not at all, is asked
 * about in halves, and so are those after it. After any other refusal nothing more is asked: the rest comes with that refusal.
 */
export async function inBatches<T, D>(
  things: readonly T[],
  size: number,
  ask: (batch: readonly T[]) => Promise<QueryAnswer<D>>,
  take: (batch: readonly T[], answer: QueryAnswer<D>) => void,
): Promise<void> {
  let at = 0;
  let now = size;
  let tooSlow = 0;
  while (at < things.length) {
    const batch = things.slice(at, at + now);
    const answer = await ask(batch);
    const isSlow = answer.refusal?.reason === 'unreachable';
    const isPart = answer.refused.some(({ refusal }) => refusal.reason === 'unreachable');
    if ((isSlow || isPart) && batch.length > 1) {
      now = Math.ceil(batch.length / 2);
      continue;
    }
    if (isSlow) tooSlow += 1;
    if (answer.refusal !== null && (!isSlow || tooSlow === MAX_TOO_SLOW)) return take(things.slice(at), answer);
    take(batch, answer);
    at += batch.length;
  }
}
