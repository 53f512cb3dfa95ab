import { matchesFact } from '../model/fact-pattern.ts';
import type { Relation } from './relation.ts';

/** `endpoint.declaredPublic`: whether `.evidence.yml` says that it is meant to be open. */
export const declarations: Relation = {
  name: 'declarations',
  derive: (facts, { declarations: { public: open } }) =>
    facts.all('endpoint').map(({ id }) => ({
      fact: id,
      attributes: { declaredPublic: open.some(({ fact }) => matchesFact(fact, id)) },
    })),
};
