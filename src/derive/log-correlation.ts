import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** Logs that are named as having ids in common. */
const MAX_NAMED = 20;

/**
 * `log-sample.correlation`: ids of its events that logs of other functions have as well. Each log keeps a sketch of its ids, always those that
 * rank lowest, so that ids that two logs share are found although neither keeps all: at least as many as are told are shared.
 */
export const logCorrelation: Relation = {
  name: 'log-correlation',
  derive: (facts) => {
    const logs = facts.all('log-sample').map((fact) => ({ fact, owner: ownerOf(fact), ids: idsOf(fact) }));
    const seen = new Map<string, Log[]>();
    for (const log of logs) {
      for (const id of log.ids) {
        const list = seen.get(id);
        if (list === undefined) seen.set(id, [log]);
        else list.push(log);
      }
    }
    const owners = new Set(logs.flatMap(({ owner }) => owner ?? []));
    return logs.map((log) => ({
      fact: log.fact.id,
      attributes: { correlation: correlationOf(log, seen, owners) },
    }));
  },
};

type Log = { fact: Fact; owner: string | null; ids: readonly string[] };

function correlationOf(
  { fact, owner, ids }: Log,
  seen: ReadonlyMap<string, readonly Log[]>,
  owners: ReadonlySet<string>,
): Json {
  if (owner === null) return { unresolved: 'nothing says which one function its lines are of' };
  // Nobody else's log is there to be compared with.
  if (owners.size < 2) return null;
  const others = new Set<string>();
  let shared = 0;
  for (const id of ids) {
    const elsewhere = (seen.get(id) ?? []).filter((log) => log.owner !== null && log.owner !== owner);
    if (elsewhere.length > 0) shared++;
    for (const log of elsewhere) others.add(log.fact.id);
  }
  const isWhole = [fact.attributes.ids ?? []].flat().every((kind) => !isHole(kind) && !(kind as JsonObject).isEstimate);
  return {
    functions: owners.size - 1,
    compared: ids.length,
    shared,
    isWhole,
    logs: [...others].sort().slice(0, MAX_NAMED),
  };
}

/** Two files with one owner are one log. */
function ownerOf({ attributes: { function: id, owner } }: Fact): string | null {
  if (typeof id === 'string') return id;
  if (isHole(owner) || typeof owner !== 'object' || owner === null || Array.isArray(owner)) return null;
  return typeof owner.name === 'string' ? owner.name.replace(/^\/aws\/lambda\//, '') : null;
}

/** A request id of one function is often the trace or correlation id of the next: the kinds are compared as one. */
function idsOf({ attributes: { ids } }: Fact): string[] {
  if (!Array.isArray(ids)) return [];
  const all = ids.flatMap((kind) => {
    const sketch = isHole(kind) ? null : (kind as JsonObject).sketch;
    return Array.isArray(sketch) ? sketch.filter((id) => typeof id === 'string') : [];
  });
  return [...new Set(all)];
}
