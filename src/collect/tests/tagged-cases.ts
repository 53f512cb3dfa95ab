import { cutText } from '../../mask/cut.ts';
import type { Fact } from '../../model/fact.ts';
import type { Origin } from '../../model/origin.ts';
import { MAX_NAME, type TaggedCase } from './test-totals.ts';

/** When a report says that its tests ran. */
export type RanAt = { at: string; assumedUtc: boolean } | null;

export function originsOfTime(ranAt: RanAt): Record<string, Origin> {
  return ranAt?.assumedUtc ? { '/ranAt': { kind: 'assumed', from: 'the timestamp has no zone; taken as UTC' } } : {};
}

/** A `test-case` fact for each case and suite of a report that is tagged for a check. Those of one name are counted. */
export function taggedCases(tagged: readonly TaggedCase[], path: string, ranAt: RanAt): Omit<Fact, 'evidence'>[] {
  const taken = new Set<string>();
  return tagged.map(({ name, suite, outcome, line, pointer = null, tags, ...one }) => {
    const called = cutText([suite, name].filter((part) => part !== null && part !== '').join(' > '), MAX_NAME);
    let id = `test-case:${path}#${called}`;
    for (let count = 2; taken.has(id); count++) id = `test-case:${path}#${called} (${count})`;
    taken.add(id);
    return {
      type: 'test-case',
      id,
      attributes: {
        name: name === null ? null : cutText(name, MAX_NAME),
        suite: cutText(suite, MAX_NAME),
        outcome,
        checks: [...tags.checks].map((check) => cutText(check, MAX_NAME)),
        functionNames: [...tags.functions].map((one) => cutText(one, MAX_NAME)),
        ranAt: ranAt?.at ?? null,
      },
      origins: originsOfTime(ranAt),
      place: { path: one.path ?? path, line, column: line === null ? null : 1, pointer },
    };
  });
}
