import type { FactType } from '../../../src/model/catalogue.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Json } from '../../../src/model/json.ts';
import { type KnownValues, type Path, type Variant, valuesNamed, variantsOf, withVariant } from './other-values.ts';
import type { Subject } from './subject.ts';
import { judgeFacts, type Verdict } from './verdict.ts';
import { type Source, typeOfSource } from './what-derive-reads.ts';

type State = Pick<Subject, 'facts' | 'declarations'>;

/** One thing changed, in words, and what there is then. */
export type Change = { what: string; apply: (state: State) => State };

/** A collected attribute and what else could stand there. */
export type Place = { source: Source; fact: Fact; value: Json; variants: Variant[] };

/** Parts of an action or a resource that are worked out from its text: alone they are never other than they are. */
const WORKED_OUT = /^(actions\/\d+\/(service|breadth)|resources\/\d+\/level)$/;

/** Names by which things find each other: one that finds nothing says as much as any. */
const KEYS = ['stack', 'logicalId', 'policy'];

/** A variant of one attribute as a change. */
export function changeOf({ fact: id, attribute }: Source, variant: Variant): Change {
  const to = variant.value === undefined ? 'without it' : JSON.stringify(variant.value);
  const apply = ({ facts, declarations }: State): State => ({
    declarations,
    facts: facts.map((fact) => {
      if (fact.id !== id) return fact;
      const value = withVariant(fact.attributes[attribute] ?? null, variant) ?? null;
      return { ...fact, attributes: { ...fact.attributes, [attribute]: value } };
    }),
  });
  return { what: `${id} ${[attribute, ...variant.path].join('/')}: ${to}`, apply };
}

/** Every attribute that the verdict can hang on, with what could stand there instead. */
export function placesOf({ check, facts, sources }: Subject, types: readonly FactType[], known: KnownValues): Place[] {
  const named = valuesNamed(check);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return sources.flatMap((source) => {
    const fact = byId.get(source.fact);
    if (fact === undefined) return [];
    const value = fact.attributes[source.attribute] ?? null;
    const type = typeOfSource(types, fact, source.attribute);
    if (KEYS.includes(source.attribute) && typeof value === 'string') {
      return [{ source, fact, value, variants: [{ path: [], value: 'something else' }] }];
    }
    const pool = { named, facts, known: (path: Path) => known(fact.type, source.attribute, path) };
    const variants = variantsOf(type, value, pool).filter(
      ({ path }) => !WORKED_OUT.test([source.attribute, ...path].join('/')),
    );
    return [{ source, fact, value, variants }];
  });
}

/** A thing less, a thing more, and what is declared no longer. */
export function changesOfThings({ facts, declarations }: Subject): Change[] {
  const without = facts.map(
    ({ id }): Change => ({
      what: `${id} is gone`,
      apply: (state) => ({ ...state, facts: state.facts.filter((fact) => fact.id !== id) }),
    }),
  );
  const twice = facts.map(
    (fact): Change => ({
      what: `${fact.id} is there twice`,
      apply: (state) => ({ ...state, facts: [...state.facts, { ...fact, id: `${fact.id}2` }] }),
    }),
  );
  const stated = Object.entries(declarations ?? {}).filter(([, list]) => list !== null && list.length > 0);
  const undeclared = stated.map(
    ([name]): Change => ({
      what: `no declarations.${name}`,
      apply: (state) => ({
        ...state,
        declarations: state.declarations === null ? null : { ...state.declarations, [name]: [] },
      }),
    }),
  );
  const swapped: Change = {
    what: 'what is declared public is internal, and the reverse',
    apply: ({ facts, declarations }) => ({
      facts,
      declarations:
        declarations === null
          ? null
          : { ...declarations, public: declarations.internal, internal: declarations.public },
    }),
  };
  return [...without, ...twice, ...undeclared, ...(undeclared.length > 0 ? [swapped] : [])];
}

/** What the check says after changes, one after another. */
export function verdictAfter(subject: Subject, ...changes: readonly Change[]): Verdict {
  const { facts, declarations } = changes.reduce<State>((state, { apply }) => apply(state), subject);
  return judgeFacts(subject.check, subject.seen(facts, declarations));
}
