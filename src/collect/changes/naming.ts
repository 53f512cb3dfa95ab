import type { Person } from '../../model/change.ts';
import type { Config } from '../../model/config.ts';
import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { NamingOfPeople } from '../github/people-in-text.ts';
import type { PersonOf } from './api-commits.ts';
import { createNaming } from './people.ts';
import type { ReadChanges } from './read-changes.ts';

/** How people are named in answers that are kept: as in facts. `answered`: those whom the answers name. */
export function namingOf(
  { collect, release }: Config,
  changes: ReadChanges['changes'],
  answered: readonly Person[],
  personOf: PersonOf,
): NamingOfPeople {
  const { people } = collect.changes;
  const committed = changes?.population.changes.flatMap(({ commits }) =>
    commits.flatMap(({ author, committer, coAuthors }) => [author, committer, ...coAuthors]),
  );
  return {
    people,
    naming: changes?.naming ?? createNaming(people, release.repository, answered),
    personOf,
    known: [...answered, ...(committed ?? [])],
  };
}

/** What people wrote of a change, and can name people in. */
const TEXTS = ['title', 'labels'];

/** Facts with people named in the texts of changes as they are in the exhibits. */
export function withNamedTexts(facts: readonly Fact[], inText: (text: string) => string): Fact[] {
  const named = (value: Json): Json =>
    typeof value === 'string' ? inText(value) : Array.isArray(value) ? value.map(named) : value;
  return facts.map((fact) => {
    if (fact.type !== 'change') return fact;
    const texts = Object.entries(fact.attributes).filter(([name]) => TEXTS.includes(name));
    return {
      ...fact,
      attributes: { ...fact.attributes, ...Object.fromEntries(texts.map(([name, value]) => [name, named(value)])) },
    };
  });
}
