import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `log-sample.timeLimit`: how near its function's invocations came to the timeout that is declared. */
export const logLimits: Relation = {
  name: 'log-limits',
  derive: (facts) =>
    facts.all('log-sample').map(({ id, attributes }) => ({
      fact: id,
      attributes: { timeLimit: limitOf(attributes.function ?? null, attributes.invocations ?? null, facts) },
    })),
};

function limitOf(owner: Json, invocations: Json, facts: FactIndex): Json {
  if (isHole(invocations)) return { unresolved: invocations.unresolved };
  const durations = (invocations as JsonObject | null)?.durationMs ?? null;
  if (durations === null) return null;
  if (isHole(durations)) return { unresolved: durations.unresolved };
  if (isHole(owner)) return { unresolved: owner.unresolved };
  if (owner === null) return { unresolved: 'nothing says whose lines it holds' };
  const seconds = facts.get(String(owner))?.attributes.timeoutSeconds ?? null;
  if (isHole(seconds)) return { unresolved: seconds.unresolved };
  if (typeof seconds !== 'number' || seconds <= 0)
    return { unresolved: `${String(owner)} has no timeout to compare with` };
  const { max, p99 } = durations as JsonObject;
  return { timeoutMs: seconds * 1000, maxRatio: ratio(max, seconds), p99Ratio: ratio(p99, seconds) };
}

/** Rounded down to ten-thousandths. */
function ratio(ms: Json | undefined, seconds: number): Json {
  if (isHole(ms)) return { unresolved: ms.unresolved };
  return typeof ms === 'number'
    ? Math.floor((ms / (seconds * 1000)) * 10_000) / 10_000
    : { unresolved: 'it is not told' };
}
