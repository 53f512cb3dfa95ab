import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { DeriveContext, Relation } from './relation.ts';

const DAY = 86_400_000;

/** `function.runtimeDaysLeft`: whole days, by date, from the release to the runtime's deprecation. */
export const runtimeSupport: Relation = {
  name: 'runtime-support',
  derive: (facts, context) =>
    facts.all('function').map(({ id, attributes }) => ({
      fact: id,
      attributes: { runtimeDaysLeft: daysLeft(attributes.runtime ?? null, attributes.platform ?? null, context) },
    })),
};

function daysLeft(runtime: Json, platform: Json, context: DeriveContext): Json {
  if (runtime === null) return null;
  if (platform !== 'aws') return { unresolved: 'the table of runtimes is of Lambda alone' };
  if (isHole(runtime)) {
    const among = runtime.among?.map((value) => daysLeft(value, platform, context)) ?? [];
    const known = among.length > 0 && !among.some(isHole);
    return known ? { unresolved: runtime.unresolved, among } : { unresolved: runtime.unresolved };
  }
  const { runtimes, date } = context.tables.runtimes;
  if (typeof runtime !== 'string' || !Object.hasOwn(runtimes, runtime)) {
    return { unresolved: `the table of runtimes of ${date} does not know this runtime` };
  }
  const deprecated = runtimes[runtime]?.deprecated ?? null;
  if (deprecated === null) return null;
  const days = (Date.parse(deprecated) - Date.parse(context.at.slice(0, 10))) / DAY;
  return Number.isFinite(days) ? days : { unresolved: 'the release has no date that can be read' };
}
