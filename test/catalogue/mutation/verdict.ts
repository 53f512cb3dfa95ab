import { judge, most, negate } from '../../../src/evaluate/judge.ts';
import { rollUp } from '../../../src/evaluate/judge-check.ts';
import { judgeFact, prepareCheck } from '../../../src/evaluate/judge-fact.ts';
import type { Check, Schema } from '../../../src/model/check.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Json } from '../../../src/model/json.ts';
import type { Outcome } from '../../../src/model/result.ts';

/**
 * What a check says of the facts that it is about. `turned`: the clauses, by index, that one of them does not fulfil, or, of a clause
 * that asks for a proof, is not known to. `states`: of each clause how far its `when`, its `that` and their parts hold, over all of them.
 */
export type Verdict = { outcome: Outcome; turned: number[]; states: string[] };

function isInPopulation({ only, skip }: Check, { attributes }: Fact): boolean {
  return judge(only, attributes) === 2 && skip.every(({ when }) => judge(when, attributes) === 0);
}

/** How far a schema and what it is put together of hold. */
function statesOf(schema: Schema, value: Json): string {
  const parts = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map((part) => statesOf(part, value));
  return `${judge(schema, value)}${parts.length > 0 ? `(${parts.join()})` : ''}`;
}

/** Judges the check over facts to which nothing is to be added. */
export function judgeFacts(check: Check, facts: readonly Fact[]): Verdict {
  const prepared = prepareCheck(check);
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, 'no-evidence': 0, error: 0, 'not-applicable': 0 };
  const states = check.expect.map(() => '');
  const turned = new Set<number>();
  for (const fact of facts) {
    if (fact.type !== check.about) continue;
    const { outcome } = judgeFact(prepared, fact);
    if (outcome !== 'outside') counts[outcome] += 1;
    const isJudged = isInPopulation(check, fact);
    check.expect.forEach(({ when, that, outcome: unmet }, at) => {
      const { attributes } = fact;
      states[at] += `${isJudged ? '' : '-'}${statesOf(when, attributes)}${statesOf(that, attributes)}`;
      const met = most(negate(judge(when, attributes)), judge(that, attributes));
      if (isJudged && (met === 0 || (met === 1 && unmet === 'no-evidence'))) turned.add(at);
    });
  }
  return { outcome: rollUp(counts), turned: [...turned], states };
}
