import { matchesFact } from '../model/fact-pattern.ts';
import type { Json } from '../model/json.ts';
import type { Relation } from './relation.ts';

const SILENT = {
  unresolved: 'nothing is declared: list what is meant to be reached under declarations in .evidence.yml',
};

/** `endpoint.intent`: who is meant to reach it, as `.evidence.yml` says. Of one that is declared both ways the narrower counts. */
export const intents: Relation = {
  name: 'intents',
  derive: (facts, { declarations: { public: open, internal } }) =>
    facts.all('endpoint').map(({ id }) => {
      const named = (list: readonly { fact: string }[]): boolean => list.some(({ fact }) => matchesFact(fact, id));
      const stated = named(internal) ? 'internal' : named(open) ? 'public' : null;
      const intent: Json = open.length + internal.length === 0 ? SILENT : stated;
      return { fact: id, attributes: { intent } };
    }),
};
