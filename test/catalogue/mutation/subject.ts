import { derive } from '../../../src/derive/derive.ts';
import type { DeriveContext } from '../../../src/derive/relation.ts';
import { attributesRead } from '../../../src/evaluate/reads.ts';
import type { FactType } from '../../../src/model/catalogue.ts';
import type { Check, Example } from '../../../src/model/check.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Release } from './release.ts';
import { type Source, sourcesOf } from './what-derive-reads.ts';

/** What a check passes on, and what its verdict can hang on there. */
export type Subject = {
  check: Check;
  facts: readonly Fact[];
  declarations: DeriveContext['declarations'] | null;
  sources: readonly Source[];
  /** The facts as the check sees them. */
  seen: (facts: readonly Fact[], declarations: DeriveContext['declarations'] | null) => readonly Fact[];
};

/** An example from files: what is changed is what was collected, and derive makes the rest of it. */
export function collectedSubject(release: Release, types: readonly FactType[]): Subject {
  const { check, facts, context } = release;
  return {
    check,
    facts,
    declarations: context.declarations,
    sources: sourcesOf(release, types),
    seen: (changed, declarations) =>
      derive(changed, { ...context, declarations: declarations ?? context.declarations }),
  };
}

/** An example that states attributes, of a thing that nothing collects yet: the fact itself is changed. */
export function statedSubject(check: Check, example: Example): Subject {
  const place = { path: check.path, line: null, column: null, pointer: null };
  const attributes = { ...check.like, ...example.fact };
  const fact = { type: check.about, id: `${check.about}:example`, attributes, origins: {}, place, evidence: 'example' };
  const sources = [...attributesRead(check)].map((attribute) => ({ fact: fact.id, attribute }));
  return { check, facts: [fact], declarations: null, sources, seen: (changed) => changed };
}
