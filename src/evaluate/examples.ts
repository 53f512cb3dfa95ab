import { bindCheck } from '../catalogue/parameters.ts';
import type { Check, Example, ExampleOutcome, Severity } from '../model/check.ts';
import type { Outcome } from '../model/result.ts';
import { judgeFact, prepareCheck } from './judge-fact.ts';

/** What a check made of an example. */
export type ExampleRun = { outcome: Outcome | 'outside'; severity: Severity | null; texts: string[] };

/** Judges an example that gives attributes: what it states, over `like`. Examples from files go through collect and derive. */
export function runExample(check: Check, example: Example): ExampleRun {
  const attributes = { ...check.like, ...example.fact };
  const place = { path: check.path, line: null, column: null, pointer: null };
  const fact = { type: check.about, id: `${check.about}:example`, attributes, origins: {}, place, evidence: 'example' };
  const { outcome, severity, texts } = judgeFact(prepareCheck(withParameters(check, example)), fact);
  return { outcome, severity, texts };
}

/** The check with the values that the example gives its parameters. */
function withParameters(check: Check, { parameters: values }: Example): Check {
  if (values === null) return check;
  const parameters = Object.entries(check.parameters).map(([name, parameter]) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    return [name, given === undefined ? parameter : { ...parameter, value: given }] as const;
  });
  return bindCheck({ ...check, parameters: Object.fromEntries(parameters) });
}

/** Whether an example came out as it says; a severity that it does not state is not asked. */
export function isAsStated(example: Example, run: ExampleRun): boolean {
  return run.outcome === example.outcome && (example.severity === null || example.severity === run.severity);
}

/** The outcomes that a check can have and none of its examples shows. */
export function outcomesWithoutExample(check: Check): ExampleOutcome[] {
  const possible: ExampleOutcome[] = ['pass', 'fail', 'no-evidence'];
  if (check.skip.length > 0) possible.push('not-applicable');
  if (Object.keys(check.only).length > 0) possible.push('outside');
  return possible.filter((outcome) => check.examples.every((example) => example.outcome !== outcome));
}
