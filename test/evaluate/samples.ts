import { loadCatalogue } from '../../src/catalogue/load.ts';
import { type EvaluationInput, evaluate } from '../../src/evaluate/evaluate.ts';
import type { Check } from '../../src/model/check.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Assertion, Exception } from '../../src/model/exception.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { CheckResult } from '../../src/model/result.ts';
import { checkFile, FACT_TYPE } from '../catalogue/sample-controls.ts';

export const AT = '2026-03-01T12:00:00Z';

export function place(path = 'template.yaml', line: number | null = 1): Place {
  return { path, line, column: 1, pointer: null };
}

/** A check about things, as the loader makes it of sample-controls' file with these keys written otherwise. */
export function check(changes: Record<string, string> = {}, id = 'thing-guarded'): Check {
  const { catalogue, problems } = loadCatalogue([FACT_TYPE, checkFile({ ...changes, id: `id: ${id}` }, id)]);
  const [made] = catalogue.checks;
  if (made === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return made;
}

/** A check over attributes that a test states whole, without going through a file. */
export function bareCheck(id: string, changes: Partial<Check> = {}): Check {
  return {
    ...check(),
    id,
    expect: [{ when: {}, that: {}, outcome: 'fail', severity: 'high', else: 'It is not so' }],
    examples: [],
    digest: id,
    ...changes,
  };
}

export function thing(name: string, attributes: Attributes = {}, changes: Partial<Fact> = {}): Fact {
  return {
    type: 'thing',
    id: `thing:template.yaml#${name}`,
    attributes: { name, mode: 'open', mock: false, days: 3, guards: ['jwt'], owner: null, grants: [], ...attributes },
    origins: {},
    place: place(),
    evidence: 'manifest:template.yaml',
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'manifest:template.yaml',
    kind: 'manifest',
    dialect: 'cloudformation',
    source: { path: 'template.yaml', commit: null },
    foundBy: 'template.yaml',
    sha256: '0'.repeat(64),
    size: 1,
    exhibit: null,
    producedAt: null,
    basis: 'declared',
    problems: [],
    ...changes,
  };
}

export function problem(changes: Partial<Problem> = {}): Problem {
  return { code: 'yaml-syntax', message: 'Not YAML.', kinds: ['manifest'], place: place('other.yaml', 12), ...changes };
}

/** An exception without any fault, for the failing fact of `open`. */
export function exception(changes: Partial<Exception> = {}): Exception {
  return {
    id: 'E-1',
    check: 'thing-guarded',
    fact: 'thing:template.yaml#open',
    function: null,
    reason: 'It is read only',
    risk: null,
    owner: '@team',
    approver: '@security',
    created: '2026-02-01',
    expires: '2026-04-01',
    compensating: [],
    ticket: null,
    place: place('.evidence.yml', 7),
    ...changes,
  };
}

export function assertion(changes: Partial<Assertion> = {}): Assertion {
  return {
    id: 'A-1',
    check: 'thing-guarded',
    control: null,
    statement: 'We looked',
    owner: '@lead',
    document: null,
    issued: '2026-02-01',
    validUntil: '2026-12-31',
    place: place('.evidence.yml', 20),
    ...changes,
  };
}

export const GUARDED = thing('guarded');
export const OPEN = thing('open', { guards: [] });
export const UNKNOWN = thing('unknown', { guards: { unresolved: 'an import' } });

export function input(changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    checks: [check()],
    facts: [GUARDED],
    evidence: [evidence()],
    problems: [],
    missing: [],
    profile: 'baseline',
    at: AT,
    exceptions: [],
    assertions: [],
    author: null,
    ...changes,
  };
}

/** The result of the first check. */
export function resultOf(changes: Partial<EvaluationInput> = {}): CheckResult {
  const [result] = evaluate(input(changes)).results;
  if (result === undefined) throw new Error('no result');
  return result;
}
