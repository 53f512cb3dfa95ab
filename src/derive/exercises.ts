import type { Fact } from '../model/fact.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `stack.lastExercise` and `tests`: what records and tests show of the system as a whole, the same for each of its stacks. */
export const exercises: Relation = {
  name: 'exercises',
  derive: (facts) => {
    const attributes = { lastExercise: lastExercise(facts), tests: testsOf(facts) };
    return facts.all('stack').map(({ id }) => ({ fact: id, attributes }));
  },
};

/** By their dates; of records without one the latest cannot be told, unless it is the only one. */
function lastExercise(facts: FactIndex): Json {
  const records = facts.all('document').filter(({ attributes }) => attributes.kind === 'continuity-exercise');
  const [first, ...others] = records;
  if (first === undefined) return null;
  let latest = first;
  for (const record of others) {
    const before = daysAgo(latest);
    const days = daysAgo(record);
    if (before === null || days === null)
      return { unresolved: `which exercise is the latest: ${record.id} or ${latest.id}` };
    if (days < before) latest = record;
  }
  const { outcome = null, reviewedDaysAgo = null } = latest.attributes;
  return { document: latest.id, outcome, daysAgo: reviewedDaysAgo };
}

function daysAgo({ attributes: { reviewedDaysAgo } }: Fact): number | null {
  return typeof reviewedDaysAgo === 'number' ? reviewedDaysAgo : null;
}

function testsOf(facts: FactIndex): JsonObject[] {
  return facts.all('test-case').flatMap(({ id, attributes }) => {
    const { checks, functionNames, outcome = null, daysOld = null } = attributes;
    if (Array.isArray(functionNames) && functionNames.length > 0) return [];
    return (Array.isArray(checks) ? checks : []).map((check) => ({ case: id, check, outcome, daysOld }));
  });
}
