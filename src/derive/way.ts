import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { FactIndex } from './relation.ts';

/** Facts of the way from writing to production. */
export type Way = { release: Attributes; changes: readonly Fact[]; deployments: readonly Attributes[] };

/** The way of a release. Of deployments those of the release to production, and those that can be. */
export function wayOf(release: Attributes, facts: FactIndex): Way {
  const deployments = facts
    .all('deployment')
    .map(({ attributes }) => attributes)
    .filter(({ of, production }) => (of === 'release' || isHole(of)) && (production === true || isHole(production)));
  return { release, changes: facts.all('change'), deployments };
}

/** Whoever did something, or why that is not known: an attribute that a fact does not have was not asked for. */
export function doerOf(value: Json | undefined, what: string): Json {
  if (value === undefined) return { unresolved: `${what} is not read` };
  return isHole(value) ? { unresolved: value.unresolved } : value;
}

/** Whether an account is an app's, or the platform's own: no login of a person is written so. */
export function isBot(login: string): boolean {
  return /\[bot\]$/i.test(login) || login === 'web-flow';
}
