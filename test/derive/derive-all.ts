import { createFactIndex } from '../../src/derive/fact-index.ts';
import type { DeriveContext, Relation } from '../../src/derive/relation.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { CONTEXT } from './fact-builder.ts';

/** What a relation adds to every fact, by fact id. */
export function derive(
  relation: Relation,
  facts: Fact[],
  context: Partial<DeriveContext> = {},
): Map<string, Attributes> {
  const derived = relation.derive(createFactIndex(facts), { ...CONTEXT, at: '2026-06-30T12:00:00Z', ...context });
  return new Map(derived.map(({ fact, attributes }) => [fact, attributes]));
}
