import type { Config } from '../model/config.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import { createMasker, type Mask } from './masker.ts';

/** What collect hands on: the things that are masked before any later stage sees them. */
export type Collected = { facts: Fact[]; evidence: Evidence[]; problems: Problem[] };

/** A value with every string in it masked, names of attributes too. What has nothing to mask is the value itself, not a copy. */
export function maskAll<T>(value: T, mask: Mask): T;
export function maskAll(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const elements = value.map((element) => maskAll(element, mask));
    return elements.every((element, index) => element === value[index]) ? value : elements;
  }
  let same = true;
  const members = Object.entries(value).map(([name, inner]): [string, unknown] => {
    const member: [string, unknown] = [mask(name), maskAll(inner, mask)];
    same &&= member[0] === name && member[1] === inner;
    return member;
  });
  // fromEntries makes own properties of every name, `__proto__` too.
  return same ? value : Object.fromEntries(members);
}

/** Who signed is what a signature is evidence of, and stands in a public log: an address in it is kept. */
const NAMES_PEOPLE = new Set(['signature']);

/**
 * Masks every string, names of attributes and ids included: facts first, then evidence, then problems, each in the
 * order given. Equal values get the same mask everywhere, so ids and what points at them still agree.
 */
export function maskFacts(collected: Collected, mask: Mask = createMasker()): Collected {
  return {
    facts: collected.facts.map((fact) =>
      maskAll(fact, NAMES_PEOPLE.has(fact.type) ? (text) => mask(text, 'personal') : mask),
    ),
    evidence: maskAll(collected.evidence, mask),
    problems: maskAll(collected.problems, mask),
  };
}

type Stated = 'release' | 'scope' | 'collect' | 'declarations' | 'exceptions' | 'assertions' | 'applicability';

/** The settings that a report repeats, masked as what was collected is. The people in them answer for something, and are named. */
export function maskStated(config: Config, mask: Mask): Pick<Config, Stated> {
  const { release, scope, collect, declarations, exceptions, assertions, applicability } = config;
  const stated = { release, scope, collect, declarations, exceptions, assertions, applicability };
  return maskAll(stated, (text) => mask(text, 'personal'));
}
