// Whose a difference is. Each entry of differences.yml is a reason, held against the files themselves: a difference is settled by
// the first entry that is about its rule and whose reason is true of it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { patternsOverlap } from '../../../src/derive/permissions/action-pattern.ts';
import { namedRules, tables } from './judge.mjs';

/** `ours`: known to be wrong and not mended. The rest is theirs: wrong, or narrower than the question, or than what we ask of it. */
const VERDICTS = ['ours', 'theirs-wrong', 'theirs-narrower', 'ours-asks-more'];

/** The actions of our tables that a reason can be about. */
const NAMED = {
  escalations: tables.escalations.sets.flatMap(({ ways }) => ways.flatMap(({ actions }) => actions)),
  'sensitive-actions': Object.values(tables.sensitiveActions.kinds).flat(),
};

/** What must hold of a difference for a reason to be its reason. */
const TESTS = {
  theirs: (answer, { wanted }) => answer === wanted,
  ours: (answers, { outcome }) => [answers].flat().includes(outcome),
  /** Each of our texts; of them there are some. */
  says: (pattern, { texts }) => texts.length > 0 && texts.every((text) => new RegExp(pattern).test(text)),
  /** The resource as it is written, in JSON. */
  has: (pattern, { subject }) => new RegExp(pattern).test(subject),
  lacks: (pattern, { subject }) => !new RegExp(pattern).test(subject),
  /** Types of facts in the file. */
  with: (types, { judged }) => [types].flat().every((type) => judged.facts.some((fact) => fact.type === type)),
  without: (types, { judged }) => ![types].flat().some((type) => judged.facts.some((fact) => fact.type === type)),
  /** A problem that was told of the file. */
  told: (codes, { judged }) => judged.problems.some(({ code }) => [codes].flat().includes(code)),
  /** A statement that allows names an action of this table of ours. */
  grants: (table, difference) => allowedBy(difference).some((action) => isNamed(action, table)),
  'grants-none-of': (table, difference) => !allowedBy(difference).some((action) => isNamed(action, table)),
};

const page = readFileSync(new URL('../../../docs/divergences.md', import.meta.url), 'utf8');
const entries = parse(readFileSync(new URL('differences.yml', import.meta.url), 'utf8')).map(checked);

/** A reason holds of conditions that there are and of rules that checks name, and the page that tells users of it has each. */
function checked(entry, index) {
  const { rules, verdict, because, if: conditions } = entry;
  const faults = [
    ...(VERDICTS.includes(verdict) ? [] : [`verdict ${verdict}`]),
    ...Object.keys(conditions).filter((name) => !Object.hasOwn(TESTS, name)),
    ...(rules === 'any' ? [] : rules).flatMap((rule) => [
      ...(page.includes(rule) ? [] : [`${rule} is not told of`]),
      ...(namedRules.has(rule) || conditions.ours === 'counted' ? [] : [`no check names ${rule}`]),
    ]),
  ];
  if (faults.length > 0) throw new Error(`differences.yml, entry ${index + 1} (${because}): ${faults.join(', ')}`);
  return entry;
}

/** `whose`: `ours`, `theirs` or `unclear`; `why`: the verdict and its reason, null where nothing settles it. */
export function settle(difference) {
  const entry = entries.find(
    ({ rules, if: conditions }) =>
      (rules === 'any' || difference.rule.split(' or ').some((rule) => rules.includes(rule))) &&
      Object.entries(conditions).every(([name, value]) => TESTS[name](value, difference)),
  );
  if (entry === undefined) return { whose: 'unclear', why: null };
  return { whose: entry.verdict === 'ours' ? 'ours' : 'theirs', why: `${entry.verdict}: ${entry.because}` };
}

function allowedBy({ judged }) {
  return judged.facts
    .filter(({ type, attributes }) => type === 'policy-statement' && attributes.effect === 'allow')
    .flatMap(({ attributes: { actions, notActions } }) =>
      notActions.length > 0 ? ['*'] : actions.flatMap(({ pattern }) => pattern ?? []),
    );
}

function isNamed(action, table) {
  return NAMED[table].some((one) => patternsOverlap(action.toLowerCase(), one.toLowerCase()));
}
