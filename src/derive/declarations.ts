import type { Config } from '../model/config.ts';
import { matchesFact } from '../model/fact-pattern.ts';
import type { Json } from '../model/json.ts';
import type { Relation } from './relation.ts';

type Stated = Config['declarations']['functions'][number];

/**
 * What `.evidence.yml` says of things. `endpoint.declaredPublic`: that it is meant to be open. `function.statedEffects`, `statedTenants`
 * and `statedTemporaryFiles`: what no manifest tells.
 */
export const declarations: Relation = {
  name: 'declarations',
  derive: (facts, { declarations: { public: open, functions } }) => [
    ...facts.all('endpoint').map(({ id }) => ({
      fact: id,
      attributes: { declaredPublic: open.some(({ fact }) => matchesFact(fact, id)) },
    })),
    ...facts.all('function').map(({ id }) => {
      const about = functions.filter(({ fact }) => matchesFact(fact, id));
      return {
        fact: id,
        attributes: {
          statedEffects: agreed(about, 'effects'),
          statedTenants: agreed(about, 'tenants'),
          statedTemporaryFiles: agreed(about, 'temporaryFiles'),
        },
      };
    }),
  ],
};

/** Null: nobody has said. Entries that contradict each other say nothing for sure. */
function agreed(entries: readonly Stated[], name: 'effects' | 'tenants' | 'temporaryFiles'): Json {
  const values = [...new Set(entries.flatMap((entry) => entry[name] ?? []))].sort();
  if (values.length > 1) return { unresolved: 'declarations in .evidence.yml contradict each other', among: values };
  return values[0] ?? null;
}
