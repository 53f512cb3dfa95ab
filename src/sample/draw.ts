import { createHash } from 'node:crypto';
import { byCodeUnit } from '../catalogue/canonical.ts';

/** An id and where the seed puts it: SHA-256 of seed, line feed and id, in hexadecimal. */
export type Ranked = { id: string; rank: string };

/** The rank that `printf '%s\n%s' "$seed" "$id" | sha256sum` gives. */
export function rankOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`, 'utf8').digest('hex');
}

/**
 * All ids in the order of the draw: the first n are the sample of n. The order that they are given in does not matter, nobody can
 * foresee it without the seed, and whoever has seed and ids gets the same.
 */
export function drawOrder(ids: readonly string[], seed: string): Ranked[] {
  return ids
    .map((id) => ({ id, rank: rankOf(seed, id) }))
    .sort((a, b) => byCodeUnit(a.rank, b.rank) || byCodeUnit(a.id, b.id));
}
