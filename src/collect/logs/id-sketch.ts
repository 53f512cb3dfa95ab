import { createHash } from 'node:crypto';
import type { JsonObject } from '../../model/json.ts';

/** Ids that are kept of one kind. The estimate of how many there are is off by about an eighth. */
export const SKETCH_SIZE = 64;
const RANKS = 2 ** 32;

/**
 * Ids that are too long and too random to be guessed from a digest: a root of X-Ray, a UUID, 32 hexadecimal digits and their like. Others
 * (an address, a number of a customer) are counted with the field and not compared.
 */
const RANDOM =
  /^(?:1-[0-9a-f]{8}-[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})$/i;

/** FNV-1a, then the finaliser of MurmurHash3: which ids are kept hangs on this, the same in every file. */
function rankOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Kept = { rank: number; source: string | null; shared: boolean };

export type IdSketch = {
  note: (id: string, source: string | null) => void;
  /** An entry of `log-sample.ids`, or null where no id came. */
  ids: (kind: 'request-id' | 'trace-id') => JsonObject | null;
};

/**
 * Keeps the ids of the lowest ranks, so that ids of two files can be compared although neither has all of its own: an id that both have
 * is kept by both, or by neither (a k-minimum-values sketch). No id leaves: 12 hexadecimal digits of its SHA-256 do.
 */
export function createIdSketch(): IdSketch {
  const kept = new Map<string, Kept>();
  let highest = RANKS;
  let isWhole = true;
  let lastId = '';
  let lastSource: string | null = null;

  const shrink = () => {
    const ordered = [...kept].sort(([a, x], [b, y]) => x.rank - y.rank || (a < b ? -1 : 1));
    for (const [id] of ordered.slice(SKETCH_SIZE)) kept.delete(id);
    highest = ordered[SKETCH_SIZE - 1]?.[1].rank ?? RANKS;
    isWhole = false;
  };

  return {
    note: (id, source) => {
      if (id === lastId && source === lastSource) return;
      [lastId, lastSource] = [id, source];
      const rank = rankOf(id);
      if (rank > highest || !RANDOM.test(id)) return;
      const before = kept.get(id);
      if (before === undefined) {
        kept.set(id, { rank, source, shared: false });
        if (kept.size >= 2 * SKETCH_SIZE) shrink();
      } else if (before.source !== source && source !== null && before.source !== null) before.shared = true;
    },
    ids: (kind) => {
      if (kept.size > SKETCH_SIZE) shrink();
      if (kept.size === 0) return null;
      const digests = [...kept.keys()].map((id) => createHash('sha256').update(id).digest('hex').slice(0, 12)).sort();
      return {
        kind,
        distinct: isWhole ? kept.size : Math.round(((SKETCH_SIZE - 1) * RANKS) / highest),
        isEstimate: !isWhole,
        compared: kept.size,
        shared: [...kept.values()].filter(({ shared }) => shared).length,
        sketch: digests,
      };
    },
  };
}
