import type { Fact } from '../model/fact.ts';
import type { FactIndex } from './relation.ts';

/** Facts by type and by id. `all` gives them in the order of their ids, whatever order they came in. */
export function createFactIndex(facts: readonly Fact[]): FactIndex {
  const byType = new Map<string, Fact[]>();
  const byId = new Map<string, Fact>();
  for (const fact of [...facts].sort(byFactId)) {
    const list = byType.get(fact.type);
    if (list === undefined) byType.set(fact.type, [fact]);
    else list.push(fact);
    if (!byId.has(fact.id)) byId.set(fact.id, fact);
  }
  return { all: (type) => byType.get(type) ?? [], get: (id) => byId.get(id) };
}

/** Code unit order. */
export function byFactId(a: Fact, b: Fact): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
